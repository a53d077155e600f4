"""What the linter says of a pasted text, in lines; it needs nothing but the package."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def fault_lines(found: list[dict[str, Any]], changes: list[dict[str, Any]]) -> Iterator[tuple[str, str | None]]:
    """Each change and each fault in a line, with how bad it is."""
    for change in changes:
        yield f"{change['line']}:{change['column']} fixed {change['code']}: {change['before']} -> {change['after']}", None
    for fault in found:
        params = fault.get("params", {})
        place = f"{params.get('line', 1)}:{params.get('column', 1)}"
        help = f" ({fault['help']})" if fault.get("help") else ""
        yield f"{place} {fault['severity']} {fault['code']}: {fault['message']}{help}", fault["severity"]
