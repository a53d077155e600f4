//! `\Q…\E`: Java rewrites what is quoted before it reads the pattern, so that a quote may begin in the middle of anything.

/// The characters of a pattern without its quotes.
pub(super) fn unquoted(pattern: &str) -> Vec<u32> {
    let mut out = Vec::with_capacity(pattern.len());
    let mut chars = pattern.chars().peekable();
    let mut quoted = false;
    let mut first = false;
    while let Some(c) = chars.next() {
        let behind = if c == '\\' { chars.peek().copied() } else { None };
        match (quoted, behind) {
            (false, Some('Q')) => {
                chars.next();
                quoted = true;
                first = true;
                continue;
            }
            (true, Some('E')) => {
                chars.next();
                quoted = false;
            }
            (false, Some(escaped)) => {
                chars.next();
                out.extend([c, escaped].map(u32::from));
            }
            // A first digit must not become part of an escape or a count before the quote.
            (true, None) if first && c.is_ascii_digit() => out.extend(['\\', 'x', '3', c].map(u32::from)),
            (true, _) if c.is_ascii() && !c.is_ascii_alphanumeric() => out.extend(['\\', c].map(u32::from)),
            _ => out.push(u32::from(c)),
        }
        first = false;
    }
    out
}
