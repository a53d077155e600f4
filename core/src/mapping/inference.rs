//! The mapping of each field of a source to one of a target schema.

use super::conversion;
use super::inferred_row::{InferredRow, LeftOut};
use super::target::{Target, Targets};
use super::times::{Place, converted, expression};
use crate::diagnostics::{Code, Diagnostic, Faults, Severity, nearest};
use crate::input::{members, wrong_type};
use crate::json::{Node, Pointer};
use crate::language::Type;
use crate::schema::fields::{GUESSES, Source, Step, within};
use aepflow_syntax::NameIndex;
use std::borrow::Cow;

/// What the caller wants of the fields.
pub(super) struct Choice<'s> {
    known: NameIndex<'s>,
    include: Option<NameIndex<'static>>,
    exclude: NameIndex<'static>,
    /// Where the destination of each is.
    rename: NameIndex<'static>,
    pub(super) destinations: Vec<String>,
}

pub(super) struct Inference<'d, 'f> {
    pub(super) root: Node<'d>,
    pub(super) fields: Node<'d>,
    pub(super) targets: Targets,
    pub(super) rows: Vec<InferredRow>,
    pub(super) left_out: Vec<LeftOut>,
    /// The destinations that the caller chose, and those found so far.
    pub(super) taken: NameIndex<'static>,
    pub(super) faults: &'f mut Faults,
}

impl Inference<'_, '_> {
    pub(super) fn choice<'s>(&mut self, sources: &'s [Source]) -> Choice<'s> {
        let known = known(sources);
        let mut list = |name: &str| {
            let place = Pointer::ROOT.key(name);
            let given = self.root.get(name)?;
            let mut paths = NameIndex::default();
            for (index, node) in given.elements().enumerate() {
                let Some(path) = node.as_str() else { continue };
                if !known.has(&path) {
                    self.faults.push(absent(&path, sources, index, &place.index(index)));
                }
                paths.add(path.into_owned().into(), 0);
            }
            Some(paths)
        };
        let (include, exclude) = (list("include"), list("exclude").unwrap_or_default());
        let list = Pointer::ROOT.key("rename");
        let (mut rename, mut destinations) = (NameIndex::default(), Vec::new());
        let mut first_of: NameIndex<'_> = NameIndex::default();
        for (index, (from, to)) in members(self.root.get("rename")).enumerate() {
            let place = list.key(&from);
            if !known.has(&from) {
                self.faults.push(absent(&from, sources, index, &place));
            }
            match to.as_str() {
                Some(destination) => {
                    self.check_destination(&destination, &place);
                    if let Some(first) = first_of.add(destination.clone(), destinations.len()) {
                        let fault = Diagnostic::new(Code::DuplicateDestination, &place);
                        let other = rename.names().nth(*first).map(|from| list.key(from).to_string());
                        self.faults.push(fault.with_shown("value", &destination).with_some("other", other));
                    }
                    rename.add(from.into_owned().into(), destinations.len());
                    destinations.push(destination.into_owned());
                }
                None => self.faults.push(wrong_type(to, "a string", &place)),
            }
        }
        Choice { known, include, exclude, rename, destinations }
    }

    pub(super) fn source(&mut self, source: &Source, choice: &Choice<'_>) {
        let parts = source.kind == "object" || (source.kind == "array" && source.items.as_deref() == Some("object"));
        let whole = |target: &Target| matches!(target.known.kind, Type::Map | Type::Text);
        if parts && !self.targets.of_source(&source.path).is_some_and(whole) {
            return;
        }
        match self.row(source, choice) {
            Ok(row) => {
                self.taken.add(row.destination.clone().into(), 0);
                self.rows.push(row);
            }
            Err(reason) => self.left_out.push((source.path.clone(), reason)),
        }
    }

    /// The mapping of a field, or why it has none.
    fn row(&mut self, source: &Source, choice: &Choice<'_>) -> Result<InferredRow, &'static str> {
        if choice.include.as_ref().is_some_and(|include| !holds(include, source)) || holds(&choice.exclude, source) {
            return Err("the caller left it out");
        }
        let epoch = self.targets.epoch(source);
        if let Some(at) = choice.rename.get(&source.path) {
            let destination = &choice.destinations[at];
            let place = Place { destination, target: self.targets.of_path(destination), epoch };
            return converted(source, &place, "the caller chose the destination", self.fields, self.faults);
        }
        let tail = tail(source);
        // A field that the schema has for another source is no match by its name.
        let foreign = |target: &&Target| target.source.as_ref().is_some_and(|source| choice.known.has(source));
        let named = || self.targets.of_tail(&tail).filter(|target| !foreign(target));
        let found = self.targets.of_source(&source.path).or_else(named).or_else(|| self.targets.of_path(&tail));
        let target = found.ok_or("the schema has no field of its name")?;
        if self.taken.has(&target.path) {
            return Err("another field is mapped to its destination");
        }
        if !fits(source, target) {
            return Err("the field of the same name takes another type");
        }
        let place = Place { destination: &target.path, target: Some(target), epoch };
        converted(source, &place, "the field of the same name", self.fields, self.faults)
    }

    /// The fields that a schema knows of an object about which the source said nothing.
    pub(super) fn parts(&mut self, sources: &[Source]) {
        let known = known(sources);
        let mut untyped = NameIndex::default();
        for (path, _) in self.left_out.iter().filter(|(path, _)| known.has(path)) {
            untyped.add(path.into(), 0);
        }
        let mut rows = Vec::new();
        let mut found = NameIndex::default();
        let mut objects = NameIndex::default();
        for source in sources.iter().filter(|source| source.kind == "object") {
            objects.add(source.path.as_str().into(), 0);
        }
        for target in &self.targets.all {
            let Some(path) = target.source.as_deref().filter(|path| !known.has(path)) else {
                continue;
            };
            // Of an object that has other keys, those that the caller chose.
            let outer = |outer: &&str| untyped.has(outer) || target.is_filled && objects.has(outer);
            let outer = within(path).filter(outer).last();
            let Some(outer) = outer else { continue };
            found.add(outer.to_owned().into(), 0);
            let is_time = target.known.kind == Type::Date && target.epoch.name().is_some() && !path.contains('[');
            let (source_type, (source, reason)) = if is_time {
                ("EXPRESSION", expression(path, target.epoch, Some(target), true))
            } else {
                ("ATTRIBUTE", (path.to_owned(), "a known part of an object that the source left open"))
            };
            let (destination, fields) = (target.path.clone(), vec![outer.to_owned()]);
            rows.push(InferredRow { destination, fields, source, source_type, reason, is_key: true });
        }
        self.left_out.retain(|(path, _)| !found.has(path));
        self.rows.append(&mut rows);
    }

    /// `_id` and `timestamp` of events, from the id and the time of creation.
    pub(super) fn event_fields(&mut self, sources: &[Source], choice: &Choice<'_>) {
        for (destination, option, usual) in [("_id", "id", "id"), ("timestamp", "created", "created")] {
            let Some(target) = self.targets.of_path(destination).filter(|_| !self.taken.has(destination)) else {
                continue;
            };
            let wanted = self.root.get(option).and_then(Node::as_str);
            let source = match &wanted {
                Some(path) => sources.iter().find(|source| source.path == *path),
                None => sources
                    .iter()
                    .find(|source| tail(source) == usual && !holds(&choice.exclude, source) && fits(source, target)),
            };
            let place = |source| Place { destination, target: Some(target), epoch: self.targets.epoch(source) };
            let reason = "every event needs it";
            match source.map(|source| converted(source, &place(source), reason, self.fields, self.faults)) {
                Some(Ok(row)) => self.rows.push(row),
                None => {
                    let fault = |path: Cow<'_, str>| absent(&path, sources, 0, &Pointer::ROOT.key(option));
                    self.faults.extend(wanted.map(fault));
                }
                _ => {}
            }
        }
    }

    pub(super) fn check_destination(&mut self, destination: &str, place: &Pointer<'_>) {
        if self.targets.lacks(destination) {
            let few = self.faults.len() < GUESSES;
            self.faults.push(self.targets.lacking(destination, few, place));
        }
    }
}

/// A name that is none of the fields; of the first ones the nearest is looked for.
fn absent(path: &str, sources: &[Source], index: usize, place: &Pointer<'_>) -> Diagnostic {
    let near = (index < GUESSES).then(|| nearest(path, sources.iter().map(|source| source.path.as_str())));
    Diagnostic::new(Code::NoSuchField, place).with_shown("value", path).with_some("nearest", near.flatten())
}

/// Whether a field goes into a destination; what is uncertain about it is a matter of the check.
fn fits(source: &Source, target: &Target) -> bool {
    let fault = conversion::fault(source.known(), target.known);
    if source.kind == "object" && target.known.kind == Type::Text {
        return target.source.as_ref() == Some(&source.path);
    }
    let elements = source.kind == "array" && fault == Some(Code::NumberAsDate);
    !elements && fault.is_none_or(|code| code.severity() == Severity::Warning)
}

/// Whether a list contains a field, or an object or array that it lies in.
fn holds(list: &NameIndex<'_>, source: &Source) -> bool {
    within(&source.path).any(|path| list.has(path))
}

/// The path of a field below the tenant's group.
fn tail(source: &Source) -> String {
    let step = |step: &Step| if step.every { format!("{}[*]", step.name) } else { step.name.clone() };
    source.steps.iter().map(step).collect::<Vec<_>>().join(".")
}

/// The paths of all fields.
pub(super) fn known(sources: &[Source]) -> NameIndex<'_> {
    let mut known = NameIndex::default();
    for source in sources {
        known.add(source.path.as_str().into(), 0);
    }
    known
}
