// Made by `cargo xtask faces` from the tables; not to be edited.

import type { AccessToken, Sandbox } from "./access.js";
import type { Batch, Dataset, DatasetDeletion, DatasetId, DatasetRetention, LastBatches } from "./catalog.js";
import type {
  BatchFile,
  DatasetPreview,
  EncryptionKey,
  FailedRecord,
  LandingZone,
  LandingZoneCredentials,
} from "./data_access.js";
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
import type { Namespace } from "./identity.js";
import type {
  BaseConnectionInput,
  BatchInput,
  ClassInput,
  ConnectionSpecInput,
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
  DataTypeInput,
  DatasetInput,
  DescriptorInput,
  ExploreBaseConnectionInput,
  ExploreConnectionSpecInput,
  FieldGroupInput,
  FlowInput,
  FlowSpecInput,
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
  ListMappingsInput,
  ListRunsInput,
  ListUnionsInput,
  MappingSetInput,
  NamespaceInput,
  PreviewMappingSetInput,
  RegistryListInput,
  ReplaceClassInput,
  ReplaceDataTypeInput,
  ReplaceFieldGroupInput,
  ReplaceSchemaInput,
  RunInput,
  SchemaInput,
  SearchFlowsInput,
  SearchInput,
  SetDatasetRetentionInput,
  SourceConnectionInput,
  SpecListInput,
  TargetConnectionInput,
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
   * Stores the credentials of a source.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/createConnection
   */
  createBaseConnection: OperationType<CreateBaseConnectionInput, Created>;
  /**
   * Lists the base connections of the sandbox.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/listConnections
   */
  listBaseConnections: OperationType<ListInput, List<BaseConnection>>;
  /**
   * Searches base connections by a query in the body.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getConnectionsByFilters
   */
  searchBaseConnections: OperationType<SearchInput, List<BaseConnection>>;
  /**
   * Reads a base connection; its secrets stay hidden.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/retrieveConnection
   */
  getBaseConnection: OperationType<BaseConnectionInput, WithEtag<BaseConnection>>;
  /**
   * Tries the credentials of a base connection on the source.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/testConnection
   */
  testBaseConnection: OperationType<BaseConnectionInput, ConnectionTest>;
  /**
   * Lists what a source has, or reads the fields of one resource.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getByConnectionId
   */
  exploreBaseConnection: OperationType<ExploreBaseConnectionInput, Explored>;
  /**
   * Changes name, description or credentials of a base connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/patchConnection
   */
  updateBaseConnection: OperationType<UpdateBaseConnectionInput, Created>;
  /**
   * Makes a draft of a base connection work.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/performAction
   */
  publishBaseConnection: OperationType<BaseConnectionInput, Created>;
  /**
   * Deletes a base connection that no active flow uses.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/deleteConnection
   */
  deleteBaseConnection: OperationType<BaseConnectionInput, null>;
  /**
   * Chooses which data of a source to bring.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/createSourceConnection
   */
  createSourceConnection: OperationType<CreateSourceConnectionInput, Created>;
  /**
   * Lists the source connections of the sandbox.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/getSourceConnections
   */
  listSourceConnections: OperationType<ListInput, List<SourceConnection>>;
  /**
   * Reads a source connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/retrieveSourceConnection
   */
  getSourceConnection: OperationType<SourceConnectionInput, WithEtag<SourceConnection>>;
  /**
   * Changes a source connection; flows that use it do not follow a change of its data.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/patchSourceConnection
   */
  updateSourceConnection: OperationType<UpdateSourceConnectionInput, Created>;
  /**
   * Makes a draft of a source connection work.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/performAction_1
   */
  publishSourceConnection: OperationType<SourceConnectionInput, Created>;
  /**
   * Deletes a source connection that no active flow uses.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/deleteSourceConnection
   */
  deleteSourceConnection: OperationType<SourceConnectionInput, null>;
  /**
   * Chooses the dataset that receives the data.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/createTargetConnection
   */
  createTargetConnection: OperationType<CreateTargetConnectionInput, Created>;
  /**
   * Lists the target connections of the sandbox.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/getTargetConnections
   */
  listTargetConnections: OperationType<ListInput, List<TargetConnection>>;
  /**
   * Reads a target connection.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/retrieveTargetConnection
   */
  getTargetConnection: OperationType<TargetConnectionInput, WithEtag<TargetConnection>>;
  /**
   * Changes a target connection; flows that use it do not follow a change of its data.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/patchTargetConnection
   */
  updateTargetConnection: OperationType<UpdateTargetConnectionInput, Created>;
  /**
   * Makes a draft of a target connection work.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/performAction_2
   */
  publishTargetConnection: OperationType<TargetConnectionInput, Created>;
  /**
   * Deletes a target connection that no active flow uses.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/deleteTargetConnection
   */
  deleteTargetConnection: OperationType<TargetConnectionInput, null>;
  /**
   * Lists the specifications of all sources and targets.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/listConnectionSpecs
   */
  listConnectionSpecs: OperationType<SpecListInput, List<ConnectionSpec>>;
  /**
   * Reads the specification of a source or target: how it authenticates and what it takes.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/retrieveConnectionSpec
   */
  getConnectionSpec: OperationType<ConnectionSpecInput, ConnectionSpec>;
  /**
   * Lists what a source without base connections has, or reads the fields of one file.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/exploreByConnectionSpecId
   */
  exploreConnectionSpec: OperationType<ExploreConnectionSpecInput, Explored>;
  /**
   * Lists the specifications of all kinds of flows.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flow-specs/operation/listFlowSpecs
   */
  listFlowSpecs: OperationType<SpecListInput, List<FlowSpec>>;
  /**
   * Reads the specification of a kind of flow: its schedules and transformations.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flow-specs/operation/retrieveFlowSpec
   */
  getFlowSpec: OperationType<FlowSpecInput, FlowSpec>;
  /**
   * Makes a flow, which brings data from a source connection to a target connection on a schedule.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
   */
  createFlow: OperationType<CreateFlowInput, Created>;
  /**
   * Lists flows with their states and schedules.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/listFlows
   */
  listFlows: OperationType<ListInput, List<Flow>>;
  /**
   * Searches flows by a query in the body.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/getFlowsByFilters
   */
  searchFlows: OperationType<SearchFlowsInput, List<Flow>>;
  /**
   * Reads a flow, with its state and its last run.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/retrieveFlow
   */
  getFlow: OperationType<FlowInput, WithEtag<Flow>>;
  /**
   * Changes name, schedule, mapping or options of a flow.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/patchFlow
   */
  updateFlow: OperationType<UpdateFlowInput, Created>;
  /**
   * Lets a flow run again.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
   */
  enableFlow: OperationType<FlowInput, Created>;
  /**
   * Stops a flow until it is enabled again.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
   */
  disableFlow: OperationType<FlowInput, Created>;
  /**
   * Makes a draft of a flow work.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/postStateTransition
   */
  publishFlow: OperationType<FlowInput, Created>;
  /**
   * Deletes a flow; its connections and data stay.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/deleteByFlow
   */
  deleteFlow: OperationType<FlowInput, null>;
  /**
   * Runs a flow on demand; its frequency must be `once`.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/createFlowRun
   */
  createRun: OperationType<CreateRunInput, Run>;
  /**
   * Lists runs, with what became of their records.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/listFlowRuns
   */
  listRuns: OperationType<ListRunsInput, List<Run>>;
  /**
   * Reads a run, with what became of its records.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/retrieveFlowRun
   */
  getRun: OperationType<RunInput, Run>;
  /**
   * Starts a failed run once more, for the same data.
   * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/postAction
   */
  retryRun: OperationType<RunInput, Run>;
  /**
   * Stores which source field fills which field of a schema.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/createMappingSet
   */
  createMappingSet: OperationType<MappingSetInput, MappingSet>;
  /**
   * Lists the mapping sets of the sandbox.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappingSets
   */
  listMappingSets: OperationType<ListMappingSetsInput, List<MappingSet>>;
  /**
   * Reads a mapping set in one of its versions.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMappingSet
   */
  getMappingSet: OperationType<GetMappingSetInput, MappingSet>;
  /**
   * Replaces a mapping set by a new version; flows keep the old one until they are changed.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/putMappingSet
   */
  updateMappingSet: OperationType<UpdateMappingSetInput, MappingSet>;
  /**
   * Lets the platform check a mapping set without storing it.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/validateMappingSet
   */
  validateMappingSet: OperationType<MappingSetInput, MappingSetValidation>;
  /**
   * Tries a mapping set on records without storing anything.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/previewMappingSet
   */
  previewMappingSet: OperationType<PreviewMappingSetInput, List<MappedRecord>>;
  /**
   * Lists the mappings of a set.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappings
   */
  listMappings: OperationType<ListMappingsInput, List<Mapping>>;
  /**
   * Reads one mapping of a set.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMapping
   */
  getMapping: OperationType<GetMappingInput, Mapping>;
  /**
   * Lets the platform check an expression.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/validateExpression
   */
  validateExpression: OperationType<ValidateExpressionInput, ExpressionValidation>;
  /**
   * Lists the functions that expressions may call.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/listMappingSetFunctions
   */
  listFunctions: OperationType<NoInput, List<FunctionInfo>>;
  /**
   * Lists the operators of expressions.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/listMappingSetOperators
   */
  listOperators: OperationType<NoInput, List<OperatorInfo>>;
  /**
   * Reads the tenant id of the organization, and how many schemas it has.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Stats/operation/retrieveStats
   */
  getTenant: OperationType<NoInput, Tenant>;
  /**
   * Makes a field group: fields that schemas of a class may have.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/createFieldGroup
   */
  createFieldGroup: OperationType<CreateFieldGroupInput, RegistryResource>;
  /**
   * Lists field groups, the organization's own or Adobe's.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/listFieldGroups
   */
  listFieldGroups: OperationType<RegistryListInput, List<RegistryResource>>;
  /**
   * Reads a field group.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/retrieveFieldGroup
   */
  getFieldGroup: OperationType<GetFieldGroupInput, RegistryResource>;
  /**
   * Changes title, description or fields of a field group.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/patchFieldGroup
   */
  updateFieldGroup: OperationType<UpdateFieldGroupInput, RegistryResource>;
  /**
   * Puts a whole field group in place of one; what is left out is gone.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/updateFieldGroup
   */
  replaceFieldGroup: OperationType<ReplaceFieldGroupInput, RegistryResource>;
  /**
   * Deletes a field group.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/removeFieldGroup
   */
  deleteFieldGroup: OperationType<FieldGroupInput, null>;
  /**
   * Makes a schema from a class and field groups.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/createSchema
   */
  createSchema: OperationType<CreateSchemaInput, RegistryResource>;
  /**
   * Lists schemas, the organization's own or Adobe's.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/listSchemas
   */
  listSchemas: OperationType<RegistryListInput, List<RegistryResource>>;
  /**
   * Reads a schema, with its fields.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/retrieveSchema
   */
  getSchema: OperationType<GetSchemaInput, RegistryResource>;
  /**
   * Adds field groups to a schema, lets Profile take its data, or changes its texts.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/patchSchema
   */
  updateSchema: OperationType<UpdateSchemaInput, RegistryResource>;
  /**
   * Puts a whole schema in place of one; what is left out is gone.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/updateSchema
   */
  replaceSchema: OperationType<ReplaceSchemaInput, RegistryResource>;
  /**
   * Deletes a schema.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/deleteSchema
   */
  deleteSchema: OperationType<SchemaInput, null>;
  /**
   * Makes up a record that fits a schema.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Sample-data/operation/retrieveSampleData
   */
  getSampleData: OperationType<GetSampleDataInput, SampleData>;
  /**
   * Makes a class: what the records of its schemas are.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/createClass
   */
  createClass: OperationType<CreateClassInput, RegistryResource>;
  /**
   * Lists classes, the organization's own or Adobe's.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/listClasses
   */
  listClasses: OperationType<RegistryListInput, List<RegistryResource>>;
  /**
   * Reads a class, with its fields.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/retrieveClass
   */
  getClass: OperationType<GetClassInput, RegistryResource>;
  /**
   * Puts a whole class in place of one; what is left out is gone.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/replaceClass
   */
  replaceClass: OperationType<ReplaceClassInput, RegistryResource>;
  /**
   * Changes title, description or fields of a class.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/updateClass
   */
  updateClass: OperationType<UpdateClassInput, RegistryResource>;
  /**
   * Deletes a class.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/removeClass
   */
  deleteClass: OperationType<ClassInput, null>;
  /**
   * Lists the behaviours that a class may be based on: record, time series, and ad hoc.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/listBehaviors
   */
  listBehaviors: OperationType<ListBehaviorsInput, List<RegistryResource>>;
  /**
   * Reads a behaviour, with its fields.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/retrieveBehavior
   */
  getBehavior: OperationType<GetBehaviorInput, RegistryResource>;
  /**
   * Makes a data type: fields that others may refer to as one.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/createDataType
   */
  createDataType: OperationType<CreateDataTypeInput, RegistryResource>;
  /**
   * Lists data types, the organization's own or Adobe's.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/listDataTypes
   */
  listDataTypes: OperationType<RegistryListInput, List<RegistryResource>>;
  /**
   * Reads a data type, with its fields.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/retrieveDataType
   */
  getDataType: OperationType<GetDataTypeInput, RegistryResource>;
  /**
   * Puts a whole data type in place of one; what is left out is gone.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/replaceDatatype
   */
  replaceDataType: OperationType<ReplaceDataTypeInput, RegistryResource>;
  /**
   * Changes title, description or fields of a data type.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/updateDataType
   */
  updateDataType: OperationType<UpdateDataTypeInput, RegistryResource>;
  /**
   * Deletes a data type.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/deleteDatatype
   */
  deleteDataType: OperationType<DataTypeInput, null>;
  /**
   * Lists the unions: of each class, the fields of all schemas whose data Profile takes.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/listUnionSchemas
   */
  listUnions: OperationType<ListUnionsInput, List<RegistryResource>>;
  /**
   * Reads the union of a class; listSchemas finds its schemas by `meta:immutableTags==union` and `meta:class`.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/retrieveUnionSchema
   */
  getUnion: OperationType<GetUnionInput, RegistryResource>;
  /**
   * Says more about a field of a schema, such as that it is an identity.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/createDescriptor
   */
  createDescriptor: OperationType<CreateDescriptorInput, Descriptor>;
  /**
   * Lists the descriptors of all schemas.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/listDescriptors
   */
  listDescriptors: OperationType<ListDescriptorsInput, List<Descriptor>>;
  /**
   * Reads a descriptor.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/retrieveDescriptor
   */
  getDescriptor: OperationType<GetDescriptorInput, Descriptor>;
  /**
   * Puts a whole descriptor in place of one; what is left out is gone.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/updateDescriptor
   */
  updateDescriptor: OperationType<UpdateDescriptorInput, Descriptor>;
  /**
   * Takes a descriptor away from its schema.
   * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/deleteDescriptor
   */
  deleteDescriptor: OperationType<DescriptorInput, null>;
  /**
   * Makes a dataset for data of one schema.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/createDataset
   */
  createDataset: OperationType<CreateDatasetInput, DatasetId>;
  /**
   * Lists the datasets of the sandbox.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/listDatasets
   */
  listDatasets: OperationType<ListDatasetsInput, List<Dataset>>;
  /**
   * Reads a dataset.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/retrieveDataset
   */
  getDataset: OperationType<GetDatasetInput, Dataset>;
  /**
   * Changes name, description or tags of a dataset.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/patchDataset
   */
  updateDataset: OperationType<UpdateDatasetInput, DatasetId>;
  /**
   * Deletes a dataset with its data.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/deleteDataset
   */
  deleteDataset: OperationType<DatasetInput, DatasetDeletion>;
  /**
   * Lists batches: portions of data on their way into datasets.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/listBatches
   */
  listBatches: OperationType<ListBatchesInput, List<Batch>>;
  /**
   * Reads a batch, with its state and its errors.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/retrieveBatch
   */
  getBatch: OperationType<GetBatchInput, Batch>;
  /**
   * Lists of each dataset the last batch, and the last ones that succeeded and failed.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/paths/~1lastBatches/get
   */
  listLastBatches: OperationType<ListLastBatchesInput, List<LastBatches>>;
  /**
   * Reads how long rows of a dataset can be kept: the least and the greatest time, and the one that is advised.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/
   */
  getDatasetRetention: OperationType<DatasetInput, DatasetRetention>;
  /**
   * Sets how long the rows of a dataset of events are kept; what is older goes once a week, 30 days after it came at
   * the earliest.
   * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/V2-Datasets/operation/patchDataSetV2
   */
  setDatasetRetention: OperationType<SetDatasetRetentionInput, DatasetId>;
  /**
   * Lists the identity namespaces, Adobe's and the organization's own.
   * @see https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/getIdNamespaces
   */
  listNamespaces: OperationType<NoInput, List<Namespace>>;
  /**
   * Reads an identity namespace.
   * @see https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/retrieveIdentityNamespace
   */
  getNamespace: OperationType<NamespaceInput, Namespace>;
  /**
   * Makes an identity namespace, which can never be deleted.
   * @see https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/createNamespace
   */
  createNamespace: OperationType<CreateNamespaceInput, Namespace>;
  /**
   * Changes name and description of an identity namespace; code and type must be those that it has.
   * @see https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/updateIdentityNamespace
   */
  updateNamespace: OperationType<UpdateNamespaceInput, Namespace>;
  /**
   * Lists the files that a batch put into its dataset.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/listDatasetFiles
   */
  listBatchFiles: OperationType<ListBatchFilesInput, List<BatchFile>>;
  /**
   * Reads the records of a batch that failed, with what was wrong with each; the platform keeps them for 30 days.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/retrieveBatchMeta
   */
  listFailedRecords: OperationType<ListFailedRecordsInput, List<FailedRecord>>;
  /**
   * Reads the first 100 rows of a dataset.
   * @see https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Preview/operation/retrieveDatasetPreview
   */
  previewDataset: OperationType<DatasetInput, DatasetPreview>;
  /**
   * Takes a batch back: its data is inactive at once, and deleted later.
   * @see https://developer.adobe.com/experience-platform-apis/references/batch-ingestion/#tag/Batch-Ingestion/operation/completeBatch
   */
  revertBatch: OperationType<BatchInput, Batch | null>;
  /**
   * Reads the container of the landing zone; the first call makes it.
   * @see https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
   */
  getLandingZone: OperationType<GetLandingZoneInput, LandingZone>;
  /**
   * Reads what opens the landing zone, all of which is secret but the names.
   * @see https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
   */
  getLandingZoneCredentials: OperationType<GetLandingZoneInput, LandingZoneCredentials>;
  /**
   * Gets new credentials of the landing zone; the old ones open it no more.
   * @see https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
   */
  refreshLandingZoneCredentials: OperationType<GetLandingZoneInput, LandingZoneCredentials>;
  /**
   * Makes a key pair, with whose public key files are encrypted before they are dropped.
   * @see https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
   */
  createEncryptionKey: OperationType<CreateEncryptionKeyInput, EncryptionKey>;
  /**
   * Lists the sandboxes that the credential may use.
   * @see https://developer.adobe.com/experience-platform-apis/references/sandbox/
   */
  listSandboxes: OperationType<NoInput, List<Sandbox>>;
  /**
   * Gets an access token, valid for a day, for an OAuth Server-to-Server credential.
   * @see https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
   */
  createAccessToken: OperationType<CreateAccessTokenInput, AccessToken>;
}

/** The name of an operation: `createBaseConnection`, `getFlow`, … */
export type Operation = keyof OperationTypes;
