"""The results of the Flow Service operations on connections, specifications and flows.

Times that end in `At` or `AtUTC` are in milliseconds. A schedule is given back as it was sent, texts as texts.
"""

from __future__ import annotations

from typing import Any, TypedDict, Union


class Created(TypedDict):
    """The resource that was made or changed, and its new etag."""

    id: str
    etag: str


class _Listed(TypedDict):
    id: str


class _ListedEtag(_Listed, total=False):
    etag: str


class _Resource(TypedDict, total=False):
    name: str
    version: str
    createdAt: int
    updatedAt: int
    createdBy: str
    updatedBy: str
    createdClient: str
    updatedClient: str
    sandboxId: str
    sandboxName: str
    imsOrgId: str


class _Stateful(_Resource, total=False):
    description: str
    state: str
    providerRefId: str
    inheritedAttributes: dict[str, Any]


class Link(TypedDict):
    """A link to a page of a list."""

    href: str


class Links(TypedDict, total=False):
    """The links of a list; empty at its end."""

    next: Link


class _Page(TypedDict, total=False):
    _links: Links
    count: int


class SpecReference(TypedDict):
    """A connection specification or a flow specification."""

    id: str
    version: str


class Tested(TypedDict):
    """Whether the source takes the credentials."""

    result: bool


class ExploredEntry(TypedDict, total=False):
    """A table, file or folder of a source."""

    type: str
    name: str
    path: str
    canPreview: bool
    canFetchSchema: bool


class ExploredData(TypedDict, total=False):
    """The fields of a resource, and sample records if a preview was asked for."""

    format: str
    schema: dict[str, Any]
    data: list[Any]


Explored = Union[ExploredData, list[ExploredEntry]]


class AuthRead(TypedDict, total=False):
    """The credentials of a base connection, as far as the platform shows them."""

    specName: str
    params: dict[str, Any]


class _BaseConnection(_Stateful, total=False):
    connectionSpec: SpecReference
    auth: AuthRead


class BaseConnection(Created, _BaseConnection):
    """A base connection."""


class ListedBaseConnection(_ListedEtag, _BaseConnection):
    """A base connection in a list."""


class _BaseConnectionList(TypedDict):
    items: list[ListedBaseConnection]


class BaseConnectionList(_BaseConnectionList, _Page):
    """A page of base connections."""


class _SourceConnection(_Stateful, total=False):
    baseConnectionId: str
    connectionSpec: SpecReference
    data: dict[str, Any]
    params: dict[str, Any]


class SourceConnection(Created, _SourceConnection):
    """A source connection."""


class ListedSourceConnection(_ListedEtag, _SourceConnection):
    """A source connection in a list."""


class _SourceConnectionList(TypedDict):
    items: list[ListedSourceConnection]


class SourceConnectionList(_SourceConnectionList, _Page):
    """A page of source connections."""


class TargetParams(TypedDict, total=False):
    """Where a target connection writes."""

    dataSetId: str


class _TargetConnection(_Stateful, total=False):
    connectionSpec: SpecReference
    data: dict[str, Any]
    params: TargetParams


class TargetConnection(Created, _TargetConnection):
    """A target connection."""


class ListedTargetConnection(_ListedEtag, _TargetConnection):
    """A target connection in a list."""


class _TargetConnectionList(TypedDict):
    items: list[ListedTargetConnection]


class TargetConnectionList(_TargetConnectionList, _Page):
    """A page of target connections."""


class ConnectionSpec(_ListedEtag, _Resource, total=False):
    """What the platform knows of a source."""

    providerId: str
    authSpec: list[dict[str, Any]]
    sourceSpec: dict[str, Any]
    exploreSpec: dict[str, Any]
    attributes: dict[str, Any]
    permissionsInfo: dict[str, Any]


class _ConnectionSpecList(TypedDict):
    items: list[ConnectionSpec]


class ConnectionSpecList(_ConnectionSpecList, _Page):
    """Connection specifications."""


class FlowSpec(_ListedEtag, _Resource, total=False):
    """What a kind of flow takes."""

    providerId: str
    sourceConnectionSpecIds: list[str]
    targetConnectionSpecIds: list[str]
    optionSpec: dict[str, Any]
    transformationSpecs: Any
    scheduleSpec: dict[str, Any]
    runSpec: dict[str, Any]
    attributes: dict[str, Any]
    permissionsInfo: dict[str, Any]


class _FlowSpecList(TypedDict):
    items: list[FlowSpec]


class FlowSpecList(_FlowSpecList, _Page):
    """Flow specifications."""


class Schedule(TypedDict, total=False):
    """When a flow runs, as it was sent."""

    startTime: Union[int, str]
    frequency: str
    interval: Union[int, str]
    backfill: Union[bool, str]


class Transformation(TypedDict):
    """A transformation of a flow."""

    name: str
    params: dict[str, Any]


class FlowOptions(TypedDict, total=False):
    """How a flow treats records that fail."""

    errorDiagnosticsEnabled: bool
    partialIngestionPercent: float


class LastOperation(TypedDict, total=False):
    """The last change of a flow."""

    started: int
    updated: int
    percentCompleted: float
    status: dict[str, Any]
    ops: list[dict[str, Any]]
    operation: str


class LastRunDetails(TypedDict, total=False):
    """The last run of a flow."""

    id: str
    state: str
    startedAtUTC: int
    completedAtUTC: int


class _Flow(_Stateful, total=False):
    flowSpec: Union[SpecReference, str]
    sourceConnectionIds: list[str]
    targetConnectionIds: list[str]
    transformations: list[Transformation]
    scheduleParams: Schedule
    options: FlowOptions
    runs: str
    lastOperation: LastOperation
    lastRunDetails: LastRunDetails


class Flow(Created, _Flow):
    """A flow."""


class ListedFlow(_ListedEtag, _Flow):
    """A flow in a list."""


class _FlowList(TypedDict):
    items: list[ListedFlow]


class FlowList(_FlowList, _Page):
    """A page of flows."""
