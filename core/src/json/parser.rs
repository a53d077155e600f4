//! Text to tokens in one pass. Each token has 16 bytes, so a document costs about as much memory as its text.

use super::document::{Document, Kind, Token};

/// How deep arrays and objects may nest.
pub const MAX_DEPTH: usize = 128;

/// What is wrong with a text that is not JSON, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Byte offset into the text.
    pub offset: usize,
}

/// The ways in which a text is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// Bytes that are not UTF-8.
    NotUtf8,
    /// Nothing but white space.
    Empty,
    /// More than 4 GiB.
    TooLong,
    /// Arrays and objects nested too deep.
    TooDeep,
    /// The text ends within a value.
    UnexpectedEnd,
    /// A comma before a closing bracket.
    TrailingComma,
    /// A closing bracket that ends the document too early.
    StrayBracket,
    /// Text after the end of the value.
    ExtraText,
    /// A template such as `{{interval}}` where a value belongs.
    Placeholder,
    /// A name that stands twice in one object.
    DuplicateKey,
    /// A string with a control character or a wrong escape.
    BadString,
    /// Anything else that the grammar does not allow here.
    Syntax,
}

pub(super) struct Parser<'t> {
    text: &'t str,
    at: usize,
    tokens: Vec<Token>,
    faults: Vec<Fault>,
    recover: bool,
}

enum Stop {
    Fault,
}

impl<'t> Parser<'t> {
    /// Reads a text. With `recover`, faults that leave the meaning clear are passed over and collected.
    pub(super) fn run(text: &'t str, recover: bool) -> (Option<Document<'t>>, Vec<Fault>) {
        let mut parser = Parser { text, at: 0, tokens: Vec::new(), faults: Vec::new(), recover };
        let result = parser.document();
        if result.is_ok() && (recover || parser.faults.is_empty()) {
            (Some(Document { text, tokens: parser.tokens }), parser.faults)
        } else {
            (None, parser.faults)
        }
    }

    fn document(&mut self) -> Result<(), Stop> {
        if u32::try_from(self.text.len()).is_err() {
            return self.stop(FaultKind::TooLong, 0);
        }
        self.space();
        if self.peek().is_none() {
            return self.stop(FaultKind::Empty, self.at);
        }
        self.value()?;
        self.space();
        match self.peek() {
            None => Ok(()),
            Some(b'}' | b']' | b',') => self.soft(FaultKind::StrayBracket, self.at),
            Some(_) => self.soft(FaultKind::ExtraText, self.at),
        }
    }

    /// Reads one value with an explicit stack: hostile nesting costs memory in the tokens, never the call stack.
    fn value(&mut self) -> Result<(), Stop> {
        let mut open: Vec<u32> = Vec::new();
        loop {
            self.space();
            let start = self.at;
            match self.peek() {
                Some(byte @ (b'{' | b'[')) => {
                    if byte == b'{' && self.template()? {
                        // A template stands for one value; it was pushed as a string.
                    } else {
                        if open.len() == MAX_DEPTH {
                            return self.stop(FaultKind::TooDeep, start);
                        }
                        self.at += 1;
                        let kind = if byte == b'{' { Kind::Object } else { Kind::Array };
                        open.push(self.push(kind, start, 0));
                        if self.after_open(byte == b'{')? {
                            continue;
                        }
                        self.close(&mut open);
                    }
                }
                Some(b'"') => self.string(Kind::String)?,
                Some(b't') => self.word("true", Kind::Bool)?,
                Some(b'f') => self.word("false", Kind::Bool)?,
                Some(b'n') => self.word("null", Kind::Null)?,
                Some(b'-' | b'0'..=b'9') => self.number()?,
                Some(_) => return self.stop(FaultKind::Syntax, start),
                None => return self.stop(FaultKind::UnexpectedEnd, start),
            }
            // A value is complete: go on in the container that holds it.
            loop {
                let Some(&top) = open.last() else {
                    return Ok(());
                };
                let object = self.tokens[top as usize].kind == Kind::Object;
                if self.after_value(object, open.len())? {
                    break;
                }
                self.close(&mut open);
            }
        }
    }

    /// After `{` or `[`: true if a value follows (a key has been read), false if the container is closed.
    fn after_open(&mut self, object: bool) -> Result<bool, Stop> {
        self.space();
        if self.peek() == Some(if object { b'}' } else { b']' }) {
            self.at += 1;
            return Ok(false);
        }
        if object {
            self.key()?;
        }
        Ok(true)
    }

    /// After a member or element: true if another follows, false if the container is closed.
    fn after_value(&mut self, object: bool, depth: usize) -> Result<bool, Stop> {
        let end = if object { b'}' } else { b']' };
        self.space();
        let comma = self.at;
        match self.peek() {
            Some(byte) if byte == end => {
                // A `}` before `, "name":` at the root closes the document too early.
                let stray = self.at;
                self.at += 1;
                if self.recover && object && depth == 1 && self.continues() {
                    self.faults.push(Fault { kind: FaultKind::StrayBracket, offset: stray });
                    self.space();
                    self.at += 1;
                    self.space();
                    self.key()?;
                    return Ok(true);
                }
                Ok(false)
            }
            Some(b',') => {
                self.at += 1;
                self.space();
                if self.peek() == Some(end) {
                    self.soft(FaultKind::TrailingComma, comma)?;
                    // The bracket itself is read as if the comma were not there.
                    return self.after_value(object, depth);
                }
                if object {
                    self.key()?;
                }
                Ok(true)
            }
            Some(_) => self.stop(FaultKind::Syntax, comma).map(|()| false),
            None => self.stop(FaultKind::UnexpectedEnd, comma).map(|()| false),
        }
    }

    fn continues(&self) -> bool {
        let rest = self.text[self.at..].trim_start();
        rest.strip_prefix(',').is_some_and(|rest| rest.trim_start().starts_with('"'))
    }

    fn close(&mut self, open: &mut Vec<u32>) {
        if let Some(top) = open.pop() {
            let next = u32::try_from(self.tokens.len()).unwrap_or(u32::MAX);
            let end = u32::try_from(self.at).unwrap_or(u32::MAX);
            let token = &mut self.tokens[top as usize];
            token.next = next;
            token.end = end;
            if token.kind == Kind::Object {
                self.duplicates(top);
            }
        }
    }

    /// Objects of an input have few members, so pairs are compared; a set takes over where that would be quadratic.
    fn duplicates(&mut self, object: u32) {
        let document = Document { text: self.text, tokens: std::mem::take(&mut self.tokens) };
        let node = document.node(object);
        let mut seen: Vec<&str> = Vec::new();
        let mut many = std::collections::HashSet::new();
        for (key, value) in node.raw_members() {
            let plain = key.raw_str();
            let twice = if key.escaped() {
                node.raw_members()
                    .take_while(|(other, _)| other.index() < key.index())
                    .any(|(other, _)| other.as_str() == key.as_str())
            } else if seen.len() < 16 {
                seen.contains(&plain)
            } else {
                if many.is_empty() {
                    many.extend(seen.iter().copied());
                }
                !many.insert(plain)
            };
            if seen.len() < 16 {
                seen.push(plain);
            }
            if twice {
                let _ = value;
                self.faults.push(Fault { kind: FaultKind::DuplicateKey, offset: key.start() });
            }
        }
        self.tokens = document.tokens;
    }

    fn key(&mut self) -> Result<(), Stop> {
        match self.peek() {
            Some(b'"') => self.string(Kind::Key)?,
            Some(_) => return self.stop(FaultKind::Syntax, self.at),
            None => return self.stop(FaultKind::UnexpectedEnd, self.at),
        }
        self.space();
        match self.peek() {
            Some(b':') => {
                self.at += 1;
                Ok(())
            }
            Some(_) => self.stop(FaultKind::Syntax, self.at),
            None => self.stop(FaultKind::UnexpectedEnd, self.at),
        }
    }

    /// A `{{name}}` or `{NAME}` where a value belongs.
    fn template(&mut self) -> Result<bool, Stop> {
        let rest = &self.text[self.at..];
        let inner = rest.trim_start_matches('{');
        let opening = rest.len() - inner.len();
        let name = inner
            .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ')))
            .unwrap_or(inner.len());
        let closing = "}".repeat(opening.min(2));
        if opening > 2 || inner[..name].trim().is_empty() || !inner[name..].starts_with(&closing) {
            return Ok(false);
        }
        let start = self.at;
        self.soft(FaultKind::Placeholder, start)?;
        self.at += opening + name + closing.len();
        let end = u32::try_from(self.at).unwrap_or(u32::MAX);
        self.push(Kind::Template, start, end);
        Ok(true)
    }

    fn string(&mut self, kind: Kind) -> Result<(), Stop> {
        let start = self.at;
        self.at += 1;
        let bytes = self.text.as_bytes();
        let mut escaped = false;
        loop {
            match bytes.get(self.at) {
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    self.escape(start)?;
                }
                Some(0..=0x1f) => return self.stop(FaultKind::BadString, self.at),
                Some(_) => self.at += 1,
                None => return self.stop(FaultKind::UnexpectedEnd, start),
            }
        }
        self.at += 1;
        let end = u32::try_from(self.at).unwrap_or(u32::MAX);
        let token = self.push(kind, start, end);
        // For strings `next` is free to say whether the text must be unescaped.
        self.tokens[token as usize].next = u32::from(escaped);
        Ok(())
    }

    fn escape(&mut self, start: usize) -> Result<(), Stop> {
        let at = self.at;
        match self.text.as_bytes().get(at + 1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => self.at += 2,
            Some(b'u') => {
                let Some(unit) = self.unit(at) else {
                    return self.stop(FaultKind::BadString, at);
                };
                self.at += 6;
                if (0xdc00..0xe000).contains(&unit) {
                    return self.stop(FaultKind::BadString, at);
                }
                if (0xd800..0xdc00).contains(&unit) {
                    match self.unit(self.at) {
                        Some(low) if (0xdc00..0xe000).contains(&low) => self.at += 6,
                        _ => return self.stop(FaultKind::BadString, at),
                    }
                }
            }
            Some(_) => return self.stop(FaultKind::BadString, at),
            None => return self.stop(FaultKind::UnexpectedEnd, start),
        }
        Ok(())
    }

    fn unit(&self, at: usize) -> Option<u32> {
        let digits = self.text.as_bytes().get(at..at + 6)?.strip_prefix(b"\\u")?;
        digits.iter().try_fold(0, |sum, digit| Some(sum * 16 + char::from(*digit).to_digit(16)?))
    }

    fn number(&mut self) -> Result<(), Stop> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits()?;
        }
        let end = u32::try_from(self.at).unwrap_or(u32::MAX);
        self.push(Kind::Number, start, end);
        Ok(())
    }

    fn digits(&mut self) -> Result<(), Stop> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        match self.peek() {
            _ if self.at > start => Ok(()),
            None => self.stop(FaultKind::UnexpectedEnd, self.at),
            Some(_) => self.stop(FaultKind::Syntax, self.at),
        }
    }

    fn word(&mut self, word: &str, kind: Kind) -> Result<(), Stop> {
        let start = self.at;
        if !self.text[start..].starts_with(word) {
            return self.stop(FaultKind::Syntax, start);
        }
        self.at += word.len();
        let end = u32::try_from(self.at).unwrap_or(u32::MAX);
        self.push(kind, start, end);
        Ok(())
    }

    fn push(&mut self, kind: Kind, start: usize, end: u32) -> u32 {
        let index = u32::try_from(self.tokens.len()).unwrap_or(u32::MAX);
        self.tokens.push(Token { start: u32::try_from(start).unwrap_or(u32::MAX), end, next: 0, kind });
        index
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
    }

    /// A fault after which the text can still be understood: it ends the reading only where recovery is off.
    fn soft(&mut self, kind: FaultKind, offset: usize) -> Result<(), Stop> {
        self.faults.push(Fault { kind, offset });
        if self.recover { Ok(()) } else { Err(Stop::Fault) }
    }

    fn stop(&mut self, kind: FaultKind, offset: usize) -> Result<(), Stop> {
        self.faults.push(Fault { kind, offset });
        Err(Stop::Fault)
    }
}
