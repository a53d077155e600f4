//! JSON values as the platform gives them back: found by path, and compared as it means them.

use aepflow_syntax::text::replace;

use crate::input::is_uuid;
use crate::json::Value;

/// The value at a path of member names.
pub(super) fn at<'v>(value: &'v Value, path: &[&str]) -> Option<&'v Value> {
    path.iter().try_fold(value, |value, name| value.get(name)).filter(|value| **value != Value::Null)
}

/// The text at a path.
pub(super) fn text<'v>(value: &'v Value, path: &[&str]) -> Option<&'v str> {
    at(value, path).and_then(Value::as_str)
}

/// The elements at a path; none where there is no array.
pub(super) fn elements<'v>(value: &'v Value, path: &[&str]) -> &'v [Value] {
    match at(value, path) {
        Some(Value::Array(elements)) => elements,
        _ => &[],
    }
}

/// The members at a path; none where there is no object.
pub(super) fn members<'v>(value: &'v Value, path: &[&str]) -> &'v [(String, Value)] {
    match at(value, path) {
        Some(Value::Object(members)) => members,
        _ => &[],
    }
}

/// The value that a JSON Pointer leads to.
pub(super) fn part_of<'v>(value: &'v mut Value, pointer: &str) -> Option<&'v mut Value> {
    pointer.split('/').skip(1).try_fold(value, |value, step| {
        let name = replace(&replace(step, "~1", "/"), "~0", "~");
        match value {
            Value::Object(members) => members.iter_mut().find(|(known, _)| *known == name).map(|(_, value)| value),
            Value::Array(elements) => name.parse().ok().and_then(|index: usize| elements.get_mut(index)),
            _ => None,
        }
    })
}

/// The integer at a path, which the platform may give as text.
pub(super) fn integer(value: &Value, path: &[&str]) -> Option<i64> {
    at(value, path).and_then(scalar).and_then(|text| text.parse().ok())
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) | Value::Number(text) => Some(text.clone()),
        Value::Bool(value) => Some(value.to_string()),
        _ => None,
    }
}

/// Whether `found` says what `wanted` says: scalars may be texts, UUIDs in another case, lists in another order, and
/// members more.
pub(super) fn is_equivalent(found: &Value, wanted: &Value) -> bool {
    match (found, wanted) {
        (Value::Object(_), Value::Object(wanted)) => {
            wanted.iter().all(|(name, wanted)| found.get(name).is_some_and(|found| is_equivalent(found, wanted)))
        }
        (Value::Array(found), Value::Array(wanted)) => {
            let mut rest: Vec<&Value> = found.iter().collect();
            found.len() == wanted.len()
                && wanted.iter().all(|wanted| {
                    let place = rest.iter().position(|found| is_equivalent(found, wanted));
                    place.map(|place| rest.swap_remove(place)).is_some()
                })
        }
        (Value::String(found), Value::String(wanted)) if is_uuid(wanted) => same_id(found, wanted),
        _ => found == wanted || scalar(found).is_some_and(|found| scalar(wanted) == Some(found)),
    }
}

/// Whether two ids are the same: some answers have them in capital letters.
pub(super) fn same_id(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// An object without the members that are absent.
pub(super) fn object(members: impl IntoIterator<Item = (&'static str, Option<Value>)>) -> Value {
    Value::Object(members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect())
}

/// Takes a member out of an object.
pub(super) fn take(value: &mut Value, name: &str) -> Option<Value> {
    let Value::Object(members) = value else { return None };
    members.iter_mut().find(|(known, _)| known == name).map(|(_, value)| std::mem::take(value))
}

/// A short list in the order of a key. The library's sort of long ones weighs 2 kB of wasm for each kind of entry.
pub(super) fn sorted<T, K: Ord>(entries: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut sorted = Vec::new();
    for entry in entries {
        let at = sorted.partition_point(|other| key(other) <= key(&entry));
        sorted.insert(at, entry);
    }
    sorted
}

/// A copy of the value at a path.
pub(super) fn copy(value: &Value, path: &[&str]) -> Option<Value> {
    at(value, path).cloned()
}

#[cfg(test)]
mod tests {
    use super::is_equivalent;

    #[test]
    fn uuids_mean_the_same_in_any_case() {
        let id = "a9950001-a386-4642-a0cd-5eaac6db5556";
        assert!(is_equivalent(&id.into(), &id.to_ascii_uppercase().into()));
        assert!(!is_equivalent(&"charges".into(), &"Charges".into()));
    }
}
