//! The ledger as JSON, in which it is saved. The first version is read too: it had no revision, no platform and no checksum.

use super::checksum::checksum;
use super::{Entry, LATEST, Ledger, Platform, REASONS, Replaced, STATES, Waiting};
use crate::diagnostics::{Code, Diagnostic, Faults, shown};
use crate::json::{Pointer, Value};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{at, elements, integer, members, object, text};
use std::sync::Arc;

/// The version that is written.
const VERSION: i64 = 2;
/// The greatest integer that JavaScript counts to.
const GREATEST: i64 = 9_007_199_254_740_991;
const CHECKSUM: &str = "checksum";
/// The parts of a platform.
const PLATFORM: [&str; 3] = ["organization", "sandbox", "host"];

impl Ledger {
    /// Reads what [`Self::to_value`] gave; `pipeline` is the name that it must have, or `previous` the one that it had.
    pub(in crate::pipeline) fn read(
        value: &Value,
        pipeline: &str,
        previous: Option<&str>,
        faults: &mut Faults,
    ) -> Ledger {
        let mut ledger = Ledger::new(pipeline);
        let root = Pointer::ROOT;
        let place = root.key("ledger");
        let mut fault = |place: &Pointer<'_>, expected: &str| {
            let fault = Diagnostic::new(Code::InvalidLedger, place).with("expected", expected);
            let named = (expected == "ledger_of_pipeline").then(|| shown(pipeline));
            faults.push(fault.with_some("value", named));
        };
        let version = integer(value, &["version"]).filter(|version| (1..=VERSION).contains(version));
        let Some(version) = version else {
            fault(&place.key("version"), "known_version");
            return ledger;
        };
        let named = text(value, &["pipeline"]);
        if named != Some(pipeline) && (previous.is_none() || named != previous) {
            fault(&place.key("pipeline"), "ledger_of_pipeline");
        }
        if version == VERSION {
            if text(value, &[CHECKSUM]) != Some(&checksum(&without_checksum(value))) {
                fault(&place.key(CHECKSUM), "unchanged_ledger");
            }
            match integer(value, &["revision"]).filter(|revision| (0..=GREATEST).contains(revision)) {
                Some(revision) => ledger.revision = revision,
                None => fault(&place.key("revision"), "count_of_changes"),
            }
        }
        if at(value, &["platform"]).is_some() {
            ledger.platform = Platform::read(value);
            if ledger.platform.is_none() {
                fault(&place.key("platform"), "platform");
            }
        }
        if at(value, &["waiting"]).is_some() {
            ledger.waiting = Waiting::read(value);
            if ledger.waiting.is_none() {
                fault(&place.key("waiting"), "time_and_reason");
            }
        }
        ledger.unfinished = text(value, &["unfinished"]).map(str::to_owned);
        let steps = place.key("steps");
        for (name, value) in members(value, &["steps"]) {
            match Entry::read(value) {
                Some(entry) => *ledger.entry(name) = entry,
                None => fault(&steps.key(name), "step_as_written"),
            }
        }
        let replaced = place.key("replaced");
        for (index, value) in elements(value, &["replaced"]).iter().enumerate() {
            match Replaced::read(value) {
                Some(old) => ledger.replaced.push(old),
                None => fault(&replaced.index(index), "replaced_thing"),
            }
        }
        ledger.deleted = elements(value, &["deleted"]).to_vec();
        ledger
    }

    pub(in crate::pipeline) fn to_value(&self) -> Value {
        let steps = self.entries.iter().map(|(name, entry)| (name.clone(), entry.to_value())).collect();
        let mut value = object([
            ("version", Some(VERSION.into())),
            ("revision", Some(self.revision.into())),
            ("pipeline", Some(self.pipeline.as_str().into())),
            ("platform", self.platform.as_ref().map(Platform::to_value)),
            ("unfinished", self.unfinished.clone().map(Value::from)),
            ("waiting", self.waiting.map(Waiting::to_value)),
            ("steps", Some(Value::Object(steps))),
            (
                "replaced",
                (!self.replaced.is_empty()).then(|| Value::list(self.replaced.iter().map(Replaced::to_value))),
            ),
            ("deleted", (!self.deleted.is_empty()).then(|| Value::Array(self.deleted.clone()))),
        ]);
        let sum = checksum(&value);
        value.set(CHECKSUM, sum.into());
        value
    }
}

fn without_checksum(ledger: &Value) -> Value {
    let rest = members(ledger, &[]).iter().filter(|(name, _)| name != CHECKSUM);
    Value::Object(rest.cloned().collect())
}

impl Platform {
    /// Of a ledger.
    fn read(ledger: &Value) -> Option<Platform> {
        let part = |name| text(ledger, &["platform", name]).map(str::to_owned);
        let [organization, sandbox, host] = PLATFORM.map(part);
        Some(Platform { organization: organization?, sandbox: sandbox?, host: host? })
    }

    fn to_value(&self) -> Value {
        let parts = [&self.organization, &self.sandbox, &self.host];
        object(std::array::from_fn::<_, 3, _>(|index| (PLATFORM[index], Some(parts[index].as_str().into()))))
    }
}

impl Replaced {
    fn read(value: &Value) -> Option<Replaced> {
        let part = |name| text(value, &[name]).map(str::to_owned);
        Some(Replaced { stage: Kind::of(text(value, &["stage"])?)?, step: part("step")?, id: part("id")? })
    }

    fn to_value(&self) -> Value {
        object([
            ("stage", Some(self.stage.name().into())),
            ("step", Some(self.step.as_str().into())),
            ("id", Some(self.id.as_str().into())),
        ])
    }
}

impl Waiting {
    /// Of a ledger.
    fn read(ledger: &Value) -> Option<Waiting> {
        let until = time(ledger, &["waiting", "until"])?;
        let reason = text(ledger, &["waiting", "reason"])?;
        REASONS.iter().find(|known| **known == reason).map(|reason| Waiting { until, reason })
    }

    fn to_value(self) -> Value {
        object([("until", Some(self.until.into())), ("reason", Some(self.reason.into()))])
    }
}

/// A time in milliseconds since 1970.
fn time(value: &Value, path: &[&str]) -> Option<i64> {
    integer(value, path).filter(|time| (0..=LATEST).contains(time))
}

impl Entry {
    fn read(value: &Value) -> Option<Entry> {
        let state = text(value, &["state"])?;
        let (state, _) = STATES.iter().find(|(_, name)| *name == state)?;
        let known = ["state", "id", "version", "made", "digest", "checked", "result", "title", "sentAt", "fingerprint"];
        if members(value, &[]).iter().any(|(name, _)| !known.contains(&name.as_str())) {
            return None;
        }
        let optional = |name| match at(value, &[name]) {
            None => Some(None),
            Some(found) => found.as_str().map(|text| Some(text.to_owned())),
        };
        let flag = |name| at(value, &[name]) == Some(&Value::Bool(true));
        let sent_at = time(value, &["sentAt"]);
        Some(Entry {
            state: *state,
            id: optional("id")?,
            version: integer(value, &["version"]),
            made: flag("made"),
            digest: optional("digest")?,
            checked: flag("checked"),
            result: at(value, &["result"]).cloned().map(Arc::new),
            title: optional("title")?,
            sent_at: if at(value, &["sentAt"]).is_some() { Some(sent_at?) } else { None },
            fingerprint: optional("fingerprint")?,
        })
    }

    fn to_value(&self) -> Value {
        let state = STATES.iter().find(|(state, _)| *state == self.state).map(|(_, name)| Value::from(*name));
        let text = |part: &Option<String>| part.as_deref().map(Value::from);
        object([
            ("state", state),
            ("id", text(&self.id)),
            ("version", self.version.map(Value::from)),
            ("made", self.made.then_some(true.into())),
            ("digest", text(&self.digest)),
            ("checked", self.checked.then_some(true.into())),
            ("result", self.result().cloned()),
            ("title", text(&self.title)),
            ("sentAt", self.sent_at.map(Value::from)),
            ("fingerprint", text(&self.fingerprint)),
        ])
    }
}
