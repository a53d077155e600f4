"""Tables for notebooks; every text is escaped, and none holds a secret."""

from __future__ import annotations

import json
from html import escape
from typing import TYPE_CHECKING, Any

from ._values import Diagnostic, Diagnostics

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Table", "plan_table", "show"]


class Table:
    """Something that notebooks show."""

    def __init__(self, html: str) -> None:
        self._html = html

    def _repr_html_(self) -> str:
        return self._html


def show(value: Any) -> Table:
    """A table of diagnostics, of the coverage of a mapping, or of runs with their verdicts (or one of these)."""
    if isinstance(value, dict) and "coverage" in value:
        value = value["coverage"]
    if isinstance(value, dict) and "leftOut" in value:
        return Table(_coverage(value))
    entries = value.get("items", [value]) if isinstance(value, dict) else list(value)
    if isinstance(value, Diagnostics) or entries and all(isinstance(entry, Diagnostic) for entry in entries):
        names = ("severity", "code", "path", "message", "help")
        return Table(_table(names, ([getattr(entry, name) for name in names] for entry in entries)))
    if all(isinstance(entry, dict) and ("verdict" in entry or "id" in entry) for entry in entries):
        return Table(_runs(entries))
    raise TypeError("diagnostics, a coverage report or runs were expected")


def plan_table(plan: Mapping[str, Any]) -> str:
    """A plan, step by step."""
    rows = ([step.get(name) for name in ("step", "action", "name")] + [_changes(step)] for step in plan["steps"])
    title = f"<p>{escape(plan['goal'])}: {plan['changes']} changes</p>"
    return title + _table(("step", "action", "name", "what"), rows)


def _changes(step: Mapping[str, Any]) -> str:
    told = [change["path"] + _from_to(change) for change in step.get("changes", [])]
    return "; ".join([*told, *([step["reason"]] if "reason" in step else [])])


def _from_to(change: Mapping[str, Any]) -> str:
    if "from" not in change and "to" not in change:
        return ""
    return f": {json.dumps(change.get('from'))} → {json.dumps(change.get('to'))}"


def _coverage(coverage: Mapping[str, Any]) -> str:
    mapped, parts, left = (len(coverage[name]) for name in ("mapped", "throughParts", "leftOut"))
    title = f"<p>{coverage['fields']} fields: {mapped} mapped, {parts} through their parts, {left} left out</p>"
    missing = [[entry["destination"], "required, and not reached"] for entry in coverage["required"] if not entry["reached"]]
    return title + _table(("field", "reason"), [[entry["path"], entry["reason"]] for entry in coverage["leftOut"]] + missing)


def _runs(runs: Iterable[Mapping[str, Any]]) -> str:
    names = ("outcome", "inputRecords", "outputRecords", "failedRecords")
    rows = ([run.get("id"), *(run.get("verdict", {}).get(name) for name in names), _errors(run.get("verdict", {}))] for run in runs)
    return _table(("run", *names, "errors"), rows)


def _errors(verdict: Mapping[str, Any]) -> str:
    return "; ".join(f"{error.get('code')}: {error.get('message')}" for error in verdict.get("errors", []))


def _table(head: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    def cells(kind: str, values: Iterable[Any]) -> str:
        return "".join(f"<{kind}>{escape('' if value is None else str(value))}</{kind}>" for value in values)

    body = "".join(f"<tr>{cells('td', row)}</tr>" for row in rows)
    return f"<table><thead><tr>{cells('th', head)}</tr></thead><tbody>{body}</tbody></table>"
