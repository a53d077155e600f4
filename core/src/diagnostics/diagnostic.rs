//! What is wrong with an input, where, and what to do.

use aepflow_syntax::TextExt;
use std::fmt;
use std::ops::{Deref, DerefMut};

use super::codes::{Code, Severity};
use super::redact::shown;
use super::units::{Span, Units};
use crate::json::{Pointer, Value};
use crate::listed::Listed;

/// One fault of an input; its parts are those of a [`Fault`].
///
/// They are boxed: a fault is handed on many times while it gets its params.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic(Box<Fault>);

/// What a [`Diagnostic`] says.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// A list of diagnostics.
pub(crate) trait Report {
    /// As `push`. Not inlined: some 200 call sites would each get a copy of it (0.3 kB).
    fn report(&mut self, fault: Diagnostic);

    /// As `extend`.
    fn report_all(&mut self, faults: impl Iterator<Item = Diagnostic>) {
        for fault in faults {
            self.report(fault);
        }
    }
}

impl Report for Vec<Diagnostic> {
    #[inline(never)]
    fn report(&mut self, fault: Diagnostic) {
        self.push(fault);
    }
}

impl Diagnostic {
    /// A diagnostic about this place; the param `field` is its name.
    #[must_use]
    pub fn new(code: Code, place: &Pointer<'_>) -> Self {
        Diagnostic(Box::new(Fault { code, path: place.to_string(), params: Vec::new(), span: None }))
            .with("field", place.name())
    }

    /// A diagnostic about a place given as text.
    #[must_use]
    pub fn at(code: Code, path: &str) -> Self {
        Diagnostic(Box::new(Fault { code, path: path.to_owned(), params: Vec::new(), span: None }))
    }

    /// Adds a value for the texts.
    #[must_use]
    #[inline(never)]
    pub fn with(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.with_value(name, value.into())
    }

    fn with_value(mut self, name: &'static str, value: Value) -> Self {
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

    /// Adds a value if there is one.
    #[must_use]
    #[inline(never)]
    pub fn with_some(self, name: &'static str, value: Option<impl Into<Value>>) -> Self {
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
        while let Some(open) = rest.find('[') {
            let Some(close) = rest.part(open..).find(']').filter(|_| rest.part(open..).holds("{")) else {
                break;
            };
            // A bracket without a param inside is text, as in a path `[0]`.
            let part = rest.part(open + 1..open + close);
            text.push_str(&self.values(rest.part(..open)).unwrap_or_default());
            if part.holds("{") {
                text.push_str(&self.values(part).unwrap_or_default());
            } else {
                text.push_str(rest.part(open..=open + close));
            }
            rest = rest.part(open + close + 1..);
        }
        text.push_str(&self.values(rest).unwrap_or_else(|| rest.to_owned()));
        text.trim().to_owned()
    }

    fn values(&self, template: &str) -> Option<String> {
        let mut text = String::new();
        let mut rest = template;
        while let Some((before, behind)) = rest.cut(b'{') {
            text.push_str(before);
            let end =
                behind.find('}').filter(|end| behind.part(..*end).bytes().all(|b| b.is_ascii_lowercase()) && *end > 0);
            if let Some(end) = end {
                let (_, value) = self.params.iter().find(|(name, _)| *name == behind.part(..end))?;
                text.push_str(&value.as_str().map_or_else(|| value.to_string(), str::to_owned));
                rest = behind.part(end + 1..);
            } else {
                text.push('{');
                rest = behind;
            }
        }
        text.push_str(rest);
        Some(text)
    }

    /// The same fault at another place; the place of what it contradicts moves along.
    pub(crate) fn with_path_mapped(mut self, place: impl Fn(&str) -> String) -> Diagnostic {
        self.path = place(&self.path);
        for (name, value) in &mut self.params {
            if let Some(pointer) = value.as_str().filter(|text| *name == "other" && text.starts_with('/')) {
                *value = place(pointer).into();
            }
        }
        self
    }

    /// The diagnostic as the JSON that crosses to a host, whose strings are counted in these units.
    #[must_use]
    pub fn to_value(&self, units: Units) -> Value {
        let position = |name: &str| self.span.and_then(|span| span.within(units, name));
        let param = |(name, value): &(&'static str, Value)| {
            ((*name).to_owned(), position(name).map_or_else(|| value.clone(), Value::from))
        };
        let params = self.params.iter().map(param).listed();
        Value::object([
            ("code", Some(self.code.name().into())),
            ("severity", Some(if self.is_error() { "error" } else { "warning" }.into())),
            ("path", Some(self.path.as_str().into())),
            ("message", Some(self.message().into())),
            ("help", Some(self.help().into())),
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
