//! Writes TypeScript.

use std::fmt::Write as _;

use crate::expression::Type;
use crate::known::{Imports, Known, shared};
use crate::model::{By, Definition, Member, Module, Shape};
use crate::words::{is_identifier, wrapped};

/// How generated files begin.
pub const HEAD: &str = "// Made by `cargo xtask faces` from the tables; not to be edited.\n";
const WIDTH: usize = 120;

/// The file of a module.
pub fn module(module: &Module, known: &Known<'_>) -> String {
    let mut writer = Writer { known, imports: Imports::new(), module: &module.name };
    let definitions: Vec<String> = module.types.iter().filter_map(|one| writer.definition(one)).collect();
    format!("{HEAD}\n{}{}", writer.imports(), definitions.join("\n"))
}

/// Writes types, and notes what they need.
pub struct Writer<'k> {
    pub known: &'k Known<'k>,
    pub imports: Imports,
    /// The module that is written.
    pub module: &'k str,
}

impl Writer<'_> {
    /// The lines that import what was written.
    pub fn imports(&self) -> String {
        let mut lines = String::new();
        for (module, names) in &self.imports {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let line = format!("import type {{ {} }} from \"./{module}.js\";\n", names.join(", "));
            if line.len() <= WIDTH {
                lines.push_str(&line);
            } else {
                let _ = writeln!(lines, "import type {{\n  {},\n}} from \"./{module}.js\";", names.join(",\n  "));
            }
        }
        if lines.is_empty() { lines } else { lines + "\n" }
    }

    fn definition(&mut self, definition: &Definition) -> Option<String> {
        let name = Some(name_of(definition)).filter(|name| !name.is_empty())?;
        let head = comment(&definition.doc, definition.see.as_deref(), "");
        match &definition.shape {
            Shape::Alias(holds) => {
                let text = self.holds(holds, definition.by);
                let broken = || text.split(" | ").fold(String::new(), |lines, part| lines + "\n  | " + part);
                let is_long = text.len() + name.len() > WIDTH - 20 && matches!(holds, Type::Union(_));
                let text = if is_long { broken() } else { format!(" {text}") };
                Some(format!("{head}export type {name} ={text};\n"))
            }
            Shape::Written { typescript, uses, .. } => {
                let text = typescript.as_ref()?;
                for used in uses {
                    self.name(used, &[], definition.by);
                }
                Some(format!("{head}export type {name} = {text};\n"))
            }
            Shape::List { .. } => None,
            Shape::Object { .. } | Shape::Resource { .. } => {
                let bases = self.bases(definition);
                let members: String = definition.members().iter().map(|one| self.member(one, definition.by)).collect();
                Some(format!("{head}export interface {name}{bases} {{\n{members}}}\n"))
            }
        }
    }

    fn bases(&mut self, definition: &Definition) -> String {
        let mut bases: Vec<String> =
            definition.extends().iter().map(|base| self.name(base, &[], definition.by)).collect();
        if definition.by == By::Platform && bases.is_empty() {
            bases.push(self.name("Resource", &[], definition.by));
        }
        if bases.is_empty() { String::new() } else { format!(" extends {}", bases.join(", ")) }
    }

    fn member(&mut self, member: &Member, by: By) -> String {
        let text = comment(&member.doc, None, "  ");
        let name = if is_identifier(&member.name) { member.name.clone() } else { format!("{:?}", member.name) };
        let holds = self.holds(&member.holds, by);
        let (mark, absent) = match (member.required, by) {
            (true, _) => ("", ""),
            (false, By::Caller) => ("?", " | undefined"),
            (false, _) => ("?", ""),
        };
        format!("{text}  {name}{mark}: {holds}{absent};\n")
    }

    /// A type as it is written.
    pub fn holds(&mut self, holds: &Type, by: By) -> String {
        let by_caller = by == By::Caller;
        match holds {
            Type::Text => "string".to_owned(),
            Type::Integer | Type::Number => "number".to_owned(),
            Type::Boolean => "boolean".to_owned(),
            Type::Null => "null".to_owned(),
            Type::Any if by_caller => self.name("Json", &[], by),
            Type::Any => "unknown".to_owned(),
            Type::Object if by_caller => self.name("JsonObject", &[], by),
            Type::Object => "Record<string, unknown>".to_owned(),
            Type::Word(word) => format!("{word:?}"),
            Type::Constant(constant) => constant.clone(),
            Type::Name(name, arguments) => self.name(name, arguments, by),
            Type::List(item) => {
                let text = self.holds(item, by);
                let text = if matches!(**item, Type::Union(_)) { format!("({text})") } else { text };
                format!("{}{text}[]", if by_caller { "readonly " } else { "" })
            }
            Type::Map(item) => {
                let text = format!("Record<string, {}>", self.holds(item, by));
                if by_caller { format!("Readonly<{text}>") } else { text }
            }
            Type::Union(parts) => parts.iter().map(|part| self.holds(part, by)).collect::<Vec<_>>().join(" | "),
        }
    }

    fn name(&mut self, name: &str, arguments: &[Type], by: By) -> String {
        if name == "Texts" {
            return "readonly string[]".to_owned();
        }
        if let Some((_, [module, typescript], _)) = shared(name) {
            self.import(module, typescript);
            let arguments: Vec<String> = arguments.iter().map(|part| self.holds(part, by)).collect();
            return if arguments.is_empty() {
                (*typescript).to_owned()
            } else {
                format!("{typescript}<{}>", arguments.join(", "))
            };
        }
        let Some((module, definition)) = self.known.find(name) else {
            unreachable!("`{name}` was looked for when the tables were read");
        };
        if let Shape::List { item, .. } = &definition.shape {
            return self.name("List", std::slice::from_ref(item), by);
        }
        let typescript = name_of(definition);
        self.import(module, typescript);
        typescript.to_owned()
    }

    fn import(&mut self, module: &str, name: &str) {
        if module != self.module {
            self.imports.entry(module.to_owned()).or_default().insert(name.to_owned());
        }
    }
}

/// What TypeScript calls a type.
fn name_of(definition: &Definition) -> &str {
    definition.typescript.as_deref().unwrap_or(&definition.name)
}

/// A comment that editors show.
pub fn comment(doc: &str, see: Option<&str>, indent: &str) -> String {
    let see = see.map(|page| format!("@see {page}"));
    let mut lines = wrapped(&doc.replace("*/", "* /"), WIDTH - 3 - indent.len());
    if see.is_none() && lines.len() == 1 && lines[0].len() + indent.len() + 7 <= WIDTH {
        return format!("{indent}/** {} */\n", lines[0]);
    }
    lines.extend(see);
    let text: String = lines.iter().map(|line| format!("{indent} * {line}\n")).collect();
    format!("{indent}/**\n{text}{indent} */\n")
}
