//! Data Prep: mapping sets, and the expression language's own lists.

use super::shared::{EXTRA, SCHEMA, SCHEMA_ID, SCHEMA_REF};
use crate::diagnostics::Faults;
use crate::input::{Condition, Field, SCHEMA_MEDIA_TYPE, Shape, field, given, path, present, query};
use crate::json::{Kind, Node, Pointer, Value};
use crate::language::check_text;
use crate::mapping;
use crate::mapping::{Dialect, MAPPING};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build, merge_extra};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const ID: Field =
    path("mappingSetId", Shape::MappingSetId).doc("The id of the mapping set, as createMappingSet gives it.");
const OUTPUT: &[Field] =
    &[field("schemaRef", Shape::Object(SCHEMA_REF)).required().doc("The schema that the destinations belong to.")];
const ONE_SCHEMA: Condition =
    Condition::one_of(&["schema", "outputSchema", "xdmSchema"], &["outputSchema", "xdmSchema"])
        .expected("schema_ref")
        .unless(given("createdDate"));
const MAX: i64 = i64::MAX >> 10;

const XDM_SCHEMA: Field = field("xdmSchema", Shape::RegistryId(&["schemas"]))
    .doc("The `$id` of the schema, as the older form of the body names it.")
    .example(SCHEMA_ID);
const XDM_VERSION: Field = field("xdmVersion", Shape::SchemaVersion)
    .doc("The version of the schema in the older form; only the major version 1 exists.");
const VERSION: Field = field("version", Shape::Integer(0, MAX))
    .doc("The version that the set had when it was read; the platform counts on by itself.");
const DIALECT: Field = field("dialect", Shape::Word(&["tutorial", "current"]))
    .makes("outputSchema")
    .doc("The form of the body: `tutorial` is the older one; by default that of the names used.");

/// The fields of a mapping set in either dialect, with the short form of its schema; `$first` come before them.
macro_rules! set {
    ($($first:expr),*) => {
        &[
            $($first,)*
            field("schema", Shape::Object(SCHEMA)).makes("outputSchema").doc("The schema that the destinations belong to."),
            field("outputSchema", Shape::Object(OUTPUT)).doc("The same as the current form of the body names it."),
            XDM_SCHEMA,
            XDM_VERSION,
            VERSION,
            field("id", Shape::MappingSetId).doc("The id that the set had when it was read."),
            field("name", Shape::Name).doc("A name to find the set by; in the current form alone."),
            field("inputSchema", Shape::OpenObject).doc("A schema of the source, for sets that have one."),
            field("allowNullValues", Shape::Bool).doc("As it was read; in the current form alone."),
            field("tags", Shape::Any).doc("Tags of the set; in the current form alone."),
            DIALECT,
            field("mappings", Shape::Mappings(MAPPING)).required().doc("One entry for each field that is filled."),
            EXTRA,
        ]
    };
}

const SET: &[Field] = set!();

pub(super) const ROWS: &[Operation] = &[
    Service::DataPrep
        .post("createMappingSet", "/mappingSets", SET, Answer::MappingSet)
        .doc("Stores which source field fills which field of a schema.")
        .page("Mapping-sets/operation/createMappingSet")
        .body(Body::Json(create))
        .conditions(&[ONE_SCHEMA]),
    Service::DataPrep
        .get(
            "listMappingSets",
            "/mappingSets",
            &[
                query("limit", Shape::Integer(1, 1_000_000))
                    .default("10")
                    .doc("How many one page may have; 10 by default."),
                query("start", Shape::Integer(0, MAX))
                    .default("0")
                    .doc("How many to skip from the first one on; 0 by default."),
                query("name", Shape::Name).doc("The name to look for."),
                query(
                    "orderBy",
                    Shape::Word(&[
                        "createdDate",
                        "+createdDate",
                        "-createdDate",
                        "updatedDate",
                        "+updatedDate",
                        "-updatedDate",
                        "lastUpdateDate",
                    ]),
                )
                .doc("The time to sort by; a leading `-` sorts downwards."),
                query("expandSchema", Shape::Bool).doc("Whether to answer the schema itself in place of its id."),
            ],
            Answer::DataPrepList,
        )
        .doc("Lists the mapping sets of the sandbox.")
        .page("Mapping-sets/operation/listMappingSets"),
    Service::DataPrep
        .get(
            "getMappingSet",
            "/mappingSets/{mappingSetId}",
            &[
                ID,
                query("expandSchema", Shape::Bool).doc("Whether to answer the schema itself in place of its id."),
                query("version", Shape::Count(0)).doc("The version of the set; 0, the newest, by default."),
            ],
            Answer::MappingSet,
        )
        .doc("Reads a mapping set in one of its versions.")
        .page("Mapping-sets/operation/retrieveMappingSet"),
    Service::DataPrep
        .put("updateMappingSet", "/mappingSets/{mappingSetId}", set!(ID), Answer::MappingSet)
        .doc("Replaces a mapping set by a new version; flows keep the old one until they are changed.")
        .page("Mapping-sets/operation/putMappingSet")
        .body(Body::Json(create))
        .conditions(&[ONE_SCHEMA]),
    Service::DataPrep
        .post("validateMappingSet", "/mappingSets/validate", SET, Answer::Validation)
        .doc("Lets the platform check a mapping set without storing it.")
        .page("Mapping-sets/operation/validateMappingSet")
        .body(Body::Json(create))
        .conditions(&[ONE_SCHEMA])
        .reads(),
    Service::DataPrep
        .post(
            "previewMappingSet",
            "/mappingSets/preview",
            &[
                field("data", Shape::List(&Shape::OpenObject))
                    .required()
                    .doc("The records to try the mapping set on.")
                    .example("[{\"data\": {\"id\": \"ch_1\"}}]"),
                field("mappingSet", Shape::Object(SET))
                    .required()
                    .conditions(&[ONE_SCHEMA])
                    .doc("The mapping set to try, with the fields that createMappingSet takes."),
                EXTRA,
            ],
            Answer::Array,
        )
        .doc("Tries a mapping set on records without storing anything.")
        .page("Mapping-sets/operation/previewMappingSet")
        .body(Body::Json(preview))
        .reads(),
    Service::DataPrep
        .get("listMappings", "/mappingSets/{mappingSetId}/mappings", &[ID], Answer::Array)
        .doc("Lists the mappings of a set.")
        .page("Mapping-sets/operation/listMappings"),
    Service::DataPrep
        .get(
            "getMapping",
            "/mappingSets/{mappingSetId}/mappings/{mappingId}",
            &[ID, path("mappingId", Shape::MappingSetId).doc("The id of the mapping, as listMappings gives it.")],
            Answer::MappingSet,
        )
        .doc("Reads one mapping of a set.")
        .page("Mapping-sets/operation/retrieveMapping"),
    Service::DataPrep
        .post(
            "validateExpression",
            "/languages/el/validate",
            &[
                field("expression", Shape::Text)
                    .required()
                    .doc("The expression to check, in the language of Data Prep.")
                    .example("concat(first_name, \" \", last_name)"),
                field("mappingSetId", Shape::MappingSetId)
                    .doc("The mapping set whose source fields the expression may use."),
                field("sampleData", Shape::Name).doc("A record to try the expression on, as JSON text."),
                field("sampleDataType", Shape::Name).doc("The type of the sample data."),
                EXTRA,
            ],
            Answer::Expression,
        )
        .doc("Lets the platform check an expression.")
        .page("Functions/operation/validateExpression")
        .body(Body::Json(expression))
        .reads(),
    Service::DataPrep
        .get("listFunctions", "/languages/el/functions", &[], Answer::Array)
        .doc("Lists the functions that expressions may call.")
        .page("Functions/operation/listMappingSetFunctions"),
    Service::DataPrep
        .get("listOperators", "/languages/el/operators", &[], Answer::Array)
        .doc("Lists the operators of expressions.")
        .page("Functions/operation/listMappingSetOperators"),
];

fn expression(build: &mut Build<'_>) -> Value {
    if let Some(text) = build.get("expression").and_then(Node::as_str) {
        check_text(&text, &Pointer::ROOT.key("expression"), None, None, build.faults);
    }
    Value::object(["expression", "mappingSetId", "sampleData", "sampleDataType"].map(|name| (name, build.text(name))))
}

fn create(build: &mut Build<'_>) -> Value {
    set(build.input, &Pointer::ROOT, build.faults)
}

fn preview(build: &mut Build<'_>) -> Value {
    let inner = build.get("mappingSet").filter(|inner| inner.kind() == Kind::Object);
    let inner = inner.map(|inner| {
        let place = Pointer::ROOT.key("mappingSet");
        let mut body = set(inner, &place, build.faults);
        merge_extra(inner, &mut body, &place, build.faults);
        body
    });
    Value::object([("data", build.value("data")), ("mappingSet", inner)])
}

/// The set in the dialect asked for, or in the one that its names are from.
fn set(input: Node<'_>, place: &Pointer<'_>, faults: &mut Faults) -> Value {
    let get = |name: &str| present(input, name);
    let reference = get("outputSchema").and_then(|output| present(output, "schemaRef"));
    let output = reference.and_then(|schema| schema.get("id"));
    // A set that was read names its schema in both forms.
    let is_text = |node: Node<'_>| node.kind() == Kind::String;
    // A wrong type is reported by itself.
    let differs = |output: Node<'_>, id: Node<'_>| is_text(output) && is_text(id) && output.raw() != id.raw();
    let is_other = |id: &Node<'_>| get("outputSchema").is_none() || output.is_some_and(|output| differs(output, *id));
    let older = get("xdmSchema").filter(is_other);
    let named = [get("schema").and_then(|schema| schema.get("id")), output, older];
    let given: Vec<Node<'_>> = named.into_iter().flatten().collect();
    // A schema without its id is reported by itself.
    if given.len() > 1 || given.is_empty() && get("schema").is_none() && get("outputSchema").is_none() {
        ONE_SCHEMA.check_rule(input, place, faults);
    }
    let dialect = mapping::dialect_of(input);
    let mappings =
        get("mappings").map(|rows| Value::Text(mapping::read(rows, dialect, &place.key("mappings"), faults)));
    let schema = given.first().map(|id| id.to_value());
    let keep = |name: &str| get(name).map(Node::to_value);
    match dialect {
        Dialect::Tutorial => {
            for name in
                ["name", "inputSchema", "allowNullValues", "tags"].into_iter().filter(|name| get(name).is_some())
            {
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
            let is_in_both = get("outputSchema").is_some() && get("xdmSchema").is_some();
            if get("xdmVersion").is_some() && !is_in_both {
                faults.push(dialect.mismatch(&place.key("xdmVersion")));
            }
            let reference = Value::object([("id", schema), ("contentType", Some(SCHEMA_MEDIA_TYPE.into()))]);
            Value::object([
                ("id", keep("id")),
                ("version", keep("version")),
                ("name", keep("name")),
                ("inputSchema", keep("inputSchema")),
                ("outputSchema", Some(Value::object([("schemaRef", Some(reference))]))),
                ("allowNullValues", keep("allowNullValues")),
                ("tags", keep("tags")),
                ("mappings", mappings),
            ])
        }
    }
}
