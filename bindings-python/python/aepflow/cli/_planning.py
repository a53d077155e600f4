"""`plan` and `apply`: what would be done, and doing it, from a spec or from a saved plan."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..outcome import Outcome, Plan
from ._codes import CHANGES, DONE, MISUSE
from ._failure import Failure
from ._files import Document, read_bytes
from ._emulating import write_private
from ._options import ContextFile, Deadline, Grace, Json, Ledger, Sandbox, Secrets, Spec, Yes
from ._running import Given, Run, count, show_plan, show_steps
from ._show import Answer, Show

if TYPE_CHECKING:
    from ..saved import SavedPlan

Prune = Annotated[bool, typer.Option("--prune", help="Delete what was made for resources that left the spec.")]


def register(app: typer.Typer) -> None:
    """Adds the verbs."""
    app.command("plan")(plan)
    app.command("apply")(apply)


def plan(
    spec: Spec,
    out: Annotated[str | None, typer.Option("--out", metavar="FILE", help="Keep the plan, for `apply FILE`; it has no secret.")] = None,
    refresh_only: Annotated[bool, typer.Option("--refresh-only", help="Only what was made and differs: from the spec, or, where SPEC is a plan that was applied, from what was applied.")] = False,
    prune: Prune = False,
    ledger: Ledger = None, context: ContextFile = None, sandbox: Sandbox = None, secrets: Secrets = None,
    deadline: Deadline = None, as_json: Json = False,
) -> Answer:  # fmt: skip
    """Say what an apply would do.

    Exit code 0 for nothing, 2 for changes, 1 for a failure."""
    if refresh_only and (out or prune):
        raise Failure("usage", "`--refresh-only` goes with neither `--out` nor `--prune`", "leave one of them out", MISUSE)
    given = Given(context, sandbox, ledger, as_json, secrets, deadline)
    if refresh_only:
        return _drift(given, spec)
    run = Run(given, Document(spec))
    known = run.store.load()
    pipeline = run.pipeline("apply", preview=True, prune=prune)
    outcome = run.go(pipeline)
    failure = run.failure(outcome)
    if failure is not None:
        return _unplanned(run, outcome, failure)
    if out is not None:
        from ..saved import SavedPlan

        saved = SavedPlan.of(pipeline, outcome, run.context, known, _anywhere(run.address), prune)
        write_private(out, saved.to_text())
    changes = outcome.plan["changes"]

    def show(show: Show) -> None:
        show_plan(show, outcome.plan, run.spec)
        show.line(f"plan: {count(changes, 'change')}" if changes else "plan: nothing to do")
        if out is not None:
            show.line(f"{out} is written: `aepflow apply {out}` carries it out")

    result = {**run.result(outcome), **({} if out is None else {"file": out})}
    return Answer(result, show, CHANGES if changes else DONE)


def _anywhere(address: str) -> str:
    """An address that leads to the same file from another folder."""
    kind, _, path = address.partition(":")
    return f"file:{os.path.abspath(path.removeprefix('//') if path.startswith('///') else path)}" if kind == "file" else address


def _unplanned(run: Run, outcome: Outcome, failure: Failure) -> Answer:
    """How far a preview has come."""
    return Answer(run.result(outcome), lambda show: show_plan(show, outcome.plan, run.spec), failure=failure)


def _drift(given: Given, file: str) -> Answer:
    """What the ledger has, and is other than a spec says, whoever has changed it, or than a plan that was applied."""
    from ..saved import SavedPlan

    text = b"" if file == "-" else read_bytes(file)
    saved = SavedPlan.read(text) if SavedPlan.is_one(text) else None
    run = Run(given, Document(file) if saved is None else None, address=None if saved is None else saved.address)
    known = run.store.load()
    if saved is None:
        pipeline = run.pipeline("apply", preview=True)
    else:
        saved.compare_platform(run.context)
        pipeline = saved.preview(known)
    outcome = run.go(pipeline)
    failure = run.failure(outcome)
    if failure is not None:
        return _unplanned(run, outcome, failure)
    made = {} if known is None else known["steps"]
    steps = [step for step in outcome.plan.changing() if step["step"] in made]

    def show(show: Show) -> None:
        show_steps(show, steps)
        show.line(f"drift: {count(len(steps), 'difference')}" if steps else "drift: none")

    drift = {**outcome.plan, "steps": steps, "changes": len(steps)}
    return Answer({**run.result(outcome), "plan": drift}, show, CHANGES if steps else DONE)


def apply(
    file: Annotated[str, typer.Argument(metavar="SPEC|PLAN", help="The spec, in YAML or JSON, or a plan of `plan --out`.")],
    prune: Prune = False, yes: Yes = False, ledger: Ledger = None, context: ContextFile = None, sandbox: Sandbox = None,
    secrets: Secrets = None, deadline: Deadline = None, grace: Grace = None, as_json: Json = False,
) -> Answer:  # fmt: skip
    """Make what a spec says, or carry out a saved plan.

    A plan is carried out exactly, or not at all if the world has moved."""
    from ..saved import SavedPlan

    given = Given(context, sandbox, ledger, as_json, secrets, deadline, {"grace": grace})
    text = b"" if file == "-" else read_bytes(file)
    if SavedPlan.is_one(text):
        if prune:
            raise Failure("usage", "a saved plan says itself whether it prunes", "leave `--prune` out, or give it to `plan`", MISUSE)
        return _carry_out(given, file, SavedPlan.read(text), yes)
    run = Run(given, Document(file))
    if prune:
        preview = run.go(run.pipeline("apply", preview=True, prune=True))
        if not preview.ok:
            return run.answer(preview, "plan")
        ask(run.show, preview.plan, run.spec, yes, as_json)
    return run.answer(run.go(run.pipeline("apply", prune=prune)), "applied")


def _carry_out(given: Given, file: str, saved: SavedPlan, yes: bool) -> Answer:
    """A saved plan, once the world is found as it was."""
    run = Run(given, None, address=saved.address)
    known = run.store.load()
    saved.compare(known, run.context)
    preview = run.go(saved.preview(known, **_options(given)))
    if not preview.ok:
        return run.answer(preview, "plan")
    saved.compare_plan(preview.plan)
    if saved.prune:
        ask(run.show, preview.plan, None, yes, given.json)
    return run.answer(run.go(saved.pipeline(known, **_options(given))), "applied")


def _options(given: Given) -> dict[str, Any]:
    return {name: value for name, value in given.options.items() if value is not None}


def ask(show: Show, plan: Plan, spec: Document | None, yes: bool, as_json: bool) -> None:
    """Shows what is deleted, and goes on if somebody agrees; whoever can't be asked has to say so beforehand."""
    if yes or not plan["changes"]:
        return
    if as_json or not show.is_interactive:
        raise Failure("unconfirmed", "this deletes, and nobody can be asked", "look at its plan, and give `--yes`")
    show_plan(show, plan, spec)
    show.err.file.write(f"{count(plan['changes'], 'change')}: go on? [y/N] ")
    show.err.file.flush()
    if input().strip().lower() not in ("y", "yes"):
        raise Failure("unconfirmed", "nothing was changed")
