//! What the literals of texts and patterns mean, and how they are written.

use std::borrow::Cow;
use std::fmt::Write;

/// The text that a literal with its quotes means; an escape that has no meaning keeps its backslash.
///
/// # Errors
/// Where half of a surrogate pair is alone.
pub(super) fn text(literal: &str) -> Result<Cow<'_, str>, (usize, usize)> {
    let end = literal.len() - 1;
    if !literal.as_bytes().contains(&b'\\') {
        return Ok(Cow::Borrowed(literal.get(1..end).unwrap_or_default()));
    }
    let quote = literal.as_bytes()[0];
    let mut out = String::with_capacity(end);
    let mut at = 1;
    while let Some(next) = literal.get(at..end).unwrap_or_default().find('\\') {
        out.push_str(literal.get(at..at + next).unwrap_or_default());
        at += next;
        let (meant, len) = escape(literal.get(at..end).unwrap_or_default(), quote).ok_or((at, at + 6))?;
        match meant {
            Some(meant) => out.push(meant),
            None => out.push_str(literal.get(at..at + len).unwrap_or_default()),
        }
        at += len;
    }
    out.push_str(literal.get(at..end).unwrap_or_default());
    Ok(Cow::Owned(out))
}

/// What the escape in front of a text means between such quotes, if anything, and its length; nothing for half a pair.
fn escape(text: &str, quote: u8) -> Option<(Option<char>, usize)> {
    let meant = match text.as_bytes().get(1)? {
        b'n' => '\n',
        b't' => '\t',
        b'r' => '\r',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'\\' => '\\',
        byte if *byte == quote => char::from(quote),
        b'u' => return unicode(text),
        _ => return Some((None, 1)),
    };
    Some((Some(meant), 2))
}

fn unicode(text: &str) -> Option<(Option<char>, usize)> {
    let Some(first) = unit(text) else {
        return Some((None, 1));
    };
    if let Some(c) = char::from_u32(first) {
        return Some((Some(c), 6));
    }
    let second = unit(text.get(6..)?)?;
    let pair = [u16::try_from(first).ok()?, u16::try_from(second).ok()?];
    let c = char::decode_utf16(pair).next()?.ok()?;
    (c > '\u{ffff}').then_some((Some(c), 12))
}

/// The number in `\uXXXX`.
fn unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    digits.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok()).flatten()
}

/// The pattern of a literal `~/…/`.
pub(super) fn regex(literal: &str) -> Cow<'_, str> {
    let mut rest = literal.get(2..literal.len() - 1).unwrap_or_default();
    if !rest.as_bytes().contains(&b'\\') {
        return Cow::Borrowed(rest);
    }
    let mut out = String::with_capacity(literal.len());
    while let Some(at) = rest.find('\\') {
        // INVARIANT: the lexer took the character behind a backslash with it.
        let len = rest.get(at + 1..).unwrap_or_default().chars().next().map_or(0, char::len_utf8);
        let escaped = rest.get(at + 1..at + 1 + len).unwrap_or_default();
        out.push_str(rest.get(..at + usize::from(escaped != "/")).unwrap_or_default());
        out.push_str(escaped);
        rest = rest.get(at + 1 + len..).unwrap_or_default();
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Writes a text in double quotes, or in single ones if that saves escapes.
pub(super) fn write_text(text: &str, out: &mut String) {
    let quote = if text.contains('"') && !text.contains('\'') { '\'' } else { '"' };
    out.push(quote);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\\' => out.push_str("\\\\"),
            _ if c == quote => {
                out.push('\\');
                out.push(c);
            }
            '\0'..' ' | '\u{7f}' | '\u{2028}' | '\u{2029}' => {
                // INVARIANT: writing to a String does not fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out.push(quote);
}

/// Writes a pattern as `~/…/`.
pub(super) fn write_regex(pattern: &str, out: &mut String) {
    out.push_str("~/");
    let mut escaped = false;
    for c in pattern.chars() {
        if c == '/' && !escaped {
            out.push('\\');
        }
        out.push(c);
        escaped = c == '\\' && !escaped;
    }
    out.push('/');
}

/// Whether a pattern can be between slashes.
pub(super) fn is_pattern(pattern: &str) -> bool {
    let backslashes = pattern.len() - pattern.trim_end_matches('\\').len();
    backslashes.is_multiple_of(2) && !pattern.contains(['\n', '\r', '\u{2028}', '\u{2029}'])
}

#[cfg(test)]
mod tests {
    use super::{regex, text, write_regex, write_text};

    #[test]
    fn escapes_mean_what_the_engine_reads() {
        for (literal, meant) in [
            (r#""a""#, "a"),
            (r#""it's""#, "it's"),
            (r#"'say "x"'"#, "say \"x\""),
            (r#""\"\\\n""#, "\"\\\n"),
            (r#""\d+\.""#, r"\d+\."),
            (r#""it\'s""#, r"it\'s"),
            (r"'it\'s'", "it's"),
            (r#"'say \"x\"'"#, r#"say \"x\""#),
            (r#"'\\"\\'"#, r#"\"\"#),
            (r#""\u0041\u00e9""#, "Aé"),
            (r#""\ud83d\ude00""#, "😀"),
            (r#""\u12""#, r"\u12"),
            (r#""\u+123""#, r"\u+123"),
            ("'é\\é'", "é\\é"),
        ] {
            assert_eq!(text(literal).as_deref(), Ok(meant), "{literal}");
            let mut written = String::new();
            write_text(meant, &mut written);
            assert_eq!(text(&written).as_deref(), Ok(meant), "{written}");
        }
        assert_eq!(text(r#""a\ud83d""#), Err((2, 8)));
        assert_eq!(text(r#""\ud83d\u0041""#), Err((1, 7)));
    }

    #[test]
    fn a_pattern_keeps_all_escapes_but_that_of_its_slash() {
        for (literal, pattern) in [("~/a/", "a"), (r"~/\d\/\\/", r"\d/\\"), ("~//", ""), (r"~/\é/", r"\é")] {
            assert_eq!(regex(literal), pattern);
            let mut written = String::new();
            write_regex(pattern, &mut written);
            assert_eq!(written, literal);
        }
    }
}
