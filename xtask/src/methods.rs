//! Writes the stub of the clients' methods: the fields of an input as keywords, in both spellings.

use std::collections::BTreeMap;

use crate::expression::Type;
use crate::faces::Tables;
use crate::known::{Imports, Known};
use crate::model::{By, Definition, Shape};
use crate::python::{HEAD, Writer, docstring, name_of};
use crate::results::says;
use crate::words::{is_identifier, is_keyword, snake_case};

/// One way to call a method: what stands between `self` and the end of its parameters.
type Forms = Vec<String>;

/// The stub.
pub fn stub(tables: &Tables, known: &Known<'_>) -> String {
    let mut stub = Stub {
        tables,
        known,
        keywords: BTreeMap::new(),
        writer: Writer { known, imports: Imports::new(), module: "" },
    };
    let sync = stub.client(false);
    let coroutines = stub.client(true);
    let lists = ["Pages", "Items", "AsyncPages", "AsyncItems"].map(|name| stub.lists(name));
    let keywords: String = stub.keywords.values().map(|text| format!("{text}\n")).collect();
    let imports = stub.writer.imports().replace("from ._", "from .types._");
    format!(
        "{HEAD}\"\"\"The methods of the clients, one an operation; what only type checkers read.\"\"\"

from collections.abc import AsyncIterator, Iterator
from typing import Protocol, overload

from typing_extensions import Required, Unpack

{imports}
{keywords}
{sync}
{coroutines}
{}",
        lists.join("\n")
    )
}

struct Stub<'t> {
    tables: &'t Tables,
    known: &'t Known<'t>,
    /// Typed dicts of keywords in snake case, by name.
    keywords: BTreeMap<String, String>,
    writer: Writer<'t>,
}

impl Stub<'_> {
    fn client(&mut self, is_async: bool) -> String {
        let (class, word, doc) = if is_async {
            ("AsyncMethods", "async def", "As `Methods`, with coroutines.")
        } else {
            ("Methods", "def", "One method for each operation, by value or by keywords.")
        };
        let mut text = format!("class {class}:\n    \"\"\"{doc}\"\"\"\n");
        for (operation, result) in self.tables.operations.iter().zip(&self.tables.results) {
            let result = self.writer.holds(result, By::Library);
            let forms = self.forms(&operation.name);
            let says = docstring(&format!("{}\n\n{}", says(operation), operation.doc), "        ");
            let overload = if forms.len() > 1 { "    @overload\n" } else { "" };
            for form in forms {
                let head = format!("    {word} {}(self{form}) -> {result}:\n", snake_case(&operation.name));
                text += &format!("{overload}{head}{says}");
            }
        }
        text
    }

    /// The ways to give an input: as one value, and by keywords in both spellings.
    fn forms(&mut self, operation: &str) -> Forms {
        let name = self.tables.inputs[operation].clone();
        if name == "NoInput" {
            let input = self.writer.holds(&Type::name(&name), By::Caller);
            let text = self.writer.holds(&Type::name("JsonText"), By::Caller);
            return vec![format!(", input: {input} | {text} | None = None, /")];
        }
        let definition = self.known.definition(&name);
        let input = self.writer.holds(&Type::name(&name), By::Caller);
        let text = self.writer.holds(&Type::name("JsonText"), By::Caller);
        let mut forms = vec![format!(", input: {input} | {text}, /"), format!(", **given: Unpack[{input}]")];
        if let Some(keywords) = self.keywords(definition) {
            forms.insert(1, format!(", **given: Unpack[{keywords}]"));
        }
        forms
    }

    /// The typed dict of the fields in snake case, if that is another spelling.
    fn keywords(&mut self, definition: &Definition) -> Option<String> {
        let Shape::Object { members, .. } = &definition.shape else {
            return None;
        };
        if members.iter().all(|member| snake_case(&member.name) == member.name) {
            return None;
        }
        let input = name_of(definition);
        let name = format!("{}Keywords", input.strip_suffix("Input").unwrap_or(input));
        let mut text = format!("class {name}(TypedDict, total=False):\n    \"\"\"`{input}` in snake case.\"\"\"\n\n");
        self.writer.imports.entry("typing".to_owned()).or_default().insert("TypedDict".to_owned());
        for member in members {
            let holds = self.writer.holds(&member.holds, definition.by);
            let holds = if member.required { format!("Required[{holds}]") } else { holds };
            let spelt = snake_case(&member.name);
            debug_assert!(is_identifier(&spelt) && !is_keyword(&spelt), "{spelt}");
            text += &format!("    {spelt}: {holds}\n{}", docstring(&member.doc, "    "));
        }
        self.keywords.insert(name.clone(), text);
        Some(name)
    }

    /// What `pages` and `items` give, by the name of the operation.
    fn lists(&mut self, class: &str) -> String {
        let iterator = if class.starts_with("Async") { "AsyncIterator" } else { "Iterator" };
        let of_items = class.ends_with("Items");
        let doc = if of_items { "The entries of all pages of a list." } else { "The pages of a list." };
        let mut text = format!("class {class}(Protocol):\n    \"\"\"{doc}\"\"\"\n");
        for (operation, result) in self.tables.operations.iter().zip(&self.tables.results) {
            let Type::Name(list, _) = result else { continue };
            let Some((_, Definition { shape: Shape::List { item, .. }, .. })) = self.known.find(list) else { continue };
            let gives = self.writer.holds(if of_items { item } else { result }, By::Library);
            for form in self.forms(&operation.name) {
                let (first, rest) = form.split_once(", /").map_or(("", form.as_str()), |(first, _)| (first, ""));
                let literal = format!("operation: Literal[\"{}\"]", operation.name);
                let parameters =
                    if rest.is_empty() { format!("{literal}{first}, /") } else { format!("{literal}, /{rest}") };
                text += &format!("    @overload\n    def __call__(self, {parameters}) -> {iterator}[{gives}]: ...\n");
            }
        }
        self.writer.imports.entry("typing".to_owned()).or_default().insert("Literal".to_owned());
        text
    }
}
