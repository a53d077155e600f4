"""Clients: one method for each operation, with pages, retries and tokens.

    with Client(context) as client:
        flows = client.list_flows(limit=10)
        for run in client.items("listRuns", flowId=flows["items"][0]["id"]):
            print(run["verdict"])

A transport is any callable from a `Request` to an answer: `{status, headers, body}`, or what an HTTP client gives.
"""

from __future__ import annotations

import asyncio
import time
from threading import Lock
from typing import TYPE_CHECKING, Any, get_args

from . import build_request, next_page, parse_response
from ._sending import awaited, context_with, given_input, input_of_page, pause, snake_case
from .errors import AepflowError, ServiceError
from .types import Operation

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from types import TracebackType

__all__ = ["AsyncClient", "Client", "ClientCredentials"]


class _Settings:
    """What both clients are told; the repr shows no secret."""

    def __init__(
        self,
        context: Any,
        *,
        transport: Callable[..., Any] | None = None,
        access_token: Callable[..., Any] | None = None,
        retries: int = 2,
        timeout: float = 30.0,
        on_event: Callable[[dict[str, Any]], object] | None = None,
        options: Any = None,
    ) -> None:
        if transport is None:
            from .transport import UrllibTransport

            transport = UrllibTransport(timeout)
        self._context = context
        self._transport = transport
        self._access_token = access_token
        self._retries = retries
        self._on_event = on_event
        self._options = options

    def __repr__(self) -> str:
        return f"{type(self).__name__}(retries={self._retries})"

    def _tell(self, kind: str, operation: str, attempt: int, **more: Any) -> None:
        if self._on_event is not None:
            self._on_event({"type": kind, "operation": operation, "attempt": attempt, **more})

    def _build(self, operation: Any, input: Any, token: str | None) -> Any:
        return build_request(operation, input, context_with(self._context, token), self._options)

    def _after(self, error: BaseException, request: Any, operation: str, attempt: int, refreshed: bool) -> float | None:
        """Seconds until the next attempt, 0 for one with a new token; None where the error stands."""
        if isinstance(error, ServiceError) and error.status == 401 and self._access_token and not refreshed:
            return 0.0
        seconds = pause(error, request, attempt) if attempt <= self._retries else None
        if seconds is not None:
            self._tell("retry", operation, attempt, seconds=seconds)
        return seconds

    def _following(self, operation: Any, input: Any, page: Any, token: str | None, seen: set[str]) -> Any:
        """The input of the next page; None after the last."""
        request = next_page(operation, input, page, context_with(self._context, token), self._options)
        if request is None:
            return None
        if request.url in seen:
            raise AepflowError(f"{operation}: a page leads to itself, so the list has no end")
        seen.add(request.url)
        return input_of_page(operation, input, request.url)


class Client(_Settings):
    """Sends the requests of operations and reads the answers.

    A request is sent again after a refusal that passes, and after no answer if it only reads; never a create whose
    outcome is unknown. Raises what `build_request` and `parse_response` raise, and what the transport raises.
    """

    def call(self, operation: Operation, input: Any = None, /, **given: Any) -> Any:
        """The result of an operation by its name."""
        input, refreshed, attempt = given_input(input, given), False, 1
        while True:
            request = self._build(operation, input, self._token(refreshed))
            try:
                self._tell("send", operation, attempt)
                answer = self._transport(request)
                return parse_response(operation, answer)
            except Exception as error:
                seconds = self._after(error, request, operation, attempt, refreshed)
                if seconds is None:
                    raise
                refreshed |= isinstance(error, ServiceError) and error.status == 401
            time.sleep(seconds)
            attempt += 1

    def pages(self, operation: Operation, input: Any = None, /, **given: Any) -> Iterator[Any]:
        """The pages of a list; each is fetched when it is asked for."""
        input, seen = given_input(input, given), set[str]()
        while input is not None:
            page = self.call(operation, input)
            yield page
            input = self._following(operation, input, page, self._token(False), seen)

    def items(self, operation: Operation, input: Any = None, /, **given: Any) -> Iterator[Any]:
        """The entries of all pages of a list."""
        for page in self.pages(operation, input, **given):
            yield from page["items"]

    def _token(self, refresh: bool) -> str | None:
        return None if self._access_token is None else self._access_token(refresh=refresh)

    def close(self) -> None:
        """Ends what the transport holds open."""
        close = getattr(self._transport, "close", None)
        if close is not None:
            close()

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class AsyncClient(_Settings):
    """As `Client`, with coroutines; a transport or source of tokens that is not async runs in a thread."""

    async def call(self, operation: Operation, input: Any = None, /, **given: Any) -> Any:
        """The result of an operation by its name."""
        input, refreshed, attempt = given_input(input, given), False, 1
        while True:
            request = self._build(operation, input, await self._token(refreshed))
            try:
                self._tell("send", operation, attempt)
                answer = await awaited(self._transport, request)
                return parse_response(operation, answer)
            except Exception as error:
                seconds = self._after(error, request, operation, attempt, refreshed)
                if seconds is None:
                    raise
                refreshed |= isinstance(error, ServiceError) and error.status == 401
            await asyncio.sleep(seconds)
            attempt += 1

    async def pages(self, operation: Operation, input: Any = None, /, **given: Any) -> AsyncIterator[Any]:
        """The pages of a list; each is fetched when it is asked for."""
        input, seen = given_input(input, given), set[str]()
        while input is not None:
            page = await self.call(operation, input)
            yield page
            input = self._following(operation, input, page, await self._token(False), seen)

    async def items(self, operation: Operation, input: Any = None, /, **given: Any) -> AsyncIterator[Any]:
        """The entries of all pages of a list."""
        async for page in self.pages(operation, input, **given):
            for item in page["items"]:
                yield item

    async def _token(self, refresh: bool) -> Any:
        return None if self._access_token is None else await awaited(self._access_token, refresh=refresh)

    async def aclose(self) -> None:
        """Ends what the transport holds open."""
        close = getattr(self._transport, "aclose", None) or getattr(self._transport, "close", None)
        if close is not None:
            await awaited(close)

    async def __aenter__(self) -> AsyncClient:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()


class ClientCredentials:
    """A source of access tokens: one until it is about to end, one request for it however many threads ask."""

    # A token is not used in the last minute of its life: it could end on the way.
    _MARGIN = 60

    def __init__(
        self,
        *,
        client_id: str,
        client_secret: str,
        scope: str | list[str],
        ims_host: str | None = None,
        transport: Callable[..., Any] | None = None,
    ) -> None:
        from .transport import UrllibTransport

        self._input = {"clientId": client_id, "clientSecret": client_secret, "scope": scope}
        self._context = {} if ims_host is None else {"imsHost": ims_host}
        self._transport = transport or UrllibTransport()
        self._lock = Lock()
        self._token: str | None = None
        self._until = 0.0

    def __repr__(self) -> str:
        return f"ClientCredentials(client_id={self._input['clientId']!r}, client_secret=[redacted])"

    def __call__(self, refresh: bool = False) -> str:
        """The token; a new one if the last one ends, or was refused."""
        refused = self._token
        with self._lock:
            # Another thread may have fetched one while this one waited.
            stale = time.time() >= self._until or refresh and self._token == refused
            if self._token is None or stale:
                request = build_request("createAccessToken", self._input, self._context)
                told = parse_response("createAccessToken", self._transport(request))
                self._token, self._until = told["accessToken"], time.time() + told["expiresIn"] - self._MARGIN
            return self._token


def _method(operation: Any) -> Any:
    def method(self: Client, input: Any = None, /, **given: Any) -> Any:
        return self.call(operation, input, **given)

    return method


def _async_method(operation: Any) -> Any:
    async def method(self: AsyncClient, input: Any = None, /, **given: Any) -> Any:
        return await self.call(operation, input, **given)

    return method


for _name in get_args(Operation):
    for _client, _make in ((Client, _method), (AsyncClient, _async_method)):
        _function = _make(_name)
        _function.__name__ = snake_case(_name)
        _function.__qualname__ = f"{_client.__name__}.{_function.__name__}"
        _function.__doc__ = f"The result of {_name}; the fields of its input are those of `operations()`."
        setattr(_client, _function.__name__, _function)
