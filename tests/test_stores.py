"""Stores of ledgers, on real servers: what is saved is there, and of two that save at once one is refused."""

import itertools
import json
import multiprocessing
import os
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import boto3
import obstore.store
import pg8000.dbapi
import psycopg
import pytest
from aepflow import AepflowError
from aepflow.stores import ConflictError, FileStore, LedgerStore, ObjectStore, PostgresStore, _lock, open_store

KEYS = {"aws_access_key_id": "key", "aws_secret_access_key": "secret", "region_name": "us-east-1"}
KINDS = ["file", "psycopg", "psycopg, opened each time", "pg8000", "boto3", "obstore"]
BUCKET = "ledgers"
Opened = Callable[[], LedgerStore]
numbers = itertools.count()


def ledger(revision: int, **steps: Any) -> dict[str, Any]:
    return {"version": 2, "revision": revision, "pipeline": "Zürich “charges”", "steps": steps}


def client_of(servers: dict[str, str]) -> Any:
    client = boto3.client("s3", endpoint_url=servers["s3"], **KEYS)
    client.create_bucket(Bucket=BUCKET)
    return client


def opener(kind: str, folder: Path, servers: dict[str, str]) -> Opened:
    """What opens a store that is empty at first, each time as another process would."""
    name, url = f"ledger {next(numbers)}.json", servers["postgres"]
    if kind == "file":
        return lambda: FileStore(folder / name)
    if kind == "boto3":
        client_of(servers)
        return lambda: ObjectStore(boto3.client("s3", endpoint_url=servers["s3"], **KEYS), bucket=BUCKET, key=name)
    if kind == "obstore":
        client_of(servers)
        known: Any = {"access_key_id": "key", "secret_access_key": "secret", "region": "us-east-1"}
        more: Any = {"client_options": {"allow_http": True}, "endpoint": servers["s3"]}
        return lambda: ObjectStore(obstore.store.S3Store(BUCKET, **known, **more), key=name)
    connect: Callable[[], Any] = lambda: psycopg.connect(url)  # noqa: E731
    if kind == "pg8000":
        connect = lambda: pg8000.dbapi.connect("postgres", host="127.0.0.1", port=int(url.split(":")[-1].split("/")[0]))  # noqa: E731
    PostgresStore(connect, name).create_table()
    return lambda: PostgresStore(connect if "each" in kind else connect(), name)


@pytest.fixture(params=KINDS)
def opened(request: pytest.FixtureRequest, tmp_path: Path, servers: dict[str, str]) -> Opened:
    return opener(request.param, tmp_path, servers)


def test_what_is_saved_is_loaded_and_a_lost_race_is_a_conflict(opened: Opened) -> None:
    store, other = opened(), opened()
    assert store.load() is None
    assert other.load() is None
    store.save(ledger(1, one="ü"), None)
    assert opened().load() == ledger(1, one="ü")
    for late, previous in ((ledger(1), None), (ledger(8), 7)):
        with pytest.raises(ConflictError) as refused:
            other.save(late, previous)
        known = "none" if previous is None else f"revision {previous}"
        assert refused.value.message == f"another run has saved the ledger: revision 1 is stored, and this run goes on from {known}"
        assert (refused.value.kind, refused.value.help) == ("conflict", "load the ledger again, and run again")
    # Whoever has loaded it goes on, and so does who has saved it.
    other.save(ledger(2), 1)
    other.save(ledger(5), 2)
    with pytest.raises(ConflictError):
        store.save(ledger(2), 1)
    assert store.load() == ledger(5)
    with pytest.raises(ConflictError):
        opened().save(ledger(9), 8)
    opened().save({"version": 1, "pipeline": "old", "steps": {}}, 5)
    opened().save(ledger(1), 0)
    assert store.load() == ledger(1)


def test_a_ledger_that_was_removed_is_a_conflict(tmp_path: Path, servers: dict[str, str]) -> None:
    for kind in KINDS:
        opened = opener(kind, tmp_path, servers)
        with pytest.raises(ConflictError, match="none is stored, and this run goes on from revision 3"):
            opened().save(ledger(4), 3)
    client = client_of(servers)
    store = ObjectStore(client, bucket=BUCKET, key="gone")
    store.save(ledger(1), None)
    client.delete_object(Bucket=BUCKET, Key="gone")
    with pytest.raises(ConflictError, match="none is stored"):
        store.save(ledger(2), 1)


def count_up(store: LedgerStore, worker: str, times: int) -> None:
    """Raises the number of a worker in the ledger, again and again where another one was faster."""
    done = 0
    while done < times:
        known = store.load()
        previous = None if known is None else known["revision"]
        steps = {} if known is None else known["steps"]
        try:
            store.save(ledger((previous or 0) + 1, **{**steps, worker: steps.get(worker, 0) + 1}), previous)
        except ConflictError:
            continue
        done += 1


def test_of_many_that_save_at_once_nothing_is_lost(opened: Opened) -> None:
    threads = [threading.Thread(target=count_up, args=(opened(), f"worker {number}", 5)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = opened().load()
    assert (found["revision"], sorted(found["steps"].values())) == (20, [5] * 4)


def test_processes_share_a_file(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=count_up, args=(FileStore(path), f"worker {number}", 10)) for number in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        assert process.exitcode == 0
    found = FileStore(path).load()
    assert found is not None
    assert (found["revision"], sorted(found["steps"].values())) == (30, [10] * 3)
    assert os.listdir(tmp_path) == ["ledger.json"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


LOCKS = """
import sys, time
from aepflow.stores import _lock
_lock._lock(sys.argv[1])
print("locked", flush=True)
time.sleep(60)
"""


def test_a_lock_is_kept_while_its_process_lives_and_removed_after_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "ledger.json"
    lock = f"{path}.lock"
    process = subprocess.Popen([sys.executable, "-c", LOCKS, lock], stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"locked\n"
    monkeypatch.setattr(_lock, "PATIENCE", 0.1)
    with pytest.raises(AepflowError) as kept:
        FileStore(path).save(ledger(1), None)
    message = f"{lock} is kept by process {process.pid}: remove the file if that process has ended"
    assert str(kept.value) == message
    assert not path.exists()
    process.kill()
    process.wait()
    # As a process leaves it that ends in its save.
    Path(f"{path}.new").write_text("{")
    FileStore(path).save(ledger(1), None)
    assert FileStore(path).load() == ledger(1)
    assert os.listdir(tmp_path) == ["ledger.json"]


def test_a_lock_whose_process_cannot_be_looked_for_counts_for_ten_minutes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_lock, "PATIENCE", 0.1)
    path = tmp_path / "ledger.json"
    lock = Path(f"{path}.lock")
    with _lock.locked(str(lock)):
        mine = json.loads(lock.read_text())
    elsewhere = {**mine, "place": "another machine", "token": "ab"}
    lock.write_text(json.dumps(elsewhere))
    with pytest.raises(AepflowError, match="is kept by process"):
        FileStore(path).save(ledger(1), None)
    lock.write_text(json.dumps({**elsewhere, "at": mine["at"] - 600_001}))
    FileStore(path).save(ledger(1), None)
    # The number of this process, as an earlier one had it.
    lock.write_text(json.dumps({**mine, "began": "1", "token": "cd"}))
    FileStore(path).save(ledger(2), 1)
    assert os.listdir(tmp_path) == ["ledger.json"]


def test_what_is_no_ledger_is_named(tmp_path: Path) -> None:
    path = tmp_path / "ledger.json"
    path.write_text('{"version":')
    with pytest.raises(AepflowError, match=r"ledger\.json contains no ledger: its text isn't JSON"):
        FileStore(path).load()
    for text in ("null", "[]", '"{}"'):
        path.write_text(text)
        with pytest.raises(AepflowError, match=r"ledger\.json contains no ledger: its JSON is no object"):
            FileStore(path).load()


def test_what_a_store_cannot_work_with_is_refused() -> None:
    for table in ("", "a b", "a;b", "1a", "a.b.c"):
        with pytest.raises(AepflowError, match="is no name of a table"):
            PostgresStore(None, "p", table=table)
    client = boto3.client("s3", **KEYS)
    for given, words in (((client, None), "give `bucket`"), ((object(), None), "neither of boto3 nor of obstore")):
        with pytest.raises(AepflowError, match=words):
            ObjectStore(given[0], key="k", bucket=given[1])
    with pytest.raises(AepflowError, match="leave `bucket` out"):
        ObjectStore(obstore.store.MemoryStore(), key="k", bucket="b")


def test_a_table_may_have_its_schema_and_be_made_by_several_at_once(servers: dict[str, str]) -> None:
    with psycopg.connect(servers["postgres"]) as connection:
        connection.execute("CREATE SCHEMA IF NOT EXISTS own")
    stores = [PostgresStore(psycopg.connect(servers["postgres"]), "p", table="own.ledgers") for _ in range(4)]
    threads = [threading.Thread(target=store.create_table) for store in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stores[0].save(ledger(1), None)
    assert stores[1].load() == ledger(1)
    # A refused statement leaves the connection as it was.
    missing = PostgresStore(connection := psycopg.connect(servers["postgres"]), "p", table="missing")
    with pytest.raises(psycopg.errors.UndefinedTable):
        missing.load()
    assert PostgresStore(connection, "p", table="own.ledgers").load() == ledger(1)


@pytest.mark.parametrize("header", ["If-None-Match", "If-Match"])
def test_an_object_store_that_ignores_conditions_is_found_out(header: str, servers: dict[str, str]) -> None:
    client = client_of(servers)

    def ignore(request: Any, **_: Any) -> None:
        del request.headers[header]

    client.meta.events.register("before-sign.s3.PutObject", ignore)
    with pytest.raises(AepflowError, match=f"the object store ignores {header}, so that two runs could overwrite"):
        ObjectStore(client, bucket=BUCKET, key=f"ignores {header}").save(ledger(1), None)


def test_a_save_whose_answer_was_lost_and_that_was_sent_again_is_no_conflict(servers: dict[str, str]) -> None:
    client = client_of(servers)
    store = ObjectStore(client, bucket=BUCKET, key="sent twice")
    put = client.put_object
    sent = []

    def twice(**given: Any) -> Any:
        put(**given)
        sent.append(given)
        return put(**given)

    client.put_object = twice
    store.save(ledger(1), None)
    store.save(ledger(2), 1)
    assert store.load() == ledger(2)
    assert len(sent) == 2


def test_a_store_is_opened_by_its_address(tmp_path: Path, servers: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    client_of(servers)
    for name, value in KEYS.items():
        monkeypatch.setenv(name.upper() if name != "region_name" else "AWS_DEFAULT_REGION", value)
    monkeypatch.setenv("AWS_ENDPOINT_URL", servers["s3"])
    url, name = servers["postgres"], f"by address {next(numbers)}"
    with psycopg.connect(url) as connection:
        connection.execute("DROP TABLE IF EXISTS aepflow_ledgers")
    addresses = [f"file:{tmp_path / 'a.json'}", f"file://{tmp_path / 'b.json'}", f"s3://{BUCKET}/{name}", f"s3:{BUCKET}/{name} other"]
    for address in [*addresses, f"{url}#{name}", f"{url.replace('postgresql:', 'postgres:', 1)}#{name} other"]:
        store = open_store(address)
        assert store.load() is None
        store.save(ledger(1), None)
        assert open_store(address).load() == ledger(1), address
    # The row where none is named.
    name = f"by name {next(numbers)}"
    open_store(url, name).save(ledger(2), None)
    assert open_store(f"{url}#{name}").load() == ledger(2)


def test_an_address_that_leads_nowhere_or_has_a_password_is_refused() -> None:
    for address, words in (
        ("stripe.ledger.json", "is no address of a ledger: give `file:PATH`"),
        ("ftp://host/x", "`ftp:` is no place for a ledger"),
        ("file:", "lacks a path"),
        ("s3://bucket", "lacks a bucket and a key"),
        ("postgres://host/db", "lacks a row"),
        ("postgres://user:hidden@host/db#row", "has a password"),
        ("postgres://host/db?password=hidden#row", "has a password"),
    ):
        with pytest.raises(AepflowError, match=words) as refused:
            open_store(address)
        assert "hidden" not in str(refused.value)
