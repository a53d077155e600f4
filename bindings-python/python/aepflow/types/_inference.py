"""Mappings that are made from fields and a schema."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, TypedDict

from ._language import SourceFieldsInput
from ._schema import InferredSchema, LeftOutField


class _OverrideDestination(TypedDict):
    destination: str


class MappingOverride(_OverrideDestination, total=False):
    """A row of the caller's own, with one source, expression or constant."""

    source: str
    expression: str
    static: str


class _InferMappingMembers(TypedDict):
    fields: SourceFieldsInput
    schema: InferredSchema | Mapping[str, Any]


class InferMappingInput(_InferMappingMembers, total=False):
    """What mappings are made from; `id` and `created` name the fields for `_id` and `timestamp` of events."""

    include: Sequence[str]
    exclude: Sequence[str]
    rename: Mapping[str, str]
    overrides: Sequence[MappingOverride]
    id: str
    created: str


class InferredMappingRow(TypedDict):
    """A row, as createMappingSet takes it."""

    source: str
    destination: str
    sourceType: Literal["ATTRIBUTE", "EXPRESSION", "STATIC"]


class RequiredDestination(TypedDict):
    """A field that the target needs."""

    destination: str
    reached: bool


class Coverage(TypedDict):
    """What becomes of each field: it is mapped itself, through its parts, or left out."""

    fields: int
    mapped: list[str]
    throughParts: list[str]
    leftOut: list[LeftOutField]
    required: list[RequiredDestination]


class InferredMapping(TypedDict):
    """Mappings, why each is there (in their order), and what they cover."""

    mappings: list[InferredMappingRow]
    reasons: list[str]
    coverage: Coverage
