"""What an editor shows of the package, asked of pyright's language server: a few lines each, and what it is for."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

PROGRAM = """import aepflow
client = aepflow.Client({"accessToken": "t", "apiKey": "k", "orgId": "o", "sandboxName": "s"})
aepflow.check("getFlow", {"flowId": "x"})
aepflow.build_request("getFlow", {"flowId": "x"}, b"{}")
aepflow.parse_response("getFlow", {"status": 200})
aepflow.next_page("listFlows", {}, b"{}", b"{}")
client.create_flow(name="n")
client.items("listFlows")
client.pages("listFlows")
"""


class Server:
    """A language server that has a program open."""

    def __init__(self, folder: Path) -> None:
        command = [sys.executable, "-c", "from pyright.langserver import entrypoint; entrypoint()", "--stdio"]
        env = {**os.environ, "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])}
        self._process = subprocess.Popen(command, cwd=folder, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._asked = 0
        self._file = folder / "program.py"
        self._file.write_text(PROGRAM, encoding="utf-8")
        self.ask("initialize", processId=None, rootUri=folder.as_uri(), capabilities={})
        self._send(method="initialized", params={})
        document = {"uri": self._file.as_uri(), "languageId": "python", "version": 1, "text": PROGRAM}
        self._send(method="textDocument/didOpen", params={"textDocument": document})

    def hover(self, line: int, word: str) -> str:
        place = {"line": line, "character": PROGRAM.splitlines()[line].index(word) + 1}
        shown = self.ask("textDocument/hover", textDocument={"uri": self._file.as_uri()}, position=place)
        text: str = shown["contents"]["value"]
        return text

    def ask(self, method: str, **params: Any) -> Any:
        self._asked += 1
        self._send(id=self._asked, method=method, params=params)
        while (message := self._receive()).get("id") != self._asked or "method" in message:
            if "id" in message:
                # It asks for settings, of which there are none.
                self._send(id=message["id"], result=[None] * len(message["params"].get("items", [])))
        return message["result"]

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        stream = self._process.stdout
        assert stream is not None
        length = 0
        while line := stream.readline().strip():
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        message: dict[str, Any] = json.loads(stream.read(length))
        return message

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    started = Server(tmp_path_factory.mktemp("hover"))
    yield started
    started.close()


@pytest.mark.parametrize("line, word, says", [
    (2, "check", "everything wrong with an input"),
    (3, "build_request", "the request of an operation"),
    (4, "parse_response", "the result in an answer"),
    (5, "next_page", "the request for the next page"),
    (6, "create_flow", "Makes a flow"),
    (7, "items", "the entries of all pages of a list"),
    (8, "pages", "the pages of a list"),
])
def test_an_editor_shows_a_few_lines(server: Server, line: int, word: str, says: str) -> None:
    shown = server.hover(line, word)
    assert says in shown
    assert len(shown) < 1000 and len(shown.splitlines()) < 25, shown
