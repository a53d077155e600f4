//! What is wrong with an input, where, and what to do.

use aepflow_syntax::TextExt;
use std::fmt;
use std::ops::{Deref, DerefMut};

use crate::codes::Code;
use crate::json::{Pointer, Value};
use crate::listed::Listed;

/// How much a diagnostic weighs: an error keeps the request from being built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Nothing is built.
    Error,
    /// The request is built; the result may surprise.
    Warning,
}

/// What the positions in a text count, as the strings of a host do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Units {
    /// Bytes of UTF-8: Rust.
    Bytes,
    /// Code units of UTF-16: JavaScript.
    Utf16,
    /// Code points: Python.
    CodePoints,
}

impl Units {
    /// How many of them a character has.
    pub(crate) fn length(self, c: char) -> usize {
        match self {
            Units::Bytes => c.len_utf8(),
            Units::Utf16 => c.len_utf16(),
            Units::CodePoints => 1,
        }
    }

    /// The position of a byte of a text, which begins a character or ends the text.
    fn position(self, text: &str, byte: usize) -> usize {
        text.get(..byte).unwrap_or(text).chars().map(|c| self.length(c)).sum()
    }
}

/// Where a part of a text begins and ends, in the units that are not bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    utf16: [usize; 2],
    code_points: [usize; 2],
}

impl Span {
    fn within(self, units: Units, name: &str) -> Option<usize> {
        let [start, end] = match units {
            Units::Bytes => return None,
            Units::Utf16 => self.utf16,
            Units::CodePoints => self.code_points,
        };
        match name {
            "start" => Some(start),
            "end" => Some(end),
            _ => None,
        }
    }
}

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
    /// As `push`, which would be compiled anew at each of some two hundred places.
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
        self.fill(self.code.row().2)
    }

    /// What to do.
    #[must_use]
    pub fn help(&self) -> String {
        self.fill(self.code.row().3)
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
    pub(crate) fn moved(mut self, place: impl Fn(&str) -> String) -> Diagnostic {
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
        let (code, severity, ..) = self.code.row();
        let position = |name: &str| self.span.and_then(|span| span.within(units, name));
        let param = |(name, value): &(&'static str, Value)| {
            ((*name).to_owned(), position(name).map_or_else(|| value.clone(), Value::from))
        };
        let params = self.params.iter().map(param).listed();
        Value::object([
            ("code", Some(code.into())),
            ("severity", Some(if severity == Severity::Error { "error" } else { "warning" }.into())),
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
        write!(f, "{} at \"{}\": {} ({})", self.code.row().0, self.path, self.message(), self.help())
    }
}

/// The name among `known` that is nearest to `name`, if any is near.
#[must_use]
pub fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    // Compiled once, whatever the names come from.
    fn among<'k>(name: &str, known: &[&'k str]) -> Option<&'k str> {
        let plain = name.to_ascii_lowercase();
        let mut found = None;
        let mut least = usize::MAX;
        for candidate in known {
            let distance = distance(&plain, &candidate.to_ascii_lowercase());
            if distance < least && distance <= (candidate.len().max(name.len()) / 3).max(1) {
                (found, least) = (Some(*candidate), distance);
            }
        }
        found
    }
    if name.len() > 64 { None } else { among(name, &known.into_iter().listed()) }
}

/// Edits between two texts, a swap of neighbours counting as two.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().listed();
    let mut row: Vec<usize> = (0..=right.len()).listed();
    for (i, a) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in right.iter().enumerate() {
            let above = row[j + 1];
            row[j + 1] = (diagonal + usize::from(a != *b)).min(above + 1).min(row[j] + 1);
            diagonal = above;
        }
    }
    row[right.len()]
}

/// What credentials begin with, and whether names such as `work_email` hold it too.
const SECRET_MARKS: [(&str, bool); 8] = [
    ("sk_", true),
    ("rk_", true),
    ("pk_", true),
    ("eyJ", true),
    ("Bearer", true),
    ("whsec_", false),
    ("p8e-", false),
    ("s8e-", false),
];

/// User text for a message: short, and never something that looks like a credential.
#[must_use]
pub fn shown(text: &str) -> String {
    if SECRET_MARKS.iter().any(|(mark, in_names)| has_secret(text.as_bytes(), mark.as_bytes(), *in_names)) {
        return "[redacted]".to_owned();
    }
    let mut short = String::new();
    for (index, c) in text.chars().enumerate() {
        if index == 60 {
            short.push('…');
            break;
        }
        short.push(if c.is_control() || c == '`' { '\u{fffd}' } else { c });
    }
    short
}

fn has_secret(text: &[u8], mark: &[u8], in_names: bool) -> bool {
    (0..text.len()).any(|at| {
        let (before, rest) = text.split_at(at);
        rest.starts_with(mark) && !(in_names && is_within_name(before, &rest[mark.len()..]))
    })
}

/// Whether a name goes on between two texts, and is no key of Stripe.
fn is_within_name(before: &[u8], behind: &[u8]) -> bool {
    match before {
        // Escapes of a URL, be they escaped once more, and of a JSON string.
        [.., b'%', b'0'..=b'9' | b'A'..=b'F' | b'a'..=b'f', _]
        | [.., b'%', b'2', b'5', _, _]
        | [.., b'\\', _]
        | [.., b'\\', b'u', _, _, _, _] => false,
        // Of the characters beyond ASCII those of two bytes are letters, but for the signs under 0xc2.
        [.., b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'_'] | [.., 0xc3..=0xdf, 0x80..=0xbf] => {
            !behind.starts_with(b"live_") && !behind.starts_with(b"test_")
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn no_credential_is_shown_wherever_it_stands() {
        for secret in ["sk_x", "rk_x", "pk_x", "eyJh.eyJi.c", "Bearer x", "sk_live_x", "rk_test_x", "whsec_x", "p8e-x"]
        {
            for before in [
                "",
                "?key=",
                "a: ",
                "\"",
                "\n",
                "“",
                "\u{a0}",
                "：",
                "é/",
                "{\\\"a\\\":\\\"",
                "%3D",
                "%C2%A0",
                "%253D",
                "\\n",
                "\\u003d",
                "task_id ",
            ] {
                assert_eq!(shown(&format!("{before}{secret}")), "[redacted]", "{before}");
            }
        }
        for text in ["my_sk_live_x", "xpk_test_x", "key_whsec_x", "x8e-s8e-x"] {
            assert_eq!(shown(text), "[redacted]", "{text}");
        }
    }

    #[test]
    fn names_that_hold_what_credentials_begin_with_are_shown() {
        for text in [
            "work_email",
            "task_ids",
            "a.risk_score",
            "network_id",
            "disk_x",
            "påsk_x",
            "greyJob",
            "standardBearer",
            "%task_%",
        ] {
            assert_eq!(shown(text), text);
        }
    }
}
