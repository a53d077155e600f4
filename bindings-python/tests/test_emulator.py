"""The emulator from Python: in the process, over HTTP, and as a command."""

from __future__ import annotations

import json
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import aepflow
import pytest
from aepflow.emulator import Emulator


def send(request: aepflow.Request) -> dict[str, Any]:
    """What the standard library makes of a request."""
    body = request.body.encode() if request.body is not None else None
    asked = urllib.request.Request(request.url, body, dict(request.headers), method=request.method)
    try:
        answer = urllib.request.urlopen(asked)
    except urllib.error.HTTPError as refused:
        answer = refused
    with answer:
        return {"status": answer.status, "headers": dict(answer.headers), "body": answer.read()}


def base_connection(context: dict[str, str]) -> aepflow.Request:
    auth = {"accessToken": "rk_test_1"}
    return aepflow.build_request("createBaseConnection", {"connector": "stripe", "name": "Stripe", "auth": auth}, context)


def test_a_request_is_answered_in_the_process() -> None:
    emulator = Emulator({"tenantId": "shop", "now": 1_800_000_000, "clock": "manual"})
    context = emulator.context()
    made = aepflow.parse_response("createBaseConnection", emulator.transport(base_connection(context)))
    explore = {"connector": "stripe", "baseConnectionId": made["id"], "resource": "charges"}
    answer = emulator.transport(aepflow.build_request("exploreBaseConnection", explore, context))
    fields = aepflow.read_fields(aepflow.parse_response("exploreBaseConnection", answer))["fields"]
    assert "amount" in {field["path"].rsplit(".", 1)[-1] for field in fields}
    tenant = aepflow.parse_response("getTenant", emulator.transport(aepflow.build_request("getTenant", {}, context)))
    assert tenant["tenantId"] == "shop"
    assert [entry["operation"] for entry in emulator.journal()] == ["createBaseConnection", "exploreBaseConnection", "getTenant"]
    assert "rk_test_1" not in json.dumps([emulator.journal(), emulator.resources()])
    emulator.advance(60)
    assert emulator.now == 1_800_000_060
    copy = Emulator.load(emulator.save())
    assert (copy.now, copy.resources()) == (emulator.now, emulator.resources())


def test_faults_come_as_they_are_planned() -> None:
    emulator = Emulator()
    context = emulator.context()
    emulator.script([{"operation": "createBaseConnection", "kind": "timeoutAfter", "delayMs": 1}, {"operation": "getTenant", "kind": "rateLimit", "retryAfter": 3}])
    with pytest.raises(TimeoutError):
        emulator.transport(base_connection(context))
    listed = aepflow.parse_response("listBaseConnections", emulator.transport(aepflow.build_request("listBaseConnections", {}, context)))
    assert [item["name"] for item in listed["items"]] == ["Stripe"]
    with pytest.raises(aepflow.ServiceError) as refused:
        aepflow.parse_response("getTenant", emulator.transport(aepflow.build_request("getTenant", {}, context)))
    assert refused.value.status == 429
    for wrong in ({"kind": "earthquake"}, {"operation": "getTenant", "kind": "status", "colour": 1}):
        with pytest.raises(ValueError):
            emulator.script([wrong])
    with pytest.raises(ValueError):
        Emulator({"colour": "blue"})


def test_its_clock_goes_on_with_the_hosts_or_is_moved_by_hand() -> None:
    running, later, manual = Emulator(), Emulator({"now": 1_800_000_000}), Emulator({"clock": "manual"})
    started = running.now
    assert abs(started - time.time()) < 2
    running.advance(3600)
    time.sleep(1.1)
    assert 1 <= running.now - started - 3600 < 10
    assert 1 <= later.now - 1_800_000_000 < 10
    assert manual.now == 1_735_689_600
    assert Emulator.load(running.save()).now >= running.now
    with pytest.raises(ValueError, match="clock|variant"):
        Emulator({"clock": "fast"})


def test_it_is_served_over_http() -> None:
    emulator = Emulator({"clock": "manual"})
    with emulator.serve() as server:
        context = emulator.context(host=server.url, imsHost=server.url)
        made = aepflow.parse_response("createBaseConnection", send(base_connection(context)))
        delete = aepflow.build_request("deleteBaseConnection", {"baseConnectionId": made["id"]}, context)
        assert aepflow.parse_response("deleteBaseConnection", send(delete)) is None
        with pytest.raises(aepflow.ServiceError) as refused:
            aepflow.parse_response("deleteBaseConnection", send(delete))
        assert refused.value.status == 404
        emulator.script([{"operation": "getTenant", "kind": "timeoutBefore", "delayMs": 1}])
        with pytest.raises(OSError):
            send(aepflow.build_request("getTenant", {}, context))
        now = urllib.request.Request(f"{server.url}/_emulator/now", headers={"x-emulator-token": server.token})
        with urllib.request.urlopen(now) as answer:
            assert json.load(answer) == emulator.now


def test_a_server_refuses_what_comes_from_elsewhere() -> None:
    with Emulator().serve() as server:

        def asked(path: str, headers: dict[str, str], method: str = "GET") -> tuple[int, dict[str, str]]:
            body = b"{}" if method == "POST" else None
            answer = send(aepflow.Request("getTenant", method, server.url + path, headers, body and body.decode()))
            return answer["status"], {name.lower(): value for name, value in answer["headers"].items()}

        token, page = {"x-emulator-token": server.token}, {"Origin": "http://localhost:5173"}
        assert asked("/_emulator/save", {**token, "Host": "evil.example"})[0] == 421
        assert asked("/_emulator/save", {})[0] == 401
        elsewhere = {**token, "Origin": "https://evil.example", "Content-Type": "text/plain"}
        assert asked("/_emulator/advance", elsewhere, "POST")[0] == 403
        flows = "/data/foundation/flowservice/flows"
        status, allowed = asked(flows, {**page, "Access-Control-Request-Headers": "x-api-key"}, "OPTIONS")
        assert (status, allowed["access-control-allow-headers"]) == (204, "x-api-key")
        status, read = asked("/_emulator/now", {**token, **page})
        assert (status, read["access-control-allow-origin"]) == (200, page["Origin"])


def test_a_client_that_gives_up_is_no_error_of_the_server(capfd: pytest.CaptureFixture[str]) -> None:
    with Emulator().serve() as server:
        host, port = server.url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port))) as client:
            client.sendall(b"GET / HTTP/1.1\r\nHost")
            # The connection is reset, and not ended.
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        now = urllib.request.Request(f"{server.url}/_emulator/now", headers={"x-emulator-token": server.token})
        with urllib.request.urlopen(now) as answer:
            assert answer.status == 200
        for thread in threading.enumerate():
            if "process_request_thread" in thread.name:
                thread.join(5)
    assert capfd.readouterr().err == ""



def test_the_command_tells_its_version_and_refuses_what_it_does_not_know() -> None:
    def command(*given: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run([sys.executable, "-m", "aepflow", *given], capture_output=True, text=True, check=False)

    assert command("--version").stdout == f"{aepflow.__version__}\n"
    wrong = command("emulate")
    assert (wrong.returncode, wrong.stdout) == (64, "") and wrong.stderr.startswith("aepflow: no such command 'emulate'")


def test_the_command_says_what_is_wrong_with_a_pasted_request_and_mends_it(tmp_path: Path) -> None:
    file = tmp_path / "pasted.http"
    headers = "x-api-key: k\nx-gw-ims-org-id: 5C1328435BF324E90A49402A@AdobeOrg\nx-sandbox-name: prod\n"
    address = "GET https://platform.adobe.io/data/foundation/flowservice/flows"
    file.write_bytes(f"{address}?limt=5\nAuthorization: topsecret\n{headers}".encode())
    lint = [sys.executable, "-m", "aepflow", "lint"]
    found = subprocess.run([*lint, str(file)], capture_output=True, text=True, check=False)
    assert (found.returncode, found.stderr) == (1, "") and "2:16 error no_bearer: " in found.stdout
    with file.open("rb") as pasted:
        fixed = subprocess.run([*lint, "--fix"], stdin=pasted, capture_output=True, check=False)
    assert fixed.returncode == 0
    assert fixed.stdout.decode() == f"{address}?limit=5\nAuthorization: Bearer topsecret\n{headers}"
    assert fixed.stderr.decode().split() == "1:5 fixed unknown_field: limt -> limit 2:16 fixed no_bearer: -> Bearer".split()


OWN_SPEC = {"id": "0b8e4c02-6f1d-4f0e-9a41-3f1d5a7c2e90", "name": "acme-shop", "version": "1.0", "authSpec": []}


def spec_names(answer: Any) -> list[str]:
    return [item["name"] for item in aepflow.parse_response("listConnectionSpecs", answer)["items"]]


def test_specs_are_added_and_faults_in_them_have_a_place() -> None:
    emulator = Emulator({"specs": {"items": [OWN_SPEC]}})
    request = aepflow.build_request("listConnectionSpecs", {}, emulator.context())
    assert {"acme-shop", "stripe"} <= set(spec_names(emulator.transport(request)))
    with pytest.raises(ValueError, match=r"`specs\[1\]\.items\[0\]\.id` must be a text"):
        Emulator({"specs": [{"items": []}, {"items": [{}]}]})


def test_the_command_adds_specs_from_files(tmp_path: Path) -> None:
    files = [tmp_path / "options.json", tmp_path / "specs.json"]
    files[0].write_text(json.dumps({"specs": {"items": [OWN_SPEC]}}))
    files[1].write_text(json.dumps({"items": [OWN_SPEC | {"id": "1b8e4c02-6f1d-4f0e-9a41-3f1d5a7c2e90", "name": "acme-till"}]}))
    command = [sys.executable, "-m", "aepflow", "emulator", "--port", "0", "--options", str(files[0]), "--specs", str(files[1])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = json.loads(process.stdout.readline())
        context = {name: said[name] for name in ("accessToken", "apiKey", "orgId", "sandboxName")} | {"host": said["url"]}
        known = spec_names(send(aepflow.build_request("listConnectionSpecs", {}, context)))
        process.send_signal(signal.SIGTERM)
    assert {"acme-shop", "acme-till", "stripe"} <= set(known)


def test_the_command_serves_and_keeps_its_state(tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    for names in ([], ["Stripe"]):
        command = [sys.executable, "-m", "aepflow", "emulator", "--port", "0", "--state", str(state)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            said = json.loads(process.stdout.readline())
            context = {name: said[name] for name in ("accessToken", "apiKey", "orgId", "sandboxName")} | {"host": said["url"]}
            listed = aepflow.parse_response("listBaseConnections", send(aepflow.build_request("listBaseConnections", {}, context)))
            assert [item["name"] for item in listed["items"]] == names
            if not names:
                send(base_connection(context))
            process.send_signal(signal.SIGTERM)
        assert process.returncode == 0
        assert state.stat().st_mode & 0o777 == 0o600 and list(tmp_path.iterdir()) == [state]
