"""Runs of pipelines over HTTP, from Python and from Node, on an emulated platform that isn't kind.

Each has a sandbox, is cut off at times by chance, and goes on from its ledger; then all are taken down in the same way. One of
everything must be there in between, and nothing afterwards. `over_http.py [RUNS [SEED]]`: so many runs from each host.
"""

import json
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import aepflow
from aepflow.emulator import Emulator

SPEC: dict[str, Any] = {
    "name": "Stripe",
    "source": {"connector": "stripe", "auth": {"accessToken": {"secret": "STRIPE_KEY"}}},
    "resources": [{"resource": "charges", "target": {"class": "experienceEvent"}, "schedule": {"frequency": "hour", "interval": 1}}],
}
SECRETS = {"STRIPE_KEY": "rk_live_soak"}
# Runs at a time, and how long one may go on before it is cut off, in seconds.
AT_A_TIME = 60
LONGEST = 6.0
# How often one begins anew before it is said to hang.
LIVES = 80
# How long a create of unknown outcome is looked for, in seconds: the platform does late what it does within some requests.
GRACE = 2
# Dates in Retry-After are of the platform's clock, which goes ahead of the host's between apply and teardown; in seconds.
LONGEST_PAUSE = 5
# What stays: mapping sets can't be deleted, and runs and batches are of the past.
STAYS = ("mappingSets", "runs", "batches")

Ledgers = dict[str, str | None]
Host = Callable[[dict[str, Any], Ledgers, str, int], Ledgers]


def one(context: dict[str, Any], ledger: str | None, goal: Any, chance: random.Random) -> str:
    """The ledger of a run that came to its end."""
    error: Any = None
    for _ in range(LIVES):
        pipeline = aepflow.Pipeline(SPEC, ledger=ledger, goal=goal, grace=GRACE, longest_pause=LONGEST_PAUSE)
        outcome = aepflow.run(pipeline, context, secrets=SECRETS, deadline=time.time() + chance.uniform(0.5, LONGEST), timeout=1)
        ledger, error = json.dumps(outcome.ledger), outcome.error
        if outcome.state == "done":
            return ledger
        time.sleep(max(0.0, (outcome.resume_at or 0.0) - time.time()))
    raise AssertionError(f"{goal} of {context['sandboxName']} hangs: {error}")


def in_python(context: dict[str, Any], ledgers: Ledgers, goal: str, seed: int) -> Ledgers:
    def job(number: int, sandbox: str) -> tuple[str, str]:
        return sandbox, one({**context, "sandboxName": sandbox}, ledgers[sandbox], goal, random.Random(seed + number))

    with ThreadPoolExecutor(AT_A_TIME) as pool:
        return dict(pool.map(job, range(len(ledgers)), ledgers))


def in_node(context: dict[str, Any], ledgers: Ledgers, goal: str, seed: int) -> Ledgers:
    program = Path(__file__).resolve().parents[2] / "build/consumer/tests/soak/over_http.mjs"
    given = {"context": context, "ledgers": ledgers, "goal": goal, "seed": seed, "spec": SPEC, "secrets": SECRETS}
    limits = {"atATime": AT_A_TIME, "longest": LONGEST * 1000, "lives": LIVES, "grace": GRACE, "longestPause": LONGEST_PAUSE}
    done = subprocess.run(["node", program], input=json.dumps({**given, **limits}), stdout=subprocess.PIPE, text=True, check=True)
    ended: Ledgers = json.loads(done.stdout)
    return ended


def counts(emulator: Emulator, sandbox: str) -> dict[str, int]:
    return {kind: len(found) for kind, found in emulator.resources()[sandbox].items() if kind not in STAYS and found}


def differing(emulator: Emulator, sandboxes: Iterable[str], expected: dict[str, int]) -> Counter[str]:
    """How the sandboxes that aren't as expected differ, and how many do."""
    resources = emulator.resources()
    kinds = lambda sandbox: {kind: len(found) for kind, found in resources[sandbox].items() if kind not in STAYS and found}
    return Counter(json.dumps(kinds(sandbox)) for sandbox in sandboxes if kinds(sandbox) != expected)


def soak(host: Host, runs: int, seed: int, expected: dict[str, int]) -> Counter[str]:
    sandboxes = [f"run-{number}" for number in range(runs)]
    emulator = Emulator({"sandboxes": sandboxes, "seed": seed})
    emulator.script({"hostile": seed})
    with emulator.serve() as server:
        context = emulator.context(host=server.url)
        ledgers = host(dict(context), dict.fromkeys(sandboxes), "apply", seed)
        # What was given up is done by now.
        emulator.advance(900)
        wrong = differing(emulator, sandboxes, expected)
        ledgers = host(dict(context), ledgers, "teardown", seed)
        emulator.advance(900)
        # A list that lags may have shown what an earlier process had deleted, so that what it used was kept.
        emulator.script([])
        host(dict(context), ledgers, "teardown", seed)
        return wrong + differing(emulator, sandboxes, {})


def undisturbed() -> dict[str, int]:
    emulator = Emulator()
    outcome = aepflow.run(aepflow.Pipeline(SPEC), emulator.context(), transport=emulator.transport, secrets=SECRETS)
    assert outcome.ok
    return counts(emulator, "prod")


def main() -> int:
    runs, seed = ([int(number) for number in sys.argv[1:]] + [1_000, 1][len(sys.argv) - 1 :])[:2]
    expected, failed = undisturbed(), 0
    for name, host in (("Python", in_python), ("Node", in_node)):
        start = time.monotonic()
        wrong = soak(host, runs, seed, expected)
        failed += wrong.total()
        print(f"{name} over HTTP: {runs} runs, {wrong.total()} not as promised, {time.monotonic() - start:.0f} s", *wrong.items())
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
