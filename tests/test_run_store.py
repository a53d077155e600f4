"""Runs with a store: what they save and when, and how they end where another run was faster."""

import asyncio
import threading
import time
from pathlib import Path
from typing import Any

import aepflow
import pytest
from aepflow import AepflowError, Pipeline, run, run_async
from aepflow.emulator import Emulator
from aepflow.stores import ConflictError, FileStore
from test_pipeline import SECRETS, SPEC

SOON: dict[str, Any] = {**SPEC, "resources": [{**SPEC["resources"][0], "schedule": {"frequency": "hour", "interval": 1}}]}
BOTH = pytest.mark.parametrize("is_async", [False, True], ids=["run", "run_async"])


def ended(emulator: Emulator, is_async: bool, pipeline: Pipeline, **given: Any) -> aepflow.Outcome:
    given = {"transport": emulator.transport, "secrets": SECRETS, **given}
    if is_async:
        return asyncio.run(run_async(pipeline, emulator.context(), **given))
    return run(pipeline, emulator.context(), **given)


def changes(emulator: Emulator) -> list[str]:
    return [entry["operation"] for entry in emulator.journal() if entry["changed"]]


class Counted(FileStore):
    """A store that keeps what it was asked."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.asked: list[Any] = []

    def save(self, ledger: dict[str, Any], previous: int | None) -> None:
        self.asked.append((previous, ledger["revision"]))
        super().save(ledger, previous)


@BOTH
def test_a_run_saves_what_the_next_one_goes_on_from(tmp_path: Path, is_async: bool) -> None:
    emulator, store, seen = Emulator(), Counted(tmp_path / "ledger.json"), []
    outcome = ended(emulator, is_async, Pipeline(SOON, ledger=store.load()), store=store, on_ledger=seen.append)
    assert outcome.ok
    assert store.load() == outcome.ledger == seen[-1]
    assert 2 * len(changes(emulator)) <= len(store.asked) <= 2 * len(changes(emulator)) + 1
    previous, saved = zip(*store.asked, strict=True)
    assert previous == (None, *saved[:-1])
    store.asked.clear()
    again = ended(emulator, is_async, Pipeline(SOON, ledger=store.load(), preview=True), store=store)
    assert (again.ok, again.plan["changes"], store.asked) == (True, 0, [])


@BOTH
def test_a_run_that_another_one_overtakes_changes_nothing_more(tmp_path: Path, is_async: bool) -> None:
    emulator, store = Emulator(), FileStore(tmp_path / "ledger.json")

    def overtake(event: dict[str, Any]) -> None:
        if store.load() is None:
            store.save({**Pipeline(SOON).ledger(), "revision": 5}, None)

    outcome = ended(emulator, is_async, Pipeline(SOON), store=store, on_step=overtake)
    assert (outcome.state, outcome.step, outcome.kind, outcome.changed) == ("failed", "baseConnection", "conflict", "no")
    assert [fault.code for fault in outcome.diagnostics] == ["stale_ledger"]
    help = "what to do: load the ledger again, and run again: it goes on from what the other run has done"
    assert outcome.lines()[-1] == help
    with pytest.raises(aepflow.PipelineError, match="another run has saved the ledger"):
        outcome.raise_for_status()
    assert changes(emulator) == []
    # One that was made without the ledger in the store sends nothing at all, of the first version too.
    emulator.clear_journal()
    assert ended(emulator, is_async, Pipeline(SOON), store=store).kind == "conflict"
    store.save({"version": 1, "pipeline": "Stripe", "steps": {"baseConnection": {"state": "made", "id": "1"}}}, 5)
    assert ended(emulator, is_async, Pipeline(SOON), store=store).kind == "conflict"
    assert emulator.journal() == []


@BOTH
@pytest.mark.parametrize("at", ["createBaseConnection", "createFlow"])
def test_a_run_that_is_overtaken_while_it_sends_says_that_it_has_changed_something(tmp_path: Path, at: str, is_async: bool) -> None:
    emulator, store = Emulator(), FileStore(tmp_path / "ledger.json")

    def overtake(event: dict[str, Any]) -> None:
        if (event["type"], event.get("operation")) == ("answer", at):
            known = store.load()
            assert known is not None
            store.save({**known, "revision": known["revision"] + 1}, known["revision"])

    outcome = ended(emulator, is_async, Pipeline(SOON), store=store, on_step=overtake)
    assert (outcome.state, outcome.kind, outcome.changed) == ("failed", "conflict", "yes")
    assert changes(emulator)[-1] == at


@BOTH
def test_what_a_store_raises_is_the_callers(tmp_path: Path, is_async: bool) -> None:
    class Full(FileStore):
        def save(self, ledger: dict[str, Any], previous: int | None) -> None:
            raise OSError("the disk is full")

    with pytest.raises(OSError, match="the disk is full"):
        ended(Emulator(), is_async, Pipeline(SOON), store=Full(tmp_path / "ledger.json"))

    def lost(ledger: dict[str, Any]) -> None:
        raise ConflictError("another run was faster")

    assert ended(Emulator(), is_async, Pipeline(SOON), on_ledger=lost).kind == "conflict"


def test_a_store_may_have_coroutines() -> None:
    class Memory:
        ledger: Any = None

        async def load(self) -> Any:
            return self.ledger

        async def save(self, ledger: Any, previous: int | None) -> None:
            self.ledger = ledger

    store, emulator = Memory(), Emulator()
    outcome = ended(emulator, True, Pipeline(SOON), store=store)
    assert store.ledger == outcome.ledger


def test_a_pipeline_is_in_one_run_at_a_time() -> None:
    emulator, pipeline, refused = Emulator(), Pipeline(SOON), []

    def again(event: dict[str, Any]) -> None:
        def second() -> None:
            with pytest.raises(AepflowError) as error:
                run(pipeline, emulator.context(), transport=emulator.transport, secrets=SECRETS)
            refused.append(str(error.value))

        if event["type"] == "send" and not refused:
            thread = threading.Thread(target=second)
            thread.start()
            thread.join()

    assert ended(emulator, False, pipeline, on_step=again).ok
    assert refused == ["this pipeline is in a run already: make a `Pipeline` for each run"]

    fresh, emulator = Pipeline(SOON), Emulator()

    async def both() -> list[Any]:
        given: Any = {"transport": emulator.transport, "secrets": SECRETS}
        runs = [run_async(fresh, emulator.context(), **given) for _ in range(2)]
        return await asyncio.gather(*runs, return_exceptions=True)

    one, other = asyncio.run(both())
    assert one.ok
    assert str(other) == refused[0]
    assert len(changes(emulator)) == len(set(changes(emulator)))


@BOTH
def test_near_the_deadline_nothing_is_sent_that_changes_the_platform(is_async: bool) -> None:
    emulator = Emulator()
    outcome = ended(emulator, is_async, Pipeline(SOON), deadline=time.time() + 3)
    assert (outcome.state, outcome.reason) == ("paused", "too little time was left for a request that changes the platform")
    assert emulator.journal()
    assert {entry["method"] for entry in emulator.journal()} == {"GET"}
    assert ended(emulator, is_async, Pipeline(SOON), deadline=time.time() + 8, timeout=1).ok
