"""What calls take and give, whatever the operation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, TypedDict, Union

from .._values import Context, Request
from ._inputs import ContextMembers
from ._shared import JsonText


class Options(TypedDict, total=False):
    """How to check and build."""

    now: Union[int, None]
    """Unix seconds; the clock of the machine unless given, and no clock at all if None."""

    maxDiagnostics: Union[int, None]
    """How many diagnostics are listed, errors first, before one that counts the rest: 1,000 by default, 10,000 at most."""


ContextInput = Union[Context, ContextMembers, JsonText]
"""A context as an object, a dict or JSON text."""


class _RequestHead(TypedDict):
    method: str
    """The HTTP method."""
    url: str
    """Where it goes."""
    headers: dict[str, str]
    """Its headers."""


class RequestMembers(_RequestHead, total=False):
    """A request as JSON carries it."""

    operation: str
    """The operation that it is of."""
    body: str
    """The text to send."""


RequestInput = Union[Request, RequestMembers, JsonText]

Headers = Union[Mapping[str, str], Iterable[tuple[str, str]]]


class _ResponseStatus(TypedDict):
    status: int
    """The HTTP status."""


class ResponseMembers(_ResponseStatus, total=False):
    """An answer in its parts; the body is the text or the bytes received, or what their JSON holds."""

    headers: Union[Headers, None]
    """Its headers, by name or as pairs."""
    body: Any
    """The text or the bytes received, or what their JSON holds."""


class ContentResponse(Protocol):
    """The response object of requests or httpx."""

    @property
    def status_code(self) -> int: ...

    @property
    def headers(self) -> Any: ...

    @property
    def content(self) -> Any: ...


class DataResponse(Protocol):
    """The response object of urllib3."""

    @property
    def status(self) -> int: ...

    @property
    def headers(self) -> Any: ...

    @property
    def data(self) -> Any: ...


class BodyResponse(Protocol):
    """A response object in our own terms."""

    @property
    def status(self) -> int: ...

    @property
    def headers(self) -> Any: ...

    @property
    def body(self) -> Any: ...


Response = Union[ResponseMembers, ContentResponse, DataResponse, BodyResponse]
