//! The types of the operations' inputs, of a context and of a pipeline's spec, made from the tables of the core.

use std::collections::HashMap;
use std::path::Path;

use crate::maker::Maker;
use crate::model::{Definition, Module};
use crate::table::{Operation, read};
use crate::types::read_object;
use crate::words::listed;

/// The inputs' types, and the name of each operation's.
#[derive(Debug)]
pub struct Inputs {
    /// The types of the inputs, and of a context.
    pub module: Module,
    /// The types of a pipeline's spec.
    pub spec: Module,
    /// Operations by the names of their inputs' types.
    pub by_operation: HashMap<String, String>,
}

/// Makes the types: equal fields make one type. `names.json` has the names that are no rule's.
///
/// # Errors
/// What is wrong with the tables.
pub fn inputs(operations: &[Operation], folder: &Path) -> Result<Inputs, String> {
    let names = read_object(folder, "names.json")?;
    let mut maker = Maker::new(&names);
    let mut by_operation = HashMap::new();
    maker.root("connector", &read(&aepflow::faces::connector())?)?;
    for operation in operations {
        by_operation.insert(operation.name.clone(), maker.input(operation)?);
    }
    let mut types = maker.take();
    for definition in &mut types {
        name_operations(definition, operations, &by_operation);
    }
    maker.root("context", &read(&aepflow::faces::context())?)?;
    types.extend(maker.take());
    maker.root("pipeline", &read(&aepflow::faces::pipeline_spec())?)?;
    let module = |name: &str, doc: &str, types| Module { name: name.to_owned(), doc: doc.to_owned(), types };
    let inputs = module("inputs", "The inputs of all operations, and the context of a request.", types);
    Ok(Inputs {
        module: inputs,
        spec: module("spec", "What should exist: the spec of a pipeline.", maker.take()),
        by_operation,
    })
}

/// Says of which operations a type is the input.
fn name_operations(definition: &mut Definition, operations: &[Operation], by_operation: &HashMap<String, String>) {
    let names = operations.iter().map(|operation| operation.name.as_str());
    let of: Vec<&str> = names.filter(|name| by_operation.get(*name) == Some(&definition.name)).collect();
    if !of.is_empty() {
        let known = std::mem::take(&mut definition.doc);
        let does = if of.len() == 1 { known } else { String::new() };
        definition.see = definition.see.take().filter(|_| of.len() == 1);
        let doc = format!("The input of {}. {does}", listed(&of));
        doc.trim_end().clone_into(&mut definition.doc);
    }
}
