//! The names of what is made, each checked where it was typed.

use super::super::table::Kind;
use super::super::values::{elements, text};
use super::shape::NAMES;
use super::{Resource, Spec};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::json::Value;
use aepflow_syntax::NameIndex;

/// What the platform takes as a name.
const MAX_LENGTH: usize = 200;
/// What has a meaning in a filter.
const SPECIAL: &str = "\",*\\!~^<>=&";

/// The platform's filters search for names, and some characters have a meaning there.
pub(super) fn check(spec: &Spec, faults: &mut Faults) {
    let resources = elements(&spec.document, &["resources"]);
    let composes = |given: &Value| text(given, &["name"]).is_none();
    if spec.sources.iter().any(|source| source.name.is_none()) || resources.iter().any(composes) {
        searchable(&spec.name, "/name", faults);
    }
    of_sources(spec, faults);
    let mut taken = NameIndex::default();
    for (index, (resource, given)) in spec.resources.iter().zip(resources).enumerate() {
        // Without a name it is composed of that of the pipeline and the key.
        let typed = ["name", "key", "resource"].into_iter().find_map(|member| Some((member, text(given, &[member])?)));
        let place = |member: &str| format!("/resources/{index}/{member}");
        match typed {
            // The path of a file, which can't be another, has no such name.
            Some(("resource", text)) if !is_searchable(text) => {
                let fault = Diagnostic::at(Code::MissingField, &place("key")).with("field", "key");
                faults.push(fault.with("expected", "searchable_name"));
            }
            Some((member, text)) => searchable(text, &place(member), faults),
            None => {}
        }
        for (kind, name) in &resource.names {
            let place = place(&format!("names/{}", kind.name()));
            searchable(name, &place, faults);
            short(name, &place, faults);
        }
        let typed_at = typed.map_or_else(|| "/name".to_owned(), |(member, _)| place(member));
        short(&longest(resource), &typed_at, faults);
        alone(spec, index, &typed_at, &mut taken, faults);
    }
}

/// The names of base connections, which differ: what is there is found by its name.
fn of_sources(spec: &Spec, faults: &mut Faults) {
    let mut taken = NameIndex::default();
    if spec.sources.is_empty() {
        short(&spec.name, "/name", faults);
    }
    for (index, source) in spec.sources.iter().enumerate() {
        let (name, place) = (spec.base_name(source), Spec::base_name_place(source));
        // That of the pipeline is looked at by itself, and at its own place.
        let typed = source.name.as_ref().or(source.key.as_ref());
        if let Some(typed) = typed {
            searchable(typed, &place, faults);
        }
        short(&name, &place, faults);
        if source.makes_base()
            && let Some(other) = taken.add(name.clone().into(), index).and_then(|first| spec.sources.get(*first))
        {
            let fault = Diagnostic::at(Code::DuplicateName, &place).with_shown("value", &name);
            faults.push(fault.with("other", other.place()));
        }
    }
}

/// That nothing else that is made has a name that only one thing can have: what is there is found by its kind and name, and
/// the registry takes a title once.
fn alone(spec: &Spec, index: usize, composed: &str, taken: &mut NameIndex<'static>, faults: &mut Faults) {
    let Some(resource) = spec.resources.get(index) else { return };
    for kind in kinds_of(resource) {
        let title = resource.name_of(kind);
        let shelf = if matches!(kind, Kind::FieldGroup | Kind::Schema) { "" } else { kind.name() };
        let Some(first) = taken.add(format!("{shelf} {title}").into(), index).copied() else { continue };
        let place = Some(spec.places.of_name(index, kind)).filter(|place| place != "/name");
        let place = place.unwrap_or_else(|| composed.to_owned());
        let is_known = |fault: &Diagnostic| fault.code == Code::DuplicateName && fault.path == place;
        // Equal keys are reported by themselves.
        let is_same = first != index && spec.resources.get(first).is_some_and(|first| first.key == resource.key);
        if !is_same && !faults.iter().any(is_known) {
            let is_given = resource.names.iter().any(|(named, _)| *named == kind);
            let name = if is_given { &title } else { &resource.name };
            let fault = Diagnostic::at(Code::DuplicateName, &place).with_shown("value", name);
            faults.push(fault.with("other", format!("/resources/{first}")));
        }
    }
}

/// What is made for a resource under a name.
fn kinds_of(resource: &Resource) -> impl Iterator<Item = Kind> {
    NAMES.iter().filter_map(|row| Kind::of(row.name)).filter(|kind| resource.takes(*kind))
}

/// The longest of the names that are composed.
fn longest(resource: &Resource) -> String {
    let composed = kinds_of(resource).filter(|kind| resource.names.iter().all(|(named, _)| named != kind));
    composed.map(|kind| resource.name_of(kind)).max_by_key(String::len).unwrap_or_default()
}

fn is_searchable(name: &str) -> bool {
    !(name.contains(|c| SPECIAL.contains(c)) || name != name.trim() || name.starts_with("@/"))
}

pub(super) fn searchable(name: &str, place: &str, faults: &mut Faults) {
    if !is_searchable(name) {
        faults.push(unsearchable(name, place));
    }
}

fn short(name: &str, place: &str, faults: &mut Faults) {
    let known = |fault: &Diagnostic| fault.code == Code::UnsearchableName && fault.path == place;
    if name.chars().count() > MAX_LENGTH && !faults.iter().any(known) {
        faults.push(unsearchable(name, place));
    }
}

fn unsearchable(name: &str, place: &str) -> Diagnostic {
    let fault = Diagnostic::at(Code::UnsearchableName, place).with_shown("value", name);
    fault.with("refused", SPECIAL).with("maximum", MAX_LENGTH)
}
