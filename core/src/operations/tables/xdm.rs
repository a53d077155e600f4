//! What the tables of the Schema Registry have in common.

use super::patch::{Patchable, finish_patch, patch, raw_patch};
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{Condition, Field, Filters, Place, Shape, elements, field, path, query};
use crate::json::{Node, Pointer, Value};
use crate::limits::number;
use crate::operations::body::Build;

pub(super) const TITLE: Field = field("title", Shape::Name)
    .doc("Its name for people, which no other in the organization may have.")
    .example("Stripe charges");
pub(super) const DESCRIPTION: Field =
    field("description", Shape::Text).doc("What it is for, in words for whoever reads it later.");
pub(super) const CLASS: Field = field("class", Shape::RegistryId(&["classes"]))
    .doc("The `$id` of the class: what its records are.")
    .example("https://ns.adobe.com/xdm/context/profile");
pub(super) const TYPE: Field =
    field("type", Shape::Word(&["object"])).doc("Always `object`, which is sent in any case.");
pub(super) const CONTAINER: Field = path("container", Shape::Word(&["tenant", "global"]))
    .default("tenant")
    .doc("Whose: `tenant` for those of the organization, `global` for those of Adobe.");
pub(super) const LIST_ACCEPT: Field =
    field("accept", Shape::Word(&["application/vnd.adobe.xed-id+json", "application/vnd.adobe.xed+json"]))
        .default("application/vnd.adobe.xed-id+json")
        .at(Place::Accept)
        .doc("How much to answer of each: `xed-id` the names and ids, `xed` the whole.");
pub(super) const LOOKUP_ACCEPT: Field = field(
    "accept",
    Shape::Word(&[
        "application/vnd.adobe.xed+json; version=1",
        "application/vnd.adobe.xed-full+json; version=1",
        "application/vnd.adobe.xed-notext+json; version=1",
        "application/vnd.adobe.xed-full-notext+json; version=1",
        "application/vnd.adobe.xed-full-desc+json; version=1",
        "application/vnd.adobe.xed-deprecatefield+json; version=1",
        "application/vnd.adobe.xed+json;version=1",
        "application/vnd.adobe.xed-full+json;version=1",
        "application/vnd.adobe.xed-notext+json;version=1",
        "application/vnd.adobe.xed-full-notext+json;version=1",
        "application/vnd.adobe.xed-full-desc+json;version=1",
        "application/vnd.adobe.xed-deprecatefield+json;version=1",
    ]),
)
.default("application/vnd.adobe.xed-full+json; version=1")
.at(Place::Accept)
.doc("How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors.");
pub(super) const PROPERTY: Field = field("property", Shape::Filter(Filters::Registry))
    .at(Place::Query("property", "=.:@!$"))
    .doc("Which to list: field, operator and value, or a field alone; of several filters all must match.")
    .example("title==Stripe charges");
pub(super) const ORDER: Field = query("orderby", Shape::Name)
    .doc("The fields to sort by, joined by commas; a leading `-` sorts downwards.")
    .example("title");
pub(super) const LIMIT: Field = query("limit", Shape::Integer(0, number("registry_list")))
    .doc("How many one page may have, as a hint that counts with `orderby` alone; up to 500.");
pub(super) const START: Field =
    query("start", Shape::Name).doc("Where the page starts, as the page before says; needs `orderby`.");
pub(super) const LIST: &[Field] = &[CONTAINER, PROPERTY, ORDER, LIMIT, START, LIST_ACCEPT];
pub(super) const LIST_RULES: &[Condition] = &[
    Condition::only_with(&["start"], &["orderby"], Code::StartWithoutOrderby),
    Condition::only_with(&["limit"], &["orderby"], Code::LimitWithoutOrderby),
];
pub(super) const UPDATE: Patchable = Patchable {
    paths: &[
        "/title",
        "/description",
        "/allOf/",
        "/definitions/",
        "/properties/",
        "/meta:extends/",
        "/meta:intendedToExtend/",
        "/meta:immutableTags/",
        "/required/",
    ],
    immutable: &["/$id", "/meta:altId", "/meta:class", "/version"],
};

pub(super) fn reference(id: Node<'_>) -> Value {
    Value::object([("$ref", Some(id.to_value()))])
}

/// References as they are given; what the registry adds to them when it reads them stays out.
pub(super) fn references(all: Node<'_>) -> Value {
    let known = ["$ref", "type", "meta:xdmType"];
    Value::list(all.elements().map(|node| match node.get("$ref") {
        Some(id) if node.members().all(|(name, _)| known.contains(&name.as_ref())) => reference(id),
        _ => node.to_value(),
    }))
}

pub(super) fn update(build: &mut Build<'_>, change: &Condition) -> Value {
    let mut operations = Vec::new();
    for name in ["title", "description"] {
        if let Some(text) = build.text(name) {
            operations.push(patch("add", &format!("/{name}"), Some(text)));
        }
    }
    for group in elements(build.get("fieldGroups")) {
        operations.push(patch("add", "/meta:extends/-", Some(group.to_value())));
        operations.push(patch("add", "/allOf/-", Some(reference(group))));
    }
    match build.get("profile").and_then(Node::as_bool) {
        Some(true) => operations.push(patch("add", "/meta:immutableTags", Some(Value::Array(vec!["union".into()])))),
        // A schema can never leave Profile again.
        Some(false) => {
            let fault = Diagnostic::new(Code::ImmutablePath, &Pointer::ROOT.key("profile")).with("value", "profile");
            build.faults.push(fault);
        }
        None => {}
    }
    operations.append(&mut raw_patch(build, &UPDATE));
    finish_patch(build, operations, change)
}
