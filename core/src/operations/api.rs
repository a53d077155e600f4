//! The calls of the crate for one operation: what a caller gives in, values out.

use super::answer::Answer;
use super::context::{Context, ContextInput};
use super::operation::Operation;
use super::tables as table;
use crate::diagnostics::{Code, Diagnostic, Error, Faults, nearest, shown};
use crate::http::{Request, Response};
use crate::input::{Options, OptionsInput, parse, present, wrong_type};
use crate::json::{Input, Kind, Node, Pointer, Value};

/// All faults of an input, warnings among them.
///
/// The operation is given as an [`OperationName`](crate::OperationName) or as its text, the input as a JSON object.
#[must_use]
pub fn check<'i, 'o>(
    operation: impl AsRef<str>,
    input: impl Into<Input<'i>>,
    options: impl Into<OptionsInput<'o>>,
) -> Vec<Diagnostic> {
    checked(operation.as_ref(), input.into(), options.into()).into()
}

fn checked(operation: &str, input: Input<'_>, options: OptionsInput<'_>) -> Faults {
    let mut faults = Faults::default();
    if let Some(operation) = named(operation, &mut faults) {
        let options = options.read(&mut faults);
        if let Some(input) = parse(input, "", &mut faults) {
            dry_run(operation, input.root(), options, &mut faults);
        }
    }
    faults
}

/// Makes the request of an operation.
///
/// The operation is given as an [`OperationName`](crate::OperationName) or as its text, the input as a JSON object, the
/// context as a [`Context`](crate::Context) or as JSON, the options as [`Options`](crate::Options) or as JSON.
///
/// # Errors
/// [`Error::Invalid`] with all faults of input, context and options.
pub fn build_request<'i, 'c, 'o>(
    operation: impl AsRef<str>,
    input: impl Into<Input<'i>>,
    context: impl Into<ContextInput<'c>>,
    options: impl Into<OptionsInput<'o>>,
) -> Result<Request, Error> {
    built(operation.as_ref(), input.into(), context.into(), options.into())
}

fn built(
    operation: &str,
    input: Input<'_>,
    context: ContextInput<'_>,
    options: OptionsInput<'_>,
) -> Result<Request, Error> {
    let mut faults = Faults::default();
    let request = named(operation, &mut faults).and_then(|operation| {
        let context = context.read(operation.answer == Answer::Token, &mut faults)?;
        let options = options.read(&mut faults);
        let input = parse(input, "", &mut faults)?;
        Some(operation.build(input.root(), &context, options?, &mut faults))
    });
    match request {
        Some(request) if !faults.has_error() => Ok(request),
        _ => Err(faults.into()),
    }
}

/// Reads an answer into plain data.
///
/// # Errors
/// [`Error::Service`] if the platform refused, [`Error::Unexpected`] if the answer is not what the operation promises.
pub fn parse_response(operation: impl AsRef<str>, response: &Response<'_>) -> Result<Value, Error> {
    parse_without(operation.as_ref(), response, None, None)
}

/// As [`parse_response`]; the entries of a list without their member `unread`.
pub(crate) fn parse_without(
    operation: &str,
    response: &Response<'_>,
    unread: Option<&str>,
    now: Option<i64>,
) -> Result<Value, Error> {
    let mut faults = Faults::default();
    match named(operation, &mut faults) {
        Some(operation) => operation.parse(response, unread, now),
        None => Err(faults.into()),
    }
}

/// The request for the next page of a list, or nothing at its end. `result` is what [`parse_response`] gave.
///
/// # Errors
/// As [`build_request`].
pub fn next_page<'i, 'r, 'c, 'o>(
    operation: impl AsRef<str>,
    input: impl Into<Input<'i>>,
    result: impl Into<Input<'r>>,
    context: impl Into<ContextInput<'c>>,
    options: impl Into<OptionsInput<'o>>,
) -> Result<Option<Request>, Error> {
    let operation = operation.as_ref();
    match following(operation, input.into(), result.into())? {
        Some(next) => built(operation, Input::from(&next), context.into(), options.into()).map(Some),
        None => Ok(None),
    }
}

/// The input of the request for the next page of a list, or nothing at its end: that of the page before, which goes on where
/// its result ends.
///
/// # Errors
/// [`Error::Invalid`] if there is no operation of that name, input or result are no JSON of an object, or the result of a list
/// has no `items`.
pub fn next_input<'i, 'r>(
    operation: impl AsRef<str>,
    input: impl Into<Input<'i>>,
    result: impl Into<Input<'r>>,
) -> Result<Option<Value>, Error> {
    let operation = operation.as_ref();
    match following(operation, input.into(), result.into())? {
        Some(other) if !matches!(other, Value::Object(_)) => {
            Err(checked(operation, Input::from(&other), OptionsInput::default()).into())
        }
        next => Ok(next),
    }
}

fn following(operation: &str, input: Input<'_>, result: Input<'_>) -> Result<Option<Value>, Error> {
    let mut faults = Faults::default();
    let (Some(row), Some(result), Some(input)) =
        (named(operation, &mut faults), parse(result, "/result", &mut faults), parse(input, "", &mut faults))
    else {
        return Err(faults.into());
    };
    let items = if row.answer.is_list() { items_in(result.root(), &mut faults) } else { None };
    let after = items.and_then(|items| row.after(input.root(), result.root(), items));
    if faults.is_empty() { Ok(after) } else { Err(faults.into()) }
}

/// How many items a page has: one without the list would look like the end of all pages.
fn items_in(result: Node<'_>, faults: &mut Faults) -> Option<usize> {
    let place = Pointer::ROOT.key("result");
    let (list, at) = (present(result, "items"), place.key("items"));
    faults.push(match list {
        Some(list) if list.kind() == Kind::Array => return Some(list.elements().count()),
        Some(other) => wrong_type(other, "an array", &at),
        None if result.kind() == Kind::Object => Diagnostic::new(Code::MissingField, &at).with("expected", "result"),
        None => wrong_type(result, "an object", &place),
    });
    None
}

/// As [`next_input`], of a checked input and a result whose items were taken out.
pub(crate) fn input_after(operation: &str, input: &Value, result: &Value, items: usize) -> Option<Value> {
    let (input, result) = (Input::from(input).parse().ok()?, Input::from(result).parse().ok()?);
    table::find(operation)?.after(input.root(), result.root(), items)
}

/// As [`check`], of a value that was read already.
pub(crate) fn check_value(operation: &str, input: Node<'_>, options: OptionsInput<'_>) -> Vec<Diagnostic> {
    checked(operation, input.into(), options).into()
}

/// Whether the platform's state is the same after an operation.
pub(crate) fn operation_reads(operation: &str) -> bool {
    table::find(operation).is_some_and(|operation| operation.reads)
}

/// That there is an operation of that name.
pub(crate) fn known(operation: &str) -> Result<(), Error> {
    let mut faults = Faults::default();
    named(operation, &mut faults).map(|_| ()).ok_or_else(|| faults.into())
}

/// The names of all operations, each with its field where an id is all that it needs.
pub(crate) fn ids() -> Value {
    Value::list(table::all().map(|operation| {
        let mut required = operation.fields.iter().filter(|field| field.required).map(|field| field.name);
        let id = required.next().filter(|name| name.ends_with("Id")).filter(|_| required.next().is_none());
        Value::list([Some(operation.name), id].into_iter().flatten())
    }))
}

/// What people look for and the platform doesn't do, and why.
const ABSENT: [(&str, &str); 2] = [("deleteMappingSet", "mapping_set_stays"), ("deleteNamespace", "namespace_stays")];

pub(super) fn named(name: &str, faults: &mut Faults) -> Option<&'static Operation> {
    let found = table::find(name);
    if found.is_none() {
        let reason = ABSENT.iter().find(|(absent, _)| *absent == name).map(|(_, reason)| *reason);
        let near = nearest(name, table::all().map(|operation| operation.name)).filter(|_| reason.is_none());
        let fault = Diagnostic::at(Code::UnknownOperation, "").with("operation", shown(name));
        faults.push(fault.with_some("reason", reason).with_some("nearest", near));
    }
    found
}

/// Makes a request for the faults alone. The values of the context change no rule but that for equal tokens.
fn dry_run(operation: &'static Operation, input: Node<'_>, options: Option<Options>, faults: &mut Faults) {
    if let Some(options) = options {
        operation.build(input, &Context::EMPTY, options, faults);
    }
}
