"""`emulator`, `completion`, and what the plain command does without the extra."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from ._options import Json
from ._show import Answer


class Shell(str, Enum):
    """The shells that typer has completion for, and that people ask for."""

    bash = "bash"
    zsh = "zsh"
    fish = "fish"


def register(app: typer.Typer) -> None:
    """Adds the verbs."""
    app.command("emulator")(emulator)
    app.command("completion")(completion)


def emulator(
    port: Annotated[int, typer.Option("--port", min=0, max=65_535, help="0 takes a free one.")] = 8080,
    host: Annotated[str, typer.Option("--host", help="Another address than this machine's own lets others in.")] = "127.0.0.1",
    options: Annotated[Path | None, typer.Option("--options", metavar="FILE", help="A JSON file with the emulator's options.")] = None,
    specs: Annotated[list[Path] | None, typer.Option("--specs", metavar="FILE", help="A JSON file with connection or flow specs to add, as the platform answers them; may be repeated.")] = None,
    state: Annotated[Path | None, typer.Option("--state", metavar="FILE", help="A JSON file: read at the start if it is there, written at the end.")] = None,
    env: Annotated[Path | None, typer.Option("--env", metavar="FILE", help="Where its address and credentials are kept as variables while it serves: `.env` gives them to the verbs in this folder.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="It prints JSON anyway.", hidden=True)] = False,
) -> Answer:  # fmt: skip
    """Serve the platform in memory over HTTP.

    It prints its address and its credentials as JSON."""
    from ._emulating import emulate

    emulate(host, port, options, specs or [], state, env)
    # What it says was said at its start.
    raise typer.Exit


def completion(
    shell: Annotated[Shell, typer.Argument(help="Which shell.")],
    as_json: Json = False,
) -> Answer:
    """Print the script that completes words in a shell."""
    # It is in no list of exports, and has had its name and place for years.
    from typer.completion import get_completion_script  # type: ignore[attr-defined]

    text = get_completion_script(prog_name="aepflow", complete_var="_AEPFLOW_COMPLETE", shell=shell.value)
    return Answer({"shell": shell.value, "text": text}, lambda _: print(text))
