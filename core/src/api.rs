//! The calls of the crate, from bytes to values.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::answer::Answer;
use crate::context::Context;
use crate::diagnostics::{Code, Diagnostic, Error, nearest, shown};
use crate::http::{Request, Response, decode};
use crate::input::{Options, Place, parse};
use crate::json::{Document, Given, Kind, Node, Value};
use crate::operation::Operation;
use crate::{connectors as sources, operations as table};

/// The operations table as data: name, service, method, path, fields.
#[must_use]
pub fn operations() -> Value {
    Value::list(table::all().map(Operation::to_value))
}

/// The connectors as a JSON array: ids, ways to authenticate, resources.
#[must_use]
pub fn connectors() -> String {
    sources::to_json()
}

/// All faults of an input, warnings among them.
///
/// `input` is a JSON object; `options` is `{now?}` in Unix seconds, or empty.
#[must_use]
pub fn check<'t>(operation: &str, input: impl Into<Given<'t>>, options: impl Into<Given<'t>>) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    if let Some(operation) = named(operation, &mut faults) {
        let options = read_options(options.into(), &mut faults);
        if let Some(document) = parse(input, "", &mut faults) {
            dry_run(operation, document.root(), options, &mut faults);
        }
    }
    faults
}

/// As [`check`], of a value that was read already.
pub(crate) fn check_value(operation: &str, input: Node<'_>, options: Given<'_>) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    if let Some(operation) = named(operation, &mut faults) {
        let options = read_options(options, &mut faults);
        dry_run(operation, input, options, &mut faults);
    }
    faults
}

/// Makes the request of an operation.
///
/// `context` is `{accessToken, apiKey, orgId, sandboxName, host?, imsHost?}` as JSON.
///
/// # Errors
/// [`Error::Invalid`] with all faults of input, context and options.
pub fn build_request<'t>(
    operation: &str,
    input: impl Into<Given<'t>>,
    context: impl Into<Given<'t>>,
    options: impl Into<Given<'t>>,
) -> Result<Request, Error> {
    let mut faults = Vec::new();
    let request = named(operation, &mut faults).and_then(|operation| {
        let token_call = operation.answer == Answer::Token;
        let document = parse(context, "/context", &mut faults)?;
        let context = Context::read(document.root(), token_call, &mut faults);
        let options = read_options(options.into(), &mut faults);
        let document = parse(input, "", &mut faults)?;
        Some(operation.build(document.root(), &context, options?, &mut faults))
    });
    match request {
        Some(request) if !faults.iter().any(Diagnostic::is_error) => Ok(request),
        _ => Err(Error::Invalid(faults)),
    }
}

/// Reads an answer into plain data.
///
/// # Errors
/// [`Error::Service`] if the platform refused, [`Error::Unexpected`] if the answer is not what the operation promises.
pub fn parse_response(operation: &str, response: &Response<'_>) -> Result<Value, Error> {
    let mut faults = Vec::new();
    match named(operation, &mut faults) {
        Some(operation) => operation.parse(response),
        None => Err(Error::Invalid(faults)),
    }
}

/// The request for the next page of a list, or nothing at its end. `result` is what [`parse_response`] gave.
///
/// # Errors
/// As [`build_request`].
pub fn next_page<'t>(
    operation: &str,
    input: impl Into<Given<'t>>,
    result: impl Into<Given<'t>>,
    context: impl Into<Given<'t>>,
    options: impl Into<Given<'t>>,
) -> Result<Option<Request>, Error> {
    let mut faults = Vec::new();
    let (Some(row), Some(result), Some(document)) =
        (named(operation, &mut faults), parse(result, "/result", &mut faults), parse(input, "", &mut faults))
    else {
        return Err(Error::Invalid(faults));
    };
    let Some((name, value)) = row.next(document.root(), result.root()) else {
        return Ok(None);
    };
    let mut next = document.root().to_value();
    next.set(name, value);
    build_request(operation, Given::from(&next.to_string()), context.into(), options.into()).map(Some)
}

/// The object inside a `sourceParams` value, raw or percent-encoded.
///
/// # Errors
/// [`Error::Invalid`] if the text is not Base64 of a JSON object.
pub fn decode_source_params(text: &str) -> Result<Value, Error> {
    let plain = decode(text.trim());
    // Padding may be left out, as some published samples do.
    let trimmed: Vec<u8> = plain.into_iter().filter(|byte| *byte != b'=').collect();
    let padded = [trimmed.as_slice(), &b"==="[..(4 - trimmed.len() % 4) % 4]].concat();
    let object = STANDARD.decode(padded).ok().and_then(|bytes| {
        let document = Document::parse(&bytes).ok()?;
        (document.root().kind() == Kind::Object).then(|| document.root().to_value())
    });
    object.ok_or_else(|| Error::Invalid(vec![Diagnostic::at(Code::InvalidSourceParams, "")]))
}

/// The input of the request for the next page, or nothing at the end of the list.
pub(crate) fn next_input(operation: &str, input: &Value, result: &Value) -> Option<Value> {
    let (input, result) = (input.to_string(), result.to_string());
    let (input, result) = (Document::parse(input.as_bytes()).ok()?, Document::parse(result.as_bytes()).ok()?);
    let (name, value) = table::find(operation)?.next(input.root(), result.root())?;
    let mut next = input.root().to_value();
    next.set(name, value);
    Some(next)
}

/// Whether the platform's state is the same after an operation.
pub(crate) fn operation_reads(operation: &str) -> bool {
    table::find(operation).is_some_and(|operation| operation.reads)
}

fn named(name: &str, faults: &mut Vec<Diagnostic>) -> Option<&'static Operation> {
    let found = table::find(name);
    if found.is_none() {
        let near = nearest(name, table::all().map(|operation| operation.name));
        faults
            .push(Diagnostic::at(Code::UnknownOperation, "").with("operation", shown(name)).with_some("nearest", near));
    }
    found
}

fn read_options(options: Given<'_>, faults: &mut Vec<Diagnostic>) -> Option<Options> {
    parse(options.or("{}"), "/options", faults).map(|document| Options::read(document.root(), faults))
}

/// Makes a request for the faults alone. The values of the context change no rule but that for equal tokens.
fn dry_run(operation: &'static Operation, input: Node<'_>, options: Option<Options>, faults: &mut Vec<Diagnostic>) {
    if let Some(options) = options {
        operation.build(input, &Context::default(), options, faults);
    }
}

impl Operation {
    /// The field of the input that asks for the next page, and its value.
    fn next(&self, input: Node<'_>, result: Node<'_>) -> Option<(&'static str, Value)> {
        let number = |node: Node<'_>, name: &str| crate::input::present(node, name).and_then(crate::input::count);
        let fetched = i64::try_from(result.get("items")?.elements().count()).ok()?;
        match self.answer {
            Answer::List | Answer::Runs => {
                let href = result.get("_links")?.get("next")?.get("href")?.as_str()?;
                // Tokens may hold `=`, so only the first one ends the name.
                let token = href.split(['?', '&']).find_map(|pair| pair.strip_prefix("continuationToken="))?;
                let token = String::from_utf8(decode(token)).ok()?;
                self.fields
                    .iter()
                    .any(|field| field.name == "continuationToken")
                    .then(|| ("continuationToken", token.into()))
            }
            Answer::DataPrepList | Answer::Keyed => {
                let limit = number(input, "limit").unwrap_or(if self.answer == Answer::Keyed { 20 } else { 10 });
                (fetched >= limit && fetched > 0)
                    .then(|| ("start", (number(input, "start").unwrap_or(0) + fetched).into()))
            }
            Answer::RegistryList => {
                let next = result.get("_page").and_then(|page| crate::input::present(page, "next"))?;
                let starts = self.fields.iter().any(|field| matches!(field.place, Place::Query("start", _)));
                starts.then(|| ("start", next.to_value()))
            }
            _ => None,
        }
    }
}
