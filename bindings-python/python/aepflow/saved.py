"""A plan that is kept, to be read by somebody and then carried out as it is, or not at all.

    saved = SavedPlan.of(spec, outcome, context, prune=False)
    path.write_text(saved.to_text())
    # Later, elsewhere:
    saved = SavedPlan.read(path.read_text())
    saved.compare(store.load(), context)
    pipeline = saved.pipeline(store.load())

It contains the spec and no secret. What has changed since is an OutdatedPlanError: the ledger, the platform that a context
names, what a new preview plans (`compare_plan`), or, while it is carried out, a step that would change what the plan doesn't.
"""

from __future__ import annotations

import json
from typing import Any

from . import _core
from ._values import Context
from .errors import AepflowError
from .outcome import Outcome, Plan
from .pipeline import Pipeline

__all__ = ["OutdatedPlanError", "SavedPlan"]

_KIND = "plan"
_VERSION = 1
_MEMBERS = {"aepflow": str, "version": int, "madeBy": str, "prune": bool, "spec": dict, "platform": dict, "ledger": dict, "plan": dict}
# What of a step must be the same; its reason is words for people.
_COMPARED = ("step", "action", "name", "id", "changes")


class OutdatedPlanError(AepflowError):
    """What a saved plan was made for is no more as it was; `help` says what to do."""

    kind = "outdated"
    help = "make a new plan, and apply that"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class SavedPlan:
    """A plan with the spec that it is of, the platform, and which ledger it goes on from."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._document = document
        self.spec: dict[str, Any] = document["spec"]
        self.prune: bool = document["prune"]
        self.address: str | None = document["ledger"].get("address")
        self.plan: Plan = Plan(document["plan"])

    @classmethod
    def of(
        cls,
        pipeline: Pipeline,
        outcome: Outcome,
        context: Context,
        ledger: dict[str, Any] | None,
        address: str | None = None,
        prune: bool = False,
    ) -> SavedPlan:
        """The plan of a preview that is done; `ledger` is what the preview went on from, and `address` where it is kept."""
        return cls({
            "aepflow": _KIND,
            "version": _VERSION,
            "madeBy": _core.__version__,
            "prune": prune,
            "platform": _platform(context),
            "ledger": {**_mark(ledger), **({} if address is None else {"address": address})},
            "plan": dict(outcome.plan),
            "spec": dict(pipeline.spec()),
        })  # fmt: skip

    @staticmethod
    def is_one(text: bytes | str) -> bool:
        """Whether a text is a saved plan, of whatever version."""
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            return False
        return isinstance(found, dict) and found.get("aepflow") == _KIND

    @classmethod
    def read(cls, text: bytes | str) -> SavedPlan:
        """What `to_text` gave; AepflowError if it is another text, or of a later version."""
        if not cls.is_one(text):
            raise AepflowError("this is no saved plan: make one with `plan --out FILE`")
        found = json.loads(text)
        if found.get("version") != _VERSION:
            raise AepflowError(f"the plan is of version {found.get('version')}, and this library reads version {_VERSION}: make a new plan")
        wrong = [name for name, kind in _MEMBERS.items() if not isinstance(found.get(name), kind)]
        if not isinstance(found.get("plan"), dict) or not isinstance(found["plan"].get("steps"), list):
            wrong = [*wrong, "plan"]
        if wrong or not all(isinstance(step, dict) and {"step", "action"} <= step.keys() for step in found["plan"]["steps"]):
            raise AepflowError("the plan is not as it was saved: make a new plan")
        return cls(found)

    def to_text(self) -> str:
        """The plan as text, without a secret."""
        return json.dumps(self._document, ensure_ascii=False, indent=2) + "\n"

    def compare(self, ledger: dict[str, Any] | None, context: Context) -> None:
        """Raises OutdatedPlanError if the ledger is another one, or the context is that of another platform."""
        self.compare_platform(context)
        if {name: value for name, value in self._document["ledger"].items() if name != "address"} != _mark(ledger):
            raise OutdatedPlanError("the ledger has changed since the plan was made")

    def compare_platform(self, context: Context) -> None:
        """Raises OutdatedPlanError if the context is that of another platform."""
        made_for, found = self._document["platform"], _platform(context)
        if made_for != found:
            platforms = [", ".join(map(str, one.values())) or "no platform" for one in (made_for, found)]
            raise OutdatedPlanError(f"the plan is for {platforms[0]}, and this is {platforms[1]}")

    def compare_plan(self, plan: dict[str, Any]) -> None:
        """Raises OutdatedPlanError if a new preview plans something else, and names the first step of it."""
        before = {step["step"]: _compared(step) for step in self.plan["steps"]}
        after = {step["step"]: _compared(step) for step in plan["steps"]}
        for name in dict.fromkeys([*before, *after]):
            if before.get(name) != after.get(name):
                said = [(step or {}).get("action", "nothing") for step in (before.get(name), after.get(name))]
                other = "something else" if said[0] == said[1] else f"`{said[1]}`"
                changed = f"`{name}` was planned as `{said[0]}`, and is now {other}"
                raise OutdatedPlanError(f"what exists has changed since the plan was made: {changed}")

    def preview(self, ledger: dict[str, Any] | None, **options: Any) -> Pipeline:
        """The pipeline whose plan must be this one."""
        return Pipeline(self.spec, ledger=ledger, preview=True, prune=self.prune, **options)  # type: ignore[arg-type]

    def pipeline(self, ledger: dict[str, Any] | None, **options: Any) -> Pipeline:
        """The pipeline that carries the plan out: no other step of it may change the platform."""
        only = [step["step"] for step in self.plan.changing()]
        if not only:
            # There is nothing to carry out, and a preview changes nothing.
            return self.preview(ledger, **options)
        return Pipeline(self.spec, ledger=ledger, prune=self.prune, only=only, **options)  # type: ignore[arg-type]


def _compared(step: dict[str, Any]) -> dict[str, Any]:
    return {name: step[name] for name in _COMPARED if name in step}


def _mark(ledger: dict[str, Any] | None) -> dict[str, Any]:
    """Which ledger it is: a revision alone could be that of another pipeline."""
    return {} if ledger is None else {name: ledger.get(name) for name in ("revision", "checksum")}


def _platform(context: Context) -> dict[str, Any]:
    return {"organization": context.org_id, "sandbox": context.sandbox_name, **({"host": context.host} if context.host else {})}
