"""How far a run is: a bar with a total in a terminal, a line for each request elsewhere."""

from __future__ import annotations

from typing import Any

from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from ..progress import told
from ._show import Show, clean


class RunProgress:
    """Takes the events of a run, whose steps a plan has; as a context manager, so that the bar is gone at its end."""

    def __init__(self, plan: dict[str, Any], show: Show, quiet: bool) -> None:
        self._steps = [step["step"] for step in plan["steps"]]
        self._show, self._quiet = show, quiet
        self._at = 0
        self._bar: Progress | None = None
        if show.err.is_terminal and not quiet:
            parts = (SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TextColumn("steps"), TimeElapsedColumn())
            self._bar = Progress(*parts, TextColumn("{task.description}", markup=False), console=show.err, transient=True)
            self._bar.add_task("", total=len(self._steps))

    def __enter__(self) -> RunProgress:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.pause()

    def pause(self) -> None:
        """Takes the bar away, for a question; the next event brings it back."""
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, event: dict[str, Any]) -> None:
        """Takes one event."""
        if self._bar is None:
            if not self._quiet and event["type"] in ("send", "test", "wait"):
                self._show.note(told(event))
            return
        if event["type"] == "end":
            return
        self._bar.start()
        if event.get("step") in self._steps:
            self._at = max(self._at, self._steps.index(event["step"]))
        self._bar.update(self._bar.task_ids[0], completed=self._at, description=clean(told(event)), refresh=True)
