"""Runs a pipeline from the ledger in a store to its end, as often as another run is in the way; `test_shared_store.py` kills it.

Its argument is `{store, context, goal}`; it prints how it ended.
"""

import json
import sys
from typing import Any

import aepflow
from aepflow.stores import FileStore, LedgerStore, ObjectStore, PostgresStore

SECRETS = {"STRIPE_KEY": "rk_test_1"}


def store_of(given: dict[str, Any]) -> LedgerStore:
    if "file" in given:
        return FileStore(given["file"])
    if "postgres" in given:
        import psycopg

        return PostgresStore(lambda: psycopg.connect(given["postgres"]), given["key"])
    import boto3

    keys = {"aws_access_key_id": "key", "aws_secret_access_key": "secret", "region_name": "us-east-1"}
    return ObjectStore(boto3.client("s3", endpoint_url=given["s3"], **keys), bucket="shared", key=given["key"])


def main() -> None:
    given = json.loads(sys.argv[1])
    store = store_of(given["store"])
    while True:
        pipeline = aepflow.Pipeline(given["spec"], ledger=store.load(), goal=given["goal"], grace=1)
        outcome = aepflow.run(pipeline, given["context"], secrets=SECRETS, store=store)
        faults = [fault.code for fault in outcome.diagnostics]
        if faults != ["stale_ledger"]:
            print(json.dumps([outcome.state, outcome.error]))
            return


if __name__ == "__main__":
    main()
