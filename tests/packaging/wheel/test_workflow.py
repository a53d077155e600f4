"""What makes and publishes the wheels is what GitHub's schema allows, runs nothing that can change, and keeps no secret."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

WORKFLOW = Path(__file__).parents[3] / ".github" / "workflows" / "wheels.yml"
SCHEMAS = ["vendor.github-workflows", "custom.github-workflows-require-timeout"]


@pytest.mark.parametrize("schema", SCHEMAS)
def test_the_workflow_follows_the_schema(schema):
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, WORKFLOW]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_actions_are_named_by_commit():
    used = re.findall(r"uses: (.+)", WORKFLOW.read_text(encoding="utf-8"))
    assert used and [name for name in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", name)] == []


def test_only_the_job_that_publishes_may_write_and_no_job_has_a_secret():
    written = WORKFLOW.read_text(encoding="utf-8")
    before, publish = written.split("\n  publish:\n")
    assert "secrets." not in written and "password" not in written
    assert "write" not in before and re.findall(r"(\S+): write", publish) == ["id-token"]
