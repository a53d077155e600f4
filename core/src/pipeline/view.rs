//! What a stage sees: one resource of the spec, and what is known of its steps.

use super::ledger::Entry;
use super::run_state::{Failure, Inferred, RunState};
use super::spec::{OwnClass, Resource, Source, Spec};
use super::table::{Kind, Scope};
use crate::diagnostics::{Code, Diagnostic};
use crate::json::Value;
use std::sync::OnceLock;

/// A resource of a run.
#[derive(Clone, Copy)]
pub(super) struct View<'r> {
    pub(super) run_state: &'r RunState,
    /// Its place in the spec.
    pub(super) index: usize,
}

impl<'r> View<'r> {
    pub(super) fn of(run_state: &'r RunState, index: usize) -> Self {
        View { run_state, index }
    }

    pub(super) fn resource(self) -> &'r Resource {
        // INVARIANT: a step is made for a resource of the spec, which has one at least, and whose resources stay.
        &self.run_state.spec.resources[self.index]
    }

    pub(super) fn source(self) -> &'r Source {
        self.run_state.spec.source_of(self.resource())
    }

    pub(super) fn connector(self) -> Value {
        self.source().connector.clone()
    }

    /// The name of what a stage makes.
    pub(super) fn title(self, kind: Kind) -> String {
        match kind.row().scope {
            Scope::Resource => self.resource().name_of(kind),
            Scope::Class => self.resource().own_class().map_or_else(String::new, |class| class.title.clone()),
            _ => self.run_state.spec.base_name(self.source()),
        }
    }

    /// A fault of the name of what a step makes, at the place that gives the name.
    pub(super) fn name_fault(self, code: Code, kind: Kind, name: &str) -> Diagnostic {
        let place = match kind.row().scope {
            Scope::Resource => self.run_state.spec.places.of_name(self.index, kind),
            Scope::Class => self.run_state.spec.places.of_fault(self.index, "target", "/class/title"),
            _ => Spec::base_name_place(self.source()),
        };
        Diagnostic::at(code, &place).with_shown("value", name)
    }

    pub(super) fn step(self, kind: Kind) -> String {
        match kind.row().scope {
            Scope::Spec => kind.name().to_owned(),
            Scope::Source => self.source().step(kind),
            Scope::Class => self.resource().own_class().map_or_else(String::new, OwnClass::step),
            Scope::Resource => kind.step(&self.resource().key),
        }
    }

    /// A step that is no stage.
    pub(super) fn named_step(self, name: &str) -> String {
        format!("{}/{name}", self.resource().key)
    }

    pub(super) fn entry(self, kind: Kind) -> Option<&'r Entry> {
        self.run_state.entry(&self.step(kind))
    }

    /// The id of what another step made or found, which that step must have given.
    pub(super) fn known(self, kind: Kind) -> Result<Value, Failure> {
        self.run_state.known(&self.step(kind))
    }

    /// What is inferred of the fields, which is worked out once.
    pub(super) fn inferred(
        self,
        part: fn(&Inferred) -> &OnceLock<Value>,
        make: impl FnOnce() -> Result<Value, Failure>,
    ) -> Result<&'r Value, Failure> {
        // INVARIANT: as above; there is a place for each resource.
        let place = part(&self.run_state.inferred[self.index]);
        match place.get() {
            Some(known) => Ok(known),
            None => make().map(|made| place.get_or_init(|| made)),
        }
    }

    /// What another step read.
    pub(super) fn remembered(self, kind: Kind) -> Option<&'r Value> {
        self.run_state.remembered(&self.step(kind))
    }
}
