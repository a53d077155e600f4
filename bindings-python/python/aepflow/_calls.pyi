# Made by `cargo xtask faces` from the tables; not to be edited.
"""The types of the functions that take any operation; what only type checkers read.

An editor shows of a function with an overload for each operation all of them; of a variable only its text.
"""

from typing import Any, Literal, Protocol, overload

from ._values import Diagnostics
from .types._calls import ContextInput, Options, RequestInput, Response
from typing import Union

from ._values import Request
from .types._access import AccessToken, SandboxList
from .types._catalog import (
    Batch,
    BatchList,
    Dataset,
    DatasetDeletion,
    DatasetId,
    DatasetList,
    DatasetRetention,
    LastBatchesList,
)
from .types._data_access import (
    BatchFileList,
    DatasetPreview,
    EncryptionKey,
    FailedRecords,
    LandingZone,
    LandingZoneCredentials,
)
from .types._data_prep import (
    ExpressionValidation,
    FunctionList,
    MappingList,
    MappingRow,
    MappingSet,
    MappingSetList,
    MappingSetValidation,
    OperatorList,
    PreviewedRecordList,
)
from .types._diagnostics import HostNames
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
    SourceConnection,
    SourceConnectionList,
    TargetConnection,
    TargetConnectionList,
    Tested,
)
from .types._identity import Namespace, NamespaceList
from .types._inputs import (
    BaseConnectionIdInput,
    BatchIdInput,
    ClassIdInput,
    ConnectionSpecIdInput,
    CreateAccessTokenInput,
    CreateBaseConnectionInput,
    CreateClassInput,
    CreateDataTypeInput,
    CreateDatasetInput,
    CreateDescriptorInput,
    CreateEncryptionKeyInput,
    CreateFieldGroupInput,
    CreateFlowInput,
    CreateNamespaceInput,
    CreateRunInput,
    CreateSchemaInput,
    CreateSourceConnectionInput,
    CreateTargetConnectionInput,
    DataTypeIdInput,
    DatasetIdInput,
    DescriptorIdInput,
    ExploreBaseConnectionInput,
    ExploreConnectionSpecInput,
    FieldGroupIdInput,
    FlowIdInput,
    FlowSpecIdInput,
    GetBatchInput,
    GetBehaviorInput,
    GetClassInput,
    GetDataTypeInput,
    GetDatasetInput,
    GetDescriptorInput,
    GetFieldGroupInput,
    GetLandingZoneInput,
    GetMappingInput,
    GetMappingSetInput,
    GetSampleDataInput,
    GetSchemaInput,
    GetUnionInput,
    ListBatchFilesInput,
    ListBatchesInput,
    ListBehaviorsInput,
    ListDatasetsInput,
    ListDescriptorsInput,
    ListFailedRecordsInput,
    ListInput,
    ListLastBatchesInput,
    ListMappingSetsInput,
    ListRunsInput,
    ListUnionsInput,
    MappingSetIdInput,
    MappingSetInput,
    NamespaceIdInput,
    PreviewMappingSetInput,
    PropertyInput,
    RegistryListInput,
    ReplaceClassInput,
    ReplaceDataTypeInput,
    ReplaceFieldGroupInput,
    ReplaceSchemaInput,
    RunIdInput,
    SchemaIdInput,
    SearchBaseConnectionsInput,
    SearchFlowsInput,
    SetDatasetRetentionInput,
    SourceConnectionIdInput,
    TargetConnectionIdInput,
    UpdateBaseConnectionInput,
    UpdateClassInput,
    UpdateDataTypeInput,
    UpdateDatasetInput,
    UpdateDescriptorInput,
    UpdateFieldGroupInput,
    UpdateFlowInput,
    UpdateMappingSetInput,
    UpdateNamespaceInput,
    UpdateSchemaInput,
    UpdateSourceConnectionInput,
    UpdateTargetConnectionInput,
    ValidateExpressionInput,
)
from .types._operations import Operation
from .types._registry import Descriptor, DescriptorList, RegistryList, RegistryResource, SampleData, Tenant
from .types._runs import Run, RunList
from .types._shared import JsonText, NoInput

class Check(Protocol):
    """Everything wrong with an input."""

    @overload
    def __call__(
        self,
        operation: Literal["createBaseConnection"],
        input: CreateBaseConnectionInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBaseConnections", "listSourceConnections", "listTargetConnections", "listFlows"],
        input: ListInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["searchBaseConnections"],
        input: SearchBaseConnectionsInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getBaseConnection", "testBaseConnection", "publishBaseConnection", "deleteBaseConnection"],
        input: BaseConnectionIdInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["exploreBaseConnection"],
        input: ExploreBaseConnectionInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateBaseConnection"],
        input: UpdateBaseConnectionInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["createSourceConnection"],
        input: CreateSourceConnectionInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getSourceConnection", "publishSourceConnection", "deleteSourceConnection"],
        input: SourceConnectionIdInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateSourceConnection"],
        input: UpdateSourceConnectionInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["createTargetConnection"],
        input: CreateTargetConnectionInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getTargetConnection", "publishTargetConnection", "deleteTargetConnection"],
        input: TargetConnectionIdInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateTargetConnection"],
        input: UpdateTargetConnectionInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["listConnectionSpecs", "listFlowSpecs"],
        input: PropertyInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getConnectionSpec"],
        input: ConnectionSpecIdInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["exploreConnectionSpec"],
        input: ExploreConnectionSpecInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getFlowSpec"],
        input: FlowSpecIdInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["createFlow"],
        input: CreateFlowInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["searchFlows"],
        input: SearchFlowsInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getFlow", "enableFlow", "disableFlow", "publishFlow", "deleteFlow"],
        input: FlowIdInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateFlow"],
        input: UpdateFlowInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["createRun"],
        input: CreateRunInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["listRuns"],
        input: ListRunsInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getRun", "retryRun"],
        input: RunIdInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["createMappingSet", "validateMappingSet"],
        input: MappingSetInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["listMappingSets"],
        input: ListMappingSetsInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getMappingSet"],
        input: GetMappingSetInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateMappingSet"],
        input: UpdateMappingSetInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["previewMappingSet"],
        input: PreviewMappingSetInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["listMappings"],
        input: MappingSetIdInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getMapping"],
        input: GetMappingInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["validateExpression"],
        input: ValidateExpressionInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFunctions", "listOperators", "getTenant", "listNamespaces", "listSandboxes"],
        input: NoInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["createFieldGroup"],
        input: CreateFieldGroupInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFieldGroups", "listSchemas", "listClasses", "listDataTypes"],
        input: RegistryListInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getFieldGroup"],
        input: GetFieldGroupInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateFieldGroup"],
        input: UpdateFieldGroupInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["replaceFieldGroup"],
        input: ReplaceFieldGroupInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["deleteFieldGroup"],
        input: FieldGroupIdInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["createSchema"],
        input: CreateSchemaInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getSchema"],
        input: GetSchemaInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateSchema"],
        input: UpdateSchemaInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["replaceSchema"],
        input: ReplaceSchemaInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["deleteSchema"],
        input: SchemaIdInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getSampleData"],
        input: GetSampleDataInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["createClass"],
        input: CreateClassInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getClass"],
        input: GetClassInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["replaceClass"],
        input: ReplaceClassInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateClass"],
        input: UpdateClassInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["deleteClass"],
        input: ClassIdInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBehaviors"],
        input: ListBehaviorsInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getBehavior"],
        input: GetBehaviorInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["createDataType"],
        input: CreateDataTypeInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getDataType"],
        input: GetDataTypeInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["replaceDataType"],
        input: ReplaceDataTypeInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateDataType"],
        input: UpdateDataTypeInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["deleteDataType"],
        input: DataTypeIdInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["listUnions"],
        input: ListUnionsInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getUnion"],
        input: GetUnionInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["createDescriptor"],
        input: CreateDescriptorInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["listDescriptors"],
        input: ListDescriptorsInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getDescriptor"],
        input: GetDescriptorInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateDescriptor"],
        input: UpdateDescriptorInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["deleteDescriptor"],
        input: DescriptorIdInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["createDataset"],
        input: CreateDatasetInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["listDatasets"],
        input: ListDatasetsInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getDataset"],
        input: GetDatasetInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateDataset"],
        input: UpdateDatasetInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["deleteDataset", "getDatasetRetention", "previewDataset"],
        input: DatasetIdInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBatches"],
        input: ListBatchesInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getBatch"],
        input: GetBatchInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["listLastBatches"],
        input: ListLastBatchesInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["setDatasetRetention"],
        input: SetDatasetRetentionInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getNamespace"],
        input: NamespaceIdInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["createNamespace"],
        input: CreateNamespaceInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateNamespace"],
        input: UpdateNamespaceInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBatchFiles"],
        input: ListBatchFilesInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFailedRecords"],
        input: ListFailedRecordsInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["revertBatch"],
        input: BatchIdInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["getLandingZone", "getLandingZoneCredentials", "refreshLandingZoneCredentials"],
        input: GetLandingZoneInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["createEncryptionKey"],
        input: CreateEncryptionKeyInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Literal["createAccessToken"],
        input: CreateAccessTokenInput | JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...
    @overload
    def __call__(
        self,
        operation: Operation,
        input: JsonText,
        options: Options | None = None,
    ) -> Diagnostics: ...

class BuildRequest(Protocol):
    """The request of an operation."""

    @overload
    def __call__(
        self,
        operation: Literal["createBaseConnection"],
        input: CreateBaseConnectionInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBaseConnections", "listSourceConnections", "listTargetConnections", "listFlows"],
        input: ListInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["searchBaseConnections"],
        input: SearchBaseConnectionsInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getBaseConnection", "testBaseConnection", "publishBaseConnection", "deleteBaseConnection"],
        input: BaseConnectionIdInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["exploreBaseConnection"],
        input: ExploreBaseConnectionInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateBaseConnection"],
        input: UpdateBaseConnectionInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["createSourceConnection"],
        input: CreateSourceConnectionInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getSourceConnection", "publishSourceConnection", "deleteSourceConnection"],
        input: SourceConnectionIdInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateSourceConnection"],
        input: UpdateSourceConnectionInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["createTargetConnection"],
        input: CreateTargetConnectionInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getTargetConnection", "publishTargetConnection", "deleteTargetConnection"],
        input: TargetConnectionIdInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateTargetConnection"],
        input: UpdateTargetConnectionInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["listConnectionSpecs", "listFlowSpecs"],
        input: PropertyInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getConnectionSpec"],
        input: ConnectionSpecIdInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["exploreConnectionSpec"],
        input: ExploreConnectionSpecInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getFlowSpec"],
        input: FlowSpecIdInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["createFlow"],
        input: CreateFlowInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["searchFlows"],
        input: SearchFlowsInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getFlow", "enableFlow", "disableFlow", "publishFlow", "deleteFlow"],
        input: FlowIdInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateFlow"],
        input: UpdateFlowInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["createRun"],
        input: CreateRunInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["listRuns"],
        input: ListRunsInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getRun", "retryRun"],
        input: RunIdInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["createMappingSet", "validateMappingSet"],
        input: MappingSetInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["listMappingSets"],
        input: ListMappingSetsInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getMappingSet"],
        input: GetMappingSetInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateMappingSet"],
        input: UpdateMappingSetInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["previewMappingSet"],
        input: PreviewMappingSetInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["listMappings"],
        input: MappingSetIdInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getMapping"],
        input: GetMappingInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["validateExpression"],
        input: ValidateExpressionInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFunctions", "listOperators", "getTenant", "listNamespaces", "listSandboxes"],
        input: NoInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["createFieldGroup"],
        input: CreateFieldGroupInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFieldGroups", "listSchemas", "listClasses", "listDataTypes"],
        input: RegistryListInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getFieldGroup"],
        input: GetFieldGroupInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateFieldGroup"],
        input: UpdateFieldGroupInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["replaceFieldGroup"],
        input: ReplaceFieldGroupInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["deleteFieldGroup"],
        input: FieldGroupIdInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["createSchema"],
        input: CreateSchemaInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getSchema"],
        input: GetSchemaInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateSchema"],
        input: UpdateSchemaInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["replaceSchema"],
        input: ReplaceSchemaInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["deleteSchema"],
        input: SchemaIdInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getSampleData"],
        input: GetSampleDataInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["createClass"],
        input: CreateClassInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getClass"],
        input: GetClassInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["replaceClass"],
        input: ReplaceClassInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateClass"],
        input: UpdateClassInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["deleteClass"],
        input: ClassIdInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBehaviors"],
        input: ListBehaviorsInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getBehavior"],
        input: GetBehaviorInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["createDataType"],
        input: CreateDataTypeInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getDataType"],
        input: GetDataTypeInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["replaceDataType"],
        input: ReplaceDataTypeInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateDataType"],
        input: UpdateDataTypeInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["deleteDataType"],
        input: DataTypeIdInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["listUnions"],
        input: ListUnionsInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getUnion"],
        input: GetUnionInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["createDescriptor"],
        input: CreateDescriptorInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["listDescriptors"],
        input: ListDescriptorsInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getDescriptor"],
        input: GetDescriptorInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateDescriptor"],
        input: UpdateDescriptorInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["deleteDescriptor"],
        input: DescriptorIdInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["createDataset"],
        input: CreateDatasetInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["listDatasets"],
        input: ListDatasetsInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getDataset"],
        input: GetDatasetInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateDataset"],
        input: UpdateDatasetInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["deleteDataset", "getDatasetRetention", "previewDataset"],
        input: DatasetIdInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBatches"],
        input: ListBatchesInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getBatch"],
        input: GetBatchInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["listLastBatches"],
        input: ListLastBatchesInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["setDatasetRetention"],
        input: SetDatasetRetentionInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getNamespace"],
        input: NamespaceIdInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["createNamespace"],
        input: CreateNamespaceInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["updateNamespace"],
        input: UpdateNamespaceInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBatchFiles"],
        input: ListBatchFilesInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFailedRecords"],
        input: ListFailedRecordsInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["revertBatch"],
        input: BatchIdInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["getLandingZone", "getLandingZoneCredentials", "refreshLandingZoneCredentials"],
        input: GetLandingZoneInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["createEncryptionKey"],
        input: CreateEncryptionKeyInput | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Literal["createAccessToken"],
        input: CreateAccessTokenInput | JsonText,
        context: ContextInput | HostNames,
        options: Options | None = None,
    ) -> Request: ...
    @overload
    def __call__(
        self,
        operation: Operation,
        input: JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request: ...

class ParseResponse(Protocol):
    """The result in an answer."""

    @overload
    def __call__(
        self,
        operation: Literal["createBaseConnection", "updateBaseConnection", "publishBaseConnection", "createSourceConnection", "updateSourceConnection", "publishSourceConnection", "createTargetConnection", "updateTargetConnection", "publishTargetConnection", "createFlow", "updateFlow", "enableFlow", "disableFlow", "publishFlow"],
        response: Response,
        request: RequestInput | None = None,
    ) -> Created: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBaseConnections", "searchBaseConnections"],
        response: Response,
        request: RequestInput | None = None,
    ) -> BaseConnectionList: ...
    @overload
    def __call__(
        self,
        operation: Literal["getBaseConnection"],
        response: Response,
        request: RequestInput | None = None,
    ) -> BaseConnection: ...
    @overload
    def __call__(
        self,
        operation: Literal["testBaseConnection"],
        response: Response,
        request: RequestInput | None = None,
    ) -> Tested: ...
    @overload
    def __call__(
        self,
        operation: Literal["exploreBaseConnection", "exploreConnectionSpec"],
        response: Response,
        request: RequestInput | None = None,
    ) -> Explored: ...
    @overload
    def __call__(
        self,
        operation: Literal["deleteBaseConnection", "deleteSourceConnection", "deleteTargetConnection", "deleteFlow", "deleteFieldGroup", "deleteSchema", "deleteClass", "deleteDataType", "deleteDescriptor"],
        response: Response,
        request: RequestInput | None = None,
    ) -> None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listSourceConnections"],
        response: Response,
        request: RequestInput | None = None,
    ) -> SourceConnectionList: ...
    @overload
    def __call__(
        self,
        operation: Literal["getSourceConnection"],
        response: Response,
        request: RequestInput | None = None,
    ) -> SourceConnection: ...
    @overload
    def __call__(
        self,
        operation: Literal["listTargetConnections"],
        response: Response,
        request: RequestInput | None = None,
    ) -> TargetConnectionList: ...
    @overload
    def __call__(
        self,
        operation: Literal["getTargetConnection"],
        response: Response,
        request: RequestInput | None = None,
    ) -> TargetConnection: ...
    @overload
    def __call__(
        self,
        operation: Literal["listConnectionSpecs"],
        response: Response,
        request: RequestInput | None = None,
    ) -> ConnectionSpecList: ...
    @overload
    def __call__(
        self,
        operation: Literal["getConnectionSpec"],
        response: Response,
        request: RequestInput | None = None,
    ) -> ConnectionSpec: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFlowSpecs"],
        response: Response,
        request: RequestInput | None = None,
    ) -> FlowSpecList: ...
    @overload
    def __call__(
        self,
        operation: Literal["getFlowSpec"],
        response: Response,
        request: RequestInput | None = None,
    ) -> FlowSpec: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFlows", "searchFlows"],
        response: Response,
        request: RequestInput | None = None,
    ) -> FlowList: ...
    @overload
    def __call__(
        self,
        operation: Literal["getFlow"],
        response: Response,
        request: RequestInput | None = None,
    ) -> Flow: ...
    @overload
    def __call__(
        self,
        operation: Literal["createRun", "getRun", "retryRun"],
        response: Response,
        request: RequestInput | None = None,
    ) -> Run: ...
    @overload
    def __call__(
        self,
        operation: Literal["listRuns"],
        response: Response,
        request: RequestInput | None = None,
    ) -> RunList: ...
    @overload
    def __call__(
        self,
        operation: Literal["createMappingSet", "getMappingSet", "updateMappingSet"],
        response: Response,
        request: RequestInput | None = None,
    ) -> MappingSet: ...
    @overload
    def __call__(
        self,
        operation: Literal["listMappingSets"],
        response: Response,
        request: RequestInput | None = None,
    ) -> MappingSetList: ...
    @overload
    def __call__(
        self,
        operation: Literal["validateMappingSet"],
        response: Response,
        request: RequestInput | None = None,
    ) -> MappingSetValidation: ...
    @overload
    def __call__(
        self,
        operation: Literal["previewMappingSet"],
        response: Response,
        request: RequestInput | None = None,
    ) -> PreviewedRecordList: ...
    @overload
    def __call__(
        self,
        operation: Literal["listMappings"],
        response: Response,
        request: RequestInput | None = None,
    ) -> MappingList: ...
    @overload
    def __call__(
        self,
        operation: Literal["getMapping"],
        response: Response,
        request: RequestInput | None = None,
    ) -> MappingRow: ...
    @overload
    def __call__(
        self,
        operation: Literal["validateExpression"],
        response: Response,
        request: RequestInput | None = None,
    ) -> ExpressionValidation: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFunctions"],
        response: Response,
        request: RequestInput | None = None,
    ) -> FunctionList: ...
    @overload
    def __call__(
        self,
        operation: Literal["listOperators"],
        response: Response,
        request: RequestInput | None = None,
    ) -> OperatorList: ...
    @overload
    def __call__(
        self,
        operation: Literal["getTenant"],
        response: Response,
        request: RequestInput | None = None,
    ) -> Tenant: ...
    @overload
    def __call__(
        self,
        operation: Literal["createFieldGroup", "getFieldGroup", "updateFieldGroup", "replaceFieldGroup", "createSchema", "getSchema", "updateSchema", "replaceSchema", "createClass", "getClass", "replaceClass", "updateClass", "getBehavior", "createDataType", "getDataType", "replaceDataType", "updateDataType", "getUnion"],
        response: Response,
        request: RequestInput | None = None,
    ) -> RegistryResource: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFieldGroups", "listSchemas", "listClasses", "listBehaviors", "listDataTypes", "listUnions"],
        response: Response,
        request: RequestInput | None = None,
    ) -> RegistryList: ...
    @overload
    def __call__(
        self,
        operation: Literal["getSampleData"],
        response: Response,
        request: RequestInput | None = None,
    ) -> SampleData: ...
    @overload
    def __call__(
        self,
        operation: Literal["createDescriptor", "getDescriptor", "updateDescriptor"],
        response: Response,
        request: RequestInput | None = None,
    ) -> Descriptor: ...
    @overload
    def __call__(
        self,
        operation: Literal["listDescriptors"],
        response: Response,
        request: RequestInput | None = None,
    ) -> DescriptorList: ...
    @overload
    def __call__(
        self,
        operation: Literal["createDataset", "updateDataset", "setDatasetRetention"],
        response: Response,
        request: RequestInput | None = None,
    ) -> DatasetId: ...
    @overload
    def __call__(
        self,
        operation: Literal["listDatasets"],
        response: Response,
        request: RequestInput | None = None,
    ) -> DatasetList: ...
    @overload
    def __call__(
        self,
        operation: Literal["getDataset"],
        response: Response,
        request: RequestInput | None = None,
    ) -> Dataset: ...
    @overload
    def __call__(
        self,
        operation: Literal["deleteDataset"],
        response: Response,
        request: RequestInput | None = None,
    ) -> DatasetDeletion: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBatches"],
        response: Response,
        request: RequestInput | None = None,
    ) -> BatchList: ...
    @overload
    def __call__(
        self,
        operation: Literal["getBatch"],
        response: Response,
        request: RequestInput | None = None,
    ) -> Batch: ...
    @overload
    def __call__(
        self,
        operation: Literal["listLastBatches"],
        response: Response,
        request: RequestInput | None = None,
    ) -> LastBatchesList: ...
    @overload
    def __call__(
        self,
        operation: Literal["getDatasetRetention"],
        response: Response,
        request: RequestInput | None = None,
    ) -> DatasetRetention: ...
    @overload
    def __call__(
        self,
        operation: Literal["listNamespaces"],
        response: Response,
        request: RequestInput | None = None,
    ) -> NamespaceList: ...
    @overload
    def __call__(
        self,
        operation: Literal["getNamespace", "createNamespace", "updateNamespace"],
        response: Response,
        request: RequestInput | None = None,
    ) -> Namespace: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBatchFiles"],
        response: Response,
        request: RequestInput | None = None,
    ) -> BatchFileList: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFailedRecords"],
        response: Response,
        request: RequestInput | None = None,
    ) -> FailedRecords: ...
    @overload
    def __call__(
        self,
        operation: Literal["previewDataset"],
        response: Response,
        request: RequestInput | None = None,
    ) -> DatasetPreview: ...
    @overload
    def __call__(
        self,
        operation: Literal["revertBatch"],
        response: Response,
        request: RequestInput | None = None,
    ) -> Union[Batch, None]: ...
    @overload
    def __call__(
        self,
        operation: Literal["getLandingZone"],
        response: Response,
        request: RequestInput | None = None,
    ) -> LandingZone: ...
    @overload
    def __call__(
        self,
        operation: Literal["getLandingZoneCredentials", "refreshLandingZoneCredentials"],
        response: Response,
        request: RequestInput | None = None,
    ) -> LandingZoneCredentials: ...
    @overload
    def __call__(
        self,
        operation: Literal["createEncryptionKey"],
        response: Response,
        request: RequestInput | None = None,
    ) -> EncryptionKey: ...
    @overload
    def __call__(
        self,
        operation: Literal["listSandboxes"],
        response: Response,
        request: RequestInput | None = None,
    ) -> SandboxList: ...
    @overload
    def __call__(
        self,
        operation: Literal["createAccessToken"],
        response: Response,
        request: RequestInput | None = None,
    ) -> AccessToken: ...
    @overload
    def __call__(
        self,
        operation: Operation,
        response: Response,
        request: RequestInput | None = None,
    ) -> Any: ...

class NextPage(Protocol):
    """The request for the next page."""

    @overload
    def __call__(
        self,
        operation: Literal["listBaseConnections"],
        input: ListInput | JsonText,
        result: BaseConnectionList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["searchBaseConnections"],
        input: SearchBaseConnectionsInput | JsonText,
        result: BaseConnectionList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listSourceConnections"],
        input: ListInput | JsonText,
        result: SourceConnectionList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listTargetConnections"],
        input: ListInput | JsonText,
        result: TargetConnectionList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listConnectionSpecs"],
        input: PropertyInput | JsonText,
        result: ConnectionSpecList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFlowSpecs"],
        input: PropertyInput | JsonText,
        result: FlowSpecList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFlows"],
        input: ListInput | JsonText,
        result: FlowList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["searchFlows"],
        input: SearchFlowsInput | JsonText,
        result: FlowList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listRuns"],
        input: ListRunsInput | JsonText,
        result: RunList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listMappingSets"],
        input: ListMappingSetsInput | JsonText,
        result: MappingSetList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFieldGroups", "listSchemas", "listClasses", "listDataTypes"],
        input: RegistryListInput | JsonText,
        result: RegistryList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBehaviors"],
        input: ListBehaviorsInput | JsonText,
        result: RegistryList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listUnions"],
        input: ListUnionsInput | JsonText,
        result: RegistryList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listDescriptors"],
        input: ListDescriptorsInput | JsonText,
        result: DescriptorList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listDatasets"],
        input: ListDatasetsInput | JsonText,
        result: DatasetList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBatches"],
        input: ListBatchesInput | JsonText,
        result: BatchList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listLastBatches"],
        input: ListLastBatchesInput | JsonText,
        result: LastBatchesList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBatchFiles"],
        input: ListBatchFilesInput | JsonText,
        result: BatchFileList | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFailedRecords"],
        input: ListFailedRecordsInput | JsonText,
        result: FailedRecords | JsonText,
        context: ContextInput,
        options: Options | None = None,
    ) -> Request | None: ...

class NextInput(Protocol):
    """The input for the next page."""

    @overload
    def __call__(
        self,
        operation: Literal["listBaseConnections"],
        input: ListInput | JsonText,
        result: BaseConnectionList | JsonText,
    ) -> ListInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["searchBaseConnections"],
        input: SearchBaseConnectionsInput | JsonText,
        result: BaseConnectionList | JsonText,
    ) -> SearchBaseConnectionsInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listSourceConnections"],
        input: ListInput | JsonText,
        result: SourceConnectionList | JsonText,
    ) -> ListInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listTargetConnections"],
        input: ListInput | JsonText,
        result: TargetConnectionList | JsonText,
    ) -> ListInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listConnectionSpecs"],
        input: PropertyInput | JsonText,
        result: ConnectionSpecList | JsonText,
    ) -> PropertyInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFlowSpecs"],
        input: PropertyInput | JsonText,
        result: FlowSpecList | JsonText,
    ) -> PropertyInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFlows"],
        input: ListInput | JsonText,
        result: FlowList | JsonText,
    ) -> ListInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["searchFlows"],
        input: SearchFlowsInput | JsonText,
        result: FlowList | JsonText,
    ) -> SearchFlowsInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listRuns"],
        input: ListRunsInput | JsonText,
        result: RunList | JsonText,
    ) -> ListRunsInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listMappingSets"],
        input: ListMappingSetsInput | JsonText,
        result: MappingSetList | JsonText,
    ) -> ListMappingSetsInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFieldGroups", "listSchemas", "listClasses", "listDataTypes"],
        input: RegistryListInput | JsonText,
        result: RegistryList | JsonText,
    ) -> RegistryListInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBehaviors"],
        input: ListBehaviorsInput | JsonText,
        result: RegistryList | JsonText,
    ) -> ListBehaviorsInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listUnions"],
        input: ListUnionsInput | JsonText,
        result: RegistryList | JsonText,
    ) -> ListUnionsInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listDescriptors"],
        input: ListDescriptorsInput | JsonText,
        result: DescriptorList | JsonText,
    ) -> ListDescriptorsInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listDatasets"],
        input: ListDatasetsInput | JsonText,
        result: DatasetList | JsonText,
    ) -> ListDatasetsInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBatches"],
        input: ListBatchesInput | JsonText,
        result: BatchList | JsonText,
    ) -> ListBatchesInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listLastBatches"],
        input: ListLastBatchesInput | JsonText,
        result: LastBatchesList | JsonText,
    ) -> ListLastBatchesInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listBatchFiles"],
        input: ListBatchFilesInput | JsonText,
        result: BatchFileList | JsonText,
    ) -> ListBatchFilesInput | None: ...
    @overload
    def __call__(
        self,
        operation: Literal["listFailedRecords"],
        input: ListFailedRecordsInput | JsonText,
        result: FailedRecords | JsonText,
    ) -> ListFailedRecordsInput | None: ...
