//! All files that are made from the tables.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::expression::Type;
use crate::inputs::{Inputs, inputs};
use crate::known::Known;
use crate::model::{By, Definition, Module, Shape};
use crate::table::{Operation, operations};
use crate::{calls, command, methods, pages, python, results, rust, schemas, types, typescript, written};

/// A file and what belongs in it.
pub type File = (PathBuf, String);

/// What all files are made from.
pub struct Tables {
    /// The operations of the core.
    pub operations: Vec<Operation>,
    /// Operations by the names of their inputs' types.
    pub inputs: HashMap<String, String>,
    /// All modules of types, each of which uses only those before it.
    pub modules: Vec<Module>,
    /// The types of the results, in the order of the operations.
    pub results: Vec<Type>,
}

/// Reads the tables.
///
/// # Errors
/// What is wrong with them.
pub fn tables(root: &Path) -> Result<Tables, String> {
    let folder = root.join("xtask/types");
    let operations = operations()?;
    let Inputs { module: inputs, spec, by_operation } = inputs(&operations, &folder)?;
    let mut modules = vec![types::read(&folder, "rows")?, inputs];
    let mut spec = Some(spec);
    for name in types::MODULES {
        match name {
            "diagnostics" => modules.push(codes()),
            "pipeline" => modules.extend(spec.take()),
            _ => {}
        }
        modules.push(types::read(&folder, name)?);
    }
    let results = results::results(&operations, &folder)?;
    Ok(Tables { operations, inputs: by_operation, modules, results })
}

/// Makes all files.
///
/// # Errors
/// What is wrong with the tables.
pub fn files(root: &Path) -> Result<Vec<File>, String> {
    let tables = tables(root)?;
    let known = Known::new(&tables.modules)?;
    written::compare(&known)?;
    let npm = Path::new("npm/src/types");
    let package = Path::new("bindings-python/python/aepflow");
    let mut files = Vec::new();
    for module in &tables.modules {
        files.push((npm.join(format!("{}.ts", module.name)), typescript::module(module, &known)));
        files.push((package.join(format!("types/_{}.py", module.name)), python::module(module, &known)));
    }
    files.push((npm.join("operations.ts"), results::typescript(&tables, &known)));
    files.push((package.join("types/_operations.py"), results::python(&tables)));
    files.push((package.join("_names.py"), results::names(&tables)?));
    files.push((package.join("_calls.pyi"), calls::stub(&tables, &known)));
    files.push((package.join("_methods.pyi"), methods::stub(&tables, &known)));
    for (name, schema) in schemas::schemas(&tables.operations)? {
        files.push((package.join("schemas").join(name), schema));
    }
    let command = package.join("cli");
    files.push((command.join("codes.json"), command::codes(root)?));
    files.push((command.join("starters.json"), command::starters()?));
    let docs = Path::new("docs");
    files.push((docs.join("operations.md"), pages::operations::page(&tables)));
    files.push((docs.join("connectors.md"), pages::connectors::page()?));
    files.push((docs.join("run-codes.md"), pages::run_codes::page()?));
    files.push((docs.join("functions.md"), pages::functions::page(root)?));
    files.push((docs.join("pipeline-spec.md"), pages::pipeline_spec::page()?));
    files.push((docs.join("limits.md"), pages::limits::page()?));
    files.push((docs.join("diagnostics.md"), pages::diagnostics::page(root)?));
    files.extend(rust::files(&tables.operations));
    Ok(files)
}

/// The module of the diagnostic codes.
fn codes() -> Module {
    let codes = aepflow::Code::ALL.iter().map(|code| Type::Word(code.name().to_owned())).collect();
    let code = Definition {
        name: "DiagnosticCode".to_owned(),
        typescript: None,
        python: None,
        doc: "The codes of diagnostics, each with its page in `docs/diagnostics.md`.".to_owned(),
        see: None,
        by: By::Library,
        shape: Shape::Alias(Type::Union(codes)),
    };
    let severity = Definition {
        name: "Severity".to_owned(),
        doc: "How much a diagnostic weighs: an error keeps a request from being built, a warning does not.".to_owned(),
        shape: Shape::Alias(Type::Union(["error", "warning"].map(|word| Type::Word(word.to_owned())).to_vec())),
        ..code.clone()
    };
    Module { name: "codes".to_owned(), doc: "The codes of diagnostics.".to_owned(), types: vec![code, severity] }
}
