"""The inputs and results of the operations for sandboxes and access tokens."""

from __future__ import annotations

from typing import TypedDict, Union

from ._shared import Texts


class CreateAccessTokenInput(TypedDict):
    """The input of `createAccessToken`; the secret goes into the body alone."""

    clientId: str
    clientSecret: str
    scope: Union[str, Texts]


class Sandbox(TypedDict):
    """A sandbox that the caller may use."""

    name: str


class SandboxList(TypedDict):
    """The sandboxes that the caller may use."""

    items: list[Sandbox]


class _Token(TypedDict):
    accessToken: str
    expiresIn: int
    """In seconds."""


class AccessToken(_Token, total=False):
    """A new access token."""

    tokenType: str
