//! The types of number literals.

/// The types of number literals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// `12`, `0x1F`, `010`
    Integer,
    /// `12l`
    Long,
    /// `12h`
    BigInteger,
    /// `1.5`, `1.5d`
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
            _ if !hex && text.contains(['.', 'd', 'D']) => Number::Double,
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
pub(super) fn octal(text: &str) -> Option<Option<u64>> {
    if !text.starts_with('0') {
        return None;
    }
    let digits = text.trim_end_matches(['l', 'L', 'h', 'H']);
    let octal = digits.len() > 1 && digits.bytes().all(|byte| byte.is_ascii_digit());
    octal.then(|| u64::from_str_radix(digits, 8).ok())
}
