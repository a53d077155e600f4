//! The files in which Adobe's tools keep settings.

use super::setting::{Found, Origin, SETTINGS, at, text};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{elements, parse};
use crate::json::{Kind, Node};

/// What a file contains, by the shape that it has.
pub(super) fn read(file: &str, given: &Found, faults: &mut Faults) -> Option<(Origin, Found)> {
    let document = parse(file, "/file", faults)?;
    let root = document.root();
    let mut found = Found::default();
    let origin = if let Some(project) = root.get("project") {
        console(project, given, &mut found, faults);
        Origin::Console
    } else if let Some(values) = root.get("values").filter(|values| values.kind() == Kind::Array) {
        postman(values, &mut found);
        Origin::Postman
    } else if root.get("client_id").is_some() {
        aepp(root, &mut found);
        Origin::Aepp
    } else {
        faults.push(Diagnostic::at(Code::UnknownFile, "/file"));
        return None;
    };
    Some((origin, found))
}

/// A project as the Developer Console exports it: its credentials may be of several kinds, and of one several.
fn console(project: Node<'_>, given: &Found, found: &mut Found, faults: &mut Faults) {
    let credentials = (|| project.get("workspace")?.get("details")?.get("credentials"))();
    let credentials: Vec<_> = elements(credentials).filter_map(|one| one.get("oauth_server_to_server")).collect();
    let chosen = given[at("apiKey")].as_deref();
    let fits = |one: &&Node<'_>| chosen.is_none_or(|id| one.get("client_id").and_then(text).as_deref() == Some(id));
    let fitting: Vec<_> = credentials.iter().filter(fits).collect();
    if fitting.len() > 1 {
        faults.push(Diagnostic::at(Code::SeveralCredentials, "/file").with("value", fitting.len()));
    }
    let organization = project.get("org").and_then(|org| org.get("ims_org_id"));
    found[at("orgId")] = organization.and_then(text);
    let Some(one) = fitting.into_iter().next() else { return };
    for (setting, found) in SETTINGS.iter().zip(found) {
        // Two secrets are there while one is replaced by another; both are valid.
        let value = one.get(setting.console);
        let value = if setting.field == "clientSecret" { value.and_then(|all| all.elements().next()) } else { value };
        *found = value.and_then(text).or(found.take());
    }
}

fn postman(values: Node<'_>, found: &mut Found) {
    for value in values.elements() {
        let enabled = value.get("enabled").and_then(Node::as_bool) != Some(false);
        let name = value.get("key").and_then(Node::as_str).filter(|name| enabled && !name.is_empty());
        let setting = name.and_then(|name| SETTINGS.iter().position(|setting| setting.postman == name));
        if let Some(setting) = setting {
            found[setting] = value.get("value").and_then(text);
        }
    }
}

fn aepp(root: Node<'_>, found: &mut Found) {
    for (setting, found) in SETTINGS.iter().zip(found) {
        *found = root.get(setting.aepp).and_then(text);
    }
}
