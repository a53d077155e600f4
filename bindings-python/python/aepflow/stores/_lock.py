"""A lock that is a file: where the process that has it ends, the next one removes it."""

from __future__ import annotations

import json
import os
import random
import secrets
import socket
import sys
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from ..errors import AepflowError

if TYPE_CHECKING:
    from collections.abc import Iterator

# How long a lock is waited for, in seconds: it is kept for the time of one save.
PATIENCE = 10
# The age, in seconds, at which a lock counts as left behind by a process that can't be looked for.
LEFT = 600


@contextmanager
def locked(path: str) -> Iterator[None]:
    """Creates a file that says who has a lock, and removes it at the end.

    Only its owner removes a lock, or, after the owner's end, whoever has the lock of removing it: without that one of two
    who find it left behind could remove the lock that the other has just made. Node's store locks in the same way.
    """
    _lock(path)
    try:
        yield
    finally:
        os.unlink(path)


def _lock(path: str) -> None:
    own = {"place": _here(), "pid": os.getpid(), "began": _began(os.getpid()) or "", "token": secrets.token_hex(4)}
    own["at"] = int(time.time() * 1000)
    draft = f"{path}.{own['token']}.new"
    write_new(draft, json.dumps(own))
    end = time.monotonic() + PATIENCE
    try:
        # A link puts the whole text in place at once, and never over another one.
        while not _linked(draft, path):
            holder = _read(path)
            if holder is None:
                continue
            if _is_left(holder):
                _remove(path, holder)
            elif time.monotonic() > end:
                raise AepflowError(f"{path} is kept by process {holder['pid']}: remove the file if that process has ended")
            else:
                time.sleep(0.002 + random.random() * 0.02)
    finally:
        os.unlink(draft)


def write_new(path: str, text: str) -> None:
    """Writes a file that wasn't there, for its owner alone, down to the disk."""
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def read(path: str) -> str | None:
    """The text of a file, or None where there is none."""
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _linked(draft: str, path: str) -> bool:
    try:
        os.link(draft, path)
    except FileExistsError:
        return False
    return True


def _read(path: str) -> dict[str, Any] | None:
    text = read(path)
    return None if text is None else json.loads(text)


def _remove(path: str, holder: dict[str, Any]) -> None:
    with locked(f"{path}.{holder['token']}"):
        found = _read(path)
        if found is not None and found["token"] == holder["token"]:
            os.unlink(path)


def _here() -> str:
    """The machine, and on it the space in which process ids have their meaning.

    Linux says which start of which machine this is; elsewhere a process is looked for by its machine's name.
    """
    with suppress(OSError):
        boot = read("/proc/sys/kernel/random/boot_id")
        if boot is not None:
            return f"{boot.strip()} {os.readlink('/proc/self/ns/pid')}"
    return socket.gethostname()


def _began(pid: int) -> str | None:
    """When a process began, in the units of Linux: the system gives the ids of ended processes to others."""
    with suppress(OSError):
        stat = read(f"/proc/{pid}/stat")
        # The name of the program, in parentheses, may contain spaces.
        return None if stat is None else stat[stat.rindex(")") + 2 :].split(" ")[19]
    return None


def _is_left(holder: dict[str, Any]) -> bool:
    if time.time() * 1000 - holder["at"] > LEFT * 1000:
        return True
    # On Windows to send a process nothing would end it.
    if holder["place"] != _here() or sys.platform == "win32":
        return False
    try:
        os.kill(holder["pid"], 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        pass
    return bool(holder["began"] != (_began(holder["pid"]) or ""))
