"""`python -m aepflow emulator`: the platform in memory, over HTTP; `python -m aepflow lint`: what is wrong with a request."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from pathlib import Path

from . import __version__, fix_request, lint_request
from .emulator import Emulator


def main() -> None:
    """Reads what was typed, and does it."""
    parser = argparse.ArgumentParser(prog="python -m aepflow", description="Tools of aepflow.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser("emulator", help="serve the platform in memory over HTTP")
    command.set_defaults(run=emulate)
    command.add_argument("--port", type=int, default=8080, help="0 takes a free one")
    command.add_argument("--host", default="127.0.0.1", help="another address than this machine's own lets others in")
    command.add_argument("--options", type=Path, help="a JSON file with the emulator's options")
    command.add_argument(
        "--specs",
        type=Path,
        action="append",
        default=[],
        help="a JSON file with connection or flow specs to add, as the platform answers them; may be repeated",
    )
    command.add_argument("--state", type=Path, help="a JSON file: read at the start if it is there, written at the end")
    command = commands.add_parser("lint", help="say what is wrong with a request that was pasted into a file")
    command.set_defaults(run=lint)
    command.add_argument("--fix", action="store_true", help="print the text with what has one right change mended")
    command.add_argument("file", type=Path, nargs="?", help="the standard input where there is none")
    given = parser.parse_args()
    given.run(given)


def lint(given: argparse.Namespace) -> None:
    """Prints what is wrong, or the mended text; ends with 1 if there is an error."""
    text = given.file.read_bytes() if given.file else sys.stdin.buffer.read()
    out = sys.stdout
    if given.fix:
        out = sys.stderr
        fixed = fix_request(text)
        sys.stdout.buffer.write(fixed["text"].encode())
        for change in fixed["changes"]:
            place = f"{change['line']}:{change['column']}"
            print(f"{place} fixed {change['code']}: {change['before']} -> {change['after']}", file=out)
        text = fixed["text"].encode()
    found = lint_request(text)
    for fault in found:
        params = fault.params or {}
        place = f"{params.get('line', 1)}:{params.get('column', 1)}"
        help = f" ({fault.help})" if fault.help else ""
        print(f"{place} {fault.severity} {fault.code}: {fault.message}{help}", file=out)
    if any(fault.severity == "error" for fault in found):
        sys.exit(1)


def emulate(given: argparse.Namespace) -> None:
    """Serves until it is interrupted or terminated."""
    if given.state and given.state.exists():
        emulator = Emulator.load(json.loads(given.state.read_text("utf-8")))
    else:
        options = json.loads(given.options.read_text("utf-8")) if given.options else {}
        if given.specs:
            known = options.get("specs", [])
            added = [json.loads(path.read_text("utf-8")) for path in given.specs]
            options["specs"] = (known if isinstance(known, list) else [known]) + added
        emulator = Emulator(options)
    ended = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: ended.set())
    with emulator.serve(given.host, given.port) as server:
        print(json.dumps({"url": server.url, "emulatorToken": server.token, **emulator.credentials()}), flush=True)
        ended.wait()
    if given.state:
        keep(given.state, json.dumps(emulator.save()))


def keep(path: Path, text: str) -> None:
    """Writes a file whole or not at all, for its owner alone: it contains secrets."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.new")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)


if __name__ == "__main__":
    main()
