"""Times aepflow and pydantic: `time_it.py INPUTS` prints `{"<what>": {"<size>": {"<contender>": [seconds a round]}}}`."""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import aepflow
import peer

OPERATION = "createMappingSet"
SIZES = (36, 1_000, 10_000)
LARGEST = 100_000
ROUNDS = 15
ROUND = 0.02
DETAILS = {
    "unknown_field": "nearest",
    "unknown_value": "nearest",
    "duplicate_destination": "other",
    "mapping_overlap": "other",
}
Run = Callable[[], object]


def repetitions(run: Run) -> int:
    run()
    start, times = time.perf_counter(), 0
    while time.perf_counter() - start < ROUND or times < 2:
        run()
        times += 1
    return max(1, times // 2)


def rounds(contenders: dict[str, Run]) -> dict[str, list[float]]:
    """All contenders take turns in each round, so that a slow spell of the machine meets all of them."""
    times = {name: repetitions(run) for name, run in contenders.items()}
    seconds: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(ROUNDS):
        for name, run in contenders.items():
            gc.collect()
            gc.disable()
            start = time.perf_counter()
            for _ in range(times[name]):
                run()
            seconds[name].append((time.perf_counter() - start) / times[name])
            gc.enable()
    return seconds


def ours(given: Any) -> set[tuple[str, str, str | None]]:
    found = aepflow.check(OPERATION, given)
    return {(d.path, d.code, (d.params or {}).get(DETAILS[d.code]) if d.code in DETAILS else None) for d in found}


def compare(name: str, given: Any, context: Any) -> None:
    assert set(peer.check(given)) == ours(given), f"the verdicts on {name} differ: {set(peer.check(given)) ^ ours(given)}"
    _, text = peer.build(given)
    if text is not None:
        assert text == aepflow.build_request(OPERATION, given, context).body, f"the bodies of {name} differ"


def main(folder: Path) -> None:
    read = lambda name: json.loads((folder / f"{name}.json").read_bytes())  # noqa: E731
    context = read("context")
    for name, given in read("cases").items():
        compare(name, given, context)
    results: dict[str, dict[int, Any]] = {}
    for size in (*SIZES, LARGEST):
        text = (folder / f"good-{size}.json").read_bytes()
        good, bad = json.loads(text), read(f"bad-{size}")
        names = ("known", "unlike", "plain")
        known_text, unlike_text, plain_text = ((folder / f"{name}-{size}.json").read_bytes() for name in names)
        known, unlike, plain = json.loads(known_text), json.loads(unlike_text), json.loads(plain_text)
        # More mappings than a row has fields are reported, and nothing else.
        assert all(found.code == "too_many_mappings" for found in aepflow.check_mapping(known_text))
        build = lambda given: aepflow.build_request(OPERATION, given, context).body  # noqa: E731
        peers = size != LARGEST
        if peers:
            compare(f"good {size}", good, context)
            compare(f"bad {size}", bad, context)
            assert peer.build_json(text)[1] == build(text)
        for what, contenders in {
            "dict in, body out": {"aepflow": lambda: build(good), "pydantic": lambda: peer.build(good)},
            "JSON bytes in, body out": {"aepflow": lambda: build(text), "pydantic": lambda: peer.build_json(text)},
            "dict in, checked": {
                "aepflow": lambda: aepflow.check(OPERATION, good),
                "pydantic": lambda: peer.check(good),
            },
            "bad dict in, all faults out": {
                "aepflow": lambda: aepflow.check(OPERATION, bad),
                "pydantic": lambda: peer.check(bad),
            },
            "dict in, checked against as many fields, a third expressions; pydantic plainly": {
                "aepflow": lambda: aepflow.check_mapping(known),
                "aepflow, no expressions alike": lambda: aepflow.check_mapping(unlike),
                "aepflow, plainly": lambda: aepflow.check(OPERATION, plain),
                "pydantic": lambda: peer.check(plain),
            },
            "JSON bytes in, checked against as many fields, a third expressions; pydantic plainly": {
                "aepflow": lambda: aepflow.check_mapping(known_text),
                "aepflow, no expressions alike": lambda: aepflow.check_mapping(unlike_text),
                "aepflow, plainly": lambda: aepflow.check(OPERATION, plain_text),
                "pydantic": lambda: peer.check(json.loads(plain_text)),
            },
        }.items():
            chosen = {name: run for name, run in contenders.items() if peers or name == "aepflow"}
            results.setdefault(what, {})[size] = rounds(chosen)
    print(json.dumps(results))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
