# Made by `cargo xtask faces` from the tables; not to be edited.
"""Mappings that are made from fields and a schema, or checked against them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypedDict, Union

from ._diagnostics import DiagnosticMembers
from ._inputs import Dialect
from ._language import SourceFieldsInput
from ._rows import AnyMappingInput, AnyObject, InferredMappingRow
from ._schema import InferredSchema, LeftOutField


SchemaToMap = Union[InferredSchema, AnyObject]
"""What inferring a schema gave, or a schema as `getSchema` reads it with all its fields."""


class OverrideBySource(TypedDict):
    """A field of the source for a destination."""

    destination: str
    """The path in the schema."""
    source: str
    """The path in the source."""


class OverrideByExpression(TypedDict):
    """An expression for a destination."""

    destination: str
    """The path in the schema."""
    expression: str
    """The expression."""


class OverrideByConstant(TypedDict):
    """A constant for a destination."""

    destination: str
    """The path in the schema."""
    static: str
    """The constant."""


MappingOverride = Union[OverrideBySource, OverrideByExpression, OverrideByConstant]
"""A row of the caller's own, with one source, expression or constant."""


class _InferMappingInputRequired(TypedDict):
    fields: SourceFieldsInput
    """The fields of the source, such as those that reading the fields of a source gives."""
    schema: SchemaToMap
    """The target."""


class InferMappingInput(_InferMappingInputRequired, total=False):
    """What mappings are made from."""

    include: Sequence[str]
    """Only these fields, or the fields within them; what an event needs is mapped all the same."""
    exclude: Sequence[str]
    """Not these fields, nor the fields within them."""
    rename: Mapping[str, str]
    """Destinations by source."""
    overrides: Sequence[MappingOverride]
    """Rows of the caller's own, which come before all others."""
    id: str
    """The field for the `_id` of events. Default: `id`."""
    created: str
    """The field for the `timestamp` of events. Default: `created`."""
    validation: Literal["batch", "streaming"]
    """How the data arrives: batch ingestion looks at types, lists of values, ranges and required fields, streaming
    ingestion at patterns, lengths and formats too. Default: what streaming ingestion alone refuses is a warning.
    """
    maxDiagnostics: int
    """How many diagnostics are listed, errors first, before one that counts the rest; 1,000 by default."""


class RequiredDestination(TypedDict):
    """A field that the target needs."""

    destination: str
    """The path in the schema."""
    reached: bool
    """Whether a mapping leads to it."""


class Coverage(TypedDict):
    """What becomes of each field; each is in one of the three lists."""

    fields: int
    """How many fields there are."""
    mapped: list[str]
    """The fields that are mapped themselves."""
    throughParts: list[str]
    """Objects and arrays that are mapped part by part."""
    leftOut: list[LeftOutField]
    """The fields that are not mapped."""
    required: list[RequiredDestination]
    """The fields that the target needs."""


class InferredMapping(TypedDict):
    """Mappings, as createMappingSet takes them, and what they cover."""

    mappings: list[InferredMappingRow]
    """The mappings."""
    reasons: list[str]
    """Why each mapping is there, in their order."""
    coverage: Coverage
    """What becomes of each field."""
    diagnostics: list[DiagnosticMembers]
    """What is unclear, and warnings of the caller's own rows."""


class _CheckMappingInputRequired(TypedDict):
    mappings: Sequence[AnyMappingInput]
    """The mappings."""


class CheckMappingInput(_CheckMappingInputRequired, total=False):
    """Mappings, and what they are compared with."""

    fields: SourceFieldsInput
    """The fields of the source, such as those that reading the fields of a source gives."""
    schema: SchemaToMap
    """The target."""
    dialect: Dialect
    """The dialect that they should have. Default: that of the first mapping's names."""
    variables: Mapping[str, str]
    """The values of the platform's variables by their names, for `${NAME}` in the sources."""
    validation: Literal["batch", "streaming"]
    """How the data arrives: batch ingestion looks at types, lists of values, ranges and required fields, streaming
    ingestion at patterns, lengths and formats too. Default: what streaming ingestion alone refuses is a warning.
    """
    maxDiagnostics: int
    """How many diagnostics are listed, errors first, before one that counts the rest; 1,000 by default."""


class _ConvertMappingInputRequired(TypedDict):
    mappings: Sequence[AnyMappingInput]
    """The mappings."""
    dialect: Dialect
    """The dialect that they shall have."""


class ConvertMappingInput(_ConvertMappingInputRequired, total=False):
    """Mappings of either dialect, and the one that they shall have."""

    maxDiagnostics: int
    """How many diagnostics are listed, errors first, before one that counts the rest; 1,000 by default."""
