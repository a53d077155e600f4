"""What calls take and give, whatever the operation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, Protocol, TypedDict, Union

from .._values import Context, Request

JsonText = Union[str, bytes, bytearray]
"""JSON text, which is taken as it stands; nothing but the call itself checks what it holds."""

Object = Mapping[str, Any]
"""A JSON object whose members have no type here."""


class Options(TypedDict, total=False):
    """How to check and build."""

    now: Union[int, None]
    """Unix seconds; the clock of the machine unless given, and no clock at all if None."""


class HostNames(TypedDict, total=False):
    """Where requests go."""

    host: str
    """`platform.adobe.io` unless given."""
    imsHost: str
    """Where the access token comes from; `ims-na1.adobelogin.com` unless given."""


class ContextMembers(HostNames):
    """The context as JSON carries it."""

    accessToken: str
    apiKey: str
    orgId: str
    sandboxName: str


ContextInput = Union[Context, ContextMembers, JsonText]


class _RequestHead(TypedDict):
    method: str
    url: str
    headers: dict[str, str]


class RequestMembers(_RequestHead, total=False):
    """A request as JSON carries it."""

    operation: str
    body: str


RequestInput = Union[Request, RequestMembers, JsonText]

Headers = Union[Mapping[str, str], Iterable[tuple[str, str]]]


class _ResponseStatus(TypedDict):
    status: int


class ResponseMembers(_ResponseStatus, total=False):
    """An answer in its parts; the body is the text or the bytes received, or what their JSON holds."""

    headers: Union[Headers, None]
    body: Any


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


class _Retry(TypedDict):
    retry: bool


class Retry(_Retry, total=False):
    """Whether the same request may be sent again."""

    afterSeconds: int
    """Seconds to wait, where the platform says so."""
    lookFirst: Literal[True]
    """Look for the resource first, as the request may have made it."""


