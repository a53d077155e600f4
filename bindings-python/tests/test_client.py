"""The clients: one method an operation, pages, retries, tokens, and no secret in any text."""

import asyncio
import inspect
import pickle
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import aepflow
import httpx2
import pytest
import requests
from aepflow import AsyncClient, Client, ClientCredentials, ServiceError, ValidationError
from aepflow._sending import snake_case
from aepflow.emulator import Emulator
from aepflow.transport import UrllibTransport

KEY = "rk_live_do_not_tell"
STRIPE = {"connector": "stripe", "name": "Stripe", "auth": {"accessToken": KEY}}


def client_of(emulator: Emulator, **more: Any) -> Client:
    return Client(emulator.context(), transport=emulator.transport, **more)


def operations(emulator: Emulator) -> list[Any]:
    return [entry["operation"] for entry in emulator.journal()]


def test_there_is_a_method_for_every_operation() -> None:
    client = client_of(Emulator())
    for operation in aepflow.operations():
        assert snake_case(operation["name"]) in dir(client)
    made = client.create_base_connection(STRIPE)
    assert client.get_base_connection(baseConnectionId=made["id"])["name"] == "Stripe"
    assert client.delete_base_connection(baseConnectionId=made["id"]) is None
    with pytest.raises(aepflow.ServiceError):
        client.get_base_connection({"baseConnectionId": made["id"]})
    with pytest.raises(aepflow.ValidationError):
        client.get_base_connection(baseConnectionId="x")
    with pytest.raises(TypeError):
        client.list_flows({}, limit=1)


def test_an_id_is_all_that_an_operation_takes_which_needs_nothing_else() -> None:
    emulator = Emulator()
    client = client_of(emulator)
    base = client.create_base_connection(STRIPE)["id"]
    for given in (base, f'{{"baseConnectionId": "{base}"}}', f' {{"baseConnectionId": "{base}"}}'.encode()):
        assert client.get_base_connection(given)["id"] == base
        assert client.call("getBaseConnection", given)["id"] == base
    assert asyncio.run(AsyncClient(emulator.context(), transport=emulator.transport).get_base_connection(base))["id"] == base
    assert client.delete_base_connection(base) is None
    refused = [(client.get_flow, "x", "invalid_uuid"), (client.get_run, "", "empty_value"), (client.list_flows, "x", "json_syntax")]
    for method, wrong, code in refused:
        with pytest.raises(ValidationError) as error:
            method(wrong)
        assert [found.code for found in error.value.diagnostics] == [code]


def test_keywords_may_be_in_snake_case() -> None:
    emulator = Emulator()
    client = client_of(emulator)
    base = client.create_base_connection(connector="stripe", name="S", auth={"accessToken": KEY})["id"]
    assert client.get_base_connection(base_connection_id=base)["id"] == base
    assert client.call("getBaseConnection", base_connection_id=base)["id"] == base
    assert client.create_schema(title="T", class_="https://ns.adobe.com/xdm/context/profile")["title"] == "T"
    assert list(client.items("listMappingSets", order_by="createdDate")) == []
    with pytest.raises(TypeError, match="`flow_id` and `flowId` are the same field: give one of them"):
        client.list_runs(flow_id="x", flowId="y")
    with pytest.raises(ValidationError) as unknown:
        client.list_runs(flow_ids="x")
    assert [(found.code, found.params) for found in unknown.value.diagnostics] == [
        ("unknown_field", {"field": "flow_ids", "nearest": "flowId"})
    ]


def test_pages_come_one_after_the_other_when_they_are_asked_for() -> None:
    emulator = Emulator()
    client = client_of(emulator)
    base = client.create_base_connection(STRIPE)["id"]
    for n in range(25):
        client.create_source_connection(connector="stripe", name=f"S{n}", baseConnectionId=base, resource="charges")
    names = [item["name"] for item in client.items("listSourceConnections", limit=10)]
    assert sorted(names) == sorted(f"S{n}" for n in range(25))
    emulator.clear_journal()
    assert len(next(client.pages("listSourceConnections", b'{"limit": 10}'))["items"]) == 10
    assert operations(emulator) == ["listSourceConnections"]
    schema = {"id": client.create_schema(title="T", **{"class": "https://ns.adobe.com/xdm/context/profile"})["$id"]}
    for n in range(5):
        client.create_dataset(name=f"D{n}", schema=schema)
    assert len(list(client.items("listDatasets", limit=2))) == 5


FAULTS = [
    {"operation": "getTenant", "kind": "rateLimit", "retryAfter": 0},
    {"operation": "listFlows", "kind": "serverErrorBefore"},
    {"operation": "createBaseConnection", "kind": "serverErrorAfter"},
    {"operation": "listRuns", "kind": "timeoutBefore", "delayMs": 1},
    {"operation": "listSandboxes", "kind": "brokenJson"},
]
RETRIED = ["getTenant", "listFlows", "listRuns"]


def test_what_may_be_sent_again_is_sent_again_and_nothing_else() -> None:
    emulator, events = Emulator(), []
    emulator.script(FAULTS)
    client = client_of(emulator, on_event=events.append)
    client.get_tenant()
    client.list_flows()
    client.list_runs()
    with pytest.raises(aepflow.UnexpectedResponseError):
        client.list_sandboxes()
    with pytest.raises(aepflow.ServiceError) as refused:
        client.create_base_connection(STRIPE)
    assert refused.value.retry == {"retry": True, "lookFirst": True}
    assert len(client.list_base_connections()["items"]) == 1
    assert [event["operation"] for event in events if event["type"] == "retry"] == RETRIED
    emulator.script(FAULTS[:1])
    with pytest.raises(aepflow.ServiceError):
        client_of(emulator, retries=0).get_tenant()


def test_the_same_without_blocking() -> None:
    async def use() -> None:
        emulator, events = Emulator(), []
        emulator.script(FAULTS)

        async def transport(request: aepflow.Request) -> Any:
            return emulator.transport(request)

        async with AsyncClient(emulator.context(), transport=transport, on_event=events.append) as client:
            await client.get_tenant()
            await client.list_flows()
            await client.list_runs()
            with pytest.raises(aepflow.ServiceError):
                await client.create_base_connection(STRIPE)
            found = [item["name"] async for item in client.items("listBaseConnections", limit=1)]
            assert found == ["Stripe"]
        assert [event["operation"] for event in events if event["type"] == "retry"] == RETRIED
        # A transport that is not async runs in a thread.
        assert (await AsyncClient(emulator.context(), transport=emulator.transport).get_tenant())["tenantId"]

    asyncio.run(use())


def test_a_token_that_has_ended_is_fetched_anew_once_for_all_who_ask() -> None:
    emulator = Emulator()
    known = emulator.credentials()
    given = {"client_id": known["apiKey"], "client_secret": known["clientSecret"], "transport": emulator.transport}
    token = ClientCredentials(scope=["openid"], **given)
    context = {name: known[name] for name in ("apiKey", "orgId", "sandboxName")}
    client = Client(context, access_token=token, transport=emulator.transport)
    threads = [threading.Thread(target=client.get_tenant) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert operations(emulator).count("createAccessToken") == 1
    emulator.script([{"operation": "getTenant", "kind": "expiredToken"}])
    client.get_tenant()
    assert operations(emulator).count("createAccessToken") == 2
    assert known["clientSecret"] not in repr(token)


def test_it_works_over_http_and_follows_no_redirect() -> None:
    emulator = Emulator()
    with emulator.serve() as server, Client(emulator.context(host=server.url)) as client:
        assert client.get_tenant()["tenantId"] == emulator.credentials()["tenantId"]
        with pytest.raises(aepflow.ServiceError):
            client.get_flow(flowId="84c64142-1741-4b0b-95a9-65644eba0cf6")

    class Elsewhere(BaseHTTPRequestHandler):
        asked = 0

        def do_GET(self) -> None:
            Elsewhere.asked += 1
            self.send_response(302)
            self.send_header("Location", f"http://127.0.0.1:{self.server.server_port}/other")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    other = HTTPServer(("127.0.0.1", 0), Elsewhere)
    threading.Thread(target=other.serve_forever, daemon=True).start()
    with pytest.raises(aepflow.UnexpectedResponseError):
        Client(emulator.context(host=f"http://127.0.0.1:{other.server_port}")).get_tenant()
    assert Elsewhere.asked == 1
    other.shutdown()
    with pytest.raises(OSError):
        Client(emulator.context(host="http://127.0.0.1:9"), retries=0, transport=UrllibTransport(0.5)).get_tenant()


def test_no_secret_is_shown() -> None:
    emulator, events = Emulator(), []
    emulator.script([{"operation": "createBaseConnection", "kind": "status", "status": 400}])
    client = client_of(emulator, on_event=events.append)
    with pytest.raises(aepflow.ServiceError) as refused:
        client.create_base_connection(STRIPE)
    texts = [repr(client), repr(refused.value), str(refused.value), repr(events)]
    for secret in (KEY, emulator.credentials()["accessToken"]):
        assert not any(secret in text for text in texts)


def test_clients_are_imported_when_they_are_used() -> None:
    code = "import sys, aepflow; print([n for n in ('asyncio', 'urllib.request', 'ssl', 'aepflow.client') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_http_clients_are_transports() -> None:
    def with_httpx2(request: aepflow.Request) -> Any:
        return httpx2.request(request.method, request.url, headers=request.headers, content=request.body)

    def with_requests(request: aepflow.Request) -> Any:
        sent = {"headers": request.headers, "data": request.body, "timeout": 30, "allow_redirects": False}
        return requests.request(request.method, request.url, **sent)

    emulator = Emulator()
    with emulator.serve() as server:
        context = emulator.context(host=server.url)
        for name, transport in (("A", with_httpx2), ("B", with_requests)):
            client = Client(context, transport=transport)
            client.create_base_connection({**STRIPE, "name": name})
            with pytest.raises(aepflow.ServiceError):
                client.get_flow(flowId="84c64142-1741-4b0b-95a9-65644eba0cf6")
        assert [item["name"] for item in client.items("listBaseConnections", orderby="name")] == ["A", "B"]

    async def without_blocking() -> list[str]:
        async with httpx2.AsyncClient() as http:

            async def transport(request: aepflow.Request) -> Any:
                return await http.request(request.method, request.url, headers=request.headers, content=request.body)

            with emulator.serve() as again:
                client = AsyncClient(emulator.context(host=again.url), transport=transport)
                return [item["name"] async for item in client.items("listBaseConnections", orderby="name")]

    assert asyncio.run(without_blocking()) == ["A", "B"]


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_a_clients_times_and_counts_are_checked(kind: type[Client] | type[AsyncClient]) -> None:
    for wrong in ({"timeout": 0}, {"timeout": 30_000_000}, {"timeout": "30"}, {"retries": -1}, {"retries": None}):
        given: dict[str, Any] = {"retries": 2, **wrong}
        with pytest.raises(ValidationError) as raised:
            kind(Emulator().context(), **given)
        assert [fault.path for fault in raised.value.diagnostics] == [f"/{next(iter(wrong))}"]


def test_no_secret_of_a_request_is_in_what_its_answer_becomes(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", "aepflow")
    emulator = Emulator()
    context = emulator.context()
    secrets = [KEY, context["accessToken"], context["apiKey"]]
    events: list[Any] = []
    client = Client(context, transport=emulator.transport, on_event=events.append, retries=0)
    for status in (400, 500):
        emulator.script([{"operation": "createBaseConnection", "kind": "status", "status": status, "echo": True}])
        with pytest.raises(ServiceError) as refused:
            client.call("createBaseConnection", STRIPE)
        error = refused.value
        assert "[redacted]" in (error.detail or "") and "[redacted]" in error.body
        told = [str(error), repr(vars(error)), repr(pickle.loads(pickle.dumps(error)).__dict__), repr(events), caplog.text]
        # What reporters of errors show of the frames of the library.
        frames = [frame.frame for frame in inspect.getinnerframes(error.__traceback__) if "site-packages" in frame.filename]
        assert frames
        told += [repr({k: v for k, v in frame.f_locals.items() if k not in ("input", "given")}) for frame in frames]
        for secret in secrets:
            assert secret and not any(secret in text for text in told), told
        assert not any("request" in frame.f_locals or "answer" in frame.f_locals for frame in frames)


def test_a_refused_secret_of_a_client_is_in_no_text() -> None:
    secret = "p8e-never-shown"
    credentials = ClientCredentials(
        client_id="abcdef",
        client_secret=secret,
        scope="openid",
        transport=lambda request: {"status": 400, "headers": {}, "body": {"error": "invalid", "error_description": request.body}},
    )
    with pytest.raises(ServiceError) as refused:
        credentials()
    assert "[redacted]" in refused.value.body and secret not in refused.value.body + str(refused.value)
    assert not any("request" in frame.frame.f_locals for frame in inspect.getinnerframes(refused.value.__traceback__)[1:])


def test_a_mistake_in_a_transport_keeps_its_frames() -> None:
    def transport(request: Any) -> Any:
        raise KeyError("mine")

    with pytest.raises(KeyError) as raised:
        Client(Emulator().context(), transport=transport).call("getTenant")
    assert "transport" in [frame.function for frame in inspect.getinnerframes(raised.value.__traceback__)]


def test_many_faults_are_counted_and_other_threads_go_on() -> None:
    rows = b",".join(b'{"sourc":"a%d","destination":"b%d"}' % (number, number) for number in range(50_000))
    text = b'{"mappings":[' + rows + b"]}"
    turns = 0
    done = threading.Event()

    def count() -> None:
        nonlocal turns
        while not done.is_set():
            turns += 1
            time.sleep(0.001)

    counting = threading.Thread(target=count)
    counting.start()
    before = turns
    found = aepflow.check_mapping(text)
    during = turns - before
    done.set()
    counting.join()
    assert during > 3
    assert (len(found), found[-1].code, found[-1].params) == (1001, "more_faults", {"errors": 99_000, "warnings": 1})
    listed = aepflow.check("createMappingSet", b'{"xdmSchema":"x","mappings":[' + rows + b"]}", {"maxDiagnostics": 20})
    assert len(listed) == 21
