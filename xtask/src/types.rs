//! Reads the tables of types: one file of `xtask/types` for each file of types in TypeScript and in Python.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value};

use crate::expression::Type;
use crate::model::{By, Definition, Member, Module, Shape};

/// The modules behind those of the inputs, each of which uses only those before it.
pub const MODULES: [&str; 18] = [
    "flow_service",
    "runs",
    "explained",
    "data_prep",
    "registry",
    "catalog",
    "identity",
    "data_access",
    "access",
    "diagnostics",
    "definitions",
    "source_fields",
    "language",
    "schema",
    "inference",
    "preview",
    "tables",
    "pipeline",
];

/// Reads a module.
///
/// # Errors
/// What is wrong with its file.
pub fn read(folder: &Path, name: &str) -> Result<Module, String> {
    let path = folder.join(format!("{name}.json"));
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let value: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    module(name, &value).map_err(|error| format!("{}: {error}", path.display()))
}

fn module(name: &str, value: &Value) -> Result<Module, String> {
    let by = value["by"].as_str();
    let types = value["types"].as_object().ok_or("no `types`")?;
    let types = types.iter().map(|(name, row)| {
        definition(name, row, row["by"].as_str().or(by)).map_err(|error| format!("{name}: {error}"))
    });
    Ok(Module { name: name.to_owned(), doc: text(value, "doc")?, types: types.collect::<Result<_, _>>()? })
}

fn definition(name: &str, row: &Value, by: Option<&str>) -> Result<Definition, String> {
    let by = match by {
        Some("caller") => By::Caller,
        Some("platform") => By::Platform,
        Some("library") => By::Library,
        other => return Err(format!("`by` is {other:?}, and neither caller nor platform nor library")),
    };
    Ok(Definition {
        name: name.to_owned(),
        typescript: optional(row, "typescript"),
        python: optional(row, "python"),
        doc: text(row, "doc")?,
        see: optional(row, "see"),
        by,
        shape: shape(row)?,
    })
}

fn shape(row: &Value) -> Result<Shape, String> {
    if let Some(alias) = row["is"].as_str() {
        return Ok(Shape::Alias(Type::parse(alias)?));
    }
    if let Some(item) = row["list"].as_str() {
        return Ok(Shape::List { page: optional(row, "page"), item: Type::parse(item)? });
    }
    if let Some(written) = row["written"].as_object() {
        let language = |name: &str| written.get(name).and_then(Value::as_str).map(str::to_owned);
        let (typescript, python) = (language("typescript"), language("python"));
        return Ok(Shape::Written { typescript, python, uses: texts(&row["uses"]) });
    }
    let extends = texts(&row["extends"]);
    let members = row["members"].as_object().ok_or("neither `is`, `list`, `written` nor `members`")?;
    let members = members.iter().map(member).collect::<Result<_, _>>()?;
    Ok(if row["etag"] == true { Shape::Resource { extends, members } } else { Shape::Object { extends, members } })
}

fn member((name, row): (&String, &Value)) -> Result<Member, String> {
    let (Some(holds), Some(doc)) = (row[0].as_str(), row[1].as_str()) else {
        return Err(format!("`{name}` is not a list of its type and of what it is"));
    };
    let holds = Type::parse(holds).map_err(|error| format!("{name}: {error}"))?;
    let (name, required) = name.strip_suffix('?').map_or((name.as_str(), true), |name| (name, false));
    Ok(Member { name: name.to_owned(), holds, required, doc: doc.to_owned() })
}

fn texts(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

fn optional(row: &Value, name: &str) -> Option<String> {
    row[name].as_str().map(str::to_owned)
}

fn text(row: &Value, name: &str) -> Result<String, String> {
    optional(row, name).ok_or_else(|| format!("no `{name}`"))
}

/// A table of texts by name.
///
/// # Errors
/// What is wrong with its file.
pub fn read_object(folder: &Path, name: &str) -> Result<Map<String, Value>, String> {
    let path = folder.join(name);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}
