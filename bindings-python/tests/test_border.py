"""The border: which Python values are JSON, what the others give, and what a program may see of secrets."""

import pickle
import subprocess
import sys
from collections import OrderedDict
from datetime import datetime, timezone
from decimal import Decimal
from enum import Enum, IntEnum

import pytest

import aepflow
from aepflow import Context, Diagnostic, Request, ServiceError, UnexpectedResponseError, ValidationError

OPERATION = "flows.list"
CONTEXT = Context(
    access_token="token-value", api_key="key-value", org_id="1@AdobeOrg", sandbox_name="dev"
)


class Word(str, Enum):
    NAME = "name"


class Number(IntEnum):
    TWO = 2


class Key(str):
    pass


def not_json(value):
    found = aepflow.check(OPERATION, value)
    return [entry.path for entry in found if entry.code == "not_json"]


def nested(depth):
    value = []
    for _ in range(depth - 1):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"a": "b", "c": None, "d": True, "e": False},
        {"list": [1, "2", 3.5, [None]], "tuple": (1, 2)},
        {"int": [0, -1, 2**63, -(2**63) - 1, 10**100]},
        {"float": [0.0, -0.0, 1e300, 5e-324, 0.1]},
        {"text": 'quote " back \\ line \n nul \0 é 漢 😀'},
        {"word": Word.NAME, "number": Number.TWO, Key("k"): Key("v")},
        OrderedDict(a=1),
        nested(120),
        '{"a": 1}',
        b'{"a": 1}',
        bytearray(b'{"a": 1}'),
    ],
)
def test_json_values_pass(value):
    assert not_json(value) == []


@pytest.mark.parametrize(
    "value",
    [
        float("nan"),
        float("inf"),
        float("-inf"),
        datetime(2024, 1, 1, tzinfo=timezone.utc),
        {1, 2},
        frozenset(),
        Decimal("1.5"),
        1j,
        b"bytes below the top",
        bytearray(b"x"),
        object(),
        range(3),
        "\ud800",
        pytest.param(10**5000, id="5001 digits"),
        {1: "key"},
        {None: "key"},
        {"\udfff": "key"},
    ],
)
def test_other_values_are_refused_where_they_stand(value):
    assert not_json({"a": [0, value]}) == ["/a/1"]


def test_text_that_is_not_unicode_is_refused_as_a_whole():
    assert not_json("\ud800") == [""]


def test_every_fault_is_found_in_order():
    value = {
        "a": float("nan"),
        "b": [1, {2}, {"c": object(), 5: 1, "ok": 1}],
        "d": ({"e": datetime.max},),
    }
    assert not_json(value) == ["/a", "/b/1", "/b/2/c", "/b/2", "/d/0/e"]


def test_paths_are_escaped_pointers():
    assert not_json({"a/b": {"c~d": {1}}, "": {1}}) == ["/a~1b/c~0d", "/"]


def test_too_deep_is_one_fault():
    assert not_json(nested(128)) == []
    assert not_json(nested(129)) == ["/0" * 128]


def test_a_structure_that_holds_itself_ends():
    value = []
    value.extend([value] * 10)
    assert not_json(value) == ["/0" * 128]
    loop = {}
    loop.update(a=loop, b=loop)
    assert not_json(loop) == ["/a" * 128]


def test_build_request_raises_all_of_them():
    with pytest.raises(ValidationError) as caught:
        aepflow.build_request(OPERATION, {"a": {1}, "b": float("nan")}, CONTEXT)
    found = caught.value.diagnostics
    assert [(entry.code, entry.path) for entry in found] == [("not_json", "/a"), ("not_json", "/b")]
    assert len(str(caught.value).splitlines()) == 2
    assert str(caught.value).startswith("not_json at /a: ")


def test_a_context_is_held_to_the_same_rules():
    with pytest.raises(ValidationError) as caught:
        aepflow.build_request(OPERATION, {}, {"accessToken": object()})
    assert [entry.path for entry in caught.value.diagnostics] == ["/context/accessToken"]


def test_lint_gives_diagnostics_too():
    assert [entry.code for entry in aepflow.lint_request("\ud800")] == ["not_json"]


def test_context_hides_its_secrets():
    assert repr(CONTEXT) == str(CONTEXT)
    assert "token-value" not in repr(CONTEXT)
    assert "key-value" not in repr(CONTEXT)
    assert "1@AdobeOrg" in repr(CONTEXT) and "'dev'" in repr(CONTEXT)
    assert CONTEXT.to_dict() == {
        "accessToken": "token-value",
        "apiKey": "key-value",
        "orgId": "1@AdobeOrg",
        "sandboxName": "dev",
    }


def test_context_takes_keywords_only():
    with pytest.raises(TypeError):
        Context("token", "key", "org", "sandbox")


def test_request_hides_headers_and_body():
    request = Request("o", "POST", "https://host/x", {"Authorization": "Bearer secret"}, "payload")
    assert "secret" not in repr(request) and "payload" not in repr(request)
    assert "Authorization" in repr(request) and "https://host/x" in repr(request)
    assert Request(**request.to_dict()) == request
    assert "body" not in Request("o", "GET", "https://host/x", {}).to_dict()


def test_diagnostic_is_a_plain_value():
    one = Diagnostic("c", "error", "/p", "m")
    assert (one.help, one.url, one.params) == (None, None, None)
    assert one == Diagnostic(**one.to_dict()) and one != Diagnostic("c", "error", "/q", "m")
    assert str(one) == "c at /p: m"
    assert str(Diagnostic("c", "error", "/p", "m", help="h")) == "c at /p: m (h)"
    assert repr(one) == "Diagnostic(code='c', severity='error', path='/p', message='m')"
    with pytest.raises(TypeError):
        hash(one)


@pytest.mark.parametrize(
    "error",
    [
        ValidationError([Diagnostic("c", "error", "/p", "m", params={"a": 1})]),
        ServiceError(
            "said no",
            status=429,
            code="X",
            request_id="r",
            cause="c",
            help="h",
            retry={"retry": True, "afterSeconds": 3},
            may_have_taken_effect=True,
            body="private",
        ),
        UnexpectedResponseError("odd", status=200, body="private"),
    ],
)
def test_errors_survive_pickling_and_hide_the_body(error):
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert vars(again) == vars(error)
    assert str(again) == str(error)
    assert "private" not in repr(error) and "private" not in str(error)


def test_values_survive_pickling():
    for value in (CONTEXT, Request("o", "GET", "u", {}), Diagnostic("c", "error", "", "m")):
        assert pickle.loads(pickle.dumps(value)) == value


def test_import_brings_in_nothing_heavy():
    program = (
        "import sys; before = set(sys.modules); import aepflow;"
        "print(*sorted(set(sys.modules) - before))"
    )
    # -S: what the site of an installation imports is not ours; -I: nothing from the environment.
    path = f"import sys; sys.path[:0] = {sys.path!r}; "
    run = subprocess.run(
        [sys.executable, "-I", "-S", "-c", path + program], capture_output=True, text=True, check=True
    )
    allowed = {"__future__", "time"}
    assert {name for name in run.stdout.split() if not name.startswith("aepflow")} <= allowed
