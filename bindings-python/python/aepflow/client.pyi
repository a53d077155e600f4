from collections.abc import Callable
from types import TracebackType
from typing import Any

from typing_extensions import Self

from ._methods import AsyncItems, AsyncMethods, AsyncPages, Items, Methods, Pages
from ._values import Context
from .types import ContextInput, Operation, Options

__all__ = ["AsyncClient", "Client", "ClientCredentials"]

class Client(Methods):
    """Sends the requests of operations and reads the answers: one method for each, by value or by keywords."""

    def __init__(
        self,
        context: ContextInput,
        *,
        transport: Callable[..., Any] | None = None,
        access_token: Callable[..., Any] | None = None,
        retries: int = 2,
        longest_pause: int | None = None,
        timeout: float = 30.0,
        on_event: Callable[[dict[str, Any]], object] | None = None,
        options: Options | None = None,
    ) -> None: ...
    def resume(
        self,
        context: ContextInput,
        *,
        transport: Callable[..., Any] | None = None,
        access_token: Callable[..., Any] | None = None,
        on_event: Callable[[dict[str, Any]], object] | None = None,
    ) -> Self:
        """Gives a client that was unpickled what no pickle contains; a transport or source of tokens if it had its own."""

    def call(self, operation: Operation, input: Any = None, /, **given: Any) -> Any:
        """The result of an operation by its name."""

    @property
    def pages(self) -> Pages:
        """`pages("listFlows", limit=10)`: the pages of a list; each is fetched when it is asked for."""

    @property
    def items(self) -> Items:
        """`items("listFlows", limit=10)`: the entries of all pages of a list."""

    def close(self) -> None: ...
    def __enter__(self) -> Client: ...
    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

class AsyncClient(AsyncMethods):
    """As `Client`, with coroutines."""

    def __init__(
        self,
        context: ContextInput,
        *,
        transport: Callable[..., Any] | None = None,
        access_token: Callable[..., Any] | None = None,
        retries: int = 2,
        longest_pause: int | None = None,
        timeout: float = 30.0,
        on_event: Callable[[dict[str, Any]], object] | None = None,
        options: Options | None = None,
    ) -> None: ...
    def resume(
        self,
        context: ContextInput,
        *,
        transport: Callable[..., Any] | None = None,
        access_token: Callable[..., Any] | None = None,
        on_event: Callable[[dict[str, Any]], object] | None = None,
    ) -> Self:
        """Gives a client that was unpickled what no pickle contains; a transport or source of tokens if it had its own."""

    async def call(self, operation: Operation, input: Any = None, /, **given: Any) -> Any:
        """The result of an operation by its name."""

    @property
    def pages(self) -> AsyncPages:
        """`pages("listFlows", limit=10)`: the pages of a list; each is fetched when it is asked for."""

    @property
    def items(self) -> AsyncItems:
        """`items("listFlows", limit=10)`: the entries of all pages of a list."""

    async def aclose(self) -> None: ...
    async def __aenter__(self) -> AsyncClient: ...
    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

class ClientCredentials:
    """A source of access tokens: one until it is about to end, one request for it however many threads ask."""

    def __init__(
        self,
        *,
        client_id: str,
        client_secret: str,
        scope: str | list[str],
        ims_host: str | None = None,
        transport: Callable[..., Any] | None = None,
    ) -> None: ...
    @classmethod
    def from_context(
        cls, context: Context, *, transport: Callable[..., Any] | None = None
    ) -> ClientCredentials: ...
    def resume(self, client_secret: str, *, transport: Callable[..., Any] | None = None) -> Self: ...
    def __call__(self, refresh: bool = False) -> str: ...

def credentials_of(context: Any, transport: Any) -> Any: ...
