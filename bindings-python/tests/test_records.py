"""Records as notebooks and services have them, of the real libraries; what is changed on the way is reported."""

from __future__ import annotations

import dataclasses
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import aepflow
import duckdb
import nanoarrow
import numpy
import pandas
import polars
import pyarrow
import pydantic
import pytest
import stripe
from aepflow import _records

LINES = '{"id": "ch_1", "amount": 1099}\n\n{"id": "ch_2", "amount": 10.5, "customer": null}\n'


class Colour(Enum):
    RED = "red"


class Plan(pydantic.BaseModel):
    id: str
    price: Decimal


@dataclasses.dataclass
class Charge:
    id: str
    plan: Plan


class Plans(pydantic.RootModel[list[Plan]]):
    pass


@dataclasses.dataclass
class Node:
    around: Any
    inner: list[Any] = dataclasses.field(default_factory=list)


class Row(NamedTuple):
    id: str
    amount: int


class Stream:
    """A table that has the Arrow stream interface and nothing else."""

    def __init__(self, table: Any) -> None:
        self._table = table

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        return self._table.__arrow_c_stream__(requested_schema)


def types(found: Any) -> dict[str, str]:
    """The type of each field; `?` says that it may be null."""
    return {field["path"]: field["type"] + "?" * field.get("nullable", False) for field in found["fields"]}


def changes(found: Any) -> list[tuple[str, str]]:
    assert {fault["code"] for fault in found["diagnostics"]} <= {"changed_value"}
    return [(fault["path"], fault["message"]) for fault in found["diagnostics"]]


def test_json_lines_come_as_text_bytes_a_path_or_an_open_file(tmp_path: Path) -> None:
    path = tmp_path / "charges.jsonl"
    path.write_text(LINES, "utf-8")
    expected = aepflow.read_fields([{"id": "ch_1", "amount": 1099}, {"id": "ch_2", "amount": 10.5, "customer": None}])
    assert types(expected) == {"id": "string", "amount": "number", "customer": "untyped?"}
    with path.open(encoding="utf-8") as text, path.open("rb") as binary:
        for given in (LINES, LINES.encode(), bytearray(LINES.encode()), memoryview(LINES.encode()), path, text, binary):
            assert aepflow.read_fields(given) == expected, type(given)
    with pytest.raises(aepflow.ValidationError) as refused:
        aepflow.read_fields('{"id": 1}\n{"id": oops}\n')
    (fault,) = refused.value.diagnostics
    assert (fault.code, fault.path, fault.params) == ("json_syntax", "/1", {"line": 2, "column": 8})


# A value, the type of its field, and what is said of it.
VALUES: list[tuple[Any, str, str | None]] = [
    (float("nan"), "untyped?", "NaN, and is read as null"),
    (float("-inf"), "untyped?", "an infinity, and is read as null"),
    (Decimal("10.50"), "number", "a Decimal, and is read as a number"),
    (Decimal("7"), "integer", "a Decimal, and is read as an integer"),
    (Decimal("NaN"), "untyped?", "NaN, and is read as null"),
    (datetime(2030, 1, 1, tzinfo=timezone.utc), "string", "a datetime, and is read as text in ISO 8601"),
    (date(2030, 1, 1), "string", "a date, and is read as text in ISO 8601"),
    (time(8), "string", "a time, and is read as text in ISO 8601"),
    (timedelta(seconds=2), "number", "a timedelta, and is read as seconds"),
    (UUID(int=1), "string", "a UUID, and is read as text"),
    (Colour.RED, "string", "an enumeration (Colour), and is read as its value"),
    (pandas.Timestamp("2030-01-01"), "string", "a Timestamp, and is read as text in ISO 8601"),
    (pandas.NaT, "untyped?", "NaT, and is read as null"),
    (pandas.NA, "untyped?", "NA, and is read as null"),
    (numpy.int64(4), "integer", None),
    (numpy.float32(0.5), "number", None),
    (numpy.float64("nan"), "untyped?", "NaN, and is read as null"),
    (numpy.bool_(True), "boolean", None),
    (numpy.str_("a"), "string", None),
    (numpy.array([1, 2]), "array", None),
    (numpy.datetime64("2030-01-01T00:00:00", "ns"), "string", "a datetime64, and is read as text in ISO 8601"),
    (numpy.datetime64("NaT"), "untyped?", "NaT, and is read as null"),
    (numpy.timedelta64(5, "m"), "number", "a timedelta64, and is read as seconds"),
    (pyarrow.scalar(5), "integer", None),
]


@pytest.mark.parametrize(("value", "kind", "said"), VALUES, ids=[repr(value) for value, _, _ in VALUES])
def test_values_are_turned_by_rules_and_the_change_is_reported(value: Any, kind: str, said: str | None) -> None:
    found = aepflow.read_fields([{"a": {"b": value}}])
    assert types(found) == {"a": "object", "a.b": kind}
    assert changes(found) == ([] if said is None else [("/0/a/b", f"`a.b` was {said}")])


def test_a_change_is_told_once_a_field_with_its_first_place() -> None:
    found = aepflow.read_fields([{"a": 1.5}, {"a": float("nan")}, {"a": float("nan")}])
    assert types(found) == {"a": "number?"}
    assert changes(found) == [("/1/a", "`a` was NaN, and is read as null in 2 places")]


def test_elsewhere_and_where_no_rule_is_a_value_stays_an_error_with_its_place() -> None:
    values: list[tuple[Any, str]] = [
        (object(), "an object"),
        ({1, 2}, "set"),
        (b"x", "bytes"),
        (1j, "complex"),
        (numpy.longdouble("nan"), "longdouble"),
        # Written out it would have a thousand million digits.
        (Decimal("1E+999999999"), "Decimal"),
        (Decimal("-1.5E+308"), "Decimal"),
        (Plans([]), "Plans"),
    ]
    for value, found in values:
        with pytest.raises(aepflow.ValidationError) as refused:
            aepflow.read_fields([{"a": [value]}])
        (fault,) = refused.value.diagnostics
        assert (fault.code, fault.path, fault.message) == ("not_json", "/0/a/0", f"JSON can't carry {found}")
    (fault,) = aepflow.check("getFlow", {"flowId": float("nan")})
    assert (fault.code, fault.path) == ("not_json", "/flowId")
    with pytest.raises(aepflow.ValidationError):
        aepflow.infer_schema({"fields": [{"path": "a", "type": "number", "minimum": float("nan")}]})
    for nothing in (5, None, object()):
        with pytest.raises(aepflow.ValidationError):
            aepflow.read_fields(nothing)


def test_what_holds_itself_is_an_error_with_its_place_and_takes_no_time() -> None:
    node, twice = Node(None), dict[str, Any]()
    node.inner = [Node(node), Node(node)]
    twice.update(a=twice, b=twice)
    with pytest.raises(aepflow.ValidationError) as refused:
        aepflow.read_fields([node])
    said = [(fault.code, fault.path, fault.message) for fault in refused.value.diagnostics]
    assert said == [("not_json", f"/0/inner/{at}/around", "JSON can't carry Node") for at in (0, 1)]
    with pytest.raises(aepflow.ValidationError, match="more than 128 levels"):
        aepflow.read_fields(twice)


FRAME = pandas.DataFrame(
    {
        "id": ["a", "b"],
        "amount": [1.5, None],
        "count": pandas.array([1, None], dtype="Int64"),
        "at": pandas.to_datetime(["2030-01-01", None]),
    }
)
ARROW = pyarrow.Table.from_pandas(FRAME)
TABLES: dict[str, Callable[[], Any]] = {
    "pandas": lambda: FRAME,
    "polars": lambda: polars.from_pandas(FRAME),
    "pyarrow table": lambda: ARROW,
    "pyarrow batch": lambda: ARROW.to_batches()[0],
    "pyarrow reader": lambda: ARROW.to_reader(),
    "duckdb": lambda: duckdb.from_arrow(ARROW),
    "nanoarrow": lambda: nanoarrow.ArrayStream(ARROW),
    "stream": lambda: Stream(ARROW),
    "duckdb result": lambda: duckdb.connect().execute("select * from ARROW"),
    "iterator": lambda: iter(FRAME.to_dict("records")),
}


@pytest.mark.parametrize("name", TABLES)
def test_tables_are_read(name: str) -> None:
    found = aepflow.read_fields(TABLES[name]())
    assert types(found) == {"id": "string", "amount": "number?", "count": "integer?", "at": "string?"}
    assert {path for path, _ in changes(found)} <= {"/0/at", "/1/at", "/1/amount", "/1/count"}


def test_results_of_databases_and_arrays_with_names_are_read() -> None:
    with sqlite3.connect(":memory:") as database:
        for limit in (1, None):
            rows = database.execute("select 1 as id, 'a' as name union all select 2, null")
            found = aepflow.read_fields(rows, limit=limit)
            assert types(found) == {"id": "integer", "name": "string" if limit else "string?"}
            assert bool(found["diagnostics"]) == bool(limit)
    array = numpy.array([(1, "a", (2.5,))], dtype=[("id", "i8"), ("name", "U1"), ("in", [("x", "f8")])])
    expected = {"id": "integer", "name": "string", "in": "object", "in.x": "number"}
    assert types(aepflow.read_fields(array)) == types(aepflow.read_fields(array.view(numpy.recarray))) == expected


@pytest.mark.parametrize(
    "table",
    [
        lambda: pandas.DataFrame([[1, "x"]], columns=["a", "a"]),
        lambda: pyarrow.Table.from_arrays([pyarrow.array([1]), pyarrow.array(["x"])], names=["a", "a"]),
        lambda: sqlite3.connect(":memory:").execute("select 1 as a, 'x' as a"),
    ],
)
def test_a_table_with_two_columns_of_one_name_is_refused_and_none_is_lost(table: Callable[[], Any]) -> None:
    with pytest.raises(ValueError, match="several columns of the same name: a"):
        aepflow.read_fields(table())


def test_the_text_of_many_faults_ends() -> None:
    with pytest.raises(aepflow.ValidationError) as refused:
        aepflow.read_fields(pandas.DataFrame(numpy.zeros((10, 10))))
    lines = str(refused.value).split("\n")
    assert len(refused.value.diagnostics) == 100 and len(lines) == 21
    assert lines[-1] == "and 80 more, in `diagnostics`"


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_that_is_no_number_of_records_is_refused(limit: int) -> None:
    with pytest.raises(ValueError, match="at least 1, or None"):
        aepflow.read_fields(FRAME, limit=limit)


@pytest.mark.parametrize("library", ["pyarrow", "polars", "nanoarrow"])
def test_an_arrow_stream_is_read_by_whichever_library_is_there(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def only(name: str) -> Any:
        if name != library:
            raise ImportError(name)
        return sys.modules[name]

    monkeypatch.setattr(_records, "import_module", only)
    found = aepflow.read_fields(Stream(ARROW))
    assert types(found) == {"id": "string", "amount": "number?", "count": "integer?", "at": "string?"}


def test_without_one_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr(_records, "import_module", none)
    with pytest.raises(ImportError, match="install one of pyarrow, polars, nanoarrow"):
        aepflow.read_fields(Stream(ARROW))


@pytest.mark.parametrize(
    "table",
    [
        lambda: pandas.DataFrame({"a": range(20)}),
        lambda: polars.DataFrame({"a": range(20)}),
        lambda: pyarrow.table({"a": range(20)}),
        lambda: duckdb.sql("select range as a from range(20)"),
        lambda: Stream(pyarrow.table({"a": range(20)})),
        lambda: ({"a": number} for number in range(20)),
    ],
)
def test_of_a_long_table_the_first_records_are_read_and_the_rest_is_told(table: Callable[[], Any]) -> None:
    found = aepflow.read_fields(table(), limit=19)
    assert [fault["message"] for fault in found["diagnostics"]] == ["only the first 19 records were read"]
    for limit in (20, None):
        assert aepflow.read_fields(table(), limit=limit)["diagnostics"] == []


def test_the_usual_limit_is_ten_thousand() -> None:
    said = aepflow.read_fields({"a": 1} for _ in range(10_001))["diagnostics"]
    assert [(one["code"], one["params"]["value"]) for one in said] == [("records_left_out", 10_000)]


def test_objects_of_stripe_are_read() -> None:
    charge = {"id": "ch_1", "object": "charge", "amount": 1099, "metadata": {"order": "7"}, "refunds": None}
    expected = aepflow.read_fields([charge])
    one = stripe.Charge.construct_from(charge, "sk")
    page = {"object": "list", "url": "/v1/charges", "has_more": False, "data": [charge]}
    listed = stripe.ListObject.construct_from(page, "sk")
    for given in (one, [one], listed, listed.auto_paging_iter()):
        assert aepflow.read_fields(given) == expected, type(given)
    report = {"id": "frr_1", "object": "reporting.report_run", "parameters": {"columns": ["id"]}}
    found = aepflow.read_fields([stripe.reporting.ReportRun.construct_from(report, "sk")])
    assert found == aepflow.read_fields([report])


def test_models_dataclasses_and_named_tuples_are_read() -> None:
    plan = Plan(id="p", price=Decimal("9.99"))
    said = "was a Decimal, and is read as a number"
    assert types(aepflow.read_fields([plan])) == {"id": "string", "price": "number"}
    found = aepflow.read_fields(Charge("ch_1", plan))
    assert types(found) == {"id": "string", "plan": "object", "plan.id": "string", "plan.price": "number"}
    assert changes(found) == [("/plan/price", f"`plan.price` {said}")]
    assert types(aepflow.read_fields([Row("a", 1), Row("b", 2)])) == {"id": "string", "amount": "integer"}


def test_nothing_of_them_is_imported() -> None:
    program = (
        "import sys, aepflow, decimal\n"
        "aepflow.read_fields([{'a': decimal.Decimal('1.5'), 'b': float('nan')}])\n"
        "aepflow.read_fields({'a': n} for n in range(3))\n"
        "print(*{name.partition('.')[0] for name in sys.modules})"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not set(run.stdout.split()) & {"pandas", "polars", "pyarrow", "duckdb", "numpy", "stripe", "pydantic", "nanoarrow"}
