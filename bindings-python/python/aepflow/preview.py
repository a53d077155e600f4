"""What mappings do to records, offline: record in, XDM record out, each failed conversion named.

    plan = compile_mapping({"mappings": mappings, "schema": schema})
    plan.preview(charges)["fates"]
    plan.trace(charges[0], "_acme.charges.created")

docs/preview.md says how close to the platform it is.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from . import _core
from ._records import turned
from ._values import Diagnostic, Diagnostics

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from .types import CheckMappingInput, JsonText, MappingTest, MappingTestReport, Object, PreviewResult, ValueTrace

__all__ = ["MappingPlan", "compile_mapping"]


class MappingPlan:
    """Mappings that were read once and can be tried on any number of records.

    `diagnostics` has all that is wrong with them, warnings among it, as `check_mapping` reports it. Of each call, `now` is the
    present time in milliseconds since 1970, the clock by default; with `mode="streaming"` patterns, formats and lengths are
    looked at too; `limit` is how many records are read at most; the same `seed` gives the same random values.
    Plans can be pickled, and be used by several threads at once.
    """

    def __init__(self, input: CheckMappingInput | JsonText) -> None:
        self._input = input
        self._plan = _core.MappingPlan(input)
        self.diagnostics: Diagnostics = Diagnostics(Diagnostic(**found) for found in self._plan.diagnostics())

    def preview(
        self,
        records: Any,
        *,
        now: int | None = None,
        mode: Literal["batch", "streaming"] | None = None,
        limit: int | None = None,
        seed: int | None = None,
    ) -> PreviewResult:
        """What becomes of records, which may be anything that `read_fields` takes as records, or text with one a line.

        Raises ValidationError when these are no records.
        """
        result: PreviewResult = self._plan.preview(turned(records, limit)[0], _options(now, mode, limit, seed))
        return result

    def trace(
        self,
        record: Any,
        destination: str,
        *,
        now: int | None = None,
        mode: Literal["batch", "streaming"] | None = None,
        seed: int | None = None,
    ) -> ValueTrace:
        """How the value of a destination is made from a record: its source, each part of an expression, what is written.

        Raises ValidationError when no mapping has the destination.
        """
        trace: ValueTrace = self._plan.trace(turned(record, None)[0], destination, _options(now, mode, None, seed))
        return trace

    def run_tests(
        self,
        tests: Sequence[MappingTest] | JsonText,
        *,
        now: int | None = None,
        mode: Literal["batch", "streaming"] | None = None,
        seed: int | None = None,
    ) -> MappingTestReport:
        """Tries tests; of each, the parts of the output that are not as expected.

        Raises ValidationError with all that is wrong with the tests.
        """
        report: MappingTestReport = self._plan.run_tests(tests, _options(now, mode, None, seed))
        return report

    def generate_tests(
        self,
        records: Any,
        *,
        now: int | None = None,
        mode: Literal["batch", "streaming"] | None = None,
        limit: int | None = None,
        seed: int | None = None,
    ) -> list[MappingTest]:
        """Tests of what the mappings do now to records, which `preview` takes too."""
        tests: list[MappingTest] = self._plan.generate_tests(turned(records, limit)[0], _options(now, mode, limit, seed))
        return tests

    def __reduce__(self) -> tuple[type[MappingPlan], tuple[CheckMappingInput | JsonText]]:
        return MappingPlan, (self._input,)

    def __repr__(self) -> str:
        return f"<MappingPlan: {len(self.diagnostics)} diagnostics>"


def compile_mapping(input: CheckMappingInput | JsonText) -> MappingPlan:
    """Reads mappings once, to try them on any number of records.

    Raises ValidationError when there are no mappings to read; what is wrong with single ones is in `diagnostics`.
    """
    return MappingPlan(input)


def _options(now: int | None, mode: str | None, limit: int | None, seed: int | None) -> Object:
    given = {"now": time.time_ns() // 1_000_000 if now is None else now, "mode": mode, "limit": limit, "seed": seed}
    return {name: value for name, value in given.items() if value is not None}
