//! The escapes of strings.

/// How many bytes at the front of a string's text are themselves no escape and no brace, eight at a time.
#[inline(always)]
pub(super) fn plain(text: &[u8]) -> usize {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);
    let (words, rest) = text.as_chunks();
    for (word, at) in words.iter().zip((0..).step_by(8)) {
        let word = u64::from_le_bytes(*word);
        // A byte below the number that is taken from it gets its high bit; its borrow may give one to bytes above it.
        let below = |word: u64, limit: u64| word.wrapping_sub(ONES * limit);
        let equal = |byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
        let stops = (below(word, 0x20) | equal(b'"') | equal(b'\\') | equal(b'{')) & !word & HIGH;
        if stops != 0 {
            return at + stops.trailing_zeros() as usize / 8;
        }
    }
    let stop = |byte: &u8| *byte < 0x20 || matches!(byte, b'"' | b'\\' | b'{');
    text.len() - rest.len() + rest.iter().position(stop).unwrap_or(rest.len())
}

/// How many bytes the escape at the front of a text has; nothing where it is none that JSON has.
pub(super) fn escape(text: &[u8]) -> Option<usize> {
    let unit = |text: &[u8]| {
        let digits = text.get(..6)?.strip_prefix(b"\\u")?;
        digits.iter().try_fold(0, |sum, digit| Some(sum * 16 + char::from(*digit).to_digit(16)?))
    };
    match text.get(1)? {
        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(2),
        b'u' => match unit(text)? {
            0xd800..0xdc00 => (0xdc00..0xe000).contains(&unit(text.get(6..)?)?).then_some(12),
            0xdc00..0xe000 => None,
            _ => Some(6),
        },
        _ => None,
    }
}

/// The text that a string's text means. INVARIANT: the lexer has read it, so each escape is one that JSON has.
pub(super) fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((plain, escape)) = rest.split_once('\\') {
        out.push_str(plain);
        let (meant, len) = match escape.as_bytes().first() {
            Some(b'b') => ('\u{8}', 1),
            Some(b'f') => ('\u{c}', 1),
            Some(b'n') => ('\n', 1),
            Some(b'r') => ('\r', 1),
            Some(b't') => ('\t', 1),
            Some(b'u') => code_point(escape),
            Some(other) => (char::from(*other), 1),
            None => break,
        };
        out.push(meant);
        rest = escape.get(len..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// The character of `uXXXX` or, for one beyond 16 bits, `uXXXX\uXXXX`; and how long that is.
fn code_point(escape: &str) -> (char, usize) {
    let unit = |at: usize| escape.get(at..at + 4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let (high, low) = (unit(1).unwrap_or_default(), unit(7).unwrap_or_default());
    match char::from_u32(high) {
        Some(meant) => (meant, 5),
        None => (char::from_u32(0x10000 + ((high & 0x3ff) << 10) + (low & 0x3ff)).unwrap_or_default(), 11),
    }
}
