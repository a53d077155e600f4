//! JSON Patch, as far as the platform takes it: `add`, `replace`, `remove`.

use serde_json::Value;

/// Why an instruction can't be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The body is no array of instructions.
    Shape,
    /// The operation is none of the three.
    Operation(String),
    /// The path leads nowhere, or a value is missing.
    Path(String),
}

/// One instruction of a patch.
pub(crate) struct Instruction<'p> {
    pub(crate) op: &'p str,
    pub(crate) path: &'p str,
    value: Option<&'p Value>,
}

/// Reads a patch; an empty one is refused with the others.
pub(crate) fn read(patch: &Value) -> Result<Vec<Instruction<'_>>, Fault> {
    let list = patch.as_array().filter(|list| !list.is_empty()).ok_or(Fault::Shape)?;
    list.iter().map(instruction).collect()
}

fn instruction(value: &Value) -> Result<Instruction<'_>, Fault> {
    let op = value["op"].as_str().ok_or(Fault::Shape)?;
    // The OpenAPI document writes them in capitals, every sample and message in small letters.
    if !["add", "replace", "remove"].contains(&op) {
        return Err(Fault::Operation(op.to_owned()));
    }
    let path = value["path"].as_str().ok_or(Fault::Shape)?;
    let new = value.get("value");
    if path.len() < 2 || !path.starts_with('/') || (op != "remove" && new.is_none()) {
        return Err(Fault::Path(path.to_owned()));
    }
    Ok(Instruction { op, path, value: new })
}

/// Applies a patch to a copy, so that nothing is changed if one instruction fails.
pub(crate) fn apply(document: &Value, patch: &[Instruction<'_>]) -> Result<Value, Fault> {
    let mut copy = document.clone();
    for step in patch {
        follow(&mut copy, step).ok_or_else(|| Fault::Path(step.path.to_owned()))?;
    }
    Ok(copy)
}

fn follow(document: &mut Value, step: &Instruction<'_>) -> Option<()> {
    let (parent, name) = step.path.rsplit_once('/')?;
    let key = name.replace("~1", "/").replace("~0", "~");
    let place = if parent.is_empty() { document } else { document.pointer_mut(parent)? };
    match place {
        Value::Object(members) => match (step.op, step.value) {
            ("remove", _) => members.shift_remove(&key).map(drop),
            ("replace", Some(value)) => members.get_mut(&key).map(|old| *old = value.clone()),
            (_, value) => {
                members.insert(key, value?.clone());
                Some(())
            }
        },
        Value::Array(list) => follow_in(list, &key, step),
        _ => None,
    }
}

fn follow_in(list: &mut Vec<Value>, key: &str, step: &Instruction<'_>) -> Option<()> {
    let index = if key == "-" { list.len() } else { key.parse().ok()? };
    match (step.op, step.value) {
        ("add", Some(value)) if index <= list.len() => {
            list.insert(index, value.clone());
            Some(())
        }
        ("replace", Some(value)) => list.get_mut(index).map(|old| *old = value.clone()),
        ("remove", _) if index < list.len() => {
            list.remove(index);
            Some(())
        }
        _ => None,
    }
}
