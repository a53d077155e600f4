"""What sync and async hosts share: when to send again, tokens, work that ends with its time."""

from __future__ import annotations

import asyncio
import inspect
import math
import re
from contextlib import suppress
from contextvars import copy_context
from datetime import datetime
from functools import partial
from keyword import iskeyword
from queue import Empty, Queue
from threading import Thread
from typing import TYPE_CHECKING, Any

import aepflow

from . import _core
from ._names import IDS
from ._values import Context
from .errors import AepflowError, ServiceError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .types import Operation

def pause(error: BaseException, operation: Operation, attempt: int, longest: int | None = None) -> float | None:
    """Seconds until a request may be sent again; None where that is not safe, or of no use."""
    if isinstance(error, ServiceError):
        return aepflow.retry_pause(operation, attempt, error.retry or {"retry": False}, longest_pause=longest)
    return aepflow.retry_pause(operation, attempt) if is_failure(error) else None


def is_failure(error: BaseException) -> bool:
    """Whether a transport says by this exception that no answer came."""
    if isinstance(error, OSError):
        return True
    # The exceptions of HTTP clients that are no OSError, by the names that they share.
    names = {kind.__name__ for kind in type(error).__mro__}
    return bool(names & {"TransportError", "RequestException", "HTTPError", "HTTPException", "ClientError"})


def is_timeout(error: BaseException) -> bool:
    """Whether an exception of a transport is that of time that is up."""
    return isinstance(error, TimeoutError) or "Timeout" in type(error).__name__


def reason(error: BaseException) -> str:
    """Why no answer came, in a few words. The exception's own text stays out: it may repeat what was sent."""
    errors = [*_causes(error)]
    for words in (_of_certificate, _of_kind, _of_system):
        for one in errors:
            said = words(one)
            if said is not None:
                return said
    return type(error).__name__


def bare(error: Exception) -> Exception:
    """An exception of a request without its frames: these keep the request, whose secrets reporters of errors would show.

    That of a mistake in a caller's own function keeps them, as they say where it is.
    """
    if isinstance(error, AepflowError) or is_failure(error):
        for one in _causes(error):
            one.__traceback__ = None
    return error


def _causes(error: BaseException) -> Iterator[BaseException]:
    """An exception, and what it came from: HTTP clients wrap the system's own."""
    seen: list[BaseException] = []
    waiting: list[Any] = [error]
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, BaseException) and one not in seen and len(seen) < 20:
            seen.append(one)
            waiting += [one.__cause__, one.__context__, getattr(one, "reason", None), *one.args]
            yield one


def _of_certificate(error: BaseException) -> str | None:
    if type(error).__name__ == "SSLCertVerificationError":
        return f"certificate not accepted, {getattr(error, 'verify_message', '')}".rstrip(", ")
    return None


_KINDS = {
    "gaierror": "host name not found",
    "ConnectionRefusedError": "connection refused",
    "RemoteDisconnected": "connection closed without an answer",
    "ConnectionResetError": "connection reset",
    "IncompleteRead": "answer cut short",
    "BadStatusLine": "answer is not HTTP",
    "UnknownProtocol": "answer is not HTTP",
    "LineTooLong": "answer is not HTTP",
    "HTTPException": "answer is not HTTP",
    "SSLError": "no secure connection",
}


def _of_kind(error: BaseException) -> str | None:
    if is_timeout(error):
        return "time is up"
    if str(error).startswith("Tunnel connection failed"):
        return "refused by the proxy"
    return _KINDS.get(type(error).__name__)


def _of_system(error: BaseException) -> str | None:
    return error.strerror.lower() if isinstance(error, OSError) and error.errno and error.strerror else None


def whole(value: Any) -> int | str:
    """A number as a whole one, and words for anything else."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return math.ceil(value) if math.isfinite(value) else str(value)
    naive = " without a zone" if isinstance(value, datetime) and value.utcoffset() is None else ""
    return f"a {type(value).__name__}{naive}"


def context_with(context: Any, token: str | None) -> Any:
    """The context of one request, with a token from a source of tokens in it."""
    if token is None:
        return context
    given = context.to_dict() if isinstance(context, Context) else dict(context)
    return {**given, "accessToken": token}


def given_input(operation: str, input: Any, given: dict[str, Any]) -> Any:
    """The input of a method: one value, an id where an operation needs nothing else, or keywords, which may be in snake case."""
    if input is None:
        return _fields_of(operation, given)
    if given:
        raise TypeError("give the input as one value or as keywords, not both")
    # JSON of an input begins with a brace, and no id does.
    if isinstance(input, str) and operation in IDS and not input.lstrip("\ufeff \t\r\n").startswith("{"):
        return {IDS[operation]: input}
    return input


def _fields_of(operation: str, given: dict[str, Any]) -> dict[str, Any]:
    """Keywords under the names of their fields; what is none stays, for the core to name."""
    names = _keywords(operation) if given else {}
    for name in given:
        if names.get(name, name) != name and names[name] in given:
            raise TypeError(f"`{name}` and `{names[name]}` are the same field: give one of them")
    return {names.get(name, name): value for name, value in given.items()}


_KEYWORDS: dict[str, dict[str, str]] = {}


def _keywords(operation: str) -> dict[str, str]:
    """The fields of an operation by their names in snake case."""
    if not _KEYWORDS:
        for row in _core.operations():
            _KEYWORDS[row["name"]] = {keyword(field["name"]): field["name"] for field in row["fields"]}
    return _KEYWORDS.get(operation, {})


def keyword(field: str) -> str:
    """A field in snake case: `flow_id`, `xdm_source_schema`, `class_`."""
    name = re.sub(r"\W", "_", snake_case(field.lstrip("@")))
    return f"{name}_" if iskeyword(name) else name


def snake_case(name: str) -> str:
    """`getFlow` as `get_flow`."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)


def is_async(function: Callable[..., Any]) -> bool:
    """Whether a callable gives a coroutine."""
    target = function if inspect.isfunction(function) or inspect.ismethod(function) else getattr(function, "__call__", function)
    return inspect.iscoroutinefunction(target)


async def awaited(function: Callable[..., Any], *given: Any, **named: Any) -> Any:
    """The result of a callable: an async one is awaited, another runs in a thread."""
    if is_async(function):
        return await function(*given, **named)
    result = await asyncio.to_thread(function, *given, **named)
    return await result if inspect.isawaitable(result) else result


def within(seconds: float, function: Callable[..., Any], *given: Any, **named: Any) -> Any:
    """The result of a callable that is given so much time; after that it goes on by itself, and nobody listens."""
    results: Queue[tuple[bool, Any]] = Queue()
    _start(partial(function, *given, **named), lambda done, result: results.put((done, result)))
    try:
        done, result = results.get(timeout=max(0, seconds))
    except Empty:
        raise TimeoutError("the time of the run is up") from None
    if not done:
        raise result
    return result


async def awaited_within(seconds: float, function: Callable[..., Any], *given: Any, **named: Any) -> Any:
    """As `within`, without blocking; a coroutine is cancelled."""
    called = partial(function, *given, **named)
    result = called() if is_async(function) else _thread(called)
    try:
        return await asyncio.wait_for(result, max(0, seconds))
    except asyncio.TimeoutError:
        # Another class than the built-in one before Python 3.11.
        raise TimeoutError("the time of the run is up") from None


async def _thread(function: Callable[[], Any]) -> Any:
    loop = asyncio.get_running_loop()
    future = loop.create_future()

    def settle(done: bool, result: Any) -> None:
        if not future.done():
            (future.set_result if done else future.set_exception)(result)

    def finished(done: bool, result: Any) -> None:
        # Nobody listens once the loop is closed.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(settle, done, result)

    _start(function, finished)
    result = await future
    return await result if inspect.isawaitable(result) else result


def _start(function: Callable[[], Any], finished: Callable[[bool, Any], object]) -> None:
    """Calls in a thread that keeps nothing from ending, as a worker of a pool would."""

    def work() -> None:
        try:
            result = (True, function())
        except BaseException as error:
            result = (False, error)
        finished(*result)

    Thread(target=copy_context().run, args=(work,), daemon=True).start()
