"""The program with its verbs: reads what was typed, and turns what goes wrong into a sentence and an exit code."""

from __future__ import annotations

import os
from typing import Any

import typer
from typer.completion import completion_init  # type: ignore[attr-defined]
from typer.main import get_command

from . import _adopting, _changing, _local, _offline, _planning, _starting, _trying, _watching
from ._codes import FAILED, INTERRUPTED, MISUSE
from ._failure import Failure, failure_of
from ._show import Answer, Show, abandon_output, finish, settle_streams

NAME = "aepflow"
# By this variable a shell asks what can follow.
COMPLETE = "_AEPFLOW_COMPLETE"

_EPILOG = "Secrets come from the environment, a file or a prompt, never from an argument. Exit codes: docs/command-line.md."
app = typer.Typer(
    name=NAME, help="Brings data into Adobe Experience Platform.", epilog=_EPILOG, add_completion=False, no_args_is_help=True,
    rich_markup_mode=None, context_settings={"help_option_names": ["-h", "--help"]},
)  # fmt: skip


def _version(asked: bool) -> None:
    if asked:
        from .. import __version__

        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def _root(version: bool = typer.Option(False, "--version", "-V", callback=_version, is_eager=True, help="Print the version.")) -> None:
    pass


for module in (_starting, _offline, _trying, _planning, _changing, _watching, _adopting, _local):
    module.register(app)


def run(argv: list[str]) -> int:
    """Does what was typed; the exit code."""
    settle_streams()
    show = Show()
    as_json = "--json" in argv
    verb = next((word for word in argv if not word.startswith("-")), "")
    try:
        return finish(verb, as_json, show, _answer(argv))
    except BrokenPipeError:
        abandon_output()
        return FAILED


def _answer(argv: list[str]) -> Answer:
    """What a verb gives, or why it gives nothing."""
    if COMPLETE in os.environ:
        completion_init()
    try:
        # A verb gives an answer; help and version give a code.
        given: Any = get_command(app).main(args=argv, prog_name=NAME, complete_var=COMPLETE, standalone_mode=False)
    except BrokenPipeError:
        raise
    except typer.TyperException as error:
        return _failed(_misuse(error))
    except (KeyboardInterrupt, typer.Abort):
        return _failed(Failure("interrupted", "interrupted", code=INTERRUPTED))
    except Exception as error:
        failure = failure_of(error)
        if failure.kind == "internal" and "AEPFLOW_TRACE" in os.environ:
            raise
        return _failed(failure)
    return given if isinstance(given, Answer) else Answer(None, lambda _: None, given if isinstance(given, int) else 0)


def _misuse(error: typer.TyperException) -> Failure:
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else NAME
    message = error.format_message().strip()
    if not message or message.startswith("Usage:"):
        # Nothing was typed after the name: this is the help itself.
        return Failure("usage", "which verb?", f"`{command} --help` lists them", MISUSE)
    return Failure("usage", message[0].lower() + message[1:].rstrip("."), f"`{command} --help` lists what it takes", MISUSE)


def _failed(failure: Failure) -> Answer:
    return Answer(None, lambda _: None, failure=failure)
