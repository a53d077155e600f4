//! The faults of an input, as they are found.

use std::ops::Deref;
use std::vec;

use super::codes::Code;
use super::diagnostic::Diagnostic;
use super::error::Error;
use super::units::Units;
use crate::json::Value;

/// All that was found wrong so far: a check goes on behind a fault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Faults(Vec<Diagnostic>);

impl Faults {
    pub(crate) fn push(&mut self, fault: Diagnostic) {
        self.0.push(fault);
    }

    /// Leaves out those of which this is false.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(&Diagnostic) -> bool) {
        self.0.retain(|fault| keep(fault));
    }

    /// Takes all from another list.
    pub(crate) fn append(&mut self, others: &mut Faults) {
        self.0.append(&mut others.0);
    }

    /// Whether a member of an input has a wrong type, or something in it.
    pub(crate) fn is_wrong(&self, member: &str) -> bool {
        let is_it = |path: &str| path.split('/').nth(1) == Some(member);
        self.0.iter().any(|fault| fault.code == Code::WrongType && is_it(&fault.path))
    }

    /// As a member of a result.
    pub(crate) fn to_value(&self, units: Units) -> Value {
        Value::list(self.0.iter().map(|found| found.to_value(units)))
    }

    /// Whether one of them keeps the request from being built.
    pub(crate) fn has_error(&self) -> bool {
        self.0.iter().any(Diagnostic::is_error)
    }
}

impl Deref for Faults {
    type Target = [Diagnostic];

    fn deref(&self) -> &[Diagnostic] {
        &self.0
    }
}

impl Extend<Diagnostic> for Faults {
    fn extend<T: IntoIterator<Item = Diagnostic>>(&mut self, faults: T) {
        self.0.extend(faults);
    }
}

impl FromIterator<Diagnostic> for Faults {
    fn from_iter<T: IntoIterator<Item = Diagnostic>>(faults: T) -> Self {
        Faults(faults.into_iter().collect())
    }
}

impl IntoIterator for Faults {
    type Item = Diagnostic;
    type IntoIter = vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// What a check gives out.
impl From<Faults> for Vec<Diagnostic> {
    fn from(faults: Faults) -> Self {
        faults.0
    }
}

impl From<Faults> for Error {
    fn from(faults: Faults) -> Self {
        Error::Invalid(faults.0)
    }
}

/// What another check gave out.
impl From<Vec<Diagnostic>> for Faults {
    fn from(faults: Vec<Diagnostic>) -> Self {
        Faults(faults)
    }
}
