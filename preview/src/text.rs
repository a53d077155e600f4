//! Fractions as Java's `toString` writes them.

/// `Double.toString`, with the fewest digits that mean the number, as Java 19 and later write it.
pub(crate) fn double(number: f64) -> String {
    if (0.001..1e7).contains(&number.abs()) {
        // There both write the same.
        return format!("{number:?}");
    }
    java(number, number.abs(), || format!("{:e}", number.abs()))
}

/// `Float.toString`, as for [`double`].
pub(crate) fn float(number: f32) -> String {
    java(f64::from(number), f64::from(number.abs()), || format!("{:e}", number.abs()))
}

/// Plain digits between a thousandth and ten million, else `1.5E10`; a digit behind the point in either.
fn java(number: f64, size: f64, scientific: impl FnOnce() -> String) -> String {
    let sign = if number.is_sign_negative() && !number.is_nan() { "-" } else { "" };
    if number.is_nan() {
        return "NaN".into();
    }
    if number.is_infinite() {
        return format!("{sign}Infinity");
    }
    let scientific = scientific();
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    let exponent: i32 = exponent.parse().unwrap_or_default();
    if size != 0.0 && !(-3..7).contains(&exponent) {
        let (first, rest) = digits.split_at(1);
        return format!("{sign}{first}.{}E{exponent}", if rest.is_empty() { "0" } else { rest });
    }
    let point = exponent + 1;
    let whole = usize::try_from(point).unwrap_or_default();
    let padded = if point > 0 {
        format!("{digits:0<whole$}")
    } else {
        let zeros = usize::try_from(1 - point).unwrap_or_default();
        format!("{}{digits}", "0".repeat(zeros))
    };
    let (before, behind) = padded.split_at(whole.max(1));
    format!("{sign}{before}.{}", if behind.is_empty() { "0" } else { behind })
}

#[cfg(test)]
mod tests {
    use super::{double, float};

    #[test]
    fn numbers_are_written_as_java_writes_them() {
        for (number, expected) in [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1.0, "1.0"),
            (100.0, "100.0"),
            (0.001, "0.001"),
            (0.000_999, "9.99E-4"),
            (1_234_567.891, "1234567.891"),
            (1e7, "1.0E7"),
            (12_345_678.9, "1.23456789E7"),
            (1e-300, "1.0E-300"),
            (f64::MAX, "1.7976931348623157E308"),
            (f64::NAN, "NaN"),
            (f64::NEG_INFINITY, "-Infinity"),
        ] {
            assert_eq!(double(number), expected);
        }
        assert_eq!(float(0.1), "0.1");
        assert_eq!(float(1e10), "1.0E10");
    }
}
