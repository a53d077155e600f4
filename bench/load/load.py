"""Many pipelines at once against the emulator over HTTP, and what the machine itself costs. Prints rows of a table."""

import json
import resource
import subprocess
import sys
import time
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from statistics import median
from typing import Any

import aepflow
from aepflow.emulator import Emulator

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 500
WORKERS = 32
SECRETS = {"STRIPE_KEY": "rk_test_load"}


def spec(name: str) -> dict[str, Any]:
    schedule = {"frequency": "hour", "interval": 1}
    return {
        "name": name,
        "source": {"connector": "stripe", "auth": {"accessToken": {"secret": "STRIPE_KEY"}}},
        "resources": [{"resource": "charges", "target": {"class": "experienceEvent"}, "schedule": schedule}],
    }


def load() -> tuple[float, int, int]:
    """Seconds, requests and pipelines lost."""
    command = [sys.executable, "-m", "aepflow", "emulator", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            known = json.loads(server.stdout.readline())
            context = {name: known[name] for name in ("accessToken", "apiKey", "orgId", "sandboxName")} | {"host": known["url"]}
            sent: list[int] = []

            def apply(name: str) -> str:
                count = lambda event: sent.append(1) if event["type"] == "send" else None
                return aepflow.run(aepflow.Pipeline(spec(name)), context, secrets=SECRETS, on_step=count, timeout=300).state

            start = time.perf_counter()
            with ThreadPoolExecutor(WORKERS) as pool:
                states = list(pool.map(apply, [f"P{n}" for n in range(COUNT)]))
            seconds = time.perf_counter() - start
            headers = {"x-emulator-token": known["emulatorToken"]}
            with urllib.request.urlopen(urllib.request.Request(f"{known['url']}/_emulator/resources", headers=headers)) as answer:
                flows = [flow["name"] for store in json.load(answer).values() for flow in store["flows"]]
            assert states == ["done"] * COUNT and len(flows) == COUNT, (len(flows), set(states))
            return seconds, len(sent), COUNT - len(set(flows))
        finally:
            server.terminate()


def alone(rounds: int) -> tuple[float, int]:
    """Microseconds of one pipeline with answers from memory, and how many there are."""
    emulator = Emulator()
    context, answers = emulator.context(), []

    def replay(answer: Any) -> None:
        pipeline, at = aepflow.Pipeline(spec("P"), seed=1), 0
        while (step := pipeline.next(context, SECRETS))["kind"] == "send":
            pipeline.receive(step["id"], answer(step, at))
            at += 1
        assert step["kind"] == "done"

    def first(step: Any, _: int) -> Any:
        answers.append(emulator.transport(step["request"]))
        return answers[-1]

    replay(first)
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        replay(lambda _, at: answers[at])
        times.append((time.perf_counter() - start) * 1e6)
    return median(times), len(answers)


microseconds, requests = alone(101)
seconds, sent, lost = load()
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
print(
    f"| Python | {COUNT} | {seconds:.1f} | {sent / seconds:.0f} | {COUNT / seconds:.1f} | {memory:.0f} | {lost} | "
    f"{microseconds:.0f} ({requests} requests) |"
)
