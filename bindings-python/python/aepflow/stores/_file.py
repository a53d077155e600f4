from __future__ import annotations

import os
from contextlib import suppress
from typing import Any

from ._lock import locked, read, write_new
from ._store import conflict, parse, revision_of, text_of


class FileStore:
    """A file on this machine, which only its owner can read, in a folder that exists.

    A save is whole or not there, also where the process or the machine ends in it. Beside the file there are others of its
    name with endings such as `.lock`, while a save lasts; a process that is killed may leave one behind that ends in `.new`.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = os.fspath(path)

    def load(self) -> dict[str, Any] | None:
        """The ledger that was saved last, or None where there is none."""
        text = read(self._path)
        return None if text is None else parse(text, self._path)

    def save(self, ledger: dict[str, Any], previous: int | None) -> None:
        """Puts a ledger in the place of the one whose revision is `previous`, None being none; ConflictError if it is not."""
        with locked(f"{self._path}.lock"):
            found = revision_of(self.load())
            if found != previous:
                raise conflict(found, previous)
            _replace(self._path, text_of(ledger))


def _replace(path: str, text: str) -> None:
    """Puts a text into a file that is there as a whole, or not at all."""
    draft = f"{path}.new"
    # Left behind by a process that ended in this place.
    with suppress(FileNotFoundError):
        os.unlink(draft)
    write_new(draft, text)
    os.replace(draft, path)
    # Has the names in the folder written to the disk, where the system lets a folder be opened.
    with suppress(OSError):
        folder = os.open(os.path.dirname(path) or ".", os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
