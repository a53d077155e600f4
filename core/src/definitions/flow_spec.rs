//! The flow specs of a source: which there are, what their flows do, and when they run.

use super::parts::{flag, object, text, unclear};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{elements, is_uuid, present, wrong_type};
use crate::json::{Kind, Node, Pointer, Value};

/// The connection spec of the data lake.
const DATA_LAKE: &str = "c604ff05-7f1a-43c0-8e18-33bf874cb11c";
const FREQUENCIES: [&str; 5] = ["once", "minute", "hour", "day", "week"];

/// A flow spec, and its place in what was given.
#[derive(Debug)]
pub(super) struct FlowSpec<'d> {
    node: Node<'d>,
    place: String,
}

/// The flow specs that name a connection spec: those into the data lake, if there are any; first the one that maps.
pub(super) fn of_source<'d>(given: Node<'d>, id: &str, faults: &mut Faults) -> Vec<FlowSpec<'d>> {
    let place = Pointer::ROOT;
    let place = place.key("flowSpecs");
    let mut all = Vec::new();
    match (given.kind(), present_list(given)) {
        (Kind::Object, Some(items)) => each(items, &place.key("items"), &mut all, faults),
        (Kind::Object, None) => all.extend(one(given, &place, faults)),
        (Kind::Array, _) => each(given, &place, &mut all, faults),
        (Kind::Null, _) => {}
        _ => faults.push(wrong_type(given, "a list", &place)),
    }
    all.retain(|flow| flow.names("sourceConnectionSpecIds", id));
    if all.iter().any(FlowSpec::fills_lake) {
        all.retain(FlowSpec::fills_lake);
    }
    all.sort_by_key(|flow| !flow.knows("Mapping"));
    match all.as_slice() {
        [] => {
            let fault = unclear(&place, "flowSpec").with("expected", "flow_spec_of_source");
            faults.push(fault.with_shown("value", id));
        }
        [_] => {}
        several => {
            let ids: Vec<String> = several.iter().filter_map(|flow| text(Some(flow.node), "id")).collect();
            let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
            faults.push(Diagnostic::new(Code::SeveralFlowSpecs, &place).with_list("value", &ids));
        }
    }
    all
}

fn present_list(given: Node<'_>) -> Option<Node<'_>> {
    if given.kind() == Kind::Object {
        present(given, "items").filter(|items| items.kind() == Kind::Array)
    } else {
        None
    }
}

fn each<'d>(list: Node<'d>, place: &Pointer<'_>, all: &mut Vec<FlowSpec<'d>>, faults: &mut Faults) {
    for (index, node) in list.elements().enumerate() {
        all.extend(one(node, &place.index(index), faults));
    }
}

fn one<'d>(node: Node<'d>, place: &Pointer<'_>, faults: &mut Faults) -> Option<FlowSpec<'d>> {
    if node.kind() != Kind::Object {
        faults.push(wrong_type(node, "an object", place));
        return None;
    }
    match text(Some(node), "id") {
        None => faults.push(Diagnostic::new(Code::MissingField, &place.key("id"))),
        Some(id) if !is_uuid(&id) => faults.push(Diagnostic::new(Code::InvalidUuid, &place.key("id"))),
        Some(_) => {}
    }
    Some(FlowSpec { node, place: place.to_string() })
}

impl FlowSpec<'_> {
    /// Whether a list of ids contains this one.
    fn names(&self, list: &str, id: &str) -> bool {
        let ids = present(self.node, list).filter(|ids| ids.kind() == Kind::Array);
        elements(ids).filter_map(Node::as_str).any(|known| known.eq_ignore_ascii_case(id))
    }

    fn fills_lake(&self) -> bool {
        self.names("targetConnectionSpecIds", DATA_LAKE)
    }

    /// Requests name the list one way, and answers another.
    fn transformation_specs(&self) -> impl Iterator<Item = String> {
        let list = ["transformationSpecs", "transformationSpec"].into_iter().find_map(|name| present(self.node, name));
        elements(list.filter(|list| list.kind() == Kind::Array)).filter_map(|entry| text(Some(entry), "name"))
    }

    /// That no specification says which dates a delta column has, where flows have one.
    pub(super) fn dates(&self) -> Option<Diagnostic> {
        let fault = Diagnostic::at(Code::UnclearDefinition, &self.place).with("field", "deltaColumn/dateFormat");
        let expected = "form_of_dates";
        self.knows("Copy").then(|| fault.with("expected", expected))
    }

    fn knows(&self, name: &str) -> bool {
        self.transformation_specs().any(|known| known == name)
    }

    pub(super) fn transformations(&self) -> Option<Value> {
        let list: Vec<String> = self.transformation_specs().collect();
        (!list.is_empty()).then(|| Value::list(list))
    }

    fn members(&self) -> [(&'static str, Option<Value>); 3] {
        let part = |name: &str| text(Some(self.node), name).map(Value::from);
        [("id", part("id")), ("version", part("version").or_else(|| Some("1.0".into()))), ("name", part("name"))]
    }

    /// As the main one of a definition.
    pub(super) fn spec(&self) -> Value {
        Value::object(self.members())
    }

    /// As another one.
    pub(super) fn other(&self) -> Value {
        let [id, version, name] = self.members();
        Value::object([id, version, name, ("transformations", self.transformations())])
    }

    /// `batch` or `streaming`.
    pub(super) fn frequency(&self) -> Option<&'static str> {
        let said = text(object(Some(self.node), "attributes"), "frequency");
        let known = ["batch", "streaming"].into_iter().find(|known| said.as_deref() == Some(known));
        known.or_else(|| present(self.node, "scheduleSpec").map(|_| "batch"))
    }

    pub(super) fn drafts(&self) -> Option<bool> {
        flag(object(Some(self.node), "attributes"), "isDraftModeSupported")
    }

    /// When flows may run; nothing where they run all the time.
    pub(super) fn schedule(&self, faults: &mut Faults) -> Option<Value> {
        let schema = object(object(Some(self.node), "scheduleSpec"), "spec");
        let place = || Diagnostic::at(Code::UnclearDefinition, &format!("{}/scheduleSpec", self.place));
        let Some(schema) = schema else {
            if self.frequency() == Some("batch") {
                faults.push(place().with("field", "schedule"));
            }
            return None;
        };
        let said =
            object(object(Some(schema), "properties"), "frequency").and_then(|frequency| present(frequency, "enum"));
        let said = said.filter(|list| list.kind() == Kind::Array);
        let (known, others): (Vec<_>, Vec<_>) =
            elements(said).filter_map(Node::as_str).partition(|word| FREQUENCIES.contains(&word.as_ref()));
        if known.is_empty() || !others.is_empty() {
            faults.push(place().with("field", "schedule/frequencies"));
        }
        if known.is_empty() {
            return None;
        }
        let least =
            known.iter().filter_map(|frequency| Some((frequency.to_string(), least(schema, frequency)?.into())));
        let least: Vec<(String, Value)> = least.collect();
        Some(Value::object([
            ("frequencies", Some(Value::list(known.iter().map(AsRef::as_ref)))),
            ("minInterval", (!least.is_empty()).then_some(Value::Object(least))),
        ]))
    }
}

/// The shortest interval of a frequency: a schema says it in its branches. It is followed as deep as the document goes.
fn least(schema: Node<'_>, frequency: &str) -> Option<i64> {
    let own = object(object(Some(schema), "properties"), "interval")
        .and_then(|interval| present(interval, "minimum"))
        .and_then(Node::as_i64);
    let branch = object(Some(schema), "if").and_then(|case| {
        let is = object(object(Some(case), "properties"), "frequency")?;
        let holds = match (text(Some(is), "const"), present(is, "enum")) {
            (Some(only), _) => only == frequency,
            (None, several) => {
                let several = several.filter(|several| several.kind() == Kind::Array)?;
                several.elements().filter_map(Node::as_str).any(|word| word == frequency)
            }
        };
        object(Some(schema), if holds { "then" } else { "else" })
    });
    let branch = branch.and_then(|branch| least(branch, frequency));
    own.into_iter().chain(branch).max()
}
