//! A target schema from the fields of a source: the inputs of createFieldGroup, createSchema and createDescriptor.
//!
//! Facts: <https://experienceleague.adobe.com/en/docs/experience-platform/xdm/schema/field-constraints> (types and bounds),
//! <https://experienceleague.adobe.com/en/docs/experience-platform/xdm/schema/composition> (names, the tenant's namespace).

pub(crate) mod epoch;
pub(crate) mod fields;
mod path;
mod properties;

use aepflow_syntax::NameIndex;
use aepflow_syntax::text::{contains, replace};
use std::borrow::Cow;

use crate::connectors;
use crate::diagnostics::{Code, Diagnostic, Error, Faults, Units, nearest};
use crate::input::{
    Field, MAX_DIAGNOSTICS, Shape, check_object, check_text_of, elements, field, is_registry_id, members, parse,
    path_fault, placeholder, present, read_most, tenant_fault, unknown_value,
};
use crate::json::{Input, Node, Pointer, Value};
use crate::language::SOURCE_FIELDS;
use properties::Properties;

/// The classes that have a short name; the word that other names for them contain, and their `$id`.
const CLASSES: [(&str, &str, &str); 2] = [
    ("profile", "profile", "https://ns.adobe.com/xdm/context/profile"),
    ("experienceEvent", "event", "https://ns.adobe.com/xdm/context/experienceevent"),
];

pub(crate) const IDENTITY: &[Field] = &[
    field("path", Shape::Name).required().doc("The source field that identifies a person.").example("data.email"),
    field("namespace", Shape::Name).required().doc("The code of the identity namespace.").example("Email"),
    field("primary", Shape::Bool).doc("Whether it is the primary identity; false by default."),
];

pub(crate) const INPUT: &[Field] = &[
    field("fields", SOURCE_FIELDS).required(),
    field("tenantId", Shape::Name).required(),
    field("title", Shape::Name).required(),
    field("description", Shape::Text),
    field("class", Shape::Name).required(),
    field("group", Shape::Name),
    field("connector", connectors::SHAPE),
    field("resource", Shape::Name),
    field("types", Shape::OpenObject),
    field("identities", Shape::List(&Shape::Object(IDENTITY))),
    MAX_DIAGNOSTICS,
];

/// The inputs that make a schema for the fields of a source, which fields are left out and why, and what is unclear.
///
/// `input` is `{fields, tenantId, title, description?, class, group?, connector?, resource?, types?, identities?, maxDiagnostics?}` as
/// JSON, with `fields` as [`crate::read_fields`] gives them: the list, or its whole result.
///
/// # Errors
/// [`Error::Invalid`] with all faults of the input.
pub fn infer_schema<'t>(input: impl Into<Input<'t>>) -> Result<Value, Error> {
    let mut faults = Faults::default();
    let inferred = parse(input, "", &mut faults).and_then(|document| infer(document.root(), &mut faults));
    match inferred {
        Some(inferred) if !faults.has_error() => Ok(inferred),
        _ => Err(faults.into()),
    }
}

fn infer(root: Node<'_>, faults: &mut Faults) -> Option<Value> {
    read_most(root, faults);
    check_object(root, INPUT, &Pointer::ROOT, faults);
    // What is sound is checked, whatever is wrong beside it, so that all is told at once.
    let is_sound = !INPUT.iter().any(|field| faults.is_at(field.name));
    let text = |name| root.get(name).and_then(Node::as_str).filter(|text| !text.is_empty());
    let (title, tenant) = (text("title"), text("tenantId").map(|given| tenant(&given, faults)));
    let class = text("class").map(|given| class(&given, faults));
    let named = || title.as_ref().map(|title| properties::name_of(&title.to_ascii_lowercase()));
    let group = text("group").map(Cow::into_owned).or_else(named);
    if let Some(group) = &group {
        check_group(group, faults);
    }
    for name in ["title", "description"] {
        check_text_of(root, name, faults);
    }
    let is_known = !faults.is_at("connector") && !faults.is_at("resource");
    let known = if is_known { known_types(root, faults) } else { Vec::new() };
    let types = fields::Types::read(root, known, faults);
    let given = root.get("fields").filter(|_| !faults.is_at("fields"));
    let sources = given.map(|given| fields::read(given, &types, faults));
    if !is_sound {
        check_identities(root, faults);
        return None;
    }
    let (title, tenant, class, group, given, sources) = (title?, tenant?, class?, group?, given?, sources?);
    let mut properties = Properties::of(&sources);
    let wide = fields::wide(&sources);
    let mut within_whole = NameIndex::default();
    for source in sources.iter().filter(|source| source.is_whole) {
        within_whole.add(source.path.clone().into(), 0);
    }
    for source in sources {
        let is_in = |outer: &&str| within_whole.has(outer) || wide.has(outer) && !source.chosen;
        if fields::within(&source.path).any(|outer| outer.len() < source.path.len() && is_in(&outer)) {
            continue;
        }
        if let Some(count) = wide.get(&source.path) {
            faults.push(source.about(Code::ManyKeys, given).with("count", count));
        }
        let offer = source.offer(given);
        if properties.add(source) {
            faults.extend(offer);
        }
    }
    if properties.is_empty() && !faults.has_error() {
        faults.push(Diagnostic::new(Code::NoTypedField, &Pointer::ROOT.key("fields")));
    }
    let parent = format!("_{tenant}.{group}");
    let descriptors = descriptors(root, &properties, &parent, faults);
    let description = text("description").unwrap_or_else(|| title.clone());
    let object = Value::object([("type", Some("object".into())), ("properties", Some(properties.take_schema()))]);
    let field_group = Value::object([
        ("title", Some(format!("{title} fields").into())),
        ("description", Some(description.as_ref().into())),
        ("class", Some(class.as_str().into())),
        ("tenantId", Some(tenant.into())),
        ("properties", Some(Value::Object(vec![(group, object)]))),
    ]);
    let schema = Value::object([
        ("title", Some(title.as_ref().into())),
        ("description", Some(description.as_ref().into())),
        ("class", Some(class.into())),
    ]);
    Some(Value::object([
        ("fieldGroup", Some(field_group)),
        ("schema", Some(schema)),
        ("descriptors", Some(Value::Array(descriptors))),
        ("destinations", Some(properties.destinations(&parent))),
        ("leftOut", Some(properties.left_out())),
        ("diagnostics", Some(faults.to_value(Units::Bytes))),
    ]))
}

/// What is public of the types of the source's resource.
fn known_types(root: Node<'_>, faults: &mut Faults) -> Vec<(String, String)> {
    let Some(given) = present(root, "connector") else {
        return Vec::new();
    };
    let Some(connector) = connectors::given(given, &Pointer::ROOT.key("connector"), faults) else {
        return Vec::new();
    };
    let Some(resource) = root.get("resource").and_then(Node::as_str) else {
        let fault = Diagnostic::new(Code::MissingField, &Pointer::ROOT.key("resource"));
        faults.push(fault.with("expected", "resource"));
        return Vec::new();
    };
    if !connector.resources.is_empty() && !connector.resources.iter().any(|known| *known == resource) {
        let known: Vec<_> = connector.resources.iter().map(String::as_str).collect();
        faults.push(unknown_value(&resource, &known, &Pointer::ROOT.key("resource")));
    }
    connectors::field_types(given, &resource)
}

/// The tenant id without the underscore of its namespace.
fn tenant(given: &str, faults: &mut Faults) -> String {
    faults.extend(tenant_fault(given, &Pointer::ROOT.key("tenantId")));
    given.trim_start_matches('_').to_owned()
}

/// The `$id` of a class, which may be given by its short name.
pub(crate) fn class_of(given: &str) -> &str {
    CLASSES.iter().find(|(name, ..)| *name == given).map_or(given, |(.., id)| id)
}

/// Whether a class is one that every organization has.
pub(crate) fn is_common_class(given: &str) -> bool {
    CLASSES.iter().any(|(name, .., id)| *name == given || *id == given)
}

/// The same, checked.
fn class(given: &str, faults: &mut Faults) -> String {
    let id = class_of(given);
    let place = Pointer::ROOT.key("class");
    let lower = given.to_ascii_lowercase();
    let near = CLASSES.iter().find(|(_, word, _)| contains(&lower, word)).map(|(name, ..)| *name);
    // Adobe has more classes, but none whose name is like these two; many field groups are called so.
    let foreign = given.starts_with("https://ns.adobe.com/xdm/context/") && near.is_some();
    let is_known = CLASSES.iter().any(|(.., known)| *known == id);
    if !is_known && placeholder(given).is_none() && (foreign || !is_registry_id(given, &["classes"])) {
        let [profile, event] = CLASSES.map(|(name, ..)| name);
        let fault =
            unknown_value(given, &[profile, event], &place).with_list("allowed", &[profile, event, "<class_id>"]);
        faults.push(fault.with_some("nearest", near));
    }
    id.to_owned()
}

/// Checks what is chosen of a schema that is made, `{class, group, types, identities}`, whatever the fields of the source
/// are.
pub(crate) fn check_choices(root: Node<'_>, faults: &mut Faults) {
    let text = |name| root.get(name).and_then(Node::as_str).filter(|text| !text.is_empty());
    if let Some(given) = text("class") {
        class(&given, faults);
    }
    if let Some(group) = text("group") {
        check_group(&group, faults);
    }
    fields::Types::read(root, Vec::new(), faults);
    check_identities(root, faults);
    let place = Pointer::ROOT;
    for (path, _) in members(root.get("types")) {
        faults.extend(path_fault(&path, &place.key("types").key(&path)));
    }
    for (index, identity) in elements(root.get("identities")).enumerate() {
        let path = identity.get("path").and_then(Node::as_str).filter(|path| !path.is_empty());
        faults.extend(path.and_then(|path| path_fault(&path, &place.key("identities").index(index).key("path"))));
    }
}

/// Whether an identity is marked as the primary one.
pub(crate) fn is_primary(identity: Node<'_>) -> bool {
    identity.get("primary").and_then(Node::as_bool) == Some(true)
}

/// One identity is the primary one at most.
fn check_identities(root: Node<'_>, faults: &mut Faults) {
    let list = Pointer::ROOT.key("identities");
    let mut primary = elements(root.get("identities")).enumerate().filter(|(_, identity)| is_primary(*identity));
    let place = |index| list.index(index).key("primary").to_string();
    let Some((first, _)) = primary.next() else { return };
    for (index, _) in primary {
        faults.push(
            Diagnostic::at(Code::SecondPrimaryIdentity, &place(index))
                .with("field", "primary")
                .with("other", place(first)),
        );
    }
}

/// Checks the name of the object that holds all fields, which the title gives unless the caller does.
fn check_group(group: &str, faults: &mut Faults) {
    let place = Pointer::ROOT.key("group");
    if group.is_empty() {
        faults.push(Diagnostic::new(Code::MissingField, &place).with("expected", "letters"));
    } else if !properties::is_name(group) {
        faults.push(Diagnostic::new(Code::InvalidFieldName, &place).with_shown("value", group));
    }
}

/// The identities as inputs of createDescriptor, but for the schema's id, which comes when the schema is made.
fn descriptors(root: Node<'_>, properties: &Properties, parent: &str, faults: &mut Faults) -> Vec<Value> {
    check_identities(root, faults);
    let mut descriptors = Vec::new();
    let place = Pointer::ROOT.key("identities");
    for (index, identity) in elements(root.get("identities")).enumerate() {
        let place = place.index(index);
        let text = |name| identity.get(name).and_then(Node::as_str).unwrap_or_default();
        let path = text("path");
        let Some(names) = properties.scalar(&path) else {
            let fault = Diagnostic::new(Code::NoIdentityField, &place.key("path"));
            let near = || nearest(&path, properties.sources()).filter(|near| *near != path);
            let nearest = if index < fields::GUESSES { near() } else { None };
            faults.push(fault.with_shown("value", &path).with_some("nearest", nearest));
            continue;
        };
        let property = format!("/{}/{}", replace(parent, ".", "/"), names.join("/"));
        descriptors.push(Value::object([
            ("@type", Some("xdm:descriptorIdentity".into())),
            ("xdm:sourceProperty", Some(property.into())),
            ("xdm:namespace", Some(text("namespace").as_ref().into())),
            ("xdm:isPrimary", Some(is_primary(identity).into())),
        ]));
    }
    descriptors
}
