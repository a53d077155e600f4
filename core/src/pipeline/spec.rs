//! The spec: what should exist, as one JSON document. What it leaves to every resource is merged into each once.

use super::values::{at, copy, members, object, parsed, text};
use crate::api;
use crate::codes::Code;
use crate::diagnostic::{Diagnostic, shown};
use crate::fields::{Field, Shape, check_object, check_text, field};
use crate::json::{Kind, Node, Pointer, Value};
use crate::operations::{FLOW_OPTIONS, SCHEDULE};
use crate::reader::parse;
use crate::rules::unknown_value;
use crate::schema::IDENTITY;

/// Where a secret comes from; the host looks its value up when it is sent.
const SECRET: &[Field] = &[field("secret", Shape::Name).required(), field("version", Shape::Name)];

const SOURCE: &[Field] = &[
    field("connector", Shape::Name).required(),
    field("name", Shape::Name),
    field("description", Shape::Text),
    field("auth", Shape::Free),
    field("baseConnectionId", Shape::Uuid),
];

const TARGET: &[Field] = &[
    field("class", Shape::Name),
    field("schema", Shape::Object(&[field("id", Shape::RegistryId(&["schemas"])).required()])),
    field("dataset", Shape::Object(&[field("id", Shape::DatasetId).required()])),
    field("group", Shape::Name),
    field("types", Shape::Free),
    field("identities", Shape::List(&Shape::Object(IDENTITY))),
    field("profile", Shape::Bool),
];

const MAPPING: &[Field] = &[
    field("mappings", Shape::List(&Shape::Free)),
    field("include", Shape::List(&Shape::Name)),
    field("exclude", Shape::List(&Shape::Name)),
    field("rename", Shape::Free),
    field("overrides", Shape::List(&Shape::Free)),
    field("id", Shape::Name),
    field("created", Shape::Name),
];

const NAMES: &[Field] = &[
    field("fieldGroup", Shape::Name),
    field("schema", Shape::Name),
    field("dataset", Shape::Name),
    field("targetConnection", Shape::Name),
    field("mappingSet", Shape::Name),
    field("sourceConnection", Shape::Name),
    field("flow", Shape::Name),
];

const RESOURCE: &[Field] = &[
    field("key", Shape::Name),
    field("resource", Shape::Name),
    field("params", Shape::Free),
    field("name", Shape::Name),
    field("description", Shape::Text),
    field("names", Shape::Object(NAMES)),
    field("target", Shape::Object(TARGET)),
    field("mapping", Shape::Object(MAPPING)),
    field("schedule", Shape::Object(SCHEDULE)),
    field("options", Shape::Object(FLOW_OPTIONS)),
    field("tags", Shape::Free),
];

pub(super) const SPEC: &[Field] = &[
    field("$schema", Shape::Text),
    field("name", Shape::Name).required(),
    field("description", Shape::Text),
    field("source", Shape::Object(SOURCE)).required(),
    field("resources", Shape::List(&Shape::Object(RESOURCE))).required(),
    field("target", Shape::Object(TARGET)),
    field("mapping", Shape::Object(MAPPING)),
    field("schedule", Shape::Object(SCHEDULE)),
    field("options", Shape::Object(FLOW_OPTIONS)),
    field("tags", Shape::Free),
    field("draft", Shape::Bool),
];

/// Parts that a resource takes from the spec, member by member.
const SHARED: [&str; 4] = ["target", "mapping", "options", "tags"];

/// The spec as read, with its parts in their places.
#[derive(Clone, Debug)]
pub(super) struct Spec {
    pub(super) value: Value,
    pub(super) name: String,
    pub(super) resources: Vec<Resource>,
    pub(super) draft: bool,
}

/// One resource with all that the spec says of it.
#[derive(Clone, Debug)]
pub(super) struct Resource {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) value: Value,
}

impl Resource {
    /// Whether its schema is made here.
    pub(super) fn makes_schema(&self) -> bool {
        at(&self.value, &["target", "schema"]).is_none()
    }

    /// Whether the fields of the source must be known.
    pub(super) fn explores(&self) -> bool {
        self.makes_schema() || at(&self.value, &["mapping", "mappings"]).is_none()
    }

    /// The name of what a stage makes.
    pub(super) fn name_of(&self, stage: &str) -> String {
        let given = text(&self.value, &["names", stage]);
        let suffix = if stage == "fieldGroup" { " fields" } else { "" };
        given.map_or_else(|| format!("{}{suffix}", self.name), str::to_owned)
    }
}

impl Spec {
    /// Reads and checks a spec; nothing where it has an error.
    pub(super) fn read(bytes: &[u8], now: Option<i64>, faults: &mut Vec<Diagnostic>) -> Option<Spec> {
        let mut found = Vec::new();
        let spec = parse(bytes, "", &mut found).and_then(|document| {
            let root = document.root();
            let sound = check_object(root, SPEC, &Pointer::ROOT, &mut found);
            check_text(root, &mut found);
            (sound && !found.iter().any(Diagnostic::is_error)).then(|| Spec::of(root.to_value()))
        });
        if let Some(spec) = &spec {
            spec.check(now, &mut found);
        }
        let sound = !found.iter().any(Diagnostic::is_error);
        faults.append(&mut found);
        spec.filter(|_| sound)
    }

    /// A spec whose shape is known to be right.
    pub(super) fn of(value: Value) -> Spec {
        let name = text(&value, &["name"]).unwrap_or_default().to_owned();
        let draft = at(&value, &["draft"]) == Some(&Value::Bool(true));
        let resources = super::values::elements(&value, &["resources"]).iter().map(|one| merged(&value, &name, one));
        Spec { resources: resources.collect(), name, draft, value }
    }

    pub(super) fn connector(&self) -> Value {
        copy(&self.value, &["source", "connector"]).unwrap_or(Value::Null)
    }

    pub(super) fn base_name(&self) -> &str {
        text(&self.value, &["source", "name"]).unwrap_or(&self.name)
    }

    /// The place of a resource's part: its own, or that which all share.
    pub(super) fn place(&self, resource: usize, part: &str, member: &str) -> String {
        let own = super::values::elements(&self.value, &["resources"]).get(resource);
        let own = own.and_then(|own| at(own, &[part])).filter(|own| member.is_empty() || at(own, &[member]).is_some());
        let shared = at(&self.value, &[part]).is_some();
        match own {
            None if shared => format!("/{part}"),
            _ => format!("/resources/{resource}/{part}"),
        }
    }

    fn check(&self, now: Option<i64>, faults: &mut Vec<Diagnostic>) {
        self.check_source(faults);
        for (index, resource) in self.resources.iter().enumerate() {
            let place = format!("/resources/{index}");
            if self.resources[..index].iter().any(|other| other.key == resource.key) {
                let fault = Diagnostic::at(Code::DuplicateResource, &place).with("value", shown(&resource.key));
                faults.push(fault);
            }
            check_name(&resource.key, &place, faults);
            for stage in NAMES {
                check_name(&resource.name_of(stage.name), &place, faults);
            }
            self.check_target(index, resource, faults);
            self.check_requests(index, resource, now, faults);
        }
    }

    fn check_source(&self, faults: &mut Vec<Diagnostic>) {
        check_name(self.base_name(), "/source/name", faults);
        let source = at(&self.value, &["source"]).cloned().unwrap_or(Value::Null);
        let connector = text(&source, &["connector"]).unwrap_or_default();
        if crate::connectors::find(connector).is_none() {
            let names: Vec<&str> = crate::connectors::names().collect();
            let place = Pointer::ROOT;
            faults.push(unknown_value(connector, &names, &place.key("source").key("connector")));
        }
        match (at(&source, &["baseConnectionId"]), at(&source, &["auth"])) {
            (Some(_), Some(_)) => {
                let fault = Diagnostic::at(Code::ConflictingFields, "/source/auth").with("field", "auth");
                faults.push(fault.with("other", "baseConnectionId"));
            }
            (None, None) => {
                let fault = Diagnostic::at(Code::MissingField, "/source/auth").with("field", "auth");
                faults.push(fault.with("expected", "credentials with references to secrets, or `baseConnectionId`"));
            }
            (None, Some(auth)) => {
                let secrets = crate::connectors::secret_params(connector);
                check_secrets(auth, "/source/auth", &secrets, faults);
                // Placeholders stand for the secrets: their values are checked when they are sent.
                let input = object([
                    ("connector", copy(&source, &["connector"])),
                    ("name", Some(self.base_name().into())),
                    ("auth", Some(super::secrets::hidden(auth))),
                ]);
                checked("createBaseConnection", &input, faults, |path| format!("/source{path}"));
            }
            _ => {}
        }
    }

    fn check_target(&self, index: usize, resource: &Resource, faults: &mut Vec<Diagnostic>) {
        let target = &resource.value;
        let given = |name| at(target, &["target", name]).is_some();
        if !given("schema") && !given("class") {
            let place = format!("{}/class", self.place(index, "target", ""));
            let fault = Diagnostic::at(Code::MissingField, &place).with("field", "class");
            faults.push(fault.with("expected", "`profile`, `experienceEvent` or the `$id` of a class, or `schema`"));
        }
        for name in ["class", "group", "types", "identities", "profile"] {
            if given("schema") && given(name) {
                let place = format!("{}/{name}", self.place(index, "target", name));
                faults
                    .push(Diagnostic::at(Code::ConflictingFields, &place).with("field", name).with("other", "schema"));
            }
        }
        if given("dataset") && !given("schema") {
            let place = format!("{}/schema", self.place(index, "target", "dataset"));
            let fault = Diagnostic::at(Code::MissingField, &place).with("field", "schema");
            faults.push(fault.with("expected", "the `$id` of the dataset's schema"));
        }
        if at(target, &["mapping", "mappings"]).is_some() {
            for (name, _) in members(target, &["mapping"]).iter().filter(|(name, _)| name != "mappings") {
                let place = format!("{}/{name}", self.place(index, "mapping", name));
                faults.push(
                    Diagnostic::at(Code::ConflictingFields, &place)
                        .with("field", name.as_str())
                        .with("other", "mappings"),
                );
            }
        }
    }

    /// The requests that the spec will lead to, with ids that stand for those to come.
    fn check_requests(&self, index: usize, resource: &Resource, now: Option<i64>, faults: &mut Vec<Diagnostic>) {
        const ID: &str = "00000000-0000-0000-0000-000000000000";
        let part = |name: &str| copy(&resource.value, &[name]);
        let place = format!("/resources/{index}");
        let source = object([
            ("connector", Some(self.connector())),
            ("name", Some(resource.name.as_str().into())),
            ("baseConnectionId", Some(ID.into())),
            ("resource", part("resource")),
            ("params", part("params")),
        ]);
        // An unknown connector is reported at the source.
        let of_source = |fault: &Diagnostic| fault.path != "/connector";
        let mut found = api::check("createSourceConnection", source.to_string().as_bytes(), b"");
        found.retain(of_source);
        faults.extend(found.into_iter().map(|fault| fault.moved(|path| format!("{place}{path}"))));
        let flow = object([
            ("connector", Some(self.connector())),
            ("name", Some(resource.name.as_str().into())),
            ("sourceConnectionId", Some(ID.into())),
            ("targetConnectionId", Some(ID.into())),
            ("mappingSetId", Some("0".repeat(32).into())),
            ("schedule", part("schedule").map(|schedule| started(schedule, now.unwrap_or_default()))),
            ("options", part("options")),
            ("draft", self.draft.then_some(true.into())),
        ]);
        let shared = |path: &str| {
            let part = path.split('/').nth(1).unwrap_or_default();
            let rest = path.split_once(part).map_or("", |(_, rest)| rest);
            format!("{}{rest}", self.place(index, part, ""))
        };
        let options = now.map_or_else(String::new, |now| format!("{{\"now\":{now}}}"));
        let mut found = api::check("createFlow", flow.to_string().as_bytes(), options.as_bytes());
        found.retain(of_source);
        faults.extend(found.into_iter().map(|fault| fault.moved(shared)));
        if let Some(mappings) = at(&resource.value, &["mapping", "mappings"]) {
            let schema = "https://ns.adobe.com/tenant/schemas/0";
            let set = object([
                ("name", Some(resource.name.as_str().into())),
                ("schema", Some(object([("id", Some(schema.into()))]))),
                ("dialect", Some("current".into())),
                ("mappings", Some(mappings.clone())),
            ]);
            let place = self.place(index, "mapping", "mappings");
            checked("createMappingSet", &set, faults, |path| format!("{place}{path}"));
        }
    }
}

/// The faults of the input of an operation, at their places in the spec.
fn checked(operation: &str, input: &Value, faults: &mut Vec<Diagnostic>, place: impl Fn(&str) -> String) {
    let found = api::check(operation, input.to_string().as_bytes(), b"").into_iter();
    // An unknown connector is reported at the source.
    faults.extend(found.filter(|fault| fault.path != "/connector").map(|fault| fault.moved(&place)));
}

/// The schedule with a start: a flow whose spec has none starts when it is made.
pub(super) fn started(mut schedule: Value, now: i64) -> Value {
    if at(&schedule, &["startTime"]).is_none() {
        schedule.set("startTime", now.into());
    }
    schedule
}

fn merged(spec: &Value, name: &str, resource: &Value) -> Resource {
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
    let of = |names: &[&str]| names.iter().find_map(|name| text(&value, &[name])).unwrap_or("data").to_owned();
    let key = of(&["key", "resource"]);
    let own_name = text(&value, &["name"]).map_or_else(|| format!("{name} {key}"), str::to_owned);
    Resource { key, name: own_name, value }
}

/// Names are searched for by the platform's filters, in which some characters have a meaning.
fn check_name(name: &str, place: &str, faults: &mut Vec<Diagnostic>) {
    const SPECIAL: &str = "\",*\\!~^<>=&";
    let special = name.chars().find(|c| SPECIAL.contains(*c));
    let edge = name != name.trim() || name.starts_with("@/");
    if special.is_some() || edge || name.chars().count() > 200 {
        let fault = Diagnostic::at(Code::UnsearchableName, place).with("value", shown(name));
        let fault =
            fault.with("allowed", "letters, digits, spaces within, and other signs but `\" , * \\ ! ~ ^ < > = &`");
        if !faults.contains(&fault) {
            faults.push(fault);
        }
    }
}

/// A secret is never written into a spec: every credential that is one must be a reference.
fn check_secrets(auth: &Value, place: &str, secret: &[String], faults: &mut Vec<Diagnostic>) {
    for (name, value) in members(auth, &[]) {
        let place = format!("{place}/{name}");
        match value {
            Value::Object(_) if name == "params" => check_secrets(value, &place, secret, faults),
            Value::Object(inner) if inner.iter().any(|(name, _)| name == "secret") => {
                let text = value.to_string();
                let mut found = Vec::new();
                if let Some(document) = parse(text.as_bytes(), "", &mut found) {
                    let root: Node<'_> = document.root();
                    debug_assert_eq!(root.kind(), Kind::Object);
                    check_object(root, SECRET, &Pointer::ROOT, &mut found);
                }
                faults.extend(found.into_iter().map(|fault| fault.moved(|path| format!("{place}{path}"))));
            }
            Value::String(_) if secret.contains(name) => {
                faults.push(Diagnostic::at(Code::SecretInSpec, &place).with("field", name.as_str()));
            }
            _ => {}
        }
    }
}

impl Diagnostic {
    /// The same fault at another place; the place of what it contradicts moves along.
    pub(super) fn moved(mut self, place: impl Fn(&str) -> String) -> Diagnostic {
        self.path = place(&self.path);
        for (name, value) in &mut self.params {
            if let Some(pointer) = value.as_str().filter(|text| *name == "other" && text.starts_with('/')) {
                *value = place(pointer).into();
            }
        }
        self
    }
}

/// The shape of a spec as a JSON Schema, for editors.
#[must_use]
pub fn pipeline_schema() -> Value {
    let mut schema =
        parsed(br#"{"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "A pipeline of aepflow"}"#);
    if let Value::Object(members) = Shape::Object(SPEC).json_schema() {
        for (name, value) in members {
            schema.set(&name, value);
        }
    }
    schema
}
