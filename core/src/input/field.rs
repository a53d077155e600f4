//! The fields of an input: one table entry drives check, request and documentation.

use super::condition::Condition;
use super::filter::Filters;
use super::listed::Listed;
use crate::diagnostics::Faults;
use crate::json::{Kind, Node, Pointer};

/// A field of an input.
#[derive(Debug)]
pub struct Field {
    /// Its key.
    pub name: &'static str,
    /// What it may contain.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
    /// Where it goes.
    pub place: Place,
    /// What is sent when it is absent (paths, queries and headers).
    pub default: Option<&'static str>,
    /// Of an object: which of its fields go together.
    pub conditions: &'static [Condition],
    /// What it is for.
    #[cfg(feature = "forms")]
    pub doc: Doc,
}

/// What a field says to whoever fills it in.
#[cfg(feature = "forms")]
#[derive(Clone, Copy, Debug)]
pub struct Doc {
    /// One sentence: what it is for, and what isn't obvious of its range, unit or default.
    pub description: &'static str,
    /// A value that it may have; JSON, where the field isn't a text.
    pub example: Option<&'static str>,
    /// What its numbers count.
    pub unit: Option<&'static str>,
    /// Whether it contains credentials.
    pub secret: bool,
}

#[cfg(feature = "forms")]
impl Doc {
    const NONE: Doc = Doc { description: "", example: None, unit: None, secret: false };
}

/// Where a field goes in the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A segment of the path.
    Path,
    /// A query parameter: its name on the wire, and the characters that stay raw.
    Query(&'static str, &'static str),
    /// A part of this query parameter, or what decides about it: the row's own function writes it.
    Composed(&'static str),
    /// The body, or what decides about it.
    Body,
    /// This member of the body, which is made of it: no body has one of its own name.
    Made(&'static str),
    /// The header If-Match.
    IfMatch,
    /// The header Accept.
    Accept,
}

/// What a field may contain.
#[derive(Debug)]
pub enum Shape {
    /// Any text.
    Text,
    /// Text that is not empty.
    Name,
    /// One name of a list that is data; the list is not checked here.
    Listed(Listed),
    /// The name of a connector, of a list that is data and is not checked here; or a definition with just these fields,
    /// of which the function says what fields can't.
    Connector(Listed, &'static [Field], fn(Node<'_>, &Pointer<'_>, &mut Faults)),
    /// Text that is not empty, or an object with just these fields.
    NameOrObject(&'static [Field]),
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
    /// A filter, or several that all must match.
    Filter(Filters),
    /// The version of a schema.
    SchemaVersion,
    /// Text or a list of texts.
    Texts,
    /// An object with just these fields.
    Object(&'static [Field]),
    /// An object whose members have names of the caller's choice, and are objects with just these fields; not empty.
    Map(&'static [Field]),
    /// An object that the platform checks.
    OpenObject,
    /// Any JSON value.
    Any,
    /// A list of this shape, not empty.
    List(&'static Shape),
    /// Such a list, or an object with just these fields that has one.
    ListOrObject(&'static Shape, &'static [Field]),
    /// A list whose rows, with these fields, are checked by the rules of mapping sets.
    Mappings(&'static [Field]),
    /// A JSON Patch of operations with these fields, checked by the rules of the resource.
    Patch(&'static [Field]),
}

/// A field of the body.
pub(crate) const fn field(name: &'static str, shape: Shape) -> Field {
    Field {
        name,
        shape,
        required: false,
        place: Place::Body,
        default: None,
        conditions: &[],
        #[cfg(feature = "forms")]
        doc: Doc::NONE,
    }
}

/// A required segment of the path.
pub(crate) const fn path(name: &'static str, shape: Shape) -> Field {
    field(name, shape).required().at(Place::Path)
}

/// A query parameter of the same name.
pub(crate) const fn query(name: &'static str, shape: Shape) -> Field {
    field(name, shape).at(Place::Query(name, ""))
}

/// The names of fields.
pub(crate) const fn names<const N: usize>(fields: &[Field]) -> [&'static str; N] {
    let mut names = [""; N];
    let mut at = 0;
    while at < N {
        names[at] = fields[at].name;
        at += 1;
    }
    names
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

    /// That no body has it: the member of that name is made of it.
    pub(crate) const fn makes(self, member: &'static str) -> Field {
        self.at(Place::Made(member))
    }

    /// The member of the body that is made of it, where no body has one of its own name.
    pub(crate) fn made(&self) -> Option<&'static str> {
        if let Place::Made(member) = self.place { Some(member) } else { None }
    }

    pub(crate) const fn at(mut self, place: Place) -> Field {
        self.place = place;
        self
    }

    pub(crate) const fn conditions(mut self, conditions: &'static [Condition]) -> Field {
        self.conditions = conditions;
        self
    }
}

/// What forms are drawn from.
#[cfg(feature = "forms")]
impl Field {
    pub(crate) const fn doc(mut self, description: &'static str) -> Field {
        self.doc.description = description;
        self
    }

    pub(crate) const fn example(mut self, example: &'static str) -> Field {
        self.doc.example = Some(example);
        self
    }

    pub(crate) const fn unit(mut self, unit: &'static str) -> Field {
        self.doc.unit = Some(unit);
        self
    }

    pub(crate) const fn secret(mut self) -> Field {
        self.doc.secret = true;
        self
    }
}

/// Without forms the texts are left out: they are a tenth of what a wasm file would weigh.
#[cfg(not(feature = "forms"))]
impl Field {
    pub(crate) const fn doc(self, _: &'static str) -> Field {
        self
    }

    pub(crate) const fn example(self, _: &'static str) -> Field {
        self
    }

    pub(crate) const fn unit(self, _: &'static str) -> Field {
        self
    }

    pub(crate) const fn secret(self) -> Field {
        self
    }
}

impl Shape {
    /// What is expected, for a message.
    pub(super) fn expected(&self) -> &'static str {
        match self {
            Shape::Text | Shape::Name | Shape::Listed(_) | Shape::Word(_) | Shape::Etag => "a string",
            Shape::Uuid | Shape::MappingSetId | Shape::DatasetId | Shape::RegistryId(_) => "id",
            Shape::Connector(..) | Shape::NameOrObject(_) => "string_or_object",
            Shape::Bool => "a boolean",
            Shape::Integer(..) => "an integer",
            Shape::Count(_) => "count_or_digits",
            Shape::Percent => "percent",
            Shape::Time => "seconds_or_time",
            Shape::Filter(_) | Shape::Texts => "string_or_strings",
            Shape::SchemaVersion => "schema_version",
            Shape::Object(_) | Shape::Map(_) | Shape::OpenObject => "an object",
            Shape::Any => "any",
            Shape::List(_) | Shape::Mappings(_) | Shape::Patch(_) => "a list",
            Shape::ListOrObject(..) => "list_or_object",
        }
    }

    /// Whether a value of this kind may have the shape.
    pub(super) fn takes(&self, kind: Kind) -> bool {
        match self {
            Shape::Bool => kind == Kind::Bool,
            Shape::Integer(..) | Shape::Percent => kind == Kind::Number,
            Shape::Count(_) | Shape::Time | Shape::SchemaVersion => {
                matches!(kind, Kind::Number | Kind::String)
            }
            Shape::Filter(_) | Shape::Texts => matches!(kind, Kind::String | Kind::Array),
            Shape::Object(_) | Shape::Map(_) | Shape::OpenObject => kind == Kind::Object,
            Shape::Connector(..) | Shape::NameOrObject(_) => matches!(kind, Kind::String | Kind::Object),
            Shape::List(_) | Shape::Mappings(_) | Shape::Patch(_) => kind == Kind::Array,
            Shape::ListOrObject(..) => matches!(kind, Kind::Array | Kind::Object),
            Shape::Any => true,
            _ => kind == Kind::String,
        }
    }
}
