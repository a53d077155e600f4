"""The verbs that try mappings on records: `preview` and `test`."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pytest
from command import call
from test_command_offline import document

MAPPINGS = """mappings:
  - {source: id, destination: _acme.id}
  - {source: amount / 100.0, sourceType: EXPRESSION, destination: _acme.amount}
tests:
  - {name: a charge, record: {id: a, amount: 150}, expected: {_acme: {amount: 1.5}}}
"""
RECORDS = '{"id":"ch_1","amount":150}\n{"id":"ch_2","amount":"x"}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mapping.yaml").write_text(MAPPINGS, "utf-8")
    (tmp_path / "charges.jsonl").write_text(RECORDS, "utf-8")
    return tmp_path


def test_a_preview_shows_what_lands_and_what_does_not(folder: Path) -> None:
    ended = call(folder, "preview", "mapping.yaml", "charges.jsonl")
    assert ended.code == 0
    assert 'record 1 after:  {"_acme":{"id":"ch_1","amount":1.5}}' in ended.out
    assert "record 2: _acme.amount is null: `/` takes numbers, and one operand is the text `x`" in ended.out
    assert ended.out.endswith("2 records: 1 land, 1 land with nulls, 0 are rejected\n")
    found = document(folder, "preview", "mapping.yaml", "-", stdin=RECORDS)["result"]
    assert found["fates"] == {"lands": 1, "landsWithNulls": 1, "rejected": 0}
    traced = call(folder, "preview", "mapping.yaml", "charges.jsonl", "--trace", "_acme.amount")
    assert "  amount / 100.0  ->  1.5 (double)\n" in traced.out
    assert document(folder, "preview", "mapping.yaml", "charges.jsonl", "--trace", "none")["error"]["kind"] == "invalid"
    (folder / "broken.yaml").write_text("mappings:\n  - {source: upper(id, sourceType: EXPRESSION, destination: a}\n".replace("upper(id", '"upper(id"'), "utf-8")
    assert "broken.yaml:2:6 error never_closed" in call(folder, "preview", "broken.yaml", "charges.jsonl").out


def test_the_mappings_are_found_in_each_file_that_has_them(folder: Path) -> None:
    (folder / "records.json").write_text('[{"id": "ch_1", "amount": 150}]', "utf-8")
    inferred = call(folder, "infer", "records.json", "--tenant", "acme", "--class", "profile", "--json")
    (folder / "inferred.json").write_text(inferred.out, "utf-8")
    assert document(folder, "preview", "inferred.json", "records.json")["result"]["read"] == 1
    charges = {"resource": "charges", "mapping": {"mappings": [{"source": "id", "destination": "a"}]}, "tests": [{"record": {"id": "b"}, "expected": {"a": "b"}}]}
    spec = {"name": "Stripe", "resources": [charges, {"key": "people", "resource": "customers"}]}
    (folder / "spec.json").write_text(json.dumps(spec), "utf-8")
    found = document(folder, "preview", "spec.json", "records.json", "--resource", "charges")["result"]
    assert found["records"][0]["output"] == {"a": "ch_1"}
    assert document(folder, "test", "spec.json", "--resource", "charges")["result"]["passed"] == 1
    charges["mapping"]["mappings"][0] |= {"sourceType": "EXPRESSION", "source": "upper(id"}
    (folder / "spec.json").write_text(json.dumps(spec), "utf-8")
    (fault,) = document(folder, "preview", "spec.json", "records.json", "--resource", "charges")["result"]["diagnostics"]
    assert fault["path"] == "/resources/0/mapping/mappings/0/source" and fault["column"] > 80
    (folder / "spec.json").write_text(json.dumps({**spec, "mapping": {"mappings": [{"source": "id", "destination": "b"}]}}), "utf-8")
    assert document(folder, "preview", "spec.json", "records.json", "--resource", "people")["result"]["records"][0]["output"] == {"b": "ch_1"}
    (folder / "spec.json").write_text(json.dumps(spec), "utf-8")
    for words, kind in ((["--resource", "people"], "file"), ([], "unknown"), (["--resource", "none"], "unknown")):
        assert document(folder, "preview", "spec.json", "records.json", *words)["error"]["kind"] == kind


def test_tests_pass_fail_and_are_generated(folder: Path) -> None:
    assert call(folder, "test", "mapping.yaml").out == "passed  a charge\n1 passed, 0 failed\n"
    made = call(folder, "test", "mapping.yaml", "--generate", "charges.jsonl", "--out", "tests.json")
    assert (made.code, made.out) == (0, "2 tests are in tests.json\n")
    assert call(folder, "test", "mapping.yaml", "tests.json").code == 0
    (folder / "mapping.yaml").write_text(MAPPINGS.replace("100.0", "10.0"), "utf-8")
    ended = call(folder, "test", "mapping.yaml", "tests.json")
    assert ended.code == 1
    assert "FAILED  record 1\n  /_acme/amount: expected 1.5, found 15.0\n" in ended.out
    assert document(folder, "test", "mapping.yaml", "tests.json")["result"]["failed"] == 1
    (folder / "none.yaml").write_text("mappings:\n  - {source: id, destination: a}\n", "utf-8")
    assert document(folder, "test", "none.yaml")["error"]["help"].startswith("`aepflow test none.yaml --generate RECORDS")


def test_a_preview_that_watches_shows_it_again(folder: Path) -> None:
    command = [sys.executable, "-m", "aepflow", "preview", "mapping.yaml", "charges.jsonl", "--watch"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            lines = iter(process.stdout.readline, "")
            assert any(line.startswith("2 records: ") for line in lines)
            # Another time of change is another one of whole nanoseconds.
            time.sleep(0.05)
            (folder / "charges.jsonl").write_text('{"id":"ch_3","amount":1}\n{"id":"ch_4","amount":1}\n{"id":"ch_5","amount":1}\n', "utf-8")
            assert any(line.startswith("3 records: 3 land") for line in lines)
        finally:
            process.kill()
