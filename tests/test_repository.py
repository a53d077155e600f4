"""A fact that several files repeat, as their readers need it there, is the same in all of them."""

import json
import re
import subprocess
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
WORKSPACE = tomllib.loads((ROOT / "Cargo.toml").read_text(encoding="utf-8"))["workspace"]
VERSION = WORKSPACE["package"]["version"]


def package(path: str) -> dict:
    return json.loads((ROOT / path).read_text(encoding="utf-8"))


def test_the_version_is_the_workspaces_in_every_package():
    own = [member for member in WORKSPACE["dependencies"].values() if "path" in member]
    assert own and {member["version"] for member in own} == {VERSION}
    for member in WORKSPACE["members"]:
        crate = tomllib.loads((ROOT / member / "Cargo.toml").read_text(encoding="utf-8"))["package"]
        assert crate["version"] == {"workspace": True}, member
    assert package("npm/package.json")["version"] == VERSION
    assert package("npm/package-lock.json")["packages"][""]["version"] == VERSION
    project = tomllib.loads((ROOT / "bindings-python" / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert "version" not in project and "version" in project["dynamic"]
    said = subprocess.run(["make", "-s", "version"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    assert said.stdout.strip() == VERSION


def git(*arguments: str) -> list[str]:
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.splitlines()


def test_what_is_built_is_not_kept():
    locks = git("ls-files", "*Cargo.lock")
    assert len(locks) > 1
    for lock in locks:
        # Anything below the folder, which need not be there.
        built = (Path(lock).parent / "target" / "debug").as_posix()
        assert git("check-ignore", built) == [built], lock
    assert git("ls-files", "-ci", "--exclude-standard") == []


def test_the_changelogs_begin_with_what_is_to_be_released():
    for changelog in [ROOT / "CHANGELOG.md", ROOT / "bindings-python" / "CHANGELOG.md"]:
        heads = re.findall(r"^## (.+)", changelog.read_text(encoding="utf-8"), re.M)
        assert heads[0] in ("Unreleased", VERSION), changelog


def test_the_licence_is_the_same_everywhere():
    assert WORKSPACE["package"]["license"] == package("npm/package.json")["license"] == "Apache-2.0"
    project = tomllib.loads((ROOT / "bindings-python" / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "Apache-2.0"
