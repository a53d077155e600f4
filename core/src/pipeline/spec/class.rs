//! A class that a spec describes.

use super::super::table::Kind;
use super::super::values::{copy, object, text};
use super::check::checked;
use super::names::searchable;
use super::{Resource, Spec};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::json::Value;

/// One that is made where it is not there.
#[derive(Clone, Debug)]
pub(in crate::pipeline) struct OwnClass {
    pub(in crate::pipeline) title: String,
    /// Of createClass.
    pub(in crate::pipeline) input: Value,
}

impl OwnClass {
    /// Nothing where the class is named as one that is there.
    pub(super) fn of(value: &Value) -> Option<OwnClass> {
        let title = text(value, &["title"]).unwrap_or_default().to_owned();
        let input = object(["title", "description", "behavior"].map(|name| (name, copy(value, &[name]))));
        matches!(value, Value::Object(_)).then_some(OwnClass { title, input })
    }

    pub(in crate::pipeline) fn is_time_series(&self) -> bool {
        text(&self.input, &["behavior"]) == Some("time-series")
    }

    /// The step that makes it, as ledger and plan name it.
    pub(in crate::pipeline) fn step(&self) -> String {
        Kind::Class.step_of(Some(&self.title))
    }
}

impl Resource {
    /// The class that is made for its schema.
    pub(in crate::pipeline) fn own_class(&self) -> Option<&OwnClass> {
        self.target.own_class.as_ref().filter(|_| self.makes_schema())
    }
}

impl Spec {
    /// That each class can be made, once, and that nothing else that is made has its title.
    pub(super) fn check_classes(&self, faults: &mut Faults) {
        let own = self.resources.iter().enumerate().filter_map(|(index, one)| Some((index, one.own_class()?)));
        let mut known: Vec<(String, &OwnClass)> = Vec::new();
        for (index, class) in own {
            let place = format!("{}/class", self.places.of_part(index, "target", "class"));
            // What all resources share is looked at once.
            if known.iter().any(|(other, _)| *other == place) {
                continue;
            }
            let title_at = format!("{place}/title");
            checked("createClass", &class.input, b"", faults, |path| format!("{place}{path}"));
            searchable(&class.title, &title_at, faults);
            let differs = known.iter().find(|(_, other)| other.title == class.title && other.input != class.input);
            let made = differs.map(|(other, _)| other.clone()).or_else(|| self.with_title(&class.title));
            if let Some(other) = made {
                let fault = Diagnostic::at(Code::DuplicateName, &title_at).with_shown("value", &class.title);
                faults.push(fault.with("other", other));
            }
            known.push((place, class));
        }
    }

    /// The place of a resource whose schema or field group would have a title.
    fn with_title(&self, title: &str) -> Option<String> {
        let has = |resource: &Resource| {
            let kinds = [Kind::FieldGroup, Kind::Schema].into_iter();
            resource.makes_schema() && kinds.map(|kind| resource.name_of(kind)).any(|name| name == title)
        };
        self.resources.iter().position(has).map(|index| format!("/resources/{index}"))
    }

    /// The first resource whose class a step makes.
    pub(in crate::pipeline) fn resource_of_class(&self, step: &str) -> Option<usize> {
        self.resources.iter().position(|resource| resource.own_class().is_some_and(|class| class.step() == step))
    }
}
