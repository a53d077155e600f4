//! A text of the paste without its quotes and escapes: where each of its bytes came from, and how another text is written there.

use super::edit::Edit;
use crate::json::write_string;

/// How a text is written in the paste.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Form {
    /// It was put together, or is written in a way that nothing is added to.
    #[default]
    Nowhere,
    /// As it is.
    Plain,
    /// In a string of JSON.
    Json,
    /// In a shell, outside of quotes.
    Word,
    /// `'…'`, `"…"` and `$'…'` of a POSIX shell.
    Single,
    Double,
    Ansi,
    /// `"…"` of cmd.
    Cmd,
    /// In a here-document that has variables.
    Here,
    /// In quotes whose escapes depend on more than the text shows.
    Careful,
    /// `'…'` and `"…"` of a script of PowerShell.
    PowerSingle,
    PowerDouble,
    /// A value of a script with its quotes.
    Literal,
}

impl Form {
    /// A text as it is written in this form, if it can be.
    pub(super) fn write(self, text: &str) -> Option<String> {
        let only = |others: &str| {
            let fits = text.chars().all(|c| c.is_ascii_alphanumeric() || others.contains(c));
            fits.then(|| text.to_owned())
        };
        let escaped = |special: &str| {
            let mut out = String::new();
            for c in text.chars() {
                out.extend(special.contains(c).then_some('\\'));
                out.push(c);
            }
            out
        };
        match self {
            Form::Nowhere => None,
            Form::Json => {
                let mut out = String::new();
                write_string(&mut out, text);
                out.strip_prefix('"')?.strip_suffix('"').map(str::to_owned)
            }
            Form::Word => only("-_./:=@+,"),
            Form::Single => Some(text.replace('\'', "'\\''")),
            Form::Double => Some(escaped("\"\\$`")),
            Form::Ansi => Some(escaped("'\\")),
            Form::Cmd if text.contains(['%', '\\', '\n']) => None,
            Form::Cmd => Some(escaped("\"")),
            Form::Here if text.contains(['$', '`', '\\']) => None,
            Form::Plain | Form::Here => Some(text.to_owned()),
            Form::PowerSingle => Some(text.replace('\'', "''")),
            Form::PowerDouble => Some(text.replace('`', "``").replace('"', "`\"").replace('$', "`$")),
            // Scripts write these words in ways of their own.
            Form::Literal if matches!(text, "true" | "false" | "null") => None,
            Form::Careful | Form::Literal => only(" -_./:=@+,;"),
        }
    }
}

/// Characters that follow each other in the paste, each written as itself; or a single one that is not.
#[derive(Clone, Copy)]
struct Run {
    /// Its first byte in the text and in the paste.
    from: usize,
    start: usize,
    /// How long the single character is in the paste.
    escaped: Option<usize>,
    form: Form,
}

/// A text of the paste without its quotes and escapes.
#[derive(Clone, Default)]
pub(super) struct Part {
    pub(super) text: String,
    /// Whether a variable of the shell is in it, whose value is unknown.
    pub(super) open: bool,
    /// Where it is in the paste with its quotes.
    pub(super) outer: (usize, usize),
    runs: Vec<Run>,
}

impl Part {
    fn of(text: &str, start: usize, form: Form) -> Part {
        let runs = vec![Run { from: 0, start, escaped: None, form }];
        Part { text: text.to_owned(), open: false, outer: (start, start + text.len()), runs }
    }

    /// A text that is in the paste as it is.
    pub(super) fn plain(text: &str, start: usize) -> Part {
        Part::of(text, start, Form::Plain)
    }

    /// A text that what is at a byte of the paste means.
    pub(super) fn made(text: &str, start: usize) -> Part {
        Part::of(text, start, Form::Nowhere)
    }

    /// Nothing yet, at a byte of the paste.
    pub(super) fn empty(start: usize) -> Part {
        Part::made("", start)
    }

    /// The same text, with a variable in it or not.
    pub(super) fn opened(self, open: bool) -> Part {
        Part { open, ..self }
    }

    /// Adds a character that is `len` bytes of the paste.
    pub(super) fn push(&mut self, c: char, at: usize, len: usize, form: Form) {
        let from = self.text.len();
        let escaped = (len != c.len_utf8()).then_some(len);
        let goes_on = |run: &Run| {
            run.form == form && run.escaped.is_none() && escaped.is_none() && run.start + (from - run.from) == at
        };
        if !self.runs.last().is_some_and(goes_on) {
            self.runs.pop_if(|run| run.from == from);
            self.runs.push(Run { from, start: at, escaped, form });
        }
        self.text.push(c);
    }

    fn run(&self, offset: usize) -> Run {
        let behind = self.runs.partition_point(|run| run.from <= offset);
        let run = self.runs.get(behind.saturating_sub(1));
        run.copied().unwrap_or(Run { from: 0, start: 0, escaped: None, form: Form::Nowhere })
    }

    /// Where a byte of the text is in the paste.
    pub(super) fn place(&self, offset: usize) -> usize {
        let run = self.run(offset);
        match run.escaped {
            Some(len) if offset > run.from => run.start + len,
            _ => run.start + (offset - run.from),
        }
    }

    pub(super) fn start(&self) -> usize {
        self.place(0)
    }

    /// How the text is written at its beginning.
    pub(super) fn form(&self) -> Form {
        self.run(0).form
    }

    /// What lies behind a byte of the text.
    pub(super) fn from(&self, offset: usize) -> Part {
        self.cut(offset, self.text.len().saturating_sub(offset))
    }

    /// Some bytes of the text.
    pub(super) fn cut(&self, offset: usize, len: usize) -> Part {
        let mut part = Part::empty(self.place(offset)).opened(self.open);
        part.take(self, offset, len);
        part.outer = self.outer;
        part
    }

    fn take(&mut self, other: &Part, offset: usize, len: usize) {
        for (at, c) in other.text.get(offset..offset + len).unwrap_or_default().char_indices() {
            let run = other.run(offset + at);
            let len = run.escaped.unwrap_or(c.len_utf8());
            self.push(c, other.place(offset + at), len, run.form);
        }
    }

    /// Adds another text behind this one.
    pub(super) fn append(&mut self, joint: &str, other: &Part) {
        for c in joint.chars() {
            self.push(c, other.start(), c.len_utf8(), Form::Nowhere);
        }
        self.take(other, 0, other.text.len());
        self.open |= other.open;
        self.outer.1 = other.outer.1;
    }

    /// The edit that puts another text in the place of some bytes, unless something else is among them in the paste.
    pub(super) fn edit(&self, from: usize, to: usize, text: &str) -> Option<Edit> {
        // At the end of a text more of it is written as its last character is.
        let first = self.run(if from == to && from == self.text.len() { from.checked_sub(1)? } else { from });
        let mut end = if from == self.text.len() { self.end(from) } else { self.place(from) };
        let start = end;
        let mut at = from;
        while at < to {
            let run = self.run(at);
            if run.form != first.form || self.place(at) != end {
                return None;
            }
            let behind = self.runs.partition_point(|run| run.from <= at);
            at = self.runs.get(behind).map_or(to, |run| run.from.min(to));
            end = self.end(at);
        }
        Some(Edit::new(start, end, first.form.write(text)?))
    }

    /// The edit of the whole text.
    pub(super) fn replaced(&self, text: &str) -> Option<Edit> {
        self.edit(0, self.text.len(), text)
    }

    /// Where the character in front of a byte ends in the paste.
    fn end(&self, offset: usize) -> usize {
        let run = self.run(offset.saturating_sub(1));
        run.start + run.escaped.unwrap_or(offset - run.from)
    }
}
