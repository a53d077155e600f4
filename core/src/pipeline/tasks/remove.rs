//! Deletes what this pipeline made, and nothing that others use or that was there before.

use super::{Call, Pages, Refusal, Task, Want, is_gone};
use crate::diagnostics::ServiceError;
use crate::json::Value;
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::stages::{
    BaseConnection, Dataset, FieldGroup, Flow, MappingSet, Schema, SourceConnection, Stage, TargetConnection, step,
};
use crate::pipeline::values::{elements, object, text};

/// Who may use a thing: a list, and how an entry of it names the thing.
struct Users {
    list: &'static str,
    input: fn(&str) -> Value,
    uses: fn(&Value, &str) -> bool,
}

fn filtered(property: &str, id: &str) -> Value {
    object([("property", Some(format!("{property}=={id}").into())), ("limit", Some(100i64.into()))])
}

const SOURCES: Users = Users {
    list: "listSourceConnections",
    input: |id| filtered("baseConnectionId", id),
    uses: |item, id| text(item, &["baseConnectionId"]) == Some(id),
};
const TARGETS: Users = Users {
    list: "listTargetConnections",
    input: |_| object([("limit", Some(100i64.into()))]),
    uses: |item, id| text(item, &["params", "dataSetId"]) == Some(id),
};
const DATASETS: Users = Users {
    list: "listDatasets",
    input: |_| object([("limit", Some(100i64.into()))]),
    uses: |item, id| text(item, &["schemaRef", "id"]) == Some(id),
};
const SCHEMAS: Users = Users {
    list: "listSchemas",
    input: |_| {
        let accept = Some("application/vnd.adobe.xed+json".into());
        object([("accept", accept), ("limit", Some(100i64.into())), ("orderby", Some("title".into()))])
    },
    uses: |item, id| {
        let referred = elements(item, &["allOf"]).iter().filter_map(|part| text(part, &["$ref"]));
        let extended = elements(item, &["meta:extends"]).iter().filter_map(Value::as_str);
        referred.chain(extended).any(|known| known == id)
    },
};

/// Which thing of a pipeline is deleted.
#[derive(Clone, Copy, PartialEq, Eq)]
#[expect(clippy::enum_variant_names, reason = "these are the platform's names")]
pub(in crate::pipeline) enum Target {
    Flow,
    TargetConnection,
    SourceConnection,
    MappingSet,
    Dataset,
    Schema,
    FieldGroup,
    BaseConnection,
}

impl Target {
    pub(super) fn stage(self) -> &'static dyn Stage {
        match self {
            Target::Flow => &Flow,
            Target::TargetConnection => &TargetConnection,
            Target::SourceConnection => &SourceConnection,
            Target::MappingSet => &MappingSet,
            Target::Dataset => &Dataset,
            Target::Schema => &Schema,
            Target::FieldGroup => &FieldGroup,
            Target::BaseConnection => &BaseConnection,
        }
    }

    fn users(self) -> Option<&'static Users> {
        match self {
            Target::Dataset => Some(&TARGETS),
            Target::Schema => Some(&DATASETS),
            Target::FieldGroup => Some(&SCHEMAS),
            Target::BaseConnection => Some(&SOURCES),
            _ => None,
        }
    }
}

/// Deletes one thing.
pub(in crate::pipeline) struct Remove {
    target: Target,
    resource: usize,
    step: String,
    phase: Phase,
}

enum Phase {
    Start,
    Look(Pages),
    Delete,
    End,
}

impl Remove {
    pub(in crate::pipeline) fn new(target: Target, run_state: &RunState, resource: usize) -> Remove {
        let stage = target.stage().name();
        let step = if target == Target::BaseConnection { stage.to_owned() } else { step(run_state, resource, stage) };
        Remove { target, resource, step, phase: Phase::Start }
    }

    fn log(&self, run_state: &mut RunState, action: Action, reason: Option<&str>) {
        let name = Some(self.target.stage().title(run_state, self.resource));
        let id = run_state.id(&self.step).map(str::to_owned);
        let reason = reason.map(str::to_owned);
        run_state.note(Logged { name, id, reason, ..Logged::new(&self.step, action) });
    }

    fn keep(&mut self, run_state: &mut RunState, reason: &str) {
        // A stronger note of the same step must give way: it is kept after all.
        run_state.actions.retain(|logged| logged.step != self.step);
        self.log(run_state, Action::Keep, Some(reason));
        self.phase = Phase::End;
    }

    fn start(&mut self, run_state: &mut RunState) {
        let Some(entry) = run_state.entry(&self.step).filter(|entry| entry.id.is_some()).cloned() else {
            // A create whose outcome was never learnt may have left something behind.
            self.phase = Phase::End;
            return;
        };
        if !entry.made {
            self.keep(run_state, "it was there before");
        } else if self.target.stage().operations().delete.is_none() {
            self.keep(run_state, "the platform has no published operation that deletes it");
        } else {
            self.phase = match self.target.users() {
                Some(users) => Phase::Look(Pages::new((users.input)(entry.id.as_deref().unwrap_or_default()))),
                None => Phase::Delete,
            };
        }
    }

    fn looked(&mut self, run_state: &mut RunState, items: &[Value]) {
        let id = run_state.id(&self.step).unwrap_or_default().to_owned();
        // In a preview what this pipeline made is still there, and will not be.
        let leaving = |item: &Value| {
            let of_item = ["id", "$id"].iter().find_map(|name| text(item, &[name])).unwrap_or_default();
            run_state.preview && run_state.ledger.made(of_item)
        };
        let user =
            self.target.users().and_then(|users| items.iter().find(|item| (users.uses)(item, &id) && !leaving(item)));
        let name = user.map(|user| {
            let name = ["name", "title"].iter().find_map(|name| text(user, &[name]));
            format!("`{}` uses it", crate::diagnostics::shown(name.unwrap_or("something else")))
        });
        match name {
            Some(reason) => self.keep(run_state, &reason),
            None => self.phase = Phase::Delete,
        }
    }

    fn gone(&mut self, run_state: &mut RunState) {
        self.log(run_state, Action::Delete, None);
        run_state.ledger.remove(&self.step);
        self.phase = Phase::End;
    }
}

impl Task for Remove {
    fn step(&self) -> &str {
        &self.step
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        if matches!(self.phase, Phase::Start) {
            self.start(run_state);
        }
        let operations = self.target.stage().operations();
        match &self.phase {
            Phase::Start | Phase::End => Want::Done,
            Phase::Look(pages) => {
                let users = self.target.users();
                users.and_then(|users| pages.call(users.list)).map_or(Want::Done, Want::Send)
            }
            Phase::Delete if run_state.preview => {
                self.log(run_state, Action::Delete, None);
                self.phase = Phase::End;
                Want::Done
            }
            Phase::Delete => {
                let id = run_state.id(&self.step).map(Value::from);
                let input = object([(operations.id, id)]);
                operations.delete.map_or(Want::Done, |operation| Want::Send(Call { operation, input }))
            }
        }
    }

    fn receive(&mut self, run_state: &mut RunState, result: &Value) -> Result<(), Failure> {
        match &mut self.phase {
            Phase::Look(pages) => {
                let Some(users) = self.target.users() else { return Ok(()) };
                pages.receive(users.list, result);
                if pages.call(users.list).is_none() {
                    let items = std::mem::take(&mut pages.items);
                    self.looked(run_state, &items);
                }
            }
            Phase::Delete => self.gone(run_state),
            Phase::Start | Phase::End => {}
        }
        Ok(())
    }

    fn refused(&mut self, run_state: &mut RunState, error: &ServiceError) -> Refusal {
        if !matches!(self.phase, Phase::Delete) {
            return Refusal::Fatal;
        }
        if is_gone(error) {
            self.gone(run_state);
            return Refusal::Taken;
        }
        let code = error.code.as_deref().unwrap_or_default();
        if matches!(code, "1418-400" | "1447-400") {
            self.keep(run_state, "something else uses it");
            return Refusal::Taken;
        }
        let registry = matches!(self.target, Target::Schema | Target::FieldGroup);
        if registry && matches!(error.status, 400 | 403 | 409) && !code.starts_with("403") {
            self.keep(run_state, "the platform refuses: a schema in Profile, or in use, can't be deleted");
            return Refusal::Taken;
        }
        Refusal::Fatal
    }

    fn look_again(&mut self, _: &mut RunState) {
        self.phase = Phase::Start;
    }
}
