"""The pictures of the notebook: what becomes of fields and of their values, and what runs did with records."""

from __future__ import annotations

from typing import Any

from datetime import datetime, timezone

import matplotlib.dates as dates
import matplotlib.pyplot as plt
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

# Told apart without colour too: they differ in lightness.
DONE, THROUGH, LEFT, BAD = "#1f6f8b", "#99c9d6", "#d9d9d9", "#c1440e"


def coverage(covered: dict[str, dict[str, Any]]) -> Figure:
    """For each resource: the fields that are mapped themselves, those mapped part by part, and those left out."""
    names = list(covered)[::-1]
    parts = {
        "mapped": ([len(covered[name]["mapped"]) for name in names], DONE, "white"),
        "through their parts": ([len(covered[name]["throughParts"]) for name in names], THROUGH, "black"),
        "left out": ([len(covered[name]["leftOut"]) for name in names], LEFT, "black"),
    }
    figure, axes = plt.subplots(figsize=(9, 3.4), layout="constrained")
    start = [0] * len(names)
    for label, (counts, colour, ink) in parts.items():
        bars = axes.barh(names, counts, left=start, color=colour, label=label, height=0.65)
        axes.bar_label(bars, [str(count) if count > 2 else "" for count in counts], label_type="center", color=ink, fontsize=9)
        start = [before + count for before, count in zip(start, counts)]
    axes.set_xlabel("fields of the source")
    _plain(axes)
    figure.legend(loc="outside upper right", ncols=3, frameon=False)
    figure.suptitle("What becomes of each field", x=0.01, ha="left", fontsize=12, fontweight="bold")
    return figure


def filled(destinations: list[dict[str, Any]]) -> Figure:
    """Where some records have a value and others none: how many of each, and in how many it could not be made."""
    some = [one for one in destinations if one["failed"] or one["filled"] and one["null"]]
    rows = sorted(some, key=lambda one: (one["filled"], one["destination"]))
    names = [one["destination"].removeprefix("_acme.charges.") for one in rows]
    figure, axes = plt.subplots(figsize=(9, 5.2), layout="constrained")
    start = [0] * len(rows)
    for label, name, colour in (("filled", "filled", DONE), ("null", "null", LEFT), ("could not be made", "failed", BAD)):
        counts = [one[name] for one in rows]
        axes.barh(names, counts, left=start, color=colour, label=label, height=0.7)
        start = [before + count for before, count in zip(start, counts)]
    axes.set_xlabel("records")
    axes.tick_params(axis="y", labelsize=8)
    _plain(axes)
    figure.legend(loc="outside upper right", ncols=3, frameon=False)
    figure.suptitle("What lands, where not every record has a value", x=0.01, ha="left", fontsize=12, fontweight="bold")
    return figure


def history(status: list[dict[str, Any]]) -> Figure:
    """For each resource a small picture of its runs: records read, written and failed, in the order of time."""
    figure, grid = plt.subplots(2, 3, figsize=(9, 4.6), sharex=True, layout="constrained")
    for axes, one in zip(grid.flat, status):
        runs = sorted(one["runs"], key=lambda run: run["createdAt"])
        times = [datetime.fromtimestamp(run["createdAt"] / 1000, timezone.utc) for run in runs]
        counts = {name: [run["verdict"].get(name, 0) for run in runs] for name in ("inputRecords", "outputRecords", "failedRecords")}
        axes.bar(times, counts["outputRecords"], width=0.03, color=DONE, label="records written")
        axes.bar(times, counts["failedRecords"], bottom=counts["outputRecords"], width=0.03, color=BAD, label="records failed")
        axes.plot(times, counts["inputRecords"], "_", color="black", markersize=11, label="records read")
        axes.set_ylim(0, max(5, *counts["inputRecords"]) * 1.1)
        axes.set_title(one["resource"], loc="left", fontsize=10)
        axes.yaxis.set_major_locator(MaxNLocator(4, integer=True))
        axes.xaxis.set_major_locator(dates.HourLocator(byhour=range(0, 24, 3)))
        axes.xaxis.set_major_formatter(dates.DateFormatter("%H:%M"))
        _plain(axes)
    handles, labels = grid.flat[0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside upper right", ncols=3, frameon=False)
    figure.suptitle("Records of each run", x=0.01, ha="left", fontsize=12, fontweight="bold")
    return figure


def _plain(axes: Any) -> None:
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(length=0)
