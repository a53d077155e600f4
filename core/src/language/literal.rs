//! What the literals of texts and patterns mean, and how they are written.

use std::borrow::Cow;
use std::fmt::Write;

/// The text that a literal with its quotes means; an escape that has no meaning keeps its backslash.
///
/// # Errors
/// Where half of a surrogate pair is alone.
pub(super) fn text(literal: &str) -> Result<Cow<'_, str>, (usize, usize)> {
    unescaped(literal, 1, literal.as_bytes().first().copied().unwrap_or_default())
}

/// The pattern of a literal `~/…/`: its escapes are those of texts, and what is left of them are the pattern's own.
///
/// # Errors
/// As for [`text`].
pub(super) fn regex(literal: &str) -> Result<Cow<'_, str>, (usize, usize)> {
    unescaped(literal, 2, b'/')
}

/// What stands between `start` and the closing quote.
fn unescaped(literal: &str, start: usize, quote: u8) -> Result<Cow<'_, str>, (usize, usize)> {
    let end = literal.len().saturating_sub(1);
    if !literal.as_bytes().contains(&b'\\') {
        return Ok(Cow::Borrowed(literal.get(start..end).unwrap_or_default()));
    }
    let mut out = String::with_capacity(end);
    let mut at = start;
    while let Some(next) = literal.get(at..end).unwrap_or_default().find('\\') {
        out.push_str(literal.get(at..at + next).unwrap_or_default());
        at += next;
        // A pattern may end with a lone backslash, which means itself.
        let (meant, len) = match literal.get(at..end) {
            Some("\\") | None => (None, 1),
            Some(rest) => escape(rest, quote).ok_or((at, at + 6))?,
        };
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

/// Writes a pattern as `~/…/`. A backslash is doubled only where one alone would mean something to the reader of texts.
pub(super) fn write_regex(pattern: &str, out: &mut String) {
    out.push_str("~/");
    let mut chars = pattern.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            // Two backslashes in front of the closing slash would take it along, if another slash follows.
            ('\\', None) => out.push_str("\\u005c"),
            ('\\', Some('n' | 't' | 'r' | 'b' | 'f' | 'u' | '\\' | '/')) => out.push_str("\\\\"),
            ('/', _) => out.push_str("\\/"),
            ('\n', _) => out.push_str("\\n"),
            ('\r', _) => out.push_str("\\r"),
            ('\0'..' ' | '\u{7f}' | '\u{2028}' | '\u{2029}', _) => {
                // INVARIANT: writing to a String does not fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out.push('/');
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
    fn a_pattern_is_what_the_escapes_of_texts_leave() {
        for (literal, pattern) in [
            ("~/a/", "a"),
            ("~//", ""),
            (r"~/\d\/\+/", r"\d/\+"),
            (r"~/\\\\\u005c/", r"\\\"),
            (r"~/\\bx\\b/", r"\bx\b"),
            (r"~/\é/", r"\é"),
            (r"~/\n/", "\n"),
            (r"~/\\n\\\//", r"\n\/"),
        ] {
            assert_eq!(regex(literal).as_deref(), Ok(pattern), "{literal}");
            let mut written = String::new();
            write_regex(pattern, &mut written);
            assert_eq!(written, literal);
        }
        for (literal, pattern) in
            [(r"~/\bx\b/", "\u{8}x\u{8}"), (r"~/\\d/", r"\d"), (r"~/\u0041/", "A"), (r"~/\\/", "\\")]
        {
            assert_eq!(regex(literal).as_deref(), Ok(pattern), "{literal}");
        }
        assert_eq!(regex(r"~/\ud800/"), Err((2, 8)));
    }
}
