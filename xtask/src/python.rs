//! Writes Python: typed dicts that a program can import, for all versions from 3.10 on.

use std::collections::BTreeSet;

use crate::expression::Type;
use crate::known::{Imports, Known, shared};
use crate::model::{By, Definition, Member, Module, Shape};
use crate::words::{is_identifier, is_keyword, wrapped};

/// How generated files begin.
pub const HEAD: &str = "# Made by `cargo xtask faces` from the tables; not to be edited.\n";
const WIDTH: usize = 120;

/// The file of a module.
pub fn module(module: &Module, known: &Known<'_>) -> String {
    let mut writer = Writer { known, imports: Imports::new(), module: &module.name };
    let parts: Vec<String> = module.types.iter().filter_map(|one| writer.definition(one)).collect();
    let imports = writer.imports();
    let doc = docstring(&module.doc, "");
    format!("{HEAD}{doc}\nfrom __future__ import annotations\n\n{imports}\n\n{}", parts.join("\n\n"))
}

/// Writes types, and notes what they need.
pub struct Writer<'k> {
    pub known: &'k Known<'k>,
    pub imports: Imports,
    /// The module that is written.
    pub module: &'k str,
}

impl Writer<'_> {
    /// The lines that import what was written: the library's own modules have a point before their names.
    pub fn imports(&self) -> String {
        let (own, others): (Vec<_>, Vec<_>) = self.imports.iter().partition(|(module, _)| module.starts_with('.'));
        let groups = [others, own]
            .map(|group| group.into_iter().map(|(module, names)| import(module, names)).collect::<String>());
        let groups: Vec<&str> = groups.iter().map(String::as_str).filter(|group| !group.is_empty()).collect();
        groups.join("\n")
    }

    fn definition(&mut self, definition: &Definition) -> Option<String> {
        let name = Some(name_of(definition).to_owned()).filter(|name| !name.is_empty())?;
        let doc = docstring(&definition.doc, "");
        match &definition.shape {
            Shape::Alias(holds) => {
                let text = self.holds(holds, definition.by);
                Some(format!("{name} = {}\n{doc}", broken(&text, name.len())))
            }
            Shape::Written { python, uses, .. } => {
                let text = python.as_ref()?;
                self.import_used(text, uses);
                Some(format!("{name} = {text}\n{doc}"))
            }
            Shape::List { page, item } => {
                let holds = Type::List(Box::new(item.clone()));
                let mut members =
                    vec![Member { name: "items".to_owned(), holds, required: true, doc: "The entries.".to_owned() }];
                members.extend(page.iter().flat_map(|page| self.all_members(self.known.definition(page))));
                Some(self.typed_dict(&name, definition, &members))
            }
            Shape::Object { .. } => {
                let members = self.all_members(definition);
                Some(self.typed_dict(&name, definition, &members))
            }
            Shape::Resource { .. } => Some(self.resource(&name, definition)),
        }
    }

    /// What a text names: types of the tables, and words of the standard library.
    fn import_used(&mut self, text: &str, uses: &[String]) {
        for used in uses {
            self.name(used, &[]);
        }
        for word in text.split(|letter: char| !letter.is_alphanumeric()) {
            match word {
                "Any" | "Literal" | "Union" => self.import("typing", word),
                "Mapping" | "Sequence" => self.import("collections.abc", word),
                _ => {}
            }
        }
    }

    /// A resource as it is read by itself, with its etag, and as a list may have it.
    fn resource(&mut self, name: &str, definition: &Definition) -> String {
        let mut members = self.all_members(definition);
        let listed = Definition { doc: format!("{} In a list.", definition.doc), ..definition.clone() };
        let listed = self.typed_dict(&format!("Listed{name}"), &listed, &members);
        for member in members.iter_mut().filter(|member| member.name == "etag") {
            member.required = true;
        }
        format!("{}\n\n{listed}", self.typed_dict(name, definition, &members))
    }

    /// The members of a type and of those that it extends.
    fn all_members(&self, definition: &Definition) -> Vec<Member> {
        let inherited = definition.extends().iter().flat_map(|base| self.all_members(self.known.definition(base)));
        inherited.chain(definition.members().iter().cloned()).collect()
    }

    /// Before Python 3.11 a typed dict has either required members or others: those of the other kind are in a base.
    fn typed_dict(&mut self, name: &str, definition: &Definition, members: &[Member]) -> String {
        self.import("typing", "TypedDict");
        let mut bases = Vec::new();
        let mut text = String::new();
        for (required, suffix) in [(true, "Names"), (false, "OptionalNames")] {
            let odd: Vec<&Member> = members.iter().filter(|one| is_odd(one) && one.required == required).collect();
            if !odd.is_empty() {
                bases.push(format!("_{name}{suffix}"));
                text += &self.functional(&format!("_{name}{suffix}"), &odd, required, definition.by);
                text += "\n\n";
            }
        }
        let plain = |required: bool| members.iter().filter(move |one| !is_odd(one) && one.required == required);
        let (needed, others): (Vec<&Member>, Vec<&Member>) = (plain(true).collect(), plain(false).collect());
        if !needed.is_empty() && !others.is_empty() {
            let base = format!("_{name}Required");
            text += &format!("class {base}(TypedDict):\n{}\n\n", self.body(None, &needed, definition.by));
            bases.push(base);
        }
        if bases.is_empty() {
            bases.push("TypedDict".to_owned());
        }
        let total = if others.is_empty() { "" } else { ", total=False" };
        let own = if others.is_empty() && !text.contains("Required(TypedDict)") { needed } else { others };
        text + &format!(
            "class {name}({}{total}):\n{}",
            bases.join(", "),
            self.body(Some(definition), &own, definition.by)
        )
    }

    /// A typed dict with names that Python has no other way to write.
    fn functional(&mut self, name: &str, members: &[&Member], required: bool, by: By) -> String {
        let mut text = format!("{name} = TypedDict(\n    \"{name}\",\n    {{\n");
        for member in members {
            for line in wrapped(&member.doc, WIDTH - 10) {
                text += &format!("        # {line}\n");
            }
            let holds = self.holds(&member.holds, by);
            // A text, as what is named may come later.
            text += &format!("        {:?}: {},\n", member.name, quoted(&holds));
        }
        let total = if required { "" } else { "    total=False,\n" };
        text + &format!("    }},\n{total})\n")
    }

    fn body(&mut self, definition: Option<&Definition>, members: &[&Member], by: By) -> String {
        let mut parts = Vec::new();
        if let Some(definition) = definition {
            let see = definition.see.as_ref().map_or(String::new(), |page| format!("\n\n{page}"));
            parts.push(docstring(&format!("{}{see}", definition.doc), "    "));
        }
        let lines = members.iter().map(|member| {
            let holds = self.holds(&member.holds, by);
            format!("    {}: {holds}\n{}", member.name, docstring(&member.doc, "    "))
        });
        let lines: String = lines.collect();
        parts.extend(Some(lines).filter(|lines| !lines.is_empty()));
        parts.join("\n")
    }

    /// A type as it is written.
    pub fn holds(&mut self, holds: &Type, by: By) -> String {
        let by_caller = by == By::Caller;
        match holds {
            Type::Text => "str".to_owned(),
            Type::Integer => "int".to_owned(),
            Type::Number => "float".to_owned(),
            Type::Boolean => "bool".to_owned(),
            Type::Null => "None".to_owned(),
            Type::Any => self.imported("typing", "Any"),
            Type::Object if by_caller => self.name("JsonObject", &[]),
            Type::Object => format!("dict[str, {}]", self.imported("typing", "Any")),
            Type::Word(word) => format!("{}[{word:?}]", self.imported("typing", "Literal")),
            Type::Constant(constant) => {
                let constant = if constant == "true" { "True" } else { constant };
                format!("{}[{constant}]", self.imported("typing", "Literal"))
            }
            Type::Name(name, arguments) => self.name(name, arguments),
            Type::List(item) => {
                let list = if by_caller { self.imported("collections.abc", "Sequence") } else { "list".to_owned() };
                format!("{list}[{}]", self.holds(item, by))
            }
            Type::Map(item) => {
                let map = if by_caller { self.imported("collections.abc", "Mapping") } else { "dict".to_owned() };
                format!("{map}[str, {}]", self.holds(item, by))
            }
            Type::Union(parts) => self.union(parts, by),
        }
    }

    fn union(&mut self, parts: &[Type], by: By) -> String {
        let words: Vec<String> = parts
            .iter()
            .filter_map(|part| if let Type::Word(word) = part { Some(format!("{word:?}")) } else { None })
            .collect();
        let mut texts = Vec::new();
        if !words.is_empty() {
            texts.push(format!("{}[{}]", self.imported("typing", "Literal"), words.join(", ")));
        }
        texts.extend(parts.iter().filter(|part| !matches!(part, Type::Word(_))).map(|part| self.holds(part, by)));
        if texts.len() == 1 {
            texts.remove(0)
        } else {
            format!("{}[{}]", self.imported("typing", "Union"), texts.join(", "))
        }
    }

    /// The name of a type, imported.
    pub fn name(&mut self, name: &str, arguments: &[Type]) -> String {
        if name == "WithEtag"
            && let [Type::Name(resource, _)] = arguments
        {
            let (module, definition) =
                self.known.find(resource).unwrap_or_else(|| unreachable!("`{resource}` was looked for"));
            return self.imported(&format!("._{module}"), name_of(definition));
        }
        if let Some((_, _, [module, python])) = shared(name) {
            return self.imported(module, python);
        }
        let (module, definition) = self.known.find(name).unwrap_or_else(|| unreachable!("`{name}` was looked for"));
        let listed = if matches!(definition.shape, Shape::Resource { .. }) { "Listed" } else { "" };
        self.imported(&format!("._{module}"), &format!("{listed}{}", name_of(definition)))
    }

    fn imported(&mut self, module: &str, name: &str) -> String {
        self.import(module, name);
        name.to_owned()
    }

    fn import(&mut self, module: &str, name: &str) {
        if module.strip_prefix("._") != Some(self.module) {
            self.imports.entry(module.to_owned()).or_default().insert(name.to_owned());
        }
    }
}

/// What Python calls a type.
pub fn name_of(definition: &Definition) -> &str {
    definition.python.as_deref().unwrap_or(&definition.name)
}

fn is_odd(member: &Member) -> bool {
    !is_identifier(&member.name) || member.name.contains('$') || is_keyword(&member.name)
}

/// The line, or the lines, that import some names.
pub fn import(module: &str, names: &BTreeSet<String>) -> String {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let line = format!("from {module} import {}\n", names.join(", "));
    if line.len() <= WIDTH { line } else { format!("from {module} import (\n    {},\n)\n", names.join(",\n    ")) }
}

fn quoted(holds: &str) -> String {
    format!("\"{}\"", holds.replace('"', "'"))
}

/// A long union or list of words over several lines.
fn broken(text: &str, before: usize) -> String {
    let (Some(start), true) = (text.find('['), text.len() + before > WIDTH - 3) else {
        return text.to_owned();
    };
    let inner = &text[start + 1..text.len() - 1];
    if inner.contains('[') {
        return text.to_owned();
    }
    format!("{}[\n    {},\n]", &text[..start], inner.replace(", ", ",\n    "))
}

/// A docstring.
pub fn docstring(doc: &str, indent: &str) -> String {
    let lines = wrapped(doc, WIDTH - 7 - indent.len());
    let escaped: Vec<String> = lines.iter().map(|line| line.replace('\\', "\\\\")).collect();
    match escaped.as_slice() {
        [one] => {
            let end = if one.ends_with('"') { " " } else { "" };
            format!("{indent}\"\"\"{one}{end}\"\"\"\n")
        }
        lines => {
            let lines: Vec<String> = lines
                .iter()
                .enumerate()
                .map(|(at, line)| if at == 0 || line.is_empty() { line.clone() } else { format!("{indent}{line}") })
                .collect();
            format!("{indent}\"\"\"{}\n{indent}\"\"\"\n", lines.join("\n"))
        }
    }
}
