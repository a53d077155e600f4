# pyright: strict
"""A user's mistakes. After each comes what mypy | pyright call it; they find these and nothing else.

`no overload` means `call-overload | reportArgumentType reportCallIssue`: the operation does not take this.
"""

import aepflow
from aepflow import Context
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
