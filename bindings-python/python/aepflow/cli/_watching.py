"""The verbs that look: `status`, `runs` and `explain-run`."""

from __future__ import annotations

import json
import os
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .. import _tables, explain_run
from ._codes import MISUSE
from ._failure import Failure
from ._files import Document
from ._offline import read_json
from ._options import ContextFile, Deadline, Json, Ledger, Sandbox, Spec, context_of
from ._running import Given, Run
from ._show import Answer, Show

if TYPE_CHECKING:
    from ..client import Client

# Of what tells most, as many as a person reads; a run may have millions of failed records.
_RECORDS = 1000


def register(app: typer.Typer) -> None:
    """Adds the verbs."""
    app.command("status")(status)
    app.command("runs")(runs)
    app.command("explain-run")(explain)


def status(
    spec: Spec,
    watch: Annotated[bool, typer.Option("--watch", help="Wait until a run of each flow has ended.")] = False,
    ledger: Ledger = None, context: ContextFile = None, sandbox: Sandbox = None, deadline: Deadline = None, as_json: Json = False,
) -> Answer:  # fmt: skip
    """Show the flows of a spec with their last runs."""
    run = Run(Given(context, sandbox, ledger, as_json, deadline=deadline), Document(spec))
    outcome = run.go(run.pipeline("watch" if watch else "status"))
    rows = _tables.of_status(outcome.status)
    result = {"state": outcome.state, "ledger": run.address, "flows": list(outcome.status)}

    def show(show: Show) -> None:
        if rows.rows:
            show.table(rows.names, rows.rows)
        if any((entry.get("flow") or {}).get("state") == "disabled" for entry in outcome.status):
            show.line(f"no run of a disabled flow begins: `aepflow enable {spec}` enables those of the spec", "warning")

    return Answer(result, show, failure=run.failure(outcome))


def runs(
    spec: Annotated[str | None, typer.Argument(metavar="[SPEC]", help="The spec, whose ledger has the flows.")] = None,
    flow: Annotated[str | None, typer.Option("--flow", metavar="ID", help="One flow, in place of a spec.")] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, max=10_000, help="How many runs of each flow.")] = 20,
    ledger: Ledger = None, context: ContextFile = None, sandbox: Sandbox = None, as_json: Json = False,
) -> Answer:  # fmt: skip
    """List runs with what went in and out, the newest first."""
    if (spec is None) == (flow is None):
        raise Failure("usage", "give a spec or `--flow`", "`aepflow runs --help` shows both", MISUSE)
    from ..client import Client

    flows = {"": flow} if spec is None else _flows(Run(Given(context, sandbox, ledger, as_json), Document(spec)))
    found = []
    with Client(context_of(context, sandbox)) as client:
        for resource, id in flows.items():
            wanted: Any = {"flowId": id, "limit": min(limit, 100), "orderby": "-createdAt"}
            entries = islice(client.items("listRuns", wanted), limit)
            found.append({"resource": resource, "flow": {"id": id}, "runs": [dict(one) for one in entries]})
    rows = _tables.of_status(found)
    drop = {1, 2} if spec is not None else {0, 1, 2}
    keep = [at for at in range(len(rows.names)) if at not in drop]

    def show(show: Show) -> None:
        show.table([rows.names[at] for at in keep], [[row[at] for at in keep] for row in rows.rows])

    return Answer({"flows": found}, show)


def _flows(run: Run) -> dict[str, str]:
    """The ids of the flows in a ledger, by resource."""
    steps = (run.store.load() or {"steps": {}})["steps"]
    flows = {step.removesuffix("/flow"): known["id"] for step, known in steps.items() if step.endswith("/flow") and "id" in known}
    if not flows:
        raise Failure("ledger", f"the ledger {run.address} has no flow", "apply the spec first, or give the ledger of its apply")
    return flows


def explain(
    run: Annotated[str, typer.Argument(metavar="RUN|FILE", help="The id of a run, or a file with what the platform says of one; `-` is the standard input.")],
    context: ContextFile = None, sandbox: Sandbox = None, as_json: Json = False,
) -> Answer:  # fmt: skip
    """Say why a run went wrong, and what to do."""
    if run == "-" or os.path.exists(run):
        found: Any = explain_run(read_json(run))
    else:
        from ..client import Client

        with Client(context_of(context, sandbox)) as client:
            found = _read_all(client, run)
    return Answer(dict(found), lambda show: _show_causes(show, found))


def _read_all(client: Client, id: str) -> Any:
    """A run, explained with all that can be read of it: its mapping, its batch, its failed records."""
    run: Any = client.call("getRun", {"runId": id})
    parts: dict[str, Any] = {}
    mapping = _mapping(client, run.get("flowId"))
    if mapping is not None:
        parts["mapping"] = mapping
    found: Any = explain_run(run, parts)  # type: ignore[arg-type]
    while "next" in found:
        operation, input = found["next"]["operation"], found["next"]["input"]
        if operation == "getBatch" and "batch" not in parts:
            parts["batch"] = client.call("getBatch", input)
        elif operation == "listFailedRecords" and "failedRecords" not in parts:
            parts["failedRecords"] = list(islice(client.items("listFailedRecords", input), _RECORDS))
        else:
            break
        found = explain_run(run, parts)  # type: ignore[arg-type]
    return found


def _mapping(client: Client, flow_id: Any) -> Any:
    """The mapping set of a flow, if it has one."""
    flow: Any = client.call("getFlow", {"flowId": flow_id}) if flow_id else {}
    ids = [one.get("params", {}).get("mappingId") for one in flow.get("transformations") or []]
    known = [id for id in ids if id]
    return client.call("getMappingSet", {"mappingSetId": known[0]}) if known else None


def _show_causes(show: Show, found: dict[str, Any]) -> None:
    show.line(f"{found.get('runId', 'the run')}: {found['outcome']}")
    for cause in found["causes"]:
        records = f", {cause['records']} records" if "records" in cause else ""
        show.line(f"{cause['code']} ({cause['catalogue']}{records}): {cause['meaning']}", "error")
        if "message" in cause:
            show.line(f"  says: {cause['message']}")
        if isinstance(cause["row"], dict):
            show.line(f"  row: {json.dumps(cause['row'], ensure_ascii=False)}")
        show.line(f"  to do: {cause['fix']}")
    if "next" in found:
        show.line(f"{found['next']['operation']} says more")
