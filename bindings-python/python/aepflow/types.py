"""Types for annotations only; nothing here is needed, or imported, when a program runs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, TypedDict, Union

from ._values import Context, Request

Operation = str
Severity = str

Input = Union[Mapping[str, Any], list[Any], str, bytes, bytearray]
"""A JSON value, or JSON text."""

Options = dict[str, Any]
ContextInput = Union[Context, dict[str, Any]]
RequestInput = Union[Request, dict[str, Any]]
Headers = Union[Mapping[str, str], Iterable[tuple[str, str]]]


class _RetryAlways(TypedDict):
    retry: bool


class Retry(_RetryAlways, total=False):
    """Whether the same request may be sent again."""

    afterSeconds: float
    lookFirst: Any


class StatusResponse(Protocol):
    """The response object of an HTTP client that names the status `status`."""

    @property
    def status(self) -> int: ...

    @property
    def headers(self) -> Any: ...


class StatusCodeResponse(Protocol):
    """The response object of an HTTP client that names the status `status_code`."""

    @property
    def status_code(self) -> int: ...

    @property
    def headers(self) -> Any: ...


Response = Union[dict[str, Any], StatusResponse, StatusCodeResponse]
