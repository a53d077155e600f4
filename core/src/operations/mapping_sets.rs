//! Data Prep: mapping sets, and the expression language's own lists.

use super::shared::EXTRA;
use super::target_connections::SCHEMA;
use crate::answer::Answer;
use crate::codes::Code;
use crate::diagnostic::Diagnostic;
use crate::fields::{Field, Shape, check_object, field, path, query};
use crate::json::{Node, Pointer, Value};
use crate::mapping::{self, Dialect};
use crate::operation::{Body, Build, Operation, Service, present};
use crate::rules::SCHEMA_MEDIA_TYPE;

const DOC: &str = "https://developer.adobe.com/experience-platform-apis/references/data-prep/";
const ID: Field = path("mappingSetId", Shape::MappingSetId);
const SCHEMA_REF: &[Field] =
    &[field("id", Shape::RegistryId(&["schemas"])).required(), field("contentType", Shape::SchemaVersion)];
const OUTPUT: &[Field] = &[field("schemaRef", Shape::Object(SCHEMA_REF)).required()];
const MAX: i64 = i64::MAX >> 10;

/// The fields of a mapping set in either dialect, with the short form of its schema; `$first` come before them.
macro_rules! set {
    ($($first:expr),*) => {
        &[
            $($first,)*
            field("schema", Shape::Object(SCHEMA)), field("outputSchema", Shape::Object(OUTPUT)),
            field("xdmSchema", Shape::RegistryId(&["schemas"])), field("xdmVersion", Shape::Name), field("version", Shape::Integer(0, MAX)),
            field("id", Shape::MappingSetId), field("name", Shape::Name), field("inputSchema", Shape::Free), field("tags", Shape::Any),
            field("dialect", Shape::Word(&["tutorial", "current"])), field("mappings", Shape::Mappings).required(), EXTRA,
        ]
    };
}

const SET: &[Field] = set!();

pub(super) const ROWS: &[Operation] = &[
    Operation {
        name: "createMappingSet",
        service: Service::DataPrep,
        method: "POST",
        path: "/mappingSets",
        fields: SET,
        body: Body::Json(create),
        success: 200,
        answer: Answer::MappingSet,
        doc: DOC,
    },
    Operation {
        name: "listMappingSets",
        service: Service::DataPrep,
        method: "GET",
        path: "/mappingSets",
        fields: &[
            query("limit", Shape::Integer(1, 1_000_000)).default("10"),
            query("start", Shape::Integer(0, MAX)).default("0"),
            query("name", Shape::Name),
            query(
                "orderBy",
                Shape::Word(&[
                    "createdDate",
                    "+createdDate",
                    "-createdDate",
                    "updatedDate",
                    "+updatedDate",
                    "-updatedDate",
                ]),
            ),
            query("expandSchema", Shape::Bool),
        ],
        body: Body::None,
        success: 200,
        answer: Answer::DataPrepList,
        doc: DOC,
    },
    Operation {
        name: "getMappingSet",
        service: Service::DataPrep,
        method: "GET",
        path: "/mappingSets/{mappingSetId}",
        fields: &[ID, query("expandSchema", Shape::Bool), query("version", Shape::Count(0))],
        body: Body::None,
        success: 200,
        answer: Answer::MappingSet,
        doc: DOC,
    },
    Operation {
        name: "updateMappingSet",
        service: Service::DataPrep,
        method: "PUT",
        path: "/mappingSets/{mappingSetId}",
        fields: set!(ID),
        body: Body::Json(create),
        success: 200,
        answer: Answer::MappingSet,
        doc: DOC,
    },
    Operation {
        name: "validateMappingSet",
        service: Service::DataPrep,
        method: "POST",
        path: "/mappingSets/validate",
        fields: SET,
        body: Body::Json(create),
        success: 200,
        answer: Answer::Validation,
        doc: DOC,
    },
    Operation {
        name: "previewMappingSet",
        service: Service::DataPrep,
        method: "POST",
        path: "/mappingSets/preview",
        fields: &[
            field("data", Shape::List(&Shape::Free)).required(),
            field("mappingSet", Shape::Free).required(),
            EXTRA,
        ],
        body: Body::Json(preview),
        success: 200,
        answer: Answer::Array,
        doc: DOC,
    },
    Operation {
        name: "listMappings",
        service: Service::DataPrep,
        method: "GET",
        path: "/mappingSets/{mappingSetId}/mappings",
        fields: &[ID],
        body: Body::None,
        success: 200,
        answer: Answer::Array,
        doc: DOC,
    },
    Operation {
        name: "getMapping",
        service: Service::DataPrep,
        method: "GET",
        path: "/mappingSets/{mappingSetId}/mappings/{mappingId}",
        fields: &[ID, path("mappingId", Shape::MappingSetId)],
        body: Body::None,
        success: 200,
        answer: Answer::MappingSet,
        doc: DOC,
    },
    Operation {
        name: "validateExpression",
        service: Service::DataPrep,
        method: "POST",
        path: "/languages/el/validate",
        fields: &[
            field("expression", Shape::Name).required(),
            field("mappingSetId", Shape::MappingSetId),
            field("sampleData", Shape::Name),
            field("sampleDataType", Shape::Name),
            EXTRA,
        ],
        body: Body::Json(expression),
        success: 200,
        answer: Answer::Expression,
        doc: DOC,
    },
    Operation {
        name: "listFunctions",
        service: Service::DataPrep,
        method: "GET",
        path: "/languages/el/functions",
        fields: &[],
        body: Body::None,
        success: 200,
        answer: Answer::Array,
        doc: DOC,
    },
    Operation {
        name: "listOperators",
        service: Service::DataPrep,
        method: "GET",
        path: "/languages/el/operators",
        fields: &[],
        body: Body::None,
        success: 200,
        answer: Answer::Array,
        doc: DOC,
    },
];

fn expression(build: &mut Build<'_>) -> Value {
    Value::object(["expression", "mappingSetId", "sampleData", "sampleDataType"].map(|name| (name, build.text(name))))
}

fn create(build: &mut Build<'_>) -> Value {
    set(build.input, &Pointer::ROOT, build.faults)
}

fn preview(build: &mut Build<'_>) -> Value {
    let root = Pointer::ROOT;
    let place = root.key("mappingSet");
    let inner = build.get("mappingSet").filter(|inner| check_object(*inner, SET, &place, build.faults));
    let inner = inner.map(|inner| set(inner, &place, build.faults));
    Value::object([("data", build.value("data")), ("mappingSet", inner)])
}

/// The set in the dialect asked for, or in that of its own names.
fn set(input: Node<'_>, place: &Pointer<'_>, faults: &mut Vec<Diagnostic>) -> Value {
    let get = |name: &str| present(input, name);
    let reference = get("outputSchema").and_then(|output| present(output, "schemaRef"));
    let named = [
        get("schema").and_then(|schema| schema.get("id")),
        reference.and_then(|schema| schema.get("id")),
        get("xdmSchema"),
    ];
    let given: Vec<Node<'_>> = named.into_iter().flatten().collect();
    match given.as_slice() {
        [] if get("schema").is_none() && get("outputSchema").is_none() => {
            faults.push(
                Diagnostic::new(Code::MissingField, &place.key("schema"))
                    .with("expected", "an object with the `$id` of the schema as `id`"),
            );
        }
        [_, _, ..] => faults.push(
            Diagnostic::new(Code::ConflictingFields, &place.key("schema")).with("other", "outputSchema or xdmSchema"),
        ),
        _ => {}
    }
    let asked = get("dialect").and_then(Node::as_str);
    let dialect = match asked.as_deref() {
        Some("tutorial") => Dialect::Tutorial,
        None if get("xdmSchema").is_some() => Dialect::Tutorial,
        _ => Dialect::Current,
    };
    let mappings =
        get("mappings").map(|rows| Value::Text(mapping::read(rows, dialect, &place.key("mappings"), faults)));
    let schema = given.first().map(|id| id.to_value());
    let keep = |name: &str| get(name).map(Node::to_value);
    match dialect {
        Dialect::Tutorial => {
            for name in ["name", "inputSchema", "tags"].into_iter().filter(|name| get(name).is_some()) {
                faults.push(dialect.mismatch(&place.key(name)));
            }
            Value::object([
                ("version", keep("version").or(Some(0i64.into()))),
                ("xdmSchema", schema),
                ("xdmVersion", keep("xdmVersion").or(Some("1.0".into()))),
                ("id", keep("id").or(Some(Value::Null))),
                ("mappings", mappings),
            ])
        }
        Dialect::Current => {
            if get("xdmVersion").is_some() {
                faults.push(dialect.mismatch(&place.key("xdmVersion")));
            }
            let reference = Value::object([("id", schema), ("contentType", Some(SCHEMA_MEDIA_TYPE.into()))]);
            Value::object([
                ("id", keep("id")),
                ("version", keep("version")),
                ("name", keep("name")),
                ("inputSchema", keep("inputSchema")),
                ("outputSchema", Some(Value::object([("schemaRef", Some(reference))]))),
                ("tags", keep("tags")),
                ("mappings", mappings),
            ])
        }
    }
}
