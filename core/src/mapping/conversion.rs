//! Whether a value of one type goes into a destination of another.
//!
//! Facts: <https://experienceleague.adobe.com/en/docs/experience-platform/data-prep/data-handling>.

use crate::codes::Code;
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
        (Text, Integer | Number | Boolean | Date) => Some(Code::UncertainConversion),
        (Boolean, Integer | Number) | (Integer | Number, Boolean) | (Number, Integer) => {
            Some(Code::UncertainConversion)
        }
        (Array, Text | Integer | Number | Boolean | Date) | (Text | Integer | Number | Boolean | Date, Array) => {
            Some(Code::ArrayAgainstScalar)
        }
        _ => Some(Code::IncompatibleTypes),
    }
}

/// Two types for a message: those of the elements, where both are arrays.
pub(super) fn described(types: [Known; 2]) -> [String; 2] {
    let arrays = types.iter().all(|known| known.kind == Type::Array);
    let element = |known: Known| format!("an array, each element {}", known.items.described());
    types.map(|known| if arrays { element(known) } else { known.kind.described().to_owned() })
}

/// Whether a constant can't be read as the destination's type.
pub(super) fn is_unfit(constant: &str, wanted: Type) -> bool {
    match wanted {
        Type::Integer => constant.parse::<i64>().is_err(),
        // A number of JSON: the standard library's reader of fractions would bring its tables along.
        Type::Number => Document::parse(constant.as_bytes()).map_or(true, |text| text.root().kind() != Kind::Number),
        Type::Boolean => !BOOLEANS.contains(&constant),
        Type::Date => !constant.contains(|c: char| c.is_ascii_digit()),
        Type::Array | Type::Object | Type::Map => true,
        _ => false,
    }
}
