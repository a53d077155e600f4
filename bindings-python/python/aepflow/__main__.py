"""`python -m aepflow emulator`: the platform in memory, over HTTP."""

from __future__ import annotations

import argparse
import json
import os
import signal
import threading
from pathlib import Path

from . import __version__
from .emulator import Emulator


def main() -> None:
    """Serves until it is interrupted or terminated."""
    parser = argparse.ArgumentParser(prog="python -m aepflow", description="Tools of aepflow.")
    parser.add_argument("--version", action="version", version=__version__)
    command = parser.add_subparsers(required=True).add_parser("emulator", help="serve the platform in memory over HTTP")
    command.add_argument("--port", type=int, default=8080, help="0 takes a free one")
    command.add_argument("--host", default="127.0.0.1", help="another address than this machine's own lets others in")
    command.add_argument("--options", type=Path, help="a JSON file with the emulator's options")
    command.add_argument("--state", type=Path, help="a JSON file: read at the start if it is there, written at the end")
    given = parser.parse_args()
    if given.state and given.state.exists():
        emulator = Emulator.load(json.loads(given.state.read_text("utf-8")))
    else:
        emulator = Emulator(json.loads(given.options.read_text("utf-8")) if given.options else None)
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
