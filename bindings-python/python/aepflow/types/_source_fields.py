"""The fields of a source, as read_fields gives them."""

from __future__ import annotations

from typing import Any, Literal, TypedDict

SourceFieldType = Literal["untyped", "boolean", "integer", "number", "string", "object", "array"]


class _SourceFieldMembers(TypedDict):
    path: str
    type: SourceFieldType
    sampled: bool


class SourceField(_SourceFieldMembers, total=False):
    """A field of a source; `inferred` is a type that the records show and nothing declares."""

    format: str
    minimum: float
    maximum: float
    items: SourceFieldType
    nullable: bool
    inferred: bool


class SourceFieldNode(SourceField, total=False):
    """A field with the fields within."""

    name: str
    children: list[SourceFieldNode]


class SourceFields(TypedDict):
    """The fields of a source as a list and as a tree, and what is unclear about them."""

    fields: list[SourceField]
    tree: list[SourceFieldNode]
    diagnostics: list[dict[str, Any]]
