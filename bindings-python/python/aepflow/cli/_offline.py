"""The verbs that need no network: `check`, `lint`, `explain`, `infer` and `curl`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from .. import explain_run, fix_request, infer_mapping, infer_schema, lint_request, read_fields
from ._codes import DONE, FAILED, MISUSE
from ._data import read_table
from ._failure import Failure
from ._files import Document, read_bytes
from ._options import Json, Spec
from ._pasted import fault_lines
from ._show import Answer, Show, fault_line

_PAGE = "https://github.com/aepflow/aepflow/blob/main/docs/diagnostics.md"


def register(app: typer.Typer) -> None:
    """Adds the verbs."""
    app.command("check")(check)
    app.command("lint")(lint)
    app.command("explain")(explain)
    app.command("infer")(infer)
    app.command("curl")(curl)


def check(spec: Spec, as_json: Json = False) -> Answer:
    """Say what is wrong with a spec, with line and column."""
    from ..pipeline import Pipeline

    document = Document(spec)
    found = document.placed([one.to_dict() for one in Pipeline.check(document.value)])

    def show(show: Show) -> None:
        for fault in found:
            show.line(fault_line(fault), fault["severity"])
        if not found:
            show.line(f"{spec}: nothing is wrong")

    return Answer({"diagnostics": found}, show, _code(found))


def _code(found: list[dict[str, Any]]) -> int:
    return FAILED if any(fault["severity"] == "error" for fault in found) else DONE


def lint(
    file: Annotated[str, typer.Argument(metavar="[FILE]", help="A file with pasted requests; `-`, the default, is the standard input.")] = "-",
    fix: Annotated[bool, typer.Option("--fix", help="Print the text with what has one right change mended.")] = False,
    as_json: Json = False,
) -> Answer:  # fmt: skip
    """Say what is wrong with a pasted request, or mend it."""
    text = read_bytes(file)
    fixed = fix_request(text) if fix else None
    found = [one.to_dict() for one in lint_request(fixed["text"].encode() if fixed else text)]
    result = {"diagnostics": found} if fixed is None else {"diagnostics": found, "text": fixed["text"], "changes": fixed["changes"]}

    def show(show: Show) -> None:
        say = show.line if fixed is None else show.note
        for line, severity in fault_lines(found, [] if fixed is None else [dict(one) for one in fixed["changes"]]):
            say(line, severity)
        if fixed is not None:
            sys.stdout.flush()
            sys.stdout.buffer.write(fixed["text"].encode())

    return Answer(result, show, _code(found))


def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="Of a diagnostic, such as `missing_field`, or of the platform, such as `1100-400`.")],
    as_json: Json = False,
) -> Answer:  # fmt: skip
    """Say what a code of a diagnostic, refusal or run means."""
    codes = read_table("codes")
    if code in codes:
        return _diagnostic({"code": code, "kind": "diagnostic", **codes[code], "url": f"{_PAGE}#{code}"})
    causes = explain_run({"status": 400, "code": code, "detail": ""})["causes"]
    known = [dict(cause) for cause in causes if cause["basis"] != "none" or cause["catalogue"] != "unknown"]
    if not known:
        help = "docs/diagnostics.md and docs/run-codes.md list what is known"
        raise Failure("unknown", f"no page says what `{code}` means", help)
    meanings = [one for cause in known for one in _meanings(cause)]

    def show(show: Show) -> None:
        for meaning in meanings:
            show.line(f"{code} ({meaning['catalogue']})")
            show.line(f"means: {meaning['meaning']}")
            show.line(f"to do: {meaning['fix']}")
            if "page" in meaning:
                show.line(meaning["page"])

    return Answer({"code": code, "kind": "platform", "meanings": meanings}, show)


def _meanings(cause: dict[str, Any]) -> list[dict[str, Any]]:
    """The meanings of a code, one for each catalogue that has it."""
    names = ("catalogue", "meaning", "fix", "basis", "page")
    return [{name: one[name] for name in names if name in one} for one in cause.get("candidates") or [cause]]


def _diagnostic(row: dict[str, Any]) -> Answer:
    def show(show: Show) -> None:
        show.line(f"{row['code']} ({row['severity']})", row["severity"])
        for name, words in (("message", "says"), ("cause", "comes from"), ("help", "to do"), ("example", "for example")):
            if row.get(name):
                show.line(f"{words}: {row[name]}")
        show.line(row["url"])

    return Answer(row, show)


def infer(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Records, or an answer of exploring; `-` is the standard input.")],
    tenant: Annotated[str, typer.Option("--tenant", metavar="ID", help="The id of the tenant.")],
    xdm_class: Annotated[str, typer.Option("--class", metavar="CLASS", help="`profile`, `experienceEvent`, or the `$id` of a class.")],
    title: Annotated[str | None, typer.Option("--title", metavar="TEXT", help="The title of the schema; by default the name of the file.")] = None,
    source: Annotated[str | None, typer.Option("--source", metavar="SOURCE", help="The source that the records are of.")] = None,
    resource: Annotated[str | None, typer.Option("--resource", metavar="NAME", help="Which resource of it.")] = None,
    as_json: Json = False,
) -> Answer:  # fmt: skip
    """Infer fields, schema and mappings from records."""
    known = {"connector": source, "resource": resource}
    about = {name: value for name, value in known.items() if value is not None}
    found: Any = read_fields(read_bytes(file))
    name = title or ("records" if file == "-" else Path(file).stem)
    given: Any = {"fields": found["fields"], "tenantId": tenant, "title": name, "class": xdm_class, **about}
    schema: Any = infer_schema(given)
    mapping: Any = infer_mapping({"fields": found["fields"], "schema": schema})
    rows = mapping["mappings"]
    coverage = dict(mapping["coverage"])
    result = {"fields": found["fields"], "schema": schema, "mappings": rows, "coverage": coverage}

    def show(show: Show) -> None:
        show.table(["source", "destination"], [[row.get("source"), row.get("destination")] for row in rows])
        counts = [len(coverage[part]) for part in ("mapped", "throughParts", "leftOut")]
        show.line(f"{coverage['fields']} fields: {counts[0]} mapped, {counts[1]} through their parts, {counts[2]} left out")
        for left in coverage["leftOut"]:
            show.line(f"left out: {left['path']}: {left['reason']}", "warning")

    return Answer(result, show)


def curl(
    spec: Spec,
    step: Annotated[str | None, typer.Option("--step", metavar="STEP", help="Of one step, such as `charges/flow`; without it the steps are listed.")] = None,
    as_json: Json = False,
) -> Answer:  # fmt: skip
    """Print the requests of a step as commands for curl.

    They are played in memory: nothing is sent. `<STEP>` stands for the id that a step gives."""
    from ._curl import requests_of

    requests = requests_of(Document(spec))
    steps = list(dict.fromkeys(one["step"] for one in requests))
    if step is None:
        listed = [{"step": name, "operations": [one["operation"] for one in requests if one["step"] == name]} for name in steps]
        rows = [[one["step"], ", ".join(dict.fromkeys(one["operations"]))] for one in listed]
        return Answer({"steps": listed}, lambda show: show.table(["step", "requests"], rows))
    found = [one for one in requests if one["step"] == step]
    if not found:
        raise Failure("unknown", f"the spec has no step `{step}`", f"it has {', '.join(steps)}")
    return Answer({"requests": found}, lambda _: print("\n\n".join(one["curl"] for one in found)))


def read_json(file: str) -> Any:
    """The value in a file of JSON."""
    try:
        return json.loads(read_bytes(file))
    except (ValueError, RecursionError):
        raise Failure("file", f"{file}: this is no JSON", code=MISUSE) from None
