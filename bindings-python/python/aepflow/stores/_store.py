from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Protocol

from ..errors import AepflowError

if TYPE_CHECKING:
    from collections.abc import Mapping


class LedgerStore(Protocol):
    """Where a ledger is kept between runs."""

    def load(self) -> Any:
        """The ledger that was saved last, or None where there is none."""

    def save(self, ledger: dict[str, Any], previous: int | None) -> Any:
        """Puts a ledger in the place of the one whose revision is `previous`; None says that there is none.

        Raises an exception whose `kind` is `conflict` where another one is stored by now; that one stays.
        """


class ConflictError(AepflowError):
    """Another run has saved the ledger in the meantime; what it saved stays. `help` says what to do."""

    kind = "conflict"
    help = "load the ledger again, and run again"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def conflict(found: int | None, expected: int | None) -> ConflictError:
    stored, known = ("none" if one is None else f"revision {one}" for one in (found, expected))
    return ConflictError(f"another run has saved the ledger: {stored} is stored, and this run goes on from {known}")


def revision_of(ledger: Mapping[str, Any] | None) -> int | None:
    """The revision of a stored ledger; those of the first version have none, which counts as 0."""
    return None if ledger is None else int(ledger.get("revision", 0))


def text_of(ledger: Mapping[str, Any]) -> str:
    return json.dumps(ledger, ensure_ascii=False, separators=(",", ":"))


def parse(text: str | bytes, place: str) -> dict[str, Any]:
    """The ledger that a text contains, which `place` names in words."""
    try:
        ledger: Any = json.loads(text)
    except ValueError as cause:
        error = AepflowError(f"{place} contains no ledger: its text isn't JSON")
        raise error from cause
    # A ledger of `null` would be none, and all that there is be made again.
    if not isinstance(ledger, dict):
        raise AepflowError(f"{place} contains no ledger: its JSON is no object")
    return ledger
