"""The same outputs, byte for byte, from one core and from Spark, whatever the partitions."""

import hashlib
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import aepflow
import pyarrow
import pytest
from charges import MAPPINGS, NOW, charges
from map_charges import map_charges
from pyspark.sql import DataFrame, SparkSession, functions

COUNT = 20_000


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    # So that the file is read in several partitions.
    builder = SparkSession.builder.master("local[2]").config("spark.sql.files.maxPartitionBytes", "1m")
    session = builder.config("spark.ui.enabled", "false").getOrCreate()
    yield session
    session.stop()


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("charges") / "charges.jsonl"
    path.write_text("\n".join(charges(COUNT)), encoding="utf-8")
    return path


def digest(rows: Iterable[Iterable[str]]) -> str:
    return hashlib.sha256("\n".join("\t".join(row) for row in rows).encode()).hexdigest()


def on_one_core(file: Path) -> tuple[str, Counter[str]]:
    plan = aepflow.compile_mapping({"mappings": MAPPINGS})
    texts = pyarrow.table({"value": file.read_text(encoding="utf-8").split("\n")})
    rows = [tuple(row.values()) for row in pyarrow.table(plan.map_arrow(texts, now=NOW)).to_pylist()]
    return digest(rows), Counter(fate for _, fate, *_ in rows)


def test_spark_gives_what_one_core_gives(spark: SparkSession, file: Path) -> None:
    expected, fates = on_one_core(file)
    assert fates == {"lands": COUNT * 98 // 100, "landsWithNulls": COUNT // 100, "rejected": COUNT // 100}
    tried = map_charges(spark, str(file))
    assert tried.rdd.getNumPartitions() > 2
    assert digest(tried.collect()) == expected


def test_columns_of_a_table_are_fields_of_its_records(spark: SparkSession) -> None:
    plan = aepflow.compile_mapping({"mappings": MAPPINGS[:2]})
    table: DataFrame = spark.createDataFrame([("ch_1", 150), ("ch_2", None)], "id string, amount long")
    tried = table.mapInArrow(lambda batches: plan.map_batches(batches, keep=["id"]), "id string, output string, fate string, faults string, reasons string")
    assert [(row.id, row.output) for row in tried.orderBy("id").collect()] == [
        ("ch_1", '{"_acme":{"id":"ch_1","amount":1.5}}'),
        ("ch_2", '{"_acme":{"id":"ch_2","amount":0.0}}'),
    ]


def test_an_arrow_udf_maps_one_column(spark: SparkSession) -> None:
    plan = aepflow.compile_mapping({"mappings": MAPPINGS[:2]})

    @functions.arrow_udf("string")
    def xdm(charge: pyarrow.Array) -> pyarrow.Array:
        return pyarrow.table(plan.map_arrow(pyarrow.table({"charge": charge})))["output"].combine_chunks()

    table: DataFrame = spark.createDataFrame([('{"id": "ch_1", "amount": 150}',)], "charge string")
    assert table.select(xdm("charge")).first()[0] == '{"_acme":{"id":"ch_1","amount":1.5}}'
