//! What the command has as data: the codes that `explain` knows, and the specs that `init` writes.

use std::path::Path;

use aepflow::Pipeline;
use serde_json::{Map, Value, json};

use crate::pages::cases::examples;
use crate::words::{capitalized, sentence};

/// In the place of a resource's name.
const RESOURCE: &str = "{resource}";
/// Where the sources are described.
const PAGE: &str = "https://github.com/aepflow/aepflow/blob/main/docs/connectors.md";
/// In the place of what only the author of a spec knows.
const FILL: &str = "FILL-IN";
/// Where editors find the shape of a spec.
const SCHEMA: &str =
    "https://raw.githubusercontent.com/aepflow/aepflow/main/bindings-python/python/aepflow/schemas/pipeline.json";

/// Each diagnostic code with its texts and an example: `{code: {severity, message, cause?, help, example?}}`.
///
/// # Errors
/// A case that can't be read.
pub fn codes(root: &Path) -> Result<String, String> {
    let table = parsed(&aepflow::faces::codes())?;
    let examples = examples(root)?;
    let rows = table.as_array().into_iter().flatten().map(|row| {
        let code = row["code"].as_str().unwrap_or_default();
        let mut told = Map::new();
        for name in ["severity", "message", "cause", "help"] {
            told.extend(row.get(name).map(|text| (name.to_owned(), text.clone())));
        }
        let example = examples.get(code).and_then(|example| example.diagnostic["message"].as_str());
        told.extend(example.map(|text| ("example".to_owned(), text.into())));
        (code.to_owned(), told.into())
    });
    Ok(line(&Value::Object(rows.collect())))
}

/// What `init` writes for each connector: `{connector: {yaml: {head, resource}, json: {head, resource}, resources}}`, with
/// `{resource}` in the place of its name.
///
/// # Errors
/// A connector for which the spec would have a fault.
pub fn starters() -> Result<String, String> {
    let connectors = parsed(&aepflow::connectors())?;
    let mut all = Map::new();
    for connector in connectors.as_array().into_iter().flatten() {
        let name = connector["name"].as_str().unwrap_or_default();
        let (head, resource) = complete(connector)?;
        let known = connector.get("resources").filter(|_| resource.get("resource").is_some());
        let yaml = json!({
            "head": yaml_head(connector, &head, known),
            "resource": yaml_resource(connector, &resource),
        });
        let starter = json!({
            "yaml": yaml,
            "json": {"head": head, "resource": resource},
            "resources": known.cloned().unwrap_or(json!([])),
        });
        all.insert(name.to_owned(), starter);
    }
    Ok(line(&all.into()))
}

fn line(value: &Value) -> String {
    format!("{value}\n")
}

fn parsed(value: &aepflow::json::Value) -> Result<Value, String> {
    serde_json::from_str(&value.to_string()).map_err(|error| error.to_string())
}

/// The spec without its resources, and one resource: with all that the check asks for, and nothing that it refuses.
fn complete(connector: &Value) -> Result<(Value, Value), String> {
    let head = head(connector);
    let mut resource = resource(connector);
    for _ in 0..20 {
        let mut spec = head.clone();
        let first = &connector["resources"][0];
        spec["resources"] = named(&json!([resource]), first.as_str().unwrap_or("shop.orders"));
        let found = Pipeline::check(spec.to_string().as_bytes(), b"".as_slice());
        let Some(fault) = found.into_iter().find(aepflow::Diagnostic::is_error) else { return Ok((head, resource)) };
        let place = fault.path.strip_prefix("/resources/0/").unwrap_or_default();
        match (fault.code.name(), place.split_once('/').unwrap_or((place, ""))) {
            ("unknown_field", (member, "")) => {
                resource.as_object_mut().map(|members| members.remove(member));
            }
            ("missing_field", ("fields", "")) => {
                resource["records"] = json!([{"id": "1", "created": "2030-01-31T08:00:00Z"}]);
            }
            ("missing_field", ("data", "")) => resource["data"] = json!({"format": "json"}),
            ("missing_field", ("schedule", "")) => resource["schedule"] = json!({"frequency": "hour", "interval": 1}),
            ("missing_field", ("params", param)) => resource["params"][param] = value_of(connector, param),
            _ => return Err(format!("the spec of {} has a fault: {fault}", connector["name"])),
        }
    }
    Err(format!("the spec of {} can't be completed", connector["name"]))
}

/// A parameter of a source, with the first value that it may have.
fn value_of(connector: &Value, name: &str) -> Value {
    let params = connector["source"]["params"].as_array().into_iter().flatten();
    params.clone().find(|param| param["name"] == name).map_or_else(|| FILL.into(), example)
}

fn example(param: &Value) -> Value {
    let first = |list: &str| param[list].as_array().and_then(|list| list.first()).cloned();
    first("allowed").unwrap_or_else(|| match param["type"].as_str() {
        Some("boolean") => true.into(),
        Some("integer" | "number") => 1.into(),
        Some("object") => json!({}),
        Some("array" | "list") => json!([FILL]),
        _ => FILL.into(),
    })
}

fn head(connector: &Value) -> Value {
    let name = connector["title"].as_str().unwrap_or_default().replace(" & ", " and ");
    let mut source = json!({"connector": connector["name"]});
    let ways: Vec<&Value> = connector["auth"].as_array().into_iter().flatten().collect();
    if let Some(way) = ways.iter().find(|way| way.get("deprecated").is_none()).or(ways.first()) {
        let params: Map<String, Value> = required(way).map(|param| credential(connector, param)).collect();
        source["auth"] =
            if ways.len() == 1 { params.into() } else { json!({"specName": way["specName"], "params": params}) };
    }
    json!({"$schema": SCHEMA, "name": name, "source": source})
}

fn required(way: &Value) -> impl Iterator<Item = &Value> {
    way["params"].as_array().into_iter().flatten().filter(|param| param["required"] == true)
}

/// `accessToken` of Stripe is the secret `STRIPE_ACCESS_TOKEN`.
fn credential(connector: &Value, param: &Value) -> (String, Value) {
    let name = param["name"].as_str().unwrap_or_default();
    let mut words = format!("{}_", connector["name"].as_str().unwrap_or_default());
    for letter in name.chars() {
        if letter.is_uppercase() && !words.ends_with('_') && !words.ends_with(char::is_uppercase) {
            words.push('_');
        }
        words.push(letter);
    }
    let secret = words.replace('-', "_").to_uppercase();
    (name.to_owned(), if param["secret"] == true { json!({"secret": secret}) } else { example(param) })
}

fn resource(connector: &Value) -> Value {
    let has_list = connector.get("resources").is_some();
    let mut members =
        json!({"resource": RESOURCE, "target": {"class": if has_list { "experienceEvent" } else { "profile" }}});
    match connector["family"].as_str() {
        Some("tabular") => members["deltaColumn"] = json!({"name": "updated_at"}),
        Some("file") => members["data"] = json!({"format": "json"}),
        _ => {}
    }
    if connector["kind"] == "batch" {
        members["schedule"] = json!({"frequency": "hour", "interval": 1});
    }
    members
}

/// A value with a name of a resource in the place of [`RESOURCE`].
fn named(value: &Value, name: &str) -> Value {
    serde_json::from_str(&value.to_string().replace(RESOURCE, name)).unwrap_or_default()
}

fn yaml_head(connector: &Value, head: &Value, known: Option<&Value>) -> String {
    let page = connector["name"].as_str().map_or(String::new(), |name| format!("# {PAGE}#{name}\n"));
    let mut text = format!("# yaml-language-server: $schema={SCHEMA}\n# {}\n{page}\n", sentence(&about(connector)));
    for (name, value) in head.as_object().into_iter().flatten().filter(|(name, _)| *name != "$schema") {
        write_member(&mut text, connector, name, value, 0);
    }
    let known: Vec<&str> = known.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    if !known.is_empty() {
        text += &format!("# What to bring, of {}.\n", known.join(", "));
    }
    text + "resources:\n"
}

fn about(connector: &Value) -> String {
    format!("What brings data from {} into Adobe Experience Platform", connector["title"].as_str().unwrap_or_default())
}

fn yaml_resource(connector: &Value, resource: &Value) -> String {
    let mut text = String::new();
    for (name, value) in resource.as_object().into_iter().flatten() {
        write_member(&mut text, connector, name, value, 4);
    }
    // The first member of an entry stands behind its dash, below the comments that are about it.
    let first = text.lines().position(|line| !line.trim_start().starts_with('#')).unwrap_or_default();
    let dashed = text.lines().enumerate().map(|(at, line)| match at.cmp(&first) {
        std::cmp::Ordering::Less => format!("  {}\n", line.trim_start()),
        std::cmp::Ordering::Equal => format!("  - {}\n", line.trim_start()),
        std::cmp::Ordering::Greater => format!("{line}\n"),
    });
    dashed.collect()
}

/// A member with the comment that its name calls for.
fn write_member(text: &mut String, connector: &Value, name: &str, value: &Value, depth: usize) {
    let indent = " ".repeat(depth);
    if let Some(comment) = comment(connector, name, value) {
        *text += &format!("{indent}# {}\n", sentence(&capitalized(&comment)));
    }
    match value {
        Value::Object(members)
            if !members.is_empty() && !members.values().all(|value| value.is_string() || value.is_number()) =>
        {
            *text += &format!("{indent}{name}:\n");
            for (name, value) in members {
                write_member(text, connector, name, value, depth + 2);
            }
        }
        _ => *text += &format!("{indent}{name}: {}\n", inline(value)),
    }
}

fn comment(connector: &Value, name: &str, value: &Value) -> Option<String> {
    let described = || {
        let ways = connector["auth"].as_array().into_iter().flatten().flat_map(required);
        let params = connector["source"]["params"].as_array().into_iter().flatten();
        let found = ways.chain(params).find(|param| param["name"] == name)?;
        found["description"].as_str().map(str::to_owned)
    };
    let words = match name {
        "name" => "The names of all that is made begin with this",
        "class" | "frequency" | "interval" | "connector" | "specName" | "params" => return None,
        "auth" => "Secrets are references, by the name of an environment variable",
        "target" => "`experienceEvent` for what happened at a time, `profile` for what a person or a thing is",
        "schedule" => "Every 15 minutes at most; the first run brings what is there already",
        "deltaColumn" => "The column that shows which rows are new",
        "data" => "Or `delimited` or `parquet`",
        "records" => "Samples of the records, whose fields are taken",
        "resource" if value == RESOURCE => return None,
        _ => return described(),
    };
    Some(words.to_owned())
}

/// A value in one line; JSON is YAML too.
fn inline(value: &Value) -> String {
    match value {
        Value::String(text) if text == RESOURCE || is_plain(text) => text.clone(),
        Value::Object(members) => {
            let members: Vec<String> =
                members.iter().map(|(name, value)| format!("{name}: {}", inline(value))).collect();
            format!("{{{}}}", members.join(", "))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(inline).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

/// Whether a text is a text in YAML without quotes.
fn is_plain(text: &str) -> bool {
    let is_word = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(&text.to_lowercase().as_str());
    let letters = |c: char| c.is_ascii_alphanumeric() || "-_ ".contains(c);
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(letters)
        && text.trim_end() == text
        && !is_word
}
