# pyright: strict
"""A user's mistakes. After each comes what mypy | pyright call it; they find these and nothing else.

`no overload` means `call-overload | reportArgumentType reportCallIssue`: the operation does not take this.
"""

import aepflow
from aepflow import AsyncClient, Client, Context, Pipeline
from aepflow.types import CreateFlowInput, MappingInput, Response

CONTEXT = Context(access_token="t", api_key="k", org_id="o", sandbox_name="s")
Context("t", "k", "o", "s")  # call-arg | reportCallIssue

aepflow.check("getFlows", {"flowId": "x"})  # no overload
name = "getFlow".strip()
aepflow.check(name, {"flowId": "x"})  # no overload

aepflow.check("createFlow", {"connector": "stripe"})  # no overload
aepflow.check("getFlow", {"flowID": "x"})  # no overload
aepflow.check("getFlow", {"runId": "x"})  # no overload
aepflow.check("getFlow", None)  # no overload
aepflow.check("getFlow", {"flowId": "x"}, {"clock": 1})  # no overload
aepflow.build_request("deleteFlow", {"flowId": "x"})  # call-overload | reportCallIssue
aepflow.build_request("deleteFlow", {"flowId": 1}, CONTEXT)  # no overload
aepflow.build_request("getTenant", {}, {"accessToken": "t"})  # no overload
aepflow.build_request("createFlow", {"name": "n", "schedule": {"frequency": "minutes"}}, CONTEXT)  # no overload
aepflow.build_request("updateFlow", {"flowId": "x", "etag": "y", "patch": [{"op": "move"}]}, CONTEXT)  # no overload
flow: CreateFlowInput = {"name": "n", "interval": 15}  # typeddict-unknown-key | reportAssignmentType
row: MappingInput = {"source": "a"}  # typeddict-item | reportAssignmentType


def results(response: Response) -> None:
    created = aepflow.parse_response("createFlow", response)
    created["version"]  # typeddict-item | reportGeneralTypeIssues
    run = aepflow.parse_response("getRun", response)
    print(run["verdict"])  # | reportTypedDictNotRequiredAccess
    outcome = run["verdict"]["outcome"] if "verdict" in run else "unknown"
    print(outcome == "success")  # comparison-overlap | reportUnnecessaryComparison
    aepflow.next_page("listFlows", {}, run, CONTEXT)  # no overload
    aepflow.next_page("getFlow", {"flowId": "x"}, created, CONTEXT)  # no overload
    aepflow.parse_response("getFlow", 200)  # no overload


def calls(client: Client) -> None:
    client.list_runs(flowID="x")  # call-overload | reportCallIssue
    client.list_runs({"flowID": "x"})  # call-overload | reportArgumentType
    client.get_flow()  # call-overload | reportCallIssue
    client.get_flow(flow_id=1)  # call-overload | reportArgumentType
    client.create_flows(name="n")  # attr-defined | reportAttributeAccessIssue reportUnknownMemberType
    client.call("getFlows", flow_id="x")  # arg-type | reportArgumentType
    client.items("getFlow", flow_id="x")  # call-overload | reportArgumentType
    client.items("listFlows", limits=1)  # call-overload | reportCallIssue
    for item in client.items("listFlows"):
        item["flowID"]  # typeddict-item | reportGeneralTypeIssues
    for page in client.pages("listRuns", flow_id="x"):
        page["runs"]  # typeddict-item | reportGeneralTypeIssues


async def coroutines(client: AsyncClient) -> None:
    await client.list_runs(flowID="x")  # call-overload | reportCallIssue
    async for item in client.items("listFlows", property="state==enabled"):
        item["flowID"]  # typeddict-item | reportGeneralTypeIssues


Pipeline({"nmae": "Stripe", "resources": []}, goal="apply")  # arg-type | reportArgumentType
Pipeline({"name": "S", "source": {"connector": "stripe"}, "resources": []}, goal="aply")  # arg-type | reportArgumentType
Pipeline({"name": "S", "source": {"conector": "stripe"}, "resources": []})  # arg-type | reportArgumentType
Pipeline({"name": "S", "source": {"connector": "stripe"}, "resources": [{"nmae": "C"}]})  # arg-type | reportArgumentType
