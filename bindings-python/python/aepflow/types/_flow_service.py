# Made by `cargo xtask faces` from the tables; not to be edited.
"""The results of the operations on connections, specs and flows."""

from __future__ import annotations

from typing import Any, TypedDict, Union


class Created(TypedDict):
    """A new or changed resource of Flow Service."""

    id: str
    """The id of the resource."""
    etag: str
    """What the next change of the resource needs, quotes and all."""


class _FlowServiceResourceRequired(TypedDict):
    id: str
    """The id of the resource."""


class FlowServiceResource(_FlowServiceResourceRequired, total=False):
    """What all resources of Flow Service have."""

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


class Link(TypedDict):
    """A link to a page of a list."""

    href: str
    """The path and query of the page."""


class Links(TypedDict, total=False):
    """The links of a list; empty at its end."""

    next: Link
    """The next page."""


class FlowServicePage(TypedDict, total=False):
    """What a page of Flow Service has besides its entries."""

    _links: Links
    """Where the next page is; `next_page` reads it."""
    count: int
    """How many entries there are in all, where the request asked for it."""


class _SpecReferenceRequired(TypedDict):
    id: str
    """The id of the spec."""


class SpecReference(_SpecReferenceRequired, total=False):
    """The connection spec or flow spec that a resource is made by."""

    version: str
    """The version of the spec."""


class Tested(TypedDict):
    """Whether the source took the credentials."""

    result: bool
    """Whether it did."""


class ColumnType(TypedDict, total=False):
    """The type of a column in the words of XDM."""

    type: str
    """`string`, `integer`, …"""
    format: str
    """`date-time` and others."""
    minimum: float
    """The least number."""
    maximum: float
    """The greatest number."""


_ExploredColumnOptionalNames = TypedDict(
    "_ExploredColumnOptionalNames",
    {
        # The type in one word of XDM.
        "meta:xdmType": "str",
    },
    total=False,
)


class _ExploredColumnRequired(TypedDict):
    name: str
    """The name of the column."""


class ExploredColumn(_ExploredColumnOptionalNames, _ExploredColumnRequired, total=False):
    """A column of a table."""

    type: str
    """The type in the words of the source."""
    xdm: ColumnType
    """The type in the words of XDM."""


class ExploredSchema(TypedDict, total=False):
    """The fields of what was explored: a tree of properties, or columns."""

    type: str
    """`object` for a tree."""
    properties: dict[str, Any]
    """The fields by name, as JSON Schema describes them."""
    columns: list[ExploredColumn]
    """The columns of a table."""


class ExploredData(TypedDict, total=False):
    """The fields of what was explored: a tree for REST sources, columns for tables."""

    format: str
    """`hierarchical` or `flat`."""
    schema: ExploredSchema
    """The fields."""
    data: Any
    """Sample records, where a preview was asked for."""
    properties: FileProperties
    """What the platform found out about a file, where it was asked to."""


class FileProperties(TypedDict, total=False):
    """How a file is to be read."""

    fileType: str
    """The format of the file."""
    compressionType: str
    """How it is packed."""
    columnDelimiter: str
    """The character between its columns."""


class ExploredEntry(TypedDict, total=False):
    """A table, file or folder that can be explored in turn."""

    type: str
    """`table`, `file`, `folder`, …"""
    name: str
    """The name that the source shows."""
    path: str
    """What `object` takes to explore it."""
    canPreview: bool
    """Whether it has sample records."""
    canFetchSchema: bool
    """Whether it has fields."""


Explored = Union[ExploredData, list[ExploredEntry]]
"""What exploring gave: the fields of one thing, or the things that there are."""


class AuthRead(TypedDict, total=False):
    """The credentials of a base connection as read: masked."""

    specName: str
    """The way to authenticate."""
    params: dict[str, Any]
    """The parameters, secrets masked."""


class _BaseConnectionRequired(TypedDict):
    id: str
    """The id of the resource."""
    etag: str
    """What the next change of the resource needs, quotes and all. Absent only where a search left it out."""


class BaseConnection(_BaseConnectionRequired, total=False):
    """A base connection as read; the credentials come masked."""

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
    connectionSpec: SpecReference
    """The connection spec of its source."""
    auth: AuthRead
    """The credentials, masked."""


class _ListedBaseConnectionRequired(TypedDict):
    id: str
    """The id of the resource."""


class ListedBaseConnection(_ListedBaseConnectionRequired, total=False):
    """A base connection as read; the credentials come masked. In a list."""

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
    connectionSpec: SpecReference
    """The connection spec of its source."""
    auth: AuthRead
    """The credentials, masked."""


class _BaseConnectionListRequired(TypedDict):
    items: list[ListedBaseConnection]
    """The entries."""


class BaseConnectionList(_BaseConnectionListRequired, total=False):
    """A page of base connections."""

    _links: Links
    """Where the next page is; `next_page` reads it."""
    count: int
    """How many entries there are in all, where the request asked for it."""


class DataOfConnection(TypedDict, total=False):
    """The form of a connection's data."""

    format: str
    """`json`, `delimited`, `parquet_xdm`, …"""
    schema: Any
    """The schema of the data."""
    properties: Any
    """Details of the format."""


class _SourceConnectionRequired(TypedDict):
    id: str
    """The id of the resource."""
    etag: str
    """What the next change of the resource needs, quotes and all. Absent only where a search left it out."""


class SourceConnection(_SourceConnectionRequired, total=False):
    """A source connection: one resource of a source."""

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
    baseConnectionId: str
    """The base connection that it reads through."""
    connectionSpec: SpecReference
    """The connection spec of its source."""
    data: DataOfConnection
    """The form of its data."""
    params: dict[str, Any]
    """The source's own parameters: what is read."""


class _ListedSourceConnectionRequired(TypedDict):
    id: str
    """The id of the resource."""


class ListedSourceConnection(_ListedSourceConnectionRequired, total=False):
    """A source connection: one resource of a source. In a list."""

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
    baseConnectionId: str
    """The base connection that it reads through."""
    connectionSpec: SpecReference
    """The connection spec of its source."""
    data: DataOfConnection
    """The form of its data."""
    params: dict[str, Any]
    """The source's own parameters: what is read."""


class _SourceConnectionListRequired(TypedDict):
    items: list[ListedSourceConnection]
    """The entries."""


class SourceConnectionList(_SourceConnectionListRequired, total=False):
    """A page of source connections."""

    _links: Links
    """Where the next page is; `next_page` reads it."""
    count: int
    """How many entries there are in all, where the request asked for it."""


class TargetParams(TypedDict, total=False):
    """Where a target connection writes."""

    dataSetId: str
    """The dataset."""


class _TargetConnectionRequired(TypedDict):
    id: str
    """The id of the resource."""
    etag: str
    """What the next change of the resource needs, quotes and all. Absent only where a search left it out."""


class TargetConnection(_TargetConnectionRequired, total=False):
    """A target connection: a dataset with the schema of what goes into it."""

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
    connectionSpec: SpecReference
    """The connection spec of the data lake."""
    data: DataOfConnection
    """The form of its data, and the schema."""
    params: TargetParams
    """Where it writes."""


class _ListedTargetConnectionRequired(TypedDict):
    id: str
    """The id of the resource."""


class ListedTargetConnection(_ListedTargetConnectionRequired, total=False):
    """A target connection: a dataset with the schema of what goes into it. In a list."""

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
    connectionSpec: SpecReference
    """The connection spec of the data lake."""
    data: DataOfConnection
    """The form of its data, and the schema."""
    params: TargetParams
    """Where it writes."""


class _TargetConnectionListRequired(TypedDict):
    items: list[ListedTargetConnection]
    """The entries."""


class TargetConnectionList(_TargetConnectionListRequired, total=False):
    """A page of target connections."""

    _links: Links
    """Where the next page is; `next_page` reads it."""
    count: int
    """How many entries there are in all, where the request asked for it."""


class SpecAttributes(TypedDict, total=False):
    """What is to be known of a spec."""

    isDraftModeSupported: bool
    """Whether resources can be made as drafts."""


class AuthSpec(TypedDict, total=False):
    """A way to authenticate."""

    name: str
    """What `auth.specName` takes."""
    type: str
    """The kind of credentials."""
    spec: dict[str, Any]
    """The parameters as a JSON Schema."""


class _ConnectionSpecRequired(TypedDict):
    id: str
    """The id of the resource."""


class ConnectionSpec(_ConnectionSpecRequired, total=False):
    """What the platform says of a source or a target."""

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
    providerId: str
    """The id of its provider."""
    authSpec: list[AuthSpec]
    """The ways to authenticate."""
    sourceSpec: dict[str, Any]
    """What a source connection takes."""
    exploreSpec: dict[str, Any]
    """How it is explored."""
    attributes: Any
    """What is to be known of it, such as `isDraftModeSupported`."""
    permissionsInfo: dict[str, Any]
    """The permissions that its resources need."""


class _ConnectionSpecListRequired(TypedDict):
    items: list[ConnectionSpec]
    """The entries."""


class ConnectionSpecList(_ConnectionSpecListRequired, total=False):
    """A page of connection specs."""

    _links: Links
    """Where the next page is; `next_page` reads it."""
    count: int
    """How many entries there are in all, where the request asked for it."""


class _FlowSpecRequired(TypedDict):
    id: str
    """The id of the resource."""


class FlowSpec(_FlowSpecRequired, total=False):
    """What the platform says of a kind of flow."""

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
    providerId: str
    """The id of its provider."""
    sourceConnectionSpecIds: list[str]
    """The connection specs of the sources that it takes."""
    targetConnectionSpecIds: list[str]
    """The connection specs of the targets that it takes."""
    optionSpec: dict[str, Any]
    """What `options` takes."""
    transformationSpecs: Any
    """The transformations that it takes."""
    scheduleSpec: dict[str, Any]
    """What a schedule takes."""
    runSpec: dict[str, Any]
    """What a run on demand takes."""
    attributes: Any
    """What is to be known of it, such as `isDraftModeSupported`."""
    permissionsInfo: dict[str, Any]
    """The permissions that its resources need."""


class _FlowSpecListRequired(TypedDict):
    items: list[FlowSpec]
    """The entries."""


class FlowSpecList(_FlowSpecListRequired, total=False):
    """A page of flow specs."""

    _links: Links
    """Where the next page is; `next_page` reads it."""
    count: int
    """How many entries there are in all, where the request asked for it."""


class Schedule(TypedDict, total=False):
    """When a flow runs; the platform repeats times and counts as it got them, as numbers or as text."""

    startTime: Union[int, str]
    """When the first run starts, in Unix seconds."""
    frequency: str
    """`once`, `minute`, `hour`, `day` or `week`."""
    interval: Union[int, str]
    """How many minutes, hours, days or weeks there are from one run to the next."""
    backfill: Union[bool, str]
    """Whether the first run takes what is older than `startTime`."""


class Transformation(TypedDict, total=False):
    """A transformation of a flow."""

    name: str
    """`Mapping`, or on table sources `Copy`."""
    params: dict[str, Any]
    """Its parameters, such as `mappingId` and `mappingVersion`."""


class FlowOptions(TypedDict, total=False):
    """How a flow treats records that fail."""

    errorDiagnosticsEnabled: bool
    """Whether the platform keeps what was wrong with them."""
    partialIngestionPercent: float
    """How many may fail before the run does, in percent."""


class LastOperation(TypedDict, total=False):
    """The last change of a flow."""

    started: int
    """When it began, in milliseconds since 1970."""
    updated: int
    """When it was last heard of, in milliseconds since 1970."""
    percentCompleted: float
    """How far it is."""
    status: Any
    """What came of it."""
    ops: list[dict[str, Any]]
    """What is changed, as a JSON Patch."""
    operation: str
    """What is done: `create`, `update`, …"""


class LastRunDetails(TypedDict, total=False):
    """The last run of a flow."""

    id: str
    """The id of the run."""
    state: str
    """The status of the run, as the platform wrote it."""
    startedAtUTC: int
    """When it started, in milliseconds since 1970."""
    completedAtUTC: int
    """When it ended, in milliseconds since 1970."""


class _FlowRequired(TypedDict):
    id: str
    """The id of the resource."""
    etag: str
    """What the next change of the resource needs, quotes and all. Absent only where a search left it out."""


class Flow(_FlowRequired, total=False):
    """A flow as read: from a source connection to a target connection, on a schedule."""

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
    flowSpec: Union[SpecReference, str]
    """The flow spec, or its id alone."""
    sourceConnectionIds: list[str]
    """The source connection, in a list."""
    targetConnectionIds: list[str]
    """The target connection, in a list."""
    transformations: list[Transformation]
    """What happens to each record."""
    scheduleParams: Schedule
    """When it runs."""
    options: FlowOptions
    """How it treats records that fail."""
    runs: str
    """The path of the list of its runs."""
    lastOperation: LastOperation
    """Its last change."""
    lastRunDetails: LastRunDetails
    """Its last run."""


class _ListedFlowRequired(TypedDict):
    id: str
    """The id of the resource."""


class ListedFlow(_ListedFlowRequired, total=False):
    """A flow as read: from a source connection to a target connection, on a schedule. In a list."""

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
    flowSpec: Union[SpecReference, str]
    """The flow spec, or its id alone."""
    sourceConnectionIds: list[str]
    """The source connection, in a list."""
    targetConnectionIds: list[str]
    """The target connection, in a list."""
    transformations: list[Transformation]
    """What happens to each record."""
    scheduleParams: Schedule
    """When it runs."""
    options: FlowOptions
    """How it treats records that fail."""
    runs: str
    """The path of the list of its runs."""
    lastOperation: LastOperation
    """Its last change."""
    lastRunDetails: LastRunDetails
    """Its last run."""


class _FlowListRequired(TypedDict):
    items: list[ListedFlow]
    """The entries."""


class FlowList(_FlowListRequired, total=False):
    """A page of flows."""

    _links: Links
    """Where the next page is; `next_page` reads it."""
    count: int
    """How many entries there are in all, where the request asked for it."""
