"""The options that several verbs share, and what they lead to: the context, the secrets, the ledger."""

from __future__ import annotations

import getpass
import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from .._values import Context
from . import _codes
from ._failure import Failure
from ._files import Document
from ._show import Show

Json = Annotated[bool, typer.Option("--json", help="Print one JSON document, errors too.")]
Spec = Annotated[str, typer.Argument(metavar="SPEC", help="The spec, in YAML or JSON; `-` is the standard input.")]
ContextFile = Annotated[
    str | None,
    typer.Option("--context", metavar="FILE", help="Adobe's JSON with the credentials; without it the environment and `.env`."),
]
Sandbox = Annotated[str | None, typer.Option("--sandbox", metavar="NAME", help="The sandbox, in place of the one in context or environment.")]
Ledger = Annotated[
    str | None,
    typer.Option("--ledger", metavar="ADDRESS", envvar="AEPFLOW_LEDGER",
                 help="`file:PATH`, `s3://BUCKET/KEY` or `postgres://USER@HOST/DATABASE#ROW`; by default a file beside the spec."),
]  # fmt: skip
Secrets = Annotated[
    str | None,
    typer.Option("--secrets", metavar="FILE", help="A JSON object of secrets by name; those in the environment win, a terminal is asked for the rest."),
]
Deadline = Annotated[str | None, typer.Option("--deadline", metavar="TIME", help="How long it may take, such as `90s`, `10m` or `1h`.")]
Grace = Annotated[
    int | None, typer.Option("--grace", metavar="SECONDS", help="How long a create of unknown outcome is looked for before it is sent again; 30 by default.")
]
Yes = Annotated[bool, typer.Option("--yes", help="Don't ask.")]

_UNITS = {"s": 1, "m": 60, "h": 3600}


def context_of(file: str | None, sandbox: str | None) -> Context:
    """The context from Adobe's JSON, or from the environment."""
    given = {} if sandbox is None else {"sandbox_name": sandbox}
    return Context.from_env(**given) if file is None else Context.from_file(file, **given)


def deadline_of(text: str | None) -> float | None:
    """The time at which a run must have ended, in Unix seconds."""
    if text is None:
        return None
    number, unit = (text[:-1], text[-1]) if text[-1:] in _UNITS else (text, "s")
    if not number.isascii() or not number.isdigit() or len(number) > 9:
        raise Failure("usage", f"`{text}` is no time", "give a number with `s`, `m` or `h`, such as `10m`", _codes.MISUSE)
    return time.time() + int(number) * _UNITS[unit]


def store_of(address: str | None, spec: Document | None, beside: str | None = None) -> tuple[Any, str]:
    """Where the ledger is kept, and its address."""
    if address is None:
        path = beside if spec is None else spec.path
        if path is None or path == "-":
            raise Failure("usage", "where is the ledger?", "give `--ledger`, such as `--ledger file:stripe.ledger.json`", _codes.MISUSE)
        address = f"file:{os.path.splitext(path)[0]}.ledger.json"
    from ..stores import open_store

    return open_store(address, _name_of(spec)), address


def _name_of(spec: Document | None) -> str:
    """The name of a spec, as far as it has one: what is wrong with it is said elsewhere."""
    value = None if spec is None else spec.value
    if isinstance(value, bytes):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            return ""
    name = value.get("name") if isinstance(value, dict) else None
    return name if isinstance(name, str) else ""


class SecretSource:
    """Secrets by name: from the environment, a file, or whoever sits at the terminal."""

    def __init__(self, file: str | None, show: Show, ask: bool) -> None:
        self._known = {} if file is None else _read_secrets(file)
        self._show, self._ask = show, ask
        # Around a question: what is drawn meanwhile would be in its way.
        self.pause: Callable[[], Any] | None = None

    def __call__(self, name: str) -> str:
        """The value; Failure says where it could come from."""
        if name in os.environ:
            return os.environ[name]
        if name not in self._known:
            self._known[name] = self._asked(name)
        return self._known[name]

    def _asked(self, name: str) -> str:
        if not (self._ask and self._show.is_interactive):
            help = f"set the environment variable `{name}`, or give it in a file with `--secrets`"
            raise Failure("secret", f"the secret `{name}` is missing", help)
        if self.pause is not None:
            self.pause()
        return getpass.getpass(f"{name}: ")


def _read_secrets(file: str) -> dict[str, str]:
    try:
        found = json.loads(Path(file).read_bytes())
    except (ValueError, RecursionError):
        # The text of the error repeats what is in the file.
        found = None
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise Failure("file", f"{file}: this is no JSON object of names and texts", 'write it as {"STRIPE_KEY": "…"}') from None
    return found
