"""How the command ends: the one table of exit codes."""

from __future__ import annotations

DONE = 0
FAILED = 1
CHANGES = 2
PAUSED = 3
MISUSE = 64
INTERRUPTED = 130

MEANINGS = {
    DONE: "It is done; `plan` has nothing to do; `check` and `lint` found no error; no record of `preview` is rejected, though some may land with nulls; all of `test` pass.",
    FAILED: "It failed: something is wrong with what was given, the platform refused, or what exists has changed since the plan.",
    CHANGES: "`plan` alone: there are changes to make, or, with `--refresh-only`, something differs from the spec.",
    PAUSED: "The time of `--deadline` was up, or a pause lasts longer: the same command goes on from there.",
    MISUSE: "What was typed is no command.",
    INTERRUPTED: "It was interrupted: the same command goes on from there.",
}
