"""What mappings do to records, offline: record in, XDM record out, each failed conversion named.

    plan = compile_mapping({"mappings": mappings, "schema": schema})
    plan.preview(charges)["fates"]
    plan.trace(charges[0], "_acme.charges.created")

docs/preview.md says how close to the platform it is.
"""

from __future__ import annotations

import os
import pickle
import time
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Any

from . import _core
from ._records import turned
from ._streams import MappedRecords, TriedRecords, arrow_of, mapped, table_of, transform, tried
from ._values import Diagnostic, Diagnostics

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Literal

    from ._streams import Writable
    from .types import (
        CheckMappingInput,
        JsonText,
        MappingTest,
        MappingTestReport,
        Object,
        PreviewReport,
        PreviewResult,
        ValueTrace,
    )

__all__ = ["MappedRecords", "MappingPlan", "TriedRecords", "compile_mapping"]

# How many plans a worker keeps that it was sent.
_KEPT = 16


class MappingPlan:
    """Mappings that were read once and can be tried on any number of records.

    `diagnostics` has all that is wrong with them, warnings among it, as `check_mapping` reports it. Of each call, `now` is the
    present time in milliseconds since 1970, the clock by default; with `mode="streaming"` patterns, formats and lengths are
    looked at too; `limit` is how many records are read at most; the same `seed` gives the same random values.

    Records in a table with a stream of Arrow (of polars, pyarrow, duckdb, pandas and others) are its rows. If the table has one
    column, and that is of text or bytes, or if `column` names one, the records are in that column: as JSON, or as structs.
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
        column: str | None = None,
        now: int | None = None,
        mode: Literal["batch", "streaming"] | None = None,
        limit: int | None = None,
        seed: int | None = None,
    ) -> PreviewResult:
        """What becomes of records, which may be anything that `read_fields` takes as records, or text with one a line.

        Raises ValidationError when these are no records.
        """
        options, table = _options(now, mode, limit, seed), table_of(records, column)
        if table is not None:
            return self._plan.preview_arrow(table, column, options)
        return self._plan.preview(turned(records, limit)[0], options)

    def trace(
        self,
        record: Any,
        destination: str,
        *,
        column: str | None = None,
        now: int | None = None,
        mode: Literal["batch", "streaming"] | None = None,
        seed: int | None = None,
    ) -> ValueTrace:
        """How the value of a destination is made from a record: its source, each part of an expression, what is written.

        The record may be a table of one row. Raises ValidationError when no mapping has the destination.
        """
        table = table_of(record, column)
        given = turned(record, None)[0] if table is None else _core.MappingPlan.texts(table, column, 2)
        # What is no record, such as a table of two, the core says itself.
        one = given[0] if table is not None and len(given) == 1 else given
        return self._plan.trace(one, destination, _options(now, mode, None, seed))

    def records(
        self,
        source: Any,
        *,
        column: str | None = None,
        now: int | None = None,
        mode: Literal["batch", "streaming"] | None = None,
        limit: int | None = None,
        seed: int | None = None,
    ) -> TriedRecords:
        """What becomes of each record of a source of any size, one after the other, in constant memory.

        The source is JSON Lines (a path, an open file, bytes, an iterable of bytes that are cut anywhere), an iterable of records,
        a result of a database, or a table. Empty lines are skipped, and a line that is no record, or has more than 16 MiB, is a
        rejected one. The iterator's `report` tells what became of all so far.

        Raises ValidationError for a record that JSON cannot carry, when its turn comes.
        """
        options, table = _options(now, mode, limit, seed), table_of(source, column)
        if table is not None:
            return mapped(self._plan.map_arrow(table, column, [], 1, options))
        return tried(self._plan.stream(False, options), source)

    def transform(
        self,
        source: Any,
        target: os.PathLike[str] | Writable,
        *,
        now: int | None = None,
        mode: Literal["batch", "streaming"] | None = None,
        limit: int | None = None,
        seed: int | None = None,
    ) -> PreviewReport:
        """Writes a line with the output of each record that isn't rejected, in constant memory.

        The source is as in `records`, the target a path or an open file. Other threads go on while records are evaluated.

        Raises ValidationError for a record that JSON cannot carry; what was written before stays.
        """
        return transform(self._plan.stream(True, _options(now, mode, limit, seed)), source, target)

    def map_arrow(
        self,
        table: Any,
        *,
        column: str | None = None,
        keep: Sequence[str] = (),
        threads: int | None = 1,
        now: int | None = None,
        mode: Literal["batch", "streaming"] | None = None,
        limit: int | None = None,
        seed: int | None = None,
    ) -> MappedRecords:
        """What becomes of the records of a table, as a stream of Arrow of as many rows, which is worked off while it is read.

        `keep` names columns that come along, and `threads` is how many evaluate, `None` for one a core: the rows are the same,
        in the same order. Other threads of Python go on meanwhile.

        Raises ValidationError when a column has a type that no record can contain, ValueError when there is no such column.
        """
        if threads is None:
            # From Python 3.13 on, those that this process may use.
            threads = getattr(os, "process_cpu_count", os.cpu_count)() or 1
        if not 1 <= threads <= 1024:
            raise ValueError("`threads` is a number of threads: give one from 1 to 1024, or None for one a core")
        plan, options = self._plan, _options(now, mode, limit, seed)
        return MappedRecords(plan.map_arrow(arrow_of(table), column, list(keep), threads, options))

    def map_batches(
        self,
        batches: Iterable[Any],
        *,
        column: str | None = None,
        keep: Sequence[str] = (),
        threads: int | None = 1,
        now: int | None = None,
        mode: Literal["batch", "streaming"] | None = None,
        seed: int | None = None,
    ) -> Iterator[Any]:
        """As `map_arrow`, from record batches of pyarrow to record batches of pyarrow: what `DataFrame.mapInArrow` of Spark takes.

        Each partition of a cluster is a table of its own: give all of them the same `now`, and each a `seed` of its own if the
        mappings ask for random values.
        """
        pyarrow = import_module("pyarrow")
        given = iter(batches)
        for first in given:
            reader = pyarrow.RecordBatchReader.from_batches(first.schema, chain([first], given))
            mapped = self.map_arrow(reader, column=column, keep=keep, threads=threads, now=now, mode=mode, seed=seed)
            yield from pyarrow.RecordBatchReader.from_stream(mapped)

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
        return self._plan.run_tests(tests, _options(now, mode, None, seed))

    def generate_tests(
        self,
        records: Any,
        *,
        column: str | None = None,
        now: int | None = None,
        mode: Literal["batch", "streaming"] | None = None,
        limit: int | None = None,
        seed: int | None = None,
    ) -> list[MappingTest]:
        """Tests of what the mappings do now to records, which `preview` takes too."""
        options, table = _options(now, mode, limit, seed), table_of(records, column)
        if table is not None:
            return self._plan.generate_tests_arrow(table, column, options)
        return self._plan.generate_tests(turned(records, limit)[0], options)

    def __reduce__(self) -> tuple[Callable[[bytes], MappingPlan], tuple[bytes]]:
        return _unpickled, (pickle.dumps((type(self), self._input)),)

    def __repr__(self) -> str:
        return f"<MappingPlan: {len(self.diagnostics)} diagnostics>"


def compile_mapping(input: CheckMappingInput | JsonText) -> MappingPlan:
    """Reads mappings once, to try them on any number of records.

    Raises ValidationError when there are no mappings to read; what is wrong with single ones is in `diagnostics`.
    """
    return MappingPlan(input)


_sent: dict[bytes, MappingPlan] = {}


def _unpickled(plan: bytes) -> MappingPlan:
    """A worker of a cluster is sent the same plan with each of its tasks, and reads it once."""
    known = _sent.get(plan)
    if known is None:
        made, input = pickle.loads(plan)
        known = made(input)
        if len(_sent) >= _KEPT:
            _sent.clear()
        _sent[plan] = known
    return known


def _options(now: int | None, mode: str | None, limit: int | None, seed: int | None) -> Object:
    given = {"now": time.time_ns() // 1_000_000 if now is None else now, "mode": mode, "limit": limit, "seed": seed}
    return {name: value for name, value in given.items() if value is not None}
