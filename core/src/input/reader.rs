//! Texts that a caller gave: their faults become diagnostics with line and column.

use crate::diagnostics::{Code, Diagnostic, Faults};
use crate::json::{Elements, Fault, FaultKind, Input, Kind, Lines, MAX_DEPTH, Members, Node, Parsed, Value};
use aepflow_rows::KNOWN_NAMES;

/// Reads what the caller calls `path`.
pub(crate) fn parse<'t>(given: impl Into<Input<'t>>, path: &str, faults: &mut Faults) -> Option<Parsed<'t>> {
    // Compiled once, whatever it is given as.
    fn read<'t>(given: Input<'t>, path: &str, faults: &mut Faults) -> Option<Parsed<'t>> {
        given.parse_within(MAX_DEPTH, &KNOWN_NAMES).map_err(|found| faults.extend(refused(given, path, &found))).ok()
    }
    read(given.into(), path, faults)
}

/// The faults of a text that the caller calls `path`.
pub(crate) fn refused(given: Input<'_>, path: &str, found: &[Fault]) -> Vec<Diagnostic> {
    let written = match given {
        Input::Value(value) => value.to_string(),
        Input::Members(members) => Value::of_members(members).to_string(),
        Input::Text(_) | Input::Node(_) => String::new(),
    };
    let text = if let Input::Text(text) = given { text } else { written.as_bytes() };
    let lines = Lines::new(text);
    let instead = names_a_file(text).then_some("file");
    let told = |fault: &Fault| {
        let is_whole = fault.kind == FaultKind::Syntax && fault.offset == 0;
        syntax(fault, &lines, path).with_some("instead", instead.filter(|_| is_whole))
    };
    found.iter().map(told).collect()
}

/// Whether a text that is no JSON looks like the name of a file, such as `charges.jsonl`.
fn names_a_file(text: &[u8]) -> bool {
    let is_end = |end: &[u8]| (2..=6).contains(&end.len()) && end.iter().all(u8::is_ascii_lowercase);
    let end = text.rsplit(|byte| *byte == b'.').next().filter(|end| end.len() < text.len());
    text.len() < 256 && end.is_some_and(is_end) && !text.iter().any(|byte| b"\n{}[]()\"".contains(byte))
}

/// A fault of the text itself.
pub(crate) fn syntax(fault: &Fault, lines: &Lines<'_>, path: &str) -> Diagnostic {
    let code = match fault.kind {
        FaultKind::NotUtf8 => Code::JsonEncoding,
        FaultKind::Empty => Code::JsonEmpty,
        FaultKind::TooLong => Code::JsonTooLong,
        FaultKind::TooDeep => Code::JsonTooDeep,
        FaultKind::UnexpectedEnd => Code::JsonEnd,
        FaultKind::TrailingComma => Code::JsonTrailingComma,
        FaultKind::StrayBracket => Code::JsonStrayBracket,
        FaultKind::ExtraText => Code::JsonExtraText,
        FaultKind::Placeholder => Code::JsonPlaceholder,
        FaultKind::DuplicateKey => Code::JsonDuplicateKey,
        FaultKind::BadString => Code::JsonString,
        FaultKind::Syntax => Code::JsonSyntax,
    };
    let limit = (fault.kind == FaultKind::TooDeep).then_some(MAX_DEPTH);
    placed(Diagnostic::at(code, path).with_some("limit", limit), fault.offset, lines)
}

/// A diagnostic with the line and column of a byte.
pub(crate) fn placed(diagnostic: Diagnostic, offset: usize, lines: &Lines<'_>) -> Diagnostic {
    let place = lines.place(offset);
    diagnostic.with("line", place.line).with("column", place.column)
}

/// A member, unless it is absent or null.
pub(crate) fn present<'d>(node: Node<'d>, name: &str) -> Option<Node<'d>> {
    node.get(name).filter(|value| value.kind() != Kind::Null)
}

/// The members of an object that may be absent.
pub(crate) fn members(node: Option<Node<'_>>) -> Present<Members<'_>> {
    Present(node.map(Node::members))
}

/// The elements of an array that may be absent.
pub(crate) fn elements(node: Option<Node<'_>>) -> Present<Elements<'_>> {
    Present(node.map(Node::elements))
}

/// What may be absent, one by one; `flat_map` would be compiled anew for each use.
pub(crate) struct Present<I>(Option<I>);

impl<I: Iterator> Iterator for Present<I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        self.0.as_mut()?.next()
    }
}
