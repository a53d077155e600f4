# Made by `cargo xtask faces` from the tables; not to be edited.
"""What mappings do to records."""

from __future__ import annotations

from typing import Any, Literal, TypedDict

from ._shared import Object


class PreviewOptions(TypedDict, total=False):
    """How mappings are tried."""

    now: int
    """The present time, in milliseconds since 1970, for `now()` and `timestamp()`; the clock of the host by
    default.
    """
    mode: Literal["batch", "streaming"]
    """How the data arrives: streaming ingestion looks at patterns, formats and lengths too; `batch` by default."""
    limit: int
    """How many records are read at most; all by default."""
    seed: int
    """What random values are made from: the same seed gives the same ones; 0 by default."""


class _MappingTestRequired(TypedDict):
    record: Object
    """The record that is mapped."""


class MappingTest(_MappingTestRequired, total=False):
    """A test of mappings: a record, and what is expected of its output or its fate."""

    name: str
    """A name for the test; its position by default."""
    expected: Object
    """The parts of the output that are compared; null is expected of what is absent."""
    fate: RecordFate
    """What becomes of the record."""
    now: int
    """The present time for this test, in milliseconds since 1970; that of the run by default."""


RecordFate = Literal["lands", "landsWithNulls", "rejected"]
"""What becomes of a record: it lands, it lands with an attribute null that could not be made, or the ingestion
rejects it.
"""


PreviewStatus = Literal["failed", "notEvaluatedOffline", "tooCostly"]
"""What became of a value that there isn't: the platform fails too, only the platform can tell, or it takes more
work than one record may cost.
"""


class _PreviewFaultRequired(TypedDict):
    mapping: int
    """The position of the mapping."""
    destination: str
    """Its destination."""
    source: str
    """Its source."""
    status: PreviewStatus
    """What became of it."""
    message: str
    """Why, in one sentence."""


class PreviewFault(_PreviewFaultRequired, total=False):
    """An attribute of a record that could not be made."""

    start: int
    """Where in the source the part of an expression begins that failed."""
    end: int
    """Where it ends."""


class RejectionReason(TypedDict):
    """Why the ingestion rejects a record."""

    path: str
    """The field of the schema, as names joined by dots."""
    message: str
    """Why, in one sentence."""


class TriedRecord(TypedDict):
    """What became of one record."""

    output: dict[str, Any]
    """The record as it lands."""
    fate: RecordFate
    """What becomes of it."""
    faults: list[PreviewFault]
    """The attributes that could not be made."""
    reasons: list[RejectionReason]
    """Why it is rejected."""


class DestinationTotal(TypedDict):
    """What became of one destination in all records."""

    destination: str
    """The destination."""
    source: str
    """The source of its mapping."""
    filled: int
    """In how many records it has a value."""
    null: int
    """In how many it is null, as its source is."""
    failed: int
    """In how many it could not be made."""
    notEvaluated: int
    """In how many only the platform can tell."""
    examples: list[Any]
    """Its first different values, three at most."""


class FateCounts(TypedDict):
    """How many records had each fate."""

    lands: int
    """They land."""
    landsWithNulls: int
    """They land with nulls."""
    rejected: int
    """They are rejected."""


class PreviewResult(TypedDict):
    """What became of records."""

    records: list[TriedRecord]
    """Each record, in order."""
    destinations: list[DestinationTotal]
    """Each mapping, in order."""
    fates: FateCounts
    """How many had each fate."""
    read: int
    """How many records were read."""
    sizes: OutputSizes
    """How large their outputs are."""


class _OutputSizesRequired(TypedDict):
    largest: int
    """The size of the largest one, in bytes."""


class OutputSizes(_OutputSizesRequired, total=False):
    """How large outputs are, as JSON without white space. Profile drops what is larger than it takes; the data lake
    keeps it.
    """

    maximum: int
    """What Profile takes of the class of the schema at most, in bytes."""
    beyond: int
    """How many are larger than that."""
    source: SourceSizes
    """How large the records themselves are, in the mode `streaming`."""


class SourceSizes(TypedDict):
    """How large records of a streaming source are: lines as they are, objects as JSON without white space."""

    largest: int
    """The size of the largest one, in bytes; of a line of more than 16 MiB, that and one."""
    maximum: int
    """What a streaming source takes at most, in bytes."""
    beyond: int
    """How many are larger than that."""


class FaultyLine(TypedDict):
    """A line of a stream whose record did not land whole."""

    line: int
    """Its number, from 1; empty lines count."""
    fate: RecordFate
    """What becomes of the record."""
    faults: list[PreviewFault]
    """The attributes that could not be made."""
    reasons: list[RejectionReason]
    """Why it is rejected."""


class PreviewReport(TypedDict):
    """What became of the records of a stream."""

    destinations: list[DestinationTotal]
    """Each mapping, in order."""
    fates: FateCounts
    """How many had each fate."""
    read: int
    """How many records were read."""
    sizes: OutputSizes
    """How large their outputs are."""
    faultyLines: list[FaultyLine]
    """The first hundred lines whose records did not land whole."""


class _TracedPartRequired(TypedDict):
    start: int
    """Where in the source it begins."""
    end: int
    """Where it ends."""
    text: str
    """The part itself."""


class TracedPart(_TracedPartRequired, total=False):
    """A part of an expression that was evaluated."""

    value: Any
    """Its value; dates as text."""
    type: str
    """The type of the value: that of Java where numbers are concerned."""
    status: PreviewStatus
    """What became of it where there is no value."""
    message: str
    """Why there is no value."""


class _ValueTraceRequired(TypedDict):
    mapping: int
    """The position of the mapping."""
    destination: str
    """The destination."""
    source: str
    """The source."""
    sourceType: Literal["ATTRIBUTE", "EXPRESSION", "STATIC"]
    """What the source is."""
    parts: list[TracedPart]
    """The parts of an expression in the order in which they were evaluated; empty for other sources."""
    output: Any
    """What is written; null where nothing is."""


class ValueTrace(_ValueTraceRequired, total=False):
    """How the value of a destination is made."""

    value: Any
    """The value of the source, before it is converted."""
    type: str
    """Its type."""
    status: PreviewStatus
    """What became of it where there is no value."""
    message: str
    """Why there is no value."""
    fault: PreviewFault
    """Why nothing is written."""


class TestDifference(TypedDict):
    """A part of an output that is not as expected."""

    path: str
    """JSON Pointer into the output."""
    expected: Any
    """What is expected."""
    found: Any
    """What is there; null where nothing is."""


class _MappingTestResultRequired(TypedDict):
    name: str
    """Its name."""
    passed: bool
    """Whether all is as expected."""
    fate: RecordFate
    """What becomes of the record."""
    differences: list[TestDifference]
    """The parts that are not as expected."""


class MappingTestResult(_MappingTestResultRequired, total=False):
    """What came of a test."""

    expectedFate: RecordFate
    """What is expected to become of it."""


class MappingTestReport(TypedDict):
    """What came of tests."""

    passed: int
    """How many passed."""
    failed: int
    """How many did not."""
    tests: list[MappingTestResult]
    """Each test, in order."""
