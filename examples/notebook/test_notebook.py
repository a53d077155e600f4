"""The notebook runs from its first cell to its last, and comes to the results that its text promises."""

from __future__ import annotations

import json
from typing import Any

import nbformat
import pytest
from make_notebook import HERE, NOTEBOOK, notebook, text
from nbclient import NotebookClient

# What the cells have left behind, in values that JSON knows.
RESULTS = """
import json
def outcomes(status): return {one["resource"]: [run["verdict"]["outcome"] for run in one["runs"]] for one in status}
print(json.dumps({
    "fields": {name: [field["path"] for field in found] for name, found in fields.items()},
    "coverage": {name: found["coverage"] for name, found in mapped.items()},
    "reasons": [len(found["reasons"]) - len(found["mappings"]) for found in mapped.values()],
    "faults": [fault.code for fault in faults],
    "tried": tried["fates"], "tests": len(tests), "made": [step["step"] for step in applied.plan["steps"]],
    "errors": [fault.code for found in checked.values() for fault in found if fault.severity == "error"],
    "preview": preview.plan["changes"], "applied": applied.plan["changes"], "again": pipeline(ledger=ledger, preview=True).plan["changes"],
    "first": {one["resource"]: one["runs"][-1]["verdict"]["inputRecords"] for one in watched.status},
    "day": outcomes(status), "sales": SALES, "broken": BROKEN,
    "causes": [[cause["code"], cause.get("records")] for cause in explained["causes"]],
    "drift": [[step["step"], step["changes"]] for step in drift.plan["steps"] if step["action"] == "change"],
    "interval": str(client.get_flow(flowId=refunds["id"])["scheduleParams"]["interval"]),
    "ledger": json.dumps(ledger),
}))
"""


@pytest.fixture(scope="module")
def ran() -> nbformat.NotebookNode:
    """The notebook after a run, with one more cell."""
    made = notebook()
    made.cells.append(nbformat.v4.new_code_cell(RESULTS))
    NotebookClient(made, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(HERE)}}).execute()
    return made


@pytest.fixture(scope="module")
def results(ran: nbformat.NotebookNode) -> Any:
    return json.loads(ran.cells[-1].outputs[0].text)


def test_the_file_is_what_its_source_makes() -> None:
    assert NOTEBOOK.read_text(encoding="utf-8") == text(), "run make_notebook.py"
    assert [cell for cell in notebook().cells if cell.get("outputs")] == []


def test_every_field_of_all_six_resources_is_accounted_for(results: Any) -> None:
    assert set(results["fields"]) == {"customers", "prices", "subscriptions", "charges", "refunds", "balance_transactions"}
    for name, covered in results["coverage"].items():
        accounted = [*covered["mapped"], *covered["throughParts"], *(left["path"] for left in covered["leftOut"])]
        assert sorted(accounted) == sorted(path for path in results["fields"][name] if path != "data"), name
        assert len(covered["mapped"]) > 0.8 * covered["fields"], name
        assert all(left["reason"] for left in covered["leftOut"])
        assert all(field["reached"] for field in covered["required"]), name
    assert results["reasons"] == [0] * 6


def test_mistakes_are_found_before_anything_is_sent(results: Any) -> None:
    assert results["faults"][:2] == ["unknown_source_field", "unknown_function"]
    assert results["errors"] == []


def test_what_lands_is_shown_before_and_tested_first(results: Any) -> None:
    assert results["tried"] == {"lands": 118, "landsWithNulls": 0, "rejected": 0}
    assert results["tests"] == 3
    assert "charges/tests" in results["made"]


def test_the_pipeline_is_applied_as_it_was_planned_and_once(results: Any) -> None:
    assert results["preview"] == results["applied"] > 40
    assert results["again"] == 0
    assert "rk_test_of_the_shop" not in results["ledger"]


def test_the_first_runs_have_all_records_and_one_later_run_failed(results: Any) -> None:
    assert results["first"] == {
        "customers": 40, "prices": 3, "subscriptions": 29, "charges": 118, "refunds": 11, "balance_transactions": 120,
    }
    # The newest first.
    charges = results["day"]["charges"][::-1]
    assert charges.count("failed") == 1
    assert charges.index("failed") == results["broken"] - (len(results["sales"]) - len(charges))
    assert {"ok", "partial", "failed"} == set(charges)
    assert {outcome for name, all in results["day"].items() if name != "charges" for outcome in all} <= {"ok", "empty"}


def test_the_failed_run_is_explained_by_its_records(results: Any) -> None:
    causes = results["causes"]
    assert causes[:2] == [["DCVS-1102-400", 8], ["INGEST-1401-400", 3]]


def test_drift_is_seen_and_put_right(results: Any) -> None:
    [[step, [change]]] = results["drift"]
    assert step == "refunds/flow"
    assert (change["path"], str(change["from"]), str(change["to"])) == ("/scheduleParams/interval", "6", "1")
    assert results["interval"] == "1"


def test_the_three_pictures_are_drawn_and_nothing_is_written_to_the_standard_error(ran: nbformat.NotebookNode) -> None:
    outputs = [output for cell in ran.cells for output in cell.get("outputs", [])]
    assert sum("image/png" in output.get("data", {}) for output in outputs) == 3
    assert [output.text for output in outputs if output.output_type == "stream" and output.name == "stderr"] == []
