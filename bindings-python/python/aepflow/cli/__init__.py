"""The command `aepflow`: what the package can do, for a terminal and for programs.

It reads what was typed, calls the package, and shows what came of it; it has no rules of its own. `emulator` and `lint`
need nothing but the package; all else needs the extra `cli`.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec

__all__ = ["main"]

# What the extra installs, by the names of the modules.
EXTRA = ("typer", "rich", "yaml")


def main() -> None:
    """Does what was typed, and ends the process with its exit code."""
    if all(find_spec(name) is not None for name in EXTRA):
        from ._app import run
    else:
        from ._bare import run
    sys.exit(run(sys.argv[1:]))
