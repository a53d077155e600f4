//! What begins with `(`.

use super::length;
use super::reader::{Read, Reader, ch, flag, syntax, unsupported};
use super::tree::{Behind, Group, Look, Node};

impl Reader {
    /// A group; nothing if it only sets flags.
    pub(super) fn group(&mut self) -> Read<Option<Node>> {
        let outer = self.flags;
        let node = if self.next() == ch('?') {
            let kind = self.char(self.at + 1);
            self.at += 2;
            match char::from_u32(kind).unwrap_or_default() {
                ':' => self.plain()?,
                '=' => self.look(None, false)?,
                '!' => self.look(None, true)?,
                '>' => Node::Atomic(self.alternatives()?),
                '<' => self.behind_or_named()?,
                '$' | '@' => return syntax("a group is of no known kind"),
                _ => {
                    self.at -= 1;
                    match self.flagged()? {
                        Some(group) => group,
                        None => return Ok(None),
                    }
                }
            }
        } else {
            let capture = self.opened();
            self.captured(capture)?
        };
        if self.read() != ch(')') {
            return syntax("a group is not closed");
        }
        self.flags = outer;
        Ok(Some(node))
    }

    fn opened(&mut self) -> u32 {
        self.groups += 1;
        self.groups
    }

    fn captured(&mut self, number: u32) -> Read<Node> {
        Ok(Node::Group(Group { capture: Some(number), body: self.alternatives()? }))
    }

    fn plain(&mut self) -> Read<Node> {
        Ok(Node::Group(Group { capture: None, body: self.alternatives()? }))
    }

    fn look(&mut self, behind: Option<Behind>, negative: bool) -> Read<Node> {
        Ok(Node::Look(Look { behind, negative, body: self.alternatives()? }))
    }

    fn behind_or_named(&mut self) -> Read<Node> {
        let start = self.at;
        let c = self.read();
        if c != ch('=') && c != ch('!') {
            let name = self.name(c)?;
            if self.names.iter().any(|known| known.0 == name) {
                return syntax("two groups have one name");
            }
            let number = self.opened();
            self.names.push((name, number));
            return self.captured(number);
        }
        let body = self.alternatives()?;
        let length = length::of(&body);
        if !length.bounded {
            return syntax("a look-behind has no longest match");
        }
        // Java looks for astral characters from here to the end of the pattern.
        let whole = self.chars.iter().skip(start).any(|c| *c > 0xffff || (0xd800..0xe000).contains(c));
        if length.min < 0 || whole && length.max < 0 {
            return unsupported("a look-behind whose length overflows");
        }
        let behind = Behind { least: length.min.cast_unsigned(), most: length.max, whole };
        Ok(Node::Look(Look { behind: Some(behind), negative: c == ch('!'), body }))
    }

    /// The name of a group that begins with a character, and the `>` behind it.
    pub(super) fn name(&mut self, first: u32) -> Read<String> {
        let mut name = String::new();
        let mut next = char::from_u32(first).unwrap_or_default();
        if !next.is_ascii_alphabetic() {
            return syntax("the name of a group doesn't begin with a letter of ASCII");
        }
        while next.is_ascii_alphanumeric() {
            name.push(next);
            next = char::from_u32(self.read()).unwrap_or_default();
        }
        if next == '>' { Ok(name) } else { syntax("the name of a group has no `>` behind it") }
    }

    /// `(?i)`, which gives nothing, or `(?i:…)`.
    fn flagged(&mut self) -> Read<Option<Node>> {
        let mut on = true;
        loop {
            let c = self.peek();
            let bits = match char::from_u32(c).unwrap_or_default() {
                'i' => flag::CASE,
                'm' => flag::MULTILINE,
                's' => flag::DOTALL,
                'd' => flag::UNIX,
                'u' => flag::UNICODE_CASE,
                'x' => flag::COMMENTS,
                'U' => flag::UNICODE_CLASS | flag::UNICODE_CASE,
                'c' => return unsupported("the flag `c`"),
                '-' if on => {
                    on = false;
                    0
                }
                _ => break,
            };
            self.flags = if on { self.flags | bits } else { self.flags & !bits };
            self.next();
        }
        match char::from_u32(self.read()).unwrap_or_default() {
            ')' => Ok(None),
            ':' => Ok(Some(self.plain()?)),
            _ => syntax("a flag is not known"),
        }
    }
}
