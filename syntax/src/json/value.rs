//! JSON to be sent or handed out: members keep their order, numbers their text.

use std::fmt::{self, Write};

use super::escape::plain;

/// An owned JSON value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// `null`
    #[default]
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as text.
    Number(String),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<Value>),
    /// An object, in order.
    Object(Vec<(String, Value)>),
    #[doc(hidden)]
    /// JSON text that is ready: the elements of a big list are written straight to text.
    Text(String),
}

impl Value {
    #[doc(hidden)]
    /// An object of these members; absent ones are left out.
    #[must_use]
    pub fn object<const N: usize>(mut members: [(&str, Option<Value>); N]) -> Value {
        // In a function without `N`, so that it is compiled once: 1.2 kB.
        fn collect(members: &mut [(&str, Option<Value>)]) -> Value {
            let given = members.iter_mut().filter_map(|(key, value)| Some(((*key).to_owned(), value.take()?)));
            Value::Object(given.collect())
        }
        collect(&mut members)
    }

    /// An object of copies of these members.
    #[doc(hidden)]
    #[must_use]
    pub fn of_members(members: &[(&str, &Value)]) -> Value {
        Value::Object(members.iter().map(|(name, value)| ((*name).to_owned(), (*value).clone())).collect())
    }

    #[doc(hidden)]
    /// An array of these elements.
    #[must_use]
    pub fn list(elements: impl IntoIterator<Item = impl Into<Value>>) -> Value {
        // The list grows in a function without the iterator's type, so that this is compiled once.
        #[inline(never)]
        fn add(list: &mut Vec<Value>, element: Value) {
            list.push(element);
        }
        let mut list = Vec::new();
        for element in elements {
            add(&mut list, element.into());
        }
        Value::Array(list)
    }

    /// The member of that name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Value::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text of a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    #[doc(hidden)]
    /// The value as text. A ready text as the last member keeps its buffer: it may be nearly all of a big body.
    #[must_use]
    pub fn into_text(mut self) -> String {
        if let Value::Object(members) = &mut self
            && let Some((key, Value::Text(mut text))) = members.pop_if(|(_, value)| matches!(value, Value::Text(_)))
        {
            members.push((key, Value::Text(String::new())));
            let mut head = self.text();
            head.pop();
            text.insert_str(0, &head);
            text.push('}');
            return text;
        }
        self.text()
    }

    fn text(&self) -> String {
        let mut text = String::with_capacity(512);
        self.write(&mut text);
        text
    }

    #[doc(hidden)]
    /// How deep arrays and objects nest.
    #[must_use]
    pub fn depth(&self) -> usize {
        match self {
            Value::Array(items) => 1 + items.iter().map(Value::depth).max().unwrap_or(0),
            Value::Object(members) => 1 + members.iter().map(|(_, value)| value.depth()).max().unwrap_or(0),
            _ => 0,
        }
    }

    /// Sets a member, in its place if it is there, else at the end.
    pub fn set(&mut self, name: &str, value: Value) {
        if let Value::Object(members) = self {
            match members.iter_mut().find(|(key, _)| key == name) {
                Some((_, old)) => *old = value,
                None => members.push((name.to_owned(), value)),
            }
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Value::String(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Value::String(text)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Value::Bool(value)
    }
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Value::Number(value.to_string())
    }
}

impl From<usize> for Value {
    fn from(value: usize) -> Self {
        Value::Number(value.to_string())
    }
}

impl Value {
    #[doc(hidden)]
    /// Writes the value as JSON text.
    pub fn write(&self, out: &mut String) {
        match self {
            Value::Null => out.push_str("null"),
            Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Value::Number(text) | Value::Text(text) => out.push_str(text),
            Value::String(text) => write_string(out, text),
            Value::Array(items) => write_list(out, ['[', ']'], items.iter(), Value::write),
            Value::Object(members) => write_list(out, ['{', '}'], members.iter(), |(key, value), out| {
                write_string(out, key);
                out.push(':');
                value.write(out);
            }),
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

/// Writes elements or members with commas between them.
pub fn write_list<T>(
    out: &mut String,
    [open, close]: [char; 2],
    items: impl Iterator<Item = T>,
    write: impl Fn(T, &mut String),
) {
    out.push(open);
    for (at, item) in items.enumerate() {
        if at > 0 {
            out.push(',');
        }
        write(item, out);
    }
    out.push(close);
}

/// Writes a JSON string with its quotes, escaping only what must be.
pub fn write_string(out: &mut String, text: &str) {
    out.push('"');
    let mut rest = text;
    loop {
        let (plain, others) = rest.split_at_checked(plain(rest.as_bytes())).unwrap_or((rest, ""));
        out.push_str(plain);
        let Some(byte) = others.bytes().next() else { break };
        match byte {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            0..0x20 => {
                // Writing to a String does not fail.
                let _ = write!(out, "\\u{byte:04x}");
            }
            // A brace needs no escape.
            _ => out.push(char::from(byte)),
        }
        rest = others.get(1..).unwrap_or_default();
    }
    out.push('"');
}
