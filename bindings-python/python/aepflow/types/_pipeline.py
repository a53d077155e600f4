# Made by `cargo xtask faces` from the tables; not to be edited.
"""A pipeline: its ledger, its plan and its steps."""

from __future__ import annotations

from typing import Any, Literal, TypedDict, Union

from .._values import Request
from ._diagnostics import DiagnosticMembers, Retry
from ._flow_service import LastRunDetails
from ._inference import CheckMappingInput
from ._preview import MappingTest
from ._runs import RunStatus, Verdict


NamedStage = Literal["fieldGroup", "schema", "dataset", "targetConnection", "mappingSet", "sourceConnection", "flow"]
"""The stages of a resource that have a name on the platform."""


PipelineGoal = Literal["apply", "status", "watch", "enable", "disable", "run", "teardown", "adopt", "dedupe"]
"""What a pipeline is to do."""


WaitReason = Literal[
    "rateLimited",
    "unavailable",
    "noAnswer",
    "unauthorized",
    "changed",
    "settling",
    "initializing",
    "polling",
]
"""Why a pipeline waits: `settling`, as what was made may not be shown yet, `initializing`, as a connection is not
enabled yet, and `polling` for the end of a run.
"""


class _LedgerStepRequired(TypedDict):
    state: Literal["pending", "made", "done"]
    """`pending`: a create may have been sent, and what came of it is unknown."""


class LedgerStep(_LedgerStepRequired, total=False):
    """What became of one step."""

    id: str
    """The id of the resource."""
    version: int
    """The version of a mapping set."""
    made: bool
    """Whether this pipeline made it; what was there before is never deleted."""
    digest: str
    """Of the references to secrets and, in 32 bits, of their values, which can't be read back."""
    checked: bool
    """Whether the apply that is under way has looked at it."""
    result: Any
    """What the step read, or the object in which the fields of a field group lie."""
    title: str
    """The name of the resource."""
    sentAt: float
    """When its create was sent, in milliseconds since 1970."""
    fingerprint: str
    """Of the input of that create, until it is known what came of it."""


class LedgerWait(TypedDict):
    """A pause that is not over."""

    until: float
    """Its end, in milliseconds since 1970; a run that comes earlier waits for the rest."""
    reason: WaitReason
    """Why there is a pause."""


class LedgerPlatform(TypedDict):
    """The platform that a ledger belongs to: it is refused with another one."""

    organization: str
    """The id of the organization."""
    sandbox: str
    """The name of the sandbox."""
    host: str
    """What the URLs of requests begin with."""


class ReplacedResource(TypedDict):
    """A resource that was replaced and has yet to be deleted."""

    stage: str
    """The stage that made it."""
    step: str
    """The step that made it."""
    id: str
    """Its id."""


class _LedgerRequired(TypedDict):
    version: Literal[2]
    """The form of the ledger; one of the form 1 is taken too."""
    revision: int
    """How often it has changed."""
    pipeline: str
    """The name of the spec."""
    steps: dict[str, LedgerStep]
    """What became of each step, by its name."""
    checksum: str
    """Of all else: a ledger that was changed or cut off is refused."""


class Ledger(_LedgerRequired, total=False):
    """What is known to exist; it has no secret."""

    platform: LedgerPlatform
    """Where everything in it is; known from the first request on."""
    unfinished: str
    """The digest of the spec whose apply has begun and not ended."""
    waiting: LedgerWait
    """Until when the next request has to wait."""
    replaced: list[ReplacedResource]
    """What was replaced and has yet to be deleted."""
    deleted: list[str]
    """The ids of what a teardown, or an apply with `prune`, has deleted that has not ended."""


PlanAction = Literal[
    "read",
    "create",
    "keep",
    "adopt",
    "change",
    "replace",
    "publish",
    "delete",
    "remove",
    "twin",
    "sourceChanged",
]
"""What a step does to what exists. `remove`: it left the spec, and an apply with `prune` deletes it. `twin`: there
is another one like it, which stays. `sourceChanged`: a source has other fields than those that were read before,
each with its types.
"""


_PlanChangeOptionalNames = TypedDict(
    "_PlanChangeOptionalNames",
    {
        # What it is.
        "from": "Any",
    },
    total=False,
)


class _PlanChangeRequired(TypedDict):
    path: str
    """JSON Pointer to the member."""


class PlanChange(_PlanChangeOptionalNames, _PlanChangeRequired, total=False):
    """A member that changes."""

    to: Any
    """What it will be."""


PlatformChange = Literal["no", "maybe", "yes"]
"""Whether a run has changed the platform: `maybe`, where a request that writes has no clear outcome."""


class FieldLeftOut(TypedDict):
    """A field of a source that nothing maps."""

    path: str
    """The path of the field."""
    reason: str
    """Why it is left out, in words."""


class PlanCoverage(TypedDict):
    """What becomes of the fields of a source."""

    resource: str
    """The key of the resource."""
    fields: int
    """How many fields the source has, objects among them."""
    mapped: int
    """How many of them are mapped, by themselves or through their parts."""
    leftOut: list[FieldLeftOut]
    """The others."""


class _PlanStepRequired(TypedDict):
    step: str
    """The name of the step, such as `charges/flow`."""
    action: PlanAction
    """What it does."""


class PlanStep(_PlanStepRequired, total=False):
    """One step of a plan."""

    name: str
    """The name of the resource."""
    id: str
    """The id of the resource."""
    changes: list[PlanChange]
    """What changes."""
    reason: str
    """Why, in words."""
    inletUrl: str
    """Where the records of a source are to be sent that waits for them."""


class _PlanMembersRequired(TypedDict):
    goal: PipelineGoal
    """What the pipeline is to do."""
    changes: int
    """How many steps change something on the platform."""
    steps: list[PlanStep]
    """The steps in their order."""


class PlanMembers(_PlanMembersRequired, total=False):
    """What a pipeline does, step by step."""

    diagnostics: list[DiagnosticMembers]
    """Warnings of the comparison with the fields of the sources, each with its place in the spec."""
    coverage: list[PlanCoverage]
    """What becomes of the fields of each source, where they were read."""


class FaultsError(TypedDict):
    """Something is wrong with the spec, with a secret's value, or with what exists."""

    kind: Literal["invalid", "secret", "conflict"]
    """`invalid`: the spec doesn't fit what was read. `secret`: a credential is refused. `conflict`: what exists, or
    what another host does, is in the way.
    """
    message: str
    """The first fault, in one sentence."""
    diagnostics: list[DiagnosticMembers]
    """All faults, each with its place in the spec."""
    path: str
    """JSON Pointer to what the step is for, in the spec; empty for a step that is for all of it."""
    changed: PlatformChange
    """Whether the platform was changed."""


class _RefusalErrorRequired(TypedDict):
    kind: Literal["service"]
    """That it is a refusal."""
    message: str
    """What the platform refuses, in one sentence."""
    status: int
    """The HTTP status."""
    retry: Retry
    """Whether and how to send the request again."""
    mayHaveTakenEffect: bool
    """Whether the platform may have done what was asked in spite of the refusal."""
    path: str
    """JSON Pointer to what the step is for, in the spec; empty for a step that is for all of it."""
    changed: PlatformChange
    """Whether the platform was changed."""


class RefusalError(_RefusalErrorRequired, total=False):
    """The platform refuses."""

    code: str
    """The platform's own code."""
    detail: str
    """The platform's own words."""
    requestId: str
    """What to quote to the platform's support."""
    meaning: str
    """What the published code means."""
    help: str
    """What to do."""


class NoAnswerError(TypedDict):
    """The platform gives no usable answer."""

    kind: Literal["noAnswer"]
    """That there is no answer."""
    message: str
    """What was tried."""
    path: str
    """JSON Pointer to what the step is for, in the spec; empty for a step that is for all of it."""
    changed: PlatformChange
    """Whether the platform was changed."""


StepError = Union[FaultsError, RefusalError, NoAnswerError]
"""Why a step can't go on: something is wrong, the platform refuses, or it gives no usable answer."""


class SendStep(TypedDict):
    """Send a request, and give the answer to the pipeline."""

    kind: Literal["send"]
    """That a request is to be sent."""
    id: str
    """What the answer repeats."""
    step: str
    """The name of the step, such as `charges/flow`."""
    writes: bool
    """Whether the request changes the platform: the ledger must be saved before it is sent."""
    request: Request
    """The request."""


class WaitStep(TypedDict):
    """Wait, and ask again."""

    kind: Literal["wait"]
    """That there is a pause."""
    seconds: float
    """How long."""
    until: float
    """The end of the pause, in milliseconds since 1970; the ledger keeps it."""
    reason: WaitReason
    """Why there is a pause."""
    step: str
    """The name of the step that waits."""


class TestStep(TypedDict):
    """Try the tests of a mapping, and give the report to the pipeline."""

    kind: Literal["test"]
    """That there are tests to try."""
    id: str
    """What the report repeats."""
    step: str
    """The name of the step, such as `charges/tests`."""
    mapping: CheckMappingInput
    """What `compileMapping` takes."""
    tests: list[MappingTest]
    """The tests, as the spec has them."""


class DoneStep(TypedDict):
    """There is nothing more to do."""

    kind: Literal["done"]
    """That the pipeline has ended well."""


class FailedStep(TypedDict):
    """A step can't go on."""

    kind: Literal["failed"]
    """That the pipeline has ended."""
    step: str
    """The name of the step that failed."""
    error: StepError
    """Why."""


Step = Union[SendStep, TestStep, WaitStep, DoneStep, FailedStep]
"""What to do next."""


class FlowOfStatus(TypedDict, total=False):
    """What is known of a flow."""

    id: str
    """The id of the flow."""
    name: str
    """The name of the flow."""
    state: str
    """`enabled`, `disabled`, `draft`, …"""
    lastRunDetails: LastRunDetails
    """Its last run."""


class _RunOfStatusRequired(TypedDict):
    id: str
    """The id of the run."""


class RunOfStatus(_RunOfStatusRequired, total=False):
    """What is known of a run."""

    status: RunStatus
    """In one spelling: `success`, `partialSuccess`, …"""
    createdAt: int
    """When it was made, in milliseconds since 1970."""
    verdict: Verdict
    """What came of it."""


class _PipelineStatusRequired(TypedDict):
    resource: str
    """The key of the resource."""
    flow: FlowOfStatus
    """The flow."""


class PipelineStatus(_PipelineStatusRequired, total=False):
    """A flow with its last runs."""

    runs: list[RunOfStatus]
    """Its last runs, the newest first."""
    inletUrl: str
    """Where its records are to be sent, if the source waits for them."""
