"""The examples for Airflow and Dagster, in these themselves, with ledgers in real servers: `make foreign`.

Both are in an environment of their own, whose programs are in the folder that ORCHESTRATORS names.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import boto3
import psycopg
import pytest
from aepflow.emulator import Emulator
from documented import example, examples

PROGRAMS = Path(os.environ["ORCHESTRATORS"])
KEYS = {"aws_access_key_id": "key", "aws_secret_access_key": "secret", "region_name": "us-east-1"}
COMMON = examples("orchestrators.md")[0]


@contextmanager
def platform() -> Iterator[tuple[Emulator, dict[str, str]]]:
    """The emulator's server, and the variables for it."""
    emulator = Emulator()
    with emulator.serve() as server:
        context = emulator.context(host=server.url)
        known = {
            "AEP_HOST": server.url,
            "AEP_ACCESS_TOKEN": context["accessToken"],
            "AEP_API_KEY": context["apiKey"],
            "AEP_ORG_ID": context["orgId"],
            "AEP_SANDBOX_NAME": context["sandboxName"],
        }
        yield emulator, {**os.environ, "PATH": f"{PROGRAMS}:{os.environ['PATH']}", **known}


def run(folder: Path, variables: dict[str, str], *command: str) -> str:
    done = subprocess.run([PROGRAMS / command[0], *command[1:]], cwd=folder, env=variables, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def flows(emulator: Emulator) -> list[str]:
    return [flow["state"] for flow in emulator.resources()["prod"]["flows"]]


def test_airflow_brings_the_flow_and_watches_it(servers: dict[str, str], tmp_path: Path) -> None:
    bucket = boto3.client("s3", endpoint_url=servers["s3"], **KEYS)
    bucket.create_bucket(Bucket="ledgers")
    extra = {"endpoint_url": servers["s3"], "region_name": "us-east-1"}
    (tmp_path / "dags").mkdir()
    (tmp_path / "dags/stripe.py").write_text(COMMON + example("orchestrators.md", "from airflow"), encoding="utf-8")
    with platform() as (emulator, variables):
        variables |= {
            "AIRFLOW_HOME": str(tmp_path),
            "AIRFLOW__CORE__DAGS_FOLDER": str(tmp_path / "dags"),
            "AIRFLOW__CORE__LOAD_EXAMPLES": "False",
            "AIRFLOW_VAR_STRIPE_KEY": "rk_test_1",
            "AIRFLOW_CONN_LEDGERS": json.dumps({"conn_type": "aws", "login": "key", "password": "secret", "extra": extra}),
        }
        run(tmp_path, variables, "airflow", "db", "migrate")
        for _ in range(2):
            # It ends well with a task that failed, too.
            assert "state=success, run_type=" in run(tmp_path, variables, "airflow", "dags", "test", "stripe")
            assert flows(emulator) == ["enabled"]
    ledger = json.loads(bucket.get_object(Bucket="ledgers", Key="stripe.json")["Body"].read())
    assert ledger["pipeline"] == "Stripe"


def test_dagster_brings_the_flow(servers: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "stripe.py").write_text(COMMON + example("orchestrators.md", "from dagster"), encoding="utf-8")
    with platform() as (emulator, variables):
        variables |= {"DAGSTER_HOME": str(tmp_path), "LEDGERS": servers["postgres"], "STRIPE_KEY": "rk_test_1"}
        for _ in range(2):
            run(tmp_path, variables, "dagster", "asset", "materialize", "--select", "stripe_flows", "-f", "stripe.py")
            assert flows(emulator) == ["enabled"]
    with psycopg.connect(servers["postgres"]) as connection:
        assert connection.execute("SELECT pipeline FROM aepflow_ledgers").fetchall() == [("stripe",)]


def test_a_failure_is_a_failure_of_the_task(servers: dict[str, str], tmp_path: Path) -> None:
    # Without retries, which wait for minutes, and with a ledger of its own.
    text = example("orchestrators.md", "from dagster").replace("max_retries=5, delay=300", "max_retries=0")
    text = text.replace('PostgresStore(connection, "stripe")', 'PostgresStore(connection, "refused")')
    (tmp_path / "stripe.py").write_text(COMMON + text, encoding="utf-8")
    with platform() as (emulator, variables):
        emulator.script([{"operation": "createFlow", "kind": "status", "status": 403}])
        variables |= {"DAGSTER_HOME": str(tmp_path), "LEDGERS": servers["postgres"], "STRIPE_KEY": "rk_test_1"}
        with pytest.raises(AssertionError, match="PipelineError"):
            run(tmp_path, variables, "dagster", "asset", "materialize", "--select", "stripe_flows", "-f", "stripe.py")
        assert flows(emulator) == []
