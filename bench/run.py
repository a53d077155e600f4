"""Runs every benchmark on what the Makefile has built, and prints the tables of docs/performance.md.

`run.py BUILD`: BUILD contains `bench/` (inputs, peers, programs), the installed packages, and the built wheel.
"""

from __future__ import annotations

import json
import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
BUILD = Path(sys.argv[1]).resolve()
BENCH = BUILD / "bench"
INPUTS = BENCH / "inputs"
PYTHON = BENCH / "venv" / "bin" / "python"
CONSUMER = BENCH / "node"
PACKAGE = CONSUMER / "node_modules" / "aepflow" / "dist"
SIZES = ("36", "1000", "10000")
PROCESSES = 25
# The forms in which mappings come that are checked against fields.
KNOWN = ("object", "JSON bytes", "dict")

Medians = dict[str, dict[str, dict[str, float]]]


def output(*command: object, cwd: Path | None = None) -> str:
    return subprocess.run([str(part) for part in command], check=True, text=True, stdout=subprocess.PIPE, cwd=cwd).stdout


def medians(text: str) -> Medians:
    """Nanoseconds a mapping: by what is done, the number of mappings, and the contender."""
    measured = json.loads(text)
    return {
        what: {
            size: {name: statistics.median(rounds) * 1e9 / int(size) for name, rounds in contenders.items()}
            for size, contenders in sizes.items()
        }
        for what, sizes in measured.items()
    }


def table(title: str, measured: Medians) -> None:
    for what, sizes in measured.items():
        names = list(sizes[SIZES[0]])
        print(f"\n{title}: {what} (ns a mapping; in brackets the time over aepflow's)\n")
        print("| mappings | " + " | ".join(names) + " |")
        print("|---:|" + "---:|" * len(names))
        for size, times in sizes.items():
            cells = [cell(times.get(name), times.get("aepflow"), name) for name in names]
            print(f"| {int(size):,} | " + " | ".join(cells) + " |")


def cell(value: float | None, ours: float | None, name: str) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if ours is None or name == "aepflow" else f"{value:,.0f} ({value / ours:.1f})"


def rust() -> Medians:
    measured = json.loads(output(BENCH / "rust" / "release" / "time", INPUTS))
    by_size = {size: measured[size] for size in sorted(measured, key=int)}
    return medians(json.dumps({"bytes in": by_size}))


def seconds(*command: object) -> float:
    start = time.perf_counter()
    subprocess.run([str(part) for part in command], check=True, stdout=subprocess.DEVNULL, cwd=CONSUMER)
    return time.perf_counter() - start


def above_empty(empty: tuple[object, ...], full: tuple[object, ...]) -> float:
    """Milliseconds of a process over an empty one, the two taking turns."""
    pairs = [(seconds(*empty), seconds(*full)) for _ in range(PROCESSES)]
    return 1000 * (statistics.median(pair[1] for pair in pairs) - statistics.median(pair[0] for pair in pairs))


def node_start(text: str) -> float:
    """Milliseconds until the text has run, by the process's own clock."""
    clock = "; process.stdout.write(String(performance.now()))"
    program = ["node", "--input-type=module", "-e", text + clock]
    return statistics.median(float(output(*program, cwd=CONSUMER)) for _ in range(PROCESSES))


def goals(js: Medians, py: Medians, native: Medians) -> None:
    """Each goal, what was measured, and whether it is met; a line of text, never a failure."""

    def least(measured: Medians, what: str, peer: str) -> float:
        return min(measured[what][size][peer] / measured[what][size]["aepflow"] for size in SIZES)

    def known(measured: Medians, form: str, peer: str) -> float:
        what = next(what for what in measured if what.startswith(f"{form} in, checked against"))
        return measured[what]["10000"][peer] / measured[what]["10000"]["aepflow"]

    first = (
        'const { buildRequest } = await import("aepflow"); buildRequest("getFlow", '
        '{ flowId: "84c64142-1741-4b0b-95a9-65644eba0cf6" }, '
        '{ accessToken: "t", apiKey: "k", orgId: "5C1328435BF324E90A49402A@AdobeOrg", sandboxName: "prod" })'
    )
    gzip = (
        'import { gzipSync as size } from "node:zlib"; import { readFileSync as read } from "node:fs";'
        "let all = 0; for (const file of process.argv.slice(1)) all += size(read(file)).length; console.log(all)"
    )
    web = (PACKAGE / "aepflow.wasm", PACKAGE / "entry.web.js", PACKAGE / "shared.js")
    packed = int(output("node", "--input-type=module", "-e", gzip, *web))
    memory = json.loads(output(BENCH / "rust" / "release" / "memory", INPUTS / "good-100000.json", INPUTS / "context.json"))
    bytes_in = native["bytes in"]
    bad = max(bytes_in[size]["check, bad set"] / bytes_in[size]["check, good set"] for size in SIZES)
    growth = bytes_in["100000"]["build, good set"] / bytes_in["1000"]["build, good set"]
    wheel = next((BUILD / "dist").glob("*.whl")).stat().st_size
    imported = above_empty((PYTHON, "-c", ""), (PYTHON, "-c", "import aepflow"))
    rows = [
        ("JS object in: zod's time over ours", least(js, "object in, body out", "zod"), ">=", 1.5),
        ("JS object in: typebox's time over ours", least(js, "object in, body out", "typebox"), ">=", 1.0),
        ("JS JSON bytes in: zod's time over ours", least(js, "JSON bytes in, body bytes out", "zod"), ">=", 3.0),
        ("Python dict in: pydantic's time over ours", least(py, "dict in, body out", "pydantic"), ">=", 4.0),
        ("Python JSON bytes in: pydantic's time over ours", least(py, "JSON bytes in, body out", "pydantic"), ">=", 8.0),
        (f"JS {KNOWN[0]}: zod's plain check over ours", known(js, KNOWN[0], "zod"), ">=", 1.0),
        (f"JS {KNOWN[1]}: zod's plain check over ours", known(js, KNOWN[1], "zod"), ">=", 1.0),
        (f"Python {KNOWN[2]}: pydantic's plain check over ours", known(py, KNOWN[2], "pydantic"), ">=", 1.0),
        (f"Python {KNOWN[1]}: pydantic's plain check over ours", known(py, KNOWN[1], "pydantic"), ">=", 1.0),
        ("bad set over good set, Rust", bad, "<=", 3.0),
        ("100,000 mappings over 1,000, time a mapping, Rust", growth, "<=", 3.0),
        ("peak memory over input, 100,000 mappings, Rust", memory["peak"] / memory["input"], "<=", 4.0),
        ("wasm and glue after gzip, kB", packed / 1000, "<=", 240.0),
        ("Node: import to first request, ms over an empty module", node_start(first) - node_start('await import("./empty.mjs")'), "<=", 12.0),
        ("Python: import, ms over empty", imported, "<=", 5.0),
        ("wheel, MB", wheel / 1e6, "<=", 2.0),
    ]
    print("\nGoals (the least favourable of the sizes 36, 1,000 and 10,000)\n")
    print("| what | measured | goal | met |\n|---|---:|---:|---|")
    for what, value, sign, goal in rows:
        met = value >= goal if sign == ">=" else value <= goal
        print(f"| {what} | {value:.2f} | {sign} {goal:g} | {'yes' if met else 'no'} |")


def main() -> None:
    print(f"{platform.machine()}, {os.cpu_count()} CPUs, Python {platform.python_version()}, Node", output("node", "--version"))
    native = rust()
    js = medians(output("node", "--expose-gc", "time.mjs", INPUTS, BENCH / "crossing" / "aepflow_crossing.js", cwd=CONSUMER))
    py = medians(output(PYTHON, HERE / "python" / "time_it.py", INPUTS))
    goals(js, py, native)
    table("Node", js)
    table("Python", py)
    table("Rust", native)


if __name__ == "__main__":
    main()
