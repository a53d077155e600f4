//! The schema that a pipeline writes to: its fields, its class, and the identities among its fields.

use super::consistency::inputs;
use super::mentions::Mentions;
use crate::build::present;
use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::json::{Document, Kind, Node, Pointer, Value};
use crate::language::Type;
use crate::mapping::Targets;
use crate::reader::{elements, members};
use aepflow_syntax::TextExt;

/// What is known of the target: the schema as it is read, or the field group that the pipeline makes, and descriptors.
pub(super) fn targets(spec: Node<'_>, faults: &mut Vec<Diagnostic>) -> Option<Targets> {
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
fn made(spec: Node<'_>, faults: &mut Vec<Diagnostic>) -> Option<Targets> {
    let (properties, member) = properties(present(spec, "createFieldGroup")?)?;
    let schema = Value::object([
        ("properties", Some(properties)),
        ("schema", present(spec, "createSchema").map(Node::to_value)),
        // All of them are those that the pipeline makes.
        ("descriptors", Some(Value::Array(Vec::new()))),
    ]);
    let text = schema.to_string();
    let document = Document::parse(text.as_bytes()).ok()?;
    let place = Pointer::ROOT;
    let mut targets = Targets::read(document.root(), &place.key("createFieldGroup").key(member), faults);
    targets.is_part = has_other_groups(spec);
    Some(targets)
}

/// Whether the schema has field groups besides the one that the pipeline makes, which may be listed too.
fn has_other_groups(spec: Node<'_>) -> bool {
    let mut listed = Mentions::default();
    listed.of_list(spec, "createSchema", "allOf", "$ref");
    // The class is the first of the references.
    let class = usize::from(!listed.0.is_empty());
    listed.of_list(spec, "createSchema", "fieldGroups", "");
    let mut groups = listed.0.iter().skip(class);
    listed.0.len() > class + 1 || groups.any(|(id, _)| id.starts_with("https://ns.adobe.com/xdm/"))
}

/// The properties that a field group gives a schema, and the member that holds them.
fn properties(group: Node<'_>) -> Option<(Value, &'static str)> {
    let object = |name| present(group, name).filter(|node| node.kind() == Kind::Object);
    if let Some(properties) = object("properties") {
        let tenant = present(group, "tenantId").and_then(Node::as_str)?;
        let namespace = format!("_{}", tenant.trim_start_matches('_'));
        let own = Value::object([("type", Some("object".into())), ("properties", Some(properties.to_value()))]);
        return Some((Value::Object(vec![(namespace, own)]), "properties"));
    }
    // What a reference leads to is not known here.
    let definitions = object("definitions").filter(|node| !node.raw().holds("\"$ref\""))?;
    let mut all = Value::Object(Vec::new());
    for (_, definition) in definitions.members() {
        for (name, property) in members(definition.get("properties")) {
            merge(&mut all, &name, property.to_value());
        }
    }
    let is_empty = matches!(&all, Value::Object(members) if members.is_empty());
    if is_empty { None } else { Some((all, "definitions")) }
}

/// Adds a property, or what it holds to the one of that name.
fn merge(properties: &mut Value, name: &str, property: Value) {
    let Value::Object(list) = properties else { return };
    match (list.iter_mut().find(|(known, _)| known == name), property) {
        (Some((_, known)), Value::Object(members)) => {
            for (name, member) in members {
                merge(known, &name, member);
            }
        }
        (Some(_), _) => {}
        (None, property) => list.push((name.to_owned(), property)),
    }
}

/// Holds an identity against the schema.
pub(super) fn identity(descriptor: Node<'_>, targets: &Targets, place: &str, faults: &mut Vec<Diagnostic>) {
    let text = |name| present(descriptor, name).and_then(Node::as_str);
    let Some(property) = text("xdm:sourceProperty").filter(|_| text("@type") == Some("xdm:descriptorIdentity".into()))
    else {
        return;
    };
    let path = property.trim_start_matches('/').replaced("/", ".");
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
pub(super) fn check(spec: Node<'_>, faults: &mut Vec<Diagnostic>) {
    primary_identities(spec, faults);
    class(spec, faults);
}

/// A schema has one primary identity at most.
fn primary_identities(spec: Node<'_>, faults: &mut Vec<Diagnostic>) {
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
        // One that the schema has already may be given once more, and another schema has one of its own.
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
fn class(spec: Node<'_>, faults: &mut Vec<Diagnostic>) {
    let mut extended = Mentions::default();
    extended.of_list(spec, "createFieldGroup", "meta:intendedToExtend", "");
    if extended.0.is_empty() {
        extended.at(spec, &["createFieldGroup", "class"]);
    }
    let mut of_schema = Mentions::default();
    of_schema.at(spec, &["createSchema", "class"]);
    // The class is the first of the references.
    of_schema.of_list(spec, "createSchema", "allOf", "$ref");
    let (Some((_, other)), Some((class, place))) = (extended.0.first(), of_schema.0.first()) else { return };
    if !extended.0.iter().any(|(known, _)| known == class) {
        let fault = Diagnostic::at(Code::ClassMismatch, place).with("field", place.last_part(b'/'));
        faults.push(fault.with_shown("value", class).with("other", other.as_str()));
    }
}
