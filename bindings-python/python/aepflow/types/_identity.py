# Made by `cargo xtask faces` from the tables; not to be edited.
"""The results of the operations of the Identity Service: namespaces."""

from __future__ import annotations

from typing import TypedDict


class _NamespaceRequired(TypedDict):
    id: int
    """The id of the namespace."""


class Namespace(_NamespaceRequired, total=False):
    """An identity namespace: what kind of id an identity is."""

    code: str
    """The word by which descriptors and records name it."""
    name: str
    """Its name for people."""
    idType: str
    """What it identifies, such as `CROSS_DEVICE`; compare it without regard to case."""
    custom: bool
    """Whether it is the organization's own."""
    status: str
    """`ACTIVE`."""
    description: str
    """What it is for."""
    createTime: int
    """When it was made, in milliseconds since 1970."""
    updateTime: int
    """When it was changed last, in milliseconds since 1970."""


class NamespaceList(TypedDict):
    """The identity namespaces, Adobe's and the organization's own."""

    items: list[Namespace]
    """The entries."""
