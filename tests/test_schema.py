"""Holds the JSON Schemas of inputs to the case files, with a validator of others."""

import json
from pathlib import Path
from typing import Any

import aepflow
import pytest
from aepflow.pipeline import pipeline_schema
from jsonschema import Draft202012Validator

CASES = Path(__file__).with_name("cases")
# The codes of what a schema can say.
SAYABLE = {
    "conflicting_fields", "missing_field", "out_of_range", "unknown_field", "unknown_value", "wrong_type",
}
# Of what one source takes and another doesn't, its connector or definition says more than the schema of an operation.
OF_SOURCE = [
    "auth_values", "bare", "base_connection_not_taken", "explore_determine", "explore_file_of_zone",
    "batch_without_schedule", "explore_file_properties", "explore_file_type", "explore_not_taken", "explore_path", "file_properties",
    "file_properties_of_json", "filter_at_source", "filter_not_taken", "kind_unknown_without_schedule",
    "members_of_no_use", "secret_object", "secret_object_of_connector", "source_by_spec", "source_format_unknown", "source_param_types",
    "table_as_number", "transformations_not_known", "unknown_credential", "unknown_object"
]
# What a schema could say of these as well, if it were as long as the rule is rare.
UNSAID = {
    "filters_catalog_simple": "names of filters that are no properties",
    "limit_observable": "a limit that is lower beside another field",
    "mapping_set_as_read_no_schema": "a set that was read may name its schema in two forms",
    "out_of_range_count": "the greatest integer as a text",
    "namespace_as_code": "the word that fits depends on the form of another text",
    "namespace_as_id": "the word that fits depends on the form of another text",
    "several_connections": "a list that the body has, and that may hold one id alone",
    "source_as_target": "an id that belongs to a source",
    **dict.fromkeys(OF_SOURCE, "what depends on the source"),
}
OPERATIONS = [operation["name"] for operation in aepflow.operations()]


def validator(schema: dict[str, Any]) -> Draft202012Validator:
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


VALIDATORS = {name: validator(aepflow.operation_schema(name)) for name in OPERATIONS}


def faults(case: Any) -> list[Any]:
    """The diagnostics of the input that a case expects."""
    expected = case["expected"]
    error = expected.get("error", {}) if isinstance(expected, dict) else {}
    found = error.get("diagnostics", []) if isinstance(expected, dict) else expected
    others = ("/context",) if "options" in case["input"] else ("/context", "/options")
    return [fault for fault in found if not fault["path"].startswith(others)]


def inputs() -> list[Any]:
    cases = []
    for path in sorted(CASES.rglob("*.json")):
        case = json.loads(path.read_text(encoding="utf-8"))
        if case["call"] in ("buildRequest", "check") and case.get("operation") in VALIDATORS and "input" in case:
            cases.append(pytest.param(case, id=path.stem))
    return cases


INPUTS = inputs()


@pytest.mark.parametrize("case", INPUTS)
def test_a_schema_takes_right_inputs_and_refuses_wrong_ones(case: Any, request: pytest.FixtureRequest) -> None:
    errors = {fault["code"] for fault in faults(case) if fault["severity"] == "error"}
    found = [error.message for error in VALIDATORS[case["operation"]].iter_errors(case["input"])]
    if not errors:
        assert found == []
    elif errors & SAYABLE:
        assert (found == []) == (request.node.callspec.id in UNSAID)


def test_there_are_cases_of_each_kind() -> None:
    codes = [{fault["code"] for fault in faults(case)} for case in (parameter.values[0] for parameter in INPUTS)]
    assert sum(not found for found in codes) > 100
    assert SAYABLE <= set().union(*codes)
    assert set(UNSAID) <= {str(parameter.id) for parameter in INPUTS}


def described(schema: Any) -> list[str]:
    """The places of members without a title or a description."""
    missing = []
    for name, member in schema.get("properties", {}).items():
        if not (member.get("title") and member.get("description")):
            missing.append(name)
        missing += [f"{name}/{inner}" for part in (member, member.get("items", {})) for inner in described(part)]
    return missing


def test_every_member_is_described() -> None:
    assert {name: described(aepflow.operation_schema(name)) for name in OPERATIONS} == {name: [] for name in OPERATIONS}
    assert described(pipeline_schema()) == []


def test_a_spec_that_is_right_fits_its_schema() -> None:
    validate = validator(pipeline_schema())
    specs = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((CASES / "pipelines").glob("*.json"))]
    right = [case for case in specs if case["call"] == "drivePipeline" and "steps" in case["expected"] and case.get("input")]
    assert len(right) > 10
    assert [error.message for case in right for error in validate.iter_errors(case["input"])] == []


def test_an_operation_that_is_not_there_has_no_schema() -> None:
    with pytest.raises(aepflow.ValidationError) as raised:
        aepflow.operation_schema("getFlwo")  # type: ignore[arg-type]
    assert [fault.code for fault in raised.value.diagnostics] == ["unknown_operation"]
