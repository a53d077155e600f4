//! The grammar of a path: names joined by dots, `\.` for a dot within a name, `${…}` around other names, `[0]`, `[*]`.

/// Which bytes may stand in a name: a table, as every byte of every path is looked up.
const NAME: [bool; 256] = {
    let others = b"_$-:@";
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = byte >= 0x80 || matches!(byte, 0x30..=0x39 | 0x41..=0x5a | 0x61..=0x7a);
        byte += 1;
    }
    let mut other = 0;
    while other < others.len() {
        table[others[other] as usize] = true;
        other += 1;
    }
    table
};

/// Paths read one after another. Neighbours in a mapping set are mostly siblings: the way to them is read once.
#[derive(Default)]
pub(super) struct Paths {
    way: String,
}

impl Paths {
    /// Whether a text is a path; if not, the 1-based character where it stops being one.
    pub(super) fn check(&mut self, text: &str) -> Result<(), usize> {
        let known = if text.starts_with(&self.way) { self.way.len() } else { 0 };
        let last = check(text, known)?;
        if last != known {
            self.way.clear();
            self.way.push_str(&text[..last]);
        }
        Ok(())
    }
}

/// Reads a path from a byte at which a name begins; gives the byte at which the last name does.
fn check(text: &str, from: usize) -> Result<usize, usize> {
    let bytes = text.as_bytes();
    let fault = |at: usize| Err(text.get(..at).map_or(at, |before| before.chars().count()) + 1);
    let mut at = from;
    loop {
        let start = at;
        if bytes.get(at) == Some(&b'$') && bytes.get(at + 1) == Some(&b'{') {
            match text[at..].find('}') {
                Some(end) if end > 2 => at += end + 1,
                _ => return fault(at),
            }
        } else {
            if let Some(b'0'..=b'9' | b'-') = bytes.get(at) {
                return fault(at);
            }
            loop {
                while bytes.get(at).is_some_and(|byte| NAME[usize::from(*byte)]) {
                    at += 1;
                }
                if bytes.get(at) != Some(&b'\\') || bytes.get(at + 1) != Some(&b'.') {
                    break;
                }
                at += 2;
            }
        }
        if at == start {
            return fault(at);
        }
        while bytes.get(at) == Some(&b'[') {
            let Some(end) = text[at..].find(']') else {
                return fault(at);
            };
            let index = &text[at + 1..at + end];
            if index != "*" && (index.is_empty() || !index.bytes().all(|byte| byte.is_ascii_digit())) {
                return fault(at + 1);
            }
            at += end + 1;
        }
        match bytes.get(at) {
            None => return Ok(start),
            Some(b'.') => at += 1,
            Some(_) => return fault(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Paths;

    #[test]
    fn takes_paths_and_points_at_what_is_none() {
        for path in ["a", "_id", "a.b[0].c[*]", "a.b\\.c", "${First Name}.x", "_acme.charges_data.id", "é.b"] {
            assert_eq!(Paths::default().check(path), Ok(()), "{path}");
        }
        for (path, column) in [
            ("", 1),
            (".a", 1),
            ("a.", 3),
            ("a..b", 3),
            ("a[x]", 3),
            ("a[0", 2),
            ("a b", 2),
            ("é é", 2),
            ("${a", 1),
            ("1a", 1),
        ] {
            assert_eq!(Paths::default().check(path), Err(column), "{path}");
        }
    }

    #[test]
    fn siblings_are_judged_as_if_alone() {
        let texts =
            ["a.b", "a.", "a.b.c", "a.b.9", "a.b.c d", "a\\.b.c", "a\\.b", "a\\.b.", "${a.b}.c", "${a.b}", "${a."];
        let mut paths = Paths::default();
        for (text, other) in texts.iter().flat_map(|text| texts.map(|other| (text, other))) {
            for text in [text, other] {
                assert_eq!(paths.check(text), Paths::default().check(text), "{text}");
            }
        }
    }
}
