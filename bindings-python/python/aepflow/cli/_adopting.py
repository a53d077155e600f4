"""`adopt`: the spec and the ledger of a flow that is there already."""

from __future__ import annotations

import json
import os
from typing import Annotated, Any

import typer

from ._failure import Failure
from ._options import ContextFile, Deadline, Json, Ledger, Sandbox
from ._running import Given, Run
from ._show import Answer, Show
from ._starting import write_new


def register(app: typer.Typer) -> None:
    """Adds the verb."""
    app.command("adopt")(adopt)


def adopt(
    flow: Annotated[str, typer.Option("--flow", metavar="ID", help="The id of the flow.")],
    out: Annotated[str, typer.Option("--out", metavar="FILE", help="Where the spec goes, JSON if it ends in `.json`.")] = "adopted.yaml",
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    ledger: Ledger = None, context: ContextFile = None, sandbox: Sandbox = None, deadline: Deadline = None, as_json: Json = False,
) -> Answer:  # fmt: skip
    """Write the spec and the ledger of a flow that is there."""
    if os.path.exists(out) and not force:
        raise Failure("file", f"{out} is there already", "choose another name with `--out`, or give `--force`")
    run = Run(Given(context, sandbox, ledger, as_json, deadline=deadline), None, beside=out)
    if run.store.load() is not None:
        raise Failure("file", f"the ledger {run.address} is there already", "give another one with `--ledger`, or another `--out`")
    pipeline = run.pipeline("adopt", flow_id=flow)
    outcome = run.go(pipeline)
    failure = run.failure(outcome)
    if failure is not None:
        return Answer(run.result(outcome), lambda _: None, failure=failure)
    from ._yaml import write_yaml

    spec: Any = pipeline.spec()
    text = json.dumps(spec, ensure_ascii=False, indent=2) + "\n" if out.endswith(".json") else write_yaml(spec)
    write_new(out, text, force)

    def show(show: Show) -> None:
        show.line(f"{out} and the ledger {run.address} are written: `aepflow plan {out}` shows what an apply would change")

    return Answer({**run.result(outcome), "file": out, "spec": spec}, show)


