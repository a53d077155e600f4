"""What a pipeline plans, what it read, and how its run ended."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from ._values import Shown
from .errors import AepflowError, Ended, PipelineError, from_core

if TYPE_CHECKING:
    from typing import Protocol

    from ._tables import Rows

    class _Ended(Protocol):
        """What an outcome takes over of its pipeline."""

        def ledger(self) -> dict[str, Any]: ...
        def plan(self) -> Plan: ...
        def status(self) -> Status: ...

__all__ = ["Outcome", "Plan", "Status"]

GO_ON = "run `Pipeline(spec, ledger=outcome.ledger)` to go on from here"


# What a step of a plan says that leaves the platform as it is.
_QUIET = ("read", "keep", "adopt", "remove", "twin", "sourceChanged")


class Plan(Shown, dict[str, Any]):
    """`{goal, changes, steps: [{step, action, name?, id?, changes?, reason?}], diagnostics?, coverage?}`; a table in notebooks."""

    def changing(self) -> list[dict[str, Any]]:
        """The steps that change the platform, as many as `changes`."""
        return [step for step in self["steps"] if step["action"] not in _QUIET]

    def _rows(self) -> Rows:
        from ._tables import of_plan

        return of_plan(self)


class Status(Shown, list[dict[str, Any]]):
    """Flows and their runs, `[{resource, flow, runs}]`; a table in notebooks."""

    def _rows(self) -> Rows:
        from ._tables import of_status

        return of_status(self)


class Outcome(Ended):
    """How a run ended: `state` is `done`, `failed` (with `step` and `error`) or `paused`, as its time was up.

    Of a failed one `kind`, `path`, `changed` and `diagnostics` are read from its `error`.

    It is true in a condition if the run is done, and so is `ok`; `raise_for_status()` raises PipelineError if not. What
    is paused has a `reason`, and `resume_at` (Unix seconds) where it is of no use to go on before. An outcome contains no
    secret, and can be pickled.
    """

    def __init__(
        self,
        state: str,
        pipeline: _Ended,
        step: str | None = None,
        error: dict[str, Any] | None = None,
        reason: str | None = None,
        resume_at: float | None = None,
    ) -> None:
        self.state: str = state
        self.ledger: dict[str, Any] = pipeline.ledger()
        self.plan: Plan = pipeline.plan()
        self.status: Status = pipeline.status()
        self.step: str | None = step
        self.error: dict[str, Any] | None = error
        self.reason: str | None = reason
        self.resume_at: float | None = resume_at

    @property
    def ok(self) -> bool:
        """Whether everything is as the goal says."""
        return self.state == "done"

    def __bool__(self) -> bool:
        return self.ok

    def raise_for_status(self) -> None:
        """Raises PipelineError unless the run is done; its cause is the refusal or the faults that ended it."""
        if self.ok:
            return
        raise PipelineError(
            "; ".join(self.lines()),
            state=self.state,
            step=self.step,
            error=self.error,
            ledger=self.ledger,
            resume_at=self.resume_at,
        ) from _cause(self.error)

    def lines(self) -> list[str]:
        """How it ended in sentences: what failed and where, what that means, what to do."""
        if self.ok:
            return ["done"]
        if self.error is None:
            later = "" if self.resume_at is None else f", not before {_utc(self.resume_at)}"
            place = "before the first step" if self.step is None else f"at {self.step}"
            return [f"paused {place}: {self.reason}", f"what to do: {GO_ON}{later}"]
        means, help = advice(self.error)
        lines = [f"failed at {self.step}: {self.error['message']}"]
        lines += [f"what it means: {means}"] if means else []
        # The ledger of a run that was overtaken is not the one to go on from.
        is_stale = any(fault["code"] == "stale_ledger" for fault in self.error.get("diagnostics", []))
        return [*lines, f"what to do: {'; '.join(help if is_stale else [*help, GO_ON])}"]

    def reached(self) -> list[dict[str, Any]]:
        """The steps of the plan that were done."""
        steps: list[dict[str, Any]] = self.plan["steps"]
        names = [step["step"] for step in steps]
        return steps if self.ok else steps[: names.index(self.step) if self.step in names else 0]

    def __repr__(self) -> str:
        first, *more = self.lines()
        done = [f"{step['step']} ({step['action']})" for step in self.reached()]
        return "\n  ".join([f"Outcome: {first}", *more, f"done: {', '.join(done) or 'nothing'}"])

    def _repr_html_(self) -> str:
        """How the run ended, before what it did."""
        from html import escape

        from ._tables import html, of_plan

        first, *more = self.lines()
        head = f"<p><strong>{escape(first)}</strong></p>" + "".join(f"<p>{escape(text)}</p>" for text in more)
        if self.status:
            return head + self.status._repr_html_()
        reached = None if self.ok else [step["step"] for step in self.reached()]
        return head + html(of_plan(self.plan, reached, self.step))

    def to_pandas(self) -> Any:
        """The flows and runs that were read, or else the plan, as a pandas DataFrame."""
        return (self.status or self.plan).to_pandas()


def advice(error: dict[str, Any]) -> tuple[str | None, list[str]]:
    """What an error means, and what to do about it."""
    if "diagnostics" in error:
        faults = error["diagnostics"]
        more = [fault["message"] for fault in faults[1:]]
        return "; ".join(more) or None, [fault["help"] for fault in faults]
    if error["kind"] == "noAnswer":
        return "whether the last request arrived is unknown; the next run looks first", []
    return error.get("meaning"), [error["help"]] if "help" in error else []


def _cause(error: dict[str, Any] | None) -> AepflowError | None:
    if error is None or error["kind"] == "noAnswer":
        return None
    if "diagnostics" in error:
        return from_core({**error, "kind": "invalid"})
    return from_core(error)


def _utc(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%d %H:%M:%S UTC")
