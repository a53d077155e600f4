"""What the inputs of several services have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, TypedDict, Union

Severity = Literal["error", "warning"]

Texts = Union[list[str], tuple[str, ...]]
"""Several texts; a single text is not a list of its characters."""

Count = Union[int, str]
"""An integer, or a decimal string of one."""

Time = Union[int, str]
"""Unix seconds, as an integer or a decimal string, or an RFC 3339 time with zone."""

SchemaVersion = Union[float, str]
"""1, or a media type with its version."""


class PatchValue(TypedDict):
    """An operation of a JSON Patch that sets a value."""

    op: Literal["add", "replace"]
    path: str
    value: Any


class PatchRemoval(TypedDict):
    """An operation of a JSON Patch that takes a value away."""

    op: Literal["remove"]
    path: str


Patch = Sequence[Union[PatchValue, PatchRemoval]]


class _SchemaId(TypedDict):
    id: str


class SchemaInput(_SchemaId, total=False):
    """A schema by its `$id`."""

    version: SchemaVersion


class SchemaRefInput(_SchemaId, total=False):
    """A schema by its `$id`, under the body's own names."""

    contentType: SchemaVersion


class NoInput(TypedDict):
    """Nothing: the operation has no fields."""
