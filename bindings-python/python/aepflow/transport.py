"""The transport of the standard library: one request, one answer, TLS on, no redirects, a limit for the whole."""

from __future__ import annotations

import io
import os
import socket
import ssl
import threading
import urllib.error
import urllib.request
from functools import cache, partial
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection, IncompleteRead
from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from http.client import HTTPMessage
    from typing import IO

    from ._values import Request

__all__ = ["UrllibTransport"]


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Following a redirect would hand the credentials to another host."""

    def _refuse(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage
    ) -> None:
        # Where it leads to is not even read: it may be no URL.
        return None

    http_error_301 = http_error_302 = http_error_303 = http_error_307 = http_error_308 = _refuse


def _left(deadline: float) -> float:
    """Seconds until the deadline; a socket's own limit is one for each read, so it is set anew before each."""
    left = deadline - monotonic()
    if left <= 0:
        raise TimeoutError("the time for the request is up")
    return left


class _Reader(io.RawIOBase):
    """Reads from a socket until a deadline."""

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        self._sock = sock
        # Keeps the connection open while the answer is read.
        self._held = sock.makefile("rb", 0)
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._sock.settimeout(_left(self._deadline))
        return self._sock.recv_into(buffer)

    def close(self) -> None:
        self._held.close()
        super().close()


class _Answer(HTTPResponse):
    def __init__(self, deadline: float, sock: socket.socket, **given: Any) -> None:
        super().__init__(sock, **given)
        self.fp.close()
        self.fp = io.BufferedReader(_Reader(sock, deadline))


def _connect(address: tuple[str, int], deadline: float) -> socket.socket:
    """A connection to the first of a host's addresses that takes one before the deadline."""
    failed: OSError = OSError(f"{address[0]} has no address")
    for family, kind, protocol, _, place in _addresses(address, deadline):
        sock = socket.socket(family, kind, protocol)
        try:
            sock.settimeout(_left(deadline))
            sock.connect(place)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            return sock
        except OSError as error:
            sock.close()
            failed = error
    raise failed


def _addresses(address: tuple[str, int], deadline: float) -> list[Any]:
    """The addresses of a host; the system's search for a name has no limit, so it runs in a separate thread."""
    found: list[Any] = []

    def search() -> None:
        try:
            found.extend(socket.getaddrinfo(*address, 0, socket.SOCK_STREAM))
        except Exception as error:
            found.append(error)

    thread = threading.Thread(target=search, daemon=True)
    thread.start()
    thread.join(_left(deadline))
    if thread.is_alive():
        raise TimeoutError("the search for the host's address took too long")
    if found and isinstance(found[0], Exception):
        raise found[0]
    return found


class _Limited(HTTPConnection):
    """A connection whose `timeout` is for everything together."""

    def __init__(self, host: str, *, timeout: Any = None, **more: Any) -> None:
        super().__init__(host, timeout=timeout, **more)
        self._deadline = deadline = monotonic() + timeout
        self._create_connection = lambda address, *_: _connect(address, deadline)
        self.response_class: Any = partial(_Answer, deadline)

    def send(self, data: Any) -> None:
        if self.sock is not None:
            self.sock.settimeout(_left(self._deadline))
        super().send(data)


class _LimitedTls(_Limited, HTTPSConnection):
    """The same over TLS."""


class _HttpHandler(urllib.request.HTTPHandler):
    def http_open(self, req: urllib.request.Request) -> HTTPResponse:
        return self.do_open(_Limited, req)


class _HttpsHandler(urllib.request.HTTPSHandler):
    def __init__(self) -> None:
        # Without that of the class in between, which makes a context at once.
        urllib.request.AbstractHTTPHandler.__init__(self)

    def https_open(self, req: urllib.request.Request) -> HTTPResponse:
        return self.do_open(_LimitedTls, req, context=_tls(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR")))


@cache
def _tls(*_certificates: str | None) -> ssl.SSLContext:
    """What TLS trusts: reading it takes 20 ms and 1 MB, so that all transports share it as long as its places are the same."""
    return ssl.create_default_context()


class UrllibTransport:
    """Sends with urllib, whose proxies it uses; `timeout` is in seconds, for a request as a whole.

    Raises OSError where no whole answer came: TimeoutError among them, and ConnectionError for an answer that was cut short
    or is no HTTP.
    """

    def __init__(self, timeout: float = 30.0) -> None:
        self.timeout: float = timeout
        self._opener = urllib.request.build_opener(_HttpHandler(), _HttpsHandler(), _NoRedirects())

    def __call__(self, request: Request) -> dict[str, Any]:
        """The answer, whatever its status."""
        body = None if request.body is None else request.body.encode()
        sent = urllib.request.Request(request.url, body, request.headers, method=request.method)
        try:
            with self._open(sent) as answer:
                return {"status": answer.status, "headers": dict(answer.headers), "body": answer.read()}
        except urllib.error.URLError as error:
            # The reason says more: a timeout, a refused connection, a certificate.
            raise error.reason if isinstance(error.reason, OSError) else error from None
        except IncompleteRead as error:
            raise ConnectionError("the answer was cut short") from error
        except (HTTPException, ValueError) as error:
            # Its own text may repeat what was sent. A name that is no host's is a ValueError.
            raise ConnectionError(f"there is no answer in HTTP: {type(error).__name__}") from error

    def _open(self, request: urllib.request.Request) -> Any:
        try:
            return self._opener.open(request, timeout=self.timeout)
        except urllib.error.HTTPError as refused:
            return refused

    def __reduce__(self) -> tuple[type[UrllibTransport], tuple[float]]:
        return UrllibTransport, (self.timeout,)
