//! Rows of the caller's own among those that are inferred.

use std::borrow::Cow;

use super::check::Check;
use super::inference::Inference;
use super::inferred_row::{InferredRow, mapped};
use super::row::{Content, Text};
use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::input::{Field, Shape, elements, field};
use crate::json::{Node, Pointer};
use crate::language::{Fields, read_fields};
use crate::schema::fields::Source;
use aepflow_syntax::NameIndex;

/// A row of the caller's own.
pub(crate) const OVERRIDE: &[Field] = &[
    field("destination", Shape::Name)
        .required()
        .doc("The field of the schema, as names joined by dots.")
        .example("_acme.charges.amount"),
    field("source", Shape::Name).doc("The field of the source that fills it.").example("data.amount"),
    field("expression", Shape::Text)
        .doc("The expression that fills it, in place of a field.")
        .example("data.amount / 100.0"),
    field("static", Shape::Text).doc("The fixed text that fills it, in place of a field."),
];

/// What a row may read, and the type of source that it is then.
pub(super) const KINDS: [(&str, &str); 3] =
    [("source", "ATTRIBUTE"), ("expression", "EXPRESSION"), ("static", "STATIC")];

/// In the place of the index of a row that has found its own.
const PLACED: usize = usize::MAX;

/// What the caller's row reads: the member that says it, the type of source that it is then, and its text.
pub(super) fn stated<'d>(
    row: Node<'d>,
    place: &Pointer<'_>,
    faults: &mut Faults,
) -> Option<(&'static str, &'static str, Cow<'d, str>)> {
    let mut given = KINDS.into_iter().filter_map(|(name, kind)| Some((name, kind, row.get(name)?.as_str()?)));
    if let (Some(stated), None) = (given.next(), given.next()) {
        return Some(stated);
    }
    faults.push(Diagnostic::new(Code::OneOf, place).with_list("fields", &["source", "expression", "static"]));
    None
}

impl Inference<'_, '_> {
    /// Puts the caller's rows in the place of those for the same destination, or behind all others.
    pub(super) fn overrides(&mut self, sources: &[Source]) {
        let mut known = Fields::default();
        for source in sources {
            known.add(source.path.as_str(), source.known());
            if source.nullable {
                known.add_nullable(source.path.as_str());
            }
        }
        let mut check = Check::new(Some(known), Some(std::mem::take(&mut self.targets)));
        let mut own: Vec<InferredRow> = Vec::new();
        let mut places = NameIndex::default();
        let list = Pointer::ROOT.key("overrides");
        let mut indices = Vec::new();
        for (index, node) in elements(self.root.get("overrides")).enumerate() {
            let place = list.index(index);
            let Some(row) = self.own(node, &mut check, &place) else { continue };
            if let Some(first) = places.add(row.destination.clone().into(), own.len()) {
                let fault = Diagnostic::new(Code::DuplicateDestination, &place.key("destination"));
                let other = list.index(indices[*first]).to_string();
                self.faults.push(fault.with_shown("value", &row.destination).with("other", other));
                continue;
            }
            indices.push(index);
            own.push(row);
        }
        self.targets = check.targets.unwrap_or_default();
        for row in &mut self.rows {
            // The first row of that destination, and no other.
            let at = places.get_mut(&row.destination).map(|at| std::mem::replace(at, PLACED));
            if let Some(own) = at.and_then(|at| own.get_mut(at)) {
                std::mem::swap(row, own);
            }
        }
        for row in own {
            if places.get(&row.destination) == Some(PLACED) {
                // One that came in the place of another left that one here.
                let reason = "the caller gave its destination another source";
                for path in row.fields {
                    self.left_out.push((path, reason));
                }
            } else {
                self.rows.push(row);
            }
        }
        let used = mapped(&self.rows);
        self.left_out.retain(|(path, _)| !used.has(path));
    }

    /// A row as the caller gives it.
    fn own(&mut self, node: Node<'_>, check: &mut Check<'_>, place: &Pointer<'_>) -> Option<InferredRow> {
        let (member, source_type, source) = stated(node, place, self.faults)?;
        let destination = node.get("destination").and_then(Node::as_str).unwrap_or_default();
        let text = |member, content: &Cow<'_, str>| Some(Text { member, content: content.to_string().into() });
        let content = Content {
            kind: source_type,
            source: text(member, &source),
            destination: text("destination", &destination),
            is_bare: false,
        };
        check.row(&content, false, &[], place);
        for mut fault in std::mem::take(&mut check.faults) {
            // It is a path that the caller chose among the fields.
            if fault.code == Code::UnknownSourceField && source_type == "ATTRIBUTE" {
                fault.code = Code::NoSuchField;
            }
            self.faults.push(fault);
        }
        let fields = match source_type {
            "ATTRIBUTE" => vec![source.to_string()],
            // Its faults are known by now.
            "EXPRESSION" => read_fields(&source),
            _ => Vec::new(),
        };
        let destination = destination.into_owned();
        Some(InferredRow {
            destination,
            fields,
            source: source.into_owned(),
            source_type,
            reason: "the caller gave it",
            is_key: false,
        })
    }
}
