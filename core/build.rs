//! Takes the white space out of the data files, which are written for readers, and lists the connectors; without the
//! feature `forms` also what is in them for forms alone. A file that is no connector ends the build.

use std::ffi::OsStr;
use std::path::Path;
use std::{env, fs};

use aepflow_syntax::json;
use aepflow_syntax::json::{Document, Pointer, Value};

#[allow(dead_code, reason = "a build reads connectors, and does nothing with them")]
#[path = "src/connectors/connector.rs"]
mod connector;

/// The members of a connector's file that no check reads.
const FOR_FORMS: &[&str] = &[
    "category",
    "clouds",
    "commit",
    "cursorField",
    "description",
    "doc",
    "family",
    "kind",
    "notes",
    "status",
    "title",
    "unclear",
    "use",
];

fn main() {
    println!("cargo::rerun-if-changed=data");
    let out = env::var_os("OUT_DIR").expect("cargo names the folder");
    compact(Path::new("data"), Path::new(&out));
    list_connectors(Path::new(&out));
}

/// Writes the table of the connectors' files as a Rust expression, so that a new connector is a new file.
fn list_connectors(out: &Path) {
    let entries = fs::read_dir(out.join("connectors")).expect("the connectors are there");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let rows = paths.iter().map(|path| {
        let name = path.file_stem().and_then(OsStr::to_str).expect("a name in UTF-8");
        let path = path.to_str().expect("a path in UTF-8");
        format!("({name:?}, include_str!({path:?})),\n")
    });
    fs::write(out.join("connectors.rs"), format!("&[\n{}]", rows.collect::<String>())).expect("a file can be written");
}

/// Writes each file of a folder as compact JSON.
fn compact(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the data files are there") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            compact(&path, &target);
            continue;
        }
        let text = fs::read(&path).expect("a file can be read");
        let document = Document::parse(&text).unwrap_or_else(|faults| panic!("{}: {faults:?}", path.display()));
        let mut value = document.root().to_value();
        if from.ends_with("connectors") {
            if let Err(fault) = connector::Connector::read(document.root(), &Pointer::ROOT) {
                panic!("{}: {} must be {}", path.display(), fault.place, fault.expected);
            }
            if env::var_os("CARGO_FEATURE_FORMS").is_none() {
                value = checked(value);
            }
        }
        fs::write(target, value.to_string()).expect("a file can be written");
    }
}

/// What checks read of a value: a member that is false or empty is as good as none.
fn checked(value: Value) -> Value {
    let is_read = |(name, value): &(String, Value)| {
        !FOR_FORMS.contains(&name.as_str()) && !matches!(value, Value::Bool(false)) && *value != Value::list([""; 0])
    };
    match value {
        Value::Object(members) => {
            let kept = members.into_iter().filter(is_read);
            Value::Object(kept.map(|(name, value)| (name, checked(value))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(checked).collect()),
        other => other,
    }
}
