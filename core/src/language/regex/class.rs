//! Classes of characters: `[a-z&&[^b]]`.

use super::{MAX_DEPTH, Read, Reader};

impl Reader {
    /// What follows the `[` of a class.
    pub(super) fn class(&mut self) -> Read {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err("deep_classes");
        }
        if self.peek() == Some('^') {
            self.at += 1;
        }
        self.members()?;
        self.at += 1;
        self.depth -= 1;
        Ok(())
    }

    /// The members of a class up to its `]`.
    #[inline(never)]
    fn members(&mut self) -> Read {
        let mut any = false;
        loop {
            match self.peek() {
                None => return Err("open_class"),
                Some('[') => {
                    self.at += 1;
                    self.class()?;
                }
                Some('&') if self.char(self.at + 1) == Some('&') => {
                    self.at += 2;
                    let right = self.intersected()?;
                    if !any && !right {
                        return Err("empty_intersection");
                    }
                }
                Some(']') if any => return Ok(()),
                Some(_) => self.range()?,
            }
            any = true;
        }
    }

    /// What follows `&&` in a class, up to the next `&` or `]`; whether there is anything.
    fn intersected(&mut self) -> Read<bool> {
        let mut any = false;
        loop {
            match self.peek() {
                Some(']' | '&') => return Ok(any),
                Some('[') => {
                    self.at += 1;
                    self.class()?;
                }
                _ => self.members()?,
            }
            any = true;
        }
    }

    fn range(&mut self) -> Read {
        let Some(low) = self.member()? else { return Ok(()) };
        if self.peek() != Some('-') {
            return Ok(());
        }
        if matches!(self.char(self.at + 1), Some('[' | ']')) {
            return Ok(());
        }
        self.at += 1;
        self.peek();
        match self.member_or_none()? {
            Some(high) if high >= low => Ok(()),
            _ => Err("range_order"),
        }
    }

    /// One character of a class, or an escape for many.
    #[inline(never)]
    fn member(&mut self) -> Read<Option<u32>> {
        match self.pass() {
            Some('\\') => {
                // As the begin of a range `\v` is the one character of old.
                let range = self.char(self.at) == Some('v') && self.char(self.at + 1) == Some('-');
                let read = self.char_escape()?;
                Ok(if range { Some(11) } else { read })
            }
            c => Ok(c.map(u32::from)),
        }
    }

    /// The end of a range, where `\v` is one character too.
    fn member_or_none(&mut self) -> Read<Option<u32>> {
        let single = self.char(self.at) == Some('\\') && self.char(self.at + 1) == Some('v');
        match self.member()? {
            None if single => Ok(Some(11)),
            read => Ok(read),
        }
    }
}
