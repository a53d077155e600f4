# Made by `cargo xtask faces` from the tables; not to be edited.
"""Why a run went wrong, and the events that the platform sends of runs."""

from __future__ import annotations

from typing import Any, Literal, TypedDict, Union

from ._runs import Run


ExplainPart = Any
"""A part of what is known of a run: what an operation gave or the platform answered, or a text of JSON."""


class ExplainParts(TypedDict, total=False):
    """What is known of a run beside the run. Each part may be a text of JSON too."""

    mapping: ExplainPart
    """The mapping set of the flow, or its list of rows: it says which row fills a field."""
    batch: ExplainPart
    """The batch that the run wrote, as getBatch gives it or as the platform answers it."""
    failedRecords: ExplainPart
    """The records that failed, with `_errors`, `_validationErrors` or `_corrupt_record`: a list, or the text of a
    file with one a line.
    """


CodeCatalogue = Literal[
    "run",
    "sources",
    "flow-service",
    "schema-registry",
    "gateway",
    "identity",
    "hygiene",
    "unknown",
]
"""Whose code it is: of runs with their batches and records, of the sources, of a service, or of several or none."""


_CauseEvidenceNames = TypedDict(
    "_CauseEvidenceNames",
    {
        # Which of the values that were given.
        "in": "Literal['run', 'batch', 'failedRecords']",
    },
)


class CauseEvidence(_CauseEvidenceNames):
    """A place where a cause was found."""

    path: str
    """JSON Pointer into this value; of a file with one record a line, the first step is the number of the line,
    from 0.
    """


class BlamedRow(TypedDict):
    """A row of the mapping."""

    path: str
    """JSON Pointer into the mapping that was given."""
    source: str
    """What fills the field."""
    destination: str
    """The field."""


class _CauseCandidateRequired(TypedDict):
    catalogue: CodeCatalogue
    """The catalogue."""
    meaning: str
    """What the code means there."""
    fix: str
    """What to do then."""


class CauseCandidate(_CauseCandidateRequired, total=False):
    """What a code means in one of several catalogues."""

    page: str
    """The page that says so."""


class ExceededLimit(TypedDict):
    """What a batch has too much of."""

    what: str
    """`files` or `bytes`."""
    value: int
    """How many there are."""
    limit: int
    """How many are allowed."""


class _CauseRequired(TypedDict):
    code: str
    """The platform's code; `keyword:type` and the like for a rule of the schema that a record breaks; `unknown`
    where there is none.
    """
    catalogue: CodeCatalogue
    """Whose code it is."""
    meaning: str
    """What the code means; `unknown` where no page says it."""
    fix: str
    """What to do."""
    basis: Literal["adobe", "inferred", "others", "none"]
    """Who says what the code means: Adobe's pages, what follows from them, public repositories and forums, or
    nobody.
    """
    row: Union[Literal["none", "unknown"], BlamedRow]
    """The row of the mapping that alone fills the field; `none` where no row does, `unknown` where that isn't sure."""
    evidence: list[CauseEvidence]
    """Where it was found: up to five places."""
    places: int
    """In how many places it was found."""


class Cause(_CauseRequired, total=False):
    """One cause of what went wrong."""

    page: str
    """Where it is said."""
    message: str
    """The platform's words, up to 300 characters, without what looks like a credential."""
    records: int
    """How many records it is about, as far as that is known."""
    candidates: list[CauseCandidate]
    """The meanings of a code that several catalogues have; the message may tell which."""
    field: str
    """The field of the schema that the message names, as a path."""
    sourceField: str
    """The field of the source that the message names."""
    expectedType: str
    """The type that the message says was expected."""
    foundType: str
    """The type that the message says was found."""
    engineCode: str
    """The code of the engine that copies from the source."""
    errorCount: int
    """How many errors the message counts."""
    ingestedRecords: int
    """How many records the message says were ingested all the same."""
    exceeded: list[ExceededLimit]
    """The limits that the message says were exceeded."""


class NextCall(TypedDict):
    """An operation that says more."""

    operation: str
    """Its name."""
    input: dict[str, Any]
    """Its input."""


class _ExplanationRequired(TypedDict):
    batchIds: list[str]
    """The batches that it wrote."""
    outcome: Literal["ok", "partial", "failed", "empty", "running", "unknown"]
    """What came of it, as in its verdict."""
    causes: list[Cause]
    """The causes: first those that name a field, last what only sums up others."""


class Explanation(_ExplanationRequired, total=False):
    """Why a run went wrong."""

    runId: str
    """The run."""
    flowId: str
    """Its flow."""
    moreErrors: int
    """How many errors are left out, where there are more than 200 causes."""
    failedRecords: int
    """How many failed records were given."""
    unreadRecords: int
    """How many of them are no JSON."""
    next: NextCall
    """What to read next, where the run alone doesn't say enough."""


class WebhookAnswer(TypedDict):
    """What a webhook has to answer."""

    status: int
    """The status."""
    headers: dict[str, str]
    """The headers."""
    body: str
    """The body."""


class WebhookChallenge(TypedDict):
    """A question that tries a webhook."""

    kind: Literal["challenge"]
    """What it is."""
    challenge: str
    """What is to be sent back."""
    answer: WebhookAnswer
    """The answer that sends it back."""


class WebhookValidation(TypedDict):
    """An address that confirms a webhook."""

    kind: Literal["validation"]
    """What it is."""
    validationUrl: str
    """The address: somebody has to open it within five minutes."""


class RunAlert(TypedDict, total=False):
    """An alert about a run."""

    name: str
    """Its name."""
    status: str
    """`FIRING`, or `INACTIVE` when it is over."""
    severity: str
    """How much it weighs."""
    message: str
    """What it says."""
    url: str
    """Where to look."""


class _RunEventRequired(TypedDict):
    kind: Literal["run", "alert", "ingestion", "unknown"]
    """What it is of: a run of a flow, an alert, what Profile or Identity Service made of a run, or something else."""


class RunEvent(_RunEventRequired, total=False):
    """An event of a delivery."""

    eventId: str
    """The same when it is delivered again."""
    eventCode: str
    """Its name; what came of a run is in `run`, as the name can't say it."""
    recipientClientId: str
    """Whom it is for: compare it with the client id of the registration."""
    organization: str
    """The organization."""
    sandboxName: str
    """The sandbox."""
    flowId: str
    """The flow."""
    flowName: str
    """Its name."""
    runId: str
    """The run."""
    datasetId: str
    """The dataset."""
    ingestionId: str
    """What was ingested."""
    alert: RunAlert
    """The alert."""
    run: Run
    """The run with its verdict, as getRun gives it; explainRun takes it."""


class RunEvents(TypedDict):
    """The events of a delivery, or of a page of the journal."""

    kind: Literal["events"]
    """What it is."""
    events: list[RunEvent]
    """The events: they may come twice and in any order."""


Delivery = Union[WebhookChallenge, WebhookValidation, RunEvents]
"""What a webhook is given."""
