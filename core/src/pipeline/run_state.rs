//! What the steps of a pipeline share: the spec, the ledger, what was read, and the log that becomes the plan.

use super::ledger::{Entry, Ledger, State};
use super::print::Print;
use super::spec::{Spec, in_source};
use super::values::object;
use crate::diagnostics::{Code, Diagnostic, Error, ServiceError, Units};
use crate::json::{Pointer, Value};
use std::sync::OnceLock;

/// The state that outlives a single step.
pub(super) struct RunState {
    pub(super) spec: Spec,
    pub(super) ledger: Ledger,
    /// What was read and is not kept: schemas, flows, runs.
    pub(super) cache: Vec<(String, Value)>,
    pub(super) actions: Vec<Logged>,
    /// Nothing is written to the platform.
    pub(super) preview: bool,
    /// What was made for resources that left the spec is removed.
    pub(super) prune: bool,
    /// Unix seconds, from the host.
    pub(super) now: i64,
    /// By how many seconds the platform's clock is ahead of the host's.
    pub(super) ahead: i64,
    /// Whether something was found that this pipeline did not make.
    pub(super) adopted: bool,
    /// The steps that have read the list of all that has the name of their thing.
    pub(super) listed: Vec<String>,
    /// How long something is looked for that was sent and is not there, in seconds.
    pub(super) grace: i64,
    /// For each source of the values of its credentials, once the host has given all of them.
    pub(super) credentials: Vec<Option<Print>>,
    /// The parameters of a run on demand.
    pub(super) run: Option<Value>,
    /// For each resource what was inferred of its fields.
    pub(super) inferred: Vec<Inferred>,
    /// Warnings, for the plan.
    pub(super) warnings: Vec<Diagnostic>,
    /// For each resource what becomes of the fields of its source.
    pub(super) coverage: Vec<Value>,
}

/// What was inferred of the fields of a resource, each worked out once.
#[derive(Default)]
pub(super) struct Inferred {
    pub(super) schema: OnceLock<Value>,
    pub(super) mapping: OnceLock<Value>,
}

/// What a step does, for the plan.
#[derive(Clone, Debug)]
pub(super) struct Logged {
    pub(super) step: String,
    pub(super) action: Action,
    pub(super) name: Option<String>,
    pub(super) id: Option<String>,
    pub(super) changes: Vec<Change>,
    pub(super) reason: Option<String>,
    /// Where records are to be sent.
    pub(super) inlet_url: Option<String>,
}

/// What a step does to what exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Read,
    Create,
    Keep,
    Adopt,
    Change,
    Replace,
    Publish,
    Delete,
    /// It left the spec, and would be deleted on request.
    Remove,
    /// There is another one like it.
    Twin,
    /// The fields of a source are others than those that were read before.
    SourceChanged,
}

const ACTIONS: [(Action, &str); 11] = [
    (Action::Read, "read"),
    (Action::Create, "create"),
    (Action::Keep, "keep"),
    (Action::Adopt, "adopt"),
    (Action::Change, "change"),
    (Action::Replace, "replace"),
    (Action::Publish, "publish"),
    (Action::Delete, "delete"),
    (Action::Remove, "remove"),
    (Action::Twin, "twin"),
    (Action::SourceChanged, "sourceChanged"),
];

impl Action {
    pub(super) fn name(self) -> &'static str {
        ACTIONS.iter().find(|(action, _)| *action == self).map_or("read", |(_, name)| name)
    }

    /// Whether the platform is another one afterwards.
    pub(super) fn writes(self) -> bool {
        let quiet = [Action::Read, Action::Keep, Action::Adopt, Action::Remove, Action::Twin, Action::SourceChanged];
        !quiet.contains(&self)
    }
}

/// One difference between what is and what should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) path: String,
    pub(super) from: Option<Value>,
    pub(super) to: Option<Value>,
}

impl Change {
    pub(super) fn new(path: &str, from: Option<&Value>, to: Option<&Value>) -> Change {
        Change { path: path.to_owned(), from: from.cloned(), to: to.cloned() }
    }

    /// Whether it adds what is at a path of one member.
    pub(super) fn is_new(&self, member: &str) -> bool {
        self.from.is_none() && self.path == Pointer::ROOT.key(member).to_string()
    }

    fn to_value(&self) -> Value {
        object([("path", Some(self.path.as_str().into())), ("from", self.from.clone()), ("to", self.to.clone())])
    }
}

impl Logged {
    pub(super) fn new(step: &str, action: Action) -> Logged {
        Logged {
            step: step.to_owned(),
            action,
            name: None,
            id: None,
            changes: Vec::new(),
            reason: None,
            inlet_url: None,
        }
    }

    pub(super) fn to_value(&self) -> Value {
        let changes = (!self.changes.is_empty()).then(|| Value::list(self.changes.iter().map(Change::to_value)));
        object([
            ("step", Some(self.step.as_str().into())),
            ("action", Some(self.action.name().into())),
            ("name", self.name.clone().map(Value::from)),
            ("id", self.id.clone().map(Value::from)),
            ("changes", changes),
            ("reason", self.reason.clone().map(Value::from)),
            ("inletUrl", self.inlet_url.clone().map(Value::from)),
        ])
    }
}

/// Why a pipeline stops before its end.
#[derive(Clone)]
pub(super) enum Failure {
    /// Something in the spec, or in what exists, that only a person can decide.
    Faults(Vec<Diagnostic>),
    /// The platform refused.
    Service(Box<ServiceError>),
    /// No usable answer came, several times.
    NoAnswer(String),
}

impl From<Diagnostic> for Failure {
    fn from(fault: Diagnostic) -> Failure {
        Failure::Faults(vec![fault])
    }
}

/// What is wrong with what exists, or with what others do, and not with the spec.
const CONFLICTS: [Code; 14] = [
    Code::StaleLedger,
    Code::UnplannedChange,
    Code::MissingStep,
    Code::NameTaken,
    Code::NamespaceTaken,
    Code::FieldTypeFixed,
    Code::AdoptedInTheWay,
    Code::ConcurrentApply,
    Code::NotAdoptable,
    Code::NotReady,
    Code::RunOnSchedule,
    Code::RunUnclear,
    Code::SourceChanged,
    Code::SeveralOfName,
];

/// What faults are about, as a word of [`Failure::to_value`]: the spec, as long as one of them is about it.
fn kind_of(faults: &[Diagnostic]) -> &'static str {
    let mut errors = faults.iter().filter(|fault| fault.is_error());
    if errors.clone().all(|fault| CONFLICTS.contains(&fault.code)) {
        "conflict"
    } else if errors.all(|fault| in_source(&fault.path).is_some_and(|path| path.starts_with(AUTH))) {
        "secret"
    } else {
        "invalid"
    }
}

/// The place of all credentials in a source of a spec.
const AUTH: &str = "auth";

impl Failure {
    /// The error as the JSON that crosses to the hosts; an answer's body stays out, as it can repeat a secret.
    pub(super) fn to_value(&self, units: Units) -> Value {
        match self {
            Failure::Faults(faults) => {
                let first = faults.iter().find(|fault| fault.is_error());
                let message = first.map(Diagnostic::message).unwrap_or_default();
                let list = Value::list(faults.iter().map(|found| found.to_value(units)));
                object([
                    ("kind", Some(kind_of(faults).into())),
                    ("message", Some(message.into())),
                    ("diagnostics", Some(list)),
                ])
            }
            Failure::Service(error) => match Error::Service(error.clone()).to_value(units) {
                Value::Object(members) => {
                    Value::Object(members.into_iter().filter(|(name, _)| name != "body").collect())
                }
                other => other,
            },
            Failure::NoAnswer(reason) => {
                object([("kind", Some("noAnswer".into())), ("message", Some(reason.as_str().into()))])
            }
        }
    }
}

/// How far clocks are believed to differ: a week, in seconds.
const MAX_AHEAD: i64 = 7 * 86_400;

impl RunState {
    /// Unix seconds by the platform's clock, which judges the start of a flow.
    pub(super) fn platform_now(&self) -> i64 {
        self.now.saturating_add(self.ahead)
    }

    /// Notes the `Date` of an answer. One that is older came from a cache, or the host's clock is ahead, which harms
    /// nothing; one that is much later is no clock to trust.
    pub(super) fn told_date(&mut self, date: i64) {
        self.ahead = Some(date.saturating_sub(self.now)).filter(|ahead| (0..MAX_AHEAD).contains(ahead)).unwrap_or(0);
    }

    pub(super) fn now_in_milliseconds(&self) -> i64 {
        self.now.saturating_mul(1000)
    }

    pub(super) fn entry(&self, step: &str) -> Option<&Entry> {
        self.ledger.get(step)
    }

    /// Whether an apply that was cut off has done a step.
    pub(super) fn is_checked(&self, step: &str) -> bool {
        !self.preview && self.entry(step).is_some_and(|entry| entry.checked && entry.state == State::Done)
    }

    /// The id of what a step made or found.
    pub(super) fn id(&self, step: &str) -> Option<&str> {
        self.entry(step)?.id.as_deref()
    }

    /// The id, where the step before must have given it.
    pub(super) fn known(&self, step: &str) -> Result<Value, Failure> {
        let missing = || Failure::from(Diagnostic::at(Code::MissingStep, "").with("value", step));
        self.id(step).map(Value::from).ok_or_else(missing)
    }

    pub(super) fn remembered(&self, step: &str) -> Option<&Value> {
        self.cache.iter().find(|(name, _)| name == step).map(|(_, value)| value)
    }

    pub(super) fn remember(&mut self, step: &str, value: Value) {
        self.cache.retain(|(name, _)| name != step);
        self.cache.push((step.to_owned(), value));
    }

    /// Notes what a step does; of two notes on one step the stronger stays, so that a retry does not hide a change, and what
    /// was adopted is no less adopted for being kept.
    pub(super) fn note(&mut self, mut logged: Logged) {
        match self.actions.iter_mut().find(|known| known.step == logged.step) {
            Some(known) if known.action.writes() && !logged.action.writes() => {
                known.id = logged.id.or(known.id.take());
            }
            Some(known) if known.action == Action::Adopt => {
                if logged.action == Action::Keep {
                    logged.action = Action::Adopt;
                }
                logged.reason = match (known.reason.take(), logged.reason) {
                    (Some(one), Some(other)) if one != other => Some(format!("{one}; {other}")),
                    (one, other) => one.or(other),
                };
                *known = logged;
            }
            Some(known) => *known = logged,
            None => self.actions.push(logged),
        }
    }

    /// Keeps warnings for the plan, each once.
    pub(super) fn warn(&mut self, faults: Vec<Diagnostic>) {
        for fault in faults {
            if !self.warnings.contains(&fault) {
                self.warnings.push(fault);
            }
        }
    }

    pub(super) fn finish(&mut self, step: &str) {
        let entry = self.ledger.entry(step);
        (entry.state, entry.checked) = (State::Done, true);
    }
}
