# Made by `cargo xtask faces` from the tables; not to be edited.
"""The results of the operations for sandboxes and access tokens."""

from __future__ import annotations

from typing import TypedDict


class _AccessTokenRequired(TypedDict):
    accessToken: str
    """The token, which a context takes."""
    expiresIn: int
    """How long it is valid, in seconds."""


class AccessToken(_AccessTokenRequired, total=False):
    """A new access token."""

    tokenType: str
    """`bearer`."""


class Sandbox(TypedDict, total=False):
    """A sandbox that the caller may use."""

    name: str
    """Its name, which a context takes."""
    title: str
    """Its title for people."""
    state: str
    """`active`, …"""
    type: str
    """`production` or `development`."""
    region: str
    """Where its data is kept."""


class SandboxList(TypedDict):
    """The sandboxes that the caller may use."""

    items: list[Sandbox]
    """The entries."""
