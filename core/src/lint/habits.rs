//! What the platform takes and the reference declares otherwise, and what is right only for some schemas.

use super::linter::Lint;
use super::mend;
use super::part::Part;
use super::pasted::has_variable;
use crate::connectors;
use crate::diagnostics::{Code, Diagnostic, nearest};
use crate::input::is_test_key_in_production;
use crate::json::{Kind, Node, Pointer};

/// Whether Adobe's pages have in a body what the input of its operation may not have, or leave out what that needs; or
/// whether the fault is one of the text, which is reported already.
pub(super) fn is_taken(operation: &str, fault: &Diagnostic, body: Node<'_>) -> bool {
    let within = |object: &str, name: &str| body.get(object).and_then(|object| object.get(name));
    match (operation, fault.code, fault.path.as_str()) {
        ("createFlow", Code::WrongType, "/scheduleParams/backfill") => {
            let text = within("scheduleParams", "backfill").and_then(Node::as_str);
            text.is_some_and(|text| matches!(text.as_ref(), "true" | "false"))
        }
        ("createBaseConnection" | "createSourceConnection", Code::WrongType, "/connectionSpec/version") => {
            within("connectionSpec", "version").is_some_and(|version| version.kind() == Kind::Number)
        }
        // Where files are XDM already, `schema` is theirs.
        ("createSourceConnection", Code::UnknownField, "/data/schema")
        | ("createDataset" | "createTargetConnection", Code::MissingField, "/name") => true,
        // This address changes any part of a dataset.
        ("setDatasetRetention", Code::UnknownField, _) => fault.param("nearest").is_none(),
        ("setDatasetRetention", Code::NothingToDo, _) => body.members().next().is_some(),
        ("createTargetConnection", Code::MissingField, "/schema") => {
            body.get("data").is_some_and(|data| data.get("schema").is_none())
        }
        _ => fault.code == Code::JsonDuplicateKey,
    }
}

impl Lint<'_> {
    /// What the platform takes but the reference declares otherwise, and what is right only for some schemas.
    pub(super) fn habits(&mut self, root: Node<'_>, body: &Part, token: Option<&str>, sandbox: Option<&str>) {
        let place = Pointer::ROOT;
        if let Some(schedule) = root.get("scheduleParams") {
            let place = place.key("scheduleParams");
            for name in ["startTime", "interval"] {
                if let Some(node) = schedule.get(name).filter(|node| node.kind() == Kind::String) {
                    let fault = Diagnostic::new(Code::NumberAsString, &place.key(name));
                    self.mend(fault, body.place(node.start()), mend::unquoted(body, node));
                }
            }
        }
        let params = root.get("auth").and_then(|auth| auth.get("params"));
        for (name, node) in params.iter().flat_map(|params| params.members()) {
            let sandbox = sandbox.unwrap_or_default();
            if node.as_str().is_some_and(|text| is_test_key_in_production(&text, sandbox)) {
                let fault = Diagnostic::new(Code::TestKeyInProduction, &place.key("auth").key("params").key(&name));
                self.report(fault, body.place(node.start()));
            }
        }
        // The exported command has `[redacted]` in place of both.
        let token = token.filter(|token| !token.is_empty() && !token.ends_with("[redacted]"));
        if let (Some(token), Some(params)) = (token, params) {
            for (name, node) in params.members().filter(|(_, node)| node.as_str().is_some_and(|text| text == token)) {
                let path = format!("/auth/params/{name}");
                self.report(
                    Diagnostic::at(Code::SameToken, &path).with("field", name.as_ref()),
                    body.place(node.start()),
                );
            }
        }
        self.near_params(root, body);
        self.mappings(root, body);
    }

    /// What is nearly called as a parameter of the source is, which its specification tells.
    fn near_params(&mut self, root: Node<'_>, body: &Part) {
        let Some(id) = root.get("connectionSpec").and_then(|spec| spec.get("id")?.as_str()) else { return };
        let way = root.get("auth").and_then(|auth| auth.get("specName")?.as_str());
        let sources = connectors::with_spec(&id);
        let ways = sources.iter().flat_map(|(_, source)| &source.auth);
        let auth = ways.filter(|known| Some(known.spec_name.as_str()) == way.as_deref()).flat_map(|way| &way.params);
        let params = sources.iter().filter_map(|(_, source)| source.source.as_ref()).flat_map(|source| &source.params);
        let place = Pointer::ROOT;
        let auth_place = place.key("auth");
        for (object, place, known) in [
            (root.get("auth"), &auth_place, auth.map(|param| param.name.as_str()).collect::<Vec<_>>()),
            (Some(root), &place, params.map(|param| param.name.as_str()).collect()),
        ] {
            let Some(given) = object.and_then(|object| object.get("params")) else { continue };
            for (name, value) in given.members().filter(|(name, _)| !known.contains(&name.as_ref())) {
                if let Some(near) = nearest(&name, known.iter().copied()).filter(|near| given.get(near).is_none()) {
                    let fault = Diagnostic::new(Code::UncheckedField, &place.key("params").key(&name));
                    self.report(fault.with_shown("field", &name).with("nearest", near), body.place(value.start()));
                }
            }
        }
    }

    fn mappings(&mut self, root: Node<'_>, body: &Part) {
        let Some(mappings) = root.get("mappings").filter(|rows| rows.kind() == Kind::Array) else {
            return;
        };
        let text = |row: Node<'_>, names: [&str; 2]| {
            names.iter().find_map(|name| row.get(name)?.as_str()).unwrap_or_default().into_owned()
        };
        let destinations: Vec<String> =
            mappings.elements().map(|row| text(row, ["destination", "destinationXdmPath"])).collect();
        let unfilled = |name: &&str| !destinations.iter().any(|destination| destination == name);
        let unfilled: Vec<&str> = ["_id", "timestamp"].into_iter().filter(unfilled).collect();
        let is_unclear = body.open && destinations.iter().any(|destination| has_variable(destination));
        if !unfilled.is_empty() && !is_unclear {
            let fault = Diagnostic::at(Code::NoEventFields, "/mappings").with_list("fields", &unfilled);
            self.report(fault, body.place(mappings.start()));
        }
        for (index, row) in mappings.elements().enumerate() {
            let source = text(row, ["source", "sourceAttribute"]);
            let last = source.rsplit('.').next().unwrap_or_default();
            let expression = row.get("sourceType").and_then(Node::as_str).is_some_and(|kind| kind == "EXPRESSION");
            if !expression && matches!(last, "created" | "available_on" | "current_period_start" | "current_period_end")
            {
                let path = format!("/mappings/{index}");
                self.report(
                    Diagnostic::at(Code::EpochSecondsCopied, &path).with("value", source.as_str()),
                    body.place(row.start()),
                );
            }
        }
    }
}
