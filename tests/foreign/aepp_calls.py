"""Calls of aepp, a client of the platform by others, against the emulator over HTTP: each as its documentation has it.

    python aepp_calls.py URL-AND-CREDENTIALS

takes the line that `python -m aepflow emulator` prints, and prints what came of each call. It ends with 1 where a call fails
that should work, and where one works of which README.md says that aepp gets it wrong.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any, Callable

import aepp
from aepp import catalog, dataaccess, dataprep, flowservice, identity, sandboxes, schema

STRIPE = {"id": "cc2c31d6-7b8c-4581-b49f-5c8698aa3ab3", "version": "1.0"}
LAKE = {"id": "c604ff05-7f1a-43c0-8e18-33bf874cb11c", "version": "1.0"}
REST_FLOW = "6499120c-0b15-42dc-936e-847ea3c24d72"
PROFILE = "https://ns.adobe.com/xdm/context/profile"
RECORD = "https://ns.adobe.com/xdm/data/record"
FULL = "application/vnd.adobe.xed-full+json;version=1"


class Calls:
    """What came of the calls so far."""

    def __init__(self) -> None:
        self.failed = 0

    def __call__(self, name: str, call: Callable[[], Any], fits: Callable[[Any], object], wrong: str = "") -> Any:
        """Makes a call, whose result must fit; where aepp is `wrong`, it must not."""
        try:
            result = call()
            said = "" if fits(result) else f"answered {json.dumps(result, default=str)[:300]}"
        except Exception as error:
            result, said = None, f"{type(error).__name__}: {error}"
        good = bool(said) if wrong else not said
        self.failed += not good
        print(f"{'ok  ' if good else 'FAIL'} {name}{f': {wrong}' if wrong else ''}{'' if good else f' {said or chr(34) + chr(34)}'}")
        return result


def connect(started: dict[str, Any]) -> Any:
    connection = aepp.configure(
        org_id=started["orgId"],
        client_id=started["apiKey"],
        secret=started["clientSecret"],
        scopes="openid",
        sandbox=started["sandboxName"],
        connectInstance=True,
        retry=0,
        endpoint=started["url"],
        oauthTokenEndpointV2=f"{started['url']}/ims/token/v2",
    )
    aepp.config.endpoints["global"] = started["url"]
    aepp.config.config_object["oauthTokenEndpointV2"] = connection.getConfigObject()["oauthTokenEndpointV2"] = (
        f"{started['url']}/ims/token/v2"
    )
    return connection


def registry(calls: Calls, registry: Any) -> str:
    """The Schema Registry; gives the id of a schema that Profile takes data of."""
    has = lambda name: lambda found: isinstance(found, dict) and name in found
    some = lambda found: isinstance(found, list) and len(found) > 0
    tenant = calls("schema.getTenantId", registry.getTenantId, lambda found: found == "acme")
    calls("schema.getStats", registry.getStats, has("tenantId"))
    calls("schema.getBehaviors", registry.getBehaviors, some)
    calls("schema.getBehavior", lambda: registry.getBehavior(RECORD), has("$id"))
    calls("schema.getClassesGlobal", registry.getClassesGlobal, some)
    made = calls("schema.createClass", lambda: registry.createClass(title="Prices", class_template=RECORD), has("$id"))
    calls("schema.getClasses", registry.getClasses, some)
    calls("schema.getClass", lambda: registry.getClass(made["$id"]), has("$id"))
    whole = {"type": "object", "title": "Prices", "description": "All prices", "allOf": [{"$ref": RECORD}]}
    calls("schema.putClass", lambda: registry.putClass(made["$id"], whole), lambda found: found["version"] == "1.1")
    change = [{"op": "replace", "path": "/description", "value": "Prices"}]
    calls("schema.patchClass", lambda: registry.patchClass(made["$id"], change), has("$id"))
    calls("schema.deleteClass", lambda: registry.deleteClass(made["$id"]), lambda found: "error" not in str(found))
    calls("schema.getDataTypesGlobal", registry.getDataTypesGlobal, some)
    building = {"type": "object", "title": "Building", "properties": {"yearBuilt": {"type": "integer"}}}
    made = calls("schema.createDataType", lambda: registry.createDataType(building), has("$id"))
    calls("schema.getDataTypes", registry.getDataTypes, some)
    calls("schema.getDataType", lambda: registry.getDataType(made["$id"]), has("$id"))
    calls("schema.putDataType", lambda: registry.putDataType(made["$id"], building), has("$id"))
    change = [{"op": "add", "path": "/description", "value": "A house"}]
    calls("schema.patchDataType", lambda: registry.patchDataType(made["$id"], change), has("$id"))
    calls("schema.deleteDataType", lambda: registry.deleteDataType(made["$id"]), lambda found: "error" not in str(found))
    fields = {"chargeId": {"type": "string"}}
    group = {
        "type": "object",
        "title": "Charge",
        "meta:intendedToExtend": [PROFILE],
        "definitions": {"f": {"properties": {f"_{tenant}": {"type": "object", "properties": fields}}}},
        "allOf": [{"$ref": "#/definitions/f"}],
    }
    group = calls("schema.createFieldGroup", lambda: registry.createFieldGroup(group), has("$id"))
    calls("schema.getFieldGroups", registry.getFieldGroups, some)
    calls("schema.getFieldGroupsGlobal", registry.getFieldGroupsGlobal, some)
    calls("schema.getFieldGroup", lambda: registry.getFieldGroup(group["$id"]), has("$id"))
    parts = [{"$ref": PROFILE}, {"$ref": group["$id"]}]
    body = {"type": "object", "title": "Charges", "description": "Charges", "allOf": parts}
    made = calls("schema.createSchema", lambda: registry.createSchema(body), has("$id"))
    calls("schema.getSchemas", registry.getSchemas, some)
    calls("schema.getSchema", lambda: registry.getSchema(made["$id"]), has("$id"))
    calls("schema.putSchema", lambda: registry.putSchema(made["$id"], body), has("$id"))
    identity = {
        "@type": "xdm:descriptorIdentity",
        "xdm:sourceSchema": made["$id"],
        "xdm:sourceVersion": 1,
        "xdm:sourceProperty": f"/_{tenant}/chargeId",
        "xdm:namespace": "stripeCustomerId",
        "xdm:property": "xdm:code",
        "xdm:isPrimary": True,
    }
    described = calls("schema.createDescriptor", lambda: registry.createDescriptor(identity), has("@id"))
    calls("schema.getDescriptors", registry.getDescriptors, some)
    calls("schema.getDescriptor", lambda: registry.getDescriptor(described["@id"]), has("@type"))
    calls("schema.putDescriptor", lambda: registry.putDescriptor(described["@id"], identity), has("@id"))
    calls("schema.enableSchemaForRealTime", lambda: registry.enableSchemaForRealTime(made["$id"]), has("$id"))
    calls("schema.getUnions", registry.getUnions, some, "no Accept of a list is sent")
    union = f"{PROFILE}__union"
    calls("schema.getUnion", lambda: registry.getUnion(union), has("$id"), "xdm-full in place of xed-full is asked for")
    calls("schema.getSchemaSample", lambda: registry.getSchemaSample(made["$id"]), lambda found: isinstance(found, dict))
    return made["$id"]


def flows(calls: Calls, flow: Any, prep: Any, datasets: Any, schema_id: str) -> None:
    """From a base connection to a run."""
    has = lambda name: lambda found: isinstance(found, dict) and name in found
    some = lambda found: isinstance(found, list) and len(found) > 0
    calls("flowservice.getConnectionSpecs", flow.getConnectionSpecs, some)
    calls("flowservice.getConnectionSpec", lambda: flow.getConnectionSpec(STRIPE["id"]), lambda found: "Stripe" in str(found) or "stripe" in str(found))
    calls("flowservice.getFlowSpecs", flow.getFlowSpecs, some)
    calls("flowservice.getFlowSpec", lambda: flow.getFlowSpec(REST_FLOW), lambda found: REST_FLOW in str(found))
    auth = {"specName": "OAuth2 Refresh Code", "params": {"accessToken": "rk_test_1"}}
    base = calls("flowservice.createConnection", lambda: flow.createConnection(name="Stripe", auth=auth, connectionSpec=STRIPE), has("id"))
    calls("flowservice.getConnections", flow.getConnections, some)
    calls("flowservice.getConnection", lambda: flow.getConnection(base["id"]), lambda found: base["id"] in str(found))
    calls("flowservice.connectionTest", lambda: flow.connectionTest(base["id"]), has("result"))
    source = {"name": "Charges", "baseConnectionId": base["id"], "connectionSpec": STRIPE, "data": {"format": "json"}, "params": {"resourcePath": "charges"}}
    source = calls("flowservice.createSourceConnection", lambda: flow.createSourceConnection(source), has("id"))
    calls("flowservice.getSourceConnections", flow.getSourceConnections, some)
    reference = {"id": schema_id, "contentType": "application/vnd.adobe.xed+json;version=1"}
    made = calls("catalog.createDataSet", lambda: datasets.createDataSet(data={"name": "Charges", "schemaRef": reference}), some)
    dataset = made[0].rsplit("/", 1)[-1]
    calls("catalog.getDataSets", datasets.getDataSets, has(dataset))
    calls("catalog.getDataSet", lambda: datasets.getDataSet(dataset), has(dataset))
    target = {"name": "Charges", "connectionSpec": LAKE, "data": {"format": "parquet_xdm", "schema": {"id": schema_id, "version": FULL}}, "params": {"dataSetId": dataset}}
    target = calls("flowservice.createTargetConnection", lambda: flow.createTargetConnection(data=target), has("id"))
    calls("flowservice.getTargetConnections", flow.getTargetConnections, some)
    rows = [{"sourceType": "ATTRIBUTE", "source": "data.id", "destination": "_acme.chargeId"}]
    mapping = calls("dataprep.createMappingSet", lambda: prep.createMappingSet(schemaId=schema_id, mappingList=rows), has("id"))
    calls("dataprep.getMappingSets", prep.getMappingSets, some)
    calls("dataprep.getMappingSet", lambda: prep.getMappingSet(mapping["id"]), has("mappings"))
    calls("dataprep.getMappingSetMappings", lambda: prep.getMappingSetMappings(mapping["id"]), some)
    calls("dataprep.getMappingSetFunctions", prep.getMappingSetFunctions, some)
    calls("dataprep.deleteMappingSet", lambda: prep.deleteMappingSet(mapping["id"]), lambda found: "There is no such resource" not in str(found), "the platform deletes no mapping set")
    body = {
        "name": "Charges",
        "flowSpec": {"id": REST_FLOW, "version": "1.0"},
        "sourceConnectionIds": [source["id"]],
        "targetConnectionIds": [target["id"]],
        "transformations": [{"name": "Mapping", "params": {"mappingId": mapping["id"], "mappingVersion": 0}}],
        "scheduleParams": {"startTime": int(time.time()) + 600, "frequency": "once"},
    }
    made = calls("flowservice.createFlow", lambda: flow.createFlow(REST_FLOW, obj=body), has("id"))
    calls("flowservice.getFlows", flow.getFlows, some)
    calls("flowservice.getFlow", lambda: flow.getFlow(made["id"]), lambda found: made["id"] in str(found))
    change = [{"op": "replace", "path": "/name", "value": "All charges"}]
    etag = flow.getFlow(made["id"])
    etag = etag["items"][0]["etag"] if "items" in etag else etag["etag"]
    calls("flowservice.updateFlow", lambda: flow.updateFlow(made["id"], etag, change), has("id"))
    start = {"startTime": int(time.time()) + 60}
    wrong = "`status` is sent, which a run doesn't take"
    calls("flowservice.createRun", lambda: flow.createRun(made["id"], params=start), has("items"), wrong)
    calls("flowservice.getRuns", flow.getRuns, lambda found: isinstance(found, list))
    calls("flowservice.deleteFlow", lambda: flow.deleteFlow(made["id"]), lambda found: "error" not in str(found))


def others(calls: Calls, flow: Any, who: Any, boxes: Any) -> None:
    has = lambda name: lambda found: isinstance(found, dict) and name in found
    calls("sandboxes.getSandboxes", boxes.getSandboxes, lambda found: any(box["name"] == "prod" for box in found))
    made = calls("identity.createIdentity", lambda: who.createIdentity("Stripe customer", "stripeCustomerId", "CROSS_DEVICE"), has("id"))
    calls("identity.getIdentities", lambda: who.getIdentities(only_custom=True), lambda found: len(found) == 1)
    calls("identity.getIdentityDetail", lambda: who.getIdentityDetail(str(made["id"])), has("code"))
    calls("flowservice.getLandingZoneContainer", flow.getLandingZoneContainer, has("containerName"))
    calls("flowservice.getLandingZoneCredential", flow.getLandingZoneCredential, has("SASToken"))
    calls("flowservice.getLandingZoneSASUri", flow.getLandingZoneSASUri, lambda found: found.startswith("https://"))


def main() -> int:
    started = json.loads(sys.argv[1])
    config = connect(started)
    config.connect()
    calls = Calls()
    flow, who = flowservice.FlowService(config=config), identity.Identity(config=config)
    # It takes no other host than the platform's.
    who.endpoint = f"{started['url']}/data/core"
    others(calls, flow, who, sandboxes.Sandboxes(config=config))
    schema_id = registry(calls, schema.Schema(config=config))
    flows(calls, flow, dataprep.DataPrep(config=config), catalog.Catalog(config=config), schema_id)
    return min(calls.failed, 1)


if __name__ == "__main__":
    sys.exit(main())
