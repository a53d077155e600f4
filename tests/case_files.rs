//! The case files: read, and written again in the one form that an update gives them.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde_json::{Value, ser};

/// One file: its path below the folder of cases, its text, and what the text says.
pub struct Case {
    pub name: String,
    pub text: String,
    pub value: Value,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder of cases") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            found.push(path);
        }
    }
}

pub fn read(name: &str) -> Case {
    let text = fs::read_to_string(root().join(name)).expect("a case");
    let value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    Case { name: name.to_owned(), text, value }
}

pub fn all() -> Vec<Case> {
    let (root, mut paths) = (root(), Vec::new());
    files(&root, &mut paths);
    paths.sort();
    paths.iter().map(|path| read(path.strip_prefix(&root).expect("below").to_str().expect("a name"))).collect()
}

/// One member a line, with one space for each level.
pub fn written(case: &Value) -> String {
    let mut bytes = Vec::new();
    let formatter = ser::PrettyFormatter::with_indent(b" ");
    case.serialize(&mut ser::Serializer::with_formatter(&mut bytes, formatter)).expect("JSON");
    bytes.push(b'\n');
    String::from_utf8(bytes).expect("JSON is text")
}

pub fn write(name: &str, text: &str) {
    fs::write(root().join(name), text).expect("the case can be written");
}
