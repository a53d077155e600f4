"""The inputs and results of the Flow Service operations on runs."""

from __future__ import annotations

from typing import Any, Literal, TypedDict

from ._calls import Object
from ._flow_service import FlowIdInput, ListInput
from ._flow_service_results import _ListedEtag, _Page, _Resource, SpecReference
from ._shared import Time


class RunIdInput(TypedDict):
    """A run."""

    runId: str


class _DeltaColumnName(TypedDict):
    name: str


class DeltaColumnInput(_DeltaColumnName, total=False):
    """The column that tells new records."""

    dateFormat: str
    timezone: str


class _RunStart(TypedDict):
    startTime: Time


class RunParamsInput(_RunStart, total=False):
    """What a run on demand covers."""

    windowStartTime: Time
    windowEndTime: Time
    deltaColumn: DeltaColumnInput


class _RunParams(FlowIdInput):
    params: RunParamsInput


class CreateRunInput(_RunParams, total=False):
    """The input of `createRun`."""

    extra: Object


class ListRunsInput(ListInput, total=False):
    """The input of `listRuns`."""

    flowId: str


class RunError(TypedDict, total=False):
    """Why records failed."""

    code: str
    message: str
    recordCount: int


class _Verdict(TypedDict):
    outcome: Literal["ok", "partial", "failed", "empty", "running", "unknown"]
    errors: list[RunError]


class Verdict(_Verdict, total=False):
    """What a run came to, as a run with the status `success` can still hide failed records."""

    inputRecords: int
    outputRecords: int
    failedRecords: int
    skippedRecords: int


class DurationSummary(TypedDict, total=False):
    """When a run or an activity started and ended."""

    startedAtUTC: int
    completedAtUTC: int
    extensions: dict[str, Any]


class SizeSummary(TypedDict, total=False):
    """The bytes of a run or an activity; -1 is unknown."""

    inputBytes: int
    outputBytes: int


class RecordSummary(TypedDict, total=False):
    """The records of a run or an activity; -1 is unknown."""

    inputRecordCount: int
    outputRecordCount: int
    createdRecordCount: int
    updatedRecordCount: int
    skippedRecordCount: int
    failedRecordCount: int
    deletedRecordCount: int
    warningRecordCount: int
    skippedInfo: list[dict[str, Any]]
    failedInfo: list[dict[str, Any]]
    extensions: dict[str, Any]


class FileSummary(TypedDict, total=False):
    """The files of a run or an activity."""

    inputFileCount: int
    outputFileCount: int
    skippedFileCount: int
    failedFileCount: int
    manifest: dict[str, Any]
    activityRefs: list[str]
    extensions: dict[str, Any]


class StatusSummary(TypedDict, total=False):
    """The status of a run or an activity, as the platform wrote it."""

    status: str
    errors: list[dict[str, Any]]
    activityRefs: list[str]
    extensions: dict[str, Any]


class RunMetrics(TypedDict, total=False):
    """What the platform counted."""

    durationSummary: DurationSummary
    latencySummary: dict[str, Any]
    sizeSummary: SizeSummary
    recordSummary: RecordSummary
    fileSummary: FileSummary
    statusSummary: StatusSummary
    customSummary: dict[str, Any]


class Activity(RunMetrics, total=False):
    """A part of a run: the copy from the source, or the promotion into the dataset."""

    id: str
    name: str
    updatedAtUTC: int
    sourceInfo: list[dict[str, Any]]
    targetInfo: list[dict[str, Any]]


class Run(_ListedEtag, _Resource, total=False):
    """A run of a flow."""

    flowId: str
    flowSpec: SpecReference
    providerRefId: str
    parentFlowRunId: str
    params: dict[str, Any]
    metrics: RunMetrics
    activities: list[Activity]
    status: str
    """In lower camel case: `success`, `partialSuccess`, …; a status that is not published stays as it came."""
    verdict: Verdict


class _RunList(TypedDict):
    items: list[Run]


class RunList(_RunList, _Page):
    """A page of runs."""
