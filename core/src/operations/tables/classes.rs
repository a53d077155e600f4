//! Schema Registry: classes, the behaviours that they are based on, data types, and the unions that Profile makes.

use super::shared::{EXTRA, PATCH};
use super::xdm::{
    CONTAINER, DESCRIPTION, LIST, LIST_ACCEPT, LIST_RULES, LOOKUP_ACCEPT, TITLE, TYPE, references, update,
};
use crate::diagnostics::Code;
use crate::input::{Condition, Field, Place, Shape, elements, field, given, is_one_of, members, path};
use crate::json::{Kind, Node, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const CLASS_ID: Field =
    path("classId", Shape::RegistryId(&["classes"])).doc("The `$id` of the class, or its `meta:altId`.");
const DATA_TYPE_ID: Field =
    path("dataTypeId", Shape::RegistryId(&["datatypes"])).doc("The `$id` of the data type, or its `meta:altId`.");
const DEFINITIONS: Field =
    field("definitions", Shape::OpenObject).doc("Fields, by the names of the parts they are in.");
const BEHAVIORS: &str = "https://ns.adobe.com/xdm/data/";
/// What replaces a class; all but its id makes one.
const WHOLE_CLASS: &[Field] = &[
    CLASS_ID,
    TITLE.required(),
    DESCRIPTION,
    field("behavior", Shape::Word(&["record", "time-series"]))
        .makes("allOf")
        .doc("Whether its records say how something is, or what happened when."),
    DEFINITIONS,
    field("allOf", Shape::List(&Shape::OpenObject))
        .doc("References to one behaviour and to the definitions as the body has them, in place of `behavior`."),
    TYPE,
    EXTRA,
];
const NEW_CLASS: &[Field] = WHOLE_CLASS.split_at(1).1;
const ONE_BEHAVIOR: Condition = Condition::one_of(&["behavior", "allOf"], &[]);
const CHANGE: Condition = Condition::something_of(&["title", "description", "patch"]);
/// What replaces a data type; all but its id makes one.
const WHOLE_DATA_TYPE: &[Field] = &[
    DATA_TYPE_ID,
    TITLE.required(),
    DESCRIPTION,
    field("type", Shape::Word(&["object", "array"]))
        .doc("Whether it is an object or a list; the default is what is given."),
    field("properties", Shape::OpenObject)
        .doc("The fields of an object by their names, without the tenant's own object around them.")
        .example("{\"yearBuilt\": {\"type\": \"integer\"}}"),
    field("items", Shape::OpenObject).doc("What each element of a list is."),
    DEFINITIONS,
    field("allOf", Shape::List(&Shape::OpenObject)).doc("References to the definitions and to other data types."),
    EXTRA,
];
const NEW_DATA_TYPE: &[Field] = WHOLE_DATA_TYPE.split_at(1).1;
const DATA_TYPE_RULES: &[Condition] = &[
    Condition::at_least_one(&["properties", "items", "definitions", "allOf"]).expected("fields"),
    Condition::required(&["items"]).when(is_one_of("type", &["array"])),
    Condition::not_with(&["items"], &[], Code::NotOfThisType).when(is_one_of("type", &["object"])),
    Condition::not_with(&["properties"], &[], Code::NotOfThisType).when(is_one_of("type", &["array"])),
    Condition::not_with(&["properties"], &["items"], Code::ConflictingFields).unless(given("type")),
];
const UNION: Field = path("unionId", Shape::RegistryId(&["classes", "unions"]))
    .doc("The `$id` of the class with `__union` behind it, or its `meta:altId`.")
    .example("https://ns.adobe.com/xdm/context/profile__union");
const UNION_ACCEPT: Field = field(
    "accept",
    Shape::Word(&[
        "application/vnd.adobe.xed-full+json; version=1",
        "application/vnd.adobe.xed+json; version=1",
        "application/vnd.adobe.xed-full+json;version=1",
        "application/vnd.adobe.xed+json;version=1",
    ]),
)
.default("application/vnd.adobe.xed-full+json; version=1")
.at(Place::Accept)
.doc("How to answer: `full` resolves references.");

pub(super) const ROWS: &[Operation] = &[
    Service::SchemaRegistry
        .post("createClass", "/tenant/classes", NEW_CLASS, Answer::Registry)
        .doc("Makes a class: what the records of its schemas are.")
        .page("Classes/operation/createClass")
        .body(Body::Json(class))
        .success(201)
        .conditions(&[ONE_BEHAVIOR]),
    Service::SchemaRegistry
        .get("listClasses", "/{container}/classes", LIST, Answer::RegistryList)
        .doc("Lists classes, the organization's own or Adobe's.")
        .page("Classes/operation/listClasses")
        .conditions(LIST_RULES),
    Service::SchemaRegistry
        .get("getClass", "/{container}/classes/{classId}", &[CLASS_ID, CONTAINER, LOOKUP_ACCEPT], Answer::Registry)
        .doc("Reads a class, with its fields.")
        .page("Classes/operation/retrieveClass"),
    Service::SchemaRegistry
        .put("replaceClass", "/tenant/classes/{classId}", WHOLE_CLASS, Answer::Registry)
        .doc("Puts a whole class in place of one; what is left out is gone.")
        .page("Classes/operation/replaceClass")
        .body(Body::Json(class))
        .conditions(&[ONE_BEHAVIOR]),
    Service::SchemaRegistry
        .patch(
            "updateClass",
            "/tenant/classes/{classId}",
            &[CLASS_ID, TITLE, DESCRIPTION, PATCH],
            Answer::Registry,
        )
        .doc("Changes title, description or fields of a class.")
        .page("Classes/operation/updateClass")
        .body(Body::Patch(change))
        .conditions(&[CHANGE]),
    Service::SchemaRegistry
        .delete("deleteClass", "/tenant/classes/{classId}", &[CLASS_ID], Answer::Empty)
        .doc("Deletes a class.")
        .page("Classes/operation/removeClass")
        .success(204),
    Service::SchemaRegistry
        .get("listBehaviors", "/global/behaviors", &[LIST_ACCEPT], Answer::RegistryList)
        .doc("Lists the behaviours that a class may be based on: record, time series, and ad hoc.")
        .page("Behaviors/operation/listBehaviors"),
    Service::SchemaRegistry
        .get(
            "getBehavior",
            "/global/behaviors/{behaviorId}",
            &[
                path("behaviorId", Shape::RegistryId(&["behaviors"]))
                    .doc("The `$id` of the behaviour, or its `meta:altId`.")
                    .example("https://ns.adobe.com/xdm/data/record"),
                LOOKUP_ACCEPT,
            ],
            Answer::Registry,
        )
        .doc("Reads a behaviour, with its fields.")
        .page("Behaviors/operation/retrieveBehavior"),
    Service::SchemaRegistry
        .post("createDataType", "/tenant/datatypes", NEW_DATA_TYPE, Answer::Registry)
        .doc("Makes a data type: fields that others may refer to as one.")
        .page("Data-types/operation/createDataType")
        .body(Body::Json(data_type))
        .success(201)
        .conditions(DATA_TYPE_RULES),
    Service::SchemaRegistry
        .get("listDataTypes", "/{container}/datatypes", LIST, Answer::RegistryList)
        .doc("Lists data types, the organization's own or Adobe's.")
        .page("Data-types/operation/listDataTypes")
        .conditions(LIST_RULES),
    Service::SchemaRegistry
        .get(
            "getDataType",
            "/{container}/datatypes/{dataTypeId}",
            &[DATA_TYPE_ID, CONTAINER, LOOKUP_ACCEPT],
            Answer::Registry,
        )
        .doc("Reads a data type, with its fields.")
        .page("Data-types/operation/retrieveDataType"),
    Service::SchemaRegistry
        .put("replaceDataType", "/tenant/datatypes/{dataTypeId}", WHOLE_DATA_TYPE, Answer::Registry)
        .doc("Puts a whole data type in place of one; what is left out is gone.")
        .page("Data-types/operation/replaceDatatype")
        .body(Body::Json(data_type))
        .conditions(DATA_TYPE_RULES),
    Service::SchemaRegistry
        .patch(
            "updateDataType",
            "/tenant/datatypes/{dataTypeId}",
            &[DATA_TYPE_ID, TITLE, DESCRIPTION, PATCH],
            Answer::Registry,
        )
        .doc("Changes title, description or fields of a data type.")
        .page("Data-types/operation/updateDataType")
        .body(Body::Patch(change))
        .conditions(&[CHANGE]),
    Service::SchemaRegistry
        .delete("deleteDataType", "/tenant/datatypes/{dataTypeId}", &[DATA_TYPE_ID], Answer::Empty)
        .doc("Deletes a data type.")
        .page("Data-types/operation/deleteDatatype")
        .success(204),
    Service::SchemaRegistry
        .get("listUnions", "/tenant/unions", LIST.split_at(1).1, Answer::RegistryList)
        .doc("Lists the unions: of each class, the fields of all schemas whose data Profile takes.")
        .page("Unions/operation/listUnionSchemas")
        .conditions(LIST_RULES),
    Service::SchemaRegistry
        .get("getUnion", "/tenant/unions/{unionId}", &[UNION, UNION_ACCEPT], Answer::Registry)
        .doc("Reads the union of a class; listSchemas finds its schemas by `meta:immutableTags==union` and `meta:class`.")
        .page("Unions/operation/retrieveUnionSchema")
        .body(Body::Query(union)),
];

fn change(build: &mut Build<'_>) -> Value {
    update(build, &CHANGE)
}

/// Whether an entry of `allOf` is one of the behaviours, of which a class has just one.
fn is_behavior(part: Node<'_>) -> bool {
    let id = part.get("$ref").and_then(Node::as_str);
    id.is_some_and(|id| {
        id.strip_prefix(BEHAVIORS).is_some_and(|name| matches!(name, "record" | "time-series" | "adhoc"))
    })
}

fn class(build: &mut Build<'_>) -> Value {
    build.meets(&ONE_BEHAVIOR);
    let all_of = match (build.get("behavior").and_then(Node::as_str), build.get("allOf")) {
        (Some(behavior), _) => {
            let id = |id: String| Value::object([("$ref", Some(id.into()))]);
            let parts = members(build.get("definitions")).map(|(name, _)| id(format!("#/definitions/{name}")));
            Some(Value::list([id([BEHAVIORS, &behavior].concat())].into_iter().chain(parts)))
        }
        (None, all) => {
            // Of an entry that is none nothing can be said.
            let sound = all.is_some() && elements(all).all(|part| part.kind() == Kind::Object);
            if sound && elements(all).filter(|part| is_behavior(*part)).count() != 1 {
                build.fault(Code::OneBehavior, "allOf");
            }
            all.map(references)
        }
    };
    Value::object([
        ("type", Some("object".into())),
        ("title", build.text("title")),
        // The OpenAPI document requires it.
        ("description", build.text("description").or_else(|| build.text("title"))),
        ("definitions", build.value("definitions")),
        ("allOf", all_of),
    ])
}

fn data_type(build: &mut Build<'_>) -> Value {
    for rule in DATA_TYPE_RULES {
        build.meets(rule);
    }
    let default = if build.get("items").is_some() { "array" } else { "object" };
    let mut body = vec![("type".to_owned(), build.text("type").unwrap_or_else(|| default.into()))];
    for name in ["title", "description", "properties", "items", "definitions", "allOf"] {
        body.extend(build.value(name).map(|value| (name.to_owned(), value)));
    }
    Value::Object(body)
}

fn union(build: &mut Build<'_>) {
    if build.get("unionId").and_then(Node::as_str).is_some_and(|id| !id.ends_with("__union")) {
        build.fault(Code::ClassAsUnion, "unionId");
    }
}
