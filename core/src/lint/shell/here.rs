//! Here-documents: what a command reads is in the lines that follow it.

use super::{Item, Reader};
use crate::lint::part::{Form, Part};

/// A here-document that is still to come.
pub(super) struct Here {
    delimiter: String,
    /// Whether the delimiter is in quotes, so that variables have no meaning.
    quoted: bool,
    /// Whether tabs in front of a line are left out.
    tabs: bool,
}

impl Reader {
    /// Reads `<<EOF` or `<<< text`, behind its first character.
    pub(super) fn here(&mut self) {
        self.end_word();
        self.at += 1;
        if self.next_if('<') {
            self.input = true;
            return;
        }
        let tabs = self.next_if('-');
        while self.next_if(' ') || self.next_if('\t') {}
        let mut here = Here { delimiter: String::new(), quoted: false, tabs };
        while let Some(c) =
            self.peek().filter(|c| !c.is_whitespace() && !matches!(c, ';' | '|' | '&' | '<' | '>' | ')'))
        {
            self.at += 1;
            if matches!(c, '\'' | '"' | '\\') {
                here.quoted = true;
            } else {
                here.delimiter.push(c);
            }
        }
        if !here.delimiter.is_empty() {
            self.pending.push(here);
        }
    }

    fn next_if(&mut self, c: char) -> bool {
        let is = self.peek() == Some(c);
        self.at += usize::from(is);
        is
    }

    /// Reads the here-documents of the line that has just ended.
    pub(super) fn here_documents(&mut self) {
        for here in std::mem::take(&mut self.pending) {
            let document = self.document(&here);
            self.items.push(Item::Input(document));
        }
    }

    /// The lines up to the delimiter, or to the end of the text.
    fn document(&mut self, here: &Here) -> Part {
        let form = if here.quoted { Form::Plain } else { Form::Here };
        let form = if self.careful { Form::Nowhere } else { form };
        let mut part = Part::empty(self.chars.get(self.at).map_or(0, |(place, _)| *place));
        while self.at < self.chars.len() {
            while here.tabs && self.next_if('\t') {}
            let rest = self.chars.get(self.at..).unwrap_or_default();
            let length = rest.iter().position(|(_, c)| *c == '\n').unwrap_or(rest.len());
            let line = rest.get(..length).unwrap_or_default();
            let is_end = line.iter().map(|(_, c)| *c).eq(here.delimiter.chars());
            let end = self.at + length;
            while !is_end && self.at <= end {
                self.character(here, form, &mut part);
            }
            self.at = end + 1;
            if is_end {
                break;
            }
        }
        // The end of the last line is none of a body.
        part
    }

    fn character(&mut self, here: &Here, form: Form, part: &mut Part) {
        let Some((place, c)) = self.chars.get(self.at).copied() else {
            self.at += 1;
            return;
        };
        self.at += 1;
        match (c, self.peek()) {
            ('\\', Some(next @ ('$' | '`' | '\\'))) if !here.quoted => {
                self.at += 1;
                part.push(next, place, 2, form);
            }
            ('$' | '`', next) => {
                part.open |=
                    !here.quoted && next.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '{' | '(' | '_'));
                part.push(c, place, 1, form);
            }
            _ => part.push(c, place, c.len_utf8(), form),
        }
    }
}
