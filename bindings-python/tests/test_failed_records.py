"""From a run to the records that failed, and to what was wrong with each."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import aepflow
from aepflow import AsyncClient, Client
from aepflow.emulator import Emulator

PROFILE = "https://ns.adobe.com/xdm/context/profile"


def run_of(emulator: Emulator, client: Client, diagnosed: bool) -> Any:
    """The first run of a flow some of whose records fail."""
    fields = {"chargeId": {"type": "string"}}
    group = client.create_field_group(title="Fields", class_=PROFILE, tenantId="acme", properties=fields)["$id"]
    schema = {"id": client.create_schema({"title": "Charges", "class": PROFILE, "fieldGroups": [group]})["$id"]}
    dataset = client.create_dataset(name="Charges", schema=schema)["id"]
    base = client.create_base_connection(connector="stripe", name="Stripe", auth={"accessToken": "rk_test_1"})["id"]
    source = client.create_source_connection(connector="stripe", name="Charges", baseConnectionId=base, resource="charges")
    target = client.create_target_connection(name="Charges", datasetId=dataset, schema=schema)["id"]
    rows = [{"source": "data.id", "destination": "_acme.chargeId"}]
    mapping = client.create_mapping_set(schema=schema, mappings=rows)["id"]
    client.create_flow(
        connector="stripe",
        name="Charges",
        sourceConnectionId=source["id"],
        targetConnectionId=target,
        mappingSetId=mapping,
        schedule={"startTime": emulator.now + 600, "frequency": "day", "interval": 1},
        options={"errorDiagnosticsEnabled": diagnosed, "partialIngestionPercent": 50},
    )
    emulator.advance(7200)
    return client.list_runs()["items"][0]


def test_a_client_goes_through_all_files_with_failed_records() -> None:
    emulator = Emulator({"failures": {"charges": 7}, "clock": "manual", "now": int(time.time())})
    client = Client(emulator.context(), transport=emulator.transport)
    run = run_of(emulator, client, True)
    found = aepflow.explain_run(run)
    assert found["next"]["operation"] == "getBatch"
    batch = client.get_batch(found["next"]["input"])
    following = aepflow.explain_run(run, {"batch": batch})["next"]
    assert following["operation"] == "listFailedRecords"
    records = list(client.items("listFailedRecords", following["input"]))
    assert len(records) == 7
    assert {record["_errors"][0]["code"] for record in records} == {"1401", "DCVS-1102-400"}
    causes = aepflow.explain_run(run, {"batch": batch, "failedRecords": records})
    assert {"INGEST-1401-400", "DCVS-1102-400"} <= {cause["code"] for cause in causes["causes"]}
    assert "next" not in causes

    async def awaited() -> list[Any]:
        other = AsyncClient(emulator.context(), transport=emulator.transport)
        return [record async for record in other.items("listFailedRecords", following["input"])]

    assert asyncio.run(awaited()) == records


def test_without_diagnostics_there_are_the_records_of_a_failed_batch_alone() -> None:
    emulator = Emulator({"failures": {"charges": 120}, "clock": "manual", "now": int(time.time())})
    client = Client(emulator.context(), transport=emulator.transport)
    run = run_of(emulator, client, False)
    records = list(client.items("listFailedRecords", aepflow.explain_run(run)["next"]["input"]))
    assert len(records) == 120
    assert records[0]["_validationErrors"][0]["pointerToViolation"] == "#/created"
    asked = [entry["url"].rsplit("/", 1)[-1] for entry in emulator.journal() if entry["operation"] == "listFailedRecords"]
    assert asked == [
        "meta?path=row_errors",
        "meta?path=row_error_samples.json",
        "meta?path=row_errors_sample.json",
        "failed",
        "failed?path=part-00000.json",
    ]


def test_a_credential_of_the_landing_zone_is_in_no_log(caplog: Any) -> None:
    emulator = Emulator()
    client = Client(emulator.context(), transport=emulator.transport)
    client.get_landing_zone()
    with caplog.at_level("DEBUG", logger="aepflow"):
        credentials = client.get_landing_zone_credentials()
        client.create_encryption_key(encryptionAlgorithm="PGP", params={"passPhrase": "correct horse"})
    for secret in (credentials["SASToken"], credentials["SASUri"], "correct horse"):
        assert secret not in caplog.text
