"""Maps charges on a cluster of Spark: `python map_charges.py CHARGES OUTPUTS`, or `spark-submit map_charges.py …`."""

import sys
from functools import partial

import aepflow
from charges import MAPPINGS, NOW
from pyspark.sql import DataFrame, SparkSession

COLUMNS = "output string, fate string, faults string, reasons string"


def map_charges(spark: SparkSession, path: str) -> DataFrame:
    """What becomes of each line of a file, or of all files of a folder."""
    plan = aepflow.compile_mapping({"mappings": MAPPINGS})
    # The plan goes to the workers as its mappings, which each of them reads once.
    return spark.read.text(path).mapInArrow(partial(plan.map_batches, now=NOW), COLUMNS)


if __name__ == "__main__":
    session = SparkSession.builder.appName("charges").getOrCreate()
    tried = map_charges(session, sys.argv[1])
    tried.where("fate <> 'rejected'").select("output").write.text(sys.argv[2])
