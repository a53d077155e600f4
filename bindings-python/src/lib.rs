//! The Python module `aepflow._core`: moves values over the border, and nothing else.

mod emulator;
mod failure;
mod pipeline;
mod preview;
mod reader;
mod writer;

use aepflow::ffi::{Calls, Units};

/// A position in a text is an index of a Python string.
const CALLS: Calls = Calls(Units::CodePoints);

/// What `aepflow` wraps; every value is JSON, every failure an exception of `aepflow.errors`.
#[pyo3::pymodule]
mod _core {
    use std::borrow::Cow;

    use aepflow::ffi;
    use aepflow::json::MAX_TREE_DEPTH;
    use pyo3::prelude::*;
    use pyo3::types::PyString;

    use crate::CALLS;
    use crate::failure::raise;
    use crate::reader::to_python;
    use crate::writer::{MAX_DEPTH, to_json};

    /// The head of a request as a dict, and its body.
    type Request<'py> = (Bound<'py, PyAny>, Option<String>);

    #[pymodule_export]
    use crate::emulator::Emulator;
    #[pymodule_export]
    use crate::pipeline::Pipeline;
    #[pymodule_export]
    use crate::preview::{MappedRecords, MappingPlan, MappingStream};

    /// How often a client sends a request again by default.
    #[pymodule_export]
    const RETRIES: u32 = ffi::RETRIES;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }

    /// The operations table.
    #[pyfunction]
    fn operations(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        to_python(py, &ffi::operations())
    }

    /// The connectors table.
    #[pyfunction]
    fn connectors(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        to_python(py, &ffi::connectors())
    }

    /// The limits that the platform publishes.
    #[pyfunction]
    fn limits(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        to_python(py, &ffi::limits())
    }

    /// Diagnostics of an input.
    #[pyfunction]
    fn check<'py>(
        py: Python<'py>,
        operation: &Bound<'py, PyString>,
        input: &Bound<'py, PyAny>,
        options: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (operation, input, options) = (name(operation), json(input, "")?, json(options, "/options")?);
        to_python(py, &freed(py, &input, || CALLS.check(&operation, &input, &options)))
    }

    /// A JSON Schema of an operation's input.
    #[pyfunction]
    fn operation_schema<'py>(py: Python<'py>, operation: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyAny>> {
        let schema = CALLS.operation_schema(&name(operation)).map_err(|error| raise(py, &error))?;
        to_python(py, &schema)
    }

    /// Builds one request.
    #[pyfunction]
    fn build_request<'py>(
        py: Python<'py>,
        operation: &Bound<'py, PyString>,
        input: &Bound<'py, PyAny>,
        context: &Bound<'py, PyAny>,
        options: &Bound<'py, PyAny>,
    ) -> PyResult<Request<'py>> {
        let (input, context, options) = (json(input, "")?, json(context, "/context")?, json(options, "/options")?);
        let operation = name(operation);
        let built = freed(py, &input, || CALLS.build_request(&operation, &input, &context, &options));
        request(py, built.map_err(|error| raise(py, &error))?)
    }

    /// Reads an answer.
    #[pyfunction]
    fn parse_response<'py>(
        py: Python<'py>,
        operation: &Bound<'py, PyString>,
        head: &Bound<'py, PyAny>,
        body: &Bound<'py, PyAny>,
        request: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (operation, head, body) = (name(operation), json(head, "/response")?, json(body, "/response/body")?);
        let parsed = freed(py, &body, || CALLS.parse_response(&operation, &head, &body));
        match parsed {
            Ok(parsed) => to_python(py, &parsed),
            Err(error) => Err(raise(py, &CALLS.cover(&error, &json(request, "/request")?))),
        }
    }

    /// The request for the next page, or nothing.
    #[pyfunction]
    fn next_page<'py>(
        py: Python<'py>,
        operation: &Bound<'py, PyString>,
        input: &Bound<'py, PyAny>,
        result: &Bound<'py, PyAny>,
        context: &Bound<'py, PyAny>,
        options: &Bound<'py, PyAny>,
    ) -> PyResult<Option<Request<'py>>> {
        let (input, result) = (json(input, "")?, json(result, "/result")?);
        let (context, options) = (json(context, "/context")?, json(options, "/options")?);
        let next = CALLS.next_page(&name(operation), &input, &result, &context, &options);
        let next = next.map_err(|error| raise(py, &error))?;
        next.map(|next| request(py, next)).transpose()
    }

    /// The input for the next page, or nothing.
    #[pyfunction]
    fn next_input<'py>(
        py: Python<'py>,
        operation: &Bound<'py, PyString>,
        input: &Bound<'py, PyAny>,
        result: &Bound<'py, PyAny>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        let next = CALLS.next_input(&name(operation), &json(input, "")?, &json(result, "/result")?);
        let next = next.map_err(|error| raise(py, &error))?;
        next.map(|next| to_python(py, &next)).transpose()
    }

    /// Milliseconds until a request may be sent again, or nothing.
    #[pyfunction]
    fn retry_pause(operation: &Bound<'_, PyString>, given: &Bound<'_, PyAny>, random: f64) -> PyResult<Option<u64>> {
        let pause = CALLS.retry_pause(&name(operation), &json(given, "")?, random);
        pause.map_err(|error| raise(given.py(), &error))
    }

    /// A request as a curl command.
    #[pyfunction]
    fn to_curl(request: &Bound<'_, PyAny>, reveal: bool) -> PyResult<String> {
        CALLS.to_curl(&json(request, "")?, reveal).map_err(|error| raise(request.py(), &error))
    }

    /// Diagnostics of a pasted curl command or body.
    #[pyfunction]
    fn lint_request<'py>(
        py: Python<'py>,
        text: &Bound<'py, PyAny>,
        options: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (text, options) = (json(text, "")?, json(options, "/options")?);
        to_python(py, &freed(py, &text, || CALLS.lint_request(&text, &options)))
    }

    /// Where in a JSON text what each JSON Pointer leads to begins.
    #[pyfunction]
    fn places<'py>(py: Python<'py>, text: &[u8], pointers: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &CALLS.places(text, &json(pointers, "/pointers")?))
    }

    /// A pasted request with what has one right change mended.
    #[pyfunction]
    fn fix_request<'py>(
        py: Python<'py>,
        text: &Bound<'py, PyAny>,
        options: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &CALLS.fix_request(&json(text, "")?, &json(options, "/options")?))
    }

    /// Diagnostics of the specification of a self-serve source.
    #[pyfunction]
    fn lint_connection_spec<'py>(py: Python<'py>, spec: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &CALLS.lint_connection_spec(&json(spec, "")?))
    }

    /// The object inside a `sourceParams` value.
    #[pyfunction]
    fn decode_source_params<'py>(py: Python<'py>, text: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyAny>> {
        let decoded = CALLS.decode_source_params(&name(text)).map_err(|error| raise(py, &error))?;
        to_python(py, &decoded)
    }

    /// The context and the credentials of environment variables or a file.
    #[pyfunction]
    fn read_context<'py>(py: Python<'py>, input: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let settings = CALLS.read_context(&json(input, "")?).map_err(|error| raise(py, &error))?;
        to_python(py, &settings)
    }

    /// The fields of a source; `notes` says what was changed on the way to JSON.
    #[pyfunction]
    fn read_fields<'py>(
        py: Python<'py>,
        answer: &Bound<'py, PyAny>,
        notes: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (answer, notes) = (json(answer, "")?, json(notes, "/notes")?);
        let fields = freed(py, &answer, || CALLS.read_records(&answer, &notes));
        to_python(py, &fields.map_err(|error| raise(py, &error))?)
    }

    /// A definition of a source from its specifications.
    #[pyfunction]
    fn read_connection_spec<'py>(
        py: Python<'py>,
        connection_spec: &Bound<'py, PyAny>,
        flow_specs: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let read = CALLS.read_connection_spec(&json(connection_spec, "")?, &json(flow_specs, "/flowSpecs")?);
        to_python(py, &read.map_err(|error| raise(py, &error))?)
    }

    /// Why a run went wrong.
    #[pyfunction]
    fn explain_run<'py>(
        py: Python<'py>,
        run: &Bound<'py, PyAny>,
        parts: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let explained = CALLS.explain_run(&json(run, "")?, &json(parts, "/parts")?);
        to_python(py, &explained.map_err(|error| raise(py, &error))?)
    }

    /// The values of JSON Lines that the core wrote.
    #[pyfunction]
    fn read_lines<'py>(py: Python<'py>, lines: &[u8]) -> PyResult<Vec<Bound<'py, PyAny>>> {
        String::from_utf8_lossy(lines).lines().map(|line| to_python(py, line)).collect()
    }

    /// What a webhook was given.
    #[pyfunction]
    fn read_event<'py>(py: Python<'py>, event: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let delivery = CALLS.read_event(&json(event, "")?).map_err(|error| raise(py, &error))?;
        to_python(py, &delivery)
    }

    /// Raises what is wrong with the described options of a client.
    #[pyfunction]
    fn check_client_options(options: &Bound<'_, PyAny>) -> PyResult<()> {
        CALLS.check_client_options(&json(options, "")?, 1).map_err(|error| raise(options.py(), &error))
    }

    /// Raises what is wrong with the described options of a run; `now` in Unix seconds.
    #[pyfunction]
    fn check_run_options(options: &Bound<'_, PyAny>, now: i64) -> PyResult<()> {
        CALLS.check_run_options(&json(options, "")?, now, 1).map_err(|error| raise(options.py(), &error))
    }

    /// The inputs that make a schema for the fields of a source.
    #[pyfunction]
    fn infer_schema<'py>(py: Python<'py>, input: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let input = json(input, "")?;
        let schema = freed(py, &input, || CALLS.infer_schema(&input)).map_err(|error| raise(py, &error))?;
        to_python(py, &schema)
    }

    /// Mappings from fields to a schema.
    #[pyfunction]
    fn infer_mapping<'py>(py: Python<'py>, input: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let input = json(input, "")?;
        let mapping = freed(py, &input, || CALLS.infer_mapping(&input)).map_err(|error| raise(py, &error))?;
        to_python(py, &mapping)
    }

    /// Diagnostics of mappings compared with fields and a schema.
    #[pyfunction]
    fn check_mapping<'py>(py: Python<'py>, input: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let input = json(input, "")?;
        to_python(py, &freed(py, &input, || CALLS.check_mapping(&input)))
    }

    /// Diagnostics of a context.
    #[pyfunction]
    fn check_context<'py>(py: Python<'py>, context: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &CALLS.check_context(&json(context, "")?))
    }

    /// The mappings in a dialect.
    #[pyfunction]
    fn convert_mapping<'py>(py: Python<'py>, input: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        let input = json(input, "")?;
        let mappings = freed(py, &input, || CALLS.convert_mapping(&input)).map_err(|error| raise(py, &error))?;
        to_python(py, &mappings)
    }

    /// Diagnostics of the inputs of one sequence of requests.
    #[pyfunction]
    fn check_requests<'py>(
        py: Python<'py>,
        requests: &Bound<'py, PyAny>,
        options: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let (requests, options) = (json(requests, "")?, json(options, "/options")?);
        to_python(py, &freed(py, &requests, || CALLS.check_requests(&requests, &options)))
    }

    /// The shape of a pipeline's spec, as a JSON Schema.
    #[pyfunction]
    fn pipeline_schema(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
        to_python(py, &ffi::pipeline_schema())
    }

    /// The tree of an expression.
    #[pyfunction]
    fn parse_expression<'py>(py: Python<'py>, text: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyAny>> {
        let tree = CALLS.parse_expression(&name(text)).map_err(|error| raise(py, &error))?;
        to_python(py, &tree)
    }

    /// The text of an expression's tree.
    #[pyfunction]
    fn format_expression(tree: &Bound<'_, PyAny>) -> PyResult<String> {
        CALLS.format_expression(&within(tree, "", MAX_TREE_DEPTH)?).map_err(|error| raise(tree.py(), &error))
    }

    /// Diagnostics of an expression.
    #[pyfunction]
    fn check_expression<'py>(py: Python<'py>, input: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, &CALLS.check_expression(&json(input, "")?))
    }

    /// The head goes over as a dict and the body as it is, so that the text sent is the text built.
    fn request(py: Python<'_>, request: aepflow::Request) -> PyResult<Request<'_>> {
        Ok((to_python(py, &request.head())?, request.body))
    }

    /// From here on, in bytes, other threads go on while the core works: it takes a tenth of a millisecond and more.
    const LARGE: usize = 1 << 16;

    /// What some work gives, while other threads go on if what it works on is large.
    fn freed<T: Send>(py: Python<'_>, input: &[u8], work: impl FnOnce() -> T + Send) -> T {
        if input.len() < LARGE { work() } else { py.detach(work) }
    }

    /// A text that the core compares: what is not Unicode equals nothing, so it may be replaced.
    fn name<'a>(text: &'a Bound<'_, PyString>) -> Cow<'a, str> {
        text.to_string_lossy()
    }

    /// The text of a value that is at `at` in what the caller gave.
    fn json<'a>(value: &'a Bound<'_, PyAny>, at: &'static str) -> PyResult<Cow<'a, [u8]>> {
        within(value, at, MAX_DEPTH)
    }

    fn within<'a>(value: &'a Bound<'_, PyAny>, at: &'static str, levels: usize) -> PyResult<Cow<'a, [u8]>> {
        to_json(value, at, levels).map_err(|faults| raise(value.py(), &faults.into_error()))
    }
}
