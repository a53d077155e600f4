"""Clients: one method for each operation, with pages, retries and tokens.

    with Client(context) as client:
        flows = client.list_flows(limit=10)
        for run in client.items("listRuns", flow_id=flows["items"][0]["id"]):
            print(run["verdict"])

A transport is any callable from a `Request` to an answer: `{status, headers, body}`, or what an HTTP client gives.
"""

from __future__ import annotations

import asyncio
import time
from threading import Lock
from typing import TYPE_CHECKING, Any

from . import _core, _log, build_request, next_input, parse_response
from ._names import OPERATIONS
from ._core import RETRIES
from ._sending import awaited, bare, context_with, given_input, is_async, pause, reason, snake_case, whole
from ._values import Context
from .errors import AepflowError, ServiceError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator
    from types import TracebackType

    from typing_extensions import Self

    from ._values import Request
    from .transport import UrllibTransport
    from .types._operations import Operation

__all__ = ["AsyncClient", "Client", "ClientCredentials"]


class _Settings:
    """What both clients are given; the repr shows no secret.

    Without a source of tokens, a context with a client secret is one. A pickle contains neither context nor transport, as
    they contain tokens, keys and connections: `resume` gives them again.
    """

    def __init__(
        self,
        context: Any,
        *,
        transport: Callable[..., Any] | None = None,
        access_token: Callable[..., Any] | None = None,
        retries: int = RETRIES,
        longest_pause: int | None = None,
        timeout: float = 30.0,
        on_event: Callable[[dict[str, Any]], object] | None = None,
        options: Any = None,
    ) -> None:
        numbers = {"timeout": whole(timeout), "retries": whole(retries)}
        if longest_pause is not None:
            numbers["longestPause"] = whole(longest_pause)
        _core.check_client_options({"context": "an object", **numbers})
        self._retries = retries
        self._longest_pause = longest_pause
        self._timeout = timeout
        self._options = options
        self._missing: tuple[str, ...] = ()
        self._take(context, transport, access_token, on_event)

    def resume(
        self,
        context: Any,
        *,
        transport: Callable[..., Any] | None = None,
        access_token: Callable[..., Any] | None = None,
        on_event: Callable[[dict[str, Any]], object] | None = None,
    ) -> Self:
        """Gives a client that was unpickled what no pickle contains; a transport or source of tokens if it had its own."""
        given = {"transport": transport, "access_token": access_token}
        if missing := [name for name in self._missing if given.get(name, context) is None]:
            raise AepflowError(f"the client had a {' and a '.join(missing)} of its own: give {' and '.join(missing)} again")
        self._missing = ()
        self._take(context, transport, access_token, on_event)
        return self

    def _take(self, context: Any, transport: Any, access_token: Any, on_event: Any) -> None:
        self._own = [name for name, value in (("transport", transport), ("access_token", access_token)) if value is not None]
        self._context = context
        self._transport = _default(self._timeout) if transport is None else transport
        self._access_token = access_token or credentials_of(context, self._transport)
        self._on_event = on_event

    def __getstate__(self) -> dict[str, Any]:
        kept = {"_retries": self._retries, "_longest_pause": self._longest_pause, "_timeout": self._timeout}
        return {**kept, "_options": self._options, "_missing": self._missing or ("context", *self._own)}

    def __repr__(self) -> str:
        return f"{type(self).__name__}(retries={self._retries})"

    def _report(self, kind: str, operation: str, attempt: int, **more: Any) -> None:
        if self._on_event is not None:
            self._on_event({"type": kind, "operation": operation, "attempt": attempt, **more})

    def _given(self, operation: str, input: Any, given: dict[str, Any]) -> Any:
        if self._missing:
            raise AepflowError("the client was unpickled, without its secrets: `client.resume(context)` gives them again")
        return given_input(operation, input, given)

    def _build(self, operation: Any, input: Any, token: str | None) -> Any:
        return build_request(operation, input, context_with(self._context, token), self._options)

    def _after(self, error: BaseException, operation: Operation, attempt: int, refreshed: bool) -> float | None:
        """Seconds until the next attempt, 0 for one with a new token; None where the error is final."""
        # A page that says 401 proves nothing, so what writes is not sent again for it.
        is_refused = isinstance(error, ServiceError) and error.status == 401 and not error.may_have_taken_effect
        if is_refused and self._access_token and not refreshed:
            return 0.0
        seconds = pause(error, operation, attempt, self._longest_pause) if attempt <= self._retries else None
        if seconds is not None:
            self._report("retry", operation, attempt, seconds=seconds)
            _log.paused(operation, seconds, error.message if isinstance(error, AepflowError) else reason(error))
        return seconds

    @staticmethod
    def _following(operation: Any, input: Any, page: Any, seen: set[str]) -> Any:
        """The input of the next page; None after the last."""
        following = next_input(operation, input, page)
        # As text, so that a list of many pages need not compare each with all before.
        if repr(following) in seen:
            raise AepflowError(f"{operation}: a page leads to one before it, so the list has no end")
        seen.add(repr(following))
        return following


class Client(_Settings):
    """Sends the requests of operations and reads the answers.

    A request is sent again after a refusal that passes, and after no answer if it only reads; never a create whose
    outcome is unknown. Raises what `build_request` and `parse_response` raise, and what the transport raises.
    """

    def call(self, operation: Operation, input: Any = None, /, **given: Any) -> Any:
        """The result of an operation by its name."""
        input, refreshed, attempt = self._given(operation, input, given), False, 1
        while True:
            request = self._build(operation, input, self._token(refreshed))
            try:
                return self._once(operation, request, attempt)
            except Exception as error:
                seconds = self._after(error, operation, attempt, refreshed)
                if seconds is None:
                    del request
                    raise bare(error)
                refreshed |= isinstance(error, ServiceError) and error.status == 401
            time.sleep(seconds)
            attempt += 1

    def _once(self, operation: Operation, request: Request, attempt: int) -> Any:
        self._report("send", operation, attempt)
        with _log.Sent(request) as sent:
            answer = self._transport(request)
        sent.answered(answer)
        return parse_response(operation, answer, request)

    def pages(self, operation: Operation, input: Any = None, /, **given: Any) -> Iterator[Any]:
        """The pages of a list; each is fetched when it is asked for."""
        input, seen = self._given(operation, input, given), set[str]()
        seen.add(repr(input))
        while input is not None:
            page = self.call(operation, input)
            yield page
            input = self._following(operation, input, page, seen)

    def items(self, operation: Operation, input: Any = None, /, **given: Any) -> Iterator[Any]:
        """The entries of all pages of a list."""
        for page in self.pages(operation, input, **given):
            yield from page["items"]

    def _token(self, refresh: bool) -> str | None:
        return None if self._access_token is None else self._access_token(refresh=refresh)

    def close(self) -> None:
        """Ends what the transport keeps open."""
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
        input, refreshed, attempt = self._given(operation, input, given), False, 1
        while True:
            request = self._build(operation, input, await self._token(refreshed))
            try:
                return await self._once(operation, request, attempt)
            except Exception as error:
                seconds = self._after(error, operation, attempt, refreshed)
                if seconds is None:
                    del request
                    raise bare(error)
                refreshed |= isinstance(error, ServiceError) and error.status == 401
            await asyncio.sleep(seconds)
            attempt += 1

    async def _once(self, operation: Operation, request: Request, attempt: int) -> Any:
        self._report("send", operation, attempt)
        with _log.Sent(request) as sent:
            answer = await awaited(self._transport, request)
        sent.answered(answer)
        return parse_response(operation, answer, request)

    async def pages(self, operation: Operation, input: Any = None, /, **given: Any) -> AsyncIterator[Any]:
        """The pages of a list; each is fetched when it is asked for."""
        input, seen = self._given(operation, input, given), set[str]()
        seen.add(repr(input))
        while input is not None:
            page = await self.call(operation, input)
            yield page
            input = self._following(operation, input, page, seen)

    async def items(self, operation: Operation, input: Any = None, /, **given: Any) -> AsyncIterator[Any]:
        """The entries of all pages of a list."""
        async for page in self.pages(operation, input, **given):
            for item in page["items"]:
                yield item

    async def _token(self, refresh: bool) -> Any:
        return None if self._access_token is None else await awaited(self._access_token, refresh=refresh)

    async def aclose(self) -> None:
        """Ends what the transport keeps open."""
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
    """A source of access tokens: one until it is about to end, one request for it however many threads ask.

    That request is sent again where it got no answer or a refusal that passes.

    A pickle contains neither the secret nor a token: `resume` gives the secret again.
    """

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
        self._input: dict[str, Any] = {"clientId": client_id, "scope": scope}
        self._context = {} if ims_host is None else {"imsHost": ims_host}
        self._own = transport is not None
        self._take(client_secret, transport)

    @classmethod
    def from_context(cls, context: Context, *, transport: Callable[..., Any] | None = None) -> ClientCredentials:
        """The credentials in a context, such as `Context.from_env()` gives; ValueError if there is no secret in it."""
        if context.client_secret is None or context.scopes is None:
            raise ValueError("the context has no `client_secret` and `scopes`, which fetch a token")
        given = {"client_id": context.api_key, "client_secret": context.client_secret, "scope": context.scopes}
        return cls(**given, ims_host=context.ims_host, transport=transport)

    def resume(self, client_secret: str, *, transport: Callable[..., Any] | None = None) -> Self:
        """Gives credentials that were unpickled their secret, and the transport if they had one of their own."""
        if self._own and transport is None:
            raise AepflowError("the credentials had a transport of their own: give transport again")
        self._take(client_secret, transport)
        return self

    def _take(self, client_secret: str, transport: Callable[..., Any] | None) -> None:
        self._input["clientSecret"] = client_secret
        self._transport = _default(30.0) if transport is None else transport
        self._lock = Lock()
        self._token: str | None = None
        self._until = 0.0

    def __getstate__(self) -> dict[str, Any]:
        kept = {name: value for name, value in self._input.items() if name != "clientSecret"}
        return {"_input": kept, "_context": self._context, "_own": self._own}

    def __repr__(self) -> str:
        return f"ClientCredentials(client_id={self._input['clientId']!r}, client_secret=[redacted])"

    def __call__(self, refresh: bool = False) -> str:
        """The token; a new one if the last one ends, or was refused."""
        self._secret()
        refused = self._token
        with self._lock:
            # Another thread may have fetched one while this one waited.
            if self._is_stale(refresh, refused):
                self._fetch()
            return self._token  # type: ignore[return-value]

    def _fetch(self) -> None:
        request, attempt = self._request(), 1
        while True:
            try:
                return self._once(request)
            except Exception as error:
                seconds = self._after(error, attempt)
                if seconds is None:
                    del request
                    raise bare(error)
            time.sleep(seconds)
            attempt += 1

    def _once(self, request: Request) -> None:
        with _log.Sent(request) as sent:
            answer = self._transport(request)
        self._receive(sent, answer)

    def _after(self, error: Exception, attempt: int) -> float | None:
        """Seconds until the next attempt; None where the error is final."""
        seconds = pause(error, "createAccessToken", attempt) if attempt <= RETRIES else None
        if seconds is not None:
            _log.paused("createAccessToken", seconds, error.message if isinstance(error, AepflowError) else reason(error))
        return seconds

    def _secret(self) -> None:
        if "clientSecret" not in self._input:
            raise AepflowError("the credentials were unpickled, without their secret: `resume(client_secret)` gives it again")

    def _is_stale(self, refresh: bool, refused: str | None) -> bool:
        return self._token is None or time.time() >= self._until or refresh and self._token == refused

    def _request(self) -> Request:
        return build_request("createAccessToken", self._input, self._context)

    def _receive(self, sent: _log.Sent, answer: Any) -> None:
        sent.answered(answer)
        result = parse_response("createAccessToken", answer, sent.request)
        self._token, self._until = result["accessToken"], time.time() + result["expiresIn"] - self._MARGIN


class _AwaitedCredentials:
    """The credentials of a context over an async transport: one request for a token however many tasks ask."""

    def __init__(self, credentials: ClientCredentials) -> None:
        self._credentials = credentials
        self._lock = asyncio.Lock()

    async def __call__(self, refresh: bool = False) -> str | None:
        known = self._credentials
        refused = known._token
        async with self._lock:
            if known._is_stale(refresh, refused):
                await self._fetch()
            return known._token

    async def _fetch(self) -> None:
        known, attempt = self._credentials, 1
        request = known._request()
        while True:
            try:
                return await self._once(request)
            except Exception as error:
                seconds = known._after(error, attempt)
                if seconds is None:
                    del request
                    raise bare(error)
            await asyncio.sleep(seconds)
            attempt += 1

    async def _once(self, request: Request) -> None:
        with _log.Sent(request) as sent:
            answer = await self._credentials._transport(request)
        self._credentials._receive(sent, answer)


def credentials_of(context: Any, transport: Any) -> Any:
    """A source of tokens over the transport of the requests, if the context has what fetches one."""
    if not isinstance(context, Context) or context.client_secret is None:
        return None
    credentials = ClientCredentials.from_context(context, transport=transport)
    return _AwaitedCredentials(credentials) if is_async(transport) else credentials


def _default(timeout: float) -> UrllibTransport:
    from .transport import UrllibTransport

    return UrllibTransport(timeout)


def _method(operation: Any) -> Any:
    def method(self: Client, input: Any = None, /, **given: Any) -> Any:
        return self.call(operation, input, **given)

    return method


def _async_method(operation: Any) -> Any:
    async def method(self: AsyncClient, input: Any = None, /, **given: Any) -> Any:
        return await self.call(operation, input, **given)

    return method


for _name in OPERATIONS:
    for _client, _make in ((Client, _method), (AsyncClient, _async_method)):
        _function = _make(_name)
        _function.__name__ = snake_case(_name)
        _function.__qualname__ = f"{_client.__name__}.{_function.__name__}"
        _function.__doc__ = f"The result of {_name}; the fields of its input are those of `operations()`."
        setattr(_client, _function.__name__, _function)
