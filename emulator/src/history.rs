//! Older states, for answers that lag behind.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::state::{Store, World};

/// How many states are kept: what lags further behind sees the oldest.
const KEPT: usize = 64;

/// States in the order in which they came.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct History(Vec<Snapshot>);

/// What existed from a request and a time on, until the next one.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Snapshot {
    /// How many requests had come.
    requests: u64,
    /// Unix seconds.
    at: u64,
    stores: BTreeMap<String, Arc<Store>>,
}

impl History {
    /// Keeps what exists after so many requests.
    pub(crate) fn note(&mut self, world: &World, requests: u64) {
        if self.0.len() == KEPT {
            self.0.remove(0);
        }
        self.0.push(Snapshot { requests, at: world.now, stores: world.stores.clone() });
    }

    /// What existed in a sandbox that many requests and seconds before, or the oldest state.
    pub(crate) fn before(&self, requests: u64, at: u64, sandbox: &str) -> Option<&Store> {
        let is_old = |snapshot: &&Snapshot| snapshot.requests <= requests && snapshot.at <= at;
        let snapshot = self.0.iter().rev().find(is_old).or(self.0.first())?;
        snapshot.stores.get(sandbox).map(AsRef::as_ref)
    }
}
