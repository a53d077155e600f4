"""Runs the case files against the installed wheel. A case is data; this runner only calls and compares."""

import json
from pathlib import Path
from typing import Any

import aepflow
import pytest
from aepflow import _core

CASES = Path(__file__).with_name("cases")
# The context of every case that has none of its own.
CONTEXT = json.loads(Path(__file__).with_name("context.json").read_text(encoding="utf-8"))
NO_CLOCK = {"now": None}
KINDS = {
    aepflow.ValidationError: "invalid",
    aepflow.ServiceError: "service",
    aepflow.UnexpectedResponseError: "unexpected",
}
# The attributes of an error under the names that a case has for them.
ATTRIBUTES = {
    "message": "message",
    "status": "status",
    "code": "code",
    "detail": "detail",
    "requestId": "request_id",
    "meaning": "meaning",
    "help": "help",
    "retry": "retry",
    "mayHaveTakenEffect": "may_have_taken_effect",
    "body": "body",
}


def text(owner: dict[str, Any], name: str) -> Any:
    return owner.get(f"{name}Text", owner.get(name))


def run(case: dict[str, Any]) -> Any:
    operation, options = case.get("operation"), case.get("options", NO_CLOCK)
    match case["call"]:
        case "check":
            given = text(case, "input")
            return [d.to_dict() for d in aepflow.check(operation, "" if given is None else given, options)]
        case "operationSchema":
            return aepflow.operation_schema(operation)
        case "buildRequest":
            return aepflow.build_request(operation, text(case, "input"), case["context"], options).to_dict()
        case "parseResponse":
            response = case["response"]
            compact = {"ensure_ascii": False, "separators": (",", ":")}
            body = response["bodyText"] if "bodyText" in response else json.dumps(response["body"], **compact)
            return aepflow.parse_response(operation, {**response, "body": body})
        case "nextPage":
            page = aepflow.next_page(operation, case["input"], case["result"], case["context"], options)
            return None if page is None else page.to_dict()
        case "nextInput":
            return aepflow.next_input(operation, case["input"], case["result"])
        case "retryPause":
            seconds = aepflow.retry_pause(operation, case["attempt"], case.get("retry"), random=case["random"], longest_pause=case.get("longestPause"))
            return None if seconds is None else round(seconds * 1000)
        case "toCurl":
            return aepflow.to_curl(case["request"], reveal_secrets=case.get("revealSecrets", False))
        case "lintRequest":
            return [d.to_dict() for d in aepflow.lint_request(case["text"], options)]
        case "fixRequest":
            return aepflow.fix_request(case["text"], options)
        case "readConnectionSpec":
            return aepflow.read_connection_spec(text(case, "connectionSpec"), text(case, "flowSpecs"))
        case "lintConnectionSpec":
            return [d.to_dict() for d in aepflow.lint_connection_spec(text(case, "input"))]
        case "decodeSourceParams":
            return aepflow.decode_source_params(case["text"])
        case "readContext":
            return _core.read_context(case["input"])
        case "explainRun":
            return aepflow.explain_run(text(case, "run"), text(case, "parts"))
        case "readEvent":
            return aepflow.read_event(text(case, "event"))
        case "readFields":
            return aepflow.read_fields(text(case, "answer"))
        case "inferSchema":
            return aepflow.infer_schema(text(case, "input"))
        case "inferMapping":
            return aepflow.infer_mapping(text(case, "input"))
        case "checkContext":
            return [d.to_dict() for d in aepflow.check_context(text(case, "context"))]
        case "checkMapping":
            return [d.to_dict() for d in aepflow.check_mapping(text(case, "input"))]
        case "convertMapping":
            return aepflow.convert_mapping(text(case, "input"))
        case "checkRequests":
            return [d.to_dict() for d in aepflow.check_requests(text(case, "input"), options)]
        case "parseExpression":
            return aepflow.parse_expression(case["text"])
        case "formatExpression":
            return aepflow.format_expression(text(case, "tree"))
        case "checkSpec":
            return [d.to_dict() for d in aepflow.Pipeline.check(text(case, "input"))]
        case "drivePipeline":
            return drive(case)
        case "previewMapping" | "traceMapping" | "runMappingTests" | "generateMappingTests":
            return tried(case)
        case "checkExpression":
            return [d.to_dict() for d in aepflow.check_expression(text(case, "input"))]
    raise AssertionError(case["call"])


def tried(case: dict[str, Any]) -> dict[str, Any]:
    """What mappings do to records: their diagnostics, and what the call gives."""
    plan, options = aepflow.compile_mapping(text(case, "input")), case.get("options", {})
    match case["call"]:
        case "previewMapping":
            result: Any = plan.preview(text(case, "records"), **options)
        case "traceMapping":
            result = plan.trace(text(case, "records"), case["destination"], **options)
        case "runMappingTests":
            result = plan.run_tests(text(case, "tests"), **options)
        case _:
            result = plan.generate_tests(text(case, "records"), **options)
    return {"diagnostics": [d.to_dict() for d in plan.diagnostics], "result": result}


def drive(case: dict[str, Any]) -> dict[str, Any]:
    """Every step of a pipeline until it ends or the case has no more answers; what it then knows, and its plan."""
    given = dict(case.get("options", {}))
    if "flowId" in given:
        given["flow_id"] = given.pop("flowId")
    pipeline = aepflow.Pipeline(case.get("input"), ledger=case.get("ledger"), **given)
    steps, answers = [], list(case["answers"])
    while True:
        step = pipeline.next(case["context"], case["secrets"], case["now"])
        steps.append({**step, "request": step["request"].to_dict()} if step["kind"] == "send" else step)
        if step["kind"] == "wait":
            continue
        if step["kind"] == "test":
            pipeline.receive_tests(step["id"], aepflow.compile_mapping(step["mapping"]).run_tests(step["tests"], now=0))
            continue
        conflict = bool(answers) and answers[0].get("conflict", False)
        if conflict:
            steps.append(pipeline.conflict())
        if conflict or step["kind"] != "send" or not answers:
            return {"steps": steps, "ledger": pipeline.ledger(), "plan": pipeline.plan()}
        answer = dict(answers.pop(0))
        id = answer.pop("id", step["id"])
        if "failure" in answer:
            pipeline.receive_failure(id, answer["failure"], answer.get("reason"))
        else:
            body = answer.get("body")
            pipeline.receive(id, {**answer, "body": None if body is None else json.dumps(body)})


def thrown(error: Any) -> dict[str, Any]:
    """The raised error in the form in which a case writes it."""
    fields = {name: getattr(error, attribute, None) for name, attribute in ATTRIBUTES.items()}
    fields["kind"] = KINDS[type(error)]
    if isinstance(error, aepflow.ValidationError):
        fields["diagnostics"] = [d.to_dict() for d in error.diagnostics]
    return {name: value for name, value in fields.items() if value is not None}


@pytest.mark.parametrize("path", sorted(CASES.rglob("*.json")), ids=lambda path: str(path.relative_to(CASES)))
def test_case(path: Path) -> None:
    case = {"context": CONTEXT, **json.loads(path.read_text(encoding="utf-8"))}
    try:
        result = run(case)
    except aepflow.AepflowError as error:
        result = {"error": thrown(error)}
    # Positions in texts count code points, as Python's strings do.
    assert result == case.get("expectedIn", {}).get("codePoints", case["expected"])
