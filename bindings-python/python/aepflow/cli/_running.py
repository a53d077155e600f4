"""One goal of a pipeline, from the spec and the ledger to its outcome: what all verbs share that reach the platform."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .._values import Diagnostic
from ..errors import ValidationError
from ..outcome import Outcome, Plan, advice
from . import _codes
from ._failure import Failure
from ._files import Document
from ._options import SecretSource, context_of, deadline_of, store_of
from ._show import Answer, Show, fault_line

if TYPE_CHECKING:
    from ..pipeline import Pipeline


@dataclass
class Given:
    """What was typed, beside the goal."""

    context: str | None
    sandbox: str | None
    ledger: str | None
    json: bool
    secrets: str | None = None
    deadline: str | None = None
    options: dict[str, Any] = field(default_factory=dict)


class Run:
    """A spec with its ledger and its platform, for one goal after the other."""

    def __init__(self, given: Given, spec: Document | None, beside: str | None = None, address: str | None = None) -> None:
        self.given, self.spec = given, spec
        self.show = Show()
        self.deadline = deadline_of(given.deadline)
        self.store, self.address = store_of(given.ledger or address, spec, beside)
        try:
            self.context = context_of(given.context, given.sandbox)
        except ValidationError as error:
            raise self._faults([*error.diagnostics, *self._of_spec()]) from None
        self.secrets = SecretSource(given.secrets, self.show, ask=not given.json)

    def pipeline(self, goal: str, **options: Any) -> Pipeline:
        """The pipeline of the spec, which goes on from the ledger."""
        # It costs more to import than all that the verbs need that send nothing.
        from ..pipeline import Pipeline

        options = {name: value for name, value in (self.given.options | options).items() if value is not None}
        spec = None if self.spec is None or goal == "adopt" else self.spec.value
        try:
            return Pipeline(spec, ledger=self.store.load(), goal=goal, **options)  # type: ignore[arg-type]
        except ValidationError as error:
            raise self.faults(error) from None

    def faults(self, error: ValidationError) -> Failure:
        """What is wrong with the spec, with its places."""
        return self._faults(error.diagnostics, error.message)

    def _faults(self, diagnostics: Sequence[Diagnostic], message: str = "") -> Failure:
        found = [one.to_dict() for one in diagnostics]
        placed = found if self.spec is None else self.spec.placed(found)
        return Failure("invalid", placed[0]["message"] if placed else message, diagnostics=placed)

    def _of_spec(self) -> Sequence[Diagnostic]:
        """What is wrong with the spec by itself."""
        from ..pipeline import Pipeline

        return () if self.spec is None else Pipeline.check(self.spec.value)

    def go(self, pipeline: Pipeline) -> Outcome:
        """Runs a pipeline to its end, or to the deadline."""
        from ..pipeline import run
        from ._progress import RunProgress

        with RunProgress(pipeline.plan(), self.show, quiet=self.given.json) as progress:
            self.secrets.pause = progress.pause
            try:
                return run(
                    pipeline, self.context, secrets=self.secrets, store=self.store, on_step=progress, deadline=self.deadline
                )
            except KeyboardInterrupt:
                raise self._interrupted(pipeline) from None

    def _interrupted(self, pipeline: Pipeline) -> Failure:
        if pipeline.revision() == 0:
            return Failure("interrupted", "interrupted before anything was made", code=_codes.INTERRUPTED)
        help = f"type the same again: it goes on from the ledger {self.address}"
        return Failure("interrupted", "interrupted", help, _codes.INTERRUPTED, ledger=self.address)

    def failure(self, outcome: Outcome) -> Failure | None:
        """Why a run hasn't come to its end."""
        if outcome.ok:
            return None
        go_on = f"type the same again: it goes on from the ledger {self.address}"
        if outcome.error is None:
            return Failure("paused", f"paused: {outcome.reason}", go_on, _codes.PAUSED, step=outcome.step, resumeAt=outcome.resume_at)
        means, help = advice(outcome.error)
        error = {name: value for name, value in outcome.error.items() if name not in ("kind", "message", "help", "meaning", "code")}
        if "diagnostics" in error and self.spec is not None:
            error["diagnostics"] = self.spec.placed(error["diagnostics"])
        return Failure(
            outcome.error["kind"],
            f"failed at {outcome.step}: {outcome.error['message']}",
            "; ".join(help) or go_on,
            step=outcome.step,
            meaning=means,
            serviceCode=outcome.error.get("code"),
            **error,
        )

    def result(self, outcome: Outcome) -> dict[str, Any]:
        """How a run ended, for programs."""
        return {"state": outcome.state, "ledger": self.address, "plan": dict(outcome.plan)}

    def answer(self, outcome: Outcome, done: str) -> Answer:
        """How a run ended, for everybody."""
        reached = outcome.reached()

        def show(show: Show) -> None:
            show_steps(show, [step for step in Plan({**outcome.plan, "steps": reached}).changing()])
            if outcome.ok:
                show.line(f"{done}: {count(outcome.plan['changes'], 'change')}")

        return Answer(self.result(outcome), show, failure=self.failure(outcome))


def show_plan(show: Show, plan: Plan, spec: Document | None) -> None:
    """What a plan does, without what it leaves as it is."""
    quiet = [step for step in plan["steps"] if step["action"] in ("read", "keep")]
    show_steps(show, [step for step in plan["steps"] if step not in quiet])
    found = [dict(one) for one in plan.get("diagnostics", [])]
    for fault in found if spec is None else spec.placed(found):
        show.line(fault_line(fault), fault["severity"])
    for one in plan.get("coverage", []):
        show.line(f"{one['resource']}: {one['mapped']} of {count(one['fields'], 'field')} mapped")


def show_steps(show: Show, steps: list[dict[str, Any]]) -> None:
    """A table of steps, if there are any."""
    from .._tables import of_plan

    rows = of_plan({"goal": "", "changes": 0, "steps": steps})
    if steps:
        show.table(rows.names, rows.rows)


def count(number: int, what: str) -> str:
    """`1 change`, `2 changes`."""
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
