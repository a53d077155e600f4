"""The values that go in and come out; plain classes, because dataclasses cost more than the whole import."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from os import PathLike
    from typing import Any, ClassVar

    from ._tables import Rows
    from .types._codes import DiagnosticCode, Severity
    from .types._operations import Operation

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
        if not isinstance(other, _Value) or type(other) is not type(self):
            return NotImplemented
        same: bool = self._held() == other._held()
        return same

    def _held(self) -> Any:
        return self.to_dict()

    __hash__: ClassVar[None] = None  # type: ignore[assignment]


class Diagnostic(_Value):
    """One thing wrong with an input, and where; `path` is a JSON Pointer."""

    __slots__ = ("code", "severity", "path", "message", "help", "url", "params")
    _names = {name: name for name in __slots__}

    def __init__(
        self,
        code: DiagnosticCode,
        severity: Severity,
        path: str,
        message: str,
        help: str | None = None,
        url: str | None = None,
        params: dict[str, Any] | None = None,
    ) -> None:
        self.code: DiagnosticCode = code
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


class Shown:
    """Something that notebooks show as a table."""

    __slots__ = ()

    def _rows(self) -> Rows:
        from ._tables import of_json

        return of_json(self)

    def _repr_html_(self) -> str:
        from ._tables import html

        return html(self._rows())

    def to_pandas(self) -> Any:
        """The rows of the table as a pandas DataFrame; pandas must be installed."""
        from ._tables import to_pandas

        return to_pandas(self._rows())


class Diagnostics(Shown, list[Diagnostic]):
    """A list of diagnostics; a table in notebooks."""

    def _rows(self) -> Rows:
        from ._tables import of_diagnostics

        return of_diagnostics(self)

    def __repr__(self) -> str:
        return super().__repr__() if self else "[] (nothing is wrong)"


class Report(Shown, dict["str", "Any"]):
    """The coverage of a mapping, runs with their verdicts, or a list of the platform's: a dict; a table in notebooks."""


class Context(_Value):
    """Who asks, and where; the repr hides the token, the key and the secret.

    A context needs an access token, or the secret and the scopes that fetch one: `Client` and `run` then do so. These two
    are for fetching alone, and are no part of `to_dict`. A pickle of a context contains all of them.
    """

    __slots__ = (
        "access_token", "api_key", "org_id", "sandbox_name", "host", "ims_host", "region", "client_secret",
        "scopes",
    )  # fmt: skip
    _names = {
        "access_token": "accessToken",
        "api_key": "apiKey",
        "org_id": "orgId",
        "sandbox_name": "sandboxName",
        "host": "host",
        "ims_host": "imsHost",
        "region": "region",
    }
    _fetching = {"client_secret": "clientSecret", "scopes": "scopes"}

    def __init__(
        self,
        *,
        access_token: str | None = None,
        api_key: str,
        org_id: str,
        sandbox_name: str,
        host: str | None = None,
        ims_host: str | None = None,
        region: str | None = None,
        client_secret: str | None = None,
        scopes: str | None = None,
    ) -> None:
        self.access_token: str | None = access_token
        self.api_key: str = api_key
        self.org_id: str = org_id
        self.sandbox_name: str = sandbox_name
        self.host: str | None = host
        self.ims_host: str | None = ims_host
        self.region: str | None = region
        self.client_secret: str | None = client_secret
        self.scopes: str | None = scopes

    @classmethod
    def from_env(cls, path: str | PathLike[str] | None = ".env", **given: str | None) -> Context:
        """The context in environment variables, and in a `.env` file if it is there, or the file at `path`; the variables win.

        `AEP_API_KEY` (or `AEP_CLIENT_ID`, the same value), `AEP_ORG_ID`, `AEP_SANDBOX_NAME`, and `AEP_CLIENT_SECRET`
        with `AEP_SCOPES`, or `AEP_ACCESS_TOKEN`; `AEP_HOST`, `AEP_IMS_HOST` and `AEP_REGION` if they are others than usual.
        What is given by keyword, with the names of `Context`, wins over all. ValidationError names all that is missing.
        """
        from ._settings import from_environment

        return cls._of(from_environment(path, cls._wire(given)))

    @classmethod
    def from_file(cls, path: str | PathLike[str], **given: str | None) -> Context:
        """The context in a file: a project as the Developer Console exports it, its environment for Postman, or aepp's.

        A project of the console has no sandbox: give `sandbox_name`. Where it has several OAuth Server-to-Server
        credentials, `api_key` chooses one. ValidationError names all that is missing.
        """
        from ._settings import from_file

        return cls._of(from_file(path, cls._wire(given)))

    @classmethod
    def _wire(cls, given: dict[str, str | None]) -> dict[str, str | None]:
        """What is given by keyword under the names of the core, which names what is unknown."""
        names = {**cls._names, **cls._fetching}
        return {names.get(name, name): value for name, value in given.items()}

    @classmethod
    def _of(cls, read: dict[str, Any]) -> Context:
        names = {**cls._names, **cls._fetching}
        return cls(**{name: read.get(wire) for name, wire in names.items()})  # type: ignore[arg-type]

    def _held(self) -> Any:
        return self.to_dict(), self.client_secret, self.scopes

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
