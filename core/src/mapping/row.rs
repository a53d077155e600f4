//! One mapping: its members checked, and written in a dialect.

use std::borrow::Cow;

use aepflow_rows::{PlainRow, ROW_NAMES};
use aepflow_syntax::path;
use aepflow_syntax::text::contains;

use super::destinations::Destinations;
use super::dialect::Dialect;
use crate::diagnostics::{Code, Diagnostic, Faults, shown};
use crate::input::{Field, Shape, field, names, placeholder, unknown_field, unknown_value, wrong_type};
use crate::json::{Kind, Node, Pointer};
use crate::language::{MAX_LENGTH, Shapes, is_expression};

const SOURCE_TYPES: [&str; 3] = ["ATTRIBUTE", "EXPRESSION", "STATIC"];
/// The same under the names with which a mapping set is read back, as forms know them.
#[cfg(feature = "forms")]
pub(crate) const SOURCE_TYPES_READ_BACK: [&str; 3] = ["text/x.schema-path", "text/x.aep-xl", "text/plain"];

/// A row in either dialect; those that [`ROW_NAMES`] names come by the names there.
pub(crate) const MAPPING: &[Field] = &{
    let [source, destination, source_type, name, description] = ROW_NAMES;
    [
        field(source, Shape::Name)
            .doc("What fills the field: a path of the source, an expression or a fixed text.")
            .example("data.amount"),
        field(destination, Shape::Name)
            .doc("The field of the schema, as names joined by dots.")
            .example("_acme.charges.amount"),
        field(source_type, Shape::Word(&SOURCE_TYPES))
            .doc("What the source is: a path (`ATTRIBUTE`, by default), an expression, or a fixed text (`STATIC`)."),
        field("identity", Shape::Bool)
            .doc("Whether the value identifies a person; in the tutorial form alone, false by default."),
        field(name, Shape::Text).doc("A name for the mapping; in the current form alone."),
        field(description, Shape::Text).doc("What the mapping is for; in the current form alone."),
        field("sourceAttribute", Shape::Name)
            .doc("The source under its name in the tutorial form.")
            .example("data.amount"),
        field("destinationXdmPath", Shape::Name)
            .doc("The destination under its name in the tutorial form.")
            .example("_acme.charges.amount"),
        field("identityGroup", Shape::Text).doc("The kind of identity; in the tutorial form alone."),
        field("namespaceCode", Shape::Text)
            .doc("The code of the identity namespace; in the tutorial form alone.")
            .example("Email"),
        field("version", Shape::Integer(0, i64::MAX >> 10))
            .doc("The version of the mapping in the tutorial form; 0 by default."),
    ]
};

const MEMBERS: [&str; MAPPING.len()] = names(MAPPING);

/// The member of a plain row that contains its source.
pub(super) const SOURCE: &str = MEMBERS[at::SOURCE];

/// What the platform adds to a row that is read back; it gives them anew, so they are not sent.
pub(crate) const ROW_READ_BACK: [&str; 9] = [
    "id",
    "createdBy",
    "createdDate",
    "modifiedBy",
    "modifiedDate",
    "functionVersion",
    "primaryIdentity",
    "matchScore",
    "expressionAttributes",
];

/// The type of a source that was given wrongly; what the source holds is then not judged.
const UNKNOWN: &str = "";

/// Positions in [`MEMBERS`].
mod at {
    pub(super) const SOURCE: usize = 0;
    pub(super) const DESTINATION: usize = 1;
    pub(super) const SOURCE_TYPE: usize = 2;
    pub(super) const IDENTITY: usize = 3;
    pub(super) const NAME: usize = 4;
    pub(super) const DESCRIPTION: usize = 5;
    pub(super) const SOURCE_ATTRIBUTE: usize = 6;
    pub(super) const DESTINATION_XDM_PATH: usize = 7;
    pub(super) const IDENTITY_GROUP: usize = 8;
    pub(super) const NAMESPACE_CODE: usize = 9;
    pub(super) const VERSION: usize = 10;
}

pub(super) struct Row<'d, 'p> {
    dialect: Dialect,
    place: &'p Pointer<'p>,
    faults: &'p mut Faults,
    members: [Option<Node<'d>>; MEMBERS.len()],
}

/// A path or an expression, with the member that holds it.
pub(super) struct Text<'d> {
    pub(super) member: &'static str,
    pub(super) content: Cow<'d, str>,
}

/// What a row says; a path that has faults is left out.
pub(super) struct Content<'d> {
    pub(super) kind: &'static str,
    pub(super) source: Option<Text<'d>>,
    pub(super) destination: Option<Text<'d>>,
    /// Whether its paths are names and dots alone, as far as that is known.
    pub(super) is_bare: bool,
}

impl<'d> Content<'d> {
    /// What a plain row says.
    pub(super) fn of(row: &PlainRow<'d>) -> Self {
        Content {
            kind: row.kind(),
            source: Some(Text { member: SOURCE, content: row.source() }),
            destination: Some(Text { member: "destination", content: Cow::Borrowed(row.destination()) }),
            is_bare: row.is_bare(),
        }
    }
}

impl<'d, 'p> Row<'d, 'p> {
    pub(super) fn new(row: Node<'d>, dialect: Dialect, place: &'p Pointer<'p>, faults: &'p mut Faults) -> Self {
        let mut members = [None; MEMBERS.len()];
        for key in row.pick(&MEMBERS, &mut members).iter().filter(|key| !ROW_READ_BACK.contains(&key.as_ref())) {
            faults.push_with(Code::UnknownField, || unknown_field(&place.key(key), MEMBERS));
        }
        for member in &mut members {
            *member = member.filter(|value| value.kind() != Kind::Null);
        }
        Row { dialect, place, faults, members }
    }

    /// Checks all members but for what expressions say; gives what the row says.
    #[inline(always)]
    pub(super) fn read(&mut self) -> Content<'d> {
        let kind = self.source_type();
        let source = self.text(at::SOURCE, at::SOURCE_ATTRIBUTE).filter(|source| self.source(source, kind));
        let destination = self.text(at::DESTINATION, at::DESTINATION_XDM_PATH).filter(|text| self.path(text));
        self.typed(at::IDENTITY, Kind::Bool);
        self.typed(at::VERSION, Kind::Number);
        for at in [at::NAME, at::DESCRIPTION, at::IDENTITY_GROUP, at::NAMESPACE_CODE] {
            self.typed(at, Kind::String);
        }
        self.foreign();
        Content { kind, source, destination, is_bare: false }
    }

    /// Writes the row and its destination, unless its paths have faults.
    pub(super) fn write(
        mut self,
        row: usize,
        destinations: &mut Destinations<'d>,
        expressions: &mut Shapes,
        out: &mut String,
    ) {
        let Content { kind, source, destination, .. } = self.read();
        if let Some(source) = source.as_ref().filter(|_| kind == "EXPRESSION") {
            expressions.check(&source.content, &self.place.key(source.member), None, None, self.faults);
        }
        let (Some(_), Some(destination)) = (source, destination) else { return };
        match self.dialect {
            Dialect::Current => self.write_current(kind, out),
            Dialect::Tutorial => self.write_tutorial(out),
        }
        destinations.push(destination.content, row, destination.member);
    }

    /// Whether the row is marked as an identity.
    pub(super) fn is_identity(&self) -> bool {
        self.members[at::IDENTITY].and_then(Node::as_bool) == Some(true)
    }

    /// The names of the members that tell a namespace.
    pub(super) fn namespaces(&self) -> impl Iterator<Item = &'static str> {
        let given = [at::IDENTITY_GROUP, at::NAMESPACE_CODE].into_iter().filter(|at| self.members[*at].is_some());
        given.map(|at| MEMBERS[at])
    }

    /// Writes the member under one of its two names.
    fn write_either(&self, current: usize, tutorial: usize, out: &mut String) {
        if let Some(node) = self.members[current].or(self.members[tutorial]) {
            node.write(out);
        }
    }

    fn write_current(&self, kind: &str, out: &mut String) {
        // One text each, as every row begins with one.
        out.push_str(match kind {
            "EXPRESSION" => "{\"sourceType\":\"EXPRESSION\",\"source\":",
            "STATIC" => "{\"sourceType\":\"STATIC\",\"source\":",
            _ => "{\"sourceType\":\"ATTRIBUTE\",\"source\":",
        });
        self.write_either(at::SOURCE, at::SOURCE_ATTRIBUTE, out);
        out.push_str(",\"destination\":");
        self.write_either(at::DESTINATION, at::DESTINATION_XDM_PATH, out);
        self.write_member(at::NAME, None, out);
        self.write_member(at::DESCRIPTION, None, out);
        out.push('}');
    }

    fn write_tutorial(&self, out: &mut String) {
        out.push_str("{\"destinationXdmPath\":");
        self.write_either(at::DESTINATION, at::DESTINATION_XDM_PATH, out);
        out.push_str(",\"sourceAttribute\":");
        self.write_either(at::SOURCE, at::SOURCE_ATTRIBUTE, out);
        self.write_member(at::IDENTITY, Some("false"), out);
        self.write_member(at::IDENTITY_GROUP, None, out);
        self.write_member(at::NAMESPACE_CODE, None, out);
        self.write_member(at::VERSION, Some("0"), out);
        out.push('}');
    }

    fn write_member(&self, at: usize, default: Option<&str>, out: &mut String) {
        if self.members[at].is_none() && default.is_none() {
            return;
        }
        for part in [",\"", MEMBERS[at], "\":"] {
            out.push_str(part);
        }
        match self.members[at] {
            Some(node) => node.write(out),
            None => out.push_str(default.unwrap_or_default()),
        }
    }

    fn fault(&mut self, code: Code, at: usize) -> Diagnostic {
        Diagnostic::new(code, &self.place.key(MEMBERS[at]))
    }

    /// The member under one of its two names, as text that is not empty.
    #[inline(always)]
    fn text(&mut self, current: usize, tutorial: usize) -> Option<Text<'d>> {
        let at = match (self.members[current], self.members[tutorial]) {
            // A row that is read back says it in both ways.
            (Some(one), Some(other)) if one.as_str().is_some_and(|text| other.as_str() == Some(text)) => current,
            (Some(_), Some(_)) => {
                let fault = self.fault(Code::ConflictingFields, current).with("other", MEMBERS[tutorial]);
                self.faults.push(fault);
                return None;
            }
            (None, Some(_)) => tutorial,
            (Some(_), None) => current,
            (None, None) => {
                let place = self.place;
                let fault = || Diagnostic::new(Code::MissingField, &place.key(MEMBERS[current]));
                self.faults.push_with(Code::MissingField, fault);
                return None;
            }
        };
        let node = self.typed(at, Kind::String)?;
        let content = node.as_str()?;
        if content.is_empty() {
            let fault = self.fault(Code::EmptyValue, at);
            self.faults.push(fault);
            return None;
        }
        Some(Text { member: MEMBERS[at], content })
    }

    #[inline(always)]
    fn typed(&mut self, at: usize, kind: Kind) -> Option<Node<'d>> {
        let node = self.members[at]?;
        if node.kind() == kind && (kind != Kind::Number || node.as_i64().is_some_and(|number| number >= 0)) {
            return Some(node);
        }
        self.faults.push(wrong_type(node, kind.name(), &self.place.key(MEMBERS[at])));
        None
    }

    /// The three kinds of source, and the names under which a mapping set is read back.
    fn source_type(&mut self) -> &'static str {
        let Some(node) = self.typed(at::SOURCE_TYPE, Kind::String) else {
            return if self.members[at::SOURCE_TYPE].is_some() { UNKNOWN } else { "ATTRIBUTE" };
        };
        let text = node.as_str().unwrap_or_default();
        let kind = match text.as_ref() {
            "ATTRIBUTE" | "text/x.schema-path" => "ATTRIBUTE",
            "EXPRESSION" | "text/x.aep-xl" => "EXPRESSION",
            "STATIC" | "text/plain" => "STATIC",
            _ => {
                let place = self.place.key("sourceType");
                self.faults.push_with(Code::UnknownValue, || unknown_value(&text, &SOURCE_TYPES, &place));
                UNKNOWN
            }
        };
        if self.dialect == Dialect::Tutorial && matches!(kind, "EXPRESSION" | "STATIC") {
            self.faults.push(self.dialect.mismatch(&self.place.key("sourceType")));
        }
        kind
    }

    /// Members that only the other dialect can carry.
    fn foreign(&mut self) {
        let identity = self.is_identity();
        let foreign = match self.dialect {
            Dialect::Tutorial => [Some(at::NAME), Some(at::DESCRIPTION), None],
            Dialect::Current => [Some(at::IDENTITY_GROUP), Some(at::NAMESPACE_CODE), identity.then_some(at::IDENTITY)],
        };
        for at in foreign.into_iter().flatten().filter(|at| self.members[*at].is_some()) {
            self.faults.push(self.dialect.mismatch(&self.place.key(MEMBERS[at])));
        }
    }

    fn source(&mut self, source: &Text<'_>, kind: &str) -> bool {
        let length = if kind == "EXPRESSION" { source.content.chars().count() } else { 0 };
        if length > MAX_LENGTH {
            let fault = Diagnostic::new(Code::ExpressionTooLong, &self.place.key(source.member)).with("value", length);
            self.faults.push(fault.with("maximum", MAX_LENGTH));
        }
        length <= MAX_LENGTH && (kind != "ATTRIBUTE" || self.path(source))
    }

    #[inline(always)]
    fn path(&mut self, text: &Text<'_>) -> bool {
        let Err(column) = path::check(&text.content) else {
            let is_organization = text.member.starts_with("destination") && contains(&text.content, "@AdobeOrg");
            if is_organization {
                self.faults.push(Diagnostic::new(Code::OrgIdAsTenant, &self.place.key(text.member)));
            }
            return !is_organization;
        };
        // A placeholder left over is reported by itself, and stands for a name.
        let placeholder = placeholder(&text.content).is_some();
        if !placeholder {
            let expression = text.member.starts_with("source") && is_expression(&text.content);
            let code = if expression { Code::ExpressionAsAttribute } else { Code::InvalidPath };
            let fault = Diagnostic::new(code, &self.place.key(text.member)).with("value", shown(&text.content));
            self.faults.push(if expression {
                fault.with("expected", "EXPRESSION")
            } else {
                fault.with("column", column)
            });
        }
        placeholder
    }
}
