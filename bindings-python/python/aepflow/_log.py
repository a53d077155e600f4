"""What the logger `aepflow` gets: requests at DEBUG, pauses and lost requests at INFO; never a secret.

Headers and bodies stay out, as they contain tokens, keys and data.
"""

from __future__ import annotations

import logging
from time import perf_counter
from typing import TYPE_CHECKING, Any

from ._sending import reason
from ._values import parts

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import Self

    from ._values import Request

logger = logging.getLogger("aepflow")
logger.addHandler(logging.NullHandler())


class Sent:
    """One request that was sent, and the time since; as a context manager it logs an exception that ends it."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self._start = perf_counter()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self.lost(error)

    def answered(self, answer: Any) -> None:
        """Logs an answer."""
        if logger.isEnabledFor(logging.DEBUG):
            status, headers, _ = parts(answer)
            names = {str(name).lower(): value for name, value in dict(headers or ()).items()}
            said = (self.request.method, self.request.url, status, self._seconds(), names.get("x-request-id", "none"))
            logger.debug("%s %s: %s after %.3f s, request id %s", *said)

    def lost(self, error: BaseException) -> None:
        """Logs that no answer came."""
        said = (self.request.method, self.request.url, self._seconds(), reason(error))
        logger.info("%s %s: no answer after %.3f s: %s", *said)

    def _seconds(self) -> float:
        return perf_counter() - self._start


def paused(what: str, seconds: float, reason: str) -> None:
    """Logs a pause before a request is sent again, or before something is looked at again."""
    logger.info("%s: again in %.1f s: %s", what, seconds, reason)
