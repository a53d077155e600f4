//! Steps that only read: the tenant, the fields of a source, whether drafts are supported.

use super::{Aim, Call, Pages, Task, Want};
use crate::diagnostics::{Code, Diagnostic, nearest};
use crate::json::Value;
use crate::pipeline::ledger::{State, digest};
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{at, copy, object, text};
use crate::pipeline::view::View;
use crate::schema::is_common_class;
use crate::source_fields::list_fields;

/// The tenant, below whose name all its own fields are.
pub(in crate::pipeline) struct Tenant;

impl Task for Tenant {
    fn step(&self) -> &str {
        Kind::Tenant.name()
    }

    fn aim(&self) -> Aim {
        Aim::Read
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        if run_state.entry(self.step()).is_some_and(|entry| entry.result.is_some()) {
            return Want::Done;
        }
        Want::Send(Call::new("getTenant", object([])))
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        let entry = run_state.ledger.entry(self.step());
        (entry.result, entry.state) = (copy(&result, &["tenantId"]), State::Done);
        run_state.note(Logged::new(self.step(), Action::Read));
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
    pub(in crate::pipeline) fn new(view: View<'_>) -> Explore {
        Explore { resource: view.index, step: view.step(Kind::Explore) }
    }

    /// Of what is explored: another resource has other fields.
    fn digest(&self, run_state: &RunState) -> String {
        let own = View::of(run_state, self.resource).resource();
        digest(&object([("resource", own.resource.clone()), ("params", own.params.clone())]).to_string())
    }
}

impl Task for Explore {
    fn step(&self) -> &str {
        &self.step
    }

    fn aim(&self) -> Aim {
        Aim::Read
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        let digest = self.digest(run_state);
        let known = run_state
            .entry(&self.step)
            .is_some_and(|entry| entry.result.is_some() && entry.digest.as_ref() == Some(&digest));
        // A plan can't explore over a connection that is yet to be made.
        let view = View::of(run_state, self.resource);
        let base = view.known(Kind::BaseConnection).ok();
        if known || run_state.preview && base.is_none() {
            return Want::Done;
        }
        let own = view.resource();
        let input = object([
            ("connector", Some(view.connector())),
            ("baseConnectionId", base),
            ("resource", own.resource.clone()),
            ("params", own.params.clone()),
        ]);
        Want::Send(Call::new("exploreBaseConnection", input))
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        let mut fields = list_fields(&result).map_err(|error| Failure::NoAnswer(error.message()))?;
        fields.iter_mut().for_each(keep);
        let digest = self.digest(run_state);
        let entry = run_state.ledger.entry(&self.step);
        entry.digest = Some(digest);
        (entry.result, entry.state) = (Some(Value::Array(fields)), State::Done);
        run_state.note(Logged::new(&self.step, Action::Read));
        Ok(())
    }

    /// Where nothing is made of the fields, only checks go without them.
    fn passes(&mut self, run_state: &mut RunState) -> bool {
        !View::of(run_state, self.resource).resource().explores()
    }

    fn look_again(&mut self, _: &mut RunState) {}
}

/// Keeps of a field for the ledger what an inference needs.
fn keep(field: &mut Value) {
    if let Value::Object(members) = field {
        members.retain(|(name, _)| name != "sampled");
    }
}

/// Whether the class of a schema that is to be made is there.
pub(in crate::pipeline) struct ClassThere {
    resource: usize,
    step: String,
    class: String,
    pages: Pages,
}

impl ClassThere {
    /// Nothing where no schema is made, or of a class that every organization has.
    pub(in crate::pipeline) fn of(view: View<'_>) -> Option<ClassThere> {
        let class = view.resource().target.class.as_ref().and_then(Value::as_str)?;
        let container = if class.starts_with("https://ns.adobe.com/xdm/") { "global" } else { "tenant" };
        let list = [("container", container.into()), ("limit", 100i64.into()), ("orderby", "title".into())];
        let pages = Pages::new(object(list.map(|(name, value)| (name, Some(value)))));
        let is_open = view.resource().makes_schema() && !is_common_class(class);
        is_open.then(|| ClassThere {
            resource: view.index,
            step: view.named_step("class"),
            class: class.to_owned(),
            pages,
        })
    }
}

const LIST: &str = "listClasses";

impl Task for ClassThere {
    fn step(&self) -> &str {
        &self.step
    }

    fn aim(&self) -> Aim {
        Aim::Read
    }

    fn next(&mut self, _: &mut RunState) -> Want {
        self.pages.call(LIST).map_or(Want::Done, Want::Send)
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        let Some(items) = self.pages.receive(LIST, result)? else { return Ok(()) };
        run_state.note(Logged::new(&self.step, Action::Read));
        let ids = || items.iter().filter_map(|item| text(item, &["$id"]));
        if ids().any(|id| id == self.class) {
            return Ok(());
        }
        let place = run_state.spec.places.of_fault(self.resource, "target", "/class");
        let fault = Diagnostic::at(Code::UnknownValue, &place).with("field", "class").with_shown("value", &self.class);
        let fault = fault.with_some("nearest", nearest(&self.class, ids()));
        Err(fault.with_list("allowed", &["profile", "experienceEvent", "the `$id` of a class that is there"]).into())
    }

    fn look_again(&mut self, _: &mut RunState) {}
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

impl Task for DraftSupport {
    fn step(&self) -> &str {
        Kind::Drafts.name()
    }

    fn aim(&self) -> Aim {
        Aim::Read
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        if run_state.entry(self.step()).is_some() {
            return Want::Done;
        }
        let Some(connector) = crate::connectors::find(&run_state.spec.source.connector) else { return Want::Done };
        let id = |name, id: &str| object([(name, Some(id.into()))]);
        match (self.asked, &connector.flow_spec) {
            (0, _) => {
                let input = id("connectionSpecId", &connector.connection_spec.id);
                Want::Send(Call::new("getConnectionSpec", input))
            }
            (1, Some(flow_spec)) => Want::Send(Call::new("getFlowSpec", id("flowSpecId", &flow_spec.id))),
            _ => Want::Done,
        }
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        if at(&result, &["attributes", "isDraftModeSupported"]) != Some(&Value::Bool(true)) {
            let name = text(&result, &["name"]).unwrap_or("the specification");
            return Err(Diagnostic::at(Code::DraftsNotSupported, "/draft").with("value", name).into());
        }
        self.asked += 1;
        if self.asked == 2 {
            run_state.finish(self.step());
        }
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
