"""The verbs that change what was made: `enable`, `disable`, `run`, `dedupe` and `destroy`."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ._codes import MISUSE
from ._failure import Failure
from ._files import Document
from ._offline import read_json
from ._options import ContextFile, Deadline, Grace, Json, Ledger, Sandbox, Secrets, Spec, Yes
from ._planning import ask
from ._running import Given, Run
from ._show import Answer


def register(app: typer.Typer) -> None:
    """Adds the verbs."""
    for name, verb in (("enable", enable), ("disable", disable), ("run", run), ("dedupe", dedupe), ("destroy", destroy)):
        app.command(name)(verb)


def enable(
    spec: Spec, ledger: Ledger = None, context: ContextFile = None, sandbox: Sandbox = None, deadline: Deadline = None, as_json: Json = False
) -> Answer:
    """Turn the flows of a spec on."""
    given = Run(Given(context, sandbox, ledger, as_json, deadline=deadline), Document(spec))
    return given.answer(given.go(given.pipeline("enable")), "enabled")


def disable(
    spec: Spec, ledger: Ledger = None, context: ContextFile = None, sandbox: Sandbox = None, deadline: Deadline = None, as_json: Json = False
) -> Answer:
    """Turn the flows of a spec off."""
    given = Run(Given(context, sandbox, ledger, as_json, deadline=deadline), Document(spec))
    return given.answer(given.go(given.pipeline("disable")), "disabled")


def run(
    spec: Spec,
    params: Annotated[str | None, typer.Option("--params", metavar="FILE", help="A JSON file with the parameters of the run, such as its window.")] = None,
    ledger: Ledger = None, context: ContextFile = None, sandbox: Sandbox = None, deadline: Deadline = None, as_json: Json = False,
) -> Answer:  # fmt: skip
    """Start a run of each flow whose frequency is `once`."""
    given = Run(Given(context, sandbox, ledger, as_json, deadline=deadline), Document(spec))
    wanted: Any = None if params is None else read_json(params)
    if params is not None and not isinstance(wanted, dict):
        raise Failure("file", f"{params}: this is no JSON object", code=MISUSE)
    return given.answer(given.go(given.pipeline("run", run=wanted)), "started")


def dedupe(
    spec: Spec, yes: Yes = False, ledger: Ledger = None, context: ContextFile = None, sandbox: Sandbox = None,
    secrets: Secrets = None, deadline: Deadline = None, as_json: Json = False,
) -> Answer:  # fmt: skip
    """Delete what was made twice under the names of a spec."""
    return _deleting("dedupe", Run(Given(context, sandbox, ledger, as_json, secrets, deadline), Document(spec)), yes)


def destroy(
    spec: Spec, yes: Yes = False, ledger: Ledger = None, context: ContextFile = None, sandbox: Sandbox = None,
    secrets: Secrets = None, deadline: Deadline = None, grace: Grace = None, as_json: Json = False,
) -> Answer:  # fmt: skip
    """Delete what was made for a spec."""
    return _deleting("teardown", Run(Given(context, sandbox, ledger, as_json, secrets, deadline, {"grace": grace}), Document(spec)), yes)


def _deleting(goal: str, given: Run, yes: bool) -> Answer:
    preview = given.go(given.pipeline(goal, preview=True))
    if not preview.ok:
        return given.answer(preview, "plan")
    ask(given.show, preview.plan, given.spec, yes, given.given.json)
    return given.answer(given.go(given.pipeline(goal)), "deleted")
