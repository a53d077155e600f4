//! What is known to exist: the only memory of a pipeline between two processes. It holds no secret.

use super::table::Kind;
use super::values::{at, elements, integer, members, object, text};
use crate::diagnostics::{Code, Diagnostic, Faults, shown};
use crate::json::{Pointer, Value};

/// The only version there is.
const VERSION: i64 = 1;

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
    /// What a step read: the tenant, fields, ids of descriptors.
    pub(super) result: Option<Value>,
}

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
const REASONS: [&str; 6] = ["rateLimited", "unavailable", "noAnswer", "unauthorized", "changed", "polling"];
/// The end of the year 9999.
const LATEST: i64 = 253_402_300_799_999;

/// All steps of one pipeline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Ledger {
    pub(super) pipeline: String,
    /// A process that comes earlier waits for the rest of the time.
    pub(super) waiting: Option<Waiting>,
    /// Of the spec whose apply has begun and not ended.
    unfinished: Option<String>,
    entries: Vec<(String, Entry)>,
    pub(super) replaced: Vec<Replaced>,
}

impl Ledger {
    pub(super) fn new(pipeline: &str) -> Ledger {
        Ledger { pipeline: pipeline.to_owned(), ..Ledger::default() }
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
        self.unfinished = None;
    }

    /// Lets no step pass for what an apply that was cut off found.
    pub(super) fn look_at_all(&mut self) {
        self.entries.iter_mut().for_each(|(_, entry)| entry.checked = false);
    }

    /// Whether an apply that was cut off has done a step.
    pub(super) fn is_resumed(&self) -> bool {
        self.entries.iter().any(|(_, entry)| entry.checked)
    }

    /// Whether this pipeline made what has that id.
    pub(super) fn made(&self, id: &str) -> bool {
        self.entries.iter().any(|(_, entry)| entry.made && entry.id.as_deref() == Some(id))
    }

    /// Drops what was only read or adopted.
    pub(super) fn forget_all_but_made(&mut self) {
        self.entries.retain(|(_, entry)| entry.made && entry.id.is_some());
    }

    /// Reads what [`Self::to_value`] gave; `pipeline` is the name that it must have.
    pub(super) fn read(value: &Value, pipeline: &str, faults: &mut Faults) -> Ledger {
        let mut ledger = Ledger::new(pipeline);
        let root = Pointer::ROOT;
        let place = root.key("ledger");
        let mut fault = |place: &Pointer<'_>, expected: &str| {
            faults.push(Diagnostic::new(Code::InvalidLedger, place).with("expected", expected));
        };
        if integer(value, &["version"]) != Some(VERSION) {
            fault(&place.key("version"), "the version 1");
            return ledger;
        }
        let named = text(value, &["pipeline"]);
        if named != Some(pipeline) {
            let expected = format!("the ledger of `{}`", shown(pipeline));
            fault(&place.key("pipeline"), &expected);
        }
        if at(value, &["waiting"]).is_some() {
            ledger.waiting = Waiting::read(value);
            if ledger.waiting.is_none() {
                fault(&place.key("waiting"), "`until` in milliseconds since 1970, and a `reason`");
            }
        }
        ledger.unfinished = text(value, &["unfinished"]).map(str::to_owned);
        let steps = place.key("steps");
        for (name, value) in members(value, &["steps"]) {
            match Entry::read(value) {
                Some(entry) => *ledger.entry(name) = entry,
                None => fault(&steps.key(name), "a step as `ledger()` writes it"),
            }
        }
        let replaced = place.key("replaced");
        for (index, value) in elements(value, &["replaced"]).iter().enumerate() {
            let part = |name| text(value, &[name]).map(str::to_owned);
            match (part("stage").and_then(|stage| Kind::of(&stage)), part("step"), part("id")) {
                (Some(stage), Some(step), Some(id)) => ledger.replaced.push(Replaced { stage, step, id }),
                _ => fault(&replaced.index(index), "`stage`, `step` and `id`"),
            }
        }
        ledger
    }

    pub(super) fn to_value(&self) -> Value {
        let steps = self.entries.iter().map(|(name, entry)| (name.clone(), entry.to_value())).collect();
        let replaced = self.replaced.iter().map(|old| {
            Value::object([
                ("stage", Some(old.stage.name().into())),
                ("step", Some(old.step.as_str().into())),
                ("id", Some(old.id.as_str().into())),
            ])
        });
        Value::object([
            ("version", Some(VERSION.into())),
            ("pipeline", Some(self.pipeline.as_str().into())),
            ("unfinished", self.unfinished.clone().map(Value::from)),
            ("waiting", self.waiting.map(Waiting::to_value)),
            ("steps", Some(Value::Object(steps))),
            ("replaced", (!self.replaced.is_empty()).then(|| Value::list(replaced))),
        ])
    }
}

impl Waiting {
    /// Of a ledger.
    fn read(ledger: &Value) -> Option<Waiting> {
        let until = integer(ledger, &["waiting", "until"]).filter(|until| (0..=LATEST).contains(until))?;
        let reason = text(ledger, &["waiting", "reason"])?;
        REASONS.iter().find(|known| **known == reason).map(|reason| Waiting { until, reason })
    }

    fn to_value(self) -> Value {
        Value::object([("until", Some(self.until.into())), ("reason", Some(self.reason.into()))])
    }
}

impl Entry {
    fn read(value: &Value) -> Option<Entry> {
        let state = text(value, &["state"])?;
        let (state, _) = STATES.iter().find(|(_, name)| *name == state)?;
        let known = ["state", "id", "version", "made", "digest", "checked", "result"];
        if members(value, &[]).iter().any(|(name, _)| !known.contains(&name.as_str())) {
            return None;
        }
        let optional = |name| match at(value, &[name]) {
            None => Some(None),
            Some(found) => found.as_str().map(|text| Some(text.to_owned())),
        };
        Some(Entry {
            state: *state,
            id: optional("id")?,
            version: integer(value, &["version"]),
            made: at(value, &["made"]) == Some(&Value::Bool(true)),
            digest: optional("digest")?,
            checked: at(value, &["checked"]) == Some(&Value::Bool(true)),
            result: at(value, &["result"]).cloned(),
        })
    }

    fn to_value(&self) -> Value {
        let state = STATES.iter().find(|(state, _)| *state == self.state).map(|(_, name)| Value::from(*name));
        object([
            ("state", state),
            ("id", self.id.clone().map(Value::from)),
            ("version", self.version.map(Value::from)),
            ("made", self.made.then_some(true.into())),
            ("digest", self.digest.clone().map(Value::from)),
            ("checked", self.checked.then_some(true.into())),
            ("result", self.result.clone()),
        ])
    }
}

/// A digest of a text (FNV-1a, 64 bits): equal texts have equal ones, and it shows nothing of a secret's value, as a
/// spec contains only references to secrets.
pub(super) fn digest(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}
