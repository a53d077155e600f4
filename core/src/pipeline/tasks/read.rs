//! Steps that only read: the tenant, the fields of a source, whether drafts are supported.

use super::{Aim, Call, Pages, Refusal, Task, Want};
use crate::diagnostics::{Code, Diagnostic, ServiceError, nearest};
use crate::json::{Pointer, Value};
use crate::pipeline::checks::named;
use crate::pipeline::ledger::{State, digest};
use crate::pipeline::run_state::{Action, Change, Failure, Logged, RunState};
use crate::pipeline::spec::{SourceChanges, UNNAMED, exploring};
use crate::pipeline::stages::faults;
use crate::pipeline::table::Kind;
use crate::pipeline::values::{at, copy, elements, object, text};
use crate::pipeline::view::View;
use crate::schema::is_common_class;
use crate::source_fields::list_fields;
use aepflow_syntax::NameIndex;

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
        if run_state.entry(self.step()).is_some_and(|entry| entry.result().is_some()) {
            return Want::Done;
        }
        Want::Send(Call::new("getTenant", object([])))
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        let entry = run_state.ledger.entry(self.step());
        entry.set_result(copy(&result, &["tenantId"]));
        entry.state = State::Done;
        run_state.note(Logged::new(self.step(), Action::Read));
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}

/// The fields of a resource.
pub(in crate::pipeline) struct Explore {
    resource: usize,
    step: String,
    is_read: bool,
}

impl Explore {
    pub(in crate::pipeline) fn new(view: View<'_>) -> Explore {
        Explore { resource: view.index, step: view.step(Kind::Explore), is_read: false }
    }

    /// Of what is explored: another resource has other fields.
    fn digest(&self, run_state: &RunState) -> String {
        self.digest_of(run_state, View::of(run_state, self.resource).source().key.as_deref())
    }

    /// The same, had the source another name.
    fn digest_of(&self, run_state: &RunState, source: Option<&str>) -> String {
        let view = View::of(run_state, self.resource);
        let own = view.resource();
        // A resource may move from one source to another.
        let parts = [
            ("resource", own.resource.clone()),
            ("params", own.params.clone()),
            ("data", own.data.clone()),
            ("explore", own.explore.clone()),
            ("connector", source.map(|_| view.connector())),
            ("source", source.map(Value::from)),
        ];
        digest(&object(parts).to_string())
    }

    /// Whether a digest is that of what is read here, under its name or one that it had.
    fn is_own(&self, run_state: &RunState, known: &str) -> bool {
        let (spec, source) = (&run_state.spec, View::of(run_state, self.resource).source());
        let has = |name: Option<&str>| self.digest_of(run_state, name) == known;
        let had = |old: &str| has(Some(old)) || old == UNNAMED && has(None);
        let mut renamed = spec.renamed.iter().filter(|(_, new)| new == source.name_in_spec());
        has(source.key.as_deref()) || renamed.any(|(old, _)| had(old))
    }

    /// The fields that were read before.
    fn known<'r>(&self, run_state: &'r RunState) -> Option<&'r Value> {
        let entry = run_state.entry(&self.step)?;
        let is_own = entry.digest.as_ref().is_some_and(|known| self.is_own(run_state, known));
        entry.result().filter(|_| is_own)
    }

    /// Says how fields differ from those that were read before, and gives those that the pipeline goes on with.
    fn compared(&self, run_state: &mut RunState, fields: Vec<Value>) -> Vec<Value> {
        let known = self.known(run_state).map(|known| elements(known, &[]).to_vec());
        let changes = known.as_ref().map(|known| changes(known, &fields)).unwrap_or_default();
        let Some(mut known) = known.filter(|_| !changes.is_empty()) else {
            run_state.note(Logged::new(&self.step, Action::Read));
            return fields;
        };
        let (reason, fields) = match run_state.spec.source_changes {
            SourceChanges::Follow => ("`sourceChanges` is `follow`: the fields are taken as they are now", fields),
            SourceChanges::Stop => ("`sourceChanges` is `stop`: nothing is made until it is decided", known),
            SourceChanges::Ignore => {
                let named = named(View::of(run_state, self.resource));
                let is_named =
                    |path: &str| named.iter().any(|name| name == path || name.starts_with(&format!("{path}.")));
                let is_added = |path: &str| changes.iter().any(|change| change.is_new(path));
                let added = |field: &Value| text(field, &["path"]).is_some_and(|path| is_added(path) && is_named(path));
                known.extend(fields.into_iter().filter(added));
                ("the fields that were read before stay in use; `sourceChanges` says what to do otherwise", known)
            }
        };
        let logged = Logged::new(&self.step, Action::SourceChanged);
        run_state.note(Logged { changes, reason: Some(reason.to_owned()), ..logged });
        fields
    }

    fn take(&mut self, run_state: &mut RunState, fields: Vec<Value>) {
        let digest = self.digest(run_state);
        let entry = run_state.ledger.entry(&self.step);
        entry.set_result(Some(Value::Array(fields)));
        entry.digest = Some(digest);
        run_state.finish(&self.step);
        self.is_read = true;
    }
}

/// The fields that the spec itself has.
fn given(view: View<'_>) -> Option<Result<Vec<Value>, Failure>> {
    let own = view.resource();
    let read = |records: &Value| {
        let read = crate::read_fields(records).map_err(|error| faults(view, "records", error))?;
        Ok(copy(&read, &["fields"]).unwrap_or_default())
    };
    let list = match (&own.fields, &own.records) {
        (Some(fields), _) => Ok(copy(fields, &["fields"]).unwrap_or_else(|| fields.clone())),
        (None, records) => read(records.as_ref()?),
    };
    Some(list.map(|list| {
        let mut fields = elements(&list, &[]).to_vec();
        fields.iter_mut().for_each(keep);
        fields
    }))
}

impl Task for Explore {
    fn step(&self) -> &str {
        &self.step
    }

    fn aim(&self) -> Aim {
        Aim::Read
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        let checked = run_state.is_checked(&self.step) && self.known(run_state).is_some();
        let view = View::of(run_state, self.resource);
        if let Some(given) = given(view) {
            return given.map_or_else(Want::Fail, |fields| {
                run_state.note(Logged::new(&self.step, Action::Read));
                self.take(run_state, fields);
                Want::Done
            });
        }
        let base = view.known(Kind::BaseConnection).ok();
        let own = view.resource();
        // A plan can't explore over a connection that is yet to be made.
        let is_early = run_state.preview && base.is_none() && own.source.has_base;
        if checked || self.is_read || is_early {
            return Want::Done;
        }
        let (operation, input) = exploring(view.source(), own, base);
        Want::Send(Call::new(operation, input))
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        let mut fields = list_fields(&result).map_err(|error| Failure::NoAnswer(error.message()))?;
        fields.iter_mut().for_each(keep);
        let fields = self.compared(run_state, fields);
        self.take(run_state, fields);
        Ok(())
    }

    /// The source took no credentials that it was given: the next apply gives it what the secrets are by then.
    fn refused(&mut self, run_state: &mut RunState, error: &ServiceError) -> Refusal {
        let base = View::of(run_state, self.resource).step(Kind::BaseConnection);
        if error.code.as_deref() == Some("1100-400") && run_state.entry(&base).is_some_and(|entry| entry.made) {
            run_state.ledger.entry(&base).digest = Some("refused".to_owned());
        }
        Refusal::Fatal
    }

    /// Where nothing is made of the fields, only checks go without them.
    fn passes(&mut self, run_state: &mut RunState) -> bool {
        !View::of(run_state, self.resource).resource().explores()
    }

    fn look_again(&mut self, _: &mut RunState) {}
}

/// How fields differ from those that were read before: by their types, or else in all that is said of them.
fn changes(known: &[Value], fields: &[Value]) -> Vec<Change> {
    let path = |field: &Value| text(field, &["path"]).unwrap_or_default().to_owned();
    let index = |fields: &[Value]| {
        let mut index = NameIndex::default();
        for (place, field) in fields.iter().enumerate() {
            index.add(path(field).into(), place);
        }
        index
    };
    let (old, new) = (index(known), index(fields));
    let kind = |field: Option<&Value>| field.and_then(|field| copy(field, &["type"]));
    let mut changes = Vec::new();
    for field in fields {
        let before = old.get(&path(field)).and_then(|place| known.get(place));
        if before != Some(field) {
            let (mut from, mut to) = (kind(before), kind(Some(field)));
            if from == to {
                (from, to) = (before.cloned(), Some(field.clone()));
            }
            changes.push(Change::new(&Pointer::ROOT.key(&path(field)).to_string(), from.as_ref(), to.as_ref()));
        }
    }
    for field in known.iter().filter(|field| !new.has(&path(field))) {
        changes.push(Change::new(&Pointer::ROOT.key(&path(field)).to_string(), kind(Some(field)).as_ref(), None));
    }
    changes
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
        Err(fault.with_list("allowed", &["profile", "experienceEvent", "<class_there>"]).into())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}

/// Whether both specifications of a source support drafts.
pub(in crate::pipeline) struct DraftSupport {
    resource: usize,
    step: String,
    asked: usize,
}

impl DraftSupport {
    pub(in crate::pipeline) fn new(view: View<'_>) -> DraftSupport {
        DraftSupport { resource: view.index, step: view.step(Kind::Drafts), asked: 0 }
    }
}

impl Task for DraftSupport {
    fn step(&self) -> &str {
        &self.step
    }

    fn aim(&self) -> Aim {
        Aim::Read
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        if run_state.entry(self.step()).is_some() {
            return Want::Done;
        }
        let view = View::of(run_state, self.resource);
        let Some(connector) = &view.source().known else { return Want::Done };
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
            run_state.finish(&self.step);
        }
        Ok(())
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
