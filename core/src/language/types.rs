//! What is known of a value before there is one.

/// The type of a value, as far as an expression shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// Nothing is known.
    Any,
    /// `null`, which fits every type.
    Null,
    /// Text.
    Text,
    /// A whole number of any size.
    Integer,
    /// A number that may have a fraction.
    Number,
    /// True or false.
    Boolean,
    /// A point in time with its zone.
    Date,
    /// An array, set or range.
    Array,
    /// A map.
    Map,
    /// An object.
    Object,
    /// A function without a name.
    Lambda,
    /// A regular expression.
    Regex,
}

/// Every type, with its name and the word that a message has a phrase for.
const TYPES: [(Type, &str, &str); 12] = [
    (Type::Any, "any", "value"),
    (Type::Null, "null", "null"),
    (Type::Text, "string", "text"),
    (Type::Integer, "integer", "integer"),
    (Type::Number, "number", "number"),
    (Type::Boolean, "boolean", "boolean"),
    (Type::Date, "date", "date"),
    (Type::Array, "array", "array"),
    (Type::Map, "map", "map"),
    (Type::Object, "object", "object"),
    (Type::Lambda, "lambda", "lambda"),
    (Type::Regex, "regex", "regex"),
];

impl Type {
    /// The type of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Type> {
        TYPES.iter().find(|(_, own, _)| *own == name).map(|(kind, ..)| *kind)
    }

    /// Its name: `string`, `integer`, …
    #[must_use]
    pub fn name(self) -> &'static str {
        // INVARIANT: the table has the order of the enum; a unit test compares them.
        TYPES[self as usize].1
    }

    /// The word for it among the params of a message.
    #[must_use]
    pub fn described(self) -> &'static str {
        TYPES[self as usize].2
    }

    /// The type of a value that is one of two.
    #[must_use]
    pub fn or(self, other: Type) -> Type {
        match (self, other) {
            (same, other) if same == other => same,
            (Type::Null, known) | (known, Type::Null) => known,
            (Type::Integer | Type::Number, Type::Integer | Type::Number) => Type::Number,
            _ => Type::Any,
        }
    }

    /// Whether it may have children or elements.
    pub(super) fn has_parts(self) -> bool {
        matches!(self, Type::Any | Type::Array | Type::Map | Type::Object)
    }

    pub(super) fn is_number(self) -> bool {
        matches!(self, Type::Integer | Type::Number)
    }
}

/// The types that a place takes, as far as they are sure to be right or wrong there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Accepted(u16);

impl Accepted {
    const fn of(types: &[Type]) -> Accepted {
        // What is unknown or null may be right anywhere.
        let mut bits = 1 << Type::Any as u16 | 1 << Type::Null as u16;
        let mut at = 0;
        while at < types.len() {
            bits |= 1 << types[at] as u16;
            at += 1;
        }
        Accepted(bits)
    }

    const ANY: Accepted = Accepted(!(1 << Type::Lambda as u16));
    const SCALAR: Accepted = Accepted::of(&[Type::Text, Type::Integer, Type::Number, Type::Boolean, Type::Date]);
    /// Texts, numbers and booleans are turned into each other.
    const PLAIN: Accepted = Accepted::of(&[Type::Text, Type::Integer, Type::Number, Type::Boolean]);
    const DATE: Accepted = Accepted::of(&[Type::Date]);
    const ARRAY: Accepted = Accepted::of(&[Type::Array]);
    const OBJECT: Accepted = Accepted::of(&[Type::Object, Type::Map]);
    const LAMBDA: Accepted = Accepted::of(&[Type::Lambda]);
    const PATTERN: Accepted = Accepted::of(&[Type::Text, Type::Regex]);
    const TEXT: Accepted = Accepted::of(&[Type::Text]);

    pub(super) fn with(self, other: Accepted) -> Accepted {
        Accepted(self.0 | other.0)
    }

    pub(super) fn takes(self, found: Type) -> bool {
        self.0 & 1 << found as u16 != 0
    }
}

/// What a parameter's word in the table of functions takes, and what a message calls it.
pub(super) fn parameter(word: &str) -> Option<(Accepted, &'static str)> {
    Some(match word {
        "any" => (Accepted::ANY, "value"),
        "string" | "charset" | "digest" => (Accepted::SCALAR, "text"),
        "number" => (Accepted::SCALAR, "number"),
        "integer" => (Accepted::PLAIN, "integer"),
        "boolean" => (Accepted::PLAIN, "boolean"),
        "date" => (Accepted::DATE, "date"),
        "text" => (Accepted::TEXT, "text"),
        "array" => (Accepted::ARRAY, "array"),
        "object" => (Accepted::OBJECT, "object"),
        "map" => (Accepted::OBJECT, "map"),
        "lambda" => (Accepted::LAMBDA, "lambda"),
        "regex" | "delimiter" => (Accepted::PATTERN, "regex"),
        "pattern" => (Accepted::TEXT, "date_pattern"),
        "zone" => (Accepted::TEXT, "time_zone"),
        "path" => (Accepted::ANY, "path"),
        "comparable" => (Accepted::SCALAR, "comparable"),
        _ => return None,
    })
}

/// The names of a schema's types.
pub(super) const SCHEMA_TYPES: [&str; 15] = [
    "string",
    "integer",
    "int",
    "long",
    "short",
    "byte",
    "number",
    "double",
    "float",
    "boolean",
    "date",
    "date-time",
    "array",
    "object",
    "map",
];

/// The type of a schema's type.
pub(super) fn of_schema(name: &str) -> Option<Type> {
    match name {
        "int" | "long" | "short" | "byte" => Some(Type::Integer),
        "double" | "float" => Some(Type::Number),
        "date-time" => Some(Type::Date),
        _ => Type::named(name),
    }
}

/// The type and the format in JSON Schema of a schema's type; another word is its own type.
pub(crate) fn in_json_schema(name: &str) -> (&str, Option<&str>) {
    match (of_schema(name), name) {
        (Some(Type::Integer), _) => ("integer", None),
        (Some(Type::Number), _) => ("number", None),
        (Some(Type::Map), _) => ("object", None),
        (Some(Type::Date), _) | (_, "uri") => ("string", Some(name)),
        _ => (name, None),
    }
}

/// The type of a field by the names of its type and its format.
pub(crate) fn of_field(kind: Option<&str>, format: Option<&str>) -> Type {
    let format = format.filter(|format| matches!(*format, "date" | "date-time"));
    format.or(kind).and_then(of_schema).unwrap_or(Type::Any)
}

/// What a destination of a type takes.
pub(super) fn destination(kind: Type) -> Accepted {
    match kind {
        Type::Text => Accepted::SCALAR,
        // Numbers are distinguished by a separate warning.
        Type::Date => Accepted::of(&[Type::Text, Type::Date, Type::Integer, Type::Number]),
        Type::Array => Accepted::ARRAY,
        Type::Object | Type::Map => Accepted::OBJECT,
        _ => Accepted::PLAIN,
    }
}

/// What is known of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its type.
    pub kind: Type,
    /// The type of its elements, for an array.
    pub items: Type,
}

impl Known {
    pub(super) const NOTHING: Known = Known::of(Type::Any);

    /// A type, and elements of which nothing is known.
    #[must_use]
    pub const fn of(kind: Type) -> Known {
        Known { kind, items: Type::Any }
    }
}

#[cfg(test)]
mod tests {
    use super::{SCHEMA_TYPES, TYPES, of_schema};

    #[test]
    fn the_tables_agree() {
        for (index, (kind, name, _)) in TYPES.iter().enumerate() {
            assert_eq!((*kind as usize, super::Type::named(name)), (index, Some(*kind)));
        }
        assert!(SCHEMA_TYPES.iter().all(|name| of_schema(name).is_some()));
    }
}
