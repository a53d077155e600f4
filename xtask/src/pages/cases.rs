//! The cases as examples: for each diagnostic code the smallest one that reaches it.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// A case that reaches a code.
#[derive(Debug)]
pub struct Example {
    /// The file, below the project's root.
    pub path: String,
    /// The whole case.
    pub case: Value,
    /// The diagnostic with the code.
    pub diagnostic: Value,
    weight: usize,
}

/// What a second fault in a case costs, in letters of the input: an example is to show one.
const FAULT: usize = 200;

/// The best example of each code.
///
/// # Errors
/// A file that can't be read.
pub fn examples(root: &Path) -> Result<HashMap<String, Example>, String> {
    let mut examples: HashMap<String, Example> = HashMap::new();
    let mut files = Vec::new();
    files_below(&root.join("tests/cases"), &mut files)?;
    files.sort();
    for file in files {
        let text = fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let case: Value = serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))?;
        let mut found = Vec::new();
        diagnostics(&case["expected"], &mut found);
        let given = text.len().saturating_sub(case["expected"].to_string().len());
        // Most people meet a fault in a request.
        let is_rare = ["explainRun", "readEvent"].iter().any(|call| case["call"] == *call);
        let weight = given + FAULT * (found.len() + if is_rare { 10 } else { 0 });
        let path = file.strip_prefix(root).unwrap_or(&file).display().to_string();
        for diagnostic in found {
            let code = diagnostic["code"].as_str().unwrap_or_default().to_owned();
            if examples.get(&code).is_none_or(|known| known.weight > weight) {
                let example =
                    Example { path: path.clone(), case: case.clone(), diagnostic: diagnostic.clone(), weight };
                examples.insert(code, example);
            }
        }
    }
    Ok(examples)
}

fn files_below(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        if path.is_dir() {
            files_below(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "json") {
            files.push(path);
        }
    }
    Ok(())
}

/// All diagnostics in what a case expects.
fn diagnostics<'v>(value: &'v Value, found: &mut Vec<&'v Value>) {
    match value {
        Value::Object(members) if ["code", "severity", "path"].iter().all(|name| members.contains_key(*name)) => {
            found.push(value);
        }
        Value::Object(members) => members.values().for_each(|member| diagnostics(member, found)),
        Value::Array(items) => items.iter().for_each(|item| diagnostics(item, found)),
        _ => {}
    }
}
