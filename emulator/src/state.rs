//! What exists: one store a sandbox, tokens, the clock.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::evaluator::{Evaluator, Mapped};
use crate::ids::Ids;
pub(crate) use crate::members::{text, texts};
use crate::options::Options;
use crate::sandbox;

/// Resources of one kind by id, in the order of their creation.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Table(Map<String, Value>);

impl From<Map<String, Value>> for Table {
    fn from(resources: Map<String, Value>) -> Self {
        Self(resources)
    }
}

impl Table {
    pub(crate) fn get(&self, id: &str) -> Option<&Value> {
        self.0.get(id)
    }

    pub(crate) fn get_mut(&mut self, id: &str) -> Option<&mut Value> {
        self.0.get_mut(id)
    }

    pub(crate) fn put(&mut self, id: &str, value: Value) {
        self.0.insert(id.to_owned(), value);
    }

    pub(crate) fn remove(&mut self, id: &str) -> Option<Value> {
        self.0.shift_remove(id)
    }

    pub(crate) fn values(&self) -> impl DoubleEndedIterator<Item = &Value> {
        self.0.values()
    }

    pub(crate) fn iter(&self) -> impl DoubleEndedIterator<Item = (&String, &Value)> {
        self.0.iter()
    }
}

/// When a flow runs next, and how often it has.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Schedule {
    /// Unix seconds; none when the flow has run for the last time.
    pub(crate) due: Option<u64>,
    pub(crate) runs: u64,
}

/// When a run that has not ended reaches its next states, in Unix seconds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct RunPlan {
    pub(crate) starts: u64,
    pub(crate) ends: u64,
    pub(crate) records: u64,
    /// The records, where they were sent to an inlet and something maps them.
    #[serde(default)]
    pub(crate) given: Vec<Value>,
}

/// The resources of one sandbox.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Store {
    pub(crate) connections: Table,
    pub(crate) source_connections: Table,
    pub(crate) target_connections: Table,
    pub(crate) flows: Table,
    pub(crate) schedules: BTreeMap<String, Schedule>,
    pub(crate) runs: Table,
    pub(crate) run_plans: BTreeMap<String, RunPlan>,
    /// Of each mapping set, all its versions, the newest last.
    pub(crate) mapping_sets: Table,
    pub(crate) field_groups: Table,
    pub(crate) schemas: Table,
    pub(crate) descriptors: Table,
    pub(crate) data_sets: Table,
    pub(crate) batches: Table,
    pub(crate) classes: Table,
    pub(crate) data_types: Table,
    /// The changes of the resources of the registry, the latest last.
    pub(crate) audit: Vec<Value>,
    /// What opens each kind of landing zone.
    pub(crate) landing_zones: Table,
    /// What became of the records of a batch, by its id.
    pub(crate) mapped: BTreeMap<String, Mapped>,
}

/// The kinds of resources that the Flow Service gives an etag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Connection,
    Source,
    Target,
    Flow,
    Run,
}

impl Kind {
    /// The collection's name in paths.
    pub(crate) fn path(self) -> &'static str {
        match self {
            Self::Connection => "/connections",
            Self::Source => "/sourceConnections",
            Self::Target => "/targetConnections",
            Self::Flow => "/flows",
            Self::Run => "/runs",
        }
    }
}

impl Store {
    pub(crate) fn table(&self, kind: Kind) -> &Table {
        match kind {
            Kind::Connection => &self.connections,
            Kind::Source => &self.source_connections,
            Kind::Target => &self.target_connections,
            Kind::Flow => &self.flows,
            Kind::Run => &self.runs,
        }
    }

    pub(crate) fn table_mut(&mut self, kind: Kind) -> &mut Table {
        match kind {
            Kind::Connection => &mut self.connections,
            Kind::Source => &mut self.source_connections,
            Kind::Target => &mut self.target_connections,
            Kind::Flow => &mut self.flows,
            Kind::Run => &mut self.runs,
        }
    }
}

/// Everything that outlives a request.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct World {
    pub(crate) options: Options,
    /// The simulated time, in Unix seconds.
    pub(crate) now: u64,
    /// What the host's clock said last, in Unix seconds.
    #[serde(default)]
    pub(crate) host: Option<u64>,
    pub(crate) ids: Ids,
    /// When each access token expires, in Unix seconds.
    pub(crate) tokens: BTreeMap<String, u64>,
    /// Identity namespaces, which all sandboxes of the organization have.
    #[serde(default)]
    pub(crate) namespaces: Table,
    /// Those that were deleted too; the first is the default one.
    #[serde(default)]
    pub(crate) sandboxes: Table,
    /// Shared with older states until one of them changes.
    pub(crate) stores: BTreeMap<String, Arc<Store>>,
    /// Counts the changes of resources, so that the journal can say which request made one.
    pub(crate) changes: u64,
    #[serde(skip)]
    pub(crate) evaluator: Evaluator,
}

/// What a handler works on: one sandbox and what all share.
pub(crate) struct Scope<'w> {
    pub(crate) evaluator: &'w Evaluator,
    pub(crate) options: &'w Options,
    pub(crate) now: u64,
    pub(crate) sandbox: &'w str,
    pub(crate) ids: &'w mut Ids,
    pub(crate) tokens: &'w mut BTreeMap<String, u64>,
    pub(crate) namespaces: &'w mut Table,
    pub(crate) sandboxes: &'w mut Table,
    pub(crate) store: &'w mut Store,
    pub(crate) changes: &'w mut u64,
}

impl World {
    /// Says what in a loaded state was never saved: the handlers rely on resources being objects.
    pub(crate) fn check(&self) -> Result<(), String> {
        if !self.namespaces.values().chain(self.sandboxes.values()).all(Value::is_object) {
            return Err("an identity namespace or a sandbox is no object".to_owned());
        }
        for (sandbox, store) in &self.stores {
            let tables = [
                &store.connections,
                &store.source_connections,
                &store.target_connections,
                &store.flows,
                &store.runs,
                &store.field_groups,
                &store.schemas,
                &store.descriptors,
                &store.data_sets,
                &store.batches,
                &store.classes,
                &store.data_types,
                &store.landing_zones,
            ];
            if !store.audit.iter().all(Value::is_object) {
                return Err(format!("a change in the sandbox `{sandbox}` is no object"));
            }
            let versions = store.mapping_sets.values().flat_map(|set| set.as_array().into_iter().flatten());
            if !tables.into_iter().flat_map(Table::values).chain(versions).all(Value::is_object) {
                return Err(format!("a resource of the sandbox `{sandbox}` is no object"));
            }
        }
        Ok(())
    }

    pub(crate) fn scope<'w>(&'w mut self, sandbox: &'w str) -> Scope<'w> {
        Scope {
            evaluator: &self.evaluator,
            options: &self.options,
            now: self.now,
            sandbox,
            ids: &mut self.ids,
            tokens: &mut self.tokens,
            namespaces: &mut self.namespaces,
            sandboxes: &mut self.sandboxes,
            store: Arc::make_mut(self.stores.entry(sandbox.to_owned()).or_default()),
            changes: &mut self.changes,
        }
    }
}

impl Scope<'_> {
    /// The clock as the platform's bodies have it; no two changes share a millisecond.
    pub(crate) fn millis(&self) -> u64 {
        self.now.saturating_mul(1000).saturating_add(*self.changes)
    }

    pub(crate) fn changed(&mut self) {
        *self.changes = self.changes.wrapping_add(1);
    }

    /// The type of the sandbox.
    pub(crate) fn sandbox_kind(&self) -> &str {
        self.sandboxes.get(self.sandbox).map_or("production", sandbox::kind)
    }

    /// `_{tenantId}`, below which every custom field is.
    pub(crate) fn namespace(&self) -> String {
        format!("_{}", self.options.tenant_id)
    }
}

/// The user and client that every audit field names.
pub(crate) const USER: &str = "emulated@AdobeID";
