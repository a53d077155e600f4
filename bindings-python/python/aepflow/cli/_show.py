"""What is shown: colour and tables for people, plain text where there is no terminal, one JSON document for programs."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from . import _codes
from ._failure import Failure

# What a terminal would take as a command, in a name that somebody else gave.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_COLOURS = {"error": "red", "warning": "yellow", "create": "green", "change": "yellow", "replace": "magenta", "delete": "red"}

Rows = Sequence[Sequence[Any]]


class Answer:
    """What a verb gives: the value for programs, how people see it, and how the command ends.

    With a failure, too, there may be a value: how far a run has come.
    """

    def __init__(
        self, result: Any, show: Callable[[Show], None], code: int = _codes.DONE, failure: Failure | None = None
    ) -> None:
        self.result, self.show, self.failure = result, show, failure
        self.code = code if failure is None else failure.code


class Show:
    """The standard output and the standard error, each with a terminal or without."""

    def __init__(self) -> None:
        self.out = Console(file=sys.stdout, highlight=False, markup=False, emoji=False, soft_wrap=True)
        self.err = Console(file=sys.stderr, highlight=False, markup=False, emoji=False, soft_wrap=True)

    @property
    def is_interactive(self) -> bool:
        """Whether somebody can be asked."""
        return sys.stdin.isatty() and self.err.is_terminal

    def line(self, text: str, style: str | None = None, to: Console | None = None) -> None:
        """One line; the style is a colour or the word for how bad it is."""
        console = to or self.out
        if console.is_terminal:
            console.print(Text(clean(text), style=_COLOURS.get(style or "", style or "")))
        else:
            print(clean(text), file=console.file)

    def note(self, text: str, style: str | None = None) -> None:
        """One line that is no result."""
        self.line(text, style, self.err)

    def table(self, names: Sequence[str], rows: Rows) -> None:
        """Rows with a head: drawn in a terminal, in columns elsewhere."""
        texts = [[cell(value) for value in row] for row in rows]
        if not self.out.is_terminal:
            for line in columns([list(names), *texts]):
                print(line, file=self.out.file)
            return
        drawn = Table(box=None, pad_edge=False, header_style="bold")
        for name in names:
            drawn.add_column(name, overflow="fold")
        for row in texts:
            drawn.add_row(*(Text(text, style=_COLOURS.get(text, "")) for text in row))
        self.out.print(drawn, soft_wrap=False)


def columns(rows: list[list[str]]) -> list[str]:
    """Rows as lines, each column as wide as its longest text."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return ["  ".join(text.ljust(width) for text, width in zip(row, widths)).rstrip() for row in rows]


def cell(value: Any) -> str:
    """A value in a table."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S UTC")
    if isinstance(value, bool):
        return "yes" if value else ""
    return clean("" if value is None else str(value)).replace("\n", " ")


def clean(text: str) -> str:
    """A text without what a terminal takes as commands."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)


def fault_line(fault: dict[str, Any]) -> str:
    """A diagnostic in one line, with its place."""
    help = f" ({fault['help']})" if fault.get("help") else ""
    return f"{place_of(fault)} {fault['severity']} {fault['code']}: {fault['message']}{help}"


def place_of(fault: dict[str, Any]) -> str:
    """`FILE:LINE:COLUMN`, or the pointer of what is in no file."""
    if "line" in fault:
        return f"{fault['file']}:{fault['line']}:{fault['column']}"
    return str(fault.get("path") or "/")


def finish(verb: str, as_json: bool, show: Show, answer: Answer) -> int:
    """Shows what a verb gave, and says how the command ends."""
    if as_json:
        document = {"verb": verb, "ok": answer.failure is None and answer.code != _codes.FAILED, "exitCode": answer.code}
        document |= {} if answer.result is None else {"result": answer.result}
        document |= {} if answer.failure is None else {"error": answer.failure.to_dict()}
        print(json.dumps(document, ensure_ascii=False, indent=2), flush=True)
        return answer.code
    answer.show(show)
    if answer.failure is not None:
        show_failure(show, answer.failure)
    return answer.code


def show_failure(show: Show, failure: Failure) -> None:
    """What went wrong and what to do, on the standard error."""
    faults = failure.more.get("diagnostics") or []
    if faults:
        for fault in faults:
            show.note(fault_line(fault), fault["severity"])
    else:
        place = f"{place_of(failure.more)}: " if "line" in failure.more else ""
        show.note(f"aepflow: {place}{failure.message}", "error")
    for name, words in (("meaning", "what it means"), ("requestId", "request id")):
        if failure.more.get(name):
            show.note(f"{words}: {failure.more[name]}")
    if failure.help:
        show.note(f"what to do: {failure.help}")


def settle_streams() -> None:
    """Characters that a terminal can't show are escaped; whoever stops reading ends nothing with a trace."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def abandon_output() -> None:
    """Nobody reads any more: what is left goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
