//! One run on demand: after an unknown outcome the flow's runs are looked at before another is asked for.

use super::{Call, Pages, Task, Want};
use crate::json::Value;
use crate::pipeline::ledger::State;
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{elements, object, text};
use crate::pipeline::view::View;

const LIST: &str = "listRuns";

pub(in crate::pipeline) struct Run {
    step: String,
    flow: String,
    phase: Phase,
}

enum Phase {
    Start,
    List(Pages),
    Create,
    End,
}

impl Run {
    pub(in crate::pipeline) fn new(view: View<'_>) -> Run {
        Run { step: view.named_step("run"), flow: view.step(Kind::Flow), phase: Phase::Start }
    }

    /// Of the runs that there are now, the one that was not there before.
    fn listed(&mut self, run_state: &mut RunState, items: &[Value]) {
        let ids = || items.iter().filter_map(|run| text(run, &["id"])).map(Value::from);
        let entry = run_state.ledger.entry(&self.step);
        let known = entry.result.clone().filter(|_| entry.state == State::Pending);
        let new = known.and_then(|known| ids().find(|id| !elements(&known, &[]).contains(id)));
        if let Some(id) = new {
            entry.id = id.as_str().map(str::to_owned);
            self.finish(run_state);
        } else {
            (entry.result, entry.state, entry.made) = (Some(Value::list(ids())), State::Pending, true);
            self.phase = if run_state.preview { Phase::End } else { Phase::Create };
            run_state.note(Logged::new(&self.step, Action::Create));
        }
    }

    fn finish(&mut self, run_state: &mut RunState) {
        let entry = run_state.ledger.entry(&self.step);
        (entry.result, entry.state) = (None, State::Done);
        let id = entry.id.clone();
        run_state.note(Logged { id, ..Logged::new(&self.step, Action::Create) });
        self.phase = Phase::End;
    }
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
            Phase::Create => {
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
                    self.listed(run_state, &items);
                }
            }
            Phase::Create => {
                run_state.ledger.entry(&self.step).id = text(&result, &["id"]).map(str::to_owned);
                self.finish(run_state);
            }
            Phase::Start | Phase::End => {}
        }
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {
        self.phase = Phase::Start;
    }
}
