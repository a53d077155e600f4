"""The documented calls of aepp, Adobe's own client for Python, on the emulator's server: `make foreign`.

It was written by others from the platform itself, so what it reads of the emulator's answers is what clients of the platform
read. Its hosts are set and nothing else is changed. Where it sends something else than the published pages say, a test shows
both: the emulator refuses it, and takes the documented form by the same client.
"""

import base64
import json
import os
import subprocess
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote_plus

import aepp
import pytest
import requests
from aepp import catalog, dataprep, flowservice, identity, sandboxes, schema

PROFILE = "https://ns.adobe.com/xdm/context/profile"
EVENT = "https://ns.adobe.com/xdm/context/experienceevent"
RECORD = "https://ns.adobe.com/xdm/data/record"
STRIPE = "cc2c31d6-7b8c-4581-b49f-5c8698aa3ab3"
LAKE = "c604ff05-7f1a-43c0-8e18-33bf874cb11c"
LANDING_ZONE = "26f526f2-58f4-4712-961d-e41bf1ccc0e8"
REST_FLOW = "6499120c-0b15-42dc-936e-847ea3c24d72"
MAPPINGS = [
    {"sourceType": "ATTRIBUTE", "source": "data.id", "destination": "_acme.charge.id"},
    {"sourceType": "EXPRESSION", "source": "data.amount + 1", "destination": "_acme.charge.amount"},
]


@pytest.fixture(scope="session", autouse=True)
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The emulator's server, to which aepp's hosts are set."""
    options = tmp_path_factory.mktemp("emulator") / "options.json"
    # Expressions are evaluated, and runs seen and over as soon as they are due.
    options.write_text(json.dumps({"evaluate": True, "runDelay": 0, "runDuration": 0}))
    command = [os.environ["EMULATOR"], "-m", "aepflow", "emulator", "--port", "0", "--options", str(options)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        known = json.loads(process.stdout.readline())
        aepp.configure(
            org_id=known["orgId"],
            client_id=known["apiKey"],
            secret=known["clientSecret"],
            scopes="openid,AdobeID,read_organizations,additional_info.projectedProductContext,session",
            sandbox=known["sandboxName"],
            retry=0,
        )
        aepp.config.endpoints["global"] = known["url"]
        aepp.config.config_object["oauthTokenEndpointV2"] = known["url"] + "/ims/token/v3"
        yield known
        process.terminate()


@pytest.fixture(scope="session")
def flow() -> flowservice.FlowService:
    return flowservice.FlowService()


@pytest.fixture(scope="session")
def registry() -> schema.Schema:
    return schema.Schema()


@pytest.fixture(scope="session")
def cat() -> catalog.Catalog:
    return catalog.Catalog()


@pytest.fixture(scope="session")
def prep() -> dataprep.DataPrep:
    return dataprep.DataPrep()


@pytest.fixture(scope="session")
def namespaces(server: dict[str, str]) -> identity.Identity:
    client = identity.Identity()
    # It alone has its host written into it.
    client.endpoint = server["url"] + aepp.config.endpoints["identity"]
    return client


def field_group(title: str, property_name: str = "charge") -> dict[str, Any]:
    fields = {"id": {"type": "string"}, "amount": {"type": "integer"}}
    tenant = {"type": "object", "properties": {property_name: {"type": "object", "properties": fields}}}
    return {
        "type": "object",
        "title": title,
        "description": title,
        "meta:intendedToExtend": [PROFILE],
        "definitions": {"fields": {"properties": {"_acme": tenant}}},
        "allOf": [{"$ref": "#/definitions/fields"}],
    }


def schema_of(title: str, group: str) -> dict[str, Any]:
    parts = [{"$ref": PROFILE}, {"$ref": group}]
    return {"type": "object", "title": title, "description": title, "allOf": parts}


@pytest.fixture(scope="session")
def group(registry: schema.Schema) -> str:
    return str(registry.createFieldGroup(field_group("Charge fields"))["$id"])


@pytest.fixture(scope="session")
def charges(registry: schema.Schema, group: str) -> str:
    """The id of a schema."""
    return str(registry.createSchema(schema_of("Charges", group))["$id"])


@pytest.fixture(scope="session")
def dataset(cat: catalog.Catalog, charges: str) -> str:
    [made] = cat.createDataSet(name="Charges", schemaId=charges)
    return str(made).removeprefix("@/dataSets/")


@pytest.fixture(scope="session")
def base(flow: flowservice.FlowService) -> str:
    auth = {"specName": "OAuth2 Refresh Code", "params": {"accessToken": "sk_test_foreign"}}
    made = flow.createConnection(name="Stripe", connectionSpec={"id": STRIPE, "version": "1.0"}, auth=auth)
    return str(made["id"])


@pytest.fixture(scope="session")
def source(flow: flowservice.FlowService, base: str) -> str:
    made = flow.createSourceConnection(
        {
            "name": "Stripe charges",
            "baseConnectionId": base,
            "connectionSpec": {"id": STRIPE, "version": "1.0"},
            "data": {"format": "json"},
            "params": {"resourcePath": "charges"},
        }
    )
    return str(made["id"])


@pytest.fixture(scope="session")
def target(flow: flowservice.FlowService, charges: str, dataset: str) -> str:
    made = flow.createTargetConnectionDataLake(name="Lake", datasetId=dataset, schemaId=charges, format="parquet_xdm")
    return str(made["id"])


@pytest.fixture(scope="session")
def mapping_set(prep: dataprep.DataPrep, charges: str) -> str:
    return str(prep.createMappingSet(schemaId=charges, mappingList=MAPPINGS)["id"])


@pytest.fixture(scope="session")
def made_flow(flow: flowservice.FlowService, source: str, target: str, mapping_set: str) -> str:
    made = flow.createFlow(
        REST_FLOW,
        obj={
            "name": "Charges",
            "flowSpec": {"id": REST_FLOW, "version": "1.0"},
            "sourceConnectionIds": [source],
            "targetConnectionIds": [target],
            "transformations": [{"name": "Mapping", "params": {"mappingId": mapping_set, "mappingVersion": 0}}],
            "scheduleParams": {"startTime": str(int(time.time()) + 600), "frequency": "minute", "interval": 15},
        },
    )
    return str(made["id"])


def code_of(refusal: Any) -> str:
    """The code of a refusal, in the form that its service has."""
    return str(refusal.get("code") or refusal.get("type", "").rsplit("/", 1)[-1])


def advance(server: dict[str, str], seconds: int) -> None:
    """Moves the emulator's clock."""
    headers = {"x-emulator-token": server["emulatorToken"]}
    answer = requests.post(f"{server['url']}/_emulator/advance", data=str(seconds), headers=headers, timeout=10)
    answer.raise_for_status()


def named(items: list[dict[str, Any]], key: str = "name") -> list[str]:
    return [item[key] for item in items]


# Sandboxes


def test_sandboxes(server: dict[str, str]) -> None:
    client = sandboxes.Sandboxes()
    assert named(client.getSandboxes()) == ["prod", "dev"]
    assert client.getSandbox("prod")["type"] == "production"
    assert client.getSandbox("dev")["isDefault"] is False
    assert client.getSandbox("nowhere")["status"] == 404
    assert named(client.getSandboxTypes(), "id") == ["production", "development"]
    renamed = client.updateSandbox("dev", {"title": "For tests"})
    assert (renamed["title"], client.getSandbox("dev")["title"]) == ("For tests", "For tests")
    # Nothing else of it changes, and the default one stays.
    assert client.updateSandbox("dev", {"type": "production"})["status"] == 400
    assert client.deleteSandbox("prod")["status"] == 400
    for name in ("Acme", "acme_dev", "1-acme"):
        assert client.createSandbox(name, "Acme")["status"] == 400
    assert client.createSandbox("dev", "Again")["status"] == 409
    # Its id is for services alone: users' answers leave it out.
    with pytest.raises(KeyError):
        client.getSandboxId("dev")
    # Packages between sandboxes are another service, which isn't emulated.
    assert client.createPackage("Charges", artifacts=[])["status"] == 404


# Schema Registry


def test_tenant(registry: schema.Schema, charges: str) -> None:
    assert registry.getTenantId() == "acme"
    assert charges in named(registry.getStats()["recentlyCreatedResources"], "$id")
    assert registry.getStats()["imsOrg"] == aepp.config.config_object["org_id"]


def test_behaviours(registry: schema.Schema) -> None:
    assert RECORD in named(registry.getBehaviors(), "$id")
    # The pages ask for the major version alone, and there is no other.
    assert code_of(registry.getBehavior(RECORD)) == "XDM-1007-400"
    headers = {**registry.header, "Accept": "application/vnd.adobe.xed-full+json; version=1"}
    url = f"{registry.endpoint}/global/behaviors/{quote_plus(RECORD)}"
    assert registry.connector.getData(url, headers=headers)["$id"] == RECORD


def test_the_global_container(registry: schema.Schema) -> None:
    assert set(named(registry.getClassesGlobal(), "$id")) == {PROFILE, EVENT}
    assert "Demographic Details" in named(registry.getFieldGroupsGlobal(), "title")
    assert "Person name" in named(registry.getDataTypesGlobal(), "title")
    ours = schema.Schema(containerId="global")
    assert ours.getClass(PROFILE)["title"] == "XDM Individual Profile"
    assert ours.getClass(PROFILE, type="xed")["$id"] == PROFILE
    assert code_of(registry.getClass(PROFILE)) == "XDM-1010-404"
    assert named(registry.getSchemasGlobal(orderBy="-title", limit=1), "title") == [
        "Adobe Campaign Experience Event",
        "Adobe Analytics ExperienceEvent",
    ]
    analytics = registry.data.schemas_id["Adobe Analytics ExperienceEvent"]
    assert ours.getSchema(analytics)["meta:resourceType"] == "schemas"
    assert code_of(registry.getSchema(analytics)) == "XDM-1012-404"


def test_classes(registry: schema.Schema) -> None:
    body = {"type": "object", "title": "Price", "description": "A price", "allOf": [{"$ref": RECORD}]}
    made = registry.createClass(body)
    assert made["$id"].startswith("https://ns.adobe.com/acme/classes/")
    assert registry.getClass(made["$id"])["title"] == "Price"
    assert registry.getClass(made["meta:altId"], full=False)["allOf"] == [{"$ref": RECORD}]
    second = registry.createClass(title="Second price", class_template=RECORD)
    assert named(registry.getClasses(), "title") == ["Price", "Second price"]
    assert registry.patchClass(made["$id"], [{"op": "replace", "path": "/title", "value": "A price"}])["version"] == "1.1"
    assert registry.putClass(made["$id"], {**body, "title": "Prices"})["title"] == "Prices"
    assert code_of(registry.createClass(body | {"title": "Second price"})) == "XDM-1521-400"
    assert [registry.deleteClass(one["$id"]) for one in (made, second)] == [204, 204]
    assert code_of(registry.getClass(made["$id"])) == "XDM-1010-404"


def test_data_types(registry: schema.Schema) -> None:
    body = {"type": "object", "title": "Money", "description": "Money", "properties": {"amount": {"type": "integer"}}}
    made = registry.createDataType(body)
    assert registry.getDataType(made["$id"])["properties"] == body["properties"]
    assert named(registry.getDataTypes(), "title") == ["Money"]
    # These two put an id into the path as it is, so that its slashes lead elsewhere; the other id has none.
    rename = [{"op": "replace", "path": "/title", "value": "An amount"}]
    assert registry.patchDataType(made["$id"], rename)["status"] == 404
    assert registry.patchDataType(made["meta:altId"], rename)["title"] == "An amount"
    assert registry.putDataType(made["meta:altId"], {**body, "title": "Sum"})["title"] == "Sum"
    assert registry.deleteDataType(made["$id"]) == 204


def test_field_groups(registry: schema.Schema, group: str) -> None:
    assert named(registry.getFieldGroups(), "$id") == [group]
    assert registry.getFieldGroup(group)["properties"].keys() == {"_acme"}
    # No page has this form.
    assert code_of(registry.getFieldGroup(group, flat=True)) == "XDM-1007-400"
    other = registry.createFieldGroup(field_group("More fields", "more"))
    assert registry.patchFieldGroup(other["$id"], [{"op": "replace", "path": "/title", "value": "More"}])["title"] == "More"
    assert registry.putFieldGroup(other["$id"], field_group("Others", "more"))["title"] == "Others"
    assert registry.extendFieldGroup(other["$id"])["meta:intendedToExtend"] == [PROFILE, EVENT]
    assert registry.createFieldGroup(registry.copyFieldGroup(other, title="Copied"))["title"] == "Copied"
    # They are listed and deleted by their old name too, which is deprecated.
    old = f"{registry.endpoint}/tenant/mixins"
    listed = registry.connector.getData(old)["results"]
    assert named(listed, "title") == named(registry.getFieldGroups(), "title")
    copied = next(one["meta:altId"] for one in listed if one["title"] == "Copied")
    assert registry.connector.deleteData(f"{old}/{copied}") == 204
    assert registry.deleteFieldGroup(other["$id"]) == 204


def test_schemas(registry: schema.Schema, group: str, charges: str) -> None:
    assert named(registry.getSchemas(), "$id") == [charges]
    assert named(registry.getSchemas(classFilter=PROFILE), "title") == ["Charges"]
    assert registry.getSchema(charges)["meta:class"] == PROFILE
    short = registry.getSchema(charges, schema_type="xed", full=False)
    assert [part["$ref"] for part in short["allOf"]] == [PROFILE, group]
    assert registry.getSchemaSample(charges)["_acme"]["charge"].keys() == {"id", "amount"}
    # A body needs its `type`, which this one lacks.
    assert registry.createProfileSchema(name="Other", fieldGroupIds=[group])["status"] == 400
    other = registry.createSchema(schema_of("Other", group))
    more = registry.createFieldGroup(field_group("Further fields", "further"))
    extended = registry.addFieldGroupToSchema(other["$id"], [more["$id"]])
    assert [part["$ref"] for part in extended["allOf"]] == [PROFILE, group, more["$id"]]
    assert registry.patchSchema(other["$id"], [{"op": "replace", "path": "/title", "value": "Others"}])["title"] == "Others"
    renamed, grown = registry.getAuditLogs(other["$id"])
    [update] = renamed["updates"]
    assert (renamed["id"], update["path"], update["value"]) == (other["$id"], "/title", "Others")
    assert grown["updates"][0]["path"] == "/allOf"
    assert code_of(registry.getAuditLogs("_acme.schemas.none")) == "XDM-1012-404"
    whole = schema_of("Another", group) | {"allOf": extended["allOf"]}
    assert registry.putSchema(other["$id"], whole)["title"] == "Another"
    # The page has `xed-deprecatefield` for it.
    assert code_of(registry.getSchema(other["$id"], deprecated=True)) == "XDM-1007-400"
    assert registry.deleteSchema(other["$id"]) == 204
    assert registry.deleteFieldGroup(more["$id"]) == 204
    assert code_of(registry.getSchema(other["$id"])) == "XDM-1012-404"


def test_descriptors_and_unions(registry: schema.Schema, group: str) -> None:
    own = registry.createSchema(schema_of("Payers", group))["$id"]
    assert code_of(registry.enableSchemaForRealTime(own)) == "XDM-1528-400"
    place = {"sourceSchema": own, "sourceProperty": "/_acme/charge/id", "namespace": "Email", "primary": True}
    # The pages require `xdm:property`, which it sends when it is given.
    assert registry.createDescriptor(**place)["status"] == 400
    made = registry.createDescriptor(**place, **{"xdm:property": "xdm:code"})
    assert named(registry.getDescriptors(), "@id") == [made["@id"]]
    assert registry.getDescriptors(type_desc="xdm:descriptorIdentity")[0]["xdm:namespace"] == "Email"
    assert registry.getDescriptor(made["@id"])["xdm:isPrimary"] is True
    whole = registry.createDescriptorOperation(
        own, "xdm:descriptorIdentity", "/_acme/charge/id", identityNSCode="Phone", identityPrimary=True
    )
    assert registry.putDescriptor(made["@id"], {**whole, "xdm:property": "xdm:code"})["@id"] == made["@id"]
    assert registry.getDescriptor(made["@id"])["xdm:namespace"] == "Phone"
    assert registry.enableSchemaForRealTime(own)["meta:immutableTags"] == ["union"]
    assert named(registry.getUnions(), "$id") == [f"{PROFILE}__union"]
    assert "identityMap" in registry.getUnion(f"{PROFILE}__union")["properties"]
    assert named(registry.getXDMprofileSchema()["results"], "$id") == [own]
    assert registry.getUnion(f"{EVENT}__union")["status"] == 404


def test_export_and_import(registry: schema.Schema, group: str, charges: str) -> None:
    exported = registry.exportResource(charges)
    assert named(exported, "meta:resourceType") == ["mixins", "schemas"]
    assert "acme" not in json.dumps(exported)
    # It sends the export where exports come from; the page has another path.
    assert registry.importResource(exported)["status"] == 404
    importing = f"{registry.endpoint}/rpc/import"
    assert code_of(registry.connector.postData(importing, data=exported)) == "XDM-3005-400"
    registry.updateSandbox("dev")
    registry.connector.header["x-sandbox-name"] = "dev"
    try:
        assert named(registry.connector.postData(importing, data=exported), "$id") == [group, charges]
        assert registry.getSchemaSample(charges)["_acme"]["charge"].keys() == {"id", "amount"}
        assert [registry.deleteSchema(charges), registry.deleteFieldGroup(group)] == [204, 204]
    finally:
        registry.updateSandbox("prod")
        registry.connector.header["x-sandbox-name"] = "prod"


def test_descriptors_of_all_types(registry: schema.Schema, group: str) -> None:
    own = registry.createSchema(schema_of("Sources", group))["$id"]
    other = registry.createSchema(schema_of("Destinations", group))["$id"]
    events = schema_of("Times", group) | {"allOf": [{"$ref": EVENT}]}
    times = registry.createSchema(events)["$id"]
    id_of = {"sourceSchema": own, "completePath": "_acme.charge.id"}
    given: list[dict[str, Any]] = [
        {"descType": "xdm:alternateDisplayInfo", "alternateTitle": "Id", **id_of},
        {"descType": "xdm:descriptorOneToOne", "targetSchema": other, **id_of},
        {"descType": "xdm:descriptorRelationship", "targetSchema": other, **id_of},
        {"descType": "xdm:descriptorReferenceIdentity", "identityNSCode": "Email", **id_of},
        {"descType": "xdm:descriptorDeprecated", **id_of},
        {"descType": "xdm:descriptorPrimaryKey", **id_of},
        {"descType": "xdm:descriptorVersion", **id_of},
        {"descType": "xdm:descriptorLabel", "labels": ["core/I1"], **id_of},
        {"descType": "xdm:descriptorTimeSeriesGranularity", "sourceSchema": times},
        {"descType": "xdm:descriptorTimestamp", "sourceSchema": times, "completePath": "timestamp"},
    ]
    made = [registry.createDescriptor(registry.createDescriptorOperation(**one)) for one in given]
    assert [one.get("detail") for one in made] == [None] * len(made)
    for one in made:
        [listed] = registry.getDescriptors(type_desc=one["@type"])
        assert listed["@id"] == one["@id"]
        assert registry.getDescriptor(one["@id"])["xdm:sourceSchema"] == one["xdm:sourceSchema"]
    assert len(registry.getDescriptors(prop=f"xdm:sourceSchema=={times}")) == 2
    assert registry.deleteDescriptor(made[0]["@id"]) == 204
    assert registry.getDescriptor(made[0]["@id"])["status"] == 404
    assert [registry.deleteSchema(one) for one in (own, other, times)] == [204] * 3
    assert registry.getDescriptors(prop=f"xdm:sourceSchema=={own}") == []


# Catalog


def test_datasets(cat: catalog.Catalog, charges: str, dataset: str) -> None:
    assert cat.getDataSet(dataset)[dataset]["schemaRef"]["id"] == charges
    [listed] = [one for one in cat.getDataSets(output="list") if one["id"] == dataset]
    assert listed["classification"] == {"dataBehavior": "record", "managedBy": "CUSTOMER"}
    assert cat.getDatasetsInfos().set_index("id").loc[dataset, "schemaId"] == charges
    assert cat.getDataSetObservableSchema(dataset) == {}
    assert "rowExpiration" in cat.getDataSetExpiration(dataset)["extensions"]["adobe_lakeHouse"]
    assert cat.patchDataset(dataset, {"description": "All charges"}) == [f"@/dataSets/{dataset}"]
    assert cat.getDataSet(dataset)[dataset]["description"] == "All charges"
    # Rows of a dataset of records don't expire, and its schema isn't in Profile.
    assert cat.setDatasetTTL(dataset, "P30D")["status"] == 400
    assert cat.enableDatasetProfile(dataset)["status"] == 400
    [other] = cat.createDataSet(name="Others", schemaId=charges)
    assert cat.deleteDataSet(other.removeprefix("@/dataSets/")) == 200
    assert cat.getDataSet(other.removeprefix("@/dataSets/"))["status"] == 404
    whole = {"name": "Every charge", "schemaRef": cat.getDataSet(dataset)[dataset]["schemaRef"]}
    assert cat.putDataset(dataset, whole) == [f"@/dataSets/{dataset}"]
    now = cat.getDataSet(dataset)[dataset]
    assert (now["name"], now["imsOrg"], "description" in now) == ("Every charge", listed["imsOrg"], False)
    assert cat.putDataset(dataset, whole | {"name": "Charges"}) == [f"@/dataSets/{dataset}"]
    assert (cat.getBatches(), cat.getLastBatches(dataset)) == ({}, {})
    # Views are in no page, the list of everything is deprecated, and batches are made by what ingests them.
    unknown = [cat.getDataSetViews(dataset), cat.getResources(), cat.createBatch({"datasetId": dataset})]
    assert [one["status"] for one in unknown] == [404] * 3


# Identity Service


def test_namespaces(namespaces: identity.Identity) -> None:
    assert {"ECID", "Email", "Phone"} <= set(named(namespaces.getIdentities(), "code"))
    assert namespaces.getIdentities(only_custom=True) == []
    made = namespaces.createIdentity(name="Stripe customer", code="stripeCustomer", idType="CROSS_DEVICE")
    assert namespaces.getIdentityDetail(str(made["id"]))["code"] == "stripeCustomer"
    again = namespaces.createIdentity(name="Stripe customer", code="stripeCustomer", idType="CROSS_DEVICE")
    assert (again["status"], again["title"]) == (409, "NAMESPACE_CODE_CONFLICT")
    changed = namespaces.updateIdentity(str(made["id"]), "Customer", "stripeCustomer", "CROSS_DEVICE", "Of Stripe")
    assert named(changed) == ["Customer"]
    fixed = namespaces.updateIdentity(str(made["id"]), "Customer", "stripeCustomer", "EMAIL", "Of Stripe")
    assert fixed["status"] == 400
    assert named(namespaces.getIdentities(only_custom=True), "code") == ["stripeCustomer"]
    # The path with the organization is deprecated; graphs of identities aren't emulated.
    assert namespaces.getIdentitiesIMS()["status"] == 404
    assert namespaces.getLinkedIdentities(["x"])["status"] == 404


# Data Prep


def test_mapping_sets(prep: dataprep.DataPrep, charges: str) -> None:
    made = prep.createMappingSet(schemaId=charges, mappingList=MAPPINGS)["id"]
    assert prep.getMappingSet(made)["version"] == 0
    rules = prep.getMappingSet(made, mappingRulesOnly=True)
    assert [rule["destination"] for rule in rules] == ["_acme.charge.id", "_acme.charge.amount"]
    rows = prep.getMappingSetMappings(made)
    assert prep.getMappingSetMapping(made, rows[0]["id"])["source"] == "data.id"
    assert prep.updateMappingSet(made, MAPPINGS[:1])["version"] == 1
    # The page of the list requires `start` beside `limit`.
    listing = prep.connector.getData(f"{prep.endpoint}/mappingSets", params={"limit": 10})
    assert (listing["status"], "data" in listing) == (400, False)
    listing = prep.connector.getData(f"{prep.endpoint}/mappingSets", params={"limit": 10, "start": 0})
    assert made in named(listing["data"], "id")
    # No page has these; a set is replaced as a whole, and stays.
    assert prep.createMappingSetMapping(made, MAPPINGS[1])["status"] == 404
    assert prep.deleteMappingSet(made)["status"] == 404
    assert prep.updateMappingSetMapping(made, rows[0]["id"], MAPPINGS[0])["status"] == 404
    assert prep.getXDMBatchConversions()["status"] == 404
    copied = prep.copyMappingRules(prep.getMappingSet(made), "other")
    assert named(copied, "destination") == ["_other.charge.id"]


def test_mappings_are_tried(prep: dataprep.DataPrep, charges: str) -> None:
    reference = {"id": charges, "contentType": "application/vnd.adobe.xed-full+json;version=1"}
    mapping_set = {"outputSchema": {"schemaRef": reference}, "mappings": MAPPINGS}
    record = {"data": {"id": "ch_1", "amount": 2}}
    # The page gives a list of records.
    assert prep.previewDataOutput(record, mapping_set)["status"] == 400
    [row] = prep.previewDataOutput([record], mapping_set)
    assert row["data"]["_acme"]["charge"] == {"id": "ch_1", "amount": 3}
    assert prep.validateExpression("data.amount + 1")["validationStatus"] == "succeeded"
    assert prep.validateExpression("concat(data.id")["status"] == 400
    assert "concat" in named(prep.getMappingSetFunctions(), "function")
    assert "+" in named(prep.getMappingSetOperators(), "operatorSymbol")


# Flow Service


def test_specs(flow: flowservice.FlowService) -> None:
    assert flow.getConnectionSpecIdFromName("stripe") == STRIPE
    assert len(flow.getConnectionSpecs()) > 50
    [spec] = flow.getConnectionSpec(STRIPE)["items"]
    assert spec["authSpec"][0]["name"] == "OAuth2 Refresh Code"
    assert named(flow.getFlowSpecs("name==RestStorageToAEP"), "id") == [REST_FLOW]
    assert flow.getFlowSpecIdFromNames("RestStorageToAEP", "stripe", "datalake") == REST_FLOW
    assert flow.getFlowSpec(REST_FLOW)["name"] == "RestStorageToAEP"


def test_connections(flow: flowservice.FlowService, base: str) -> None:
    assert flow.getConnection(base)["state"] == "enabled"
    assert flow.connectionTest(base) == {"result": True}
    auth = {"specName": "OAuth2 Refresh Code", "params": {"accessToken": "sk_test_other"}}
    other = flow.createConnection(
        data={"name": "Other", "connectionSpec": {"id": STRIPE, "version": "1.0"}, "auth": auth}
    )["id"]
    # Page by page.
    assert sorted(named(flow.getConnections(limit=1))) == ["Other", "Stripe"]
    assert named(flow.getConnections(property='name=="Other"'), "id") == [other]
    assert named(flow.getConnections(orderby="-name")) == ["Stripe", "Other"]
    # `limit` and a count that is asked for exclude each other; by itself it is taken.
    assert code_of(flow.getConnections(count=True)) == "FLOW-1401-400"
    assert flow.getResource(f"{flow.endpoint}/connections", params={"count": "true"}) == {"count": 2}
    rename = [{"op": "replace", "path": "/name", "value": "Another"}]
    assert flow.patchConnection(other, rename)["id"] == other
    assert flow.getConnection(other)["name"] == "Another"
    assert flow.deleteConnection(other) == 204
    wrong = {"id": STRIPE.replace("cc", "dd"), "version": "1.0"}
    assert code_of(flow.createConnection(name="None", connectionSpec=wrong, auth=auth)) == "FLOW-1413-400"


def test_explore(flow: flowservice.FlowService, base: str) -> None:
    params = base64.b64encode(json.dumps({"resourcePath": "charges"}).encode()).decode()
    query = {"objectType": "rest", "object": "json", "fileType": "json", "preview": "true", "sourceParams": params}
    # It has no method for this, only the request.
    answer = flow.getResource(f"{flow.endpoint}/connections/{base}/explore", params=query)
    assert answer["format"] == "hierarchical"
    assert answer["schema"]["properties"]["data"]["properties"]["id"] == {"type": "string"}
    assert answer["data"]


def test_source_and_target_connections(flow: flowservice.FlowService, source: str, target: str) -> None:
    found = flow.getSourceConnection(source)
    assert found["params"] == {"resourcePath": "charges"}
    assert named(flow.getSourceConnections(property='name=="Stripe charges"'), "id") == [source]
    change = [{"op": "add", "path": "/description", "value": "All of them"}]
    assert flow.updateSourceConnection(source, found["etag"], change)["id"] == source
    assert "does not match" in flow.updateSourceConnection(source, found["etag"], change)["errorMessage"]
    found = flow.getTargetConnection(target)
    assert named(flow.getTargetConnections(), "id") == [target]
    assert flow.updateTargetConnection(target, found["etag"], change)["id"] == target
    # A dataset is named together with its schema, which this form leaves out.
    refused = flow.createTargetConnection(name="Lake", connectionSpecId=LAKE, datasetId=found["params"]["dataSetId"])
    assert refused["errorMessage"] == "data.schema.id is required"


def test_flows(flow: flowservice.FlowService, source: str, mapping_set: str, made_flow: str) -> None:
    found = flow.getFlow(made_flow)
    assert (found["name"], found["sourceConnectionIds"]) == ("Charges", [source])
    assert named(flow.getFlows(), "id") == [made_flow]
    assert named(flow.getFlows(onlySources=True), "id") == [made_flow]
    assert named(flow.getFlows(filterMappingSetIds=[mapping_set]), "id") == [made_flow]
    assert flow.getFlows(filterSourceIds=[made_flow]) == []
    change = [{"op": "replace", "path": "/name", "value": "All charges"}]
    assert flow.updateFlow(made_flow, found["etag"], change)["id"] == made_flow
    assert flow.postFlowAction(made_flow, "disable")["id"] == made_flow
    assert flow.getFlow(made_flow)["state"] == "disabled"
    assert flow.postFlowAction(made_flow, "enable")["id"] == made_flow
    manager = flowservice.FlowManager(made_flow)
    assert (manager.name, manager.flowType, manager.frequency) == ("All charges", "source", "batch")
    assert manager.flowTargetConnection["params"]["datasetName"] == "Charges"
    assert manager.getMapping()["id"] == mapping_set
    assert manager.getRuns() == []


def test_runs(flow: flowservice.FlowService, source: str, target: str, mapping_set: str, made_flow: str) -> None:
    # On demand runs a flow alone whose schedule is `once`.
    window = {"windowStartTime": "1600000000", "windowEndTime": "1600003600"}
    assert code_of(flow.createRun(made_flow, params=window)).endswith("-400")
    once = flow.createFlow(
        REST_FLOW,
        obj={
            "name": "Once",
            "flowSpec": {"id": REST_FLOW, "version": "1.0"},
            "sourceConnectionIds": [source],
            "targetConnectionIds": [target],
            "transformations": [{"name": "Mapping", "params": {"mappingId": mapping_set, "mappingVersion": 0}}],
            "scheduleParams": {"startTime": str(int(time.time()) + 1), "frequency": "once"},
        },
    )["id"]
    deadline = time.time() + 20
    while not (runs := flow.getRuns(prop=[f"flowId=={once}"])) and time.time() < deadline:
        time.sleep(0.2)
    [run] = flow.getRun(runs[0]["id"])
    assert run["flowId"] == once
    assert {"recordSummary", "statusSummary"} <= run["metrics"].keys()
    assert flow.getRuns(prop=f"flowId=={made_flow}") == []
    assert flow.deleteFlow(once) == 204


def test_streams(flow: flowservice.FlowService, target: str) -> None:
    made = flow.createConnectionStreaming(name="Inlet", sourceId="inlet", dataType="xdm", paramName="inlet")
    stream = flow.createSourceConnectionStreaming(connectionId=made["id"], name="Inlet", format="json")["id"]
    # It sends the schedule of a batch, which a stream has not.
    refused = flow.createFlowStreaming(name="Inlet", source_connection_id=stream, target_connection_id=target)
    assert refused["flow"]["errorMessage"] == "A flow of a stream takes no scheduleParams"
    spec = "d8a6f005-7eaf-4153-983e-e8574508b877"
    flow_id = flow.createFlow(
        spec,
        obj={
            "name": "Inlet",
            "flowSpec": {"id": spec, "version": "1.0"},
            "sourceConnectionIds": [stream],
            "targetConnectionIds": [target],
        },
    )["id"]
    assert flow.getConnection(made["id"])["auth"]["params"]["inletUrl"].startswith("http")
    assert [flow.deleteFlow(flow_id), flow.deleteSourceConnection(stream)] == [204, 204]
    assert flow.deleteConnection(made["id"]) == 204


def test_landing_zone(flow: flowservice.FlowService) -> None:
    assert flow.getLandingZoneStorageName() == flow.getLandingZoneContainer()["containerName"]
    assert flow.getLandingZoneStorageTTL() == 7
    assert flow.getLandingZoneSASUri().endswith(flow.getLandingZoneSASToken())
    assert flow.getLandingZoneNamespace() == flow.getLandingZoneCredential()["storageAccountName"]
    files = flow.exploreLandingZone()
    path = next(one["path"] for one in files if one["name"] == "accounts.csv")
    content = flow.getLandingZoneContent(file=path)
    assert (content["properties"]["fileType"], len(content["schema"]["columns"]) > 1) == ("delimited", True)
    # The page has `root` and `file`, and calls the type `fileType`.
    assert code_of(flow.exploreLandingZone("folder", object="exports")) == "FLOW-1452-400"
    assert code_of(flow.getLandingZoneContent("delimited", path, determineProperties=False)) == "FLOW-1451-400"
    query = {"objectType": "file", "object": path, "fileType": "delimited", "preview": "true"}
    url = f"{flow.endpoint}/connectionSpecs/{LANDING_ZONE}/explore"
    assert flow.getResource(url, params=query)["schema"] == content["schema"]
    made = flow.createSourceConnectionDataLandingZone(name="Accounts", path=path, format="delimited")
    assert flow.getSourceConnection(made["id"])["params"]["path"] == path
    assert flow.deleteSourceConnection(made["id"]) == 204


def test_what_is_in_use_stays(
    flow: flowservice.FlowService, base: str, source: str, target: str, made_flow: str
) -> None:
    assert code_of(flow.deleteConnection(base)) == "FLOW-1447-400"
    assert code_of(flow.deleteSourceConnection(source)) == "FLOW-1447-400"
    assert flow.deleteFlow(made_flow) == 204
    assert [flow.deleteSourceConnection(source), flow.deleteTargetConnection(target)] == [204, 204]
    assert flow.deleteConnection(base) == 204
    assert flow.getFlow(made_flow) == {}


# What moves the clock comes last.


def test_a_sandbox_of_ones_own(server: dict[str, str], charges: str, registry: schema.Schema) -> None:
    client = sandboxes.Sandboxes()
    made = client.createSandbox("acme-dev", "Acme for tests")
    assert (made["state"], made["type"]) == ("creating", "development")
    inside = {"headers": {**registry.header, "x-sandbox-name": "acme-dev"}}
    mixins = f"{registry.endpoint}/tenant/mixins"
    assert registry.connector.getData(mixins, **inside)["status"] == 404
    advance(server, 30)
    assert client.getSandbox("acme-dev")["state"] == "active"
    assert registry.connector.getData(mixins, **inside)["results"] == []
    flow = flowservice.FlowService(sandbox="acme-dev")
    auth = {"specName": "OAuth2 Refresh Code", "params": {"accessToken": "sk_test_foreign"}}
    base = flow.createConnection(name="Stripe", connectionSpec={"id": STRIPE, "version": "1.0"}, auth=auth)["id"]
    assert named(flow.getConnections(), "id") == [base]
    exported = registry.exportResource(charges)
    there = schema.Schema(sandbox="acme-dev")
    assert len(there.connector.postData(f"{there.endpoint}/rpc/import", data=exported)) == 2
    assert named(there.getSchemas(), "$id") == [charges]
    assert base not in named(flowservice.FlowService(sandbox="prod").getConnections(), "id")
    assert client.resetSandbox("acme-dev")["state"] == "resetting"
    assert code_of(flow.getResource(f"{flow.endpoint}/connections")) == "FLOW-2100-404"
    advance(server, 30)
    assert (flow.getConnections(), there.getSchemas()["results"]) == ([], [])
    assert client.deleteSandbox("acme-dev") == 202
    assert client.getSandbox("acme-dev")["state"] == "deleted"
    assert code_of(flow.getResource(f"{flow.endpoint}/connections")) == "FLOW-2100-404"
    assert named(client.getSandboxes()) == ["prod", "dev", "acme-dev"]
