//! A class that a spec describes.

use super::super::table::Kind;
use super::super::values::{copy, object, text};
use super::names::searchable;
use super::{Resource, Spec};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::json::Value;
use aepflow_syntax::NameIndex;

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
        let own: Vec<(String, &OwnClass)> = own.map(|(index, class)| (self.class_place(index), class)).collect();
        let (made, mut places, mut first) = (self.titles(&own), NameIndex::default(), NameIndex::default());
        for (index, (place, class)) in own.iter().enumerate() {
            // What all resources share is looked at once.
            if places.add(place.as_str().into(), index).is_some() {
                continue;
            }
            let title_at = format!("{place}/title");
            searchable(&class.title, &title_at, faults);
            let before = first.add(class.title.as_str().into(), index).and_then(|first| own.get(*first));
            let differs = before.filter(|(_, before)| before.input != class.input).map(|(place, _)| place.clone());
            let of_schema = || made.get(&class.title).map(|index| format!("/resources/{index}"));
            if let Some(other) = differs.or_else(of_schema) {
                let fault = Diagnostic::at(Code::DuplicateName, &title_at).with_shown("value", &class.title);
                faults.push(fault.with("other", other));
            }
        }
    }

    fn class_place(&self, index: usize) -> String {
        format!("{}/class", self.places.of_part(index, "target", "class"))
    }

    /// The titles of schemas and field groups that are made, where they are held against those of classes.
    fn titles(&self, own: &[(String, &OwnClass)]) -> NameIndex<'static> {
        let mut titles = NameIndex::default();
        let making = self.resources.iter().enumerate().filter(|(_, one)| !own.is_empty() && one.makes_schema());
        for (index, resource) in making {
            for kind in [Kind::FieldGroup, Kind::Schema] {
                titles.add(resource.name_of(kind).into(), index);
            }
        }
        titles
    }

    /// The first resource whose class a step makes.
    pub(in crate::pipeline) fn resource_of_class(&self, step: &str) -> Option<usize> {
        self.resources.iter().position(|resource| resource.own_class().is_some_and(|class| class.step() == step))
    }
}
