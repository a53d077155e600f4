//! The names that a lambda gives to its values.

use std::borrow::Cow;
use std::collections::HashMap;

use foldhash::fast::RandomState;

/// The names of parameters in a nest of lambdas.
#[derive(Default)]
pub(super) struct Scope<'t> {
    names: HashMap<Cow<'t, str>, usize, RandomState>,
}

impl<'t> Scope<'t> {
    pub(super) fn enter(&mut self, names: impl IntoIterator<Item = impl Into<Cow<'t, str>>>) {
        for name in names {
            *self.names.entry(name.into()).or_default() += 1;
        }
    }

    pub(super) fn leave(&mut self, names: impl IntoIterator<Item = impl Into<Cow<'t, str>>>) {
        for name in names {
            if let Some(count) = self.names.get_mut(&name.into()) {
                *count -= 1;
            }
        }
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.names.get(name).is_some_and(|count| *count > 0)
    }
}
