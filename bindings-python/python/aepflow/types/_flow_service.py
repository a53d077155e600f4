"""The inputs of the Flow Service operations on connections, specifications and flows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, TypedDict, Union

from ._calls import Object
from ._shared import Count, Patch, SchemaInput, Texts, Time

ObjectType = Literal["rest", "root", "table", "file", "folder"]
Frequency = Literal["once", "minute", "hour", "day", "week"]


class _Named(TypedDict):
    name: str


class _Etag(TypedDict):
    etag: str
    """The etag as the resource was read, with its quotes."""


class _Described(TypedDict, total=False):
    description: str


class _Draftable(_Described, total=False):
    draft: bool
    extra: Object
    """Merged into the body; nothing checks it."""


class _Changed(_Described, total=False):
    name: str
    patch: Patch


class _SpecId(TypedDict):
    id: str


class SpecInput(_SpecId, total=False):
    """A connection specification or a flow specification."""

    version: str


class PropertyInput(TypedDict, total=False):
    """The filter of a list of specifications."""

    property: Union[str, Texts]


class ListInput(PropertyInput, total=False):
    """The query of a list of connections or flows."""

    limit: int
    orderby: str
    continuationToken: str
    count: bool


class SearchBaseConnectionsInput(TypedDict, total=False):
    """The input of `searchBaseConnections`."""

    queryString: str
    limit: int
    orderby: str
    count: bool
    continuationToken: str
    extra: Object


class BaseConnectionIdInput(TypedDict):
    """A base connection."""

    baseConnectionId: str


class SourceConnectionIdInput(TypedDict):
    """A source connection."""

    sourceConnectionId: str


class TargetConnectionIdInput(TypedDict):
    """A target connection."""

    targetConnectionId: str


class ConnectionSpecIdInput(TypedDict):
    """A connection specification."""

    connectionSpecId: str


class FlowSpecIdInput(TypedDict):
    """A flow specification."""

    flowSpecId: str


class FlowIdInput(TypedDict):
    """A flow."""

    flowId: str


class _Auth(TypedDict):
    auth: Object
    """The parameters of the connector's way to authenticate, or `specName` and `params`."""


class CreateBaseConnectionInput(_Named, _Auth, _Draftable, total=False):
    """The input of `createBaseConnection`."""

    connector: str
    connectionSpec: SpecInput


class ExploreBaseConnectionInput(BaseConnectionIdInput, total=False):
    """The input of `exploreBaseConnection`."""

    connector: str
    resource: str
    params: Object
    preview: bool
    objectType: ObjectType
    object: str
    fileType: str
    sourceParams: Object


class UpdateBaseConnectionInput(BaseConnectionIdInput, _Etag, _Changed, total=False):
    """The input of `updateBaseConnection`."""

    connector: str
    auth: Object


class _DataFormat(TypedDict):
    format: str


class SourceDataInput(_DataFormat, total=False):
    """The form of a source connection's data."""

    properties: Object


class CreateSourceConnectionInput(_Named, _Draftable, total=False):
    """The input of `createSourceConnection`."""

    connector: str
    baseConnectionId: str
    resource: str
    connectionSpec: SpecInput
    data: SourceDataInput
    params: Object


class UpdateSourceConnectionInput(SourceConnectionIdInput, _Etag, _Changed):
    """The input of `updateSourceConnection`."""


class TargetDataInput(TypedDict, total=False):
    """The form of a target connection's data."""

    format: str
    schema: SchemaInput


class TargetParamsInput(TypedDict, total=False):
    """Where a target connection writes."""

    dataSetId: str


class CreateTargetConnectionInput(_Named, _Draftable, total=False):
    """The input of `createTargetConnection`."""

    schema: SchemaInput
    datasetId: str
    connectionSpec: SpecInput
    data: TargetDataInput
    params: TargetParamsInput


class UpdateTargetConnectionInput(TargetConnectionIdInput, _Etag, _Changed):
    """The input of `updateTargetConnection`."""


class ScheduleInput(TypedDict, total=False):
    """When a flow runs; a new flow needs `frequency` and `startTime`, and `interval` unless it runs once."""

    startTime: Time
    frequency: Frequency
    interval: Count
    backfill: bool


class FlowOptionsInput(TypedDict, total=False):
    """How a flow treats records that fail."""

    errorDiagnosticsEnabled: bool
    partialIngestionPercent: float


class TransformationParamsInput(TypedDict, total=False):
    """The parameters of a transformation."""

    mappingId: str
    mappingVersion: Count
    deltaColumn: Object
    publicKeyId: str


class TransformationInput(TypedDict):
    """A transformation of a flow, under the body's own names."""

    name: str
    params: TransformationParamsInput


class CreateFlowInput(_Named, _Draftable, total=False):
    """The input of `createFlow`."""

    connector: str
    flowSpec: SpecInput
    sourceConnectionId: str
    sourceConnectionIds: Texts
    targetConnectionId: str
    targetConnectionIds: Texts
    mappingSetId: str
    mappingVersion: Count
    transformations: Sequence[TransformationInput]
    schedule: ScheduleInput
    scheduleParams: ScheduleInput
    options: FlowOptionsInput


class SearchFlowsInput(SearchBaseConnectionsInput, total=False):
    """The input of `searchFlows`."""

    projectionFields: str


class UpdateFlowInput(FlowIdInput, _Etag, _Changed, total=False):
    """The input of `updateFlow`."""

    schedule: ScheduleInput
    mappingSetId: str
    mappingVersion: Count
    flow: Object
    """The flow as `getFlow` gave it; a new mapping set is put in the place where it has the old one."""
    options: FlowOptionsInput
