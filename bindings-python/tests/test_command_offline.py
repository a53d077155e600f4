"""The verbs that need no network, what is typed wrong, and what runs without the extra."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import aepflow
import command_reference
import pytest
from aepflow.cli import _starting
from aepflow.cli._data import read_table
from aepflow.cli._yaml import YamlError, read_yaml, write_yaml
from command import Ended, call
from jsonschema import Draft202012Validator

PACKAGE = Path(aepflow.__file__).parent
SCHEMA = json.loads((PACKAGE / "cli/output.schema.json").read_text("utf-8"))


def document(folder: Path, *words: str, **more: Any) -> Any:
    ended = call(folder, *words, "--json", **more)
    Draft202012Validator(SCHEMA).validate(ended.document)
    assert ended.document["exitCode"] == ended.code
    return ended.document


@pytest.mark.parametrize("source", [row["name"] for row in aepflow.connectors()])
def test_what_init_writes_is_valid_as_it_is(source: str) -> None:
    starter = read_table("starters")[source]
    names = starter["resources"] or ["shop.orders", "a: b #c", "true"]
    names = names if starter["json"]["resource"].get("resource") else names[:1]
    text = _starting._yaml_text(starter["yaml"], names)
    spec, places = read_yaml(text)
    assert text.startswith("# yaml-language-server: $schema=https://")
    assert [found for found in aepflow.Pipeline.check(spec) if found.severity == "error"] == []
    as_json = json.loads(_starting._json_text(starter["json"], names))
    assert [found for found in aepflow.Pipeline.check(as_json) if found.severity == "error"] == []
    # The schema's address is a comment in the one, and a member in the other.
    assert {**spec, "$schema": as_json["$schema"]} == as_json
    assert places["/source"][1] == 1


def test_init_keeps_what_is_there(tmp_path: Path) -> None:
    assert call(tmp_path, "init", "stripe").code == 0
    again = call(tmp_path, "init", "stripe")
    assert (again.code, again.out) == (1, "")
    assert again.err.startswith("aepflow: stripe.yaml is there already\nwhat to do: ")
    assert call(tmp_path, "init", "stripe", "customers", "--force").code == 0
    assert "resource: customers" in (tmp_path / "stripe.yaml").read_text("utf-8")
    printed = call(tmp_path, "init", "postgresql", "shop.orders", "--out", "-")
    assert printed.out.endswith("schedule: {frequency: hour, interval: 1}\n")
    assert document(tmp_path, "init", "stripes")["error"]["kind"] == "unknown"
    assert document(tmp_path, "init", "stripe", "charge")["error"]["help"].startswith("it has charges, ")


def test_faults_of_a_spec_have_their_line_and_column(tmp_path: Path) -> None:
    (tmp_path / "spec.yaml").write_text("name: Stripe\nsource:\n  connector: stripe\n  auth:\n    acessToken: {secret: KEY}\nresources:\n  - resource: charges\n", "utf-8")
    ended = call(tmp_path, "check", "spec.yaml")
    assert ended.code == 1
    assert "spec.yaml:5:5 error unknown_field: `acessToken` is not a field here" in ended.out
    # What is missing is where it belongs.
    assert "spec.yaml:7:5 error missing_field: " in ended.out
    found = document(tmp_path, "check", "-", stdin='{"name": "Stripe",\n "sourc": 1}')["result"]["diagnostics"]
    assert ("unknown_field", "-", 2, 2) in [(one["code"], one["file"], one["line"], one["column"]) for one in found]
    found = document(tmp_path, "check", "-", stdin='{"name": "Stripe",\n "source" 1}')["result"]["diagnostics"]
    assert [(one["code"], one["line"], one["column"]) for one in found] == [("json_syntax", 2, 11)]
    wrong = document(tmp_path, "check", "-", stdin="name: Stripe\nname: Shop\n")["error"]
    assert wrong == {"kind": "file", "message": "`name` is there twice", "file": "-", "line": 2, "column": 1}
    assert document(tmp_path, "check", "none.yaml")["error"]["message"] == "none.yaml: no such file or directory"


def test_requests_are_linted_and_mended(tmp_path: Path) -> None:
    text = "GET https://platform.adobe.io/data/foundation/flowservice/flows?limt=5\nAuthorization: topsecret\n"
    found = call(tmp_path, "lint", stdin=text)
    assert found.code == 1 and found.err == ""
    assert "2:16 error no_bearer: " in found.out
    fixed = document(tmp_path, "lint", "--fix", "-", stdin=text)["result"]
    assert "limit=5" in fixed["text"] and [one["code"] for one in fixed["changes"]] == ["unknown_field", "no_bearer"]


def test_codes_are_explained(tmp_path: Path) -> None:
    assert "to do: give `{field}`" in call(tmp_path, "explain", "missing_field").out
    assert document(tmp_path, "explain", "DCVS-1106-400")["result"]["meanings"][0]["catalogue"] == "run"
    assert document(tmp_path, "explain", "1360-400")["result"]["meanings"][0]["catalogue"] == "sources"
    assert document(tmp_path, "explain", "nothing")["error"]["kind"] == "unknown"


def test_fields_schema_and_mappings_are_inferred(tmp_path: Path) -> None:
    (tmp_path / "charges.json").write_text('{"data": [{"id": "ch_1", "amount": 1099, "created": 1893456000}]}', "utf-8")
    words = ("infer", "charges.json", "--tenant", "acme", "--class", "experienceEvent")
    found = document(tmp_path, *words, "--source", "stripe", "--resource", "charges")["result"]
    assert found["schema"]["schema"]["title"] == "charges"
    assert "_acme.charges.amount" in [row["destination"] for row in found["mappings"]]
    assert call(tmp_path, *words).out.splitlines()[0].split() == ["source", "destination"]
    assert document(tmp_path, "infer", "charges.json", "--tenant", "acme")["error"]["kind"] == "usage"


def test_sources_are_listed_and_described(tmp_path: Path) -> None:
    assert len(document(tmp_path, "sources")["result"]) == len(aepflow.connectors())
    assert "accessToken" in call(tmp_path, "sources", "stripe").out
    assert document(tmp_path, "sources", "none")["error"]["kind"] == "unknown"


def test_requests_are_shown_as_commands(tmp_path: Path) -> None:
    assert call(tmp_path, "init", "stripe", "charges").code == 0
    steps = document(tmp_path, "curl", "stripe.yaml")["result"]["steps"]
    assert {"step": "charges/flow", "operations": ["listFlows", "createFlow", "listFlows"]} in steps
    shown = call(tmp_path, "curl", "stripe.yaml", "--step", "charges/flow").out
    assert '"sourceConnectionIds":["<charges/sourceConnection>"]' in shown
    assert "Bearer [redacted]" in shown
    assert document(tmp_path, "curl", "stripe.yaml", "--step", "charges")["error"]["kind"] == "unknown"


def test_what_is_no_command_ends_with_64(tmp_path: Path) -> None:
    for words in ((), ("nothing",), ("check",), ("check", "a", "b"), ("plan", "--colour", "x"), ("emulator", "--port", "x")):
        ended = call(tmp_path, *words)
        assert (ended.code, ended.out) == (64, ""), words
        assert ended.err.startswith("aepflow: ") and "--help` lists" in ended.err
    assert document(tmp_path, "check")["error"]["kind"] == "usage"
    assert call(tmp_path, "--version").out == f"{aepflow.__version__}\n"
    assert call(tmp_path, "plan", "--help").out.startswith("Usage: aepflow plan ")


def test_shells_are_told_what_can_follow(tmp_path: Path) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert "_AEPFLOW_COMPLETE=complete_" + shell in document(tmp_path, "completion", shell)["result"]["text"]
    asked = os.environ | {"_AEPFLOW_COMPLETE": "complete_bash", "COMP_WORDS": "aepflow des", "COMP_CWORD": "1"}
    assert call(tmp_path, env=asked).out.split() == ["destroy"]


def test_the_emulator_is_served_until_it_is_interrupted(tmp_path: Path) -> None:
    process = subprocess.Popen([sys.executable, "-m", "aepflow", "emulator", "--port", "0", "--state", "state.json"], cwd=tmp_path, stdout=subprocess.PIPE)
    assert process.stdout is not None
    known = json.loads(process.stdout.readline())
    assert known["url"].startswith("http://127.0.0.1:")
    process.terminate()
    assert process.wait(60) == 0
    assert json.loads((tmp_path / "state.json").read_text("utf-8"))
    # A file that is there may be that of a real sandbox.
    (tmp_path / ".env").write_text("AEP_API_KEY=mine\n", "utf-8")
    assert call(tmp_path, "emulator", "--port", "0", "--env", ".env") == (1, "", "aepflow: .env: the file is there already: name another one, or delete it if no emulator has it\n")
    assert (tmp_path / ".env").read_text("utf-8") == "AEP_API_KEY=mine\n"
    (tmp_path / "options.json").write_text('{"sed": 1}', "utf-8")
    assert call(tmp_path, "emulator", "--options", "options.json").code == 1
    assert call(tmp_path, "emulator", "--options", "none.json").err == "aepflow: none.json: no such file or directory\n"


def test_without_the_extra_the_plain_verbs_work_and_the_others_say_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    (tmp_path / "bare/aepflow").symlink_to(PACKAGE)

    def bare(*words: str) -> Ended:
        # Without `site`, nothing is there but the standard library and what is named.
        start = f"import sys; sys.path.insert(0, {str(tmp_path / 'bare')!r}); sys.argv[0] = 'aepflow'; from aepflow.cli import main; main()"
        done = subprocess.run([sys.executable, "-S", "-c", start, *words], cwd=tmp_path, capture_output=True, encoding="utf-8", input="{", check=False)
        return Ended(done.returncode, done.stdout, done.stderr)

    plan = bare("plan", "spec.yaml", "--json")
    assert (plan.code, plan.out) == (1, "")
    assert plan.err == "aepflow: the command needs some libraries: install them with `pip install 'aepflow[cli]'`; `emulator` and `lint` work without\n"
    assert bare("lint").out.startswith("1:2 error json_")
    assert bare("--version").out == f"{aepflow.__version__}\n"
    assert bare("lint", "--fox").code == 64
    assert bare("emulator", "--options", "none.json").err == "aepflow: none.json: no such file or directory\n"
    assert bare().code == 64


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("a: no\nb: on\nc: 2030-01-31T08:00:00Z\nd: 012", {"a": "no", "b": "on", "c": "2030-01-31T08:00:00Z", "d": 12}),
        ("[0o17, 0x1F, 1e3, .5, -7, +1, ~, Null, TRUE, 1_000, 'true', \"1\", !!str 5, !!int '5']", [15, 31, 1000.0, 0.5, -7, 1, None, None, True, "1_000", "true", "1", "5", 5]),
        ("a: &x {b: [1]}\nc: *x", {"a": {"b": [1]}, "c": {"b": [1]}}),
        ("\ufeffa: ü\n1: x\n'a/b~': y", {"a": "ü", "1": "x", "a/b~": "y"}),
    ],
)  # fmt: skip
def test_yaml_is_read_as_its_version_1_2_says(text: str, value: Any) -> None:
    assert read_yaml(text.removeprefix("\ufeff"))[0] == value
    assert read_yaml(write_yaml(value))[0] == value


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a: 1\na: 2", "`a` is there twice"),
        ("a: !!python/object:os.system {}", "has no meaning in a spec"),
        ("a: !x 1", "the tag `!x` has no meaning"),
        ("? [1]\n: 2", "a name is a text"),
        ("a: [1", "this is no YAML: "),
        ("a: 1\n---\nb: 2", "this is no YAML: "),
        ("a: \x00", "this is no YAML: "),
        ("a: &x [*x]", "nested too deep"),
        ("[" * 50_000, ""),
        ("a:\n" + "".join(f"{' ' * depth}- \n" for depth in range(1, 3000)), ""),
        ("l0: &l0 [1,1,1,1,1,1,1,1,1,1]\n" + "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 10)}]\n" for n in range(1, 12)), "aliases make too many"),
    ],
)  # fmt: skip
def test_yaml_that_is_none_is_told_soon_and_with_its_place(text: str, words: str) -> None:
    before = time.monotonic()
    with pytest.raises(YamlError) as caught:
        read_yaml(text)
    assert words in caught.value.message
    assert caught.value.line >= 1 and caught.value.column >= 1
    assert time.monotonic() - before < 5


def test_places_of_yaml_are_those_of_the_names() -> None:
    _, places = read_yaml("# comment\na:\n  - b: 1\n    ü: {c/d: [x, y]}\n")
    assert places == {"": (1, 1), "/a": (2, 1), "/a/0": (3, 5), "/a/0/b": (3, 5), "/a/0/ü": (4, 5), "/a/0/ü/c~1d": (4, 9), "/a/0/ü/c~1d/0": (4, 15), "/a/0/ü/c~1d/1": (4, 18)}


def test_the_page_says_what_the_program_says_of_itself() -> None:
    page = command_reference.PAGE.read_text("utf-8")
    assert command_reference.with_reference(page) == page, "python bindings-python/tests/command_reference.py writes it"
