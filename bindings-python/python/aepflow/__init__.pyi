"""Builds and checks every HTTP request that brings data into Adobe Experience Platform; does no I/O.

Each operation has its own types for input and result; operations with the same ones share an overload. The last
overload of a function is for a name that is known only when the program runs: an input is JSON text, a result anything.
"""

from typing import Any, Literal, overload

from . import client as client
from . import emulator as emulator
from . import errors as errors
from . import notebook as notebook
from . import outcome as outcome
from . import pipeline as pipeline
from . import transport as transport
from . import types as types
from ._core import __version__ as __version__
from ._values import Context as Context
from ._values import Diagnostic as Diagnostic
from ._values import Diagnostics as Diagnostics
from ._values import Request as Request
from .client import AsyncClient as AsyncClient
from .client import Client as Client
from .client import ClientCredentials as ClientCredentials
from .errors import AepflowError as AepflowError
from .errors import PipelineError as PipelineError
from .errors import ServiceError as ServiceError
from .errors import UnexpectedResponseError as UnexpectedResponseError
from .errors import ValidationError as ValidationError
from .outcome import Outcome as Outcome
from .pipeline import Pipeline as Pipeline
from .pipeline import run as run
from .pipeline import run_async as run_async
from .types import (
    AccessToken,
    BaseConnection,
    BaseConnectionIdInput,
    BaseConnectionList,
    Batch,
    BatchIdInput,
    BatchList,
    CheckExpressionInput,
    CheckMappingInput,
    ConnectionSpec,
    ConnectionSpecIdInput,
    ConnectionSpecList,
    ConnectorInfo,
    ContextInput,
    ConvertMappingInput,
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
    Created,
    Dataset,
    DatasetDeletion,
    DatasetId,
    DatasetIdInput,
    DatasetList,
    Descriptor,
    DescriptorIdInput,
    DescriptorList,
    ExploreBaseConnectionInput,
    Explored,
    Expression,
    ExpressionValidation,
    FieldGroupIdInput,
    Flow,
    FlowIdInput,
    FlowList,
    FlowSpec,
    FlowSpecIdInput,
    FlowSpecList,
    FunctionList,
    GetDatasetInput,
    GetFieldGroupInput,
    GetMappingInput,
    GetMappingSetInput,
    GetSampleDataInput,
    GetSchemaInput,
    HostNames,
    InferMappingInput,
    InferSchemaInput,
    InferredMapping,
    InferredSchema,
    JsonText,
    ListBatchesInput,
    ListDatasetsInput,
    ListDescriptorsInput,
    ListInput,
    ListMappingSetsInput,
    ListRunsInput,
    MappingList,
    MappingRow,
    MappingSet,
    MappingSetIdInput,
    MappingSetInput,
    MappingSetList,
    MappingSetValidation,
    NoInput,
    Operation,
    OperationInfo,
    OperatorList,
    Options,
    PipelineRequests,
    PreviewMappingSetInput,
    PreviewedRecordList,
    PropertyInput,
    RegistryList,
    RegistryListInput,
    RegistryResource,
    RequestInput,
    Response,
    Retry,
    Run,
    RunIdInput,
    RunList,
    SampleData,
    SandboxList,
    SchemaIdInput,
    SearchBaseConnectionsInput,
    SearchFlowsInput,
    SourceConnection,
    SourceConnectionIdInput,
    SourceConnectionList,
    SourceFields,
    TargetConnection,
    TargetConnectionIdInput,
    TargetConnectionList,
    Tenant,
    Tested,
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

__all__ = [
    "AepflowError",
    "AsyncClient",
    "Client",
    "ClientCredentials",
    "Context",
    "Diagnostic",
    "Diagnostics",
    "Outcome",
    "Pipeline",
    "PipelineError",
    "Request",
    "ServiceError",
    "UnexpectedResponseError",
    "ValidationError",
    "__version__",
    "build_request",
    "check",
    "check_expression",
    "check_mapping",
    "check_pipeline",
    "connectors",
    "convert_mapping",
    "decode_source_params",
    "format_expression",
    "infer_mapping",
    "infer_schema",
    "lint_request",
    "next_input",
    "next_page",
    "operations",
    "parse_expression",
    "parse_response",
    "read_fields",
    "retry_pause",
    "run",
    "run_async",
    "to_curl",
]

def operations() -> list[OperationInfo]: ...
def connectors() -> list[ConnectorInfo]: ...

@overload
def check(
    operation: Literal["createBaseConnection"],
    input: CreateBaseConnectionInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["listBaseConnections", "listSourceConnections", "listTargetConnections", "listFlows"],
    input: ListInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["searchBaseConnections"],
    input: SearchBaseConnectionsInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["getBaseConnection", "testBaseConnection", "publishBaseConnection", "deleteBaseConnection"],
    input: BaseConnectionIdInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["exploreBaseConnection"],
    input: ExploreBaseConnectionInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["updateBaseConnection"],
    input: UpdateBaseConnectionInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["createSourceConnection"],
    input: CreateSourceConnectionInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["getSourceConnection", "publishSourceConnection", "deleteSourceConnection"],
    input: SourceConnectionIdInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["updateSourceConnection"],
    input: UpdateSourceConnectionInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["createTargetConnection"],
    input: CreateTargetConnectionInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["getTargetConnection", "publishTargetConnection", "deleteTargetConnection"],
    input: TargetConnectionIdInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["updateTargetConnection"],
    input: UpdateTargetConnectionInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["listConnectionSpecs", "listFlowSpecs"],
    input: PropertyInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["getConnectionSpec"], input: ConnectionSpecIdInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["getFlowSpec"], input: FlowSpecIdInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["createFlow"], input: CreateFlowInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["searchFlows"], input: SearchFlowsInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["getFlow", "enableFlow", "disableFlow", "publishFlow", "deleteFlow"],
    input: FlowIdInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["updateFlow"], input: UpdateFlowInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["createRun"], input: CreateRunInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["listRuns"], input: ListRunsInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["getRun", "retryRun"], input: RunIdInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["createMappingSet", "validateMappingSet"],
    input: MappingSetInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["listMappingSets"], input: ListMappingSetsInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["getMappingSet"], input: GetMappingSetInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["updateMappingSet"], input: UpdateMappingSetInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["previewMappingSet"], input: PreviewMappingSetInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["listMappings"], input: MappingSetIdInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["getMapping"], input: GetMappingInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["validateExpression"], input: ValidateExpressionInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["listFunctions", "listOperators", "getTenant", "listSandboxes"],
    input: NoInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["createFieldGroup"], input: CreateFieldGroupInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["listFieldGroups", "listSchemas"],
    input: RegistryListInput | JsonText,
    options: Options | None = None,
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["getFieldGroup"], input: GetFieldGroupInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["updateFieldGroup"], input: UpdateFieldGroupInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["deleteFieldGroup"], input: FieldGroupIdInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["createSchema"], input: CreateSchemaInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["getSchema"], input: GetSchemaInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["updateSchema"], input: UpdateSchemaInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["deleteSchema"], input: SchemaIdInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["createDescriptor"], input: CreateDescriptorInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["listDescriptors"], input: ListDescriptorsInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["deleteDescriptor"], input: DescriptorIdInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["getSampleData"], input: GetSampleDataInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["createDataset"], input: CreateDatasetInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["listDatasets"], input: ListDatasetsInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["getDataset"], input: GetDatasetInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["updateDataset"], input: UpdateDatasetInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["deleteDataset"], input: DatasetIdInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["listBatches"], input: ListBatchesInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["getBatch"], input: BatchIdInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(
    operation: Literal["createAccessToken"], input: CreateAccessTokenInput | JsonText, options: Options | None = None
) -> Diagnostics: ...
@overload
def check(operation: Operation, input: JsonText, options: Options | None = None) -> Diagnostics: ...

@overload
def build_request(
    operation: Literal["createBaseConnection"],
    input: CreateBaseConnectionInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["listBaseConnections", "listSourceConnections", "listTargetConnections", "listFlows"],
    input: ListInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["searchBaseConnections"],
    input: SearchBaseConnectionsInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["getBaseConnection", "testBaseConnection", "publishBaseConnection", "deleteBaseConnection"],
    input: BaseConnectionIdInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["exploreBaseConnection"],
    input: ExploreBaseConnectionInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["updateBaseConnection"],
    input: UpdateBaseConnectionInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["createSourceConnection"],
    input: CreateSourceConnectionInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["getSourceConnection", "publishSourceConnection", "deleteSourceConnection"],
    input: SourceConnectionIdInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["updateSourceConnection"],
    input: UpdateSourceConnectionInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["createTargetConnection"],
    input: CreateTargetConnectionInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["getTargetConnection", "publishTargetConnection", "deleteTargetConnection"],
    input: TargetConnectionIdInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["updateTargetConnection"],
    input: UpdateTargetConnectionInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["listConnectionSpecs", "listFlowSpecs"],
    input: PropertyInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["getConnectionSpec"],
    input: ConnectionSpecIdInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["getFlowSpec"],
    input: FlowSpecIdInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["createFlow"],
    input: CreateFlowInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["searchFlows"],
    input: SearchFlowsInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["getFlow", "enableFlow", "disableFlow", "publishFlow", "deleteFlow"],
    input: FlowIdInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["updateFlow"],
    input: UpdateFlowInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["createRun"],
    input: CreateRunInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["listRuns"],
    input: ListRunsInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["getRun", "retryRun"],
    input: RunIdInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["createMappingSet", "validateMappingSet"],
    input: MappingSetInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["listMappingSets"],
    input: ListMappingSetsInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["getMappingSet"],
    input: GetMappingSetInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["updateMappingSet"],
    input: UpdateMappingSetInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["previewMappingSet"],
    input: PreviewMappingSetInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["listMappings"],
    input: MappingSetIdInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["getMapping"],
    input: GetMappingInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["validateExpression"],
    input: ValidateExpressionInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["listFunctions", "listOperators", "getTenant", "listSandboxes"],
    input: NoInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["createFieldGroup"],
    input: CreateFieldGroupInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["listFieldGroups", "listSchemas"],
    input: RegistryListInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["getFieldGroup"],
    input: GetFieldGroupInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["updateFieldGroup"],
    input: UpdateFieldGroupInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["deleteFieldGroup"],
    input: FieldGroupIdInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["createSchema"],
    input: CreateSchemaInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["getSchema"],
    input: GetSchemaInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["updateSchema"],
    input: UpdateSchemaInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["deleteSchema"],
    input: SchemaIdInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["createDescriptor"],
    input: CreateDescriptorInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["listDescriptors"],
    input: ListDescriptorsInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["deleteDescriptor"],
    input: DescriptorIdInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["getSampleData"],
    input: GetSampleDataInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["createDataset"],
    input: CreateDatasetInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["listDatasets"],
    input: ListDatasetsInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["getDataset"],
    input: GetDatasetInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["updateDataset"],
    input: UpdateDatasetInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["deleteDataset"],
    input: DatasetIdInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["listBatches"],
    input: ListBatchesInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["getBatch"],
    input: BatchIdInput | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Literal["createAccessToken"],
    input: CreateAccessTokenInput | JsonText,
    context: ContextInput | HostNames,
    options: Options | None = None,
) -> Request: ...
@overload
def build_request(
    operation: Operation, input: JsonText, context: ContextInput, options: Options | None = None
) -> Request: ...

@overload
def parse_response(
    operation: Literal[
        "createBaseConnection", "updateBaseConnection", "publishBaseConnection", "createSourceConnection",
        "updateSourceConnection", "publishSourceConnection", "createTargetConnection", "updateTargetConnection",
        "publishTargetConnection", "createFlow", "updateFlow", "enableFlow", "disableFlow", "publishFlow",
    ],
    response: Response,
) -> Created: ...
@overload
def parse_response(
    operation: Literal["listBaseConnections", "searchBaseConnections"], response: Response
) -> BaseConnectionList: ...
@overload
def parse_response(operation: Literal["getBaseConnection"], response: Response) -> BaseConnection: ...
@overload
def parse_response(operation: Literal["testBaseConnection"], response: Response) -> Tested: ...
@overload
def parse_response(operation: Literal["exploreBaseConnection"], response: Response) -> Explored: ...
@overload
def parse_response(
    operation: Literal[
        "deleteBaseConnection", "deleteSourceConnection", "deleteTargetConnection", "deleteFlow", "deleteFieldGroup",
        "deleteSchema", "deleteDescriptor",
    ],
    response: Response,
) -> None: ...
@overload
def parse_response(operation: Literal["listSourceConnections"], response: Response) -> SourceConnectionList: ...
@overload
def parse_response(operation: Literal["getSourceConnection"], response: Response) -> SourceConnection: ...
@overload
def parse_response(operation: Literal["listTargetConnections"], response: Response) -> TargetConnectionList: ...
@overload
def parse_response(operation: Literal["getTargetConnection"], response: Response) -> TargetConnection: ...
@overload
def parse_response(operation: Literal["listConnectionSpecs"], response: Response) -> ConnectionSpecList: ...
@overload
def parse_response(operation: Literal["getConnectionSpec"], response: Response) -> ConnectionSpec: ...
@overload
def parse_response(operation: Literal["listFlowSpecs"], response: Response) -> FlowSpecList: ...
@overload
def parse_response(operation: Literal["getFlowSpec"], response: Response) -> FlowSpec: ...
@overload
def parse_response(operation: Literal["listFlows", "searchFlows"], response: Response) -> FlowList: ...
@overload
def parse_response(operation: Literal["getFlow"], response: Response) -> Flow: ...
@overload
def parse_response(operation: Literal["createRun", "getRun", "retryRun"], response: Response) -> Run: ...
@overload
def parse_response(operation: Literal["listRuns"], response: Response) -> RunList: ...
@overload
def parse_response(
    operation: Literal["createMappingSet", "getMappingSet", "updateMappingSet"], response: Response
) -> MappingSet: ...
@overload
def parse_response(operation: Literal["listMappingSets"], response: Response) -> MappingSetList: ...
@overload
def parse_response(operation: Literal["validateMappingSet"], response: Response) -> MappingSetValidation: ...
@overload
def parse_response(operation: Literal["previewMappingSet"], response: Response) -> PreviewedRecordList: ...
@overload
def parse_response(operation: Literal["listMappings"], response: Response) -> MappingList: ...
@overload
def parse_response(operation: Literal["getMapping"], response: Response) -> MappingRow: ...
@overload
def parse_response(operation: Literal["validateExpression"], response: Response) -> ExpressionValidation: ...
@overload
def parse_response(operation: Literal["listFunctions"], response: Response) -> FunctionList: ...
@overload
def parse_response(operation: Literal["listOperators"], response: Response) -> OperatorList: ...
@overload
def parse_response(operation: Literal["getTenant"], response: Response) -> Tenant: ...
@overload
def parse_response(
    operation: Literal[
        "createFieldGroup", "getFieldGroup", "updateFieldGroup", "createSchema", "getSchema", "updateSchema",
    ],
    response: Response,
) -> RegistryResource: ...
@overload
def parse_response(operation: Literal["listFieldGroups", "listSchemas"], response: Response) -> RegistryList: ...
@overload
def parse_response(operation: Literal["createDescriptor"], response: Response) -> Descriptor: ...
@overload
def parse_response(operation: Literal["listDescriptors"], response: Response) -> DescriptorList: ...
@overload
def parse_response(operation: Literal["getSampleData"], response: Response) -> SampleData: ...
@overload
def parse_response(operation: Literal["createDataset", "updateDataset"], response: Response) -> DatasetId: ...
@overload
def parse_response(operation: Literal["listDatasets"], response: Response) -> DatasetList: ...
@overload
def parse_response(operation: Literal["getDataset"], response: Response) -> Dataset: ...
@overload
def parse_response(operation: Literal["deleteDataset"], response: Response) -> DatasetDeletion: ...
@overload
def parse_response(operation: Literal["listBatches"], response: Response) -> BatchList: ...
@overload
def parse_response(operation: Literal["getBatch"], response: Response) -> Batch: ...
@overload
def parse_response(operation: Literal["listSandboxes"], response: Response) -> SandboxList: ...
@overload
def parse_response(operation: Literal["createAccessToken"], response: Response) -> AccessToken: ...
@overload
def parse_response(operation: Operation, response: Response) -> Any: ...

@overload
def next_page(
    operation: Literal["listBaseConnections"],
    input: ListInput | JsonText,
    result: BaseConnectionList | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request | None: ...
@overload
def next_page(
    operation: Literal["searchBaseConnections"],
    input: SearchBaseConnectionsInput | JsonText,
    result: BaseConnectionList | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request | None: ...
@overload
def next_page(
    operation: Literal["listSourceConnections"],
    input: ListInput | JsonText,
    result: SourceConnectionList | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request | None: ...
@overload
def next_page(
    operation: Literal["listTargetConnections"],
    input: ListInput | JsonText,
    result: TargetConnectionList | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request | None: ...
@overload
def next_page(
    operation: Literal["listConnectionSpecs"],
    input: PropertyInput | JsonText,
    result: ConnectionSpecList | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request | None: ...
@overload
def next_page(
    operation: Literal["listFlowSpecs"],
    input: PropertyInput | JsonText,
    result: FlowSpecList | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request | None: ...
@overload
def next_page(
    operation: Literal["listFlows"],
    input: ListInput | JsonText,
    result: FlowList | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request | None: ...
@overload
def next_page(
    operation: Literal["searchFlows"],
    input: SearchFlowsInput | JsonText,
    result: FlowList | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request | None: ...
@overload
def next_page(
    operation: Literal["listRuns"],
    input: ListRunsInput | JsonText,
    result: RunList | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request | None: ...
@overload
def next_page(
    operation: Literal["listMappingSets"],
    input: ListMappingSetsInput | JsonText,
    result: MappingSetList | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request | None: ...
@overload
def next_page(
    operation: Literal["listFieldGroups", "listSchemas"],
    input: RegistryListInput | JsonText,
    result: RegistryList | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request | None: ...
@overload
def next_page(
    operation: Literal["listDescriptors"],
    input: ListDescriptorsInput | JsonText,
    result: DescriptorList | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request | None: ...
@overload
def next_page(
    operation: Literal["listDatasets"],
    input: ListDatasetsInput | JsonText,
    result: DatasetList | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request | None: ...
@overload
def next_page(
    operation: Literal["listBatches"],
    input: ListBatchesInput | JsonText,
    result: BatchList | JsonText,
    context: ContextInput,
    options: Options | None = None,
) -> Request | None: ...

@overload
def next_input(
    operation: Literal["listBaseConnections"], input: ListInput | JsonText, result: BaseConnectionList | JsonText
) -> ListInput | None: ...
@overload
def next_input(
    operation: Literal["searchBaseConnections"], input: SearchBaseConnectionsInput | JsonText, result: BaseConnectionList | JsonText
) -> SearchBaseConnectionsInput | None: ...
@overload
def next_input(
    operation: Literal["listSourceConnections"], input: ListInput | JsonText, result: SourceConnectionList | JsonText
) -> ListInput | None: ...
@overload
def next_input(
    operation: Literal["listTargetConnections"], input: ListInput | JsonText, result: TargetConnectionList | JsonText
) -> ListInput | None: ...
@overload
def next_input(
    operation: Literal["listConnectionSpecs"], input: PropertyInput | JsonText, result: ConnectionSpecList | JsonText
) -> PropertyInput | None: ...
@overload
def next_input(
    operation: Literal["listFlowSpecs"], input: PropertyInput | JsonText, result: FlowSpecList | JsonText
) -> PropertyInput | None: ...
@overload
def next_input(
    operation: Literal["listFlows"], input: ListInput | JsonText, result: FlowList | JsonText
) -> ListInput | None: ...
@overload
def next_input(
    operation: Literal["searchFlows"], input: SearchFlowsInput | JsonText, result: FlowList | JsonText
) -> SearchFlowsInput | None: ...
@overload
def next_input(
    operation: Literal["listRuns"], input: ListRunsInput | JsonText, result: RunList | JsonText
) -> ListRunsInput | None: ...
@overload
def next_input(
    operation: Literal["listMappingSets"], input: ListMappingSetsInput | JsonText, result: MappingSetList | JsonText
) -> ListMappingSetsInput | None: ...
@overload
def next_input(
    operation: Literal["listFieldGroups", "listSchemas"], input: RegistryListInput | JsonText, result: RegistryList | JsonText
) -> RegistryListInput | None: ...
@overload
def next_input(
    operation: Literal["listDescriptors"], input: ListDescriptorsInput | JsonText, result: DescriptorList | JsonText
) -> ListDescriptorsInput | None: ...
@overload
def next_input(
    operation: Literal["listDatasets"], input: ListDatasetsInput | JsonText, result: DatasetList | JsonText
) -> ListDatasetsInput | None: ...
@overload
def next_input(
    operation: Literal["listBatches"], input: ListBatchesInput | JsonText, result: BatchList | JsonText
) -> ListBatchesInput | None: ...

def retry_pause(
    operation: Operation, attempt: int, retry: Retry | None = None, *, random: float | None = None
) -> float | None: ...
def to_curl(request: RequestInput, reveal_secrets: bool = False) -> str: ...
def lint_request(text: JsonText, options: Options | None = None) -> Diagnostics: ...
def decode_source_params(text: str) -> dict[str, Any]: ...
def parse_expression(text: str) -> Expression: ...
def format_expression(tree: Expression | JsonText) -> str: ...
def check_expression(input: CheckExpressionInput | JsonText) -> Diagnostics: ...
def read_fields(answer: Any, *, limit: int | None = 10_000) -> SourceFields: ...
def infer_schema(input: InferSchemaInput | JsonText) -> InferredSchema: ...
def infer_mapping(input: InferMappingInput | JsonText) -> InferredMapping: ...
def check_mapping(input: CheckMappingInput | JsonText) -> Diagnostics: ...
def convert_mapping(input: ConvertMappingInput | JsonText) -> list[dict[str, Any]]: ...
def check_pipeline(spec: PipelineRequests | JsonText, options: Options | None = None) -> Diagnostics: ...
