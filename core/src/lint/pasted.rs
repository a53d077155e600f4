//! A request as it was pasted: its parts, and where each of their bytes came from.

use aepflow_syntax::text::contains;

use super::edit::Edit;
use super::part::{Form, Part};
use crate::input::placeholder;
use crate::json::{Document, FaultKind};

/// How many requests of a paste are read.
pub(super) const MOST: usize = 200;

/// The place of the address.
pub(super) const URL: &str = "/url";

/// A placeholder that was never replaced; what a program writes so may be a variable of it.
pub(super) fn left_over(part: &Part) -> Option<&str> {
    placeholder(&part.text).filter(|found| !part.open || !found.starts_with("{{"))
}

/// Whether a variable is in a part of such a text: `$NAME`, `{{name}}` or `%NAME%`.
pub(super) fn has_variable(text: &str) -> bool {
    let named = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
    };
    text.contains('$') || contains(text, "{{") || text.split('%').skip(1).any(named) && text.matches('%').count() > 1
}

/// Whether a body is in variables so far that nothing of it can be checked: around them there is no JSON.
pub(super) fn unreadable(body: &Part) -> bool {
    let text = body.text.trim_start();
    let json = text.starts_with(['{', '[']) && !text.starts_with("{{");
    // What a shell puts in may be more than one value.
    let sound = || Document::recover(text.as_bytes()).1.iter().all(|fault| fault.kind == FaultKind::Placeholder);
    body.open && !(json && (!text.contains(['$', '%']) || sound()))
}

/// A header, its name in lower case and as it is written.
pub(super) struct Header {
    pub(super) name: String,
    pub(super) key: Part,
    pub(super) value: Part,
}

impl Header {
    pub(super) fn new(key: Part, value: Part) -> Header {
        Header { name: key.text.trim().to_ascii_lowercase(), key, value }
    }
}

/// Where another header goes, and how it is written there.
#[derive(Clone)]
pub(super) struct Slot {
    pub(super) at: usize,
    /// What comes before the name, before the value and behind it.
    pub(super) parts: [String; 3],
    pub(super) form: Form,
}

impl Slot {
    pub(super) fn header(&self, name: &str, value: &str) -> Option<Edit> {
        let [before, between, behind] = &self.parts;
        let text = [before.as_str(), name, between, &self.form.write(value)?, behind].concat();
        Some(Edit::new(self.at, self.at, text))
    }
}

/// A header whose value is outside of quotes.
pub(super) struct Unquoted {
    pub(super) name: String,
    pub(super) at: usize,
    pub(super) edits: Option<Vec<Edit>>,
}

/// A request, as far as the paste says it.
#[derive(Default)]
pub(super) struct Pasted {
    pub(super) start: usize,
    pub(super) method: Option<String>,
    pub(super) url: Option<Part>,
    pub(super) headers: Vec<Header>,
    pub(super) body: Option<Part>,
    /// Whether the body, or a part of it, is kept elsewhere: in a file or a variable.
    pub(super) body_elsewhere: bool,
    /// Whether there are headers, or options, in a file or a variable.
    pub(super) headers_elsewhere: bool,
    /// Whether a quote that is never closed took what came behind it.
    pub(super) cut: bool,
    pub(super) unquoted: Vec<Unquoted>,
    pub(super) slot: Option<Slot>,
    /// The parts of the address that are written once more.
    pub(super) twins: Vec<Part>,
}

/// A request whose body names a schema.
pub(super) struct Named {
    /// The address without its query.
    pub(super) address: String,
    pub(super) schema: String,
    /// The dataset that it names too.
    pub(super) dataset: Option<String>,
    pub(super) at: usize,
}

impl Pasted {
    pub(super) fn header(&self, name: &str) -> Option<&Part> {
        self.headers.iter().find(|header| header.name == name).map(|header| &header.value)
    }

    /// The body, if there is anything in it.
    pub(super) fn body(&self) -> Option<&Part> {
        self.body.as_ref().filter(|body| body.open || !body.text.trim().is_empty())
    }

    pub(super) fn has_body(&self) -> bool {
        self.body().is_some() || self.body_elsewhere
    }

    pub(super) fn method(&self) -> &str {
        self.method.as_deref().unwrap_or(if self.body.is_some() || self.body_elsewhere { "POST" } else { "GET" })
    }

    /// Edits that put another text in the place of a part of the address, wherever that is written.
    pub(super) fn in_address(&self, from: usize, to: usize, text: &str) -> Option<Vec<Edit>> {
        let url = self.url.as_ref()?;
        let mut edits = vec![url.edit(from, to, text)?];
        if !self.twins.is_empty() {
            let old = url.text.get(from..to)?;
            let mut same = self.twins.iter().filter(|twin| twin.text == old);
            edits.push(same.next().filter(|_| same.next().is_none())?.replaced(text)?);
        }
        Some(edits)
    }

    /// Adds a header from its line, `name: value`.
    pub(super) fn add_header(&mut self, line: &Part) {
        if let Some((name, value)) = line.text.split_once(':') {
            let spaces = value.len() - value.trim_start().len();
            let value = line.cut(name.len() + 1 + spaces, value.trim().len());
            self.headers.push(Header::new(line.cut(0, name.len()), value));
        } else {
            // `@` names a file.
            self.headers_elsewhere |= line.open || line.text.starts_with('@');
        }
    }
}
