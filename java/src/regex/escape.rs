//! What begins with a backslash.

use super::category;
use super::reader::{Read, Reader, ch, flag, syntax, unsupported};
use super::set::Set;
use super::tree::{Anchor, Back, Node};

/// What a backslash and what follows it say within a class.
pub(super) enum Escape {
    Char(u32),
    Set(Set),
    /// Something that is no character.
    Node(Node),
}

const UNKNOWN: &str = "a letter or digit behind a backslash means nothing there";

impl Reader {
    /// An escape outside a class.
    pub(super) fn escaped(&mut self) -> Read<Node> {
        match self.escape(false)? {
            Escape::Char(c) => self.literal(c),
            Escape::Set(set) => self.set(set),
            Escape::Node(node) => Ok(node),
        }
    }

    /// Reads an escape, in a class or outside.
    pub(super) fn escape(&mut self, class: bool) -> Read<Escape> {
        if self.at + 1 >= self.chars.len() {
            return syntax("a backslash has nothing behind it");
        }
        let c = self.char(self.at + 1);
        self.at += 2;
        let c = char::from_u32(c).unwrap_or_default();
        if let Some(set) = self.class_of(c)? {
            return Ok(Escape::Set(set));
        }
        Ok(match c {
            'a' => Escape::Char(7),
            'e' => Escape::Char(27),
            'f' => Escape::Char(12),
            'n' => Escape::Char(10),
            'r' => Escape::Char(13),
            't' => Escape::Char(9),
            'c' if self.ended() => return syntax("`\\c` has nothing behind it"),
            'c' => Escape::Char(self.read() ^ 64),
            '0' => Escape::Char(self.octal()?),
            'u' => Escape::Char(self.utf16()?),
            'x' => Escape::Char(self.hexadecimal()?),
            'N' => return self.named(),
            _ if !c.is_ascii_alphanumeric() => Escape::Char(u32::from(c)),
            _ if class => return syntax(UNKNOWN),
            _ => Escape::Node(self.node(c)?),
        })
    }

    /// The set of `\d` and its like.
    fn class_of(&mut self, c: char) -> Read<Option<Set>> {
        let set = match c.to_ascii_lowercase() {
            'd' if self.has(flag::UNICODE_CLASS) => category::set(category::DIGITS),
            's' if self.has(flag::UNICODE_CLASS) => super::property::white_space(),
            'w' if self.has(flag::UNICODE_CLASS) => super::property::word(),
            'd' => Set::of(&[(48, 57)]),
            's' => Set::of(&[(9, 13), (32, 32)]),
            'w' => Set::of(&[(48, 57), (65, 90), (95, 95), (97, 122)]),
            'h' => Set::of(&[
                (9, 9),
                (32, 32),
                (0xa0, 0xa0),
                (0x1680, 0x1680),
                (0x180e, 0x180e),
                (0x2000, 0x200a),
                (0x202f, 0x202f),
                (0x205f, 0x205f),
                (0x3000, 0x3000),
            ]),
            'v' => Set::of(&[(10, 13), (0x85, 0x85), (0x2028, 0x2029)]),
            'p' => return self.property(c == 'P').map(Some),
            _ => return Ok(None),
        };
        Ok(Some(if c.is_ascii_uppercase() { set.negated() } else { set }))
    }

    fn node(&mut self, c: char) -> Read<Node> {
        let unix = self.has(flag::UNIX);
        Ok(match c {
            '1'..='9' => self.back(u32::from(c) - 48)?,
            'k' => {
                if self.read() != ch('<') {
                    return syntax("`\\k` has no `<` behind it");
                }
                let first = self.read();
                let name = self.name(first)?;
                match self.names.iter().find(|known| known.0 == name) {
                    Some(&(_, group)) => self.back_to(group)?,
                    None => return syntax("no group before it has this name"),
                }
            }
            'A' => Node::At(Anchor::Begin),
            'Z' => Node::At(Anchor::End { unix }),
            'z' => Node::At(Anchor::VeryEnd),
            'G' => Node::At(Anchor::LastMatch),
            'R' => Node::LineEnd,
            'X' => return unsupported("`\\X`"),
            'b' if self.peek() == ch('{') && self.char(self.at + 1) == ch('g') => {
                self.at += 2;
                if self.read() != ch('}') {
                    return syntax(UNKNOWN);
                }
                return unsupported("`\\b{g}`");
            }
            'b' | 'B' if self.has(flag::UNICODE_CLASS) => Node::At(Anchor::UnicodeWord { is: c == 'b' }),
            'b' | 'B' => Node::At(Anchor::Word { is: c == 'b' }),
            _ => return syntax(UNKNOWN),
        })
    }

    /// As many digits as there are groups for.
    fn back(&mut self, mut group: u32) -> Read<Node> {
        while let Some(digit) = char::from_u32(self.peek()).and_then(|c| c.to_digit(10)) {
            let longer = group * 10 + digit;
            if longer > self.groups {
                break;
            }
            group = longer;
            self.at += 1;
        }
        self.back_to(group)
    }

    fn back_to(&self, group: u32) -> Read<Node> {
        let folded = self.has(flag::CASE);
        if folded && self.has(flag::UNICODE_CASE) {
            return unsupported("matching a group again in either case with the flag `u` or `U`");
        }
        Ok(Node::Back(Back { group, folded }))
    }

    /// Up to three octal digits, of which the first of three is at most 3.
    fn octal(&mut self) -> Read<u32> {
        let digit = |c: u32| char::from_u32(c).and_then(|c| c.to_digit(8));
        let Some(first) = digit(self.read()) else { return syntax("`\\0` has no octal digit behind it") };
        let mut number = first;
        for place in 1..3 {
            match digit(self.peek()) {
                Some(next) if place == 1 || first < 4 => number = number * 8 + next,
                _ => break,
            }
            self.at += 1;
        }
        Ok(number)
    }

    fn hex_digit(&mut self) -> Option<u32> {
        char::from_u32(self.read()).and_then(|c| c.to_digit(16))
    }

    fn hexadecimal(&mut self) -> Read<u32> {
        let bad = "`\\x` has no hexadecimal number behind it";
        if self.peek() != ch('{') {
            return match (self.hex_digit(), self.hex_digit()) {
                (Some(high), Some(low)) => Ok(high * 16 + low),
                _ => syntax(bad),
            };
        }
        self.at += 1;
        let mut number = None;
        while let Some(digit) = char::from_u32(self.peek()).and_then(|c| c.to_digit(16)) {
            let next = number.unwrap_or(0) * 16 + digit;
            if next > super::set::MAX {
                return syntax("`\\x{…}` is beyond the last character");
            }
            number = Some(next);
            self.at += 1;
        }
        match number {
            Some(number) if self.read() == ch('}') => Ok(number),
            _ => syntax(bad),
        }
    }

    /// `\uD83D\uDE00` is one character.
    fn utf16(&mut self) -> Read<u32> {
        let high = self.four()?;
        let before = self.at;
        if (0xd800..0xdc00).contains(&high) && self.read() == ch('\\') && self.read() == ch('u') {
            let low = self.four()?;
            if (0xdc00..0xe000).contains(&low) {
                return Ok(0x10000 + ((high & 0x3ff) << 10 | low & 0x3ff));
            }
        }
        self.at = before;
        Ok(high)
    }

    fn four(&mut self) -> Read<u32> {
        let mut number = 0;
        for _ in 0..4 {
            let Some(digit) = self.hex_digit() else { return syntax("`\\u` has no four hexadecimal digits behind it") };
            number = number * 16 + digit;
        }
        Ok(number)
    }

    fn named(&mut self) -> Read<Escape> {
        if self.read() != ch('{') {
            return syntax("`\\N` has no name in braces behind it");
        }
        while self.read() != ch('}') {
            if self.ended() {
                return syntax("a name of a character is not closed");
            }
        }
        unsupported("`\\N{…}`")
    }
}
