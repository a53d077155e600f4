//! The grammar of a path: names joined by dots, `\.` for a dot within a name, `${…}` around other names, `[0]`, `[*]`.

use crate::swar::is_bare_path;

/// Which bytes may be in a name: a table, as every byte of every path is looked up.
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

/// Whether a text is a path.
///
/// # Errors
/// The 1-based character where it stops being one.
pub fn check(text: &str) -> Result<(), usize> {
    if is_bare_path(text.as_bytes()) { Ok(()) } else { walk(text) }
}

/// Whether a text is letters, digits, `_` and dots that make a path, as is typical.
#[must_use]
pub fn is_bare(text: &str) -> bool {
    is_bare_path(text.as_bytes())
}

/// Reads any path, byte by byte.
pub(crate) fn walk(text: &str) -> Result<(), usize> {
    let bytes = text.as_bytes();
    let fault = |at: usize| Err(text.get(..at).map_or(at, |before| before.chars().count()) + 1);
    let mut at = 0;
    loop {
        let start = at;
        if bytes.get(at) == Some(&b'$') && bytes.get(at + 1) == Some(&b'{') {
            match text.get(at..).unwrap_or_default().find('}') {
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
            let Some(end) = text.get(at..).unwrap_or_default().find(']') else {
                return fault(at);
            };
            let index = text.get(at + 1..at + end).unwrap_or_default();
            if index != "*" && (index.is_empty() || !index.bytes().all(|byte| byte.is_ascii_digit())) {
                return fault(at + 1);
            }
            at += end + 1;
        }
        match bytes.get(at) {
            None => return Ok(()),
            Some(b'.') => at += 1,
            Some(_) => return fault(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn takes_paths_and_points_at_what_is_none() {
        for path in ["a", "_id", "a.b[0].c[*]", "a.b\\.c", "${First Name}.x", "_acme.charges_data.id", "é.b"] {
            assert_eq!(check(path), Ok(()), "{path}");
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
            assert_eq!(check(path), Err(column), "{path}");
        }
    }
}
