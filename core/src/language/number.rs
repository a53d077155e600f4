//! The literals of numbers: how long they are, and their types.

/// The types of number literals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// `12`, `0x1F`, `010`
    Integer,
    /// `12l`
    Long,
    /// `12h`
    BigInteger,
    /// `1.5`, `1.5d`, `1.d`, `1e3`, `NaN`
    Double,
    /// `1.5f`
    Float,
    /// `1.5b`
    BigDecimal,
}

impl Number {
    /// The type of a number as it is written.
    #[must_use]
    pub fn of(text: &str) -> Number {
        let hex = text.starts_with("0x") || text.starts_with("0X");
        match text.as_bytes().last().map(u8::to_ascii_lowercase) {
            Some(b'l') => Number::Long,
            Some(b'h') => Number::BigInteger,
            Some(b'f') if !hex => Number::Float,
            Some(b'b') if !hex => Number::BigDecimal,
            _ if !hex && text.contains(['.', 'd', 'D', 'e', 'E', 'N']) => Number::Double,
            _ => Number::Integer,
        }
    }

    /// Whether it has no fraction.
    #[must_use]
    pub fn is_whole(self) -> bool {
        matches!(self, Number::Integer | Number::Long | Number::BigInteger)
    }
}

/// What an integer whose leading zero makes it octal is, if that fits; nothing for others.
#[expect(clippy::option_option, reason = "not octal, too big, or a value")]
pub(super) fn octal(text: &str) -> Option<Option<i64>> {
    if !text.starts_with('0') {
        return None;
    }
    let digits = text.trim_end_matches(['l', 'L', 'h', 'H']);
    let octal = digits.len() > 1 && digits.bytes().all(|byte| byte.is_ascii_digit());
    octal.then(|| i64::from_str_radix(digits, 8).ok())
}

/// The integer that a number is, as far as 64 bits hold it; an error if it has a fraction, nothing if that is unclear.
///
/// The standard library's reader of fractions would bring its tables along.
pub(super) fn whole(text: &str) -> Option<Result<i64, ()>> {
    if Number::of(text).is_whole() {
        return Some(Ok(integer(text.trim_end_matches(['l', 'L', 'h', 'H'])).unwrap_or(i64::MAX)));
    }
    let (integer, fraction) = text.trim_end_matches(|c: char| c.is_ascii_alphabetic()).split_once('.')?;
    match integer.parse() {
        Ok(value) if fraction.bytes().all(|byte| byte == b'0') => Some(Ok(value)),
        Ok(_) if fraction.bytes().all(|byte| byte.is_ascii_digit()) => Some(Err(())),
        _ => None,
    }
}

/// Whether a number that is written as a long is none.
pub(super) fn overflows(text: &str) -> bool {
    text.strip_suffix(['l', 'L']).is_some_and(|digits| integer(digits).is_none())
}

/// The value of digits in their base, if 64 bits hold it.
fn integer(digits: &str) -> Option<i64> {
    let value = match digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        Some(hex) => i64::from_str_radix(hex, 16),
        None if digits.starts_with('0') => i64::from_str_radix(digits, 8),
        None => digits.parse(),
    };
    value.ok()
}

/// How many bytes at the front of a text are a number; 0 if its digits are not those of its base.
pub(super) fn literal_len(text: &str) -> usize {
    let bytes = text.as_bytes();
    let run = |from: usize, digit: fn(&u8) -> bool| {
        from + bytes[from..].iter().position(|byte| !digit(byte)).unwrap_or(bytes.len() - from)
    };
    let suffixed =
        |at: usize, letters: &[u8]| bytes.get(at).is_some_and(|byte| letters.contains(&byte.to_ascii_lowercase()));
    if text.starts_with("0x") || text.starts_with("0X") {
        let end = run(2, u8::is_ascii_hexdigit);
        return if end == 2 { 0 } else { end + usize::from(suffixed(end, b"lh")) };
    }
    let whole = run(0, u8::is_ascii_digit);
    let point = whole + usize::from(bytes.get(whole) == Some(&b'.'));
    let fraction = run(point, u8::is_ascii_digit);
    let exponent = fraction + exponent_len(&bytes[fraction..]);
    let marked = exponent > fraction || suffixed(exponent, b"fdb");
    let float = exponent + usize::from(suffixed(exponent, b"fdb"));
    match (fraction > point, marked) {
        // A dot with digits on one side alone belongs to a number that ends with an exponent or a suffix.
        (true, true) => float,
        (true, false) | (false, true) if whole > 0 => float,
        _ if whole == 0 => 0,
        // A leading zero means octal.
        _ if whole > 1 && bytes[0] == b'0' && run(0, |byte| matches!(byte, b'0'..=b'7')) < whole => 0,
        _ => whole + usize::from(suffixed(whole, b"lh")),
    }
}

fn exponent_len(bytes: &[u8]) -> usize {
    let sign = usize::from(matches!(bytes.get(1), Some(b'+' | b'-')));
    let digits = bytes.get(1 + sign..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count();
    if matches!(bytes.first(), Some(b'e' | b'E')) && digits > 0 { 1 + sign + digits } else { 0 }
}
