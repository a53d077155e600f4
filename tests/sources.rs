//! What the core and the emulator know of each source, each from the pages alone, and where they differ.
//!
//! Connectors that share a connection spec are compared together: a parameter is required if each of them requires it.

use std::collections::{BTreeMap, BTreeSet};

use aepflow_emulator::{Emulator, Outcome, Request};
use serde_json::{Value, json};

/// Where the two differ on purpose, and why.
const KNOWN: &[(&str, &str)] = &[
    ("capillary/explore differs", "the page explores nothing; the emulator answers for every REST source"),
    ("datalake: known to the emulator alone", "the target of flows is no source"),
    (
        "generic-rest-extension/auth/oAuth2RefreshCode/requestParameterOverride: secret differs",
        "the same as of Stripe, below: it may contain the secret of a client",
    ),
    ("generic-rest-extension/explore differs", "the same: no page explores this source"),
    (
        "google-big-query: known to the emulator alone",
        "the page on filters prints its spec; no connector is made of it",
    ),
    (
        "stripe/auth/OAuth2 Refresh Code/requestParameterOverride: secret differs",
        "it contains the secret of a client, which the published schema of the parameter doesn't mark",
    ),
    ("stripe/params/resourcePath: allowed differs", "the emulator refuses unknown resources when they are read"),
    ("sugarcrm/params/path: allowed differs", "the core says that it is the same as `object_type`"),
];

type Names = BTreeSet<String>;

/// Parameters by name: whether required, whether secret, and the values allowed.
type Params = BTreeMap<String, (bool, bool, Names)>;

/// What is compared of a connection spec.
#[derive(Default)]
struct Source {
    /// Of the spec; the core has names of connectors alone.
    name: String,
    auth: BTreeMap<String, Params>,
    params: Params,
    object_types: Names,
    flow_specs: BTreeMap<String, Names>,
    scheduled: bool,
    base: bool,
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn names(value: &Value) -> Names {
    list(value).iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The parameters of a connector's file.
fn params(value: &Value) -> Params {
    let facts = |param: &Value| (param["required"] == true, param["secret"] == true, names(&param["allowed"]));
    list(value).iter().map(|param| (text(&param["name"]), facts(param))).collect()
}

/// The parameters of a JSON Schema.
fn properties(schema: &Value) -> Params {
    let required = names(&schema["required"]);
    let members = schema["properties"].as_object().into_iter().flatten();
    let facts = |name: &str, property: &Value| {
        (required.contains(name), property["format"] == "password", names(&property["enum"]))
    };
    members.map(|(name, property)| (name.clone(), facts(name, property))).collect()
}

/// What one and the other ask for together.
fn join(known: &mut Params, more: Params) {
    for (name, (required, ..)) in known.iter_mut() {
        *required &= more.get(name).is_some_and(|(required, ..)| *required);
    }
    for (name, (_, secret, allowed)) in more {
        known.entry(name).or_insert((false, secret, allowed));
    }
}

/// By connection spec, what the core knows.
fn of_core() -> BTreeMap<String, Source> {
    let connectors: Value = serde_json::from_str(&aepflow::ffi::connectors()).expect("JSON");
    let mut sources = BTreeMap::<String, Source>::new();
    for connector in list(&connectors) {
        let id = text(&connector["connectionSpec"]["id"]);
        let is_new = !sources.contains_key(&id);
        let source = sources.entry(id).or_default();
        for way in list(&connector["auth"]) {
            let more = params(&way["params"]);
            source.auth.entry(text(&way["specName"])).and_modify(|known| join(known, more.clone())).or_insert(more);
        }
        let more = params(&connector["source"]["params"]);
        if is_new {
            source.params = more;
        } else {
            join(&mut source.params, more);
        }
        source.object_types.extend(names(&connector["explore"]["objectType"]));
        source.scheduled = !connector["schedule"].is_null();
        source.base = connector["source"]["baseConnection"] != false;
        let steps = names(&connector["transformations"]);
        source.flow_specs.insert(text(&connector["flowSpec"]["id"]), steps);
        for other in list(&connector["otherFlowSpecs"]) {
            source.flow_specs.insert(text(&other["id"]), Names::new());
        }
    }
    sources
}

/// The items of a list of the emulator.
fn ask(emulator: &mut Emulator, kind: &str) -> Vec<Value> {
    let known = emulator.credentials();
    let header = |name: &str, value: String| (name.to_owned(), value);
    let headers = vec![
        header("Authorization", format!("Bearer {}", text(&known["accessToken"]))),
        header("x-api-key", text(&known["apiKey"])),
        header("x-gw-ims-org-id", text(&known["orgId"])),
        header("x-sandbox-name", text(&known["sandboxName"])),
    ];
    let url = format!("https://platform.adobe.io/data/foundation/flowservice/{kind}");
    let request = Request { method: "GET".to_owned(), url, headers, body: Vec::new() };
    let Outcome::Answer { response, .. } = emulator.handle(&request) else { panic!("no answer") };
    let body: Value = serde_json::from_slice(&response.body).expect("JSON");
    list(&body["items"]).to_vec()
}

/// By connection spec, what the emulator answers.
fn of_emulator() -> BTreeMap<String, Source> {
    let mut emulator = Emulator::new(&json!({})).expect("an emulator");
    let flow_specs = ask(&mut emulator, "flowSpecs");
    let mut sources = BTreeMap::new();
    for spec in ask(&mut emulator, "connectionSpecs") {
        let params = properties(&spec["sourceSpec"]["spec"]);
        let mut source = Source { name: text(&spec["name"]), params, ..Source::default() };
        for way in list(&spec["authSpec"]) {
            source.auth.insert(text(&way["name"]), properties(&way["spec"]));
        }
        source.base = !source.auth.is_empty();
        let kinds = &spec["exploreSpec"]["requestSpec"]["properties"]["objectType"]["enum"];
        source.object_types =
            if spec["exploreSpec"]["type"] == "Resource" { names(&json!(["rest"])) } else { names(kinds) };
        for flow_spec in &flow_specs {
            if list(&flow_spec["sourceConnectionSpecIds"]).contains(&spec["id"]) {
                let steps = list(&flow_spec["transformationSpecs"]).iter().map(|step| text(&step["name"]));
                source.flow_specs.insert(text(&flow_spec["id"]), steps.collect());
                source.scheduled = !flow_spec["scheduleSpec"].is_null();
            }
        }
        sources.insert(text(&spec["id"]), source);
    }
    sources
}

fn compare_params(place: &str, core: &Params, emulator: &Params, found: &mut Vec<String>) {
    for name in core.keys().chain(emulator.keys()).collect::<BTreeSet<_>>() {
        let (one, other) = match (core.get(name), emulator.get(name)) {
            (Some(one), Some(other)) => (one, other),
            (known, _) => {
                let side = if known.is_some() { "core" } else { "emulator" };
                found.push(format!("{place}/{name}: known to the {side} alone"));
                continue;
            }
        };
        for (what, differs) in
            [("required", one.0 != other.0), ("secret", one.1 != other.1), ("allowed", one.2 != other.2)]
        {
            if differs {
                found.push(format!("{place}/{name}: {what} differs"));
            }
        }
    }
}

fn compare(core: &Source, emulator: &Source) -> Vec<String> {
    let id = &emulator.name;
    let mut found = Vec::new();
    for name in core.auth.keys().chain(emulator.auth.keys()).collect::<BTreeSet<_>>() {
        match (core.auth.get(name), emulator.auth.get(name)) {
            (Some(one), Some(other)) => compare_params(&format!("{id}/auth/{name}"), one, other, &mut found),
            (known, _) => {
                let side = if known.is_some() { "core" } else { "emulator" };
                found.push(format!("{id}/auth/{name}: known to the {side} alone"));
            }
        }
    }
    compare_params(&format!("{id}/params"), &core.params, &emulator.params, &mut found);
    let parts = [
        ("explore", core.object_types != emulator.object_types),
        ("flowSpec", core.flow_specs != emulator.flow_specs),
        ("schedule", core.scheduled != emulator.scheduled),
        ("baseConnection", core.base != emulator.base),
    ];
    found.extend(parts.iter().filter(|(_, differs)| *differs).map(|(what, _)| format!("{id}/{what} differs")));
    found
}

#[test]
fn core_and_emulator_differ_where_it_is_known() {
    let (core, emulator) = (of_core(), of_emulator());
    let mut found = Vec::new();
    for id in core.keys().chain(emulator.keys()).collect::<BTreeSet<_>>() {
        match (core.get(id), emulator.get(id)) {
            (Some(one), Some(other)) => found.extend(compare(one, other)),
            (None, Some(other)) => found.push(format!("{}: known to the emulator alone", other.name)),
            (_, None) => found.push(format!("{id}: known to the core alone")),
        }
    }
    found.sort();
    let known: Vec<&str> = KNOWN.iter().map(|(place, _)| *place).collect();
    assert_eq!(found, known);
}
