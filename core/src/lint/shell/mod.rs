//! The words of a shell: POSIX, Windows' cmd or PowerShell.

mod here;
mod quotes;

use aepflow_syntax::text::contains;

use super::edit::Edit;
use super::part::{Form, Part};
use crate::diagnostics::Code;

/// What a shell reads.
pub(super) enum Item {
    Word(Part),
    /// What the command reads as its input.
    Input(Part),
    /// The end of a line that isn't joined with the next one.
    Line(usize),
    /// The end of a command within its line: `;`, `|`, `&&`.
    End,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shell {
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
            // cmd doubles the quotes within quotes, and so may PowerShell.
            () if joined('^') || has("{\"\"") && !has(" '") => Shell::Cmd,
            () if has("{\"\"") => Shell::Power,
            () if joined('`') || has("$env:") || has("curl.exe") && has(" '") => Shell::Power,
            () => Shell::Posix,
        }
    }

    /// The quote for what has a variable of the shell in it, or none.
    pub(super) fn quote(self, variable: bool) -> char {
        if self == Shell::Cmd || variable { '"' } else { '\'' }
    }

    /// How a text is written between quotes.
    pub(super) fn form(self, quote: char) -> Form {
        match (self, quote) {
            (Shell::Posix, '\'') => Form::Single,
            (Shell::Posix, '"') => Form::Double,
            (Shell::Cmd, '"') => Form::Cmd,
            (Shell::Power, '\'' | '"') => Form::Careful,
            _ => Form::Nowhere,
        }
    }

    /// The character that joins lines where it is the last one.
    pub(super) fn mark(self) -> char {
        match self {
            Shell::Posix => '\\',
            Shell::Cmd => '^',
            Shell::Power => '`',
        }
    }

    /// The word for it.
    pub(super) fn join(self) -> &'static str {
        match self {
            Shell::Posix => "backslash",
            Shell::Cmd => "caret",
            Shell::Power => "backtick",
        }
    }
}

/// A fault of quotes or lines.
pub(super) struct Slip {
    pub(super) code: Code,
    pub(super) at: usize,
    /// What mends it, if that is clear.
    pub(super) edits: Option<Vec<Edit>>,
}

/// The items of shell text, and the faults of its quotes and lines.
pub(super) struct Split {
    pub(super) items: Vec<Item>,
    pub(super) slips: Vec<Slip>,
    pub(super) shell: Shell,
}

pub(super) fn split(text: &str) -> Split {
    let shell = Shell::of(text);
    // A browser writes every quote of cmd so.
    let careted = shell == Shell::Cmd && contains(text, "^\"");
    let mut whole = Reader::read(characters(text, shell), shell, careted);
    for (inner, plain) in std::mem::take(&mut whole.inner) {
        let inner = Reader::read(inner, shell, !plain);
        whole.items.push(Item::End);
        whole.items.extend(inner.items);
        whole.slips.extend(inner.slips);
    }
    Split { items: whole.items, slips: whole.slips, shell }
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
    /// Where the word begins: its place in the paste, and its first character.
    began: (usize, usize),
    /// Where it ends so far.
    end: usize,
    /// Whether the word has an `&` outside of quotes.
    ampersand: Option<usize>,
    slips: Vec<Slip>,
    /// The here-documents that begin with the next line.
    pending: Vec<here::Here>,
    /// Whether the next word is the input.
    input: bool,
    /// Whether more is written than quotes and escapes, so that nothing with an escape can be added.
    careful: bool,
    /// The commands within `$(…)`, and those in backticks.
    inner: Vec<(Vec<(usize, char)>, bool)>,
    /// Whether one of those is never closed: to look on for its end would take the square of the time.
    unclosed: bool,
}

impl Reader {
    fn read(chars: Vec<(usize, char)>, shell: Shell, careful: bool) -> Reader {
        let mut reader = Reader {
            chars,
            at: 0,
            shell,
            items: Vec::new(),
            word: None,
            began: (0, 0),
            end: 0,
            ampersand: None,
            slips: Vec::new(),
            pending: Vec::new(),
            input: false,
            careful,
            inner: Vec::new(),
            unclosed: false,
        };
        while let Some(&(place, c)) = reader.chars.get(reader.at) {
            if reader.word.is_none() {
                reader.began = (place, reader.at);
            }
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
            '\'' if self.shell == Shell::Cmd && self.word.is_none() => self.single(place),
            '\'' if self.shell == Shell::Cmd || self.is_apostrophe() => self.push(c, place),
            '\'' | '"' => {
                self.quoted(c, false, place);
            }
            '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' | '\u{201e}' => self.curly(c, place),
            '\n' => {
                self.end_word();
                self.here_documents();
                self.items.push(Item::Line(place));
            }
            c if c.is_whitespace() || c == '\u{feff}' => self.end_word(),
            // A fence of Markdown.
            '`' if self.word.is_none() && self.peek() == Some('`') => self.skip_line(),
            '$' | '`' if self.substitution(c) => self.open(c, place),
            '#' if self.word.is_none() => self.skip_line(),
            '&' => self.ampersand(place),
            ';' | '|' => self.end_command(),
            '<' if self.shell == Shell::Posix && self.peek() == Some('<') => self.here(),
            '>' | '<' => self.redirect(),
            '\u{2012}'..='\u{2015}' | '\u{2212}' if self.word.is_none() => self.dash(c, place),
            '$' if self.shell != Shell::Cmd => self.open(c, place),
            '%' if self.is_variable() => self.open(c, place),
            c => self.push(c, place),
        }
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at).map(|(_, c)| *c)
    }

    fn push(&mut self, c: char, place: usize) {
        self.push_escaped(c, place, c.len_utf8());
    }

    fn push_escaped(&mut self, c: char, place: usize, len: usize) {
        let form = if self.careful { Form::Nowhere } else { Form::Word };
        self.end = place + len;
        self.word.get_or_insert_with(|| Part::empty(place)).push(c, place, len, form);
    }

    /// Where the next character is in the paste, or the last one ended.
    fn place_here(&self) -> usize {
        let last = || self.chars.last().map_or(0, |(place, c)| place + c.len_utf8());
        self.chars.get(self.at).map_or_else(last, |(place, _)| *place)
    }

    fn slip(&mut self, code: Code, at: usize, edits: Option<Vec<Edit>>) {
        self.slips.push(Slip { code, at, edits });
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
        self.inner.extend(self.chars.get(start..start + len).map(|inner| (inner.to_vec(), dollar && !self.careful)));
        self.at = start + len + 1;
        true
    }

    fn end_word(&mut self) {
        let Some(mut word) = self.word.take() else { return };
        word.outer = (self.began.0, self.end);
        if let Some(at) = self.ampersand.take() {
            let raw = self.chars.get(self.began.1..self.at).unwrap_or_default();
            let raw = raw.iter().take_while(|(place, _)| *place < self.end);
            let quoted = self.careful || raw.into_iter().any(|(_, c)| matches!(c, '\'' | '"' | '\\'));
            let quote = self.shell.quote(word.open);
            let edit = |at| Edit::new(at, at, quote.to_string());
            self.slip(Code::BareAmpersand, at, (!quoted).then(|| vec![edit(self.began.0), edit(self.end)]));
        }
        let input = std::mem::take(&mut self.input);
        self.items.push(if input { Item::Input(word) } else { Item::Word(word) });
    }

    /// A long dash in front of an option, which a program made of a hyphen or of two.
    fn dash(&mut self, dash: char, place: usize) {
        let letters = self.chars.iter().skip(self.at).take_while(|(_, c)| c.is_ascii_lowercase()).count();
        let hyphens = if letters > 1 { "--" } else { "-" };
        let behind = place + dash.len_utf8();
        let option = self.peek().is_some_and(|c| c.is_ascii_alphabetic());
        if !option {
            self.push(dash, place);
            return;
        }
        self.slip(Code::LongDash, place, Some(vec![Edit::new(place, behind, hyphens.to_owned())]));
        for (index, hyphen) in hyphens.char_indices() {
            self.push_escaped(
                hyphen,
                if index == 0 { place } else { behind },
                if index == 0 { dash.len_utf8() } else { 0 },
            );
        }
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
                let edit = Edit::new(place + 1, place + 1 + blanks, String::new());
                self.slip(Code::LineNotJoined, place, Some(vec![edit]));
            }
            self.end_word();
            self.at += blanks + 1;
        } else if blanks > 0 && self.word.is_none() {
            // The lines were put into one, with their marks.
            self.slip(Code::LineNotJoined, place, Some(vec![Edit::new(place, place + 2, String::new())]));
        } else if let Some((at, c)) = self.chars.get(self.at).copied() {
            self.at += 1;
            self.push_escaped(c, place, at + c.len_utf8() - place);
        }
    }

    /// `&` within a word ends the command there, which is hardly ever meant.
    fn ampersand(&mut self, place: usize) {
        if self.peek() == Some('&') {
            self.at += 1;
            self.end_command();
        } else if self.word.is_some() && self.peek().is_some_and(|c| !c.is_whitespace()) {
            self.ampersand.get_or_insert(place);
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
}
