//! The specs that every organization has, made from rows of data when they are first asked for.
//!
//! A row of `sources.json` names its family, whose template is in `families.json`; specs that share their id are one row.
//! A parameter is written `name*?:type=a|b`: `*` is a secret, `?` may be left out, a text has no type, and the values behind
//! `=` are all that are allowed. Names that no page prints are the emulator's own.

use std::sync::{LazyLock, OnceLock};

use serde_json::{Map, Value, json};

use crate::members::{text, texts};

/// Until a spec is needed it is a row; most programs need three of them.
struct Row {
    row: Value,
    spec: OnceLock<Value>,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let rows: Vec<Value> = read(include_str!("../data/sources.json"));
    rows.into_iter().map(|row| Row { row, spec: OnceLock::new() }).collect()
});
static FAMILIES: LazyLock<Value> = LazyLock::new(|| read(include_str!("../data/families.json")));
static FLOW_SPECS: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let known: Value = read(include_str!("../data/flow_specs.json"));
    known["flowSpecs"].as_array().into_iter().flatten().map(|row| flow_spec(row, &known["parts"])).collect()
});

// INVARIANT: a unit test reads the same texts.
fn read<T: serde::de::DeserializeOwned + Default>(text: &str) -> T {
    serde_json::from_str(text).unwrap_or_default()
}

impl Row {
    fn spec(&self) -> &Value {
        self.spec.get_or_init(|| connection_spec(&self.row))
    }
}

/// A connection spec by its id.
pub(crate) fn connection(id: &str) -> Option<&'static Value> {
    ROWS.iter().find(|row| row.row["id"] == id).map(Row::spec)
}

pub(crate) fn connections() -> impl Iterator<Item = &'static Value> {
    ROWS.iter().map(Row::spec)
}

/// Whether the page of a source sends no format.
pub(crate) fn may_lack_format(id: &str) -> bool {
    ROWS.iter().any(|row| row.row["id"] == id && row.row["format"] == "optional")
}

pub(crate) fn flows() -> &'static [Value] {
    &FLOW_SPECS
}

const DRAFT_07: &str = "http://json-schema.org/draft-07/schema#";

fn connection_spec(row: &Value) -> Value {
    let mut spec = FAMILIES[text(row, "family")].clone();
    let params = spec.as_object_mut().and_then(|members| members.shift_remove("params")).unwrap_or_default();
    for member in ["id", "name"] {
        spec[member] = row[member].clone();
    }
    let ways = row["auth"].as_object().into_iter().flatten();
    spec["authSpec"] = ways.map(|(name, params)| auth_spec(name, params)).collect();
    spec["sourceSpec"]["spec"] = schema(&mut texts(&params).chain(texts(&row["params"])));
    attributes(row, &mut spec["attributes"]);
    spec
}

/// What a row says besides: where a spec has its records in XDM already no page says.
fn attributes(row: &Value, attributes: &mut Value) {
    let filters = &FAMILIES["filterAtSource"][text(row, "filter")];
    for (name, value) in [
        ("category", &row["category"]),
        ("connectorName", &row["label"]),
        ("isDraftModeSupported", &row["drafts"]),
        ("isXdmCompliant", &row["xdm"]),
        ("filterAtSource", filters),
    ] {
        if !value.is_null() {
            attributes[name] = value.clone();
        }
    }
}

/// The type is published for a few kinds, and is their name without spaces and without what it is for.
fn auth_spec(name: &str, params: &Value) -> Value {
    let kind = name.split(" for ").next().unwrap_or_default();
    let mut kind: String = kind.chars().filter(char::is_ascii_alphanumeric).collect();
    if let Some(first) = kind.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    json!({ "name": name, "type": kind, "spec": schema(&mut texts(params)) })
}

/// The JSON Schema of parameters.
fn schema(params: &mut dyn Iterator<Item = &str>) -> Value {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for param in params {
        let (rest, allowed) = param.split_once('=').map_or((param, None), |(rest, allowed)| (rest, Some(allowed)));
        let (rest, kind) = rest.split_once(':').unwrap_or((rest, "string"));
        let (rest, optional) = rest.strip_suffix('?').map_or((rest, false), |rest| (rest, true));
        let name = rest.trim_end_matches('*');
        let mut property = match kind.split_once('|') {
            Some((one, other)) => json!({ "type": [one, other] }),
            None => json!({ "type": kind }),
        };
        if rest.ends_with('*') {
            property["format"] = "password".into();
        }
        if let Some(allowed) = allowed {
            property["enum"] = allowed.split('|').collect();
        }
        properties.insert(name.to_owned(), property);
        if !optional {
            required.push(name);
        }
    }
    json!({ "$schema": DRAFT_07, "type": "object", "properties": properties, "required": required })
}

/// The row of a flow spec, with what it names in the place of the names: families of sources, and parts.
fn flow_spec(row: &Value, parts: &Value) -> Value {
    let mut spec = row.clone();
    let is_one = |source: &Value| texts(&row["sourceConnectionSpecIds"]).any(|family| source["family"] == family);
    let sources = ROWS.iter().filter(|known| is_one(&known.row)).map(|known| known.row["id"].clone());
    spec["sourceConnectionSpecIds"] = sources.collect();
    spec["transformationSpecs"] = texts(&row["transformationSpecs"]).map(|name| parts[name].clone()).collect();
    for member in ["optionSpec", "scheduleSpec", "runSpec"] {
        if let Some(part) = row[member].as_str() {
            spec[member] = parts[part].clone();
        }
    }
    spec
}

#[cfg(test)]
mod tests {
    use super::{FAMILIES, ROWS, connections, flows};

    #[test]
    fn the_rows_are_read() {
        assert_eq!((ROWS.len(), FAMILIES.as_object().map(serde_json::Map::len), flows().len()), (59, Some(10), 7));
        assert!(ROWS.iter().all(|row| FAMILIES[row.row["family"].as_str().unwrap_or_default()].is_object()));
        let ids: std::collections::BTreeSet<_> = connections().map(|spec| spec["id"].to_string()).collect();
        assert_eq!(ids.len(), 59);
    }
}
