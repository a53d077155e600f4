"""What mappings do to records, from Python: whatever records come as, threads, pickles, and what is refused."""

from __future__ import annotations

import io
import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import aepflow
import pytest
from aepflow import ValidationError, compile_mapping

MAPPINGS: list[Any] = [
    {"source": "id", "destination": "_acme.id"},
    {"source": "amount / 100.0", "sourceType": "EXPRESSION", "destination": "_acme.amount"},
]
RECORDS: list[dict[str, Any]] = [{"id": "ch_1", "amount": 150}, {"id": "ch_2", "amount": "x"}]


def expression(source: str, destination: str) -> Any:
    return {"source": source, "sourceType": "EXPRESSION", "destination": destination}


def test_records_give_the_same_in_whatever_form_they_come(tmp_path: Path) -> None:
    plan = compile_mapping({"mappings": MAPPINGS})
    expected = plan.preview(RECORDS)
    assert expected["records"][0]["output"] == {"_acme": {"id": "ch_1", "amount": 1.5}}
    lines = "\n".join(json.dumps(record) for record in RECORDS)
    (tmp_path / "records.jsonl").write_text(lines, "utf-8")
    file = tmp_path / "records.jsonl"
    for given in (lines, lines.encode(), file, io.BytesIO(lines.encode()), iter(RECORDS), tuple(RECORDS)):
        assert plan.preview(given)["records"] == expected["records"]
    assert plan.preview(iter(RECORDS), limit=1)["read"] == 1
    changed = {"id": datetime(2024, 1, 2, tzinfo=timezone.utc), "amount": Decimal("200")}
    assert plan.preview([changed])["records"][0]["output"] == {"_acme": {"id": "2024-01-02T00:00:00+00:00", "amount": 2.0}}


def test_a_plan_goes_to_other_processes_and_serves_many_threads() -> None:
    mappings = [*MAPPINGS, expression('matches_regex(id, "ch_\\\\d{1,9}")', "is_charge")]
    plan = compile_mapping({"mappings": mappings})
    copy = pickle.loads(pickle.dumps(plan))
    records = [{"id": f"ch_{number}", "amount": number} for number in range(500)]
    expected = plan.preview(records, now=0)
    with ThreadPoolExecutor(8) as pool:
        for found in pool.map(lambda _: copy.preview(records, now=0), range(16)):
            assert found == expected
    assert copy.diagnostics == plan.diagnostics


def test_zones_the_clock_and_the_seed() -> None:
    plan = compile_mapping({"mappings": [expression('format(zone_date_to_zone(now(), "Asia/Tokyo"), "yyyy-MM-dd HH:mm VV")', "t"), expression("uuid()", "u")]})
    first = plan.preview({}, now=0, seed=1)["records"][0]["output"]
    assert first["t"] == "1970-01-01 09:00 Asia/Tokyo"
    assert first == plan.preview({}, now=0, seed=1)["records"][0]["output"] != plan.preview({}, now=0, seed=2)["records"][0]["output"]


def test_tests_that_were_made_of_records_find_each_change_of_a_mapping() -> None:
    tests = compile_mapping({"mappings": MAPPINGS}).generate_tests(RECORDS)
    assert compile_mapping({"mappings": MAPPINGS}).run_tests(tests)["failed"] == 0
    others: list[Any] = [
        [MAPPINGS[0]],
        [{**MAPPINGS[0], "source": "ids"}, MAPPINGS[1]],
        [{**MAPPINGS[0], "destination": "_acme.key"}, MAPPINGS[1]],
        [MAPPINGS[0], {**MAPPINGS[1], "source": "amount / 1000.0"}],
        [MAPPINGS[0], {**MAPPINGS[1], "source": "amount / 100"}],
    ]
    for mappings in others:
        assert compile_mapping({"mappings": mappings}).run_tests(tests)["failed"] > 0, mappings


@pytest.mark.parametrize(
    ("call", "path"),
    [
        (lambda plan: compile_mapping({"mapings": []}), "/mapings"),  # type: ignore[typeddict-unknown-key, typeddict-item]
        (lambda plan: plan.preview(RECORDS, mode="stream"), "/options/mode"),
        (lambda plan: plan.preview(5), "/records"),
        (lambda plan: plan.trace({}, "_acme.amont"), "/destination"),
        (lambda plan: plan.run_tests([{"record": {}}]), "/tests/0/expected"),
        (lambda plan: plan.generate_tests('{"id": "a"}\n{"id":\n{"id": "b"}'), "/records"),
    ],
)
def test_what_is_wrong_with_a_call_is_raised_with_its_place(call: Any, path: str) -> None:
    with pytest.raises(ValidationError) as caught:
        call(compile_mapping({"mappings": MAPPINGS}))
    assert path in [found.path for found in caught.value.diagnostics]


def test_the_diagnostics_are_those_of_check_mapping() -> None:
    mappings = [*MAPPINGS, expression("upper(id", "broken")]
    plan = compile_mapping({"mappings": mappings})
    assert list(plan.diagnostics) == list(aepflow.check_mapping({"mappings": mappings}))
    assert repr(plan) == "<MappingPlan: 1 diagnostics>"
