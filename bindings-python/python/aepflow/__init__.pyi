"""Builds and checks every HTTP request that brings data into Adobe Experience Platform; does no I/O.

Each operation has its own types for input and result. For a name that is known only when the program runs, an input is
JSON text, a result anything.
"""

from collections.abc import Mapping
from typing import Any

from typing_extensions import deprecated

from . import client as client
from . import emulator as emulator
from . import errors as errors
from . import notebook as notebook
from . import outcome as outcome
from . import pipeline as pipeline
from . import transport as transport
from . import types as types
from ._calls import BuildRequest, Check, NextInput, NextPage, ParseResponse
from ._core import __version__ as __version__
from ._values import Context as Context
from ._values import Diagnostic as Diagnostic
from ._values import Diagnostics as Diagnostics
from ._values import Request as Request
from .client import AsyncClient as AsyncClient
from .client import Client as Client
from .client import ClientCredentials as ClientCredentials
from .errors import AepflowError as AepflowError
from .errors import PipelineError as PipelineError
from .errors import ServiceError as ServiceError
from .errors import UnexpectedResponseError as UnexpectedResponseError
from .errors import ValidationError as ValidationError
from .outcome import Outcome as Outcome
from .pipeline import Pipeline as Pipeline
from .preview import MappingPlan as MappingPlan
from .preview import compile_mapping as compile_mapping
from .pipeline import run as run
from .pipeline import run_async as run_async
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
    Retry,
    SourceDefinition,
    SourceFields,
)

__all__ = [
    "AepflowError",
    "AsyncClient",
    "Client",
    "ClientCredentials",
    "Context",
    "Diagnostic",
    "Diagnostics",
    "Outcome",
    "MappingPlan",
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

def operations() -> list[OperationInfo]: ...
def connectors() -> list[ConnectorInfo]: ...
def limits() -> list[LimitInfo]: ...
def operation_schema(operation: Operation) -> dict[str, Any]: ...

check: Check
"""`check(operation, input, options=None)`: everything wrong with an input; bad input never raises."""

build_request: BuildRequest
"""`build_request(operation, input, context, options=None)`: the request of an operation, for any HTTP client.

Raises ValidationError with everything wrong with the input and the context.
"""

parse_response: ParseResponse
"""`parse_response(operation, response)`: the result in an answer.

Raises ServiceError when the platform refused, UnexpectedResponseError when the answer is not what the operation promises.
"""

next_page: NextPage
"""`next_page(operation, input, result, context, options=None)`: the request for the next page, None after the last."""

next_input: NextInput
"""`next_input(operation, input, result)`: the input for the page after a result, None after the last."""

def check_context(context: ContextInput | Mapping[str, Any]) -> Diagnostics: ...
def retry_pause(
    operation: Operation, attempt: int, retry: Retry | None = None, *, random: float | None = None, longest_pause: int | None = None
) -> float | None: ...
def to_curl(request: RequestInput, reveal_secrets: bool = False) -> str: ...
def lint_request(text: JsonText, options: Options | None = None) -> Diagnostics: ...
def read_connection_spec(
    connection_spec: Object | JsonText, flow_specs: Object | list[Any] | JsonText | None = None
) -> SourceDefinition: ...
def lint_connection_spec(spec: Object | JsonText) -> Diagnostics: ...
def fix_request(text: JsonText, options: Options | None = None) -> FixedRequest: ...
def decode_source_params(text: str) -> dict[str, Any]: ...
def parse_expression(text: str) -> Expression: ...
def format_expression(tree: Expression | JsonText) -> str: ...
def check_expression(input: CheckExpressionInput | JsonText) -> Diagnostics: ...
def read_fields(answer: Any, *, limit: int | None = 10_000) -> SourceFields: ...
def explain_run(run: Object | ServiceError | JsonText, parts: ExplainParts | None = None) -> Explanation: ...
def read_event(event: Object | list[Any] | JsonText) -> Delivery: ...
def infer_schema(input: InferSchemaInput | JsonText) -> InferredSchema: ...
def infer_mapping(input: InferMappingInput | JsonText) -> InferredMapping: ...
def check_mapping(input: CheckMappingInput | JsonText) -> Diagnostics: ...
def convert_mapping(input: ConvertMappingInput | JsonText) -> list[dict[str, Any]]: ...
def check_requests(requests: PipelineRequests | JsonText, options: Options | None = None) -> Diagnostics: ...
@deprecated("use check_requests")
def check_pipeline(spec: PipelineRequests | JsonText, options: Options | None = None) -> Diagnostics: ...
