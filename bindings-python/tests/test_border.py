"""The border: which Python values are JSON, what the others give, and what comes back."""

import json
from collections import OrderedDict
from datetime import datetime, timezone
from decimal import Decimal
from enum import Enum, IntEnum
from types import SimpleNamespace

import pytest

import aepflow
from aepflow import Context, Request, ServiceError, ValidationError

OPERATION = "validateExpression"
INPUT = {"expression": "a"}
TOKEN, KEY = "token-value", "key-value"
CONTEXT = Context(access_token=TOKEN, api_key=KEY, org_id="5C1328435BF324E90A49402A@AdobeOrg", sandbox_name="dev")


class Word(str, Enum):
    NAME = "name"
    OPERATION = "validateExpression"


class Number(IntEnum):
    TWO = 2


class Key(str):
    pass


class Reversed(dict):
    """Keeps another order."""

    def items(self):
        return list(super().items())[::-1]


def built(body):
    """The request for INPUT, with this body."""
    headers = {
        "Authorization": f"Bearer {TOKEN}",
        "x-api-key": KEY,
        "x-gw-ims-org-id": "5C1328435BF324E90A49402A@AdobeOrg",
        "x-sandbox-name": "dev",
        "Accept": "application/json",
        "Content-Type": "application/json",
    }
    url = "https://platform.adobe.io/data/foundation/conversion/languages/el/validate"
    return Request("validateExpression", "POST", url, headers, body)


def faults(value):
    """Where a value is not JSON, and what was found there."""
    diagnostics = aepflow.check(OPERATION, value)
    assert {(entry.code, entry.severity) for entry in diagnostics} <= {("not_json", "error")}
    return [(entry.path, entry.params["found"]) for entry in diagnostics]


def nested(depth):
    value = []
    for _ in range(depth - 1):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({}, "{}"),
        ({"a": "b", "c": None, "d": True, "e": False}, '{"a":"b","c":null,"d":true,"e":false}'),
        ({"list": [1, "2", 3.5, [None]], "tuple": (1, ())}, '{"list":[1,"2",3.5,[null]],"tuple":[1,[]]}'),
        (
            [0, -1, 2**63, -(2**63) - 1, 10**20],
            "[0,-1,9223372036854775808,-9223372036854775809,100000000000000000000]",
        ),
        ([0.0, -0.0, 1e300, 5e-324, 0.1], "[0.0,-0.0,1e+300,5e-324,0.1]"),
        ('quote " back \\ line \n nul \0 é 漢 😀', '"quote \\" back \\\\ line \\n nul \\u0000 é 漢 😀"'),
        ({"word": Word.NAME, "number": Number.TWO, Key("k"): Key("v")}, '{"word":"name","number":2,"k":"v"}'),
        (OrderedDict(b=1, a=2), '{"b":1,"a":2}'),
        (Reversed(a=1, b=2), '{"b":2,"a":1}'),
        pytest.param(nested(120), "[" * 120 + "]" * 120, id="120 deep"),
    ],
)
def test_json_values_come_through(value, text):
    request = aepflow.build_request(OPERATION, {**INPUT, "extra": {"value": value}}, CONTEXT)
    assert request == built('{"expression":"a","value":' + text + "}")


@pytest.mark.parametrize("kind", [str, Key, str.encode, lambda text: bytearray(text.encode())])
def test_json_text_is_taken_as_it_is(kind):
    text = kind('{"expression": "a"}')
    assert aepflow.build_request(OPERATION, text, CONTEXT) == built('{"expression":"a"}')
    assert aepflow.check(OPERATION, text) == []


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (float("nan"), "NaN"),
        (float("inf"), "Infinity"),
        (float("-inf"), "Infinity"),
        (datetime(2024, 1, 1, tzinfo=timezone.utc), "datetime"),
        ({1, 2}, "set"),
        (frozenset(), "frozenset"),
        (Decimal("1.5"), "Decimal"),
        (1j, "complex"),
        (b"below the top", "bytes"),
        (bytearray(b"x"), "bytearray"),
        (memoryview(b"x"), "memoryview"),
        (object(), "object"),
        (range(3), "range"),
        ("\ud800", "lone_surrogate"),
        pytest.param(10**5000, "long_integer", id="5001 digits"),
        ({1: "key"}, "key_not_text"),
        ({None: "key"}, "key_not_text"),
        ({"\udfff": "key"}, "lone_surrogate"),
    ],
)
def test_other_values_are_refused_where_they_stand(value, found):
    assert faults({"a": [0, value]}) == [("/a/1", found)]


def test_text_that_is_not_unicode_is_refused_as_a_whole():
    assert faults("\ud800") == [("", "lone_surrogate")]


def test_bytes_of_another_kind_are_refused_as_a_whole():
    assert faults(memoryview(b"{}")) == [("", "memoryview")]


def test_every_fault_is_found_in_order():
    value = {
        "a": float("nan"),
        "b": [1, {2}, {"c": object(), 5: 1, "ok": 1}],
        "d": ({"e": datetime.max},),
    }
    assert faults(value) == [
        ("/a", "NaN"),
        ("/b/1", "set"),
        ("/b/2/c", "object"),
        ("/b/2", "key_not_text"),
        ("/d/0/e", "datetime"),
    ]


def test_paths_are_escaped_pointers():
    assert faults({"a/b": {"c~d": {1}}, "": {1}}) == [("/a~1b/c~0d", "set"), ("/", "set")]


def test_too_deep_is_one_fault():
    assert [entry.code for entry in aepflow.check(OPERATION, nested(128))] == ["wrong_type"]
    assert faults(nested(129)) == [("/0" * 128, "too_deep")]


@pytest.mark.parametrize(
    ("opening", "closing", "depth"),
    [("[", "]", 255), ("{1: ", "}", 255), ('iif(c == "0", "0", ', ")", 254), ("a.get(", ")", 127)],
)
def test_a_tree_crosses_as_deep_as_expressions_nest(opening, closing, depth):
    text = opening * depth + "1" + closing * depth
    tree = aepflow.parse_expression(text)
    assert aepflow.format_expression(tree) == text
    assert aepflow.format_expression(json.dumps(tree)) == text
    with pytest.raises(ValidationError):
        aepflow.parse_expression(opening + text + closing)


def test_a_structure_that_holds_itself_ends():
    value = []
    value.extend([value] * 10)
    assert faults(value) == [("/0" * 128, "too_deep")]
    loop = {}
    loop.update(a=loop, b=loop)
    assert faults(loop) == [("/a" * 128, "too_deep")]


def test_build_request_raises_all_of_them():
    with pytest.raises(ValidationError) as caught:
        aepflow.build_request(OPERATION, {"a": {1}, "b": float("nan")}, CONTEXT)
    found = caught.value.diagnostics
    assert [(entry.code, entry.path) for entry in found] == [("not_json", "/a"), ("not_json", "/b")]
    assert str(caught.value) == "\n".join(map(str, found))
    assert str(found[0]).startswith("not_json at /a: ")


def test_whoever_gives_a_coroutine_is_told_to_await_it():
    async def later() -> None: ...

    waiting = later()
    (found,) = aepflow.check(OPERATION, {"a": waiting})
    waiting.close()
    assert (found.path, found.help.split(";")[0]) == ("/a", "await it first")


def test_a_context_is_held_to_the_same_rules():
    with pytest.raises(ValidationError) as caught:
        aepflow.build_request(OPERATION, INPUT, {"accessToken": object()})
    assert [(entry.code, entry.path) for entry in caught.value.diagnostics] == [("not_json", "/context/accessToken")]


def test_lint_gives_diagnostics_too():
    assert [entry.code for entry in aepflow.lint_request("\ud800")] == ["not_json"]


@pytest.mark.parametrize("operation", [Key(OPERATION), Word.OPERATION])
def test_a_subclass_of_str_names_an_operation(operation):
    request = aepflow.build_request(operation, INPUT, CONTEXT)
    assert request == built('{"expression":"a"}') and type(request.operation) is str
    assert aepflow.check(operation, INPUT) == []
    assert aepflow.parse_response(operation, {"status": 200, "body": "true"}) == {"valid": True}


@pytest.mark.parametrize("operation", [b"validateExpression", None, 1])
def test_nothing_else_names_an_operation(operation):
    for call in (
        lambda: aepflow.check(operation, INPUT),
        lambda: aepflow.build_request(operation, INPUT, CONTEXT),
        lambda: aepflow.parse_response(operation, {"status": 200, "body": "true"}),
        lambda: aepflow.next_page(operation, INPUT, {}, CONTEXT),
    ):
        with pytest.raises(TypeError, match=f"'{type(operation).__name__}'|'None'"):
            call()


def test_a_name_that_is_not_unicode_is_an_unknown_operation():
    assert [entry.code for entry in aepflow.check("\ud800", INPUT)] == ["unknown_operation"]
    with pytest.raises(ValidationError):
        aepflow.decode_source_params("\ud800")


@pytest.mark.parametrize(
    ("options", "codes"),
    [
        (None, ["start_time_past"]),
        ({}, ["start_time_past"]),
        ({"now": 1_000_000_001}, ["start_time_past"]),
        ({"now": 1_000_000_000}, []),
        ({"now": None}, []),
    ],
)
def test_the_clock_is_the_machines_unless_given(options, codes):
    flow = {
        "connector": "stripe",
        "name": "n",
        "sourceConnectionId": "00000001-386f-4642-a0cd-5eaac6db5556",
        "targetConnectionId": "00000002-386f-4642-a0cd-5eaac6db5556",
        "mappingSetId": "f4aad280fdec4770b7e33066945919d8",
        "schedule": {"frequency": "once", "startTime": 1_000_000_000},
    }
    assert [entry.code for entry in aepflow.check("createFlow", flow, options)] == codes


def test_curl_hides_secrets_unless_asked():
    request = Request("o", "GET", "https://host/x", {"x-api-key": KEY})
    hidden = aepflow.to_curl(request)
    assert "[redacted]" in hidden and KEY not in hidden
    assert aepflow.to_curl(request, reveal_secrets=True) == hidden.replace("[redacted]", KEY)


def sample(text):
    return aepflow.parse_response("getSampleData", {"status": 200, "body": text})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("[null, true, false, \"\\ud83d\\ude00 \\u0000\", {}, []]", [None, True, False, "😀 \0", {}, []]),
        ("[0, -1, 9223372036854775808]", [0, -1, 2**63]),
        ("[123456789012345678901234567890]", [123456789012345678901234567890]),
        ("[0.5, 1e2, -0.0, 1e400]", [0.5, 100.0, -0.0, float("inf")]),
        pytest.param("[" + "9" * 5000 + "]", [float("inf")], id="5000 digits"),
        pytest.param("[" * 126 + "]" * 126, nested(126), id="126 deep"),
    ],
)
def test_a_result_has_the_values_of_its_text(text, value):
    assert repr(sample(text)) == repr(value)


def test_a_result_keeps_the_order_of_its_text():
    assert list(sample('{"b": 1, "a": {"d": 1, "c": 2}}').items()) == [("b", 1), ("a", {"d": 1, "c": 2})]


@pytest.mark.parametrize(
    "response",
    [
        SimpleNamespace(status_code=200, headers={"a": "b"}, content=b"true", text="text"),
        SimpleNamespace(status=200, headers=[("a", "b")], data=b"true"),
        SimpleNamespace(status=200, headers=None, body="true"),
        SimpleNamespace(status=200, headers={}, body=True),
        {"status": 200, "body": bytearray(b"true")},
    ],
)
def test_a_response_of_any_client_is_read(response):
    assert aepflow.parse_response(OPERATION, response) == {"valid": True}


def test_headers_of_a_response_are_read():
    with pytest.raises(ServiceError) as caught:
        aepflow.parse_response(OPERATION, SimpleNamespace(status=429, headers=[("Retry-After", "7")], data=b""))
    assert caught.value.retry == {"retry": True, "afterSeconds": 7}


@pytest.mark.parametrize("response", [SimpleNamespace(status=200, headers={}), object(), None, 200])
def test_what_is_no_response_is_refused(response):
    with pytest.raises(TypeError, match="a response with .* was expected, not "):
        aepflow.parse_response(OPERATION, response)


def test_a_body_that_is_no_text_is_refused():
    with pytest.raises(ValidationError) as caught:
        aepflow.parse_response(OPERATION, {"status": 200, "body": memoryview(b"true")})
    assert [(entry.code, entry.path) for entry in caught.value.diagnostics] == [("not_json", "/response/body")]


@pytest.mark.parametrize("attempt", [float("nan"), -1, 0.5, 2**32, 2**70])
def test_an_attempt_that_is_none_is_refused_whatever_kind_of_number_it_is(attempt: float) -> None:
    with pytest.raises(ValidationError) as refused:
        aepflow.retry_pause("listFlows", attempt)  # type: ignore[arg-type]
    code = "not_json" if attempt != attempt else "not_an_integer" if attempt == 0.5 else "out_of_range"
    assert [(fault.code, fault.path) for fault in refused.value.diagnostics] == [(code, "/attempt")]
