"""What is made from the tables for the command alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any


def read_table(name: str) -> dict[str, Any]:
    """`codes` or `starters`."""
    found: dict[str, Any] = json.loads(Path(__file__).with_name(f"{name}.json").read_text("utf-8"))
    return found
