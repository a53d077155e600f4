// Made by `cargo xtask faces` from the tables; not to be edited.

import type { AccessToken, Sandbox } from "./access.js";
import type { Batch, Dataset, DatasetDeletion, DatasetId } from "./catalog.js";
import type {
  ExpressionValidation,
  FunctionInfo,
  MappedRecord,
  Mapping,
  MappingSet,
  MappingSetValidation,
  OperatorInfo,
} from "./data_prep.js";
import type {
  BaseConnection,
  ConnectionSpec,
  ConnectionTest,
  Created,
  Explored,
  Flow,
  FlowSpec,
  SourceConnection,
  TargetConnection,
} from "./flow_service.js";
import type {
  BaseConnectionInput,
  BatchInput,
  ConnectionSpecInput,
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
  DatasetInput,
  DescriptorInput,
  ExploreBaseConnectionInput,
  FieldGroupInput,
  FlowInput,
  FlowSpecInput,
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
  ListMappingsInput,
  ListRunsInput,
  MappingSetInput,
  PreviewMappingSetInput,
  RegistryListInput,
  RunInput,
  SchemaInput,
  SearchFlowsInput,
  SearchInput,
  SourceConnectionInput,
  SpecListInput,
  TargetConnectionInput,
  UpdateBaseConnectionInput,
  UpdateDatasetInput,
  UpdateFieldGroupInput,
  UpdateFlowInput,
  UpdateMappingSetInput,
  UpdateSchemaInput,
  UpdateSourceConnectionInput,
  UpdateTargetConnectionInput,
  ValidateExpressionInput,
} from "./inputs.js";
import type { Descriptor, RegistryResource, SampleData, Tenant } from "./registry.js";
import type { Run } from "./runs.js";
import type { List, NoInput, WithEtag } from "./shared.js";

/** What an operation takes and gives. */
export interface OperationType<I, R> {
  /** What it takes. */
  input: I;
  /** What it gives. */
  result: R;
}

/** What each operation takes and gives, by its name. */
export interface OperationTypes {
  /**
   * Create base connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  createBaseConnection: OperationType<CreateBaseConnectionInput, Created>;
  /**
   * List base connections.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  listBaseConnections: OperationType<ListInput, List<BaseConnection>>;
  /**
   * Search base connections.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  searchBaseConnections: OperationType<SearchInput, List<BaseConnection>>;
  /**
   * Get base connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  getBaseConnection: OperationType<BaseConnectionInput, WithEtag<BaseConnection>>;
  /**
   * Test base connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  testBaseConnection: OperationType<BaseConnectionInput, ConnectionTest>;
  /**
   * Explore base connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  exploreBaseConnection: OperationType<ExploreBaseConnectionInput, Explored>;
  /**
   * Update base connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  updateBaseConnection: OperationType<UpdateBaseConnectionInput, Created>;
  /**
   * Publish base connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  publishBaseConnection: OperationType<BaseConnectionInput, Created>;
  /**
   * Delete base connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  deleteBaseConnection: OperationType<BaseConnectionInput, null>;
  /**
   * Create source connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  createSourceConnection: OperationType<CreateSourceConnectionInput, Created>;
  /**
   * List source connections.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  listSourceConnections: OperationType<ListInput, List<SourceConnection>>;
  /**
   * Get source connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  getSourceConnection: OperationType<SourceConnectionInput, WithEtag<SourceConnection>>;
  /**
   * Update source connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  updateSourceConnection: OperationType<UpdateSourceConnectionInput, Created>;
  /**
   * Publish source connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  publishSourceConnection: OperationType<SourceConnectionInput, Created>;
  /**
   * Delete source connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  deleteSourceConnection: OperationType<SourceConnectionInput, null>;
  /**
   * Create target connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  createTargetConnection: OperationType<CreateTargetConnectionInput, Created>;
  /**
   * List target connections.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  listTargetConnections: OperationType<ListInput, List<TargetConnection>>;
  /**
   * Get target connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  getTargetConnection: OperationType<TargetConnectionInput, WithEtag<TargetConnection>>;
  /**
   * Update target connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  updateTargetConnection: OperationType<UpdateTargetConnectionInput, Created>;
  /**
   * Publish target connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  publishTargetConnection: OperationType<TargetConnectionInput, Created>;
  /**
   * Delete target connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  deleteTargetConnection: OperationType<TargetConnectionInput, null>;
  /**
   * List connection specs.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  listConnectionSpecs: OperationType<SpecListInput, List<ConnectionSpec>>;
  /**
   * Get connection spec.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  getConnectionSpec: OperationType<ConnectionSpecInput, ConnectionSpec>;
  /**
   * List flow specs.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  listFlowSpecs: OperationType<SpecListInput, List<FlowSpec>>;
  /**
   * Get flow spec.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  getFlowSpec: OperationType<FlowSpecInput, FlowSpec>;
  /**
   * Makes a flow, which brings data from a source connection to a target connection on a schedule.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
   */
  createFlow: OperationType<CreateFlowInput, Created>;
  /**
   * List flows.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  listFlows: OperationType<ListInput, List<Flow>>;
  /**
   * Search flows.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  searchFlows: OperationType<SearchFlowsInput, List<Flow>>;
  /**
   * Get flow.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  getFlow: OperationType<FlowInput, WithEtag<Flow>>;
  /**
   * Update flow.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  updateFlow: OperationType<UpdateFlowInput, Created>;
  /**
   * Enable flow.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  enableFlow: OperationType<FlowInput, Created>;
  /**
   * Disable flow.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  disableFlow: OperationType<FlowInput, Created>;
  /**
   * Publish flow.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  publishFlow: OperationType<FlowInput, Created>;
  /**
   * Delete flow.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  deleteFlow: OperationType<FlowInput, null>;
  /**
   * Create run.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  createRun: OperationType<CreateRunInput, Run>;
  /**
   * List runs.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  listRuns: OperationType<ListRunsInput, List<Run>>;
  /**
   * Get run.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  getRun: OperationType<RunInput, Run>;
  /**
   * Retry run.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
   */
  retryRun: OperationType<RunInput, Run>;
  /**
   * Create mapping set.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
   */
  createMappingSet: OperationType<MappingSetInput, MappingSet>;
  /**
   * List mapping sets.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
   */
  listMappingSets: OperationType<ListMappingSetsInput, List<MappingSet>>;
  /**
   * Get mapping set.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
   */
  getMappingSet: OperationType<GetMappingSetInput, MappingSet>;
  /**
   * Update mapping set.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
   */
  updateMappingSet: OperationType<UpdateMappingSetInput, MappingSet>;
  /**
   * Validate mapping set.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
   */
  validateMappingSet: OperationType<MappingSetInput, MappingSetValidation>;
  /**
   * Preview mapping set.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
   */
  previewMappingSet: OperationType<PreviewMappingSetInput, List<MappedRecord>>;
  /**
   * List mappings.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
   */
  listMappings: OperationType<ListMappingsInput, List<Mapping>>;
  /**
   * Get mapping.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
   */
  getMapping: OperationType<GetMappingInput, Mapping>;
  /**
   * Validate expression.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
   */
  validateExpression: OperationType<ValidateExpressionInput, ExpressionValidation>;
  /**
   * List functions.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
   */
  listFunctions: OperationType<NoInput, List<FunctionInfo>>;
  /**
   * List operators.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
   */
  listOperators: OperationType<NoInput, List<OperatorInfo>>;
  /**
   * Get tenant.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
   */
  getTenant: OperationType<NoInput, Tenant>;
  /**
   * Create field group.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
   */
  createFieldGroup: OperationType<CreateFieldGroupInput, RegistryResource>;
  /**
   * List field groups.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
   */
  listFieldGroups: OperationType<RegistryListInput, List<RegistryResource>>;
  /**
   * Get field group.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
   */
  getFieldGroup: OperationType<GetFieldGroupInput, RegistryResource>;
  /**
   * Update field group.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
   */
  updateFieldGroup: OperationType<UpdateFieldGroupInput, RegistryResource>;
  /**
   * Delete field group.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
   */
  deleteFieldGroup: OperationType<FieldGroupInput, null>;
  /**
   * Create schema.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
   */
  createSchema: OperationType<CreateSchemaInput, RegistryResource>;
  /**
   * List schemas.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
   */
  listSchemas: OperationType<RegistryListInput, List<RegistryResource>>;
  /**
   * Get schema.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
   */
  getSchema: OperationType<GetSchemaInput, RegistryResource>;
  /**
   * Update schema.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
   */
  updateSchema: OperationType<UpdateSchemaInput, RegistryResource>;
  /**
   * Delete schema.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
   */
  deleteSchema: OperationType<SchemaInput, null>;
  /**
   * Create descriptor.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
   */
  createDescriptor: OperationType<CreateDescriptorInput, Descriptor>;
  /**
   * List descriptors.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
   */
  listDescriptors: OperationType<ListDescriptorsInput, List<Descriptor>>;
  /**
   * Delete descriptor.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
   */
  deleteDescriptor: OperationType<DescriptorInput, null>;
  /**
   * Get sample data.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
   */
  getSampleData: OperationType<GetSampleDataInput, SampleData>;
  /**
   * Create dataset.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/
   */
  createDataset: OperationType<CreateDatasetInput, DatasetId>;
  /**
   * List datasets.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/
   */
  listDatasets: OperationType<ListDatasetsInput, List<Dataset>>;
  /**
   * Get dataset.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/
   */
  getDataset: OperationType<GetDatasetInput, Dataset>;
  /**
   * Update dataset.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/
   */
  updateDataset: OperationType<UpdateDatasetInput, DatasetId>;
  /**
   * Delete dataset.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/
   */
  deleteDataset: OperationType<DatasetInput, DatasetDeletion>;
  /**
   * List batches.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/
   */
  listBatches: OperationType<ListBatchesInput, List<Batch>>;
  /**
   * Get batch.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/
   */
  getBatch: OperationType<BatchInput, Batch>;
  /**
   * List sandboxes.
   * @see https://developer.adobe.com/experience-platform-apis/references/sandbox/
   */
  listSandboxes: OperationType<NoInput, List<Sandbox>>;
  /**
   * Create access token.
   * @see https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
   */
  createAccessToken: OperationType<CreateAccessTokenInput, AccessToken>;
}

/** The name of an operation: `createBaseConnection`, `getFlow`, … */
export type Operation = keyof OperationTypes;
