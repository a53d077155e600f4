//! The whole API as JSON text: what the bindings export. Every function is total: bad bytes give diagnostics.
//!
//! What is given as [`Input`] may have been read already; the platform's answers and pasted texts are always text.
//! Positions within a text are given in the [`Units`] of the host, so that its own strings can be cut there.

use crate::diagnostics::{Code, Diagnostic, Error, Faults};
use crate::http::{Request, Response};
use crate::input::{Shape, check_shape, present};
use crate::json::{Document, Input, Node, Parsed, Pointer, Value, places};

pub use crate::consistency::MEMBERS as REQUESTS;
pub use crate::diagnostics::Units;
pub use crate::operations::RETRIES;
pub use aepflow_rows::KNOWN_NAMES;

/// Values that hosts often give in place of what is in them, by the names of their types, and the word for what to do.
const INSTEAD: [(&str, &str); 4] =
    [("Promise", "awaited"), ("coroutine", "awaited"), ("ReadableStream", "answer"), ("Response", "answer")];

/// The calls of a host, whose strings are counted in these units.
#[derive(Clone, Copy, Debug)]
pub struct Calls(pub Units);

#[cfg(feature = "forms")]
/// The operations table, as JSON.
#[must_use]
pub fn operations() -> String {
    crate::operations().to_string()
}

/// The connectors table, as JSON.
#[must_use]
pub fn connectors() -> String {
    crate::connectors::to_json()
}

#[cfg(feature = "forms")]
/// The limits that the platform publishes, as JSON.
#[must_use]
pub fn limits() -> String {
    crate::limits().to_string()
}

/// The names of all operations, each with its field where an id is all that it needs: `[[name, field?], …]`, as JSON.
#[must_use]
pub fn operation_ids() -> String {
    crate::operations::ids().to_string()
}

type Head = (u16, Vec<(String, String)>);

impl Calls {
    /// Diagnostics of an input, as a JSON array. `options` is a JSON object or empty.
    #[must_use]
    pub fn check<'t>(self, operation: &str, input: impl Into<Input<'t>>, options: impl Into<Input<'t>>) -> String {
        self.list(&crate::check(operation, input, Into::<Input<'t>>::into(options)))
    }

    /// A JSON Schema of an operation's input.
    ///
    /// # Errors
    /// The error as JSON.
    #[cfg(feature = "forms")]
    pub fn operation_schema(self, operation: &str) -> Result<String, String> {
        crate::operation_schema(operation).map(|schema| schema.to_string()).map_err(|fault| self.error(&fault))
    }

    /// That there is an operation of that name.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn know(self, operation: &str) -> Result<(), String> {
        crate::operations::known(operation).map_err(|fault| self.error(&fault))
    }

    /// Builds one request.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn build_request<'t>(
        self,
        operation: &str,
        input: impl Into<Input<'t>>,
        context: impl Into<Input<'t>>,
        options: impl Into<Input<'t>>,
    ) -> Result<Request, String> {
        let (context, options): (Input<'t>, Input<'t>) = (context.into(), options.into());
        crate::build_request(operation, input, context, options).map_err(|fault| self.error(&fault))
    }

    /// Reads an answer; `head` is the JSON object `{"status", "headers"}`, `body` the bytes received.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn parse_response<'t>(
        self,
        operation: &str,
        head: impl Into<Input<'t>>,
        body: &[u8],
    ) -> Result<String, String> {
        let (status, headers) = self.read_head(head)?;
        crate::parse_response(operation, &Response { status, headers, body })
            .map(|value| value.to_string())
            .map_err(|fault| self.error(&fault))
    }

    /// The error of an answer, as JSON, without the secrets of the request: `{"headers", "body"?}` as JSON.
    #[must_use]
    pub fn cover<'t>(self, error: &str, request: impl Into<Input<'t>>) -> String {
        crate::http::cover(error, request.into())
    }

    /// The request for the next page, or nothing; `result` is what `parse_response` gave.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn next_page<'t>(
        self,
        operation: &str,
        input: impl Into<Input<'t>>,
        result: impl Into<Input<'t>>,
        context: impl Into<Input<'t>>,
        options: impl Into<Input<'t>>,
    ) -> Result<Option<Request>, String> {
        let (context, options): (Input<'t>, Input<'t>) = (context.into(), options.into());
        crate::next_page(operation, input, result, context, options).map_err(|fault| self.error(&fault))
    }

    /// The input for the next page, as JSON, or nothing; `result` is what `parse_response` gave.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn next_input<'t>(
        self,
        operation: &str,
        input: impl Into<Input<'t>>,
        result: impl Into<Input<'t>>,
    ) -> Result<Option<String>, String> {
        let next = crate::next_input(operation, input, result).map_err(|fault| self.error(&fault))?;
        Ok(next.map(|input| input.to_string()))
    }

    /// Milliseconds until a request may be sent again, or nothing; `given` is `{attempt, retry?, longestPause?}`, with the `retry` of the refusal.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn retry_pause<'t>(
        self,
        operation: &str,
        given: impl Into<Input<'t>>,
        random: f64,
    ) -> Result<Option<u64>, String> {
        let read = crate::operations::read_attempt(given.into());
        let pause =
            read.and_then(|(attempt, retry, longest)| crate::retry_pause(operation, attempt, retry, random, longest));
        pause.map_err(|fault| self.error(&fault))
    }

    /// A request (`{"method","url","headers","body"?}` as JSON) as a curl command; secrets are hidden unless `reveal`.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn to_curl<'t>(self, request: impl Into<Input<'t>>, reveal: bool) -> Result<String, String> {
        crate::to_curl(request, reveal).map_err(|fault| self.error(&fault))
    }

    /// Diagnostics of a pasted curl command or body, as a JSON array.
    #[must_use]
    pub fn lint_request<'t>(self, text: &'t [u8], options: impl Into<Input<'t>>) -> String {
        self.list(&crate::lint_request(text, Into::<Input<'t>>::into(options)))
    }

    /// Where in a JSON text what each of the JSON Pointers in a list leads to begins, as JSON: `[{line, column}]`, counted in
    /// characters.
    #[must_use]
    pub fn places<'t>(self, text: &[u8], pointers: impl Into<Input<'t>>) -> String {
        let pointers = pointers.into().parse().ok();
        let pointers = pointers.as_ref().map(|pointers| pointers.root().to_value());
        let pointers = pointers.as_ref().and_then(Value::as_array).unwrap_or_default();
        let pointers: Vec<&str> = pointers.iter().map(|pointer| pointer.as_str().unwrap_or_default()).collect();
        let found = places(text, &pointers)
            .into_iter()
            .map(|place| Value::object([("line", Some(place.line.into())), ("column", Some(place.column.into()))]));
        Value::list(found).to_string()
    }

    /// A pasted request with what has one right change mended, as JSON: `{text, changes, left}`.
    #[must_use]
    pub fn fix_request<'t>(self, text: &'t [u8], options: impl Into<Input<'t>>) -> String {
        crate::fix_request(text, Into::<Input<'t>>::into(options)).to_value(self.0).to_string()
    }

    /// A definition of a source from its specifications, as JSON: `{connector, diagnostics}`.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn read_connection_spec<'t>(
        self,
        connection_spec: impl Into<Input<'t>>,
        flow_specs: impl Into<Input<'t>>,
    ) -> Result<String, String> {
        let (spec, flow_specs): (Input<'t>, Input<'t>) = (connection_spec.into(), flow_specs.into());
        crate::read_connection_spec(spec, flow_specs).map(|read| read.to_string()).map_err(|fault| self.error(&fault))
    }

    /// Diagnostics of the specification of a self-serve source, as a JSON array.
    #[must_use]
    pub fn lint_connection_spec<'t>(self, spec: impl Into<Input<'t>>) -> String {
        self.list(&crate::lint_connection_spec(spec))
    }

    /// The object inside a `sourceParams` value, raw or percent-encoded.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn decode_source_params(self, text: &str) -> Result<String, String> {
        crate::decode_source_params(text).map(|value| value.to_string()).map_err(|fault| self.error(&fault))
    }

    /// The context and the credentials of environment variables or a file, as JSON.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn read_context<'t>(self, input: impl Into<Input<'t>>) -> Result<String, String> {
        crate::read_context(input).map(|settings| settings.to_string()).map_err(|fault| self.error(&fault))
    }

    /// The fields of a source as `{fields, tree, diagnostics}`, from an explore answer or sample records.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn read_fields<'t>(self, answer: impl Into<Input<'t>>) -> Result<String, String> {
        crate::read_fields(answer).map(|fields| fields.to_string()).map_err(|fault| self.error(&fault))
    }

    /// As [`Self::read_fields`], of records that a host has turned into JSON; `notes` lists what it changed, as JSON:
    /// `{changed?: [{path, field, found, expected, count}], read?}`.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn read_records<'t>(
        self,
        records: impl Into<Input<'t>>,
        notes: impl Into<Input<'t>>,
    ) -> Result<String, String> {
        let fields = crate::source_fields::read_records(records.into(), notes.into());
        fields.map(|fields| fields.to_string()).map_err(|fault| self.error(&fault))
    }

    /// Why a run went wrong, as JSON; `parts` is `{mapping?, batch?, failedRecords?}`.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn explain_run<'t>(self, run: impl Into<Input<'t>>, parts: impl Into<Input<'t>>) -> Result<String, String> {
        let (run, parts): (Input<'t>, Input<'t>) = (run.into(), parts.into());
        crate::explain_run(run, parts).map(|result| result.to_string()).map_err(|fault| self.error(&fault))
    }

    /// What a webhook was given, as JSON.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn read_event<'t>(self, event: impl Into<Input<'t>>) -> Result<String, String> {
        crate::read_event(event).map(|result| result.to_string()).map_err(|fault| self.error(&fault))
    }

    /// The inputs that make a schema for the fields of a source, as JSON.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn infer_schema<'t>(self, input: impl Into<Input<'t>>) -> Result<String, String> {
        crate::infer_schema(input).map(|schema| schema.to_string()).map_err(|fault| self.error(&fault))
    }

    /// Mappings from fields to a schema, with their reasons and a report of what is covered, as JSON.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn infer_mapping<'t>(self, input: impl Into<Input<'t>>) -> Result<String, String> {
        crate::mapping::infer_counting(input, self.0)
            .map(|mapping| mapping.to_string())
            .map_err(|fault| self.error(&fault))
    }

    /// Diagnostics of mappings compared with fields and a schema, as a JSON array.
    #[must_use]
    pub fn check_mapping<'t>(self, input: impl Into<Input<'t>>) -> String {
        self.list(&crate::check_mapping(input))
    }

    /// Diagnostics of a context, as a JSON array.
    #[must_use]
    pub fn check_context<'t>(self, context: impl Into<Input<'t>>) -> String {
        self.list(&crate::check_context(context))
    }

    /// Diagnostics of the inputs of one sequence of requests, as a JSON array.
    #[must_use]
    pub fn check_requests<'t>(self, requests: impl Into<Input<'t>>, options: impl Into<Input<'t>>) -> String {
        self.list(&crate::check_requests(requests, Into::<Input<'t>>::into(options)))
    }

    /// The mappings in a dialect, as a JSON array.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn convert_mapping<'t>(self, input: impl Into<Input<'t>>) -> Result<String, String> {
        crate::convert_mapping(input).map(|mappings| mappings.to_string()).map_err(|fault| self.error(&fault))
    }

    /// The tree of an expression, as JSON.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn parse_expression(self, text: &str) -> Result<String, String> {
        crate::language::parse_counting(text, self.0).map(|tree| tree.to_string()).map_err(|fault| self.error(&fault))
    }

    /// The text of an expression's tree.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn format_expression<'t>(self, tree: impl Into<Input<'t>>) -> Result<String, String> {
        crate::language::format_expression(tree).map_err(|fault| self.error(&fault))
    }

    /// Diagnostics of an expression, as a JSON array; `input` is `{expression, fields?, destinationType?}`.
    #[must_use]
    pub fn check_expression<'t>(self, input: impl Into<Input<'t>>) -> String {
        self.list(&crate::language::check_expression(input))
    }

    /// As [`not_json`], of a JSON array of pairs.
    #[must_use]
    pub fn not_json_list(self, faults: &[u8]) -> String {
        let document = Document::parse(faults).ok();
        let pairs = document.as_ref().map(Document::root).into_iter().flat_map(Node::elements);
        let text = |part: Option<Node<'_>>| part.and_then(Node::as_str).unwrap_or_default().into_owned();
        self.not_json(pairs.map(|pair| (text(pair.elements().next()), text(pair.elements().nth(1)))))
    }

    /// The error, as JSON, for host values that JSON cannot carry: for each its JSON Pointer and what was found, by a word or the name
    /// of a type; a limit may stand behind a word.
    #[must_use]
    pub fn not_json(self, faults: impl IntoIterator<Item = (String, String)>) -> String {
        let diagnostic = |(path, found): (String, String)| {
            let limit = found.rsplit_once(' ').and_then(|(word, limit)| Some((word, limit.parse::<i64>().ok()?)));
            let (word, limit) = limit.map_or((found.as_str(), None), |(word, limit)| (word, Some(limit)));
            let fault = Diagnostic::at(Code::NotJson, &path).with("found", word).with_some("limit", limit);
            fault.with_some("instead", INSTEAD.iter().find(|(found, _)| *found == word).map(|(_, instead)| *instead))
        };
        self.error(&Error::Invalid(faults.into_iter().map(diagnostic).collect()))
    }

    /// A pipeline, as [`crate::Pipeline::new`] makes it.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn pipeline<'t>(
        self,
        spec: impl Into<Input<'t>>,
        ledger: impl Into<Input<'t>>,
        options: impl Into<Input<'t>>,
    ) -> Result<Pipeline, String> {
        let machine = crate::Pipeline::new(spec, ledger, options).map_err(|fault| self.error(&fault))?;
        Ok(Pipeline { calls: self, machine: machine.counting(self.0) })
    }

    /// Diagnostics of a pipeline's spec, as a JSON array.
    #[must_use]
    pub fn check_spec<'t>(self, spec: impl Into<Input<'t>>, options: impl Into<Input<'t>>) -> String {
        self.list(&crate::Pipeline::check(spec, options))
    }

    /// As [`crate::check_run_options`].
    ///
    /// # Errors
    /// The error as JSON.
    pub fn check_run_options<'t>(self, options: impl Into<Input<'t>>, now: i64, second: i64) -> Result<(), String> {
        crate::check_run_options(options, now, second).map_err(|fault| self.error(&fault))
    }

    /// As [`crate::check_client_options`].
    ///
    /// # Errors
    /// The error as JSON.
    pub fn check_client_options<'t>(self, options: impl Into<Input<'t>>, second: i64) -> Result<(), String> {
        crate::check_client_options(options, second).map_err(|fault| self.error(&fault))
    }

    /// Diagnostics as a JSON array.
    #[must_use]
    pub fn list(self, diagnostics: &[Diagnostic]) -> String {
        Value::list(diagnostics.iter().map(|found| found.to_value(self.0))).to_string()
    }

    /// An error as JSON.
    #[must_use]
    pub fn error(self, error: &Error) -> String {
        error.to_value(self.0).to_string()
    }

    fn read_head<'t>(self, head: impl Into<Input<'t>>) -> Result<Head, String> {
        let head = head.into().parse().ok();
        let root = head.as_ref().map(Parsed::root);
        let status = root.and_then(|root| root.get("status")?.as_i64()).and_then(|status| u16::try_from(status).ok());
        let Some(status) = status else {
            let place = Pointer::ROOT;
            let place = place.key("response");
            let place = place.key("status");
            let mut faults = Faults::default();
            if let Some(given) = root.and_then(|root| present(root, "status")) {
                check_shape(given, &Shape::Integer(100, 599), &place, &mut faults);
            } else {
                faults.push(Diagnostic::new(Code::MissingField, &place).with("expected", "http_status"));
            }
            return Err(self.error(&faults.into()));
        };
        let headers = root.and_then(|root| root.get("headers")).into_iter().flat_map(Node::members);
        Ok((
            status,
            headers.filter_map(|(name, value)| Some((name.into_owned(), value.as_str()?.into_owned()))).collect(),
        ))
    }
}

#[cfg(feature = "forms")]
/// The shape of a pipeline's spec as a JSON Schema.
#[must_use]
pub fn pipeline_schema() -> String {
    crate::pipeline_schema().to_string()
}

/// A pipeline whose calls take and give JSON text.
#[derive(Debug)]
pub struct Pipeline {
    calls: Calls,
    machine: crate::Pipeline,
}

impl Pipeline {
    /// The next step; `now` in Unix seconds.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn next<'t>(
        &mut self,
        context: impl Into<Input<'t>>,
        secrets: impl Into<Input<'t>>,
        now: i64,
    ) -> Result<String, String> {
        let context: Input<'t> = context.into();
        self.machine
            .next(context, secrets, now)
            .map(|step| step.to_value().into_text())
            .map_err(|fault| self.calls.error(&fault))
    }

    /// Reads the answer to a request; `head` and `body` as [`Calls::parse_response`] takes them.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn receive<'t>(&mut self, id: &str, head: impl Into<Input<'t>>, body: &[u8]) -> Result<(), String> {
        let (status, headers) = self.calls.read_head(head)?;
        self.machine.receive(id, &Response { status, headers, body }).map_err(|fault| self.calls.error(&fault))
    }

    /// Reports that no answer came, and why.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn receive_failure(&mut self, id: &str, kind: &str, reason: Option<&str>) -> Result<(), String> {
        self.machine.receive_failure(id, kind, reason).map_err(|fault| self.calls.error(&fault))
    }

    /// Takes what came of tests.
    ///
    /// # Errors
    /// The error as JSON.
    pub fn receive_tests<'t>(&mut self, id: &str, report: impl Into<Input<'t>>) -> Result<(), String> {
        self.machine.receive_tests(id, report).map_err(|fault| self.calls.error(&fault))
    }

    /// Ends the pipeline because another run has saved the ledger; gives the last step as JSON.
    pub fn conflict(&mut self) -> String {
        self.machine.conflict().to_value().to_string()
    }

    /// The names of the secrets that the next request needs, or compares with what a base connection was given, as a JSON array.
    pub fn secrets(&mut self) -> String {
        Value::list(self.machine.secrets()).to_string()
    }

    /// What is known to exist, as JSON.
    #[must_use]
    pub fn ledger(&self) -> String {
        self.machine.ledger().to_string()
    }

    /// How often the ledger has changed.
    #[must_use]
    pub fn revision(&self) -> i64 {
        self.machine.revision()
    }

    /// What each step does, as JSON.
    #[must_use]
    pub fn plan(&self) -> String {
        self.machine.plan().to_string()
    }

    /// What was read of flows and runs, as a JSON array.
    #[must_use]
    pub fn status(&self) -> String {
        self.machine.status().to_string()
    }

    /// The spec, as JSON.
    #[must_use]
    pub fn spec(&self) -> String {
        self.machine.spec().to_string()
    }
}
