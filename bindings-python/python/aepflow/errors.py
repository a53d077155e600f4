"""What a call raises. The bodies of answers stay out of every text: they may contain secrets."""

from __future__ import annotations

from ._values import Diagnostic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .types._diagnostics import Retry

__all__ = [
    "AepflowError",
    "PipelineError",
    "ServiceError",
    "UnexpectedResponseError",
    "ValidationError",
]


class AepflowError(Exception):
    """Every error of this package; `message` is one sentence."""

    message: str


# A frame whose columns have no names has a fault in each cell; nobody reads them all.
_SHOWN = 20


class ValidationError(AepflowError):
    """An input that cannot become a request; `diagnostics` says why, all at once. The text ends after the first of many."""

    diagnostics: list[Diagnostic]

    def __init__(self, diagnostics: list[Diagnostic], message: str = "") -> None:
        super().__init__(diagnostics, message)
        self.diagnostics = diagnostics
        self.message = message

    def __str__(self) -> str:
        more = len(self.diagnostics) - _SHOWN
        lines = [*map(str, self.diagnostics[:_SHOWN]), *([f"and {more} more, in `diagnostics`"] if more > 0 else [])]
        return "\n".join(lines)


class ServiceError(AepflowError):
    """An answer in which the service reports a failure."""

    # Everything after the message has a default, so that pickling can make the error from its message first.
    def __init__(
        self,
        message: str,
        *,
        status: int = 0,
        code: str | None = None,
        detail: str | None = None,
        request_id: str | None = None,
        meaning: str | None = None,
        help: str | None = None,
        retry: Retry | None = None,
        may_have_taken_effect: bool = False,
        body: Any = None,
    ) -> None:
        super().__init__(message)
        self.message: str = message
        self.status: int = status
        self.code: str | None = code
        self.detail: str | None = detail
        self.request_id: str | None = request_id
        self.meaning: str | None = meaning
        self.help: str | None = help
        self.retry: Retry | None = retry
        self.may_have_taken_effect: bool = may_have_taken_effect
        self.body: Any = body


class UnexpectedResponseError(AepflowError):
    """An answer that is neither the documented result nor a documented failure."""

    def __init__(self, message: str, *, status: int = 0, body: Any = None) -> None:
        super().__init__(message)
        self.message = message
        self.status: int = status
        self.body: Any = body


class Ended:
    """What ended a run, read from its `error`; all of it is None, or empty, where a run did not fail."""

    error: dict[str, Any] | None

    @property
    def kind(self) -> str | None:
        """`invalid` (the spec), `secret` (a credential), `conflict` (what exists), `service` (a refusal) or `noAnswer`."""
        return None if self.error is None else self.error["kind"]

    @property
    def path(self) -> str | None:
        """JSON Pointer to what the failed step is for, in the spec."""
        return None if self.error is None else self.error["path"]

    @property
    def changed(self) -> str | None:
        """Whether this run has changed the platform: `no`, `maybe` or `yes`."""
        return None if self.error is None else self.error["changed"]

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """All faults, each with its place in the spec."""
        return [Diagnostic(**found) for found in (self.error or {}).get("diagnostics", [])]


class PipelineError(Ended, AepflowError):
    """A run of a pipeline that did not come to its end: `state` is `failed` or `paused`.

    `step` is where it stopped, `error` what failed there, with `kind`, `path`, `changed` and `diagnostics` read from it,
    and `ledger` what is known to exist: from that any process goes on, after `resume_at` (Unix seconds) if it is given.
    """

    def __init__(
        self,
        message: str,
        *,
        state: str = "failed",
        step: str | None = None,
        error: dict[str, Any] | None = None,
        ledger: dict[str, Any] | None = None,
        resume_at: float | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.state: str = state
        self.step: str | None = step
        self.error: dict[str, Any] | None = error
        self.ledger: dict[str, Any] | None = ledger
        self.resume_at: float | None = resume_at


def from_core(error: dict[str, Any]) -> AepflowError:
    """The exception for the error of a call."""
    kind = error["kind"]
    if kind == "invalid":
        diagnostics = [Diagnostic(**found) for found in error["diagnostics"]]
        return ValidationError(diagnostics, error["message"])
    if kind == "unexpected":
        return UnexpectedResponseError(error["message"], status=error.get("status", 0), body=error.get("body"))
    return ServiceError(
        error["message"],
        status=error.get("status", 0),
        code=error.get("code"),
        detail=error.get("detail"),
        request_id=error.get("requestId"),
        meaning=error.get("meaning"),
        help=error.get("help"),
        retry=error.get("retry"),
        may_have_taken_effect=error.get("mayHaveTakenEffect", False),
        body=error.get("body"),
    )
