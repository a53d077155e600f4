//! The grammar of a path: names joined by dots, `\.` for a dot within a name, `${…}` around other names, `[0]`, `[*]`.

/// Whether a text is a path; if not, the 1-based character where it stops being one.
pub(crate) fn check(text: &str) -> Result<(), usize> {
    let bytes = text.as_bytes();
    let fault = |at: usize| Err(text.get(..at).map_or(at, |before| before.chars().count()) + 1);
    let mut at = 0;
    loop {
        let start = at;
        if text[at..].starts_with("${") {
            match text[at..].find('}') {
                Some(end) if end > 2 => at += end + 1,
                _ => return fault(at),
            }
        } else {
            while at < bytes.len() {
                match bytes[at] {
                    b'\\' if bytes.get(at + 1) == Some(&b'.') => at += 2,
                    b'0'..=b'9' | b'-' if at == start => return fault(at),
                    b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'$' | b'-' | b':' | b'@' | 0x80.. => at += 1,
                    _ => break,
                }
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
