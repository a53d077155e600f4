"""What checks and publishes is what GitHub's schemas allow, runs nothing that can change, and keeps no secret."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

GITHUB = Path(__file__).parents[1] / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").iterdir())
SCHEMAS = ["vendor.github-workflows", "custom.github-workflows-require-timeout"]


def check(schema: str, *files: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *files]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def jobs(workflow: Path) -> dict[str, str]:
    """The text of each job by its name, and what is before them by no name."""
    before, *named = re.split(r"^  ([\w-]+):\n", workflow.read_text(encoding="utf-8").partition("\njobs:\n")[2], flags=re.M)
    assert before == ""
    return dict(zip(named[::2], named[1::2], strict=True))


@pytest.mark.parametrize("schema", SCHEMAS)
def test_the_workflows_follow_the_schema(schema):
    check(schema, *WORKFLOWS)


def test_the_updates_of_dependencies_follow_the_schema_and_find_their_folders():
    check("vendor.dependabot", GITHUB / "dependabot.yml")
    folders = re.findall(r'"(/[\w/-]*)"', (GITHUB / "dependabot.yml").read_text(encoding="utf-8"))
    assert len(folders) > 5 and [name for name in folders if not GITHUB.parent.joinpath(name[1:]).is_dir()] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_named_by_commit(workflow):
    used = re.findall(r"uses: (.+)", workflow.read_text(encoding="utf-8"))
    assert used and [name for name in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", name)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
def test_only_jobs_that_publish_may_write_and_no_job_has_a_secret(workflow):
    written = workflow.read_text(encoding="utf-8")
    assert "\npermissions:\n  contents: read\n" in written
    assert "secrets." not in written and "password" not in written
    for name, job in jobs(workflow).items():
        if "gh release create" in job:
            may = ["attestations", "contents", "id-token"]
        else:
            may = ["id-token"] * ("environment: " in job)
        assert re.findall(r"(\S+): write", job) == may, name
    # A checkout leaves nothing behind that a later step could write with.
    assert written.count("actions/checkout@") == written.count("persist-credentials: false")
