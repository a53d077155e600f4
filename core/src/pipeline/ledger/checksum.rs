//! Digests of texts and of JSON (FNV-1a, 64 bits). They show changes by mistake; they keep nobody from making one.

use crate::json::Value;

/// The first integer to which JavaScript can't count by ones.
const EXACT: u64 = 1 << 53;
const START: u64 = 0xcbf2_9ce4_8422_2325;

fn hash(start: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(start, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// A digest of a text: equal texts have equal ones, and it shows nothing of a secret's value, as a spec contains only
/// references to secrets.
pub(in crate::pipeline) fn digest(text: &str) -> String {
    format!("{:016x}", hash(START, text.as_bytes()))
}

/// A digest of JSON that stays the same where a database puts members into another order, or JavaScript gives large numbers the
/// nearest value that it knows: of those it only says that they are numbers.
pub(in crate::pipeline) fn checksum(value: &Value) -> String {
    format!("{:016x}", sum(value))
}

fn sum(value: &Value) -> u64 {
    let kind = |kind: u8| hash(START, &[kind]);
    match value {
        Value::Null => kind(0),
        Value::Bool(value) => kind(1 + u8::from(*value)),
        // Beyond these JavaScript may give another number, and databases write fractions in their own way.
        Value::Number(text) => match text.parse::<i64>() {
            Ok(number) if number.unsigned_abs() < EXACT => hash(kind(3), &number.to_le_bytes()),
            _ => kind(9),
        },
        Value::String(text) | Value::Text(text) => hash(kind(4), text.as_bytes()),
        Value::Array(items) => items.iter().fold(kind(5), |hash_of, item| hash(hash_of, &sum(item).to_le_bytes())),
        // A sum is the same in any order.
        Value::Object(members) => members.iter().fold(kind(6), |all, (name, value)| {
            all.wrapping_add(hash(hash(kind(7), name.as_bytes()), &sum(value).to_le_bytes()))
        }),
        _ => kind(8),
    }
}

#[cfg(test)]
mod tests {
    use super::checksum;
    use crate::diagnostics::Faults;
    use crate::input::parse;

    fn sum_of(text: &str) -> String {
        let document = parse(text, "", &mut Faults::default());
        checksum(&document.expect("JSON").root().to_value())
    }

    #[test]
    fn order_and_notation_make_no_difference_and_all_else_does() {
        let one = sum_of(r#"{"a": 1, "b": [{"c": "x", "d": 9223372036854775807}, null]}"#);
        assert_eq!(one, sum_of(r#"{"b": [{"d": 9223372036854775807.0, "c": "x"}, null], "a": 1}"#));
        assert_eq!(one, sum_of(r#"{"b": [{"d": 9223372036854775808, "c": "\u0078"}, null], "a": 1}"#));
        for other in [
            r#"{"a": 1, "b": [null, {"c": "x", "d": 9223372036854775807}]}"#,
            r#"{"a": 2, "b": [{"c": "x", "d": 9223372036854775807}, null]}"#,
            r#"{"a": "1", "b": [{"c": "x", "d": 9223372036854775807}, null]}"#,
            r#"{"a": 1, "b": [{"c": "x", "d": 9223372036854775807}]}"#,
            r#"{"b": 1, "a": [{"c": "x", "d": 9223372036854775807}, null]}"#,
        ] {
            assert_ne!(one, sum_of(other), "{other}");
        }
    }
}
