"""The command in a terminal: colour, a bar with a total, a prompt for a secret, a question, and Ctrl-C."""

from __future__ import annotations

import json
import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from aepflow.emulator import Emulator
from command import COMMAND, SECRET, call, environment

pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")

SPEC = {
    "name": "Stripe",
    "source": {"connector": "stripe", "auth": {"accessToken": {"secret": "STRIPE_ACCESS_TOKEN"}}},
    "resources": [{"resource": "charges", "target": {"class": "experienceEvent"}, "schedule": {"frequency": "hour", "interval": 1}}],
}


class Terminal:
    """A command in a pseudo-terminal of 120 columns."""

    def __init__(self, folder: Path, env: dict[str, str], *words: str) -> None:
        self._main, side = pty.openpty()
        own = env | {"TERM": "xterm-256color", "COLUMNS": "120", "LINES": "40"}
        # In a session of its own, so that the terminal is the one that getpass opens, and Ctrl-C reaches it.
        start = "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"
        command = [sys.executable, "-c", start, *COMMAND, *words]
        self.process = subprocess.Popen(command, cwd=folder, env=own, stdin=side, stdout=side, stderr=side, start_new_session=True)
        os.close(side)
        self.said = ""

    def until(self, words: str, seconds: float = 100) -> None:
        """Reads until the words are there."""
        end = time.monotonic() + seconds
        while words not in self.said:
            assert time.monotonic() < end, self.said
            self._read()

    def type(self, text: str) -> None:
        os.write(self._main, text.encode())

    def end(self) -> int:
        """Reads to the end, and gives the exit code."""
        while self._read():
            pass
        os.close(self._main)
        return self.process.wait(60)

    def _read(self) -> bool:
        if not select.select([self._main], [], [], 1)[0]:
            return self.process.poll() is None
        try:
            found = os.read(self._main, 65536)
        except OSError:
            return False
        self.said += found.decode("utf-8", "replace")
        return bool(found)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[tuple[Path, Emulator, dict[str, str]]]:
    emulator = Emulator()
    (tmp_path / "spec.json").write_text(json.dumps(SPEC), "utf-8")
    with emulator.serve() as server:
        yield tmp_path, emulator, environment(emulator, server.url)


def test_a_person_is_asked_and_sees_how_far_it_is(world: tuple[Path, Emulator, dict[str, str]]) -> None:
    folder, emulator, env = world
    terminal = Terminal(folder, env, "apply", "spec.json")
    terminal.until("STRIPE_ACCESS_TOKEN: ")
    terminal.type("rk_test_secret\n")
    assert terminal.end() == 0
    # How many steps there are, which one it is, and the table in colour; what was typed is not shown.
    assert re.search(r"\d+/11\x1b\[0m steps", terminal.said)
    assert "createFlow" in terminal.said and "\x1b[32mcreate\x1b[0m" in terminal.said
    assert "applied: 8 changes" in terminal.said
    assert "rk_test_secret" not in terminal.said
    plain = Terminal(folder, env | SECRET | {"NO_COLOR": "1"}, "plan", "spec.json", "--prune")
    assert plain.end() == 0
    assert re.search(r"\x1b\[[0-9;]*3[0-9]m", plain.said) is None
    # No is the answer to what nobody confirms.
    for answer, code, left in (("\n", 1, 1), ("y\n", 0, 0)):
        asked = Terminal(folder, env, "destroy", "spec.json")
        asked.until("go on? [y/N] ")
        assert "\x1b[31mdelete\x1b[0m" in asked.said
        asked.type(answer)
        assert asked.end() == code, asked.said
        assert len(_flows(emulator)) == left


def _flows(emulator: Emulator) -> list[object]:
    from aepflow import Client

    return list(Client(emulator.context(), transport=emulator.transport).items("listFlows"))


def test_ctrl_c_leaves_a_ledger_from_which_the_next_run_goes_on(world: tuple[Path, Emulator, dict[str, str]]) -> None:
    folder, emulator, env = world
    emulator.script([{"operation": "listSourceConnections", "kind": "slow", "delayMs": 20_000}])
    terminal = Terminal(folder, env | SECRET, "apply", "spec.json")
    terminal.until("listSourceConnections")
    terminal.type("\x03")
    assert terminal.end() == 130
    assert "what to do: type the same again: it goes on from the ledger file:spec.ledger.json" in terminal.said
    assert "Traceback" not in terminal.said
    made = json.loads((folder / "spec.ledger.json").read_text("utf-8"))["steps"]
    assert "id" in made["charges/dataset"] and "charges/flow" not in made
    emulator.script([])
    assert call(folder, "apply", "spec.json", env=env | SECRET).code == 0
    after = json.loads((folder / "spec.ledger.json").read_text("utf-8"))["steps"]
    assert after["charges/dataset"]["id"] == made["charges/dataset"]["id"]
    assert len(_flows(emulator)) == 1


def test_an_interrupt_before_anything_was_made_says_so(world: tuple[Path, Emulator, dict[str, str]]) -> None:
    folder, emulator, env = world
    emulator.script([{"operation": "getTenant", "kind": "slow", "delayMs": 20_000}])
    process = subprocess.Popen([*COMMAND, "apply", "spec.json", "--json"], cwd=folder, env=env | SECRET, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while not any(entry["operation"] == "getTenant" for entry in emulator.journal()):
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert json.loads(out)["error"]["kind"] == "interrupted"
    assert err == b""
