//! A field as data: all that a form for it needs.

use super::condition::{Case, Condition, Names, Rule, Values};
use super::field::{Field, Place, Shape};
use crate::diagnostics::{Code, Diagnostic};
use crate::json::{Document, Kind, Value};

impl Field {
    /// The field as data, for forms, types and docs.
    pub(crate) fn to_value(&self) -> Value {
        let mut members = vec![("name", Some(self.name.into()))];
        members.extend(self.shape.members());
        members.extend([
            ("required", Some(self.required.into())),
            ("in", Some(self.place.name().into())),
            ("wire", self.place.wire().filter(|wire| *wire != self.name).map(Value::from)),
            ("title", Some(title(self.name).into())),
            ("description", Some(self.doc.description.into())),
            ("example", self.doc.example.map(|text| self.shape.value_of(text))),
            ("default", self.default.map(Value::from)),
            ("unit", self.doc.unit.map(Value::from)),
            ("secret", self.doc.secret.then_some(true.into())),
            ("fields", self.shape.fields().map(fields)),
            ("conditions", (!self.conditions.is_empty()).then(|| conditions(self.conditions))),
        ]);
        object(members)
    }
}

impl Place {
    fn name(self) -> &'static str {
        match self {
            Place::Path => "path",
            Place::Query(..) | Place::Composed(_) => "query",
            Place::Body | Place::Made(_) => "body",
            Place::IfMatch | Place::Accept => "header",
        }
    }

    /// Its name on the wire, where that is another one.
    fn wire(self) -> Option<&'static str> {
        match self {
            Place::Query(name, _) | Place::Composed(name) => Some(name),
            Place::IfMatch => Some("If-Match"),
            Place::Accept => Some("Accept"),
            Place::Path | Place::Body | Place::Made(_) => None,
        }
    }
}

type Member = (&'static str, Option<Value>);

impl Shape {
    /// What a value of the shape is and may be.
    fn members(&self) -> Vec<Member> {
        let told = Diagnostic::at(Code::WrongType, "").with("expected", self.expected());
        let mut members = vec![
            ("type", Some(told.told("expected").into())),
            ("kind", Some(self.kind().into())),
            ("allowed", self.allowed()),
        ];
        members.extend(self.limits());
        members.extend([("format", self.format().map(Value::from)), ("pattern", self.pattern().map(Value::from))]);
        members.push(("items", self.items()));
        members
    }

    /// One word for the shape, which never changes.
    fn kind(&self) -> &'static str {
        match self {
            Shape::Text => "text",
            Shape::Name | Shape::Listed(_) => "name",
            Shape::Connector(..) => "connector",
            Shape::NameOrObject(_) => "nameOrObject",
            Shape::Uuid => "uuid",
            Shape::MappingSetId => "mappingSetId",
            Shape::DatasetId => "datasetId",
            Shape::RegistryId(_) => "registryId",
            Shape::Etag => "etag",
            Shape::Bool => "boolean",
            Shape::Integer(..) => "integer",
            Shape::Count(_) => "count",
            Shape::Percent => "number",
            Shape::Time => "time",
            Shape::Word(_) => "word",
            Shape::Filter(_) => "filter",
            Shape::SchemaVersion => "schemaVersion",
            Shape::Texts => "texts",
            Shape::Object(_) => "object",
            Shape::Map(_) => "map",
            Shape::OpenObject => "openObject",
            Shape::Any => "any",
            Shape::List(_) | Shape::ListOrObject(..) => "list",
            Shape::Mappings(_) => "mappings",
            Shape::Patch(_) => "patch",
        }
    }

    fn allowed(&self) -> Option<Value> {
        let Shape::Word(words) = self else { return None };
        Some(Value::list(words.iter().copied()))
    }

    /// The limits of a value, under the names that JSON Schema has for them.
    pub(super) fn limits(&self) -> Vec<Member> {
        match self {
            Shape::Name | Shape::Listed(_) => vec![("minLength", Some(1i64.into()))],
            Shape::Integer(least, most) => vec![("minimum", Some((*least).into())), ("maximum", Some((*most).into()))],
            Shape::Count(least) => vec![("minimum", Some((*least).into()))],
            Shape::Time => vec![("minimum", Some(0i64.into())), ("maximum", Some(9_999_999_999i64.into()))],
            Shape::Percent => vec![("maximum", Some(100i64.into())), ("exclusiveMinimum", Some(0i64.into()))],
            _ => Vec::new(),
        }
    }

    /// The form of the text, as JSON Schema names it.
    pub(super) fn format(&self) -> Option<&'static str> {
        match self {
            Shape::Uuid => Some("uuid"),
            Shape::RegistryId(_) => Some("uri-reference"),
            _ => None,
        }
    }

    /// What a text must match, where that says it all.
    pub(super) fn pattern(&self) -> Option<&'static str> {
        match self {
            Shape::Uuid => Some("^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"),
            Shape::MappingSetId => Some("^[0-9A-Fa-f]{31,32}$"),
            Shape::DatasetId => Some("^[0-9A-Fa-f]{24}$"),
            Shape::Etag => Some("^\"[!#-~]+\"$"),
            Shape::Count(0) => Some("^[0-9]{1,16}$"),
            Shape::Count(_) => Some("^0{0,14}[1-9][0-9]{0,15}$"),
            Shape::Time => Some(concat!(
                "^([0-9]{1,10}|[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?",
                "([Zz]|[+-][0-9]{2}:[0-9]{2}))$"
            )),
            _ => None,
        }
    }

    /// The elements of a list, as a field without a name.
    fn items(&self) -> Option<Value> {
        let items = match self {
            Shape::List(items) => items,
            Shape::Texts => &Shape::Name,
            Shape::Mappings(fields) | Shape::Patch(fields) => return Some(Shape::Object(fields).item()),
            _ => return None,
        };
        Some(items.item())
    }

    /// The shape as a field without a name.
    fn item(&self) -> Value {
        let mut members = self.members();
        members.push(("fields", self.fields().map(fields)));
        object(members)
    }

    /// The fields of an object, or of the objects of a list or map.
    fn fields(&self) -> Option<&'static [Field]> {
        match self {
            Shape::Object(fields)
            | Shape::Map(fields)
            | Shape::NameOrObject(fields)
            | Shape::List(Shape::Object(fields)) => Some(*fields),
            _ => None,
        }
    }

    /// A value of the shape, from the table's text of it.
    pub(super) fn value_of(&self, text: &str) -> Value {
        let is_text = self.takes(Kind::String) && !self.takes(Kind::Number);
        let parsed = Document::parse(text.as_bytes()).ok().filter(|_| !is_text);
        parsed.map_or_else(|| text.into(), |document| document.root().to_value())
    }
}

impl Condition {
    /// The condition as data.
    fn to_value(&self) -> Value {
        let names = |names: Names| (!names.is_empty()).then(|| Value::list(names.iter().copied()));
        Value::object([
            ("kind", Some(self.rule.name().into())),
            ("fields", names(self.fields)),
            ("with", names(self.with)),
            ("when", self.when.map(Case::to_value)),
            ("unless", self.unless.map(Case::to_value)),
            ("code", Some(self.code.name().into())),
        ])
    }
}

impl Rule {
    fn name(self) -> &'static str {
        match self {
            Rule::Required => "required",
            Rule::RequiredUnlessDraft => "requiredUnlessDraft",
            Rule::OneOf => "oneOf",
            Rule::AtLeastOne => "atLeastOne",
            Rule::OnlyWith => "onlyWith",
            Rule::NotWith => "notWith",
        }
    }
}

impl Case {
    pub(super) fn allowed(self) -> Option<Value> {
        match self.values {
            Values::Any => None,
            Values::True => Some(Value::list([true])),
            Values::Words(words) => Some(Value::list(words.iter().copied())),
            Values::Listed(list) => Some((list.words)()),
        }
    }

    fn to_value(self) -> Value {
        Value::object([("field", Some(self.field.into())), ("allowed", self.allowed())])
    }
}

/// Conditions as data.
pub(crate) fn conditions(conditions: &[Condition]) -> Value {
    Value::list(conditions.iter().map(Condition::to_value))
}

fn object(members: Vec<Member>) -> Value {
    let given = |(name, value): Member| Some((name.to_owned(), value?));
    Value::Object(members.into_iter().filter_map(given).collect::<Vec<_>>())
}

/// Fields as data.
pub(crate) fn fields(fields: &[Field]) -> Value {
    Value::list(fields.iter().map(Field::to_value))
}

/// A name of the table in words: `baseConnectionId` is `Base connection id`, `xdm:sourceSchema` is `Source schema`.
pub(crate) fn title(name: &str) -> String {
    let own = name.rsplit([':', '@', '$']).next().unwrap_or(name);
    let mut title = String::with_capacity(own.len() + 4);
    for letter in own.chars() {
        if title.is_empty() {
            title.push(letter.to_ascii_uppercase());
        } else if letter.is_ascii_uppercase() {
            title.push(' ');
            title.push(letter.to_ascii_lowercase());
        } else {
            title.push(letter);
        }
    }
    title
}
