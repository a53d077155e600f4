//! The steps of a pipeline as small state machines: each says what to send next and reads what came.

mod adopt;
mod age;
mod check;
mod dedupe;
mod identities;
mod inlet;
mod left;
mod make;
mod namespaces;
mod patience;
mod read;
mod ready;
mod remove;
mod run;
mod sweep;
mod tests;
mod twins;
mod watch;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::run_state::{Failure, RunState};
use super::values::take;
use crate::diagnostics::ServiceError;
use crate::json::Value;

pub(super) use adopt::Adopt;
pub(super) use check::Check;
pub(super) use dedupe::{Dedupe, ListNamed};
pub(super) use identities::{Identities, Profile};
pub(super) use inlet::Inlet;
pub(super) use left::Left;
pub(super) use make::Make;
pub(super) use namespaces::{KeepNamespace, MakeNamespace, NamespacesThere};
pub(super) use read::{ClassThere, DraftSupport, Explore, Tenant};
pub(super) use ready::Ready;
pub(super) use remove::Remove;
pub(super) use run::Run;
pub(super) use sweep::{RemoveDescriptors, Sweep};
pub(super) use tests::Tests;
pub(super) use twins::Twins;
pub(super) use watch::{Switch, Watch};

/// A request to make.
pub(super) struct Call {
    pub(super) operation: &'static str,
    /// Shared with the step, which compares with it what comes back: it may be large.
    pub(super) input: Arc<Value>,
}

impl Call {
    fn new(operation: &'static str, input: impl Into<Arc<Value>>) -> Call {
        Call { operation, input: input.into() }
    }
}

/// What a step wants.
pub(super) enum Want {
    Send(Call),
    /// Seconds until it can go on, and why: a reason of a pause.
    Wait(i64, &'static str),
    /// Tests of a mapping to try.
    Test {
        mapping: Value,
        tests: Value,
    },
    /// There is nothing more to do.
    Done,
    Fail(Failure),
}

/// What a step is there for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Aim {
    /// To make something, or to change it.
    Make,
    /// To know something.
    Read,
    /// To clear away what others left.
    Clear,
}

/// What became of a refusal.
pub(super) enum Refusal {
    /// The step goes on.
    Taken,
    /// The step can't go on.
    Fatal,
}

/// One step.
pub(super) trait Task {
    /// Its name in plan and ledger.
    fn step(&self) -> &str;

    /// What to do; asked again, it says the same.
    fn next(&mut self, run_state: &mut RunState) -> Want;

    /// What it does to the platform, as far as that is plain before it has looked.
    fn aim(&self) -> Aim {
        Aim::Make
    }

    /// A member of a list's entries that the step has no use for, so that it need not be copied.
    fn unread(&self) -> Option<&'static str> {
        None
    }

    /// What the last request gave.
    fn receive(&mut self, run_state: &mut RunState, result: Value) -> Result<(), Failure>;

    /// The last request was refused, and sending it again won't help.
    fn refused(&mut self, _: &mut RunState, _: &ServiceError) -> Refusal {
        Refusal::Fatal
    }

    /// It can't go on; whether the pipeline does without what it was to give.
    fn passes(&mut self, _: &mut RunState) -> bool {
        false
    }

    /// What the last request did is unknown: look before anything else.
    fn look_again(&mut self, run_state: &mut RunState);
}

/// Pages of a list, collected.
#[derive(Default)]
pub(super) struct Pages {
    items: Vec<Value>,
    /// The input of the page to ask for.
    input: Option<Arc<Value>>,
    /// The inputs of all pages so far.
    asked: BTreeSet<String>,
}

impl Pages {
    pub(super) fn new(input: Value) -> Pages {
        let asked = BTreeSet::from([input.to_string()]);
        Pages { items: Vec::new(), input: Some(input.into()), asked }
    }

    /// The request for the next page; nothing after the last.
    pub(super) fn call(&self, operation: &'static str) -> Option<Call> {
        self.input.clone().map(|input| Call::new(operation, input))
    }

    /// Takes a page; all items, once it was the last one. Pages that lead round in a circle have no last one, and what was
    /// listed so far may not be all.
    pub(super) fn receive(&mut self, operation: &str, mut page: Value) -> Result<Option<Vec<Value>>, Failure> {
        let Some(input) = self.input.take() else { return Ok(None) };
        let mut items = items(&mut page);
        self.items.append(&mut items);
        let Some(next) = crate::operations::input_after(operation, &input, &page, items.len()) else {
            return Ok(Some(std::mem::take(&mut self.items)));
        };
        if !self.asked.insert(next.to_string()) {
            return Err(Failure::NoAnswer(format!(
                "{operation}: a page leads to one before it, so the list has no end"
            )));
        }
        self.input = Some(next.into());
        Ok(None)
    }
}

/// Whether a refusal to delete something says that another thing uses it.
pub(super) fn is_in_use(error: &ServiceError) -> bool {
    matches!(error.code.as_deref(), Some("1418-400" | "1447-400"))
}

/// Takes the entries out of a page.
pub(super) fn items(page: &mut Value) -> Vec<Value> {
    match take(page, "items") {
        Some(Value::Array(items)) => items,
        _ => Vec::new(),
    }
}
