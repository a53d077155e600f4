"""The reference of the command in docs/command-line.md, made from the program itself.

    python bindings-python/tests/command_reference.py    # writes it
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from aepflow.cli import _codes
from aepflow.cli._app import app
from typer.main import get_command

PAGE = Path(__file__).parents[2] / "docs/command-line.md"
MARKS = "<!-- {} of what the program says of itself -->"


def reference() -> str:
    """The exit codes, and the verbs with their words and options."""
    command: Any = get_command(app)
    codes = "".join(f"| {code} | {meaning} |\n" for code, meaning in _codes.MEANINGS.items())
    verbs = "".join(_verb(name, verb) for name, verb in command.commands.items())
    return f"## Exit codes\n\n| code | meaning |\n|---:|---|\n{codes}\n## Verbs\n{verbs}"


def _verb(name: str, verb: Any) -> str:
    words = [one for one in verb.params if one.param_type_name == "argument"]
    options = [one for one in verb.params if one.param_type_name == "option" and not one.hidden and one.name != "help"]
    usage = " ".join(["aepflow", name, *(_metavar(one) for one in words), *(["[OPTIONS]"] if options else [])])
    says = " ".join(verb.help.split())
    rows = [f"| `{_metavar(one)}` | {one.help} |" for one in words if one.help]
    rows += [f"| `{', '.join(one.opts)}{_value(one)}` | {one.help}{_default(one)} |" for one in options]
    table = "\n".join(["| word or option | what it does |", "|---|---|", *rows]) + "\n" if rows else ""
    return f"\n### {name}\n\n`{usage}`\n\n{says}\n\n{table}"


def _metavar(one: Any) -> str:
    return str(one.metavar or "{bash|zsh|fish}")


def _value(one: Any) -> str:
    return "" if one.is_flag else f" {one.metavar or ('NUMBER' if isinstance(one.default, int) else 'TEXT')}"


def _default(one: Any) -> str:
    return f" `{one.default}` by default." if isinstance(one.default, (int, str)) and not one.is_flag else ""


def with_reference(page: str) -> str:
    """The page with the reference as it is now."""
    first, last = MARKS.format("Beginning"), MARKS.format("End")
    before, _, rest = page.partition(f"{first}\n")
    _, _, after = rest.partition(f"{last}\n")
    return f"{before}{first}\n\n{reference()}\n{last}\n{after}"


if __name__ == "__main__":
    PAGE.write_text(with_reference(PAGE.read_text("utf-8")), "utf-8")
