"""What went wrong, as one sentence, as something to do, and as JSON."""

from __future__ import annotations

from typing import Any

from ..errors import AepflowError, PipelineError, ServiceError, UnexpectedResponseError, ValidationError
from . import _codes

# The libraries whose exceptions are those of a place where a ledger is kept.
_STORES = {"psycopg": "PostgreSQL", "psycopg2": "PostgreSQL", "botocore": "the object store", "boto3": "the object store"}


class Failure(Exception):
    """Why a verb ended early: `kind` is stable, `help` says what to do."""

    def __init__(self, kind: str, message: str, help: str | None = None, code: int = _codes.FAILED, **more: Any) -> None:
        super().__init__(message)
        self.kind, self.message, self.help, self.code, self.more = kind, message, help, code, more

    def to_dict(self) -> dict[str, Any]:
        """The failure as JSON carries it."""
        given = {"kind": self.kind, "message": self.message, "help": self.help, **self.more}
        return {name: value for name, value in given.items() if value is not None}


def failure_of(error: BaseException) -> Failure:
    """What an exception means to whoever typed the command."""
    if isinstance(error, Failure):
        return error
    if isinstance(error, ValidationError):
        found = [one.to_dict() for one in error.diagnostics]
        return Failure("invalid", found[0]["message"] if found else error.message, diagnostics=found)
    if isinstance(error, ServiceError):
        more: dict[str, Any] = {"status": error.status, "meaning": error.meaning, "requestId": error.request_id}
        return Failure("service", error.message, error.help, serviceCode=error.code, **more)
    if isinstance(error, UnexpectedResponseError):
        return Failure("unexpected", error.message, status=error.status)
    if isinstance(error, PipelineError):
        return Failure("pipeline", error.message)
    if isinstance(error, AepflowError):
        return Failure(getattr(error, "kind", "refused"), str(error), getattr(error, "help", None))
    store = _STORES.get(type(error).__module__.partition(".")[0])
    if store is not None:
        return Failure("ledger", f"{store} refused: {' '.join(str(error).split())}")
    if isinstance(error, OSError):
        return _of_system(error)
    return Failure("internal", f"{type(error).__name__}: {error}", "this is a fault of aepflow: report it with what was typed")


def _of_system(error: OSError) -> Failure:
    """A file that can't be read, or a host that gives no answer."""
    said = (error.strerror or str(error)).lower()
    if error.filename is not None:
        return Failure("file", f"{error.filename}: {said}")
    from .._sending import reason

    return Failure("noAnswer", f"no answer came: {reason(error)}")
