"""The examples for Spark, Ray and Dask, in these themselves: `make foreign`. Each gives what one process gives."""

import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import aepflow
import dask.dataframe
import pandas
import pyarrow
import pytest
import ray
from documented import example
from pyspark.sql import SparkSession

NOW = 1_893_456_000_000
RECORDS = [{"id": f"ch_{number}", "amount": number, "currency": "eur"} for number in range(1_000)]
PLAN = aepflow.compile_mapping({
    "mappings": [
        {"sourceType": "ATTRIBUTE", "source": "id", "destination": "_acme.id"},
        {"sourceType": "EXPRESSION", "source": "amount / 100.0", "destination": "_acme.amount"},
        {"sourceType": "EXPRESSION", "source": "upper(currency)", "destination": "_acme.currency"},
        {"sourceType": "EXPRESSION", "source": "now()", "destination": "_acme.seen"},
    ],
})
COLUMNS = ["output", "fate", "faults", "reasons"]


def rows(found: Iterable[dict[str, Any]]) -> list[tuple[str, ...]]:
    return sorted(tuple(row[name] for name in COLUMNS) for row in found)


@pytest.fixture(scope="module")
def expected() -> list[tuple[str, ...]]:
    found = rows(pyarrow.table(PLAN.map_arrow(pyarrow.Table.from_pylist(RECORDS), now=NOW)).to_pylist())
    assert len(found) == len(RECORDS)
    assert {fate for _, fate, *_ in found} == {"lands"}
    return found


def made(word: str, folder: Path, **given: Any) -> dict[str, Any]:
    """What the example with this word gives, of the records in a folder."""
    for part in range(3):
        lines = "".join(json.dumps(record) + "\n" for record in RECORDS[part::3])
        (folder / f"{part}.json").write_text(lines, encoding="utf-8")
    names: dict[str, Any] = {"plan": PLAN, "now": NOW, **given}
    exec(example("preview.md", word).replace("s3://charges/", str(folder)), names)
    return names


def test_spark(expected: list[tuple[str, ...]], tmp_path: Path) -> None:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    found = made("mapInArrow", tmp_path, spark=spark)["on_spark"].collect()
    assert rows(row.asDict() for row in found) == expected
    spark.stop()


def test_ray_and_dask(expected: list[tuple[str, ...]], tmp_path: Path) -> None:
    ray.init(num_cpus=2, include_dashboard=False)
    frame = dask.dataframe.from_pandas(pandas.DataFrame(RECORDS), npartitions=3)
    found = made("map_partitions", tmp_path, dask_frame=frame)
    assert rows(found["on_ray"].take_all()) == expected
    assert rows(found["on_dask"].compute().to_dict("records")) == expected
    ray.shutdown()
