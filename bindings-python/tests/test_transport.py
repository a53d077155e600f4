"""The default transport against real servers that misbehave: a limit for the whole, and the reason of each failure."""

from __future__ import annotations

import asyncio
import pickle
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from aepflow import AepflowError, Client, ClientCredentials, Pipeline, Request, ServiceError, run, run_async
from aepflow._sending import is_failure, reason
from aepflow.emulator import Emulator
from aepflow.transport import UrllibTransport

CONTEXT = {"accessToken": "t", "apiKey": "k", "orgId": "5C1328435BF324E90A49402A@AdobeOrg", "sandboxName": "prod"}
OK = b"HTTP/1.1 200 OK\r\n"


@contextmanager
def server(talk: Callable[[socket.socket], object]) -> Iterator[str]:
    """A server that reads a request and then talks as it is asked to."""
    listening = socket.create_server(("127.0.0.1", 0))

    def serve(taken: socket.socket) -> None:
        with taken:
            try:
                taken.recv(65536)
                talk(taken)
            except OSError:
                # The other end has had enough.
                pass

    def accept() -> None:
        while True:
            try:
                taken, _ = listening.accept()
            except OSError:
                return
            threading.Thread(target=serve, args=(taken,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    with listening:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        listening.shutdown(socket.SHUT_RDWR)


def slowly(data: bytes) -> Callable[[socket.socket], None]:
    def talk(taken: socket.socket) -> None:
        for byte in data:
            taken.sendall(bytes([byte]))
            time.sleep(0.5)

    return talk


def after(head: bytes, talk: Callable[[socket.socket], object]) -> Callable[[socket.socket], None]:
    def both(taken: socket.socket) -> None:
        taken.sendall(head)
        talk(taken)

    return both


SLOW = {
    "head": slowly(OK + b"X-Filler: y\r\n" * 100),
    "body": after(OK + b"Content-Length: 1000\r\n\r\n", slowly(b"a" * 100)),
    "chunks": after(OK + b"Transfer-Encoding: chunked\r\n\r\n", slowly(b"1\r\na\r\n" * 100)),
    "silence": lambda taken: time.sleep(30),
}


@pytest.mark.parametrize("name", SLOW)
def test_a_server_that_sends_a_byte_each_half_second_ends_at_the_limit(name: str) -> None:
    with server(SLOW[name]) as url:
        start = time.monotonic()
        with pytest.raises(TimeoutError) as failed:
            UrllibTransport(1.2)(Request("getTenant", "GET", url, {}))  # type: ignore[arg-type]
        assert 1.1 < time.monotonic() - start < 2
        assert is_failure(failed.value) and reason(failed.value) == "time is up"


CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
ANSWERS: dict[str, tuple[bytes, str]] = {
    "garbage": (b"hello\r\n\r\n", "answer is not HTTP"),
    "a status of words": (b"HTTP/1.1 fine\r\n\r\n", "answer is not HTTP"),
    "another version": (b"HTTP/9.9 200 OK\r\n\r\n", "answer is not HTTP"),
    "bytes": (bytes(range(256)), "answer is not HTTP"),
    "a cut body": (OK + b"Content-Length: 1000\r\n\r\nabc", "answer cut short"),
    "a cut chunk": (CHUNKED + b"ff\r\nabc", "answer cut short"),
    "a bad chunk": (CHUNKED + b"zz\r\nabc\r\n0\r\n\r\n", "answer cut short"),
    "no last chunk": (CHUNKED + b"3\r\nabc\r\n", "answer cut short"),
    "nothing": (b"", "connection closed without an answer"),
    "a long line": (OK + b"A" * 70_000 + b"\r\n\r\n", "answer is not HTTP"),
    "many headers": (OK + b"A: b\r\n" * 200 + b"\r\n", "answer is not HTTP"),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_that_is_not_http_is_a_failure_with_its_reason(name: str) -> None:
    answer, words = ANSWERS[name]
    with server(lambda taken: taken.sendall(answer)) as url:
        with pytest.raises(OSError) as failed:
            UrllibTransport(5)(Request("getTenant", "GET", url, {}))  # type: ignore[arg-type]
        assert is_failure(failed.value) and reason(failed.value) == words
        with pytest.raises(OSError):
            Client({**CONTEXT, "host": url}, retries=0).get_tenant()


def test_what_is_no_tls_or_no_host_is_a_failure_of_the_transport() -> None:
    with server(lambda taken: taken.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as url:
        with pytest.raises(OSError) as failed:
            UrllibTransport(5)(Request("getTenant", "GET", url.replace("http", "https"), {}))  # type: ignore[arg-type]
        assert reason(failed.value) == "no secure connection"
    with pytest.raises(OSError):
        UrllibTransport(5)(Request("getTenant", "GET", f"http://{'a' * 70}.invalid/", {}))  # type: ignore[arg-type]


def test_a_body_longer_than_its_length_ends_there_and_a_redirect_to_no_url_is_an_answer() -> None:
    with server(lambda taken: taken.sendall(OK + b"Content-Length: 2\r\n\r\n{}more")) as url:
        assert UrllibTransport(5)(Request("getTenant", "GET", url, {}))["body"] == b"{}"  # type: ignore[arg-type]
    for place in (b"http://[", b"file:///etc/passwd", b"//"):
        head = b"HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + place + b"\r\n\r\n"
        with server(lambda taken: taken.sendall(head)) as url:  # noqa: B023
            assert UrllibTransport(5)(Request("getTenant", "GET", url, {}))["status"] == 302  # type: ignore[arg-type]


@pytest.mark.parametrize("after", ["1000000000000", "3000000", "9" * 40, "Fri, 31 Dec 9999 23:59:59 GMT"])
def test_no_pause_is_longer_than_is_set_whatever_the_platform_asks_for(after: str) -> None:
    body = b'{"error_code": "429050", "message": "Too many requests"}'
    head = f"HTTP/1.1 429 Too Many Requests\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nRetry-After: {after}\r\n"
    answer = f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body
    pauses: list[float] = []
    with server(lambda taken: taken.sendall(answer)) as url:
        client = Client({**CONTEXT, "host": url}, retries=1, longest_pause=1, on_event=lambda event: pauses.append(event.get("seconds")))
        with pytest.raises(ServiceError):
            client.get_tenant()
    assert [seconds for seconds in pauses if seconds] == [1.0]


def test_pages_that_lead_round_in_a_circle_are_found_at_once() -> None:
    asked = 0

    def page(request: Request) -> dict[str, Any]:
        nonlocal asked
        asked += 1
        token = "c" if "continuationToken=b" in request.url else "b"
        return {"status": 200, "headers": {}, "body": {"items": [], "_links": {"next": {"href": f"/flows?continuationToken={token}"}}}}

    with pytest.raises(AepflowError, match="leads to one before it"):
        list(Client(CONTEXT, transport=page).items("listFlows"))
    assert asked == 3
    with pytest.raises(AepflowError, match="leads to one before it"):
        list(Client(CONTEXT, transport=page).items("listFlows", continuation_token="c"))
    assert asked == 5


def closed_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return f"http://127.0.0.1:{taken.getsockname()[1]}"


def no_answer(words: str) -> dict[str, str]:
    return {"kind": "noAnswer", "message": f"no answer came: {words}", "path": "", "changed": "no"}


def test_the_reason_reaches_the_outcome() -> None:
    spec = {"name": "A", "source": {"connector": "stripe", "auth": {"accessToken": {"secret": "K"}}}, "resources": [
        {"resource": "charges", "target": {"class": "profile"}, "schedule": {"frequency": "hour", "interval": 1}}
    ]}  # fmt: skip
    for host, words in ((closed_port(), "connection refused"), ("nowhere.invalid", "host name not found")):
        outcome = run(Pipeline(spec, attempts=1), {**CONTEXT, "host": host}, secrets={"K": "k"})
        assert outcome.error == no_answer(words)
        assert repr(outcome).startswith(f"Outcome: failed at tenant: no answer came: {words}\n")
    with server(lambda taken: taken.sendall(b"hello\r\n\r\n")) as url:
        outcome = run(Pipeline(spec, attempts=1), {**CONTEXT, "host": url}, secrets={"K": "k"})
        assert outcome.error == no_answer("answer is not HTTP")


def test_a_client_reads_again_after_an_answer_that_is_not_http() -> None:
    body = b'{"imsOrg": "o", "tenantId": "acme"}'
    answers = [b"hello\r\n\r\n", OK + b"Content-Length: " + str(len(body)).encode() + b"\r\n\r\n" + body]
    with server(lambda taken: taken.sendall(answers.pop(0))) as url:
        assert Client({**CONTEXT, "host": url}).get_tenant()["tenantId"] == "acme"


def test_the_reason_is_found_under_what_http_clients_raise() -> None:
    import httpx2
    import requests

    for send in (lambda url: httpx2.get(url), lambda url: requests.get(url, timeout=5)):
        with pytest.raises(Exception) as failed:
            send(closed_port())
        assert is_failure(failed.value) and reason(failed.value) == "connection refused"


def test_a_certificate_that_is_not_accepted_is_named() -> None:
    error = ssl.SSLCertVerificationError(1, "[SSL: CERTIFICATE_VERIFY_FAILED] ...")
    error.verify_message = "self-signed certificate"
    assert reason(error) == "certificate not accepted, self-signed certificate"


def test_what_tls_trusts_is_read_once_and_again_where_its_place_changes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    read: list[ssl.SSLContext] = []
    create = ssl.create_default_context
    monkeypatch.setattr(ssl, "create_default_context", lambda: read.append(create()) or read[-1])
    with server(lambda taken: taken.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")) as url:

        def reads(scheme: str) -> int:
            with suppress(OSError):
                UrllibTransport(5)(Request("getTenant", "GET", url.replace("http", scheme), {}))  # type: ignore[arg-type]
            return len(read)

        monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "a"))
        assert [reads("http"), reads("https"), reads("https")] == [0, 1, 1]
        monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "b"))
        assert [reads("https"), reads("https")] == [2, 2]


def test_it_can_be_pickled() -> None:
    assert pickle.loads(pickle.dumps(UrllibTransport(7))).timeout == 7
    credentials = ClientCredentials(client_id="id", client_secret="hush", scope="openid")
    assert b"hush" not in pickle.dumps(credentials)


@pytest.mark.parametrize("slow", ["transport", "access_token", "secrets"])
def test_a_run_returns_by_its_deadline_whatever_its_callables_take(slow: str) -> None:
    emulator = Emulator()
    spec = {"name": "A", "source": {"connector": "stripe", "auth": {"accessToken": {"secret": "K"}}}, "resources": [
        {"resource": "charges", "target": {"class": "profile"}, "schedule": {"frequency": "hour", "interval": 1}}
    ]}  # fmt: skip

    def sleepy(*_: Any, **__: Any) -> str:
        time.sleep(5)
        return "late"

    async def dozing(*_: Any, **__: Any) -> str:
        await asyncio.sleep(5)
        return "late"

    for function, runs in ((sleepy, run), (sleepy, run_async), (dozing, run_async)):
        given: dict[str, Any] = {"transport": emulator.transport, "secrets": {"K": "k"}, slow: function}
        start = time.time()
        result = runs(Pipeline(spec), emulator.context(), **given, deadline=start + 1.5)
        outcome = asyncio.run(result) if asyncio.iscoroutine(result) else result
        assert (outcome.state, outcome.reason) == ("paused", "the time was up")
        assert time.time() - start < 1.6
