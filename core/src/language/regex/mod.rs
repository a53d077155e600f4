//! Whether a text is a regular expression of Java, by the grammar of `java.util.regex.Pattern`.
//!
//! It reads as Java 17 does, one character ahead, so that both refuse the same: names of Unicode's blocks, scripts and
//! characters are taken unseen, and of look-behind only what is plainly without a longest match.

mod class;
mod escape;

use std::ops::ControlFlow;

use aepflow_syntax::NameIndex;
use aepflow_syntax::text::find;

/// What is wrong, or how far a part goes.
type Read<T = ()> = Result<T, &'static str>;

/// Groups and classes within each other; Java's stack takes more, and ours must not run out.
const MAX_DEPTH: usize = 200;

/// Why a text is not a regular expression; nothing if it is one.
pub(super) fn fault(pattern: &str) -> Option<&'static str> {
    // Most patterns have nothing to read in them.
    if !pattern.contains(['\\', '[', '(', ')', '{', '*', '+', '?']) {
        return None;
    }
    let mut reader = Reader {
        chars: unquoted(pattern),
        at: 0,
        comments: false,
        depth: 0,
        groups: NameIndex::default(),
        unbounded: false,
    };
    reader.whole().err()
}

/// The characters of a pattern; those between `\Q` and `\E` get a backslash each.
fn unquoted(pattern: &str) -> Vec<char> {
    let mut out = Vec::with_capacity(pattern.len());
    let mut rest = pattern;
    while let Some((before, behind)) = quote(rest) {
        out.extend(before.chars());
        let end = find(behind, "\\E").unwrap_or(behind.len());
        let (quoted, behind) = (behind.get(..end).unwrap_or_default(), behind.get(end + 2..).unwrap_or_default());
        for c in quoted.chars() {
            if c.is_ascii() && !c.is_ascii_alphanumeric() {
                out.push('\\');
            }
            out.push(c);
        }
        rest = behind;
    }
    out.extend(rest.chars());
    out
}

/// What stands before the first `\Q` and behind it; that of `\\Q` is a letter.
fn quote(text: &str) -> Option<(&str, &str)> {
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find('\\')?;
        if text.get(at..)?.starts_with("\\Q") {
            return Some((text.get(..at)?, text.get(at + 2..)?));
        }
        from = at + 1 + text.get(at + 1..)?.chars().next().map_or(0, char::len_utf8);
    }
}

struct Reader {
    chars: Vec<char>,
    at: usize,
    /// Whether white space and `#…` mean nothing: the flag `x`.
    comments: bool,
    depth: usize,
    groups: NameIndex<'static>,
    /// Whether a part that was read has no longest match for Java.
    unbounded: bool,
}

impl Reader {
    fn whole(&mut self) -> Read {
        self.alternatives()?;
        if self.at < self.chars.len() { Err("stray_parenthesis") } else { Ok(()) }
    }

    /// The character at a place; none behind the end.
    fn char(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    /// The next character that means something.
    #[inline(never)]
    fn peek(&mut self) -> Option<char> {
        if self.comments {
            while let Some(c) = self.char(self.at).filter(|c| is_space(*c) || *c == '#') {
                self.at += 1;
                if c == '#' {
                    while self.char(self.at).is_some_and(|c| !is_line_end(c)) {
                        self.at += 1;
                    }
                }
            }
        }
        self.char(self.at)
    }

    #[inline(never)]
    fn take(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        self.at += usize::from(found);
        found
    }

    /// The character at the place, passed, whatever it is.
    #[inline(never)]
    fn pass(&mut self) -> Option<char> {
        let c = self.char(self.at);
        self.at += usize::from(c.is_some());
        c
    }

    /// The next character that means something, passed.
    fn read(&mut self) -> Option<char> {
        self.peek();
        self.pass()
    }

    fn alternatives(&mut self) -> Read {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err("deep_groups");
        }
        loop {
            while let ControlFlow::Continue(()) = self.part()? {}
            if !self.take('|') {
                break;
            }
        }
        self.depth -= 1;
        Ok(())
    }

    /// One part and what repeats it; breaks at the end of an alternative.
    fn part(&mut self) -> Read<ControlFlow<()>> {
        match self.peek() {
            None | Some('|' | ')') => return Ok(ControlFlow::Break(())),
            Some('(') => {
                if !self.group()? {
                    return Ok(ControlFlow::Continue(()));
                }
            }
            Some('[') => {
                self.at += 1;
                self.class()?;
            }
            Some('\\') => {
                self.at += 1;
                self.escape()?;
            }
            Some('?' | '*' | '+') => return Err("nothing_to_repeat"),
            // Java takes an empty part in front of a count.
            Some('{') => {}
            Some(_) => self.at += 1,
        }
        self.repetition()?;
        Ok(ControlFlow::Continue(()))
    }

    #[inline(never)]
    fn repetition(&mut self) -> Read {
        match self.peek() {
            Some('?' | '*' | '+') => self.at += 1,
            Some('{') => self.count()?,
            _ => return Ok(()),
        }
        if matches!(self.peek(), Some('?' | '+')) {
            self.at += 1;
        }
        Ok(())
    }

    /// `{2}`, `{2,}` or `{2,3}`
    fn count(&mut self) -> Read {
        self.at += 1;
        let least = self.number()?.ok_or("brace_without_count")?;
        if self.take(',') && self.peek() != Some('}') {
            let most = self.number()?.unwrap_or(0);
            if self.peek() == Some('}') && most < least {
                return Err("count_order");
            }
        }
        if self.take('}') { Ok(()) } else { Err("open_count") }
    }

    /// Digits, which Java holds in 32 bits.
    #[inline(never)]
    fn number(&mut self) -> Read<Option<u32>> {
        let mut number: Option<u32> = None;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            self.at += 1;
            let next = number.unwrap_or(0).checked_mul(10).and_then(|number| number.checked_add(digit));
            let next = next.filter(|number| i32::try_from(*number).is_ok());
            number = Some(next.ok_or("big_count")?);
        }
        Ok(number)
    }

    /// A group with its parentheses; false if it only sets flags.
    #[inline(never)]
    fn group(&mut self) -> Read<bool> {
        self.at += 1;
        let comments = self.comments;
        let unbounded = std::mem::take(&mut self.unbounded);
        let (mut looks, mut behind) = (false, false);
        if self.take('?') {
            match self.pass() {
                Some(':' | '>') => {}
                Some('=' | '!') => looks = true,
                Some('<') if matches!(self.peek(), Some('=' | '!')) => {
                    self.at += 1;
                    (looks, behind) = (true, true);
                }
                Some('<') => self.name_group()?,
                _ => {
                    self.at -= 1;
                    if self.flags()? {
                        self.unbounded = unbounded;
                        return Ok(false);
                    }
                }
            }
        }
        self.alternatives()?;
        if !self.take(')') {
            return Err("open_group");
        }
        if behind && self.unbounded {
            return Err("endless_look_behind");
        }
        self.comments = comments;
        // What is only looked at has no length.
        self.unbounded = unbounded || self.unbounded && !looks;
        Ok(true)
    }

    /// `i-s:` or `i)`; true for the latter.
    fn flags(&mut self) -> Read<bool> {
        let mut on = true;
        loop {
            match self.peek() {
                Some('x') => self.comments = on,
                Some('i' | 'm' | 's' | 'd' | 'u' | 'c' | 'U') => {}
                Some('-') if on => on = false,
                Some(')') => {
                    self.at += 1;
                    return Ok(true);
                }
                Some(':') => {
                    self.at += 1;
                    return Ok(false);
                }
                _ => return Err("unknown_group"),
            }
            self.at += 1;
        }
    }

    /// The name of a group and the `>` behind it.
    fn group_name(&mut self) -> Read<String> {
        if !self.peek().is_some_and(|c| c.is_ascii_alphabetic()) {
            return Err("group_name_start");
        }
        let mut name = String::new();
        while let Some(c) = self.peek().filter(char::is_ascii_alphanumeric) {
            name.push(c);
            self.at += 1;
        }
        if self.take('>') { Ok(name) } else { Err("group_name") }
    }

    fn name_group(&mut self) -> Read {
        let name = self.group_name()?;
        if self.groups.add(name.into(), 0).is_none() { Ok(()) } else { Err("same_group_name") }
    }
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t'..='\r')
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::fault;

    #[test]
    fn patterns_of_java_are_taken() {
        for pattern in [
            "",
            "a.b|c",
            r"^\w+@[\w.-]+\.[a-z]{2,}$",
            "a*?b++c?+",
            "{2}",
            "a{2}{3}",
            "a}b]",
            r"\Q(\E\.",
            r"\Q(",
            r"\\Q\(",
            "(?i)a",
            "(?x-i: a #(\n)",
            "(?<n1>a)\\k<n1>",
            "(?<=ab?)c(?<!d)",
            "(?=a)(?!b)(?>c)",
            "[]a]",
            "[^]a]",
            "[a-]",
            "[a-z&&[^b]]",
            "[&&a]",
            "[a&]",
            "[[a]b]",
            r"[\d-x]",
            r"\p{Lu}\PL\p{IsGreek}\p{InThai}\p{sc=Latn}",
            r"\x41\x{1F600}\u0041\012\cA\e\N{DIGIT ONE}",
            r"\b{g}\R\X\h\1",
            "(a|)|",
            "(?<=a{1,3})b",
            "(?<=a*)b(?<!ca+)",
            r"(a)(?<=(?=\1)a)b",
            r"\b{2}a\b{0,1}",
            r"(?x)\p{ L}\p L( ? :a)( ?< !a)(?< n m>a)\k < nm >",
            r"(?x)\x4 1\x{4 1}\u 0041\0 1\c A\1 2a{1 0 ,}",
            "é+",
        ] {
            assert_eq!(fault(pattern), None, "{pattern}");
        }
    }

    #[test]
    fn others_are_refused() {
        for pattern in [
            "(",
            ")",
            "[a",
            "a{",
            "a{,2}",
            "a{2",
            "a{3,2}",
            "a{99999999999}",
            "*a",
            "a**",
            "a|+",
            "\\",
            r"\y",
            r"\8\q",
            "(?<1a>b)",
            "(?<a",
            "(?<a>b)(?<a>c)",
            r"\k<a>",
            "(?z)",
            "(?",
            "(?P<n>a)",
            "[z-a]",
            r"[a-\d]",
            "[]",
            "[^]",
            "[&&]",
            r"\p{Nope}",
            r"\p{",
            r"\x4",
            r"\x{110000}",
            r"\u004",
            r"\08",
            r"\N",
            r"(a)(?<=\1)b",
            r"(a)(?<!(?:\1))b",
            r"\b{w}",
            r"\b{g",
            "((a)",
        ] {
            assert!(fault(pattern).is_some(), "{pattern}");
        }
        assert!(fault(&"(".repeat(100_000)).is_some());
        assert!(fault(&"[".repeat(100_000)).is_some());
    }
}
