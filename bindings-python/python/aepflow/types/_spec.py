# Made by `cargo xtask faces` from the tables; not to be edited.
"""What should exist: the spec of a pipeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypedDict, Union

from ._inference import MappingOverride
from ._inputs import ConnectorDefinition, CreateNamespaceInput, FlowOptionsInput, Frequency, SourceDataInput
from ._language import SourceFieldsInput
from ._rows import SecretReference
from ._schema import FillingType, IdentityInput
from ._shared import Count, Object, Texts, Time


class _PipelineSourceRequired(TypedDict):
    connector: Union[str, ConnectorDefinition]
    """The source, by its name in `connectors()` or as a definition. Example: `stripe`."""


class PipelineSource(_PipelineSourceRequired, total=False):
    """Where the data comes from."""

    name: str
    """The name of the base connection; by default that of the pipeline, and behind it that of the source where it
    is one of `sources`.
    """
    description: str
    """What the base connection is for."""
    auth: Mapping[str, Union[SecretReference, Any]]
    """The credentials of the source, with references such as `{"secret": "STRIPE_KEY"}` for the secret ones."""
    baseConnectionId: str
    """A base connection that is there already, in place of `auth`."""


class StageNames(TypedDict, total=False):
    """The names of what is made, by stage."""

    fieldGroup: str
    """The title of the field group that is made."""
    schema: str
    """The title of the schema that is made."""
    dataset: str
    """The name of the dataset that is made."""
    targetConnection: str
    """The name of the target connection that is made."""
    mappingSet: str
    """The name of the mapping set that is made."""
    sourceConnection: str
    """The name of the source connection that is made."""
    flow: str
    """The name of the flow that is made."""


class _OwnClassRequired(TypedDict):
    title: str
    """Its title, by which it is found: nothing else in the registry may have it. Example: `Price`."""
    behavior: Literal["record", "time-series"]
    """Whether its records say how something is, or what happened when; for good."""


class OwnClass(_OwnClassRequired, total=False):
    """A class that is made where it is not there yet."""

    description: str
    """What its records are, in words for whoever reads it later."""


class ExistingSchema(TypedDict):
    """A schema that is there."""

    id: str
    """The `$id` of the schema. Example: `https://ns.adobe.com/acme/schemas/2f1b0f0c8d0d4a6f9d0f6a5f6c1c7f0e`."""


class ExistingDataset(TypedDict):
    """A dataset that is there."""

    id: str
    """The id of the dataset."""


_PipelineTargetOptionalNames = TypedDict(
    "_PipelineTargetOptionalNames",
    {
        # What the records are: `profile`, `experienceEvent`, the `$id` of a class, or a class that is made where it is
        # not there yet; a schema is then made.
        "class": "Union[str, OwnClass]",
    },
    total=False,
)


class PipelineTarget(_PipelineTargetOptionalNames, total=False):
    """Where the data of a resource goes."""

    schema: ExistingSchema
    """A schema that is there already, in place of one that is made."""
    dataset: ExistingDataset
    """A dataset that is there already, of that schema."""
    group: str
    """The object that the fields of the source lie in, below the tenant's own; the resource's name by default."""
    types: Mapping[str, FillingType]
    """Types by source field, for fields whose type can't be told. Example: `{"data.balance":"integer"}`."""
    identities: Sequence[IdentityInput]
    """The fields that identify a person."""
    profile: bool
    """Whether Profile takes the data; this can't be undone."""


class PipelineMapping(TypedDict, total=False):
    """How fields become fields: rows that are given, or what an inference is told."""

    mappings: Sequence[Object]
    """All mappings, in place of those that are made from the fields."""
    include: Texts
    """The source fields to map, and no others."""
    exclude: Texts
    """Source fields to leave out."""
    rename: Mapping[str, str]
    """Destinations by source field, where the names are to differ."""
    overrides: Sequence[MappingOverride]
    """Mappings that take the place of those made for the same destinations."""
    id: str
    """The source field for the `_id` of events; `id` by default."""
    created: str
    """The source field for the `timestamp` of events; `created` by default."""


class _PipelineTestRequired(TypedDict):
    record: Object
    """The record that is mapped."""


class PipelineTest(_PipelineTestRequired, total=False):
    """A test of the mapping of a resource: a record, and what is expected of it."""

    name: str
    """A name for the test; its position by default. Example: `a refund`."""
    expected: Object
    """The parts of the output that are compared; null is expected of what is absent."""
    fate: Literal["lands", "landsWithNulls", "rejected"]
    """What becomes of the record."""
    now: int
    """The present time for this test, in milliseconds since 1970; that of the run by default. From -62135596800000
    to 253402300799999.
    """


class _PipelineScheduleRequired(TypedDict):
    frequency: Frequency
    """The unit of the time between two runs; a flow with `once` runs a single time."""


class PipelineSchedule(_PipelineScheduleRequired, total=False):
    """When a flow runs; without `startTime` it starts when it is made."""

    startTime: Time
    """When the first run is due, in Unix seconds, as text of them, or as a time with its zone. Example:
    `2030-01-31T08:00:00Z`.
    """
    interval: Count
    """How many units of the frequency are between two runs; at least 15 minutes; not with `once`. Example: `1`."""
    backfill: bool
    """Whether the first run takes all data from before the start too; true by default; not with `once`."""


class PipelineResource(TypedDict, total=False):
    """One resource of a source, on its way into one dataset."""

    key: str
    """What ledger and plan call it; by default `resource`."""
    source: str
    """Which of `sources` it comes from, by its name there; by default `source`, or the only one of `sources`.
    Example: `shop`.
    """
    resource: str
    """Which data of the source to bring, by its name there. Example: `charges`."""
    params: Object
    """Parameters of the source beside the resource, as its connector names them."""
    data: SourceDataInput
    """The form of the data, where the source has several."""
    explore: Object
    """What reading the fields takes beside resource and form, such as the `path` of one of several files, as
    exploreBaseConnection has it.
    """
    fields: SourceFieldsInput
    """The fields of the source, in place of reading them there."""
    records: Sequence[Object]
    """Sample records, whose fields are taken in place of reading them at the source."""
    deltaColumn: Object
    """The column of a table that shows which rows are new, as createFlow has it. Example: `{"name":"updated_at"}`."""
    publicKeyId: str
    """The id of the key that the files were encrypted with."""
    name: str
    """The name of all that is made for it; by default that of the pipeline and the key."""
    description: str
    """What the flow is for."""
    names: StageNames
    """Names of single parts, where `name` doesn't suit."""
    target: PipelineTarget
    """Where its data goes; what is left out comes from the pipeline."""
    mapping: PipelineMapping
    """How its fields become fields of the schema; what is left out comes from the pipeline."""
    tests: Sequence[PipelineTest]
    """Records, and what the mapping is to make of each; an apply tries them before it makes anything, and a preview
    too.
    """
    schedule: PipelineSchedule
    """When its flow runs, in place of the schedule of the pipeline."""
    options: FlowOptionsInput
    """What happens to its records that fail; what is left out comes from the pipeline."""
    tags: Object
    """Tags of its dataset; what is left out comes from the pipeline."""


_PipelineSpecOptionalNames = TypedDict(
    "_PipelineSpecOptionalNames",
    {
        # The address of this JSON Schema, for editors.
        "$schema": "str",
    },
    total=False,
)


class _PipelineSpecRequired(TypedDict):
    name: str
    """The name of the pipeline, which the names of all that is made begin with. Example: `Stripe`."""
    resources: Sequence[PipelineResource]
    """What to bring, each into a dataset of its own."""


class PipelineSpec(_PipelineSpecOptionalNames, _PipelineSpecRequired, total=False):
    """What should exist."""

    description: str
    """What the pipeline is for."""
    source: PipelineSource
    """Where the data of the resources comes from that name no other source."""
    sources: Mapping[str, PipelineSource]
    """Further sources, or all of them, by names of your choice, which the resources name as their `source`."""
    namespaces: Sequence[CreateNamespaceInput]
    """Identity namespaces, which are made where they are not there yet, and are for good."""
    target: PipelineTarget
    """Where the data of all resources goes."""
    mapping: PipelineMapping
    """How the fields of all resources become fields of their schemas."""
    schedule: PipelineSchedule
    """When the flows run; they start when they are made, if no start is given."""
    options: FlowOptionsInput
    """What happens to records that fail."""
    tags: Object
    """Tags of all datasets."""
    previousName: str
    """What the pipeline was called before, so that its ledger is taken and what it made gets the new name."""
    renamed: Object
    """Keys of resources, and names of `sources`, by what they were before: what was made for one is carried over to
    its new name. `source` names what stands, or stood, in that member. Example: `{"charges":"payments"}`.
    """
    sourceChanges: Literal["ignore", "follow", "stop"]
    """What becomes of fields that a source gains, loses or changes after they were first read: `ignore` reports
    them in the plan and keeps to those that were read (the default), but takes new ones that the spec names;
    `follow` takes the fields as they are; `stop` makes nothing until the spec says one or the other.
    """
    draft: bool
    """Whether connections and flows are left as drafts; false by default."""
