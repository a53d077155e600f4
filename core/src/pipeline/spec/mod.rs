//! The spec: what should exist, as one JSON document. What it leaves to every resource is merged into each once.

mod check;
mod shape;

use super::values::{at, copy, elements, members, text};
use crate::consistency::are_requests;
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{check_object, check_text, parse};
use crate::json::{Input, Pointer, Value};
pub(crate) use shape::SPEC;
pub use shape::pipeline_schema;

/// Parts that a resource takes from the spec, member by member.
const SHARED: [&str; 4] = ["target", "mapping", "options", "tags"];

/// The spec as read, with its parts in their places.
#[derive(Clone, Debug)]
pub(super) struct Spec {
    pub(super) value: Value,
    pub(super) name: String,
    pub(super) resources: Vec<Resource>,
    pub(super) draft: bool,
}

/// One resource with all that the spec says of it.
#[derive(Clone, Debug)]
pub(super) struct Resource {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) value: Value,
}

impl Resource {
    /// Whether its schema is made here.
    pub(super) fn makes_schema(&self) -> bool {
        at(&self.value, &["target", "schema"]).is_none()
    }

    /// Whether the fields of the source must be known.
    pub(super) fn explores(&self) -> bool {
        self.makes_schema() || at(&self.value, &["mapping", "mappings"]).is_none()
    }

    /// The name of what a stage makes.
    pub(super) fn name_of(&self, stage: &str) -> String {
        let given = text(&self.value, &["names", stage]);
        let suffix = if stage == "fieldGroup" { " fields" } else { "" };
        given.map_or_else(|| format!("{}{suffix}", self.name), str::to_owned)
    }
}

impl Spec {
    /// Reads and checks a spec; nothing where it has an error.
    pub(super) fn read<'t>(given: impl Into<Input<'t>>, now: Option<i64>, faults: &mut Faults) -> Option<Spec> {
        let mut found = Faults::default();
        let spec = parse(given, "", &mut found).and_then(|document| {
            let root = document.root();
            if are_requests(root) {
                found.push(Diagnostic::at(Code::RequestsAsSpec, ""));
                return None;
            }
            let sound = check_object(root, SPEC, &Pointer::ROOT, &mut found);
            check_text(root, &mut found);
            (sound && !found.has_error()).then(|| Spec::of(root.to_value()))
        });
        if let Some(spec) = &spec {
            spec.check(now, &mut found);
        }
        let sound = !found.has_error();
        faults.extend(found);
        spec.filter(|_| sound)
    }

    /// A spec whose shape is known to be right.
    pub(super) fn of(value: Value) -> Spec {
        let name = text(&value, &["name"]).unwrap_or_default().to_owned();
        let draft = at(&value, &["draft"]) == Some(&Value::Bool(true));
        let resources = elements(&value, &["resources"]).iter().map(|one| merged(&value, &name, one));
        Spec { resources: resources.collect(), name, draft, value }
    }

    pub(super) fn connector(&self) -> Value {
        copy(&self.value, &["source", "connector"]).unwrap_or(Value::Null)
    }

    pub(super) fn base_name(&self) -> &str {
        text(&self.value, &["source", "name"]).unwrap_or(&self.name)
    }

    /// The place of a resource's part: its own, or that which all share.
    pub(super) fn place(&self, resource: usize, part: &str, member: &str) -> String {
        let own = elements(&self.value, &["resources"]).get(resource);
        let own = own.and_then(|own| at(own, &[part])).filter(|own| member.is_empty() || at(own, &[member]).is_some());
        let shared = at(&self.value, &[part]).is_some();
        match own {
            None if shared => format!("/{part}"),
            _ => format!("/resources/{resource}/{part}"),
        }
    }
}

/// The schedule with a start: a flow whose spec has none starts when it is made.
pub(super) fn started(mut schedule: Value, now: i64) -> Value {
    if at(&schedule, &["startTime"]).is_none() {
        schedule.set("startTime", now.into());
    }
    schedule
}

fn merged(spec: &Value, name: &str, resource: &Value) -> Resource {
    let mut value = resource.clone();
    for part in SHARED {
        let mut whole = at(spec, &[part]).cloned().unwrap_or(Value::Object(Vec::new()));
        // A schema that is given and one that is made exclude each other: the resource's own choice stands alone.
        let own = members(resource, &[part]);
        let given = |name: &str| own.iter().any(|(own, _)| own == name);
        if let Value::Object(shared) = &mut whole {
            if part == "target" && given("schema") {
                shared.clear();
            } else if part == "target" && given("class") {
                shared.retain(|(name, _)| name != "schema" && name != "dataset");
            } else if part == "mapping" && given("mappings") {
                shared.clear();
            }
        }
        for (name, own) in own {
            whole.set(name, own.clone());
        }
        if !members(&whole, &[]).is_empty() {
            value.set(part, whole);
        }
    }
    if at(&value, &["schedule"]).is_none()
        && let Some(schedule) = copy(spec, &["schedule"])
    {
        value.set("schedule", schedule);
    }
    let of = |names: &[&str]| names.iter().find_map(|name| text(&value, &[name])).unwrap_or("data").to_owned();
    let key = of(&["key", "resource"]);
    let own_name = text(&value, &["name"]).map_or_else(|| format!("{name} {key}"), str::to_owned);
    Resource { key, name: own_name, value }
}
