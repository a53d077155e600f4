//! A host for the tests: it has credentials, and sends one request at a time.
#![allow(dead_code, reason = "each test file is a crate of its own and uses a part")]
#![allow(missing_docs, clippy::missing_panics_doc, clippy::unwrap_used, clippy::must_use_candidate)]

use aepflow_emulator::{Emulator, Outcome, Request};
use serde_json::{Value, json};

pub const NOW: u64 = 1_735_689_600;
pub const STRIPE: &str = "cc2c31d6-7b8c-4581-b49f-5c8698aa3ab3";
pub const BIG_QUERY: &str = "3c9b37f8-13a6-43d8-bad3-b863b941fedd";
pub const DATA_LAKE: &str = "c604ff05-7f1a-43c0-8e18-33bf874cb11c";
pub const REST_FLOW: &str = "6499120c-0b15-42dc-936e-847ea3c24d72";
pub const TABLE_FLOW: &str = "14518937-270c-4525-bdec-c2ba7cce3860";
pub const PROFILE: &str = "https://ns.adobe.com/xdm/context/profile";
pub const EVENT: &str = "https://ns.adobe.com/xdm/context/experienceevent";
pub const LOOKUP: &str = "application/vnd.adobe.xed-full+json; version=1";

/// What a host got for a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub status: u16,
    pub body: Value,
    pub headers: Vec<(String, String)>,
    pub delay: u64,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The code of a refusal, wherever its service keeps it.
    pub fn code(&self) -> String {
        let body = &self.body;
        let code = body["code"].as_str().or(body["error_code"].as_str()).or(body["error"].as_str());
        let kind = body["type"].as_str().and_then(|kind| kind.split_once("://ns.adobe.com/aep/errors/"));
        let kind = kind.map(|(_, code)| code.strip_prefix("FLOW-").unwrap_or(code));
        code.or(kind).unwrap_or_default().to_owned()
    }

    pub fn text(&self, name: &str) -> String {
        self.body[name].as_str().unwrap_or_else(|| panic!("no {name} in {self:?}")).to_owned()
    }

    /// The status is the one expected.
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.body);
        self
    }

    /// The refusal has the code expected, and the status that the code ends in.
    pub fn refused(&self, code: &str) {
        let status = code.rsplit('-').next().unwrap().parse().unwrap();
        assert_eq!((self.status, self.code().as_str()), (status, code), "{}", self.body);
    }
}

pub struct Host {
    pub emulator: Emulator,
    pub headers: Vec<(String, String)>,
}

pub fn host() -> Host {
    Host::new(&json!({}))
}

impl Host {
    pub fn new(options: &Value) -> Self {
        Self::of(Emulator::new(options).unwrap())
    }

    pub fn of(emulator: Emulator) -> Self {
        let known = emulator.credentials();
        let text = |name: &str| known[name].as_str().unwrap().to_owned();
        let headers = vec![
            ("Authorization".to_owned(), format!("Bearer {}", text("accessToken"))),
            ("x-api-key".to_owned(), text("apiKey")),
            ("x-gw-ims-org-id".to_owned(), text("orgId")),
            ("x-sandbox-name".to_owned(), text("sandboxName")),
            ("Content-Type".to_owned(), "application/json".to_owned()),
        ];
        Self { emulator, headers }
    }

    pub fn raw(&mut self, method: &str, path: &str, extra: &[(&str, &str)], body: &[u8]) -> Outcome {
        let extra = extra.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let headers = extra.chain(self.headers.clone()).collect();
        let base = if path.starts_with("/data/") { "" } else { "/data/foundation" };
        let url = format!("https://platform.adobe.io{base}{path}");
        self.emulator.handle(&Request { method: method.to_owned(), url, headers, body: body.to_vec() })
    }

    pub fn send(&mut self, method: &str, path: &str, extra: &[(&str, &str)], body: Option<&Value>) -> Answer {
        let body = body.map(|body| body.to_string().into_bytes()).unwrap_or_default();
        match self.raw(method, path, extra, &body) {
            Outcome::Answer { response, delay_ms } => Answer {
                status: response.status,
                body: serde_json::from_slice(&response.body).unwrap_or_default(),
                headers: response.headers,
                delay: delay_ms,
            },
            Outcome::NoAnswer { .. } => panic!("no answer to {method} {path}"),
        }
    }

    pub fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, &[], None)
    }

    pub fn post(&mut self, path: &str, body: &Value) -> Answer {
        self.send("POST", path, &[], Some(body))
    }

    pub fn act(&mut self, path: &str) -> Answer {
        self.send("POST", path, &[], None)
    }

    pub fn delete(&mut self, path: &str) -> Answer {
        self.send("DELETE", path, &[], None)
    }

    pub fn patch(&mut self, path: &str, etag: &str, body: &Value) -> Answer {
        self.send("PATCH", path, &[("If-Match", etag)], Some(body))
    }

    pub fn lookup(&mut self, path: &str) -> Answer {
        self.send("GET", path, &[("Accept", LOOKUP)], None)
    }

    pub fn item(&mut self, path: &str) -> Value {
        self.get(path).is(200).body["items"][0].clone()
    }

    pub fn base(&mut self) -> String {
        self.post("/flowservice/connections", &base_body("Stripe")).is(201).text("id")
    }

    pub fn source(&mut self, base: &str) -> String {
        self.post("/flowservice/sourceConnections", &source_body(base)).is(201).text("id")
    }

    pub fn field_group(&mut self, title: &str, class: &str) -> String {
        self.post("/schemaregistry/tenant/fieldgroups", &group_body(title, class)).is(201).text("$id")
    }

    pub fn schema(&mut self, title: &str, class: &str) -> String {
        let group = self.field_group(&format!("{title} fields"), class);
        let body = json!({ "type": "object", "title": title, "description": title,
            "allOf": [{ "$ref": class }, { "$ref": group }] });
        self.post("/schemaregistry/tenant/schemas", &body).is(201).text("$id")
    }

    pub fn dataset(&mut self, schema: &str) -> String {
        let answer = self.post("/catalog/dataSets", &dataset_body(schema)).is(201);
        answer.body[0].as_str().unwrap().strip_prefix("@/dataSets/").unwrap().to_owned()
    }

    pub fn target(&mut self, schema: &str, dataset: &str) -> String {
        self.post("/flowservice/targetConnections", &target_body(schema, dataset)).is(201).text("id")
    }

    pub fn mapping_set(&mut self, schema: &str) -> String {
        self.post("/conversion/mappingSets", &mapping_body(schema)).is(200).text("id")
    }

    /// Everything a flow needs.
    pub fn parts(&mut self) -> Parts {
        self.parts_of(PROFILE)
    }

    pub fn parts_of(&mut self, class: &str) -> Parts {
        let schema = self.schema("Charges", class);
        let base = self.base();
        let source = self.source(&base);
        let dataset = self.dataset(&schema);
        let target = self.target(&schema, &dataset);
        let mapping = self.mapping_set(&schema);
        Parts { base, source, schema, dataset, target, mapping }
    }

    pub fn flow(&mut self, parts: &Parts) -> String {
        self.post("/flowservice/flows", &parts.flow_body()).is(201).text("id")
    }

    pub fn script(&mut self, faults: &Value) {
        self.emulator.script(faults).unwrap();
    }

    pub fn runs(&mut self, flow: &str) -> Vec<Value> {
        let list = self.get(&format!("/flowservice/runs?property=flowId=={flow}")).is(200);
        list.body["items"].as_array().unwrap().clone()
    }
}

/// The ids that a flow names.
#[derive(Clone, Debug)]
pub struct Parts {
    pub base: String,
    pub source: String,
    pub schema: String,
    pub dataset: String,
    pub target: String,
    pub mapping: String,
}

impl Parts {
    pub fn flow_body(&self) -> Value {
        json!({
            "name": "Charges flow",
            "flowSpec": { "id": REST_FLOW, "version": "1.0" },
            "sourceConnectionIds": [self.source],
            "targetConnectionIds": [self.target],
            "transformations": [
                { "name": "Mapping", "params": { "mappingId": self.mapping, "mappingVersion": 0 } },
            ],
            "scheduleParams": { "startTime": NOW + 600, "frequency": "minute", "interval": 15, "backfill": true },
        })
    }
}

pub fn base_body(name: &str) -> Value {
    json!({
        "name": name,
        "connectionSpec": { "id": STRIPE, "version": "1.0" },
        "auth": { "specName": "OAuth2 Refresh Code", "params": { "accessToken": "sk_test_planted" } },
    })
}

pub fn source_body(base: &str) -> Value {
    json!({
        "name": "Charges source",
        "baseConnectionId": base,
        "connectionSpec": { "id": STRIPE, "version": "1.0" },
        "data": { "format": "json" },
        "params": { "resourcePath": "charges" },
    })
}

pub fn group_body(title: &str, class: &str) -> Value {
    json!({
        "type": "object",
        "title": title,
        "meta:intendedToExtend": [class],
        "definitions": { "customFields": { "properties": { "_acme": { "type": "object", "properties": {
            "charges_data": { "type": "object", "properties": {
                "id": { "type": "string" },
                "amount": { "type": "integer" },
                "receipt_url": { "type": "string", "format": "uri" },
            }},
        }}}}},
        "allOf": [{ "$ref": "#/definitions/customFields" }],
    })
}

pub fn dataset_body(schema: &str) -> Value {
    json!({
        "name": "Charges",
        "schemaRef": { "id": schema, "contentType": "application/vnd.adobe.xed+json;version=1" },
    })
}

pub fn target_body(schema: &str, dataset: &str) -> Value {
    json!({
        "name": "Charges target",
        "connectionSpec": { "id": DATA_LAKE, "version": "1.0" },
        "data": { "format": "parquet_xdm", "schema": {
            "id": schema, "version": "application/vnd.adobe.xed-full+json;version=1" } },
        "params": { "dataSetId": dataset },
    })
}

pub fn mapping_body(schema: &str) -> Value {
    json!({
        "outputSchema": { "schemaRef": {
            "id": schema, "contentType": "application/vnd.adobe.xed-full+json;version=1" } },
        "mappings": [
            { "sourceType": "ATTRIBUTE", "source": "data.id", "destination": "_acme.charges_data.id" },
            { "sourceType": "ATTRIBUTE", "source": "data.amount", "destination": "_acme.charges_data.amount" },
        ],
    })
}

pub fn encoded(id: &str) -> String {
    id.replace(':', "%3A").replace('/', "%2F")
}

/// A body with one member at a pointer set to another value, or taken away by null.
pub fn with(body: &Value, pointer: &str, value: &Value) -> Value {
    let mut copy = body.clone();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let members = copy.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    if value.is_null() {
        members.remove(name);
    } else {
        members.insert(name.to_owned(), value.clone());
    }
    copy
}
