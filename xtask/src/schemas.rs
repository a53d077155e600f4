//! Writes the JSON Schemas that the Python package has as files; the build of the npm package writes its own.

use serde_json::Value;

use crate::table::Operation;

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

fn pretty(text: &str) -> Result<String, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    serde_json::to_string_pretty(&value).map(|text| text + "\n").map_err(|error| error.to_string())
}
