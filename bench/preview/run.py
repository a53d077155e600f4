"""Runs the benchmark of previews: `run.py BUILD`, where BUILD contains what the Makefile has built and written.

All contenders map the same charges to the same outputs, from a file of JSON Lines to another one, and take turns in each round. The
figures are seconds of processor time, so that they mean something on a busy machine too.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
from itertools import islice
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
BUILD = Path(sys.argv[1]).resolve()
CASES = ("attributes", "expressions", "dates")
ROUNDS = 3
VERIFIED = 2_000
PYTHON = BUILD / "preview-venv" / "bin" / "python"
CONTENDERS = {
    "aepflow": (BUILD / "rust" / "release" / "preview",),
    "aepflow in wasm": ("node", HERE / "wasm.mjs"),
    "plain JavaScript": ("node", HERE / "plain.mjs"),
    "plain Python": (PYTHON, HERE / "peers.py", "plain"),
    "duckdb": (PYTHON, HERE / "peers.py", "duckdb"),
    "polars": (PYTHON, HERE / "peers.py", "polars"),
    "jaq": (PYTHON, HERE / "peers.py", "jaq"),
}


def processor_seconds(*command: object) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def outputs(path: Path) -> list[Any]:
    with path.open("rb") as lines:
        return [json.loads(line) for line in islice(lines, VERIFIED)]


def main() -> None:
    folder = BUILD / "preview"
    with (folder / "charges.jsonl").open("rb") as records:
        count = sum(1 for _ in records)
    print(f"{count:,} charges; processor time in seconds, the median of {ROUNDS} rounds; in brackets the time over aepflow's\n")
    print("| case | " + " | ".join(CONTENDERS) + " | aepflow, records a second of a core |")
    print("|---|" + "---:|" * (len(CONTENDERS) + 1))
    for case in CASES:
        times: dict[str, list[float]] = {name: [] for name in CONTENDERS}
        expected: list[Any] = []
        for turn in range(ROUNDS):
            for name, command in CONTENDERS.items():
                out = folder / "out.jsonl"
                times[name].append(processor_seconds(*command, case, folder, out))
                if turn == 0:
                    made = outputs(out)
                    expected = expected or made
                    assert made == expected, f"{name} gives other outputs in the case {case}"
        medians = {name: statistics.median(rounds) for name, rounds in times.items()}
        ours = medians["aepflow"]
        cells = [f"{ours:.2f}", *(f"{value:.2f} ({value / ours:.1f})" for name, value in medians.items() if name != "aepflow")]
        print(f"| {case} | " + " | ".join(cells) + f" | {count / ours:,.0f} |", flush=True)
    subprocess.run(["node", HERE / "bytes.mjs", folder], check=True)


if __name__ == "__main__":
    main()
