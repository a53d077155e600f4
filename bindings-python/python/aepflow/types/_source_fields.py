# Made by `cargo xtask faces` from the tables; not to be edited.
"""The fields of a source."""

from __future__ import annotations

from typing import Literal, TypedDict

from ._diagnostics import DiagnosticMembers


SourceFieldType = Literal["untyped", "boolean", "integer", "number", "string", "object", "array"]
"""What a field of a source holds; nothing is known of an untyped one."""


class _SourceFieldRequired(TypedDict):
    path: str
    """The name as the source of a mapping and an expression write it."""
    type: SourceFieldType
    """What it holds."""
    sampled: bool
    """Whether a record has the field."""


class SourceField(_SourceFieldRequired, total=False):
    """A field of a source."""

    format: str
    """`date-time` and others, where it is declared."""
    minimum: float
    """The least number that is declared."""
    maximum: float
    """The greatest number that is declared."""
    least: int
    """The least integer of the records."""
    most: int
    """The greatest integer of the records."""
    items: SourceFieldType
    """What an array holds."""
    nullable: Literal[True]
    """A null is declared or was seen, or a record lacks the field."""
    inferred: Literal[True]
    """The type is that of the records, as none is declared."""


class _SourceFieldNodeRequired(TypedDict):
    path: str
    """The name as the source of a mapping and an expression write it."""
    type: SourceFieldType
    """What it holds."""
    sampled: bool
    """Whether a record has the field."""
    name: str
    """The last part of the path."""


class SourceFieldNode(_SourceFieldNodeRequired, total=False):
    """A field of a source with the fields within."""

    format: str
    """`date-time` and others, where it is declared."""
    minimum: float
    """The least number that is declared."""
    maximum: float
    """The greatest number that is declared."""
    least: int
    """The least integer of the records."""
    most: int
    """The greatest integer of the records."""
    items: SourceFieldType
    """What an array holds."""
    nullable: Literal[True]
    """A null is declared or was seen, or a record lacks the field."""
    inferred: Literal[True]
    """The type is that of the records, as none is declared."""
    children: list[SourceFieldNode]
    """The fields within."""


class _SourceFieldsRequired(TypedDict):
    fields: list[SourceField]
    """Every field of the tree, in its order."""
    tree: list[SourceFieldNode]
    """The outermost fields, each with the fields within."""
    diagnostics: list[DiagnosticMembers]
    """What is unclear."""


class SourceFields(_SourceFieldsRequired, total=False):
    """The fields of a source, and what is unclear about them."""

    largestRecord: int
    """The bytes of the largest record, where Profile may drop it: above 10 KB."""
