//! `BigDecimal`, in the arithmetic of 34 digits that the engine uses.

use std::cmp::Ordering;
use std::fmt::{Display, Formatter};

use num_bigint::{BigInt, Sign};
use num_traits::{Signed, ToPrimitive, Zero};

/// How many digits a result has at most: those of the context `DECIMAL128`.
const DIGITS: i64 = 34;
/// How far scales may differ where digits are written out: numbers beyond are refused, as each digit takes memory.
const MOST_SCALE: i64 = 10_000;

/// Digits, and how many of them are behind the point.
#[derive(Clone, Debug)]
pub(crate) struct Decimal {
    digits: BigInt,
    scale: i64,
}

impl Decimal {
    pub(crate) fn new(digits: BigInt, scale: i64) -> Decimal {
        Decimal { digits, scale }
    }

    /// Reads `-1.50`, `2e3`; nothing for what is no number, or one whose exponent is out of bounds.
    pub(crate) fn parse(text: &str) -> Option<Decimal> {
        let (mantissa, exponent) = match text.find(['e', 'E']) {
            Some(at) => (text.get(..at)?, text.get(at + 1..)?.parse::<i64>().ok()?),
            None => (text, 0),
        };
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let sign = whole.len() - whole.trim_start_matches(['+', '-']).len();
        let digits = format!("{whole}{fraction}");
        let plain = digits.get(sign..)?;
        if sign > 1 || plain.is_empty() || !plain.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let scale = i64::try_from(fraction.len()).ok()?.checked_sub(exponent)?;
        let bounded = scale.abs() <= MOST_SCALE && plain.len() <= usize::try_from(MOST_SCALE).ok()?;
        bounded.then(|| digits.parse().ok()).flatten().map(|digits| Decimal { digits, scale })
    }

    pub(crate) fn is_zero(&self) -> bool {
        self.digits.is_zero()
    }

    /// Whether digits and scale are the same, as `equals` asks: `1.0` is not `1.00`.
    pub(crate) fn same(&self, other: &Decimal) -> bool {
        self.scale == other.scale && self.digits == other.digits
    }

    fn precision(&self) -> i64 {
        let digits = self.digits.magnitude().to_string().len();
        i64::try_from(digits).unwrap_or(i64::MAX)
    }

    /// With 34 digits at most, a half to the even digit.
    pub(crate) fn rounded(mut self) -> Decimal {
        loop {
            let drop = self.precision() - DIGITS;
            if drop <= 0 {
                return self;
            }
            self = Decimal { digits: divide_half_even(&self.digits, &ten(drop)), scale: self.scale - drop };
        }
    }

    fn aligned(&self, other: &Decimal) -> Option<(BigInt, BigInt, i64)> {
        let scale = self.scale.max(other.scale);
        let (one, two) = (scale - self.scale, scale - other.scale);
        (one.max(two) <= 2 * MOST_SCALE).then(|| (&self.digits * ten(one), &other.digits * ten(two), scale))
    }

    pub(crate) fn add(&self, other: &Decimal) -> Option<Decimal> {
        let (one, two, scale) = self.aligned(other)?;
        Some(Decimal::new(one + two, scale).rounded())
    }

    pub(crate) fn subtract(&self, other: &Decimal) -> Option<Decimal> {
        self.add(&other.negated())
    }

    pub(crate) fn multiply(&self, other: &Decimal) -> Option<Decimal> {
        let scale = self.scale + other.scale;
        (scale.abs() <= MOST_SCALE).then(|| Decimal::new(&self.digits * &other.digits, scale).rounded())
    }

    /// The quotient with 34 digits; one that is exact has no zeros at the end beyond the preferred scale.
    pub(crate) fn divide(&self, other: &Decimal) -> Option<Decimal> {
        if other.is_zero() {
            return None;
        }
        let preferred = self.scale - other.scale;
        if self.is_zero() {
            return Some(Decimal::new(BigInt::zero(), preferred));
        }
        let more = (DIGITS + 3 + other.precision() - self.precision()).max(0);
        let (quotient, rest) = (&self.digits * ten(more), &other.digits);
        let exact = (&quotient % rest).is_zero();
        // Another digit that is not 0 tells the rounding of what is not exact.
        let mut quotient = quotient / rest;
        let mut scale = preferred + more;
        if !exact {
            quotient = quotient * 10 + if self.digits.sign() == other.digits.sign() { 1 } else { -1 };
            scale += 1;
        }
        let mut result = Decimal::new(quotient, scale).rounded();
        while exact && result.scale > preferred && (&result.digits % BigInt::from(10)).is_zero() {
            result = Decimal::new(result.digits / 10, result.scale - 1);
        }
        (result.scale.abs() <= MOST_SCALE).then_some(result)
    }

    /// What is left of a division to a whole number, with the sign of the dividend.
    pub(crate) fn remainder(&self, other: &Decimal) -> Option<Decimal> {
        let (one, two, scale) = self.aligned(other)?;
        (!two.is_zero()).then(|| Decimal::new(one % two, scale))
    }

    pub(crate) fn negated(&self) -> Decimal {
        Decimal::new(-&self.digits, self.scale)
    }

    pub(crate) fn compare(&self, other: &Decimal) -> Ordering {
        match self.aligned(other) {
            Some((one, two, _)) => one.cmp(&two),
            None => self.to_f64().total_cmp(&other.to_f64()),
        }
    }

    /// The whole part.
    pub(crate) fn truncated(&self) -> BigInt {
        if self.scale <= 0 { &self.digits * ten(-self.scale) } else { &self.digits / ten(self.scale) }
    }

    /// The integer that it is, if it is one of 64 bits.
    pub(crate) fn exact_i64(&self) -> Option<i64> {
        let whole = self.truncated();
        let exact = self.scale <= 0 || (&whole * ten(self.scale)) == self.digits;
        whole.to_i64().filter(|_| exact)
    }

    pub(crate) fn to_f64(&self) -> f64 {
        format!("{}e{}", self.digits, -self.scale).parse().unwrap_or(f64::NAN)
    }
}

/// Ten to a power, which is bounded by the callers.
fn ten(power: i64) -> BigInt {
    BigInt::from(10).pow(u32::try_from(power).unwrap_or_default())
}

fn divide_half_even(number: &BigInt, by: &BigInt) -> BigInt {
    let (quotient, rest): (BigInt, BigInt) = (number / by, (number % by).abs() * 2);
    let up = match rest.cmp(by) {
        Ordering::Less => false,
        Ordering::Equal => quotient.bit(0),
        Ordering::Greater => true,
    };
    match (up, number.sign()) {
        (false, _) => quotient,
        (true, Sign::Minus) => quotient - 1,
        (true, _) => quotient + 1,
    }
}

impl Display for Decimal {
    /// As `BigDecimal.toString` writes it.
    fn fmt(&self, formatter: &mut Formatter<'_>) -> std::fmt::Result {
        let digits = self.digits.magnitude().to_string();
        let sign = if self.digits.sign() == Sign::Minus { "-" } else { "" };
        let count = i64::try_from(digits.len()).unwrap_or(i64::MAX);
        let exponent = count - 1 - self.scale;
        if self.scale == 0 {
            return write!(formatter, "{sign}{digits}");
        }
        if self.scale > 0 && exponent >= -6 {
            let point = usize::try_from(count - self.scale).unwrap_or_default();
            if count > self.scale {
                let (whole, fraction) = digits.split_at(point);
                return write!(formatter, "{sign}{whole}.{fraction}");
            }
            let zeros = "0".repeat(usize::try_from(self.scale - count).unwrap_or_default());
            return write!(formatter, "{sign}0.{zeros}{digits}");
        }
        let (first, rest) = digits.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        let plus = if exponent > 0 { "+" } else { "" };
        if exponent == 0 {
            write!(formatter, "{sign}{first}{point}{rest}")
        } else {
            write!(formatter, "{sign}{first}{point}{rest}E{plus}{exponent}")
        }
    }
}
