//! Schema Registry: descriptors, which say more of the fields of a schema.

use super::shared::EXTRA;
use super::xdm::{CONTAINER, LIMIT, LIST_RULES, ORDER, PROPERTY, START};
use crate::diagnostics::Code;
use crate::input::{Condition, Field, Place, Shape, elements, field, is_one_of, path, unknown_value, wrong_type};
use crate::json::{Kind, Node, Pointer, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;
use aepflow_syntax::text::contains;

const LIST_ACCEPT: Field = field(
    "accept",
    Shape::Word(&[
        "application/vnd.adobe.xdm+json",
        "application/vnd.adobe.xdm-id+json",
        "application/vnd.adobe.xdm-link+json",
        "application/vnd.adobe.xdm-v2+json",
        "application/vnd.adobe.xdm-v2-id+json",
        "application/vnd.adobe.xdm-v2-link+json",
    ]),
)
.default("application/vnd.adobe.xdm+json")
.at(Place::Accept)
.doc("How much to answer of each: the whole, `id` or `link`; with `v2` in pages.");
const ID: Field = path("descriptorId", Shape::Name).doc("The `@id` of the descriptor.");
const TITLES: Shape = Shape::OpenObject;

const IDENTITY: &str = "xdm:descriptorIdentity";
const DISPLAY: &str = "xdm:alternateDisplayInfo";
const REFERENCE: &str = "xdm:descriptorReferenceIdentity";
const RELATION: &str = "xdm:descriptorRelationship";
const ONE_TO_ONE: &str = "xdm:descriptorOneToOne";
const ONE_TO_MANY: &str = "xdm:descriptorOneToMany";
const MANY_TO_MANY: &str = "xdm:descriptorManyToMany";
const PRIMARY_KEY: &str = "xdm:descriptorPrimaryKey";
const DEPRECATED: &str = "xdm:descriptorDeprecated";
const GRANULARITY: &str = "xdm:descriptorTimeSeriesGranularity";
const LABEL: &str = "xdm:descriptorLabel";
/// <https://experienceleague.adobe.com/en/docs/experience-platform/xdm/api/descriptors>
const TYPES: &[&str] = &[
    IDENTITY,
    DISPLAY,
    REFERENCE,
    RELATION,
    ONE_TO_ONE,
    ONE_TO_MANY,
    MANY_TO_MANY,
    PRIMARY_KEY,
    "xdm:descriptorVersion",
    "xdm:descriptorTimestamp",
    DEPRECATED,
    GRANULARITY,
    LABEL,
];
const RELATIONS: &[&str] = &[RELATION, ONE_TO_ONE, ONE_TO_MANY, MANY_TO_MANY];

/// What replaces a descriptor; all but its id makes one.
const WHOLE: &[Field] = &[
    ID,
    field("@type", Shape::Word(TYPES)).required().doc("What it says of the field.").example(IDENTITY),
    field("xdm:sourceSchema", Shape::RegistryId(&["schemas"]))
        .required()
        .doc("The `$id` of the schema whose field is described."),
    field("xdm:sourceVersion", Shape::Integer(1, 1)).doc("The major version of the schema, which is 1."),
    field("xdm:sourceProperty", Shape::Texts)
        .doc("The place of the field: names joined by `/`, with one in front; of a primary key or of deprecated fields, a list too.")
        .example("/_acme/charges/customer"),
    field("xdm:namespace", Shape::Name).doc("The identity namespace, by its code or its id.").example("Email"),
    field("xdm:property", Shape::Word(&["xdm:code", "xdm:id"]))
        .doc("Whether the namespace is a code or an id; by default what it looks like."),
    field("xdm:isPrimary", Shape::Bool).doc("Whether it is the primary identity of the schema; false by default."),
    field("xdm:title", TITLES).doc("What the field is called for people, by language.").example("{\"en_us\": \"Customer\"}"),
    field("xdm:description", TITLES).doc("What the field is for, by language."),
    field("meta:enum", Shape::OpenObject).doc("Suggested values of a field of Adobe's, each with its name for people."),
    field("xdm:excludeMetaEnum", Shape::OpenObject).doc("Suggested values that are not shown."),
    field("meta:excludeMetaEnum", Shape::OpenObject).doc("The same by the name that a table of the page gives it."),
    field("xdm:note", Shape::Any).doc("A note, by language."),
    field("xdm:identityNamespace", Shape::Name)
        .doc("The namespace of the primary identity of the schema that the field refers to.")
        .example("productID"),
    field("xdm:destinationSchema", Shape::RegistryId(&["schemas"])).doc("The `$id` of the schema that is referred to."),
    field("xdm:destinationVersion", Shape::Integer(1, 1)).doc("The major version of that schema, which is 1."),
    field("xdm:destinationProperty", Shape::Name).doc("The place of the field that is referred to."),
    field("xdm:destinationNamespace", Shape::Name).doc("The namespace of the primary identity of that schema."),
    field("xdm:cardinality", Shape::Word(&["1:1", "1:0", "M:1", "M:0"])).doc("How many refer to how many."),
    field("xdm:sourceToDestinationName", Shape::Name).doc("The name of the relation, seen from the schema."),
    field("xdm:destinationToSourceName", Shape::Name).doc("The name of the relation, seen from the other schema."),
    field("xdm:sourceToDestinationTitle", Shape::Name).doc("The title of the relation, seen from the schema."),
    field("xdm:destinationToSourceTitle", Shape::Name).doc("The title of the relation, seen from the other schema."),
    field("xdm:granularity", Shape::Word(&["hour", "day"])).doc("How long the time is that a record is for."),
    field("xdm:ianaTimezone", Shape::Name).doc("The zone of these times.").example("Europe/Berlin"),
    field("xdm:label", Shape::Texts).doc("The labels of data governance.").example("[\"I1\"]"),
    EXTRA,
];
const NEW: &[Field] = WHOLE.split_at(1).1;

/// What descriptors of these types alone have.
const fn only(fields: &'static [&'static str], types: &'static [&'static str]) -> Condition {
    Condition::not_with(fields, &[], Code::NotOfThisType).unless(is_one_of("@type", types))
}

const RULES: &[Condition] = &[
    Condition::required(&["xdm:sourceProperty"]).unless(is_one_of("@type", &[GRANULARITY])),
    Condition::required(&["xdm:namespace"]).when(is_one_of("@type", &[IDENTITY])),
    Condition::required(&["xdm:identityNamespace"]).when(is_one_of("@type", &[REFERENCE])),
    Condition::required(&["xdm:destinationSchema"]).when(is_one_of("@type", RELATIONS)),
    Condition::not_with(&["xdm:sourceProperty"], &[], Code::NotOfThisType).when(is_one_of("@type", &[GRANULARITY])),
    only(&["xdm:namespace", "xdm:property", "xdm:isPrimary"], &[IDENTITY]),
    only(
        &["xdm:title", "xdm:description", "meta:enum", "xdm:excludeMetaEnum", "meta:excludeMetaEnum", "xdm:note"],
        &[DISPLAY],
    ),
    only(&["xdm:identityNamespace"], &[REFERENCE]),
    only(&["xdm:destinationSchema", "xdm:destinationVersion", "xdm:destinationProperty"], RELATIONS),
    only(
        &[
            "xdm:destinationNamespace",
            "xdm:cardinality",
            "xdm:sourceToDestinationName",
            "xdm:destinationToSourceName",
            "xdm:sourceToDestinationTitle",
            "xdm:destinationToSourceTitle",
        ],
        &[RELATION],
    ),
    only(&["xdm:granularity", "xdm:ianaTimezone"], &[GRANULARITY]),
    only(&["xdm:label"], &[LABEL]),
];

pub(super) const ROWS: &[Operation] = &[
    Service::SchemaRegistry
        .post("createDescriptor", "/tenant/descriptors", NEW, Answer::Descriptor)
        .doc("Says more about a field of a schema, such as that it is an identity.")
        .page("Descriptors/operation/createDescriptor")
        .body(Body::Json(descriptor))
        .success(201)
        .conditions(RULES),
    Service::SchemaRegistry
        .get(
            "listDescriptors",
            "/tenant/descriptors",
            &[PROPERTY, ORDER, LIMIT, START, LIST_ACCEPT],
            Answer::Descriptors,
        )
        .doc("Lists the descriptors of all schemas.")
        .page("Descriptors/operation/listDescriptors")
        .conditions(LIST_RULES),
    Service::SchemaRegistry
        .get("getDescriptor", "/{container}/descriptors/{descriptorId}", &[ID, CONTAINER], Answer::Descriptor)
        .doc("Reads a descriptor.")
        .page("Descriptors/operation/retrieveDescriptor"),
    Service::SchemaRegistry
        .put("updateDescriptor", "/tenant/descriptors/{descriptorId}", WHOLE, Answer::Descriptor)
        .doc("Puts a whole descriptor in place of one; what is left out is gone.")
        .page("Descriptors/operation/updateDescriptor")
        .body(Body::Json(descriptor))
        .conditions(RULES),
    Service::SchemaRegistry
        .delete("deleteDescriptor", "/tenant/descriptors/{descriptorId}", &[ID], Answer::Empty)
        .doc("Takes a descriptor away from its schema.")
        .page("Descriptors/operation/deleteDescriptor")
        .success(204),
];

fn descriptor(build: &mut Build<'_>) -> Value {
    // Of a wrong type nobody can say what goes with it.
    let kind = build.get("@type");
    let is_known = |kind: Node<'_>| kind.as_str().is_some_and(|kind| TYPES.contains(&kind.as_ref()));
    if kind.is_none_or(is_known) {
        for rule in RULES {
            build.meets(rule);
        }
    }
    properties(build);
    let identity = build.get("@type").and_then(Node::as_str).is_some_and(|kind| kind == IDENTITY);
    let form = identity.then(|| namespace(build));
    let mut members = Vec::new();
    // `extra` is merged in later.
    for Field { name, .. } in NEW.split_last().map(|(_, own)| own).unwrap_or_default() {
        let default = || match (*name, form) {
            ("xdm:sourceVersion", _) => Some(1i64.into()),
            ("xdm:property", Some(form)) => Some(form.into()),
            ("xdm:isPrimary", Some(_)) => Some(false.into()),
            _ => None,
        };
        members.extend(build.value(name).or_else(default).map(|value| ((*name).to_owned(), value)));
    }
    Value::Object(members)
}

/// The places of fields, of which only some types have several.
fn properties(build: &mut Build<'_>) {
    let Some(property) = build.get("xdm:sourceProperty") else { return };
    let root = Pointer::ROOT;
    let place = root.key("xdm:sourceProperty");
    let is_wrong = |path: &str| !path.starts_with('/') || path.ends_with('/') || contains(path, "/properties/");
    let kind = build.get("@type").and_then(Node::as_str).unwrap_or_default();
    if property.kind() == Kind::Array {
        // That a granularity has no place at all is reported by its rule.
        // Which types have several is known of a type that is named.
        if !kind.is_empty() && ![PRIMARY_KEY, DEPRECATED, GRANULARITY].contains(&kind.as_ref()) {
            build.faults.push(wrong_type(property, "a string", &place));
        } else if property.elements().next().is_none() {
            build.fault(Code::EmptyValue, "xdm:sourceProperty");
        }
    }
    let texts = elements(Some(property)).chain(Some(property)).filter_map(Node::as_str);
    if texts.into_iter().any(|path| is_wrong(&path)) {
        build.fault(Code::DescriptorProperty, "xdm:sourceProperty");
    }
}

/// How the namespace of an identity is named; a code looks like no id.
fn namespace(build: &mut Build<'_>) -> &'static str {
    let namespace = build.get("xdm:namespace").and_then(Node::as_str);
    let numeric = namespace.as_ref().is_some_and(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    let (form, other) = if numeric { ("xdm:id", "xdm:code") } else { ("xdm:code", "xdm:id") };
    let given = build.get("xdm:property").and_then(Node::as_str);
    if namespace.is_some_and(|text| !text.is_empty()) && given.is_some_and(|given| given == other) {
        build.faults.push(unknown_value(other, &[form], &Pointer::ROOT.key("xdm:property")));
    }
    form
}
