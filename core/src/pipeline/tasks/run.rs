//! One run on demand: after an unknown outcome the flow's runs are looked at before another is asked for.
//!
//! Facts: <https://experienceleague.adobe.com/en/docs/experience-platform/sources/tutorials/api/on-demand-ingestion>: a run
//! on demand shows the window that was asked for in its `params`; a run on schedule is published without them.

use super::patience::Patience;
use super::{Call, Pages, Task, Want};
use crate::diagnostics::{Code, Diagnostic};
use crate::input::seconds;
use crate::json::{Input, Pointer, Value};
use crate::pipeline::ledger::State;
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{at, elements, object, text};
use crate::pipeline::view::View;

const LIST: &str = "listRuns";

pub(in crate::pipeline) struct Run {
    resource: usize,
    step: String,
    flow: String,
    phase: Phase,
    patience: Patience,
}

enum Phase {
    Start,
    List(Pages),
    /// What was asked for may show yet, after so many seconds.
    Pause(i64),
    Create,
    End,
}

impl Run {
    pub(in crate::pipeline) fn new(view: View<'_>) -> Run {
        let (step, flow) = (view.named_step("run"), view.step(Kind::Flow));
        Run { resource: view.index, step, flow, phase: Phase::Start, patience: Patience::default() }
    }

    /// Looks, after a lost answer, for what was asked for among the runs that were not there before.
    fn listed(&mut self, run_state: &mut RunState, items: &[Value]) -> Result<(), Failure> {
        let asked = run_state.run.clone().unwrap_or(Value::Null);
        let entry = run_state.ledger.entry(&self.step);
        let known = entry.result().filter(|_| entry.state == State::Pending).cloned();
        let is_new = |run: &Value| known.as_ref().is_some_and(|known| !elements(known, &[]).contains(&id_of(run)));
        let new = || items.iter().filter(|run| is_new(run));
        if let Some(run) = new().find(|run| is_asked(&asked, run) == Some(true)) {
            entry.id = text(run, &["id"]).map(str::to_owned);
            self.finish(run_state);
            return Ok(());
        }
        let waits = known.is_some() && !run_state.preview;
        if let Some(seconds) = waits.then(|| self.patience.pause(run_state, &self.step)).flatten() {
            self.phase = Phase::Pause(seconds);
            return Ok(());
        }
        if let Some(run) = new().find(|run| is_asked(&asked, run).is_none()) {
            // Whoever asks again has looked.
            run_state.ledger.remove(&self.step);
            let fault = Diagnostic::at(Code::RunUnclear, &format!("/resources/{}", self.resource));
            return Err(fault.with_shown("value", text(run, &["id"]).unwrap_or_default()).into());
        }
        let entry = run_state.ledger.entry(&self.step);
        entry.set_result(Some(Value::list(items.iter().map(id_of))));
        (entry.state, entry.made) = (State::Pending, true);
        self.phase = if run_state.preview { Phase::End } else { Phase::Create };
        run_state.note(Logged::new(&self.step, Action::Create));
        Ok(())
    }

    fn finish(&mut self, run_state: &mut RunState) {
        let entry = run_state.ledger.entry(&self.step);
        entry.set_result(None);
        (entry.state, entry.sent_at) = (State::Done, None);
        let id = entry.id.clone();
        run_state.note(Logged { id, ..Logged::new(&self.step, Action::Create) });
        self.phase = Phase::End;
    }
}

fn id_of(run: &Value) -> Value {
    text(run, &["id"]).map(Value::from).unwrap_or_default()
}

/// Whether a run is for the data that was asked for; nothing where what the platform shows of it doesn't say.
fn is_asked(asked: &Value, run: &Value) -> Option<bool> {
    let shown = at(run, &["params"])?;
    let ends = ["windowStartTime", "windowEndTime"].map(|name| (time(asked, name), time(shown, name)));
    if ends.iter().any(|(asked, shown)| shown.is_some() && asked != shown) {
        return Some(false);
    }
    ends.iter().all(|(asked, shown)| asked.is_some() && asked == shown).then_some(true)
}

/// A time of the parameters in seconds, whichever way it is written.
fn time(params: &Value, name: &str) -> Option<i64> {
    let document = Input::from(at(params, &[name])?).parse().ok()?;
    seconds(document.root(), &Pointer::ROOT).ok()
}

impl Task for Run {
    fn step(&self) -> &str {
        &self.step
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        let flow = match run_state.known(&self.flow) {
            Ok(id) => id,
            // What keeps it from running is reported already.
            Err(_) if run_state.preview => return Want::Done,
            Err(failure) => return Want::Fail(failure),
        };
        if matches!(self.phase, Phase::Start) {
            let list = object([("flowId", Some(flow.clone())), ("limit", Some(100i64.into()))]);
            self.phase = Phase::List(Pages::new(list));
        }
        let call = match &self.phase {
            Phase::Start | Phase::End => None,
            Phase::List(pages) => pages.call(LIST),
            Phase::Pause(seconds) => {
                let wait = Want::Wait(*seconds, "settling");
                self.phase = Phase::Start;
                return wait;
            }
            Phase::Create => {
                self.patience = Patience::default();
                run_state.ledger.entry(&self.step).sent_at = Some(run_state.now_in_milliseconds());
                let input = object([("flowId", Some(flow)), ("params", run_state.run.clone())]);
                Some(Call::new("createRun", input))
            }
        };
        call.map_or(Want::Done, Want::Send)
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        match &mut self.phase {
            Phase::List(pages) => {
                if let Some(items) = pages.receive(LIST, result)? {
                    return self.listed(run_state, &items);
                }
            }
            Phase::Create => {
                run_state.ledger.entry(&self.step).id = text(&result, &["id"]).map(str::to_owned);
                self.finish(run_state);
            }
            Phase::Start | Phase::Pause(_) | Phase::End => {}
        }
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {
        self.phase = Phase::Start;
    }
}
