//! The fields of an input: one table entry drives check, request and documentation.

use crate::build::present;
use crate::diagnostics::{Code, Diagnostic, Report, nearest, shown};
use crate::json::{Columns, Kind, Node, Pointer, Value};
use crate::listed::Listed;
use crate::rules;
use aepflow_syntax::TextExt;

/// A field of an input.
#[derive(Debug)]
pub struct Field {
    /// Its key.
    pub name: &'static str,
    /// What it may hold.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
    /// Where it goes.
    pub place: Place,
    /// What is sent when it is absent (paths, queries and headers).
    pub default: Option<&'static str>,
}

/// Where a field goes in the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A segment of the path.
    Path,
    /// A query parameter: its name on the wire, and the characters that stay raw.
    Query(&'static str, &'static str),
    /// The body, or what decides about it.
    Body,
    /// The header If-Match.
    IfMatch,
    /// The header Accept.
    Accept,
}

/// What a field may hold.
#[derive(Debug)]
pub enum Shape {
    /// Any text.
    Text,
    /// Text that is not empty.
    Name,
    /// 8-4-4-4-12 hexadecimal digits.
    Uuid,
    /// The id of a mapping set or mapping.
    MappingSetId,
    /// The id of a dataset.
    DatasetId,
    /// The `$id` of a registry resource of these kinds (`schemas`, `mixins`, …).
    RegistryId(&'static [&'static str]),
    /// An etag with its quotes.
    Etag,
    /// A boolean.
    Bool,
    /// An integer in a range.
    Integer(i64, i64),
    /// An integer, or a decimal string of one, from this minimum.
    Count(i64),
    /// A number above 0 and up to 100.
    Percent,
    /// Unix seconds, as an integer, a decimal string, or an RFC 3339 time with zone.
    Time,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A filter, or several that all must hold.
    Filter,
    /// The version of a schema.
    SchemaVersion,
    /// Text or a list of texts.
    Texts,
    /// An object with just these fields.
    Object(&'static [Field]),
    /// An object that the platform checks.
    Free,
    /// Any JSON value.
    Any,
    /// A list of this shape, not empty.
    List(&'static Shape),
    /// A list whose rows are checked by the rules of mapping sets.
    Mappings,
    /// A JSON Patch, checked by the rules of the resource.
    Patch,
}

/// A field of the body.
pub(crate) const fn field(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, required: false, place: Place::Body, default: None }
}

/// A required segment of the path.
pub(crate) const fn path(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, required: true, place: Place::Path, default: None }
}

/// A query parameter of the same name.
pub(crate) const fn query(name: &'static str, shape: Shape) -> Field {
    Field { name, shape, required: false, place: Place::Query(name, ""), default: None }
}

impl Field {
    pub(crate) const fn required(mut self) -> Field {
        self.required = true;
        self
    }

    pub(crate) const fn default(mut self, text: &'static str) -> Field {
        self.default = Some(text);
        self.required = false;
        self
    }

    pub(crate) const fn at(mut self, place: Place) -> Field {
        self.place = place;
        self
    }

    pub(crate) fn to_value(&self) -> Value {
        let place = match self.place {
            Place::Path => "path",
            Place::Query(..) => "query",
            Place::Body => "body",
            Place::IfMatch | Place::Accept => "header",
        };
        let fields = match &self.shape {
            Shape::Object(fields) | Shape::List(Shape::Object(fields)) => Some(*fields),
            _ => None,
        };
        let fields = fields.map(|fields| Value::list(fields.iter().map(Field::to_value)));
        let words = match self.shape {
            Shape::Word(words) => Some(Value::list(words.iter().copied())),
            _ => None,
        };
        Value::object([
            ("name", Some(self.name.into())),
            ("type", Some(self.shape.expected().into())),
            ("required", Some(self.required.into())),
            ("in", Some(place.into())),
            ("default", self.default.map(Value::from)),
            ("allowed", words),
            ("fields", fields),
        ])
    }
}

impl Shape {
    /// What is expected, for a message.
    fn expected(&self) -> &'static str {
        match self {
            Shape::Text | Shape::Name | Shape::Word(_) | Shape::Etag => "a string",
            Shape::Uuid | Shape::MappingSetId | Shape::DatasetId | Shape::RegistryId(_) => "an id as a string",
            Shape::Bool => "a boolean",
            Shape::Integer(..) => "an integer",
            Shape::Count(_) => "an integer or a decimal string",
            Shape::Percent => "a number above 0 and up to 100",
            Shape::Time => "an integer of Unix seconds, or a time as a string",
            Shape::Filter | Shape::Texts => "a string or a list of strings",
            Shape::SchemaVersion => "1, or a media type with its version",
            Shape::Object(_) | Shape::Free => "an object",
            Shape::Any => "any value",
            Shape::List(_) | Shape::Mappings | Shape::Patch => "a list",
        }
    }

    /// The shape as a JSON Schema.
    pub(crate) fn json_schema(&self) -> Value {
        let kind = |name: &str| vec![("type".to_owned(), Value::from(name))];
        let with = |name: &str, key: &str, value: Value| {
            let mut members = kind(name);
            members.push((key.to_owned(), value));
            Value::Object(members)
        };
        match self {
            Shape::Object(fields) => {
                let properties = fields.iter().map(|field| (field.name.to_owned(), field.shape.json_schema())).listed();
                let required: Vec<&str> = fields.iter().filter(|field| field.required).map(|field| field.name).listed();
                let mut schema = with("object", "properties", Value::Object(properties));
                if !required.is_empty() {
                    schema.set("required", Value::list(required));
                }
                schema.set("additionalProperties", false.into());
                schema
            }
            Shape::List(items) => {
                let mut schema = with("array", "items", items.json_schema());
                schema.set("minItems", 1i64.into());
                schema
            }
            Shape::Word(words) => Value::object([("enum", Some(Value::list(words.iter().copied())))]),
            Shape::Uuid => with("string", "pattern", "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$".into()),
            Shape::DatasetId => with("string", "pattern", "^[0-9A-Fa-f]{24}$".into()),
            Shape::Name => with("string", "minLength", 1i64.into()),
            Shape::Bool => Value::Object(kind("boolean")),
            Shape::Free => Value::Object(kind("object")),
            Shape::Any => Value::Object(Vec::new()),
            Shape::Count(least) => with_types(&["integer", "string"], Some(*least)),
            Shape::Time => with_types(&["integer", "string"], Some(0)),
            Shape::Percent => {
                let mut schema = with("number", "exclusiveMinimum", 0i64.into());
                schema.set("maximum", 100i64.into());
                schema
            }
            Shape::Integer(least, most) => {
                let mut schema = with("integer", "minimum", (*least).into());
                schema.set("maximum", (*most).into());
                schema
            }
            _ => Value::Object(kind("string")),
        }
    }

    fn takes(&self, kind: Kind) -> bool {
        match self {
            Shape::Bool => kind == Kind::Bool,
            Shape::Integer(..) | Shape::Percent => kind == Kind::Number,
            Shape::Count(_) | Shape::Time | Shape::SchemaVersion => {
                matches!(kind, Kind::Number | Kind::String)
            }
            Shape::Filter | Shape::Texts => matches!(kind, Kind::String | Kind::Array),
            Shape::Object(_) | Shape::Free => kind == Kind::Object,
            Shape::List(_) | Shape::Mappings | Shape::Patch => kind == Kind::Array,
            Shape::Any => true,
            _ => kind == Kind::String,
        }
    }
}

fn with_types(types: &[&str], minimum: Option<i64>) -> Value {
    Value::object([("type", Some(Value::list(types.iter().copied()))), ("minimum", minimum.map(Value::from))])
}

/// Whether an object plainly has what its fields ask for, and needs no closer look: most objects of a long list do.
fn fits<'d>(node: Node<'d>, fields: &[Field], columns: &mut Columns<'_, 'd>) -> bool {
    let mut values = [None; MOST_FIELDS];
    if node.kind() != Kind::Object || !columns.pick(node, &mut values) {
        return false;
    }
    fields.iter().zip(values).all(|(field, value)| match (&field.shape, value) {
        (_, None) => !field.required,
        (Shape::Any, _) => true,
        (Shape::Bool, Some(value)) => value.kind() == Kind::Bool,
        (Shape::Text, Some(value)) => value.kind() == Kind::String,
        (Shape::Name, Some(value)) => value.plain().is_some_and(|text| !text.is_empty() && text.is_printable()),
        (Shape::Word(words), Some(value)) => value.plain().is_some_and(|text| words.contains(&text)),
        _ => false,
    })
}

/// The fields of an object in a long list are fewer.
const MOST_FIELDS: usize = 16;

/// Checks the members of an object; false if one has the wrong type, so that no rule should look further.
pub(crate) fn check_object(
    node: Node<'_>,
    fields: &[Field],
    place: &Pointer<'_>,
    faults: &mut Vec<Diagnostic>,
) -> bool {
    if node.kind() != Kind::Object {
        faults.report(wrong_type(node, "an object", place));
        return false;
    }
    let mut sound = true;
    for (key, value) in node.members() {
        let place = place.key(&key);
        match fields.iter().find(|field| field.name == key) {
            _ if key == "state" && fields.iter().any(|field| field.name == "draft") => {
                faults.report(Diagnostic::new(Code::StateNotAllowed, &place));
            }
            None => faults.report(
                Diagnostic::new(Code::UnknownField, &place)
                    .with("field", shown(&key))
                    .with_some("nearest", nearest(&key, fields.iter().map(|field| field.name))),
            ),
            Some(_) if value.kind() == Kind::Null => {}
            Some(field) => sound &= check(value, &field.shape, &place, faults),
        }
    }
    for field in fields.iter().filter(|field| field.required && present(node, field.name).is_none()) {
        let code = if field.place == Place::IfMatch { Code::MissingEtag } else { Code::MissingField };
        faults.report(Diagnostic::new(code, &place.key(field.name)));
    }
    sound
}

pub(crate) fn wrong_type(node: Node<'_>, expected: &'static str, place: &Pointer<'_>) -> Diagnostic {
    Diagnostic::new(Code::WrongType, place).with("expected", expected).with("found", node.kind().name())
}

fn check(node: Node<'_>, shape: &Shape, place: &Pointer<'_>, faults: &mut Vec<Diagnostic>) -> bool {
    // A placeholder that recovery read as a value is reported by itself.
    if node.kind() == Kind::Template {
        return false;
    }
    if !shape.takes(node.kind()) {
        faults.report(wrong_type(node, shape.expected(), place));
        return false;
    }
    match shape {
        Shape::Object(fields) => return check_object(node, fields, place, faults),
        Shape::List(shape) => {
            if node.elements().next().is_none() {
                faults.report(Diagnostic::new(Code::EmptyValue, place));
            }
            let fields = if let Shape::Object(fields) = shape { *fields } else { &[] };
            let names = fields.iter().map(|field| field.name).listed();
            let mut columns = Columns::new(&names);
            return node.elements().enumerate().fold(true, |sound, (i, item)| {
                let fits = matches!(shape, Shape::Object(_)) && fits(item, fields, &mut columns);
                (fits || check(item, shape, &place.index(i), faults)) & sound
            });
        }
        Shape::Texts | Shape::Filter if node.kind() == Kind::Array => {
            let item = if matches!(shape, Shape::Filter) { &Shape::Filter } else { &Shape::Name };
            return node.elements().enumerate().fold(true, |sound, (i, element)| {
                let place = place.index(i);
                if element.kind() == Kind::Array {
                    faults.report(wrong_type(element, "a string", &place));
                    return false;
                }
                check(element, item, &place, faults) & sound
            });
        }
        _ => rules::check_scalar(node, shape, place, faults),
    }
    true
}

/// Rules for every text of an input, wherever it stands: no control characters, no placeholders left over.
pub(crate) fn check_text(input: Node<'_>, faults: &mut Vec<Diagnostic>) {
    walk(input, &Pointer::ROOT, false, faults);
}

/// The same for one member of an input.
pub(crate) fn check_text_of(input: Node<'_>, name: &str, faults: &mut Vec<Diagnostic>) {
    if let Some(member) = input.get(name) {
        walk(member, &Pointer::ROOT.key(name), false, faults);
    }
}

fn walk(node: Node<'_>, place: &Pointer<'_>, secret: bool, faults: &mut Vec<Diagnostic>) {
    if !node.has_brace() {
        return;
    }
    match node.kind() {
        Kind::String => {
            let text = node.as_str().unwrap_or_default();
            if let Some(found) = placeholder(&text) {
                let code = if found.to_ascii_uppercase().holds("ORG_ID") && text.holds("ns.adobe.com")
                    || found == "{ORG_ID}" && text.starts_with("_{")
                {
                    Code::OrgIdAsTenant
                } else {
                    Code::Placeholder
                };
                let found = if secret { "{…}".to_owned() } else { shown(found) };
                faults.report(Diagnostic::new(code, place).with("placeholder", found));
            }
        }
        Kind::Object => {
            for (key, value) in node.members() {
                walk(value, &place.key(&key), secret || key == "auth", faults);
            }
        }
        Kind::Array => node.elements().enumerate().for_each(|(i, item)| walk(item, &place.index(i), secret, faults)),
        _ => {}
    }
}

/// The first `{NAME}` or `{{name}}` in a text; `${name}` belongs to the mapping language.
pub(crate) fn placeholder(text: &str) -> Option<&str> {
    for (at, _) in text.match_indices('{') {
        let before = text.part(..at).chars().next_back();
        if matches!(before, Some('$' | '{')) {
            continue;
        }
        let rest = text.part(at..);
        let double = rest.starts_with("{{");
        let inner = rest.part(if double { 2 } else { 1 }..);
        let word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
        // Not behind what no name holds: else many braces would each be followed to the end of the text.
        let end = inner.find(|c| !word(c) && c != ' ').unwrap_or(inner.len());
        let name = inner.part(..end).trim();
        let fits = if double {
            name.chars().all(word) && inner.part(end..).starts_with("}}")
        } else {
            name.chars().all(|c| matches!(c, 'A'..='Z' | '0'..='9' | '_')) && inner.part(end..).starts_with('}')
        };
        if fits && !name.is_empty() {
            let len = end + if double { 4 } else { 2 };
            return Some(rest.part(..len));
        }
    }
    None
}
