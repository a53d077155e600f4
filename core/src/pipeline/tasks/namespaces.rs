//! The identity namespaces that a spec names: whether they are there, and those that are made. The platform keeps a code from
//! being given twice, and deletes none.

use super::patience::Patience;
use super::remove::{LASTS, THERE_BEFORE};
use super::{Aim, Call, Refusal, Task, Want, items};
use crate::diagnostics::{Code, Diagnostic, ServiceError, nearest};
use crate::json::Value;
use crate::pipeline::ledger::{Entry, State};
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::spec::Namespace;
use crate::pipeline::values::{at, elements, object, text};

const LIST: &str = "listNamespaces";
/// The code of a refusal to make what is there.
const CONFLICT: &str = "NAMESPACE_CODE_CONFLICT";
const ADOPTION: &str = "it was there before, with this `code` and the same `idType`";

/// Reads all namespaces, and holds the spec against them before anything is made.
pub(in crate::pipeline) struct NamespacesThere {
    is_read: bool,
}

impl NamespacesThere {
    /// The name of its step.
    pub(in crate::pipeline) const NAME: &str = "namespaces";

    /// Nothing where the spec names none but such as every organization has.
    pub(in crate::pipeline) fn of(run_state: &RunState) -> Option<NamespacesThere> {
        let spec = &run_state.spec;
        let is_open = !spec.namespaces.is_empty() || spec.identities().any(|(_, code)| !Namespace::is_common(code));
        is_open.then_some(NamespacesThere { is_read: false })
    }
}

fn listed(run_state: &RunState) -> &[Value] {
    run_state.remembered(NamespacesThere::NAME).map(|items| elements(items, &[])).unwrap_or_default()
}

fn find<'r>(run_state: &'r RunState, code: &str) -> Option<&'r Value> {
    listed(run_state).iter().find(|item| text(item, &["code"]) == Some(code))
}

/// That a namespace which is there is not the one of the spec.
fn taken(namespace: &Namespace, place: &str, found: &Value) -> Option<Diagnostic> {
    if at(found, &["custom"]) == Some(&Value::Bool(false)) {
        return Some(namespace.standard(place));
    }
    let kind = text(found, &["idType"]).filter(|kind| !kind.eq_ignore_ascii_case(&namespace.id_type))?;
    let fault = Diagnostic::at(Code::NamespaceTaken, &format!("{place}/idType")).with_shown("value", &namespace.code);
    let fault = fault.with("found", "other_id_type").with("other", kind);
    Some(fault.with("expected", "same_id_type"))
}

fn faults(run_state: &RunState) -> Vec<Diagnostic> {
    let spec = &run_state.spec;
    let own = spec.namespaces.iter().enumerate();
    let mut faults: Vec<Diagnostic> = own
        .filter_map(|(index, own)| taken(own, &format!("/namespaces/{index}"), find(run_state, &own.code)?))
        .collect();
    let known = || {
        let there = listed(run_state).iter().filter_map(|item| text(item, &["code"]));
        there.chain(spec.namespaces.iter().map(|namespace| namespace.code.as_str()))
    };
    for (place, code) in spec.identities() {
        if !Namespace::is_common(code) && !known().any(|known| known == code) {
            let fault = Diagnostic::at(Code::UnknownValue, &place).with("field", "namespace").with_shown("value", code);
            let fault = fault.with_some("nearest", nearest(code, known()));
            let allowed = ["<namespace_there>", "<namespace_of_spec>"];
            faults.push(fault.with_list("allowed", &allowed));
        }
    }
    faults
}

impl Task for NamespacesThere {
    fn step(&self) -> &str {
        NamespacesThere::NAME
    }

    fn aim(&self) -> Aim {
        Aim::Read
    }

    fn next(&mut self, _: &mut RunState) -> Want {
        if self.is_read { Want::Done } else { Want::Send(Call::new(LIST, object([]))) }
    }

    fn receive(&mut self, run_state: &mut RunState, mut result: Value) -> Result<(), Failure> {
        self.is_read = true;
        run_state.remember(NamespacesThere::NAME, Value::Array(items(&mut result)));
        run_state.note(Logged::new(NamespacesThere::NAME, Action::Read));
        let faults = faults(run_state);
        if faults.is_empty() { Ok(()) } else { Err(Failure::Faults(faults)) }
    }

    fn look_again(&mut self, _: &mut RunState) {}
}

/// Makes one namespace, unless it is there.
pub(in crate::pipeline) struct MakeNamespace {
    namespace: Namespace,
    place: String,
    step: String,
    phase: Phase,
    /// Whether a create was sent of which nobody knows what came.
    unclear: bool,
    /// Whether the platform says that it is there.
    exists: bool,
    patience: Patience,
}

enum Phase {
    Look,
    List,
    Create,
    End,
}

impl MakeNamespace {
    pub(in crate::pipeline) fn new(run_state: &RunState, index: usize, namespace: &Namespace) -> MakeNamespace {
        let step = namespace.step();
        MakeNamespace {
            namespace: namespace.clone(),
            place: format!("/namespaces/{index}"),
            unclear: run_state.entry(&step).is_some_and(Entry::is_unclear),
            step,
            phase: Phase::Look,
            exists: false,
            patience: Patience::default(),
        }
    }

    fn log(&self, run_state: &mut RunState, action: Action, reason: Option<&str>) {
        let (name, id) = (Some(self.namespace.code.clone()), run_state.id(&self.step).map(str::to_owned));
        let reason = reason.map(str::to_owned);
        run_state.note(Logged { name, id, reason, ..Logged::new(&self.step, action) });
    }

    /// It is there: made here, known, or adopted.
    fn settle(&mut self, run_state: &mut RunState, found: &Value) {
        let id = at(found, &["id"]).map(|id| id.as_str().map_or_else(|| id.to_string(), str::to_owned));
        let is_known = run_state.id(&self.step).is_some();
        let fresh = matches!(self.phase, Phase::Create);
        self.phase = Phase::End;
        if !run_state.preview {
            let entry = run_state.ledger.entry(&self.step);
            entry.made = if is_known { entry.made } else { fresh || self.unclear };
            entry.id = id;
            run_state.finish(&self.step);
        }
        if fresh || self.unclear && !is_known {
            self.log(run_state, Action::Create, None);
        } else if is_known {
            self.log(run_state, Action::Keep, None);
        } else {
            self.log(run_state, Action::Adopt, Some(ADOPTION));
        }
    }

    fn look(&mut self, run_state: &mut RunState) -> Option<Want> {
        if let Some(found) = find(run_state, &self.namespace.code).cloned() {
            if let Some(fault) = taken(&self.namespace, &self.place, &found) {
                return Some(Want::Fail(fault.into()));
            }
            self.settle(run_state, &found);
        } else if run_state.preview {
            self.log(run_state, Action::Create, None);
            self.phase = Phase::End;
        } else if self.exists {
            // It may be listed late.
            self.phase = Phase::List;
            let lost = || Diagnostic::at(Code::ConcurrentApply, &self.place).with_shown("value", &self.namespace.code);
            let pause = self.patience.pause(run_state, &self.step);
            return Some(pause.map_or_else(|| Want::Fail(lost().into()), |seconds| Want::Wait(seconds, "settling")));
        } else {
            let (now, code) = (run_state.now_in_milliseconds(), self.namespace.code.clone());
            let entry = run_state.ledger.entry(&self.step);
            *entry =
                Entry { state: State::Pending, made: true, title: Some(code), sent_at: Some(now), ..Entry::default() };
            self.phase = Phase::Create;
        }
        None
    }
}

impl Task for MakeNamespace {
    fn step(&self) -> &str {
        &self.step
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        if matches!(self.phase, Phase::Look)
            && let Some(want) = self.look(run_state)
        {
            return want;
        }
        match self.phase {
            Phase::Look | Phase::End => Want::Done,
            Phase::List => Want::Send(Call::new(LIST, object([]))),
            Phase::Create => Want::Send(Call::new("createNamespace", self.namespace.input.clone())),
        }
    }

    fn receive(&mut self, run_state: &mut RunState, mut result: Value) -> Result<(), Failure> {
        if matches!(self.phase, Phase::List) {
            run_state.remember(NamespacesThere::NAME, Value::Array(items(&mut result)));
            self.phase = Phase::Look;
        } else {
            self.settle(run_state, &result);
        }
        Ok(())
    }

    fn refused(&mut self, run_state: &mut RunState, error: &ServiceError) -> Refusal {
        if !matches!(self.phase, Phase::Create) {
            return Refusal::Fatal;
        }
        if error.code.as_deref() == Some(CONFLICT) {
            self.exists = true;
            self.phase = Phase::List;
            return Refusal::Taken;
        }
        if !self.unclear {
            run_state.ledger.remove(&self.step);
        }
        Refusal::Fatal
    }

    fn look_again(&mut self, _: &mut RunState) {
        self.unclear |= matches!(self.phase, Phase::Create);
        self.phase = Phase::List;
    }
}

/// Says at a teardown that a namespace stays.
pub(in crate::pipeline) struct KeepNamespace {
    code: String,
    step: String,
}

impl KeepNamespace {
    pub(in crate::pipeline) fn new(namespace: &Namespace) -> KeepNamespace {
        KeepNamespace { code: namespace.code.clone(), step: namespace.step() }
    }
}

impl Task for KeepNamespace {
    fn step(&self) -> &str {
        &self.step
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        if let Some(entry) = run_state.entry(&self.step) {
            let reason = Some(if entry.made { LASTS } else { THERE_BEFORE }.to_owned());
            let (name, id) = (Some(self.code.clone()), entry.id.clone());
            run_state.note(Logged { name, id, reason, ..Logged::new(&self.step, Action::Keep) });
        }
        Want::Done
    }

    fn receive(&mut self, _: &mut RunState, _: Value) -> Result<(), Failure> {
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
