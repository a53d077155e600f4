# Made by `cargo xtask faces` from the tables; not to be edited.
"""The inputs of all operations, and the context of a request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypedDict, Union

from ._rows import AnyMappingInput, AnyObject, Auth, Patch
from ._shared import Count, Object, OneOrMore, SchemaVersion, Texts, Time


class _DefinitionEndRequired(TypedDict):
    since: str
    """The month in which it ends or ended. Example: `2026-01`."""


class DefinitionEnd(_DefinitionEndRequired, total=False):
    """Since when something ends, and what takes its place."""

    replacedBy: str
    """What takes its place: a `specName`, a parameter or a connector."""
    note: str
    """What else is known of its end."""


class _DefinitionSpecRequired(TypedDict):
    id: str
    """The id of the specification, the same in all organizations."""
    version: str
    """The version of the specification. Example: `1.0`."""


class DefinitionSpec(_DefinitionSpecRequired, total=False):
    """A specification that a definition names."""

    name: str
    """The name of the specification."""


class _DefinitionFlowSpecRequired(TypedDict):
    id: str
    """The id of the specification, the same in all organizations."""
    version: str
    """The version of the specification. Example: `1.0`."""


class DefinitionFlowSpec(_DefinitionFlowSpecRequired, total=False):
    """A further specification of flows."""

    name: str
    """The name of the specification."""
    use: str
    """What it is for, beside the main one."""
    transformations: Texts
    """The transformations that it knows, in the order in which flows have them."""


class DefinitionRefusal(TypedDict):
    """What shows that a value is the wrong credential."""

    prefix: str
    """A beginning that shows that a value is another kind of credential."""
    code: str
    """The code of the diagnostic."""


_DefinitionParamOptionalNames = TypedDict(
    "_DefinitionParamOptionalNames",
    {
        # Of exploring, the object types that it goes with; of `properties`, the formats. Without it, all.
        "for": "Texts",
    },
    total=False,
)


class _DefinitionParamRequired(TypedDict):
    name: str
    """Its key, as it is sent."""


class DefinitionParam(_DefinitionParamOptionalNames, _DefinitionParamRequired, total=False):
    """A parameter, as a definition describes it."""

    required: bool
    """Whether it must be there; false by default."""
    unclear: bool
    """Whether the published pages leave open if it must be there: nothing is said where it is left out."""
    secret: bool
    """Whether nobody else may see it; false by default."""
    type: Literal["boolean", "character", "filter", "integer", "list", "object"]
    """What it is, where it is no text: `character` is a text of one, and `filter` a condition on rows in PQL."""
    allowed: Texts
    """All that it may be."""
    default: str
    """What is sent where nothing is given; without it, nothing is."""
    sameAs: str
    """The parameter whose value it repeats; exploring leaves it out."""
    explored: bool
    """Of a source connection: whether it is the path that exploring takes; false by default."""
    replaces: Texts
    """The parameters that it excludes, and that are not needed where it is given."""
    refuse: Sequence[DefinitionRefusal]
    """What shows that a value is the wrong credential."""
    deprecated: DefinitionEnd
    """That it ends."""
    description: str
    """What it is."""


class _DefinitionAuthRequired(TypedDict):
    specName: str
    """The name that the platform has for it, letter by letter."""


class DefinitionAuth(_DefinitionAuthRequired, total=False):
    """A way to authenticate."""

    clouds: Sequence[Literal["aws", "azure"]]
    """Where the platform offers it; without it, there is no difference."""
    deprecated: DefinitionEnd
    """That it ends."""
    params: Sequence[DefinitionParam]
    """Its credentials and what else it needs."""


class _DefinitionExploreRequired(TypedDict):
    endpoint: Literal["connectionSpecs", "connections"]
    """What is explored: a base connection, or the connection spec itself."""
    objectType: Sequence[Literal["file", "folder", "rest", "root", "table"]]
    """The steps from the list of all to what has fields. The first needs no path."""


class DefinitionExplore(_DefinitionExploreRequired, total=False):
    """How a source is explored."""

    params: Sequence[DefinitionParam]
    """The parameters of the query beside `objectType`. Only where `sourceParams` is one of them are those of the
    source sent.
    """


class DefinitionSource(TypedDict, total=False):
    """What a source connection is made of."""

    baseConnection: bool
    """Whether source connections need a base connection; false by default."""
    providerId: str
    """The provider, where source connections name it."""
    format: Texts
    """What `data.format` may be; the first is sent where none is given."""
    properties: Sequence[DefinitionParam]
    """What `data.properties` may have."""
    params: Sequence[DefinitionParam]
    """What `params` may have."""


class DefinitionDeltaColumn(TypedDict):
    """What the column is like that shows which rows are new."""

    dateFormat: str
    """The form of its dates, which must not be another. Example: `yyyy-MM-dd HH:mm:ss`."""


class DefinitionLeast(TypedDict, total=False):
    """The shortest interval of each frequency."""

    minute: int
    """The shortest interval in minutes. From 1 to 1000000."""
    hour: int
    """The shortest interval in hours. From 1 to 1000000."""
    day: int
    """The shortest interval in days. From 1 to 1000000."""
    week: int
    """The shortest interval in weeks. From 1 to 1000000."""


class _DefinitionScheduleRequired(TypedDict):
    frequencies: Sequence[Literal["once", "minute", "hour", "day", "week"]]
    """The frequencies that flows may have."""


class DefinitionSchedule(_DefinitionScheduleRequired, total=False):
    """When flows may run."""

    minInterval: DefinitionLeast
    """The shortest interval of each frequency."""


class DefinitionDoubt(TypedDict):
    """What the published pages disagree about."""

    about: Literal["auth", "connectionSpec", "explore", "flowSpec", "source"]
    """The member that is doubtful."""
    note: str
    """In what the pages disagree: a word of `doubtful_source`, or a text."""


class _ConnectorDefinitionRequired(TypedDict):
    connectionSpec: DefinitionSpec
    """The specification of its base and source connections."""


class ConnectorDefinition(_ConnectorDefinitionRequired, total=False):
    """A source that is in no list, in the format of the connectors."""

    name: str
    """The name that `connector` takes; a file is called after it."""
    title: str
    """The name for people."""
    category: str
    """What kind of source it is, as the catalog groups them."""
    status: Literal["beta", "deprecated", "ga"]
    """How far it is, where a page says so."""
    kind: Literal["batch", "streaming"]
    """How data comes in."""
    family: str
    """The sources that work alike; no rule reads it."""
    deprecated: DefinitionEnd
    """That the source ends."""
    flowSpec: DefinitionSpec
    """The specification of its flows."""
    otherFlowSpecs: Sequence[DefinitionFlowSpec]
    """Further specifications that its flows may have."""
    auth: Sequence[DefinitionAuth]
    """The ways to authenticate; without it, there is no base connection."""
    explore: DefinitionExplore
    """How it is explored; without it, there is nothing to explore."""
    source: DefinitionSource
    """What a source connection is made of."""
    resourceParam: str
    """The parameter of the source that `resource` fills."""
    resources: Texts
    """The resources that are known."""
    fieldTypes: Mapping[str, Mapping[str, Texts]]
    """What is public of the types of each resource's fields: paths by type, by resource."""
    cursorField: str
    """The field that tells new records from old ones."""
    transformations: Texts
    """The transformations of its flows, in the order in which flows have them."""
    unmapped: bool
    """Whether a flow may go without a mapping although there is one; false by default."""
    deltaColumn: DefinitionDeltaColumn
    """Of tables: what the column is like that shows which rows are new."""
    schedule: DefinitionSchedule
    """When flows may run; without it, they run all the time."""
    drafts: bool
    """Whether drafts are taken, where that is known."""
    inlet: Literal["connection", "flow"]
    """What has the URL to which records are sent: a flow as `options.inletUrl`, or a base connection as
    `auth.params.inletUrl`.
    """
    doubtful: Sequence[DefinitionDoubt]
    """What the published pages disagree about."""
    notes: Texts
    """What a user must know besides."""
    doc: str
    """The page that it is taken from."""
    commit: str
    """The version of that page."""


class _SpecInputRequired(TypedDict):
    id: str
    """The id of the specification, the same in all organizations."""


class SpecInput(_SpecInputRequired, total=False):
    """A connection spec or flow spec."""

    version: str
    """The version of the specification; `1.0` by default."""


class _CreateBaseConnectionInputRequired(TypedDict):
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    auth: Auth
    """The credentials of the source: `specName` and `params`, or the params alone where a connector is given."""


class CreateBaseConnectionInput(_CreateBaseConnectionInputRequired, total=False):
    """The input of `createBaseConnection`. Stores the credentials of a source.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/createConnection
    """

    connector: Union[str, ConnectorDefinition]
    """The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
    Example: `stripe`.
    """
    description: str
    """What it is for, in words for whoever reads it later."""
    connectionSpec: SpecInput
    """The specification of a source that has no connector here."""
    draft: bool
    """Whether to make a draft, which may be incomplete until it is published; false by default."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class ListInput(TypedDict, total=False):
    """The input of `listBaseConnections`, `listSourceConnections`, `listTargetConnections` and `listFlows`."""

    property: OneOrMore
    """Which to list: field, operator and value, with `[]` behind lists; of several filters all must match. Example:
    `state==enabled`.
    """
    limit: int
    """How many one page may have. From 1 to 1000000. Example: `50`."""
    orderby: str
    """The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`."""
    continuationToken: str
    """Where the page starts, as the page before says; absent for the first."""
    count: bool
    """Whether to answer how many match, in place of a page of them."""


class SearchBaseConnectionsInput(TypedDict, total=False):
    """The input of `searchBaseConnections`. Searches base connections by a query in the body.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getConnectionsByFilters
    """

    queryString: str
    """What to search for, in the platform's own syntax."""
    limit: int
    """How many one page may have. From 1 to 1000. Example: `50`."""
    orderby: str
    """The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`."""
    count: bool
    """Whether to answer how many match, in place of a page of them."""
    continuationToken: str
    """Where the page starts, as the page before says; absent for the first."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class BaseConnectionIdInput(TypedDict):
    """The input of `getBaseConnection`, `testBaseConnection`, `publishBaseConnection` and `deleteBaseConnection`."""

    baseConnectionId: str
    """The id of the base connection, as createBaseConnection gives it."""


ObjectType = Literal["rest", "root", "table", "file", "folder"]
"""What is explored."""


class _ExploreBaseConnectionInputRequired(TypedDict):
    baseConnectionId: str
    """The id of the base connection, as createBaseConnection gives it."""


class ExploreBaseConnectionInput(_ExploreBaseConnectionInputRequired, total=False):
    """The input of `exploreBaseConnection`. Lists what a source has, or reads the fields of one resource.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getByConnectionId
    """

    connector: Union[str, ConnectorDefinition]
    """The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
    Example: `stripe`.
    """
    resource: str
    """Which data of the source to look at, by its name there. Example: `charges`."""
    params: Object
    """Parameters of the source beside the resource, as its connector names them."""
    preview: bool
    """Whether to answer some records too; by default true for files, false for REST sources, and else the platform
    decides.
    """
    objectType: ObjectType
    """What to look at. By default what `path` needs, and without a path the list of all, or the records of a REST
    source.
    """
    path: str
    """The table, folder or file, by its `path` in the list before. A path whose last part has a dot is a file,
    unless `objectType` is given. Example: `exports/charges.csv`.
    """
    object: str
    """The same as `path`, under the name that the query has for it."""
    fileType: str
    """The format of the file to look into. Example: `json`."""
    columnDelimiter: str
    """The character between the columns of a delimited file; a comma by default. Example: `;`."""
    compressionType: str
    """How the file is packed; packed files need it. Example: `gzip`."""
    encoding: str
    """The encoding of a delimited file. Example: `UTF-8`."""
    filters: Object
    """Which rows of a table to answer, as an object of PQL; together with `preview`."""
    sourceParams: Object
    """The parameters of the source as they are sent, in place of `params`."""


class _UpdateBaseConnectionInputRequired(TypedDict):
    baseConnectionId: str
    """The id of the base connection, as createBaseConnection gives it."""
    etag: str
    """The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
    `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
    """


class UpdateBaseConnectionInput(_UpdateBaseConnectionInputRequired, total=False):
    """The input of `updateBaseConnection`. Changes name, description or credentials of a base connection.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/patchConnection
    """

    connector: Union[str, ConnectorDefinition]
    """The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
    Example: `stripe`.
    """
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    auth: Auth
    """The new credentials, all of them: what is left out is forgotten."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""


class _SourceDataInputRequired(TypedDict):
    format: str
    """The format of the data: `json`, `delimited`, `parquet` or `tabular`."""


class SourceDataInput(_SourceDataInputRequired, total=False):
    """The form of a source connection's data."""

    properties: Object
    """More about the format, such as the delimiter of columns."""


class _CreateSourceConnectionInputRequired(TypedDict):
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""


class CreateSourceConnectionInput(_CreateSourceConnectionInputRequired, total=False):
    """The input of `createSourceConnection`. Chooses which data of a source to bring.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/createSourceConnection
    """

    connector: Union[str, ConnectorDefinition]
    """The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
    Example: `stripe`.
    """
    description: str
    """What it is for, in words for whoever reads it later."""
    baseConnectionId: str
    """The base connection that has the credentials; most connectors need one."""
    resource: str
    """Which data of the source to bring, by its name there. Example: `charges`."""
    connectionSpec: SpecInput
    """The specification of a source that has no connector here."""
    data: SourceDataInput
    """The form in which the data comes; a connector knows it."""
    params: Object
    """Parameters of the source beside the resource, as its connector names them."""
    draft: bool
    """Whether to make a draft, which may be incomplete until it is published; false by default."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class SourceConnectionIdInput(TypedDict):
    """The input of `getSourceConnection`, `publishSourceConnection` and `deleteSourceConnection`."""

    sourceConnectionId: str
    """The id of the source connection, as createSourceConnection gives it."""


class _UpdateSourceConnectionInputRequired(TypedDict):
    sourceConnectionId: str
    """The id of the source connection, as createSourceConnection gives it."""
    etag: str
    """The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
    `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
    """


class UpdateSourceConnectionInput(_UpdateSourceConnectionInputRequired, total=False):
    """The input of `updateSourceConnection`. Changes a source connection; flows that use it do not follow a change
    of its data.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/patchSourceConnection
    """

    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""


class _SchemaInputRequired(TypedDict):
    id: str
    """The `$id` of the schema, or its `meta:altId`. Example:
    `https://ns.adobe.com/acme/schemas/2f1b0f0c8d0d4a6f9d0f6a5f6c1c7f0e`.
    """


class SchemaInput(_SchemaInputRequired, total=False):
    """A schema by its `$id`."""

    version: SchemaVersion
    """The version of the schema; only the major version 1 exists."""


class TargetDataInput(TypedDict, total=False):
    """The form of a target connection's data."""

    format: str
    """The format in which the data is stored; `parquet_xdm` by default."""
    schema: SchemaInput
    """The schema of the dataset, as the body has it."""


class TargetParamsInput(TypedDict, total=False):
    """Where a target connection writes."""

    dataSetId: str
    """The id of the dataset, as the body has it."""


class _CreateTargetConnectionInputRequired(TypedDict):
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""


class CreateTargetConnectionInput(_CreateTargetConnectionInputRequired, total=False):
    """The input of `createTargetConnection`. Chooses the dataset that receives the data.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/createTargetConnection
    """

    description: str
    """What it is for, in words for whoever reads it later."""
    schema: SchemaInput
    """The schema of the dataset."""
    datasetId: str
    """The dataset that receives the data, as createDataset gives it. Example: `65f0a1b2c3d4e5f6a7b8c9d0`."""
    connectionSpec: SpecInput
    """Another target than the data lake, by its specification."""
    data: TargetDataInput
    """Format and schema as the body has them; `schema` says the same."""
    params: TargetParamsInput
    """The dataset as the body has it; `datasetId` says the same."""
    draft: bool
    """Whether to make a draft, which may be incomplete until it is published; false by default."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class TargetConnectionIdInput(TypedDict):
    """The input of `getTargetConnection`, `publishTargetConnection` and `deleteTargetConnection`."""

    targetConnectionId: str
    """The id of the target connection, as createTargetConnection gives it."""


class _UpdateTargetConnectionInputRequired(TypedDict):
    targetConnectionId: str
    """The id of the target connection, as createTargetConnection gives it."""
    etag: str
    """The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
    `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
    """


class UpdateTargetConnectionInput(_UpdateTargetConnectionInputRequired, total=False):
    """The input of `updateTargetConnection`. Changes a target connection; flows that use it do not follow a change
    of its data.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/patchTargetConnection
    """

    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""


class PropertyInput(TypedDict, total=False):
    """The input of `listConnectionSpecs` and `listFlowSpecs`."""

    property: OneOrMore
    """Which to list: field, operator and value, with `[]` behind lists; of several filters all must match. Example:
    `state==enabled`.
    """


class ConnectionSpecIdInput(TypedDict):
    """The input of `getConnectionSpec`. Reads the specification of a source or target: how it authenticates and
    what it takes.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/retrieveConnectionSpec
    """

    connectionSpecId: str
    """The id of the connection specification, as `connectors()` and listConnectionSpecs give it."""


class ExploreConnectionSpecInput(TypedDict, total=False):
    """The input of `exploreConnectionSpec`. Lists what a source without base connections has, or reads the fields
    of one file.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/exploreByConnectionSpecId
    """

    connectionSpecId: str
    """The id of the connection specification, where no connector is given."""
    connector: Union[str, ConnectorDefinition]
    """The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
    Example: `stripe`.
    """
    preview: bool
    """Whether to answer some records too; by default true for files, false for REST sources, and else the platform
    decides.
    """
    objectType: ObjectType
    """What to look at. By default what `path` needs, and without a path the list of all, or the records of a REST
    source.
    """
    path: str
    """The table, folder or file, by its `path` in the list before. A path whose last part has a dot is a file,
    unless `objectType` is given. Example: `exports/charges.csv`.
    """
    object: str
    """The same as `path`, under the name that the query has for it."""
    fileType: str
    """The format of the file to look into. Example: `json`."""
    columnDelimiter: str
    """The character between the columns of a delimited file; a comma by default. Example: `;`."""
    compressionType: str
    """How the file is packed; packed files need it. Example: `gzip`."""
    encoding: str
    """The encoding of a delimited file. Example: `UTF-8`."""
    determineProperties: bool
    """Whether the platform finds out the properties of the file, in place of those that are given."""


class FlowSpecIdInput(TypedDict):
    """The input of `getFlowSpec`. Reads the specification of a kind of flow: its schedules and transformations.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flow-specs/operation/retrieveFlowSpec
    """

    flowSpecId: str
    """The id of the flow specification, as `connectors()` and listFlowSpecs give it."""


class TransformationParamsInput(TypedDict, total=False):
    """The parameters of a transformation."""

    mappingId: str
    """The id of the mapping set, as createMappingSet gives it."""
    mappingVersion: Count
    """The version of the mapping set; 0 by default. At least 0."""
    deltaColumn: Object
    """The column that shows which records of a table are new, as `{"name": …}`."""
    publicKeyId: str
    """The id of the key that encrypted files were made with."""


class TransformationInput(TypedDict):
    """A transformation of a flow, under the body's own names."""

    name: str
    """The kind of the transformation; that of a mapping set is `Mapping`."""
    params: TransformationParamsInput
    """What the transformation works with."""


class _DeltaColumnInputRequired(TypedDict):
    name: str
    """The name of the column. Example: `updated_at`."""


class DeltaColumnInput(_DeltaColumnInputRequired, total=False):
    """The column that tells new records from old ones."""

    dateFormat: str
    """The format of its times. Example: `yyyy-MM-dd`."""
    timezone: str
    """The time zone of its times. Example: `UTC`."""


Frequency = Literal["once", "minute", "hour", "day", "week"]
"""How often a flow runs."""


class ScheduleInput(TypedDict, total=False):
    """When a flow runs; a flow that runs once has neither `interval` nor `backfill`."""

    startTime: Time
    """When the first run is due, in Unix seconds, as text of them, or as a time with its zone. Example:
    `2030-01-31T08:00:00Z`.
    """
    frequency: Frequency
    """The unit of the time between two runs; a flow with `once` runs a single time."""
    interval: Count
    """How many units of the frequency are between two runs; at least 15 minutes; not with `once`. Example: `1`."""
    backfill: bool
    """Whether the first run takes all data from before the start too; true by default; not with `once`."""


class FlowOptionsInput(TypedDict, total=False):
    """How a flow treats records that fail."""

    errorDiagnosticsEnabled: bool
    """Whether failed records are kept with their reasons; false by default."""
    partialIngestionPercent: float
    """The share of a run's records that may fail before the whole run does, above 0 and up to 100. In percent.
    Example: `5`.
    """


class _CreateFlowInputRequired(TypedDict):
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""


class CreateFlowInput(_CreateFlowInputRequired, total=False):
    """The input of `createFlow`. Makes a flow, which brings data from a source connection to a target connection on
    a schedule.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
    """

    connector: Union[str, ConnectorDefinition]
    """The source, by its name in `connectors()` or as a definition; its specifications are those of the source.
    Example: `stripe`.
    """
    description: str
    """What it is for, in words for whoever reads it later."""
    flowSpec: SpecInput
    """The specification of the flow, where no connector is given."""
    sourceConnectionId: str
    """The source connection that the data comes from."""
    sourceConnectionIds: Texts
    """The same as a list of one id, as the body has it."""
    targetConnectionId: str
    """The target connection that the data goes to."""
    targetConnectionIds: Texts
    """The same as a list of one id, as the body has it."""
    mappingSetId: str
    """The mapping set that turns source fields into those of the schema."""
    mappingVersion: Count
    """The version of the mapping set; 0 by default. At least 0."""
    transformations: Sequence[TransformationInput]
    """What happens to the data on its way, as the body has it; in place of `mappingSetId`."""
    deltaColumn: DeltaColumnInput
    """The column that shows which rows of a table are new; not with the frequency `once`."""
    publicKeyId: str
    """The id of the key that encrypted files were made with."""
    schedule: ScheduleInput
    """When the flow runs."""
    scheduleParams: ScheduleInput
    """The same under the name that the body has for it."""
    options: FlowOptionsInput
    """What happens to records that fail."""
    draft: bool
    """Whether to make a draft, which may be incomplete until it is published; false by default."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class SearchFlowsInput(TypedDict, total=False):
    """The input of `searchFlows`. Searches flows by a query in the body.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/getFlowsByFilters
    """

    queryString: str
    """What to search for, in the platform's own syntax."""
    limit: int
    """How many one page may have. From 1 to 1000. Example: `50`."""
    orderby: str
    """The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`."""
    count: bool
    """Whether to answer how many match, in place of a page of them."""
    projectionFields: str
    """Which fields of each flow to answer; all by default."""
    continuationToken: str
    """Where the page starts, as the page before says; absent for the first."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class FlowIdInput(TypedDict):
    """The input of `getFlow`, `enableFlow`, `disableFlow`, `publishFlow` and `deleteFlow`."""

    flowId: str
    """The id of the flow, as createFlow gives it."""


class _UpdateFlowInputRequired(TypedDict):
    flowId: str
    """The id of the flow, as createFlow gives it."""
    etag: str
    """The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
    `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
    """


class UpdateFlowInput(_UpdateFlowInputRequired, total=False):
    """The input of `updateFlow`. Changes name, schedule, mapping or options of a flow.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/patchFlow
    """

    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    schedule: ScheduleInput
    """What changes in the schedule; the start is fixed once the first run was due."""
    mappingSetId: str
    """The mapping set to use from now on."""
    mappingVersion: Count
    """The version of that mapping set; 0 by default. At least 0."""
    flow: AnyObject
    """The flow as getFlow reads it, where the change depends on what it has."""
    options: FlowOptionsInput
    """What is to happen to records that fail from now on."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""


class _RunParamsInputRequired(TypedDict):
    startTime: Time
    """When to run, in Unix seconds, as text of them, or as a time with its zone. Example: `2030-01-31T08:00:00Z`."""


class RunParamsInput(_RunParamsInputRequired, total=False):
    """What a run on demand covers."""

    windowStartTime: Time
    """Take data from this time on, in the forms of `startTime`."""
    windowEndTime: Time
    """Take data up to this time, after `windowStartTime`, in the forms of `startTime`."""
    deltaColumn: DeltaColumnInput
    """The column that shows which records are new; for the first run of a table alone."""


class _CreateRunInputRequired(TypedDict):
    flowId: str
    """The id of the flow to run."""


class CreateRunInput(_CreateRunInputRequired, total=False):
    """The input of `createRun`. Runs a flow on demand; its frequency must be `once`.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/createFlowRun
    """

    params: RunParamsInput
    """When to run, and which data to take, as far as the flow's specification asks for it."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class ListRunsInput(TypedDict, total=False):
    """The input of `listRuns`. Lists runs, with what became of their records.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/listFlowRuns
    """

    flowId: str
    """The id of the flow that the runs belong to."""
    property: OneOrMore
    """Which to list: field, operator and value, with `[]` behind lists; of several filters all must match. Example:
    `state==enabled`.
    """
    limit: int
    """How many one page may have. From 1 to 1000000. Example: `50`."""
    orderby: str
    """The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`."""
    continuationToken: str
    """Where the page starts, as the page before says; absent for the first."""
    count: bool
    """Whether to answer how many match, in place of a page of them."""


class RunIdInput(TypedDict):
    """The input of `getRun` and `retryRun`."""

    runId: str
    """The id of the run, as listRuns gives it."""


class _SchemaRefInputRequired(TypedDict):
    id: str
    """The `$id` of the schema, or its `meta:altId`. Example:
    `https://ns.adobe.com/acme/schemas/2f1b0f0c8d0d4a6f9d0f6a5f6c1c7f0e`.
    """


class SchemaRefInput(_SchemaRefInputRequired, total=False):
    """A schema by its `$id`, in the words of Data Prep and Catalog."""

    contentType: SchemaVersion
    """The media type of the schema with its version; the default suits."""


class OutputSchemaInput(TypedDict):
    """The schema that a mapping set writes, under the body's own names."""

    schemaRef: SchemaRefInput
    """The schema that the destinations belong to."""


Dialect = Literal["tutorial", "current"]
"""The two forms in which the platform takes mappings."""


class _MappingSetInputRequired(TypedDict):
    mappings: Sequence[AnyMappingInput]
    """One entry for each field that is filled."""


class MappingSetInput(_MappingSetInputRequired, total=False):
    """The input of `createMappingSet` and `validateMappingSet`."""

    schema: SchemaInput
    """The schema that the destinations belong to."""
    outputSchema: OutputSchemaInput
    """The same as the current form of the body names it."""
    xdmSchema: str
    """The `$id` of the schema, as the older form of the body names it. Example:
    `https://ns.adobe.com/acme/schemas/2f1b0f0c8d0d4a6f9d0f6a5f6c1c7f0e`.
    """
    xdmVersion: SchemaVersion
    """The version of the schema in the older form; only the major version 1 exists."""
    version: int
    """The version that the set had when it was read; the platform counts on by itself. From 0 to 9007199254740991."""
    id: str
    """The id that the set had when it was read."""
    name: str
    """A name to find the set by; in the current form alone."""
    inputSchema: Object
    """A schema of the source, for sets that have one."""
    allowNullValues: bool
    """As it was read; in the current form alone."""
    tags: Any
    """Tags of the set; in the current form alone."""
    dialect: Dialect
    """The form of the body: `tutorial` is the older one; by default that of the names used."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


MappingSetOrder = Literal[
    "createdDate",
    "+createdDate",
    "-createdDate",
    "updatedDate",
    "+updatedDate",
    "-updatedDate",
    "lastUpdateDate",
]
"""The order of a list of mapping sets."""


class ListMappingSetsInput(TypedDict, total=False):
    """The input of `listMappingSets`. Lists the mapping sets of the sandbox.

    https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappingSets
    """

    limit: int
    """How many one page may have; 10 by default. From 1 to 1000000."""
    start: int
    """How many to skip from the first one on; 0 by default. From 0 to 9007199254740991."""
    name: str
    """The name to look for."""
    orderBy: MappingSetOrder
    """The time to sort by; a leading `-` sorts downwards."""
    expandSchema: bool
    """Whether to answer the schema itself in place of its id."""


class _GetMappingSetInputRequired(TypedDict):
    mappingSetId: str
    """The id of the mapping set, as createMappingSet gives it."""


class GetMappingSetInput(_GetMappingSetInputRequired, total=False):
    """The input of `getMappingSet`. Reads a mapping set in one of its versions.

    https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMappingSet
    """

    expandSchema: bool
    """Whether to answer the schema itself in place of its id."""
    version: Count
    """The version of the set; 0, the newest, by default. At least 0."""


class _UpdateMappingSetInputRequired(TypedDict):
    mappingSetId: str
    """The id of the mapping set, as createMappingSet gives it."""
    mappings: Sequence[AnyMappingInput]
    """One entry for each field that is filled."""


class UpdateMappingSetInput(_UpdateMappingSetInputRequired, total=False):
    """The input of `updateMappingSet`. Replaces a mapping set by a new version; flows keep the old one until they
    are changed.

    https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/putMappingSet
    """

    schema: SchemaInput
    """The schema that the destinations belong to."""
    outputSchema: OutputSchemaInput
    """The same as the current form of the body names it."""
    xdmSchema: str
    """The `$id` of the schema, as the older form of the body names it. Example:
    `https://ns.adobe.com/acme/schemas/2f1b0f0c8d0d4a6f9d0f6a5f6c1c7f0e`.
    """
    xdmVersion: SchemaVersion
    """The version of the schema in the older form; only the major version 1 exists."""
    version: int
    """The version that the set had when it was read; the platform counts on by itself. From 0 to 9007199254740991."""
    id: str
    """The id that the set had when it was read."""
    name: str
    """A name to find the set by; in the current form alone."""
    inputSchema: Object
    """A schema of the source, for sets that have one."""
    allowNullValues: bool
    """As it was read; in the current form alone."""
    tags: Any
    """Tags of the set; in the current form alone."""
    dialect: Dialect
    """The form of the body: `tutorial` is the older one; by default that of the names used."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class _PreviewMappingSetInputRequired(TypedDict):
    data: Sequence[AnyObject]
    """The records to try the mapping set on. Example: `[{"data":{"id":"ch_1"}}]`."""
    mappingSet: MappingSetInput
    """The mapping set to try, with the fields that createMappingSet takes."""


class PreviewMappingSetInput(_PreviewMappingSetInputRequired, total=False):
    """The input of `previewMappingSet`. Tries a mapping set on records without storing anything.

    https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/previewMappingSet
    """

    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class MappingSetIdInput(TypedDict):
    """The input of `listMappings`. Lists the mappings of a set.

    https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappings
    """

    mappingSetId: str
    """The id of the mapping set, as createMappingSet gives it."""


class GetMappingInput(TypedDict):
    """The input of `getMapping`. Reads one mapping of a set.

    https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMapping
    """

    mappingSetId: str
    """The id of the mapping set, as createMappingSet gives it."""
    mappingId: str
    """The id of the mapping, as listMappings gives it."""


class _ValidateExpressionInputRequired(TypedDict):
    expression: str
    """The expression to check, in the language of Data Prep. Example: `concat(first_name, " ", last_name)`."""


class ValidateExpressionInput(_ValidateExpressionInputRequired, total=False):
    """The input of `validateExpression`. Lets the platform check an expression.

    https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/validateExpression
    """

    mappingSetId: str
    """The mapping set whose source fields the expression may use."""
    sampleData: str
    """A record to try the expression on, as JSON text."""
    sampleDataType: str
    """The type of the sample data."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


_CreateFieldGroupInputOptionalNames = TypedDict(
    "_CreateFieldGroupInputOptionalNames",
    {
        # The `$id` of the class: what its records are. Example: `https://ns.adobe.com/xdm/context/profile`.
        "class": "str",
        # The `$id`s of the classes, in place of one `class`.
        "meta:intendedToExtend": "Texts",
    },
    total=False,
)


class _CreateFieldGroupInputRequired(TypedDict):
    title: str
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""


class CreateFieldGroupInput(_CreateFieldGroupInputOptionalNames, _CreateFieldGroupInputRequired, total=False):
    """The input of `createFieldGroup`. Makes a field group: fields that schemas of a class may have.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/createFieldGroup
    """

    description: str
    """What it is for, in words for whoever reads it later."""
    tenantId: str
    """The tenant id, as getTenant gives it; the fields are below it. Example: `acme`."""
    properties: Object
    """The fields by their names, as JSON Schema of XDM. Example: `{"amount":{"type":"integer"}}`."""
    definitions: Object
    """The fields as the body has them, in place of `properties`."""
    allOf: Any
    """The references to the definitions, where the default is not enough."""
    type: Literal["object"]
    """Always `object`, which is sent in any case."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


Container = Literal["tenant", "global"]
"""Where a resource lies: the organization's own, or Adobe's."""


ListAccept = Literal["application/vnd.adobe.xed-id+json", "application/vnd.adobe.xed+json"]
"""How a list is to be read: ids and titles, or whole."""


class RegistryListInput(TypedDict, total=False):
    """The input of `listFieldGroups`, `listSchemas`, `listClasses` and `listDataTypes`."""

    container: Container
    """Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`."""
    property: OneOrMore
    """Which to list: field, operator and value, or a field alone; of several filters all must match. Example:
    `title==Stripe charges`.
    """
    orderby: str
    """The fields to sort by, joined by commas; a leading `-` sorts downwards. Example: `title`."""
    limit: int
    """How many one page may have, as a hint that counts with `orderby` alone; up to 500."""
    start: str
    """Where the page starts, as the page before says; needs `orderby`."""
    accept: ListAccept
    """How much to answer of each: `xed-id` the names and ids, `xed` the whole. Default:
    `application/vnd.adobe.xed-id+json`.
    """


LookupAccept = Literal[
    "application/vnd.adobe.xed+json; version=1",
    "application/vnd.adobe.xed-full+json; version=1",
    "application/vnd.adobe.xed-notext+json; version=1",
    "application/vnd.adobe.xed-full-notext+json; version=1",
    "application/vnd.adobe.xed-full-desc+json; version=1",
    "application/vnd.adobe.xed-deprecatefield+json; version=1",
    "application/vnd.adobe.xed+json;version=1",
    "application/vnd.adobe.xed-full+json;version=1",
    "application/vnd.adobe.xed-notext+json;version=1",
    "application/vnd.adobe.xed-full-notext+json;version=1",
    "application/vnd.adobe.xed-full-desc+json;version=1",
    "application/vnd.adobe.xed-deprecatefield+json;version=1",
]
"""How a schema or field group is to be read."""


class _GetFieldGroupInputRequired(TypedDict):
    fieldGroupId: str
    """The `$id` of the field group, or its `meta:altId`."""


class GetFieldGroupInput(_GetFieldGroupInputRequired, total=False):
    """The input of `getFieldGroup`. Reads a field group.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/retrieveFieldGroup
    """

    container: Container
    """Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`."""
    accept: LookupAccept
    """How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
    `application/vnd.adobe.xed-full+json; version=1`.
    """


class _UpdateFieldGroupInputRequired(TypedDict):
    fieldGroupId: str
    """The `$id` of the field group, or its `meta:altId`."""


class UpdateFieldGroupInput(_UpdateFieldGroupInputRequired, total=False):
    """The input of `updateFieldGroup`. Changes title, description or fields of a field group.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/patchFieldGroup
    """

    title: str
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""


_ReplaceFieldGroupInputOptionalNames = TypedDict(
    "_ReplaceFieldGroupInputOptionalNames",
    {
        # The `$id` of the class: what its records are. Example: `https://ns.adobe.com/xdm/context/profile`.
        "class": "str",
        # The `$id`s of the classes, in place of one `class`.
        "meta:intendedToExtend": "Texts",
    },
    total=False,
)


class _ReplaceFieldGroupInputRequired(TypedDict):
    fieldGroupId: str
    """The `$id` of the field group, or its `meta:altId`."""
    title: str
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""


class ReplaceFieldGroupInput(_ReplaceFieldGroupInputOptionalNames, _ReplaceFieldGroupInputRequired, total=False):
    """The input of `replaceFieldGroup`. Puts a whole field group in place of one; what is left out is gone.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/updateFieldGroup
    """

    description: str
    """What it is for, in words for whoever reads it later."""
    tenantId: str
    """The tenant id, as getTenant gives it; the fields are below it. Example: `acme`."""
    properties: Object
    """The fields by their names, as JSON Schema of XDM. Example: `{"amount":{"type":"integer"}}`."""
    definitions: Object
    """The fields as the body has them, in place of `properties`."""
    allOf: Any
    """The references to the definitions, where the default is not enough."""
    type: Literal["object"]
    """Always `object`, which is sent in any case."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class FieldGroupIdInput(TypedDict):
    """The input of `deleteFieldGroup`. Deletes a field group.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/removeFieldGroup
    """

    fieldGroupId: str
    """The `$id` of the field group, or its `meta:altId`."""


_CreateSchemaInputOptionalNames = TypedDict(
    "_CreateSchemaInputOptionalNames",
    {
        # The `$id` of the class: what its records are. Example: `https://ns.adobe.com/xdm/context/profile`.
        "class": "str",
    },
    total=False,
)


class _CreateSchemaInputRequired(TypedDict):
    title: str
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""


class CreateSchemaInput(_CreateSchemaInputOptionalNames, _CreateSchemaInputRequired, total=False):
    """The input of `createSchema`. Makes a schema from a class and field groups.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/createSchema
    """

    description: str
    """What it is for, in words for whoever reads it later."""
    fieldGroups: Texts
    """The `$id`s of the field groups that bring the fields."""
    allOf: Any
    """References to class and field groups as the body has them, in place of `class` and `fieldGroups`."""
    type: Literal["object"]
    """Always `object`, which is sent in any case."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class _GetSchemaInputRequired(TypedDict):
    schemaId: str
    """The `$id` of the schema, or its `meta:altId`."""


class GetSchemaInput(_GetSchemaInputRequired, total=False):
    """The input of `getSchema`. Reads a schema, with its fields.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/retrieveSchema
    """

    container: Container
    """Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`."""
    accept: LookupAccept
    """How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
    `application/vnd.adobe.xed-full+json; version=1`.
    """


class _UpdateSchemaInputRequired(TypedDict):
    schemaId: str
    """The `$id` of the schema, or its `meta:altId`."""


class UpdateSchemaInput(_UpdateSchemaInputRequired, total=False):
    """The input of `updateSchema`. Adds field groups to a schema, lets Profile take its data, or changes its texts.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/patchSchema
    """

    title: str
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    fieldGroups: Texts
    """The `$id`s of the field groups that bring the fields."""
    profile: bool
    """True lets Profile take the data of the schema; this can't be undone."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""


_ReplaceSchemaInputOptionalNames = TypedDict(
    "_ReplaceSchemaInputOptionalNames",
    {
        # The `$id` of the class: what its records are. Example: `https://ns.adobe.com/xdm/context/profile`.
        "class": "str",
    },
    total=False,
)


class _ReplaceSchemaInputRequired(TypedDict):
    schemaId: str
    """The `$id` of the schema, or its `meta:altId`."""
    title: str
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""


class ReplaceSchemaInput(_ReplaceSchemaInputOptionalNames, _ReplaceSchemaInputRequired, total=False):
    """The input of `replaceSchema`. Puts a whole schema in place of one; what is left out is gone.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/updateSchema
    """

    description: str
    """What it is for, in words for whoever reads it later."""
    fieldGroups: Texts
    """The `$id`s of the field groups that bring the fields."""
    allOf: Any
    """References to class and field groups as the body has them, in place of `class` and `fieldGroups`."""
    type: Literal["object"]
    """Always `object`, which is sent in any case."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class SchemaIdInput(TypedDict):
    """The input of `deleteSchema`. Deletes a schema.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/deleteSchema
    """

    schemaId: str
    """The `$id` of the schema, or its `meta:altId`."""


class _GetSampleDataInputRequired(TypedDict):
    schemaId: str
    """The `$id` of the schema, or its `meta:altId`."""


class GetSampleDataInput(_GetSampleDataInputRequired, total=False):
    """The input of `getSampleData`. Makes up a record that fits a schema.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Sample-data/operation/retrieveSampleData
    """

    accept: LookupAccept
    """How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
    `application/vnd.adobe.xed-full+json; version=1`.
    """


class _CreateClassInputRequired(TypedDict):
    title: str
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""


class CreateClassInput(_CreateClassInputRequired, total=False):
    """The input of `createClass`. Makes a class: what the records of its schemas are.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/createClass
    """

    description: str
    """What it is for, in words for whoever reads it later."""
    behavior: Literal["record", "time-series"]
    """Whether its records say how something is, or what happened when."""
    definitions: Object
    """Fields, by the names of the parts they are in."""
    allOf: Sequence[Object]
    """References to one behaviour and to the definitions as the body has them, in place of `behavior`."""
    type: Literal["object"]
    """Always `object`, which is sent in any case."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class _GetClassInputRequired(TypedDict):
    classId: str
    """The `$id` of the class, or its `meta:altId`."""


class GetClassInput(_GetClassInputRequired, total=False):
    """The input of `getClass`. Reads a class, with its fields.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/retrieveClass
    """

    container: Container
    """Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`."""
    accept: LookupAccept
    """How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
    `application/vnd.adobe.xed-full+json; version=1`.
    """


class _ReplaceClassInputRequired(TypedDict):
    classId: str
    """The `$id` of the class, or its `meta:altId`."""
    title: str
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""


class ReplaceClassInput(_ReplaceClassInputRequired, total=False):
    """The input of `replaceClass`. Puts a whole class in place of one; what is left out is gone.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/replaceClass
    """

    description: str
    """What it is for, in words for whoever reads it later."""
    behavior: Literal["record", "time-series"]
    """Whether its records say how something is, or what happened when."""
    definitions: Object
    """Fields, by the names of the parts they are in."""
    allOf: Sequence[Object]
    """References to one behaviour and to the definitions as the body has them, in place of `behavior`."""
    type: Literal["object"]
    """Always `object`, which is sent in any case."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class _UpdateClassInputRequired(TypedDict):
    classId: str
    """The `$id` of the class, or its `meta:altId`."""


class UpdateClassInput(_UpdateClassInputRequired, total=False):
    """The input of `updateClass`. Changes title, description or fields of a class.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/updateClass
    """

    title: str
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""


class ClassIdInput(TypedDict):
    """The input of `deleteClass`. Deletes a class.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/removeClass
    """

    classId: str
    """The `$id` of the class, or its `meta:altId`."""


class ListBehaviorsInput(TypedDict, total=False):
    """The input of `listBehaviors`. Lists the behaviours that a class may be based on: record, time series, and ad
    hoc.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/listBehaviors
    """

    accept: ListAccept
    """How much to answer of each: `xed-id` the names and ids, `xed` the whole. Default:
    `application/vnd.adobe.xed-id+json`.
    """


class _GetBehaviorInputRequired(TypedDict):
    behaviorId: str
    """The `$id` of the behaviour, or its `meta:altId`. Example: `https://ns.adobe.com/xdm/data/record`."""


class GetBehaviorInput(_GetBehaviorInputRequired, total=False):
    """The input of `getBehavior`. Reads a behaviour, with its fields.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/retrieveBehavior
    """

    accept: LookupAccept
    """How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
    `application/vnd.adobe.xed-full+json; version=1`.
    """


class _CreateDataTypeInputRequired(TypedDict):
    title: str
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""


class CreateDataTypeInput(_CreateDataTypeInputRequired, total=False):
    """The input of `createDataType`. Makes a data type: fields that others may refer to as one.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/createDataType
    """

    description: str
    """What it is for, in words for whoever reads it later."""
    type: Literal["object", "array"]
    """Whether it is an object or a list; the default is what is given."""
    properties: Object
    """The fields of an object by their names, without the tenant's own object around them. Example:
    `{"yearBuilt":{"type":"integer"}}`.
    """
    items: Object
    """What each element of a list is."""
    definitions: Object
    """Fields, by the names of the parts they are in."""
    allOf: Sequence[Object]
    """References to the definitions and to other data types."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class _GetDataTypeInputRequired(TypedDict):
    dataTypeId: str
    """The `$id` of the data type, or its `meta:altId`."""


class GetDataTypeInput(_GetDataTypeInputRequired, total=False):
    """The input of `getDataType`. Reads a data type, with its fields.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/retrieveDataType
    """

    container: Container
    """Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`."""
    accept: LookupAccept
    """How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
    `application/vnd.adobe.xed-full+json; version=1`.
    """


class _ReplaceDataTypeInputRequired(TypedDict):
    dataTypeId: str
    """The `$id` of the data type, or its `meta:altId`."""
    title: str
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""


class ReplaceDataTypeInput(_ReplaceDataTypeInputRequired, total=False):
    """The input of `replaceDataType`. Puts a whole data type in place of one; what is left out is gone.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/replaceDatatype
    """

    description: str
    """What it is for, in words for whoever reads it later."""
    type: Literal["object", "array"]
    """Whether it is an object or a list; the default is what is given."""
    properties: Object
    """The fields of an object by their names, without the tenant's own object around them. Example:
    `{"yearBuilt":{"type":"integer"}}`.
    """
    items: Object
    """What each element of a list is."""
    definitions: Object
    """Fields, by the names of the parts they are in."""
    allOf: Sequence[Object]
    """References to the definitions and to other data types."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class _UpdateDataTypeInputRequired(TypedDict):
    dataTypeId: str
    """The `$id` of the data type, or its `meta:altId`."""


class UpdateDataTypeInput(_UpdateDataTypeInputRequired, total=False):
    """The input of `updateDataType`. Changes title, description or fields of a data type.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/updateDataType
    """

    title: str
    """Its name for people, which no other in the organization may have. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""


class DataTypeIdInput(TypedDict):
    """The input of `deleteDataType`. Deletes a data type.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/deleteDatatype
    """

    dataTypeId: str
    """The `$id` of the data type, or its `meta:altId`."""


class ListUnionsInput(TypedDict, total=False):
    """The input of `listUnions`. Lists the unions: of each class, the fields of all schemas whose data Profile
    takes.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/listUnionSchemas
    """

    property: OneOrMore
    """Which to list: field, operator and value, or a field alone; of several filters all must match. Example:
    `title==Stripe charges`.
    """
    orderby: str
    """The fields to sort by, joined by commas; a leading `-` sorts downwards. Example: `title`."""
    limit: int
    """How many one page may have, as a hint that counts with `orderby` alone; up to 500."""
    start: str
    """Where the page starts, as the page before says; needs `orderby`."""
    accept: ListAccept
    """How much to answer of each: `xed-id` the names and ids, `xed` the whole. Default:
    `application/vnd.adobe.xed-id+json`.
    """


class _GetUnionInputRequired(TypedDict):
    unionId: str
    """The `$id` of the class with `__union` behind it, or its `meta:altId`. Example:
    `https://ns.adobe.com/xdm/context/profile__union`.
    """


class GetUnionInput(_GetUnionInputRequired, total=False):
    """The input of `getUnion`. Reads the union of a class; listSchemas finds its schemas by
    `meta:immutableTags==union` and `meta:class`.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/retrieveUnionSchema
    """

    accept: Literal["application/vnd.adobe.xed-full+json; version=1", "application/vnd.adobe.xed+json; version=1", "application/vnd.adobe.xed-full+json;version=1", "application/vnd.adobe.xed+json;version=1"]
    """How to answer: `full` resolves references. Default: `application/vnd.adobe.xed-full+json; version=1`."""


_CreateDescriptorInputNames = TypedDict(
    "_CreateDescriptorInputNames",
    {
        # What it says of the field. Example: `xdm:descriptorIdentity`.
        "@type": "Literal['xdm:descriptorIdentity', 'xdm:alternateDisplayInfo', 'xdm:descriptorReferenceIdentity', 'xdm:descriptorRelationship', 'xdm:descriptorOneToOne', 'xdm:descriptorOneToMany', 'xdm:descriptorManyToMany', 'xdm:descriptorPrimaryKey', 'xdm:descriptorVersion', 'xdm:descriptorTimestamp', 'xdm:descriptorDeprecated', 'xdm:descriptorTimeSeriesGranularity', 'xdm:descriptorLabel']",
        # The `$id` of the schema whose field is described.
        "xdm:sourceSchema": "str",
    },
)


_CreateDescriptorInputOptionalNames = TypedDict(
    "_CreateDescriptorInputOptionalNames",
    {
        # The major version of the schema, which is 1. From 1 to 1.
        "xdm:sourceVersion": "int",
        # The place of the field: names joined by `/`, with one in front; of a primary key or of deprecated fields, a
        # list too. Example: `/_acme/charges/customer`.
        "xdm:sourceProperty": "OneOrMore",
        # The identity namespace, by its code or its id. Example: `Email`.
        "xdm:namespace": "str",
        # Whether the namespace is a code or an id; by default what it looks like.
        "xdm:property": "Literal['xdm:code', 'xdm:id']",
        # Whether it is the primary identity of the schema; false by default.
        "xdm:isPrimary": "bool",
        # What the field is called for people, by language. Example: `{"en_us":"Customer"}`.
        "xdm:title": "Object",
        # What the field is for, by language.
        "xdm:description": "Object",
        # Suggested values of a field of Adobe's, each with its name for people.
        "meta:enum": "Object",
        # Suggested values that are not shown.
        "xdm:excludeMetaEnum": "Object",
        # The same by the name that a table of the page gives it.
        "meta:excludeMetaEnum": "Object",
        # A note, by language.
        "xdm:note": "Any",
        # The namespace of the primary identity of the schema that the field refers to. Example: `productID`.
        "xdm:identityNamespace": "str",
        # The `$id` of the schema that is referred to.
        "xdm:destinationSchema": "str",
        # The major version of that schema, which is 1. From 1 to 1.
        "xdm:destinationVersion": "int",
        # The place of the field that is referred to.
        "xdm:destinationProperty": "str",
        # The namespace of the primary identity of that schema.
        "xdm:destinationNamespace": "str",
        # How many refer to how many.
        "xdm:cardinality": "Literal['1:1', '1:0', 'M:1', 'M:0']",
        # The name of the relation, seen from the schema.
        "xdm:sourceToDestinationName": "str",
        # The name of the relation, seen from the other schema.
        "xdm:destinationToSourceName": "str",
        # The title of the relation, seen from the schema.
        "xdm:sourceToDestinationTitle": "str",
        # The title of the relation, seen from the other schema.
        "xdm:destinationToSourceTitle": "str",
        # How long the time is that a record is for.
        "xdm:granularity": "Literal['hour', 'day']",
        # The zone of these times. Example: `Europe/Berlin`.
        "xdm:ianaTimezone": "str",
        # The labels of data governance. Example: `["I1"]`.
        "xdm:label": "OneOrMore",
    },
    total=False,
)


class CreateDescriptorInput(_CreateDescriptorInputNames, _CreateDescriptorInputOptionalNames, total=False):
    """The input of `createDescriptor`. Says more about a field of a schema, such as that it is an identity.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/createDescriptor
    """

    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


DescriptorAccept = Literal[
    "application/vnd.adobe.xdm+json",
    "application/vnd.adobe.xdm-id+json",
    "application/vnd.adobe.xdm-link+json",
    "application/vnd.adobe.xdm-v2+json",
    "application/vnd.adobe.xdm-v2-id+json",
    "application/vnd.adobe.xdm-v2-link+json",
]
"""How descriptors are to be read: whole, as ids or as links; `v2` is in pages."""


class ListDescriptorsInput(TypedDict, total=False):
    """The input of `listDescriptors`. Lists the descriptors of all schemas.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/listDescriptors
    """

    property: OneOrMore
    """Which to list: field, operator and value, or a field alone; of several filters all must match. Example:
    `title==Stripe charges`.
    """
    orderby: str
    """The fields to sort by, joined by commas; a leading `-` sorts downwards. Example: `title`."""
    limit: int
    """How many one page may have, as a hint that counts with `orderby` alone; up to 500."""
    start: str
    """Where the page starts, as the page before says; needs `orderby`."""
    accept: DescriptorAccept
    """How much to answer of each: the whole, `id` or `link`; with `v2` in pages. Default:
    `application/vnd.adobe.xdm+json`.
    """


class _GetDescriptorInputRequired(TypedDict):
    descriptorId: str
    """The `@id` of the descriptor."""


class GetDescriptorInput(_GetDescriptorInputRequired, total=False):
    """The input of `getDescriptor`. Reads a descriptor.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/retrieveDescriptor
    """

    container: Container
    """Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`."""


_UpdateDescriptorInputNames = TypedDict(
    "_UpdateDescriptorInputNames",
    {
        # What it says of the field. Example: `xdm:descriptorIdentity`.
        "@type": "Literal['xdm:descriptorIdentity', 'xdm:alternateDisplayInfo', 'xdm:descriptorReferenceIdentity', 'xdm:descriptorRelationship', 'xdm:descriptorOneToOne', 'xdm:descriptorOneToMany', 'xdm:descriptorManyToMany', 'xdm:descriptorPrimaryKey', 'xdm:descriptorVersion', 'xdm:descriptorTimestamp', 'xdm:descriptorDeprecated', 'xdm:descriptorTimeSeriesGranularity', 'xdm:descriptorLabel']",
        # The `$id` of the schema whose field is described.
        "xdm:sourceSchema": "str",
    },
)


_UpdateDescriptorInputOptionalNames = TypedDict(
    "_UpdateDescriptorInputOptionalNames",
    {
        # The major version of the schema, which is 1. From 1 to 1.
        "xdm:sourceVersion": "int",
        # The place of the field: names joined by `/`, with one in front; of a primary key or of deprecated fields, a
        # list too. Example: `/_acme/charges/customer`.
        "xdm:sourceProperty": "OneOrMore",
        # The identity namespace, by its code or its id. Example: `Email`.
        "xdm:namespace": "str",
        # Whether the namespace is a code or an id; by default what it looks like.
        "xdm:property": "Literal['xdm:code', 'xdm:id']",
        # Whether it is the primary identity of the schema; false by default.
        "xdm:isPrimary": "bool",
        # What the field is called for people, by language. Example: `{"en_us":"Customer"}`.
        "xdm:title": "Object",
        # What the field is for, by language.
        "xdm:description": "Object",
        # Suggested values of a field of Adobe's, each with its name for people.
        "meta:enum": "Object",
        # Suggested values that are not shown.
        "xdm:excludeMetaEnum": "Object",
        # The same by the name that a table of the page gives it.
        "meta:excludeMetaEnum": "Object",
        # A note, by language.
        "xdm:note": "Any",
        # The namespace of the primary identity of the schema that the field refers to. Example: `productID`.
        "xdm:identityNamespace": "str",
        # The `$id` of the schema that is referred to.
        "xdm:destinationSchema": "str",
        # The major version of that schema, which is 1. From 1 to 1.
        "xdm:destinationVersion": "int",
        # The place of the field that is referred to.
        "xdm:destinationProperty": "str",
        # The namespace of the primary identity of that schema.
        "xdm:destinationNamespace": "str",
        # How many refer to how many.
        "xdm:cardinality": "Literal['1:1', '1:0', 'M:1', 'M:0']",
        # The name of the relation, seen from the schema.
        "xdm:sourceToDestinationName": "str",
        # The name of the relation, seen from the other schema.
        "xdm:destinationToSourceName": "str",
        # The title of the relation, seen from the schema.
        "xdm:sourceToDestinationTitle": "str",
        # The title of the relation, seen from the other schema.
        "xdm:destinationToSourceTitle": "str",
        # How long the time is that a record is for.
        "xdm:granularity": "Literal['hour', 'day']",
        # The zone of these times. Example: `Europe/Berlin`.
        "xdm:ianaTimezone": "str",
        # The labels of data governance. Example: `["I1"]`.
        "xdm:label": "OneOrMore",
    },
    total=False,
)


class _UpdateDescriptorInputRequired(TypedDict):
    descriptorId: str
    """The `@id` of the descriptor."""


class UpdateDescriptorInput(_UpdateDescriptorInputNames, _UpdateDescriptorInputOptionalNames, _UpdateDescriptorInputRequired, total=False):
    """The input of `updateDescriptor`. Puts a whole descriptor in place of one; what is left out is gone.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/updateDescriptor
    """

    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class DescriptorIdInput(TypedDict):
    """The input of `deleteDescriptor`. Takes a descriptor away from its schema.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/deleteDescriptor
    """

    descriptorId: str
    """The `@id` of the descriptor."""


class _CreateDatasetInputRequired(TypedDict):
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""


class CreateDatasetInput(_CreateDatasetInputRequired, total=False):
    """The input of `createDataset`. Makes a dataset for data of one schema.

    https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/createDataset
    """

    description: str
    """What it is for, in words for whoever reads it later."""
    schema: SchemaInput
    """The schema of the data."""
    schemaRef: SchemaRefInput
    """The schema of the data, as the body of the request names it; in place of `schema`."""
    profile: bool
    """Whether Profile and the Identity Service read the dataset; sets two tags."""
    tags: Object
    """Tags by their names, each a list of texts. Example: `{"team":["finance"]}`."""
    fileDescription: Object
    """How the files of the dataset are stored; the default suits."""
    enableErrorDiagnostics: bool
    """Whether failed records are kept with their reasons."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class ListDatasetsInput(TypedDict, total=False):
    """The input of `listDatasets`. Lists the datasets of the sandbox.

    https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/listDatasets
    """

    limit: int
    """How many one page may have; 20 by default. From 1 to 100."""
    start: int
    """How many to skip from the first one on. From 0 to 9007199254740991."""
    name: str
    """The name to look for; `*` matches any text, and commas join several names. Example: `Stripe*`."""
    property: OneOrMore
    """Which to list: a field of the top level, operator and value; a field alone, or `!` and a field, asks whether
    there is one. Example: `name~^Stripe`.
    """
    filters: Object
    """Which values fields of the top level may have, by their names: a value, several with commas between, and `!`
    in front for all others. Example: `{"createdUser":"!Ada,Grace"}`.
    """
    properties: str
    """Which fields to answer, joined by commas; all by default. Example: `name,schemaRef`."""
    tags: str
    """The tags to look for, as `name:value`, joined by commas. Example: `unifiedProfile:*`."""
    orderBy: str
    """The fields to sort by, each after `asc:` or `desc:`, joined by commas. Example: `desc:updated`."""


class _GetDatasetInputRequired(TypedDict):
    datasetId: str
    """The id of the dataset, as createDataset gives it. Example: `65f0a1b2c3d4e5f6a7b8c9d0`."""


class GetDatasetInput(_GetDatasetInputRequired, total=False):
    """The input of `getDataset`. Reads a dataset.

    https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/retrieveDataset
    """

    properties: str
    """Which fields to answer, joined by commas; all by default. Example: `name,schemaRef`."""


class _UpdateDatasetInputRequired(TypedDict):
    datasetId: str
    """The id of the dataset, as createDataset gives it. Example: `65f0a1b2c3d4e5f6a7b8c9d0`."""


class UpdateDatasetInput(_UpdateDatasetInputRequired, total=False):
    """The input of `updateDataset`. Changes name, description or tags of a dataset.

    https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/patchDataset
    """

    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    profile: bool
    """Whether Profile and the Identity Service read the dataset; sets two tags."""
    tags: Object
    """Tags by their names, each a list of texts."""
    enableErrorDiagnostics: bool
    """Whether failed records are kept with their reasons."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""


class DatasetIdInput(TypedDict):
    """The input of `deleteDataset`, `getDatasetRetention` and `previewDataset`."""

    datasetId: str
    """The id of the dataset, as createDataset gives it. Example: `65f0a1b2c3d4e5f6a7b8c9d0`."""


class ListBatchesInput(TypedDict, total=False):
    """The input of `listBatches`. Lists batches: portions of data on their way into datasets.

    https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/listBatches
    """

    datasetId: str
    """The dataset that the batches reached."""
    status: str
    """The state of the batches to list. Example: `failed`."""
    limit: int
    """How many one page may have; 20 by default. From 1 to 100."""
    start: int
    """How many to skip from the first one on. From 0 to 9007199254740991."""
    orderBy: str
    """The fields to sort by, each after `asc:` or `desc:`, joined by commas. Example: `desc:updated`."""
    property: OneOrMore
    """Which to list: a field of the top level, operator and value; a field alone, or `!` and a field, asks whether
    there is one. Example: `name~^Stripe`.
    """
    filters: Object
    """Which values fields of the top level may have, by their names: a value, several with commas between, and `!`
    in front for all others. Example: `{"createdUser":"!Ada,Grace"}`.
    """
    properties: str
    """Which fields to answer, joined by commas; all by default. Example: `name,schemaRef`."""
    batch: str
    """The batch to list, by its id."""
    externalId: str
    """The id that the sender gave the batch to list."""
    tags: str
    """The tags to look for, as `name:value`, joined by commas."""
    createdAfter: Count
    """List batches made after this time only, in milliseconds since 1970. At least 0."""
    createdBefore: Count
    """List batches made before this time only, in milliseconds since 1970. At least 0."""
    startAfter: Count
    """List batches begun after this time only, in milliseconds since 1970. At least 0."""
    startBefore: Count
    """List batches begun before this time only, in milliseconds since 1970. At least 0."""
    endAfter: Count
    """List batches ended after this time only, in milliseconds since 1970. At least 0."""
    endBefore: Count
    """List batches ended before this time only, in milliseconds since 1970. At least 0."""


class _GetBatchInputRequired(TypedDict):
    batchId: str
    """The id of the batch, as listBatches or a run names it."""


class GetBatchInput(_GetBatchInputRequired, total=False):
    """The input of `getBatch`. Reads a batch, with its state and its errors.

    https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/retrieveBatch
    """

    aggregate: bool
    """Whether states, numbers and errors of the parts are counted as those of the batch."""


class ListLastBatchesInput(TypedDict, total=False):
    """The input of `listLastBatches`. Lists of each dataset the last batch, and the last ones that succeeded and
    failed.

    https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/paths/~1lastBatches/get
    """

    datasetId: str
    """The datasets, by their ids, joined by commas; all by default."""
    lastBatchId: str
    """The last batch of the datasets to list."""
    lastBatchStatus: str
    """The state of the last batch of the datasets to list. Example: `failed`."""
    lastSuccessfulBatchId: str
    """The last batch that succeeded of the datasets to list."""
    lastFailedBatchId: str
    """The last batch that failed of the datasets to list."""
    created: Count
    """When the entries to list were made, in milliseconds since 1970. At least 0."""
    updated: Count
    """When the entries to list were changed last, in milliseconds since 1970. At least 0."""
    limit: int
    """How many one page may have; 20 by default. From 1 to 100."""
    start: int
    """How many to skip from the first one on. From 0 to 9007199254740991."""
    orderBy: str
    """The fields to sort by, each after `asc:` or `desc:`, joined by commas. Example: `desc:updated`."""
    properties: str
    """Which fields to answer, joined by commas; all by default. Example: `name,schemaRef`."""


class _SetDatasetRetentionInputRequired(TypedDict):
    datasetId: str
    """The id of the dataset, whose schema must be one of events."""


class SetDatasetRetentionInput(_SetDatasetRetentionInputRequired, total=False):
    """The input of `setDatasetRetention`. Sets how long the rows of a dataset of events are kept; what is older
    goes once a week, 30 days after it came at the earliest.

    https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/V2-Datasets/operation/patchDataSetV2
    """

    dataLake: str
    """How long the data lake keeps rows, as a period of ISO 8601; `off` keeps them for good. Example: `P90D`."""
    profile: str
    """How long Profile keeps rows, whatever the data lake does, as a period of ISO 8601; `off` keeps them for good.
    Example: `P90D`.
    """
    extensions: Object
    """The same as the body has it, in place of both."""


class NamespaceIdInput(TypedDict):
    """The input of `getNamespace`. Reads an identity namespace.

    https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/retrieveIdentityNamespace
    """

    namespaceId: Count
    """The id of the namespace, which is a number. At least 0. Example: `10018776`."""


class _CreateNamespaceInputRequired(TypedDict):
    name: str
    """Its name for people. Example: `Stripe customer`."""
    code: str
    """The word by which descriptors and records name it: letters and digits, unique in the organization, and for
    good. Example: `stripeCustomerId`.
    """
    idType: Literal["Cookie", "Cross_device", "Device", "Email", "Mobile", "Non_people", "Phone", "COOKIE", "CROSS_DEVICE", "DEVICE", "EMAIL", "MOBILE", "NON_PEOPLE", "PHONE"]
    """What it identifies, for good: a person's account is `Cross_device`; `Non_people` is for all that is nobody,
    and links no one.
    """


class CreateNamespaceInput(_CreateNamespaceInputRequired, total=False):
    """The input of `createNamespace`. Makes an identity namespace, which can never be deleted.

    https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/createNamespace
    """

    description: str
    """What it is for, in words for whoever reads it later."""


class _UpdateNamespaceInputRequired(TypedDict):
    namespaceId: Count
    """The id of the namespace, which is a number. At least 0. Example: `10018776`."""
    name: str
    """Its name for people. Example: `Stripe customer`."""
    code: str
    """The word by which descriptors and records name it: letters and digits, unique in the organization, and for
    good. Example: `stripeCustomerId`.
    """
    idType: Literal["Cookie", "Cross_device", "Device", "Email", "Mobile", "Non_people", "Phone", "COOKIE", "CROSS_DEVICE", "DEVICE", "EMAIL", "MOBILE", "NON_PEOPLE", "PHONE"]
    """What it identifies, for good: a person's account is `Cross_device`; `Non_people` is for all that is nobody,
    and links no one.
    """


class UpdateNamespaceInput(_UpdateNamespaceInputRequired, total=False):
    """The input of `updateNamespace`. Changes name and description of an identity namespace; code and type must be
    those that it has.

    https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/updateIdentityNamespace
    """

    description: str
    """What it is for, in words for whoever reads it later."""


class _ListBatchFilesInputRequired(TypedDict):
    batchId: str
    """The id of the batch, as listBatches or a run names it. Example: `01EQ1C48TR4GD4FE7NH2522TCQ`."""


class ListBatchFilesInput(_ListBatchFilesInputRequired, total=False):
    """The input of `listBatchFiles`. Lists the files that a batch put into its dataset.

    https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/listDatasetFiles
    """

    start: int
    """How many files to skip from the first one on. From 0 to 9007199254740991."""
    limit: int
    """How many files one page may have; 100 by default. From 1 to 100."""


class _ListFailedRecordsInputRequired(TypedDict):
    batchId: str
    """The id of the batch, as listBatches or a run names it. Example: `01EQ1C48TR4GD4FE7NH2522TCQ`."""


class ListFailedRecordsInput(_ListFailedRecordsInputRequired, total=False):
    """The input of `listFailedRecords`. Reads the records of a batch that failed, with what was wrong with each;
    the platform keeps them for 30 days.

    https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/retrieveBatchMeta
    """

    directory: Literal["meta", "failed"]
    """Where to look: `meta` for what was wrong with rows, `failed` for the files of a batch that failed. Default:
    `meta`.
    """
    path: str
    """The file or the directory to read; without it and page by page, all files that have failed records. Example:
    `row_errors/parsing_errors_0.json`.
    """
    start: int
    """How many files to skip from the first one on. From 0 to 9007199254740991."""
    limit: int
    """How many files one page may have; 100 by default. From 1 to 100."""
    rest: OneOrMore
    """The files that the next pages read, as the page before says."""


class BatchIdInput(TypedDict):
    """The input of `revertBatch`. Takes a batch back: its data is inactive at once, and deleted later.

    https://developer.adobe.com/experience-platform-apis/references/batch-ingestion/#tag/Batch-Ingestion/operation/completeBatch
    """

    batchId: str
    """The id of the batch, as listBatches or a run names it."""


class GetLandingZoneInput(TypedDict, total=False):
    """The input of `getLandingZone`, `getLandingZoneCredentials` and `refreshLandingZoneCredentials`."""

    type: Literal["user_drop_zone", "dlz_destination"]
    """Whose zone: `user_drop_zone` for sources, `dlz_destination` for destinations. Default: `user_drop_zone`."""


class CreateEncryptionKeyParamsInput(TypedDict):
    """What the key pair is made with."""

    passPhrase: str
    """What protects the private key, which the platform keeps."""


class _CreateEncryptionKeyInputRequired(TypedDict):
    encryptionAlgorithm: Literal["PGP", "GPG"]
    """How the files are encrypted."""
    params: CreateEncryptionKeyParamsInput
    """What the key pair is made with."""


class CreateEncryptionKeyInput(_CreateEncryptionKeyInputRequired, total=False):
    """The input of `createEncryptionKey`. Makes a key pair, with whose public key files are encrypted before they
    are dropped.

    https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
    """

    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class CreateAccessTokenInput(TypedDict):
    """The input of `createAccessToken`. Gets an access token, valid for a day, for an OAuth Server-to-Server
    credential.

    https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
    """

    clientId: str
    """The client id of an OAuth Server-to-Server credential, as the Developer Console shows it."""
    clientSecret: str
    """The secret of the credential; it never belongs into a browser."""
    scope: OneOrMore
    """What the token may do, as the Developer Console lists it for the credential. Example:
    `openid,AdobeID,session`.
    """


class _ContextMembersRequired(TypedDict):
    accessToken: str
    """The access token of Adobe, as createAccessToken gives it."""
    apiKey: str
    """The client id of the project in the Developer Console."""
    orgId: str
    """The id of the organization, which ends in `@AdobeOrg`. Example: `5C1328435BF324E90A49402A@AdobeOrg`."""
    sandboxName: str
    """The sandbox to work in, in lower case. Example: `prod`."""


class ContextMembers(_ContextMembersRequired, total=False):
    """Whose platform a request is for, and with which rights."""

    host: str
    """The host of the platform; `platform.adobe.io` by default."""
    imsHost: str
    """The host that gives access tokens; `ims-na1.adobelogin.com` by default."""
    region: Literal["va7", "nld2", "aus5", "can2", "ind2"]
    """The region of the organization's identities, where the Identity Service is to be called at its host there; by
    default it is called at the one of all services.
    """
