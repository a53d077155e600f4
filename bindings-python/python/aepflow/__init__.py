"""Builds and checks every HTTP request that brings data into Adobe Experience Platform; does no I/O."""

from __future__ import annotations

from time import time

from . import _core
from ._core import __version__
from ._values import Context, Diagnostic, Diagnostics, Report, Request, parts
from .errors import AepflowError, PipelineError, ServiceError, UnexpectedResponseError, ValidationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from . import client, emulator, notebook, pipeline, preview, types
    from .client import AsyncClient, Client, ClientCredentials
    from .outcome import Outcome
    from .pipeline import Pipeline, run, run_async
    from .preview import MappingPlan, compile_mapping

    from .types import (
        CheckExpressionInput,
        CheckMappingInput,
        ConnectorInfo,
        ContextInput,
        ConvertMappingInput,
        Delivery,
        ExplainParts,
        Explanation,
        Expression,
        FixedRequest,
        InferMappingInput,
        InferredMapping,
        InferredSchema,
        InferSchemaInput,
        JsonText,
        LimitInfo,
        Object,
        Operation,
        OperationInfo,
        Options,
        PipelineRequests,
        RequestInput,
        Response,
        Retry,
        SourceDefinition,
        SourceFields,
    )

    # The stub beside this file knows the input and the result of each operation.
    Input = Object | JsonText

__all__ = [
    "AepflowError",
    "AsyncClient",
    "Client",
    "ClientCredentials",
    "Context",
    "Diagnostic",
    "Diagnostics",
    "MappingPlan",
    "Outcome",
    "Pipeline",
    "PipelineError",
    "Request",
    "ServiceError",
    "UnexpectedResponseError",
    "ValidationError",
    "__version__",
    "build_request",
    "check",
    "check_context",
    "check_expression",
    "check_mapping",
    "check_pipeline",
    "check_requests",
    "compile_mapping",
    "connectors",
    "convert_mapping",
    "decode_source_params",
    "explain_run",
    "fix_request",
    "format_expression",
    "infer_mapping",
    "infer_schema",
    "limits",
    "lint_connection_spec",
    "lint_request",
    "next_input",
    "next_page",
    "operation_schema",
    "operations",
    "parse_expression",
    "parse_response",
    "read_connection_spec",
    "read_event",
    "read_fields",
    "retry_pause",
    "run",
    "run_async",
    "to_curl",
]

# The operations whose results contain the verdicts of runs.
_RUNS = ("createRun", "getRun", "listRuns", "retryRun")

# What does HTTP costs more to import than all else, so it is imported when it is asked for.
_LATER = {
    "AsyncClient": "client",
    "Client": "client",
    "ClientCredentials": "client",
    "Outcome": "outcome",
    "MappingPlan": "preview",
    "Pipeline": "pipeline",
    "compile_mapping": "preview",
    "run": "pipeline",
    "run_async": "pipeline",
}


# The modules that are there to be used; each is imported when it is asked for.
_MODULES = ("client", "emulator", "errors", "notebook", "outcome", "pipeline", "preview", "transport", "types")


def __getattr__(name: str) -> Any:
    if name not in _LATER and name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    module = import_module(f"{__name__}.{_LATER.get(name, name)}")
    value = module if name in _MODULES else getattr(module, name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*(name for name in globals() if name.startswith("__")), *__all__, *_MODULES})


def operations() -> list[OperationInfo]:
    """The operations table."""
    return _core.operations()


def connectors() -> list[ConnectorInfo]:
    """The connectors table."""
    return _core.connectors()


def limits() -> list[LimitInfo]:
    """The limits that the platform publishes, each with its page; `check` and its sisters ask for those that they can see."""
    return _core.limits()


def check(operation: Operation, input: Input, options: Options | None = None) -> Diagnostics:
    """Everything wrong with an input; bad input never raises, a value that is not JSON is a diagnostic too."""
    return _diagnose(lambda: _core.check(operation, input, _dated(options)))


def check_context(context: ContextInput | Mapping[str, Any]) -> Diagnostics:
    """Everything wrong with a context, half filled in or not; a bad one never raises."""
    return _diagnose(lambda: _core.check_context(_plain(context)))


def build_request(operation: Operation, input: Input, context: ContextInput, options: Options | None = None) -> Request:
    """The request for an input; raises ValidationError with every fault at once."""
    head, body = _core.build_request(operation, input, _plain(context), _dated(options))
    return Request(**head, body=body)


def operation_schema(operation: Operation) -> dict[str, Any]:
    """A JSON Schema (2020-12) of an operation's input, for forms and editors; `check` knows more than it can say."""
    return _core.operation_schema(operation)


def parse_response(operation: Operation, response: Response, request: RequestInput | None = None) -> Any:
    """The result in an answer: a dict, or the response object of an HTTP client whose body has been read.

    Given the request, its secrets are covered in what is raised: some services repeat what they were sent.
    """
    status, headers, body = parts(response)
    head = {"status": status, "headers": dict(headers or ())}
    result = _core.parse_response(operation, head, b"" if body is None else body, _plain(request))
    return Report(result) if operation in _RUNS or type(result) is dict and isinstance(result.get("items"), list) else result


def next_page(
    operation: Operation, input: Input, result: Any, context: ContextInput, options: Options | None = None
) -> Request | None:
    """The request for the page after a result of parse_response; None after the last."""
    parts = _core.next_page(operation, input, result, _plain(context), _dated(options))
    return None if parts is None else Request(**parts[0], body=parts[1])


def next_input(operation: Operation, input: Input, result: Any) -> dict[str, Any] | None:
    """The input for the page after a result of parse_response; None after the last."""
    return _core.next_input(operation, input, result)


def retry_pause(
    operation: Operation, attempt: int, retry: Retry | None = None, *, random: float | None = None, longest_pause: int | None = None
) -> float | None:
    """Seconds until a request may be sent again; None where that is not safe, or of no use.

    `attempt` counts from 1. `retry` is that of the ServiceError; None means that no answer came: then only an operation
    that changes nothing is sent again. `random`, from 0 to 1, takes the place of chance. What the platform asks for beyond
    `longest_pause`, in seconds (300 by default), is not waited for.
    """
    if random is None:
        from random import random as chance

        random = chance()
    milliseconds = _core.retry_pause(operation, {"attempt": attempt, "retry": retry, "longestPause": longest_pause}, random)
    return None if milliseconds is None else milliseconds / 1000


def to_curl(request: RequestInput, reveal_secrets: bool = False) -> str:
    """A request as a curl command; secrets are hidden unless asked for."""
    return _core.to_curl(_plain(request), reveal_secrets)


def lint_request(text: JsonText, options: Options | None = None) -> Diagnostics:
    """Everything wrong with a pasted curl command or body."""
    return _diagnose(lambda: _core.lint_request(text, _dated(options)))


def fix_request(text: JsonText, options: Options | None = None) -> FixedRequest:
    """A pasted request with what has one right change mended; what was changed, and what only its author can decide.

    It stays in the form in which it was pasted, and a right text comes back as it was. A secret in it stays in `text`, and
    is in nothing else.
    """
    return _core.fix_request(text, _dated(options))


def lint_connection_spec(spec: Object | JsonText) -> Diagnostics:
    """Everything that Adobe's contract refuses in the specification of a self-serve source (Batch SDK or Streaming SDK), as its
    author writes it for `POST /connectionSpecs`."""
    return _diagnose(lambda: _core.lint_connection_spec(spec))


def decode_source_params(text: str) -> dict[str, Any]:
    """The object inside a sourceParams value, raw or percent-encoded."""
    return _core.decode_source_params(text)


def read_fields(answer: Any, *, limit: int | None = 10_000) -> SourceFields:
    """The fields of a source: from an explore answer, with or without sample records, or from records alone.

    Records are a list of dicts, JSON Lines (a text, bytes, a `Path`, or what `open` gives), a table of pandas, polars,
    pyarrow, duckdb or another library with the Arrow stream interface, a database's cursor, objects of Stripe, pydantic
    models, dataclasses, or an iterator of these. NaN and NaT become null, decimals numbers, times and UUIDs text, enumerations their values;
    `diagnostics` says where. Of tables and iterators the first `limit` are read, all if it is None; a diagnostic says
    of those that are left out.
    """
    if type(answer) in (str, bytes, dict, list):
        try:
            return _core.read_fields(answer, {})
        except ValidationError as error:
            # What is no JSON may have a rule, and what is no object may be a record in another form.
            if any(found.code not in ("not_json", "wrong_type") for found in error.diagnostics):
                raise
    from ._records import turned

    return _core.read_fields(*turned(answer, limit))


def read_connection_spec(
    connection_spec: Object | JsonText, flow_specs: Object | list[Any] | JsonText | None = None
) -> SourceDefinition:
    """A definition of a source from what the platform answers of its specifications, to be given in place of a connector's name:
    for whatever source a sandbox offers, a company's own too.

    `connection_spec` is what getConnectionSpec gives, or a list with this one; `flow_specs` what listFlowSpecs gives, a list of
    flow specs, or one. What the specifications don't say is left out, and `diagnostics` says so.
    """
    return _core.read_connection_spec(connection_spec, flow_specs)


def explain_run(run: Object | ServiceError | JsonText, parts: ExplainParts | None = None) -> Explanation:
    """Why a run went wrong: all causes, those that say most first; what isn't sure is "unknown".

    `run` is what getRun gives, or what the platform answers, a refusal in its place too. `parts` may have the `mapping`, the
    `batch`, and the `failedRecords` as a list or as the text of a file with one a line.
    """
    if isinstance(run, ServiceError):
        run = {"status": run.status, "code": run.code, "detail": run.detail}
    return _core.explain_run(run, {} if parts is None else parts)


def read_event(event: Object | list[Any] | JsonText) -> Delivery:
    """What a webhook is given: the body of a request, or its address or query where it has a challenge.

    Whether Adobe has sent it is for the host to check first.
    """
    return _core.read_event(event)


def infer_schema(input: InferSchemaInput | JsonText) -> InferredSchema:
    """What makes a schema for the fields of a source; raises ValidationError with every fault at once."""
    return _core.infer_schema(input)


def infer_mapping(input: InferMappingInput | JsonText) -> InferredMapping:
    """Mappings from fields to a schema, and what they cover; raises ValidationError with every fault at once."""
    inferred: Any = _core.infer_mapping(input)
    inferred["coverage"] = Report(inferred["coverage"])
    return inferred  # type: ignore[no-any-return]


def check_mapping(input: CheckMappingInput | JsonText) -> Diagnostics:
    """Everything wrong with mappings, compared with the fields of the source and the schema of the target."""
    return _diagnose(lambda: _core.check_mapping(input))


def convert_mapping(input: ConvertMappingInput | JsonText) -> list[dict[str, Any]]:
    """The mappings in the other dialect; raises ValidationError where that can't carry all they say."""
    return _core.convert_mapping(input)


def check_requests(requests: PipelineRequests | JsonText, options: Options | None = None) -> Diagnostics:
    """Everything wrong with the inputs of one sequence of requests, each by itself and against the others.

    The spec of a pipeline is checked by `Pipeline.check`.
    """
    return _diagnose(lambda: _core.check_requests(requests, _dated(options)))


def check_pipeline(spec: PipelineRequests | JsonText, options: Options | None = None) -> Diagnostics:
    """The former name of `check_requests`, which the next version will not have."""
    from warnings import warn

    warn("check_pipeline is now check_requests", DeprecationWarning, stacklevel=2)
    return check_requests(spec, options)


def parse_expression(text: str) -> Expression:
    """The tree of an expression of the Data Prep language."""
    return _core.parse_expression(text)


def format_expression(tree: Expression | JsonText) -> str:
    """The text of an expression's tree; parsed again it gives the same tree, but for the positions."""
    return _core.format_expression(tree)


def check_expression(input: CheckExpressionInput | JsonText) -> Diagnostics:
    """Everything wrong with an expression; bad input never raises."""
    return _diagnose(lambda: _core.check_expression(input))


def _diagnose(run: Callable[[], list[dict[str, Any]]]) -> Diagnostics:
    try:
        return Diagnostics(Diagnostic(**found) for found in run())
    except ValidationError as error:
        # A value that JSON cannot carry never reaches the core; its diagnostics are the core's all the same.
        return Diagnostics(error.diagnostics)


def _plain(value: Any) -> Any:
    return value.to_dict() if isinstance(value, (Context, Request)) else value


def _dated(options: Options | None) -> dict[str, Any]:
    """The core reads no clock, so the time comes from here unless the caller sets it."""
    if options is not None and not isinstance(options, dict):
        # The core says what belongs here.
        return options
    return {"now": int(time()), **(options or {})}
