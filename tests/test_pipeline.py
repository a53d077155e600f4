"""Pipelines from Python: every fault at every request, resumed from the last saved ledger; and whole runs."""

import asyncio
import json
import time
from typing import Any

import aepflow
import pytest
from aepflow import Pipeline, run, run_async
from aepflow.emulator import Emulator
from aepflow.notebook import show
from aepflow.pipeline import pipeline_schema

NOW = 1_893_456_000
SECRET = "rk_live_do_not_tell"
SECRETS = {"STRIPE_KEY": SECRET}
TARGET = {"class": "experienceEvent", "identities": [{"path": "data.customer", "namespace": "Email", "primary": True}]}
SPEC: dict[str, Any] = {
    "name": "Stripe",
    "source": {"connector": "stripe", "auth": {"accessToken": {"secret": "STRIPE_KEY"}}},
    "resources": [
        {
            "resource": "charges",
            "target": TARGET,
            "schedule": {"frequency": "hour", "interval": 1, "startTime": NOW + 600},
            "options": {"partialIngestionPercent": 5, "errorDiagnosticsEnabled": True},
        }
    ],
}
KINDS = {
    "status": {"status": 403},
    "rateLimit": {},
    "serverErrorBefore": {},
    "serverErrorAfter": {},
    "timeoutBefore": {"delayMs": 1},
    "timeoutAfter": {"delayMs": 1},
    "brokenJson": {},
    "changedEtag": {},
}


def platform() -> Emulator:
    return Emulator({"now": NOW, "clock": "manual", "tenantId": "acme"})


def drive(emulator: Emulator, ledger: Any = None, kill: tuple[int, bool] | None = None, **more: Any) -> tuple[str, Any, Any]:
    """Runs a pipeline without waiting; `kill` names the request at which the host dies, before or after the answer."""
    pipeline = Pipeline(SPEC, ledger=ledger, seed=1, **more)
    sent = 0
    while True:
        step = pipeline.next(emulator.context(), SECRETS, emulator.now)
        saved = pipeline.ledger()
        if step["kind"] in ("done", "failed"):
            return step["kind"], saved, pipeline.plan()
        if step["kind"] == "wait":
            continue
        sent += 1
        if kill == (sent, False):
            return "killed", saved, None
        try:
            answer = emulator.transport(step["request"])
        except TimeoutError:
            answer = None
        if kill == (sent, True):
            return "killed", saved, None
        if answer is None:
            pipeline.receive_failure(step["id"], "timeout")
        else:
            pipeline.receive(step["id"], answer)
        assert SECRET not in json.dumps([pipeline.ledger(), pipeline.plan()])


def test_whatever_goes_wrong_and_wherever_one_of_everything_exists_in_the_end() -> None:
    undisturbed = platform()
    drive(undisturbed)
    expected, count = undisturbed.resources(), len(undisturbed.journal())
    runs = 0
    for call in range(1, count + 1):
        faults: list[Any] = [*KINDS, (call, False), (call, True)]
        for fault in faults:
            emulator = platform()
            if isinstance(fault, str):
                emulator.script([{"operation": "*", "kind": fault, "call": call, **KINDS[fault]}])
                _, ledger, _ = drive(emulator)
            else:
                _, ledger, _ = drive(emulator, kill=fault)
            state, ledger, _ = drive(emulator, ledger)
            assert (state, emulator.resources()) == ("done", expected), (call, fault)
            assert drive(emulator, ledger, preview=True)[2]["changes"] == 0, (call, fault)
            runs += 1
    assert runs == count * (len(KINDS) + 2)


def test_a_run_saves_its_ledger_and_hides_secrets(capsys: pytest.CaptureFixture[str]) -> None:
    emulator, ledgers, events = platform(), [], []
    pipeline = Pipeline(SPEC)
    told = {"on_ledger": ledgers.append, "on_step": events.append, "progress": True}
    outcome = run(pipeline, emulator.context(), transport=emulator.transport, secrets=SECRETS.get, **told)
    assert (outcome.state, outcome.ledger) == ("done", ledgers[-1])
    sent = [event for event in events if event["type"] == "send"]
    assert len(sent) == len(emulator.journal())
    texts = [repr(outcome), repr(pipeline), pipeline._repr_html_(), repr(events), json.dumps(ledgers), capsys.readouterr().err]
    assert not any(SECRET in text for text in texts)
    assert "charges/flow" in outcome._repr_html_()
    again = Pipeline(SPEC, ledger=outcome.ledger, preview=True)
    assert run(again, emulator.context(), transport=emulator.transport).plan["changes"] == 0


def test_a_run_ends_at_its_deadline_and_the_next_one_goes_on() -> None:
    emulator, ledger, states = platform(), None, []
    # Whoever waited for these would wait for five minutes, the longest pause, and for as long as the request may take.
    emulator.script(
        [
            {"operation": "createBaseConnection", "kind": "rateLimit", "retryAfter": 3600},
            {"operation": "createDataset", "kind": "slow", "delayMs": 4000},
        ]
    )
    with emulator.serve() as server:
        while "done" not in states:
            context = emulator.context(host=server.url)
            outcome = run(Pipeline(SPEC, ledger=ledger, grace=0), context, secrets=SECRETS, timeout=1.5, deadline=time.time() + 3)
            ledger = outcome.ledger
            states.append(outcome.state)
            if outcome.resume_at is not None:
                # Whoever comes before these are over is told when to come, and sends nothing.
                sent = len(emulator.journal())
                early = run(Pipeline(SPEC, ledger=ledger, grace=0), context, secrets=SECRETS, deadline=time.time() + 3)
                assert early.resume_at == outcome.resume_at == ledger["waiting"]["until"] / 1000
                assert len(emulator.journal()) == sent
                # As if the hour were over: the first version has no checksum.
                ledger = {"version": 1, **{name: ledger[name] for name in ("pipeline", "steps", "unfinished")}}
    assert states == ["paused", "paused", "done"]
    assert len(emulator.resources()["prod"]["datasets"]) == 1


def test_the_same_without_blocking_and_over_http() -> None:
    emulator = platform()
    with emulator.serve() as server:
        outcome = asyncio.run(run_async(Pipeline(SPEC), emulator.context(host=server.url), secrets=SECRETS))
    assert outcome.state == "done"
    expected = platform()
    drive(expected)
    assert emulator.resources() == expected.resources()


def test_a_failure_of_the_spec_or_the_host_is_told() -> None:
    emulator = platform()
    wrong = {**SPEC, "source": {"connector": "stripe", "auth": {"accessToken": SECRET}}}
    faults = Pipeline.check(wrong)
    assert [(fault.code, fault.path) for fault in faults] == [("secret_in_spec", "/source/auth/accessToken")]
    with pytest.raises(aepflow.ValidationError) as missing:
        run(Pipeline(SPEC), emulator.context(), transport=emulator.transport)
    assert missing.value.diagnostics[0].code == "missing_secret"
    emulator.script([{"operation": "createDataset", "kind": "status", "status": 400}])
    outcome = run(Pipeline(SPEC), emulator.context(), transport=emulator.transport, secrets=SECRETS)
    assert (outcome.state, outcome.step, outcome.error["status"]) == ("failed", "charges/dataset", 400)
    with pytest.raises(ZeroDivisionError):
        run(Pipeline(SPEC), emulator.context(), transport=lambda _: 1 / 0, secrets=SECRETS)
    assert pipeline_schema()["required"] == ["name", "resources"]


def test_a_flow_is_watched_torn_down_and_shown() -> None:
    emulator = platform()
    given = {"transport": emulator.transport, "secrets": SECRETS}
    ledger = run(Pipeline(SPEC), emulator.context(), **given).ledger
    emulator.advance(7200)
    watched = run(Pipeline(SPEC, ledger=ledger, goal="watch"), emulator.context(), **given)
    runs = watched.status[0]["runs"]
    assert runs[0]["verdict"]["outcome"] in ("ok", "partial")
    assert "<table>" in show(runs)._repr_html_()
    client = aepflow.Client(emulator.context(), transport=emulator.transport)
    assert runs[0]["id"] in client.list_runs()._repr_html_() and runs[0]["id"] in client.get_run(runId=runs[0]["id"])._repr_html_()
    flow = next(item for item in aepflow.Client(emulator.context(), transport=emulator.transport).items("listFlows"))
    adopted = Pipeline(goal="adopt", flow_id=flow["id"])
    assert run(adopted, emulator.context(), **given).state == "done"
    assert run(Pipeline(adopted.spec(), ledger=adopted.ledger(), preview=True), emulator.context(), **given).plan["changes"] == 0
    assert run(Pipeline(SPEC, ledger=ledger, goal="teardown"), emulator.context(), **given).state == "done"
    left = {kind: found for kind, found in emulator.resources()["prod"].items() if found and kind not in ("runs", "batches")}
    assert list(left) == ["mappingSets"]


DAILY = {"target": {"class": "profile"}, "schedule": {"frequency": "day", "interval": 1, "startTime": NOW + 600}}
FILES = {
    "resource": "dlz-user-container/accounts.csv",
    "data": {"format": "delimited", "properties": {"columnDelimiter": ","}},
}
# One without a base connection, and two whose connection specification another connector has too.
ADOPTED = {
    "data-landing-zone": FILES,
    "oracle-netsuite-entities": {"resource": "customer"},
    "sugarcrm-accounts-contacts": {"resource": "accounts", "params": {"path": "accounts"}},
}


@pytest.mark.parametrize("connector", ADOPTED)
def test_what_a_flow_is_adopted_as_is_right_and_changes_nothing(connector: str) -> None:
    emulator = platform()
    known = next(known for known in aepflow.connectors() if known["name"] == connector)
    params = {param["name"]: param for param in (known.get("auth") or [{"params": []}])[0]["params"]}
    auth = {name: {"secret": name} if param.get("secret") else "example.com" for name, param in params.items()}
    source = {"connector": connector, **({"auth": {"specName": known["auth"][0]["specName"], "params": auth}} if auth else {})}
    given = {"transport": emulator.transport, "secrets": {name: "s3cret-value" for name in params}}
    spec = {"name": "Daily", "source": source, "resources": [{"key": "own", **ADOPTED[connector], **DAILY}]}
    assert run(Pipeline(spec), emulator.context(), **given).state == "done"
    flow = next(item for item in aepflow.Client(emulator.context(), transport=emulator.transport).items("listFlows"))
    adopted = Pipeline(goal="adopt", flow_id=flow["id"])
    assert run(adopted, emulator.context(), **given).state == "done"
    assert [fault for fault in Pipeline.check(adopted.spec()) if fault.severity == "error"] == []
    assert adopted.spec()["source"]["connector"] == connector
    again = Pipeline(adopted.spec(), ledger=adopted.ledger(), preview=True)
    assert run(again, emulator.context(), **given).plan["changes"] == 0


@pytest.mark.parametrize("start", [None, -3600])
def test_a_flow_starts_by_the_clock_of_a_platform_that_is_ahead(start: int | None) -> None:
    emulator = Emulator({"tenantId": "acme"})
    emulator.advance(43_200)
    resource = SPEC["resources"][0]
    schedule = {"frequency": "hour", "interval": 1, **({} if start is None else {"startTime": int(time.time()) + start})}
    spec = {**SPEC, "resources": [{**resource, "schedule": schedule}]}
    assert run(Pipeline(spec), emulator.context(), transport=emulator.transport, secrets=SECRETS).state == "done"


class Killed(BaseException):
    """Ends the process, as far as a test can."""


def test_a_preview_keeps_what_a_prune_keeps_because_of_a_create_of_unknown_outcome() -> None:
    emulator = platform()
    given = {"secrets": SECRETS, "transport": emulator.transport}
    refunds = {**SPEC["resources"][0], "resource": "refunds", "target": {"class": "experienceEvent"}}
    ledger = run(Pipeline(SPEC), emulator.context(), **given).ledger
    saved = []

    def dies(request: Any, *rest: Any, **options: Any) -> Any:
        answer = emulator.transport(request, *rest, **options)
        if request.method == "POST" and "/dataSets" in request.url:
            raise Killed
        return answer

    two = Pipeline({**SPEC, "resources": [*SPEC["resources"], refunds]}, ledger=ledger)
    with pytest.raises(Killed):
        run(two, emulator.context(), transport=dies, secrets=SECRETS, on_ledger=saved.append)
    left = run(Pipeline(SPEC, ledger=saved[-1], preview=True), emulator.context(), **given).plan["steps"]
    assert [step["reason"] for step in left if step["action"] == "remove"] == [
        "it is no longer in the spec: an apply with `prune`, or a teardown, removes what was made for it"
    ]
    prune = {"ledger": saved[-1], "prune": True}
    plans = [run(Pipeline(SPEC, preview=preview, **prune), emulator.context(), **given).plan for preview in (True, False)]
    assert [plan["changes"] for plan in plans] == [0, 0]


def test_notebooks_show_tables_in_which_every_text_is_escaped() -> None:
    faults = aepflow.check("createFlow", {"name": "<b>", "connector": "<script>"})
    html = faults._repr_html_()
    assert "<script>" not in html and "&lt;script&gt;" in html
    fields = aepflow.read_fields({"data": [{"id": "x", "metadata": {}}]})["fields"]
    schema = aepflow.infer_schema({"fields": fields, "tenantId": "acme", "title": "T", "class": "profile"})
    coverage = aepflow.infer_mapping({"fields": fields, "schema": schema})["coverage"]
    assert "left out" in coverage._repr_html_() == show(coverage)._repr_html_()
    with pytest.raises(TypeError):
        show([1])


def with_test(fate: str) -> Any:
    record = {"data": {"id": "ch_1", "created": NOW, "amount": 1250}}
    resource = {**SPEC["resources"][0], "tests": [{"name": "a charge", "record": record, "fate": fate}]}
    return {**SPEC, "resources": [resource]}


def test_the_tests_of_a_spec_are_tried_before_anything_is_made() -> None:
    emulator, events = Emulator({"tenantId": "acme"}), list[Any]()
    spec = {**with_test("rejected"), "resources": [{**with_test("rejected")["resources"][0], "schedule": {"frequency": "hour", "interval": 1}}]}
    given: dict[str, Any] = {"transport": emulator.transport, "secrets": SECRETS}
    failed = run(Pipeline(spec), emulator.context(), on_step=events.append, **given)
    assert (failed.state, failed.step) == ("failed", "charges/tests")
    assert [(found.code, found.path) for found in failed.diagnostics] == [("mapping_test_failed", "/resources/0/tests/0/fate")]
    assert [event["type"] for event in events].count("test") == 1
    assert not emulator.resources()["prod"].get("schemas")
    spec["resources"][0]["tests"][0]["fate"] = "lands"
    done = asyncio.run(run_async(Pipeline(spec, ledger=failed.ledger), emulator.context(), **given))
    assert done.state == "done"
    spec["resources"][0]["tests"][0]["fate"] = "rejected"
    assert run(Pipeline(spec, preview=True, tests=False), emulator.context(), **given).state == "done"


def test_what_lands_on_the_emulated_platform_is_what_a_preview_shows() -> None:
    charges = [{"data": {"id": f"ch_{number}", "created": NOW - number, "amount": number, "customer": f"cus_{number}"}} for number in range(20)]
    charges[7]["data"]["created"] = "soon"
    emulator = Emulator({"now": NOW, "tenantId": "acme", "evaluate": True, "records": {"charges": charges}})
    resource = {**SPEC["resources"][0], "schedule": {"frequency": "hour", "interval": 1, "startTime": NOW + 600, "backfill": True}}
    given: dict[str, Any] = {"transport": emulator.transport, "secrets": SECRETS}
    assert run(Pipeline({**SPEC, "resources": [resource]}), emulator.context(), **given).state == "done"
    emulator.advance(1200)
    client = aepflow.Client(emulator.context(), transport=emulator.transport)
    (flow_run,) = client.list_runs()["items"]
    counts: Any = flow_run["metrics"]["recordSummary"]
    assert (counts["inputRecordCount"], counts["failedRecordCount"]) == (20, 1)
    (dataset,) = client.list_datasets()["items"]
    rows: Any = client.preview_dataset(dataset["id"])["data"]
    assert [row["_id"] for row in rows] == [charge["data"]["id"] for charge in charges if charge["data"]["created"] != "soon"]
    mapping_set: Any = client.list_mapping_sets(limit=1, start=0)["items"][0]
    plan = aepflow.compile_mapping({"mappings": mapping_set["mappings"]})
    # Without the schema times keep the form that the mapping gives them.
    assert [tried["output"]["_acme"] for tried in plan.preview(charges, limit=5)["records"]] == [row["_acme"] for row in rows[:5]]
    loaded = Emulator.load(emulator.save(), evaluate=True)
    assert loaded.resources() == emulator.resources()
    with pytest.raises(ValueError, match="`evaluate` must be true or false"):
        Emulator({"evaluate": "yes"})
