"""The Python of both READMEs runs, and every link in a text of the project leads somewhere."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import aepflow
from aepflow.emulator import Emulator

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "bindings-python" / "README.md"
TEXTS = [*ROOT.glob("*.md"), PAGE, ROOT / "npm" / "README.md", *(ROOT / "docs").glob("*.md"), ROOT / "tests" / "README.md"]
METADATA = [ROOT / "bindings-python" / "pyproject.toml", ROOT / "npm" / "package.json", ROOT / "Cargo.toml"]
# The documents whose samples run on an emulator that has a company's own source, with the names that its reader has.
DOCUMENTS = ["own-sources.md", "pipelines.md"]
OWN = json.loads((ROOT / "tests" / "cases" / "definitions" / "read" / "own_rest_source.json").read_text(encoding="utf-8"))
HOME = "https://github.com/aepflow/aepflow"


def program(readme: Path) -> str:
    """The examples one after another, as a reader would type them: each knows the names of those before it."""
    return "".join(re.findall(r"```python\n(.*?)```", readme.read_text(encoding="utf-8"), re.S))


def run(readme: Path) -> None:
    exec(compile(program(readme), str(readme), "exec"), {})


def test_the_packages_page_prints_what_it_says(capsys) -> None:
    run(PAGE)
    said = re.findall(r"print\(.*\)  # (.*)", program(PAGE))
    assert said and capsys.readouterr().out.splitlines() == said


@pytest.mark.parametrize("readme", [PAGE, ROOT / "README.md"], ids=["the package's page", "the guide"])
@pytest.mark.parametrize("checker", ["mypy --strict", "pyright"])
def test_the_examples_are_well_typed(tmp_path, readme, checker) -> None:
    (tmp_path / "page.py").write_text(program(readme), encoding="utf-8")
    command = [sys.executable, "-m", *checker.split(), "page.py"]
    env = {**os.environ, "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False, env=env)
    assert done.stdout.splitlines()[-1] in (
        "Success: no issues found in 1 source file", "0 errors, 0 warnings, 0 informations",
    ), done.stdout


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_samples_of_a_document_run_on_the_emulator(name) -> None:
    document = ROOT / "docs" / name
    specs = [json.loads(spec) for spec in re.findall(r"```json\n(.*?)```", document.read_text(encoding="utf-8"), re.S)]
    assert specs or program(document)
    emulator = Emulator({"specs": [{"items": [OWN["connectionSpec"]]}, OWN["flowSpecs"]]})
    names = {"connection_spec_id": OWN["connectionSpec"]["id"]}
    with emulator.serve() as server:
        exec(compile(program(document), name, "exec"), {**names, "context": emulator.context(host=server.url)})
    for spec in specs:
        secrets = dict.fromkeys(re.findall(r'"secret": "(.*?)"', json.dumps(spec)), "Server=emulated")
        run = aepflow.run(aepflow.Pipeline(spec), emulator.context(), transport=emulator.transport, secrets=secrets)
        assert run.ok, run


@pytest.mark.parametrize("text", [*TEXTS, *METADATA], ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_to_a_file_that_is_there(text) -> None:
    written = text.read_text(encoding="utf-8")
    absolute = re.findall(rf"{HOME}/(?:blob|tree)/main/([^\s\")#]+)", written)
    relative = [] if text in METADATA else re.findall(r"\]\((?!https?:|#)([^)#]+)", written)
    assert [link for link in absolute if not (ROOT / link).exists()] == []
    assert [link for link in relative if not (text.parent / link).exists()] == []
    # A registry shows the page of a package apart from the project's folders.
    assert not relative or "bindings-python" not in text.parts and "npm" not in text.parts


def test_the_python_examples_run(capsys) -> None:
    run(ROOT / "README.md")
    out = capsys.readouterr().out
    assert "sourceParams=eyJyZXNvdXJjZVBhdGgiOiJjaGFyZ2VzIn0%3D" in out
    assert "Bearer [redacted]" in out
    assert "{'type': 'string', 'title': 'Customer'}" in out
    assert "dformat(created * 1000" in out
    assert "[{'path': 'metadata', 'reason': 'no part of it is mapped'}]" in out
    assert "/0/fee `fee` was a Decimal, and is read as a number" in out
    assert "unknown_function did you mean `upper`?" in out
    assert "/mappings/0/source unknown_source_field" in out
    assert "429 {'retry': True, 'afterSeconds': 2}" in out
    assert "data.amount / 100.0\n" in out
    assert "\n8\ndone " in out and "\n0\n" in out
