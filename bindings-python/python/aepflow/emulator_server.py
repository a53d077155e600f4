"""The emulator over HTTP."""

from __future__ import annotations

import secrets
import socket
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import BoundedSemaphore, Thread
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType

    from .types._calls import ResponseMembers

    _Answer = Callable[[Mapping[str, Any], str], "ResponseMembers | None"]

__all__ = ["Server"]

# As the platform: a mapping set of 100,000 rows has about 20 MB.
MAX_BODY = 64 * 1024 * 1024
# How long a connection may say nothing, in seconds, and how many there may be: each has a thread.
PATIENCE = 30
MAX_CONNECTIONS = 256


class _Handler(BaseHTTPRequestHandler):
    """One connection, which may carry many requests."""

    protocol_version = "HTTP/1.1"
    # Head and body go out in two pieces; waiting to join them would cost 40 ms each.
    disable_nagle_algorithm = True
    timeout = PATIENCE

    def _answer(self) -> None:
        length = self.headers.get("Content-Length", "0")
        if not length.isdigit() or int(length) > MAX_BODY or "Transfer-Encoding" in self.headers:
            self.close_connection = True
            self._send(400, {}, b'{"error":"the body needs a Content-Length of at most 64 MiB"}')
            return
        body = self.rfile.read(int(length)).decode("utf-8", "replace")
        request = {"method": self.command, "url": f"http://localhost{self.path}", "headers": dict(self.headers), "body": body}
        answer = self.server.answer(request, self.server.token)  # type: ignore[attr-defined]
        if answer is None:
            # What a client sees of a platform that gives no answer.
            self.close_connection = True
            return
        self._send(answer["status"], answer["headers"], answer["body"].encode())

    def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response_only(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if status != 204:
            self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _answer

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing: the journal contains every request."""


class _Threads(ThreadingHTTPServer):
    """A thread for each connection, up to a number; what comes then waits to be taken."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], answer: _Answer, token: str) -> None:
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        self.answer, self.token, self._free = answer, token, BoundedSemaphore(MAX_CONNECTIONS)
        super().__init__(address, _Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        self._free.acquire()
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._free.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Says nothing of a client that gave up: that is no fault of the server."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Server:
    """A running server of what `answer` gives for a request and the server's token; `url` is its origin.

    The paths below `/_emulator/` are for the emulator itself, and need `token` in the header `x-emulator-token`.
    """

    def __init__(self, answer: _Answer, host: str = "127.0.0.1", port: int = 0) -> None:
        self.token: str = secrets.token_urlsafe(32)
        self._server = _Threads((host, port), answer, self.token)
        name = f"[{host}]" if ":" in host else host
        self.url: str = f"http://{name}:{self._server.server_address[1]}"
        self._thread = Thread(target=self._server.serve_forever, name="aepflow-emulator", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stops taking requests."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> Server:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()
