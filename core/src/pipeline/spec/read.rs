//! A spec's document read into types: the only code that finds its members by name.

use super::super::table::Kind;
use super::super::values::{at, copy, elements, members, text};
use super::places::Places;
use super::{MappingSpec, Namespace, OwnClass, Resource, Schedule, Source, SourceChanges, SourceKind, Spec, Target};
use crate::connectors::{Connector, Known};
use crate::json::Value;

/// Parts that a resource takes from the spec, member by member.
const SHARED: [&str; 4] = ["target", "mapping", "options", "tags"];

impl Spec {
    /// A spec whose shape is known to be right.
    pub(in crate::pipeline) fn of(document: Value) -> Spec {
        let name = text(&document, &["name"]).unwrap_or_default().to_owned();
        let resources = elements(&document, &["resources"]).iter();
        let namespaces = elements(&document, &["namespaces"]).iter().map(Namespace::of).collect();
        let own = at(&document, &["source"]).map(|source| Source::of(None, source));
        let named = members(&document, &["sources"]).iter().map(|(key, source)| Source::of(Some(key), source));
        let sources: Vec<Source> = own.into_iter().chain(named).collect();
        let draft = at(&document, &["draft"]) == Some(&Value::Bool(true));
        let read = |one| {
            let source_index = index_of(&sources, one);
            let known = source_index.and_then(|index| sources.get(index)?.known.as_deref());
            Resource {
                source_index,
                source: SourceKind::of(known, draft),
                ..Resource::of(&merged(&document, one), &name)
            }
        };
        let source_changes = match text(&document, &["sourceChanges"]) {
            Some("follow") => SourceChanges::Follow,
            Some("stop") => SourceChanges::Stop,
            _ => SourceChanges::Ignore,
        };
        let (resources, places) = (resources.map(read).collect(), Places::of(&document));
        let previous_name = text(&document, &["previousName"]).map(str::to_owned);
        let renamed = members(&document, &["renamed"]).iter();
        let renamed = renamed.filter_map(|(old, new)| Some((old.clone(), new.as_str()?.to_owned()))).collect();
        Spec { document, name, previous_name, renamed, sources, namespaces, resources, draft, source_changes, places }
    }
}

/// The place of the source that a resource names, or else of the one that needs no name.
fn index_of(sources: &[Source], resource: &Value) -> Option<usize> {
    match (text(resource, &["source"]), sources) {
        (None, [_]) => Some(0),
        (key, _) => sources.iter().position(|source| source.key.as_deref() == key),
    }
}

impl Source {
    fn of(key: Option<&String>, document: &Value) -> Source {
        let part = |name| at(document, &[name]);
        let text = |name| part(name).and_then(Value::as_str).map(str::to_owned);
        Source {
            key: key.cloned(),
            known: part("connector").and_then(Known::of_value),
            connector: part("connector").cloned().unwrap_or_else(|| "".into()),
            name: text("name"),
            description: part("description").cloned(),
            auth: part("auth").cloned(),
            base_connection: text("baseConnectionId"),
        }
    }
}

impl SourceKind {
    /// That of an unknown connector is of no account, as it is an error.
    fn of(known: Option<&Connector>, draft: bool) -> SourceKind {
        SourceKind {
            has_base: known.is_none_or(Connector::has_base_connection),
            is_open: !draft && known.is_none_or(Connector::shows_fields),
            is_mapped: known.is_none_or(|known| known.transformations.iter().any(|name| name == "Mapping")),
        }
    }
}

impl Resource {
    fn of(value: &Value, spec_name: &str) -> Resource {
        let part = |name| copy(value, &[name]);
        let key = ["key", "resource"].iter().find_map(|name| text(value, &[name])).unwrap_or("data");
        let name = text(value, &["name"]).map_or_else(|| format!("{spec_name} {key}"), str::to_owned);
        let names = members(value, &["names"]).iter();
        Resource {
            key: key.to_owned(),
            source_index: None,
            name,
            names: names.filter_map(|(kind, name)| Some((Kind::of(kind)?, name.as_str()?.to_owned()))).collect(),
            resource: part("resource"),
            params: part("params"),
            data: part("data"),
            explore: part("explore"),
            fields: part("fields"),
            records: part("records"),
            delta_column: part("deltaColumn"),
            public_key: part("publicKeyId"),
            description: part("description"),
            target: Target::of(value),
            mapping: MappingSpec::of(value),
            tests: part("tests"),
            schedule: part("schedule").map(Schedule),
            options: part("options"),
            tags: part("tags"),
            source: SourceKind::of(None, false),
        }
    }
}

impl Target {
    fn of(resource: &Value) -> Target {
        let part = |name| copy(resource, &["target", name]);
        let id = |name| text(resource, &["target", name, "id"]).map(str::to_owned);
        Target {
            schema: id("schema"),
            dataset: id("dataset"),
            class: part("class"),
            own_class: at(resource, &["target", "class"]).and_then(OwnClass::of),
            group: part("group"),
            types: part("types"),
            identities: part("identities"),
            profile: at(resource, &["target", "profile"]).map(|profile| *profile == Value::Bool(true)),
        }
    }
}

impl MappingSpec {
    fn of(resource: &Value) -> MappingSpec {
        let choices = members(resource, &["mapping"]).iter().filter(|(name, _)| name != "mappings");
        MappingSpec { mappings: copy(resource, &["mapping", "mappings"]), choices: choices.cloned().collect() }
    }
}

/// A resource's document with what the spec says of all of them.
fn merged(spec: &Value, resource: &Value) -> Value {
    let mut value = resource.clone();
    for part in SHARED {
        let mut whole = at(spec, &[part]).cloned().unwrap_or(Value::Object(Vec::new()));
        // A schema that is given and one that is made exclude each other: the resource's own choice stands alone.
        let own = members(resource, &[part]);
        let given = |name: &str| own.iter().any(|(own, _)| own == name);
        if let Value::Object(shared) = &mut whole {
            if part == "target" && given("schema") {
                shared.clear();
            } else if part == "target" && given("class") {
                shared.retain(|(name, _)| name != "schema" && name != "dataset");
            } else if part == "mapping" && given("mappings") {
                shared.clear();
            }
        }
        for (name, own) in own {
            whole.set(name, own.clone());
        }
        if !members(&whole, &[]).is_empty() {
            value.set(part, whole);
        }
    }
    if at(&value, &["schedule"]).is_none()
        && let Some(schedule) = copy(spec, &["schedule"])
    {
        value.set("schedule", schedule);
    }
    value
}
