"""The values that go in and come out; plain classes, because dataclasses cost more than the whole import."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar

    from .types import Operation, Severity

REDACTED = "[redacted]"


class _Value:
    """Equality and the wire names, from the slots; a value that is None is left out on the wire."""

    __slots__ = ()
    _names: ClassVar[dict[str, str]] = {}

    def to_dict(self) -> dict[str, Any]:
        """The value as JSON carries it."""
        values = ((wire, getattr(self, name)) for name, wire in self._names.items())
        return {wire: value for wire, value in values if value is not None}

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self.to_dict() == other.to_dict()

    __hash__: ClassVar[None] = None  # type: ignore[assignment]


class Diagnostic(_Value):
    """One thing wrong with an input, and where; `path` is a JSON Pointer."""

    __slots__ = ("code", "severity", "path", "message", "help", "url", "params")
    _names = {name: name for name in __slots__}

    def __init__(
        self,
        code: str,
        severity: Severity,
        path: str,
        message: str,
        help: str | None = None,
        url: str | None = None,
        params: dict[str, Any] | None = None,
    ) -> None:
        self.code: str = code
        self.severity: Severity = severity
        self.path: str = path
        self.message: str = message
        self.help: str | None = help
        self.url: str | None = url
        self.params: dict[str, Any] | None = params

    def __repr__(self) -> str:
        return f"Diagnostic({', '.join(f'{k}={v!r}' for k, v in self.to_dict().items())})"

    def __str__(self) -> str:
        text = f"{self.code} at {self.path}: {self.message}"
        return text if self.help is None else f"{text} ({self.help})"


class _Shown:
    """Something that notebooks show as a table."""

    __slots__ = ()

    def _repr_html_(self) -> str:
        from .notebook import show

        return show(self)._repr_html_()


class Diagnostics(_Shown, list[Diagnostic]):
    """A list of diagnostics; a table in notebooks."""


class Report(_Shown, dict["str", "Any"]):
    """The coverage of a mapping, or runs with their verdicts: a dict; a table in notebooks."""


class Context(_Value):
    """Who asks, and where; the repr hides the token and the key."""

    __slots__ = ("access_token", "api_key", "org_id", "sandbox_name", "host", "ims_host")
    _names = {
        "access_token": "accessToken",
        "api_key": "apiKey",
        "org_id": "orgId",
        "sandbox_name": "sandboxName",
        "host": "host",
        "ims_host": "imsHost",
    }

    def __init__(
        self,
        *,
        access_token: str,
        api_key: str,
        org_id: str,
        sandbox_name: str,
        host: str | None = None,
        ims_host: str | None = None,
    ) -> None:
        self.access_token: str = access_token
        self.api_key: str = api_key
        self.org_id: str = org_id
        self.sandbox_name: str = sandbox_name
        self.host: str | None = host
        self.ims_host: str | None = ims_host

    def __repr__(self) -> str:
        return (
            f"Context(access_token={REDACTED}, api_key={REDACTED}, "
            f"org_id={self.org_id!r}, sandbox_name={self.sandbox_name!r})"
        )


class Request(_Value):
    """One HTTP request to send; the repr hides the values of the headers, and the body."""

    __slots__ = ("operation", "method", "url", "headers", "body")
    _names = {name: name for name in __slots__}

    def __init__(
        self,
        operation: Operation,
        method: str,
        url: str,
        headers: dict[str, str],
        body: str | None = None,
    ) -> None:
        self.operation: Operation = operation
        self.method: str = method
        self.url: str = url
        self.headers: dict[str, str] = headers
        self.body: str | None = body

    def __repr__(self) -> str:
        headers = ", ".join(f"{name!r}: {REDACTED}" for name in self.headers)
        body = None if self.body is None else REDACTED
        return (
            f"Request(operation={self.operation!r}, method={self.method!r}, "
            f"url={self.url!r}, headers={{{headers}}}, body={body})"
        )


def parts(response: Any) -> tuple[Any, Any, Any]:
    """HTTP clients name the same three things differently."""
    if isinstance(response, dict):
        return response.get("status"), response.get("headers"), response.get("body")
    return (
        _first(response, "status_code", "status"),
        _first(response, "headers"),
        _first(response, "content", "data", "body"),
    )


def _first(response: Any, *names: str) -> Any:
    for name in names:
        if hasattr(response, name):
            return getattr(response, name)
    raise TypeError(f"a response with {' or '.join(names)} was expected, not {type(response).__name__}")
