//! The calls of the crate, from bytes to values.

use super::answer::Answer;
use super::context::Context;
use super::operation::Operation;
use super::tables as table;
use crate::diagnostics::{Code, Diagnostic, Error, Faults, nearest, shown};
use crate::http::{Request, Response};
use crate::input::{Options, parse};
use crate::json::{Input, Node, Value};

/// The operations table as data: name, service, method, path, fields.
#[must_use]
pub fn operations() -> Value {
    Value::list(table::all().map(Operation::to_value))
}

/// A JSON Schema (2020-12) of an operation's input, for forms and editors. It says what such a schema can say; [`check`]
/// says it all.
///
/// ```
/// let schema = aepflow::operation_schema("getFlow").unwrap().to_string();
/// assert!(schema.contains(r#""required":["flowId"]"#));
/// ```
///
/// # Errors
/// [`Error::Invalid`] if there is no such operation.
pub fn operation_schema(operation: &str) -> Result<Value, Error> {
    let mut faults = Faults::default();
    match named(operation, &mut faults) {
        Some(operation) => Ok(operation.json_schema()),
        None => Err(faults.into()),
    }
}

/// All faults of an input, warnings among them.
///
/// `input` is a JSON object; `options` is `{now?}` in Unix seconds, or empty.
#[must_use]
pub fn check<'t>(operation: &str, input: impl Into<Input<'t>>, options: impl Into<Input<'t>>) -> Vec<Diagnostic> {
    let mut faults = Faults::default();
    if let Some(operation) = named(operation, &mut faults) {
        let options = read_options(options.into(), &mut faults);
        if let Some(document) = parse(input, "", &mut faults) {
            dry_run(operation, document.root(), options, &mut faults);
        }
    }
    faults.into()
}

/// As [`check`], of a value that was read already.
pub(crate) fn check_value(operation: &str, input: Node<'_>, options: Input<'_>) -> Vec<Diagnostic> {
    let mut faults = Faults::default();
    if let Some(operation) = named(operation, &mut faults) {
        let options = read_options(options, &mut faults);
        dry_run(operation, input, options, &mut faults);
    }
    faults.into()
}

/// Makes the request of an operation.
///
/// `context` is `{accessToken, apiKey, orgId, sandboxName, host?, imsHost?}` as JSON.
///
/// # Errors
/// [`Error::Invalid`] with all faults of input, context and options.
pub fn build_request<'t>(
    operation: &str,
    input: impl Into<Input<'t>>,
    context: impl Into<Input<'t>>,
    options: impl Into<Input<'t>>,
) -> Result<Request, Error> {
    let mut faults = Faults::default();
    let request = named(operation, &mut faults).and_then(|operation| {
        let token_call = operation.answer == Answer::Token;
        let document = parse(context, "/context", &mut faults)?;
        let context = Context::read(document.root(), token_call, &mut faults);
        let options = read_options(options.into(), &mut faults);
        let document = parse(input, "", &mut faults)?;
        Some(operation.build(document.root(), &context, options?, &mut faults))
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
pub fn parse_response(operation: &str, response: &Response<'_>) -> Result<Value, Error> {
    let mut faults = Faults::default();
    match named(operation, &mut faults) {
        Some(operation) => operation.parse(response),
        None => Err(faults.into()),
    }
}

/// The request for the next page of a list, or nothing at its end. `result` is what [`parse_response`] gave.
///
/// # Errors
/// As [`build_request`].
pub fn next_page<'t>(
    operation: &str,
    input: impl Into<Input<'t>>,
    result: impl Into<Input<'t>>,
    context: impl Into<Input<'t>>,
    options: impl Into<Input<'t>>,
) -> Result<Option<Request>, Error> {
    match following(operation, input.into(), result.into())? {
        Some(next) => build_request(operation, &next, context.into(), options.into()).map(Some),
        None => Ok(None),
    }
}

/// The input of the request for the next page of a list, or nothing at its end: that of the page before, which goes on where
/// its result ends.
///
/// # Errors
/// [`Error::Invalid`] if there is no operation of that name, or input or result are not what they should be.
pub fn next_input<'t>(
    operation: &str,
    input: impl Into<Input<'t>>,
    result: impl Into<Input<'t>>,
) -> Result<Option<Value>, Error> {
    match following(operation, input.into(), result.into())? {
        Some(other) if !matches!(other, Value::Object(_)) => Err(Error::Invalid(check(operation, &other, b""))),
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
    let items = result.root().get("items").map(|items| items.elements().count());
    Ok(items.and_then(|items| row.after(input.root(), result.root(), items)))
}

/// As [`next_input`], of a checked input and a result whose items were taken out.
pub(crate) fn input_after(operation: &str, input: &Value, result: &Value, items: usize) -> Option<Value> {
    let (input, result) = (Input::from(input).parse().ok()?, Input::from(result).parse().ok()?);
    table::find(operation)?.after(input.root(), result.root(), items)
}

/// Whether the platform's state is the same after an operation.
pub(crate) fn operation_reads(operation: &str) -> bool {
    table::find(operation).is_some_and(|operation| operation.reads)
}

pub(super) fn named(name: &str, faults: &mut Faults) -> Option<&'static Operation> {
    let found = table::find(name);
    if found.is_none() {
        let near = nearest(name, table::all().map(|operation| operation.name));
        faults
            .push(Diagnostic::at(Code::UnknownOperation, "").with("operation", shown(name)).with_some("nearest", near));
    }
    found
}

fn read_options(options: Input<'_>, faults: &mut Faults) -> Option<Options> {
    parse(options.or("{}"), "/options", faults).map(|document| Options::read(document.root(), faults))
}

/// Makes a request for the faults alone. The values of the context change no rule but that for equal tokens.
fn dry_run(operation: &'static Operation, input: Node<'_>, options: Option<Options>, faults: &mut Faults) {
    if let Some(options) = options {
        operation.build(input, &Context::default(), options, faults);
    }
}
