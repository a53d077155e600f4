//! What the platform takes and the reference declares otherwise, and what is right only for some schemas.

use super::linter::Lint;
use super::mend;
use super::part::Part;
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{elements, is_test_key_in_production};
use crate::json::{Kind, Node, Pointer};

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
        let transformations = elements(root.get("transformations")).enumerate();
        for (index, entry) in transformations {
            let version = entry.get("params").and_then(|params| params.get("mappingVersion"));
            if let Some(node) = version.filter(|node| node.kind() == Kind::Number) {
                let path = format!("/transformations/{index}/params/mappingVersion");
                self.report(
                    Diagnostic::at(Code::StringAsNumber, &path).with("field", "mappingVersion"),
                    body.place(node.start()),
                );
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
        self.mappings(root, body);
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
        if !["_id", "timestamp"].iter().all(|name| destinations.iter().any(|destination| destination == name)) {
            self.report(Diagnostic::at(Code::NoEventFields, "/mappings"), body.place(mappings.start()));
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
