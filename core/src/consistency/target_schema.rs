//! The schema that a sequence of requests writes to: its fields, its class, and the identities among its fields.

use super::inputs::inputs;
use super::mentions::Mentions;
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{elements, present};
use crate::json::{Input, Kind, Node, Pointer, Value};
use crate::language::Type;
use crate::mapping::Targets;
use aepflow_syntax::NameIndex;
use aepflow_syntax::text::replace;
use std::borrow::Cow;

/// What is known of the target: the schema as it is read, or the field group that the pipeline makes, and descriptors.
pub(super) fn targets(spec: Node<'_>, faults: &mut Faults) -> Option<Targets> {
    let schema = present(spec, "schema").map(|schema| Targets::read(schema, &Pointer::ROOT.key("schema"), faults));
    let descriptors = inputs(spec, "createDescriptor");
    let known = schema.or_else(|| made(spec, faults));
    let mut targets = known.or_else(|| (!descriptors.is_empty()).then(Targets::default))?;
    for (place, descriptor) in descriptors {
        targets.identity(descriptor, place);
    }
    Some(targets)
}

/// The fields of the schema that a pipeline makes.
fn made(spec: Node<'_>, faults: &mut Faults) -> Option<Targets> {
    let (properties, member) = properties(present(spec, "createFieldGroup")?)?;
    let schema = Value::object([
        ("properties", Some(properties)),
        ("meta:class", references(spec).0.first().map(|(class, _)| class.as_ref().into())),
        // All of them are those that the pipeline makes.
        ("descriptors", Some(Value::Array(Vec::new()))),
    ]);
    let document = Input::from(&schema).parse().ok()?;
    let place = Pointer::ROOT;
    let mut targets = Targets::read(document.root(), &place.key("createFieldGroup").key(member), faults);
    targets.is_part = has_other_fields(spec);
    Some(targets)
}

/// The class of the schema, then its field groups, as far as they are named.
fn references(spec: Node<'_>) -> Mentions<'_> {
    let mut named = Mentions::default();
    named.at(spec, &["createSchema", "class"]);
    // The class is the first of the references.
    named.of_list(spec, "createSchema", "allOf", "$ref");
    if !named.0.is_empty() {
        named.of_list(spec, "createSchema", "fieldGroups", "");
    }
    named
}

/// Whether the schema has fields of a class of the tenant's own, or of field groups besides the one that the pipeline
/// makes, which may be listed too.
fn has_other_fields(spec: Node<'_>) -> bool {
    let named = references(spec);
    let standard = |(id, _): &(Cow<'_, str>, String)| id.starts_with("https://ns.adobe.com/xdm/");
    named.0.len() > 2 || named.0.first().is_some_and(|class| !standard(class)) || named.0.iter().skip(1).any(standard)
}

/// The properties that a field group gives a schema, and the member that contains them.
fn properties(group: Node<'_>) -> Option<(Value, &'static str)> {
    let object = |name| present(group, name).filter(|node| node.kind() == Kind::Object);
    if let Some(properties) = object("properties") {
        let tenant = present(group, "tenantId").and_then(Node::as_str)?;
        let namespace = format!("_{}", tenant.trim_start_matches('_'));
        let own = Value::object([("type", Some("object".into())), ("properties", Some(properties.to_value()))]);
        return Some((Value::Object(vec![(namespace, own)]), "properties"));
    }
    // What a reference leads to is not known here.
    let definitions = object("definitions").filter(|node| !refers(*node))?;
    let mut all: Option<Value> = None;
    for (_, definition) in definitions.members() {
        let properties = definition.get("properties").filter(|node| node.kind() == Kind::Object).map(Node::to_value);
        match (&mut all, properties) {
            (Some(all), Some(properties)) => merge(all, properties),
            (None, properties) => all = properties,
            (_, None) => {}
        }
    }
    Some((all?, "definitions"))
}

/// Whether a value contains a reference to another schema.
fn refers(node: Node<'_>) -> bool {
    node.members().any(|(name, value)| name == "$ref" || refers(value)) || node.elements().any(refers)
}

/// Adds the members of an object to another, and within those that both have.
fn merge(all: &mut Value, more: Value) {
    let (Value::Object(all), Value::Object(more)) = (all, more) else { return };
    let mut places = NameIndex::default();
    for (place, (name, _)) in all.iter().enumerate() {
        places.add(name.clone().into(), place);
    }
    for (name, value) in more {
        match places.get(&name) {
            Some(place) => merge(&mut all[place].1, value),
            None => all.push((name, value)),
        }
    }
}

/// Compares an identity with the schema.
pub(super) fn identity(descriptor: Node<'_>, targets: &Targets, place: &str, faults: &mut Faults) {
    let text = |name| present(descriptor, name).and_then(Node::as_str);
    let Some(property) = text("xdm:sourceProperty").filter(|_| text("@type") == Some("xdm:descriptorIdentity".into()))
    else {
        return;
    };
    let path = replace(property.trim_start_matches('/'), "/", ".");
    let fault = |code| {
        let place = format!("{place}/xdm:sourceProperty");
        Diagnostic::at(code, &place).with("field", "xdm:sourceProperty").with_shown("value", &property)
    };
    match targets.kind(&path) {
        None if targets.is_whole() => faults.push(fault(Code::UnknownDestination)),
        None | Some(Type::Text | Type::Any) => {}
        Some(kind) => faults.push(fault(Code::IdentityNotText).with("found", kind.described())),
    }
}

/// What the requests that make the schema say against each other.
pub(super) fn check(spec: Node<'_>, faults: &mut Faults) {
    primary_identities(spec, faults);
    class(spec, faults);
}

/// A schema has one primary identity at most.
fn primary_identities(spec: Node<'_>, faults: &mut Faults) {
    let mut descriptors = Vec::new();
    let schema = present(spec, "schema");
    for name in ["descriptors", "meta:descriptors"] {
        for (index, descriptor) in elements(schema.and_then(|schema| schema.get(name))).enumerate() {
            descriptors.push((format!("/schema/{name}/{index}"), descriptor));
        }
    }
    let known = descriptors.len();
    descriptors.append(&mut inputs(spec, "createDescriptor"));
    let text = |node, name| present(node, name).and_then(Node::as_str);
    let mut first: Option<(usize, &str, Node<'_>)> = None;
    for (index, (place, descriptor)) in descriptors.iter().enumerate() {
        let identity = text(*descriptor, "@type").is_some_and(|kind| kind == "xdm:descriptorIdentity");
        if !identity || present(*descriptor, "xdm:isPrimary").and_then(Node::as_bool) != Some(true) {
            continue;
        }
        let Some((at, other, one)) = first else {
            first = Some((index, place, *descriptor));
            continue;
        };
        // One that the schema has already may be given once more, and another schema has another one.
        let property = "xdm:sourceProperty";
        let again = at < known && text(one, property) == text(*descriptor, property);
        let schemas = (text(one, "xdm:sourceSchema"), text(*descriptor, "xdm:sourceSchema"));
        if !again && !matches!(schemas, (Some(one), Some(other)) if one != other) {
            let fault = Diagnostic::at(Code::SecondPrimaryIdentity, &format!("{place}/xdm:isPrimary"));
            faults.push(fault.with("field", "xdm:isPrimary").with("other", format!("{other}/xdm:isPrimary")));
        }
    }
}

/// The class of the schema is one that the field group extends.
fn class(spec: Node<'_>, faults: &mut Faults) {
    let mut extended = Mentions::default();
    extended.of_list(spec, "createFieldGroup", "meta:intendedToExtend", "");
    if extended.0.is_empty() {
        extended.at(spec, &["createFieldGroup", "class"]);
    }
    let named = references(spec);
    let (Some((_, other)), Some((class, place))) = (extended.0.first(), named.0.first()) else { return };
    if !extended.0.iter().any(|(known, _)| known == class) {
        let fault =
            Diagnostic::at(Code::ClassMismatch, place).with("field", place.rsplit('/').next().unwrap_or_default());
        faults.push(fault.with_shown("value", class).with("other", other.as_str()));
    }
}
