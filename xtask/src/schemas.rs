//! Writes the JSON Schemas that the Python package has as files, and the tables that the npm package has as texts.

use std::path::Path;

use serde_json::Value;

use crate::command;
use crate::faces::File;
use crate::table::{Operation, operations};

/// The schemas of all inputs, of a pipeline's spec and of a connector, by the names of their files.
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
    schemas.push(("connector.json".to_owned(), pretty(&aepflow::faces::connector_schema().to_string())?));
    Ok(schemas)
}

/// The tables of the npm package, as compact JSON: its wasm files are made without forms.
///
/// # Errors
/// An operation without a schema.
pub fn tables(root: &Path) -> Result<Vec<File>, String> {
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
        ("codes", command::codes(root)?),
        ("starters", command::starters()?),
    ];
    Ok(tables.map(|(name, text)| (format!("{name}.json").into(), text)).to_vec())
}

fn pretty(text: &str) -> Result<String, String> {
    let value: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
    serde_json::to_string_pretty(&value).map(|text| text + "\n").map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::{Value, json};

    fn connector() -> jsonschema::Validator {
        let schema: Value = serde_json::from_str(&aepflow::faces::connector_schema().to_string()).expect("JSON");
        jsonschema::validator_for(&schema).expect("a JSON Schema")
    }

    #[test]
    fn every_connector_fits_the_schema() {
        let schema = connector();
        let folder = crate::root().join("core/data/connectors");
        for entry in fs::read_dir(folder).expect("the connectors are there") {
            let path = entry.expect("an entry").path();
            let text = fs::read_to_string(&path).expect("a text");
            let file: Value = serde_json::from_str(&text).expect("JSON");
            let faults: Vec<String> =
                schema.iter_errors(&file).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
            assert_eq!(faults, [""; 0], "{}", path.display());
            assert_eq!(file["name"].as_str(), path.file_stem().and_then(|name| name.to_str()), "{}", path.display());
        }
    }

    #[test]
    fn the_schema_of_connectors_refuses_what_is_none() {
        let schema = connector();
        let spec = json!({"id": "cc2c31d6-7b8c-4581-b49f-5c8698aa3ab3", "version": "1.0"});
        assert!(schema.is_valid(&json!({"connectionSpec": spec})));
        for wrong in [
            json!({}),
            json!({"connectionSpec": {"id": "1"}}),
            json!({"connectionSpec": spec, "colour": 1}),
            json!({"connectionSpec": spec, "auth": [{"params": []}]}),
            json!({"connectionSpec": spec, "explore": {"endpoint": "connections", "objectType": ["sheet"]}}),
            json!({"connectionSpec": spec, "source": {"params": [{"name": "path", "required": "yes"}]}}),
        ] {
            assert!(!schema.is_valid(&wrong), "{wrong}");
        }
    }
}
