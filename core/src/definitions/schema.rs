//! Parameters, from the JSON Schema that a specification has of them.

use super::contract::hides_secret;
use super::parts::{object, text, unclear};
use crate::diagnostics::Faults;
use crate::input::{elements, members, present, wrong_type};
use crate::json::{Kind, Node, Pointer, Value};

/// The types of a definition's parameters that a schema can name; a text has none.
const TYPES: [(&str, &str); 4] =
    [("array", "list"), ("boolean", "boolean"), ("integer", "integer"), ("object", "object")];

/// The parameters that a schema describes; nothing where it describes none.
pub(super) fn params(schema: Option<Node<'_>>, place: &Pointer<'_>, faults: &mut Faults) -> Option<Value> {
    let Some(schema) = schema else {
        faults.push(unclear(place, "params"));
        return None;
    };
    if schema.kind() != Kind::Object {
        faults.push(wrong_type(schema, "an object", place));
        return None;
    }
    let properties = object(Some(schema), "properties");
    let required = present(schema, "required").filter(|required| required.kind() == Kind::Array);
    let asked: Vec<_> = elements(required).filter_map(Node::as_str).collect();
    for (index, name) in asked.iter().enumerate() {
        // Adobe's own specifications have such names, and their requests go without.
        if properties.is_none_or(|properties| properties.get(name).is_none()) {
            faults.push(unclear(&place.key("required").index(index), name));
        }
    }
    let list = members(properties).map(|(name, property)| {
        let needed = asked.contains(&name);
        let place = place.key("properties");
        Value::object([
            ("name", Some(name.as_ref().into())),
            ("required", needed.then_some(true.into())),
            // Where a schema says of none that it is required, the pages say it of some.
            ("unclear", required.is_none().then_some(true.into())),
            ("secret", is_secret(&name, property).then_some(true.into())),
            ("type", kind(property, &place.key(&name), faults)),
            ("allowed", allowed(property)),
            (
                "description",
                text(Some(property), "description").or_else(|| text(Some(property), "title")).map(Value::from),
            ),
        ])
    });
    let list: Vec<Value> = list.collect();
    (!list.is_empty()).then_some(Value::Array(list))
}

fn is_secret(name: &str, property: Node<'_>) -> bool {
    text(Some(property), "format").is_some_and(|format| format == "password") || hides_secret(name)
}

fn kind(property: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) -> Option<Value> {
    if property.kind() != Kind::Object {
        faults.push(wrong_type(property, "an object", place));
        return None;
    }
    let kind = text(Some(property), "type");
    if kind.as_deref() == Some("string") {
        return None;
    }
    let known = TYPES.iter().find(|(of_schema, _)| kind.as_deref() == Some(of_schema));
    if known.is_none() {
        faults.push(unclear(&place.key("type"), &format!("{}/type", place.name())));
    }
    known.map(|(_, own)| (*own).into())
}

/// The texts that a property may be.
fn allowed(property: Node<'_>) -> Option<Value> {
    let words = present(property, "enum").filter(|words| words.kind() == Kind::Array)?;
    let list: Vec<Value> = words.elements().filter_map(Node::as_str).map(|word| word.as_ref().into()).collect();
    (!list.is_empty()).then_some(Value::Array(list))
}
