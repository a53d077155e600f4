"""Tables as HTML and for pandas; every text is escaped, and none contains a secret."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from html import escape
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

# More columns than these are not read side by side, and more rows make a page slow.
_WIDEST = 12
_LONGEST = 500


class Rows(NamedTuple):
    """What a table contains; the title may be empty."""

    title: str
    names: Sequence[str]
    rows: list[list[Any]]


def to_pandas(table: Rows) -> Any:
    """The rows as a pandas DataFrame, with times in UTC; pandas must be installed."""
    try:
        pandas: Any = import_module("pandas")
    except ImportError as error:
        raise ImportError("a DataFrame needs pandas: install it with `pip install pandas`") from error
    return pandas.DataFrame(table.rows, columns=list(table.names))


def of_json(value: Any) -> Rows:
    """Diagnostics of a result, the coverage of a mapping, runs with their verdicts, or a list of the platform's."""
    if isinstance(value, dict) and "leftOut" in value:
        return _coverage(value)
    entries = value.get("items", [value]) if isinstance(value, dict) else value
    if all(isinstance(entry, dict) for entry in entries):
        if entries and all("severity" in entry for entry in entries):
            return of_diagnostics(entries)
        return _runs(entries) if any("verdict" in entry for entry in entries) else _list(entries)
    raise TypeError("diagnostics, a coverage report, a plan, flows and runs, or a list were expected")


def of_diagnostics(entries: Iterable[Any]) -> Rows:
    """Diagnostics, in their order; those within a result are dicts."""
    names = ("severity", "code", "path", "message", "help")
    rows = [[_member(entry, name) for name in names] for entry in entries]
    return Rows("" if rows else "nothing is wrong", names, rows)


def _member(entry: Any, name: str) -> Any:
    return entry.get(name) if isinstance(entry, dict) else getattr(entry, name)


def of_plan(plan: Mapping[str, Any], reached: list[str] | None = None, failed: str | None = None) -> Rows:
    """A plan, step by step; of a run that has not come to its end, what was done."""
    names = ["step", "action", "name", "what"]
    rows = [[*(step.get(name) for name in names[:3]), _changes(step)] for step in plan["steps"]]
    title = f"{plan['goal']}: {plan['changes']} changes"
    if reached is None:
        return Rows(title, names, rows)
    states = ["done" if row[0] in reached else "stopped here" if row[0] == failed else "not reached" for row in rows]
    return Rows(title + " planned", ["state", *names], [[state, *row] for state, row in zip(states, rows)])


def _changes(step: Mapping[str, Any]) -> str:
    said = [change["path"] + _from_to(change) for change in step.get("changes", [])]
    return "; ".join([*said, *([step["reason"]] if "reason" in step else [])])


def _from_to(change: Mapping[str, Any]) -> str:
    if "from" not in change and "to" not in change:
        return ""
    return f": {json.dumps(change.get('from'))} → {json.dumps(change.get('to'))}"


def _coverage(coverage: Mapping[str, Any]) -> Rows:
    mapped, parts, left = (len(coverage[name]) for name in ("mapped", "throughParts", "leftOut"))
    title = f"{coverage['fields']} fields: {mapped} mapped, {parts} through their parts, {left} left out"
    missing = [[entry["destination"], "required, and not reached"] for entry in coverage["required"] if not entry["reached"]]
    return Rows(title, ("field", "reason"), [[entry["path"], entry["reason"]] for entry in coverage["leftOut"]] + missing)


_COUNTS = ("inputRecords", "outputRecords", "failedRecords")
_RUN = ("run", "started", "ended", "outcome", *_COUNTS, "errors")


def of_status(status: Iterable[Mapping[str, Any]]) -> Rows:
    """Every run beside its flow; a flow without runs has one row."""
    rows = []
    for entry in status:
        flow = entry.get("flow") or {}
        about = [entry["resource"], flow.get("name"), flow.get("state")]
        runs = [[*about, *_run(run)] for run in entry.get("runs") or []]
        rows += runs or [[*about, *[None] * len(_RUN)]]
    return Rows("", ("resource", "flow", "state", *_RUN), rows)


def _runs(runs: Iterable[Mapping[str, Any]]) -> Rows:
    return Rows("", _RUN, [_run(run) for run in runs])


def _run(run: Mapping[str, Any]) -> list[Any]:
    verdict, times = run.get("verdict", {}), run.get("metrics", {}).get("durationSummary", {})
    started = _time(times.get("startedAtUTC", run.get("createdAt")))
    counts = [verdict.get(name) for name in _COUNTS]
    return [run.get("id"), started, _time(times.get("completedAtUTC")), verdict.get("outcome"), *counts, _errors(verdict)]


def _errors(verdict: Mapping[str, Any]) -> str:
    return "; ".join(f"{error.get('code')}: {error.get('message')}" for error in verdict.get("errors", []))


def _list(entries: list[dict[str, Any]]) -> Rows:
    """What is no list and no object in any entry, in the order of its first coming."""
    names = dict.fromkeys(name for entry in entries for name in entry)
    plain = [name for name in names if not any(isinstance(entry.get(name), (dict, list)) for entry in entries)]
    times = ("createdAt", "updatedAt", "created", "updated")
    return Rows(
        f"{len(entries)} entries",
        plain,
        [[_time(entry.get(name)) if name in times else entry.get(name) for name in plain] for entry in entries],
    )


def _time(milliseconds: Any) -> Any:
    """A time of the platform, which counts milliseconds; what is no number stays."""
    if not isinstance(milliseconds, int) or milliseconds <= 0:
        return None if isinstance(milliseconds, int) else milliseconds
    return datetime.fromtimestamp(milliseconds // 1000, timezone.utc)


def html(table: Rows) -> str:
    title = f"<p>{escape(table.title)}</p>" if table.title else ""
    if not table.rows:
        return title or "<p>no entries</p>"
    head = "".join(f"<th>{escape(name)}</th>" for name in table.names[:_WIDEST])
    body = "".join(f"<tr>{''.join(f'<td>{_cell(value)}</td>' for value in row[:_WIDEST])}</tr>" for row in table.rows[:_LONGEST])
    return f"{title}<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{_left_out(table)}"


def _left_out(table: Rows) -> str:
    counts = {"rows": len(table.rows) - _LONGEST, "columns": len(table.names) - _WIDEST}
    said = " and ".join(f"{count} more {what}" for what, count in counts.items() if count > 0)
    return f"<p>{said}: <code>to_pandas()</code> has them</p>" if said else ""


def _cell(value: Any) -> str:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S UTC")
    return escape("" if value is None else str(value))
