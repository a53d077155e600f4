//! What is wrong with a spec, before anything is sent.

use super::super::secrets;
use super::super::values::{at, elements, members, object, text};
use super::exploring;
use super::names;
use super::news::News;
use super::shape::SECRET;
use super::{Namespace, Resource, Source, Spec, Target};
use crate::connectors;
use crate::connectors::{Connector, Known};
use crate::diagnostics::{Code, Diagnostic, Faults, shown};
use crate::input::{check_object, parse, unknown_value};
use crate::json::{Input, Kind, Node, Pointer, Value};
use crate::limits::number;
use crate::mapping::{Dialect, Targets, check_mapping_test, check_rows};
use crate::{mapping, operations, schema};
use aepflow_syntax::NameIndex;

impl Spec {
    /// Reports what is wrong beside the shape; what is said of a part that is wrong by its shape is told once.
    pub(super) fn check(&self, now: Option<i64>, faults: &mut Faults) {
        let mut found = Faults::default();
        self.sources.iter().for_each(|source| self.check_source(source, &mut found));
        names::check(self, &mut found);
        self.check_namespaces(&mut found);
        self.check_classes(&mut found);
        let mut keys = NameIndex::default();
        let mut news = News::of(faults);
        news.take(&mut found, faults);
        for (index, resource) in self.resources.iter().enumerate() {
            if news.is_broken(&format!("/resources/{index}")) {
                continue;
            }
            if keys.add(resource.key.as_str().into(), index).is_some() {
                let place = format!("/resources/{index}");
                found.push(Diagnostic::at(Code::DuplicateResource, &place).with_shown("value", &resource.key));
            }
            if !news.is_broken("/source") && !news.is_broken("/sources") {
                self.check_source_of(index, resource, &mut found);
            }
            self.check_target(index, &resource.target, &mut found);
            self.check_mapping(index, resource, &mut found);
            check_tests(index, resource, &mut found);
            self.check_requests(index, resource, now, &mut found);
            news.take(&mut found, faults);
        }
        self.check_used(faults);
        self.check_profile(faults);
        self.check_renamed(faults);
    }

    /// That keys are renamed to those of resources, from such as no resource has; and names of sources.
    fn check_renamed(&self, faults: &mut Faults) {
        let keys: Vec<&str> = self.resources.iter().map(|resource| resource.key.as_str()).collect();
        let sources: Vec<&str> = self.sources.iter().map(Source::name_in_spec).collect();
        for (old, new) in members(&self.document, &["renamed"]) {
            let root = Pointer::ROOT;
            let renamed = root.key("renamed");
            let place = renamed.key(old);
            let new = new.as_str().map_or_else(|| new.to_string(), str::to_owned);
            let is_of = |names: &[&str], name: &str| names.contains(&name);
            let takes = |names: &[&str]| is_of(names, &new) && !is_of(names, old);
            if takes(&keys) || takes(&sources) {
                continue;
            }
            faults.push(if is_of(&keys, old) || is_of(&sources, old) {
                Diagnostic::new(Code::RenamedStays, &place).with_shown("value", old)
            } else {
                unknown_value(&new, &[&*keys, &*sources].concat(), &place)
            });
        }
    }

    /// That Profile is not given more than it is made for.
    fn check_profile(&self, faults: &mut Faults) {
        const CLASSES: [(&str, i64); 2] =
            [("profile", number("profile_datasets")), ("experienceEvent", number("event_datasets"))];
        let takes = || self.resources.iter().filter(|resource| resource.target.profile == Some(true));
        let schedules: Vec<_> = takes().filter_map(|resource| resource.schedule.as_ref()?.document()).collect();
        faults.extend(operations::profile_batches(schedules.iter().map(|schedule| schedule.root()), "/resources"));
        for (class, most) in CLASSES {
            let is_of = |target: &Target| {
                let given = target.class.as_ref().and_then(Value::as_str);
                given.is_some_and(|given| schema::class_of(given) == schema::class_of(class))
            };
            let count = takes().filter(|resource| is_of(&resource.target)).count();
            if let Some(count) = i64::try_from(count).ok().filter(|count| *count > most) {
                let fault = operations::beyond(["datasets", "one_dataset"], count, most, "/resources");
                faults.push(fault.with("class", class));
            }
        }
    }

    /// That each namespace can be made, once, and is none of Adobe's.
    fn check_namespaces(&self, faults: &mut Faults) {
        let mut codes = NameIndex::default();
        for (index, namespace) in self.namespaces.iter().enumerate() {
            let place = format!("/namespaces/{index}");
            checked("createNamespace", &namespace.input, b"", faults, |path| format!("{place}{path}"));
            if Namespace::is_common(&namespace.code) {
                faults.push(namespace.standard(&place));
            }
            if let Some(first) = codes.add(namespace.code.clone().into(), index) {
                let fault = Diagnostic::at(Code::DuplicateName, &format!("{place}/code"));
                let fault = fault.with_shown("value", &namespace.code);
                faults.push(fault.with("other", format!("/namespaces/{first}")));
            }
        }
    }

    /// That each source has a resource: for another nothing would be made.
    fn check_used(&self, faults: &mut Faults) {
        let is_used = |index| self.resources.iter().any(|resource| resource.source_index == Some(index));
        if self.resources.is_empty() || self.resources.iter().any(|resource| resource.source_index.is_none()) {
            // What is wrong there comes first.
            return;
        }
        for (_, source) in self.sources.iter().enumerate().filter(|(index, _)| !is_used(*index)) {
            faults.push(Diagnostic::at(Code::UnusedSource, &source.place()).with_shown("value", source.name_in_spec()));
        }
    }

    /// That a resource names a source where it has to, and one that there is.
    fn check_source_of(&self, index: usize, resource: &Resource, faults: &mut Faults) {
        let given = elements(&self.document, &["resources"]).get(index).and_then(|given| text(given, &["source"]));
        let keys: Vec<&str> = self.sources.iter().filter_map(|source| source.key.as_deref()).collect();
        let (root, place) = (Pointer::ROOT, format!("/resources/{index}/source"));
        match (resource.source_index, given) {
            (Some(_), _) => {}
            (None, Some(_)) if keys.is_empty() => {
                let fault = Diagnostic::at(Code::UnknownField, &place).with("field", "source");
                faults.push(fault.with("optional", "no_sources"));
            }
            (None, Some(given)) => {
                let fault = unknown_value(given, &keys, &root.key("source"));
                faults.push(fault.with_path_mapped(|_| place.clone()));
            }
            (None, None) if keys.is_empty() => {}
            (None, None) => {
                let fault = Diagnostic::at(Code::MissingField, &place).with("field", "source");
                let known: Vec<String> = keys.iter().map(|key| shown(key)).collect();
                faults.push(fault.with("expected", "one_of_sources").with("known", Value::list(known)));
            }
        }
    }

    fn check_source(&self, source: &Source, faults: &mut Faults) {
        let own = source.place();
        let place = |path: &str| format!("{own}{path}");
        if let (None, Some(name)) = (&source.known, source.connector.as_str()) {
            let fault = connectors::unknown(name, &Pointer::ROOT.key("connector"));
            faults.push(fault.with_path_mapped(place));
        }
        if source.lacks_flow_spec() {
            let fault = Diagnostic::at(Code::MissingField, &place("/connector/flowSpec")).with("field", "flowSpec");
            faults.push(fault.with("expected", "flow_spec_of_definition"));
        }
        let has_base = source.known.as_deref().is_none_or(Connector::has_base_connection);
        match (&source.base_connection, &source.auth) {
            (None, None) if !has_base => {}
            (base, _) if !has_base => {
                let field = if base.is_some() { "baseConnectionId" } else { "auth" };
                let fault = Diagnostic::at(Code::UnknownField, &place(&format!("/{field}"))).with("field", field);
                faults.push(fault.with("optional", "no_base_connection"));
            }
            (Some(_), Some(_)) => {
                let fault = Diagnostic::at(Code::ConflictingFields, &place("/auth")).with("field", "auth");
                faults.push(fault.with("other", "baseConnectionId"));
            }
            (None, None) => {
                let fault = Diagnostic::at(Code::MissingField, &place("/auth")).with("field", "auth");
                faults.push(fault.with("expected", "credentials_or_base_connection"));
            }
            (None, Some(auth)) => {
                let secrets = source.known.as_ref().map(Known::secret_params).unwrap_or_default();
                check_secrets(auth, &place("/auth"), &secrets, faults);
                // Placeholders stand for the secrets: their values are checked when they are sent.
                let input = object([
                    ("connector", Some(source.connector.clone())),
                    ("name", Some(self.base_name(source).into())),
                    ("auth", Some(secrets::hidden(auth))),
                ]);
                checked("createBaseConnection", &input, b"", faults, place);
            }
            _ => {}
        }
    }

    fn check_target(&self, index: usize, target: &Target, faults: &mut Faults) {
        let place = |member, name| format!("{}/{name}", self.places.of_part(index, "target", member));
        if target.schema.is_none() && target.class.is_none() {
            let fault = Diagnostic::at(Code::MissingField, &place("", "class")).with("field", "class");
            faults.push(fault.with("expected", "class_or_schema"));
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
            faults.push(fault.with("expected", "schema_of_dataset"));
        }
        if target.schema.is_none() {
            let choices = object([
                ("class", target.class.clone()),
                ("group", target.group.clone()),
                ("types", target.types.clone()),
                ("identities", target.identities.clone()),
            ]);
            self.chosen(index, "target", &choices, schema::check_choices, faults);
            let mut identities = target.identities.iter().flat_map(|identities| elements(identities, &[]));
            let has_primary = identities.any(|identity| identity.get("primary") == Some(&Value::Bool(true)));
            // A class of the tenant's own may have an identity map, with which a schema joins Profile too.
            let class = target.class.as_ref().and_then(Value::as_str).map_or("", schema::class_of);
            let is_standard = class.starts_with("https://ns.adobe.com/xdm/");
            if target.profile == Some(true) && is_standard && !has_primary {
                let fault = Diagnostic::at(Code::ProfileWithoutIdentity, &place("profile", "profile"));
                faults.push(fault.with("field", "profile"));
            }
        }
    }

    /// The faults of choices that an inference takes, at their places in the spec.
    fn chosen(
        &self,
        index: usize,
        part: &str,
        choices: &Value,
        check: impl FnOnce(Node<'_>, &mut Faults),
        faults: &mut Faults,
    ) {
        if let Ok(document) = Input::from(choices).parse() {
            let mut found = Faults::default();
            check(document.root(), &mut found);
            let place = |path: &str| {
                let member = path.split('/').nth(1).unwrap_or_default();
                format!("{}{path}", self.places.of_part(index, part, member))
            };
            faults.extend(found.into_iter().map(|fault| fault.with_path_mapped(place)));
        }
    }

    fn check_mapping(&self, index: usize, resource: &Resource, faults: &mut Faults) {
        let mapping = &resource.mapping;
        if !resource.source.is_mapped {
            let own = elements(&self.document, &["resources"]).get(index).unwrap_or(&Value::Null);
            let is_own = |part: &&str| at(own, &[*part]).is_some();
            let is_defined = self.source_of(resource).connector.as_object().is_some();
            let why = if is_defined { "transformation_undefined" } else { "no_mapping" };
            for part in ["mapping", "tests"].into_iter().filter(is_own) {
                let fault = Diagnostic::at(Code::UnknownField, &format!("/resources/{index}/{part}"));
                let fault = fault.with("field", part).with("value", "Mapping");
                faults.push(fault.with("optional", why));
            }
            return;
        }
        let Some(mappings) = &mapping.mappings else {
            let choices = Value::Object(mapping.choices.clone());
            return self.chosen(index, "mapping", &choices, mapping::check_choices, faults);
        };
        for (name, _) in mapping.choices.iter().filter(|(_, choice)| *choice != Value::Null) {
            let place = format!("{}/{name}", self.places.of_part(index, "mapping", name));
            let fault = Diagnostic::at(Code::ConflictingFields, &place).with("field", name.as_str());
            faults.push(fault.with("other", "mappings"));
        }
        let class = resource.target.class.as_ref().and_then(Value::as_str);
        let targets = class.and_then(|class| Targets::of_class(schema::class_of(class)));
        let given = object([("mappings", Some(mappings.clone()))]);
        let check = |root: Node<'_>, faults: &mut Faults| {
            if let Some(rows) = root.get("mappings").filter(|rows| rows.kind() == Kind::Array) {
                check_rows(rows, &Pointer::ROOT.key("mappings"), Dialect::Current, None, targets, faults);
            }
        };
        self.chosen(index, "mapping", &given, check, faults);
    }

    /// That the start of a resource has passed.
    pub(in crate::pipeline) fn start_over(&self, index: usize, resource: &Resource, now: i64) -> Option<Diagnostic> {
        resource.schedule.as_ref().filter(|schedule| schedule.is_over(now)).map(|_| {
            let place = format!("{}/startTime", self.places.of_part(index, "schedule", "startTime"));
            Diagnostic::at(Code::StartTimeOver, &place).with("field", "startTime")
        })
    }

    /// The requests that the spec will lead to, with ids that stand for those to come.
    fn check_requests(&self, index: usize, resource: &Resource, now: Option<i64>, faults: &mut Faults) {
        let connector = || Some(self.source_of(resource).connector.clone());
        if let Some(fault) = now.and_then(|now| self.start_over(index, resource, now)) {
            faults.push(fault);
        }
        let source = object([
            ("connector", connector()),
            ("name", Some(resource.name.as_str().into())),
            ("baseConnectionId", resource.source.has_base.then(|| ID.into())),
            ("resource", resource.resource.clone()),
            ("data", resource.data.clone()),
            ("params", resource.params.clone()),
        ]);
        checked("createSourceConnection", &source, b"", faults, |path| format!("/resources/{index}{path}"));
        self.check_fields(index, resource, faults);
        let flow = object([
            ("connector", connector()),
            ("name", Some(resource.name.as_str().into())),
            ("sourceConnectionId", Some(ID.into())),
            ("targetConnectionId", Some(ID.into())),
            ("mappingSetId", resource.source.is_mapped.then(|| "0".repeat(32).into())),
            ("deltaColumn", resource.delta_column.clone()),
            ("publicKeyId", resource.public_key.clone()),
            ("schedule", resource.schedule.as_ref().map(|schedule| schedule.started(now.unwrap_or_default()))),
            ("options", resource.options.clone()),
            ("draft", self.draft.then_some(true.into())),
        ]);
        let shared = |path: &str| {
            let part = path.split('/').nth(1).unwrap_or_default();
            let rest = path.get(1 + part.len()..).unwrap_or_default();
            let whole = || format!("/resources/{index}");
            if part == "connector" {
                return format!("{}{path}", self.source_of(resource).place());
            }
            if part.is_empty() { whole() } else { format!("{}{rest}", self.places.of_part(index, part, "")) }
        };
        let dataset = object([
            ("name", Some(resource.name.as_str().into())),
            ("schema", Some(object([("id", Some("https://ns.adobe.com/tenant/schemas/0".into()))]))),
            ("tags", resource.tags.clone()),
        ]);
        checked("createDataset", &dataset, b"", faults, shared);
        // Of a source whose flows nothing is known of, that is told once, at the source.
        if !self.source_of(resource).lacks_flow_spec() {
            checked("createFlow", &flow, &object([("now", now.map(Value::from))]), faults, shared);
        }
    }
}

impl Spec {
    /// That the fields of a resource can be read, or are given.
    fn check_fields(&self, index: usize, resource: &Resource, faults: &mut Faults) {
        let place = |name: &str| format!("/resources/{index}/{name}");
        if resource.fields.is_some() && resource.records.is_some() {
            let fault = Diagnostic::at(Code::ConflictingFields, &place("records")).with("field", "records");
            faults.push(fault.with("other", "fields"));
        }
        let source = self.source_of(resource);
        let shows_fields = source.known.as_deref().is_none_or(Connector::shows_fields);
        if resource.has_fields() {
            if resource.explore.is_some() {
                let fault = Diagnostic::at(Code::ConflictingFields, &place("explore")).with("field", "explore");
                let other = if resource.fields.is_some() { "fields" } else { "records" };
                faults.push(fault.with("other", other));
            }
        } else if !shows_fields && resource.explores() {
            let fault = Diagnostic::at(Code::MissingField, &place("fields")).with("field", "fields");
            let expected = "fields_or_records";
            faults.push(fault.with("expected", expected));
        } else if shows_fields
            && (resource.explores() || resource.explore.is_some())
            && !exploring::is_open(resource, source)
        {
            if exploring::is_pattern(resource, source) {
                let fault = Diagnostic::at(Code::MissingField, &place("explore/path")).with("field", "path");
                faults.push(fault.with("expected", "path_of_one_file"));
            }
            let base = resource.source.has_base.then(|| ID.into());
            let (operation, input) = exploring::exploring(source, resource, base);
            let placed = |path: &str| format!("/resources/{index}{}", exploring::place(resource, path));
            checked(operation, &input, b"", faults, placed);
        }
    }
}

/// That each test of a mapping can fail.
fn check_tests(index: usize, resource: &Resource, faults: &mut Faults) {
    let Some(tests) = &resource.tests else { return };
    let (root, number) = (Pointer::ROOT, index.to_string());
    let resources = root.key("resources");
    let own = resources.key(&number);
    let place = own.key("tests");
    if let Ok(document) = Input::from(tests).parse() {
        let tests = document.root().elements().enumerate();
        faults.extend(tests.filter_map(|(at, test)| check_mapping_test(test, &place.index(at))));
    }
}

/// What stands for an id to come.
const ID: &str = "00000000-0000-0000-0000-000000000000";

/// The faults of the input of an operation, at their places in the spec.
fn checked<'t>(
    operation: &str,
    input: &Value,
    options: impl Into<Input<'t>>,
    faults: &mut Faults,
    place: impl Fn(&str) -> String,
) {
    checked_at(operation, Input::from(input), options.into(), faults, &place);
}

/// The same, compiled once.
fn checked_at(
    operation: &str,
    input: Input<'_>,
    options: Input<'_>,
    faults: &mut Faults,
    place: &dyn Fn(&str) -> String,
) {
    let found = operations::check(operation, input, options).into_iter();
    // An unknown connector is reported at the source, and names where they were typed. What flows alone need of a
    // definition is told by them.
    let elsewhere = |fault: &Diagnostic| {
        matches!(fault.path.split('/').nth(1), Some("connector" | "name"))
            && (operation, fault.path.as_ref()) != ("createFlow", "/connector/schedule")
    };
    faults.extend(found.filter(|fault| !elsewhere(fault)).map(|fault| fault.with_path_mapped(place)));
}

/// A secret is never written into a spec: every credential that is one must be a reference, and so must one within another.
fn check_secrets(auth: &Value, place: &str, secret: &[String], faults: &mut Faults) {
    for (name, value) in members(auth, &[]) {
        let place = format!("{place}{}", Pointer::ROOT.key(name));
        match value {
            Value::Object(inner) if inner.iter().any(|(name, _)| name == "secret") => {
                let mut found = Faults::default();
                if let Some(document) = parse(value, "", &mut found) {
                    check_object(document.root(), SECRET, &Pointer::ROOT, &mut found);
                }
                faults.extend(found.into_iter().map(|fault| fault.with_path_mapped(|path| format!("{place}{path}"))));
            }
            Value::Object(_) => check_secrets(value, &place, secret, faults),
            Value::Null => {}
            _ if secret.contains(name) => {
                faults.push(Diagnostic::at(Code::SecretInSpec, &place).with("field", name.as_str()));
            }
            _ => {}
        }
    }
}
