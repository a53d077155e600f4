//! Patterns as people write them, with texts that match and others.

use std::rc::Rc;

use crate::Case;
use crate::random::Random;
use crate::rows::{MATCHES, SPLITS};

const PATTERNS: [&str; 40] = [
    "^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}$",
    "([\\w.]+)@([\\w.]+)\\.(\\w+)",
    "^(\\d{4})-(\\d{2})-(\\d{2})$",
    "(\\d{4})-(\\d{2})-(\\d{2})T(\\d{2}):(\\d{2}):(\\d{2})(?:\\.(\\d+))?(Z|[+-]\\d{2}:?\\d{2})?",
    "^(0?[1-9]|1[0-2])/(0?[1-9]|[12]\\d|3[01])/(\\d{2}|\\d{4})$",
    "^https?://([^/:?#]+)(?::(\\d+))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?$",
    "[?&]utm_source=([^&#]*)",
    "^\\$?\\d{1,3}(,\\d{3})*(\\.\\d{2})?$",
    "[^\\d.-]",
    "^-?\\d+(?:\\.\\d+)?$",
    "^(?:4\\d{12}(?:\\d{3})?|5[1-5]\\d{14}|3[47]\\d{13})$",
    "(\\d)(?=(\\d{3})+$)",
    "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-5][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$",
    "^(ch|pi|cus|in|sub)_[A-Za-z0-9]{14,}$",
    "\\s+",
    "\\s*,\\s*",
    "^\\s+|\\s+$",
    "\\|",
    "[,;|]",
    "(?i)^(true|yes|y|1)$",
    "(?i)\\b(visa|mastercard|amex)\\b",
    "\\b\\w{1,3}\\b",
    "^(.*?)\\s+(\\S+)$",
    "([A-Z])",
    "(?<=[a-z])(?=[A-Z])",
    "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})",
    "^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d).{8,}$",
    "\"((?:[^\"\\\\]|\\\\.)*)\"",
    "<([a-z]+)[^>]*>(.*?)</\\1>",
    "^\\+?(\\d{1,3})[ -]?\\(?(\\d{3})\\)?[ -]?(\\d{3})[ -]?(\\d{4})$",
    "^([A-Z]{2})(\\d{2})([A-Z0-9]{4})(\\d{7})([A-Z0-9]?){0,16}$",
    "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}",
    "(?m)^#.*$",
    "\\R",
    "[\\p{L}\\p{N}_'-]+",
    "^\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)*$",
    "(a+)+$",
    "(.*)(\\d+)",
    "[\\u4e00-\\u9fa5]+",
    ".*[Ee]rror.*",
];

const TEXTS: [&str; 36] = [
    "",
    "jane.doe+test@example.co.uk",
    "write to a@b.com, c@d.org",
    "2026-11-29",
    "2026-11-29T20:15:30.123Z",
    "2026-11-29T20:15:30+01:00",
    "11/29/2026",
    "https://shop.example.com:8443/a/b?utm_source=mail&x=1#top",
    "http://example.com",
    "$1,234,567.89",
    "1234567",
    "-12.50",
    "4242424242424242",
    "123e4567-e89b-12d3-a456-426614174000",
    "ch_3MqLiJLkdIwHu7ix0jD6Pz1v",
    "a, b ,c,,",
    "  both ends \t",
    "a|b|c",
    "YES",
    "paid with Visa today",
    "camelCaseTextHere",
    "Passw0rdLong",
    "say \"he said \\\"no\\\"\" twice \"x\"",
    "<b class=x>bold</b><i>it</i>",
    "+1 (415) 555-2671",
    "DE89370400440532013000",
    "10.0.255.1 and 999.1.1.1",
    "# a\r\nb\n#c\u{85}# d",
    "line\r\nbreak\n\u{2028}end\r",
    "Élodie Müller",
    "aaaaaaaaaaaaaaaaaaaa!",
    "order 12345",
    "中文字 and 😀",
    "an Error: 😀😀",
    "e\u{301}te\u{301} nai\u{308}f",
    "\u{feff}x\u{200b}y",
];

/// Each pattern with each text, and what the library's own tests have rows for.
pub fn cases() -> impl Iterator<Item = Case> {
    let rows = MATCHES.iter().map(|row| (row.0, row.1)).chain(SPLITS.iter().map(|row| (row.0, row.1)));
    let rows = rows.map(|(pattern, text)| (pattern.to_owned(), Rc::from([text.to_owned()])));
    PATTERNS.into_iter().map(|pattern| (pattern.to_owned(), Rc::from(TEXTS.map(str::to_owned)))).chain(rows)
}

pub fn pattern(random: &mut Random) -> &'static str {
    random.of(&PATTERNS)
}
