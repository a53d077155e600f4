"""Gives the project a new version, wherever a file has to repeat it: `python release/bump.py 0.2.0`."""

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
CHANGELOGS = [ROOT / "CHANGELOG.md", ROOT / "bindings-python" / "CHANGELOG.md"]
# Workspaces of their own, whose lock files name the crates of this one.
ASIDE = ["bench/crossing", "bench/rust", "core/fuzz", "examples/rust", "tests/differential"]


def bump(new: str) -> None:
    manifest = ROOT / "Cargo.toml"
    text = manifest.read_text(encoding="utf-8")
    old = re.search(r'^\[workspace\.package\]\nversion = "(.+)"$', text, re.M)[1]
    # The crates of the workspace are the only dependencies with a path and a version.
    text = re.sub(rf'^((?:aepflow\S* = {{ path = .*?, )?version = ")({re.escape(old)})"', rf'\g<1>{new}"', text, flags=re.M)
    manifest.write_text(text, encoding="utf-8")
    for path, places in [("npm/package.json", []), ("npm/package-lock.json", [[], ["packages", ""]])]:
        file = ROOT / path
        package = json.loads(file.read_text(encoding="utf-8"))
        for place in places or [[]]:
            part = package
            for name in place:
                part = part[name]
            part["version"] = new
        file.write_text(json.dumps(package, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    for folder in ["", *ASIDE]:
        lock = ROOT / folder / "Cargo.lock"
        text = lock.read_text(encoding="utf-8")
        # Whatever comes from a registry has a third line, its source.
        text = re.sub(rf'^(name = "(?:aepflow\S*|xtask)"\nversion = )"{re.escape(old)}"\n(?!source)', rf'\g<1>"{new}"\n', text, flags=re.M)
        lock.write_text(text, encoding="utf-8")
    for changelog in CHANGELOGS:
        text = changelog.read_text(encoding="utf-8")
        if "\n## Unreleased\n" not in text:
            raise SystemExit(f"{changelog.relative_to(ROOT)} has no heading `Unreleased`: what is new?")
        changelog.write_text(text.replace("\n## Unreleased\n", f"\n## {new}\n", 1), encoding="utf-8")
    print(f"{old} -> {new}: read the diff, commit it, and tag it v{new}")


if __name__ == "__main__":
    match sys.argv[1:]:
        case [new] if re.fullmatch(r"\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?", new):
            bump(new)
        case _:
            sys.exit("usage: python release/bump.py MAJOR.MINOR.PATCH")
