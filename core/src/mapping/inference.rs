//! Mappings from the fields of a source to those of a target schema, each with its reason.

use super::conversion;
use super::coverage::{self, LeftOut};
use super::overrides::OVERRIDE;
use super::target::{Target, Targets};
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, Severity, nearest};
use crate::error::Error;
use crate::fields::{Field, Shape, check_object, field, wrong_type};
use crate::json::{Given, Node, Pointer, Value};
use crate::language::{Type, of_field};
use crate::listed::Listed;
use crate::reader::{members, parse};
pub(super) use crate::schema::fields::within;
use crate::schema::fields::{GUESSES, SOURCE_FIELD, Source, Types, read};
use aepflow_syntax::Places;

const INPUT: &[Field] = &[
    field("fields", Shape::List(&Shape::Object(SOURCE_FIELD))).required(),
    field("schema", Shape::Free).required(),
    field("include", Shape::List(&Shape::Name)),
    field("exclude", Shape::List(&Shape::Name)),
    field("rename", Shape::Free),
    field("overrides", Shape::List(&Shape::Object(OVERRIDE))),
    field("id", Shape::Name),
    field("created", Shape::Name),
];

/// A mapping, the field that it reads, and why it is there.
pub(super) struct Row {
    pub(super) destination: String,
    pub(super) field: Option<String>,
    pub(super) source: String,
    pub(super) source_type: &'static str,
    pub(super) reason: &'static str,
}

/// Mappings from fields to a schema, with their reasons and a report of what is covered.
///
/// `input` is `{fields, schema, include?, exclude?, rename?, overrides?, id?, created?}` as JSON: `fields` as
/// [`crate::read_fields`] gives them, `schema` as [`crate::infer_schema`] or the registry gives it.
///
/// # Errors
/// [`Error::Invalid`] with all faults of the input.
pub fn infer_mapping<'t>(input: impl Into<Given<'t>>) -> Result<Value, Error> {
    let mut faults = Vec::new();
    let inferred = parse(input, "", &mut faults).and_then(|document| infer(document.root(), &mut faults));
    match inferred {
        Some(inferred) if !faults.iter().any(Diagnostic::is_error) => Ok(inferred),
        _ => Err(Error::Invalid(faults)),
    }
}

fn infer(root: Node<'_>, faults: &mut Vec<Diagnostic>) -> Option<Value> {
    if !check_object(root, INPUT, &Pointer::ROOT, faults) || !faults.is_empty() {
        return None;
    }
    let sources = read(root.get("fields")?, &Types::default(), faults);
    let targets = Targets::read(root.get("schema")?, &Pointer::ROOT.key("schema"), faults);
    let mut inference =
        Inference { root, targets, rows: Vec::new(), left_out: Vec::new(), taken: Places::default(), faults };
    let choice = inference.choice(&sources);
    for destination in &choice.destinations {
        inference.taken.add(destination.clone().into(), 0);
    }
    for source in &sources {
        inference.source(source, &choice);
    }
    inference.parts(&sources);
    inference.event_fields(&sources);
    inference.overrides(&sources);
    let Inference { targets, rows, left_out, .. } = inference;
    let mapping = |row: &Row| {
        Value::object([
            ("source", Some(row.source.as_str().into())),
            ("destination", Some(row.destination.as_str().into())),
            ("sourceType", Some(row.source_type.into())),
        ])
    };
    Some(Value::object([
        ("mappings", Some(Value::list(rows.iter().map(mapping)))),
        ("reasons", Some(Value::list(rows.iter().map(|row| row.reason)))),
        ("coverage", Some(coverage::report(&sources, &rows, &left_out, &targets))),
    ]))
}

/// What the caller wants of the fields.
struct Choice<'s> {
    known: Places<'s>,
    include: Option<Places<'static>>,
    exclude: Places<'static>,
    /// Where the destination of each is.
    rename: Places<'static>,
    destinations: Vec<String>,
}

pub(super) struct Inference<'d, 'f> {
    pub(super) root: Node<'d>,
    targets: Targets,
    pub(super) rows: Vec<Row>,
    pub(super) left_out: Vec<LeftOut>,
    /// The destinations that the caller chose, and those found so far.
    taken: Places<'static>,
    pub(super) faults: &'f mut Vec<Diagnostic>,
}

impl Inference<'_, '_> {
    fn choice<'s>(&mut self, sources: &'s [Source]) -> Choice<'s> {
        let known = known(sources);
        let mut list = |name: &str| {
            let place = Pointer::ROOT.key(name);
            let given = self.root.get(name)?;
            let mut paths = Places::default();
            for (index, node) in given.elements().enumerate() {
                let Some(path) = node.as_str() else { continue };
                if !known.has(&path) {
                    let near =
                        (index < GUESSES).then(|| nearest(&path, sources.iter().map(|source| source.path.as_str())));
                    let fault = Diagnostic::new(Code::NoSuchField, &place.index(index)).with_shown("value", &path);
                    self.faults.push(fault.with_some("nearest", near.flatten()));
                }
                paths.add(path.into_owned().into(), 0);
            }
            Some(paths)
        };
        let (include, exclude) = (list("include"), list("exclude").unwrap_or_default());
        let place = Pointer::ROOT.key("rename");
        let (mut rename, mut destinations) = (Places::default(), Vec::new());
        for (from, to) in members(self.root.get("rename")) {
            let place = place.key(&from);
            if !known.has(&from) {
                self.faults.push(Diagnostic::new(Code::NoSuchField, &place).with_shown("value", &from));
            }
            match to.as_str() {
                Some(destination) => {
                    self.check_destination(&destination, &place);
                    rename.add(from.into_owned().into(), destinations.len());
                    destinations.push(destination.into_owned());
                }
                None => self.faults.push(wrong_type(to, "a string", &place)),
            }
        }
        Choice { known, include, exclude, rename, destinations }
    }

    fn source(&mut self, source: &Source, choice: &Choice<'_>) {
        if source.kind == "object" || (source.kind == "array" && source.items.as_deref() == Some("object")) {
            return;
        }
        let held = |list: &Places<'_>| within(&source.path).any(|path| list.has(path));
        if choice.include.as_ref().is_some_and(|include| !held(include)) || held(&choice.exclude) {
            self.left_out.push((source.path.clone(), "the caller left it out"));
            return;
        }
        if let Some(at) = choice.rename.get(&source.path) {
            let destination = &choice.destinations[at];
            let is_time = self.targets.of_path(destination).is_some_and(|target| target.is_time);
            self.push(source, destination.clone(), is_time, "the caller chose the destination");
            return;
        }
        let tail = tail(source);
        // A field that the schema has for another source is no match by its name.
        let foreign = |target: &&Target| target.source.as_ref().is_some_and(|source| choice.known.has(source));
        let named = || self.targets.of_tail(&tail).filter(|target| !foreign(target));
        let (reason, target) = match self.targets.of_source(&source.path).or_else(named) {
            Some(target) if self.taken.has(&target.path) => ("another field is mapped to its destination", None),
            Some(target) if !fits(source, target.kind) => ("the field of the same name takes another type", None),
            Some(Target { path, is_time, .. }) => ("the field of the same name", Some((path.clone(), *is_time))),
            None => ("the schema has no field of its name", None),
        };
        match target {
            Some((path, is_time)) => {
                self.taken.add(path.clone().into(), 0);
                self.push(source, path, is_time, reason);
            }
            None => self.left_out.push((source.path.clone(), reason)),
        }
    }

    /// The fields that a schema knows of an object about which the source told nothing.
    fn parts(&mut self, sources: &[Source]) {
        let known = known(sources);
        let mut untyped = Places::default();
        for (path, _) in self.left_out.iter().filter(|(path, _)| known.has(path)) {
            untyped.add(path.into(), 0);
        }
        let mut rows = Vec::new();
        let mut found = Places::default();
        for target in &self.targets.all {
            let Some(path) = target.source.as_deref().filter(|path| !known.has(path)) else {
                continue;
            };
            let is_object = |outer: &&str| path.as_bytes().get(outer.len()) == Some(&b'.');
            let outer = within(path).filter(is_object).find(|outer| untyped.has(outer));
            let Some(outer) = outer else { continue };
            found.add(outer.to_owned().into(), 0);
            rows.push(Row {
                destination: target.path.clone(),
                field: Some(outer.to_owned()),
                source: path.to_owned(),
                source_type: "ATTRIBUTE",
                reason: "a known part of an object that the source left open",
            });
        }
        self.left_out.retain(|(path, _)| !found.has(path));
        self.rows.append(&mut rows);
    }

    /// `_id` and `timestamp` of events, from the id and the time of creation.
    fn event_fields(&mut self, sources: &[Source]) {
        for (destination, option, usual) in [("_id", "id", "id"), ("timestamp", "created", "created")] {
            let Some(Target { is_time, kind, .. }) = self.targets.of_path(destination) else { continue };
            let (is_time, kind) = (*is_time, *kind);
            let wanted = self.root.get(option).and_then(Node::as_str);
            let source = match &wanted {
                Some(path) => sources.iter().find(|source| source.path == *path),
                None => sources.iter().find(|source| tail(source) == usual && fits(source, kind)),
            };
            match source {
                Some(source) => self.push(source, destination.to_owned(), is_time, "every event needs it"),
                None if wanted.is_some() => {
                    let fault = Diagnostic::new(Code::NoSuchField, &Pointer::ROOT.key(option));
                    self.faults.push(fault.with_shown("value", &wanted.unwrap_or_default()));
                }
                None => {}
            }
        }
    }

    pub(super) fn check_destination(&mut self, destination: &str, place: &Pointer<'_>) {
        if self.targets.kind(destination).is_none() {
            let few = self.faults.len() < GUESSES;
            let near = few.then(|| nearest(destination, self.targets.all.iter().map(|target| target.path.as_str())));
            let fault = Diagnostic::new(Code::UnknownDestination, place).with_shown("value", destination);
            self.faults.push(fault.with_some("nearest", near.flatten()));
        }
    }

    fn push(&mut self, source: &Source, destination: String, is_time: bool, reason: &'static str) {
        let field = Some(source.path.clone());
        // A number since 1970 goes into a date-time as text; the platform's functions count milliseconds.
        let row = if is_time && source.kind == "integer" {
            let expression = format!("dformat({} * 1000, \"yyyy-MM-dd'T'HH:mm:ss.SSSX\")", source.path);
            Row {
                destination,
                field,
                source: expression,
                source_type: "EXPRESSION",
                reason: "Unix seconds as a date-time",
            }
        } else {
            Row { destination, field, source: source.path.clone(), source_type: "ATTRIBUTE", reason }
        };
        self.rows.push(row);
    }
}

/// Whether a field goes into a destination of a type; what is uncertain about it is a matter of the check.
fn fits(source: &Source, wanted: Type) -> bool {
    let found = of_field(Some(&source.kind), source.format.as_deref());
    conversion::fault(found, wanted).is_none_or(|code| code.row().1 == Severity::Warning)
}

/// The path of a field below the tenant's group.
fn tail(source: &Source) -> String {
    let step =
        |step: &crate::schema::fields::Step| if step.every { format!("{}[*]", step.name) } else { step.name.clone() };
    source.steps.iter().map(step).listed().join(".")
}

/// The paths of all fields.
pub(super) fn known(sources: &[Source]) -> Places<'_> {
    let mut known = Places::default();
    for source in sources {
        known.add(source.path.as_str().into(), 0);
    }
    known
}
