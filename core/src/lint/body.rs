//! The body of a pasted request.

use aepflow_syntax::NameIndex;
use aepflow_syntax::text::replace;

use super::linter::Lint;
use crate::diagnostics::{Code, Diagnostic};
use crate::input::syntax;
use crate::json::{Document, Fault, Input, Kind, Node, Value};
use crate::operations::check;

impl Lint<'_> {
    /// Lints a body that starts at `offset`; gives the schema that it names.
    pub(super) fn body(
        &mut self,
        offset: usize,
        text: &str,
        operation: Option<&'static str>,
        token: Option<&str>,
    ) -> Option<(String, usize)> {
        let (document, faults) = Document::recover(text.as_bytes());
        for fault in faults {
            let fault = Fault { offset: offset + fault.offset, ..fault };
            self.faults.push(syntax(&fault, &self.lines, ""));
        }
        let document = document?;
        let root = document.root();
        let Some(operation) = operation.or_else(|| guess(root)) else {
            self.report(Diagnostic::at(Code::UnknownBody, ""), offset);
            return None;
        };
        // What the text was meant to be, without the faults reported above.
        let clean = root.to_value().to_string();
        let diagnostics = check(operation, Input::from(&clean), self.options);
        let mut nodes = vec![root; diagnostics.len()];
        locate(root, diagnostics.iter().map(|found| found.path.as_str()).enumerate().collect(), &mut nodes);
        for (diagnostic, node) in diagnostics.iter().zip(nodes) {
            // The path's own fields are not part of a body.
            let in_path = matches!(diagnostic.code, Code::MissingField | Code::MissingEtag)
                && diagnostic.path.ends_with("Id")
                && operation.starts_with("update");
            let template = node.kind() == Kind::Template;
            if !in_path && !template && diagnostic.code != Code::MissingEtag {
                let within = diagnostic.param("start").map_or(0, |start| written(node.raw(), start));
                self.report(diagnostic.clone(), offset + node.start() + within);
            }
        }
        self.habits(root, offset, token);
        let schema = root.get("xdmSchema").or_else(|| root.get("data")?.get("schema")?.get("id"))?;
        Some((schema.as_str()?.into_owned(), offset + schema.start()))
    }
}

/// Where in a JSON text that contains a string the byte of it is written at which a part of it begins.
fn written(raw: &str, start: &Value) -> usize {
    let start = start.as_i64().and_then(|start| usize::try_from(start).ok()).unwrap_or_default();
    let mut rest = raw.strip_prefix('"').unwrap_or(raw);
    let mut meant = 0;
    while meant < start
        && let Some(first) = rest.chars().next()
    {
        let (length, bytes_meant) = match (first, rest.as_bytes().get(1)) {
            // Each of a pair of surrogates is a half of four bytes.
            ('\\', Some(b'u')) => {
                (6, rest.get(2..6).and_then(|hex| u32::from_str_radix(hex, 16).ok()).map_or(2, bytes))
            }
            ('\\', _) => (2, 1),
            _ => (first.len_utf8(), first.len_utf8()),
        };
        rest = rest.get(length..).unwrap_or_default();
        meant += bytes_meant;
    }
    raw.len() - rest.len()
}

/// How many bytes a UTF-16 unit takes in UTF-8.
fn bytes(unit: u32) -> usize {
    char::from_u32(unit).map_or(2, char::len_utf8)
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
        () if has("schemaRef") => "createDataset",
        () => return None,
    })
}
