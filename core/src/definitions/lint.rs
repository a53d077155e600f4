//! What Adobe's contract refuses in a connection specification of Self-Serve Sources.

use std::borrow::Cow;

use super::contract::{
    ADVANCED, ATTRIBUTES, AUTH, AUTH_KINDS, CATEGORIES, EXPLORE, FETCH, JSON_PATHS, KITS, Kit, PARTS, SCHEMA, SOURCE,
    SPEC, is_secret,
};
use super::parts::{object, text};
use super::placeholders::Asked;
use crate::diagnostics::{Code, Diagnostic, Faults, nearest};
use crate::input::{
    Condition, Field, check_object, check_text, elements, members, parse, present, unknown_value, wrong_type,
};
use crate::json::{Input, Kind, Node, Pointer};

/// What the platform itself puts in, and no author.
const OWN_PLACEHOLDERS: [&str; 3] = ["{SCHEDULE_QUERY}", "{START_TIME}", "{END_TIME}"];

/// Everything that Adobe's contract refuses in a connection specification of Self-Serve Sources (Batch SDK or Streaming SDK), as
/// its author writes it for `POST /connectionSpecs`, warnings among it.
#[must_use]
pub fn lint_connection_spec<'t>(spec: impl Into<Input<'t>>) -> Vec<Diagnostic> {
    let mut faults = Faults::default();
    if let Some(document) = parse(spec, "", &mut faults) {
        let root = document.root();
        if check(root, SPEC, &[], &Pointer::ROOT, &mut faults).is_some() {
            let kit = text(Some(root), "type").and_then(|kind| KITS.iter().find(|kit| kit.kind == kind));
            Author { root, kit, faults: &mut faults }.spec();
        }
    }
    faults.into()
}

/// The members of an object and what goes together, unless it isn't one. A name that is in no table is a fault where it is
/// misspelt alone.
fn check<'d>(
    node: Node<'d>,
    fields: &[Field],
    rules: &[Condition],
    place: &Pointer<'_>,
    faults: &mut Faults,
) -> Option<Node<'d>> {
    let mut found = Faults::default();
    check_object(node, fields, place, &mut found);
    found.retain(|fault| fault.code != Code::UnknownField || fault.param("nearest").is_some());
    faults.append(&mut found);
    let object = Some(node).filter(|node| node.kind() == Kind::Object)?;
    for rule in rules {
        rule.check(object, place, faults);
    }
    Some(object)
}

/// The nearest name of a member.
fn nearest_of<'d>(name: &str, members: impl Iterator<Item = (Cow<'d, str>, Node<'d>)>) -> Option<String> {
    let known: Vec<_> = members.map(|(name, _)| name).collect();
    nearest(name, known.iter().map(|name| &**name)).map(str::to_owned)
}

/// A specification, and where its faults go.
struct Author<'d, 'f> {
    root: Node<'d>,
    kit: Option<&'static Kit>,
    faults: &'f mut Faults,
}

impl<'d> Author<'d, '_> {
    fn spec(&mut self) {
        let place = Pointer::ROOT;
        match self.kit {
            Some(kit) => self.one("providerId", &[kit.provider]),
            None => self.one("providerId", &KITS.map(|kit| kit.provider)),
        }
        if let Some(name) = self.kit.and_then(|kit| kit.name) {
            self.one("name", &[name]);
        }
        let mut placeholders = Faults::default();
        check_text(self.root, &mut placeholders);
        placeholders.retain(|fault| {
            let found = fault.param("placeholder").and_then(crate::Value::as_str);
            found.is_none_or(|found| !OWN_PLACEHOLDERS.contains(&found))
        });
        self.faults.append(&mut placeholders);
        self.auth(&place.key("authSpec"));
        self.explore(&place.key("exploreSpec"));
        self.source(&place.key("sourceSpec"));
    }

    /// A member that is the same in all specifications of the kit.
    fn one(&mut self, name: &str, known: &[&str]) {
        let is_known = |found: &str| known.iter().any(|known| known.eq_ignore_ascii_case(found));
        if let Some(found) = text(Some(self.root), name).filter(|found| !found.is_empty() && !is_known(found)) {
            self.faults.push(unknown_value(&found, known, &Pointer::ROOT.key(name)));
        }
    }

    fn is_rest(&self) -> bool {
        self.kit.is_none_or(|kit| kit.name.is_none())
    }

    fn auth(&mut self, place: &Pointer<'_>) {
        let given = present(self.root, "authSpec");
        if let Some(other) = given.filter(|given| given.kind() != Kind::Array) {
            self.faults.push(wrong_type(other, "a list", place));
        } else if self.is_rest() && elements(given).next().is_none() {
            let code = if given.is_some() { Code::EmptyValue } else { Code::MissingField };
            self.faults.push(Diagnostic::new(code, place));
        }
        for (index, way) in elements(given).enumerate() {
            let place = place.index(index);
            let Some(way) = check(way, AUTH, &[], &place, self.faults) else { continue };
            let Some(schema) = object(Some(way), "spec") else { continue };
            let place = place.key("spec");
            self.schema(schema, &place);
            let kind = text(Some(way), "type");
            let needed = AUTH_KINDS.iter().find(|(name, _)| kind.as_deref() == Some(name)).map(|(_, needed)| *needed);
            let properties = object(Some(schema), "properties");
            for name in needed.unwrap_or_default() {
                if object(properties, name).is_none() {
                    let fault = Diagnostic::new(Code::MissingField, &place.key("properties").key(name));
                    self.faults.push(fault.with("expected", "part_of_authentication"));
                }
            }
            for (name, property) in members(properties).filter(|(name, _)| is_secret(name)) {
                if text(Some(property), "format").is_none_or(|format| format != "password")
                    && property.kind() == Kind::Object
                {
                    let place = place.key("properties");
                    self.faults.push(Diagnostic::new(Code::SecretShown, &place.key(&name)));
                }
            }
        }
    }

    /// A schema of what users give.
    fn schema(&mut self, schema: Node<'_>, place: &Pointer<'_>) {
        check(schema, SCHEMA, &[], place, self.faults);
        let properties = object(Some(schema), "properties");
        let required = present(schema, "required").filter(|required| required.kind() == Kind::Array);
        for (index, name) in elements(required).enumerate() {
            let Some(name) = name.as_str() else { continue };
            if properties.is_none_or(|properties| properties.get(&name).is_none()) {
                let near = nearest_of(&name, members(properties));
                let fault = Diagnostic::new(Code::RequiredNotDescribed, &place.key("required").index(index));
                self.faults.push(fault.with_shown("value", &name).with_some("nearest", near));
            }
        }
    }

    fn explore(&mut self, place: &Pointer<'_>) {
        let rules = self.kit.map_or(&[][..], |kit| kit.explore_members);
        let Some(explore) = object(Some(self.root), "exploreSpec") else { return };
        check(explore, EXPLORE, rules, place, self.faults);
        let (kind, kit) = (text(Some(explore), "type"), self.kit);
        if let (Some(kind), Some(kit)) = (kind, kit)
            && kind != kit.explore
        {
            self.faults.push(unknown_value(&kind, &[kit.explore], &place.key("type")));
        }
    }

    fn source(&mut self, place: &Pointer<'_>) {
        let Some(source) = object(Some(self.root), "sourceSpec") else { return };
        check(source, SOURCE, &[], place, self.faults);
        let parameters = object(Some(source), "spec");
        if let Some(schema) = parameters {
            self.schema(schema, &place.key("spec"));
        }
        let Some(attributes) = object(Some(source), "attributes") else { return };
        let attributes_place = place.key("attributes");
        check(attributes, ATTRIBUTES, &[], &attributes_place, self.faults);
        for (name, fields, rules) in PARTS {
            // A path alone is an object's short form.
            if let Some(part) = present(attributes, name).filter(|part| part.kind() != Kind::String) {
                check(part, fields, rules, &attributes_place.key(name), self.faults);
            }
        }
        self.shown(attributes, &attributes_place.key("uiAttributes"));
        if self.is_rest() {
            self.fetch(attributes, parameters, &attributes_place);
        }
    }

    /// What the catalog shows of a source.
    fn shown(&mut self, attributes: Node<'_>, place: &Pointer<'_>) {
        let Some(ui) = object(Some(attributes), "uiAttributes") else {
            self.faults.push(Diagnostic::new(Code::MissingField, place));
            return;
        };
        match present(ui, "isSource") {
            None => {
                let fault = Diagnostic::new(Code::MissingField, &place.key("isSource"));
                self.faults.push(fault.with("expected", "true_to_be_listed"));
            }
            Some(shown) if shown.as_bool() == Some(false) => {
                self.faults.push(unknown_value("false", &["true"], &place.key("isSource")));
            }
            Some(_) => {}
        }
        for name in ["category", "icon", "description", "label"] {
            let part = object(Some(ui), name);
            if part.is_some_and(|part| text(Some(part), "key").or_else(|| text(Some(part), "text")).is_none()) {
                let fault = Diagnostic::new(Code::MissingField, &place.key(name).key("key"));
                self.faults.push(fault.with("expected", "key_or_text"));
            }
        }
        let category = object(Some(ui), "category").and_then(|category| text(Some(category), "key"));
        let plain = |text: &str| -> String {
            text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
        };
        if let Some(category) = category
            && !CATEGORIES.contains(&plain(&category).as_str())
        {
            let fault = Diagnostic::new(Code::UnlistedCategory, &place.key("category").key("key"));
            let near = nearest(&plain(&category), CATEGORIES);
            self.faults.push(fault.with_shown("value", &category).with_some("nearest", near));
        }
    }

    /// How the data of a REST source is fetched.
    fn fetch(&mut self, attributes: Node<'d>, parameters: Option<Node<'d>>, place: &Pointer<'_>) {
        let own = object(parameters, "properties");
        for name in FETCH {
            if present(attributes, name).is_none() && own.is_none_or(|own| own.get(name).is_none()) {
                self.faults.push(Diagnostic::new(Code::MissingField, &place.key(name)));
            }
        }
        for (part, member) in JSON_PATHS {
            let Some(part_node) = present(attributes, part) else { continue };
            let part_place = place.key(part);
            match part_node.kind() {
                Kind::String if member == "path" => self.json_path(part_node, &part_place),
                Kind::Object => {
                    if let Some(path) = present(part_node, member) {
                        self.json_path(path, &part_place.key(member));
                    }
                }
                _ => {}
            }
        }
        let method = object(Some(attributes), "urlParams").and_then(|url| text(Some(url), "method"));
        if method.is_some_and(|method| method == "GET") && present(attributes, "bodyParams").is_some() {
            self.faults.push(Diagnostic::new(Code::BodyOfGet, &place.key("bodyParams")));
        }
        self.asked(attributes, own, place);
    }

    fn json_path(&mut self, path: Node<'_>, place: &Pointer<'_>) {
        if let Some(path) = path.as_str().filter(|path| !path.starts_with('$') && !path.is_empty()) {
            self.faults.push(Diagnostic::new(Code::InvalidJsonPath, place).with_shown("value", &path));
        }
    }

    /// What requests ask for, compared with what users are asked for.
    fn asked(&mut self, attributes: Node<'d>, own: Option<Node<'d>>, place: &Pointer<'_>) {
        let mut asked = Asked::default();
        for name in ["urlParams", "headerParams", "bodyParams"] {
            if let Some(part) = present(attributes, name) {
                asked.look(part, &place.key(name));
            }
        }
        let advanced = object(Some(attributes), "scheduleParams").and_then(|schedule| text(Some(schedule), "type"));
        if advanced.is_some_and(|kind| kind == ADVANCED) && !asked.schedule {
            self.faults.push(Diagnostic::new(Code::UnusedSchedule, &place.key("scheduleParams")));
        }
        let properties: Vec<Node<'_>> = elements(present(self.root, "authSpec"))
            .filter_map(|way| object(object(Some(way), "spec"), "properties"))
            .chain(own)
            .collect();
        for (name, at) in &asked.names {
            if properties.iter().all(|known| known.get(name).is_none()) {
                let near = nearest_of(name, properties.iter().flat_map(|known| known.members()));
                let fault = Diagnostic::at(Code::UndefinedParameter, at).with_shown("value", name);
                self.faults.push(fault.with_some("nearest", near));
            }
        }
        // Where users give the address themselves, requests are made of what they give.
        if object(Some(attributes), "urlParams").is_some() {
            let place = Pointer::ROOT;
            let (place, spec) = (place.key("sourceSpec"), "spec");
            let place = place.key(spec);
            let place = place.key("properties");
            for (name, _) in
                members(own).filter(|(name, _)| !asked.names.contains_key(&**name) && !FETCH.contains(&&**name))
            {
                self.faults.push(Diagnostic::new(Code::UnusedParameter, &place.key(&name)));
            }
        }
    }
}
