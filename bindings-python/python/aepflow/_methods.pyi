# Made by `cargo xtask faces` from the tables; not to be edited.
"""The methods of the clients, one an operation; what only type checkers read."""

from collections.abc import AsyncIterator, Iterator
from typing import Protocol, overload

from typing_extensions import Required, Unpack

from collections.abc import Sequence
from typing import Any, Literal, TypedDict

from .types._access import AccessToken, Sandbox, SandboxList
from .types._catalog import Batch, BatchList, Dataset, DatasetDeletion, DatasetId, DatasetList
from .types._data_prep import (
    ExpressionValidation,
    FunctionInfo,
    FunctionList,
    MappingList,
    MappingRow,
    MappingSet,
    MappingSetList,
    MappingSetValidation,
    OperatorInfo,
    OperatorList,
    PreviewedRecord,
    PreviewedRecordList,
)
from .types._flow_service import (
    BaseConnection,
    BaseConnectionList,
    ConnectionSpec,
    ConnectionSpecList,
    Created,
    Explored,
    Flow,
    FlowList,
    FlowSpec,
    FlowSpecList,
    ListedBaseConnection,
    ListedFlow,
    ListedSourceConnection,
    ListedTargetConnection,
    SourceConnection,
    SourceConnectionList,
    TargetConnection,
    TargetConnectionList,
    Tested,
)
from .types._inputs import (
    BaseConnectionIdInput,
    BatchIdInput,
    ConnectionSpecIdInput,
    Container,
    CreateAccessTokenInput,
    CreateBaseConnectionInput,
    CreateDatasetInput,
    CreateDescriptorInput,
    CreateFieldGroupInput,
    CreateFlowInput,
    CreateRunInput,
    CreateSchemaInput,
    CreateSourceConnectionInput,
    CreateTargetConnectionInput,
    DatasetIdInput,
    DescriptorIdInput,
    Dialect,
    ExploreBaseConnectionInput,
    FieldGroupIdInput,
    FlowIdInput,
    FlowOptionsInput,
    FlowSpecIdInput,
    GetDatasetInput,
    GetFieldGroupInput,
    GetMappingInput,
    GetMappingSetInput,
    GetSampleDataInput,
    GetSchemaInput,
    ListBatchesInput,
    ListDatasetsInput,
    ListDescriptorsInput,
    ListInput,
    ListMappingSetsInput,
    ListRunsInput,
    LookupAccept,
    MappingSetIdInput,
    MappingSetInput,
    MappingSetOrder,
    ObjectType,
    OutputSchemaInput,
    PreviewMappingSetInput,
    PropertyInput,
    RegistryListInput,
    RunIdInput,
    RunParamsInput,
    ScheduleInput,
    SchemaIdInput,
    SchemaInput,
    SchemaRefInput,
    SearchBaseConnectionsInput,
    SearchFlowsInput,
    SourceConnectionIdInput,
    SourceDataInput,
    SpecInput,
    TargetConnectionIdInput,
    TargetDataInput,
    TargetParamsInput,
    TransformationInput,
    UpdateBaseConnectionInput,
    UpdateDatasetInput,
    UpdateFieldGroupInput,
    UpdateFlowInput,
    UpdateMappingSetInput,
    UpdateSchemaInput,
    UpdateSourceConnectionInput,
    UpdateTargetConnectionInput,
    ValidateExpressionInput,
)
from .types._registry import Descriptor, DescriptorList, RegistryList, RegistryResource, SampleData, Tenant
from .types._rows import AnyMappingInput, AnyObject, Auth, Patch
from .types._runs import Run, RunList
from .types._shared import Count, JsonText, NoInput, Object, OneOrMore, SchemaVersion, Texts

class BaseConnectionIdKeywords(TypedDict, total=False):
    """`BaseConnectionIdInput` in snake case."""

    base_connection_id: Required[str]
    """"""

class BatchIdKeywords(TypedDict, total=False):
    """`BatchIdInput` in snake case."""

    batch_id: Required[str]
    """"""

class ConnectionSpecIdKeywords(TypedDict, total=False):
    """`ConnectionSpecIdInput` in snake case."""

    connection_spec_id: Required[str]
    """"""

class CreateAccessTokenKeywords(TypedDict, total=False):
    """`CreateAccessTokenInput` in snake case."""

    client_id: Required[str]
    """"""
    client_secret: Required[str]
    """The secret of the credential; it never belongs into a browser."""
    scope: Required[OneOrMore]
    """"""

class CreateBaseConnectionKeywords(TypedDict, total=False):
    """`CreateBaseConnectionInput` in snake case."""

    connector: str
    """The source, by its name in `connectors()`; it stands for the ids of its specifications. Example: `stripe`."""
    name: Required[str]
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    connection_spec: SpecInput
    """"""
    auth: Required[Auth]
    """"""
    draft: bool
    """Whether to make a draft, which may be incomplete until it is published; false by default."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateDatasetKeywords(TypedDict, total=False):
    """`CreateDatasetInput` in snake case."""

    name: Required[str]
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    schema: SchemaInput
    """"""
    schema_ref: SchemaRefInput
    """"""
    profile: bool
    """"""
    tags: Object
    """"""
    file_description: Object
    """"""
    enable_error_diagnostics: bool
    """"""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateDescriptorKeywords(TypedDict, total=False):
    """`CreateDescriptorInput` in snake case."""

    type: Required[str]
    """"""
    xdm_source_schema: Required[str]
    """"""
    xdm_source_version: int
    """From 1 to 1."""
    xdm_source_property: str
    """"""
    xdm_namespace: str
    """"""
    xdm_property: Literal["xdm:code", "xdm:id"]
    """"""
    xdm_is_primary: bool
    """"""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateFieldGroupKeywords(TypedDict, total=False):
    """`CreateFieldGroupInput` in snake case."""

    title: Required[str]
    """"""
    description: str
    """"""
    class_: str
    """"""
    tenant_id: str
    """"""
    properties: Object
    """"""
    meta_intended_to_extend: Texts
    """"""
    definitions: Object
    """"""
    all_of: Any
    """"""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateFlowKeywords(TypedDict, total=False):
    """`CreateFlowInput` in snake case."""

    connector: str
    """The source, by its name in `connectors()`; it stands for the ids of its specifications. Example: `stripe`."""
    name: Required[str]
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    flow_spec: SpecInput
    """"""
    source_connection_id: str
    """"""
    source_connection_ids: Texts
    """"""
    target_connection_id: str
    """"""
    target_connection_ids: Texts
    """"""
    mapping_set_id: str
    """"""
    mapping_version: Count
    """At least 0."""
    transformations: Sequence[TransformationInput]
    """"""
    schedule: ScheduleInput
    """"""
    schedule_params: ScheduleInput
    """"""
    options: FlowOptionsInput
    """"""
    draft: bool
    """Whether to make a draft, which may be incomplete until it is published; false by default."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateRunKeywords(TypedDict, total=False):
    """`CreateRunInput` in snake case."""

    flow_id: Required[str]
    """The id of the flow that the runs belong to."""
    params: Required[RunParamsInput]
    """"""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateSchemaKeywords(TypedDict, total=False):
    """`CreateSchemaInput` in snake case."""

    title: Required[str]
    """"""
    description: str
    """"""
    class_: str
    """"""
    field_groups: Texts
    """"""
    all_of: Any
    """"""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateSourceConnectionKeywords(TypedDict, total=False):
    """`CreateSourceConnectionInput` in snake case."""

    connector: str
    """The source, by its name in `connectors()`; it stands for the ids of its specifications. Example: `stripe`."""
    name: Required[str]
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    base_connection_id: str
    """"""
    resource: str
    """"""
    connection_spec: SpecInput
    """"""
    data: SourceDataInput
    """"""
    params: Object
    """"""
    draft: bool
    """Whether to make a draft, which may be incomplete until it is published; false by default."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class CreateTargetConnectionKeywords(TypedDict, total=False):
    """`CreateTargetConnectionInput` in snake case."""

    name: Required[str]
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    schema: SchemaInput
    """"""
    dataset_id: str
    """"""
    connection_spec: SpecInput
    """"""
    data: TargetDataInput
    """"""
    params: TargetParamsInput
    """"""
    draft: bool
    """Whether to make a draft, which may be incomplete until it is published; false by default."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class DatasetIdKeywords(TypedDict, total=False):
    """`DatasetIdInput` in snake case."""

    dataset_id: Required[str]
    """"""

class DescriptorIdKeywords(TypedDict, total=False):
    """`DescriptorIdInput` in snake case."""

    descriptor_id: Required[str]
    """"""

class ExploreBaseConnectionKeywords(TypedDict, total=False):
    """`ExploreBaseConnectionInput` in snake case."""

    base_connection_id: Required[str]
    """"""
    connector: str
    """The source, by its name in `connectors()`; it stands for the ids of its specifications. Example: `stripe`."""
    resource: str
    """"""
    params: Object
    """"""
    preview: bool
    """"""
    object_type: ObjectType
    """"""
    object: str
    """"""
    file_type: str
    """"""
    source_params: Object
    """"""

class FieldGroupIdKeywords(TypedDict, total=False):
    """`FieldGroupIdInput` in snake case."""

    field_group_id: Required[str]
    """"""

class FlowIdKeywords(TypedDict, total=False):
    """`FlowIdInput` in snake case."""

    flow_id: Required[str]
    """"""

class FlowSpecIdKeywords(TypedDict, total=False):
    """`FlowSpecIdInput` in snake case."""

    flow_spec_id: Required[str]
    """"""

class GetDatasetKeywords(TypedDict, total=False):
    """`GetDatasetInput` in snake case."""

    dataset_id: Required[str]
    """"""
    properties: str
    """"""

class GetFieldGroupKeywords(TypedDict, total=False):
    """`GetFieldGroupInput` in snake case."""

    field_group_id: Required[str]
    """"""
    container: Container
    """Default: `tenant`."""
    accept: LookupAccept
    """Default: `application/vnd.adobe.xed-full+json; version=1`."""

class GetMappingKeywords(TypedDict, total=False):
    """`GetMappingInput` in snake case."""

    mapping_set_id: Required[str]
    """"""
    mapping_id: Required[str]
    """"""

class GetMappingSetKeywords(TypedDict, total=False):
    """`GetMappingSetInput` in snake case."""

    mapping_set_id: Required[str]
    """"""
    expand_schema: bool
    """"""
    version: Count
    """At least 0."""

class GetSampleDataKeywords(TypedDict, total=False):
    """`GetSampleDataInput` in snake case."""

    schema_id: Required[str]
    """"""
    accept: LookupAccept
    """Default: `application/vnd.adobe.xed-full+json; version=1`."""

class GetSchemaKeywords(TypedDict, total=False):
    """`GetSchemaInput` in snake case."""

    schema_id: Required[str]
    """"""
    container: Container
    """Default: `tenant`."""
    accept: LookupAccept
    """Default: `application/vnd.adobe.xed-full+json; version=1`."""

class ListBatchesKeywords(TypedDict, total=False):
    """`ListBatchesInput` in snake case."""

    dataset_id: str
    """"""
    status: str
    """"""
    limit: int
    """From 1 to 100."""
    start: int
    """From 0 to 9007199254740991."""
    order_by: str
    """"""
    property: OneOrMore
    """"""
    properties: str
    """"""
    created_after: Count
    """At least 0."""
    created_before: Count
    """At least 0."""

class ListDatasetsKeywords(TypedDict, total=False):
    """`ListDatasetsInput` in snake case."""

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
    order_by: str
    """"""

class ListKeywords(TypedDict, total=False):
    """`ListInput` in snake case."""

    property: OneOrMore
    """Which to list: field, operator and value; of several filters all must hold. Example: `state==enabled`."""
    limit: int
    """How many one page may have. From 1 to 1000000. Example: `50`."""
    orderby: str
    """The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`."""
    continuation_token: str
    """Where the page starts, as the page before says; absent for the first."""
    count: bool
    """Whether to answer how many match, in place of a page of them."""

class ListMappingSetsKeywords(TypedDict, total=False):
    """`ListMappingSetsInput` in snake case."""

    limit: int
    """From 1 to 1000000. Default: `10`."""
    start: int
    """From 0 to 9007199254740991. Default: `0`."""
    name: str
    """"""
    order_by: MappingSetOrder
    """"""
    expand_schema: bool
    """"""

class ListRunsKeywords(TypedDict, total=False):
    """`ListRunsInput` in snake case."""

    flow_id: str
    """The id of the flow that the runs belong to."""
    property: OneOrMore
    """Which to list: field, operator and value; of several filters all must hold. Example: `state==enabled`."""
    limit: int
    """How many one page may have. From 1 to 1000000. Example: `50`."""
    orderby: str
    """The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`."""
    continuation_token: str
    """Where the page starts, as the page before says; absent for the first."""
    count: bool
    """Whether to answer how many match, in place of a page of them."""

class MappingSetIdKeywords(TypedDict, total=False):
    """`MappingSetIdInput` in snake case."""

    mapping_set_id: Required[str]
    """"""

class MappingSetKeywords(TypedDict, total=False):
    """`MappingSetInput` in snake case."""

    schema: SchemaInput
    """"""
    output_schema: OutputSchemaInput
    """"""
    xdm_schema: str
    """"""
    xdm_version: SchemaVersion
    """"""
    version: int
    """From 0 to 9007199254740991."""
    id: str
    """"""
    name: str
    """"""
    input_schema: Object
    """"""
    tags: Any
    """"""
    dialect: Dialect
    """"""
    mappings: Required[Sequence[AnyMappingInput]]
    """"""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class PreviewMappingSetKeywords(TypedDict, total=False):
    """`PreviewMappingSetInput` in snake case."""

    data: Required[Sequence[AnyObject]]
    """"""
    mapping_set: Required[MappingSetInput]
    """"""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class RunIdKeywords(TypedDict, total=False):
    """`RunIdInput` in snake case."""

    run_id: Required[str]
    """"""

class SchemaIdKeywords(TypedDict, total=False):
    """`SchemaIdInput` in snake case."""

    schema_id: Required[str]
    """"""

class SearchBaseConnectionsKeywords(TypedDict, total=False):
    """`SearchBaseConnectionsInput` in snake case."""

    query_string: str
    """What to search for, in the platform's own syntax."""
    limit: int
    """How many one page may have. From 1 to 1000. Example: `50`."""
    orderby: str
    """The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`."""
    count: bool
    """Whether to answer how many match, in place of a page of them."""
    continuation_token: str
    """Where the page starts, as the page before says; absent for the first."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class SearchFlowsKeywords(TypedDict, total=False):
    """`SearchFlowsInput` in snake case."""

    query_string: str
    """What to search for, in the platform's own syntax."""
    limit: int
    """How many one page may have. From 1 to 1000. Example: `50`."""
    orderby: str
    """The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`."""
    count: bool
    """Whether to answer how many match, in place of a page of them."""
    projection_fields: str
    """Which fields of each flow to answer; all by default."""
    continuation_token: str
    """Where the page starts, as the page before says; absent for the first."""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class SourceConnectionIdKeywords(TypedDict, total=False):
    """`SourceConnectionIdInput` in snake case."""

    source_connection_id: Required[str]
    """"""

class TargetConnectionIdKeywords(TypedDict, total=False):
    """`TargetConnectionIdInput` in snake case."""

    target_connection_id: Required[str]
    """"""

class UpdateBaseConnectionKeywords(TypedDict, total=False):
    """`UpdateBaseConnectionInput` in snake case."""

    base_connection_id: Required[str]
    """"""
    etag: Required[str]
    """The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
    `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
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

class UpdateDatasetKeywords(TypedDict, total=False):
    """`UpdateDatasetInput` in snake case."""

    dataset_id: Required[str]
    """"""
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    profile: bool
    """"""
    tags: Object
    """"""
    enable_error_diagnostics: bool
    """"""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""

class UpdateFieldGroupKeywords(TypedDict, total=False):
    """`UpdateFieldGroupInput` in snake case."""

    field_group_id: Required[str]
    """"""
    title: str
    """"""
    description: str
    """"""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""

class UpdateFlowKeywords(TypedDict, total=False):
    """`UpdateFlowInput` in snake case."""

    flow_id: Required[str]
    """"""
    etag: Required[str]
    """The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
    `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
    """
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    schedule: ScheduleInput
    """"""
    mapping_set_id: str
    """"""
    mapping_version: Count
    """At least 0."""
    flow: AnyObject
    """"""
    options: FlowOptionsInput
    """"""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""

class UpdateMappingSetKeywords(TypedDict, total=False):
    """`UpdateMappingSetInput` in snake case."""

    mapping_set_id: Required[str]
    """"""
    schema: SchemaInput
    """"""
    output_schema: OutputSchemaInput
    """"""
    xdm_schema: str
    """"""
    xdm_version: SchemaVersion
    """"""
    version: int
    """From 0 to 9007199254740991."""
    id: str
    """"""
    name: str
    """"""
    input_schema: Object
    """"""
    tags: Any
    """"""
    dialect: Dialect
    """"""
    mappings: Required[Sequence[AnyMappingInput]]
    """"""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""

class UpdateSchemaKeywords(TypedDict, total=False):
    """`UpdateSchemaInput` in snake case."""

    schema_id: Required[str]
    """"""
    title: str
    """"""
    description: str
    """"""
    field_groups: Texts
    """"""
    profile: bool
    """"""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""

class UpdateSourceConnectionKeywords(TypedDict, total=False):
    """`UpdateSourceConnectionInput` in snake case."""

    source_connection_id: Required[str]
    """"""
    etag: Required[str]
    """The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
    `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
    """
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""

class UpdateTargetConnectionKeywords(TypedDict, total=False):
    """`UpdateTargetConnectionInput` in snake case."""

    target_connection_id: Required[str]
    """"""
    etag: Required[str]
    """The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
    `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
    """
    name: str
    """What people call it; no two of a kind should share one. Example: `Stripe charges`."""
    description: str
    """What it is for, in words for whoever reads it later."""
    patch: Patch
    """Changes that no other field says, as a JSON Patch."""

class ValidateExpressionKeywords(TypedDict, total=False):
    """`ValidateExpressionInput` in snake case."""

    expression: Required[str]
    """"""
    mapping_set_id: str
    """"""
    sample_data: str
    """"""
    sample_data_type: str
    """"""
    extra: Object
    """Members of the body that this library has no field for; they are sent unchecked."""


class Methods:
    """One method for each operation, by value or by keywords."""
    @overload
    def create_base_connection(self, input: CreateBaseConnectionInput | JsonText, /) -> Created:
        """Create base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def create_base_connection(self, **given: Unpack[CreateBaseConnectionKeywords]) -> Created:
        """Create base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def create_base_connection(self, **given: Unpack[CreateBaseConnectionInput]) -> Created:
        """Create base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_base_connections(self, input: ListInput | JsonText, /) -> BaseConnectionList:
        """List base connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_base_connections(self, **given: Unpack[ListKeywords]) -> BaseConnectionList:
        """List base connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_base_connections(self, **given: Unpack[ListInput]) -> BaseConnectionList:
        """List base connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def search_base_connections(self, input: SearchBaseConnectionsInput | JsonText, /) -> BaseConnectionList:
        """Search base connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def search_base_connections(self, **given: Unpack[SearchBaseConnectionsKeywords]) -> BaseConnectionList:
        """Search base connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def search_base_connections(self, **given: Unpack[SearchBaseConnectionsInput]) -> BaseConnectionList:
        """Search base connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_base_connection(self, input: BaseConnectionIdInput | JsonText, /) -> BaseConnection:
        """Get base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_base_connection(self, **given: Unpack[BaseConnectionIdKeywords]) -> BaseConnection:
        """Get base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_base_connection(self, **given: Unpack[BaseConnectionIdInput]) -> BaseConnection:
        """Get base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def test_base_connection(self, input: BaseConnectionIdInput | JsonText, /) -> Tested:
        """Test base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def test_base_connection(self, **given: Unpack[BaseConnectionIdKeywords]) -> Tested:
        """Test base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def test_base_connection(self, **given: Unpack[BaseConnectionIdInput]) -> Tested:
        """Test base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def explore_base_connection(self, input: ExploreBaseConnectionInput | JsonText, /) -> Explored:
        """Explore base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def explore_base_connection(self, **given: Unpack[ExploreBaseConnectionKeywords]) -> Explored:
        """Explore base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def explore_base_connection(self, **given: Unpack[ExploreBaseConnectionInput]) -> Explored:
        """Explore base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def update_base_connection(self, input: UpdateBaseConnectionInput | JsonText, /) -> Created:
        """Update base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def update_base_connection(self, **given: Unpack[UpdateBaseConnectionKeywords]) -> Created:
        """Update base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def update_base_connection(self, **given: Unpack[UpdateBaseConnectionInput]) -> Created:
        """Update base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def publish_base_connection(self, input: BaseConnectionIdInput | JsonText, /) -> Created:
        """Publish base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def publish_base_connection(self, **given: Unpack[BaseConnectionIdKeywords]) -> Created:
        """Publish base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def publish_base_connection(self, **given: Unpack[BaseConnectionIdInput]) -> Created:
        """Publish base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def delete_base_connection(self, input: BaseConnectionIdInput | JsonText, /) -> None:
        """Delete base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def delete_base_connection(self, **given: Unpack[BaseConnectionIdKeywords]) -> None:
        """Delete base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def delete_base_connection(self, **given: Unpack[BaseConnectionIdInput]) -> None:
        """Delete base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def create_source_connection(self, input: CreateSourceConnectionInput | JsonText, /) -> Created:
        """Create source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def create_source_connection(self, **given: Unpack[CreateSourceConnectionKeywords]) -> Created:
        """Create source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def create_source_connection(self, **given: Unpack[CreateSourceConnectionInput]) -> Created:
        """Create source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_source_connections(self, input: ListInput | JsonText, /) -> SourceConnectionList:
        """List source connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_source_connections(self, **given: Unpack[ListKeywords]) -> SourceConnectionList:
        """List source connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_source_connections(self, **given: Unpack[ListInput]) -> SourceConnectionList:
        """List source connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_source_connection(self, input: SourceConnectionIdInput | JsonText, /) -> SourceConnection:
        """Get source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_source_connection(self, **given: Unpack[SourceConnectionIdKeywords]) -> SourceConnection:
        """Get source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_source_connection(self, **given: Unpack[SourceConnectionIdInput]) -> SourceConnection:
        """Get source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def update_source_connection(self, input: UpdateSourceConnectionInput | JsonText, /) -> Created:
        """Update source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def update_source_connection(self, **given: Unpack[UpdateSourceConnectionKeywords]) -> Created:
        """Update source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def update_source_connection(self, **given: Unpack[UpdateSourceConnectionInput]) -> Created:
        """Update source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def publish_source_connection(self, input: SourceConnectionIdInput | JsonText, /) -> Created:
        """Publish source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def publish_source_connection(self, **given: Unpack[SourceConnectionIdKeywords]) -> Created:
        """Publish source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def publish_source_connection(self, **given: Unpack[SourceConnectionIdInput]) -> Created:
        """Publish source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def delete_source_connection(self, input: SourceConnectionIdInput | JsonText, /) -> None:
        """Delete source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def delete_source_connection(self, **given: Unpack[SourceConnectionIdKeywords]) -> None:
        """Delete source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def delete_source_connection(self, **given: Unpack[SourceConnectionIdInput]) -> None:
        """Delete source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def create_target_connection(self, input: CreateTargetConnectionInput | JsonText, /) -> Created:
        """Create target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def create_target_connection(self, **given: Unpack[CreateTargetConnectionKeywords]) -> Created:
        """Create target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def create_target_connection(self, **given: Unpack[CreateTargetConnectionInput]) -> Created:
        """Create target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_target_connections(self, input: ListInput | JsonText, /) -> TargetConnectionList:
        """List target connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_target_connections(self, **given: Unpack[ListKeywords]) -> TargetConnectionList:
        """List target connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_target_connections(self, **given: Unpack[ListInput]) -> TargetConnectionList:
        """List target connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_target_connection(self, input: TargetConnectionIdInput | JsonText, /) -> TargetConnection:
        """Get target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_target_connection(self, **given: Unpack[TargetConnectionIdKeywords]) -> TargetConnection:
        """Get target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_target_connection(self, **given: Unpack[TargetConnectionIdInput]) -> TargetConnection:
        """Get target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def update_target_connection(self, input: UpdateTargetConnectionInput | JsonText, /) -> Created:
        """Update target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def update_target_connection(self, **given: Unpack[UpdateTargetConnectionKeywords]) -> Created:
        """Update target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def update_target_connection(self, **given: Unpack[UpdateTargetConnectionInput]) -> Created:
        """Update target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def publish_target_connection(self, input: TargetConnectionIdInput | JsonText, /) -> Created:
        """Publish target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def publish_target_connection(self, **given: Unpack[TargetConnectionIdKeywords]) -> Created:
        """Publish target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def publish_target_connection(self, **given: Unpack[TargetConnectionIdInput]) -> Created:
        """Publish target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def delete_target_connection(self, input: TargetConnectionIdInput | JsonText, /) -> None:
        """Delete target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def delete_target_connection(self, **given: Unpack[TargetConnectionIdKeywords]) -> None:
        """Delete target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def delete_target_connection(self, **given: Unpack[TargetConnectionIdInput]) -> None:
        """Delete target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_connection_specs(self, input: PropertyInput | JsonText, /) -> ConnectionSpecList:
        """List connection specs.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_connection_specs(self, **given: Unpack[PropertyInput]) -> ConnectionSpecList:
        """List connection specs.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_connection_spec(self, input: ConnectionSpecIdInput | JsonText, /) -> ConnectionSpec:
        """Get connection spec.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_connection_spec(self, **given: Unpack[ConnectionSpecIdKeywords]) -> ConnectionSpec:
        """Get connection spec.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_connection_spec(self, **given: Unpack[ConnectionSpecIdInput]) -> ConnectionSpec:
        """Get connection spec.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_flow_specs(self, input: PropertyInput | JsonText, /) -> FlowSpecList:
        """List flow specs.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_flow_specs(self, **given: Unpack[PropertyInput]) -> FlowSpecList:
        """List flow specs.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_flow_spec(self, input: FlowSpecIdInput | JsonText, /) -> FlowSpec:
        """Get flow spec.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_flow_spec(self, **given: Unpack[FlowSpecIdKeywords]) -> FlowSpec:
        """Get flow spec.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_flow_spec(self, **given: Unpack[FlowSpecIdInput]) -> FlowSpec:
        """Get flow spec.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def create_flow(self, input: CreateFlowInput | JsonText, /) -> Created:
        """Makes a flow, which brings data from a source connection to a target connection on a schedule.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
        """
    @overload
    def create_flow(self, **given: Unpack[CreateFlowKeywords]) -> Created:
        """Makes a flow, which brings data from a source connection to a target connection on a schedule.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
        """
    @overload
    def create_flow(self, **given: Unpack[CreateFlowInput]) -> Created:
        """Makes a flow, which brings data from a source connection to a target connection on a schedule.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
        """
    @overload
    def list_flows(self, input: ListInput | JsonText, /) -> FlowList:
        """List flows.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_flows(self, **given: Unpack[ListKeywords]) -> FlowList:
        """List flows.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_flows(self, **given: Unpack[ListInput]) -> FlowList:
        """List flows.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def search_flows(self, input: SearchFlowsInput | JsonText, /) -> FlowList:
        """Search flows.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def search_flows(self, **given: Unpack[SearchFlowsKeywords]) -> FlowList:
        """Search flows.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def search_flows(self, **given: Unpack[SearchFlowsInput]) -> FlowList:
        """Search flows.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_flow(self, input: FlowIdInput | JsonText, /) -> Flow:
        """Get flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_flow(self, **given: Unpack[FlowIdKeywords]) -> Flow:
        """Get flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_flow(self, **given: Unpack[FlowIdInput]) -> Flow:
        """Get flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def update_flow(self, input: UpdateFlowInput | JsonText, /) -> Created:
        """Update flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def update_flow(self, **given: Unpack[UpdateFlowKeywords]) -> Created:
        """Update flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def update_flow(self, **given: Unpack[UpdateFlowInput]) -> Created:
        """Update flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def enable_flow(self, input: FlowIdInput | JsonText, /) -> Created:
        """Enable flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def enable_flow(self, **given: Unpack[FlowIdKeywords]) -> Created:
        """Enable flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def enable_flow(self, **given: Unpack[FlowIdInput]) -> Created:
        """Enable flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def disable_flow(self, input: FlowIdInput | JsonText, /) -> Created:
        """Disable flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def disable_flow(self, **given: Unpack[FlowIdKeywords]) -> Created:
        """Disable flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def disable_flow(self, **given: Unpack[FlowIdInput]) -> Created:
        """Disable flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def publish_flow(self, input: FlowIdInput | JsonText, /) -> Created:
        """Publish flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def publish_flow(self, **given: Unpack[FlowIdKeywords]) -> Created:
        """Publish flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def publish_flow(self, **given: Unpack[FlowIdInput]) -> Created:
        """Publish flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def delete_flow(self, input: FlowIdInput | JsonText, /) -> None:
        """Delete flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def delete_flow(self, **given: Unpack[FlowIdKeywords]) -> None:
        """Delete flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def delete_flow(self, **given: Unpack[FlowIdInput]) -> None:
        """Delete flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def create_run(self, input: CreateRunInput | JsonText, /) -> Run:
        """Create run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def create_run(self, **given: Unpack[CreateRunKeywords]) -> Run:
        """Create run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def create_run(self, **given: Unpack[CreateRunInput]) -> Run:
        """Create run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_runs(self, input: ListRunsInput | JsonText, /) -> RunList:
        """List runs.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_runs(self, **given: Unpack[ListRunsKeywords]) -> RunList:
        """List runs.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def list_runs(self, **given: Unpack[ListRunsInput]) -> RunList:
        """List runs.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_run(self, input: RunIdInput | JsonText, /) -> Run:
        """Get run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_run(self, **given: Unpack[RunIdKeywords]) -> Run:
        """Get run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def get_run(self, **given: Unpack[RunIdInput]) -> Run:
        """Get run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def retry_run(self, input: RunIdInput | JsonText, /) -> Run:
        """Retry run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def retry_run(self, **given: Unpack[RunIdKeywords]) -> Run:
        """Retry run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def retry_run(self, **given: Unpack[RunIdInput]) -> Run:
        """Retry run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    def create_mapping_set(self, input: MappingSetInput | JsonText, /) -> MappingSet:
        """Create mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def create_mapping_set(self, **given: Unpack[MappingSetKeywords]) -> MappingSet:
        """Create mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def create_mapping_set(self, **given: Unpack[MappingSetInput]) -> MappingSet:
        """Create mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def list_mapping_sets(self, input: ListMappingSetsInput | JsonText, /) -> MappingSetList:
        """List mapping sets.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def list_mapping_sets(self, **given: Unpack[ListMappingSetsKeywords]) -> MappingSetList:
        """List mapping sets.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def list_mapping_sets(self, **given: Unpack[ListMappingSetsInput]) -> MappingSetList:
        """List mapping sets.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def get_mapping_set(self, input: GetMappingSetInput | JsonText, /) -> MappingSet:
        """Get mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def get_mapping_set(self, **given: Unpack[GetMappingSetKeywords]) -> MappingSet:
        """Get mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def get_mapping_set(self, **given: Unpack[GetMappingSetInput]) -> MappingSet:
        """Get mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def update_mapping_set(self, input: UpdateMappingSetInput | JsonText, /) -> MappingSet:
        """Update mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def update_mapping_set(self, **given: Unpack[UpdateMappingSetKeywords]) -> MappingSet:
        """Update mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def update_mapping_set(self, **given: Unpack[UpdateMappingSetInput]) -> MappingSet:
        """Update mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def validate_mapping_set(self, input: MappingSetInput | JsonText, /) -> MappingSetValidation:
        """Validate mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def validate_mapping_set(self, **given: Unpack[MappingSetKeywords]) -> MappingSetValidation:
        """Validate mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def validate_mapping_set(self, **given: Unpack[MappingSetInput]) -> MappingSetValidation:
        """Validate mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def preview_mapping_set(self, input: PreviewMappingSetInput | JsonText, /) -> PreviewedRecordList:
        """Preview mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def preview_mapping_set(self, **given: Unpack[PreviewMappingSetKeywords]) -> PreviewedRecordList:
        """Preview mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def preview_mapping_set(self, **given: Unpack[PreviewMappingSetInput]) -> PreviewedRecordList:
        """Preview mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def list_mappings(self, input: MappingSetIdInput | JsonText, /) -> MappingList:
        """List mappings.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def list_mappings(self, **given: Unpack[MappingSetIdKeywords]) -> MappingList:
        """List mappings.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def list_mappings(self, **given: Unpack[MappingSetIdInput]) -> MappingList:
        """List mappings.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def get_mapping(self, input: GetMappingInput | JsonText, /) -> MappingRow:
        """Get mapping.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def get_mapping(self, **given: Unpack[GetMappingKeywords]) -> MappingRow:
        """Get mapping.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def get_mapping(self, **given: Unpack[GetMappingInput]) -> MappingRow:
        """Get mapping.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def validate_expression(self, input: ValidateExpressionInput | JsonText, /) -> ExpressionValidation:
        """Validate expression.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def validate_expression(self, **given: Unpack[ValidateExpressionKeywords]) -> ExpressionValidation:
        """Validate expression.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    def validate_expression(self, **given: Unpack[ValidateExpressionInput]) -> ExpressionValidation:
        """Validate expression.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    def list_functions(self, input: NoInput | JsonText | None = None, /) -> FunctionList:
        """List functions.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    def list_operators(self, input: NoInput | JsonText | None = None, /) -> OperatorList:
        """List operators.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    def get_tenant(self, input: NoInput | JsonText | None = None, /) -> Tenant:
        """Get tenant.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def create_field_group(self, input: CreateFieldGroupInput | JsonText, /) -> RegistryResource:
        """Create field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def create_field_group(self, **given: Unpack[CreateFieldGroupKeywords]) -> RegistryResource:
        """Create field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def create_field_group(self, **given: Unpack[CreateFieldGroupInput]) -> RegistryResource:
        """Create field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def list_field_groups(self, input: RegistryListInput | JsonText, /) -> RegistryList:
        """List field groups.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def list_field_groups(self, **given: Unpack[RegistryListInput]) -> RegistryList:
        """List field groups.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def get_field_group(self, input: GetFieldGroupInput | JsonText, /) -> RegistryResource:
        """Get field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def get_field_group(self, **given: Unpack[GetFieldGroupKeywords]) -> RegistryResource:
        """Get field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def get_field_group(self, **given: Unpack[GetFieldGroupInput]) -> RegistryResource:
        """Get field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def update_field_group(self, input: UpdateFieldGroupInput | JsonText, /) -> RegistryResource:
        """Update field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def update_field_group(self, **given: Unpack[UpdateFieldGroupKeywords]) -> RegistryResource:
        """Update field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def update_field_group(self, **given: Unpack[UpdateFieldGroupInput]) -> RegistryResource:
        """Update field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def delete_field_group(self, input: FieldGroupIdInput | JsonText, /) -> None:
        """Delete field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def delete_field_group(self, **given: Unpack[FieldGroupIdKeywords]) -> None:
        """Delete field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def delete_field_group(self, **given: Unpack[FieldGroupIdInput]) -> None:
        """Delete field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def create_schema(self, input: CreateSchemaInput | JsonText, /) -> RegistryResource:
        """Create schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def create_schema(self, **given: Unpack[CreateSchemaKeywords]) -> RegistryResource:
        """Create schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def create_schema(self, **given: Unpack[CreateSchemaInput]) -> RegistryResource:
        """Create schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def list_schemas(self, input: RegistryListInput | JsonText, /) -> RegistryList:
        """List schemas.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def list_schemas(self, **given: Unpack[RegistryListInput]) -> RegistryList:
        """List schemas.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def get_schema(self, input: GetSchemaInput | JsonText, /) -> RegistryResource:
        """Get schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def get_schema(self, **given: Unpack[GetSchemaKeywords]) -> RegistryResource:
        """Get schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def get_schema(self, **given: Unpack[GetSchemaInput]) -> RegistryResource:
        """Get schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def update_schema(self, input: UpdateSchemaInput | JsonText, /) -> RegistryResource:
        """Update schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def update_schema(self, **given: Unpack[UpdateSchemaKeywords]) -> RegistryResource:
        """Update schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def update_schema(self, **given: Unpack[UpdateSchemaInput]) -> RegistryResource:
        """Update schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def delete_schema(self, input: SchemaIdInput | JsonText, /) -> None:
        """Delete schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def delete_schema(self, **given: Unpack[SchemaIdKeywords]) -> None:
        """Delete schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def delete_schema(self, **given: Unpack[SchemaIdInput]) -> None:
        """Delete schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def create_descriptor(self, input: CreateDescriptorInput | JsonText, /) -> Descriptor:
        """Create descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def create_descriptor(self, **given: Unpack[CreateDescriptorKeywords]) -> Descriptor:
        """Create descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def create_descriptor(self, **given: Unpack[CreateDescriptorInput]) -> Descriptor:
        """Create descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def list_descriptors(self, input: ListDescriptorsInput | JsonText, /) -> DescriptorList:
        """List descriptors.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def list_descriptors(self, **given: Unpack[ListDescriptorsInput]) -> DescriptorList:
        """List descriptors.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def delete_descriptor(self, input: DescriptorIdInput | JsonText, /) -> None:
        """Delete descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def delete_descriptor(self, **given: Unpack[DescriptorIdKeywords]) -> None:
        """Delete descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def delete_descriptor(self, **given: Unpack[DescriptorIdInput]) -> None:
        """Delete descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def get_sample_data(self, input: GetSampleDataInput | JsonText, /) -> SampleData:
        """Get sample data.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def get_sample_data(self, **given: Unpack[GetSampleDataKeywords]) -> SampleData:
        """Get sample data.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def get_sample_data(self, **given: Unpack[GetSampleDataInput]) -> SampleData:
        """Get sample data.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    def create_dataset(self, input: CreateDatasetInput | JsonText, /) -> DatasetId:
        """Create dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def create_dataset(self, **given: Unpack[CreateDatasetKeywords]) -> DatasetId:
        """Create dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def create_dataset(self, **given: Unpack[CreateDatasetInput]) -> DatasetId:
        """Create dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def list_datasets(self, input: ListDatasetsInput | JsonText, /) -> DatasetList:
        """List datasets.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def list_datasets(self, **given: Unpack[ListDatasetsKeywords]) -> DatasetList:
        """List datasets.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def list_datasets(self, **given: Unpack[ListDatasetsInput]) -> DatasetList:
        """List datasets.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def get_dataset(self, input: GetDatasetInput | JsonText, /) -> Dataset:
        """Get dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def get_dataset(self, **given: Unpack[GetDatasetKeywords]) -> Dataset:
        """Get dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def get_dataset(self, **given: Unpack[GetDatasetInput]) -> Dataset:
        """Get dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def update_dataset(self, input: UpdateDatasetInput | JsonText, /) -> DatasetId:
        """Update dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def update_dataset(self, **given: Unpack[UpdateDatasetKeywords]) -> DatasetId:
        """Update dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def update_dataset(self, **given: Unpack[UpdateDatasetInput]) -> DatasetId:
        """Update dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def delete_dataset(self, input: DatasetIdInput | JsonText, /) -> DatasetDeletion:
        """Delete dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def delete_dataset(self, **given: Unpack[DatasetIdKeywords]) -> DatasetDeletion:
        """Delete dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def delete_dataset(self, **given: Unpack[DatasetIdInput]) -> DatasetDeletion:
        """Delete dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def list_batches(self, input: ListBatchesInput | JsonText, /) -> BatchList:
        """List batches.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def list_batches(self, **given: Unpack[ListBatchesKeywords]) -> BatchList:
        """List batches.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def list_batches(self, **given: Unpack[ListBatchesInput]) -> BatchList:
        """List batches.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def get_batch(self, input: BatchIdInput | JsonText, /) -> Batch:
        """Get batch.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def get_batch(self, **given: Unpack[BatchIdKeywords]) -> Batch:
        """Get batch.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    def get_batch(self, **given: Unpack[BatchIdInput]) -> Batch:
        """Get batch.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    def list_sandboxes(self, input: NoInput | JsonText | None = None, /) -> SandboxList:
        """List sandboxes.

        https://developer.adobe.com/experience-platform-apis/references/sandbox/
        """
    @overload
    def create_access_token(self, input: CreateAccessTokenInput | JsonText, /) -> AccessToken:
        """Create access token.

        https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
        """
    @overload
    def create_access_token(self, **given: Unpack[CreateAccessTokenKeywords]) -> AccessToken:
        """Create access token.

        https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
        """
    @overload
    def create_access_token(self, **given: Unpack[CreateAccessTokenInput]) -> AccessToken:
        """Create access token.

        https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
        """

class AsyncMethods:
    """As `Methods`, with coroutines."""
    @overload
    async def create_base_connection(self, input: CreateBaseConnectionInput | JsonText, /) -> Created:
        """Create base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def create_base_connection(self, **given: Unpack[CreateBaseConnectionKeywords]) -> Created:
        """Create base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def create_base_connection(self, **given: Unpack[CreateBaseConnectionInput]) -> Created:
        """Create base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_base_connections(self, input: ListInput | JsonText, /) -> BaseConnectionList:
        """List base connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_base_connections(self, **given: Unpack[ListKeywords]) -> BaseConnectionList:
        """List base connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_base_connections(self, **given: Unpack[ListInput]) -> BaseConnectionList:
        """List base connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def search_base_connections(self, input: SearchBaseConnectionsInput | JsonText, /) -> BaseConnectionList:
        """Search base connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def search_base_connections(self, **given: Unpack[SearchBaseConnectionsKeywords]) -> BaseConnectionList:
        """Search base connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def search_base_connections(self, **given: Unpack[SearchBaseConnectionsInput]) -> BaseConnectionList:
        """Search base connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_base_connection(self, input: BaseConnectionIdInput | JsonText, /) -> BaseConnection:
        """Get base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_base_connection(self, **given: Unpack[BaseConnectionIdKeywords]) -> BaseConnection:
        """Get base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_base_connection(self, **given: Unpack[BaseConnectionIdInput]) -> BaseConnection:
        """Get base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def test_base_connection(self, input: BaseConnectionIdInput | JsonText, /) -> Tested:
        """Test base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def test_base_connection(self, **given: Unpack[BaseConnectionIdKeywords]) -> Tested:
        """Test base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def test_base_connection(self, **given: Unpack[BaseConnectionIdInput]) -> Tested:
        """Test base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def explore_base_connection(self, input: ExploreBaseConnectionInput | JsonText, /) -> Explored:
        """Explore base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def explore_base_connection(self, **given: Unpack[ExploreBaseConnectionKeywords]) -> Explored:
        """Explore base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def explore_base_connection(self, **given: Unpack[ExploreBaseConnectionInput]) -> Explored:
        """Explore base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def update_base_connection(self, input: UpdateBaseConnectionInput | JsonText, /) -> Created:
        """Update base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def update_base_connection(self, **given: Unpack[UpdateBaseConnectionKeywords]) -> Created:
        """Update base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def update_base_connection(self, **given: Unpack[UpdateBaseConnectionInput]) -> Created:
        """Update base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def publish_base_connection(self, input: BaseConnectionIdInput | JsonText, /) -> Created:
        """Publish base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def publish_base_connection(self, **given: Unpack[BaseConnectionIdKeywords]) -> Created:
        """Publish base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def publish_base_connection(self, **given: Unpack[BaseConnectionIdInput]) -> Created:
        """Publish base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def delete_base_connection(self, input: BaseConnectionIdInput | JsonText, /) -> None:
        """Delete base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def delete_base_connection(self, **given: Unpack[BaseConnectionIdKeywords]) -> None:
        """Delete base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def delete_base_connection(self, **given: Unpack[BaseConnectionIdInput]) -> None:
        """Delete base connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def create_source_connection(self, input: CreateSourceConnectionInput | JsonText, /) -> Created:
        """Create source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def create_source_connection(self, **given: Unpack[CreateSourceConnectionKeywords]) -> Created:
        """Create source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def create_source_connection(self, **given: Unpack[CreateSourceConnectionInput]) -> Created:
        """Create source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_source_connections(self, input: ListInput | JsonText, /) -> SourceConnectionList:
        """List source connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_source_connections(self, **given: Unpack[ListKeywords]) -> SourceConnectionList:
        """List source connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_source_connections(self, **given: Unpack[ListInput]) -> SourceConnectionList:
        """List source connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_source_connection(self, input: SourceConnectionIdInput | JsonText, /) -> SourceConnection:
        """Get source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_source_connection(self, **given: Unpack[SourceConnectionIdKeywords]) -> SourceConnection:
        """Get source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_source_connection(self, **given: Unpack[SourceConnectionIdInput]) -> SourceConnection:
        """Get source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def update_source_connection(self, input: UpdateSourceConnectionInput | JsonText, /) -> Created:
        """Update source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def update_source_connection(self, **given: Unpack[UpdateSourceConnectionKeywords]) -> Created:
        """Update source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def update_source_connection(self, **given: Unpack[UpdateSourceConnectionInput]) -> Created:
        """Update source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def publish_source_connection(self, input: SourceConnectionIdInput | JsonText, /) -> Created:
        """Publish source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def publish_source_connection(self, **given: Unpack[SourceConnectionIdKeywords]) -> Created:
        """Publish source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def publish_source_connection(self, **given: Unpack[SourceConnectionIdInput]) -> Created:
        """Publish source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def delete_source_connection(self, input: SourceConnectionIdInput | JsonText, /) -> None:
        """Delete source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def delete_source_connection(self, **given: Unpack[SourceConnectionIdKeywords]) -> None:
        """Delete source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def delete_source_connection(self, **given: Unpack[SourceConnectionIdInput]) -> None:
        """Delete source connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def create_target_connection(self, input: CreateTargetConnectionInput | JsonText, /) -> Created:
        """Create target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def create_target_connection(self, **given: Unpack[CreateTargetConnectionKeywords]) -> Created:
        """Create target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def create_target_connection(self, **given: Unpack[CreateTargetConnectionInput]) -> Created:
        """Create target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_target_connections(self, input: ListInput | JsonText, /) -> TargetConnectionList:
        """List target connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_target_connections(self, **given: Unpack[ListKeywords]) -> TargetConnectionList:
        """List target connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_target_connections(self, **given: Unpack[ListInput]) -> TargetConnectionList:
        """List target connections.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_target_connection(self, input: TargetConnectionIdInput | JsonText, /) -> TargetConnection:
        """Get target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_target_connection(self, **given: Unpack[TargetConnectionIdKeywords]) -> TargetConnection:
        """Get target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_target_connection(self, **given: Unpack[TargetConnectionIdInput]) -> TargetConnection:
        """Get target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def update_target_connection(self, input: UpdateTargetConnectionInput | JsonText, /) -> Created:
        """Update target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def update_target_connection(self, **given: Unpack[UpdateTargetConnectionKeywords]) -> Created:
        """Update target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def update_target_connection(self, **given: Unpack[UpdateTargetConnectionInput]) -> Created:
        """Update target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def publish_target_connection(self, input: TargetConnectionIdInput | JsonText, /) -> Created:
        """Publish target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def publish_target_connection(self, **given: Unpack[TargetConnectionIdKeywords]) -> Created:
        """Publish target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def publish_target_connection(self, **given: Unpack[TargetConnectionIdInput]) -> Created:
        """Publish target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def delete_target_connection(self, input: TargetConnectionIdInput | JsonText, /) -> None:
        """Delete target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def delete_target_connection(self, **given: Unpack[TargetConnectionIdKeywords]) -> None:
        """Delete target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def delete_target_connection(self, **given: Unpack[TargetConnectionIdInput]) -> None:
        """Delete target connection.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_connection_specs(self, input: PropertyInput | JsonText, /) -> ConnectionSpecList:
        """List connection specs.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_connection_specs(self, **given: Unpack[PropertyInput]) -> ConnectionSpecList:
        """List connection specs.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_connection_spec(self, input: ConnectionSpecIdInput | JsonText, /) -> ConnectionSpec:
        """Get connection spec.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_connection_spec(self, **given: Unpack[ConnectionSpecIdKeywords]) -> ConnectionSpec:
        """Get connection spec.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_connection_spec(self, **given: Unpack[ConnectionSpecIdInput]) -> ConnectionSpec:
        """Get connection spec.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_flow_specs(self, input: PropertyInput | JsonText, /) -> FlowSpecList:
        """List flow specs.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_flow_specs(self, **given: Unpack[PropertyInput]) -> FlowSpecList:
        """List flow specs.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_flow_spec(self, input: FlowSpecIdInput | JsonText, /) -> FlowSpec:
        """Get flow spec.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_flow_spec(self, **given: Unpack[FlowSpecIdKeywords]) -> FlowSpec:
        """Get flow spec.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_flow_spec(self, **given: Unpack[FlowSpecIdInput]) -> FlowSpec:
        """Get flow spec.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def create_flow(self, input: CreateFlowInput | JsonText, /) -> Created:
        """Makes a flow, which brings data from a source connection to a target connection on a schedule.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
        """
    @overload
    async def create_flow(self, **given: Unpack[CreateFlowKeywords]) -> Created:
        """Makes a flow, which brings data from a source connection to a target connection on a schedule.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
        """
    @overload
    async def create_flow(self, **given: Unpack[CreateFlowInput]) -> Created:
        """Makes a flow, which brings data from a source connection to a target connection on a schedule.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
        """
    @overload
    async def list_flows(self, input: ListInput | JsonText, /) -> FlowList:
        """List flows.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_flows(self, **given: Unpack[ListKeywords]) -> FlowList:
        """List flows.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_flows(self, **given: Unpack[ListInput]) -> FlowList:
        """List flows.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def search_flows(self, input: SearchFlowsInput | JsonText, /) -> FlowList:
        """Search flows.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def search_flows(self, **given: Unpack[SearchFlowsKeywords]) -> FlowList:
        """Search flows.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def search_flows(self, **given: Unpack[SearchFlowsInput]) -> FlowList:
        """Search flows.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_flow(self, input: FlowIdInput | JsonText, /) -> Flow:
        """Get flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_flow(self, **given: Unpack[FlowIdKeywords]) -> Flow:
        """Get flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_flow(self, **given: Unpack[FlowIdInput]) -> Flow:
        """Get flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def update_flow(self, input: UpdateFlowInput | JsonText, /) -> Created:
        """Update flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def update_flow(self, **given: Unpack[UpdateFlowKeywords]) -> Created:
        """Update flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def update_flow(self, **given: Unpack[UpdateFlowInput]) -> Created:
        """Update flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def enable_flow(self, input: FlowIdInput | JsonText, /) -> Created:
        """Enable flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def enable_flow(self, **given: Unpack[FlowIdKeywords]) -> Created:
        """Enable flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def enable_flow(self, **given: Unpack[FlowIdInput]) -> Created:
        """Enable flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def disable_flow(self, input: FlowIdInput | JsonText, /) -> Created:
        """Disable flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def disable_flow(self, **given: Unpack[FlowIdKeywords]) -> Created:
        """Disable flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def disable_flow(self, **given: Unpack[FlowIdInput]) -> Created:
        """Disable flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def publish_flow(self, input: FlowIdInput | JsonText, /) -> Created:
        """Publish flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def publish_flow(self, **given: Unpack[FlowIdKeywords]) -> Created:
        """Publish flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def publish_flow(self, **given: Unpack[FlowIdInput]) -> Created:
        """Publish flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def delete_flow(self, input: FlowIdInput | JsonText, /) -> None:
        """Delete flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def delete_flow(self, **given: Unpack[FlowIdKeywords]) -> None:
        """Delete flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def delete_flow(self, **given: Unpack[FlowIdInput]) -> None:
        """Delete flow.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def create_run(self, input: CreateRunInput | JsonText, /) -> Run:
        """Create run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def create_run(self, **given: Unpack[CreateRunKeywords]) -> Run:
        """Create run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def create_run(self, **given: Unpack[CreateRunInput]) -> Run:
        """Create run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_runs(self, input: ListRunsInput | JsonText, /) -> RunList:
        """List runs.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_runs(self, **given: Unpack[ListRunsKeywords]) -> RunList:
        """List runs.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def list_runs(self, **given: Unpack[ListRunsInput]) -> RunList:
        """List runs.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_run(self, input: RunIdInput | JsonText, /) -> Run:
        """Get run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_run(self, **given: Unpack[RunIdKeywords]) -> Run:
        """Get run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def get_run(self, **given: Unpack[RunIdInput]) -> Run:
        """Get run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def retry_run(self, input: RunIdInput | JsonText, /) -> Run:
        """Retry run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def retry_run(self, **given: Unpack[RunIdKeywords]) -> Run:
        """Retry run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def retry_run(self, **given: Unpack[RunIdInput]) -> Run:
        """Retry run.

        https://developer.adobe.com/experience-platform-apis/references/flow-service/
        """
    @overload
    async def create_mapping_set(self, input: MappingSetInput | JsonText, /) -> MappingSet:
        """Create mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def create_mapping_set(self, **given: Unpack[MappingSetKeywords]) -> MappingSet:
        """Create mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def create_mapping_set(self, **given: Unpack[MappingSetInput]) -> MappingSet:
        """Create mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def list_mapping_sets(self, input: ListMappingSetsInput | JsonText, /) -> MappingSetList:
        """List mapping sets.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def list_mapping_sets(self, **given: Unpack[ListMappingSetsKeywords]) -> MappingSetList:
        """List mapping sets.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def list_mapping_sets(self, **given: Unpack[ListMappingSetsInput]) -> MappingSetList:
        """List mapping sets.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def get_mapping_set(self, input: GetMappingSetInput | JsonText, /) -> MappingSet:
        """Get mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def get_mapping_set(self, **given: Unpack[GetMappingSetKeywords]) -> MappingSet:
        """Get mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def get_mapping_set(self, **given: Unpack[GetMappingSetInput]) -> MappingSet:
        """Get mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def update_mapping_set(self, input: UpdateMappingSetInput | JsonText, /) -> MappingSet:
        """Update mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def update_mapping_set(self, **given: Unpack[UpdateMappingSetKeywords]) -> MappingSet:
        """Update mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def update_mapping_set(self, **given: Unpack[UpdateMappingSetInput]) -> MappingSet:
        """Update mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def validate_mapping_set(self, input: MappingSetInput | JsonText, /) -> MappingSetValidation:
        """Validate mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def validate_mapping_set(self, **given: Unpack[MappingSetKeywords]) -> MappingSetValidation:
        """Validate mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def validate_mapping_set(self, **given: Unpack[MappingSetInput]) -> MappingSetValidation:
        """Validate mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def preview_mapping_set(self, input: PreviewMappingSetInput | JsonText, /) -> PreviewedRecordList:
        """Preview mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def preview_mapping_set(self, **given: Unpack[PreviewMappingSetKeywords]) -> PreviewedRecordList:
        """Preview mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def preview_mapping_set(self, **given: Unpack[PreviewMappingSetInput]) -> PreviewedRecordList:
        """Preview mapping set.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def list_mappings(self, input: MappingSetIdInput | JsonText, /) -> MappingList:
        """List mappings.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def list_mappings(self, **given: Unpack[MappingSetIdKeywords]) -> MappingList:
        """List mappings.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def list_mappings(self, **given: Unpack[MappingSetIdInput]) -> MappingList:
        """List mappings.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def get_mapping(self, input: GetMappingInput | JsonText, /) -> MappingRow:
        """Get mapping.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def get_mapping(self, **given: Unpack[GetMappingKeywords]) -> MappingRow:
        """Get mapping.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def get_mapping(self, **given: Unpack[GetMappingInput]) -> MappingRow:
        """Get mapping.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def validate_expression(self, input: ValidateExpressionInput | JsonText, /) -> ExpressionValidation:
        """Validate expression.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def validate_expression(self, **given: Unpack[ValidateExpressionKeywords]) -> ExpressionValidation:
        """Validate expression.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    @overload
    async def validate_expression(self, **given: Unpack[ValidateExpressionInput]) -> ExpressionValidation:
        """Validate expression.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    async def list_functions(self, input: NoInput | JsonText | None = None, /) -> FunctionList:
        """List functions.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    async def list_operators(self, input: NoInput | JsonText | None = None, /) -> OperatorList:
        """List operators.

        https://developer.adobe.com/experience-platform-apis/references/data-prep/
        """
    async def get_tenant(self, input: NoInput | JsonText | None = None, /) -> Tenant:
        """Get tenant.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def create_field_group(self, input: CreateFieldGroupInput | JsonText, /) -> RegistryResource:
        """Create field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def create_field_group(self, **given: Unpack[CreateFieldGroupKeywords]) -> RegistryResource:
        """Create field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def create_field_group(self, **given: Unpack[CreateFieldGroupInput]) -> RegistryResource:
        """Create field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def list_field_groups(self, input: RegistryListInput | JsonText, /) -> RegistryList:
        """List field groups.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def list_field_groups(self, **given: Unpack[RegistryListInput]) -> RegistryList:
        """List field groups.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def get_field_group(self, input: GetFieldGroupInput | JsonText, /) -> RegistryResource:
        """Get field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def get_field_group(self, **given: Unpack[GetFieldGroupKeywords]) -> RegistryResource:
        """Get field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def get_field_group(self, **given: Unpack[GetFieldGroupInput]) -> RegistryResource:
        """Get field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def update_field_group(self, input: UpdateFieldGroupInput | JsonText, /) -> RegistryResource:
        """Update field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def update_field_group(self, **given: Unpack[UpdateFieldGroupKeywords]) -> RegistryResource:
        """Update field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def update_field_group(self, **given: Unpack[UpdateFieldGroupInput]) -> RegistryResource:
        """Update field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def delete_field_group(self, input: FieldGroupIdInput | JsonText, /) -> None:
        """Delete field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def delete_field_group(self, **given: Unpack[FieldGroupIdKeywords]) -> None:
        """Delete field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def delete_field_group(self, **given: Unpack[FieldGroupIdInput]) -> None:
        """Delete field group.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def create_schema(self, input: CreateSchemaInput | JsonText, /) -> RegistryResource:
        """Create schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def create_schema(self, **given: Unpack[CreateSchemaKeywords]) -> RegistryResource:
        """Create schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def create_schema(self, **given: Unpack[CreateSchemaInput]) -> RegistryResource:
        """Create schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def list_schemas(self, input: RegistryListInput | JsonText, /) -> RegistryList:
        """List schemas.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def list_schemas(self, **given: Unpack[RegistryListInput]) -> RegistryList:
        """List schemas.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def get_schema(self, input: GetSchemaInput | JsonText, /) -> RegistryResource:
        """Get schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def get_schema(self, **given: Unpack[GetSchemaKeywords]) -> RegistryResource:
        """Get schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def get_schema(self, **given: Unpack[GetSchemaInput]) -> RegistryResource:
        """Get schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def update_schema(self, input: UpdateSchemaInput | JsonText, /) -> RegistryResource:
        """Update schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def update_schema(self, **given: Unpack[UpdateSchemaKeywords]) -> RegistryResource:
        """Update schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def update_schema(self, **given: Unpack[UpdateSchemaInput]) -> RegistryResource:
        """Update schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def delete_schema(self, input: SchemaIdInput | JsonText, /) -> None:
        """Delete schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def delete_schema(self, **given: Unpack[SchemaIdKeywords]) -> None:
        """Delete schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def delete_schema(self, **given: Unpack[SchemaIdInput]) -> None:
        """Delete schema.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def create_descriptor(self, input: CreateDescriptorInput | JsonText, /) -> Descriptor:
        """Create descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def create_descriptor(self, **given: Unpack[CreateDescriptorKeywords]) -> Descriptor:
        """Create descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def create_descriptor(self, **given: Unpack[CreateDescriptorInput]) -> Descriptor:
        """Create descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def list_descriptors(self, input: ListDescriptorsInput | JsonText, /) -> DescriptorList:
        """List descriptors.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def list_descriptors(self, **given: Unpack[ListDescriptorsInput]) -> DescriptorList:
        """List descriptors.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def delete_descriptor(self, input: DescriptorIdInput | JsonText, /) -> None:
        """Delete descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def delete_descriptor(self, **given: Unpack[DescriptorIdKeywords]) -> None:
        """Delete descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def delete_descriptor(self, **given: Unpack[DescriptorIdInput]) -> None:
        """Delete descriptor.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def get_sample_data(self, input: GetSampleDataInput | JsonText, /) -> SampleData:
        """Get sample data.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def get_sample_data(self, **given: Unpack[GetSampleDataKeywords]) -> SampleData:
        """Get sample data.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def get_sample_data(self, **given: Unpack[GetSampleDataInput]) -> SampleData:
        """Get sample data.

        https://developer.adobe.com/experience-platform-apis/references/schema-registry/
        """
    @overload
    async def create_dataset(self, input: CreateDatasetInput | JsonText, /) -> DatasetId:
        """Create dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def create_dataset(self, **given: Unpack[CreateDatasetKeywords]) -> DatasetId:
        """Create dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def create_dataset(self, **given: Unpack[CreateDatasetInput]) -> DatasetId:
        """Create dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def list_datasets(self, input: ListDatasetsInput | JsonText, /) -> DatasetList:
        """List datasets.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def list_datasets(self, **given: Unpack[ListDatasetsKeywords]) -> DatasetList:
        """List datasets.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def list_datasets(self, **given: Unpack[ListDatasetsInput]) -> DatasetList:
        """List datasets.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def get_dataset(self, input: GetDatasetInput | JsonText, /) -> Dataset:
        """Get dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def get_dataset(self, **given: Unpack[GetDatasetKeywords]) -> Dataset:
        """Get dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def get_dataset(self, **given: Unpack[GetDatasetInput]) -> Dataset:
        """Get dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def update_dataset(self, input: UpdateDatasetInput | JsonText, /) -> DatasetId:
        """Update dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def update_dataset(self, **given: Unpack[UpdateDatasetKeywords]) -> DatasetId:
        """Update dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def update_dataset(self, **given: Unpack[UpdateDatasetInput]) -> DatasetId:
        """Update dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def delete_dataset(self, input: DatasetIdInput | JsonText, /) -> DatasetDeletion:
        """Delete dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def delete_dataset(self, **given: Unpack[DatasetIdKeywords]) -> DatasetDeletion:
        """Delete dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def delete_dataset(self, **given: Unpack[DatasetIdInput]) -> DatasetDeletion:
        """Delete dataset.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def list_batches(self, input: ListBatchesInput | JsonText, /) -> BatchList:
        """List batches.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def list_batches(self, **given: Unpack[ListBatchesKeywords]) -> BatchList:
        """List batches.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def list_batches(self, **given: Unpack[ListBatchesInput]) -> BatchList:
        """List batches.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def get_batch(self, input: BatchIdInput | JsonText, /) -> Batch:
        """Get batch.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def get_batch(self, **given: Unpack[BatchIdKeywords]) -> Batch:
        """Get batch.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    @overload
    async def get_batch(self, **given: Unpack[BatchIdInput]) -> Batch:
        """Get batch.

        https://developer.adobe.com/experience-platform-apis/references/catalog/
        """
    async def list_sandboxes(self, input: NoInput | JsonText | None = None, /) -> SandboxList:
        """List sandboxes.

        https://developer.adobe.com/experience-platform-apis/references/sandbox/
        """
    @overload
    async def create_access_token(self, input: CreateAccessTokenInput | JsonText, /) -> AccessToken:
        """Create access token.

        https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
        """
    @overload
    async def create_access_token(self, **given: Unpack[CreateAccessTokenKeywords]) -> AccessToken:
        """Create access token.

        https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
        """
    @overload
    async def create_access_token(self, **given: Unpack[CreateAccessTokenInput]) -> AccessToken:
        """Create access token.

        https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
        """

class Pages(Protocol):
    """The pages of a list."""
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], input: ListInput | JsonText, /) -> Iterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], /, **given: Unpack[ListKeywords]) -> Iterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], /, **given: Unpack[ListInput]) -> Iterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], input: SearchBaseConnectionsInput | JsonText, /) -> Iterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], /, **given: Unpack[SearchBaseConnectionsKeywords]) -> Iterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], /, **given: Unpack[SearchBaseConnectionsInput]) -> Iterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], input: ListInput | JsonText, /) -> Iterator[SourceConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], /, **given: Unpack[ListKeywords]) -> Iterator[SourceConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], /, **given: Unpack[ListInput]) -> Iterator[SourceConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], input: ListInput | JsonText, /) -> Iterator[TargetConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], /, **given: Unpack[ListKeywords]) -> Iterator[TargetConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], /, **given: Unpack[ListInput]) -> Iterator[TargetConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listConnectionSpecs"], input: PropertyInput | JsonText, /) -> Iterator[ConnectionSpecList]: ...
    @overload
    def __call__(self, operation: Literal["listConnectionSpecs"], /, **given: Unpack[PropertyInput]) -> Iterator[ConnectionSpecList]: ...
    @overload
    def __call__(self, operation: Literal["listFlowSpecs"], input: PropertyInput | JsonText, /) -> Iterator[FlowSpecList]: ...
    @overload
    def __call__(self, operation: Literal["listFlowSpecs"], /, **given: Unpack[PropertyInput]) -> Iterator[FlowSpecList]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], input: ListInput | JsonText, /) -> Iterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], /, **given: Unpack[ListKeywords]) -> Iterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], /, **given: Unpack[ListInput]) -> Iterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], input: SearchFlowsInput | JsonText, /) -> Iterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], /, **given: Unpack[SearchFlowsKeywords]) -> Iterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], /, **given: Unpack[SearchFlowsInput]) -> Iterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], input: ListRunsInput | JsonText, /) -> Iterator[RunList]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], /, **given: Unpack[ListRunsKeywords]) -> Iterator[RunList]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], /, **given: Unpack[ListRunsInput]) -> Iterator[RunList]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], input: ListMappingSetsInput | JsonText, /) -> Iterator[MappingSetList]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], /, **given: Unpack[ListMappingSetsKeywords]) -> Iterator[MappingSetList]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], /, **given: Unpack[ListMappingSetsInput]) -> Iterator[MappingSetList]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], input: PreviewMappingSetInput | JsonText, /) -> Iterator[PreviewedRecordList]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], /, **given: Unpack[PreviewMappingSetKeywords]) -> Iterator[PreviewedRecordList]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], /, **given: Unpack[PreviewMappingSetInput]) -> Iterator[PreviewedRecordList]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], input: MappingSetIdInput | JsonText, /) -> Iterator[MappingList]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], /, **given: Unpack[MappingSetIdKeywords]) -> Iterator[MappingList]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], /, **given: Unpack[MappingSetIdInput]) -> Iterator[MappingList]: ...
    @overload
    def __call__(self, operation: Literal["listFunctions"], input: NoInput | JsonText | None = None, /) -> Iterator[FunctionList]: ...
    @overload
    def __call__(self, operation: Literal["listOperators"], input: NoInput | JsonText | None = None, /) -> Iterator[OperatorList]: ...
    @overload
    def __call__(self, operation: Literal["listFieldGroups"], input: RegistryListInput | JsonText, /) -> Iterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listFieldGroups"], /, **given: Unpack[RegistryListInput]) -> Iterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listSchemas"], input: RegistryListInput | JsonText, /) -> Iterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listSchemas"], /, **given: Unpack[RegistryListInput]) -> Iterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listDescriptors"], input: ListDescriptorsInput | JsonText, /) -> Iterator[DescriptorList]: ...
    @overload
    def __call__(self, operation: Literal["listDescriptors"], /, **given: Unpack[ListDescriptorsInput]) -> Iterator[DescriptorList]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], input: ListDatasetsInput | JsonText, /) -> Iterator[DatasetList]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], /, **given: Unpack[ListDatasetsKeywords]) -> Iterator[DatasetList]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], /, **given: Unpack[ListDatasetsInput]) -> Iterator[DatasetList]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], input: ListBatchesInput | JsonText, /) -> Iterator[BatchList]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], /, **given: Unpack[ListBatchesKeywords]) -> Iterator[BatchList]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], /, **given: Unpack[ListBatchesInput]) -> Iterator[BatchList]: ...
    @overload
    def __call__(self, operation: Literal["listSandboxes"], input: NoInput | JsonText | None = None, /) -> Iterator[SandboxList]: ...

class Items(Protocol):
    """The entries of all pages of a list."""
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], input: ListInput | JsonText, /) -> Iterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], /, **given: Unpack[ListKeywords]) -> Iterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], /, **given: Unpack[ListInput]) -> Iterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], input: SearchBaseConnectionsInput | JsonText, /) -> Iterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], /, **given: Unpack[SearchBaseConnectionsKeywords]) -> Iterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], /, **given: Unpack[SearchBaseConnectionsInput]) -> Iterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], input: ListInput | JsonText, /) -> Iterator[ListedSourceConnection]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], /, **given: Unpack[ListKeywords]) -> Iterator[ListedSourceConnection]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], /, **given: Unpack[ListInput]) -> Iterator[ListedSourceConnection]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], input: ListInput | JsonText, /) -> Iterator[ListedTargetConnection]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], /, **given: Unpack[ListKeywords]) -> Iterator[ListedTargetConnection]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], /, **given: Unpack[ListInput]) -> Iterator[ListedTargetConnection]: ...
    @overload
    def __call__(self, operation: Literal["listConnectionSpecs"], input: PropertyInput | JsonText, /) -> Iterator[ConnectionSpec]: ...
    @overload
    def __call__(self, operation: Literal["listConnectionSpecs"], /, **given: Unpack[PropertyInput]) -> Iterator[ConnectionSpec]: ...
    @overload
    def __call__(self, operation: Literal["listFlowSpecs"], input: PropertyInput | JsonText, /) -> Iterator[FlowSpec]: ...
    @overload
    def __call__(self, operation: Literal["listFlowSpecs"], /, **given: Unpack[PropertyInput]) -> Iterator[FlowSpec]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], input: ListInput | JsonText, /) -> Iterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], /, **given: Unpack[ListKeywords]) -> Iterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], /, **given: Unpack[ListInput]) -> Iterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], input: SearchFlowsInput | JsonText, /) -> Iterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], /, **given: Unpack[SearchFlowsKeywords]) -> Iterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], /, **given: Unpack[SearchFlowsInput]) -> Iterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], input: ListRunsInput | JsonText, /) -> Iterator[Run]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], /, **given: Unpack[ListRunsKeywords]) -> Iterator[Run]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], /, **given: Unpack[ListRunsInput]) -> Iterator[Run]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], input: ListMappingSetsInput | JsonText, /) -> Iterator[MappingSet]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], /, **given: Unpack[ListMappingSetsKeywords]) -> Iterator[MappingSet]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], /, **given: Unpack[ListMappingSetsInput]) -> Iterator[MappingSet]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], input: PreviewMappingSetInput | JsonText, /) -> Iterator[PreviewedRecord]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], /, **given: Unpack[PreviewMappingSetKeywords]) -> Iterator[PreviewedRecord]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], /, **given: Unpack[PreviewMappingSetInput]) -> Iterator[PreviewedRecord]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], input: MappingSetIdInput | JsonText, /) -> Iterator[MappingRow]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], /, **given: Unpack[MappingSetIdKeywords]) -> Iterator[MappingRow]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], /, **given: Unpack[MappingSetIdInput]) -> Iterator[MappingRow]: ...
    @overload
    def __call__(self, operation: Literal["listFunctions"], input: NoInput | JsonText | None = None, /) -> Iterator[FunctionInfo]: ...
    @overload
    def __call__(self, operation: Literal["listOperators"], input: NoInput | JsonText | None = None, /) -> Iterator[OperatorInfo]: ...
    @overload
    def __call__(self, operation: Literal["listFieldGroups"], input: RegistryListInput | JsonText, /) -> Iterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listFieldGroups"], /, **given: Unpack[RegistryListInput]) -> Iterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listSchemas"], input: RegistryListInput | JsonText, /) -> Iterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listSchemas"], /, **given: Unpack[RegistryListInput]) -> Iterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listDescriptors"], input: ListDescriptorsInput | JsonText, /) -> Iterator[Descriptor]: ...
    @overload
    def __call__(self, operation: Literal["listDescriptors"], /, **given: Unpack[ListDescriptorsInput]) -> Iterator[Descriptor]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], input: ListDatasetsInput | JsonText, /) -> Iterator[Dataset]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], /, **given: Unpack[ListDatasetsKeywords]) -> Iterator[Dataset]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], /, **given: Unpack[ListDatasetsInput]) -> Iterator[Dataset]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], input: ListBatchesInput | JsonText, /) -> Iterator[Batch]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], /, **given: Unpack[ListBatchesKeywords]) -> Iterator[Batch]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], /, **given: Unpack[ListBatchesInput]) -> Iterator[Batch]: ...
    @overload
    def __call__(self, operation: Literal["listSandboxes"], input: NoInput | JsonText | None = None, /) -> Iterator[Sandbox]: ...

class AsyncPages(Protocol):
    """The pages of a list."""
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], input: ListInput | JsonText, /) -> AsyncIterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], /, **given: Unpack[ListKeywords]) -> AsyncIterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], /, **given: Unpack[ListInput]) -> AsyncIterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], input: SearchBaseConnectionsInput | JsonText, /) -> AsyncIterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], /, **given: Unpack[SearchBaseConnectionsKeywords]) -> AsyncIterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], /, **given: Unpack[SearchBaseConnectionsInput]) -> AsyncIterator[BaseConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], input: ListInput | JsonText, /) -> AsyncIterator[SourceConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], /, **given: Unpack[ListKeywords]) -> AsyncIterator[SourceConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], /, **given: Unpack[ListInput]) -> AsyncIterator[SourceConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], input: ListInput | JsonText, /) -> AsyncIterator[TargetConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], /, **given: Unpack[ListKeywords]) -> AsyncIterator[TargetConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], /, **given: Unpack[ListInput]) -> AsyncIterator[TargetConnectionList]: ...
    @overload
    def __call__(self, operation: Literal["listConnectionSpecs"], input: PropertyInput | JsonText, /) -> AsyncIterator[ConnectionSpecList]: ...
    @overload
    def __call__(self, operation: Literal["listConnectionSpecs"], /, **given: Unpack[PropertyInput]) -> AsyncIterator[ConnectionSpecList]: ...
    @overload
    def __call__(self, operation: Literal["listFlowSpecs"], input: PropertyInput | JsonText, /) -> AsyncIterator[FlowSpecList]: ...
    @overload
    def __call__(self, operation: Literal["listFlowSpecs"], /, **given: Unpack[PropertyInput]) -> AsyncIterator[FlowSpecList]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], input: ListInput | JsonText, /) -> AsyncIterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], /, **given: Unpack[ListKeywords]) -> AsyncIterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], /, **given: Unpack[ListInput]) -> AsyncIterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], input: SearchFlowsInput | JsonText, /) -> AsyncIterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], /, **given: Unpack[SearchFlowsKeywords]) -> AsyncIterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], /, **given: Unpack[SearchFlowsInput]) -> AsyncIterator[FlowList]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], input: ListRunsInput | JsonText, /) -> AsyncIterator[RunList]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], /, **given: Unpack[ListRunsKeywords]) -> AsyncIterator[RunList]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], /, **given: Unpack[ListRunsInput]) -> AsyncIterator[RunList]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], input: ListMappingSetsInput | JsonText, /) -> AsyncIterator[MappingSetList]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], /, **given: Unpack[ListMappingSetsKeywords]) -> AsyncIterator[MappingSetList]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], /, **given: Unpack[ListMappingSetsInput]) -> AsyncIterator[MappingSetList]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], input: PreviewMappingSetInput | JsonText, /) -> AsyncIterator[PreviewedRecordList]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], /, **given: Unpack[PreviewMappingSetKeywords]) -> AsyncIterator[PreviewedRecordList]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], /, **given: Unpack[PreviewMappingSetInput]) -> AsyncIterator[PreviewedRecordList]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], input: MappingSetIdInput | JsonText, /) -> AsyncIterator[MappingList]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], /, **given: Unpack[MappingSetIdKeywords]) -> AsyncIterator[MappingList]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], /, **given: Unpack[MappingSetIdInput]) -> AsyncIterator[MappingList]: ...
    @overload
    def __call__(self, operation: Literal["listFunctions"], input: NoInput | JsonText | None = None, /) -> AsyncIterator[FunctionList]: ...
    @overload
    def __call__(self, operation: Literal["listOperators"], input: NoInput | JsonText | None = None, /) -> AsyncIterator[OperatorList]: ...
    @overload
    def __call__(self, operation: Literal["listFieldGroups"], input: RegistryListInput | JsonText, /) -> AsyncIterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listFieldGroups"], /, **given: Unpack[RegistryListInput]) -> AsyncIterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listSchemas"], input: RegistryListInput | JsonText, /) -> AsyncIterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listSchemas"], /, **given: Unpack[RegistryListInput]) -> AsyncIterator[RegistryList]: ...
    @overload
    def __call__(self, operation: Literal["listDescriptors"], input: ListDescriptorsInput | JsonText, /) -> AsyncIterator[DescriptorList]: ...
    @overload
    def __call__(self, operation: Literal["listDescriptors"], /, **given: Unpack[ListDescriptorsInput]) -> AsyncIterator[DescriptorList]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], input: ListDatasetsInput | JsonText, /) -> AsyncIterator[DatasetList]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], /, **given: Unpack[ListDatasetsKeywords]) -> AsyncIterator[DatasetList]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], /, **given: Unpack[ListDatasetsInput]) -> AsyncIterator[DatasetList]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], input: ListBatchesInput | JsonText, /) -> AsyncIterator[BatchList]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], /, **given: Unpack[ListBatchesKeywords]) -> AsyncIterator[BatchList]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], /, **given: Unpack[ListBatchesInput]) -> AsyncIterator[BatchList]: ...
    @overload
    def __call__(self, operation: Literal["listSandboxes"], input: NoInput | JsonText | None = None, /) -> AsyncIterator[SandboxList]: ...

class AsyncItems(Protocol):
    """The entries of all pages of a list."""
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], input: ListInput | JsonText, /) -> AsyncIterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], /, **given: Unpack[ListKeywords]) -> AsyncIterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["listBaseConnections"], /, **given: Unpack[ListInput]) -> AsyncIterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], input: SearchBaseConnectionsInput | JsonText, /) -> AsyncIterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], /, **given: Unpack[SearchBaseConnectionsKeywords]) -> AsyncIterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["searchBaseConnections"], /, **given: Unpack[SearchBaseConnectionsInput]) -> AsyncIterator[ListedBaseConnection]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], input: ListInput | JsonText, /) -> AsyncIterator[ListedSourceConnection]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], /, **given: Unpack[ListKeywords]) -> AsyncIterator[ListedSourceConnection]: ...
    @overload
    def __call__(self, operation: Literal["listSourceConnections"], /, **given: Unpack[ListInput]) -> AsyncIterator[ListedSourceConnection]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], input: ListInput | JsonText, /) -> AsyncIterator[ListedTargetConnection]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], /, **given: Unpack[ListKeywords]) -> AsyncIterator[ListedTargetConnection]: ...
    @overload
    def __call__(self, operation: Literal["listTargetConnections"], /, **given: Unpack[ListInput]) -> AsyncIterator[ListedTargetConnection]: ...
    @overload
    def __call__(self, operation: Literal["listConnectionSpecs"], input: PropertyInput | JsonText, /) -> AsyncIterator[ConnectionSpec]: ...
    @overload
    def __call__(self, operation: Literal["listConnectionSpecs"], /, **given: Unpack[PropertyInput]) -> AsyncIterator[ConnectionSpec]: ...
    @overload
    def __call__(self, operation: Literal["listFlowSpecs"], input: PropertyInput | JsonText, /) -> AsyncIterator[FlowSpec]: ...
    @overload
    def __call__(self, operation: Literal["listFlowSpecs"], /, **given: Unpack[PropertyInput]) -> AsyncIterator[FlowSpec]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], input: ListInput | JsonText, /) -> AsyncIterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], /, **given: Unpack[ListKeywords]) -> AsyncIterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["listFlows"], /, **given: Unpack[ListInput]) -> AsyncIterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], input: SearchFlowsInput | JsonText, /) -> AsyncIterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], /, **given: Unpack[SearchFlowsKeywords]) -> AsyncIterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["searchFlows"], /, **given: Unpack[SearchFlowsInput]) -> AsyncIterator[ListedFlow]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], input: ListRunsInput | JsonText, /) -> AsyncIterator[Run]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], /, **given: Unpack[ListRunsKeywords]) -> AsyncIterator[Run]: ...
    @overload
    def __call__(self, operation: Literal["listRuns"], /, **given: Unpack[ListRunsInput]) -> AsyncIterator[Run]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], input: ListMappingSetsInput | JsonText, /) -> AsyncIterator[MappingSet]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], /, **given: Unpack[ListMappingSetsKeywords]) -> AsyncIterator[MappingSet]: ...
    @overload
    def __call__(self, operation: Literal["listMappingSets"], /, **given: Unpack[ListMappingSetsInput]) -> AsyncIterator[MappingSet]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], input: PreviewMappingSetInput | JsonText, /) -> AsyncIterator[PreviewedRecord]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], /, **given: Unpack[PreviewMappingSetKeywords]) -> AsyncIterator[PreviewedRecord]: ...
    @overload
    def __call__(self, operation: Literal["previewMappingSet"], /, **given: Unpack[PreviewMappingSetInput]) -> AsyncIterator[PreviewedRecord]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], input: MappingSetIdInput | JsonText, /) -> AsyncIterator[MappingRow]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], /, **given: Unpack[MappingSetIdKeywords]) -> AsyncIterator[MappingRow]: ...
    @overload
    def __call__(self, operation: Literal["listMappings"], /, **given: Unpack[MappingSetIdInput]) -> AsyncIterator[MappingRow]: ...
    @overload
    def __call__(self, operation: Literal["listFunctions"], input: NoInput | JsonText | None = None, /) -> AsyncIterator[FunctionInfo]: ...
    @overload
    def __call__(self, operation: Literal["listOperators"], input: NoInput | JsonText | None = None, /) -> AsyncIterator[OperatorInfo]: ...
    @overload
    def __call__(self, operation: Literal["listFieldGroups"], input: RegistryListInput | JsonText, /) -> AsyncIterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listFieldGroups"], /, **given: Unpack[RegistryListInput]) -> AsyncIterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listSchemas"], input: RegistryListInput | JsonText, /) -> AsyncIterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listSchemas"], /, **given: Unpack[RegistryListInput]) -> AsyncIterator[RegistryResource]: ...
    @overload
    def __call__(self, operation: Literal["listDescriptors"], input: ListDescriptorsInput | JsonText, /) -> AsyncIterator[Descriptor]: ...
    @overload
    def __call__(self, operation: Literal["listDescriptors"], /, **given: Unpack[ListDescriptorsInput]) -> AsyncIterator[Descriptor]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], input: ListDatasetsInput | JsonText, /) -> AsyncIterator[Dataset]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], /, **given: Unpack[ListDatasetsKeywords]) -> AsyncIterator[Dataset]: ...
    @overload
    def __call__(self, operation: Literal["listDatasets"], /, **given: Unpack[ListDatasetsInput]) -> AsyncIterator[Dataset]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], input: ListBatchesInput | JsonText, /) -> AsyncIterator[Batch]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], /, **given: Unpack[ListBatchesKeywords]) -> AsyncIterator[Batch]: ...
    @overload
    def __call__(self, operation: Literal["listBatches"], /, **given: Unpack[ListBatchesInput]) -> AsyncIterator[Batch]: ...
    @overload
    def __call__(self, operation: Literal["listSandboxes"], input: NoInput | JsonText | None = None, /) -> AsyncIterator[Sandbox]: ...
