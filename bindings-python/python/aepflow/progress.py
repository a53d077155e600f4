"""Progress: a bar where rich or tqdm is installed, plain lines where not."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Progress:
    """Shows how far a pipeline is, from the events of its run."""

    def __init__(self, plan: Mapping[str, Any], forward: Callable[[dict[str, Any]], object] | None) -> None:
        self._steps = [step["step"] for step in plan["steps"]]
        self._forward = forward
        self._at = 0
        self._bar = _bar(len(self._steps))

    def __call__(self, event: dict[str, Any]) -> None:
        """Takes one event."""
        if self._forward is not None:
            self._forward(event)
        step = event.get("step")
        reached = self._steps.index(step) if step in self._steps else self._at
        if event["type"] == "end":
            reached = len(self._steps) if event["state"] == "done" else self._at
        self._bar(reached - self._at, event)
        self._at = max(self._at, reached)


def _bar(total: int) -> Callable[[int, dict[str, Any]], None]:
    try:
        tqdm: Any = import_module("tqdm.auto")
    except ImportError:
        return _rich(total)
    bar = tqdm.tqdm(total=total, unit="step")

    def show(steps: int, event: dict[str, Any]) -> None:
        bar.set_description(told(event))
        bar.update(steps)
        if event["type"] == "end":
            bar.close()

    return show


def _rich(total: int) -> Callable[[int, dict[str, Any]], None]:
    try:
        rich: Any = import_module("rich.progress")
    except ImportError:
        return _lines
    bar = rich.Progress()
    task = bar.add_task("", total=total)
    bar.start()

    def show(steps: int, event: dict[str, Any]) -> None:
        bar.update(task, advance=steps, description=told(event))
        if event["type"] == "end":
            bar.stop()

    return show


def _lines(steps: int, event: dict[str, Any]) -> None:
    if event["type"] != "answer":
        print(told(event), file=sys.stderr)


def told(event: dict[str, Any]) -> str:
    """An event in a few words."""
    if event["type"] == "end":
        return str(event["state"])
    if event["type"] == "wait":
        return f"{event['step']}: waits {event['seconds']:.1f} s ({event['reason']})"
    if event["type"] == "test":
        return f"{event['step']}: tries the tests of its mapping"
    return f"{event['step']}: {event['operation']}"
