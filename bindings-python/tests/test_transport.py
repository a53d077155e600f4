"""The default transport against real servers that misbehave: a limit for the whole, and the reason of each failure."""

from __future__ import annotations

import asyncio
import pickle
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.client import HTTPException
from typing import Any

import pytest
from aepflow import Client, ClientCredentials, Pipeline, Request, run, run_async
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


ANSWERS: list[tuple[bytes, type[Exception], str]] = [
    (b"hello\r\n\r\n", HTTPException, "answer is not HTTP"),
    (OK + b"Content-Length: 1000\r\n\r\nabc", HTTPException, "answer cut short"),
    (b"", OSError, "connection closed without an answer"),
    (OK + b"A" * 70_000 + b"\r\n\r\n", HTTPException, "LineTooLong"),
]


@pytest.mark.parametrize(("answer", "kind", "words"), ANSWERS, ids=[words for _, _, words in ANSWERS])
def test_an_answer_that_is_not_http_is_a_failure_with_its_reason(answer: bytes, kind: type[Exception], words: str) -> None:
    with server(lambda taken: taken.sendall(answer)) as url:
        with pytest.raises(kind) as failed:
            UrllibTransport(5)(Request("getTenant", "GET", url, {}))  # type: ignore[arg-type]
    assert is_failure(failed.value) and reason(failed.value) == words


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
