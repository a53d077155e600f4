//! What a spec says of the fields of its sources, held against those that were read: what would stop the steps that make
//! something is found before the first of them, all at once.

use super::run_state::Failure;
use super::stages::{fields, in_profile, inference, inferred_with, model, reduced_model, spec_faults};
use super::table::Kind;
use super::values::{copy, elements, integer, members, object, text};
use super::view::View;
use crate::diagnostics::{Code, Diagnostic, Faults, nearest, shown};
use crate::json::{Input, Pointer, Value};
use crate::mapping::{Targets, coverage, read_by};
use aepflow_syntax::text::replace;

/// So many fields a message names.
const SHOWN: usize = 8;

/// The faults of a resource, and what becomes of the fields of its source where that is known.
pub(super) fn held(view: View<'_>, faults: &mut Faults) -> Option<Value> {
    let Some(fields) = fields(view) else {
        faults.extend(unread(view));
        return own_rows(view, None, view.remembered(Kind::Schema), faults);
    };
    faults.extend(delta_column(view, fields));
    let makes = view.resource().makes_schema();
    let schema = match if makes { model(view).map(Some) } else { Ok(view.remembered(Kind::Schema)) } {
        Ok(schema) => schema,
        Err(failure) => {
            faults.extend(of_failure(failure));
            in_part(view, faults);
            return None;
        }
    };
    faults.extend(large_record(view, schema));
    let report = match view.resource().mapping.mappings {
        Some(_) => own_rows(view, Some(fields), schema, faults),
        None => inferred(view, fields, schema, faults),
    };
    report.map(|report| summary(view, &report))
}

/// Says that the column which shows the new rows is none of the source's; databases differ in whether letters count.
fn delta_column(view: View<'_>, fields: &Value) -> Option<Diagnostic> {
    let name = text(view.resource().delta_column.as_ref()?, &["name"])?;
    // A path as a mapping has it wraps and escapes what is no plain name.
    let column =
        |path: &str| replace(path.strip_prefix("${").map_or(path, |name| name.trim_end_matches('}')), "\\", "");
    let columns = elements(fields, &[]).iter().filter_map(|field| text(field, &["path"])).map(column);
    let columns: Vec<String> = columns.collect();
    let fault = || {
        let fault = Diagnostic::at(Code::NoSuchField, &format!("/resources/{}/deltaColumn/name", view.index));
        fault.with_shown("value", name).with_some("nearest", nearest(name, columns.iter().map(String::as_str)))
    };
    let is_known = columns.iter().any(|column| column.eq_ignore_ascii_case(name));
    (!is_known && !columns.is_empty()).then(fault)
}

/// Says that a sample is larger than what Profile takes, where the data goes there.
fn large_record(view: View<'_>, schema: Option<&Value>) -> Option<Diagnostic> {
    let own = view.resource();
    let (name, read) = match (&own.fields, &own.records) {
        (Some(fields), _) => ("fields", copy(fields, &["largestRecord"])),
        (None, records) => ("records", copy(&crate::read_fields(records.as_ref()?).ok()?, &["largestRecord"])),
    };
    let largest = read?;
    let class = schema.and_then(|schema| text(schema, &["schema", "class"]).or_else(|| text(schema, &["meta:class"])));
    let maximum = Targets::most_bytes_of(class.unwrap_or_default());
    let in_profile = own.target.profile == Some(true) || schema.is_some_and(in_profile);
    let exceeds = integer(&largest, &[]).is_some_and(|bytes| bytes > maximum);
    let fault = || Diagnostic::at(Code::LargeRecord, &format!("/resources/{}/{name}", view.index));
    (in_profile && exceeds).then(|| fault().with("value", largest).with("maximum", maximum))
}

/// What a mapping says of the fields, where types or identities keep the schema from being known as it will be.
fn in_part(view: View<'_>, faults: &mut Faults) {
    if view.resource().mapping.mappings.is_some() {
        own_rows(view, fields(view), None, faults);
    } else if let Ok(schema) = reduced_model(view)
        && let Err(failure) = inferred_with(view, Some(&schema))
    {
        faults.extend(of_failure(failure).into_iter().filter(|fault| fault.code != Code::UnknownDestination));
    }
}

/// Checks the rows that the spec gives.
fn own_rows(view: View<'_>, fields: Option<&Value>, schema: Option<&Value>, faults: &mut Faults) -> Option<Value> {
    let rows = view.resource().mapping.mappings.as_ref()?;
    // An answer without fields says nothing of them.
    let given = given(
        rows,
        fields,
        schema.filter(|schema| view.resource().makes_schema() || schema.get("properties").is_some()),
    );
    let found = crate::check_mapping(Input::Members(&given));
    faults.extend(spec_faults(view, "mapping", found));
    coverage(Input::Members(&given))
}

/// Checks the rows that are inferred: a row of the spec's own among them is at its place there.
fn inferred(view: View<'_>, fields: &Value, schema: Option<&Value>, faults: &mut Faults) -> Option<Value> {
    let made = match inference(view) {
        Ok(made) => made,
        Err(failure) => {
            faults.extend(of_failure(failure));
            return None;
        }
    };
    let rows = made.get("mappings").unwrap_or(&Value::Null);
    let found = crate::check_mapping(Input::Members(&given(rows, Some(fields), schema)));
    let found = found.into_iter().map(|fault| {
        let option = (fault.code == Code::RequiredUnmapped).then(|| option(&fault));
        fault.with_some("option", option).with_path_mapped(|path| of_choice(view, rows, path))
    });
    faults.extend(spec_faults(view, "mapping", found.collect()));
    copy(made, &["coverage"])
}

/// The member of the spec that fills a field of the schema.
fn option(unmapped: &Diagnostic) -> &'static str {
    match unmapped.param("value").and_then(Value::as_str) {
        Some("_id") => "mapping.id",
        Some("timestamp") => "mapping.created",
        _ => "mapping.overrides",
    }
}

fn given<'v>(rows: &'v Value, fields: Option<&'v Value>, schema: Option<&'v Value>) -> Vec<(&'static str, &'v Value)> {
    let all = [("mappings", Some(rows)), ("fields", fields), ("schema", schema)];
    all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// The place, within the part `mapping`, of what led to a row; of fields where no one wrote it, which are no part of it.
fn of_choice(view: View<'_>, rows: &Value, path: &str) -> String {
    let mut steps = path.split('/').skip(2);
    let row = steps.next().and_then(|index| elements(rows, &[]).get(index.parse::<usize>().ok()?));
    let nowhere = || "/fields".to_owned();
    let Some(row) = row else { return nowhere() };
    let destination = text(row, &["destination"]);
    let choice = |name| view.resource().mapping.choice(name).unwrap_or(&Value::Null);
    let overrides = elements(choice("overrides"), &[]);
    if let Some(index) = overrides.iter().position(|own| text(own, &["destination"]) == destination) {
        let member = match steps.next() {
            Some("source") => {
                ["source", "expression", "static"].into_iter().find(|name| overrides[index].get(name).is_some())
            }
            _ => Some("destination"),
        };
        return format!("/overrides/{index}/{}", member.unwrap_or_default());
    }
    let renamed = members(choice("rename"), &[]).iter().find(|(_, to)| to.as_str() == destination);
    renamed.map_or_else(nowhere, |(from, _)| Pointer::ROOT.key("rename").key(from).to_string())
}

/// The faults of a failure of an inference.
fn of_failure(failure: Failure) -> Vec<Diagnostic> {
    match failure {
        Failure::Faults(faults) => faults,
        _ => Vec::new(),
    }
}

/// Reports that fields which the spec names can't be looked for.
fn unread(view: View<'_>) -> Option<Diagnostic> {
    let named = named(view);
    let place = format!("/resources/{}", view.index);
    let fault = Diagnostic::at(Code::SourceNotRead, &place).with_shown("value", &view.resource().key);
    (!named.is_empty()).then(|| with_fields(fault, &named))
}

/// Names the first of some fields in a fault, and how many there are more.
pub(super) fn with_fields(fault: Diagnostic, fields: &[String]) -> Diagnostic {
    let more = fields.len().saturating_sub(SHOWN);
    let list = Value::list(fields.iter().take(SHOWN).map(|name| shown(name)));
    fault.with("fields", list).with_some("count", (more > 0).then_some(more))
}

/// The fields of the source that the spec names, each once.
pub(super) fn named(view: View<'_>) -> Vec<String> {
    let own = view.resource();
    let choice = |name| own.mapping.choice(name).unwrap_or(&Value::Null);
    let mut named: Vec<String> = Vec::new();
    let mut add = |path: &str| {
        if !named.iter().any(|known| known == path) {
            named.push(path.to_owned());
        }
    };
    for row in own.mapping.mappings.iter().chain([choice("overrides")]).flat_map(|rows| elements(rows, &[])) {
        let kind = text(row, &["sourceType"]).unwrap_or("ATTRIBUTE");
        let source = text(row, &["source"]);
        let expression = text(row, &["expression"]).or(source.filter(|_| kind == "EXPRESSION"));
        expression.into_iter().flat_map(read_by).for_each(|path| add(&path));
        source.filter(|_| kind == "ATTRIBUTE").into_iter().for_each(&mut add);
    }
    ["include", "exclude"]
        .into_iter()
        .flat_map(|name| elements(choice(name), &[]))
        .filter_map(Value::as_str)
        .for_each(&mut add);
    ["id", "created"].into_iter().filter_map(|name| choice(name).as_str()).for_each(&mut add);
    for (from, _) in members(choice("rename"), &[]) {
        add(from);
    }
    let target = &own.target;
    target.types.iter().flat_map(|types| members(types, &[])).for_each(|(path, _)| add(path));
    let identities = target.identities.iter().flat_map(|list| elements(list, &[]));
    identities.filter_map(|identity| text(identity, &["path"])).for_each(&mut add);
    named
}

/// What a plan says of the fields: how many are mapped, and which are not.
fn summary(view: View<'_>, report: &Value) -> Value {
    let mapped = elements(report, &["mapped"]).len() + elements(report, &["throughParts"]).len();
    object([
        ("resource", Some(view.resource().key.as_str().into())),
        ("fields", copy(report, &["fields"])),
        ("mapped", Some(mapped.into())),
        ("leftOut", Some(Value::list(elements(report, &["leftOut"]).iter().map(|left| reason(view, left))))),
    ])
}

/// A field that is left out: why the schema has no place for it, where that is why.
fn reason(view: View<'_>, left: &Value) -> Value {
    let made = view.resource().makes_schema().then(|| model(view).ok()).flatten();
    let of_schema = elements(made.unwrap_or(&Value::Null), &["leftOut"]);
    of_schema.iter().find(|known| known.get("path") == left.get("path")).unwrap_or(left).clone()
}
