//! All types by name, and the hand-written ones that both languages have.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::{Definition, Module};

/// A type that is written by hand: its name in the tables, and in each language its module and its name there.
pub type Shared = (&'static str, [&'static str; 2], [&'static str; 2]);

/// Without a module a language has no such type, or needs none.
const SHARED: [Shared; 14] = [
    ("Count", ["shared", "Count"], ["._shared", "Count"]),
    ("Json", ["shared", "Json"], ["typing", "Any"]),
    ("JsonObject", ["shared", "JsonObject"], ["._shared", "Object"]),
    ("JsonText", ["shared", "JsonText"], ["._shared", "JsonText"]),
    ("List", ["shared", "List"], ["", ""]),
    ("NoInput", ["shared", "NoInput"], ["._shared", "NoInput"]),
    ("OneOrMore", ["shared", "OneOrMore"], ["._shared", "OneOrMore"]),
    ("Operation", ["operations", "Operation"], ["._operations", "Operation"]),
    ("Request", ["calls", "Request"], [".._values", "Request"]),
    ("Resource", ["shared", "Resource"], ["", ""]),
    ("SchemaVersion", ["shared", "SchemaVersion"], ["._shared", "SchemaVersion"]),
    ("Texts", ["", ""], ["._shared", "Texts"]),
    ("Time", ["shared", "Time"], ["._shared", "Time"]),
    ("WithEtag", ["shared", "WithEtag"], ["", ""]),
];

/// Where the types of one language are found.
#[derive(Debug)]
pub struct Known<'m> {
    types: HashMap<&'m str, (&'m str, &'m Definition)>,
}

/// Names by the modules that they come from.
pub type Imports = BTreeMap<String, BTreeSet<String>>;

impl<'m> Known<'m> {
    /// All types of some modules, each of which may use those before it.
    ///
    /// # Errors
    /// A name that is there twice, one that is nowhere, one that comes later, or a member without a description.
    pub fn new(modules: &'m [Module]) -> Result<Known<'m>, String> {
        let mut known = Known { types: HashMap::new() };
        for module in modules {
            for definition in &module.types {
                if let Some(member) = definition.members().iter().find(|member| member.doc.is_empty()) {
                    return Err(format!("`{}` of `{}` has no description", member.name, definition.name));
                }
                if known.types.insert(&definition.name, (&module.name, definition)).is_some() {
                    return Err(format!("`{}` is there twice", definition.name));
                }
            }
            for (definition, used) in
                module.types.iter().flat_map(|one| one.uses().into_iter().map(move |used| (one, used)))
            {
                if !known.types.contains_key(used.as_str()) && shared(&used).is_none() {
                    return Err(format!(
                        "{}/{}: there is no `{used}` in it or before it",
                        module.name, definition.name
                    ));
                }
            }
        }
        Ok(known)
    }

    /// A type of the tables, and its module.
    pub fn find(&self, name: &str) -> Option<(&'m str, &'m Definition)> {
        self.types.get(name).copied()
    }

    /// A type of the tables that must be there: `new` has looked for all names.
    pub fn definition(&self, name: &str) -> &'m Definition {
        match self.find(name) {
            Some((_, definition)) => definition,
            None => unreachable!("`{name}` was looked for when the tables were read"),
        }
    }
}

/// A type that is written by hand.
pub fn shared(name: &str) -> Option<&'static Shared> {
    SHARED.iter().find(|(known, ..)| *known == name)
}
