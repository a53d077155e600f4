# Made by `cargo xtask faces` from the tables; not to be edited.
"""The results of the operations on runs."""

from __future__ import annotations

from typing import Any, Literal, TypedDict

from ._flow_service import Links, SpecReference


RunStatus = str
"""How a run is spelt here, whatever the platform's spelling; statuses yet unknown stay as they came."""


class RunError(TypedDict, total=False):
    """Why records failed."""

    code: str
    """The platform's code."""
    message: str
    """The platform's words."""
    recordCount: int
    """How many records it is about."""


class _VerdictRequired(TypedDict):
    outcome: Literal["ok", "partial", "failed", "empty", "running", "unknown"]
    """What came of it in one word: `partial` if some records failed, `empty` if there were none."""
    errors: list[RunError]
    """What went wrong in the run and in its parts, the same error once."""


class Verdict(_VerdictRequired, total=False):
    """What came of a run: the status alone does not tell, as `success` can hide failed records."""

    inputRecords: int
    """How many records were read."""
    outputRecords: int
    """How many records were written."""
    failedRecords: int
    """How many records failed."""
    skippedRecords: int
    """How many records were passed over."""


class DurationSummary(TypedDict, total=False):
    """When a run or a part of it started and ended."""

    startedAtUTC: int
    """When it started, in milliseconds since 1970."""
    completedAtUTC: int
    """When it ended, in milliseconds since 1970."""
    extensions: dict[str, Any]
    """More, by the service that reports it."""


class SizeSummary(TypedDict, total=False):
    """The bytes of a run or a part of it; -1 is unknown."""

    inputBytes: int
    """How many were read."""
    outputBytes: int
    """How many were written."""


class RecordSummary(TypedDict, total=False):
    """The records of a run or a part of it; -1 is unknown."""

    inputRecordCount: int
    """How many were read."""
    outputRecordCount: int
    """How many were written."""
    createdRecordCount: int
    """How many were new."""
    updatedRecordCount: int
    """How many took the place of an older one."""
    skippedRecordCount: int
    """How many were passed over."""
    failedRecordCount: int
    """How many failed."""
    deletedRecordCount: int
    """How many were deleted."""
    warningRecordCount: int
    """How many were written with a warning."""
    skippedInfo: list[dict[str, Any]]
    """Why records were passed over."""
    failedInfo: list[dict[str, Any]]
    """Why records failed."""
    extensions: dict[str, Any]
    """More, by the service that reports it."""


class FileSummary(TypedDict, total=False):
    """The files of a run or a part of it."""

    inputFileCount: int
    """How many were read."""
    outputFileCount: int
    """How many were written."""
    skippedFileCount: int
    """How many were passed over."""
    failedFileCount: int
    """How many failed."""
    manifest: dict[str, Any]
    """Where the list of the files is."""
    activityRefs: list[str]
    """The parts of the run that it is about."""
    extensions: dict[str, Any]
    """More, by the service that reports it."""


class StatusSummary(TypedDict, total=False):
    """The status of a run or a part of it, as the platform wrote it."""

    status: str
    """In the platform's spelling; the run's `status` has one spelling."""
    errors: list[Any]
    """What went wrong; the run's `verdict` has it in one form."""
    activityRefs: list[str]
    """The parts of the run that it is about."""
    extensions: dict[str, Any]
    """More, by the service that reports it."""


class RunMetrics(TypedDict, total=False):
    """What a run, or a part of it, says of itself."""

    durationSummary: DurationSummary
    """When it started and ended."""
    latencySummary: dict[str, Any]
    """How long records took."""
    sizeSummary: SizeSummary
    """The bytes."""
    recordSummary: RecordSummary
    """The records."""
    fileSummary: FileSummary
    """The files."""
    statusSummary: StatusSummary
    """The status."""
    customSummary: dict[str, Any]
    """More, by the source."""


class Activity(TypedDict, total=False):
    """A part of a run, such as the copy from the source or the promotion into the dataset."""

    durationSummary: DurationSummary
    """When it started and ended."""
    latencySummary: dict[str, Any]
    """How long records took."""
    sizeSummary: SizeSummary
    """The bytes."""
    recordSummary: RecordSummary
    """The records."""
    fileSummary: FileSummary
    """The files."""
    statusSummary: StatusSummary
    """The status."""
    customSummary: dict[str, Any]
    """More, by the source."""
    id: str
    """The id of the part."""
    name: str
    """What it does."""
    updatedAtUTC: int
    """When it was last heard of, in milliseconds since 1970."""
    sourceInfo: list[dict[str, Any]]
    """What it read."""
    targetInfo: list[dict[str, Any]]
    """What it wrote."""


class _RunRequired(TypedDict):
    id: str
    """The id of the resource."""


class Run(_RunRequired, total=False):
    """A run of a flow."""

    etag: str
    """What the next change of the resource needs, quotes and all. Absent only where a search left it out."""
    name: str
    """The name that it was given."""
    description: str
    """The description that it was given."""
    state: str
    """`enabled`, `disabled`, `draft`, …"""
    version: str
    """The version of this state of the resource."""
    createdAt: int
    """When it was made, in milliseconds since 1970."""
    updatedAt: int
    """When it was changed last, in milliseconds since 1970."""
    createdBy: str
    """Who made it."""
    updatedBy: str
    """Who changed it last."""
    createdClient: str
    """The client id of the program that made it."""
    updatedClient: str
    """The client id of the program that changed it last."""
    sandboxId: str
    """The id of its sandbox."""
    sandboxName: str
    """The name of its sandbox."""
    imsOrgId: str
    """The id of the organization."""
    providerRefId: str
    """A reference to the provider that it belongs to."""
    inheritedAttributes: dict[str, Any]
    """What it takes over from the resources that it is made of."""
    flowId: str
    """The flow."""
    flowSpec: SpecReference
    """The flow's spec."""
    parentFlowRunId: str
    """The run that this one belongs to."""
    params: dict[str, Any]
    """What the run covers."""
    metrics: RunMetrics
    """What it says of itself."""
    activities: list[Activity]
    """Its parts."""
    status: RunStatus
    """In one spelling: `success`, `partialSuccess`, … Absent, like `verdict`, where the answer only tells the new
    run's id.
    """
    verdict: Verdict
    """What came of it."""


class _RunListRequired(TypedDict):
    items: list[Run]
    """The entries."""


class RunList(_RunListRequired, total=False):
    """A page of runs."""

    _links: Links
    """Where the next page is; `next_page` reads it."""
    count: int
    """How many entries there are in all, where the request asked for it."""
