# Made by `cargo xtask faces` from the tables; not to be edited.
"""What is checked of an expression of Data Prep."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypedDict, Union

from ._source_fields import SourceField, SourceFieldType, SourceFields


FieldType = Literal[
    "string",
    "integer",
    "int",
    "long",
    "short",
    "byte",
    "number",
    "double",
    "float",
    "boolean",
    "date",
    "date-time",
    "array",
    "object",
    "map",
]
"""The type of a field, in the words of JSON Schema and XDM."""


class _SourceFieldInputRequired(TypedDict):
    path: str
    """The name as a mapping and an expression write it."""


class SourceFieldInput(_SourceFieldInputRequired, total=False):
    """A field of the source, as reading gives it or as you write it."""

    type: Union[FieldType, SourceFieldType]
    """What it holds; nothing is known of a field without one."""
    format: str
    """`date-time` and others."""
    items: Union[FieldType, SourceFieldType]
    """What an array holds."""
    minimum: float
    """The least number."""
    maximum: float
    """The greatest number."""
    least: int
    """The least integer of the records."""
    most: int
    """The greatest integer of the records."""
    nullable: bool
    """Whether it may be null."""
    inferred: bool
    """Whether the type is that of records alone."""
    sampled: bool
    """Whether a record has the field."""


SourceFieldsInput = Union[Sequence[Union[SourceFieldInput, SourceField]], SourceFields]
"""The fields of the source: a list, or the whole result of reading them."""


class _CheckExpressionInputRequired(TypedDict):
    expression: str
    """The expression."""


class CheckExpressionInput(_CheckExpressionInputRequired, total=False):
    """An expression, and what it is used for."""

    fields: SourceFieldsInput
    """The fields of the source, such as those that reading the fields of a source gives; one that is not among them
    is reported.
    """
    destinationType: FieldType
    """What the destination takes."""
