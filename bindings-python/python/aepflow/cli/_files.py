"""What was given as a file or as `-`: its text, its value, and where each part of it stands."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from .. import _core
from ._failure import Failure

# Faults whose pointers lead elsewhere than into the file.
_ELSEWHERE = ("/ledger", "/context", "/secrets", "/options/flowId", "/options/grace", "/options/run")


def read_bytes(path: str) -> bytes:
    """The bytes of a file, or of the standard input for `-`, without a byte order mark."""
    read = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    return read.removeprefix(b"\xef\xbb\xbf")


class Document:
    """A file in JSON or YAML; `value` is what the package takes: of JSON the bytes, which it reads itself."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._bytes = read_bytes(path)
        self._places: dict[str, tuple[int, int]] | None = None
        self.value: Any = self._bytes
        if not self._is_json():
            self._read_yaml()

    def _is_json(self) -> bool:
        ending = os.path.splitext(self.path)[1].lower()
        if ending in (".yaml", ".yml"):
            return False
        return ending == ".json" or self._bytes.lstrip()[:1] in (b"{", b"[")

    def _read_yaml(self) -> None:
        from ._yaml import YamlError, read_yaml

        try:
            self.value, self._places = read_yaml(self._bytes.decode("utf-8"))
        except UnicodeDecodeError:
            raise Failure("file", f"{self.path}: the text is not UTF-8") from None
        except YamlError as error:
            place: dict[str, Any] = {"file": self.path, "line": error.line, "column": error.column}
            raise Failure("file", error.message, **place) from None

    def placed(self, diagnostics: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Diagnostics with the file, the line and the column that they are about."""
        inside = [one for one in diagnostics if not one["path"].startswith(_ELSEWHERE)]
        paths = [one["path"] for one in inside]
        if self._places is not None:
            found = [self._near(path) for path in paths]
        else:
            found = [(place["line"], place["column"]) for place in _core.places(self._bytes, paths)] if paths else []
        for one, (line, column) in zip(inside, found):
            params = one.get("params", {})
            # Where the text is no JSON, the core says where itself; of an expression it says where in that.
            line, column = (params["line"], params["column"]) if one["code"].startswith("json_") and "line" in params else (line, column)
            one |= {"file": self.path, "line": line, "column": column}
        return diagnostics

    def _near(self, path: str) -> tuple[int, int]:
        """The place of a value, or of the last on the way to it."""
        known = self._places or {}
        while path not in known and path:
            path = path.rpartition("/")[0]
        return known.get(path, (1, 1))
