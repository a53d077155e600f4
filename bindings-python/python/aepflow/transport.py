"""The transport of the standard library: one request, one answer, TLS on, no redirects."""

from __future__ import annotations

import ssl
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from http.client import HTTPMessage
    from typing import IO

    from ._values import Request

__all__ = ["UrllibTransport"]


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Following a redirect would hand the credentials to another host."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        return None


class UrllibTransport:
    """Sends with urllib, whose proxies it uses; `timeout` in seconds. Raises OSError (TimeoutError among them)."""

    def __init__(self, timeout: float = 30.0) -> None:
        self.timeout: float = timeout
        https = urllib.request.HTTPSHandler(context=ssl.create_default_context())
        self._opener = urllib.request.build_opener(https, _NoRedirects())

    def __call__(self, request: Request) -> dict[str, Any]:
        """The answer, whatever its status."""
        body = None if request.body is None else request.body.encode()
        sent = urllib.request.Request(request.url, body, request.headers, method=request.method)
        try:
            answer = self._opener.open(sent, timeout=self.timeout)
        except urllib.error.HTTPError as refused:
            answer = refused
        except urllib.error.URLError as error:
            # The reason says more: a timeout, a refused connection, a certificate.
            raise error.reason if isinstance(error.reason, OSError) else error from None
        with answer:
            return {"status": answer.status, "headers": dict(answer.headers), "body": answer.read()}
