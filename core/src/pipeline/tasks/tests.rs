//! Has the tests of a mapping tried before anything is made.

use super::{Aim, Task, Want};
use crate::diagnostics::{Code, Diagnostic};
use crate::json::Value;
use crate::pipeline::run_state::{Action, Failure, Logged, RunState};
use crate::pipeline::stages::{fields, model, rows};
use crate::pipeline::table::Kind;
use crate::pipeline::values::{elements, object, text};
use crate::pipeline::view::View;

/// The tests of one resource.
pub(in crate::pipeline) struct Tests {
    resource: usize,
    step: String,
    tried: bool,
}

impl Tests {
    /// The name of its step, behind the key of the resource.
    const NAME: &str = "tests";

    /// Nothing for a resource without tests.
    pub(in crate::pipeline) fn of(view: View<'_>) -> Option<Tests> {
        view.resource().tests.as_ref()?;
        Some(Tests { resource: view.index, step: view.named_step(Tests::NAME), tried: false })
    }
}

/// What the mapping is tried with: its rows, and the schema that its destinations are in.
fn mapping(view: View<'_>) -> Option<Value> {
    let schema = if view.resource().makes_schema() {
        Some(model(view).ok()?)
    } else {
        // An answer without fields says nothing of them.
        view.remembered(Kind::Schema).filter(|schema| schema.get("properties").is_some())
    };
    Some(object([("mappings", Some(rows(view).ok()?)), ("schema", schema.cloned())]))
}

/// What a report says of tests that are not passed, each difference at its place in the spec.
fn failed(place: &str, tests: &[Value], results: &[Value]) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    for (at, (test, result)) in tests.iter().zip(results).enumerate() {
        if result.get("passed") == Some(&Value::Bool(true)) {
            continue;
        }
        let name = text(result, &["name"]).unwrap_or_default();
        let fault = |path: &str, expected: &str, found: &str| {
            let fault = Diagnostic::at(Code::MappingTestFailed, &format!("{place}/tests/{at}{path}"));
            fault.with_shown("name", name).with_shown("expected", expected).with_shown("value", found)
        };
        let json = |difference: &Value, name| difference.get(name).map(Value::to_string).unwrap_or_default();
        for difference in elements(result, &["differences"]) {
            let path = format!("/expected{}", text(difference, &["path"]).unwrap_or_default());
            faults.push(fault(&path, &json(difference, "expected"), &json(difference, "found")));
        }
        let fate = text(result, &["fate"]).unwrap_or_default();
        match text(test, &["fate"]) {
            Some(expected) if expected != fate => faults.push(fault("/fate", expected, fate)),
            _ => {}
        }
    }
    faults
}

impl Task for Tests {
    fn step(&self) -> &str {
        &self.step
    }

    fn aim(&self) -> Aim {
        Aim::Read
    }

    fn next(&mut self, run_state: &mut RunState) -> Want {
        let view = View::of(run_state, self.resource);
        let given = if self.tried { None } else { mapping(view).zip(view.resource().tests.clone()) };
        let waits = given.is_none() && !self.tried && fields(view).is_none();
        let reason = waits.then(|| "the fields of the source are not known yet".to_owned());
        run_state.note(Logged { reason, ..Logged::new(&self.step, Action::Read) });
        given.map_or(Want::Done, |(mapping, tests)| Want::Test { mapping, tests })
    }

    fn receive(&mut self, run_state: &mut RunState, report: Value) -> Result<(), Failure> {
        self.tried = true;
        let tests = View::of(run_state, self.resource).resource().tests.as_ref();
        let tests = tests.map(|tests| elements(tests, &[])).unwrap_or_default();
        let faults = failed(&format!("/resources/{}", self.resource), tests, elements(&report, &["tests"]));
        if faults.is_empty() { Ok(()) } else { Err(Failure::Faults(faults)) }
    }

    fn look_again(&mut self, _: &mut RunState) {}
}
