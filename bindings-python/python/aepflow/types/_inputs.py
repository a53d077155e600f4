# Made by `cargo xtask faces` from the tables; not to be edited.
"""The inputs of all operations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, TypedDict

from ._rows import AnyMappingInput, AnyObject, Auth, Patch
from ._shared import Count, Object, OneOrMore, SchemaVersion, Texts, Time


class _SpecInputRequired(TypedDict):
    id: str
    """The id of the specification, the same in all organizations."""


class SpecInput(_SpecInputRequired, total=False):
    """A connection spec or flow spec."""

    version: str
    """The version of the specification; `1.0` by default. Example: `1.0`."""


class _CreateBaseConnectionInputRequired(TypedDict):
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    auth: Auth
    """"""


class CreateBaseConnectionInput(_CreateBaseConnectionInputRequired, total=False):
    """The input of `createBaseConnection`. Create base connection.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    connector: str
    """The source, by its name in `connectors()`; it stands for the ids of its specifications. Example: `stripe`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    connectionSpec: SpecInput
    """"""
    draft: bool
    """Whether to make a draft, which may be incomplete until it is published; false by default."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class ListInput(TypedDict, total=False):
    """The input of `listBaseConnections`, `listSourceConnections`, `listTargetConnections` and `listFlows`.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    property: OneOrMore
    """Which to list: field, operator and value; of several filters all must hold. Example: `state==enabled`."""
    limit: int
    """How many one page may have. From 1 to 1000000. Example: `50`."""
    orderby: str
    """The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`."""
    continuationToken: str
    """Where the page starts, as the page before says; absent for the first."""
    count: bool
    """Whether to answer how many match, in place of a page of them."""


class SearchBaseConnectionsInput(TypedDict, total=False):
    """The input of `searchBaseConnections`. Search base connections.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    queryString: str
    """What to search for, in the platform's own syntax."""
    limit: int
    """How many one page may have. From 1 to 1000. Example: `50`."""
    orderby: str
    """The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`."""
    count: bool
    """Whether to answer how many match, in place of a page of them."""
    continuationToken: str
    """Where the page starts, as the page before says; absent for the first."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class BaseConnectionIdInput(TypedDict):
    """The input of `getBaseConnection`, `testBaseConnection`, `publishBaseConnection` and `deleteBaseConnection`.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    baseConnectionId: str
    """"""


ObjectType = Literal["rest", "root", "table", "file", "folder"]
"""What is explored."""


class _ExploreBaseConnectionInputRequired(TypedDict):
    baseConnectionId: str
    """"""


class ExploreBaseConnectionInput(_ExploreBaseConnectionInputRequired, total=False):
    """The input of `exploreBaseConnection`. Explore base connection.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    connector: str
    """The source, by its name in `connectors()`; it stands for the ids of its specifications. Example: `stripe`."""
    resource: str
    """"""
    params: Object
    """"""
    preview: bool
    """"""
    objectType: ObjectType
    """"""
    object: str
    """"""
    fileType: str
    """"""
    sourceParams: Object
    """"""


class _UpdateBaseConnectionInputRequired(TypedDict):
    baseConnectionId: str
    """"""
    etag: str
    """The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
    `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
    """


class UpdateBaseConnectionInput(_UpdateBaseConnectionInputRequired, total=False):
    """The input of `updateBaseConnection`. Update base connection.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    connector: str
    """The source, by its name in `connectors()`; it stands for the ids of its specifications. Example: `stripe`."""
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    auth: Auth
    """"""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""


class _SourceDataInputRequired(TypedDict):
    format: str
    """"""


class SourceDataInput(_SourceDataInputRequired, total=False):
    """The form of a source connection's data."""

    properties: Object
    """"""


class _CreateSourceConnectionInputRequired(TypedDict):
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""


class CreateSourceConnectionInput(_CreateSourceConnectionInputRequired, total=False):
    """The input of `createSourceConnection`. Create source connection.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    connector: str
    """The source, by its name in `connectors()`; it stands for the ids of its specifications. Example: `stripe`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    baseConnectionId: str
    """"""
    resource: str
    """"""
    connectionSpec: SpecInput
    """"""
    data: SourceDataInput
    """"""
    params: Object
    """"""
    draft: bool
    """Whether to make a draft, which may be incomplete until it is published; false by default."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class SourceConnectionIdInput(TypedDict):
    """The input of `getSourceConnection`, `publishSourceConnection` and `deleteSourceConnection`.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    sourceConnectionId: str
    """"""


class _UpdateSourceConnectionInputRequired(TypedDict):
    sourceConnectionId: str
    """"""
    etag: str
    """The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
    `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
    """


class UpdateSourceConnectionInput(_UpdateSourceConnectionInputRequired, total=False):
    """The input of `updateSourceConnection`. Update source connection.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""


class _SchemaInputRequired(TypedDict):
    id: str
    """The `$id` of the schema, or its `meta:altId`. Example:
    `https://ns.adobe.com/acme/schemas/2f1b0f0c8d0d4a6f9d0f6a5f6c1c7f0e`.
    """


class SchemaInput(_SchemaInputRequired, total=False):
    """A schema by its `$id`."""

    version: SchemaVersion
    """The version of the schema; only the major version 1 exists."""


class TargetDataInput(TypedDict, total=False):
    """The form of a target connection's data."""

    format: str
    """"""
    schema: SchemaInput
    """"""


class TargetParamsInput(TypedDict, total=False):
    """Where a target connection writes."""

    dataSetId: str
    """"""


class _CreateTargetConnectionInputRequired(TypedDict):
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""


class CreateTargetConnectionInput(_CreateTargetConnectionInputRequired, total=False):
    """The input of `createTargetConnection`. Create target connection.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    description: str
    """What it is for, in words for whoever reads it later."""
    schema: SchemaInput
    """"""
    datasetId: str
    """"""
    connectionSpec: SpecInput
    """"""
    data: TargetDataInput
    """"""
    params: TargetParamsInput
    """"""
    draft: bool
    """Whether to make a draft, which may be incomplete until it is published; false by default."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class TargetConnectionIdInput(TypedDict):
    """The input of `getTargetConnection`, `publishTargetConnection` and `deleteTargetConnection`.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    targetConnectionId: str
    """"""


class _UpdateTargetConnectionInputRequired(TypedDict):
    targetConnectionId: str
    """"""
    etag: str
    """The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
    `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
    """


class UpdateTargetConnectionInput(_UpdateTargetConnectionInputRequired, total=False):
    """The input of `updateTargetConnection`. Update target connection.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""


class PropertyInput(TypedDict, total=False):
    """The input of `listConnectionSpecs` and `listFlowSpecs`.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    property: OneOrMore
    """Which to list: field, operator and value; of several filters all must hold. Example: `state==enabled`."""


class ConnectionSpecIdInput(TypedDict):
    """The input of `getConnectionSpec`. Get connection spec.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    connectionSpecId: str
    """"""


class FlowSpecIdInput(TypedDict):
    """The input of `getFlowSpec`. Get flow spec.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    flowSpecId: str
    """"""


class TransformationParamsInput(TypedDict, total=False):
    """The parameters of a transformation."""

    mappingId: str
    """"""
    mappingVersion: Count
    """At least 0."""
    deltaColumn: Object
    """"""
    publicKeyId: str
    """"""


class TransformationInput(TypedDict):
    """A transformation of a flow, under the body's own names."""

    name: str
    """"""
    params: TransformationParamsInput
    """"""


Frequency = Literal["once", "minute", "hour", "day", "week"]
"""How often a flow runs."""


class ScheduleInput(TypedDict, total=False):
    """When a flow runs; a flow that runs once has neither `interval` nor `backfill`."""

    startTime: Time
    """At least 0."""
    frequency: Frequency
    """"""
    interval: Count
    """How many units of the frequency lie between two runs; at least 15 minutes; not with `once`. At least 1. In
    units of `frequency`. Example: `1`.
    """
    backfill: bool
    """"""


class FlowOptionsInput(TypedDict, total=False):
    """How a flow treats records that fail."""

    errorDiagnosticsEnabled: bool
    """"""
    partialIngestionPercent: float
    """At most 100."""


class _CreateFlowInputRequired(TypedDict):
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""


class CreateFlowInput(_CreateFlowInputRequired, total=False):
    """The input of `createFlow`. Makes a flow, which brings data from a source connection to a target connection on
    a schedule.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
    """

    connector: str
    """The source, by its name in `connectors()`; it stands for the ids of its specifications. Example: `stripe`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    flowSpec: SpecInput
    """"""
    sourceConnectionId: str
    """"""
    sourceConnectionIds: Texts
    """"""
    targetConnectionId: str
    """"""
    targetConnectionIds: Texts
    """"""
    mappingSetId: str
    """"""
    mappingVersion: Count
    """At least 0."""
    transformations: Sequence[TransformationInput]
    """"""
    schedule: ScheduleInput
    """"""
    scheduleParams: ScheduleInput
    """"""
    options: FlowOptionsInput
    """"""
    draft: bool
    """Whether to make a draft, which may be incomplete until it is published; false by default."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class SearchFlowsInput(TypedDict, total=False):
    """The input of `searchFlows`. Search flows.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    queryString: str
    """What to search for, in the platform's own syntax."""
    limit: int
    """How many one page may have. From 1 to 1000. Example: `50`."""
    orderby: str
    """The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`."""
    count: bool
    """Whether to answer how many match, in place of a page of them."""
    projectionFields: str
    """Which fields of each flow to answer; all by default."""
    continuationToken: str
    """Where the page starts, as the page before says; absent for the first."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class FlowIdInput(TypedDict):
    """The input of `getFlow`, `enableFlow`, `disableFlow`, `publishFlow` and `deleteFlow`.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    flowId: str
    """"""


class _UpdateFlowInputRequired(TypedDict):
    flowId: str
    """"""
    etag: str
    """The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
    `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
    """


class UpdateFlowInput(_UpdateFlowInputRequired, total=False):
    """The input of `updateFlow`. Update flow.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    schedule: ScheduleInput
    """"""
    mappingSetId: str
    """"""
    mappingVersion: Count
    """At least 0."""
    flow: AnyObject
    """"""
    options: FlowOptionsInput
    """"""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""


class _DeltaColumnInputRequired(TypedDict):
    name: str
    """"""


class DeltaColumnInput(_DeltaColumnInputRequired, total=False):
    """The column that tells new records from old ones."""

    dateFormat: str
    """"""
    timezone: str
    """"""


class _RunParamsInputRequired(TypedDict):
    startTime: Time
    """At least 0."""


class RunParamsInput(_RunParamsInputRequired, total=False):
    """What a run on demand covers."""

    windowStartTime: Time
    """At least 0."""
    windowEndTime: Time
    """At least 0."""
    deltaColumn: DeltaColumnInput
    """"""


class _CreateRunInputRequired(TypedDict):
    flowId: str
    """The id of the flow that the runs belong to."""
    params: RunParamsInput
    """"""


class CreateRunInput(_CreateRunInputRequired, total=False):
    """The input of `createRun`. Create run.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class ListRunsInput(TypedDict, total=False):
    """The input of `listRuns`. List runs.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    flowId: str
    """The id of the flow that the runs belong to."""
    property: OneOrMore
    """Which to list: field, operator and value; of several filters all must hold. Example: `state==enabled`."""
    limit: int
    """How many one page may have. From 1 to 1000000. Example: `50`."""
    orderby: str
    """The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`."""
    continuationToken: str
    """Where the page starts, as the page before says; absent for the first."""
    count: bool
    """Whether to answer how many match, in place of a page of them."""


class RunIdInput(TypedDict):
    """The input of `getRun` and `retryRun`.

    https://developer.adobe.com/experience-platform-apis/references/flow-service/
    """

    runId: str
    """"""


class _SchemaRefInputRequired(TypedDict):
    id: str
    """"""


class SchemaRefInput(_SchemaRefInputRequired, total=False):
    """A schema by its `$id`, in the words of Data Prep and Catalog."""

    contentType: SchemaVersion
    """"""


class OutputSchemaInput(TypedDict):
    """The schema that a mapping set writes, under the body's own names."""

    schemaRef: SchemaRefInput
    """"""


Dialect = Literal["tutorial", "current"]
"""The two forms in which the platform takes mappings."""


class _MappingSetInputRequired(TypedDict):
    mappings: Sequence[AnyMappingInput]
    """"""


class MappingSetInput(_MappingSetInputRequired, total=False):
    """The input of `createMappingSet` and `validateMappingSet`.

    https://developer.adobe.com/experience-platform-apis/references/data-prep/
    """

    schema: SchemaInput
    """"""
    outputSchema: OutputSchemaInput
    """"""
    xdmSchema: str
    """"""
    xdmVersion: SchemaVersion
    """"""
    version: int
    """From 0 to 9007199254740991."""
    id: str
    """"""
    name: str
    """"""
    inputSchema: Object
    """"""
    tags: Any
    """"""
    dialect: Dialect
    """"""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


MappingSetOrder = Literal["createdDate", "+createdDate", "-createdDate", "updatedDate", "+updatedDate", "-updatedDate"]
"""The order of a list of mapping sets."""


class ListMappingSetsInput(TypedDict, total=False):
    """The input of `listMappingSets`. List mapping sets.

    https://developer.adobe.com/experience-platform-apis/references/data-prep/
    """

    limit: int
    """From 1 to 1000000. Default: `10`."""
    start: int
    """From 0 to 9007199254740991. Default: `0`."""
    name: str
    """"""
    orderBy: MappingSetOrder
    """"""
    expandSchema: bool
    """"""


class _GetMappingSetInputRequired(TypedDict):
    mappingSetId: str
    """"""


class GetMappingSetInput(_GetMappingSetInputRequired, total=False):
    """The input of `getMappingSet`. Get mapping set.

    https://developer.adobe.com/experience-platform-apis/references/data-prep/
    """

    expandSchema: bool
    """"""
    version: Count
    """At least 0."""


class _UpdateMappingSetInputRequired(TypedDict):
    mappingSetId: str
    """"""
    mappings: Sequence[AnyMappingInput]
    """"""


class UpdateMappingSetInput(_UpdateMappingSetInputRequired, total=False):
    """The input of `updateMappingSet`. Update mapping set.

    https://developer.adobe.com/experience-platform-apis/references/data-prep/
    """

    schema: SchemaInput
    """"""
    outputSchema: OutputSchemaInput
    """"""
    xdmSchema: str
    """"""
    xdmVersion: SchemaVersion
    """"""
    version: int
    """From 0 to 9007199254740991."""
    id: str
    """"""
    name: str
    """"""
    inputSchema: Object
    """"""
    tags: Any
    """"""
    dialect: Dialect
    """"""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class _PreviewMappingSetInputRequired(TypedDict):
    data: Sequence[AnyObject]
    """"""
    mappingSet: MappingSetInput
    """"""


class PreviewMappingSetInput(_PreviewMappingSetInputRequired, total=False):
    """The input of `previewMappingSet`. Preview mapping set.

    https://developer.adobe.com/experience-platform-apis/references/data-prep/
    """

    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class MappingSetIdInput(TypedDict):
    """The input of `listMappings`. List mappings.

    https://developer.adobe.com/experience-platform-apis/references/data-prep/
    """

    mappingSetId: str
    """"""


class GetMappingInput(TypedDict):
    """The input of `getMapping`. Get mapping.

    https://developer.adobe.com/experience-platform-apis/references/data-prep/
    """

    mappingSetId: str
    """"""
    mappingId: str
    """"""


class _ValidateExpressionInputRequired(TypedDict):
    expression: str
    """"""


class ValidateExpressionInput(_ValidateExpressionInputRequired, total=False):
    """The input of `validateExpression`. Validate expression.

    https://developer.adobe.com/experience-platform-apis/references/data-prep/
    """

    mappingSetId: str
    """"""
    sampleData: str
    """"""
    sampleDataType: str
    """"""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


_CreateFieldGroupInputOptionalNames = TypedDict(
    "_CreateFieldGroupInputOptionalNames",
    {
        # 
        "class": "str",
        # 
        "meta:intendedToExtend": "Texts",
    },
    total=False,
)


class _CreateFieldGroupInputRequired(TypedDict):
    title: str
    """"""


class CreateFieldGroupInput(_CreateFieldGroupInputOptionalNames, _CreateFieldGroupInputRequired, total=False):
    """The input of `createFieldGroup`. Create field group.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/
    """

    description: str
    """"""
    tenantId: str
    """"""
    properties: Object
    """"""
    definitions: Object
    """"""
    allOf: Any
    """"""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


Container = Literal["tenant", "global"]
"""Where a resource lies: the organization's own, or Adobe's."""


ListAccept = Literal["application/vnd.adobe.xed-id+json", "application/vnd.adobe.xed+json"]
"""How a list is to be read: ids and titles, or whole."""


class RegistryListInput(TypedDict, total=False):
    """The input of `listFieldGroups` and `listSchemas`.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/
    """

    container: Container
    """Default: `tenant`."""
    property: OneOrMore
    """"""
    orderby: str
    """"""
    limit: int
    """From 0 to 500."""
    start: str
    """"""
    accept: ListAccept
    """Default: `application/vnd.adobe.xed-id+json`."""


LookupAccept = Literal[
    "application/vnd.adobe.xed+json; version=1",
    "application/vnd.adobe.xed-full+json; version=1",
    "application/vnd.adobe.xed-notext+json; version=1",
    "application/vnd.adobe.xed-full-notext+json; version=1",
    "application/vnd.adobe.xed-full-desc+json; version=1",
    "application/vnd.adobe.xed-deprecatefield+json; version=1",
    "application/vnd.adobe.xed+json;version=1",
    "application/vnd.adobe.xed-full+json;version=1",
    "application/vnd.adobe.xed-notext+json;version=1",
    "application/vnd.adobe.xed-full-notext+json;version=1",
    "application/vnd.adobe.xed-full-desc+json;version=1",
    "application/vnd.adobe.xed-deprecatefield+json;version=1",
]
"""How a schema or field group is to be read."""


class _GetFieldGroupInputRequired(TypedDict):
    fieldGroupId: str
    """"""


class GetFieldGroupInput(_GetFieldGroupInputRequired, total=False):
    """The input of `getFieldGroup`. Get field group.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/
    """

    container: Container
    """Default: `tenant`."""
    accept: LookupAccept
    """Default: `application/vnd.adobe.xed-full+json; version=1`."""


class _UpdateFieldGroupInputRequired(TypedDict):
    fieldGroupId: str
    """"""


class UpdateFieldGroupInput(_UpdateFieldGroupInputRequired, total=False):
    """The input of `updateFieldGroup`. Update field group.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/
    """

    title: str
    """"""
    description: str
    """"""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""


class FieldGroupIdInput(TypedDict):
    """The input of `deleteFieldGroup`. Delete field group.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/
    """

    fieldGroupId: str
    """"""


_CreateSchemaInputOptionalNames = TypedDict(
    "_CreateSchemaInputOptionalNames",
    {
        # 
        "class": "str",
    },
    total=False,
)


class _CreateSchemaInputRequired(TypedDict):
    title: str
    """"""


class CreateSchemaInput(_CreateSchemaInputOptionalNames, _CreateSchemaInputRequired, total=False):
    """The input of `createSchema`. Create schema.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/
    """

    description: str
    """"""
    fieldGroups: Texts
    """"""
    allOf: Any
    """"""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class _GetSchemaInputRequired(TypedDict):
    schemaId: str
    """"""


class GetSchemaInput(_GetSchemaInputRequired, total=False):
    """The input of `getSchema`. Get schema.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/
    """

    container: Container
    """Default: `tenant`."""
    accept: LookupAccept
    """Default: `application/vnd.adobe.xed-full+json; version=1`."""


class _UpdateSchemaInputRequired(TypedDict):
    schemaId: str
    """"""


class UpdateSchemaInput(_UpdateSchemaInputRequired, total=False):
    """The input of `updateSchema`. Update schema.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/
    """

    title: str
    """"""
    description: str
    """"""
    fieldGroups: Texts
    """"""
    profile: bool
    """"""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""


class SchemaIdInput(TypedDict):
    """The input of `deleteSchema`. Delete schema.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/
    """

    schemaId: str
    """"""


_CreateDescriptorInputNames = TypedDict(
    "_CreateDescriptorInputNames",
    {
        # 
        "@type": "str",
        # 
        "xdm:sourceSchema": "str",
    },
)


_CreateDescriptorInputOptionalNames = TypedDict(
    "_CreateDescriptorInputOptionalNames",
    {
        # From 1 to 1.
        "xdm:sourceVersion": "int",
        # 
        "xdm:sourceProperty": "str",
        # 
        "xdm:namespace": "str",
        # 
        "xdm:property": "Literal['xdm:code', 'xdm:id']",
        # 
        "xdm:isPrimary": "bool",
    },
    total=False,
)


class CreateDescriptorInput(_CreateDescriptorInputNames, _CreateDescriptorInputOptionalNames, total=False):
    """The input of `createDescriptor`. Create descriptor.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/
    """

    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


DescriptorAccept = Literal[
    "application/vnd.adobe.xdm+json",
    "application/vnd.adobe.xdm-id+json",
    "application/vnd.adobe.xdm-link+json",
    "application/vnd.adobe.xdm-v2+json",
    "application/vnd.adobe.xdm-v2-id+json",
    "application/vnd.adobe.xdm-v2-link+json",
]
"""How descriptors are to be read: whole, as ids or as links; `v2` is in pages."""


class ListDescriptorsInput(TypedDict, total=False):
    """The input of `listDescriptors`. List descriptors.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/
    """

    property: OneOrMore
    """"""
    orderby: str
    """"""
    limit: int
    """From 0 to 500."""
    start: str
    """"""
    accept: DescriptorAccept
    """Default: `application/vnd.adobe.xdm+json`."""


class DescriptorIdInput(TypedDict):
    """The input of `deleteDescriptor`. Delete descriptor.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/
    """

    descriptorId: str
    """"""


class _GetSampleDataInputRequired(TypedDict):
    schemaId: str
    """"""


class GetSampleDataInput(_GetSampleDataInputRequired, total=False):
    """The input of `getSampleData`. Get sample data.

    https://developer.adobe.com/experience-platform-apis/references/schema-registry/
    """

    accept: LookupAccept
    """Default: `application/vnd.adobe.xed-full+json; version=1`."""


class _CreateDatasetInputRequired(TypedDict):
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""


class CreateDatasetInput(_CreateDatasetInputRequired, total=False):
    """The input of `createDataset`. Create dataset.

    https://developer.adobe.com/experience-platform-apis/references/catalog/
    """

    description: str
    """What it is for, in words for whoever reads it later."""
    schema: SchemaInput
    """"""
    schemaRef: SchemaRefInput
    """"""
    profile: bool
    """"""
    tags: Object
    """"""
    fileDescription: Object
    """"""
    enableErrorDiagnostics: bool
    """"""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class ListDatasetsInput(TypedDict, total=False):
    """The input of `listDatasets`. List datasets.

    https://developer.adobe.com/experience-platform-apis/references/catalog/
    """

    limit: int
    """From 1 to 100."""
    start: int
    """From 0 to 9007199254740991."""
    name: str
    """"""
    property: OneOrMore
    """"""
    properties: str
    """"""
    tags: str
    """"""
    orderBy: str
    """"""


class _GetDatasetInputRequired(TypedDict):
    datasetId: str
    """"""


class GetDatasetInput(_GetDatasetInputRequired, total=False):
    """The input of `getDataset`. Get dataset.

    https://developer.adobe.com/experience-platform-apis/references/catalog/
    """

    properties: str
    """"""


class _UpdateDatasetInputRequired(TypedDict):
    datasetId: str
    """"""


class UpdateDatasetInput(_UpdateDatasetInputRequired, total=False):
    """The input of `updateDataset`. Update dataset.

    https://developer.adobe.com/experience-platform-apis/references/catalog/
    """

    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    profile: bool
    """"""
    tags: Object
    """"""
    enableErrorDiagnostics: bool
    """"""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""


class DatasetIdInput(TypedDict):
    """The input of `deleteDataset`. Delete dataset.

    https://developer.adobe.com/experience-platform-apis/references/catalog/
    """

    datasetId: str
    """"""


class ListBatchesInput(TypedDict, total=False):
    """The input of `listBatches`. List batches.

    https://developer.adobe.com/experience-platform-apis/references/catalog/
    """

    datasetId: str
    """"""
    status: str
    """"""
    limit: int
    """From 1 to 100."""
    start: int
    """From 0 to 9007199254740991."""
    orderBy: str
    """"""
    property: OneOrMore
    """"""
    properties: str
    """"""
    createdAfter: Count
    """At least 0."""
    createdBefore: Count
    """At least 0."""


class BatchIdInput(TypedDict):
    """The input of `getBatch`. Get batch.

    https://developer.adobe.com/experience-platform-apis/references/catalog/
    """

    batchId: str
    """"""


class CreateAccessTokenInput(TypedDict):
    """The input of `createAccessToken`. Create access token.

    https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
    """

    clientId: str
    """"""
    clientSecret: str
    """The secret of the credential; it never belongs into a browser."""
    scope: OneOrMore
    """"""
