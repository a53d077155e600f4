//! The flow: from a source connection to a target connection, on a schedule.

use super::operations::{Operations, operations};
use super::stage::{Stage, Update, differs, draft};
use crate::json::Value;
use crate::pipeline::run_state::{Change, Failure};
use crate::pipeline::spec::Schedule;
use crate::pipeline::table::Kind;
use crate::pipeline::values::{at, copy, elements, integer, is_equivalent, members, object, text};
use crate::pipeline::view::View;

pub(super) struct Flow;

const OPERATIONS: Operations = operations!("Flow", "flowId", publish: Some("publishFlow"), etag: true, alone: true);

impl Stage for Flow {
    fn operations(&self) -> &'static Operations {
        &OPERATIONS
    }

    fn input(&self, view: View<'_>) -> Result<Value, Failure> {
        let own = view.resource();
        let version = view.entry(Kind::MappingSet).and_then(|entry| entry.version);
        Ok(object([
            ("connector", Some(view.connector())),
            ("name", Some(view.title(Kind::Flow).into())),
            ("description", own.description.clone()),
            ("sourceConnectionId", Some(view.known(Kind::SourceConnection)?)),
            ("targetConnectionId", Some(view.known(Kind::TargetConnection)?)),
            ("mappingSetId", own.source.is_mapped.then(|| view.known(Kind::MappingSet)).transpose()?),
            ("mappingVersion", version.map(Value::from)),
            ("deltaColumn", own.delta_column.clone()),
            ("publicKeyId", own.public_key.clone()),
            ("schedule", own.schedule.as_ref().map(|schedule| schedule.started(view.run_state.platform_now()))),
            ("options", own.options.clone()),
            ("draft", draft(self, view)),
        ]))
    }

    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change> {
        let list = |name| copy(input, &[name]).map(|id| Value::Array(vec![id]));
        let pairs: [(&[&str], Option<Value>); 2] = [
            (&["sourceConnectionIds"], list("sourceConnectionId")),
            (&["targetConnectionIds"], list("targetConnectionId")),
        ];
        differs(found, &pairs)
    }

    fn update(&self, view: View<'_>, found: &Value, input: &Value) -> Result<Update, Failure> {
        let mut update = Update::named(found, input);
        if let Some(wanted) = &view.resource().schedule {
            schedule(view.run_state.platform_now(), found, wanted, &mut update);
        }
        mapping(found, input, &mut update);
        for (name, wanted) in members(input, &["options"]) {
            let old = at(found, &["options", name]);
            if !old.is_some_and(|old| is_equivalent(old, wanted)) {
                update.changes.push(Change::new(&format!("/options/{name}"), old, Some(wanted)));
                let mut options = update
                    .input
                    .iter()
                    .find(|(name, _)| *name == "options")
                    .map_or_else(|| Value::Object(Vec::new()), |(_, options)| options.clone());
                options.set(name, wanted.clone());
                update.set("options", options);
            }
        }
        if !update.input.is_empty() {
            update.set("flow", found.clone());
        }
        Ok(update)
    }
}

/// Compares the schedule; the start of a flow that has begun can't be moved.
fn schedule(now: i64, found: &Value, schedule: &Schedule, update: &mut Update) {
    let mut changed = Value::Object(Vec::new());
    for name in ["frequency", "interval", "backfill", "startTime"] {
        let Some(wanted) = schedule.part(name) else { continue };
        let old = at(found, &["scheduleParams", name]);
        let same = match name {
            // One that has passed was replaced when the flow was made.
            "startTime" => {
                old.is_some()
                    && (schedule.is_over(now) || integer(found, &["scheduleParams", name]) == schedule.start())
            }
            _ => old.is_some_and(|old| is_equivalent(old, wanted)),
        };
        if same {
            continue;
        }
        if name == "startTime" && integer(found, &["scheduleParams", name]).is_some_and(|start| start <= now) {
            update.note = Some("the flow has started, so its start stays as it is".to_owned());
            continue;
        }
        update.changes.push(Change::new(&format!("/scheduleParams/{name}"), old, Some(wanted)));
        changed.set(name, wanted.clone());
    }
    if !members(&changed, &[]).is_empty() {
        // The rules for an interval need the frequency that it belongs to.
        if let Some(frequency) = schedule.part("frequency") {
            changed.set("frequency", frequency.clone());
        }
        update.set("schedule", changed);
    }
}

/// The parameters of the mapping of a flow, as the platform shows it.
pub(in crate::pipeline) fn mapping_params(flow: &Value) -> Option<&Value> {
    let mut steps = elements(flow, &["transformations"]).iter();
    at(steps.find(|step| text(step, &["name"]) == Some("Mapping"))?, &["params"])
}

fn mapping(found: &Value, input: &Value, update: &mut Update) {
    let params = mapping_params(found);
    let version = copy(input, &["mappingVersion"]).unwrap_or_else(|| 0i64.into());
    let wanted = object([("mappingId", copy(input, &["mappingSetId"])), ("mappingVersion", Some(version.clone()))]);
    let same = params.is_some_and(|params| {
        // No version is the first one.
        let old = object([
            ("mappingId", copy(params, &["mappingId"])),
            ("mappingVersion", copy(params, &["mappingVersion"]).or(Some(0i64.into()))),
        ]);
        is_equivalent(&old, &wanted)
    });
    if !same {
        update.changes.push(Change::new("/transformations/Mapping", params, Some(&wanted)));
        update.input.extend(copy(input, &["mappingSetId"]).map(|id| ("mappingSetId", id)));
        update.set("mappingVersion", version);
    }
}
