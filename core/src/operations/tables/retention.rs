//! Catalog: how long the rows of a dataset of events are kept.

use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{Condition, Field, Shape, field, path, placeholder, present, wrong_type};
use crate::json::{Kind, Node, Pointer, Value};
use crate::operations::answer::Answer;
use crate::operations::body::{Body, Build};
use crate::operations::operation::Operation;
use crate::operations::service::Service;

const ID: Field = path("datasetId", Shape::DatasetId).doc("The id of the dataset, whose schema must be one of events.");
/// The short fields, and the members of `extensions` that they are for.
const STORES: [(&str, &str); 2] = [("dataLake", "adobe_lakeHouse"), ("profile", "adobe_unifiedProfile")];
const SOMETHING: Condition = Condition::something_of(&["dataLake", "profile", "extensions"]);
const ONE_FORM: Condition = Condition::not_with(&["dataLake", "profile"], &["extensions"], Code::ConflictingFields);
/// What ends it.
const OFF: &str = "off";

pub(super) const ROWS: &[Operation] = &[
    Service::Catalog
        .get("getDatasetRetention", "/ttl/{datasetId}", &[ID], Answer::Any)
        .doc("Reads how long rows of a dataset can be kept: the least and the greatest time, and the one that is advised."),
    Service::Catalog
        .patch(
            "setDatasetRetention",
            "/v2/dataSets/{datasetId}",
            &[
                ID,
                field("dataLake", Shape::Name)
                    .makes("extensions")
                    .doc("How long the data lake keeps rows, as a period of ISO 8601; `off` keeps them for good.")
                    .example("P90D"),
                field("profile", Shape::Name)
                    .makes("extensions")
                    .doc("How long Profile keeps rows, whatever the data lake does, as a period of ISO 8601; `off` keeps them for good.")
                    .example("P90D"),
                field("extensions", Shape::OpenObject).doc("The same as the body has it, in place of both."),
            ],
            Answer::DatasetId,
        )
        .doc("Sets how long the rows of a dataset of events are kept; what is older goes once a week, 30 days after it came at the earliest.")
        .page("V2-Datasets/operation/patchDataSetV2")
        .body(Body::Json(set))
        .conditions(&[SOMETHING, ONE_FORM]),
];

fn set(build: &mut Build<'_>) -> Value {
    build.meets(&SOMETHING);
    build.meets(&ONE_FORM);
    let mut extensions = build.value("extensions").unwrap_or(Value::Object(Vec::new()));
    let root = Pointer::ROOT;
    for (field, store) in STORES {
        let row =
            build.get("extensions").and_then(|all| inner(all, store)).and_then(|store| inner(store, "rowExpiration"));
        if let Some(value) = row.and_then(|row| present(row, "ttlValue")) {
            let place = root.key("extensions");
            period(value, false, &place.key(store).key("rowExpiration").key("ttlValue"), build.faults);
        }
        let Some(given) = build.get(field) else { continue };
        period(given, true, &root.key(field), build.faults);
        let value = given.as_str().filter(|text| text != OFF).map_or(Value::Null, |text| text.into_owned().into());
        let within = |name: &str, value| Value::Object(vec![(name.to_owned(), value)]);
        extensions.set(store, within("rowExpiration", within("ttlValue", value)));
    }
    Value::object([("extensions", Some(extensions))])
}

fn inner<'d>(node: Node<'d>, name: &str) -> Option<Node<'d>> {
    node.get(name).filter(|node| node.kind() == Kind::Object)
}

/// A period such as `P90D`, or what ends it.
fn period(value: Node<'_>, or_off: bool, place: &Pointer<'_>, faults: &mut Faults) {
    let Some(text) = value.as_str() else {
        // The type of a field is reported by itself.
        if !or_off {
            faults.push(wrong_type(value, "string_or_null", place));
        }
        return;
    };
    if !(is_period(&text) || or_off && (text == OFF || text.is_empty()) || placeholder(&text).is_some()) {
        faults.push(Diagnostic::new(Code::InvalidPeriod, place).with_shown("value", &text));
    }
}

/// Whether a text is a period of ISO 8601: numbers of years, months, weeks and days, and of hours, minutes and seconds.
fn is_period(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('P') else { return false };
    let (date, time) = rest.split_once('T').map_or((rest, None), |(date, time)| (date, Some(time)));
    !rest.is_empty() && is_run(date, "YMWD") && time.is_none_or(|time| !time.is_empty() && is_run(time, "HMS"))
}

/// Whether a text is numbers with these units in their order.
fn is_run(text: &str, units: &str) -> bool {
    let mut units = units.chars();
    let mut digits = 0;
    for c in text.chars() {
        if c.is_ascii_digit() {
            digits += 1;
        } else if digits == 0 || !units.any(|unit| unit == c) {
            return false;
        } else {
            digits = 0;
        }
    }
    digits == 0
}
