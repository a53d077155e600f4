//! Steps that only read: the tenant, the fields of a source, whether drafts are supported.

use super::{Call, Task, Want};
use crate::diagnostics::{Code, Diagnostic};
use crate::json::Value;
use crate::pipeline::ledger::{State, digest};
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::stages::{BASE_CONNECTION, TENANT, step};
use crate::pipeline::values::{at, copy, elements, members, object, text};

/// The tenant, below whose name all its own fields are.
pub(in crate::pipeline) struct Tenant;

impl Task for Tenant {
    fn step(&self) -> &str {
        TENANT
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        if run_state.entry(TENANT).is_some_and(|entry| entry.result.is_some()) {
            return Want::Done;
        }
        Want::Send(Call { operation: "getTenant", input: object([]) })
    }

    fn receive(&mut self, run_state: &mut RunState, result: &Value) -> Result<(), Failure> {
        let entry = run_state.ledger.entry(TENANT);
        (entry.result, entry.state) = (copy(result, &["tenantId"]), State::Done);
        run_state.note(Logged::new(TENANT, Action::Read));
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}

/// The fields of a resource.
pub(in crate::pipeline) struct Explore {
    resource: usize,
    step: String,
}

impl Explore {
    pub(in crate::pipeline) fn new(run_state: &RunState, resource: usize) -> Explore {
        Explore { resource, step: step(run_state, resource, "explore") }
    }

    /// Of what is explored: another resource has other fields.
    fn digest(&self, run_state: &RunState) -> String {
        let own = &run_state.spec.resources[self.resource].value;
        let parts = ["resource", "params"].map(|name| (name, copy(own, &[name])));
        digest(&object(parts).to_string())
    }
}

impl Task for Explore {
    fn step(&self) -> &str {
        &self.step
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        let digest = self.digest(run_state);
        let known = run_state
            .entry(&self.step)
            .is_some_and(|entry| entry.result.is_some() && entry.digest.as_ref() == Some(&digest));
        // A plan can't explore over a connection that is yet to be made.
        if known || run_state.preview && run_state.id(BASE_CONNECTION).is_none() {
            return Want::Done;
        }
        let own = &run_state.spec.resources[self.resource].value;
        let input = object([
            ("connector", Some(run_state.spec.connector())),
            ("baseConnectionId", run_state.known(BASE_CONNECTION).ok()),
            ("resource", copy(own, &["resource"])),
            ("params", copy(own, &["params"])),
        ]);
        Want::Send(Call { operation: "exploreBaseConnection", input })
    }

    fn receive(&mut self, run_state: &mut RunState, result: &Value) -> Result<(), Failure> {
        let read = crate::read_fields(result);
        let read = read.map_err(|error| Failure::NoAnswer(error.message()))?;
        let digest = self.digest(run_state);
        let entry = run_state.ledger.entry(&self.step);
        entry.digest = Some(digest);
        (entry.result, entry.state) = (Some(Value::list(elements(&read, &["fields"]).iter().map(kept))), State::Done);
        run_state.note(Logged::new(&self.step, Action::Read));
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}

/// A field as the ledger keeps it: what an inference needs.
fn kept(field: &Value) -> Value {
    Value::Object(members(field, &[]).iter().filter(|(name, _)| name != "sampled").cloned().collect())
}

/// Whether both specifications of a connector support drafts.
pub(in crate::pipeline) struct DraftSupport {
    asked: usize,
}

impl DraftSupport {
    pub(in crate::pipeline) const fn new() -> DraftSupport {
        DraftSupport { asked: 0 }
    }
}

const DRAFTS: &str = "drafts";

impl Task for DraftSupport {
    fn step(&self) -> &str {
        DRAFTS
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        if run_state.entry(DRAFTS).is_some() {
            return Want::Done;
        }
        let connector = run_state.spec.connector();
        let Some(connector) = connector.as_str().and_then(crate::connectors::find) else { return Want::Done };
        let id = |name, id: String| object([(name, Some(Value::from(id)))]);
        match (self.asked, connector.flow_spec) {
            (0, _) => {
                let input = id("connectionSpecId", connector.connection_spec.id);
                Want::Send(Call { operation: "getConnectionSpec", input })
            }
            (1, Some(flow_spec)) => {
                Want::Send(Call { operation: "getFlowSpec", input: id("flowSpecId", flow_spec.id) })
            }
            _ => Want::Done,
        }
    }

    fn receive(&mut self, run_state: &mut RunState, result: &Value) -> Result<(), Failure> {
        if at(result, &["attributes", "isDraftModeSupported"]) != Some(&Value::Bool(true)) {
            let name = text(result, &["name"]).unwrap_or("the specification");
            return Err(Diagnostic::at(Code::DraftsNotSupported, "/draft").with("value", name).into());
        }
        self.asked += 1;
        if self.asked == 2 {
            run_state.finish(DRAFTS);
        }
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
