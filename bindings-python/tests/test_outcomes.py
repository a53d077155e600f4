"""How a run ended, seen in a notebook, a program and a log; what is pickled; and the context of the environment."""

from __future__ import annotations

import asyncio
import json
import logging
import pickle
import subprocess
import sys
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import aepflow
import pandas
import pytest
from aepflow import (
    AsyncClient,
    Client,
    ClientCredentials,
    Context,
    Outcome,
    Pipeline,
    PipelineError,
    ValidationError,
    run,
    run_async,
)
from aepflow._values import Diagnostics
from aepflow.emulator import Emulator
from aepflow.notebook import show, to_pandas

NOW = 1_893_456_000
KEY = "rk_live_do_not_tell"
SCOPES = "openid,AdobeID,read_organizations,additional_info.projectedProductContext,session"
SPEC: dict[str, Any] = {
    "name": "Stripe",
    "source": {"connector": "stripe", "auth": {"accessToken": {"secret": "K"}}},
    "resources": [
        {
            "resource": "charges",
            "target": {"class": "experienceEvent"},
            "schedule": {"frequency": "hour", "interval": 1, "startTime": NOW + 600},
        }
    ],
}


def ended(emulator: Emulator, **more: Any) -> Outcome:
    given = {name: more.pop(name) for name in ("deadline", "on_step") if name in more}
    return run(Pipeline(SPEC, **more), emulator.context(), transport=emulator.transport, secrets={"K": KEY}, **given)


@pytest.fixture
def emulator() -> Emulator:
    return Emulator({"now": NOW, "clock": "manual", "tenantId": "acme"})


def refused(emulator: Emulator) -> Outcome:
    """A run whose gateway no longer knows the key when the dataset comes."""

    def transport(request: aepflow.Request) -> Any:
        if request.operation == "createDataset":
            return {"status": 403, "headers": {}, "body": '{"error_code": "403003", "message": "Api Key is invalid"}'}
        return emulator.transport(request)

    return run(Pipeline(SPEC), emulator.context(), transport=transport, secrets={"K": KEY})


def test_a_failed_outcome_begins_with_the_failure(emulator: Emulator) -> None:
    outcome = refused(emulator)
    assert (outcome.state, outcome.step, outcome.ok, bool(outcome)) == ("failed", "charges/dataset", False, False)
    assert outcome.error is not None
    message, cause, help = (outcome.error[name] for name in ("message", "meaning", "help"))
    lines = repr(outcome).split("\n  ")
    assert lines[0] == f"Outcome: failed at charges/dataset: {message}"
    assert lines[1] == f"what it means: {cause}"
    assert lines[2].startswith(f"what to do: {help}; run `Pipeline(spec, ledger=outcome.ledger)`")
    done = "done: tenant (read), baseConnection (create), charges/explore (read), check (read), charges/fieldGroup (create)"
    assert lines[3] == f"{done}, charges/schema (create)" and len(lines) == 4
    assert (outcome.kind, outcome.path, outcome.changed, outcome.diagnostics) == ("service", "/resources/0", "yes", [])
    html = outcome._repr_html_()
    assert html.startswith("<p><strong>failed at charges/dataset: ")
    assert html.index("what to do") < html.index("<table>")
    rows = [row.split("</td>")[:2] for row in html.split("<tr>")[2:]]
    states = {row[1].removeprefix("<td>"): row[0].removeprefix("<td>") for row in rows}
    assert states["baseConnection"] == "done" and states["charges/dataset"] == "stopped here"
    assert states["charges/flow"] == "not reached"
    assert KEY not in repr(outcome) + html


def test_raise_for_status_raises_what_a_program_can_act_on(emulator: Emulator) -> None:
    outcome = refused(emulator)
    with pytest.raises(PipelineError, match="failed at charges/dataset") as raised:
        outcome.raise_for_status()
    error = raised.value
    assert isinstance(error, aepflow.AepflowError) and error.message == str(error)
    assert (error.state, error.step, error.error) == ("failed", "charges/dataset", outcome.error)
    assert isinstance(error.__cause__, aepflow.ServiceError) and error.__cause__.code == "403003"
    copy = pickle.loads(pickle.dumps(error))
    assert (type(copy), vars(copy), str(copy)) == (PipelineError, vars(error), str(error))
    done = ended(emulator, ledger=copy.ledger)
    assert done and done.ok and done.raise_for_status() is None
    assert repr(done).startswith("Outcome: done\n  done: ")


def test_a_fault_that_a_person_must_decide_is_told_with_its_help(emulator: Emulator) -> None:
    outcome = ended(emulator)
    other = {**SPEC, "source": {"connector": "stripe", "auth": {"accessToken": {"secret": "K"}}, "name": "Other"}}
    failed = run(Pipeline(other, goal="enable"), emulator.context(), transport=emulator.transport, secrets={"K": KEY})
    assert outcome.ok and failed.error is not None and failed.error["kind"] == "conflict"
    (fault,) = failed.error["diagnostics"]
    assert f"what to do: {fault['help']}; run" in repr(failed)
    with pytest.raises(PipelineError) as raised:
        failed.raise_for_status()
    assert isinstance(raised.value.__cause__, aepflow.ValidationError)
    assert [one.code for one in raised.value.__cause__.diagnostics] == [fault["code"]]


def test_a_failure_says_of_what_kind_it_is_and_whether_the_platform_was_changed(emulator: Emulator) -> None:
    (resource,) = SPEC["resources"]
    typo = {**SPEC, "resources": [{**resource, "mapping": {"exclude": ["data.recipt_url"]}}]}
    for given, secret, goal, parts in [
        (typo, KEY, "apply", ("invalid", "", "yes", ["no_such_field"])),
        (typo, KEY, "apply", ("invalid", "", "no", ["no_such_field"])),
        ({**SPEC, "source": {**SPEC["source"], "name": "Another"}}, "pk_live_x", "apply", ("secret", "/source", "no", ["publishable_key"])),
        (SPEC, KEY, "enable", ("conflict", "/resources/0", "no", ["missing_step"])),
    ]:
        names = {name: secret for name in ("K", "STRIPE_KEY")}
        outcome = run(Pipeline(given, goal=goal), emulator.context(), transport=emulator.transport, secrets=names)
        codes = [found.code for found in outcome.diagnostics]
        assert (outcome.kind, outcome.path, outcome.changed, codes) == parts
        with pytest.raises(PipelineError) as raised:
            outcome.raise_for_status()
        error = raised.value
        assert (error.kind, error.path, error.changed, error.diagnostics) == (*parts[:3], outcome.diagnostics)


def test_a_paused_outcome_is_not_ok_and_says_how_to_go_on(emulator: Emulator) -> None:
    emulator.script([{"operation": "createDataset", "kind": "rateLimit", "retryAfter": 3600}])
    start = time.time()
    outcome = ended(emulator, deadline=start + 20)
    assert (outcome.state, outcome.ok, bool(outcome), outcome.step) == ("paused", False, False, "charges/dataset")
    assert outcome.reason == "a pause of 300 s (rateLimited) lasts longer than the run"
    assert outcome.resume_at is not None and 290 < outcome.resume_at - start < 320
    assert repr(outcome).startswith(f"Outcome: paused at charges/dataset: {outcome.reason}\n  what to do: run `Pipeline(")
    assert "not before 20" in repr(outcome) and outcome._repr_html_().startswith("<p><strong>paused at charges/dataset")
    with pytest.raises(PipelineError) as raised:
        outcome.raise_for_status()
    assert (raised.value.state, raised.value.resume_at) == ("paused", outcome.resume_at)
    spent = ended(emulator, deadline=time.time())
    assert (spent.state, spent.reason, spent.resume_at) == ("paused", "the time was up", None)
    assert repr(spent).startswith("Outcome: paused before the first step: the time was up\n")


def test_after_an_interrupt_the_same_pipeline_looks_first_and_makes_no_twin(emulator: Emulator) -> None:
    interrupts = [KeyboardInterrupt()]

    def transport(request: aepflow.Request) -> Any:
        answer = emulator.transport(request)
        if request.operation == "createDataset" and interrupts:
            raise interrupts.pop()
        return answer

    pipeline = Pipeline(SPEC)
    with pytest.raises(KeyboardInterrupt):
        run(pipeline, emulator.context(), transport=transport, secrets={"K": KEY})
    assert run(pipeline, emulator.context(), transport=transport, secrets={"K": KEY}).ok
    assert [entry["operation"] for entry in emulator.journal()].count("createDataset") == 1


def test_after_a_cancelled_task_the_same_pipeline_looks_first_and_makes_no_twin(emulator: Emulator) -> None:
    sent = asyncio.Event()

    async def transport(request: aepflow.Request) -> Any:
        answer = emulator.transport(request)
        if request.operation == "createDataset" and not sent.is_set():
            sent.set()
            await asyncio.sleep(60)
        return answer

    async def cancelled_and_gone_on() -> Outcome:
        pipeline = Pipeline(SPEC)
        task = asyncio.create_task(run_async(pipeline, emulator.context(), transport=transport, secrets={"K": KEY}))
        await sent.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        return await run_async(pipeline, emulator.context(), transport=transport, secrets={"K": KEY})

    assert asyncio.run(cancelled_and_gone_on()).ok
    assert [entry["operation"] for entry in emulator.journal()].count("createDataset") == 1


@pytest.mark.parametrize("later", [False, True])
def test_a_duration_or_another_unit_is_no_deadline_and_is_told_before_anything_is_sent(emulator: Emulator, later: bool) -> None:
    def given(**times: Any) -> Any:
        if later:
            return asyncio.run(run_async(Pipeline(SPEC), emulator.context(), transport=emulator.transport, **times))
        return run(Pipeline(SPEC), emulator.context(), transport=emulator.transport, **times)

    for deadline in (25, (time.time() + 25) * 1000, "2030-01-01", True):
        with pytest.raises(ValidationError) as raised:
            given(deadline=deadline, timeout=0)
        said = {fault.path: fault for fault in raised.value.diagnostics}
        assert set(said) == {"/deadline", "/timeout"} and said["/timeout"].code == "out_of_range"
        if isinstance(deadline, float):
            params = said["/deadline"].params or {}
            assert said["/deadline"].code == "deadline_unit" and abs(params["example"] - time.time() - 25) < 5
    for deadline, found in ((datetime(2030, 1, 1), "a datetime without a zone"), ("2030-01-01", "a str")):
        with pytest.raises(ValidationError) as raised:
            given(deadline=deadline)
        (fault,) = raised.value.diagnostics
        assert fault.message == f"`deadline` must be Unix seconds, or a `datetime` with a zone, not {found}"
        assert fault.help == "give Unix seconds, or a `datetime` with a zone"
    with pytest.raises(ValidationError) as raised:
        given(timeout=None)
    assert [(fault.code, fault.path) for fault in raised.value.diagnostics] == [("wrong_type", "/timeout")]
    assert emulator.journal() == []
    # One with a zone is a time.
    assert given(deadline=datetime.now(timezone.utc)).state == "paused"


def test_a_spec_is_no_pipeline(emulator: Emulator) -> None:
    spec: Any = SPEC
    with pytest.raises(TypeError, match=r"give `Pipeline\(spec\)`"):
        run(spec, emulator.context(), transport=emulator.transport)
    with pytest.raises(TypeError, match=r"give `Pipeline\(spec\)`"):
        asyncio.run(run_async(spec, emulator.context(), transport=emulator.transport))


def test_a_ledger_that_was_cut_off_to_nothing_is_refused() -> None:
    for ledger, code in (("", "json_empty"), (b"", "json_empty"), (" ", "json_empty"), ("null", "wrong_type"), (b"[]", "wrong_type")):
        with pytest.raises(ValidationError) as raised:
            Pipeline(SPEC, ledger=ledger)
        assert [(fault.code, fault.path) for fault in raised.value.diagnostics] == [(code, "/ledger")], ledger
    assert Pipeline(SPEC, ledger=None).ledger()["revision"] == 0


def test_status_is_a_table_of_flows_and_runs(emulator: Emulator) -> None:
    ledger = ended(emulator).ledger
    before = ended(emulator, ledger=ledger, goal="status")
    frame = before.to_pandas()
    assert list(frame["flow"]) == ["Stripe charges"] and list(frame["run"]) == [None]
    emulator.advance(4500)
    outcome = ended(emulator, ledger=ledger, goal="status")
    frame = outcome.status.to_pandas()
    names = "resource flow state run started ended outcome inputRecords outputRecords failedRecords errors"
    assert list(frame.columns) == names.split()
    assert list(frame["flow"]) == ["Stripe charges"] * 2 and list(frame["state"]) == ["enabled"] * 2
    assert list(frame["outcome"]) == ["ok", "ok"] and set(frame["inputRecords"]) == {12, 120}
    assert str(frame["started"].dtype).endswith("UTC]")
    assert frame["started"].max() == pandas.Timestamp("2030-01-01 01:12:00", tz="UTC")
    html = outcome._repr_html_()
    assert "<td>2030-01-01 01:12:00 UTC</td>" in html and "<td>Stripe charges</td><td>enabled</td>" in html
    pandas.testing.assert_frame_equal(outcome.to_pandas(), frame)
    watched = ended(emulator, ledger=ledger, goal="watch")
    assert watched.ok and len(watched.to_pandas()) == 2


def test_empty_diagnostics_say_that_nothing_is_wrong() -> None:
    found = aepflow.check("getFlow", {"flowId": "84c64142-1741-4b0b-95a9-65644eba0cf6"})
    assert found == [] and repr(found) == "[] (nothing is wrong)" and not found
    assert found._repr_html_() == "<p>nothing is wrong</p>"  # type: ignore[attr-defined]
    assert list(to_pandas(found).columns) == ["severity", "code", "path", "message", "help"] and len(to_pandas(found)) == 0
    assert repr(Diagnostics(aepflow.check("getFlow", {}))).startswith("[Diagnostic(code='missing_field'")


def test_every_table_has_its_rows_for_pandas(emulator: Emulator) -> None:
    outcome = ended(emulator)
    emulator.advance(4500)
    client = Client(emulator.context(), transport=emulator.transport)
    fields = aepflow.read_fields([{"id": "ch_1", "amount": 1, "empty": None}])["fields"]
    schema = aepflow.infer_schema({"fields": fields, "tenantId": "acme", "title": "Charges", "class": "profile"})
    tables: dict[str, tuple[Any, int, set[str]]] = {
        "diagnostics": (aepflow.check("getFlow", {}), 1, {"code", "path", "help"}),
        "coverage": (aepflow.infer_mapping({"fields": fields, "schema": schema})["coverage"], 1, {"field", "reason"}),
        "runs": (client.list_runs(), 2, {"run", "started", "outcome", "inputRecords"}),
        "run": (client.get_run(runId=client.list_runs()["items"][0]["id"]), 1, {"run", "started"}),
        "flows": (client.list_flows(), 1, {"id", "name", "state", "createdAt"}),
        "datasets": (client.list_datasets(), 1, {"id", "name"}),
        "plan": (outcome.plan, len(outcome.plan["steps"]), {"step", "action", "name"}),
        "outcome": (outcome, len(outcome.plan["steps"]), {"step", "action", "name"}),
    }
    for name, (table, length, columns) in tables.items():
        frame = table.to_pandas()
        assert isinstance(frame, pandas.DataFrame) and len(frame) == length, name
        assert columns <= set(frame.columns), (name, frame.columns)
        assert "<table>" in table._repr_html_(), name
    assert show(client.list_flows())._repr_html_().count("<tr>") == 2
    told = [{"severity": "warning", "code": "epoch_as_integer", "path": "/fields/0/path", "message": "so", "help": "do", "url": "u"}]
    assert show(told)._repr_html_() == show([aepflow.Diagnostic(**told[0])])._repr_html_()


def test_a_long_or_wide_table_tells_of_what_it_does_not_show() -> None:
    entries = [{f"n{at}": at for at in range(14)}] * 501
    html = show(entries)._repr_html_()
    assert html.count("<tr>") == 501 and html.count("<th>") == 12
    assert html.endswith("</table><p>1 more rows and 2 more columns: <code>to_pandas()</code> has them</p>")
    assert to_pandas(entries).shape == (501, 14)


def test_without_pandas_the_error_says_what_to_install() -> None:
    program = (
        "import sys; sys.modules['pandas'] = None\n"
        "import aepflow\n"
        "try: aepflow.check('getFlow', {}).to_pandas()\n"
        "except ImportError as error: print(error)"
    )
    said = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert "pip install pandas" in said


def with_secret(emulator: Emulator) -> Context:
    known = emulator.credentials()
    return Context(
        api_key=known["apiKey"],
        org_id=known["orgId"],
        sandbox_name=known["sandboxName"],
        client_secret=known["clientSecret"],
        scopes=SCOPES,
    )


def test_clients_and_credentials_are_pickled_without_secrets_and_resumed(emulator: Emulator) -> None:
    context = with_secret(emulator)
    secrets = [str(context.client_secret), *emulator.credentials()["accessToken"].split()]
    client, credentials = Client(context, transport=emulator.transport), ClientCredentials.from_context(context)
    assert client.get_tenant()["tenantId"] == "acme"
    pickled = [pickle.dumps(one) for one in (client, credentials, AsyncClient(emulator.context()))]
    assert not any(secret.encode() in data for data in pickled for secret in secrets)
    again, token, asynchronous = map(pickle.loads, pickled)
    for call in (again.get_tenant, lambda: next(again.items("listFlows")), lambda: token()):
        with pytest.raises(aepflow.AepflowError, match="resume"):
            call()
    with pytest.raises(aepflow.AepflowError, match="transport"):
        again.resume(context)
    assert again.resume(context, transport=emulator.transport).get_tenant()["tenantId"] == "acme"
    assert repr(pickle.loads(pickle.dumps(again))) == repr(client)
    with pytest.raises(aepflow.AepflowError, match="resume"):
        asyncio.run(asynchronous.get_tenant())
    asynchronous.resume(emulator.context(), transport=emulator.transport)
    assert asyncio.run(asynchronous.get_tenant())["tenantId"] == "acme"
    assert token.resume(str(context.client_secret), transport=emulator.transport)()


def test_a_pipeline_is_pickled_with_its_ledger_and_goes_on(emulator: Emulator) -> None:
    pipeline = Pipeline(SPEC, seed=1)
    for _ in range(8):
        step = pipeline.next(emulator.context(), {"K": KEY}, emulator.now)
        pipeline.receive(step["id"], emulator.transport(step["request"]))
    pipeline.next(emulator.context(), {"K": KEY}, emulator.now)
    data = pickle.dumps(pipeline)
    assert KEY.encode() not in data
    again = pickle.loads(data)
    assert again.ledger() == pipeline.ledger() and again.spec() == pipeline.spec()
    outcome = run(again, emulator.context(), transport=emulator.transport, secrets={"K": KEY})
    assert outcome.ok
    journal = [entry["operation"] for entry in emulator.journal()]
    assert journal.count("createBaseConnection") == journal.count("createFlow") == 1
    copy = pickle.loads(pickle.dumps(outcome))
    assert (copy.state, copy.ledger, copy.plan, repr(copy)) == ("done", outcome.ledger, outcome.plan, repr(outcome))
    assert copy._repr_html_() == outcome._repr_html_()
    preview = pickle.loads(pickle.dumps(Pipeline(SPEC, ledger=outcome.ledger, preview=True)))
    assert run(preview, emulator.context(), transport=emulator.transport).plan["changes"] == 0
    flow_id = outcome.ledger["steps"]["charges/flow"]["id"]
    adopted = pickle.loads(pickle.dumps(Pipeline(goal="adopt", flow_id=flow_id)))
    assert run(adopted, emulator.context(), transport=emulator.transport).ok


def variables(emulator: Emulator) -> dict[str, str]:
    known = emulator.credentials()
    names = {"AEP_CLIENT_ID": "apiKey", "AEP_ORG_ID": "orgId", "AEP_SANDBOX_NAME": "sandboxName"}
    return {name: known[field] for name, field in names.items()} | {"AEP_SCOPES": SCOPES, "AEP_CLIENT_SECRET": known["clientSecret"]}


@pytest.fixture
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    for name in ("ACCESS_TOKEN", "API_KEY", "CLIENT_ID", "ORG_ID", "SANDBOX_NAME", "CLIENT_SECRET", "SCOPES", "HOST", "IMS_HOST"):
        monkeypatch.delenv(f"AEP_{name}", raising=False)
    monkeypatch.chdir(tmp_path)
    return monkeypatch


def test_the_context_comes_from_the_environment_and_works(emulator: Emulator, nothing_set: pytest.MonkeyPatch) -> None:
    with pytest.raises(aepflow.ValidationError) as missing:
        Context.from_env()
    paths = [fault.path.removeprefix("/context/") for fault in missing.value.diagnostics]
    assert paths == ["apiKey", "orgId", "sandboxName", "clientSecret", "scopes"]
    assert all(f"AEP_{name}" in str(missing.value) for name in ("API_KEY", "ORG_ID", "SANDBOX_NAME", "CLIENT_SECRET"))
    for name, value in variables(emulator).items():
        nothing_set.setenv(name, value)
    context = Context.from_env()
    assert context == with_secret(emulator) and context != Context.from_env(client_secret="other")
    assert Client(context, transport=emulator.transport).get_tenant()["tenantId"] == "acme"
    assert run(Pipeline(SPEC), context, transport=emulator.transport, secrets={"K": KEY}).ok

    async def transport(request: aepflow.Request) -> Any:
        return emulator.transport(request)

    assert asyncio.run(run_async(Pipeline(SPEC), context, transport=transport, secrets={"K": KEY})).ok
    assert asyncio.run(AsyncClient(context, transport=transport).get_tenant())["tenantId"] == "acme"
    secret = str(context.client_secret)
    assert secret not in repr(context) and secret not in json.dumps(context.to_dict())
    assert Context.from_env(access_token="t").to_dict()["accessToken"] == "t"
    with pytest.raises(aepflow.ValidationError, match="sandbox"):
        Context.from_env(sandbox="dev")


def test_a_dotenv_file_is_read_if_it_is_there_and_the_environment_wins(
    emulator: Emulator, nothing_set: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lines = [f"export {name}='{value}'" for name, value in variables(emulator).items()]
    (tmp_path / ".env").write_text("# Adobe\n" + "\n".join(lines) + "\n", "utf-8")
    assert Context.from_env() == with_secret(emulator)
    nothing_set.setenv("AEP_SANDBOX_NAME", "dev")
    assert Context.from_env().sandbox_name == "dev"
    (tmp_path / ".env").rename(tmp_path / "adobe.env")
    assert Context.from_env(tmp_path / "adobe.env").org_id == emulator.credentials()["orgId"]
    with pytest.raises(aepflow.ValidationError):
        Context.from_env(None)
    with pytest.raises(FileNotFoundError):
        Context.from_env("prod.env")


def test_the_context_comes_from_the_files_of_the_developer_console(emulator: Emulator, tmp_path: Path) -> None:
    known = emulator.credentials()
    credential = {"client_id": known["apiKey"], "client_secrets": [known["clientSecret"]], "scopes": SCOPES.split(",")}
    workspace = {"details": {"credentials": [{"oauth_server_to_server": credential}]}}
    project = {"project": {"org": {"ims_org_id": known["orgId"]}, "workspace": workspace}}
    values = {"API_KEY": known["apiKey"], "IMS_ORG": known["orgId"], "CLIENT_SECRET": known["clientSecret"], "SCOPES": SCOPES}
    postman = {"values": [{"key": key, "value": value, "enabled": True} for key, value in values.items()]}
    for shape in (project, postman):
        path = tmp_path / "console.json"
        path.write_text("\ufeff" + json.dumps(shape), "utf-8")
        context = Context.from_file(path, sandbox_name=known["sandboxName"])
        assert context == with_secret(emulator)
        assert Client(context, transport=emulator.transport).get_tenant()["tenantId"] == "acme"
        with pytest.raises(aepflow.ValidationError, match="sandboxName"):
            Context.from_file(str(path))
    token = Context(access_token="t", api_key="k", org_id=known["orgId"], sandbox_name="prod")
    with pytest.raises(ValueError, match="client_secret"):
        ClientCredentials.from_context(token)


def test_requests_are_logged_at_debug_and_pauses_at_info_without_secrets(
    emulator: Emulator, caplog: pytest.LogCaptureFixture
) -> None:
    emulator.script([{"operation": "getTenant", "kind": "rateLimit", "retryAfter": 0}, {"operation": "listFlows", "kind": "timeoutBefore", "delayMs": 1}])
    context = with_secret(emulator)
    with caplog.at_level(logging.DEBUG, "aepflow"):
        client = Client(context, transport=emulator.transport)
        client.get_tenant()
        client.list_flows()
        client.create_base_connection(connector="stripe", name="S", auth={"accessToken": KEY})
        assert ended(emulator).ok
    records = [(record.levelname, record.getMessage()) for record in caplog.records if record.name == "aepflow"]
    assert len(records) == len(caplog.records)
    texts = "\n".join(text for _, text in records)
    assert not any(secret in texts for secret in (KEY, str(context.client_secret), emulator.credentials()["accessToken"]))
    url = "https://platform.adobe.io/data/foundation/schemaregistry/stats"
    first = [text for level, text in records if level == "DEBUG" and url in text]
    assert first[0].startswith(f"GET {url}: 429 after 0.0") and "request id emulated-" in first[0]
    paused = [text for level, text in records if level == "INFO"]
    assert paused[0].startswith("getTenant: again in 0.0 s: the platform answered 429")
    assert "no answer after 0.0" in paused[1] and paused[1].endswith("time is up")
    assert paused[2].startswith("listFlows: again in ") and paused[2].endswith("time is up")
    assert isinstance(logging.getLogger("aepflow").handlers[0], logging.NullHandler)


def test_a_lost_request_for_a_token_is_logged(emulator: Emulator, caplog: pytest.LogCaptureFixture) -> None:
    def transport(request: aepflow.Request) -> Any:
        raise ConnectionRefusedError(111, str(request.body))

    async def later(request: aepflow.Request) -> Any:
        transport(request)

    context = with_secret(emulator)
    with caplog.at_level(logging.INFO, "aepflow"):
        with pytest.raises(ConnectionRefusedError):
            Client(context, transport=transport).get_tenant()
        with pytest.raises(ConnectionRefusedError):
            asyncio.run(AsyncClient(context, transport=later).get_tenant())
    said = [record.getMessage() for record in caplog.records if record.name == "aepflow"]
    lost = [text for text in said if "/ims/token/v3: no answer after 0." in text]
    again = [text for text in said if text.startswith("createAccessToken: again in ")]
    # Each client sends it three times.
    assert (len(lost), len(again), len(said)) == (6, 4, 10)
    assert all(text.endswith(": connection refused") for text in said)


def test_a_request_for_a_token_that_may_be_mended_is_sent_again(emulator: Emulator) -> None:
    async def later(request: aepflow.Request) -> Any:
        return emulator.transport(request)

    def faults(*kinds: str, **more: Any) -> None:
        emulator.script([{"operation": "createAccessToken", "call": n, "kind": kind, "delayMs": 0, **more} for n, kind in enumerate(kinds, 1)])

    def tokens() -> int:
        return [entry["operation"] for entry in emulator.journal()].count("createAccessToken")

    context = with_secret(emulator)
    faults("timeoutBefore", "serverErrorBefore")
    outcome = run(Pipeline(SPEC), context, transport=emulator.transport, secrets={"K": KEY})
    assert outcome.ok and tokens() == 3
    faults("rateLimit", "timeoutAfter", retryAfter=0)
    assert asyncio.run(run_async(Pipeline(SPEC, ledger=outcome.ledger, goal="status"), context, transport=later)).ok
    assert tokens() == 6
    token = ClientCredentials.from_context(context, transport=emulator.transport)
    faults("timeoutBefore", "timeoutBefore", "timeoutBefore")
    with pytest.raises(TimeoutError):
        token()
    faults("status", status=400)
    with pytest.raises(aepflow.ServiceError):
        token()
    assert tokens() == 10


def test_modules_and_late_names_are_there_for_completion_and_cost_nothing_before() -> None:
    program = (
        "import sys, aepflow\n"
        "public = {name for name in dir(aepflow) if not name.startswith('_')}\n"
        "assert public == {*aepflow.__all__, *aepflow._MODULES} - {'__version__'}, public\n"
        "assert {'notebook', 'client', 'pipeline', 'emulator', 'types', 'Client', 'run', 'Outcome'} <= set(dir(aepflow))\n"
        "assert not {'logging', 'asyncio', 'pandas', 'aepflow.client'} & set(sys.modules), sorted(sys.modules)\n"
        "for name in ('notebook', 'client', 'pipeline', 'emulator', 'types', 'errors', 'outcome', 'transport'):\n"
        "    assert getattr(aepflow, name).__name__ == f'aepflow.{name}'\n"
        "for name in aepflow.__all__: assert name in dir(aepflow) and getattr(aepflow, name) is not None\n"
        "try: aepflow.nothing\n"
        "except AttributeError as error: print(error)"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout == "module 'aepflow' has no attribute 'nothing'\n"
