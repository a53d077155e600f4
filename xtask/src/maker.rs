//! Makes types of the fields that the core's tables list.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::expression::Type;
use crate::model::{By, Definition, Member, Shape};
use crate::table::{Field, Operation};
use crate::words::{capitalized, pascal_case, sentence};

/// Makes types of fields, each once.
pub struct Maker<'n> {
    names: &'n Map<String, Value>,
    made: Vec<Definition>,
    /// Names of types by what they hold.
    known: HashMap<String, String>,
    /// Names of types by the words that they are one of.
    words: HashMap<Vec<String>, String>,
}

impl<'n> Maker<'n> {
    /// One that has made nothing, with the table of names.
    pub fn new(names: &'n Map<String, Value>) -> Maker<'n> {
        Maker { names, made: Vec::new(), known: HashMap::new(), words: HashMap::new() }
    }

    /// What was made since this was called last.
    pub fn take(&mut self) -> Vec<Definition> {
        std::mem::take(&mut self.made)
    }

    /// The type of an object that is no operation's input.
    pub fn root(&mut self, at: &str, fields: &[Field]) -> Result<String, String> {
        let names = self.named("nested", at).ok_or_else(|| format!("names.json has no name for {at}"))?;
        let doc = self.names["nested"][at]["doc"].as_str().unwrap_or_default().to_owned();
        self.object(at, names, &doc, fields, None)
    }

    /// The type of an operation's input.
    pub fn input(&mut self, operation: &Operation) -> Result<String, String> {
        if operation.fields.is_empty() {
            return Ok("NoInput".to_owned());
        }
        let signature = signature(&operation.fields);
        if let Some(name) = self.known.get(&signature) {
            return Ok(name.clone());
        }
        let (typescript, python) = match (self.named("inputs", &operation.name), operation.fields.as_slice()) {
            (Some(names), _) => names,
            (None, [id]) if id.required && id.name.ends_with("Id") => {
                let name = capitalized(&id.name);
                (format!("{}Input", name.trim_end_matches("Id")), format!("{name}Input"))
            }
            _ => (format!("{}Input", pascal_case(&operation.name)), format!("{}Input", pascal_case(&operation.name))),
        };
        let does = sentence(if operation.description.is_empty() { &operation.title } else { &operation.description });
        self.object(&operation.name, (typescript, python), &does, &operation.fields, Some(operation.doc.clone()))
    }

    /// A new type for an object, and those of its members before it.
    fn object(
        &mut self,
        at: &str,
        (typescript, python): (String, String),
        doc: &str,
        fields: &[Field],
        see: Option<String>,
    ) -> Result<String, String> {
        let members = fields.iter().map(|field| self.member(at, field)).collect::<Result<Vec<_>, String>>()?;
        let shape = Shape::Object { extends: Vec::new(), members };
        self.known.insert(signature(fields), python.clone());
        Ok(self.define(typescript, python, doc, shape, see))
    }

    fn define(&mut self, typescript: String, python: String, doc: &str, shape: Shape, see: Option<String>) -> String {
        let definition = Definition {
            name: python.clone(),
            typescript: Some(typescript),
            python: None,
            doc: doc.to_owned(),
            see,
            by: By::Caller,
            shape,
        };
        self.made.push(definition);
        python
    }

    fn member(&mut self, at: &str, field: &Field) -> Result<Member, String> {
        let at = format!("{at}/{}", field.name);
        let holds = match self.names["types"][&at].as_str() {
            Some(written) => Type::parse(written).map_err(|error| format!("{at}: {error}"))?,
            None => self.holds(&at, field)?,
        };
        // What the spec's own check requires, and the table of its fields does not.
        let required = field.required || self.names["required"][&at] == true;
        Ok(Member { name: field.name.clone(), holds, required, doc: describe(field) })
    }

    fn holds(&mut self, at: &str, field: &Field) -> Result<Type, String> {
        Ok(match field.kind.as_str() {
            "text" | "name" | "uuid" | "mappingSetId" | "datasetId" | "registryId" | "etag" => Type::Text,
            "boolean" => Type::Boolean,
            "integer" => Type::Integer,
            "number" => Type::Number,
            "count" => Type::name("Count"),
            "time" => Type::name("Time"),
            "filter" | "texts" => Type::name("OneOrMore"),
            "schemaVersion" => Type::name("SchemaVersion"),
            "word" => self.word(at, &field.allowed),
            "object" => self.nested(at, field)?,
            "nameOrObject" => Type::Union(vec![Type::Text, self.nested(at, field)?]),
            "connector" => Type::Union(vec![Type::Text, Type::name("ConnectorDefinition")]),
            "openObject" => Type::Object,
            "any" => Type::Any,
            "mappings" => Type::List(Box::new(Type::name("MappingInput"))),
            "patch" => Type::name("Patch"),
            "list" => self.list(at, field)?,
            kind => return Err(format!("{at}: there is no type for the kind `{kind}`")),
        })
    }

    fn list(&mut self, at: &str, field: &Field) -> Result<Type, String> {
        let item = match &field.items {
            _ if !field.fields.is_empty() => self.nested(at, field)?,
            Some(item) => self.holds(at, item)?,
            None => return Err(format!("{at}: a list of what?")),
        };
        Ok(if item == Type::Text { Type::name("Texts") } else { Type::List(Box::new(item)) })
    }

    fn word(&mut self, at: &str, allowed: &[String]) -> Type {
        if let Some(name) = self.words.get(allowed) {
            return Type::name(name);
        }
        let union = Type::Union(allowed.iter().cloned().map(Type::Word).collect());
        let Some((typescript, python)) = self.named("nested", at) else {
            return union;
        };
        self.words.insert(allowed.to_vec(), python.clone());
        let doc = self.names["nested"][at]["doc"].as_str().unwrap_or_default().to_owned();
        Type::name(&self.define(typescript, python, &doc, Shape::Alias(union), None))
    }

    fn nested(&mut self, at: &str, field: &Field) -> Result<Type, String> {
        let own = self.named("nested", at);
        if let Some(name) = self.known.get(&signature(&field.fields))
            && own.as_ref().is_none_or(|(_, python)| python == name)
        {
            return Ok(Type::name(name));
        }
        let doc = self.names["nested"][at]["doc"].as_str().map_or_else(|| sentence(&field.description), str::to_owned);
        let names = own.unwrap_or_else(|| (pascal_case(at) + "Input", pascal_case(at) + "Input"));
        self.object(at, names, &doc, &field.fields, None).map(|name| Type::name(&name))
    }

    /// The names in TypeScript and Python that a table has for something.
    fn named(&self, table: &str, at: &str) -> Option<(String, String)> {
        let row = self.names[table].get(at)?;
        let both = row.as_str().or(row["name"].as_str());
        let name = |language: &str| row[language].as_str().or(both).map(str::to_owned);
        Some((name("typescript")?, name("python")?))
    }
}

/// What makes two lists of fields the same type.
fn signature(fields: &[Field]) -> String {
    let mut signature = String::new();
    for field in fields {
        let Field { name, kind, required, allowed, items, fields, .. } = field;
        let items = items.as_ref().map_or(String::new(), |item| item.kind.clone());
        let nested = self::signature(fields);
        signature.push_str(&format!("{name} {kind} {required} {allowed:?} {items} ({nested}) "));
    }
    signature
}

/// What a field is for, and what its description doesn't say of its values.
pub fn describe(field: &Field) -> String {
    let said = field.description.to_lowercase();
    let mut parts = vec![sentence(&field.description)];
    if field.kind != "time" && !["at least", "up to"].iter().any(|words| said.contains(words)) {
        match (&field.minimum, &field.maximum) {
            (Some(minimum), Some(maximum)) => parts.push(format!("From {minimum} to {maximum}.")),
            (Some(minimum), None) => parts.push(format!("At least {minimum}.")),
            (None, Some(maximum)) => parts.push(format!("At most {maximum}.")),
            (None, None) => {}
        }
    }
    parts.extend(
        field
            .unit
            .iter()
            .filter(|unit| !said.contains("unit") && !said.contains(*unit))
            .map(|unit| format!("In {unit}.")),
    );
    parts.extend(
        field.default.iter().filter(|_| !said.contains("by default")).map(|text| format!("Default: `{text}`.")),
    );
    let example = field.example.as_ref().filter(|text| !field.description.contains(&format!("`{text}`")));
    parts.extend(example.map(|text| format!("Example: `{text}`.")));
    parts.retain(|part| !part.is_empty());
    parts.join(" ")
}
