"""Runs of Node and Python share a store, and are killed: one of everything is made, and nothing is left after a teardown.

STORE_KILLS says how often they are killed.
"""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import aepflow
import boto3
import psycopg
import pytest
from aepflow.emulator import Emulator
from aepflow.stores import PostgresStore
from conftest import MODULES

HERE = Path(__file__).parent
KILLS = int(os.environ.get("STORE_KILLS", "20"))
SPEC: dict[str, Any] = {
    "name": "Stripe",
    "source": {"connector": "stripe", "auth": {"accessToken": {"secret": "STRIPE_KEY"}}},
    "resources": [
        {"resource": "charges", "target": {"class": "experienceEvent"}, "schedule": {"frequency": "hour", "interval": 1}},
        {"resource": "customers", "target": {"class": "profile"}, "schedule": {"frequency": "hour", "interval": 1}},
    ],
}
# What stays: mapping sets can't be deleted, and runs and batches are of the past.
STAYS = ("mappingSets", "runs", "batches")


class Hosts:
    """Processes of both languages in turn, two at a time."""

    def __init__(self, store: dict[str, str], context: Any, chance: random.Random) -> None:
        self.given = {"store": store, "spec": SPEC, "context": context}
        self.chance = chance
        self.started = 0

    def start(self, goal: str) -> "subprocess.Popen[str]":
        self.started += 1
        command = [sys.executable, str(HERE / "store_worker.py")] if self.started % 2 else ["node", str(MODULES / "store_worker.mjs")]
        return subprocess.Popen([*command, json.dumps({**self.given, "goal": goal})], stdout=subprocess.PIPE, text=True)

    def kill(self, goal: str) -> int:
        """Starts two, and kills both at some time; how many were killed before they had ended."""
        processes, killed = [self.start(goal), self.start(goal)], 0
        for process in processes:
            time.sleep(self.chance.uniform(0.05, 0.5))
            process.send_signal(signal.SIGKILL)
        for process in processes:
            out, _ = process.communicate(timeout=30)
            killed += process.returncode == -signal.SIGKILL
            assert process.returncode in (0, -signal.SIGKILL)
            assert out == "" or json.loads(out)[0] == "done", out
        return killed

    def end(self, goal: str) -> None:
        """Two that nobody kills both come to the end."""
        for process in [self.start(goal), self.start(goal)]:
            out, _ = process.communicate(timeout=120)
            assert json.loads(out) == ["done", None]


def undisturbed() -> Any:
    emulator = Emulator()
    outcome = aepflow.run(aepflow.Pipeline(SPEC), emulator.context(), transport=emulator.transport, secrets={"STRIPE_KEY": "rk_test_1"})
    assert outcome.ok
    return {kind: len(found) for kind, found in emulator.resources()["prod"].items()}


@pytest.fixture(params=["file", "postgres", "s3"])
def store(request: pytest.FixtureRequest, servers: dict[str, str], tmp_path: Path) -> dict[str, str]:
    if request.param == "file":
        return {"file": str(tmp_path / "ledger.json")}
    # The servers are shared with other tests, so that the row is this one's own.
    place = {request.param: servers[request.param], "key": tmp_path.name}
    if request.param == "postgres":
        PostgresStore(lambda: psycopg.connect(place["postgres"]), "").create_table()
        return place
    keys = {"aws_access_key_id": "key", "aws_secret_access_key": "secret", "region_name": "us-east-1"}
    boto3.client("s3", endpoint_url=place["s3"], **keys).create_bucket(Bucket="shared")
    return place


def test_runs_that_share_a_store_and_are_killed_make_one_of_everything_and_leave_nothing(store: dict[str, str]) -> None:
    expected, chance = undisturbed(), random.Random(1)
    # Of files, which are locked by hand, there are as many kills as of both others.
    wanted = KILLS // 2 if "file" in store else KILLS // 4
    emulator, kills = Emulator(), 0
    with emulator.serve() as server:
        hosts = Hosts(store, emulator.context(host=server.url), chance)
        while kills < wanted:
            kills += hosts.kill("apply")
            kills += hosts.kill("apply")
            hosts.end("apply")
            found = emulator.resources()["prod"]
            assert {kind: len(found[kind]) for kind in expected if kind not in STAYS} == {
                kind: count for kind, count in expected.items() if kind not in STAYS
            }
            kills += hosts.kill("teardown")
            hosts.end("teardown")
            left = {kind: found for kind, found in emulator.resources()["prod"].items() if found and kind not in STAYS}
            assert left == {}
    if "file" in store:
        names = set(os.listdir(Path(store["file"]).parent))
        # A process that is killed may leave behind a draft of a lock, or the lock of removing one; that of the file is free.
        assert "ledger.json" in names and "ledger.json.lock" not in names, names
