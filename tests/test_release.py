"""What a release is made with: a new version everywhere at once, the notes of that version, and the sums of its files."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "release"))

import gather  # noqa: E402

VERSION = re.search(r'^version = "(.+)"$', (ROOT / "Cargo.toml").read_text(encoding="utf-8"), re.M)[1]


@pytest.fixture
def tree(tmp_path):
    """A copy of the tree as it is, without what is built."""
    files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    for name in filter(None, files.split("\0")):
        if not name.startswith("tests/cases/") and (ROOT / name).exists():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tmp_path / name, follow_symlinks=False)
    return tmp_path


def run(*command, cwd):
    return subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, encoding="utf-8", check=False)


def test_a_new_version_is_everywhere(tree):
    done = run(sys.executable, "release/bump.py", "7.8.9", cwd=tree)
    assert done.returncode == 0, done.stderr
    # The copy's own tests compare all places with each other.
    tested = run(sys.executable, "-m", "pytest", "-q", "tests/test_repository.py", "-k", "version or changelogs", cwd=tree)
    assert tested.returncode == 0 and "2 passed" in tested.stdout, tested.stdout
    assert run("make", "-s", "version", cwd=tree).stdout == "7.8.9\n"
    for lock in ["Cargo.lock", "core/fuzz/Cargo.lock", "examples/rust/Cargo.lock"]:
        assert 'name = "aepflow"\nversion = "7.8.9"' in (tree / lock).read_text(encoding="utf-8"), lock
    # It fails where the lock file would have to change.
    resolved = run("cargo", "metadata", "--locked", "--offline", "--format-version", "1", cwd=tree)
    assert resolved.returncode == 0, resolved.stderr
    again = run(sys.executable, "release/bump.py", "7.9.0", cwd=tree)
    assert again.returncode == 1 and "has no heading `Unreleased`" in again.stderr


@pytest.mark.parametrize("version", ["", "1.2", "v1.2.3", "1.2.3 "])
def test_what_is_no_version_changes_nothing(version):
    done = run(sys.executable, ROOT / "release/bump.py", version, cwd=ROOT)
    assert done.returncode == 1 and done.stderr == "usage: python release/bump.py MAJOR.MINOR.PATCH\n"


def test_the_notes_are_the_newest_part_of_both_changelogs():
    assert gather.newest("# C\n\ntext\n\n## 2.0.0\n\n- new\n\n### more\n\n## 1.0.0\n\n- old\n") == ("2.0.0", "- new\n\n### more")
    notes = gather.notes(VERSION)
    assert notes.startswith(f"# aepflow {VERSION}\n\n## npm and Rust\n\n") and "\n## Python\n\n" in notes


def private(member):
    """The names of crates of the workspace that are published as parts of packages only."""
    crate = tomllib.loads((ROOT / member / "Cargo.toml").read_text(encoding="utf-8"))["package"]
    return {(crate["name"], VERSION)} if crate.get("publish") is False else set()


MEMBERS = tomllib.loads((ROOT / "Cargo.toml").read_text(encoding="utf-8"))["workspace"]["members"]
PACKAGES = [("bindings-python", ["aepflow-python"]), ("npm", ["aepflow-wasm", "aepflow-emulator-wasm"])]


@pytest.mark.parametrize(("package", "crates"), PACKAGES, ids=[package for package, _ in PACKAGES])
def test_each_package_names_the_terms_of_all_that_it_contains(package, crates):
    contained = set()
    for crate in crates:
        tree = ["cargo", "tree", "--locked", "-e", "normal", "--target", "all", "-p", crate, "--prefix", "none", "-f", "{p}"]
        contained |= set(re.findall(r"^(\S+) v(\S+)", run(*tree, cwd=ROOT).stdout, re.M)) - set().union(*map(private, MEMBERS))
    assert contained
    named = re.findall(r"^- (\S+) (\S+)$", (ROOT / package / "THIRD-PARTY.txt").read_text(encoding="utf-8"), re.M)
    assert set(named) == contained, "`make licences` writes it anew"


def test_the_sums_are_those_that_sha256sum_checks(tmp_path):
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "b.txt").write_text("b")
    (tmp_path / "SHA256SUMS").write_text(gather.sums(tmp_path))
    assert run("sha256sum", "--check", "SHA256SUMS", cwd=tmp_path).stdout == "a.txt: OK\nb.txt: OK\n"
    (tmp_path / "b.txt").write_text("c")
    assert run("sha256sum", "--check", "SHA256SUMS", cwd=tmp_path).returncode == 1
