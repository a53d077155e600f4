//! The words of a shell: POSIX, Windows' cmd or PowerShell.

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
        match () {
            () if joined('^') => Shell::Cmd,
            () if joined('`') => Shell::Power,
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
}

/// The items of shell text, and the faults of its quotes and lines.
pub(super) fn split(text: &str) -> (Vec<Item>, Vec<(Code, usize)>) {
    let shell = Shell::of(text);
    let mut reader =
        Reader { chars: characters(text, shell), at: 0, shell, items: Vec::new(), word: None, faults: Vec::new() };
    while let Some(&(place, c)) = reader.chars.get(reader.at) {
        reader.at += 1;
        reader.item(c, place);
    }
    reader.end_word();
    (reader.items, reader.faults)
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
}

impl Reader {
    fn item(&mut self, c: char, place: usize) {
        match c {
            '\\' if self.shell == Shell::Posix => self.backslash(place),
            '$' if self.peek() == Some('\'') && self.shell == Shell::Posix => {
                self.at += 1;
                self.quoted('\'', true, place);
            }
            '\'' if self.shell == Shell::Cmd => self.push(c, place),
            '\'' | '"' => self.quoted(c, false, place),
            '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' | '\u{201e}' => {
                self.faults.push((Code::CurlyQuotes, place));
                self.quoted(c, false, place);
            }
            '\n' => {
                self.end_word();
                self.items.push(Item::Line(place));
            }
            c if c.is_whitespace() => self.end_word(),
            '#' if self.word.is_none() => self.skip_line(),
            '&' => self.ampersand(place),
            ';' | '|' => self.end_command(),
            '>' => self.redirect(),
            '$' if self.shell != Shell::Cmd => {
                self.push(c, place);
                self.word.iter_mut().for_each(|word| word.open = true);
            }
            c => self.push(c, place),
        }
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).map(|(_, c)| *c)
    }

    fn push(&mut self, c: char, place: usize) {
        self.word.get_or_insert_with(|| Part::empty(place)).push(c, place);
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

    /// What the answer is written to is no word of the command.
    fn redirect(&mut self) {
        self.word = None;
        while self.peek().is_some_and(|c| c == '>' || c == '&' || c == ' ') {
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
                (c, _) if closes(c) => break,
                ('\\', Some(next)) if ansi => {
                    self.at += 1;
                    word.push(self.ansi(next), place);
                }
                ('\\', Some('\n')) if quote == '"' && self.shell == Shell::Posix => self.at += 1,
                ('\\', Some(next @ ('"' | '\\' | '$' | '`'))) if quote == '"' => {
                    self.at += 1;
                    word.push(next, place);
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
