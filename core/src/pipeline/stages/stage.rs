//! What every stage defines: how its resource is found, what of it can't change, and how the rest is changed.

use crate::json::Value;
use crate::pipeline::run_state::{Change, Failure, RunState};
use crate::pipeline::values::{at, copy, is_equivalent, object, text};

/// The operations on what a stage makes.
pub(in crate::pipeline) struct Operations {
    pub(in crate::pipeline) create: &'static str,
    pub(in crate::pipeline) list: &'static str,
    pub(in crate::pipeline) get: &'static str,
    pub(in crate::pipeline) update: &'static str,
    pub(in crate::pipeline) publish: Option<&'static str>,
    pub(in crate::pipeline) delete: Option<&'static str>,
    /// The field of the inputs that holds the id.
    pub(in crate::pipeline) id: &'static str,
    /// The member of a resource that holds its id.
    pub(in crate::pipeline) own_id: &'static str,
    /// Whether a change needs the resource's etag.
    pub(in crate::pipeline) etag: bool,
    /// Whether the platform itself keeps a name from being given twice.
    pub(in crate::pipeline) unique: bool,
}

/// The operations on a resource of Flow Service.
macro_rules! flow_service {
    ($name:literal, $id:literal) => {
        Operations {
            create: concat!("create", $name),
            list: concat!("list", $name, "s"),
            get: concat!("get", $name),
            update: concat!("update", $name),
            publish: Some(concat!("publish", $name)),
            delete: Some(concat!("delete", $name)),
            id: $id,
            own_id: "id",
            etag: true,
            unique: false,
        }
    };
}
pub(super) use flow_service;

/// A change of what exists: what differs, and the members of the update that mends it.
#[derive(Default)]
pub(in crate::pipeline) struct Update {
    pub(in crate::pipeline) changes: Vec<Change>,
    pub(in crate::pipeline) input: Vec<(&'static str, Value)>,
    /// What can't be changed and stays as it is.
    pub(in crate::pipeline) note: Option<String>,
}

impl Update {
    pub(in crate::pipeline) fn set(&mut self, name: &'static str, value: Value) {
        self.input.retain(|(known, _)| *known != name);
        self.input.push((name, value));
    }

    /// Compares a text that can be changed.
    pub(super) fn text(&mut self, name: &'static str, found: &Value, wanted: &Value) {
        let (old, new) = (found.get(name), wanted.get(name));
        if let Some(new) = new.filter(|new| old != Some(new)) {
            self.changes.push(Change::new(&format!("/{name}"), old, Some(new)));
            self.set(name, new.clone());
        }
    }
}

/// One kind of thing that a pipeline makes.
pub(in crate::pipeline) trait Stage: Sync {
    /// Its name, the last part of a step's.
    fn name(&self) -> &'static str;

    fn operations(&self) -> &'static Operations;

    /// The steps whose outcome it needs.
    fn needs(&self, run_state: &RunState, resource: usize) -> Vec<String>;

    /// The id of what the spec says is there.
    fn existing_id<'w>(&self, _world: &'w RunState, _resource: usize) -> Option<&'w str> {
        None
    }

    /// Its name on the platform.
    fn title(&self, run_state: &RunState, resource: usize) -> String {
        run_state.spec.resources[resource].name_of(self.name())
    }

    /// The input of its create operation.
    fn input(&self, run_state: &RunState, resource: usize) -> Result<Value, Failure>;

    /// The input of the list that shows all of its name.
    fn search(&self, title: &str) -> Value {
        object([("property", Some(format!("name==\"{title}\"").into())), ("limit", Some(100i64.into()))])
    }

    /// More members for the input of its get operation.
    fn get_options(&self) -> Option<(&'static str, Value)> {
        None
    }

    /// Whether an entry of the list may be it.
    fn matches(&self, found: &Value, title: &str, input: &Value) -> bool {
        text(found, &["name"]) == Some(title) && self.immutable_difference(found, input).is_none()
    }

    /// The first difference that no update can mend.
    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change>;

    /// All other differences.
    fn update(&self, run_state: &RunState, resource: usize, found: &Value, input: &Value) -> Result<Update, Failure>;

    /// Whether it is to be a draft.
    fn draft(&self, run_state: &RunState) -> bool {
        run_state.spec.draft
    }

    /// Of what can't be read back.
    fn digest(&self, _world: &RunState) -> Option<String> {
        None
    }

    /// Whether what is there by the same name, and differs in what can't change, is in the way.
    fn name_is_exclusive(&self) -> bool {
        self.operations().unique
    }
}

/// The step of a stage of a resource.
pub(in crate::pipeline) fn step(run_state: &RunState, resource: usize, stage: &str) -> String {
    let key = run_state.spec.resources.get(resource).map_or("", |resource| resource.key.as_str());
    format!("{key}/{stage}")
}

/// The step that makes the base connection, which all resources share.
pub(in crate::pipeline) const BASE_CONNECTION: &str = "baseConnection";
/// The step that reads the tenant.
pub(in crate::pipeline) const TENANT: &str = "tenant";

/// The first path at which a resource says something else.
pub(super) fn differs(found: &Value, pairs: &[(&[&str], Option<Value>)]) -> Option<Change> {
    pairs.iter().find_map(|(path, wanted)| {
        let wanted = wanted.as_ref()?;
        let old = at(found, path);
        let same = old.is_some_and(|old| is_equivalent(old, wanted));
        (!same).then(|| Change::new(&format!("/{}", path.join("/")), old, Some(wanted)))
    })
}

/// The schema of a resource as the inputs name it.
pub(super) fn schema_of(run_state: &RunState, resource: usize) -> Result<Value, Failure> {
    let value = &run_state.spec.resources[resource].value;
    let given = copy(value, &["target", "schema", "id"]);
    let id = given.map_or_else(|| run_state.known(&step(run_state, resource, "schema")), Ok)?;
    Ok(object([("id", Some(id))]))
}

/// `true` for an input that makes a draft.
pub(super) fn draft(stage: &dyn Stage, run_state: &RunState) -> Option<Value> {
    stage.draft(run_state).then_some(true.into())
}
