//! What is known to exist: the only memory of a pipeline between two processes. It holds no secret.

mod checksum;
mod form;

use super::spec::UNNAMED;
use super::table::Kind;
use super::values::same_id;
use crate::diagnostics::{Code, Diagnostic, Error};
use crate::json::{Pointer, Value};
use crate::operations::Context;
use std::sync::Arc;

pub(super) use checksum::{checksum, digest};

/// What became of one step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) state: State,
    pub(super) id: Option<String>,
    /// The version of a mapping set.
    pub(super) version: Option<i64>,
    /// Whether this pipeline made it; what was there before is never deleted.
    pub(super) made: bool,
    /// Of what can't be read back: the references to secrets.
    pub(super) digest: Option<String>,
    /// Whether the apply that is under way has been here, so that it need not look again.
    pub(super) checked: bool,
    /// What a step read: the tenant, fields, ids of descriptors. Shared with the ledger of the last revision, as fields are many.
    pub(super) result: Option<Arc<Value>>,
    /// The name under which it is, or may be, on the platform.
    pub(super) title: Option<String>,
    /// When its create was sent, in milliseconds since 1970: for a while after that the platform may not show it.
    pub(super) sent_at: Option<i64>,
    /// Of the input of that create, until it is known what came of it and of any other that was sent before.
    pub(super) fingerprint: Option<String>,
}

impl Entry {
    /// What a step read.
    pub(super) fn result(&self) -> Option<&Value> {
        self.result.as_deref()
    }

    /// Keeps what a step read.
    pub(super) fn set_result(&mut self, result: Option<Value>) {
        self.result = result.map(Arc::new);
    }

    /// What a step read, where that is a list.
    pub(super) fn results(&mut self) -> Option<&mut Vec<Value>> {
        match Arc::make_mut(self.result.as_mut()?) {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    /// Whether a create was sent, or was about to be, and nobody knows what came of it.
    pub(super) fn is_unclear(&self) -> bool {
        self.state == State::Pending && self.made && self.id.is_none()
    }

    /// Whether something is there that was made, or may have been.
    pub(super) fn may_be_there(&self) -> bool {
        self.made && self.id.is_some() || self.is_unclear() && self.title.is_some()
    }
}

/// What the name of a step ends with that only looks for twins, so that a cut-off apply need not look again.
pub(super) const TWINS: &str = "Twins";

/// How far a step has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum State {
    /// A create may have been sent; what came of it is unknown.
    #[default]
    Pending,
    /// It was made, and has yet to be looked at for a twin.
    Made,
    /// It is as it should be.
    Done,
}

const STATES: [(State, &str); 3] = [(State::Pending, "pending"), (State::Made, "made"), (State::Done, "done")];

/// Something that was replaced and has yet to be deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Replaced {
    pub(super) stage: Kind,
    pub(super) step: String,
    pub(super) id: String,
}

/// Until when the next request has to wait, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Waiting {
    /// In milliseconds since 1970.
    pub(super) until: i64,
    /// One of [`REASONS`].
    pub(super) reason: &'static str,
}

/// Why a pipeline waits.
const REASONS: [&str; 8] =
    ["rateLimited", "unavailable", "noAnswer", "unauthorized", "changed", "settling", "initializing", "polling"];
/// The end of the year 9999.
const LATEST: i64 = 253_402_300_799_999;

/// Where everything of a ledger is: ids mean nothing elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Platform {
    organization: String,
    sandbox: String,
    /// What URLs begin with.
    host: String,
}

impl Platform {
    fn of(context: &Context) -> Platform {
        let [organization, sandbox, host] =
            [context.org_id(), context.sandbox_name(), context.host()].map(str::to_owned);
        Platform { organization, sandbox, host }
    }
}

/// All steps of one pipeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ledger {
    /// One higher each time that something has changed.
    pub(super) revision: i64,
    pub(super) pipeline: String,
    /// Known from the first request on.
    platform: Option<Platform>,
    /// A process that comes earlier waits for the rest of the time.
    pub(super) waiting: Option<Waiting>,
    /// Of the spec whose apply has begun and not ended.
    unfinished: Option<String>,
    entries: Vec<(String, Entry)>,
    pub(super) replaced: Vec<Replaced>,
    /// The ids of what a teardown, or a prune, has deleted that has not ended: lists may still show it.
    pub(super) deleted: Vec<Value>,
}

impl Ledger {
    pub(super) fn new(pipeline: &str) -> Ledger {
        Ledger { pipeline: pipeline.to_owned(), ..Ledger::default() }
    }

    /// A ledger of the same platform, in the place of this one.
    pub(super) fn start_over(&mut self, pipeline: &str) {
        let (revision, platform) = (self.revision, self.platform.take());
        *self = Ledger { revision, platform, ..Ledger::new(pipeline) };
    }

    /// Binds the ledger to the platform of a context.
    ///
    /// # Errors
    /// [`Error::Invalid`] if it is that of another one.
    pub(super) fn bind(&mut self, context: &Context) -> Result<(), Error> {
        let found = Platform::of(context);
        let known = self.platform.get_or_insert_with(|| found.clone());
        let parts = [
            ("orgId", &known.organization, &found.organization),
            ("sandboxName", &known.sandbox, &found.sandbox),
            ("host", &known.host, &found.host),
        ];
        let others = parts.into_iter().filter(|(_, known, found)| known != found);
        let fault = |(name, known, found): (&str, &String, &String)| {
            let place = Pointer::ROOT;
            let fault = Diagnostic::new(Code::OtherPlatform, &place.key("context").key(name));
            fault.with_shown("value", found).with_shown("expected", known)
        };
        let faults: Vec<Diagnostic> = others.map(fault).collect();
        if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
    }

    /// Counts a change since it was like `last`.
    pub(super) fn count(&mut self, last: &mut Ledger) {
        if self != last {
            self.revision += 1;
            last.clone_from(self);
        }
    }

    pub(super) fn get(&self, step: &str) -> Option<&Entry> {
        self.entries.iter().find(|(name, _)| name == step).map(|(_, entry)| entry)
    }

    pub(super) fn entry(&mut self, step: &str) -> &mut Entry {
        let at = self.entries.iter().position(|(name, _)| name == step).unwrap_or_else(|| {
            self.entries.push((step.to_owned(), Entry::default()));
            self.entries.len() - 1
        });
        &mut self.entries[at].1
    }

    /// Notes when a create is sent.
    pub(super) fn sent(&mut self, step: &str, now: i64) {
        let sent = self.entries.iter_mut().find(|(name, entry)| name == step && entry.is_unclear());
        if let Some((_, Entry { sent_at: Some(time), .. })) = sent {
            *time = now;
        }
    }

    pub(super) fn remove(&mut self, step: &str) {
        self.entries.retain(|(name, _)| name != step);
    }

    /// Begins to apply a spec, or goes on: what a cut-off apply of the same spec has done needs no second look.
    pub(super) fn begin(&mut self, spec: &str) {
        if self.unfinished.as_deref() != Some(spec) {
            self.look_at_all();
            self.unfinished = Some(spec.to_owned());
        }
    }

    /// Ends an apply: the next one looks at everything.
    pub(super) fn end(&mut self) {
        self.look_at_all();
        self.entries.retain(|(step, _)| !step.ends_with(TWINS));
        self.unfinished = None;
        self.deleted.clear();
    }

    /// Lets no step pass for what an apply that was cut off found.
    pub(super) fn look_at_all(&mut self) {
        self.entries.iter_mut().for_each(|(_, entry)| entry.checked = false);
    }

    /// Whether an apply that was cut off has done a step.
    pub(super) fn is_resumed(&self) -> bool {
        self.entries.iter().any(|(_, entry)| entry.checked)
    }

    /// Carries over what was done for a resource to its new key, unless something was done for that.
    pub(super) fn rename(&mut self, old: &str, new: &str) {
        let renamed = |step: &str| {
            let kind = step.strip_prefix(old)?.strip_prefix('/').filter(|kind| !kind.contains('/'))?;
            Some(format!("{new}/{kind}"))
        };
        if self.keys().contains(&new) {
            return;
        }
        let steps = self.entries.iter_mut().map(|(step, _)| step);
        for step in steps.chain(self.replaced.iter_mut().map(|old| &mut old.step)) {
            if let Some(renamed) = renamed(step) {
                *step = renamed;
            }
        }
    }

    /// Carries over what was done for a source to its new name, unless something was done for that.
    pub(super) fn rename_source(&mut self, old: &str, new: Option<&str>) {
        for kind in [Kind::Drafts, Kind::BaseConnection] {
            let (named, new) = (kind.step_of(Some(old)), kind.step_of(new));
            let is_unnamed = old == UNNAMED && self.get(&named).is_none();
            let old = if is_unnamed { kind.step_of(None) } else { named };
            if self.get(&new).is_some() {
                continue;
            }
            let steps = self.entries.iter_mut().map(|(step, _)| step);
            let steps = steps.chain(self.replaced.iter_mut().map(|old| &mut old.step));
            steps.filter(|step| **step == old).for_each(|step| step.clone_from(&new));
        }
    }

    /// The steps that made a base connection or a class, or may have.
    pub(super) fn shared(&self) -> impl Iterator<Item = (Kind, &str)> {
        let made = self.entries.iter().filter(|(_, entry)| entry.made).map(|(step, _)| step.as_str());
        let kind = |step| Kind::of_shared(step).filter(|kind| matches!(kind, Kind::BaseConnection | Kind::Class));
        made.filter_map(move |step| Some((kind(step)?, step)))
    }

    /// The keys of the resources for which something was done, each once.
    pub(super) fn keys(&self) -> Vec<&str> {
        let mut keys = Vec::new();
        for key in self.entries.iter().filter_map(|(step, _)| Some(step.rsplit_once('/')?.0)) {
            if !keys.contains(&key) {
                keys.push(key);
            }
        }
        keys
    }

    /// Whether a thing of that id is in it, or was replaced and has yet to be deleted.
    pub(super) fn has(&self, id: &str) -> bool {
        let known = self.entries.iter().filter_map(|(_, entry)| entry.id.as_deref());
        known.chain(self.replaced.iter().map(|old| old.id.as_str())).any(|known| same_id(known, id))
    }

    /// The steps that made what has that id.
    pub(super) fn makers(&self, id: &str) -> impl Iterator<Item = &str> {
        let made = self.entries.iter().filter(move |(_, entry)| entry.made && entry.id.as_deref() == Some(id));
        made.map(|(step, _)| step.as_str())
    }

    /// Drops what was only read or adopted by such steps.
    pub(super) fn forget_all_but_made_of(&mut self, is_left: impl Fn(&str) -> bool) {
        self.entries.retain(|(step, entry)| !is_left(step) || entry.may_be_there());
    }

    /// Ends a teardown: drops what was only read or adopted, but nothing that may be there.
    pub(super) fn forget_all_but_made(&mut self) {
        self.entries.retain(|(_, entry)| entry.may_be_there());
        self.deleted.clear();
    }
}
