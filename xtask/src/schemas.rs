//! Writes the JSON Schemas that the Python package has as files, and the tables that the npm package has as texts.

use serde_json::Value;

use crate::faces::File;
use crate::table::{Operation, operations};

/// The schemas of all inputs and of a pipeline's spec, by the names of their files.
///
/// # Errors
/// An operation without a schema.
pub fn schemas(operations: &[Operation]) -> Result<Vec<(String, String)>, String> {
    let mut schemas = Vec::new();
    for operation in operations {
        let schema = aepflow::operation_schema(&operation.name).map_err(|error| error.to_string())?;
        schemas.push((format!("{}.json", operation.name), pretty(&schema.to_string())?));
    }
    schemas.push(("pipeline.json".to_owned(), pretty(&aepflow::pipeline_schema().to_string())?));
    Ok(schemas)
}

/// The tables of the npm package, as compact JSON: its wasm files are made without forms.
///
/// # Errors
/// An operation without a schema.
pub fn tables() -> Result<Vec<File>, String> {
    let mut schemas = Vec::new();
    for operation in operations()? {
        let schema = aepflow::operation_schema(&operation.name).map_err(|error| error.to_string())?;
        schemas.push(format!("{:?}:{schema}", operation.name));
    }
    let tables = [
        ("operations", aepflow::operations().to_string()),
        ("connectors", aepflow::connectors().to_string()),
        ("schemas", format!("{{{}}}", schemas.join(","))),
        ("limits", aepflow::limits().to_string()),
        ("pipeline", aepflow::pipeline_schema().to_string()),
    ];
    Ok(tables.map(|(name, text)| (format!("{name}.json").into(), text)).to_vec())
}

fn pretty(text: &str) -> Result<String, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    serde_json::to_string_pretty(&value).map(|text| text + "\n").map_err(|error| error.to_string())
}
