"""What makes a schema for the fields of a source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypedDict

from ._language import SourceFieldsInput
from ._registry import CreateFieldGroupInput, CreateSchemaInput
from ._source_fields import SourceFieldType

FillingType = Literal["boolean", "integer", "number", "string", "date", "date-time", "uri"]


class _IdentityMembers(TypedDict):
    path: str
    namespace: str


class IdentityInput(_IdentityMembers, total=False):
    """A field that identifies somebody, by its path in the source."""

    primary: bool


# `class` is a keyword, so this one is written as a call.
_InferSchemaMembers = TypedDict(
    "_InferSchemaMembers", {"fields": SourceFieldsInput, "tenantId": str, "title": str, "class": str}
)


class InferSchemaInput(_InferSchemaMembers, total=False):
    """What a schema is made from: `class` is `profile`, `experienceEvent` or the `$id` of a class."""

    description: str
    group: str
    connector: str
    resource: str
    types: Mapping[str, FillingType]
    identities: Sequence[IdentityInput]


class _DestinationMembers(TypedDict):
    source: str
    destination: str
    type: SourceFieldType


class InferredDestination(_DestinationMembers, total=False):
    """Where a field goes; a filled one has its type from `types` or from what is public of the source."""

    format: str
    filled: bool


class LeftOutField(TypedDict):
    """A field that the schema has no place for, and why."""

    path: str
    reason: str


IdentityDescriptor = TypedDict(
    "IdentityDescriptor",
    {
        "@type": Literal["xdm:descriptorIdentity"],
        "xdm:sourceProperty": str,
        "xdm:namespace": str,
        "xdm:isPrimary": bool,
    },
)


class InferredSchema(TypedDict):
    """The inputs of createFieldGroup, createSchema and createDescriptor; the ids of one go into the next."""

    fieldGroup: CreateFieldGroupInput
    schema: CreateSchemaInput
    descriptors: list[IdentityDescriptor]
    destinations: list[InferredDestination]
    leftOut: list[LeftOutField]
