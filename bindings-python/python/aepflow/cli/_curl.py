"""The requests that a spec leads to, as commands for curl: played on the platform in memory, so that nothing is sent."""

from __future__ import annotations

import time
from typing import Any

from .. import to_curl
from ..emulator import Emulator
from ..errors import ValidationError
from ..pipeline import Pipeline
from ._failure import Failure
from ._files import Document


def requests_of(document: Document) -> list[dict[str, Any]]:
    """All requests of an apply, `{step, operation, curl}`; `<STEP>` stands for the id that a step gives."""
    emulator = Emulator({"clock": "manual", "now": int(time.time())})
    try:
        pipeline = Pipeline(document.value, seed=0, tests=False)
        sent = _play(pipeline, emulator)
    except ValidationError as error:
        found = document.placed([one.to_dict() for one in error.diagnostics])
        raise Failure("invalid", found[0]["message"] if found else error.message, diagnostics=found) from None
    steps = pipeline.ledger()["steps"]
    # Longer ids first: one may be the beginning of another.
    ids = sorted(((known["id"], step) for step, known in steps.items() if "id" in known), key=lambda pair: (-len(pair[0]), pair))
    return [{**one, "curl": _without_ids(one["curl"], ids)} for one in sent]


def _play(pipeline: Pipeline, emulator: Emulator) -> list[dict[str, Any]]:
    """Sends everything to the emulator, whose time passes without waiting."""
    sent: list[dict[str, Any]] = []
    while True:
        secrets = dict.fromkeys(pipeline.secrets(), "secret")
        step = pipeline.next(emulator.context(), secrets, emulator.now)
        if step["kind"] == "wait":
            emulator.advance(int(step["seconds"]) + 1)
        elif step["kind"] == "send":
            request = step["request"]
            sent.append({"step": step["step"], "operation": request.operation, "curl": to_curl(request)})
            pipeline.receive(step["id"], emulator.transport(request))
        elif step["kind"] == "failed":
            raise _failed(step)
        else:
            return sent


def _failed(step: dict[str, Any]) -> Failure:
    error = step["error"]
    more = {"diagnostics": error["diagnostics"]} if "diagnostics" in error else {}
    return Failure(error["kind"], f"failed at {step['step']}: {error['message']}", error.get("help"), **more)


def _without_ids(text: str, ids: list[tuple[str, str]]) -> str:
    for id, step in ids:
        text = text.replace(id, f"<{step}>")
    return text
