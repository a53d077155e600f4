"""What sync and async hosts share: when to send again, tokens, the input of the next page."""

from __future__ import annotations

import asyncio
import inspect
import json
import random
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import aepflow

from ._values import Context
from .errors import ServiceError

if TYPE_CHECKING:
    from collections.abc import Callable

    from ._values import Request

# In seconds.
FIRST_PAUSE = 0.5
LONGEST_PAUSE = 8.0


def pause(error: BaseException, request: Request, attempt: int) -> float | None:
    """Seconds until a request may be sent again; None where that is not safe, or of no use."""
    longest = min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1))
    # Half of it is by chance, so that callers that failed together do not come back together.
    chosen = longest * random.uniform(0.5, 1)
    if isinstance(error, ServiceError):
        retry = error.retry or {"retry": False}
        if not retry["retry"] or retry.get("lookFirst"):
            return None
        after = retry.get("afterSeconds")
        return chosen if after is None else float(after)
    # Without an answer a call may have taken effect all the same, unless it only reads.
    return chosen if is_failure(error) and request.method == "GET" else None


def is_failure(error: BaseException) -> bool:
    """Whether a transport tells by this exception that no answer came."""
    if isinstance(error, OSError):
        return True
    # The exceptions of HTTP clients that are no OSError, by the names that they share.
    names = {kind.__name__ for kind in type(error).__mro__}
    return bool(names & {"TransportError", "RequestException", "HTTPError", "ClientError"})


def is_timeout(error: BaseException) -> bool:
    """Whether an exception of a transport is that of time that is up."""
    return isinstance(error, TimeoutError) or "Timeout" in type(error).__name__


def context_with(context: Any, token: str | None) -> Any:
    """The context of one request, with a token from a source of tokens in it."""
    if token is None:
        return context
    given = context.to_dict() if isinstance(context, Context) else dict(context)
    return {**given, "accessToken": token}


def given_input(input: Any, given: dict[str, Any]) -> Any:
    """The input of a method: one value, or keywords."""
    if input is None:
        return given
    if given:
        raise TypeError("give the input as one value or as keywords, not both")
    return input


def input_of_page(operation: Any, input: Any, url: str) -> Any:
    """The input for the page that a request asks for."""
    asked = json.loads(input) if isinstance(input, (str, bytes, bytearray)) else dict(input)
    (row,) = (row for row in aepflow.operations() if row["name"] == operation)
    kinds = {field["name"]: field["type"] for field in row["fields"]}
    for name, value in parse_qsl(urlsplit(url).query):
        if name in ("start", "continuationToken") and name in kinds:
            asked[name] = int(value) if kinds[name] == "an integer" else value
    return asked


def snake_case(operation: str) -> str:
    """The name of an operation's method."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in operation)


async def awaited(function: Callable[..., Any], *given: Any, **named: Any) -> Any:
    """The result of a callable: an async one is awaited, another runs in a thread."""
    target = function if inspect.isfunction(function) or inspect.ismethod(function) else getattr(function, "__call__", function)
    if inspect.iscoroutinefunction(target):
        return await function(*given, **named)
    result = await asyncio.to_thread(function, *given, **named)
    return await result if inspect.isawaitable(result) else result
