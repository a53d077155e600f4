"""The context from the environment and from files; the core knows the names and the shapes."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from . import _core


def from_environment(path: str | os.PathLike[str] | None, given: dict[str, Any]) -> dict[str, Any]:
    """The settings in the variables of the process, and in a `.env` file if it is there."""
    try:
        kept = "" if path is None else Path(path).read_text("utf-8")
    except FileNotFoundError:
        # The usual file may be missing; one that was chosen may not.
        if str(path) != ".env":
            raise
        kept = ""
    own = {name: value for name, value in os.environ.items() if name.startswith("AEP_")}
    return _read({"environment": own, "dotenv": kept, "given": given})


def from_file(path: str | os.PathLike[str], given: dict[str, Any]) -> dict[str, Any]:
    """The settings in a file of Adobe's tools."""
    return _read({"file": Path(path).read_text("utf-8"), "given": given})


def _read(input: dict[str, Any]) -> dict[str, Any]:
    read = _core.read_context(input)
    credentials = read.get("credentials", {})
    secrets = {"clientSecret": credentials.get("clientSecret"), "scopes": credentials.get("scope")}
    return {**read["context"], **{name: value for name, value in secrets.items() if value is not None}}
