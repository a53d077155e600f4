//! Whether a value of one type goes into a destination of another.
//!
//! Facts: <https://experienceleague.adobe.com/en/docs/experience-platform/data-prep/data-handling>.

use crate::diagnostics::Code;
use crate::json::{Document, Kind};
use crate::language::{Known, Type};

/// The texts that the platform reads as booleans.
const BOOLEANS: [&str; 16] =
    ["y", "yes", "Y", "YES", "on", "ON", "true", "TRUE", "n", "N", "no", "NO", "off", "OFF", "false", "FALSE"];

/// What is wrong with a field of the first type in a destination of the second; arrays are converted element by element.
pub(super) fn fault(found: Known, wanted: Known) -> Option<Code> {
    match (found.kind, wanted.kind) {
        (Type::Array, Type::Array) => of_value(found.items, wanted.items),
        (found, wanted) => of_value(found, wanted),
    }
}

fn of_value(found: Type, wanted: Type) -> Option<Code> {
    use Type::{Any, Array, Boolean, Date, Integer, Map, Null, Number, Object, Text};
    match (found, wanted) {
        (Any | Null, _) | (_, Any) | (Integer, Number) | (Map, Object) | (Object, Map) => None,
        (found, wanted) if found == wanted => None,
        (Integer | Number | Boolean | Date, Text) => None,
        (Integer | Number, Date) => Some(Code::NumberAsDate),
        (Number, Integer) => Some(Code::FractionAsInteger),
        (Text, Integer | Number | Boolean | Date) | (Boolean, Integer | Number) | (Integer | Number, Boolean) => {
            Some(Code::UncertainConversion)
        }
        (Array, Text | Integer | Number | Boolean | Date) | (Text | Integer | Number | Boolean | Date, Array) => {
            Some(Code::ArrayAgainstScalar)
        }
        _ => Some(Code::IncompatibleTypes),
    }
}

/// The words for two types: those of the elements, where both are arrays.
pub(super) fn described(types: [Known; 2]) -> [String; 2] {
    let arrays = types.iter().all(|known| known.kind == Type::Array);
    let element = |known: Known| format!("array_of_{}", known.items.name());
    types.map(|known| if arrays { element(known) } else { known.kind.described().to_owned() })
}

/// What is wrong with a constant in a destination of a type.
pub(super) fn constant_fault(constant: &str, wanted: Type) -> Option<Code> {
    let fits = match wanted {
        Type::Integer => !constant.starts_with('+') && constant.parse::<i64>().is_ok(),
        // A number of JSON: the standard library's reader of fractions would bring its tables along.
        Type::Number => Document::parse(constant.as_bytes()).is_ok_and(|text| text.root().kind() == Kind::Number),
        Type::Boolean if BOOLEANS.iter().any(|word| word.eq_ignore_ascii_case(constant)) => {
            // Other spellings than those that are listed may be refused.
            return (!BOOLEANS.contains(&constant)).then_some(Code::UncertainConversion);
        }
        // All patterns that the platform tries begin with a digit, and have no fewer than six.
        Type::Date => {
            constant.starts_with(|c: char| c.is_ascii_digit())
                && constant.bytes().filter(u8::is_ascii_digit).count() >= 6
        }
        Type::Boolean | Type::Array | Type::Object | Type::Map => false,
        _ => true,
    };
    (!fits).then_some(Code::IncompatibleTypes)
}
