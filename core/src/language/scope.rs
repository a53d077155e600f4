//! The names that a lambda gives to its values.

use aepflow_syntax::NameIndex;
use std::borrow::Cow;

/// The names of parameters in a nest of lambdas.
#[derive(Default)]
pub(super) struct Scope<'t> {
    /// With how many lambdas each belongs to.
    names: NameIndex<'t>,
}

impl<'t> Scope<'t> {
    pub(super) fn enter(&mut self, names: impl IntoIterator<Item = impl Into<Cow<'t, str>>>) {
        for name in names {
            if let Some(count) = self.names.add(name.into(), 1) {
                *count += 1;
            }
        }
    }

    pub(super) fn leave<'n>(&mut self, names: impl IntoIterator<Item = &'n str>) {
        for name in names {
            if let Some(count) = self.names.get_mut(name) {
                *count -= 1;
            }
        }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names.get(name).is_some_and(|count| count > 0)
    }
}
