//! What a backslash means in a regular expression.

use super::{Read, Reader};

/// The properties that `\p{…}` knows beside those of Unicode's databases and of Java's classes.
const PROPERTIES: &str = "Cn Lu Ll Lt Lm Lo Mn Me Mc Nd Nl No Zs Zl Zp Cc Cf Co Cs Pd Ps Pe Pc Po Sm Sc Sk So Pi Pf \
    L M N Z C P S LC LD L1 all ASCII Alnum Alpha Blank Cntrl Digit Graph Lower Print Punct Space Upper XDigit";

impl Reader {
    /// What follows a backslash outside classes.
    pub(super) fn escape(&mut self) -> Read {
        match self.char(self.at) {
            Some('1'..='9') => {
                self.at += 1;
                // How long the group was is known when it has matched.
                self.unbounded = true;
            }
            Some('A' | 'B' | 'G' | 'Z' | 'z' | 'R' | 'X') => self.at += 1,
            Some('b') => {
                self.at += 1;
                if self.peek() == Some('{') && self.char(self.at + 1) == Some('g') {
                    self.at += 2;
                    if self.read() != Some('}') {
                        return Err("open_boundary");
                    }
                }
            }
            Some('k') => {
                self.at += 1;
                if self.read() != Some('<') {
                    return Err("reference_name");
                }
                let name = self.group_name()?;
                self.unbounded = true;
                if !self.groups.has(&name) {
                    return Err("absent_group");
                }
            }
            _ => {
                self.char_escape()?;
            }
        }
        Ok(())
    }

    /// What follows a backslash wherever a character may stand; the character, if it is just one.
    #[inline(never)]
    pub(super) fn char_escape(&mut self) -> Read<Option<u32>> {
        let Some(c) = self.pass() else {
            return Err("last_backslash");
        };
        match c {
            'D' | 'd' | 'H' | 'h' | 'S' | 's' | 'V' | 'W' | 'w' | 'v' => Ok(None),
            'p' | 'P' => self.property().map(|()| None),
            '0' => self.octal().map(Some),
            'x' => self.hex().map(Some),
            'u' => self.utf16().map(Some).ok_or("digits_of_u"),
            'c' => self.read().map(|c| Some(u32::from(c) ^ 64)).ok_or("control_letter"),
            'N' => self.named().map(|()| None),
            'a' => Ok(Some(7)),
            'e' => Ok(Some(27)),
            'f' => Ok(Some(12)),
            'n' => Ok(Some(10)),
            'r' => Ok(Some(13)),
            't' => Ok(Some(9)),
            c if c.is_ascii_alphanumeric() => Err("unknown_escape"),
            c => Ok(Some(u32::from(c))),
        }
    }

    fn octal(&mut self) -> Read<u32> {
        let digit = |reader: &mut Self| reader.peek().and_then(|c| c.to_digit(8));
        let mut value = digit(self).ok_or("octal_digit")?;
        self.at += 1;
        let mut left = if value <= 3 { 2 } else { 1 };
        while let Some(next) = digit(self).filter(|_| left > 0) {
            (value, left) = (value * 8 + next, left - 1);
            self.at += 1;
        }
        Ok(value)
    }

    /// What follows `\u`: two of them are one character where they are its halves.
    fn utf16(&mut self) -> Option<u32> {
        let high = self.digits(4)?;
        let behind = self.at;
        if (0xd800..0xdc00).contains(&high) && self.read() == Some('\\') && self.read() == Some('u') {
            let low = self.digits(4)?;
            if (0xdc00..0xe000).contains(&low) {
                return Some(0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00));
            }
        }
        self.at = behind;
        Some(high)
    }

    /// As many hexadecimal digits.
    #[inline(never)]
    fn digits(&mut self, count: usize) -> Option<u32> {
        let mut value = 0;
        for _ in 0..count {
            value = value * 16 + self.read()?.to_digit(16)?;
        }
        Some(value)
    }

    fn hex(&mut self) -> Read<u32> {
        if self.peek() != Some('{') {
            return self.digits(2).ok_or("digits_of_x");
        }
        self.at += 1;
        let mut value: Option<u32> = None;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(16)) {
            self.at += 1;
            let next = value.unwrap_or(0) * 16 + digit;
            value = Some(next).filter(|next| *next <= 0x10_ffff);
            value.ok_or("no_character")?;
        }
        let closed = self.read() == Some('}');
        value.filter(|_| closed).ok_or("digits_in_braces")
    }

    fn named(&mut self) -> Read {
        let opened = self.read() == Some('{');
        let length = self.chars.get(self.at..).unwrap_or_default().iter().position(|c| *c == '}');
        match length.filter(|length| opened && *length > 0) {
            Some(length) => {
                self.at += length + 1;
                Ok(())
            }
            None => Err("character_name"),
        }
    }

    /// `L` or `{Lu}` behind `\p`
    fn property(&mut self) -> Read {
        let unknown = "unknown_property";
        if self.peek() != Some('{') {
            let name = self.pass().ok_or(unknown)?;
            return if is_property(name.encode_utf8(&mut [0; 4])) { Ok(()) } else { Err(unknown) };
        }
        self.at += 1;
        self.peek();
        let rest = self.chars.get(self.at..).unwrap_or_default();
        let length = rest.iter().position(|c| *c == '}').ok_or("open_property")?;
        let name: String = rest.iter().take(length).collect();
        self.at += length + 1;
        if is_property(&name) { Ok(()) } else { Err(unknown) }
    }
}

#[inline(never)]
fn is_property(name: &str) -> bool {
    let unseen = |rest: &str| !rest.is_empty();
    PROPERTIES.split(' ').any(|known| known == name)
        || ["Is", "In", "java"].iter().any(|prefix| name.strip_prefix(prefix).is_some_and(unseen))
        || name.split_once('=').is_some_and(|(property, value)| {
            let known = ["sc", "script", "blk", "block", "gc", "general_category"];
            known.iter().any(|known| known.eq_ignore_ascii_case(property)) && unseen(value)
        })
}
