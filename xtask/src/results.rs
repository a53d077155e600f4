//! What each operation gives: its type in the table, and the lists of all operations.

use std::fmt::Write as _;
use std::path::Path;

use crate::expression::Type;
use crate::faces::Tables;
use crate::known::{Imports, Known};
use crate::model::By;
use crate::table::Operation;
use crate::types::read_object;
use crate::typescript::{HEAD, Writer, comment};
use crate::words::sentence;

/// The types of the operations' results.
///
/// # Errors
/// An operation without one.
pub fn results(operations: &[Operation], folder: &Path) -> Result<Vec<Type>, String> {
    let table = read_object(folder, "operations.json")?;
    let result = |operation: &Operation| {
        let written = table.get(&operation.name).and_then(serde_json::Value::as_str);
        Type::parse(written.ok_or_else(|| format!("operations.json has no result for {}", operation.name))?)
    };
    operations.iter().map(result).collect()
}

/// The interface that maps the names of operations to their types.
pub fn typescript(tables: &Tables, known: &Known<'_>) -> String {
    let mut writer = Writer { known, imports: Imports::new(), module: "operations" };
    let mut rows = String::new();
    for (operation, result) in tables.operations.iter().zip(&tables.results) {
        let input = writer.holds(&Type::name(&tables.inputs[&operation.name]), By::Caller);
        let result = writer.holds(result, By::Library);
        rows += &comment(&says(operation), Some(&operation.doc), "  ");
        let _ = writeln!(rows, "  {}: OperationType<{input}, {result}>;", operation.name);
    }
    format!(
        "{HEAD}
{}/** What an operation takes and gives. */
export interface OperationType<I, R> {{
  /** What it takes. */
  input: I;
  /** What it gives. */
  result: R;
}}

/** What each operation takes and gives, by its name. */
export interface OperationTypes {{
{rows}}}

/** The name of an operation: `createBaseConnection`, `getFlow`, … */
export type Operation = keyof OperationTypes;
",
        writer.imports()
    )
}

/// The names of all operations.
pub fn python(tables: &Tables) -> String {
    let names: String =
        tables.operations.iter().fold(String::new(), |text, one| text + &format!("    \"{}\",\n", one.name));
    format!(
        "{}\"\"\"The names of all operations.\"\"\"

from __future__ import annotations

from typing import Literal

Operation = Literal[
{names}]
",
        crate::python::HEAD
    )
}

/// The names of all operations for programs that run, as to import the types would take 70 ms, and the fields of those that
/// need an id alone.
///
/// # Errors
/// Ids that are no JSON.
pub fn names(tables: &Tables) -> Result<String, String> {
    let names: String =
        tables.operations.iter().fold(String::new(), |text, one| text + &format!("    \"{}\",\n", one.name));
    let ids: Vec<Vec<String>> =
        serde_json::from_str(&aepflow::ffi::operation_ids()).map_err(|error| error.to_string())?;
    let ids = ids.iter().filter_map(|row| Some(format!("    \"{}\": \"{}\",\n", row.first()?, row.get(1)?)));
    Ok(format!(
        "{}\"\"\"The names of all operations, and the field of each that needs an id alone.\"\"\"\n\n\
         OPERATIONS = (\n{names})\n\nIDS = {{\n{}}}\n",
        crate::python::HEAD,
        ids.collect::<String>()
    ))
}

/// What an operation does, in a sentence.
pub fn says(operation: &Operation) -> String {
    let said = if operation.description.is_empty() { &operation.title } else { &operation.description };
    if said.is_empty() { format!("`{} {}`.", operation.method, operation.path) } else { sentence(said) }
}
