//! The words of a shell: POSIX, Windows' cmd or PowerShell.

use aepflow_syntax::text::contains;

use super::pasted::Part;
use crate::diagnostics::Code;

/// What a shell reads.
pub(super) enum Item {
    Word(Part),
    /// The end of a line that isn't joined with the next one.
    Line(usize),
    /// The end of a command within its line: `;`, `|`, `&&`.
    End,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shell {
    Posix,
    /// `^` joins lines and takes a meaning away; single quotes have none.
    Cmd,
    /// In PowerShell a backtick does the same.
    Power,
}

impl Shell {
    /// The shell in which the lines of a command are joined as in a text.
    fn of(text: &str) -> Shell {
        let joined = |mark: char| {
            let mut ends = text.lines().filter_map(|line| line.trim_end().strip_suffix(mark));
            ends.any(|line| line.is_empty() || line.ends_with(' '))
        };
        let has = |part: &str| contains(text, part);
        match () {
            // cmd doubles the quotes within quotes.
            () if joined('^') || has("{\"\"") => Shell::Cmd,
            () if joined('`') || has("$env:") || has("curl.exe") && has(" '") => Shell::Power,
            () => Shell::Posix,
        }
    }

    /// The character that joins lines where it is the last one.
    fn mark(self) -> char {
        match self {
            Shell::Posix => '\\',
            Shell::Cmd => '^',
            Shell::Power => '`',
        }
    }

    /// The same in words.
    fn join(self) -> &'static str {
        match self {
            Shell::Posix => "a backslash",
            Shell::Cmd => "`^`",
            Shell::Power => "a backtick",
        }
    }
}

/// The items of shell text, and the faults of its quotes and lines.
pub(super) struct Split {
    pub(super) items: Vec<Item>,
    pub(super) faults: Vec<(Code, usize)>,
    /// What joins lines in this shell.
    pub(super) mark: &'static str,
}

pub(super) fn split(text: &str) -> Split {
    let shell = Shell::of(text);
    let mut whole = Reader::read(characters(text, shell), shell);
    for inner in std::mem::take(&mut whole.inner) {
        let inner = Reader::read(inner, shell);
        whole.items.push(Item::End);
        whole.items.extend(inner.items);
        whole.faults.extend(inner.faults);
    }
    Split { items: whole.items, faults: whole.faults, mark: shell.join() }
}

/// The characters with their places; those that cmd takes away are left out.
fn characters(text: &str, shell: Shell) -> Vec<(usize, char)> {
    let mut all = text.char_indices().peekable();
    let mut kept = Vec::with_capacity(text.len());
    while let Some((at, c)) = all.next() {
        if c == '\r' {
            continue;
        }
        if shell == Shell::Posix || c != shell.mark() {
            kept.push((at, c));
            continue;
        }
        all.next_if(|(_, next)| *next == '\r');
        match all.next() {
            None | Some((_, '\n')) => kept.push((at, ' ')),
            Some((at, next)) if shell == Shell::Power => kept.extend([(at - 1, '\\'), (at, next)]),
            Some(next) => kept.push(next),
        }
    }
    kept
}

struct Reader {
    chars: Vec<(usize, char)>,
    at: usize,
    shell: Shell,
    items: Vec<Item>,
    word: Option<Part>,
    faults: Vec<(Code, usize)>,
    /// The commands within `$(…)` or backticks.
    inner: Vec<Vec<(usize, char)>>,
    /// Whether one of those is never closed: to look on for its end would take the square of the time.
    unclosed: bool,
}

impl Reader {
    fn read(chars: Vec<(usize, char)>, shell: Shell) -> Reader {
        let mut reader = Reader {
            chars,
            at: 0,
            shell,
            items: Vec::new(),
            word: None,
            faults: Vec::new(),
            inner: Vec::new(),
            unclosed: false,
        };
        while let Some(&(place, c)) = reader.chars.get(reader.at) {
            reader.at += 1;
            reader.item(c, place);
        }
        reader.end_word();
        reader
    }

    fn item(&mut self, c: char, place: usize) {
        match c {
            '\\' if self.shell == Shell::Posix => self.backslash(place),
            '$' if self.peek() == Some('\'') && self.shell == Shell::Posix => {
                self.at += 1;
                self.quoted('\'', true, place);
            }
            '\'' if self.shell == Shell::Cmd || self.is_apostrophe() => self.push(c, place),
            '\'' | '"' => self.quoted(c, false, place),
            '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' | '\u{201e}' => {
                self.faults.push((Code::CurlyQuotes, place));
                self.quoted(c, false, place);
            }
            '\n' => {
                self.end_word();
                self.items.push(Item::Line(place));
            }
            c if c.is_whitespace() || c == '\u{feff}' => self.end_word(),
            // A fence of Markdown.
            '`' if self.word.is_none() && self.peek() == Some('`') => self.skip_line(),
            '$' | '`' if self.substitution(c) => self.open(c, place),
            '#' if self.word.is_none() => self.skip_line(),
            '&' => self.ampersand(place),
            ';' | '|' => self.end_command(),
            '>' | '<' => self.redirect(),
            '$' if self.shell != Shell::Cmd => self.open(c, place),
            '%' if self.is_variable() => self.open(c, place),
            c => self.push(c, place),
        }
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).map(|(_, c)| *c)
    }

    fn push(&mut self, c: char, place: usize) {
        self.word.get_or_insert_with(|| Part::empty(place)).push(c, place);
    }

    /// Whether a quote is in a word of English, as in the text before a command: one or two letters end the word.
    fn is_apostrophe(&self) -> bool {
        let letters = |word: &Part| word.text.chars().all(char::is_alphabetic) && !word.text.is_empty();
        let mut behind = self.chars.iter().skip(self.at).take(3).map(|(_, c)| *c).skip_while(|c| c.is_alphabetic());
        let end = behind.next().is_some_and(char::is_whitespace);
        end && self.peek().is_some_and(char::is_alphabetic) && self.word.as_ref().is_some_and(letters)
    }

    /// Adds the first character of a variable.
    fn open(&mut self, c: char, place: usize) {
        self.push(c, place);
        self.word.iter_mut().for_each(|word| word.open = true);
    }

    /// Whether a `%` begins a variable of cmd: elsewhere it may be an encoded character.
    fn is_variable(&self) -> bool {
        let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let name: String = self.chars.iter().skip(self.at).map(|(_, c)| *c).take_while(|c| word(*c)).collect();
        let closed = self.chars.get(self.at + name.len()).is_some_and(|(_, c)| *c == '%');
        let encoded = name.len() == 2 && name.bytes().all(|b| b.is_ascii_hexdigit());
        let capitals = !encoded && name.len() > 1 && !name.contains(|c: char| c.is_ascii_lowercase());
        closed && name.starts_with(|c: char| !c.is_ascii_digit()) && (capitals || self.shell == Shell::Cmd)
    }

    /// Passes by a command within a word, `$(…)` or in backticks.
    fn substitution(&mut self, c: char) -> bool {
        let dollar = c == '$';
        if self.unclosed || dollar && self.peek() != Some('(') || !dollar && self.shell != Shell::Posix {
            return false;
        }
        let start = self.at + usize::from(dollar);
        let mut depth = 1;
        let closes = |(_, c): &(usize, char)| {
            match (c, dollar) {
                ('(', true) => depth += 1,
                (')', true) | ('`', false) => depth -= 1,
                _ => {}
            }
            depth == 0
        };
        let Some(len) = self.chars.iter().skip(start).position(closes) else {
            self.unclosed = true;
            return false;
        };
        self.inner.extend(self.chars.get(start..start + len).map(<[_]>::to_vec));
        self.at = start + len + 1;
        true
    }

    fn end_word(&mut self) {
        self.items.extend(self.word.take().map(Item::Word));
    }

    fn end_command(&mut self) {
        self.end_word();
        self.items.push(Item::End);
    }

    fn skip_line(&mut self) {
        while self.peek().is_some_and(|c| c != '\n') {
            self.at += 1;
        }
    }

    /// A backslash joins lines as the last character of its line, and takes the meaning of any other.
    fn backslash(&mut self, place: usize) {
        let blanks = self.chars.iter().skip(self.at).take_while(|(_, c)| matches!(c, ' ' | '\t')).count();
        let behind = self.chars.get(self.at + blanks).map(|(_, c)| *c);
        if matches!(behind, None | Some('\n')) {
            if blanks > 0 {
                self.faults.push((Code::LineNotJoined, place));
            }
            self.at += blanks + 1;
            self.end_word();
        } else if blanks > 0 && self.word.is_none() {
            // The lines were put into one, with their marks.
            self.faults.push((Code::LineNotJoined, place));
        } else if let Some((at, c)) = self.chars.get(self.at).copied() {
            self.at += 1;
            self.push(c, at);
        }
    }

    /// `&` within a word ends the command there, which is hardly ever meant.
    fn ampersand(&mut self, place: usize) {
        if self.peek() == Some('&') {
            self.at += 1;
            self.end_command();
        } else if self.word.is_some() && self.peek().is_some_and(|c| !c.is_whitespace()) {
            self.faults.push((Code::BareAmpersand, place));
            self.push('&', place);
        } else {
            self.end_command();
        }
    }

    /// The file that is read, or that the answer is written to, is no word of the command.
    fn redirect(&mut self) {
        // `2>` names what is written.
        self.word.take_if(|word| word.text.bytes().all(|b| b.is_ascii_digit()));
        self.end_word();
        while self.peek().is_some_and(|c| matches!(c, '>' | '<' | '&' | ' ')) {
            self.at += 1;
        }
        while self.peek().is_some_and(|c| !c.is_whitespace()) {
            self.at += 1;
        }
    }

    fn quoted(&mut self, quote: char, ansi: bool, open: usize) {
        let closes = |c: char| match quote {
            '\u{2018}' | '\u{2019}' => matches!(c, '\u{2018}' | '\u{2019}'),
            '\u{201c}' | '\u{201d}' | '\u{201e}' => matches!(c, '\u{201c}' | '\u{201d}'),
            _ => c == quote,
        };
        let start = self.chars.get(self.at).map_or(open, |(at, _)| *at);
        let mut word = self.word.take().unwrap_or_else(|| Part::empty(start));
        loop {
            let Some(&(place, c)) = self.chars.get(self.at) else {
                self.faults.push((Code::CurlOpenQuote, open));
                break;
            };
            self.at += 1;
            match (c, self.peek()) {
                // Outside of POSIX a quote is doubled.
                (c, Some(next)) if c == quote && next == quote && self.shell != Shell::Posix => {
                    self.at += 1;
                    word.push(c, place);
                }
                (c, _) if closes(c) => break,
                // PowerShell 5 leaves to the program what a backslash means.
                ('\\', Some('"')) if quote == '\'' && self.shell == Shell::Power => {
                    self.at += 1;
                    word.push('"', place);
                }
                ('\\', Some(next)) if ansi => {
                    self.at += 1;
                    word.push(self.ansi(next), place);
                }
                ('\\', Some('\n')) if quote == '"' && self.shell == Shell::Posix => self.at += 1,
                ('\\', Some(next @ ('"' | '\\' | '$' | '`'))) if quote == '"' => {
                    self.at += 1;
                    word.push(next, place);
                }
                ('$' | '`', _) if quote == '"' && self.substitution(c) => {
                    word.open = true;
                    word.push(c, place);
                }
                ('%', _) if quote == '"' && self.is_variable() => {
                    word.open = true;
                    word.push(c, place);
                }
                ('$', Some(next))
                    if quote == '"' && (next.is_ascii_alphabetic() || matches!(next, '{' | '(' | '_')) =>
                {
                    word.open |= self.shell != Shell::Cmd;
                    word.push(c, place);
                }
                _ => word.push(c, place),
            }
        }
        self.word = Some(word);
    }

    /// What a backslash and a character mean in `$'…'`.
    fn ansi(&mut self, c: char) -> char {
        let digits = match c {
            'n' => return '\n',
            't' => return '\t',
            'r' => return '\r',
            'u' => 4,
            'U' => 8,
            'x' => 2,
            c => return c,
        };
        let mut code = 0;
        for _ in 0..digits {
            let Some(digit) = self.peek().and_then(|c| c.to_digit(16)) else { break };
            code = code * 16 + digit;
            self.at += 1;
        }
        char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER)
    }
}
