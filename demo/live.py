"""From an explore answer to a running flow, over HTTP against the emulator; writes what then exists to the file named."""

import json
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import aepflow

NOW = 1_893_456_000
OPTIONS = Path(__file__).with_name("emulator.json")


def http(method: str, url: str, body: str | None = None, headers: dict[str, str] | None = None) -> dict[str, Any]:
    request = urllib.request.Request(url, None if body is None else body.encode(), headers or {}, method=method)
    with urllib.request.urlopen(request) as answer:
        return {"status": answer.status, "headers": dict(answer.headers), "body": answer.read()}


def run(context: dict[str, str], emulator: str) -> None:
    def call(operation: str, **given: Any) -> Any:
        request = aepflow.build_request(operation, given, context, {"now": NOW})
        result = aepflow.parse_response(operation, http(request.method, request.url, request.body, request.headers))
        print(f"{operation}: {json.dumps(result)[:100]}")
        return result

    stripe = {"connector": "stripe"}
    tenant = call("getTenant")["tenantId"]
    base = call("createBaseConnection", **stripe, name="Stripe", auth={"accessToken": "rk_test_demo"})["id"]
    explored = call("exploreBaseConnection", **stripe, baseConnectionId=base, resource="charges")
    fields = aepflow.read_fields(explored)["fields"]
    identity = next(field["path"] for field in fields if field["path"].endswith("customer"))
    model = aepflow.infer_schema({
        "fields": fields, "tenantId": tenant, "title": "Charges", "class": "experienceEvent", "connector": "stripe",
        "resource": "charges", "identities": [{"path": identity, "namespace": "Stripe", "primary": True}],
    })
    inferred = aepflow.infer_mapping({"fields": fields, "schema": model})
    assert not aepflow.check_mapping({"fields": fields, "schema": model, "mappings": inferred["mappings"]})
    coverage = inferred["coverage"]
    print(f"{len(fields)} fields, {len(inferred['mappings'])} mappings, {len(coverage['leftOut'])} fields left out")
    group = call("createFieldGroup", **model["fieldGroup"])["$id"]
    schema = {"id": call("createSchema", **model["schema"], fieldGroups=[group])["$id"]}
    for descriptor in model["descriptors"]:
        call("createDescriptor", **descriptor, **{"xdm:sourceSchema": schema["id"]})
    dataset = call("createDataset", name="Charges", schema=schema)["id"]
    target = call("createTargetConnection", name="Charges", schema=schema, datasetId=dataset)["id"]
    mapping = call("createMappingSet", schema=schema, mappings=inferred["mappings"])
    source = call("createSourceConnection", **stripe, name="Charges", baseConnectionId=base, resource="charges")["id"]
    flow = call(
        "createFlow", **stripe, name="Charges", sourceConnectionId=source, targetConnectionId=target,
        mappingSetId=mapping["id"], schedule={"frequency": "hour", "interval": 1, "startTime": NOW + 600},
        options={"partialIngestionPercent": 5, "errorDiagnosticsEnabled": True},
    )["id"]
    http("POST", f"{emulator}/_emulator/advance", "7200")
    for one in call("listRuns", flowId=flow)["items"]:
        print(f"run: {json.dumps(one['verdict'])}")


command = [sys.executable, "-m", "aepflow", "emulator", "--port", "0", "--options", str(OPTIONS)]
with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
    try:
        told = json.loads(server.stdout.readline())
        run({name: told[name] for name in ("accessToken", "apiKey", "orgId", "sandboxName")} | {"host": told["url"]}, told["url"])
        Path(sys.argv[1]).write_bytes(http("GET", f"{told['url']}/_emulator/resources")["body"])
    finally:
        server.terminate()
