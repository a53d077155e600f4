"""Every example in a text of the project runs and prints what it says, and every link leads somewhere.

The examples of a text in one language are one program, as a reader would type them: each knows the names of those before it.
`print(…)  # 8` says what is printed; an `…` at the end stands for the rest of a line. What can't run here has a comment before
it, `<!-- not run: why -->`, and is only read.
"""

import ast
import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import aepflow
import pytest
from aepflow.emulator import Emulator

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "bindings-python" / "README.md"
DOCS = sorted((ROOT / "docs").glob("*.md"))
#: What has examples for users of the packages.
GUIDES = [ROOT / "README.md", PAGE, ROOT / "npm" / "README.md", *DOCS]
TEXTS = [*ROOT.glob("*.md"), PAGE, *(ROOT / name / "README.md" for name in ("npm", "core", "tests")), *DOCS]
TEXTS += [ROOT / "examples" / "README.md", *(ROOT / "examples").glob("*/README.md")]
METADATA = [ROOT / "bindings-python" / "pyproject.toml", ROOT / "npm" / "package.json", ROOT / "Cargo.toml"]
HOME = "https://github.com/aepflow/aepflow"
#: A block of code: what is before it, its fence, its language and its text.
CODE = re.compile(r"(<!-- not run: [^\n]+ -->\n)?^(`{3,})(\w*)\n(.*?)^\2$", re.M | re.S)
#: The languages of examples: those of `readme.test.mjs`, those of this file and of `test_shell.py`, and what is only shown.
LANGUAGES = {"js", "python", "json", "sh", "console", "yaml", "toml", "text"}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def examples(text: Path, language: str, *, run: bool = True) -> list[str]:
    """The examples that run, or those that are only read."""
    found = CODE.findall(text.read_text(encoding="utf-8"))
    return [code for mark, _, named, code in found if named == language and (mark == "") == run]


def program(text: Path) -> str:
    return "".join(examples(text, "python"))


def having(language: str, *, run: bool = True) -> list[Path]:
    return [text for text in GUIDES if examples(text, language, run=run)]


@pytest.mark.parametrize("text", having("python"), ids=name_of)
def test_the_python_of_a_text_prints_what_it_says(text, capsys, monkeypatch, tmp_path) -> None:
    monkeypatch.chdir(tmp_path)
    exec(compile(program(text), str(text), "exec"), {"__name__": text.stem})
    out = capsys.readouterr().out.splitlines()
    said = re.findall(r"^\s*print\(.*\)  # (.*)", program(text), re.M)
    assert said
    assert [line[: len(words) - 1] + "…" if words.endswith("…") else line for line, words in zip(out, said, strict=True)] == said


def test_the_example_for_a_sandbox_runs_on_the_emulators_server(capsys, monkeypatch, tmp_path) -> None:
    monkeypatch.chdir(tmp_path)
    page = ROOT / "docs" / "start-data.md"
    names: dict[str, Any] = {"__name__": page.stem}
    exec(compile(program(page), str(page), "exec"), names)
    [example] = examples(page, "python", run=False)
    emulator = Emulator()
    known = emulator.credentials()
    with emulator.serve() as server:
        values = {"HOST": server.url, "IMS_HOST": server.url, "CLIENT_SECRET": known["clientSecret"], "SCOPES": "openid"}
        values |= {"API_KEY": known["apiKey"], "ORG_ID": known["orgId"], "SANDBOX_NAME": known["sandboxName"]}
        for name, value in values.items():
            monkeypatch.setenv(f"AEP_{name}", value)
        exec(compile(example.replace("rk_live_…", "rk_live_1"), str(page), "exec"), names)
    assert names["outcome"].ok, names["outcome"].error
    assert len(emulator.resources()[known["sandboxName"]]["flows"]) == 1


@pytest.mark.parametrize("text", having("python", run=False), ids=name_of)
def test_python_that_needs_what_is_not_here_can_be_read(text) -> None:
    for code in examples(text, "python", run=False):
        ast.parse(code)


# boto3 has no types.
@pytest.mark.parametrize("checker", ["mypy --strict --disable-error-code import-untyped", "pyright"], ids=["mypy", "pyright"])
def test_the_python_is_well_typed(tmp_path, checker) -> None:
    texts = having("python")
    files = [f"page_{index}.py" for index, _ in enumerate(texts)]
    for file, text in zip(files, texts, strict=True):
        (tmp_path / file).write_text(program(text), encoding="utf-8")
    command = [sys.executable, "-m", *checker.split(), *files]
    env = {**os.environ, "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, encoding="utf-8", check=False, env=env)
    assert done.stdout.splitlines()[-1] in (
        f"Success: no issues found in {len(files)} source files", "0 errors, 0 warnings, 0 informations",
    ), done.stdout


@pytest.mark.parametrize("text", having("json"), ids=name_of)
def test_json_is_json_and_a_spec_is_applied(text) -> None:
    for code in examples(text, "json"):
        spec = json.loads(code)
        # The page of faults has specs with one.
        if "resources" in spec and text.stem != "diagnostics":
            assert aepflow.Pipeline.check(spec) == []
            emulator = Emulator()
            client = aepflow.Client(emulator.context(), transport=emulator.transport)
            client.create_namespace(name="Stripe customer", code="StripeCustomer", id_type="Cross_device")
            secrets = {"STRIPE_KEY": "rk_test_1", "SHOP_DATABASE": "Server=shop.example;Database=shop"}
            outcome = aepflow.run(aepflow.Pipeline(spec), emulator.context(), transport=emulator.transport, secrets=secrets)
            outcome.raise_for_status()


@pytest.mark.parametrize("text", TEXTS, ids=name_of)
def test_every_example_says_its_language(text) -> None:
    # Rust's own tests run what its page has.
    known = LANGUAGES | ({"rust"} if text.parent.name == "core" else set())
    assert {language for _, _, language, _ in CODE.findall(text.read_text(encoding="utf-8"))} <= known


@cache
def headings(text: Path) -> set[str]:
    """The anchors of a text, as the repository's host and the site make them."""
    anchors: set[str] = set()
    for heading in re.findall(r"^#+ (.+)$", CODE.sub("", text.read_text(encoding="utf-8")), re.M):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "")
        anchor = re.sub(r"[^\w -]", "", plain.strip().lower()).replace(" ", "-")
        while anchor in anchors:
            number = re.search(r"-(\d+)$", anchor)
            anchor = f"{anchor[: number.start()]}-{int(number[1]) + 1}" if number else f"{anchor}-1"
        anchors.add(anchor)
    return anchors


@pytest.mark.parametrize("text", [*TEXTS, *METADATA], ids=name_of)
def test_every_link_leads_to_a_place_that_is_there(text) -> None:
    written = CODE.sub("", text.read_text(encoding="utf-8"))
    absolute = re.findall(rf"{HOME}/(?:blob|tree)/main/([^\s\")#]+)(#[^\s\")]+)?", written)
    relative = [] if text in METADATA else re.findall(r"\]\((?!https?:)([^)#]*)(#[^)]+)?\)", written)
    links = [(ROOT / file, anchor) for file, anchor in absolute]
    links += [(text.parent / file if file else text, anchor) for file, anchor in relative]
    assert [str(file) for file, _ in links if not file.exists()] == []
    assert [f"{file}{anchor}" for file, anchor in links if anchor and anchor[1:] not in headings(file)] == []
    # A registry shows the page of a package apart from the project's folders.
    assert not [file for file, _ in relative if file] or text.parent.name not in ("bindings-python", "npm", "core")


def test_every_picture_is_shown_and_all_are_small() -> None:
    shown = {name for text in TEXTS for name in re.findall(r"!\[[^\]]+\]\([./\w]*pictures/([\w.-]+)\)", text.read_text("utf-8"))}
    pictures = list((ROOT / "docs/pictures").iterdir())
    assert {picture.name for picture in pictures} == shown
    assert sum(picture.stat().st_size for picture in pictures) < 400_000


def test_the_site_has_every_page_in_its_sidebar() -> None:
    listed = re.findall(r'^      \["([\w-]+)", "', (ROOT / "docs/.vitepress/pages.mjs").read_text(encoding="utf-8"), re.M)
    assert sorted(listed) == sorted(text.stem for text in DOCS if text.stem != "index")
