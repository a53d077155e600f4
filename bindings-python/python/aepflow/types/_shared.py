"""What the types of all modules are made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict, Union

JsonText = Union[str, bytes, bytearray]
"""JSON text, which is taken as it stands; nothing but the call itself checks what it holds."""

Object = Mapping[str, Any]
"""A JSON object whose members have no type here."""

Texts = Union[list[str], tuple[str, ...]]
"""Several texts; a single text is not a list of its characters."""

OneOrMore = Union[str, list[str], tuple[str, ...]]
"""One text or several."""

Count = Union[int, str]
"""An integer, or a decimal string of one."""

Time = Union[int, str]
"""Unix seconds, as an integer or a decimal string, or an RFC 3339 time with zone."""

SchemaVersion = Union[float, str]
"""1, or a media type with its version."""


class NoInput(TypedDict):
    """Nothing: the operation has no fields."""
