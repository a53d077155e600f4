//! A request as it was pasted: its parts, and where each of their bytes came from.

use aepflow_syntax::text::contains;

use crate::input::placeholder;

/// How many requests of a paste are read.
pub(super) const MOST: usize = 200;

/// The place of the address.
pub(super) const URL: &str = "/url";

/// A text of the paste without its quotes and escapes.
#[derive(Clone, Default)]
pub(super) struct Part {
    pub(super) text: String,
    /// Whether a variable of the shell is in it, whose value is unknown.
    pub(super) open: bool,
    /// From which byte of the text on the paste goes on at which of its own.
    jumps: Vec<(usize, usize)>,
}

impl Part {
    /// A text whose bytes follow each other in the paste.
    pub(super) fn plain(text: &str, start: usize) -> Part {
        Part { text: text.to_owned(), open: false, jumps: vec![(0, start)] }
    }

    /// Nothing yet, at a byte of the paste.
    pub(super) fn empty(start: usize) -> Part {
        Part::plain("", start)
    }

    /// The same text, with a variable in it or not.
    pub(super) fn opened(self, open: bool) -> Part {
        Part { open, ..self }
    }

    pub(super) fn push(&mut self, c: char, at: usize) {
        if self.place(self.text.len()) != at {
            self.jumps.push((self.text.len(), at));
        }
        self.text.push(c);
    }

    /// Where a byte of the text is in the paste.
    pub(super) fn place(&self, offset: usize) -> usize {
        let behind = self.jumps.partition_point(|(from, _)| *from <= offset);
        let (from, start) = self.jumps.get(behind.saturating_sub(1)).copied().unwrap_or_default();
        start + (offset - from)
    }

    pub(super) fn start(&self) -> usize {
        self.place(0)
    }

    /// What lies behind a byte of the text.
    pub(super) fn from(&self, offset: usize) -> Part {
        self.cut(offset, self.text.len().saturating_sub(offset))
    }

    /// Some bytes of the text.
    pub(super) fn cut(&self, offset: usize, len: usize) -> Part {
        let mut part = Part::empty(self.place(offset)).opened(self.open);
        for (at, c) in self.text.get(offset..offset + len).unwrap_or_default().char_indices() {
            part.push(c, self.place(offset + at));
        }
        part
    }

    /// Adds another text behind this one.
    pub(super) fn append(&mut self, joint: &str, other: &Part) {
        for c in joint.chars() {
            self.push(c, other.start());
        }
        for (at, c) in other.text.char_indices() {
            self.push(c, other.place(at));
        }
        self.open |= other.open;
    }
}

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

/// A header, its name in lower case.
pub(super) struct Header {
    pub(super) name: String,
    pub(super) value: Part,
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
    /// The headers, with their places, whose value is outside of quotes.
    pub(super) unquoted: Vec<(String, usize)>,
}

/// A request whose body names a schema.
pub(super) struct Named {
    /// The address without its query.
    pub(super) address: String,
    pub(super) schema: String,
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

    /// Adds a header from its line, `name: value`.
    pub(super) fn add_header(&mut self, line: &Part) {
        if let Some((name, value)) = line.text.split_once(':') {
            let spaces = value.len() - value.trim_start().len();
            let value = line.cut(name.len() + 1 + spaces, value.trim().len());
            self.headers.push(Header { name: name.trim().to_ascii_lowercase(), value });
        } else {
            // `@` names a file.
            self.headers_elsewhere |= line.open || line.text.starts_with('@');
        }
    }
}
