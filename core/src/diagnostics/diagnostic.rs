//! What is wrong with an input, where, and what to do.

use std::fmt;
use std::ops::{Deref, DerefMut};

use super::codes::{Code, Severity};
use super::redact::shown;
use super::units::{Span, Units};
use super::words::phrase;
use crate::json::{Pointer, Value};

/// One fault of an input; its parts are those of a [`Fault`].
///
/// They are boxed: a fault is handed on many times while it gets its params.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic(Box<Fault>);

/// What a [`Diagnostic`] says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fault {
    /// The row of the table in `codes`.
    pub code: Code,
    /// JSON Pointer (RFC 6901) into what the caller gave; `""` for the whole.
    pub path: String,
    /// The values used in the texts; `start` and `end`, where a part of a text is meant, are bytes of it.
    pub params: Vec<(&'static str, Value)>,
    /// The same part in other units, where they differ.
    pub(crate) span: Option<Span>,
}

/// The params that may be a kind of values: a word for those who word it anew, with its article in the texts.
const EXPECTED: &str = "expected";
const FOUND: &str = "found";
const KINDS: &str = "array boolean condition count date expression field function integer lambda list map name number object path signal store \
     string time value";

fn is_kind(text: &str) -> bool {
    KINDS.split(' ').any(|kind| kind == text)
}

/// The kind that a text names with its article.
fn kind_of(text: &str) -> Option<&str> {
    text.split_once(' ').filter(|(article, kind)| matches!(*article, "a" | "an") && is_kind(kind)).map(|(_, kind)| kind)
}

impl Diagnostic {
    /// A diagnostic about this place; the param `field` is its name.
    #[must_use]
    pub(crate) fn new(code: Code, place: &Pointer<'_>) -> Self {
        Diagnostic(Box::new(Fault { code, path: place.to_string(), params: Vec::new(), span: None }))
            .with("field", place.name())
    }

    /// A diagnostic about a place given as text.
    #[must_use]
    pub(crate) fn at(code: Code, path: &str) -> Self {
        Diagnostic(Box::new(Fault { code, path: path.to_owned(), params: Vec::new(), span: None }))
    }

    /// Adds a value for the texts.
    #[must_use]
    #[inline(never)]
    pub(crate) fn with(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.with_value(name, value.into())
    }

    fn with_value(mut self, name: &'static str, mut value: Value) -> Self {
        if let (EXPECTED | FOUND, Some(kind)) = (name, value.as_str().and_then(kind_of)) {
            value = kind.into();
        }
        if let Some(at) = self.params.iter().position(|(old, _)| *old == name) {
            self.params.remove(at);
        }
        self.params.push((name, value));
        self
    }

    /// Adds text of the user as a message may show it.
    #[inline(never)]
    pub(crate) fn with_shown(self, name: &'static str, text: &str) -> Self {
        self.with_value(name, shown(text).into())
    }

    /// Adds a list of values, which the texts name one behind the other.
    #[must_use]
    #[inline(never)]
    pub(crate) fn with_list(self, name: &'static str, items: &[&str]) -> Self {
        self.with_value(name, Value::list(items.iter().copied()))
    }

    /// Adds a value if there is one.
    #[must_use]
    #[inline(never)]
    pub(crate) fn with_some(self, name: &'static str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Tells which text the params `start` and `end` are positions in.
    #[must_use]
    pub(crate) fn within(mut self, text: &str, start: usize, end: usize) -> Self {
        // In a text of ASCII all units are one.
        if !text.is_ascii() {
            let both = |units: Units| [start, end].map(|byte| units.position(text, byte));
            self.span = Some(Span { utf16: both(Units::Utf16), code_points: both(Units::CodePoints) });
        }
        self
    }

    /// The value of that name that is used in the texts, such as `line`.
    #[must_use]
    pub fn param(&self, name: &str) -> Option<&Value> {
        self.params.iter().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    /// Whether it keeps the request from being built.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }

    /// What is wrong: one sentence.
    #[must_use]
    pub fn message(&self) -> String {
        self.fill(self.code.message())
    }

    /// What to do.
    #[must_use]
    pub fn help(&self) -> String {
        self.fill(self.code.help())
    }

    fn fill(&self, template: &str) -> String {
        let mut text = String::new();
        let mut rest = template;
        while let Some((before, (part, behind))) = rest.split_once('[').and_then(|(b, r)| Some((b, r.split_once(']')?)))
        {
            text.push_str(&self.values(before).unwrap_or_default());
            // A bracket without a param inside is text, as in a path `[0]`.
            if part.contains('{') {
                text.push_str(&self.values(part).unwrap_or_default());
            } else {
                text.extend(["[", part, "]"]);
            }
            rest = behind;
        }
        text.push_str(&self.values(rest).unwrap_or_else(|| rest.to_owned()));
        text.trim().to_owned()
    }

    /// A param as the texts tell it.
    pub(crate) fn told(&self, name: &str) -> String {
        self.values(&["{", name, "}"].concat()).unwrap_or_default()
    }

    /// Where the docs say more of its code.
    #[must_use]
    pub fn url(&self) -> String {
        self.code.url()
    }

    /// A part of a template with its params replaced; nothing if one is absent.
    fn values(&self, template: &str) -> Option<String> {
        let mut text = String::new();
        let mut rest = template;
        while let Some((before, behind)) = rest.split_once('{') {
            text.push_str(before);
            let is_name = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase());
            if let Some((name, behind)) = behind.split_once('}').filter(|(name, _)| is_name(name)) {
                let value = self.param(name)?;
                // Within backticks is a text of the user.
                let is_told = !text.ends_with('`');
                let is_list = value.as_array().is_some();
                let items = value.as_array().unwrap_or(std::slice::from_ref(value));
                for (index, item) in items.iter().enumerate() {
                    text.push_str(if index > 0 { ", " } else { "" });
                    let Some(item) = item.as_str() else {
                        item.write(&mut text);
                        continue;
                    };
                    let is_word = if is_list { item.starts_with('<') } else { is_told };
                    let phrase = if is_word { phrase(self.code, name, item) } else { None };
                    if let Some(phrase) = phrase.and_then(|phrase| self.values(phrase)) {
                        text.push_str(&phrase);
                    } else {
                        if is_word && matches!(name, EXPECTED | FOUND) && is_kind(item) {
                            text.push_str(if item.starts_with(['a', 'e', 'i', 'o']) { "an " } else { "a " });
                        }
                        text.push_str(item);
                    }
                }
                rest = behind;
            } else {
                text.push('{');
                rest = behind;
            }
        }
        text.push_str(rest);
        Some(text)
    }

    /// The same fault at another place; the place of what it contradicts moves along.
    pub(crate) fn with_path_mapped(self, place: impl Fn(&str) -> String) -> Diagnostic {
        self.mapped(&place)
    }

    /// The same, compiled once.
    fn mapped(mut self, place: &dyn Fn(&str) -> String) -> Diagnostic {
        self.path = place(&self.path);
        for (name, value) in &mut self.params {
            if let Some(pointer) = value.as_str().filter(|text| *name == "other" && text.starts_with('/')) {
                *value = place(pointer).into();
            }
        }
        self
    }

    #[doc(hidden)]
    /// The diagnostic as the JSON that crosses to a host, whose strings are counted in these units.
    #[must_use]
    pub fn to_value(&self, units: Units) -> Value {
        let position = |name: &str| self.span.and_then(|span| span.within(units, name));
        let param = |(name, value): &(&'static str, Value)| {
            ((*name).to_owned(), position(name).map_or_else(|| value.clone(), Value::from))
        };
        let params = self.params.iter().map(param).collect();
        Value::object([
            ("code", Some(self.code.name().into())),
            ("severity", Some(self.code.severity().name().into())),
            ("path", Some(self.path.as_str().into())),
            ("message", Some(self.message().into())),
            ("help", Some(self.help().into())),
            ("url", Some(self.url().into())),
            ("params", (!self.params.is_empty()).then_some(Value::Object(params))),
        ])
    }
}

impl Deref for Diagnostic {
    type Target = Fault;

    fn deref(&self) -> &Fault {
        &self.0
    }
}

impl DerefMut for Diagnostic {
    fn deref_mut(&mut self) -> &mut Fault {
        &mut self.0
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at \"{}\": {} ({})", self.code.name(), self.path, self.message(), self.help())
    }
}

impl std::error::Error for Diagnostic {}
