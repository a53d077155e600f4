# pyright: strict
"""A user's program: it runs on the installed wheel, and passes mypy and pyright in their strict modes."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING

import aepflow
from aepflow import Context, ServiceError, ValidationError
from aepflow.types import CreateFlowInput, MappingInput, Operation, PipelineResource, PipelineSource

CONTEXT = Context(
    access_token="token", api_key="key", org_id="5C1328435BF324E90A49402A@AdobeOrg", sandbox_name="prod"
)
FLOW_ID = "84c64142-1741-4b0b-95a9-65644eba0cf6"


def create_flow(mapping_set: str) -> CreateFlowInput:
    flow: CreateFlowInput = {"connector": "stripe", "name": "Charges"}
    flow["sourceConnectionId"] = "00000001-386f-4642-a0cd-5eaac6db5556"
    flow["targetConnectionId"] = "00000002-386f-4642-a0cd-5eaac6db5556"
    flow["mappingSetId"] = mapping_set
    flow["schedule"] = {"frequency": "minute", "interval": 15, "startTime": 1893456000}
    return flow


def mappings(columns: list[str]) -> list[MappingInput]:
    return [{"source": f"data.{name}", "destination": f"_acme.{name}", "sourceType": "ATTRIBUTE"} for name in columns]


def faults(operation: Operation, text: bytes) -> list[str]:
    """Inputs as JSON text need no type, so one call serves every operation."""
    return [f"{found.severity} {found.code} {found.path}" for found in aepflow.check(operation, text)]


def read(request: aepflow.Request, answer: bytes) -> object:
    """One sender for all: a request names its operation."""
    return aepflow.parse_response(request.operation, {"status": 200, "body": answer})


def update(answer: bytes) -> str:
    """What is read from one answer goes into the next input."""
    flow = aepflow.parse_response("getFlow", {"status": 200, "headers": {}, "body": answer})
    request = aepflow.build_request(
        "updateFlow",
        {"flowId": flow["id"], "etag": flow["etag"], "mappingSetId": "f" * 32, "mappingVersion": 1, "flow": flow},
        CONTEXT,
    )
    return request.body or ""


def pages(answer: bytes) -> tuple[list[str], str | None]:
    found = aepflow.parse_response("listFlows", {"status": 200, "body": answer})
    after = aepflow.next_page("listFlows", {"orderby": "name"}, found, CONTEXT)
    return [flow.get("name", flow["id"]) for flow in found["items"]], after.url if after else None


def refusals() -> list[str]:
    told: list[str] = []
    try:
        aepflow.build_request("getFlow", {"flowId": "84c64142"}, CONTEXT)
    except ValidationError as error:
        told += [f"{found.code} {found.path}" for found in error.diagnostics]
    try:
        aepflow.parse_response("getFlow", {"status": 429, "headers": [("Retry-After", "7")], "body": b""})
    except ServiceError as error:
        told.append(f"{error.status} {json.dumps(error.retry)}")
    return told


def charges(context: Context) -> list[str]:
    """What a service makes of the end of a run, and of faults that it may show as a table."""
    source: PipelineSource = {"connector": "stripe", "auth": {"accessToken": {"secret": "KEY"}}}
    hourly: PipelineResource = {
        "resource": "charges", "target": {"class": "profile"}, "schedule": {"frequency": "hour", "interval": 1}
    }
    pipeline = aepflow.Pipeline({"name": "Stripe", "source": source, "resources": [hourly]})
    outcome: aepflow.Outcome = aepflow.run(pipeline, context, deadline=time.time())
    try:
        outcome.raise_for_status()
    except aepflow.PipelineError as error:
        assert not outcome and not outcome.ok
        return [error.state, str(error.step), str(len(aepflow.check("getFlow", b"{}"))), aepflow.notebook.__name__]
    return []


def main() -> None:
    schema = "https://ns.adobe.com/acme/schemas/0123456789abcdef0123456789abcdef"
    request = aepflow.build_request("createFlow", create_flow("f" * 32), CONTEXT, {"now": 1700000000})
    rows = mappings(["id", "amount"])
    token = aepflow.build_request(
        "createAccessToken", {"clientId": "id", "clientSecret": "secret", "scope": ["openid", "session"]}, {}
    )
    flow = {"id": FLOW_ID, "etag": '"1"', "transformations": [{"name": "Copy"}, {"name": "Mapping"}]}
    links = {"next": {"href": "/flows?continuationToken=abc"}}
    told = {
        "request": request.to_dict(),
        "rows": aepflow.build_request("createMappingSet", {"schema": {"id": schema}, "mappings": rows}, CONTEXT).body,
        "token": [token.url, token.body],
        "faults": faults("updateFlow", b'{"flowId": "x", "etag": "1", "schedule": {"interval": 0}}'),
        "update": update(json.dumps({"items": [flow]}).encode()),
        "pages": pages(json.dumps({"items": [flow, {"id": "b", "name": "B"}], "_links": links}).encode()),
        "refusals": refusals(),
        "read": read(request, b'{"id": "x", "etag": "y"}'),
        "connectors": [info["name"] for info in aepflow.connectors() if info["category"] == "payments"],
        "ended": charges(CONTEXT),
        "paged": [info["name"] for info in aepflow.operations() if info["paged"]][:2],
    }
    print(json.dumps(told))


if TYPE_CHECKING and sys.version_info >= (3, 11):
    from typing import assert_type

    from aepflow import types

    def types_follow_the_operation(context: Context, answer: types.Response) -> None:
        assert_type(aepflow.parse_response("createFlow", answer), types.Created)
        assert_type(aepflow.parse_response("getRun", answer), types.Run)
        assert_type(aepflow.parse_response("listDatasets", answer), types.DatasetList)
        assert_type(aepflow.parse_response("exploreBaseConnection", answer), types.Explored)
        assert_type(aepflow.check("getTenant", {}), aepflow.Diagnostics)
        assert_type(aepflow.build_request("getTenant", "{}", context), aepflow.Request)


if __name__ == "__main__":
    main()
