//! The values that expressions compute with, as the engine's types are.

use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

use aepflow::json::{Kind, Node};
use aepflow_java::regex::Regex;
use aepflow_java::time::DateTime;
use num_bigint::BigInt;

use crate::decimal::Decimal;

/// A value; what it borrows belongs to the record or to the plan.
#[derive(Clone, Debug)]
pub(crate) enum Value<'v> {
    Null,
    Boolean(bool),
    /// `Integer`
    Integer(i32),
    /// `Long`
    Long(i64),
    /// `BigInteger`
    BigInteger(Rc<BigInt>),
    /// `Float`
    Float(f32),
    /// `Double`
    Double(f64),
    /// `BigDecimal`
    Decimal(Rc<Decimal>),
    Text(Cow<'v, str>),
    Date(DateTime),
    /// What equals another by its elements.
    List(Rc<Vec<Value<'v>>>),
    /// The value of a literal `[…]`, which equals itself alone.
    Array(Rc<Vec<Value<'v>>>),
    Set(Rc<Vec<Value<'v>>>),
    /// `1..3`: a collection without positions, as a set is.
    Range(Rc<Vec<Value<'v>>>),
    Map(Rc<Map<'v>>),
    /// An object or an array of the record, of which only what is asked for is read.
    Json(Node<'v>),
    Regex(&'v Regex),
}

/// Entries in the order in which they were added; each key once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Map<'v> {
    entries: Vec<(Value<'v>, Value<'v>)>,
    /// Where the texts among the keys are, once there are many: to look at each in turn takes too long then.
    places: HashMap<String, usize>,
}

/// How many keys a map has at least that knows the places of its texts.
const MANY: usize = 32;

impl<'v> Map<'v> {
    /// Members of which no two have the same name.
    fn of_members(members: impl Iterator<Item = (Cow<'v, str>, Value<'v>)>) -> Self {
        let mut map =
            Map { entries: members.map(|(name, value)| (Value::Text(name), value)).collect(), places: HashMap::new() };
        map.index();
        map
    }

    fn index(&mut self) {
        if self.entries.len() >= MANY {
            let texts = self.entries.iter().enumerate().filter_map(|(at, (key, _))| match key {
                Value::Text(text) => Some((text.to_string(), at)),
                _ => None,
            });
            self.places = texts.collect();
        }
    }

    pub(crate) fn entries(&self) -> &[(Value<'v>, Value<'v>)] {
        &self.entries
    }

    pub(crate) fn len(&self) -> usize {
        self.entries.len()
    }

    fn place(&self, key: &Value<'_>) -> Option<usize> {
        match key {
            Value::Text(text) if self.entries.len() >= MANY => self.places.get(&**text).copied(),
            _ => self.entries.iter().position(|(known, _)| known.same(key)),
        }
    }

    /// The entries as members of an object: of keys that are written alike, as `1` and `"1"`, the last one.
    pub(crate) fn named(&self) -> impl Iterator<Item = (Cow<'_, str>, &Value<'v>)> {
        let mut last = HashMap::new();
        if !self.entries.iter().all(|(key, _)| matches!(key, Value::Text(_))) {
            last.extend(self.entries.iter().enumerate().map(|(at, (key, _))| (key.shown(), at)));
        }
        let named = self.entries.iter().map(|(key, value)| (key.shown(), value)).enumerate();
        named.filter(move |(at, (name, _))| last.get(name).is_none_or(|last| last == at)).map(|(_, member)| member)
    }

    /// The value of a key of the same type.
    pub(crate) fn get(&self, key: &Value<'_>) -> Option<&Value<'v>> {
        self.place(key).and_then(|at| self.entries.get(at)).map(|(_, value)| value)
    }

    /// Puts a value in the place of another of the same key, or behind all.
    pub(crate) fn set(&mut self, key: Value<'v>, value: Value<'v>) {
        if let Some(entry) = self.place(&key).and_then(|at| self.entries.get_mut(at)) {
            entry.1 = value;
            return;
        }
        self.entries.push((key, value));
        match self.entries.last() {
            _ if self.entries.len() == MANY => self.index(),
            Some((Value::Text(text), _)) if self.entries.len() > MANY => {
                self.places.insert(text.to_string(), self.entries.len() - 1);
            }
            _ => {}
        }
    }
}

impl<'v> FromIterator<(Value<'v>, Value<'v>)> for Map<'v> {
    fn from_iter<I: IntoIterator<Item = (Value<'v>, Value<'v>)>>(entries: I) -> Self {
        let mut map = Map::default();
        entries.into_iter().for_each(|(key, value)| map.set(key, value));
        map
    }
}

impl<'v> Value<'v> {
    pub(crate) fn text(text: impl Into<Cow<'v, str>>) -> Self {
        Value::Text(text.into())
    }

    pub(crate) fn list(elements: Vec<Value<'v>>) -> Self {
        Value::List(Rc::new(elements))
    }

    pub(crate) fn map(map: Map<'v>) -> Self {
        Value::Map(Rc::new(map))
    }

    /// The narrowest type of a count.
    pub(crate) fn count(count: usize) -> Self {
        i32::try_from(count).map_or(Value::Long(i64::try_from(count).unwrap_or(i64::MAX)), Value::Integer)
    }

    /// A value of a record; numbers get the types that Java's readers of JSON give them.
    pub(crate) fn of(node: Node<'v>) -> Self {
        match node.kind() {
            Kind::Null => Value::Null,
            Kind::Bool => Value::Boolean(node.as_bool() == Some(true)),
            Kind::Number => number(node.raw()),
            Kind::Object | Kind::Array => Value::Json(node),
            Kind::String | Kind::Key | Kind::Template => Value::Text(node.as_str().unwrap_or_default()),
        }
    }

    pub(crate) fn is_null(&self) -> bool {
        matches!(self, Value::Null)
    }

    pub(crate) fn is_number(&self) -> bool {
        use Value::{BigInteger, Decimal, Double, Float, Integer, Long};
        matches!(self, Integer(_) | Long(_) | BigInteger(_) | Float(_) | Double(_) | Decimal(_))
    }

    /// Whether it has elements.
    pub(crate) fn is_array(&self) -> bool {
        match self {
            Value::List(_) | Value::Array(_) | Value::Set(_) | Value::Range(_) => true,
            Value::Json(node) => node.kind() == Kind::Array,
            _ => false,
        }
    }

    /// Whether it has members.
    pub(crate) fn is_object(&self) -> bool {
        match self {
            Value::Map(_) => true,
            Value::Json(node) => node.kind() == Kind::Object,
            _ => false,
        }
    }

    /// The elements of a list, an array or a set.
    pub(crate) fn elements(&self) -> Option<Rc<Vec<Value<'v>>>> {
        match self {
            Value::List(elements) | Value::Array(elements) | Value::Set(elements) | Value::Range(elements) => {
                Some(elements.clone())
            }
            Value::Json(node) if node.kind() == Kind::Array => Some(Rc::new(node.elements().map(Value::of).collect())),
            _ => None,
        }
    }

    /// The entries of a map or an object.
    pub(crate) fn entries(&self) -> Option<Rc<Map<'v>>> {
        match self {
            Value::Map(map) => Some(map.clone()),
            Value::Json(node) if node.kind() == Kind::Object => {
                // The reader refuses a name that an object has twice, so that none is looked for here.
                Some(Rc::new(Map::of_members(node.members().map(|(name, value)| (name, Value::of(value))))))
            }
            _ => None,
        }
    }

    /// The child of that name; null where there is none.
    pub(crate) fn child(&self, name: &str) -> Value<'v> {
        self.find(name).unwrap_or(Value::Null)
    }

    /// The child of that name, if there is one; the last of several, as Java's readers of JSON take.
    pub(crate) fn find(&self, name: &str) -> Option<Value<'v>> {
        match self {
            Value::Map(map) => map.get(&Value::text(name)).cloned(),
            Value::Json(node) => node.get(name).map(Value::of),
            _ => None,
        }
    }

    /// The element at a position; nothing behind the end.
    pub(crate) fn element(&self, at: usize) -> Option<Value<'v>> {
        match self {
            Value::List(elements) | Value::Array(elements) | Value::Set(elements) | Value::Range(elements) => {
                elements.get(at).cloned()
            }
            Value::Json(node) => node.elements().nth(at).map(Value::of),
            _ => None,
        }
    }

    /// What a message calls its type.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Boolean(_) => "a boolean",
            Value::Integer(_) | Value::Long(_) | Value::BigInteger(_) => "an integer",
            Value::Float(_) | Value::Double(_) | Value::Decimal(_) => "a number",
            Value::Text(_) => "text",
            Value::Date(_) => "a date",
            Value::List(_) | Value::Array(_) | Value::Set(_) | Value::Range(_) => "an array",
            Value::Map(_) => "an object",
            Value::Json(node) => {
                if node.kind() == Kind::Array {
                    "an array"
                } else {
                    "an object"
                }
            }
            Value::Regex(_) => "a regular expression",
        }
    }

    /// Its type for a trace: the name of Java's class, or what it is in JSON.
    pub(crate) fn type_name(&self) -> &'static str {
        match self {
            Value::Null => "null",
            Value::Boolean(_) => "boolean",
            Value::Integer(_) => "integer",
            Value::Long(_) => "long",
            Value::BigInteger(_) => "bigInteger",
            Value::Float(_) => "float",
            Value::Double(_) => "double",
            Value::Decimal(_) => "bigDecimal",
            Value::Text(_) => "string",
            Value::Date(_) => "date",
            Value::List(_) | Value::Array(_) | Value::Range(_) => "array",
            Value::Set(_) => "set",
            Value::Map(_) => "object",
            Value::Json(node) => {
                if node.kind() == Kind::Array {
                    "array"
                } else {
                    "object"
                }
            }
            Value::Regex(_) => "regex",
        }
    }

    /// Whether both are the same array or object.
    pub(crate) fn is_identical(&self, other: &Value<'_>) -> bool {
        use Value::{Array, Json, List, Map, Range, Set};
        match (self, other) {
            (Array(one), Array(other))
            | (List(one), List(other))
            | (Set(one), Set(other))
            | (Range(one), Range(other)) => Rc::as_ptr(one).cast::<u8>() == Rc::as_ptr(other).cast::<u8>(),
            (Map(one), Map(other)) => Rc::as_ptr(one).cast::<u8>() == Rc::as_ptr(other).cast::<u8>(),
            // There is one record, and where a value begins tells it from all others.
            (Json(one), Json(other)) => one.start() == other.start(),
            _ => false,
        }
    }

    /// Java's `equals`: the same type and the same value.
    pub(crate) fn same(&self, other: &Value<'_>) -> bool {
        use Value::{Array, BigInteger, Boolean, Date, Decimal, Double, Float, Integer, Long, Null, Range, Set, Text};
        match (self, other) {
            (Null, Null) => true,
            (Boolean(one), Boolean(other)) => one == other,
            (Integer(one), Integer(other)) => one == other,
            (Long(one), Long(other)) => one == other,
            (BigInteger(one), BigInteger(other)) => one == other,
            // Java compares bits, so that NaN equals itself and 0.0 is not -0.0.
            (Float(one), Float(other)) => one.to_bits() == other.to_bits() || one.is_nan() && other.is_nan(),
            (Double(one), Double(other)) => one.to_bits() == other.to_bits() || one.is_nan() && other.is_nan(),
            (Decimal(one), Decimal(other)) => one.same(other),
            (Text(one), Text(other)) => one == other,
            (Date(one), Date(other)) => one == other,
            (Array(_), Array(_)) => self.is_identical(other),
            (Set(one), Set(other)) => {
                one.len() == other.len() && one.iter().all(|known| other.iter().any(|value| known.same(value)))
            }
            (Range(one), Range(other)) => {
                one.len() == other.len() && one.iter().zip(other.iter()).all(|(one, other)| one.same(other))
            }
            (Array(_) | Set(_) | Range(_), _) | (_, Array(_) | Set(_) | Range(_)) => false,
            _ => match (self.elements(), other.elements(), self.entries(), other.entries()) {
                (Some(one), Some(other), ..) => {
                    one.len() == other.len() && one.iter().zip(other.iter()).all(|(one, other)| one.same(other))
                }
                (.., Some(one), Some(other)) => {
                    let has =
                        |(key, value): &(Value<'_>, Value<'_>)| other.get(key).is_some_and(|known| known.same(value));
                    one.len() == other.len() && one.entries().iter().all(has)
                }
                _ => false,
            },
        }
    }

    /// Whether it has no more bytes than are left, of which it takes its own, with a few for each value.
    pub(crate) fn fits(&self, left: &mut usize) -> bool {
        let bytes = match self {
            Value::Text(text) => text.len(),
            Value::Json(node) => node.size(),
            _ => 0,
        };
        let Some(rest) = left.checked_sub(bytes + 4) else { return false };
        *left = rest;
        match self {
            Value::List(elements) | Value::Array(elements) | Value::Set(elements) | Value::Range(elements) => {
                elements.iter().all(|element| element.fits(left))
            }
            Value::Map(map) => map.entries().iter().all(|(key, value)| key.fits(left) && value.fits(left)),
            _ => true,
        }
    }
}

/// A number as it is written in JSON.
pub(crate) fn number<'v>(raw: &str) -> Value<'v> {
    if raw.contains(['.', 'e', 'E']) { Value::Double(raw.parse().unwrap_or(f64::NAN)) } else { integer(raw) }
}

/// A number without a fraction as it is written in JSON.
pub(crate) fn integer<'v>(raw: &str) -> Value<'v> {
    if let Ok(number) = raw.parse::<i32>() {
        return Value::Integer(number);
    }
    match (raw.parse::<i64>(), raw.parse::<BigInt>()) {
        (Ok(number), _) => Value::Long(number),
        (_, Ok(number)) => Value::BigInteger(Rc::new(number)),
        _ => Value::Null,
    }
}
