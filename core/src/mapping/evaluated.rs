//! What the evaluation of mappings is given: its inputs checked, and read.

use super::check::{INPUT, VARIABLES, check_input, check_variables, dialect};
use super::limits::Validation;
use super::row::Row;
use super::rows::object;
use super::target::schema::TargetSchema;
use crate::diagnostics::{Code, Diagnostic, Error, Faults};
use crate::input::{Field, Shape, check_object, field, parse, present, unknown_value, wrong_type};
use crate::json::{Input, Kind, Node, Pointer};
use crate::limits::number;

/// The years 1 to 9999, in milliseconds since 1970.
const TIME: Shape = Shape::Integer(-62_135_596_800_000, 253_402_300_799_999);

pub(crate) const OPTIONS: &[Field] = &[
    field("now", TIME)
        .unit("milliseconds")
        .doc("The present time, in milliseconds since 1970: what `now()` and `timestamp()` give; 0 by default.")
        .example("1893456000000"),
    field("mode", Shape::Word(&Validation::WORDS)).doc(
        "How the data arrives: streaming ingestion looks at patterns, formats and lengths too; by default it is what `validation` says of the mapping, or else `batch`.",
    ),
    field("limit", Shape::Integer(1, 1_000_000_000)).doc("How many records are read at most; all by default."),
    field("seed", Shape::Integer(0, i64::MAX >> 10))
        .doc("What random values are made from: the same seed gives the same ones; 0 by default."),
];

/// A mapping that can be evaluated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappingRow {
    /// `ATTRIBUTE`, `EXPRESSION` or `STATIC`.
    pub kind: &'static str,
    /// Its source, with the values of variables.
    pub source: String,
    /// Its destination.
    pub destination: String,
}

/// Mappings that can be evaluated.
pub struct ReadMapping {
    /// The rows by their positions; nothing for one whose paths have faults.
    pub rows: Vec<Option<MappingRow>>,
    /// The schema of the destinations.
    pub schema: Option<TargetSchema>,
    /// Whether `validation` says that data is streamed.
    pub streaming: bool,
}

/// How mappings are evaluated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PreviewOptions {
    /// The present time in milliseconds since 1970.
    pub now: i64,
    /// Whether data is streamed; nothing where the mapping says it.
    pub streaming: Option<bool>,
    /// How many records are read at most.
    pub limit: Option<usize>,
    /// What random values are made from.
    pub seed: u64,
}

impl PreviewOptions {
    /// The size of the largest record that a streaming source takes, in bytes.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of the table, which is small")]
    pub const MOST_STREAMED_BYTES: usize = number("stream_record") as usize * 1024 * 1024;
}

/// Reads what [`crate::check_mapping`] takes; that reports what is wrong with single rows.
///
/// # Errors
/// Where there are no rows to read, all faults.
pub fn read_mapping<'t>(input: impl Into<Input<'t>>) -> Result<ReadMapping, Error> {
    let mut faults = Faults::default();
    let parsed = parse(input, "", &mut faults);
    let Some(document) = parsed else { return Err(Error::Invalid(faults.into())) };
    let root = document.root();
    check_input(root, INPUT, &mut faults);
    check_variables(root, &mut faults);
    let rows = present(root, "mappings").filter(|rows| rows.kind() == Kind::Array);
    let (Some(rows), false) = (rows, faults.has_error()) else { return Err(Error::Invalid(faults.into())) };
    let dialect = dialect(root, rows);
    let (unused, mut ignored) = (Pointer::ROOT, Faults::default());
    let variables: Vec<(String, String)> = present(root, VARIABLES.name)
        .into_iter()
        .flat_map(Node::members)
        .filter_map(|(name, value)| Some((format!("${{{name}}}"), value.as_str()?.into_owned())))
        .collect();
    let read = |node: Node<'_>| {
        if !object(node, &unused, &mut ignored) {
            return None;
        }
        let content = Row::new(node, dialect, &unused, &mut ignored).read();
        let (source, destination) = (content.source?.content, content.destination?.content);
        let kind = Some(content.kind).filter(|kind| !kind.is_empty())?;
        let source = variables.iter().fold(source.into_owned(), |source, (name, value)| source.replace(name, value));
        Some(MappingRow { kind, source, destination: destination.into_owned() })
    };
    let rows = rows.elements().map(read).collect();
    let schema = present(root, "schema").map(TargetSchema::read);
    let streaming = Validation::read(present(root, "validation")) == Validation::Streaming;
    Ok(ReadMapping { rows, schema, streaming })
}

/// Reads `{now?, mode?, limit?, seed?}`.
///
/// # Errors
/// All faults.
pub fn read_preview_options<'t>(options: impl Into<Input<'t>>) -> Result<PreviewOptions, Error> {
    let mut faults = Faults::default();
    let parsed = parse(options.into().or("{}"), "/options", &mut faults);
    let Some(document) = parsed else { return Err(Error::Invalid(faults.into())) };
    let root = document.root();
    let place = Pointer::ROOT;
    check_object(root, OPTIONS, &place.key("options"), &mut faults);
    if faults.has_error() {
        return Err(Error::Invalid(faults.into()));
    }
    let number = |name| present(root, name).and_then(Node::as_i64);
    Ok(PreviewOptions {
        now: number("now").unwrap_or_default(),
        streaming: present(root, "mode").map(|mode| Validation::read(Some(mode)) == Validation::Streaming),
        limit: number("limit").and_then(|limit| usize::try_from(limit).ok()),
        seed: number("seed").and_then(|seed| u64::try_from(seed).ok()).unwrap_or_default(),
    })
}

pub(crate) const MAPPING_TEST: &[Field] = &[
    field("name", Shape::Name).doc("A name for the test; its position by default.").example("a refund"),
    field("record", Shape::OpenObject).required().doc("The record that is mapped."),
    field("expected", Shape::OpenObject)
        .doc("The parts of the output that are compared; null is expected of what is absent."),
    field("fate", Shape::Word(&FATES)).doc("What becomes of the record."),
    field("now", TIME)
        .unit("milliseconds")
        .doc("The present time for this test, in milliseconds since 1970; that of the run by default."),
];

const FATES: [&str; 3] = ["lands", "landsWithNulls", "rejected"];

/// A test of mappings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappingTest {
    /// Its name.
    pub name: String,
    /// The record as JSON.
    pub record: String,
    /// The parts of the output that are compared, as JSON.
    pub expected: Option<String>,
    /// What becomes of the record.
    pub fate: Option<String>,
    /// The present time in milliseconds since 1970, if it isn't that of the run.
    pub now: Option<i64>,
}

/// Reads `[{name?, record, expected?, fate?, now?}, …]`.
///
/// # Errors
/// All faults.
pub fn read_mapping_tests<'t>(tests: impl Into<Input<'t>>) -> Result<Vec<MappingTest>, Error> {
    let mut faults = Faults::default();
    let parsed = parse(tests, "/tests", &mut faults);
    let Some(document) = parsed else { return Err(Error::Invalid(faults.into())) };
    let (root, place) = (document.root(), Pointer::ROOT);
    let place = place.key("tests");
    if root.kind() != Kind::Array {
        faults.push(wrong_type(root, "a list", &place));
    }
    for (at, test) in root.elements().enumerate() {
        let place = place.index(at);
        if check_object(test, MAPPING_TEST, &place, &mut faults) {
            faults.extend(check_mapping_test(test, &place));
        }
    }
    if faults.has_error() {
        return Err(Error::Invalid(faults.into()));
    }
    let read = |(at, test): (usize, Node<'_>)| {
        let json = |name| present(test, name).map(|node| node.to_value().to_string());
        let text = |name| present(test, name).and_then(Node::as_str).map(std::borrow::Cow::into_owned);
        let name = text("name").unwrap_or_else(|| format!("test {}", at + 1));
        let (record, expected) = (json("record").unwrap_or_default(), json("expected"));
        let now = present(test, "now").and_then(Node::as_i64);
        MappingTest { name, record, expected, fate: text("fate"), now }
    };
    Ok(root.elements().enumerate().map(read).collect())
}

/// That a test compares nothing, and so can't fail.
pub(crate) fn check_mapping_test(test: Node<'_>, place: &Pointer<'_>) -> Option<Diagnostic> {
    let compares = ["expected", "fate"].into_iter().any(|name| present(test, name).is_some());
    (!compares).then(|| Diagnostic::new(Code::MissingField, &place.key("expected")))
}

/// That no mapping has a destination.
#[must_use]
pub fn unknown_destination(destination: &str, known: &[&str]) -> Diagnostic {
    let place = Pointer::ROOT;
    unknown_value(destination, known, &place.key("destination"))
}

/// That what is given are no records.
#[must_use]
pub fn not_records() -> Diagnostic {
    let fault = Diagnostic::at(Code::WrongType, "/records").with("field", "records").with("found", "other_value");
    fault.with("expected", "objects_or_lines")
}
