//! Catalog: datasets and the batches that reached them.

use super::patch::{Patchable, finish_patch, raw_patch};
use super::shared::{DESCRIPTION, EXTRA, NAME, PATCH, SCHEMA, SCHEMA_REF};
use crate::diagnostics::{Code, Diagnostic};
use crate::http::{encode, encode_but};
use crate::input::{
    Condition, Field, Filters, Place, Shape, count, field, out_of_range, path, present, query, wrong_type,
};
use crate::json::{Kind, Node, Pointer, Value};
use crate::limits::number;
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;
use aepflow_syntax::text::contains;

const ID: Field = path("datasetId", Shape::DatasetId)
    .doc("The id of the dataset, as createDataset gives it.")
    .example("65f0a1b2c3d4e5f6a7b8c9d0");
/// How a dataset addresses its schema.
const MEDIA_TYPE: &str = "application/vnd.adobe.xed+json;version=1";
const ONE_SCHEMA: Condition = Condition::one_of(&["schema", "schemaRef"], &[]).expected("schema_ref");
const CHANGE: Condition =
    Condition::something_of(&["name", "description", "profile", "tags", "enableErrorDiagnostics", "patch"]);
const PATCH_ALONE: Condition = Condition::not_with(
    &["name", "description", "enableErrorDiagnostics", "tags", "profile"],
    &["patch"],
    Code::ConflictingFields,
);
const LIMIT: Field = query("limit", Shape::Integer(number("catalog_list_least"), number("catalog_list")))
    .doc("How many one page may have; 20 by default.");
const START: Field = query("start", Shape::Integer(0, i64::MAX >> 10)).doc("How many to skip from the first one on.");
const ORDER: Field = field("orderBy", Shape::Name)
    .at(Place::Query("orderBy", ":,"))
    .doc("The fields to sort by, each after `asc:` or `desc:`, joined by commas.")
    .example("desc:updated");
const PROPERTY: Field = field("property", Shape::Filter(Filters::Catalog))
    .at(Place::Query("property", "=.:@!$"))
    .doc("Which to list: a field of the top level, operator and value; a field alone, or `!` and a field, asks whether there is one.")
    .example("name~^Stripe");
const FILTERS: Field = field("filters", Shape::OpenObject)
    .at(Place::Composed("filters"))
    .doc("Which values fields of the top level may have, by their names: a value, several with commas between, and `!` in front for all others.")
    .example("{\"createdUser\": \"!Ada,Grace\"}");
/// How many datasets a page may have that asks for the schemas which were observed in them.
const OBSERVABLE: i64 = number("catalog_observable");
/// What is no property, and has a field.
const PARAMETERS: [&str; 5] = ["limit", "start", "orderBy", "property", "properties"];
const PROPERTIES: Field = field("properties", Shape::Name)
    .at(Place::Query("properties", ","))
    .doc("Which fields to answer, joined by commas; all by default.")
    .example("name,schemaRef");

pub(super) const ROWS: &[Operation] = &[
    Service::Catalog
        .post(
            "createDataset",
            "/dataSets",
            &[
                NAME.required(),
                DESCRIPTION,
                field("schema", Shape::Object(SCHEMA)).makes("schemaRef").doc("The schema of the data."),
                field("schemaRef", Shape::Object(SCHEMA_REF))
                    .doc("The schema of the data, as the body of the request names it; in place of `schema`."),
                field("profile", Shape::Bool)
                    .makes("tags")
                    .doc("Whether Profile and the Identity Service read the dataset; sets two tags."),
                field("tags", Shape::OpenObject)
                    .doc("Tags by their names, each a list of texts.")
                    .example("{\"team\": [\"finance\"]}"),
                field("fileDescription", Shape::OpenObject)
                    .doc("How the files of the dataset are stored; the default suits."),
                field("enableErrorDiagnostics", Shape::Bool).doc("Whether failed records are kept with their reasons."),
                EXTRA,
            ],
            Answer::DatasetId,
        )
        .doc("Makes a dataset for data of one schema.")
        .page("Datasets/operation/createDataset")
        .body(Body::Json(create))
        .success(201)
        .conditions(&[ONE_SCHEMA]),
    Service::Catalog
        .get(
            "listDatasets",
            "/dataSets",
            &[
                LIMIT,
                START,
                query("name", Shape::Name)
                    .doc("The name to look for; `*` matches any text, and commas join several names.")
                    .example("Stripe*"),
                PROPERTY,
                FILTERS,
                PROPERTIES,
                query("tags", Shape::Name)
                    .doc("The tags to look for, as `name:value`, joined by commas.")
                    .example("unifiedProfile:*"),
                ORDER,
            ],
            Answer::Keyed,
        )
        .doc("Lists the datasets of the sandbox.")
        .body(Body::Query(filters))
        .page("Datasets/operation/listDatasets"),
    Service::Catalog
        .get("getDataset", "/dataSets/{datasetId}", &[ID, PROPERTIES], Answer::KeyedOne)
        .doc("Reads a dataset.")
        .page("Datasets/operation/retrieveDataset"),
    Service::Catalog
        .patch(
            "updateDataset",
            "/dataSets/{datasetId}",
            &[
                ID,
                NAME,
                DESCRIPTION,
                field("profile", Shape::Bool)
                    .makes("tags")
                    .doc("Whether Profile and the Identity Service read the dataset; sets two tags."),
                field("tags", Shape::OpenObject).doc("Tags by their names, each a list of texts."),
                field("enableErrorDiagnostics", Shape::Bool).doc("Whether failed records are kept with their reasons."),
                PATCH,
            ],
            Answer::DatasetId,
        )
        .doc("Changes name, description or tags of a dataset.")
        .page("Datasets/operation/patchDataset")
        .body(Body::Patch(update))
        .conditions(&[CHANGE, PATCH_ALONE]),
    Service::Catalog
        .delete("deleteDataset", "/dataSets/{datasetId}", &[ID], Answer::DatasetDeleted)
        .doc("Deletes a dataset with its data.")
        .page("Datasets/operation/deleteDataset"),
    Service::Catalog
        .get(
            "listBatches",
            "/batches",
            &[
                field("datasetId", Shape::DatasetId)
                    .at(Place::Query("dataSet", ""))
                    .doc("The dataset that the batches reached."),
                query("status", Shape::Name).doc("The state of the batches to list.").example("failed"),
                LIMIT,
                START,
                ORDER,
                PROPERTY,
                FILTERS,
                PROPERTIES,
                query("batch", Shape::Name).doc("The batch to list, by its id."),
                query("externalId", Shape::Name).doc("The id that the sender gave the batch to list."),
                query("tags", Shape::Name)
                    .at(Place::Query("tags", ":*,"))
                    .doc("The tags to look for, as `name:value`, joined by commas."),
                query("createdAfter", Shape::Count(0))
                    .doc("List batches made after this time only, in milliseconds since 1970.")
                    .unit("milliseconds"),
                query("createdBefore", Shape::Count(0))
                    .doc("List batches made before this time only, in milliseconds since 1970.")
                    .unit("milliseconds"),
                query("startAfter", Shape::Count(0))
                    .doc("List batches begun after this time only, in milliseconds since 1970.")
                    .unit("milliseconds"),
                query("startBefore", Shape::Count(0))
                    .doc("List batches begun before this time only, in milliseconds since 1970.")
                    .unit("milliseconds"),
                query("endAfter", Shape::Count(0))
                    .doc("List batches ended after this time only, in milliseconds since 1970.")
                    .unit("milliseconds"),
                query("endBefore", Shape::Count(0))
                    .doc("List batches ended before this time only, in milliseconds since 1970.")
                    .unit("milliseconds"),
            ],
            Answer::Keyed,
        )
        .body(Body::Query(filters))
        .doc("Lists batches: portions of data on their way into datasets.")
        .page("Batches/operation/listBatches"),
    Service::Catalog
        .get(
            "getBatch",
            "/batches/{batchId}",
            &[
                path("batchId", Shape::Name).doc("The id of the batch, as listBatches or a run names it."),
                query("aggregate", Shape::Bool)
                    .doc("Whether states, numbers and errors of the parts are counted as those of the batch."),
            ],
            Answer::KeyedOne,
        )
        .doc("Reads a batch, with its state and its errors.")
        .page("Batches/operation/retrieveBatch"),
    Service::Catalog
        .get(
            "listLastBatches",
            "/lastBatches",
            &[
                field("datasetId", Shape::Name)
                    .at(Place::Query("dataSetId", ","))
                    .doc("The datasets, by their ids, joined by commas; all by default."),
                query("lastBatchId", Shape::Name).doc("The last batch of the datasets to list."),
                query("lastBatchStatus", Shape::Name)
                    .doc("The state of the last batch of the datasets to list.")
                    .example("failed"),
                query("lastSuccessfulBatchId", Shape::Name)
                    .doc("The last batch that succeeded of the datasets to list."),
                query("lastFailedBatchId", Shape::Name).doc("The last batch that failed of the datasets to list."),
                query("created", Shape::Count(0))
                    .doc("When the entries to list were made, in milliseconds since 1970.")
                    .unit("milliseconds"),
                query("updated", Shape::Count(0))
                    .doc("When the entries to list were changed last, in milliseconds since 1970.")
                    .unit("milliseconds"),
                LIMIT,
                START,
                ORDER,
                PROPERTIES,
            ],
            Answer::Keyed,
        )
        .doc("Lists of each dataset the last batch, and the last ones that succeeded and failed.")
        .page("paths/~1lastBatches/get"),
];

/// The simple filters, which are parameters with the names of properties; and fewer objects where they are long.
fn filters(build: &mut Build<'_>) {
    let observable =
        build.text("properties").is_some_and(|names| contains(names.as_str().unwrap_or_default(), "observableSchema"));
    let limit = build.get("limit").and_then(count).filter(|limit| observable && *limit > OBSERVABLE);
    if let Some(limit) = limit {
        let place = Pointer::ROOT;
        build.faults.push(out_of_range(&limit.to_string(), 1, OBSERVABLE, &place.key("limit")));
    }
    let Some(filters) = build.get("filters") else { return };
    let place = Pointer::ROOT;
    let place = place.key("filters");
    for (name, value) in filters.members() {
        let place = place.key(&name);
        if PARAMETERS.contains(&name.as_ref()) || build.get(&name).is_some() {
            build.faults.push(Diagnostic::new(Code::ConflictingFields, &place));
        } else if matches!(value.kind(), Kind::Object | Kind::Array | Kind::Null) {
            build.faults.push(wrong_type(value, "scalar", &place));
        } else {
            let text = value.as_str().unwrap_or(value.raw().into());
            build.query.push(format!("{}={}", encode(&name), encode_but(&text, "!,*")));
        }
    }
}

fn create(build: &mut Build<'_>) -> Value {
    let (short, own) = (build.get("schema"), build.get("schemaRef"));
    build.meets(&ONE_SCHEMA);
    let content =
        own.and_then(|own| present(own, "contentType")).and_then(Node::as_str).filter(|text| text.contains('/'));
    let reference = short.or(own).map(|schema| {
        let content = content.as_deref().unwrap_or(MEDIA_TYPE);
        Value::object([("id", schema.get("id").map(Node::to_value)), ("contentType", Some(content.into()))])
    });
    Value::object([
        ("name", build.text("name")),
        ("description", build.text("description")),
        ("schemaRef", reference),
        ("fileDescription", build.value("fileDescription")),
        ("enableErrorDiagnostics", build.value("enableErrorDiagnostics")),
        ("tags", tags(build)),
    ])
}

/// The tags that let Profile read the dataset, with those that the input gives.
fn tags(build: &Build<'_>) -> Option<Value> {
    let mut tags = build.value("tags");
    if let Some(profile) = build.get("profile").and_then(Node::as_bool) {
        let all = tags.get_or_insert_with(|| Value::Object(Vec::new()));
        for tag in ["unifiedProfile", "unifiedIdentity"] {
            let list = with_enabled(all.get(tag), profile);
            all.set(tag, list);
        }
    }
    tags
}

/// What a tag says beside whether Profile reads the dataset stays: such as `isUpsert:true`, that records update others.
pub(crate) fn with_enabled(said: Option<&Value>, profile: bool) -> Value {
    let mut list = vec![format!("enabled:{profile}").into()];
    if let Some(Value::Array(said)) = said {
        let more = said.iter().filter(|word| !word.as_str().is_some_and(|word| word.starts_with("enabled:")));
        list.extend(more.cloned());
    }
    Value::Array(list)
}

fn update(build: &mut Build<'_>) -> Value {
    const RULES: Patchable = Patchable {
        paths: &["/name", "/description", "/tags/", "/enableErrorDiagnostics", "/fileDescription/"],
        immutable: &["/schemaRef/", "/id"],
    };
    let parts = [
        ("name", build.text("name")),
        ("description", build.text("description")),
        ("enableErrorDiagnostics", build.value("enableErrorDiagnostics")),
        ("tags", tags(build)),
    ];
    if build.get("patch").is_none() {
        if parts.iter().all(|(_, value)| value.is_none()) {
            return finish_patch(build, Vec::new(), &CHANGE);
        }
        return Value::object(parts);
    }
    build.meets(&PATCH_ALONE);
    Value::Array(raw_patch(build, &RULES))
}
