//! The inputs of all operations as types of Rust, and the names of all operations.

use std::collections::BTreeMap;
use std::path::Path;

use crate::faces::File;
use crate::table::{Field, Operation};
use crate::words::{pascal_case, sentence, snake_case, wrapped};

/// What stands at the head of each file.
const HEAD: &str = "// Made by `cargo xtask faces` from the table of operations.\n";
/// Names that mean another thing wherever they are: the type is named by what has them, too.
const VAGUE: [&str; 3] = ["Data", "Options", "Params"];

/// The files of the core: their paths and texts.
pub fn files(operations: &[Operation]) -> Vec<File> {
    let core = Path::new("core/src");
    let mut services: Vec<&str> = operations.iter().map(|operation| operation.service.as_str()).collect();
    services.dedup();
    let mut types = Types::default();
    let mut files = vec![(core.join("operations/names.rs"), names(operations))];
    for service in services {
        types = Types { known: types.known, service: service.to_owned(), ..Types::default() };
        operations.iter().filter(|operation| operation.service == service).for_each(|row| types.operation(row));
        let uses = if types.uses_others { "use super::*;\n\n" } else { "" };
        let doc = format!("//! The inputs of the operations of `{service}`.\n\n{HEAD}");
        let text = format!("{doc}\n{uses}{}\n", types.written.trim_end());
        files.push((core.join(format!("ops/{}.rs", snake_case(service))), text));
    }
    files
}

fn names(operations: &[Operation]) -> String {
    let name = |row: &Operation| format!("    {} {:?} {:?};\n", pascal_case(&row.name), row.name, about_operation(row));
    format!("{HEAD}\nnames! {{\n{}}}\n", operations.iter().map(name).collect::<String>())
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
    fn operation(&mut self, operation: &Operation) {
        // `createBaseConnection` and `updateBaseConnection` are of `BaseConnection`.
        let resource = operation.name.trim_start_matches(|letter: char| letter.is_ascii_lowercase());
        let members = self.members(&operation.fields, resource);
        let reference = format!("[Reference]({})", operation.doc);
        let doc = docs(&[&about_operation(operation), "", &reference], "    ");
        let name = pascal_case(&operation.name);
        self.written += &format!("operation! {{\n{doc}    {name} {{\n{members}    }}\n}}\n\n");
        if operation.paged {
            self.written += &format!("paged!({name});\n\n");
        }
    }

    fn members(&mut self, fields: &[Field], owner: &str) -> String {
        let mut members = String::new();
        for field in fields {
            let holds = self.holds(field, owner);
            let (doc, name) = (docs(&[&about(field)], "        "), member(&field.name));
            members += &format!("{doc}        {name}: {holds} = {:?},\n", field.name);
        }
        members
    }

    /// The type of a member. Where the default of a type would be a value that counts, it is optional even if required.
    fn holds(&mut self, field: &Field, owner: &str) -> String {
        let (holds, has_default) = self.base(field, owner);
        if has_default && field.required { holds } else { format!("Option<{holds}>") }
    }

    fn base(&mut self, field: &Field, owner: &str) -> (String, bool) {
        let plain = |name: &str, has_default| (name.to_owned(), has_default);
        match field.kind.as_str() {
            "boolean" => plain("bool", false),
            "integer" | "count" => plain("i64", false),
            "number" => plain("f64", false),
            "time" => self.other("Time", false),
            "word" => self.word(field, owner),
            "filter" | "texts" => self.other("Texts", true),
            "patch" => self.other("Vec<PatchOperation>", true),
            "object" => (self.object(field, &field.fields, owner), true),
            "list" => (format!("Vec<{}>", self.item(field, owner)), true),
            "connector" => self.other("SourceConnector", true),
            "openObject" | "any" | "mappings" => self.other("Value", true),
            _ if field.secret => self.other("Secret", true),
            _ => plain("String", true),
        }
    }

    fn item(&mut self, field: &Field, owner: &str) -> String {
        match &field.items {
            Some(item) if item.kind == "object" => self.object(field, &item.fields, owner),
            Some(item) => self.base(item, owner).0,
            None => "Value".to_owned(),
        }
    }

    /// A type that is written by hand.
    fn other(&mut self, name: &str, has_default: bool) -> (String, bool) {
        self.uses_others = true;
        (name.to_owned(), has_default)
    }

    fn object(&mut self, field: &Field, fields: &[Field], owner: &str) -> String {
        let name = type_name(field, owner);
        let members = self.members(fields, &name);
        self.define("object", &name, field, &members);
        name
    }

    /// Words that are names become an enum; media types and the like stay texts.
    fn word(&mut self, field: &Field, owner: &str) -> (String, bool) {
        if !field.allowed.iter().all(|word| word.bytes().all(|letter| letter.is_ascii_alphabetic())) {
            return ("String".to_owned(), true);
        }
        let variant = |word: &String| format!("        /// `{word}`\n        {} = {word:?},\n", pascal_case(word));
        let variants: String = field.allowed.iter().map(variant).collect();
        let own = type_name(field, owner);
        // Of other words of one name, the first have it, as programs use it.
        let taken = self.known.get(&own).is_some_and(|(_, known)| *known != keys(&variants));
        let name = if taken { format!("{owner}{own}") } else { own };
        self.define("word", &name, field, &variants);
        (name, false)
    }

    /// Writes a type, unless it was written before.
    ///
    /// # Panics
    /// If another type has that name; its own must be among those that are vague.
    fn define(&mut self, by: &str, name: &str, field: &Field, members: &str) {
        let keys = keys(members);
        if let Some((service, known)) = self.known.get(name) {
            assert_eq!(*known, keys, "two types would be `{name}`");
            self.uses_others |= *service != self.service;
            return;
        }
        self.known.insert(name.to_owned(), (self.service.clone(), keys));
        let doc = docs(&[&sentence(&field.description)], "    ");
        self.written += &format!("{by}! {{\n{doc}    {name} {{\n{members}    }}\n}}\n\n");
    }
}

/// The name of the type of a member, or of a list's entries.
fn type_name(field: &Field, owner: &str) -> String {
    let own = pascal_case(&field.name);
    let own = if field.kind == "list" { own.trim_end_matches('s') } else { &own };
    if VAGUE.contains(&own) { format!("{owner}{own}") } else { own.to_owned() }
}

/// What makes two types one: the lines of their members, without the docs.
fn keys(members: &str) -> String {
    members.lines().filter(|line| !line.trim_start().starts_with("///")).collect::<Vec<_>>().join("\n")
}

fn about_operation(operation: &Operation) -> String {
    let described = !operation.description.is_empty();
    sentence(if described { &operation.description } else { &operation.title })
}

/// What a member is, for its doc line.
fn about(field: &Field) -> String {
    let mut about = sentence(&field.description);
    if let Some(unit) = &field.unit {
        about += &format!(" In {unit}.");
    }
    if field.kind == "word" {
        let words: Vec<_> = field.allowed.iter().map(|word| format!("`{word}`")).collect();
        about += &format!(" One of {}.", words.join(", "));
    }
    if field.required {
        about += " Required.";
    }
    about
}

/// Doc comments with lines of up to 120 characters.
fn docs(paragraphs: &[&str], indent: &str) -> String {
    let mut docs = String::new();
    for paragraph in paragraphs {
        let lines = wrapped(paragraph, 116 - indent.len());
        docs.extend(lines.iter().map(|line| format!("{indent}/// {line}").trim_end().to_owned() + "\n"));
    }
    docs
}

/// The name of a member; a word of Rust's own gets an underscore, one of Python's needs none.
fn member(key: &str) -> String {
    const KEYWORDS: [&str; 12] =
        ["as", "const", "enum", "for", "in", "match", "mod", "move", "ref", "type", "use", "where"];
    let name = snake_case(key);
    let name = name.trim_end_matches('_');
    if KEYWORDS.contains(&name) { format!("{name}_") } else { name.to_owned() }
}
