"""A pipeline over HTTP against the emulator: its process is killed in the middle, and another one goes on.

Writes what then exists to the file named.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import urllib.request
from pathlib import Path
from typing import Any

import aepflow
from aepflow.pipeline import Outcome
from aepflow.transport import UrllibTransport

HERE = Path(__file__).parent
SPEC = json.loads((HERE / "pipeline.json").read_text())
SECRETS = {"STRIPE_KEY": "rk_test_demo"}
KILLED_AFTER = 14


def report(event: dict[str, Any]) -> None:
    if event["type"] == "send":
        print(f"  {event['step']}: {event['operation']}")


def apply(context: dict[str, str], ledger: Path, transport: Any = None) -> Outcome:
    """Applies the pipeline from the ledger in a file, and keeps the file up to date."""
    known = json.loads(ledger.read_text()) if ledger.exists() else None
    pipeline = aepflow.Pipeline(SPEC, ledger=known, seed=1)
    save = lambda ledger_now: ledger.write_text(json.dumps(ledger_now))
    return aepflow.run(pipeline, context, secrets=SECRETS, on_step=report, on_ledger=save, transport=transport)


def dying() -> Any:
    """A transport whose process is gone after the answer to the fourteenth request, before anyone reads it."""
    inner, sent = UrllibTransport(), 0

    def transport(request: aepflow.Request) -> Any:
        nonlocal sent
        sent += 1
        answer = inner(request)
        if sent == KILLED_AFTER:
            os.kill(os.getpid(), signal.SIGKILL)
        return answer

    return transport


def control(known: dict[str, str], name: str, body: str | None = None) -> bytes:
    headers = {"x-emulator-token": known["emulatorToken"]}
    request = urllib.request.Request(f"{known['url']}/_emulator/{name}", body and body.encode(), headers)
    with urllib.request.urlopen(request) as answer:
        return answer.read()


def main(out: str) -> None:
    command = [sys.executable, "-m", "aepflow", "emulator", "--port", "0", "--options", str(HERE / "emulator.json")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server, tempfile.TemporaryDirectory() as folder:
        try:
            known = json.loads(server.stdout.readline())
            context = {name: known[name] for name in ("accessToken", "apiKey", "orgId", "sandboxName")} | {"host": known["url"]}
            ledger = Path(folder) / "ledger.json"
            print("a first process:", flush=True)
            first = subprocess.run([sys.executable, __file__, "--dying", json.dumps(context), str(ledger)], check=False)
            assert first.returncode == -signal.SIGKILL, first.returncode
            print(f"killed; {len(json.loads(ledger.read_text())['steps'])} steps are in its ledger. A second process:")
            outcome = apply(context, ledger)
            assert outcome.state == "done", outcome
            again = aepflow.Pipeline(SPEC, ledger=outcome.ledger, preview=True)
            print(f"a second plan has {aepflow.run(again, context).plan['changes']} changes")
            control(known, "advance", "7200")
            watched = aepflow.run(aepflow.Pipeline(SPEC, ledger=outcome.ledger, goal="watch"), context)
            print(f"first run: {json.dumps(watched.status[0]['runs'][-1]['verdict'])}")
            Path(out).write_bytes(control(known, "resources"))
        finally:
            server.terminate()


if sys.argv[1] == "--dying":
    apply(json.loads(sys.argv[2]), Path(sys.argv[3]), dying())
else:
    main(sys.argv[1])
