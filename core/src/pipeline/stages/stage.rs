//! What every stage defines: how its resource is found, what of it can't change, and how the rest is changed.

use super::operations::Operations;
use crate::diagnostics::ServiceError;
use crate::json::Value;
use crate::pipeline::run_state::{Change, Failure};
use crate::pipeline::values::{at, is_equivalent, object, text};
use crate::pipeline::view::View;

/// A change of what exists: what differs, and the members of the update that mends it.
#[derive(Default)]
pub(in crate::pipeline) struct Update {
    pub(in crate::pipeline) changes: Vec<Change>,
    pub(in crate::pipeline) input: Vec<(&'static str, Value)>,
    /// What can't be changed and stays as it is.
    pub(in crate::pipeline) note: Option<String>,
}

impl Update {
    /// Compares the texts that can be changed of nearly everything.
    pub(super) fn named(found: &Value, input: &Value) -> Update {
        let mut update = Update::default();
        for name in ["name", "description"] {
            update.text(name, found, input);
        }
        update
    }

    /// Compares what the registry calls a thing.
    pub(super) fn titled(found: &Value, input: &Value) -> Update {
        let mut update = Update::default();
        update.text("title", found, input);
        update
    }

    /// Compares one text.
    pub(super) fn text(&mut self, name: &'static str, found: &Value, input: &Value) {
        let (old, new) = (found.get(name), input.get(name));
        if let Some(new) = new.filter(|new| old != Some(new)) {
            self.changes.push(Change::new(&format!("/{name}"), old, Some(new)));
            self.set(name, new.clone());
        }
    }

    pub(in crate::pipeline) fn set(&mut self, name: &'static str, value: Value) {
        self.input.retain(|(known, _)| *known != name);
        self.input.push((name, value));
    }
}

/// Who may use a thing: a list, and how an entry of it names the thing.
pub(in crate::pipeline) struct Users {
    pub(in crate::pipeline) list: &'static str,
    pub(in crate::pipeline) input: fn(&str) -> Value,
    pub(in crate::pipeline) uses: fn(&Value, &str) -> bool,
}

/// One kind of thing that a pipeline makes.
pub(in crate::pipeline) trait Stage: Sync {
    fn operations(&self) -> &'static Operations;

    /// The id of what the spec says is there.
    fn existing_id<'r>(&self, _: View<'r>) -> Option<&'r str> {
        None
    }

    /// The input of its create operation.
    fn input(&self, view: View<'_>) -> Result<Value, Failure>;

    /// The input of the list that shows all of its name.
    fn search(&self, title: &str) -> Value {
        let unique = self.operations().unique;
        let named = if unique { format!("title=={title}") } else { format!("name==\"{title}\"") };
        object([("property", Some(named.into())), ("limit", Some(100i64.into()))])
    }

    /// More members for the input of its get operation.
    fn get_options(&self) -> Option<(&'static str, Value)> {
        None
    }

    /// Whether an entry of the list has its name.
    fn is_named(&self, found: &Value, title: &str) -> bool {
        text(found, &[if self.operations().unique { "title" } else { "name" }]) == Some(title)
    }

    /// Whether an entry of the list may be it.
    fn matches(&self, found: &Value, title: &str, input: &Value) -> bool {
        self.is_named(found, title) && (self.operations().unique || self.immutable_difference(found, input).is_none())
    }

    /// The first difference that no update can mend.
    fn immutable_difference(&self, found: &Value, input: &Value) -> Option<Change>;

    /// Whether what is there has no more than what was sent, where nothing that was sent is missing.
    fn has_no_more(&self, _found: &Value, _input: &Value) -> bool {
        false
    }

    /// All other differences.
    fn update(&self, view: View<'_>, found: &Value, input: &Value) -> Result<Update, Failure>;

    /// Whether it is to be a draft.
    fn draft(&self, view: View<'_>) -> bool {
        view.run_state.spec.draft
    }

    /// Of what can't be read back.
    fn digest(&self, _: View<'_>) -> Option<String> {
        None
    }

    /// What a ledger keeps of its input, as it stays whatever it is called later.
    fn kept(&self, _: &Value) -> Option<Value> {
        None
    }

    /// What of it the platform shows to nobody.
    fn uncompared(&self) -> Option<&'static str> {
        None
    }

    /// Whether what can't be read back is as it was the last time.
    fn is_current(&self, _: View<'_>) -> bool {
        true
    }

    /// Whoever may use it, and so keeps it from being deleted.
    fn users(&self) -> Option<&'static Users> {
        None
    }

    /// Why a refusal to delete it is one to live with.
    fn kept_because(&self, _: &ServiceError) -> Option<&'static str> {
        None
    }
}

/// `true` for an input that makes a draft.
pub(super) fn draft(stage: &dyn Stage, view: View<'_>) -> Option<Value> {
    stage.draft(view).then_some(true.into())
}

/// The first path at which a resource says something else.
pub(super) fn differs(found: &Value, pairs: &[(&[&str], Option<Value>)]) -> Option<Change> {
    pairs.iter().find_map(|(path, wanted)| {
        let wanted = wanted.as_ref()?;
        let old = at(found, path);
        let same = old.is_some_and(|old| is_equivalent(old, wanted));
        (!same).then(|| Change::new(&format!("/{}", path.join("/")), old, Some(wanted)))
    })
}
