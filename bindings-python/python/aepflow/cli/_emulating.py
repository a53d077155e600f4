"""The emulator over HTTP until it is interrupted; it needs nothing but the package."""

from __future__ import annotations

import json
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..emulator import Emulator
from ..errors import AepflowError


def emulate(host: str, port: int, options_file: Path | None, specs: list[Path], state: Path | None, env: Path | None) -> None:
    """Serves until it is interrupted or terminated."""
    try:
        emulator = _made(options_file, specs, state)
    except ValueError as error:
        raise AepflowError(str(error)) from None
    ended = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: ended.set())
    with emulator.serve(host, port) as server, _told(env, server.url, emulator):
        print(json.dumps({"url": server.url, "emulatorToken": server.token, **emulator.credentials()}), flush=True)
        ended.wait()
    if state:
        write_private(state, json.dumps(emulator.save()))


@contextmanager
def _told(env: Path | None, url: str, emulator: Emulator) -> Iterator[None]:
    """The file of variables, for as long as somebody answers at the address in it."""
    if env is None:
        yield
        return
    known = emulator.credentials()
    values = {
        "AEP_HOST": url,
        "AEP_IMS_HOST": url,
        "AEP_API_KEY": known["apiKey"],
        "AEP_CLIENT_SECRET": known["clientSecret"],
        "AEP_SCOPES": "openid",
        "AEP_ORG_ID": known["orgId"],
        "AEP_SANDBOX_NAME": known["sandboxName"],
    }
    try:
        # A file that is there may be the one of a real sandbox.
        descriptor = os.open(env, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise AepflowError(f"{env}: the file is there already: name another one, or delete it if no emulator has it") from None
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.writelines(f"{name}={value}\n" for name, value in values.items())
    try:
        yield
    finally:
        env.unlink(missing_ok=True)


def _made(options_file: Path | None, specs: list[Path], state: Path | None) -> Emulator:
    """An emulator in the state that was kept, or a new one."""
    options = _read(options_file) if options_file else {}
    if state and state.exists():
        return Emulator.load(_read(state), evaluate=options.get("evaluate", False))
    if specs:
        known = options.get("specs", [])
        options["specs"] = (known if isinstance(known, list) else [known]) + [_read(path) for path in specs]
    return Emulator(options)


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text("utf-8"))
    except (ValueError, RecursionError):
        raise AepflowError(f"{path}: this is no JSON") from None


def write_private(path: str | os.PathLike[str], text: str) -> None:
    """Writes a file whole or not at all, for its owner alone."""
    place = Path(path)
    beside = place.with_name(f"{place.name}.{os.getpid()}.new")
    with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(place)
