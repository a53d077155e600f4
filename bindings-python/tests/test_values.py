"""The classes of the package: what they contain, what is seen of them, and what importing them brings in."""

import copy
import json
import pickle
import pprint
import subprocess
import sys
import traceback
from importlib import resources

import pytest

import aepflow
from aepflow import Context, Diagnostic, PipelineError, Request, ServiceError, UnexpectedResponseError, ValidationError


def test_context_takes_keywords_only():
    with pytest.raises(TypeError):
        Context("token", "key", "org", "sandbox")


def test_context_has_the_wire_names():
    context = Context(access_token="t", api_key="k", org_id="o", sandbox_name="s")
    wire = {"accessToken": "t", "apiKey": "k", "orgId": "o", "sandboxName": "s"}
    assert context.to_dict() == wire
    context = Context(access_token="t", api_key="k", org_id="o", sandbox_name="s", host="h", ims_host="i", region="va7")
    assert context.to_dict() == {**wire, "host": "h", "imsHost": "i", "region": "va7"}


def test_request_is_a_plain_value():
    request = Request("o", "POST", "https://host/x", {"Authorization": "Bearer secret"}, "payload")
    assert Request(**request.to_dict()) == request
    assert request != Request("o", "POST", "https://host/x", {"Authorization": "Bearer secret"}, "other")
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


# Every value and every error of the package, and what is to be seen of it; `private` means a secret.
SHOWN = [
    (
        Context(access_token="private", api_key="private", org_id="1@AdobeOrg", sandbox_name="dev", client_secret="private"),
        "Context(access_token=[redacted], api_key=[redacted], org_id='1@AdobeOrg', sandbox_name='dev')",
    ),
    (
        Request("o", "POST", "https://host/x", {"Authorization": "private"}, "private"),
        "Request(operation='o', method='POST', url='https://host/x', headers={'Authorization': [redacted]}, "
        "body=[redacted])",
    ),
    (
        Request("o", "GET", "https://host/x", {}),
        "Request(operation='o', method='GET', url='https://host/x', headers={}, body=None)",
    ),
    (
        Diagnostic("c", "error", "/p", "m", params={"a": 1}),
        "Diagnostic(code='c', severity='error', path='/p', message='m', params={'a': 1})",
    ),
    (
        ValidationError([Diagnostic("c", "error", "/p", "m")], "one fault"),
        "ValidationError([Diagnostic(code='c', severity='error', path='/p', message='m')], 'one fault')",
    ),
    (
        ServiceError(
            "said no",
            status=429,
            code="X",
            detail="private",
            request_id="r",
            meaning="c",
            help="h",
            retry={"retry": True, "afterSeconds": 3},
            may_have_taken_effect=True,
            body="private",
        ),
        "ServiceError('said no')",
    ),
    (
        PipelineError("failed", step="flow", error={"kind": "noAnswer", "message": "private"}, ledger={}, resume_at=1.5),
        "PipelineError('failed')",
    ),
    (UnexpectedResponseError("odd", status=200, body="private"), "UnexpectedResponseError('odd')"),
]
COPIES = [lambda value: value, copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))]


def state(value):
    """What a value contains."""
    return vars(value) if isinstance(value, Exception) else value.to_dict()


@pytest.mark.parametrize("copied", COPIES, ids=["itself", "copy", "deepcopy", "pickle"])
@pytest.mark.parametrize(("value", "shown"), SHOWN, ids=[type(value).__name__ for value, _ in SHOWN])
def test_values_and_errors_are_copied_whole_and_hide_what_is_private(value, shown, copied):
    again = copied(value)
    assert type(again) is type(value) and state(again) == state(value)
    assert isinstance(value, Exception) or again == value
    assert repr(again) == shown
    texts = [str(again), f"{again}", "%s %r %a" % (again, again, again), pprint.pformat([again])]
    if isinstance(again, Exception):
        texts += traceback.format_exception(type(again), again, None)
    assert all("private" not in text for text in texts)


def test_every_class_is_among_them():
    exported = (getattr(aepflow, name) for name in aepflow.__all__)
    classes = {value for value in exported if isinstance(value, type)}
    # What does HTTP is no value, and a list of values has its own tests.
    classes -= {getattr(aepflow, name) for name in ("AsyncClient", "Diagnostics", "Client", "ClientCredentials", "MappingPlan", "Outcome", "Pipeline")}
    assert {type(value) for value, _ in SHOWN} == classes - {aepflow.AepflowError}


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
    ours = {"aepflow", "aepflow._core", "aepflow._values", "aepflow.errors"}
    assert set(run.stdout.split()) - {"__future__", "time"} == ours


def test_the_schemas_are_there_as_files():
    folder = resources.files("aepflow") / "schemas"
    found = {file.name: json.loads(file.read_text(encoding="utf-8")) for file in folder.iterdir()}
    inputs = {f"{row['name']}.json": aepflow.operation_schema(row["name"]) for row in aepflow.operations()}
    connector = found.pop("connector.json")
    assert found == {**inputs, "pipeline.json": aepflow.pipeline.pipeline_schema()}
    assert {name for row in aepflow.connectors() for name in row} <= set(connector["properties"])


def test_check_pipeline_still_works_and_names_its_successor():
    spec = {"createFlow": {"connector": "stripe", "nam": "Charges"}}
    with pytest.warns(DeprecationWarning, match="check_requests"):
        found = aepflow.check_pipeline(spec, {"now": 1})
    assert found == aepflow.check_requests(spec, {"now": 1}) and found[0].code == "unknown_field"
    with pytest.warns(DeprecationWarning) as warnings:
        aepflow.check_pipeline(spec=spec)
    assert warnings[0].filename == __file__
