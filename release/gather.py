"""Puts what a release consists of into one folder, beside the packages that are there already: what each package is made of,
the notes from the changelogs, and the checksums of all. `python release/gather.py build/release`, as `make release` does."""

import hashlib
import json
import re
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
CHANGELOGS = [("npm and Rust", ROOT / "CHANGELOG.md"), ("Python", ROOT / "bindings-python" / "CHANGELOG.md")]


def newest(changelog: str) -> tuple[str, str]:
    """The heading of the newest part of a changelog, and what stands below it."""
    _, heading, text, *_ = re.split(r"^## (.+)\n", changelog, flags=re.M)
    return heading, text.strip()


def notes(version: str) -> str:
    """What is new in a version, for each language."""
    parts = [f"# aepflow {version}"]
    for language, path in CHANGELOGS:
        heading, text = newest(path.read_text(encoding="utf-8"))
        if heading not in (version, "Unreleased"):
            raise SystemExit(f"{path.name} begins with {heading}, and not with {version}")
        parts.append(f"## {language}\n\n{text}")
    return "\n\n".join(parts) + "\n"


def bills(folder: Path) -> None:
    """Takes the bill of materials out of each wheel, where PyPI's tools look for it, and lays it beside the wheel."""
    for wheel in sorted(folder.glob("*.whl")):
        with zipfile.ZipFile(wheel) as archive:
            (name,) = [name for name in archive.namelist() if re.search(r"\.dist-info/sboms/.+\.json$", name)]
            bill = json.loads(archive.read(name))
        if bill.get("bomFormat") != "CycloneDX" or not bill.get("components"):
            raise SystemExit(f"{wheel.name} says nothing of what it is made of")
        (folder / f"{wheel.stem}.cdx.json").write_text(json.dumps(bill, indent=2) + "\n", encoding="utf-8")


def sums(folder: Path) -> str:
    """The lines that `sha256sum --check` reads."""
    files = sorted(path for path in folder.iterdir() if path.name != "SHA256SUMS")
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files)


def main(folder: Path, version: str) -> None:
    bills(folder)
    (folder / "NOTES.md").write_text(notes(version), encoding="utf-8")
    (folder / "SHA256SUMS").write_text(sums(folder), encoding="utf-8")
    print((folder / "SHA256SUMS").read_text(encoding="utf-8"), end="")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
