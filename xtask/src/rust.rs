//! The inputs of all operations as types of Rust, and the names of all operations.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

/// What stands at the head of each file.
const HEAD: &str = "// Made by `cargo xtask faces` from the table of operations.\n";
/// Names that mean another thing wherever they are: the type is named by what has them, too.
const VAGUE: [&str; 3] = ["Data", "Options", "Params"];

/// The files below `core/src`: their paths and texts.
///
/// # Panics
/// If two types of one file would have the same name.
#[must_use]
pub fn files(operations: &Value) -> Vec<(String, String)> {
    let operations = operations.as_array().into_iter().flatten().collect::<Vec<_>>();
    let mut services: Vec<&str> = operations.iter().map(|operation| text(operation, "service")).collect();
    services.dedup();
    let mut types = Types::default();
    let mut files = vec![("operations/names.rs".to_owned(), names(&operations))];
    for service in services {
        types = Types { known: types.known, service: service.to_owned(), ..Types::default() };
        for operation in operations.iter().filter(|operation| operation["service"] == service) {
            types.operation(operation);
        }
        let doc = format!("//! The inputs of the operations of `{service}`.\n\n{HEAD}");
        let uses = if types.uses_others { "use super::*;\n\n" } else { "" };
        files.push((format!("ops/{}.rs", snake(service)), format!("{doc}\n{uses}{}", types.written.trim_end()) + "\n"));
    }
    files
}

fn names(operations: &[&Value]) -> String {
    let mut text = format!("{HEAD}\nnames! {{\n");
    for operation in operations {
        let name = self::text(operation, "name");
        // Writing to a String does not fail.
        let _ = writeln!(text, "    {} {name:?} {:?};", pascal(name), sentence(operation));
    }
    text + "}\n"
}

/// The types of a service.
#[derive(Default)]
struct Types {
    service: String,
    written: String,
    /// Whether they use what other files define.
    uses_others: bool,
    /// The service and the members of each type, by name: one that several operations share is written once.
    known: BTreeMap<String, (String, String)>,
}

impl Types {
    fn operation(&mut self, operation: &Value) {
        let name = text(operation, "name");
        // `createBaseConnection` and `updateBaseConnection` are of `BaseConnection`.
        let resource = name.trim_start_matches(|letter: char| letter.is_ascii_lowercase());
        let members = self.members(&operation["fields"], resource);
        let doc = docs(&[&sentence(operation), "", &format!("[Reference]({})", text(operation, "doc"))], "    ");
        let _ = write!(self.written, "operation! {{\n{doc}    {} {{\n{members}    }}\n}}\n\n", pascal(name));
        if operation["paged"] == true {
            let _ = write!(self.written, "paged!({});\n\n", pascal(name));
        }
    }

    fn members(&mut self, fields: &Value, owner: &str) -> String {
        let mut members = String::new();
        for field in fields.as_array().into_iter().flatten() {
            let name = text(field, "name");
            let holds = self.holds(field, owner);
            let _ = writeln!(
                members,
                "{}        {}: {holds} = {name:?},",
                docs(&[&about(field)], "        "),
                member(name)
            );
        }
        members
    }

    /// The type of a member. Where the default of a type would be a value that counts, it is optional even if required.
    fn holds(&mut self, field: &Value, owner: &str) -> String {
        let (holds, has_default) = self.base(field, owner);
        if has_default && field["required"] == true { holds } else { format!("Option<{holds}>") }
    }

    fn base(&mut self, field: &Value, owner: &str) -> (String, bool) {
        let plain = |name: &str, has_default| (name.to_owned(), has_default);
        match text(field, "kind") {
            "boolean" => plain("bool", false),
            "integer" | "count" => plain("i64", false),
            "number" => plain("f64", false),
            "time" => self.other("Time", false),
            "word" => self.word(field, owner),
            "filter" | "texts" => self.other("Texts", true),
            "patch" => self.other("Vec<PatchOperation>", true),
            "object" => (self.object(field, &field["fields"], owner), true),
            "list" if field["items"]["kind"] == "object" => {
                (format!("Vec<{}>", self.object(field, &field["items"]["fields"], owner)), true)
            }
            "list" => (format!("Vec<{}>", self.base(&field["items"], owner).0), true),
            "openObject" | "any" | "mappings" => self.other("Value", true),
            _ if field["secret"] == true => self.other("Secret", true),
            _ => plain("String", true),
        }
    }

    /// A type that is written by hand.
    fn other(&mut self, name: &str, has_default: bool) -> (String, bool) {
        self.uses_others = true;
        (name.to_owned(), has_default)
    }

    fn object(&mut self, field: &Value, fields: &Value, owner: &str) -> String {
        let own = pascal(text(field, "name"));
        let own = if text(field, "kind") == "list" { own.trim_end_matches('s').to_owned() } else { own };
        let name = if VAGUE.contains(&own.as_str()) { format!("{owner}{own}") } else { own };
        let members = self.members(fields, &name);
        let doc = docs(&[&about(field)], "    ");
        self.define(&name, &members, &format!("object! {{\n{doc}    {name} {{\n{members}    }}\n}}\n\n"));
        name
    }

    /// Words that are names become an enum; media types and the like stay texts.
    fn word(&mut self, field: &Value, owner: &str) -> (String, bool) {
        let words: Vec<&str> = field["allowed"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        if !words.iter().all(|word| word.bytes().all(|letter| letter.is_ascii_alphabetic())) {
            return ("String".to_owned(), true);
        }
        let own = pascal(text(field, "name"));
        let name = if VAGUE.contains(&own.as_str()) { format!("{owner}{own}") } else { own };
        let mut variants = String::new();
        for word in words {
            let _ = write!(variants, "        /// `{word}`\n        {} = {word:?},\n", pascal(word));
        }
        let doc = docs(&[&about(field)], "    ");
        self.define(&name, &variants, &format!("word! {{\n{doc}    {name} {{\n{variants}    }}\n}}\n\n"));
        (name, false)
    }

    /// Writes a type, unless it was written before.
    fn define(&mut self, name: &str, members: &str, definition: &str) {
        let keys = keys(members);
        match self.known.get(name) {
            Some((service, known)) => {
                assert_eq!(*known, keys, "two types would be `{name}`; make the name vague");
                self.uses_others |= *service != self.service;
            }
            None => {
                self.known.insert(name.to_owned(), (self.service.clone(), keys));
                self.written.push_str(definition);
            }
        }
    }
}

/// What makes two types one: the lines of their members, without the docs.
fn keys(members: &str) -> String {
    members.lines().filter(|line| !line.trim_start().starts_with("///")).collect::<Vec<_>>().join("\n")
}

/// What a member is, for its doc line.
fn about(field: &Value) -> String {
    let description = text(field, "description");
    let mut about = if description.is_empty() { format!("{}.", text(field, "title")) } else { description.to_owned() };
    if let Some(unit) = field["unit"].as_str() {
        let _ = write!(about, " In {unit}.");
    }
    let words: Vec<_> =
        field["allowed"].as_array().into_iter().flatten().map(|word| format!("`{word}`").replace('"', "")).collect();
    if !words.is_empty() {
        let _ = write!(about, " One of {}.", words.join(", "));
    }
    if field["required"] == true {
        about.push_str(" Required.");
    }
    about
}

fn sentence(operation: &Value) -> String {
    let description = text(operation, "description");
    let sentence = if description.is_empty() { text(operation, "title") } else { description };
    if sentence.ends_with('.') { sentence.to_owned() } else { format!("{sentence}.") }
}

/// Doc comments with lines of up to 120 characters.
fn docs(paragraphs: &[&str], indent: &str) -> String {
    let mut docs = String::new();
    for paragraph in paragraphs {
        let mut line = format!("{indent}///");
        for word in paragraph.split_whitespace() {
            if line.chars().count() + 1 + word.chars().count() > 120 {
                let _ = writeln!(docs, "{line}");
                line = format!("{indent}///");
            }
            line.push(' ');
            line.push_str(word);
        }
        let _ = writeln!(docs, "{line}");
    }
    docs
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_default()
}

/// The part of a key that is its own: `xdm:sourceSchema` is `sourceSchema`.
fn own(key: &str) -> &str {
    key.rsplit([':', '@', '$']).next().unwrap_or(key)
}

fn pascal(key: &str) -> String {
    let mut letters = own(key).chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

fn snake(key: &str) -> String {
    let mut name = String::new();
    for letter in own(key).chars() {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

/// The name of a member; a word of Rust's own gets an underscore.
fn member(key: &str) -> String {
    let name = snake(key);
    if ["type", "ref", "match", "move", "in", "where"].contains(&name.as_str()) { name + "_" } else { name }
}
