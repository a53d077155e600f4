# Made by `cargo xtask faces` from the tables; not to be edited.
"""A schema for the fields of a source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypedDict, Union

from ._diagnostics import DiagnosticMembers
from ._inputs import ConnectorDefinition, CreateFieldGroupInput, CreateSchemaInput
from ._language import SourceFieldsInput
from ._source_fields import SourceFieldType


FillingType = Literal["boolean", "integer", "number", "string", "date", "date-time", "uri", "map", "object"]
"""What can be told of a field of which the source tells no type."""


class _IdentityInputRequired(TypedDict):
    path: str
    """Its path in the source."""
    namespace: str
    """The namespace of the identity, such as `Email`."""


class IdentityInput(_IdentityInputRequired, total=False):
    """A field that identifies somebody."""

    primary: bool
    """Whether it is the primary identity; false by default."""


_InferSchemaInputNames = TypedDict(
    "_InferSchemaInputNames",
    {
        # `profile`, `experienceEvent`, or the `$id` of a class.
        "class": "str",
    },
)


class _InferSchemaInputRequired(TypedDict):
    fields: SourceFieldsInput
    """The fields, such as those that reading the fields of a source gives."""
    tenantId: str
    """As `getTenant` gives it: custom fields are under its name."""
    title: str
    """The title of the schema and of its field group."""


class InferSchemaInput(_InferSchemaInputNames, _InferSchemaInputRequired, total=False):
    """What a schema is made from."""

    description: str
    """What the schema is for."""
    group: str
    """The object below the tenant's namespace that has the fields. Default: made of the title."""
    connector: Union[str, ConnectorDefinition]
    """With `resource`: fills types in from what is public of the source."""
    resource: str
    """With `connector`: the resource of the source."""
    types: Mapping[str, FillingType]
    """Types by path, of an array that of its elements; they come before all others. An object can be kept as a
    `map`, as a `string`, or as an `object` with a field for each key; a key of an object may be named that the
    sample lacks.
    """
    identities: Sequence[IdentityInput]
    """Fields that identify somebody."""
    maxDiagnostics: int
    """How many diagnostics are listed, errors first, before one that counts the rest; 1,000 by default."""


_IdentityDescriptorNames = TypedDict(
    "_IdentityDescriptorNames",
    {
        # That it is an identity.
        "@type": "Literal['xdm:descriptorIdentity']",
        # The field's path, `/` between its steps.
        "xdm:sourceProperty": "str",
        # The namespace of the identity.
        "xdm:namespace": "str",
        # Whether it is the primary identity.
        "xdm:isPrimary": "bool",
    },
)


class IdentityDescriptor(_IdentityDescriptorNames):
    """A field of a schema that identifies somebody: the input of createDescriptor, but for `xdm:sourceSchema`."""


class _InferredDestinationRequired(TypedDict):
    source: str
    """The path in the source."""
    destination: str
    """The path in the schema."""
    type: Union[Literal["map"], SourceFieldType]
    """What it holds."""


class InferredDestination(_InferredDestinationRequired, total=False):
    """Where a field goes."""

    format: str
    """`date-time` and others."""
    unit: Literal["seconds", "milliseconds"]
    """What the integers of the source count, if they are times."""
    filled: Literal[True]
    """The type is from `types`, or from what is public of the source."""


class LeftOutField(TypedDict):
    """A field that is left out."""

    path: str
    """Its path in the source."""
    reason: str
    """Why, in words."""


class InferredSchema(TypedDict):
    """What makes a schema, step by step."""

    fieldGroup: CreateFieldGroupInput
    """The input of createFieldGroup."""
    schema: CreateSchemaInput
    """The input of createSchema, but for `fieldGroups`: the `$id` of the field group, once it is made."""
    descriptors: list[IdentityDescriptor]
    """The inputs of createDescriptor, but for `xdm:sourceSchema`: the `$id` of the schema, once it is made."""
    destinations: list[InferredDestination]
    """Where each field goes."""
    leftOut: list[LeftOutField]
    """The fields that the schema has no place for."""
    diagnostics: list[DiagnosticMembers]
    """What is unclear, such as integers that look like times."""
