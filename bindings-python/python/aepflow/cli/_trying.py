"""The verbs that try mappings on records, offline: `preview` and `test`."""

from __future__ import annotations

import json
import os
import sys
import time
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer

from ..preview import MappingPlan, compile_mapping
from ._codes import DONE, FAILED
from ._failure import Failure
from ._files import Document, read_bytes
from ._options import Json
from ._show import Answer, Show, fault_line

if TYPE_CHECKING:
    from collections.abc import Callable

# The members of a file that the mappings are read from.
_MAPPING = ("mappings", "fields", "schema", "variables", "dialect", "validation")
_NO_MAPPINGS = "give a file with `mappings`; `aepflow infer RECORDS … --json` writes one"
# How long `--watch` looks away, in seconds.
_PAUSE = 0.2

Mappings = Annotated[
    str,
    typer.Argument(metavar="MAPPINGS", help="A file with `mappings`, and `schema` or `tests` beside them; or a spec whose resource has mappings."),
]
Resource = Annotated[str | None, typer.Option("--resource", metavar="NAME", help="Of a spec: whose mappings.")]
Seed = Annotated[int | None, typer.Option("--seed", metavar="NUMBER", help="What random values are made from; 0 by default.")]
Now = Annotated[int | None, typer.Option("--now", metavar="MS", help="The present time in milliseconds since 1970, for `now()`; the clock by default.")]


class Mode(str, Enum):
    """How the data arrives."""

    batch = "batch"
    streaming = "streaming"


HowItArrives = Annotated[Mode | None, typer.Option("--mode", metavar="batch|streaming", help="Streaming ingestion looks at patterns, formats and lengths too.")]


def register(app: typer.Typer) -> None:
    """Adds the verbs."""
    app.command("preview")(preview)
    app.command("test")(test)


def preview(
    mappings: Mappings,
    records: Annotated[str, typer.Argument(metavar="RECORDS", help="A file of JSON with records, or with one in each line; `-` is the standard input.")],
    resource: Resource = None,
    mode: HowItArrives = None,
    limit: Annotated[int | None, typer.Option("--limit", metavar="NUMBER", help="How many records are read at most.")] = None,
    shown: Annotated[int, typer.Option("--show", metavar="NUMBER", help="How many records are shown before and after.")] = 1,
    trace: Annotated[str | None, typer.Option("--trace", metavar="DESTINATION", help="Show how this value of the first record is made.")] = None,
    watch: Annotated[bool, typer.Option("--watch", help="Show it again whenever a file has changed, until Ctrl-C.")] = False,
    now: Now = None,
    seed: Seed = None,
    as_json: Json = False,
) -> Answer:  # fmt: skip
    """Show what mappings do to records: what lands, what is null, what is rejected, and why.

    Nothing is sent: docs/preview.md says how close to the platform it is."""
    asked: dict[str, Any] = {"mode": None if mode is None else mode.value, "now": now, "seed": seed}

    def look() -> Answer:
        document = Document(mappings)
        found = _given(document, resource)
        plan, given = found.plan(), read_bytes(records)
        if trace is not None:
            return _traced(dict(plan.trace(_first(given), trace, **asked)))
        faults = document.placed([one.to_dict() | {"path": found.place(one.path)} for one in plan.diagnostics])
        return _previewed(faults, given, dict(plan.preview(given, limit=limit, **asked)), shown)

    if not watch or "-" in (mappings, records):
        return look()
    screen = Show()
    while True:
        seen = _times(mappings, records)
        _show_again(screen, look)
        while _times(mappings, records) == seen:
            time.sleep(_PAUSE)


def _show_again(screen: Show, look: Any) -> None:
    """Shows what there is to see, or why there is nothing: files are half written at times."""
    from ._failure import failure_of
    from ._show import show_failure

    screen.out.clear()
    try:
        look().show(screen)
    except Exception as error:
        show_failure(screen, failure_of(error))
    sys.stdout.flush()


def _times(*files: str) -> list[int]:
    return [os.stat(file).st_mtime_ns if os.path.exists(file) else 0 for file in files]


class _Given(NamedTuple):
    """What a file has of mappings."""

    mapping: dict[str, Any]
    tests: Any
    # Of a pointer into the mapping, that into the file.
    place: Callable[[str], str]

    def plan(self) -> MappingPlan:
        return compile_mapping(self.mapping)  # type: ignore[arg-type]


def _given(document: Document, resource: str | None) -> _Given:
    value = _value(document)
    if isinstance(value, list):
        return _Given({"mappings": value}, None, lambda path: path.removeprefix("/mappings"))
    if isinstance(value, dict) and isinstance(value.get("resources"), list):
        return _of_resource(value, resource)
    if isinstance(value, dict) and isinstance(value.get("result"), dict):
        # What `infer --json` prints; it has the inputs of a schema, and not the schema itself.
        return _Given({"mappings": value["result"].get("mappings")}, None, lambda path: f"/result{path}")
    if not isinstance(value, dict) or "mappings" not in value:
        raise Failure("file", f"{document.path}: this has no mappings", _NO_MAPPINGS)
    return _Given({name: value[name] for name in _MAPPING if name in value}, value.get("tests"), lambda path: path)


def _of_resource(spec: dict[str, Any], name: str | None) -> _Given:
    """The mappings of a resource of a spec, or those of all of its resources."""
    named = {one.get("key", one.get("resource")): (at, one) for at, one in enumerate(spec["resources"]) if isinstance(one, dict)}
    found = named.get(name) if name is not None else next(iter(named.values()), None) if len(named) == 1 else None
    if found is None:
        raise Failure("unknown", "which resource?" if name is None else f"the spec has no resource `{name}`", f"`--resource` takes {', '.join(map(str, named))}")
    at, one = found
    for place, part in ((f"/resources/{at}/mapping", one.get("mapping")), ("/mapping", spec.get("mapping"))):
        if isinstance(part, dict) and "mappings" in part:
            return _Given({"mappings": part["mappings"]}, one.get("tests"), lambda path, place=place: place + path)  # type: ignore[misc]
    raise Failure("file", f"the mappings of `{one.get('key', one.get('resource'))}` are made when the spec is applied", _NO_MAPPINGS)


def _value(document: Document) -> Any:
    """The value of a file, which YAML has already and JSON has as bytes."""
    if not isinstance(document.value, bytes):
        return document.value
    try:
        return json.loads(document.value)
    except (ValueError, RecursionError):
        raise Failure("file", f"{document.path}: this is no JSON") from None


def _first(given: bytes) -> Any:
    """The first record of a file."""
    try:
        records = json.loads(given)
    except (ValueError, RecursionError):
        records = given.strip().split(b"\n")
    return records[0] if isinstance(records, list) and records else records


def _previewed(found: list[dict[str, Any]], given: bytes, result: dict[str, Any], shown: int) -> Answer:
    rejected = result["fates"]["rejected"]

    def show(show: Show) -> None:
        for fault in found:
            show.line(fault_line(fault), fault["severity"])
        names = ["destination", "source", "filled", "null", "failed", "not evaluated", "examples"]
        rows = [[one["destination"], one["source"], one["filled"], one["null"] or "", one["failed"] or "", one["notEvaluated"] or "",
                 ", ".join(_text(example) for example in one["examples"])] for one in result["destinations"]]  # fmt: skip
        show.table(names, rows)
        for at, record in enumerate(result["records"]):
            if at < shown:
                show.line(f"record {at + 1} before: {_before(given, at)}")
                show.line(f"record {at + 1} after:  {_text(record['output'])}")
            for fault in record["faults"]:
                show.line(f"record {at + 1}: {fault['destination']} is null: {fault['message']}", "warning")
            for reason in record["reasons"]:
                show.line(f"record {at + 1} is rejected: {reason['path'] or 'the record'}: {reason['message']}", "error")
        fates = result["fates"]
        show.line(f"{result['read']} records: {fates['lands']} land, {fates['landsWithNulls']} land with nulls, {rejected} are rejected", "error" if rejected else None)

    failed = rejected or any(fault["severity"] == "error" for fault in found)
    return Answer({"diagnostics": found, **result}, show, FAILED if failed else DONE)


def _text(value: Any) -> str:
    """A value in one line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _before(given: bytes, at: int) -> str:
    """A record as it was given, in one line."""
    try:
        records = json.loads(given)
    except (ValueError, RecursionError):
        lines = [line for line in given.splitlines() if line.strip()]
        return lines[at].decode(errors="replace")
    return _text(records[at] if isinstance(records, list) else records)


def _traced(trace: dict[str, Any]) -> Answer:
    def show(show: Show) -> None:
        show.line(f"{trace['destination']} <- {trace['source']} ({trace['sourceType']})")
        for part in trace["parts"]:
            show.line(f"  {part['text']}  ->  {_value_or_why(part)}", None if "type" in part else "error")
        show.line(f"value: {_value_or_why(trace)}")
        if "fault" in trace:
            show.line(f"nothing is written: {trace['fault']['message']}", "error")
        else:
            show.line(f"written: {_text(trace['output'])}")

    return Answer(trace, show, FAILED if "fault" in trace else DONE)


def _value_or_why(part: dict[str, Any]) -> str:
    if "type" in part:
        return f"{_text(part['value'])} ({part['type']})"
    return f"{part['status']}: {part['message']}"


def test(
    mappings: Mappings,
    tests: Annotated[str | None, typer.Argument(metavar="[TESTS]", help="A file with tests; by default the `tests` beside the mappings.")] = None,
    generate: Annotated[str | None, typer.Option("--generate", metavar="RECORDS", help="Write tests of what the mappings do now to these records.")] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Where `--generate` writes; by default it prints.")] = None,
    resource: Resource = None,
    mode: HowItArrives = None,
    limit: Annotated[int | None, typer.Option("--limit", metavar="NUMBER", help="Of how many records tests are made at most.")] = None,
    now: Now = None,
    seed: Seed = None,
    as_json: Json = False,
) -> Answer:  # fmt: skip
    """Run tests of mappings, and show each part of an output that is not as expected."""
    document = Document(mappings)
    found = _given(document, resource)
    plan = found.plan()
    asked: dict[str, Any] = {"mode": None if mode is None else mode.value, "now": now, "seed": seed}
    if generate is not None:
        return _generated([dict(one) for one in plan.generate_tests(read_bytes(generate), limit=limit, **asked)], out)
    given = _value(Document(tests)) if tests is not None else found.tests
    if isinstance(given, dict):
        given = given.get("tests")
    if given is None:
        raise Failure("file", f"{tests or mappings}: this has no `tests`", f"`aepflow test {mappings} --generate RECORDS --out FILE` writes some")
    report: dict[str, Any] = dict(plan.run_tests(given, **asked))

    def show(show: Show) -> None:
        for one in report["tests"]:
            show.line(f"{'passed' if one['passed'] else 'FAILED'}  {one['name']}", None if one["passed"] else "error")
            if one.get("expectedFate", one["fate"]) != one["fate"]:
                show.line(f"  fate: expected {one['expectedFate']}, found {one['fate']}")
            for difference in one["differences"]:
                show.line(f"  {difference['path']}: expected {_text(difference['expected'])}, found {_text(difference['found'])}")
        show.line(f"{report['passed']} passed, {report['failed']} failed")

    return Answer(report, show, FAILED if report["failed"] else DONE)


def _generated(tests: list[dict[str, Any]], out: Path | None) -> Answer:
    text = json.dumps({"tests": tests}, ensure_ascii=False, indent=2)
    if out is None:
        return Answer({"tests": tests}, lambda _: print(text))
    out.write_text(text + "\n", "utf-8")
    return Answer({"tests": tests, "file": str(out)}, lambda show: show.line(f"{len(tests)} tests are in {out}"))
