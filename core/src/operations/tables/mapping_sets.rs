//! Data Prep: mapping sets, and the expression language's own lists.

use super::shared::{EXTRA, SCHEMA};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{Field, SCHEMA_MEDIA_TYPE, Shape, check_object, field, path, present, query};
use crate::json::{Node, Pointer, Value};
use crate::mapping;
use crate::mapping::Dialect;
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

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
            field("xdmSchema", Shape::RegistryId(&["schemas"])), field("xdmVersion", Shape::SchemaVersion), field("version", Shape::Integer(0, MAX)),
            field("id", Shape::MappingSetId), field("name", Shape::Name), field("inputSchema", Shape::OpenObject), field("tags", Shape::Any),
            field("dialect", Shape::Word(&["tutorial", "current"])), field("mappings", Shape::Mappings).required(), EXTRA,
        ]
    };
}

const SET: &[Field] = set!();

pub(super) const ROWS: &[Operation] = &[
    Service::DataPrep.post("createMappingSet", "/mappingSets", SET, Answer::MappingSet).body(Body::Json(create)),
    Service::DataPrep.get(
        "listMappingSets",
        "/mappingSets",
        &[
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
        Answer::DataPrepList,
    ),
    Service::DataPrep.get(
        "getMappingSet",
        "/mappingSets/{mappingSetId}",
        &[ID, query("expandSchema", Shape::Bool), query("version", Shape::Count(0))],
        Answer::MappingSet,
    ),
    Service::DataPrep
        .put("updateMappingSet", "/mappingSets/{mappingSetId}", set!(ID), Answer::MappingSet)
        .body(Body::Json(create)),
    Service::DataPrep
        .post("validateMappingSet", "/mappingSets/validate", SET, Answer::Validation)
        .body(Body::Json(create))
        .reads(),
    Service::DataPrep
        .post(
            "previewMappingSet",
            "/mappingSets/preview",
            &[
                field("data", Shape::List(&Shape::OpenObject)).required(),
                field("mappingSet", Shape::OpenObject).required(),
                EXTRA,
            ],
            Answer::Array,
        )
        .body(Body::Json(preview))
        .reads(),
    Service::DataPrep.get("listMappings", "/mappingSets/{mappingSetId}/mappings", &[ID], Answer::Array),
    Service::DataPrep.get(
        "getMapping",
        "/mappingSets/{mappingSetId}/mappings/{mappingId}",
        &[ID, path("mappingId", Shape::MappingSetId)],
        Answer::MappingSet,
    ),
    Service::DataPrep
        .post(
            "validateExpression",
            "/languages/el/validate",
            &[
                field("expression", Shape::Name).required(),
                field("mappingSetId", Shape::MappingSetId),
                field("sampleData", Shape::Name),
                field("sampleDataType", Shape::Name),
                EXTRA,
            ],
            Answer::Expression,
        )
        .body(Body::Json(expression))
        .reads(),
    Service::DataPrep.get("listFunctions", "/languages/el/functions", &[], Answer::Array),
    Service::DataPrep.get("listOperators", "/languages/el/operators", &[], Answer::Array),
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
fn set(input: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) -> Value {
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
    let dialect = mapping::dialect_of(input);
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
                ("xdmVersion", Some("1.0".into())),
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
