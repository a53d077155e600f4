//! The spec: what should exist. Its document is read once into these types; what it leaves to every resource is merged
//! into each.

mod check;
mod class;
mod exploring;
mod names;
mod namespace;
mod news;
mod places;
mod read;
mod shape;

use super::table::{Kind, Scope};
use super::values::part_of;
use crate::connectors::{Connector, Known};
use crate::consistency::are_requests;
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{check_object, check_text, parse, seconds};
use crate::json::{Input, Parsed, Pointer, Value};
use crate::operations::ROOM;
pub(super) use class::OwnClass;
pub(super) use exploring::exploring;
pub(super) use namespace::Namespace;
pub(super) use places::{Places, in_source};
use shape::RULES;
pub(crate) use shape::SPEC;
#[cfg(feature = "forms")]
pub use shape::pipeline_schema;

/// A spec, whose shape is known to be right.
#[derive(Clone, Debug)]
pub(super) struct Spec {
    /// As it was given: what a host gets back, and what a ledger knows it by.
    pub(super) document: Value,
    pub(super) name: String,
    pub(super) previous_name: Option<String>,
    /// Keys of resources, each with the one that it was before.
    pub(super) renamed: Vec<(String, String)>,
    pub(super) sources: Vec<Source>,
    pub(super) namespaces: Vec<Namespace>,
    pub(super) resources: Vec<Resource>,
    pub(super) draft: bool,
    pub(super) source_changes: SourceChanges,
    pub(super) places: Places,
}

/// What becomes of fields that a source gains, loses or changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SourceChanges {
    Ignore,
    Follow,
    Stop,
}

/// What the source is called that needs no name.
pub(super) const UNNAMED: &str = "source";

/// Where the data of some resources comes from.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// Its name in `sources`; nothing of the one that needs none.
    pub(super) key: Option<String>,
    /// The name of a connector, or a definition.
    pub(super) connector: Value,
    /// What is known of it.
    pub(super) known: Option<Known>,
    pub(super) name: Option<String>,
    pub(super) description: Option<Value>,
    /// Credentials, with references to secrets.
    pub(super) auth: Option<Value>,
    /// A base connection that is there.
    pub(super) base_connection: Option<String>,
}

/// Stands for a source that is missing or unknown, of which nothing more is to be said.
static ABSENT: Source = Source {
    key: None,
    connector: Value::String(String::new()),
    known: None,
    name: None,
    description: None,
    auth: None,
    base_connection: None,
};

impl Source {
    /// Its place in the spec.
    pub(super) fn place(&self) -> String {
        let root = Pointer::ROOT;
        self.key.as_ref().map_or_else(|| "/source".to_owned(), |key| root.key("sources").key(key).to_string())
    }

    /// Whether a base connection is made for it.
    fn makes_base(&self) -> bool {
        self.base_connection.is_none() && self.known.as_deref().is_none_or(Connector::has_base_connection)
    }

    /// What it is called in `renamed`, and in what is said of it.
    pub(super) fn name_in_spec(&self) -> &str {
        self.key.as_deref().unwrap_or(UNNAMED)
    }

    /// Whether its definition doesn't say what its flows are.
    fn lacks_flow_spec(&self) -> bool {
        self.known.as_deref().is_some_and(|known| known.flow_spec.is_none())
    }

    /// A step that is there once for it.
    pub(super) fn step(&self, kind: Kind) -> String {
        kind.step_of(self.key.as_deref())
    }
}

/// One resource, with all that the spec says of it.
#[derive(Clone, Debug)]
#[expect(clippy::struct_field_names, reason = "a connector calls what it offers its resources")]
pub(super) struct Resource {
    pub(super) key: String,
    /// The place of its source among those of the spec, unless it is missing or unknown.
    pub(super) source_index: Option<usize>,
    pub(super) name: String,
    pub(super) names: Vec<(Kind, String)>,
    pub(super) resource: Option<Value>,
    pub(super) params: Option<Value>,
    /// The form of its data.
    pub(super) data: Option<Value>,
    /// What reading its fields takes beside that.
    pub(super) explore: Option<Value>,
    /// Its fields, or sample records, where they are not read from the source.
    pub(super) fields: Option<Value>,
    pub(super) records: Option<Value>,
    /// The transformations of its flow beside the mapping: the column of a table that shows new rows, the key of encrypted files.
    pub(super) delta_column: Option<Value>,
    pub(super) public_key: Option<Value>,
    pub(super) description: Option<Value>,
    pub(super) target: Target,
    pub(super) mapping: MappingSpec,
    /// Tests of its mapping.
    pub(super) tests: Option<Value>,
    pub(super) schedule: Option<Schedule>,
    pub(super) options: Option<Value>,
    pub(super) tags: Option<Value>,
    pub(super) source: SourceKind,
}

/// What its connector says of all resources of a source.
#[derive(Clone, Copy, Debug)]
pub(super) struct SourceKind {
    /// Whether credentials are kept in a base connection.
    pub(super) has_base: bool,
    /// Whether the fields of the source can be read; over a draft nothing is explored.
    pub(super) is_open: bool,
    /// Whether a mapping set makes the fields of the schema.
    pub(super) is_mapped: bool,
}

/// Where the data of a resource goes: to a schema that is there, or to one that is made of what is said here.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub(super) schema: Option<String>,
    pub(super) dataset: Option<String>,
    /// What the spec says of its class.
    pub(super) class: Option<Value>,
    /// The class, where it is made.
    pub(super) own_class: Option<OwnClass>,
    pub(super) group: Option<Value>,
    pub(super) types: Option<Value>,
    pub(super) identities: Option<Value>,
    pub(super) profile: Option<bool>,
}

impl Target {
    fn has_identities(&self) -> bool {
        matches!(&self.identities, Some(Value::Array(identities)) if !identities.is_empty())
    }
}

/// How the fields of the source become those of the schema.
#[derive(Clone, Debug)]
pub(super) struct MappingSpec {
    /// The rows, if they are given.
    pub(super) mappings: Option<Value>,
    /// What an inference is told otherwise, in the order of the document.
    pub(super) choices: Vec<(String, Value)>,
}

impl MappingSpec {
    pub(super) fn choice(&self, name: &str) -> Option<&Value> {
        self.choices.iter().find(|(known, value)| known == name && *value != Value::Null).map(|(_, choice)| choice)
    }
}

/// When a flow runs.
#[derive(Clone, Debug)]
pub(super) struct Schedule(Value);

impl Schedule {
    /// With a start that the platform takes: a flow whose spec has none, or one that has passed, starts a minute after it is
    /// made.
    pub(super) fn started(&self, now: i64) -> Value {
        let mut schedule = self.0.clone();
        if self.part("startTime").is_none() || self.is_over(now) {
            schedule.set("startTime", now.saturating_add(ROOM).into());
        }
        schedule
    }

    /// As a document, which checks of inputs read.
    fn document(&self) -> Option<Parsed<'_>> {
        Input::from(&self.0).parse().ok()
    }

    /// Whether the start of the spec has passed.
    pub(super) fn is_over(&self, now: i64) -> bool {
        self.start().is_some_and(|start| start <= now)
    }

    /// The start of the spec in Unix seconds, however it is written.
    pub(super) fn start(&self) -> Option<i64> {
        let parsed = Input::from(self.part("startTime")?).parse().ok()?;
        seconds(parsed.root(), &Pointer::ROOT).ok()
    }

    pub(super) fn part(&self, name: &str) -> Option<&Value> {
        self.0.get(name).filter(|part| **part != Value::Null)
    }
}

/// A document without the parts of the wrong type, so that the others can be checked; what should be a text becomes one.
fn sound_parts(mut document: Value, faults: &Faults) -> Value {
    for fault in faults.iter().filter(|fault| fault.code == Code::WrongType) {
        let Some(part) = part_of(&mut document, &fault.path) else { continue };
        let is_text = fault.param("expected").and_then(Value::as_str) == Some("string");
        *part = if is_text { part.to_string().into() } else { Value::Null };
    }
    document
}

impl Resource {
    /// Whether its schema is made here.
    pub(super) fn makes_schema(&self) -> bool {
        self.target.schema.is_none()
    }

    /// Whether the fields of the source must be known.
    pub(super) fn explores(&self) -> bool {
        self.makes_schema() || self.source.is_mapped && self.mapping.mappings.is_none()
    }

    /// Whether the spec itself has the fields of the source.
    pub(super) fn has_fields(&self) -> bool {
        self.fields.is_some() || self.records.is_some()
    }

    /// Whether it takes a step of the table.
    pub(super) fn takes(&self, kind: Kind) -> bool {
        match kind {
            Kind::BaseConnection => self.source.has_base,
            Kind::MappingSet => self.source.is_mapped,
            Kind::Explore => self.explores() || self.source.is_open || self.has_fields(),
            Kind::Tenant | Kind::FieldGroup => self.makes_schema(),
            Kind::Class => self.makes_schema() && self.target.own_class.is_some(),
            Kind::Descriptors => self.makes_schema() && self.target.has_identities(),
            Kind::Profile => self.target.profile == Some(true),
            _ => true,
        }
    }

    /// Whether it can't do without what a step of the table gives.
    pub(super) fn needs(&self, kind: Kind) -> bool {
        self.takes(kind) && (kind != Kind::Explore || self.explores())
    }

    /// The name of what a stage makes.
    pub(super) fn name_of(&self, kind: Kind) -> String {
        let given = self.names.iter().find(|(named, _)| *named == kind);
        given.map_or_else(|| format!("{}{}", self.name, kind.row().suffix), |(_, name)| name.clone())
    }
}

impl Spec {
    /// Reads and checks a spec; nothing where it has an error.
    pub(super) fn read<'t>(given: impl Into<Input<'t>>, now: Option<i64>, faults: &mut Faults) -> Option<Spec> {
        let mut found = Faults::default();
        let spec = parse(given, "", &mut found).and_then(|document| {
            let root = document.root();
            if are_requests(root) {
                found.push(Diagnostic::at(Code::RequestsAsSpec, ""));
                return None;
            }
            let sound = check_object(root, SPEC, &Pointer::ROOT, &mut found);
            check_text(root, &mut found);
            // Texts of a definition are not sent.
            let is_defined = |path: &str| in_source(path).is_some_and(|path| path.starts_with("connector/"));
            found.retain(|fault| fault.code != Code::Placeholder || !is_defined(&fault.path));
            for rule in RULES {
                rule.check(root, &Pointer::ROOT, &mut found);
            }
            let document = root.to_value();
            let places = Places::of(&document);
            Some(Spec { places, ..Spec::of(if sound { document } else { sound_parts(document, &found) }) })
        });
        if let Some(spec) = &spec {
            spec.check(now, &mut found);
        }
        let sound = !found.has_error();
        faults.append(&mut found);
        spec.filter(|_| sound)
    }

    /// Whether a resource has that key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.resources.iter().any(|resource| resource.key == key)
    }

    /// The source of that name.
    pub(super) fn source_called(&self, name: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.name_in_spec() == name)
    }

    /// Whether a step is that of a resource or source which left the spec.
    pub(super) fn lacks(&self, step: &str) -> bool {
        step.rsplit_once('/').map_or_else(
            || match Kind::of_shared(step) {
                Some(Kind::Class) => self.resource_of_class(step).is_none(),
                Some(_) => self.source_with(step).is_none(),
                None => false,
            },
            |(key, _)| !self.has(key),
        )
    }

    pub(super) fn source_of(&self, resource: &Resource) -> &Source {
        resource.source_index.and_then(|index| self.sources.get(index)).unwrap_or(&ABSENT)
    }

    /// The source that has a step.
    pub(super) fn source_with(&self, step: &str) -> Option<&Source> {
        let kind = Kind::of_shared(step).filter(|kind| kind.row().scope == Scope::Source)?;
        self.sources.iter().find(|source| source.step(kind) == step)
    }

    /// The name of the base connection of a source.
    pub(super) fn base_name(&self, source: &Source) -> String {
        match (&source.name, &source.key) {
            (Some(name), _) => name.clone(),
            (None, Some(key)) => format!("{} {key}", self.name),
            (None, None) => self.name.clone(),
        }
    }

    /// The place that gives that name.
    pub(super) fn base_name_place(source: &Source) -> String {
        match (&source.name, &source.key) {
            (None, None) => "/name".to_owned(),
            (None, Some(_)) => source.place(),
            (Some(_), _) => format!("{}/name", source.place()),
        }
    }
}
