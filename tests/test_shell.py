"""Every block of a shell in a text of the project ends as it says, in a process of its own.

The blocks of a text are one session of bash in an empty folder. A command ends with 0, or with what its line says: `# exit code 2`.
In a `console` block the commands stand behind `$ `, and below each what it prints; an `…` stands for anything. A block that begins
with the emulator is a terminal of its own, and the platform of the others. npm and cargo find the packages of
this tree behind a registry's address; pip finds them where it runs. What can't run has the reason before it, as all examples.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
import tomllib
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from test_readme import CODE, ROOT, TEXTS, name_of

SHELL_TEXTS = [*TEXTS, ROOT / "core/fuzz/README.md"]
VERSION = tomllib.loads((ROOT / "Cargo.toml").read_text("utf-8"))["workspace"]["package"]["version"]
TARBALL = ROOT / f"build/aepflow-{VERSION}.tgz"
#: How many blocks only read: a new one is a decision.
NOT_RUN = 11
EMULATOR = re.compile(r"(npx )?aepflow emulator ")


class Block(NamedTuple):
    """A block, with the reason where it doesn't run."""

    mark: str
    language: str
    code: str


@cache
def blocks(text: Path) -> list[Block]:
    found = CODE.findall(text.read_text(encoding="utf-8"))
    return [Block(mark, language, code) for mark, _, language, code in found if language in ("sh", "console")]


def running(text: Path) -> list[Block]:
    return [block for block in blocks(text) if not block.mark]


def sessions() -> list[Any]:
    """What runs, with the first text that has it: several begin with the same command."""
    found: dict[tuple[Block, ...], Path] = {}
    for text in SHELL_TEXTS:
        if running(text):
            found.setdefault(tuple(running(text)), text)
    return [pytest.param(blocks, id=name_of(text)) for blocks, text in found.items()]


class Script:
    """What bash is given, and what has to come of it: by line the exit code, by number what is printed."""

    def __init__(self, blocks: list[Block]) -> None:
        self.lines = ["trap 'echo $LINENO $? >> codes' ERR"]
        self.codes: dict[int, int] = {}
        self.printed: list[list[str]] = []
        for block in blocks:
            for line in block.code.splitlines():
                self._add(line, block.language == "console")

    def _add(self, line: str, shown: bool) -> None:
        if shown and not line.startswith("$ "):
            self.printed[-1].append(line)
            return
        if shown:
            self.lines.append(f"exec > printed.{len(self.printed)}")
            self.printed.append([])
        self.lines.append(line.removeprefix("$ ") if shown else line)
        code = re.search(r"# exit code (\d+)", line)
        if code:
            self.codes[len(self.lines)] = int(code[1])
        if shown:
            self.lines.append("exec > /dev/null")


def is_as_said(said: list[str], printed: list[str]) -> bool:
    """Whether the lines are those, where an `…` stands for anything, and one that is alone for lines."""
    parts = "\n".join(said).split("…")
    return re.fullmatch(".*".join(map(re.escape, parts)), "\n".join(printed), re.S) is not None


class Registry(BaseHTTPRequestHandler):
    """The packages of this tree, as npm and cargo ask for them."""

    def do_GET(self) -> None:
        origin = f"http://127.0.0.1:{self.server.server_address[1]}"
        features = {name: [] for name in tomllib.loads((ROOT / "core/Cargo.toml").read_text("utf-8"))["features"]}
        crate = {"name": "aepflow", "vers": VERSION, "deps": [], "features": features, "cksum": "0" * 64, "yanked": False}
        package = {"name": "aepflow", "version": VERSION, "bin": {"aepflow": "dist/cli.js"}, "dist": {"tarball": f"{origin}/aepflow.tgz"}}
        found: dict[str, Any] = {
            "/aepflow": {"name": "aepflow", "dist-tags": {"latest": VERSION}, "versions": {VERSION: package}},
            "/config.json": {"dl": origin},
            "/ae/pf/aepflow": crate,
        }
        body = TARBALL.read_bytes() if self.path == "/aepflow.tgz" else json.dumps(found.get(self.path)).encode()
        self.send_response(404 if body == b"null" else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Says nothing."""


@contextmanager
def registry() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Registry)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()


def surroundings(folder: Path, address: str) -> dict[str, str]:
    """The variables of a reader: no context, no secrets, and nothing of what this machine has installed or kept."""
    own = {name: value for name, value in os.environ.items() if not name.startswith(("AEP_", "AEPFLOW_", "STRIPE_", "npm_"))}
    rustup = os.environ.get("RUSTUP_HOME", str(Path.home() / ".rustup"))
    return own | {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PIP_NO_INDEX": "1",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "npm_config_registry": address,
        "npm_config_cache": str(folder / "npm"),
        "npm_config_yes": "true",
        "npm_config_update_notifier": "false",
        "npm_config_audit": "false",
        "RUSTUP_HOME": rustup,
        "RUSTUP_TOOLCHAIN": tomllib.loads((ROOT / "rust-toolchain.toml").read_text("utf-8"))["toolchain"]["channel"],
        "CARGO_HOME": str(folder / "cargo"),
    }


@contextmanager
def platform(code: str, folder: Path, env: dict[str, str]) -> Iterator[None]:
    """An emulator as a text starts it. As soon as a flow is there an hour goes by, so that nobody waits for its run."""
    process = subprocess.Popen(["bash", "-c", f"exec {code}"], cwd=folder, env=env, stdout=subprocess.PIPE)
    ended = threading.Event()
    assert process.stdout is not None
    known = json.loads(process.stdout.readline())

    def ask(what: str, body: bytes | None = None) -> bytes:
        request = urllib.request.Request(f"{known['url']}/_emulator/{what}", body, {"x-emulator-token": known["emulatorToken"]})
        with urllib.request.urlopen(request, timeout=30) as answer:
            return bytes(answer.read())

    def wait() -> None:
        while not ended.wait(0.05):
            if b"createFlow" in ask("journal"):
                ask("advance", b"3600")
                return

    watching = threading.Thread(target=wait)
    watching.start()
    try:
        yield
    finally:
        ended.set()
        watching.join()
        process.terminate()
        assert process.wait(30) == 0


@pytest.mark.parametrize("blocks", sessions())
def test_the_commands_of_a_text_end_as_it_says(blocks: tuple[Block, ...], tmp_path: Path) -> None:
    if not TARBALL.exists():
        pytest.skip("the npm package is not built: `make npm-package` does")
    folder = tmp_path / "folder"
    (folder / "src").mkdir(parents=True)
    (folder / "src/lib.rs").touch()
    (folder / "Cargo.toml").write_text('[package]\nname = "reader"\nedition = "2024"\n', "utf-8")
    shown = [block for block in blocks if not EMULATOR.match(block.code)]
    script = Script(shown)
    with ExitStack() as stack:
        address = stack.enter_context(registry())
        (tmp_path / "cargo").mkdir()
        source = f'[source.crates-io]\nreplace-with = "here"\n[source.here]\nregistry = "sparse+{address}/"\n'
        (tmp_path / "cargo/config.toml").write_text(source, "utf-8")
        env = surroundings(tmp_path, address)
        for block in blocks:
            if block not in shown:
                stack.enter_context(platform(block.code, folder, env))
        command = ["bash", "-uEc", "\n".join(script.lines)]
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=False, timeout=100)
    codes = (folder / "codes").read_text("utf-8").split() if (folder / "codes").exists() else []
    assert dict(zip(map(int, codes[::2]), map(int, codes[1::2]), strict=True)) == script.codes, (script.lines, done.stderr)
    # pip only warns where a package doesn't have the extra.
    assert "does not provide the extra" not in done.stderr
    for number, said in enumerate(script.printed):
        printed = (folder / f"printed.{number}").read_text("utf-8").splitlines()
        assert is_as_said(said, printed), "\n".join(printed)


def test_what_does_not_run_can_be_read_and_makes_what_there_is() -> None:
    marked = [block for text in SHELL_TEXTS for block in blocks(text) if block.mark]
    assert len(marked) == NOT_RUN
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    for block in marked:
        assert subprocess.run(["bash", "-n"], input=block.code, encoding="utf-8", check=False).returncode == 0
        assert set(re.findall(r"^make ([\w-]+)", block.code, re.M)) <= targets


def test_an_ellipsis_stands_for_anything() -> None:
    assert is_as_said(["a …", "c"], ["a b", "c"]) and is_as_said(["a", "…", "c"], ["a", "b", "b", "c"])
    assert not is_as_said(["a"], ["a", "b"]) and not is_as_said(["a…c"], ["a"]) and not is_as_said([], ["a"])
