// Made by `cargo xtask faces` from the tables; not to be edited.

import type { AnyObject, Auth, MappingInput, Patch } from "./rows.js";
import type { Count, Json, JsonObject, OneOrMore, SchemaVersion, Time } from "./shared.js";

/** A connection spec or flow spec. */
export interface SpecReference {
  /** The id of the specification, the same in all organizations. */
  id: string;
  /** The version of the specification; `1.0` by default. Example: `1.0`. */
  version?: string | undefined;
}

/**
 * The input of `createBaseConnection`. Create base connection.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface CreateBaseConnectionInput {
  /** The source, by its name in `connectors()`; it stands for the ids of its specifications. Example: `stripe`. */
  connector?: string | undefined;
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /**  */
  connectionSpec?: SpecReference | undefined;
  /**  */
  auth: Auth;
  /** Whether to make a draft, which may be incomplete until it is published; false by default. */
  draft?: boolean | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `listBaseConnections`, `listSourceConnections`, `listTargetConnections` and `listFlows`.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface ListInput {
  /** Which to list: field, operator and value; of several filters all must hold. Example: `state==enabled`. */
  property?: OneOrMore | undefined;
  /** How many one page may have. From 1 to 1000000. Example: `50`. */
  limit?: number | undefined;
  /** The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`. */
  orderby?: string | undefined;
  /** Where the page starts, as the page before says; absent for the first. */
  continuationToken?: string | undefined;
  /** Whether to answer how many match, in place of a page of them. */
  count?: boolean | undefined;
}

/**
 * The input of `searchBaseConnections`. Search base connections.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface SearchInput {
  /** What to search for, in the platform's own syntax. */
  queryString?: string | undefined;
  /** How many one page may have. From 1 to 1000. Example: `50`. */
  limit?: number | undefined;
  /** The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`. */
  orderby?: string | undefined;
  /** Whether to answer how many match, in place of a page of them. */
  count?: boolean | undefined;
  /** Where the page starts, as the page before says; absent for the first. */
  continuationToken?: string | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `getBaseConnection`, `testBaseConnection`, `publishBaseConnection` and `deleteBaseConnection`.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface BaseConnectionInput {
  /**  */
  baseConnectionId: string;
}

/** What is explored. */
export type ObjectType = "rest" | "root" | "table" | "file" | "folder";

/**
 * The input of `exploreBaseConnection`. Explore base connection.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface ExploreBaseConnectionInput {
  /**  */
  baseConnectionId: string;
  /** The source, by its name in `connectors()`; it stands for the ids of its specifications. Example: `stripe`. */
  connector?: string | undefined;
  /**  */
  resource?: string | undefined;
  /**  */
  params?: JsonObject | undefined;
  /**  */
  preview?: boolean | undefined;
  /**  */
  objectType?: ObjectType | undefined;
  /**  */
  object?: string | undefined;
  /**  */
  fileType?: string | undefined;
  /**  */
  sourceParams?: JsonObject | undefined;
}

/**
 * The input of `updateBaseConnection`. Update base connection.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface UpdateBaseConnectionInput {
  /**  */
  baseConnectionId: string;
  /**
   * The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
   * `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
   */
  etag: string;
  /** The source, by its name in `connectors()`; it stands for the ids of its specifications. Example: `stripe`. */
  connector?: string | undefined;
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name?: string | undefined;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /**  */
  auth?: Auth | undefined;
  /** Changes that no other field says, as a JSON Patch. */
  patch?: Patch | undefined;
}

/** The form of a source connection's data. */
export interface SourceDataInput {
  /**  */
  format: string;
  /**  */
  properties?: JsonObject | undefined;
}

/**
 * The input of `createSourceConnection`. Create source connection.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface CreateSourceConnectionInput {
  /** The source, by its name in `connectors()`; it stands for the ids of its specifications. Example: `stripe`. */
  connector?: string | undefined;
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /**  */
  baseConnectionId?: string | undefined;
  /**  */
  resource?: string | undefined;
  /**  */
  connectionSpec?: SpecReference | undefined;
  /**  */
  data?: SourceDataInput | undefined;
  /**  */
  params?: JsonObject | undefined;
  /** Whether to make a draft, which may be incomplete until it is published; false by default. */
  draft?: boolean | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `getSourceConnection`, `publishSourceConnection` and `deleteSourceConnection`.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface SourceConnectionInput {
  /**  */
  sourceConnectionId: string;
}

/**
 * The input of `updateSourceConnection`. Update source connection.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface UpdateSourceConnectionInput {
  /**  */
  sourceConnectionId: string;
  /**
   * The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
   * `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
   */
  etag: string;
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name?: string | undefined;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** Changes that no other field says, as a JSON Patch. */
  patch?: Patch | undefined;
}

/** A schema by its `$id`. */
export interface SchemaReference {
  /**
   * The `$id` of the schema, or its `meta:altId`. Example:
   * `https://ns.adobe.com/acme/schemas/2f1b0f0c8d0d4a6f9d0f6a5f6c1c7f0e`.
   */
  id: string;
  /** The version of the schema; only the major version 1 exists. */
  version?: SchemaVersion | undefined;
}

/** The form of a target connection's data. */
export interface TargetDataInput {
  /**  */
  format?: string | undefined;
  /**  */
  schema?: SchemaReference | undefined;
}

/** Where a target connection writes. */
export interface TargetParamsInput {
  /**  */
  dataSetId?: string | undefined;
}

/**
 * The input of `createTargetConnection`. Create target connection.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface CreateTargetConnectionInput {
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /**  */
  schema?: SchemaReference | undefined;
  /**  */
  datasetId?: string | undefined;
  /**  */
  connectionSpec?: SpecReference | undefined;
  /**  */
  data?: TargetDataInput | undefined;
  /**  */
  params?: TargetParamsInput | undefined;
  /** Whether to make a draft, which may be incomplete until it is published; false by default. */
  draft?: boolean | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `getTargetConnection`, `publishTargetConnection` and `deleteTargetConnection`.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface TargetConnectionInput {
  /**  */
  targetConnectionId: string;
}

/**
 * The input of `updateTargetConnection`. Update target connection.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface UpdateTargetConnectionInput {
  /**  */
  targetConnectionId: string;
  /**
   * The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
   * `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
   */
  etag: string;
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name?: string | undefined;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** Changes that no other field says, as a JSON Patch. */
  patch?: Patch | undefined;
}

/**
 * The input of `listConnectionSpecs` and `listFlowSpecs`.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface SpecListInput {
  /** Which to list: field, operator and value; of several filters all must hold. Example: `state==enabled`. */
  property?: OneOrMore | undefined;
}

/**
 * The input of `getConnectionSpec`. Get connection spec.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface ConnectionSpecInput {
  /**  */
  connectionSpecId: string;
}

/**
 * The input of `getFlowSpec`. Get flow spec.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface FlowSpecInput {
  /**  */
  flowSpecId: string;
}

/** The parameters of a transformation. */
export interface TransformationParamsInput {
  /**  */
  mappingId?: string | undefined;
  /** At least 0. */
  mappingVersion?: Count | undefined;
  /**  */
  deltaColumn?: JsonObject | undefined;
  /**  */
  publicKeyId?: string | undefined;
}

/** A transformation of a flow, under the body's own names. */
export interface Transformation {
  /**  */
  name: string;
  /**  */
  params: TransformationParamsInput;
}

/** How often a flow runs. */
export type Frequency = "once" | "minute" | "hour" | "day" | "week";

/** When a flow runs; a flow that runs once has neither `interval` nor `backfill`. */
export interface Schedule {
  /** At least 0. */
  startTime?: Time | undefined;
  /**  */
  frequency?: Frequency | undefined;
  /**
   * How many units of the frequency lie between two runs; at least 15 minutes; not with `once`. At least 1. In units of
   * `frequency`. Example: `1`.
   */
  interval?: Count | undefined;
  /**  */
  backfill?: boolean | undefined;
}

/** How a flow treats records that fail. */
export interface FlowOptions {
  /**  */
  errorDiagnosticsEnabled?: boolean | undefined;
  /** At most 100. */
  partialIngestionPercent?: number | undefined;
}

/**
 * The input of `createFlow`. Makes a flow, which brings data from a source connection to a target connection on a
 * schedule.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
 */
export interface CreateFlowInput {
  /** The source, by its name in `connectors()`; it stands for the ids of its specifications. Example: `stripe`. */
  connector?: string | undefined;
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /**  */
  flowSpec?: SpecReference | undefined;
  /**  */
  sourceConnectionId?: string | undefined;
  /**  */
  sourceConnectionIds?: readonly string[] | undefined;
  /**  */
  targetConnectionId?: string | undefined;
  /**  */
  targetConnectionIds?: readonly string[] | undefined;
  /**  */
  mappingSetId?: string | undefined;
  /** At least 0. */
  mappingVersion?: Count | undefined;
  /**  */
  transformations?: readonly Transformation[] | undefined;
  /**  */
  schedule?: Schedule | undefined;
  /**  */
  scheduleParams?: Schedule | undefined;
  /**  */
  options?: FlowOptions | undefined;
  /** Whether to make a draft, which may be incomplete until it is published; false by default. */
  draft?: boolean | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `searchFlows`. Search flows.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface SearchFlowsInput {
  /** What to search for, in the platform's own syntax. */
  queryString?: string | undefined;
  /** How many one page may have. From 1 to 1000. Example: `50`. */
  limit?: number | undefined;
  /** The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`. */
  orderby?: string | undefined;
  /** Whether to answer how many match, in place of a page of them. */
  count?: boolean | undefined;
  /** Which fields of each flow to answer; all by default. */
  projectionFields?: string | undefined;
  /** Where the page starts, as the page before says; absent for the first. */
  continuationToken?: string | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `getFlow`, `enableFlow`, `disableFlow`, `publishFlow` and `deleteFlow`.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface FlowInput {
  /**  */
  flowId: string;
}

/**
 * The input of `updateFlow`. Update flow.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface UpdateFlowInput {
  /**  */
  flowId: string;
  /**
   * The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
   * `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
   */
  etag: string;
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name?: string | undefined;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /**  */
  schedule?: Schedule | undefined;
  /**  */
  mappingSetId?: string | undefined;
  /** At least 0. */
  mappingVersion?: Count | undefined;
  /**  */
  flow?: AnyObject | undefined;
  /**  */
  options?: FlowOptions | undefined;
  /** Changes that no other field says, as a JSON Patch. */
  patch?: Patch | undefined;
}

/** The column that tells new records from old ones. */
export interface DeltaColumnInput {
  /**  */
  name: string;
  /**  */
  dateFormat?: string | undefined;
  /**  */
  timezone?: string | undefined;
}

/** What a run on demand covers. */
export interface RunParamsInput {
  /** At least 0. */
  startTime: Time;
  /** At least 0. */
  windowStartTime?: Time | undefined;
  /** At least 0. */
  windowEndTime?: Time | undefined;
  /**  */
  deltaColumn?: DeltaColumnInput | undefined;
}

/**
 * The input of `createRun`. Create run.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface CreateRunInput {
  /** The id of the flow that the runs belong to. */
  flowId: string;
  /**  */
  params: RunParamsInput;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `listRuns`. List runs.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface ListRunsInput {
  /** The id of the flow that the runs belong to. */
  flowId?: string | undefined;
  /** Which to list: field, operator and value; of several filters all must hold. Example: `state==enabled`. */
  property?: OneOrMore | undefined;
  /** How many one page may have. From 1 to 1000000. Example: `50`. */
  limit?: number | undefined;
  /** The field to sort by; a leading `-` sorts downwards. Example: `-createdAt`. */
  orderby?: string | undefined;
  /** Where the page starts, as the page before says; absent for the first. */
  continuationToken?: string | undefined;
  /** Whether to answer how many match, in place of a page of them. */
  count?: boolean | undefined;
}

/**
 * The input of `getRun` and `retryRun`.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/
 */
export interface RunInput {
  /**  */
  runId: string;
}

/** A schema by its `$id`, in the words of Data Prep and Catalog. */
export interface SchemaContentReference {
  /**  */
  id: string;
  /**  */
  contentType?: SchemaVersion | undefined;
}

/** The schema that a mapping set writes, under the body's own names. */
export interface OutputSchemaInput {
  /**  */
  schemaRef: SchemaContentReference;
}

/** The two forms in which the platform takes mappings. */
export type MappingDialect = "tutorial" | "current";

/**
 * The input of `createMappingSet` and `validateMappingSet`.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
 */
export interface MappingSetInput {
  /**  */
  schema?: SchemaReference | undefined;
  /**  */
  outputSchema?: OutputSchemaInput | undefined;
  /**  */
  xdmSchema?: string | undefined;
  /**  */
  xdmVersion?: SchemaVersion | undefined;
  /** From 0 to 9007199254740991. */
  version?: number | undefined;
  /**  */
  id?: string | undefined;
  /**  */
  name?: string | undefined;
  /**  */
  inputSchema?: JsonObject | undefined;
  /**  */
  tags?: Json | undefined;
  /**  */
  dialect?: MappingDialect | undefined;
  /**  */
  mappings: readonly MappingInput[];
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/** The order of a list of mapping sets. */
export type MappingSetOrder =
  | "createdDate"
  | "+createdDate"
  | "-createdDate"
  | "updatedDate"
  | "+updatedDate"
  | "-updatedDate";

/**
 * The input of `listMappingSets`. List mapping sets.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
 */
export interface ListMappingSetsInput {
  /** From 1 to 1000000. Default: `10`. */
  limit?: number | undefined;
  /** From 0 to 9007199254740991. Default: `0`. */
  start?: number | undefined;
  /**  */
  name?: string | undefined;
  /**  */
  orderBy?: MappingSetOrder | undefined;
  /**  */
  expandSchema?: boolean | undefined;
}

/**
 * The input of `getMappingSet`. Get mapping set.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
 */
export interface GetMappingSetInput {
  /**  */
  mappingSetId: string;
  /**  */
  expandSchema?: boolean | undefined;
  /** At least 0. */
  version?: Count | undefined;
}

/**
 * The input of `updateMappingSet`. Update mapping set.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
 */
export interface UpdateMappingSetInput {
  /**  */
  mappingSetId: string;
  /**  */
  schema?: SchemaReference | undefined;
  /**  */
  outputSchema?: OutputSchemaInput | undefined;
  /**  */
  xdmSchema?: string | undefined;
  /**  */
  xdmVersion?: SchemaVersion | undefined;
  /** From 0 to 9007199254740991. */
  version?: number | undefined;
  /**  */
  id?: string | undefined;
  /**  */
  name?: string | undefined;
  /**  */
  inputSchema?: JsonObject | undefined;
  /**  */
  tags?: Json | undefined;
  /**  */
  dialect?: MappingDialect | undefined;
  /**  */
  mappings: readonly MappingInput[];
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `previewMappingSet`. Preview mapping set.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
 */
export interface PreviewMappingSetInput {
  /**  */
  data: readonly AnyObject[];
  /**  */
  mappingSet: MappingSetInput;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `listMappings`. List mappings.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
 */
export interface ListMappingsInput {
  /**  */
  mappingSetId: string;
}

/**
 * The input of `getMapping`. Get mapping.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
 */
export interface GetMappingInput {
  /**  */
  mappingSetId: string;
  /**  */
  mappingId: string;
}

/**
 * The input of `validateExpression`. Validate expression.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/
 */
export interface ValidateExpressionInput {
  /**  */
  expression: string;
  /**  */
  mappingSetId?: string | undefined;
  /**  */
  sampleData?: string | undefined;
  /**  */
  sampleDataType?: string | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `createFieldGroup`. Create field group.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
 */
export interface CreateFieldGroupInput {
  /**  */
  title: string;
  /**  */
  description?: string | undefined;
  /**  */
  class?: string | undefined;
  /**  */
  tenantId?: string | undefined;
  /**  */
  properties?: JsonObject | undefined;
  /**  */
  "meta:intendedToExtend"?: readonly string[] | undefined;
  /**  */
  definitions?: JsonObject | undefined;
  /**  */
  allOf?: Json | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/** Where a resource lies: the organization's own, or Adobe's. */
export type Container = "tenant" | "global";

/** How a list is to be read: ids and titles, or whole. */
export type ListAccept = "application/vnd.adobe.xed-id+json" | "application/vnd.adobe.xed+json";

/**
 * The input of `listFieldGroups` and `listSchemas`.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
 */
export interface RegistryListInput {
  /** Default: `tenant`. */
  container?: Container | undefined;
  /**  */
  property?: OneOrMore | undefined;
  /**  */
  orderby?: string | undefined;
  /** From 0 to 500. */
  limit?: number | undefined;
  /**  */
  start?: string | undefined;
  /** Default: `application/vnd.adobe.xed-id+json`. */
  accept?: ListAccept | undefined;
}

/** How a schema or field group is to be read. */
export type LookupAccept =
  | "application/vnd.adobe.xed+json; version=1"
  | "application/vnd.adobe.xed-full+json; version=1"
  | "application/vnd.adobe.xed-notext+json; version=1"
  | "application/vnd.adobe.xed-full-notext+json; version=1"
  | "application/vnd.adobe.xed-full-desc+json; version=1"
  | "application/vnd.adobe.xed-deprecatefield+json; version=1"
  | "application/vnd.adobe.xed+json;version=1"
  | "application/vnd.adobe.xed-full+json;version=1"
  | "application/vnd.adobe.xed-notext+json;version=1"
  | "application/vnd.adobe.xed-full-notext+json;version=1"
  | "application/vnd.adobe.xed-full-desc+json;version=1"
  | "application/vnd.adobe.xed-deprecatefield+json;version=1";

/**
 * The input of `getFieldGroup`. Get field group.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
 */
export interface GetFieldGroupInput {
  /**  */
  fieldGroupId: string;
  /** Default: `tenant`. */
  container?: Container | undefined;
  /** Default: `application/vnd.adobe.xed-full+json; version=1`. */
  accept?: LookupAccept | undefined;
}

/**
 * The input of `updateFieldGroup`. Update field group.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
 */
export interface UpdateFieldGroupInput {
  /**  */
  fieldGroupId: string;
  /**  */
  title?: string | undefined;
  /**  */
  description?: string | undefined;
  /** Changes that no other field says, as a JSON Patch. */
  patch?: Patch | undefined;
}

/**
 * The input of `deleteFieldGroup`. Delete field group.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
 */
export interface FieldGroupInput {
  /**  */
  fieldGroupId: string;
}

/**
 * The input of `createSchema`. Create schema.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
 */
export interface CreateSchemaInput {
  /**  */
  title: string;
  /**  */
  description?: string | undefined;
  /**  */
  class?: string | undefined;
  /**  */
  fieldGroups?: readonly string[] | undefined;
  /**  */
  allOf?: Json | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `getSchema`. Get schema.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
 */
export interface GetSchemaInput {
  /**  */
  schemaId: string;
  /** Default: `tenant`. */
  container?: Container | undefined;
  /** Default: `application/vnd.adobe.xed-full+json; version=1`. */
  accept?: LookupAccept | undefined;
}

/**
 * The input of `updateSchema`. Update schema.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
 */
export interface UpdateSchemaInput {
  /**  */
  schemaId: string;
  /**  */
  title?: string | undefined;
  /**  */
  description?: string | undefined;
  /**  */
  fieldGroups?: readonly string[] | undefined;
  /**  */
  profile?: boolean | undefined;
  /** Changes that no other field says, as a JSON Patch. */
  patch?: Patch | undefined;
}

/**
 * The input of `deleteSchema`. Delete schema.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
 */
export interface SchemaInput {
  /**  */
  schemaId: string;
}

/**
 * The input of `createDescriptor`. Create descriptor.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
 */
export interface CreateDescriptorInput {
  /**  */
  "@type": string;
  /**  */
  "xdm:sourceSchema": string;
  /** From 1 to 1. */
  "xdm:sourceVersion"?: number | undefined;
  /**  */
  "xdm:sourceProperty"?: string | undefined;
  /**  */
  "xdm:namespace"?: string | undefined;
  /**  */
  "xdm:property"?: "xdm:code" | "xdm:id" | undefined;
  /**  */
  "xdm:isPrimary"?: boolean | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/** How descriptors are to be read: whole, as ids or as links; `v2` is in pages. */
export type DescriptorAccept =
  | "application/vnd.adobe.xdm+json"
  | "application/vnd.adobe.xdm-id+json"
  | "application/vnd.adobe.xdm-link+json"
  | "application/vnd.adobe.xdm-v2+json"
  | "application/vnd.adobe.xdm-v2-id+json"
  | "application/vnd.adobe.xdm-v2-link+json";

/**
 * The input of `listDescriptors`. List descriptors.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
 */
export interface ListDescriptorsInput {
  /**  */
  property?: OneOrMore | undefined;
  /**  */
  orderby?: string | undefined;
  /** From 0 to 500. */
  limit?: number | undefined;
  /**  */
  start?: string | undefined;
  /** Default: `application/vnd.adobe.xdm+json`. */
  accept?: DescriptorAccept | undefined;
}

/**
 * The input of `deleteDescriptor`. Delete descriptor.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
 */
export interface DescriptorInput {
  /**  */
  descriptorId: string;
}

/**
 * The input of `getSampleData`. Get sample data.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/
 */
export interface GetSampleDataInput {
  /**  */
  schemaId: string;
  /** Default: `application/vnd.adobe.xed-full+json; version=1`. */
  accept?: LookupAccept | undefined;
}

/**
 * The input of `createDataset`. Create dataset.
 * @see https://developer.adobe.com/experience-platform-apis/references/catalog/
 */
export interface CreateDatasetInput {
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /**  */
  schema?: SchemaReference | undefined;
  /**  */
  schemaRef?: SchemaContentReference | undefined;
  /**  */
  profile?: boolean | undefined;
  /**  */
  tags?: JsonObject | undefined;
  /**  */
  fileDescription?: JsonObject | undefined;
  /**  */
  enableErrorDiagnostics?: boolean | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `listDatasets`. List datasets.
 * @see https://developer.adobe.com/experience-platform-apis/references/catalog/
 */
export interface ListDatasetsInput {
  /** From 1 to 100. */
  limit?: number | undefined;
  /** From 0 to 9007199254740991. */
  start?: number | undefined;
  /**  */
  name?: string | undefined;
  /**  */
  property?: OneOrMore | undefined;
  /**  */
  properties?: string | undefined;
  /**  */
  tags?: string | undefined;
  /**  */
  orderBy?: string | undefined;
}

/**
 * The input of `getDataset`. Get dataset.
 * @see https://developer.adobe.com/experience-platform-apis/references/catalog/
 */
export interface GetDatasetInput {
  /**  */
  datasetId: string;
  /**  */
  properties?: string | undefined;
}

/**
 * The input of `updateDataset`. Update dataset.
 * @see https://developer.adobe.com/experience-platform-apis/references/catalog/
 */
export interface UpdateDatasetInput {
  /**  */
  datasetId: string;
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name?: string | undefined;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /**  */
  profile?: boolean | undefined;
  /**  */
  tags?: JsonObject | undefined;
  /**  */
  enableErrorDiagnostics?: boolean | undefined;
  /** Changes that no other field says, as a JSON Patch. */
  patch?: Patch | undefined;
}

/**
 * The input of `deleteDataset`. Delete dataset.
 * @see https://developer.adobe.com/experience-platform-apis/references/catalog/
 */
export interface DatasetInput {
  /**  */
  datasetId: string;
}

/**
 * The input of `listBatches`. List batches.
 * @see https://developer.adobe.com/experience-platform-apis/references/catalog/
 */
export interface ListBatchesInput {
  /**  */
  datasetId?: string | undefined;
  /**  */
  status?: string | undefined;
  /** From 1 to 100. */
  limit?: number | undefined;
  /** From 0 to 9007199254740991. */
  start?: number | undefined;
  /**  */
  orderBy?: string | undefined;
  /**  */
  property?: OneOrMore | undefined;
  /**  */
  properties?: string | undefined;
  /** At least 0. */
  createdAfter?: Count | undefined;
  /** At least 0. */
  createdBefore?: Count | undefined;
}

/**
 * The input of `getBatch`. Get batch.
 * @see https://developer.adobe.com/experience-platform-apis/references/catalog/
 */
export interface BatchInput {
  /**  */
  batchId: string;
}

/**
 * The input of `createAccessToken`. Create access token.
 * @see https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
 */
export interface CreateAccessTokenInput {
  /**  */
  clientId: string;
  /** The secret of the credential; it never belongs into a browser. */
  clientSecret: string;
  /**  */
  scope: OneOrMore;
}
