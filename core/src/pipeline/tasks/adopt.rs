//! From the id of a flow: the spec and the ledger of what exists, so that it can be kept up from here on.

use super::{Call, Task, Want};
use crate::connectors::{Connector, with_spec};
use crate::diagnostics::{Code, Diagnostic};
use crate::json::Value;
use crate::pipeline::ledger::{Entry, State};
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::spec::Spec;
use crate::pipeline::stages::{mapping_params, normal_row};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{at, copy, elements, integer, members, object, text};

/// What is read, in this order; each is named by what was read before.
const PARTS: [(&str, &str); 5] = [
    ("getFlow", "flowId"),
    ("getSourceConnection", "sourceConnectionId"),
    ("getTargetConnection", "targetConnectionId"),
    ("getBaseConnection", "baseConnectionId"),
    ("getMappingSet", "mappingSetId"),
];
/// The place among them of what sources without credentials lack.
const BASE: usize = 3;

pub(in crate::pipeline) struct Adopt {
    flow: String,
    read: Vec<Value>,
}

const ADOPT: &str = "adopt";
/// Of the one resource.
const KEY: &str = "adopted";

impl Adopt {
    pub(in crate::pipeline) fn new(flow: &str) -> Adopt {
        Adopt { flow: flow.to_owned(), read: Vec::new() }
    }

    fn part(&self, index: usize) -> &Value {
        self.read.get(index).unwrap_or(&Value::Null)
    }

    fn id(&self, index: usize) -> Option<Value> {
        let first = |name| elements(self.part(0), &[name]).first().cloned();
        match index {
            0 => Some(self.flow.as_str().into()),
            1 => first("sourceConnectionIds"),
            2 => first("targetConnectionIds"),
            3 => copy(self.part(1), &["baseConnectionId"]),
            _ => copy(self.mapping()?, &["mappingId"]),
        }
    }

    fn mapping(&self) -> Option<&Value> {
        mapping_params(self.part(0))
    }

    /// Whether the source keeps its credentials in a base connection.
    fn has_base(&self) -> bool {
        self.connector().is_none_or(|(_, known)| known.has_base_connection())
    }

    fn missing(&self) -> Failure {
        Diagnostic::at(Code::NotAdoptable, "").with("value", self.flow.as_str()).into()
    }

    /// The connector that the source connection is of: of those with its specification the one that takes its params.
    fn connector(&self) -> Option<(&'static str, &'static Connector)> {
        let source = self.part(1);
        let params = members(source, &["params"]);
        let all = with_spec(text(source, &["connectionSpec", "id"])?);
        let is_of = |known: &Connector| {
            let has = |name: &str| params.iter().any(|(given, _)| given == name);
            let takes = known.source.as_ref().map(|source| source.params.as_slice()).unwrap_or_default();
            takes.iter().all(|param| !param.required || has(&param.name))
                && params.iter().all(|(name, _)| takes.iter().any(|param| param.name == *name))
        };
        all.iter().find(|(_, known)| is_of(known)).or(all.first()).copied()
    }

    fn spec(&self) -> Result<Value, Failure> {
        let [flow, source, target, base, set] = [0, 1, 2, 3, 4].map(|index| self.part(index));
        let (connector, known) = self.connector().ok_or_else(|| self.missing())?;
        let param = known.resource_param().unwrap_or_default();
        let mut params = members(source, &["params"]).to_vec();
        let place = params.iter().position(|(name, value)| *name == param && value.as_str().is_some());
        let resource = place.map(|place| params.remove(place).1);
        let name = |part: &Value| copy(part, &["name"]);
        let names = [
            (Kind::Flow, flow),
            (Kind::SourceConnection, source),
            (Kind::TargetConnection, target),
            (Kind::MappingSet, set),
        ];
        let plain = |schedule: &Value| {
            // Times and counts come back as texts now and then.
            let number = |name: &str| integer(schedule, &[name]).map(Value::from);
            let frequency = copy(schedule, &["frequency"]);
            let backfill =
                at(schedule, &["backfill"]).map(|value| Value::from(value.to_string().trim_matches('"') == "true"));
            object([
                ("startTime", number("startTime")),
                ("frequency", frequency),
                ("interval", number("interval")),
                ("backfill", backfill),
            ])
        };
        let data = at(source, &["data"])
            .map(|data| object([("format", copy(data, &["format"])), ("properties", copy(data, &["properties"]))]));
        let one = |name: &'static str, value: Option<Value>| value.map(|value| object([(name, Some(value))]));
        let own = object([
            ("key", Some(KEY.into())),
            ("resource", resource),
            ("params", (!params.is_empty()).then_some(Value::Object(params))),
            ("data", data.filter(|_| known.source.as_ref().is_some_and(|source| source.format.len() > 1))),
            ("name", name(flow)),
            ("description", copy(flow, &["description"])),
            ("names", Some(object(names.map(|(kind, part)| (kind.name(), name(part)))))),
            (
                "target",
                Some(object([
                    ("schema", one("id", copy(target, &["data", "schema", "id"]))),
                    ("dataset", one("id", copy(target, &["params", "dataSetId"]))),
                ])),
            ),
            (
                "mapping",
                Some(object([("mappings", Some(Value::list(elements(set, &["mappings"]).iter().map(normal_row))))])),
            ),
            ("schedule", at(flow, &["scheduleParams"]).map(plain)),
            ("options", copy(flow, &["options"])),
        ]);
        Ok(object([
            ("name", name(flow)),
            (
                "source",
                Some(object([
                    ("connector", Some(connector.into())),
                    ("name", name(base)),
                    ("baseConnectionId", copy(base, &["id"])),
                ])),
            ),
            ("resources", Some(Value::Array(vec![own]))),
            ("draft", (text(flow, &["state"]) == Some("draft")).then_some(true.into())),
        ]))
    }

    fn finish(&self, run_state: &mut RunState) -> Result<(), Failure> {
        let spec = Spec::of(self.spec()?);
        let mut ledger = run_state.ledger.clone();
        ledger.start_over(&spec.name);
        let target = self.part(2);
        let ids = [
            (Kind::BaseConnection, self.id(3)),
            (Kind::Schema, copy(target, &["data", "schema", "id"])),
            (Kind::Dataset, copy(target, &["params", "dataSetId"])),
            (Kind::TargetConnection, self.id(2)),
            (Kind::MappingSet, self.id(4)),
            (Kind::SourceConnection, self.id(1)),
            (Kind::Flow, self.id(0)),
        ];
        for (kind, id) in ids {
            let step = if kind == Kind::BaseConnection { kind.step_of(None) } else { kind.step(KEY) };
            let id = id.and_then(|id| id.as_str().map(str::to_owned));
            if id.is_none() && kind == Kind::BaseConnection && !self.has_base() {
                continue;
            }
            let id = id.ok_or_else(|| self.missing())?;
            let version = (kind == Kind::MappingSet).then(|| integer(self.part(4), &["version"]).unwrap_or_default());
            *ledger.entry(&step) = Entry { state: State::Done, id: Some(id.clone()), version, ..Entry::default() };
            run_state.note(Logged { id: Some(id), ..Logged::new(&step, Action::Adopt) });
        }
        (run_state.spec, run_state.ledger) = (spec, ledger);
        Ok(())
    }
}

impl Task for Adopt {
    fn step(&self) -> &str {
        ADOPT
    }

    fn next(&mut self, _: &mut RunState) -> Want {
        if self.read.len() == BASE && !self.has_base() {
            self.read.push(Value::Null);
        }
        let Some((operation, name)) = PARTS.get(self.read.len()) else { return Want::Done };
        let Some(id) = self.id(self.read.len()) else { return Want::Fail(self.missing()) };
        let mut input = object([(*name, Some(id))]);
        let version = self.mapping().and_then(|mapping| integer(mapping, &["mappingVersion"]));
        if let Some(version) = version.filter(|_| *operation == "getMappingSet") {
            input.set("version", version.into());
        }
        Want::Send(Call::new(operation, input))
    }

    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure> {
        self.read.push(result);
        if self.read.len() == PARTS.len() { self.finish(run_state) } else { Ok(()) }
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
