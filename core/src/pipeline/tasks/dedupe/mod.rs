//! Removes twins: of all that has the names and the settings of what a pipeline uses, what the oldest flow in use needs is
//! kept, and the rest is deleted, the flows first.

mod choose;

use std::collections::VecDeque;

use super::twins::Twins;
use super::{Aim, Call, Pages, Refusal, Task, Want, is_in_use};
use crate::diagnostics::{ServiceError, shown};
use crate::json::Value;
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::stages::{Stage, Users, stage};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{elements, object, same_id, text};
use crate::pipeline::view::View;
use choose::{Twin, choose};

/// Lists what has the name of a thing, for [`Dedupe`].
pub(in crate::pipeline) struct ListNamed {
    stage: &'static dyn Stage,
    made_by: String,
    step: String,
    /// Nothing for what the spec names by its id, which has no twin.
    pages: Option<Pages>,
}

impl ListNamed {
    pub(in crate::pipeline) fn new(kind: Kind, stage: &'static dyn Stage, view: View<'_>) -> ListNamed {
        let made_by = view.step(kind);
        let looks = stage.existing_id(view).is_none();
        let pages = looks.then(|| Pages::new(stage.search(&view.title(kind))));
        ListNamed { stage, step: Twins::step_of(&made_by), made_by, pages }
    }
}

impl Task for ListNamed {
    fn step(&self) -> &str {
        &self.step
    }

    fn aim(&self) -> Aim {
        Aim::Read
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        let call = self.pages.as_ref().and_then(|pages| pages.call(self.stage.operations().list));
        match call.map(|call| run_state.known(&self.made_by).map(|_| call)) {
            None => Want::Done,
            Some(Ok(call)) => Want::Send(call),
            Some(Err(failure)) => Want::Fail(failure),
        }
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        let Some(pages) = &mut self.pages else { return Ok(()) };
        if let Some(items) = pages.receive(self.stage.operations().list, result)? {
            run_state.remember(&self.step, Value::Array(items));
        }
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}

const FLOWS: Users = Users {
    list: "listFlows",
    input: |_| object([("limit", Some(100i64.into()))]),
    uses: |flow, id| {
        let sides = ["sourceConnectionIds", "targetConnectionIds"];
        sides.iter().flat_map(|side| elements(flow, &[side])).any(|used| used.as_str() == Some(id))
    },
};

const BATCHES: Users = Users {
    list: "listBatches",
    input: |id| object([("datasetId", Some(id.into())), ("limit", Some(1i64.into()))]),
    uses: |_, _| true,
};

/// Deletes twins, once all that has the names was listed.
pub(in crate::pipeline) struct Dedupe {
    started: bool,
    /// What is yet to be deleted, in this order.
    twins: VecDeque<Twin>,
    /// The ids of all that is or was to be deleted: what only these use is free.
    leaving: Vec<String>,
    /// Whoever may use the first of them, and has yet to be looked at.
    users: VecDeque<&'static Users>,
    pages: Option<Pages>,
}

impl Dedupe {
    pub(in crate::pipeline) fn new() -> Dedupe {
        let (twins, users) = (VecDeque::new(), VecDeque::new());
        Dedupe { started: false, twins, leaving: Vec::new(), users, pages: None }
    }

    fn start(&mut self, run_state: &mut RunState) -> Result<(), Failure> {
        self.started = true;
        let choice = choose(run_state)?;
        choice.apply(run_state);
        self.leaving = choice.twins.iter().map(|twin| twin.id.clone()).collect();
        self.twins = choice.twins.into();
        self.look();
        Ok(())
    }

    /// Begins with the twin that is first now.
    fn look(&mut self) {
        let Some(twin) = self.twins.front() else { return };
        let known = stage(twin.kind).and_then(Stage::users);
        let more = match twin.kind {
            Kind::SourceConnection | Kind::TargetConnection => Some(&FLOWS),
            Kind::Dataset => Some(&BATCHES),
            _ => None,
        };
        self.users = known.into_iter().chain(more).collect();
        self.turn();
    }

    /// Asks for the next list of users.
    fn turn(&mut self) {
        self.pages =
            self.users.front().zip(self.twins.front()).map(|(users, twin)| Pages::new((users.input)(&twin.id)));
    }

    /// Ends with the first twin, which is deleted, or kept for a reason.
    fn end(&mut self, run_state: &mut RunState, kept: Option<&str>) {
        let Some(twin) = self.twins.pop_front() else { return };
        if kept.is_some() {
            self.leaving.retain(|id| *id != twin.id);
        }
        let (action, reason) = match kept {
            Some(reason) => (Action::Twin, reason.to_owned()),
            None => (Action::Delete, format!("it is a twin of {}", twin.of)),
        };
        let (name, id) = (Some(twin.name), Some(twin.id));
        run_state.actions.push(Logged { name, id, reason: Some(reason), ..Logged::new(&twin.step, action) });
        self.look();
    }

    fn is_leaving(&self, item: &Value) -> bool {
        let id = text(item, &["id"]).unwrap_or_default();
        self.leaving.iter().any(|leaving| same_id(leaving, id))
    }
}

impl Task for Dedupe {
    fn step(&self) -> &'static str {
        "dedupe"
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        if !self.started
            && let Err(failure) = self.start(run_state)
        {
            return Want::Fail(failure);
        }
        loop {
            let Some(twin) = self.twins.front() else { return Want::Done };
            if let Some((pages, users)) = self.pages.as_ref().zip(self.users.front()) {
                return pages.call(users.list).map_or(Want::Done, Want::Send);
            }
            let operations = stage(twin.kind).map(Stage::operations);
            match operations.and_then(|operations| Some((operations, operations.delete?))) {
                Some((operations, delete)) if !run_state.preview => {
                    let input = object([(operations.id, Some(twin.id.as_str().into()))]);
                    return Want::Send(Call::new(delete, input));
                }
                _ => self.end(run_state, None),
            }
        }
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        let Some((users, pages)) = self.users.front().zip(self.pages.as_mut()) else {
            self.end(run_state, None);
            return Ok(());
        };
        let Some(items) = pages.receive(users.list, result)? else { return Ok(()) };
        let id = self.twins.front().map(|twin| twin.id.clone()).unwrap_or_default();
        let user = items.iter().find(|item| (users.uses)(item, &id) && !self.is_leaving(item));
        if let Some(user) = user {
            let name = text(user, &["name"]).map_or_else(|| "a batch".to_owned(), |name| format!("`{}`", shown(name)));
            self.end(run_state, Some(&format!("{name} uses it")));
        } else {
            self.users.pop_front();
            self.turn();
        }
        Ok(())
    }

    fn refused(&mut self, run_state: &mut RunState, error: &ServiceError) -> Refusal {
        if self.pages.is_some() {
            return Refusal::Fatal;
        }
        let kept = self.twins.front().and_then(|twin| stage(twin.kind)?.kept_because(error));
        match kept.or_else(|| is_in_use(error).then_some("something else uses it")) {
            None if !error.absent => return Refusal::Fatal,
            kept => self.end(run_state, kept),
        }
        Refusal::Taken
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
