"""How the tests of the command start it: as its users do, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

from aepflow.emulator import Emulator

COMMAND = [sys.executable, "-m", "aepflow"]
SECRET = {"STRIPE_ACCESS_TOKEN": "rk_test_1"}


class Ended(NamedTuple):
    """How a process ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document of `--json`."""
        return json.loads(self.out)


def environment(emulator: Emulator, url: str, **more: str) -> dict[str, str]:
    """The variables of a process whose platform is an emulator."""
    known = emulator.credentials()
    own = {name: value for name, value in os.environ.items() if not name.startswith(("AEP_", "AEPFLOW_", "STRIPE_"))}
    return own | {
        "AEP_HOST": url,
        "AEP_IMS_HOST": url,
        "AEP_API_KEY": known["apiKey"],
        "AEP_CLIENT_SECRET": known["clientSecret"],
        "AEP_SCOPES": "openid",
        "AEP_ORG_ID": known["orgId"],
        "AEP_SANDBOX_NAME": known["sandboxName"],
    } | more


def call(folder: Path, *words: str, env: dict[str, str] | None = None, stdin: str = "") -> Ended:
    """Types a command in a folder, without a terminal."""
    done = subprocess.run(
        [*COMMAND, *words], cwd=folder, env=env, input=stdin, capture_output=True, encoding="utf-8", check=False, timeout=120
    )
    return Ended(done.returncode, done.stdout, done.stderr)
