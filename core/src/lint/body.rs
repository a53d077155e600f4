//! The body of a pasted request.

use aepflow_syntax::NameIndex;
use aepflow_syntax::text::{contains, replace};

use super::habits::is_taken;
use super::json_text;
use super::linter::Lint;
use super::members::{in_body, input_of, is_of_input, of_body};
use super::mend;
use super::part::Part;
use super::pasted::has_variable;
use crate::diagnostics::{Code, Diagnostic};
use crate::input::{Field, syntax};
use crate::json::{Document, Fault, FaultKind, Input, Kind, Node, Pointer, Value};
use crate::operations::{all, check};

impl Lint<'_> {
    /// Lints a body without an address.
    pub(super) fn body(&mut self, body: &Part) {
        if let Some(document) = self.document(body) {
            self.unaddressed(body, document.root(), true);
            self.habits(document.root(), body, None, None);
        }
    }

    /// Reads a body as far as it can be read, and reports what can't.
    pub(super) fn document<'b>(&mut self, body: &'b Part) -> Option<Document<'b>> {
        let (document, mut faults) = Document::recover(body.text.as_bytes());
        faults.retain(|fault| !body.open || fault.kind != FaultKind::Placeholder);
        self.text_faults(body, faults);
        document
    }

    /// Reports what is wrong with a text of JSON.
    pub(super) fn text_faults(&mut self, body: &Part, faults: Vec<Fault>) {
        for fault in faults {
            let quote = body.text.get(fault.offset..).and_then(|rest| rest.chars().next());
            let offset = body.place(fault.offset);
            let edits = json_text::mended(body, &fault);
            if fault.kind == FaultKind::Syntax && quote.is_some_and(|c| matches!(c, '\u{201c}' | '\u{201d}')) {
                self.mend(Diagnostic::at(Code::CurlyQuotes, ""), offset, edits);
            } else {
                self.mend(syntax(&Fault { offset, ..fault }, &self.lines, ""), offset, edits);
            }
        }
    }

    /// Checks a body by its members, as no address says what it is for.
    pub(super) fn unaddressed(&mut self, body: &Part, root: Node<'_>, alone: bool) {
        let guessed = guess(root).and_then(|name| all().find(|operation| operation.name == name));
        let Some(operation) = guessed else {
            if alone {
                self.report(Diagnostic::at(Code::UnknownBody, ""), body.start());
            }
            return;
        };
        let fields = operation.fields;
        let mut found = Vec::new();
        // What the text was meant to be, without the faults reported already.
        let clean = Value::Object(input_of(root, fields, operation.set_there(), &Pointer::ROOT, &mut found));
        for fault in check(operation.name, Input::from(&clean), self.options) {
            let fault = fault.with_path_mapped(|pointer| in_body(pointer).to_owned());
            if !is_of_input(fault.code) && !is_taken(operation.name, &fault, root) {
                found.push(of_body(fault, fields));
            }
        }
        self.report_within(body, root, found, fields);
    }

    /// Reports faults at the values behind their pointers; what a placeholder is in the way of is reported already, and what a
    /// variable stands for may be right.
    pub(super) fn report_within(
        &mut self,
        body: &Part,
        root: Node<'_>,
        found: Vec<Diagnostic>,
        fields: &'static [Field],
    ) {
        let mut nodes = vec![root; found.len()];
        locate(root, found.iter().map(|found| found.path.as_str()).enumerate().collect(), &mut nodes);
        let unclear = body.open && is_unclear(root);
        for (diagnostic, node) in found.into_iter().zip(nodes) {
            let is_open = body.open && (contains(&diagnostic.path, "{{") || is_variable(node));
            let is_doubtful = unclear && matches!(diagnostic.code, Code::MissingField | Code::NotWithOnce);
            if node.kind() != Kind::Template && !is_open && !is_doubtful {
                let part = diagnostic.param("start").filter(|_| node.kind() == Kind::String);
                let within = part
                    .and_then(Value::as_i64)
                    .map_or(0, |start| json_text::written(node.raw(), usize::try_from(start).unwrap_or_default()));
                let edits = mend::in_body(body, root, node, &diagnostic, fields);
                self.mend(diagnostic, body.place(node.start() + within), edits);
            }
        }
    }

    /// The id of the schema that a body names, and where.
    pub(super) fn schema(root: Node<'_>, body: &Part) -> Option<(String, usize)> {
        let schema = root.get("xdmSchema").or_else(|| root.get("data")?.get("schema")?.get("id"))?;
        let text = schema.as_str().filter(|_| !body.open || !is_variable(schema))?;
        Some((text.into_owned(), body.place(schema.start())))
    }
}

/// Whether a variable is in a value.
pub(super) fn is_variable(node: Node<'_>) -> bool {
    node.kind() == Kind::Template || node.as_str().is_some_and(|text| has_variable(&text))
}

/// Whether a variable stands for what decides which other members are needed.
fn is_unclear(root: Node<'_>) -> bool {
    const DECIDE: [[&str; 2]; 4] =
        [["flowSpec", "id"], ["connectionSpec", "id"], ["auth", "specName"], ["scheduleParams", "frequency"]];
    let member = |[object, name]: [&str; 2]| {
        let object = root.get(object)?;
        Some(object.get(name).unwrap_or(object))
    };
    DECIDE.into_iter().filter_map(member).chain(root.get("@type")).any(is_variable)
}

/// Finds the value behind each JSON Pointer, or the nearest on the way to it, all in one walk.
fn locate<'d>(node: Node<'d>, wanted: Vec<(usize, &str)>, nodes: &mut [Node<'d>]) {
    let mut below: Vec<Vec<(usize, &str)>> = Vec::new();
    let mut places: NameIndex<'_> = NameIndex::default();
    for (index, pointer) in wanted {
        nodes[index] = node;
        if let Some(rest) = pointer.strip_prefix('/') {
            let end = rest.find('/').unwrap_or(rest.len());
            let (step, rest) = (rest.get(..end).unwrap_or_default(), rest.get(end..).unwrap_or_default());
            let name = replace(&replace(step, "~1", "/"), "~0", "~");
            match places.add(name.into(), below.len()) {
                Some(place) => below[*place].push((index, rest)),
                None => below.push(vec![(index, rest)]),
            }
        }
    }
    if below.is_empty() {
        return;
    }
    let mut visit = |name: &str, value| {
        if let Some(place) = places.get(name) {
            locate(value, std::mem::take(&mut below[place]), nodes);
        }
    };
    node.members().for_each(|(key, value)| visit(&key, value));
    node.elements().enumerate().for_each(|(index, value)| visit(&index.to_string(), value));
}

/// The operation that a body means by its members.
fn guess(root: Node<'_>) -> Option<&'static str> {
    let has = |name: &str| root.get(name).is_some();
    let data = root.get("data");
    let params = root.get("params");
    Some(match () {
        () if root.kind() != Kind::Object => return None,
        () if has("flowSpec") || has("sourceConnectionIds") => "createFlow",
        () if has("mappings") => "createMappingSet",
        () if has("auth") => "createBaseConnection",
        () if data.is_some_and(|data| data.get("schema").is_some())
            || params.is_some_and(|params| params.get("dataSetId").is_some()) =>
        {
            "createTargetConnection"
        }
        () if has("baseConnectionId") || has("connectionSpec") => "createSourceConnection",
        // A preview has the schema and its own `fields`.
        () if has("schemaRef") && !has("fields") => "createDataset",
        () => return None,
    })
}
