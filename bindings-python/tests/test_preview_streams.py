"""Previews of records of any number: tables as streams of Arrow, files, iterables; in bounded memory, on all cores."""

from __future__ import annotations

import ctypes
import io
import json
import pickle
import threading
import tracemalloc
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import nanoarrow
import pandas
import polars
import pyarrow
import pytest
from aepflow import ValidationError, compile_mapping

MAPPINGS: list[Any] = [
    {"source": "id", "destination": "_acme.id"},
    {"source": "amount / 100.0", "sourceType": "EXPRESSION", "destination": "_acme.amount"},
    {"source": "uuid()", "sourceType": "EXPRESSION", "destination": "_acme.key"},
]
RECORDS: list[dict[str, Any]] = [{"id": "ch_1", "amount": 150}, {"id": "ch_2", "amount": None}, {"id": "ch_3", "amount": 7}]
TEXTS = [json.dumps(record) for record in RECORDS]
LINES = "\n".join(TEXTS)
PLAN = compile_mapping({"mappings": MAPPINGS})


def copied(table: Any) -> Any:
    """The record that a table of one row is."""
    names: list[Any] = [{"source": name, "destination": name} for name in table.column_names]
    (record,) = compile_mapping({"mappings": names}).preview(table, now=0)["records"]
    assert record["faults"] == [], record
    return record["output"]


class Stream:
    """What has a stream of Arrow, and nothing else that tells what it is."""

    def __init__(self, given: Callable[[], object]) -> None:
        self._given = given

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._given()


TABLES: dict[str, Callable[[], Any]] = {
    "pyarrow": lambda: pyarrow.Table.from_pylist(RECORDS),
    "polars": lambda: polars.DataFrame(RECORDS),
    "duckdb": lambda: duckdb.sql("select * from (values ('ch_1', 150), ('ch_2', NULL), ('ch_3', 7)) as t(id, amount)"),
    "pandas": lambda: pandas.DataFrame(RECORDS).astype({"amount": "Int64"}),
    "pandas with an index": lambda: pandas.DataFrame(RECORDS, index=[7, 8, 9]).astype({"amount": "Int64"}),
    "nanoarrow": lambda: nanoarrow.ArrayStream(pyarrow.Table.from_pylist(RECORDS)),
    "a reader": lambda: pyarrow.Table.from_pylist(RECORDS).to_reader(max_chunksize=2),
    "a batch": lambda: pyarrow.RecordBatch.from_pylist(RECORDS),
    "a stream": lambda: Stream(pyarrow.Table.from_pylist(RECORDS).__arrow_c_stream__),
    "text": lambda: pyarrow.table({"json": TEXTS}),
    "large text": lambda: pyarrow.table({"json": pyarrow.array(TEXTS, pyarrow.large_string())}),
    "text views": lambda: pyarrow.table({"json": pyarrow.array(TEXTS, pyarrow.string_view())}),
    "bytes": lambda: pyarrow.table({"json": [text.encode() for text in TEXTS]}),
    "large bytes": lambda: pyarrow.table({"json": pyarrow.array([text.encode() for text in TEXTS], pyarrow.large_binary())}),
    "byte views": lambda: pyarrow.table({"json": pyarrow.array([text.encode() for text in TEXTS], pyarrow.binary_view())}),
    "text of polars": lambda: polars.DataFrame({"json": TEXTS}),
    "a series": lambda: polars.Series("json", TEXTS),
    "a series of structs": lambda: polars.Series("charge", RECORDS),
    "text of pandas": lambda: pandas.DataFrame({"json": ["", *TEXTS]}).iloc[1:],
    "text of duckdb": lambda: duckdb.sql("select unnest($texts) as json", params={"texts": TEXTS}),
}


@pytest.mark.parametrize("name", TABLES)
def test_tables_give_the_same_as_their_records(name: str) -> None:
    made = TABLES[name]
    expected = PLAN.preview(RECORDS, now=0)
    assert PLAN.preview(made(), now=0) == expected
    assert PLAN.preview(made(), now=0, limit=2) == PLAN.preview(RECORDS, now=0, limit=2)
    assert list(PLAN.records(made(), now=0)) == expected["records"]
    assert PLAN.generate_tests(made(), now=0) == PLAN.generate_tests(RECORDS, now=0)
    rows = pyarrow.table(PLAN.map_arrow(made(), now=0)).to_pylist()
    assert [{key: json.loads(text) if key != "fate" else text for key, text in row.items()} for row in rows] == expected["records"]


@pytest.mark.parametrize("column", ["json", "object"])
def test_a_column_that_is_named_has_the_records(column: str) -> None:
    table = pyarrow.table({"key": [1, 2, 3], "json": TEXTS, "object": RECORDS})
    assert PLAN.preview(table, column=column, now=0) == PLAN.preview(RECORDS, now=0)
    mapped = pyarrow.table(PLAN.map_arrow(table, column=column, keep=["key"], limit=2))
    assert mapped.column_names == ["key", "output", "fate", "faults", "reasons"]
    assert mapped["key"].to_pylist() == [1, 2]
    assert PLAN.trace(table.slice(2, 1), "_acme.amount", column=column)["output"] == 0.07


def test_a_text_that_is_no_record_is_a_rejected_one() -> None:
    found = PLAN.preview(pyarrow.table({"json": ["{", None, "[]", '{"id": "a"}\n']}))
    assert [record["fate"] for record in found["records"]] == ["rejected", "rejected", "rejected", "lands"]
    messages = [record["reasons"][0]["message"] for record in found["records"][:3]]
    assert messages == ["the record is not JSON", "the record is not an object", "the record is not an object"]


def test_columns_of_all_types_are_fields_as_their_values_in_python_are() -> None:
    values: dict[str, Any] = {
        "whole": 5,
        "number": 1.5,
        "not_a_number": float("nan"),
        "truth": True,
        "nothing": None,
        "decimal": Decimal("10.90"),
        "day": date(2024, 1, 2),
        "moment": datetime(2024, 1, 2, 3, 4, 5, 600),
        "moment_in_utc": datetime(2024, 1, 2, 3, 4, 5, tzinfo=timezone.utc),
        "clock": time(3, 4, 5),
        "while": timedelta(milliseconds=1500),
        "list": [1, None],
        "object": {"a": {"b": "日"}},
    }
    table = pyarrow.Table.from_pylist([values])
    names: list[Any] = [{"source": name, "destination": name} for name in values]
    expected = compile_mapping({"mappings": names}).preview([values])
    assert copied(table) == expected["records"][0]["output"]
    assert copied(polars.DataFrame([values]).to_arrow()) == expected["records"][0]["output"]
    words = pyarrow.table({"word": pyarrow.array(["eur"]).dictionary_encode(), "n": [1]})
    assert copied(words) == {"word": "eur", "n": 1}
    pairs = pyarrow.table({"map": pyarrow.array([[("a", 1), ("b", None)]], pyarrow.map_(pyarrow.string(), pyarrow.int8())), "n": [1]})
    assert copied(pairs) == {"map": {"a": 1, "b": None}, "n": 1}
    zoned = pyarrow.table({"t": pyarrow.array([0], pyarrow.timestamp("ns", "Europe/Paris")), "n": [1]})
    assert copied(zoned) == {"t": "1970-01-01T01:00:00+01:00", "n": 1}


def test_any_number_of_threads_gives_the_same_rows_in_order() -> None:
    texts = [json.dumps({"id": f"ch_{number}", "amount": "x" if number % 9 == 0 else number}) for number in range(30_000)]
    table = pyarrow.table({"json": texts})
    one = PLAN.map_arrow(table, now=0)
    expected = pyarrow.table(one)
    assert len({row["_acme"]["key"] for row in map(json.loads, expected["output"].to_pylist())}) == len(texts)
    assert one.report == {name: part for name, part in PLAN.preview(texts_of(texts), now=0).items() if name != "records"} | {
        "faultyLines": one.report["faultyLines"]
    }
    assert [line["line"] for line in one.report["faultyLines"]] == [9 * at + 1 for at in range(100)]
    for threads in (2, 7, None):
        many = PLAN.map_arrow(table.to_reader(max_chunksize=20_000), now=0, threads=threads)
        assert pyarrow.table(many).equals(expected)
        assert many.report == one.report


def texts_of(texts: list[str]) -> str:
    return "\n".join(texts)


def test_a_stream_is_read_once_and_in_pieces() -> None:
    given = 0

    def batches() -> Iterator[pyarrow.RecordBatch]:
        nonlocal given
        for _ in range(1_000_000):
            given += 1
            yield pyarrow.record_batch({"json": TEXTS})

    reader = pyarrow.RecordBatchReader.from_batches(pyarrow.schema({"json": pyarrow.string()}), batches())
    mapped = PLAN.map_arrow(reader)
    stream = pyarrow.RecordBatchReader.from_stream(mapped)
    assert stream.read_next_batch().num_rows == 3 and given <= 2
    assert mapped.report["read"] == 3
    with pytest.raises(RuntimeError, match="read already"):
        pyarrow.table(mapped)
    mapped = PLAN.map_arrow(pyarrow.table({"json": TEXTS}))
    # The schema is asked for first, of a stream of its own.
    connection = duckdb.connect()
    assert connection.execute("select output ->> '$._acme.id', fate from mapped").fetchall() == [(f"ch_{n}", "lands") for n in (1, 2, 3)]


class CStream(ctypes.Structure):
    """The stream in a capsule, as the C stream interface of Arrow has it."""

    _fields_ = [(name, ctypes.c_void_p) for name in ("get_schema", "get_next", "get_last_error", "release", "private_data")]


class CArray(ctypes.Structure):
    """A batch of it."""

    _fields_ = [(f"number{at}", ctypes.c_int64) for at in range(5)] + [
        (name, ctypes.c_void_p) for name in ("buffers", "children", "dictionary", "release", "private_data")
    ]


def read_attached(mapped: Any) -> int:
    """The number of batches of a stream; whoever asks for them keeps the interpreter, as `PYFUNCTYPE` does."""
    capsule = mapped.__arrow_c_stream__()
    pointer_of = ctypes.pythonapi.PyCapsule_GetPointer
    pointer_of.restype, pointer_of.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
    address = pointer_of(capsule, b"arrow_array_stream")
    get_next = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(CStream.from_address(address).get_next)
    batches = 0
    while True:
        array = CArray()
        assert get_next(address, ctypes.addressof(array)) == 0
        if not array.release:
            return batches
        ctypes.PYFUNCTYPE(None, ctypes.c_void_p)(array.release)(ctypes.addressof(array))
        batches += 1


def test_other_threads_of_python_go_on_while_records_are_evaluated() -> None:
    mapped = PLAN.map_arrow(pyarrow.table({"json": [TEXTS[0]] * 20_000}))
    turns, ended = 0, threading.Event()

    def count() -> None:
        nonlocal turns
        while not ended.wait(0.001):
            turns += 1

    other = threading.Thread(target=count)
    other.start()
    assert read_attached(mapped) == 3
    ended.set()
    other.join()
    # Were the interpreter kept, there would be one switch a batch at most.
    assert turns > 6


def test_streams_that_are_none_are_refused_and_failures_arrive() -> None:
    capsule = pyarrow.table({"json": TEXTS}).__arrow_c_stream__()
    stream = Stream(lambda: capsule)
    assert PLAN.preview(stream)["read"] == 3
    with pytest.raises(ValueError, match="read already"):
        PLAN.preview(stream)
    with pytest.raises(TypeError, match="no capsule"):
        PLAN.map_arrow(Stream(lambda: 5))
    with pytest.raises(ValueError, match="no stream"):
        PLAN.map_arrow(Stream(pyarrow.table({"json": TEXTS}).schema.__arrow_c_schema__))
    with pytest.raises(KeyError, match="mine"):
        PLAN.map_arrow(Stream(lambda: RECORDS[0]["mine"]))
    with pytest.raises(TypeError, match="has no stream of Arrow"):
        PLAN.map_arrow(RECORDS)

    def broken() -> Iterator[pyarrow.RecordBatch]:
        yield pyarrow.record_batch({"json": TEXTS})
        raise KeyError("in the middle")

    def reader() -> Any:
        return pyarrow.RecordBatchReader.from_batches(pyarrow.schema({"json": pyarrow.string()}), broken())

    with pytest.raises(pyarrow.ArrowInvalid, match="in the middle"):
        pyarrow.table(PLAN.map_arrow(reader()))
    with pytest.raises(OSError, match="in the middle"):
        PLAN.preview(reader())
    records = PLAN.records(reader())
    assert [next(records)["fate"] for _ in RECORDS] == ["lands"] * 3
    with pytest.raises(OSError, match="in the middle"):
        next(records)


def test_columns_that_no_record_has_are_refused() -> None:
    with pytest.raises(ValidationError) as caught:
        PLAN.preview(pyarrow.table({"id": ["a"], "raw": [b"a"]}))
    assert [(found.code, found.path) for found in caught.value.diagnostics] == [("not_json", "/records/0/raw")]
    table = pyarrow.table({"json": TEXTS, "n": [1, 2, 3]})
    calls: list[tuple[Callable[[], Any], str]] = [
        (lambda: PLAN.preview(table, column="x"), "has not one column `x`: it has json, n"),
        (lambda: PLAN.map_arrow(table, column="n"), "the column `n` has no records"),
        (lambda: PLAN.map_arrow(table, keep=["x"]), "no column `x`"),
        (lambda: PLAN.map_arrow(table, keep=["fate"]), "`fate` can't be kept"),
        (lambda: PLAN.map_arrow(table, threads=0), "give one from 1 to 1024"),
        (lambda: PLAN.preview(RECORDS, column="id"), "have no stream of Arrow"),
        (lambda: PLAN.preview(pyarrow.table([[1], [2]], names=["a", "a"])), "several columns of the same name: a"),
    ]
    for call, message in calls:
        with pytest.raises(ValueError, match=message):
            call()
    with pytest.raises(ValidationError):
        PLAN.trace(table, "_acme.id")


def test_a_frame_of_mixed_values_is_read_as_its_rows_are() -> None:
    mixed = pandas.DataFrame({"id": ["a", 5], "amount": [1, 2]})
    assert PLAN.preview(mixed, now=0) == PLAN.preview(mixed.to_dict("records"), now=0)


def test_batches_of_a_cluster_go_through_a_plan_that_was_pickled() -> None:
    plan, same = (pickle.loads(pickle.dumps(PLAN)) for _ in range(2))
    assert plan is same
    table = pyarrow.table({"json": TEXTS, "key": [1, 2, 3]})
    batches = table.to_batches(max_chunksize=2)
    mapped = list(plan.map_batches(iter(batches), column="json", keep=["key"], now=0))
    assert [batch.num_rows for batch in mapped] == [2, 1]
    assert pyarrow.Table.from_batches(mapped).equals(pyarrow.table(PLAN.map_arrow(table, column="json", keep=["key"], now=0)))
    assert list(plan.map_batches(iter([]))) == []


def chunks(text: str, size: int) -> Iterator[bytes]:
    data = text.encode()
    return (data[at : at + size] for at in range(0, len(data), size))


def test_records_come_one_after_the_other_from_any_source(tmp_path: Path) -> None:
    expected = PLAN.preview(RECORDS, now=0)
    path = tmp_path / "records.jsonl"
    path.write_text(LINES + "\n\n", "utf-8")
    rows = duckdb.connect().execute("select * from (values ('ch_1', 150), ('ch_2', NULL), ('ch_3', 7)) as t(id, amount)")
    sources: list[Any] = [RECORDS, iter(RECORDS), (record for record in RECORDS), path, LINES, LINES.encode(), chunks(LINES, 1), chunks(LINES, 7)]
    with path.open("rb") as binary, path.open(encoding="utf-8") as text:
        sources += [binary, text, memoryview(LINES.encode()), rows, io.StringIO(LINES)]
        for source in sources:
            records = PLAN.records(source, now=0)
            assert list(records) == expected["records"], source
            assert records.report == {**{name: part for name, part in expected.items() if name != "records"}, "faultyLines": []}
    assert [record["output"]["_acme"]["id"] for record in PLAN.records(iter(RECORDS), limit=2)] == ["ch_1", "ch_2"]
    assert list(PLAN.records(RECORDS[0], now=0)) == expected["records"][:1]


def test_records_are_tried_when_they_are_asked_for() -> None:
    taken: list[int] = []

    def endless() -> Iterator[dict[str, Any]]:
        while True:
            taken.append(1)
            yield RECORDS[0]

    records = PLAN.records(endless())
    assert next(records)["fate"] == "lands" and len(taken) == 1 and records.report["read"] == 1
    wrong: Any = [{"id": {1, 2}}]
    with pytest.raises(ValidationError) as caught:
        next(PLAN.records(wrong))
    assert caught.value.diagnostics[0].path == "/record/id"
    for source in (TEXTS, 5, polars.LazyFrame(RECORDS)):
        with pytest.raises(TypeError):
            next(PLAN.records(source))


def test_files_are_mapped_to_files(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text(f"\ufeff{TEXTS[0]}\r\n\n{{broken\n{TEXTS[2]}", "utf-8")
    report = PLAN.transform(source, target, now=0)
    assert report["fates"] == {"lands": 2, "landsWithNulls": 0, "rejected": 1}
    assert [(line["line"], line["reasons"][0]["message"]) for line in report["faultyLines"]] == [(3, "the record is not JSON")]
    outputs = target.read_bytes()
    assert [json.loads(line)["_acme"]["id"] for line in outputs.splitlines()] == ["ch_1", "ch_3"]
    binary, text = io.BytesIO(), io.StringIO()
    with source.open("rb") as file:
        assert PLAN.transform(file, binary, now=0) == report
    PLAN.transform(chunks(source.read_text("utf-8"), 3), text, now=0)
    assert (binary.getvalue(), text.getvalue().encode()) == (outputs, outputs)
    with pytest.raises(ValueError, match="the file that is read"):
        PLAN.transform(source, source)
    wrong: Any = str(target)
    with pytest.raises(TypeError, match="give a Path"):
        PLAN.transform(source, wrong)
    assert source.stat().st_size > 0


def test_memory_does_not_grow_with_what_goes_through() -> None:
    line = (TEXTS[0] + "\n").encode()

    def peak(lines: int) -> int:
        class Null(io.RawIOBase):
            def writable(self) -> bool:
                return True

            def write(self, data: Any) -> int:
                return len(data)

        tracemalloc.start()
        PLAN.transform((line * 100 for _ in range(lines // 100)), Null())
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    small = peak(1_000)
    assert peak(20_000) < 2 * small


def test_threads_share_a_stream_without_standing_still() -> None:
    """A generator of Python in the middle needs the interpreter while another thread asks for the report."""

    def batches() -> Iterator[pyarrow.RecordBatch]:
        for _ in range(50):
            yield pyarrow.record_batch({"json": TEXTS})

    schema = pyarrow.schema({"json": pyarrow.string()})
    mapped = PLAN.map_arrow(pyarrow.RecordBatchReader.from_batches(schema, batches()))
    with ThreadPoolExecutor(2) as pool:
        read = pool.submit(pyarrow.table, mapped)
        while not read.done():
            assert mapped.report["read"] <= 150
        assert read.result().num_rows == mapped.report["read"] == 150
