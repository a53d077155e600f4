//! One run on demand: after an unknown outcome the flow's runs are looked at before another is asked for.

use super::{Call, Pages, Task, Want};
use crate::json::Value;
use crate::pipeline::ledger::State;
use crate::pipeline::stages::step;
use crate::pipeline::values::{elements, object, text};
use crate::pipeline::world::{Action, Failure, Logged, World};

const LIST: &str = "listRuns";

pub(in crate::pipeline) struct Run {
    resource: usize,
    step: String,
    phase: Phase,
}

enum Phase {
    Start,
    List(Pages),
    Create,
    End,
}

impl Run {
    pub(in crate::pipeline) fn new(world: &World, resource: usize) -> Run {
        Run { resource, step: step(world, resource, "run"), phase: Phase::Start }
    }

    /// Of the runs that there are now, the one that was not there before.
    fn listed(&mut self, world: &mut World, items: &[Value]) {
        let ids = || items.iter().filter_map(|run| text(run, &["id"])).map(Value::from);
        let entry = world.ledger.entry(&self.step);
        let known = entry.result.clone().filter(|_| entry.state == State::Pending);
        let new = known.and_then(|known| ids().find(|id| !elements(&known, &[]).contains(id)));
        if let Some(id) = new {
            entry.id = id.as_str().map(str::to_owned);
            self.finish(world);
        } else {
            (entry.result, entry.state, entry.made) = (Some(Value::list(ids())), State::Pending, true);
            self.phase = if world.preview { Phase::End } else { Phase::Create };
            world.note(Logged::new(&self.step, Action::Create));
        }
    }

    fn finish(&mut self, world: &mut World) {
        let entry = world.ledger.entry(&self.step);
        (entry.result, entry.state) = (None, State::Done);
        let id = entry.id.clone();
        world.note(Logged { id, ..Logged::new(&self.step, Action::Create) });
        self.phase = Phase::End;
    }
}

impl Task for Run {
    fn step(&self) -> &str {
        &self.step
    }

    fn next(&mut self, world: &mut World) -> Want {
        let flow = match world.known(&step(world, self.resource, "flow")) {
            Ok(id) => id,
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
                let input = object([("flowId", Some(flow)), ("params", world.run.clone())]);
                Some(Call { operation: "createRun", input })
            }
        };
        call.map_or(Want::Done, Want::Send)
    }

    fn receive(&mut self, world: &mut World, result: &Value) -> Result<(), Failure> {
        match &mut self.phase {
            Phase::List(pages) => {
                pages.receive(LIST, result);
                if pages.call(LIST).is_none() {
                    let items = std::mem::take(&mut pages.items);
                    self.listed(world, &items);
                }
            }
            Phase::Create => {
                world.ledger.entry(&self.step).id = text(result, &["id"]).map(str::to_owned);
                self.finish(world);
            }
            Phase::Start | Phase::End => {}
        }
        Ok(())
    }

    fn look_again(&mut self, _: &mut World) {
        self.phase = Phase::Start;
    }
}
