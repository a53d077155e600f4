//! The faults of an input, as they are found: the first of them in full, and how many more there are.

use std::ops::Deref;
use std::vec;

use super::codes::{Code, Severity};
use super::diagnostic::Diagnostic;
use super::error::Error;
use super::units::Units;
use crate::json::Value;

/// How many faults a call tells of, where nothing else is set.
const TOLD: usize = 1_000;
/// How many may be told of, and are kept: whoever reads them can't follow more, and a million of them took 6 GB.
pub(crate) const KEPT: usize = 10_000;

/// All that was found wrong so far: a check goes on behind a fault.
///
/// Of more than are kept the rest is counted. An error takes the place of a warning then, so that warnings hide none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Faults {
    kept: Vec<Diagnostic>,
    /// Errors that are not kept.
    errors: usize,
    /// Warnings that are not kept.
    warnings: usize,
    told: usize,
}

impl Default for Faults {
    fn default() -> Self {
        Faults { kept: Vec::new(), errors: 0, warnings: 0, told: TOLD }
    }
}

impl Faults {
    pub(crate) fn push(&mut self, fault: Diagnostic) {
        if fault.code == Code::MoreFaults {
            // What another list could not keep.
            self.errors += fault.count("errors");
            self.warnings += fault.count("warnings");
        } else if self.kept.len() < KEPT {
            self.kept.push(fault);
        } else if !fault.is_error() {
            self.warnings += 1;
        } else if self.errors == 0
            && let Some(at) = self.kept.iter().rposition(|kept| !kept.is_error())
        {
            self.kept.remove(at);
            self.kept.push(fault);
            self.warnings += 1;
        } else {
            self.errors += 1;
        }
    }

    /// Whether what else is found is only counted, so that nobody will read what was meant.
    pub(crate) fn is_full(&self) -> bool {
        self.kept.len() >= KEPT
    }

    /// Adds a fault, which is not even made where it is only counted: that takes longer than to find it.
    pub(crate) fn push_with(&mut self, code: Code, fault: impl FnOnce() -> Diagnostic) {
        let lost = match code.severity() {
            Severity::Error => &mut self.errors,
            Severity::Warning => &mut self.warnings,
        };
        let is_one = code != Code::MoreFaults;
        if is_one && self.kept.len() >= KEPT && (code.severity() == Severity::Warning || *lost > 0) {
            *lost += 1;
        } else {
            self.push(fault());
        }
    }

    /// Tells of so many of them.
    pub(crate) fn tell(&mut self, most: usize) {
        self.told = most.clamp(1, KEPT);
    }

    /// How many there are, those that are counted alone among them.
    pub(crate) fn len(&self) -> usize {
        self.kept.len() + self.errors + self.warnings
    }

    /// Leaves out those of which this is false.
    pub(crate) fn retain(&mut self, mut keep: impl FnMut(&Diagnostic) -> bool) {
        // Compiled once, whatever asks.
        fn all(kept: &mut Vec<Diagnostic>, keep: &mut dyn FnMut(&Diagnostic) -> bool) {
            kept.retain(|fault| keep(fault));
        }
        all(&mut self.kept, &mut keep);
    }

    /// Takes all from another list.
    pub(crate) fn append(&mut self, others: &mut Faults) {
        self.extend(std::mem::take(others));
    }

    /// Whether a member of an input has a wrong type, or something in it.
    pub(crate) fn is_wrong(&self, member: &str) -> bool {
        let is_it = |path: &str| path.split('/').nth(1) == Some(member);
        self.kept.iter().any(|fault| fault.code == Code::WrongType && is_it(&fault.path))
    }

    /// Whether anything is wrong with a member of an input, or with something in it.
    pub(crate) fn is_at(&self, member: &str) -> bool {
        self.kept.iter().any(|fault| fault.path.split('/').nth(1) == Some(member))
    }

    /// As a member of a result.
    pub(crate) fn to_value(&self, units: Units) -> Value {
        Value::list(self.clone().first(self.told).iter().map(|found| found.to_value(units)))
    }

    /// Whether one of them keeps the request from being built.
    pub(crate) fn has_error(&self) -> bool {
        self.kept.iter().any(Diagnostic::is_error)
    }

    /// So many of them in their order, errors before warnings where not all fit, and one that counts the rest.
    fn first(mut self, most: usize) -> Vec<Diagnostic> {
        if self.kept.len() > most {
            let errors = self.kept.iter().filter(|fault| fault.is_error()).count();
            let mut left = [errors.min(most), most.saturating_sub(errors)];
            let (lost_errors, lost_warnings) = (&mut self.errors, &mut self.warnings);
            self.kept.retain(|fault| {
                let (left, lost) = match (fault.is_error(), &mut left) {
                    (true, [errors, _]) => (errors, &mut *lost_errors),
                    (false, [_, warnings]) => (warnings, &mut *lost_warnings),
                };
                let fits = *left > 0;
                if fits {
                    *left -= 1;
                } else {
                    *lost += 1;
                }
                fits
            });
        }
        if self.errors + self.warnings > 0 {
            let rest = Diagnostic::at(Code::MoreFaults, "").with("errors", self.errors).with("warnings", self.warnings);
            self.kept.push(rest);
        }
        self.kept
    }
}

impl Diagnostic {
    /// A number among its params.
    pub(super) fn count(&self, name: &str) -> usize {
        let number = self.param(name).and_then(Value::as_i64);
        number.and_then(|number| usize::try_from(number).ok()).unwrap_or_default()
    }
}

impl Deref for Faults {
    type Target = [Diagnostic];

    fn deref(&self) -> &[Diagnostic] {
        &self.kept
    }
}

impl Extend<Diagnostic> for Faults {
    fn extend<T: IntoIterator<Item = Diagnostic>>(&mut self, faults: T) {
        faults.into_iter().for_each(|fault| self.push(fault));
    }
}

impl FromIterator<Diagnostic> for Faults {
    fn from_iter<T: IntoIterator<Item = Diagnostic>>(faults: T) -> Self {
        let mut all = Faults::default();
        all.extend(faults);
        all
    }
}

/// All that are kept, and one that counts the rest, which any other list takes as such.
impl IntoIterator for Faults {
    type Item = Diagnostic;
    type IntoIter = vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.first(KEPT).into_iter()
    }
}

/// What a check gives out.
impl From<Faults> for Vec<Diagnostic> {
    fn from(faults: Faults) -> Self {
        let told = faults.told;
        faults.first(told)
    }
}

impl From<Faults> for Error {
    fn from(faults: Faults) -> Self {
        Error::Invalid(faults.into())
    }
}

/// What another check gave out.
impl From<Vec<Diagnostic>> for Faults {
    fn from(faults: Vec<Diagnostic>) -> Self {
        faults.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Code, Diagnostic, Error, Faults, KEPT, TOLD};

    fn many(code: Code, count: usize) -> impl Iterator<Item = Diagnostic> {
        (0..count).map(move |number| Diagnostic::at(code, &format!("/{number}")))
    }

    fn told(faults: Faults) -> (usize, usize, usize) {
        let list: Vec<Diagnostic> = faults.into();
        let rest = list.last().filter(|last| last.code == Code::MoreFaults);
        let count = |name| rest.map_or(0, |rest| rest.count(name));
        (list.len(), count("errors"), count("warnings"))
    }

    #[test]
    fn warnings_hide_no_error_and_every_fault_is_counted() {
        for (warnings, errors) in [(0, TOLD), (TOLD, 1), (KEPT, 1), (3 * KEPT, 5), (KEPT, 2 * KEPT), (5, 3 * KEPT)] {
            let mut faults: Faults = many(Code::UncheckedExtra, warnings).collect();
            faults.extend(many(Code::UnknownField, errors));
            assert_eq!((faults.has_error(), faults.len()), (errors > 0, warnings + errors));
            let shown = errors.min(TOLD);
            let (length, more_errors, more_warnings) = told(faults.clone());
            assert_eq!((more_errors, length), (errors - shown, TOLD + usize::from(warnings + errors > TOLD)));
            assert_eq!(more_warnings, warnings - (TOLD - shown));
            let Error::Invalid(list) = Error::from(faults.clone()) else { panic!() };
            assert!(list.iter().take(shown).filter(|fault| fault.is_error()).count() <= shown);
            // Through another list they stay the same.
            let again: Faults =
                faults.into_iter().map(|fault| fault.with_path_mapped(|path| format!("/a{path}"))).collect();
            assert_eq!(told(again), (length, more_errors, more_warnings));
        }
    }

    #[test]
    fn how_many_are_told_is_a_setting() {
        let mut faults: Faults = many(Code::UnknownField, 30).collect();
        faults.tell(10);
        assert_eq!(told(faults.clone()), (11, 20, 0));
        faults.tell(30);
        assert_eq!(told(faults), (30, 0, 0));
    }
}
