//! The flow: from a source connection to a target connection, on a schedule.

use super::stage::{Operations, Stage, Update, differs, draft, flow_service, step};
use crate::json::{Input, Pointer, Value};
use crate::pipeline::run_state::{Change, Failure, RunState};
use crate::pipeline::spec::started;
use crate::pipeline::values::{at, copy, elements, integer, is_equivalent, members, object, text};

pub(in crate::pipeline) struct Flow;

const OPERATIONS: Operations = flow_service!("Flow", "flowId");

impl Stage for Flow {
    fn name(&self) -> &'static str {
        "flow"
    }

    fn operations(&self) -> &'static Operations {
        &OPERATIONS
    }

    fn needs(&self, run_state: &RunState, resource: usize) -> Vec<String> {
        ["sourceConnection", "targetConnection", "mappingSet"].map(|stage| step(run_state, resource, stage)).to_vec()
    }

    fn input(&self, run_state: &RunState, resource: usize) -> Result<Value, Failure> {
        let own = &run_state.spec.resources[resource].value;
        let id = |stage: &str| run_state.known(&step(run_state, resource, stage));
        let version = run_state.entry(&step(run_state, resource, "mappingSet")).and_then(|entry| entry.version);
        Ok(object([
            ("connector", Some(run_state.spec.connector())),
            ("name", Some(self.title(run_state, resource).into())),
            ("description", copy(own, &["description"])),
            ("sourceConnectionId", Some(id("sourceConnection")?)),
            ("targetConnectionId", Some(id("targetConnection")?)),
            ("mappingSetId", Some(id("mappingSet")?)),
            ("mappingVersion", version.map(Value::from)),
            ("schedule", copy(own, &["schedule"]).map(|schedule| started(schedule, run_state.now))),
            ("options", copy(own, &["options"])),
            ("draft", draft(self, run_state)),
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

    /// A flow by this name with other connections is this flow before its connections were replaced, or someone's.
    fn matches(&self, found: &Value, title: &str, input: &Value) -> bool {
        text(found, &["name"]) == Some(title) && self.immutable_difference(found, input).is_none()
    }

    fn update(&self, run_state: &RunState, resource: usize, found: &Value, input: &Value) -> Result<Update, Failure> {
        let mut update = Update::default();
        update.text("name", found, input);
        update.text("description", found, input);
        let own = &run_state.spec.resources[resource].value;
        schedule(run_state, found, at(own, &["schedule"]), &mut update);
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
fn schedule(run_state: &RunState, found: &Value, wanted: Option<&Value>, update: &mut Update) {
    let mut changed = Value::Object(Vec::new());
    for name in ["frequency", "interval", "backfill", "startTime"] {
        let Some(wanted) = wanted.and_then(|wanted| at(wanted, &[name])) else { continue };
        let old = at(found, &["scheduleParams", name]);
        let same = match name {
            "startTime" => old.is_some() && integer(found, &["scheduleParams", name]) == seconds(wanted),
            _ => old.is_some_and(|old| is_equivalent(old, wanted)),
        };
        if same {
            continue;
        }
        if name == "startTime" && integer(found, &["scheduleParams", name]).is_some_and(|start| start <= run_state.now)
        {
            update.note = Some("the flow has started, so its start stays as it is".to_owned());
            continue;
        }
        update.changes.push(Change::new(&format!("/scheduleParams/{name}"), old, Some(wanted)));
        changed.set(name, wanted.clone());
    }
    if !members(&changed, &[]).is_empty() {
        // The rules for an interval need the frequency that it belongs to.
        if let Some(frequency) = wanted.and_then(|wanted| copy(wanted, &["frequency"])) {
            changed.set("frequency", frequency);
        }
        update.set("schedule", changed);
    }
}

/// Unix seconds, however a spec writes them.
fn seconds(value: &Value) -> Option<i64> {
    let parsed = Input::from(value).parse().ok()?;
    crate::input::seconds(parsed.root(), &Pointer::ROOT).ok()
}

fn mapping(found: &Value, input: &Value, update: &mut Update) {
    let entry = elements(found, &["transformations"]).iter().find(|entry| text(entry, &["name"]) == Some("Mapping"));
    let params = entry.and_then(|entry| at(entry, &["params"]));
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
