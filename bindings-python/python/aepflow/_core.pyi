from typing import Any

from .types import ConnectorInfo, OperationInfo

__all__ = [
    "__version__",
    "build_request",
    "check",
    "connectors",
    "decode_source_params",
    "lint_request",
    "next_page",
    "operations",
    "parse_response",
    "to_curl",
]

_Request = tuple[dict[str, Any], str | None]

__version__: str

def operations() -> list[OperationInfo]: ...
def connectors() -> list[ConnectorInfo]: ...
def check(operation: str, input: Any, options: Any) -> list[dict[str, Any]]: ...
def build_request(operation: str, input: Any, context: Any, options: Any) -> _Request: ...
def parse_response(operation: str, head: Any, body: Any) -> Any: ...
def next_page(operation: str, input: Any, result: Any, context: Any, options: Any) -> _Request | None: ...
def to_curl(request: Any, reveal: bool) -> str: ...
def lint_request(text: Any, options: Any) -> list[dict[str, Any]]: ...
def decode_source_params(text: str) -> dict[str, Any]: ...
