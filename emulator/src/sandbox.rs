//! What a sandbox is.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::dates::Date;
use crate::ids::digest;
use crate::options::START;

/// How long a sandbox is provisioned, in seconds: by the page roughly so long.
const PROVISIONED: u64 = 30;

/// A sandbox of the organization, whatever its state.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Sandbox {
    pub(crate) name: String,
    pub(crate) title: String,
    /// `production` or `development`.
    pub(crate) kind: String,
    state: State,
    /// From when on it is active again, in Unix seconds, unless it is deleted.
    ready: u64,
    /// Counts its changes.
    version: u64,
    /// Unix seconds.
    created: u64,
    modified: u64,
}

/// What is or was done to a sandbox last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) enum State {
    Creating,
    Resetting,
    Deleted,
}

impl Sandbox {
    /// Those that the organization has at first, of which the first one is of production.
    pub(crate) fn given(names: &[String]) -> Vec<Self> {
        let kind = |index| if index == 0 { "production" } else { "development" };
        let given = |(index, name): (usize, &String)| Self { ready: 0, ..Self::new(name, name, kind(index), START) };
        names.iter().enumerate().map(given).collect()
    }

    pub(crate) fn new(name: &str, title: &str, kind: &str, now: u64) -> Self {
        let (name, title, kind) = (name.to_owned(), title.to_owned(), kind.to_owned());
        let ready = now.saturating_add(PROVISIONED);
        Self { name, title, kind, state: State::Creating, ready, version: 1, created: now, modified: now }
    }

    /// Notes a change at a time.
    pub(crate) fn touch(&mut self, now: u64) {
        self.version = self.version.saturating_add(1);
        self.modified = now;
    }

    /// Brings it into a state, which it leaves by itself.
    pub(crate) fn enter(&mut self, state: State, now: u64) {
        self.state = state;
        self.ready = now.saturating_add(PROVISIONED);
        self.touch(now);
    }

    pub(crate) fn is_deleted(&self) -> bool {
        self.state == State::Deleted
    }

    pub(crate) fn is_active(&self, now: u64) -> bool {
        !self.is_deleted() && now >= self.ready
    }

    fn state(&self, now: u64) -> &'static str {
        match self.state {
            _ if self.is_active(now) => "active",
            State::Creating => "creating",
            State::Resetting => "resetting",
            State::Deleted => "deleted",
        }
    }

    /// What a change of it is answered with.
    pub(crate) fn brief(&self, now: u64) -> Value {
        json!({
            "name": self.name,
            "title": self.title,
            "state": self.state(now),
            "type": self.kind,
            "region": "VA7",
        })
    }

    /// The whole of it; the user who made and changed it is told by who asks.
    pub(crate) fn details(&self, is_default: bool, user: &str, now: u64) -> Value {
        let mut details = self.brief(now);
        let more = json!({
            "isDefault": is_default,
            "eTag": self.version,
            "createdDate": Date::of(self.created).year_first(),
            "lastModifiedDate": Date::of(self.modified).year_first(),
            "createdBy": user,
            "modifiedBy": user,
        });
        if let (Some(details), Value::Object(more)) = (details.as_object_mut(), more) {
            details.extend(more);
        }
        details
    }
}

/// A sandbox's id, the same in every run.
pub(crate) fn id(name: &str) -> String {
    let hex = digest(name);
    format!("{}-{}-11e9-93d4-{}", &hex[..8], &hex[8..12], &hex[4..])
}
