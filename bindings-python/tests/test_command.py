"""Every verb of the command by its real process, against the emulator's server."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from aepflow import Client
from aepflow.emulator import Emulator
from command import SECRET, Ended, call, environment
from jsonschema import Draft202012Validator

SCHEMA = json.loads((Path(__file__).parents[1] / "python/aepflow/cli/output.schema.json").read_text("utf-8"))


class World:
    """A platform of its own, and a folder with a spec for it."""

    def __init__(self, folder: Path, emulator: Emulator, url: str) -> None:
        self.folder, self.emulator = folder, emulator
        self.env = environment(emulator, url, **SECRET)
        self.client = Client(emulator.context(), transport=emulator.transport)

    def call(self, *words: str, **more: Any) -> Ended:
        return call(self.folder, *words, env=more.pop("env", self.env), **more)

    def flows(self) -> list[Any]:
        return list(self.client.items("listFlows"))

    def document(self, *words: str, **more: Any) -> Any:
        """What `--json` prints, which the schema knows."""
        ended = self.call(*words, "--json", **more)
        Draft202012Validator(SCHEMA).validate(ended.document)
        assert ended.document["exitCode"] == ended.code
        return ended.document

    def write(self, *resources: str, **more: Any) -> None:
        """A spec as `spec.json`; flows that run on demand have no schedule of their own."""
        spec = {
            "name": "Stripe",
            "source": {"connector": "stripe", "auth": {"accessToken": {"secret": "STRIPE_ACCESS_TOKEN"}}},
            "target": {"class": "experienceEvent"},
            "schedule": {"frequency": "hour", "interval": 1},
            "resources": [{"resource": name} for name in resources],
        }
        (self.folder / "spec.json").write_text(json.dumps(spec | more), "utf-8")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    emulator = Emulator({"failures": {"charges": 3}})
    with emulator.serve() as server:
        yield World(tmp_path, emulator, server.url)


def test_a_spec_is_written_checked_planned_applied_watched_and_destroyed(world: World) -> None:
    written = world.call("init", "stripe", "charges")
    assert (written.code, written.err) == (0, "")
    assert "aepflow check stripe.yaml" in written.out
    assert world.call("check", "stripe.yaml") == (0, "stripe.yaml: nothing is wrong\n", "")
    planned = world.document("plan", "stripe.yaml")
    assert (planned["ok"], planned["exitCode"], planned["result"]["plan"]["changes"]) == (True, 2, 8)
    applied = world.call("apply", "stripe.yaml")
    assert applied.code == 0
    assert applied.out.endswith("applied: 8 changes\n")
    assert "\ncharges/flow: createFlow\n" in applied.err
    # There is no terminal, so there is no colour.
    assert "\x1b" not in applied.out + applied.err
    assert stat.S_IMODE((world.folder / "stripe.ledger.json").stat().st_mode) == 0o600
    assert "rk_test_1" not in (world.folder / "stripe.ledger.json").read_text("utf-8")
    again = world.call("plan", "stripe.yaml")
    assert (again.code, again.out.splitlines()[-1]) == (0, "plan: nothing to do")
    shown = world.document("status", "stripe.yaml")["result"]["flows"]
    assert [(one["resource"], one["flow"]["state"]) for one in shown] == [("charges", "enabled")]
    refused = world.document("destroy", "stripe.yaml")
    assert (refused["exitCode"], refused["error"]["kind"]) == (1, "unconfirmed")
    assert world.call("destroy", "stripe.yaml").code == 1
    assert len(world.flows()) == 1
    destroyed = world.document("destroy", "stripe.yaml", "--yes")
    assert (destroyed["exitCode"], destroyed["result"]["state"]) == (0, "done")
    assert world.flows() == []


def test_a_saved_plan_is_carried_out_or_refused_where_the_world_has_moved(world: World) -> None:
    world.write("charges")
    saved = world.document("plan", "spec.json", "--out", "charges.plan")
    assert (saved["exitCode"], saved["result"]["file"]) == (2, "charges.plan")
    path = world.folder / "charges.plan"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "rk_test_1" not in path.read_text("utf-8")
    # Somebody makes what the plan would make.
    made = world.client.create_base_connection(connector="stripe", name="Stripe", auth={"accessToken": "rk_test_1"})
    moved = world.document("apply", "charges.plan")
    assert (moved["exitCode"], moved["error"]["kind"]) == (1, "outdated")
    assert "`baseConnection` was planned as `create`" in moved["error"]["message"]
    assert world.flows() == []
    world.client.delete_base_connection(base_connection_id=made["id"])
    assert world.document("apply", "charges.plan", "--prune")["error"]["kind"] == "usage"
    # From another folder it goes on with the same ledger.
    (world.folder / "other").mkdir()
    applied = call(world.folder / "other", "apply", "../charges.plan", env=world.env)
    assert (applied.code, applied.out.splitlines()[-1]) == (0, "applied: 8 changes")
    assert (world.folder / "spec.ledger.json").exists()
    # A plan of nothing is carried out as well.
    assert world.call("plan", "spec.json", "--out", "nothing.plan").code == 0
    assert world.call("apply", "nothing.plan") == (0, "applied: 0 changes\n", world.call("plan", "spec.json").err * 2)
    late = world.call("apply", "charges.plan")
    assert (late.code, late.out) == (1, "")
    assert late.err == "aepflow: the ledger has changed since the plan was made\nwhat to do: make a new plan, and apply that\n"
    # Of another version, of another sandbox, and cut off.
    document = json.loads(path.read_text("utf-8"))
    for wrong, words in (({"version": 2}, "version 2"), ({"plan": {}}, "not as it was saved"), ({"platform": {}}, "this is")):
        path.write_text(json.dumps(document | wrong), "utf-8")
        assert words in world.call("apply", "charges.plan").err
    path.write_text(json.dumps(document)[:-9], "utf-8")
    assert world.document("apply", "charges.plan")["error"]["diagnostics"][0]["code"].startswith("json_")


def test_drift_is_what_was_made_and_is_other_now(world: World) -> None:
    world.write("charges")
    assert world.call("apply", "spec.json").code == 0
    assert world.call("plan", "spec.json", "--refresh-only").code == 0
    flow: Any = world.client.list_flows()["items"][0]
    world.client.delete_flow(flow_id=flow["id"])
    # What the spec has anew is no drift.
    world.write("charges", "customers")
    found = world.document("plan", "spec.json", "--refresh-only")
    assert (found["exitCode"], [step["step"] for step in found["result"]["plan"]["steps"]]) == (2, ["charges/flow"])
    assert world.call("plan", "spec.json", "--refresh-only", "--prune").code == 64


def test_of_a_plan_that_was_applied_drift_is_what_changed_on_the_platform_alone(world: World) -> None:
    world.write("charges")
    assert world.call("plan", "spec.json", "--out", "applied.plan").code == 2
    assert world.call("apply", "applied.plan").code == 0
    # The spec is changed, and not applied yet.
    world.write("charges", schedule={"frequency": "hour", "interval": 6})
    assert [step["step"] for step in world.document("plan", "spec.json", "--refresh-only")["result"]["plan"]["steps"]] == ["charges/flow"]
    assert world.call("plan", "applied.plan", "--refresh-only").out == "drift: none\n"
    flow: Any = world.client.list_flows()["items"][0]
    world.client.update_flow(flow_id=flow["id"], etag=flow["etag"], schedule={"frequency": "day", "interval": 1})
    found = world.document("plan", "applied.plan", "--refresh-only")
    [step] = found["result"]["plan"]["steps"]
    assert (found["exitCode"], step["step"], step["changes"][0]["to"]) == (2, "charges/flow", "hour")
    assert world.document("plan", "applied.plan", "--refresh-only", "--sandbox", "dev")["error"]["kind"] == "outdated"


def test_what_left_the_spec_is_deleted_with_prune_alone(world: World) -> None:
    world.write("charges", "customers")
    assert world.call("apply", "spec.json").code == 0
    world.write("charges")
    assert world.call("apply", "spec.json", "--prune").code == 1
    assert len(world.flows()) == 2
    assert world.call("plan", "spec.json", "--prune", "--out", "prune.plan").code == 2
    assert world.call("apply", "prune.plan").code == 1
    assert world.call("apply", "prune.plan", "--yes").code == 0
    assert len(world.flows()) == 1


def test_flows_are_turned_off_and_on_run_listed_and_explained(world: World) -> None:
    world.write("charges", schedule={"frequency": "once"}, options={"errorDiagnosticsEnabled": True, "partialIngestionPercent": 50})
    assert world.call("apply", "spec.json").code == 0
    world.emulator.advance(3600)
    assert world.document("disable", "spec.json")["result"]["plan"]["changes"] == 1
    planned = world.document("plan", "spec.json")["result"]["plan"]
    assert planned["changes"] == 0
    assert [found["code"] for found in planned["diagnostics"] if found["path"] == "/resources/0"] == ["flow_disabled"]
    assert "`aepflow enable spec.json`" in world.call("status", "spec.json").out
    assert world.document("enable", "spec.json")["result"]["plan"]["changes"] == 1
    begin = world.emulator.now - 3600
    (world.folder / "window.json").write_text(json.dumps({"startTime": begin, "windowStartTime": begin - 60, "windowEndTime": begin}), "utf-8")
    started = world.document("run", "spec.json", "--params", "window.json")
    assert started["result"]["state"] == "done"
    world.emulator.advance(3600)
    watched = world.document("status", "spec.json", "--watch")["result"]["flows"][0]["runs"]
    listed = world.document("runs", "spec.json", "--limit", "1")["result"]["flows"]
    assert [len(one["runs"]) for one in listed] == [1]
    assert listed[0]["runs"][0]["id"] == watched[0]["id"]
    table = world.call("runs", "--flow", listed[0]["flow"]["id"])
    assert (table.code, table.out.split()[:3]) == (0, ["run", "started", "ended"])
    explained = world.document("explain-run", watched[0]["id"])["result"]
    assert explained["outcome"] == "partial"
    # The failed records were read too.
    assert explained["failedRecords"] == 3
    (world.folder / "run.json").write_text(json.dumps(listed[0]["runs"][0]), "utf-8")
    assert world.document("explain-run", "run.json")["result"]["outcome"] == "partial"
    assert "to do: " in world.call("explain-run", "run.json").out
    assert world.call("runs").code == 64


def test_a_flow_is_adopted_and_its_spec_needs_no_change(world: World) -> None:
    world.write("charges")
    assert world.call("apply", "spec.json").code == 0
    flow: Any = world.client.list_flows()["items"][0]
    adopted = world.document("adopt", "--flow", flow["id"])
    assert (adopted["exitCode"], adopted["result"]["file"]) == (0, "adopted.yaml")
    assert world.call("check", "adopted.yaml").code == 0
    assert world.call("plan", "adopted.yaml").code == 0
    assert world.call("adopt", "--flow", flow["id"]).code == 1
    assert world.call("adopt", "--flow", flow["id"], "--out", "other.json").code == 0
    assert json.loads((world.folder / "other.json").read_text("utf-8")) == adopted["result"]["spec"]


def test_twins_are_deleted_on_request(world: World) -> None:
    world.write("charges")
    assert world.call("apply", "spec.json").code == 0
    twin = world.client.create_base_connection(connector="stripe", name="Stripe", auth={"accessToken": "rk_test_1"})
    assert world.call("dedupe", "spec.json").code == 1
    assert world.document("dedupe", "spec.json", "--yes")["result"]["plan"]["changes"] == 1
    ids = [one["id"] for one in world.client.list_base_connections()["items"]]
    assert twin["id"] not in ids and len(ids) == 1


def test_secrets_come_from_the_environment_or_a_file_and_are_shown_nowhere(world: World) -> None:
    world.write("charges")
    bare = {name: value for name, value in world.env.items() if name not in SECRET}
    missing = world.document("apply", "spec.json", env=bare)
    assert missing["error"] == {
        "kind": "secret",
        "message": "the secret `STRIPE_ACCESS_TOKEN` is missing",
        "help": "set the environment variable `STRIPE_ACCESS_TOKEN`, or give it in a file with `--secrets`",
    }
    (world.folder / "secrets.json").write_text(json.dumps(SECRET), "utf-8")
    applied = world.call("apply", "spec.json", "--secrets", "secrets.json", env=bare)
    assert applied.code == 0
    assert "rk_test_1" not in applied.out + applied.err
    (world.folder / "secrets.json").write_text('{"STRIPE_ACCESS_TOKEN": hidden}', "utf-8")
    wrong = world.call("plan", "spec.json", "--secrets", "secrets.json", env=bare)
    assert wrong.code == 1 and "hidden" not in wrong.err
    # A context without its parts names them all.
    found = world.document("plan", "spec.json", env={name: value for name, value in bare.items() if not name.startswith("AEP_")})
    assert found["error"]["kind"] == "invalid" and len(found["error"]["diagnostics"]) > 2


@pytest.mark.parametrize("verb", ["plan", "apply", "enable"])
def test_what_is_wrong_with_context_and_spec_is_told_at_once(world: World, verb: str) -> None:
    world.write("charges")
    spec = json.loads((world.folder / "spec.json").read_text("utf-8"))
    (world.folder / "spec.json").write_text(json.dumps(spec | {"nmae": "x"}), "utf-8")
    found = world.document(verb, "spec.json", env={name: value for name, value in world.env.items() if name != "AEP_ORG_ID"})
    places = [(one["path"], one.get("line")) for one in found["error"]["diagnostics"]]
    assert places == [("/context/orgId", None), ("/nmae", 1)]


def test_a_context_is_read_from_adobes_file(world: World) -> None:
    world.write("charges")
    names = {"API_KEY": "AEP_API_KEY", "CLIENT_SECRET": "AEP_CLIENT_SECRET", "IMS_ORG": "AEP_ORG_ID"}
    values = [{"key": key, "value": world.env[name], "enabled": True} for key, name in names.items()]
    values.append({"key": "SCOPES", "value": "openid", "enabled": True})
    (world.folder / "postman.json").write_text(json.dumps({"name": "OAuth", "values": values}), "utf-8")
    bare = {name: value for name, value in world.env.items() if not name.startswith("AEP_")}
    # The file knows no host but Adobe's: that the context is whole is all that shows here.
    ended = world.document("plan", "spec.json", "--context", "postman.json", "--sandbox", "prod", "--deadline", "0s", env=bare | SECRET)
    assert (ended["exitCode"], ended["error"]["kind"]) == (3, "paused")


def test_a_deadline_pauses_and_the_same_command_goes_on(world: World) -> None:
    world.write("charges")
    world.emulator.script([{"operation": "createDataset", "kind": "rateLimit", "retryAfter": 90}])
    paused = world.document("apply", "spec.json", "--deadline", "20s")
    assert (paused["exitCode"], paused["error"]["kind"], paused["error"]["step"]) == (3, "paused", "charges/dataset")
    for wrong in ("ten", "10d", "-1s", "١s", ""):
        assert world.document("apply", "spec.json", "--deadline", wrong)["error"]["kind"] == "usage", wrong


def test_a_refusal_is_told_with_its_place_in_the_file(world: World) -> None:
    world.write("charges")
    world.emulator.script([{"operation": "createBaseConnection", "kind": "status", "status": 403, "code": "1100-400"}])
    refused = world.document("apply", "spec.json")
    assert (refused["exitCode"], refused["error"]["kind"], refused["error"]["step"]) == (1, "service", "baseConnection")
    assert (refused["error"]["status"], refused["error"]["serviceCode"]) == (403, "1100-400")
    world.write("chargez")
    found = world.document("plan", "spec.json")["error"]["diagnostics"][0]
    assert (found["file"], found["line"], found["path"]) == ("spec.json", 1, "/resources/0/resource")
    text = (world.folder / "spec.json").read_text("utf-8")
    assert text[found["column"] - 1 :].startswith('"resource": "chargez"')


def test_nothing_answers_where_there_is_no_platform(world: World) -> None:
    world.write("charges")
    nowhere = world.env | {"AEP_HOST": "http://127.0.0.1:9", "AEP_IMS_HOST": "http://127.0.0.1:9"}
    found = world.document("plan", "spec.json", env=nowhere)
    assert (found["exitCode"], found["error"]["kind"]) == (1, "noAnswer")
    assert found["error"]["message"] == "no answer came: connection refused"
