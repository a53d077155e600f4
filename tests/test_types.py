"""Holds the types of the Python package to the operations table and to the case files."""

import ast
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

import aepflow
import pytest
from aepflow import types
from aepflow._sending import keyword

CASES = Path(__file__).with_name("cases")
CONTEXT = json.loads(Path(__file__).with_name("context.json").read_text(encoding="utf-8"))
RUNS = {"explainRun": types.Explanation, "readEvent": types.Delivery}
OPERATIONS = {operation["name"]: operation for operation in aepflow.operations()}
TEXTS = Union[list[str], tuple[str, ...]]
# What the table says of a field, and the type for it; words and objects have types of their own.
SCALARS = {
    "a string": str,
    "an id as a string": str,
    "a boolean": bool,
    "an integer": int,
    "an integer or a decimal string": Union[int, str],
    "an integer of Unix seconds, or a time as a string": Union[int, str],
    "a number above 0 and up to 100": float,
    "a string or a list of strings": Union[str, TEXTS],
    "1, or a media type with its version": Union[float, str],
    "a string or an object": Union[str, types.ConnectorDefinition],
    "an object": Mapping[str, Any],
    "any value": Any,
}


FUNCTIONS = {
    "Check": "check", "BuildRequest": "build_request", "ParseResponse": "parse_response",
    "NextPage": "next_page", "NextInput": "next_input",
}


def overloads() -> dict[str, dict[str, dict[str, Any]]]:
    """For each function its operations, and for each of these the types of parameters and result, from the stub.

    Overloads for any operation go into GENERAL.
    """
    found: dict[str, dict[str, dict[str, Any]]] = {}
    stub = ast.parse(Path(aepflow.__file__).with_name("_calls.pyi").read_text(encoding="utf-8"))
    names = {"Diagnostics": aepflow.Diagnostics, "Literal": Literal, "Request": aepflow.Request, **vars(types)}
    calls = [(FUNCTIONS[one.name], call) for one in stub.body if isinstance(one, ast.ClassDef) for call in one.body]
    for function, call in calls:
        if not isinstance(call, ast.FunctionDef):
            continue
        written = {argument.arg: argument.annotation for argument in call.args.args} | {"return": call.returns}
        hints = {name: eval(ast.unparse(hint), names) for name, hint in written.items() if hint is not None}
        operations = hints.pop("operation")
        if operations == types.Operation:
            GENERAL[function] = hints
            continue
        for operation in get_args(operations):
            assert operation not in found.setdefault(function, {}), f"{function} has {operation} twice"
            found[function][operation] = hints
    return found


GENERAL: dict[str, dict[str, Any]] = {}
OVERLOADS = overloads()


def input_type(function: str, operation: str) -> Any:
    """The type of an input; the rest of the union must be JSON text."""
    first, *text = get_args(OVERLOADS[function][operation]["input"])
    assert Union[tuple(text)] == types.JsonText
    return first


def members(written: Any) -> dict[str, Any]:
    """The hints of a typed dict, each with whether it is required."""
    assert is_typeddict(written), written
    return {name: (hint, name in written.__required_keys__) for name, hint in get_type_hints(written).items()}


def assert_fields(written: Any, fields: list[Any], at: str) -> None:
    found = members(written)
    assert {name: required for name, (_, required) in found.items()} == {f["name"]: f["required"] for f in fields}, at
    for field in fields:
        assert_field(found[field["name"]][0], field, f"{at}/{field['name']}")


def assert_field(hint: Any, field: Any, at: str) -> None:
    if "fields" in field:
        # A list of objects has the fields of each.
        assert_fields(get_args(hint)[0] if field["type"] == "a list" else hint, field["fields"], at)
    elif "allowed" in field:
        assert hint == Literal[tuple(field["allowed"])], at
    elif field["type"] == "a list":
        assert hint == TEXTS or get_origin(hint) is Sequence, at
    else:
        assert hint == SCALARS[field["type"]] or field["type"] == "an object" and is_typeddict(hint), at


def test_every_operation_has_its_types() -> None:
    names = set(OPERATIONS)
    assert set(get_args(types.Operation)) == names
    paged = {name for name, operation in OPERATIONS.items() if operation["paged"]}
    assert {function: set(found) for function, found in OVERLOADS.items()} == {
        "check": names, "build_request": names, "parse_response": names, "next_page": paged, "next_input": paged,
    }


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_input_has_the_fields_of_the_table(operation: str) -> None:
    assert_fields(input_type("build_request", operation), OPERATIONS[operation]["fields"], operation)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_functions_agree_on_an_operation(operation: str) -> None:
    given = {function: found[operation] for function, found in OVERLOADS.items() if operation in found}
    inputs = {function: input_type(function, operation) for function in given if function != "parse_response"}
    assert len(set(map(id, inputs.values()))) == 1
    if "next_page" in given:
        result = given["parse_response"]["return"]
        assert given["next_page"]["result"] == Union[result, types.JsonText]
        assert given["next_page"]["return"] == Union[aepflow.Request, None]
        assert given["next_input"]["result"] == given["next_page"]["result"]
        assert given["next_input"]["return"] == Union[input_type("next_input", operation), None]


def test_overloads_differ_in_input_and_result_alone() -> None:
    options, context = Union[types.Options, None], {"context": types.ContextInput}
    rest = {
        "check": {"options": options},
        "build_request": {**context, "options": options},
        "parse_response": {"response": types.Response, "request": Union[types.RequestInput, None]},
        "next_page": {**context, "options": options},
        "next_input": {},
    }
    found = {(function, name): hints for function, names in OVERLOADS.items() for name, hints in names.items()}
    found |= {(function, "any"): hints for function, hints in GENERAL.items()}
    # The call for a token needs none of what it is to give.
    token = found.pop(("build_request", "createAccessToken"))
    assert token["context"] == Union[types.ContextInput, types.HostNames] and token["options"] == options
    for (function, _), hints in found.items():
        shared = {name: hint for name, hint in hints.items() if name not in ("input", "result", "return")}
        assert shared == rest[function]


def test_a_name_known_at_run_time_takes_text_and_gives_anything() -> None:
    assert {name: hints.get("input", hints["return"]) for name, hints in GENERAL.items()} == {
        "check": types.JsonText, "build_request": types.JsonText, "parse_response": Any,
    }


def test_keywords_are_the_fields_in_snake_case() -> None:
    stub = ast.parse(Path(aepflow.__file__).with_name("_methods.pyi").read_text(encoding="utf-8"))
    dicts = {one.name: one for one in stub.body if isinstance(one, ast.ClassDef) and one.name.endswith("Keywords")}
    assert len(dicts) > 30
    for operation, row in OPERATIONS.items():
        found = dicts.get(input_type("build_request", operation).__name__.removesuffix("Input") + "Keywords")
        fields = {keyword(field["name"]) for field in row["fields"]}
        written = [ast.unparse(line.target) for line in found.body if isinstance(line, ast.AnnAssign)] if found else []
        assert set(written) == (fields if found else set()), operation
        assert found or fields == {field["name"] for field in row["fields"]}, operation


# Objects in lists stand in no table, so the rules themselves are asked: an unknown member and a missing one are faults.
SET = {"schema": {"id": "https://ns.adobe.com/acme/schemas/0123456789abcdef0123456789abcdef"}}
ROWS: dict[Any, tuple[str, str, dict[str, Any], dict[str, Any]]] = {
    types.MappingInput: ("createMappingSet", "mappings", SET, {}),
    types.TutorialMappingInput: ("createMappingSet", "mappings", SET, {}),
    types.PatchValue: ("updateFlow", "patch", {}, {"op": "add"}),
    types.PatchRemoval: ("updateFlow", "patch", {}, {"op": "remove"}),
}
# A row without either name of a path is told of the current one.
TOLD = {"sourceAttribute": "source", "destinationXdmPath": "destination"}


@pytest.mark.parametrize("written", ROWS, ids=lambda written: written.__name__)
def test_rows_have_members_that_the_rules_know(written: Any) -> None:
    operation, name, rest, least = ROWS[written]

    def faults(row: dict[str, Any], code: str) -> set[str]:
        place = f"/{name}/0/"
        found = aepflow.check(operation, {**rest, name: [row]}, {"now": None})
        return {d.path.removeprefix(place) for d in found if d.code == code and d.path.startswith(place)}

    assert faults(dict.fromkeys([*members(written), "foreign"]), "unknown_field") == {"foreign"}
    required = {key for key, (_, needed) in members(written).items() if needed}
    assert faults(least, "missing_field") == {TOLD.get(key, key) for key in required - set(least)}


def refused(expected: Any) -> bool:
    """Whether a case expects an error, or diagnostics of which one is an error."""
    if isinstance(expected, dict):
        return isinstance(expected.get("error"), dict) and "kind" in expected["error"]
    return isinstance(expected, list) and any(d.get("severity") == "error" for d in expected)


def read_back(given: Any) -> bool:
    """Of what was read, the check takes what the platform has set, and the types, which help to write, don't."""
    given = given.get("mappingSet", given) if isinstance(given, dict) else given
    return isinstance(given, dict) and not {"meta:altId", "$id", "@id", "createdDate", "createTime"}.isdisjoint(given)


def own(operation: str, result: Any) -> Any:
    """A result without what belongs to its source: a record that failed has all that was sent."""
    if operation != "listFailedRecords":
        return result
    records = [{name: value for name, value in item.items() if name.startswith("_")} for item in result["items"]]
    return {**result, "items": records}


def assignments() -> dict[str, tuple[Any, Any]]:
    """By its place in the cases: each value that its type must take, and that type."""
    found = {"operations()": (list[types.OperationInfo], aepflow.operations())}
    found["connectors()"] = (list[types.ConnectorInfo], aepflow.connectors())
    for path in sorted(CASES.rglob("*.json")):
        case, name = json.loads(path.read_text(encoding="utf-8")), str(path.relative_to(CASES))
        operation = case.get("operation")
        if case["call"] in RUNS and not refused(case["expected"]):
            found[f"{name} expected"] = RUNS[case["call"]], case["expected"]
            if "parts" in case:
                found[f"{name} parts"] = types.ExplainParts, case["parts"]
        if operation not in OPERATIONS:
            continue
        if case["call"] == "parseResponse":
            error = case["expected"]["error"] if refused(case["expected"]) else {}
            if "retry" in error:
                found[f"{name} retry"] = types.Retry, error["retry"]
            elif not error:
                found[f"{name} expected"] = OVERLOADS["parse_response"][operation]["return"], own(operation, case["expected"])
        elif "input" in case and not refused(case["expected"]) and not read_back(case["input"]):
            found[f"{name} input"] = input_type("build_request", operation), case["input"]
            if case["call"] == "buildRequest":
                context = case.get("context", CONTEXT)
                found[f"{name} context"] = OVERLOADS["build_request"][operation]["context"], context
    return found


def spelled(hint: Any) -> str:
    """A type as a program writes it."""
    if hint is None:
        return "None"
    if hint is type(None):
        return "None"
    if get_origin(hint) is None:
        return hint.__name__ if hint in (str, bytes, bytearray, Any) else f"{hint.__module__}.{hint.__name__}"
    parts = ", ".join(map(spelled, get_args(hint)))
    return f"typing.Union[{parts}]" if get_origin(hint) is Union else f"{get_origin(hint).__name__}[{parts}]"


def complaints(folder: Path, values: dict[str, tuple[Any, Any]]) -> list[str]:
    """What mypy says of each value, by its name."""
    modules = sorted(f"aepflow.types.{path.stem}" for path in Path(types.__file__).parent.glob("_[a-z]*.py"))
    lines = ["import typing", "from typing import Any", "import aepflow._values"]
    lines += [f"import {module}" for module in modules]
    start = len(lines) + 1
    lines += [f"v{number}: {spelled(hint)} = {value!r}" for number, (hint, value) in enumerate(values.values())]
    program = folder / "cases.py"
    program.write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", str(folder / "cache")]
    run = subprocess.run([*command, str(program)], capture_output=True, text=True, cwd=folder, check=False)
    assert not run.stderr, run.stderr
    names, found = list(values), [line.split(":", 2) for line in run.stdout.splitlines()]
    return [f"{names[int(number) - start]}:{message}" for _, number, message in found if " error: " in message]


def test_the_types_take_every_valid_case(tmp_path: Path) -> None:
    values = assignments()
    assert {name.split("/")[0] for name in values} >= {"operations", "responses"}
    # The last value shows that the check can fail.
    values["planted"] = types.FlowIdInput, {"flowID": "x"}
    assert complaints(tmp_path, values) == [
        'planted: error: Missing key "flowId" for TypedDict "FlowIdInput"  [typeddict-item]',
        'planted: error: Extra key "flowID" for TypedDict "FlowIdInput"  [typeddict-unknown-key]',
    ]
