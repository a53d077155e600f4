//! A mapping set compared with the fields of its source and the schema of its target.

use std::borrow::Cow;

use aepflow_rows::PlainRow;

use super::conversion;
use super::destinations::{Destinations, Filled};
use super::dialect::Dialect;
use super::limits::Validation;
use super::row::{Content, MAPPING, Row, Text};
use super::rows::each;
use super::target::{Identity, Targets};
use crate::diagnostics::{Code, Diagnostic, Faults, shown};
use crate::input;
use crate::input::{
    Field, MAX_DIAGNOSTICS, Shape, check_object, field, parse, present, read_most, unknown_value, wrong_type,
};
use crate::json::{Input, Kind, Node, Pointer, Value};
use crate::language::{
    Fields, Known, SOURCE_FIELDS, Shapes, Type, Unknown, check_text, form_of_text, has_variable, is_expression,
    is_variable, list_of, reads_fields, reserved_name, within,
};
use crate::limits::number;
use crate::schema::fields::GUESSES;

/// How much of the schema the ingestion looks at.
pub(super) const VALIDATION: Field = field("validation", Shape::Word(&Validation::WORDS));

pub(crate) const INPUT: &[Field] = &[
    field("mappings", Shape::Mappings(MAPPING)).required(),
    field("fields", SOURCE_FIELDS),
    field("schema", Shape::OpenObject),
    field("dialect", Shape::Word(&["tutorial", "current"])),
    VARIABLES,
    VALIDATION,
    MAX_DIAGNOSTICS,
];

/// What the platform puts in the place of each variable.
pub(super) const VARIABLES: Field = field("variables", Shape::OpenObject)
    .doc("The values of the platform's variables by their names, for `${NAME}` in the sources.");

/// How many fields a row of a source may have.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of the table, which is small")]
const MAX_FIELDS: usize = number("row_fields") as usize;

/// Everything wrong with mappings, warnings among it.
///
/// `input` is `{mappings, fields?, schema?, dialect?, variables?, validation?, maxDiagnostics?}` as JSON: `fields` as [`crate::read_fields`] gives them, `schema`
/// as [`crate::infer_schema`] or the registry gives it. Without a dialect the members of the first mapping tell it.
#[must_use]
pub fn check_mapping<'t>(input: impl Into<Input<'t>>) -> Vec<Diagnostic> {
    let mut faults = Faults::default();
    if let Some(document) = parse(input, "", &mut faults) {
        let root = document.root();
        check_input(root, INPUT, &mut faults);
        check_variables(root, &mut faults);
        read_most(root, &mut faults);
        // The texts of a schema are no part of what is sent.
        input::check_text_of(root, "mappings", &mut faults);
        if let Some(fields) = root.get("fields") {
            let place = Pointer::ROOT;
            let place = place.key("fields");
            let (list, place) = list_of(fields, &place);
            input::check_text_at(list, &place, &mut faults);
        }
        let [fields, schema] = ["fields", "schema"].map(|name| present(root, name).filter(|_| !faults.is_wrong(name)));
        if let Some(rows) = present(root, "mappings").filter(|rows| rows.kind() == Kind::Array) {
            let place = Pointer::ROOT;
            let mut schema = schema.map(|schema| Targets::read(schema, &place.key("schema"), &mut faults));
            if let Some(targets) = &mut schema {
                targets.validation = Validation::read(root.get("validation"));
            }
            let fields = fields.map(Fields::read);
            check_rows(rows, &place.key("mappings"), dialect(root, rows), fields, schema, &mut faults);
        }
    }
    faults.into()
}

/// Checks an input that has rows. It may be a whole mapping set, of which a warning says that the rest is not read.
pub(super) fn check_input(root: Node<'_>, fields: &[Field], faults: &mut Faults) {
    check_object(root, fields, &Pointer::ROOT, faults);
    if root.get("outputSchema").or(root.get("xdmSchema")).is_some() {
        // What is nearly the name of an option is no part of a set, which has schemas under other names.
        faults.retain(|fault| {
            let near = fault.param("nearest").and_then(Value::as_str);
            fault.code != Code::UnknownField
                || fault.path.rfind('/') != Some(0)
                || near.is_some_and(|near| near != "schema")
        });
        faults.push(Diagnostic::at(Code::RestOfSet, ""));
    }
}

/// That each variable stands for a text.
pub(super) fn check_variables(root: Node<'_>, faults: &mut Faults) {
    let place = Pointer::ROOT;
    let place = place.key(VARIABLES.name);
    for (name, value) in present(root, VARIABLES.name).into_iter().flat_map(Node::members) {
        if value.kind() != Kind::String {
            faults.push(wrong_type(value, "a string", &place.key(&name)));
        }
    }
}

/// Checks rows against what is known of both sides.
pub(crate) fn check_rows(
    rows: Node<'_>,
    place: &Pointer<'_>,
    dialect: Dialect,
    fields: Option<Fields<'_>>,
    targets: Option<Targets>,
    faults: &mut Faults,
) {
    let mut check = Check::new(fields, targets);
    let mut destinations = Destinations::with_capacity(rows.elements().count());
    each(rows, place, faults, |index, node, place, faults| {
        // All go to one list, which knows when there are enough.
        std::mem::swap(&mut check.faults, faults);
        let plain = if dialect == Dialect::Current { PlainRow::read(node) } else { None };
        let (content, identity, namespaces) = if let Some(row) = &plain {
            (Content::of(row), false, Vec::new())
        } else {
            let mut row = Row::new(node, dialect, place, &mut check.faults);
            let content = row.read();
            (content, row.is_identity(), row.namespaces().collect())
        };
        check.row(&content, identity, &namespaces, place);
        if let Some(destination) = content.destination {
            if plain.is_none() {
                check.descriptors(node, &destination, identity, place);
            }
            destinations.push(destination.content, index, destination.member);
        }
        std::mem::swap(&mut check.faults, faults);
    });
    destinations.check(place, faults);
    check.whole(destinations.paths(), place);
    faults.append(&mut check.faults);
}

/// The dialect asked for, or that of the first row's members.
pub(super) fn dialect(root: Node<'_>, rows: Node<'_>) -> Dialect {
    let asked = present(root, "dialect").and_then(Node::as_str);
    let has = |row: Node<'_>, name| row.get(name).is_some();
    let tutorial = |row| has(row, "destinationXdmPath") && !has(row, "destination");
    match asked.as_deref() {
        Some("tutorial") => Dialect::Tutorial,
        None if rows.elements().next().is_some_and(tutorial) => Dialect::Tutorial,
        _ => Dialect::Current,
    }
}

pub(super) struct Check<'d> {
    pub(super) fields: Option<Fields<'d>>,
    pub(super) targets: Option<Targets>,
    /// How many wrong names still get a guess of what was meant, as each is compared with many.
    guesses: usize,
    shapes: Shapes,
    pub(super) faults: Faults,
}

impl<'d> Check<'d> {
    pub(super) fn new(fields: Option<Fields<'d>>, targets: Option<Targets>) -> Self {
        Check { fields, targets, guesses: GUESSES, shapes: Shapes::default(), faults: Faults::default() }
    }
}

impl Check<'_> {
    fn guess(&mut self) -> bool {
        self.guesses = self.guesses.saturating_sub(1);
        self.guesses > 0
    }

    pub(super) fn row(&mut self, content: &Content<'_>, identity: bool, namespaces: &[&str], place: &Pointer<'_>) {
        let Content { kind, source, destination, is_bare } = content;
        let (source, destination) = match (source, destination) {
            (Some(source), Some(destination)) => (source, destination),
            (source, destination) => return self.half(kind, source.as_ref(), destination.as_ref(), place),
        };
        let wanted = self.destination(destination, place);
        let kind_wanted = wanted.map(|wanted| wanted.kind);
        let found = match *kind {
            "ATTRIBUTE" => self.attribute(source, place),
            "" => return,
            "EXPRESSION" => {
                if !is_bare || source.content.as_bytes().contains(&b'[') {
                    self.wildcards(source, destination, place);
                }
                return self.expression(source, Some(destination), kind_wanted, place);
            }
            _ => return self.constant(source, destination, kind_wanted, place),
        };
        if !is_bare {
            self.wildcards(source, destination, place);
        }
        if let (Some(found), Some(wanted)) = (found, wanted)
            && let Some(code) = conversion::fault(found, wanted)
        {
            let [found, wanted] = conversion::described([found, wanted]);
            self.faults.push(unfit(code, source, found, wanted, place));
        }
        self.identity(destination, kind_wanted, identity, namespaces, place);
    }

    /// A row of which one path has faults, which hide none of the other.
    fn half(&mut self, kind: &str, source: Option<&Text<'_>>, destination: Option<&Text<'_>>, place: &Pointer<'_>) {
        if let Some(destination) = destination {
            self.destination(destination, place);
        }
        match (kind, source) {
            ("ATTRIBUTE", Some(source)) => _ = self.attribute(source, place),
            ("EXPRESSION", Some(source)) => self.expression(source, None, None, place),
            _ => {}
        }
    }

    /// The types that a destination takes; nothing where no schema contains them.
    fn destination(&mut self, destination: &Text<'_>, place: &Pointer<'_>) -> Option<Known> {
        let targets = self.targets.as_ref()?;
        let known = targets.known(&destination.content);
        if known.is_none() && targets.lacks(&destination.content) && input::placeholder(&destination.content).is_none()
        {
            let guess = self.guesses > 0;
            let fault = targets.lacking(&destination.content, guess, &place.key(destination.member));
            self.guess();
            self.faults.push(fault);
        }
        known
    }

    /// The types of a field; nothing where no list contains them.
    fn attribute(&mut self, source: &Text<'_>, place: &Pointer<'_>) -> Option<Known> {
        if let Some(word) = reserved_name(&source.content) {
            self.faults.push(about(Code::ReservedChild, source, place).with("word", word));
        }
        match self.fields.as_ref()?.at(&source.content, self.guesses > 0) {
            Ok(known) => Some(known),
            // A placeholder left over is reported by itself.
            Err(_) if input::placeholder(&source.content).is_some() => None,
            Err(Unknown(near)) => {
                self.guess();
                self.faults.push(about(Code::UnknownSourceField, source, place).with_some("nearest", near));
                None
            }
        }
    }

    fn expression(
        &mut self,
        source: &Text<'_>,
        destination: Option<&Text<'_>>,
        wanted: Option<Type>,
        place: &Pointer<'_>,
    ) {
        let text = source.content.as_ref();
        let wanted = wanted.filter(|wanted| *wanted != Type::Any);
        let place_of_source = place.key(source.member);
        let limits =
            |path: &&Text<'_>| self.targets.as_ref().is_some_and(|known| known.limits(&path.content).is_some());
        let limited = destination.filter(limits);
        let found = if limited.is_some() {
            check_text(text, &place_of_source, self.fields.as_ref(), wanted, &mut self.faults)
        } else {
            self.shapes.check(text, &place_of_source, self.fields.as_ref(), wanted, &mut self.faults)
        };
        if let (Some(found), Some(targets), Some(destination)) = (&found, &self.targets, limited) {
            let constants = found.constants(wanted.unwrap_or(Type::Any)).filter_map(|(constant, start, end)| {
                let fault = targets.refused(constant, destination, &place_of_source)?;
                Some(fault.with("start", start).with("end", end))
            });
            within(text, &place_of_source, &constants.collect::<Vec<_>>(), &mut self.faults);
        }
        let read = found.as_ref().and_then(|found| found.fields.first());
        // A variable of the platform looks like a field, and is none.
        let variable =
            is_variable(text.trim()) && self.fields.as_ref().is_none_or(|known| known.at(text.trim(), false).is_err());
        if !variable && read.is_some_and(|read| text.get(read.start..read.end) == Some(text.trim())) {
            self.doubt(source, "field", "EXPRESSION", "ATTRIBUTE", None, place);
        }
    }

    fn constant(&mut self, source: &Text<'_>, destination: &Text<'_>, wanted: Option<Type>, place: &Pointer<'_>) {
        let text = source.content.as_ref();
        let quoted = ['"', '\''].iter().find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote));
        let is_field = self.fields.as_ref().is_some_and(|fields| fields.at(text, false).is_ok());
        let fault = wanted.and_then(|wanted| Some((conversion::constant_fault(text, wanted)?, wanted)));
        let refused = || self.targets.as_ref()?.refused(text, destination, &place.key(source.member));
        let odd = || form_of_text(text).reason().filter(|_| wanted == Some(Type::Date));
        if let Some(inner) = quoted {
            self.doubt(source, "quoted_text", "STATIC", "STATIC", Some(shown(inner)), place);
        } else if is_field {
            self.doubt(source, "field", "STATIC", "ATTRIBUTE", None, place);
        } else if is_expression(text) && (text.ends_with(')') || reads_fields(text, self.fields.as_ref())) {
            self.doubt(source, "expression", "STATIC", "EXPRESSION", None, place);
        } else if has_variable(text) {
            // The value is not known here.
        } else if let Some((code, wanted)) = fault {
            self.faults.push(unfit(code, source, "constant_text".into(), wanted.described().into(), place));
        } else if let Some(form) = odd() {
            self.faults.push(about(Code::TextAsDate, source, place).with("found", form));
        } else if let Some(fault) = refused() {
            self.faults.push(fault);
        }
    }

    fn doubt(
        &mut self,
        source: &Text<'_>,
        found: &str,
        kind: &str,
        expected: &str,
        text: Option<String>,
        place: &Pointer<'_>,
    ) {
        let fault = about(Code::DoubtfulSourceType, source, place).with("found", found).with("kind", kind);
        self.faults.push(fault.with("expected", expected).with_some("text", text));
    }

    fn wildcards(&mut self, source: &Text<'_>, destination: &Text<'_>, place: &Pointer<'_>) {
        let [found, expected] = [source, destination].map(|text| {
            let path = text.content.as_bytes();
            if path.contains(&b'[') { path.windows(3).filter(|step| step == b"[*]").count() } else { 0 }
        });
        if found != expected {
            let fault = about(Code::WildcardMismatch, destination, place).with("found", found);
            self.faults.push(fault.with("expected", expected));
        } else if found > 1 {
            self.faults.push(about(Code::NestedElements, destination, place));
        }
    }

    fn identity(
        &mut self,
        destination: &Text<'_>,
        kind: Option<Type>,
        marked: bool,
        namespaces: &[&str],
        place: &Pointer<'_>,
    ) {
        if !marked {
            let alone = |name: &&str| Diagnostic::new(Code::NamespaceWithoutIdentity, &place.key(name));
            self.faults.extend(namespaces.iter().map(alone));
            return;
        }
        let path = destination.content.as_ref();
        let kind = if path.contains('[') { Some(Type::Array) } else { kind };
        let told = self.targets.as_ref().filter(|targets| targets.tells_identities);
        match kind {
            Some(kind) if !matches!(kind, Type::Text | Type::Any) => {
                self.faults.push(about(Code::IdentityNotText, destination, place).with("found", kind.described()));
            }
            _ if told.is_some_and(|targets| targets.identities_of(path).next().is_none()) => {
                self.faults.push(about(Code::IdentityNotInSchema, destination, place));
            }
            _ => {}
        }
    }

    /// Compares the marks of a row with the descriptors of its destination.
    fn descriptors(&mut self, row: Node<'_>, destination: &Text<'_>, marked: bool, place: &Pointer<'_>) {
        let Some(targets) = &self.targets else { return };
        let known: Vec<&Identity> = targets.identities_of(&destination.content).collect();
        let Some(first) = known.first() else { return };
        let fault = |name, value: &str, expected: &str| {
            let fault = Diagnostic::new(Code::IdentityMismatch, &place.key(name)).with("value", shown(value));
            fault.with("expected", shown(expected)).with("other", first.place.as_str())
        };
        if let Some(code) = present(row, "namespaceCode").filter(|_| marked).and_then(Node::as_str) {
            // A namespace that is given by its number may be the same.
            let numbered = |name: &str| name.bytes().all(|byte| byte.is_ascii_digit());
            let other = |name: &str| !numbered(name) && !name.eq_ignore_ascii_case(&code);
            if known.iter().all(|known| known.namespace.as_deref().is_some_and(other)) {
                self.faults.push(fault("namespaceCode", &code, first.namespace.as_deref().unwrap_or_default()));
            }
        }
        let primary = present(row, "primaryIdentity").and_then(Node::as_bool) == Some(true);
        if primary && !known.iter().any(|known| known.primary) {
            self.faults.push(fault("primaryIdentity", "true", "false"));
        }
    }

    /// What the mappings together lack, or have too much of.
    fn whole(&mut self, destinations: &[Cow<'_, str>], place: &Pointer<'_>) {
        if destinations.len() > MAX_FIELDS {
            let fault = Diagnostic::new(Code::TooManyMappings, place).with("value", destinations.len());
            self.faults.push(fault.with("maximum", MAX_FIELDS));
        }
        let Some(targets) = self.targets.as_ref() else { return };
        let largest = self.fields.as_ref().and_then(|fields| fields.largest);
        if let Some(largest) = largest.filter(|largest| targets.in_profile && *largest > targets.most_bytes()) {
            let fault = Diagnostic::new(Code::LargeRecord, place).with("value", largest);
            self.faults.push(fault.with("maximum", targets.most_bytes()));
        }
        let filled = Filled::by(destinations.iter().map(AsRef::as_ref));
        // An object that nothing fills isn't there, and needs no parts.
        let stands =
            |path: &str| path.rfind(['.', '[']).is_none_or(|end| filled.touches(path.get(..end).unwrap_or_default()));
        let told = |code, path: &str| Diagnostic::new(code, place).with("value", shown(path));
        let required = targets.required.iter().filter(|path| stands(path) && !filled.has(path));
        self.faults.extend(required.map(|path| told(Code::RequiredUnmapped, path)));
        if targets.has_only_map() && !filled.has("identityMap") {
            let profile = targets.in_profile.then_some("needs_identity");
            self.faults.push(Diagnostic::new(Code::IdentityMapUnmapped, place).with_some("profile", profile));
        }
        let identities = targets.identities.iter().filter(|_| !filled.has("identityMap"));
        let primary = identities.filter(|known| known.primary && !filled.has(&known.path));
        self.faults.extend(primary.map(|known| told(Code::PrimaryIdentityUnmapped, &known.path)));
    }
}

impl Targets {
    /// What a field says against a constant of its type, beside the type.
    fn refused(&self, constant: &str, destination: &Text<'_>, place: &Pointer<'_>) -> Option<Diagnostic> {
        let limits = self.limits(&destination.content)?;
        if !limits.lists(constant) {
            let words: Vec<_> = limits.allowed.iter().map(String::as_str).collect();
            return Some(unknown_value(constant, &words, place).with("field", shown(&destination.content)));
        }
        let misfit = limits.misfit(constant, self.known(&destination.content)?.kind)?;
        let code = match (misfit.streaming, self.validation) {
            (true, Validation::Batch) => return None,
            (true, Validation::Either) => Code::ConstantUnvalidated,
            _ => Code::ConstantRefused,
        };
        let fault = Diagnostic::new(code, place).with("value", shown(constant));
        Some(fault.with("expected", misfit.word).with_some("limit", misfit.limit))
    }
}

/// A fault of a source or destination.
fn about(code: Code, text: &Text<'_>, place: &Pointer<'_>) -> Diagnostic {
    Diagnostic::new(code, &place.key(text.member)).with("value", shown(&text.content))
}

fn unfit(code: Code, source: &Text<'_>, found: String, wanted: String, place: &Pointer<'_>) -> Diagnostic {
    about(code, source, place).with("found", found).with("expected", wanted)
}

#[cfg(test)]
mod tests {
    use super::{MAX_FIELDS, check_mapping};

    #[test]
    fn more_mappings_than_a_row_has_fields_are_told() {
        let rows = |count| (0..count).map(|n| format!(r#"{{"source":"a","destination":"b{n}"}}"#)).collect::<Vec<_>>();
        let found = |count| check_mapping(format!(r#"{{"mappings":[{}]}}"#, rows(count).join(",")).as_bytes());
        assert!(found(MAX_FIELDS).is_empty());
        let codes: Vec<_> = found(MAX_FIELDS + 1).iter().map(|fault| fault.code.name()).collect();
        assert_eq!(codes, ["too_many_mappings"]);
    }
}
