//! What is wrong with a spec, before anything is sent.

use super::super::secrets;
use super::super::values::{at, copy, members, object, text};
use super::shape::{NAMES, SECRET};
use super::{Resource, Spec, started};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{check_object, parse, unknown_value};
use crate::json::{Pointer, Value};
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
            for stage in NAMES {
                check_name(&resource.name_of(stage.name), &place, faults);
            }
            self.check_target(index, resource, faults);
            self.check_requests(index, resource, now, faults);
        }
    }

    fn check_source(&self, faults: &mut Faults) {
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
                    ("auth", Some(secrets::hidden(auth))),
                ]);
                checked("createBaseConnection", &input, faults, |path| format!("/source{path}"));
            }
            _ => {}
        }
    }

    fn check_target(&self, index: usize, resource: &Resource, faults: &mut Faults) {
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
    fn check_requests(&self, index: usize, resource: &Resource, now: Option<i64>, faults: &mut Faults) {
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
        let mut found = operations::check("createSourceConnection", &source, b"");
        found.retain(of_source);
        faults.extend(found.into_iter().map(|fault| fault.with_path_mapped(|path| format!("{place}{path}"))));
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
        let options = object([("now", now.map(Value::from))]);
        let mut found = operations::check("createFlow", &flow, &options);
        found.retain(of_source);
        faults.extend(found.into_iter().map(|fault| fault.with_path_mapped(shared)));
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
fn checked(operation: &str, input: &Value, faults: &mut Faults, place: impl Fn(&str) -> String) {
    let found = operations::check(operation, input, b"").into_iter();
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
