//! What is wrong with a spec, before anything is sent.

use super::super::secrets;
use super::super::table::Kind;
use super::super::values::{members, object};
use super::shape::{NAMES, SECRET};
use super::{MappingSpec, Resource, Spec, Target};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{check_object, parse, unknown_value};
use crate::json::{Input, Pointer, Value};
use crate::operations;

impl Spec {
    pub(super) fn check(&self, now: Option<i64>, faults: &mut Faults) {
        self.check_source(faults);
        for (index, resource) in self.resources.iter().enumerate() {
            let place = format!("/resources/{index}");
            if self.resources[..index].iter().any(|other| other.key == resource.key) {
                let fault = Diagnostic::at(Code::DuplicateResource, &place).with_shown("value", &resource.key);
                faults.push(fault);
            }
            check_name(&resource.key, &place, faults);
            for kind in NAMES.iter().filter_map(|row| Kind::of(row.name)) {
                check_name(&resource.name_of(kind), &place, faults);
            }
            self.check_target(index, &resource.target, faults);
            self.check_mapping(index, &resource.mapping, faults);
            self.check_requests(index, resource, now, faults);
        }
    }

    fn check_source(&self, faults: &mut Faults) {
        check_name(self.base_name(), "/source/name", faults);
        let source = &self.source;
        if crate::connectors::find(&source.connector).is_none() {
            let names: Vec<&str> = crate::connectors::names().collect();
            let place = Pointer::ROOT;
            faults.push(unknown_value(&source.connector, &names, &place.key("source").key("connector")));
        }
        match (&source.base_connection, &source.auth) {
            (Some(_), Some(_)) => {
                let fault = Diagnostic::at(Code::ConflictingFields, "/source/auth").with("field", "auth");
                faults.push(fault.with("other", "baseConnectionId"));
            }
            (None, None) => {
                let fault = Diagnostic::at(Code::MissingField, "/source/auth").with("field", "auth");
                faults.push(fault.with("expected", "credentials with references to secrets, or `baseConnectionId`"));
            }
            (None, Some(auth)) => {
                let secrets = crate::connectors::secret_params(&source.connector);
                check_secrets(auth, "/source/auth", &secrets, faults);
                // Placeholders stand for the secrets: their values are checked when they are sent.
                let input = object([
                    ("connector", Some(source.connector.as_str().into())),
                    ("name", Some(self.base_name().into())),
                    ("auth", Some(secrets::hidden(auth))),
                ]);
                checked("createBaseConnection", &input, b"", faults, |path| format!("/source{path}"));
            }
            _ => {}
        }
    }

    fn check_target(&self, index: usize, target: &Target, faults: &mut Faults) {
        let place = |member, name| format!("{}/{name}", self.places.of_part(index, "target", member));
        if target.schema.is_none() && target.class.is_none() {
            let fault = Diagnostic::at(Code::MissingField, &place("", "class")).with("field", "class");
            faults.push(fault.with("expected", "`profile`, `experienceEvent` or the `$id` of a class, or `schema`"));
        }
        let only_of_made = [
            ("class", target.class.is_some()),
            ("group", target.group.is_some()),
            ("types", target.types.is_some()),
            ("identities", target.identities.is_some()),
            ("profile", target.profile.is_some()),
        ];
        for (name, given) in only_of_made {
            if given && target.schema.is_some() {
                let fault = Diagnostic::at(Code::ConflictingFields, &place(name, name)).with("field", name);
                faults.push(fault.with("other", "schema"));
            }
        }
        if target.dataset.is_some() && target.schema.is_none() {
            let fault = Diagnostic::at(Code::MissingField, &place("dataset", "schema")).with("field", "schema");
            faults.push(fault.with("expected", "the `$id` of the dataset's schema"));
        }
    }

    fn check_mapping(&self, index: usize, mapping: &MappingSpec, faults: &mut Faults) {
        if mapping.mappings.is_some() {
            for (name, _) in &mapping.choices {
                let place = format!("{}/{name}", self.places.of_part(index, "mapping", name));
                let fault = Diagnostic::at(Code::ConflictingFields, &place).with("field", name.as_str());
                faults.push(fault.with("other", "mappings"));
            }
        }
    }

    /// The requests that the spec will lead to, with ids that stand for those to come.
    fn check_requests(&self, index: usize, resource: &Resource, now: Option<i64>, faults: &mut Faults) {
        const ID: &str = "00000000-0000-0000-0000-000000000000";
        let connector = || Some(self.source.connector.as_str().into());
        let source = object([
            ("connector", connector()),
            ("name", Some(resource.name.as_str().into())),
            ("baseConnectionId", Some(ID.into())),
            ("resource", resource.resource.clone()),
            ("params", resource.params.clone()),
        ]);
        checked("createSourceConnection", &source, b"", faults, |path| format!("/resources/{index}{path}"));
        let flow = object([
            ("connector", connector()),
            ("name", Some(resource.name.as_str().into())),
            ("sourceConnectionId", Some(ID.into())),
            ("targetConnectionId", Some(ID.into())),
            ("mappingSetId", Some("0".repeat(32).into())),
            ("schedule", resource.schedule.as_ref().map(|schedule| schedule.started(now.unwrap_or_default()))),
            ("options", resource.options.clone()),
            ("draft", self.draft.then_some(true.into())),
        ]);
        let shared = |path: &str| {
            let part = path.split('/').nth(1).unwrap_or_default();
            let rest = path.split_once(part).map_or("", |(_, rest)| rest);
            format!("{}{rest}", self.places.of_part(index, part, ""))
        };
        checked("createFlow", &flow, &object([("now", now.map(Value::from))]), faults, shared);
        if let Some(mappings) = &resource.mapping.mappings {
            let schema = "https://ns.adobe.com/tenant/schemas/0";
            let set = object([
                ("name", Some(resource.name.as_str().into())),
                ("schema", Some(object([("id", Some(schema.into()))]))),
                ("dialect", Some("current".into())),
                ("mappings", Some(mappings.clone())),
            ]);
            let place = self.places.of_part(index, "mapping", "mappings");
            checked("createMappingSet", &set, b"", faults, |path| format!("{place}{path}"));
        }
    }
}

/// The faults of the input of an operation, at their places in the spec.
fn checked<'t>(
    operation: &str,
    input: &Value,
    options: impl Into<Input<'t>>,
    faults: &mut Faults,
    place: impl Fn(&str) -> String,
) {
    let found = operations::check(operation, Input::from(input), options.into()).into_iter();
    // An unknown connector is reported at the source.
    faults.extend(found.filter(|fault| fault.path != "/connector").map(|fault| fault.with_path_mapped(&place)));
}

/// Names are searched for by the platform's filters, in which some characters have a meaning.
fn check_name(name: &str, place: &str, faults: &mut Faults) {
    const SPECIAL: &str = "\",*\\!~^<>=&";
    let special = name.chars().find(|c| SPECIAL.contains(*c));
    let edge = name != name.trim() || name.starts_with("@/");
    if special.is_some() || edge || name.chars().count() > 200 {
        let fault = Diagnostic::at(Code::UnsearchableName, place).with_shown("value", name);
        let fault =
            fault.with("allowed", "letters, digits, spaces within, and other signs but `\" , * \\ ! ~ ^ < > = &`");
        if !faults.contains(&fault) {
            faults.push(fault);
        }
    }
}

/// A secret is never written into a spec: every credential that is one must be a reference.
fn check_secrets(auth: &Value, place: &str, secret: &[String], faults: &mut Faults) {
    for (name, value) in members(auth, &[]) {
        let place = format!("{place}/{name}");
        match value {
            Value::Object(_) if name == "params" => check_secrets(value, &place, secret, faults),
            Value::Object(inner) if inner.iter().any(|(name, _)| name == "secret") => {
                let mut found = Faults::default();
                if let Some(document) = parse(value, "", &mut found) {
                    check_object(document.root(), SECRET, &Pointer::ROOT, &mut found);
                }
                faults.extend(found.into_iter().map(|fault| fault.with_path_mapped(|path| format!("{place}{path}"))));
            }
            Value::String(_) if secret.contains(name) => {
                faults.push(Diagnostic::at(Code::SecretInSpec, &place).with("field", name.as_str()));
            }
            _ => {}
        }
    }
}
