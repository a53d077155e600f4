// Made by `cargo xtask faces` from the tables; not to be edited.

import type { AnyObject, Auth, MappingInput, Patch } from "./rows.js";
import type { Count, Json, JsonObject, OneOrMore, SchemaVersion, Time } from "./shared.js";

/** Since when something ends, and what takes its place. */
export interface DefinitionEnd {
  /** The month in which it ends or ended. Example: `2026-01`. */
  since: string;
  /** What takes its place: a `specName`, a parameter or a connector. */
  replacedBy?: string | undefined;
  /** What else is known of its end. */
  note?: string | undefined;
}

/** A specification that a definition names. */
export interface DefinitionSpec {
  /** The id of the specification, the same in all organizations. */
  id: string;
  /** The version of the specification. Example: `1.0`. */
  version: string;
  /** The name of the specification. */
  name?: string | undefined;
}

/** A further specification of flows. */
export interface DefinitionFlowSpec {
  /** The id of the specification, the same in all organizations. */
  id: string;
  /** The version of the specification. Example: `1.0`. */
  version: string;
  /** The name of the specification. */
  name?: string | undefined;
  /** What it is for, beside the main one. */
  use?: string | undefined;
  /** The transformations that it knows, in the order in which flows have them. */
  transformations?: readonly string[] | undefined;
}

/** What shows that a value is the wrong credential. */
export interface DefinitionRefusal {
  /** A beginning that shows that a value is another kind of credential. */
  prefix: string;
  /** The code of the diagnostic. */
  code: string;
}

/** A parameter, as a definition describes it. */
export interface DefinitionParam {
  /** Its key, as it is sent. */
  name: string;
  /** Whether it must be there; false by default. */
  required?: boolean | undefined;
  /** Whether the published pages leave open if it must be there: nothing is said where it is left out. */
  unclear?: boolean | undefined;
  /** Whether nobody else may see it; false by default. */
  secret?: boolean | undefined;
  /** What it is, where it is no text: `character` is a text of one, and `filter` a condition on rows in PQL. */
  type?: "boolean" | "character" | "filter" | "integer" | "list" | "object" | undefined;
  /** Of exploring, the object types that it goes with; of `properties`, the formats. Without it, all. */
  for?: readonly string[] | undefined;
  /** All that it may be. */
  allowed?: readonly string[] | undefined;
  /** What is sent where nothing is given; without it, nothing is. */
  default?: string | undefined;
  /** The parameter whose value it repeats; exploring leaves it out. */
  sameAs?: string | undefined;
  /** Of a source connection: whether it is the path that exploring takes; false by default. */
  explored?: boolean | undefined;
  /** The parameters that it excludes, and that are not needed where it is given. */
  replaces?: readonly string[] | undefined;
  /** What shows that a value is the wrong credential. */
  refuse?: readonly DefinitionRefusal[] | undefined;
  /** That it ends. */
  deprecated?: DefinitionEnd | undefined;
  /** What it is. */
  description?: string | undefined;
}

/** A way to authenticate. */
export interface DefinitionAuth {
  /** The name that the platform has for it, letter by letter. */
  specName: string;
  /** Where the platform offers it; without it, there is no difference. */
  clouds?: readonly ("aws" | "azure")[] | undefined;
  /** That it ends. */
  deprecated?: DefinitionEnd | undefined;
  /** Its credentials and what else it needs. */
  params?: readonly DefinitionParam[] | undefined;
}

/** How a source is explored. */
export interface DefinitionExplore {
  /** What is explored: a base connection, or the connection spec itself. */
  endpoint: "connectionSpecs" | "connections";
  /** The steps from the list of all to what has fields. The first needs no path. */
  objectType: readonly ("file" | "folder" | "rest" | "root" | "table")[];
  /**
   * The parameters of the query beside `objectType`. Only where `sourceParams` is one of them are those of the source
   * sent.
   */
  params?: readonly DefinitionParam[] | undefined;
}

/** What a source connection is made of. */
export interface DefinitionSource {
  /** Whether source connections need a base connection; false by default. */
  baseConnection?: boolean | undefined;
  /** The provider, where source connections name it. */
  providerId?: string | undefined;
  /** What `data.format` may be; the first is sent where none is given. */
  format?: readonly string[] | undefined;
  /** What `data.properties` may have. */
  properties?: readonly DefinitionParam[] | undefined;
  /** What `params` may have. */
  params?: readonly DefinitionParam[] | undefined;
}

/** What the column is like that shows which rows are new. */
export interface DefinitionDeltaColumn {
  /** The form of its dates, which must not be another. Example: `yyyy-MM-dd HH:mm:ss`. */
  dateFormat: string;
}

/** The shortest interval of each frequency. */
export interface DefinitionLeast {
  /** The shortest interval in minutes. From 1 to 1000000. */
  minute?: number | undefined;
  /** The shortest interval in hours. From 1 to 1000000. */
  hour?: number | undefined;
  /** The shortest interval in days. From 1 to 1000000. */
  day?: number | undefined;
  /** The shortest interval in weeks. From 1 to 1000000. */
  week?: number | undefined;
}

/** When flows may run. */
export interface DefinitionSchedule {
  /** The frequencies that flows may have. */
  frequencies: readonly ("once" | "minute" | "hour" | "day" | "week")[];
  /** The shortest interval of each frequency. */
  minInterval?: DefinitionLeast | undefined;
}

/** What the published pages disagree about. */
export interface DefinitionDoubt {
  /** The member that is doubtful. */
  about: "auth" | "connectionSpec" | "explore" | "flowSpec" | "source";
  /** In what the pages disagree: a word of `doubtful_source`, or a text. */
  note: string;
}

/** A source that is in no list, in the format of the connectors. */
export interface ConnectorDefinition {
  /** The name that `connector` takes; a file is called after it. */
  name?: string | undefined;
  /** The name for people. */
  title?: string | undefined;
  /** What kind of source it is, as the catalog groups them. */
  category?: string | undefined;
  /** How far it is, where a page says so. */
  status?: "beta" | "deprecated" | "ga" | undefined;
  /** How data comes in. */
  kind?: "batch" | "streaming" | undefined;
  /** The sources that work alike; no rule reads it. */
  family?: string | undefined;
  /** That the source ends. */
  deprecated?: DefinitionEnd | undefined;
  /** The specification of its base and source connections. */
  connectionSpec: DefinitionSpec;
  /** The specification of its flows. */
  flowSpec?: DefinitionSpec | undefined;
  /** Further specifications that its flows may have. */
  otherFlowSpecs?: readonly DefinitionFlowSpec[] | undefined;
  /** The ways to authenticate; without it, there is no base connection. */
  auth?: readonly DefinitionAuth[] | undefined;
  /** How it is explored; without it, there is nothing to explore. */
  explore?: DefinitionExplore | undefined;
  /** What a source connection is made of. */
  source?: DefinitionSource | undefined;
  /** The parameter of the source that `resource` fills. */
  resourceParam?: string | undefined;
  /** The resources that are known. */
  resources?: readonly string[] | undefined;
  /** What is public of the types of each resource's fields: paths by type, by resource. */
  fieldTypes?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> | undefined;
  /** The field that tells new records from old ones. */
  cursorField?: string | undefined;
  /** The transformations of its flows, in the order in which flows have them. */
  transformations?: readonly string[] | undefined;
  /** Whether a flow may go without a mapping although there is one; false by default. */
  unmapped?: boolean | undefined;
  /** Of tables: what the column is like that shows which rows are new. */
  deltaColumn?: DefinitionDeltaColumn | undefined;
  /** When flows may run; without it, they run all the time. */
  schedule?: DefinitionSchedule | undefined;
  /** Whether drafts are taken, where that is known. */
  drafts?: boolean | undefined;
  /**
   * What has the URL to which records are sent: a flow as `options.inletUrl`, or a base connection as
   * `auth.params.inletUrl`.
   */
  inlet?: "connection" | "flow" | undefined;
  /** What the published pages disagree about. */
  doubtful?: readonly DefinitionDoubt[] | undefined;
  /** What a user must know besides. */
  notes?: readonly string[] | undefined;
  /** The page that it is taken from. */
  doc?: string | undefined;
  /** The version of that page. */
  commit?: string | undefined;
}

/** A connection spec or flow spec. */
export interface SpecReference {
  /** The id of the specification, the same in all organizations. */
  id: string;
  /** The version of the specification; `1.0` by default. */
  version?: string | undefined;
}

/**
 * The input of `createBaseConnection`. Stores the credentials of a source.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/createConnection
 */
export interface CreateBaseConnectionInput {
  /**
   * The source, by its name in `connectors()` or as a definition; its specifications are those of the source. Example:
   * `stripe`.
   */
  connector?: string | ConnectorDefinition | undefined;
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** The specification of a source that has no connector here. */
  connectionSpec?: SpecReference | undefined;
  /** The credentials of the source: `specName` and `params`, or the params alone where a connector is given. */
  auth: Auth;
  /** Whether to make a draft, which may be incomplete until it is published; false by default. */
  draft?: boolean | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/** The input of `listBaseConnections`, `listSourceConnections`, `listTargetConnections` and `listFlows`. */
export interface ListInput {
  /**
   * Which to list: field, operator and value, with `[]` behind lists; of several filters all must match. Example:
   * `state==enabled`.
   */
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
 * The input of `searchBaseConnections`. Searches base connections by a query in the body.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getConnectionsByFilters
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

/** The input of `getBaseConnection`, `testBaseConnection`, `publishBaseConnection` and `deleteBaseConnection`. */
export interface BaseConnectionInput {
  /** The id of the base connection, as createBaseConnection gives it. */
  baseConnectionId: string;
}

/** What is explored. */
export type ObjectType = "rest" | "root" | "table" | "file" | "folder";

/**
 * The input of `exploreBaseConnection`. Lists what a source has, or reads the fields of one resource.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/getByConnectionId
 */
export interface ExploreBaseConnectionInput {
  /** The id of the base connection, as createBaseConnection gives it. */
  baseConnectionId: string;
  /**
   * The source, by its name in `connectors()` or as a definition; its specifications are those of the source. Example:
   * `stripe`.
   */
  connector?: string | ConnectorDefinition | undefined;
  /** Which data of the source to look at, by its name there. Example: `charges`. */
  resource?: string | undefined;
  /** Parameters of the source beside the resource, as its connector names them. */
  params?: JsonObject | undefined;
  /**
   * Whether to answer some records too; by default true for files, false for REST sources, and else the platform
   * decides.
   */
  preview?: boolean | undefined;
  /**
   * What to look at. By default what `path` needs, and without a path the list of all, or the records of a REST source.
   */
  objectType?: ObjectType | undefined;
  /**
   * The table, folder or file, by its `path` in the list before. A path whose last part has a dot is a file, unless
   * `objectType` is given. Example: `exports/charges.csv`.
   */
  path?: string | undefined;
  /** The same as `path`, under the name that the query has for it. */
  object?: string | undefined;
  /** The format of the file to look into. Example: `json`. */
  fileType?: string | undefined;
  /** The character between the columns of a delimited file; a comma by default. Example: `;`. */
  columnDelimiter?: string | undefined;
  /** How the file is packed; packed files need it. Example: `gzip`. */
  compressionType?: string | undefined;
  /** The encoding of a delimited file. Example: `UTF-8`. */
  encoding?: string | undefined;
  /** Which rows of a table to answer, as an object of PQL; together with `preview`. */
  filters?: JsonObject | undefined;
  /** The parameters of the source as they are sent, in place of `params`. */
  sourceParams?: JsonObject | undefined;
}

/**
 * The input of `updateBaseConnection`. Changes name, description or credentials of a base connection.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connections/operation/patchConnection
 */
export interface UpdateBaseConnectionInput {
  /** The id of the base connection, as createBaseConnection gives it. */
  baseConnectionId: string;
  /**
   * The etag that the last reading gave, with its quotes, so that no later change is overwritten. Example:
   * `"1d0082fb-0000-0200-0000-65f0a6be0000"`.
   */
  etag: string;
  /**
   * The source, by its name in `connectors()` or as a definition; its specifications are those of the source. Example:
   * `stripe`.
   */
  connector?: string | ConnectorDefinition | undefined;
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name?: string | undefined;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** The new credentials, all of them: what is left out is forgotten. */
  auth?: Auth | undefined;
  /** Changes that no other field says, as a JSON Patch. */
  patch?: Patch | undefined;
}

/** The form of a source connection's data. */
export interface SourceDataInput {
  /** The format of the data: `json`, `delimited`, `parquet` or `tabular`. */
  format: string;
  /** More about the format, such as the delimiter of columns. */
  properties?: JsonObject | undefined;
}

/**
 * The input of `createSourceConnection`. Chooses which data of a source to bring.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/createSourceConnection
 */
export interface CreateSourceConnectionInput {
  /**
   * The source, by its name in `connectors()` or as a definition; its specifications are those of the source. Example:
   * `stripe`.
   */
  connector?: string | ConnectorDefinition | undefined;
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** The base connection that has the credentials; most connectors need one. */
  baseConnectionId?: string | undefined;
  /** Which data of the source to bring, by its name there. Example: `charges`. */
  resource?: string | undefined;
  /** The specification of a source that has no connector here. */
  connectionSpec?: SpecReference | undefined;
  /** The form in which the data comes; a connector knows it. */
  data?: SourceDataInput | undefined;
  /** Parameters of the source beside the resource, as its connector names them. */
  params?: JsonObject | undefined;
  /** Whether to make a draft, which may be incomplete until it is published; false by default. */
  draft?: boolean | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/** The input of `getSourceConnection`, `publishSourceConnection` and `deleteSourceConnection`. */
export interface SourceConnectionInput {
  /** The id of the source connection, as createSourceConnection gives it. */
  sourceConnectionId: string;
}

/**
 * The input of `updateSourceConnection`. Changes a source connection; flows that use it do not follow a change of its
 * data.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Source-connections/operation/patchSourceConnection
 */
export interface UpdateSourceConnectionInput {
  /** The id of the source connection, as createSourceConnection gives it. */
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
  /** The format in which the data is stored; `parquet_xdm` by default. */
  format?: string | undefined;
  /** The schema of the dataset, as the body has it. */
  schema?: SchemaReference | undefined;
}

/** Where a target connection writes. */
export interface TargetParamsInput {
  /** The id of the dataset, as the body has it. */
  dataSetId?: string | undefined;
}

/**
 * The input of `createTargetConnection`. Chooses the dataset that receives the data.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/createTargetConnection
 */
export interface CreateTargetConnectionInput {
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** The schema of the dataset. */
  schema?: SchemaReference | undefined;
  /** The dataset that receives the data, as createDataset gives it. Example: `65f0a1b2c3d4e5f6a7b8c9d0`. */
  datasetId?: string | undefined;
  /** Another target than the data lake, by its specification. */
  connectionSpec?: SpecReference | undefined;
  /** Format and schema as the body has them; `schema` says the same. */
  data?: TargetDataInput | undefined;
  /** The dataset as the body has it; `datasetId` says the same. */
  params?: TargetParamsInput | undefined;
  /** Whether to make a draft, which may be incomplete until it is published; false by default. */
  draft?: boolean | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/** The input of `getTargetConnection`, `publishTargetConnection` and `deleteTargetConnection`. */
export interface TargetConnectionInput {
  /** The id of the target connection, as createTargetConnection gives it. */
  targetConnectionId: string;
}

/**
 * The input of `updateTargetConnection`. Changes a target connection; flows that use it do not follow a change of its
 * data.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Target-connections/operation/patchTargetConnection
 */
export interface UpdateTargetConnectionInput {
  /** The id of the target connection, as createTargetConnection gives it. */
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

/** The input of `listConnectionSpecs` and `listFlowSpecs`. */
export interface SpecListInput {
  /**
   * Which to list: field, operator and value, with `[]` behind lists; of several filters all must match. Example:
   * `state==enabled`.
   */
  property?: OneOrMore | undefined;
}

/**
 * The input of `getConnectionSpec`. Reads the specification of a source or target: how it authenticates and what it
 * takes.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/retrieveConnectionSpec
 */
export interface ConnectionSpecInput {
  /** The id of the connection specification, as `connectors()` and listConnectionSpecs give it. */
  connectionSpecId: string;
}

/**
 * The input of `exploreConnectionSpec`. Lists what a source without base connections has, or reads the fields of one
 * file.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Connection-specs/operation/exploreByConnectionSpecId
 */
export interface ExploreConnectionSpecInput {
  /** The id of the connection specification, where no connector is given. */
  connectionSpecId?: string | undefined;
  /**
   * The source, by its name in `connectors()` or as a definition; its specifications are those of the source. Example:
   * `stripe`.
   */
  connector?: string | ConnectorDefinition | undefined;
  /**
   * Whether to answer some records too; by default true for files, false for REST sources, and else the platform
   * decides.
   */
  preview?: boolean | undefined;
  /**
   * What to look at. By default what `path` needs, and without a path the list of all, or the records of a REST source.
   */
  objectType?: ObjectType | undefined;
  /**
   * The table, folder or file, by its `path` in the list before. A path whose last part has a dot is a file, unless
   * `objectType` is given. Example: `exports/charges.csv`.
   */
  path?: string | undefined;
  /** The same as `path`, under the name that the query has for it. */
  object?: string | undefined;
  /** The format of the file to look into. Example: `json`. */
  fileType?: string | undefined;
  /** The character between the columns of a delimited file; a comma by default. Example: `;`. */
  columnDelimiter?: string | undefined;
  /** How the file is packed; packed files need it. Example: `gzip`. */
  compressionType?: string | undefined;
  /** The encoding of a delimited file. Example: `UTF-8`. */
  encoding?: string | undefined;
  /** Whether the platform finds out the properties of the file, in place of those that are given. */
  determineProperties?: boolean | undefined;
}

/**
 * The input of `getFlowSpec`. Reads the specification of a kind of flow: its schedules and transformations.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flow-specs/operation/retrieveFlowSpec
 */
export interface FlowSpecInput {
  /** The id of the flow specification, as `connectors()` and listFlowSpecs give it. */
  flowSpecId: string;
}

/** The parameters of a transformation. */
export interface TransformationParamsInput {
  /** The id of the mapping set, as createMappingSet gives it. */
  mappingId?: string | undefined;
  /** The version of the mapping set; 0 by default. At least 0. */
  mappingVersion?: Count | undefined;
  /** The column that shows which records of a table are new, as `{"name": …}`. */
  deltaColumn?: JsonObject | undefined;
  /** The id of the key that encrypted files were made with. */
  publicKeyId?: string | undefined;
}

/** A transformation of a flow, under the body's own names. */
export interface Transformation {
  /** The kind of the transformation; that of a mapping set is `Mapping`. */
  name: string;
  /** What the transformation works with. */
  params: TransformationParamsInput;
}

/** The column that tells new records from old ones. */
export interface DeltaColumnInput {
  /** The name of the column. Example: `updated_at`. */
  name: string;
  /** The format of its times. Example: `yyyy-MM-dd`. */
  dateFormat?: string | undefined;
  /** The time zone of its times. Example: `UTC`. */
  timezone?: string | undefined;
}

/** How often a flow runs. */
export type Frequency = "once" | "minute" | "hour" | "day" | "week";

/** When a flow runs; a flow that runs once has neither `interval` nor `backfill`. */
export interface Schedule {
  /**
   * When the first run is due, in Unix seconds, as text of them, or as a time with its zone. Example:
   * `2030-01-31T08:00:00Z`.
   */
  startTime?: Time | undefined;
  /** The unit of the time between two runs; a flow with `once` runs a single time. */
  frequency?: Frequency | undefined;
  /** How many units of the frequency are between two runs; at least 15 minutes; not with `once`. Example: `1`. */
  interval?: Count | undefined;
  /** Whether the first run takes all data from before the start too; true by default; not with `once`. */
  backfill?: boolean | undefined;
}

/** How a flow treats records that fail. */
export interface FlowOptions {
  /** Whether failed records are kept with their reasons; false by default. */
  errorDiagnosticsEnabled?: boolean | undefined;
  /**
   * The share of a run's records that may fail before the whole run does, above 0 and up to 100. In percent. Example:
   * `5`.
   */
  partialIngestionPercent?: number | undefined;
}

/**
 * The input of `createFlow`. Makes a flow, which brings data from a source connection to a target connection on a
 * schedule.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/createFlow
 */
export interface CreateFlowInput {
  /**
   * The source, by its name in `connectors()` or as a definition; its specifications are those of the source. Example:
   * `stripe`.
   */
  connector?: string | ConnectorDefinition | undefined;
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** The specification of the flow, where no connector is given. */
  flowSpec?: SpecReference | undefined;
  /** The source connection that the data comes from. */
  sourceConnectionId?: string | undefined;
  /** The same as a list of one id, as the body has it. */
  sourceConnectionIds?: readonly string[] | undefined;
  /** The target connection that the data goes to. */
  targetConnectionId?: string | undefined;
  /** The same as a list of one id, as the body has it. */
  targetConnectionIds?: readonly string[] | undefined;
  /** The mapping set that turns source fields into those of the schema. */
  mappingSetId?: string | undefined;
  /** The version of the mapping set; 0 by default. At least 0. */
  mappingVersion?: Count | undefined;
  /** What happens to the data on its way, as the body has it; in place of `mappingSetId`. */
  transformations?: readonly Transformation[] | undefined;
  /** The column that shows which rows of a table are new; not with the frequency `once`. */
  deltaColumn?: DeltaColumnInput | undefined;
  /** The id of the key that encrypted files were made with. */
  publicKeyId?: string | undefined;
  /** When the flow runs. */
  schedule?: Schedule | undefined;
  /** The same under the name that the body has for it. */
  scheduleParams?: Schedule | undefined;
  /** What happens to records that fail. */
  options?: FlowOptions | undefined;
  /** Whether to make a draft, which may be incomplete until it is published; false by default. */
  draft?: boolean | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `searchFlows`. Searches flows by a query in the body.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/getFlowsByFilters
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

/** The input of `getFlow`, `enableFlow`, `disableFlow`, `publishFlow` and `deleteFlow`. */
export interface FlowInput {
  /** The id of the flow, as createFlow gives it. */
  flowId: string;
}

/**
 * The input of `updateFlow`. Changes name, schedule, mapping or options of a flow.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Flows/operation/patchFlow
 */
export interface UpdateFlowInput {
  /** The id of the flow, as createFlow gives it. */
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
  /** What changes in the schedule; the start is fixed once the first run was due. */
  schedule?: Schedule | undefined;
  /** The mapping set to use from now on. */
  mappingSetId?: string | undefined;
  /** The version of that mapping set; 0 by default. At least 0. */
  mappingVersion?: Count | undefined;
  /** The flow as getFlow reads it, where the change depends on what it has. */
  flow?: AnyObject | undefined;
  /** What is to happen to records that fail from now on. */
  options?: FlowOptions | undefined;
  /** Changes that no other field says, as a JSON Patch. */
  patch?: Patch | undefined;
}

/** What a run on demand covers. */
export interface RunParamsInput {
  /** When to run, in Unix seconds, as text of them, or as a time with its zone. Example: `2030-01-31T08:00:00Z`. */
  startTime: Time;
  /** Take data from this time on, in the forms of `startTime`. */
  windowStartTime?: Time | undefined;
  /** Take data up to this time, after `windowStartTime`, in the forms of `startTime`. */
  windowEndTime?: Time | undefined;
  /** The column that shows which records are new; for the first run of a table alone. */
  deltaColumn?: DeltaColumnInput | undefined;
}

/**
 * The input of `createRun`. Runs a flow on demand; its frequency must be `once`.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/createFlowRun
 */
export interface CreateRunInput {
  /** The id of the flow to run. */
  flowId: string;
  /** When to run, and which data to take, as far as the flow's specification asks for it. */
  params?: RunParamsInput | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `listRuns`. Lists runs, with what became of their records.
 * @see https://developer.adobe.com/experience-platform-apis/references/flow-service/#tag/Runs/operation/listFlowRuns
 */
export interface ListRunsInput {
  /** The id of the flow that the runs belong to. */
  flowId?: string | undefined;
  /**
   * Which to list: field, operator and value, with `[]` behind lists; of several filters all must match. Example:
   * `state==enabled`.
   */
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

/** The input of `getRun` and `retryRun`. */
export interface RunInput {
  /** The id of the run, as listRuns gives it. */
  runId: string;
}

/** A schema by its `$id`, in the words of Data Prep and Catalog. */
export interface SchemaContentReference {
  /**
   * The `$id` of the schema, or its `meta:altId`. Example:
   * `https://ns.adobe.com/acme/schemas/2f1b0f0c8d0d4a6f9d0f6a5f6c1c7f0e`.
   */
  id: string;
  /** The media type of the schema with its version; the default suits. */
  contentType?: SchemaVersion | undefined;
}

/** The schema that a mapping set writes, under the body's own names. */
export interface OutputSchemaInput {
  /** The schema that the destinations belong to. */
  schemaRef: SchemaContentReference;
}

/** The two forms in which the platform takes mappings. */
export type MappingDialect = "tutorial" | "current";

/** The input of `createMappingSet` and `validateMappingSet`. */
export interface MappingSetInput {
  /** The schema that the destinations belong to. */
  schema?: SchemaReference | undefined;
  /** The same as the current form of the body names it. */
  outputSchema?: OutputSchemaInput | undefined;
  /**
   * The `$id` of the schema, as the older form of the body names it. Example:
   * `https://ns.adobe.com/acme/schemas/2f1b0f0c8d0d4a6f9d0f6a5f6c1c7f0e`.
   */
  xdmSchema?: string | undefined;
  /** The version of the schema in the older form; only the major version 1 exists. */
  xdmVersion?: SchemaVersion | undefined;
  /** The version that the set had when it was read; the platform counts on by itself. From 0 to 9007199254740991. */
  version?: number | undefined;
  /** The id that the set had when it was read. */
  id?: string | undefined;
  /** A name to find the set by; in the current form alone. */
  name?: string | undefined;
  /** A schema of the source, for sets that have one. */
  inputSchema?: JsonObject | undefined;
  /** As it was read; in the current form alone. */
  allowNullValues?: boolean | undefined;
  /** Tags of the set; in the current form alone. */
  tags?: Json | undefined;
  /** The form of the body: `tutorial` is the older one; by default that of the names used. */
  dialect?: MappingDialect | undefined;
  /** One entry for each field that is filled. */
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
  | "-updatedDate"
  | "lastUpdateDate";

/**
 * The input of `listMappingSets`. Lists the mapping sets of the sandbox.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappingSets
 */
export interface ListMappingSetsInput {
  /** How many one page may have; 10 by default. From 1 to 1000000. */
  limit?: number | undefined;
  /** How many to skip from the first one on; 0 by default. From 0 to 9007199254740991. */
  start?: number | undefined;
  /** The name to look for. */
  name?: string | undefined;
  /** The time to sort by; a leading `-` sorts downwards. */
  orderBy?: MappingSetOrder | undefined;
  /** Whether to answer the schema itself in place of its id. */
  expandSchema?: boolean | undefined;
}

/**
 * The input of `getMappingSet`. Reads a mapping set in one of its versions.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMappingSet
 */
export interface GetMappingSetInput {
  /** The id of the mapping set, as createMappingSet gives it. */
  mappingSetId: string;
  /** Whether to answer the schema itself in place of its id. */
  expandSchema?: boolean | undefined;
  /** The version of the set; 0, the newest, by default. At least 0. */
  version?: Count | undefined;
}

/**
 * The input of `updateMappingSet`. Replaces a mapping set by a new version; flows keep the old one until they are
 * changed.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/putMappingSet
 */
export interface UpdateMappingSetInput {
  /** The id of the mapping set, as createMappingSet gives it. */
  mappingSetId: string;
  /** The schema that the destinations belong to. */
  schema?: SchemaReference | undefined;
  /** The same as the current form of the body names it. */
  outputSchema?: OutputSchemaInput | undefined;
  /**
   * The `$id` of the schema, as the older form of the body names it. Example:
   * `https://ns.adobe.com/acme/schemas/2f1b0f0c8d0d4a6f9d0f6a5f6c1c7f0e`.
   */
  xdmSchema?: string | undefined;
  /** The version of the schema in the older form; only the major version 1 exists. */
  xdmVersion?: SchemaVersion | undefined;
  /** The version that the set had when it was read; the platform counts on by itself. From 0 to 9007199254740991. */
  version?: number | undefined;
  /** The id that the set had when it was read. */
  id?: string | undefined;
  /** A name to find the set by; in the current form alone. */
  name?: string | undefined;
  /** A schema of the source, for sets that have one. */
  inputSchema?: JsonObject | undefined;
  /** As it was read; in the current form alone. */
  allowNullValues?: boolean | undefined;
  /** Tags of the set; in the current form alone. */
  tags?: Json | undefined;
  /** The form of the body: `tutorial` is the older one; by default that of the names used. */
  dialect?: MappingDialect | undefined;
  /** One entry for each field that is filled. */
  mappings: readonly MappingInput[];
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `previewMappingSet`. Tries a mapping set on records without storing anything.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/previewMappingSet
 */
export interface PreviewMappingSetInput {
  /** The records to try the mapping set on. Example: `[{"data":{"id":"ch_1"}}]`. */
  data: readonly AnyObject[];
  /** The mapping set to try, with the fields that createMappingSet takes. */
  mappingSet: MappingSetInput;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `listMappings`. Lists the mappings of a set.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/listMappings
 */
export interface ListMappingsInput {
  /** The id of the mapping set, as createMappingSet gives it. */
  mappingSetId: string;
}

/**
 * The input of `getMapping`. Reads one mapping of a set.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Mapping-sets/operation/retrieveMapping
 */
export interface GetMappingInput {
  /** The id of the mapping set, as createMappingSet gives it. */
  mappingSetId: string;
  /** The id of the mapping, as listMappings gives it. */
  mappingId: string;
}

/**
 * The input of `validateExpression`. Lets the platform check an expression.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-prep/#tag/Functions/operation/validateExpression
 */
export interface ValidateExpressionInput {
  /** The expression to check, in the language of Data Prep. Example: `concat(first_name, " ", last_name)`. */
  expression: string;
  /** The mapping set whose source fields the expression may use. */
  mappingSetId?: string | undefined;
  /** A record to try the expression on, as JSON text. */
  sampleData?: string | undefined;
  /** The type of the sample data. */
  sampleDataType?: string | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `createFieldGroup`. Makes a field group: fields that schemas of a class may have.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/createFieldGroup
 */
export interface CreateFieldGroupInput {
  /** Its name for people, which no other in the organization may have. Example: `Stripe charges`. */
  title: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** The `$id` of the class: what its records are. Example: `https://ns.adobe.com/xdm/context/profile`. */
  class?: string | undefined;
  /** The tenant id, as getTenant gives it; the fields are below it. Example: `acme`. */
  tenantId?: string | undefined;
  /** The fields by their names, as JSON Schema of XDM. Example: `{"amount":{"type":"integer"}}`. */
  properties?: JsonObject | undefined;
  /** The `$id`s of the classes, in place of one `class`. */
  "meta:intendedToExtend"?: readonly string[] | undefined;
  /** The fields as the body has them, in place of `properties`. */
  definitions?: JsonObject | undefined;
  /** The references to the definitions, where the default is not enough. */
  allOf?: Json | undefined;
  /** Always `object`, which is sent in any case. */
  type?: "object" | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/** Where a resource lies: the organization's own, or Adobe's. */
export type Container = "tenant" | "global";

/** How a list is to be read: ids and titles, or whole. */
export type ListAccept = "application/vnd.adobe.xed-id+json" | "application/vnd.adobe.xed+json";

/** The input of `listFieldGroups`, `listSchemas`, `listClasses` and `listDataTypes`. */
export interface RegistryListInput {
  /** Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`. */
  container?: Container | undefined;
  /**
   * Which to list: field, operator and value, or a field alone; of several filters all must match. Example:
   * `title==Stripe charges`.
   */
  property?: OneOrMore | undefined;
  /** The fields to sort by, joined by commas; a leading `-` sorts downwards. Example: `title`. */
  orderby?: string | undefined;
  /** How many one page may have, as a hint that counts with `orderby` alone; up to 500. */
  limit?: number | undefined;
  /** Where the page starts, as the page before says; needs `orderby`. */
  start?: string | undefined;
  /**
   * How much to answer of each: `xed-id` the names and ids, `xed` the whole. Default:
   * `application/vnd.adobe.xed-id+json`.
   */
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
 * The input of `getFieldGroup`. Reads a field group.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/retrieveFieldGroup
 */
export interface GetFieldGroupInput {
  /** The `$id` of the field group, or its `meta:altId`. */
  fieldGroupId: string;
  /** Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`. */
  container?: Container | undefined;
  /**
   * How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
   * `application/vnd.adobe.xed-full+json; version=1`.
   */
  accept?: LookupAccept | undefined;
}

/**
 * The input of `updateFieldGroup`. Changes title, description or fields of a field group.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/patchFieldGroup
 */
export interface UpdateFieldGroupInput {
  /** The `$id` of the field group, or its `meta:altId`. */
  fieldGroupId: string;
  /** Its name for people, which no other in the organization may have. Example: `Stripe charges`. */
  title?: string | undefined;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** Changes that no other field says, as a JSON Patch. */
  patch?: Patch | undefined;
}

/**
 * The input of `replaceFieldGroup`. Puts a whole field group in place of one; what is left out is gone.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/updateFieldGroup
 */
export interface ReplaceFieldGroupInput {
  /** The `$id` of the field group, or its `meta:altId`. */
  fieldGroupId: string;
  /** Its name for people, which no other in the organization may have. Example: `Stripe charges`. */
  title: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** The `$id` of the class: what its records are. Example: `https://ns.adobe.com/xdm/context/profile`. */
  class?: string | undefined;
  /** The tenant id, as getTenant gives it; the fields are below it. Example: `acme`. */
  tenantId?: string | undefined;
  /** The fields by their names, as JSON Schema of XDM. Example: `{"amount":{"type":"integer"}}`. */
  properties?: JsonObject | undefined;
  /** The `$id`s of the classes, in place of one `class`. */
  "meta:intendedToExtend"?: readonly string[] | undefined;
  /** The fields as the body has them, in place of `properties`. */
  definitions?: JsonObject | undefined;
  /** The references to the definitions, where the default is not enough. */
  allOf?: Json | undefined;
  /** Always `object`, which is sent in any case. */
  type?: "object" | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `deleteFieldGroup`. Deletes a field group.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Field-groups/operation/removeFieldGroup
 */
export interface FieldGroupInput {
  /** The `$id` of the field group, or its `meta:altId`. */
  fieldGroupId: string;
}

/**
 * The input of `createSchema`. Makes a schema from a class and field groups.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/createSchema
 */
export interface CreateSchemaInput {
  /** Its name for people, which no other in the organization may have. Example: `Stripe charges`. */
  title: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** The `$id` of the class: what its records are. Example: `https://ns.adobe.com/xdm/context/profile`. */
  class?: string | undefined;
  /** The `$id`s of the field groups that bring the fields. */
  fieldGroups?: readonly string[] | undefined;
  /** References to class and field groups as the body has them, in place of `class` and `fieldGroups`. */
  allOf?: Json | undefined;
  /** Always `object`, which is sent in any case. */
  type?: "object" | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `getSchema`. Reads a schema, with its fields.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/retrieveSchema
 */
export interface GetSchemaInput {
  /** The `$id` of the schema, or its `meta:altId`. */
  schemaId: string;
  /** Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`. */
  container?: Container | undefined;
  /**
   * How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
   * `application/vnd.adobe.xed-full+json; version=1`.
   */
  accept?: LookupAccept | undefined;
}

/**
 * The input of `updateSchema`. Adds field groups to a schema, lets Profile take its data, or changes its texts.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/patchSchema
 */
export interface UpdateSchemaInput {
  /** The `$id` of the schema, or its `meta:altId`. */
  schemaId: string;
  /** Its name for people, which no other in the organization may have. Example: `Stripe charges`. */
  title?: string | undefined;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** The `$id`s of the field groups that bring the fields. */
  fieldGroups?: readonly string[] | undefined;
  /** True lets Profile take the data of the schema; this can't be undone. */
  profile?: boolean | undefined;
  /** Changes that no other field says, as a JSON Patch. */
  patch?: Patch | undefined;
}

/**
 * The input of `replaceSchema`. Puts a whole schema in place of one; what is left out is gone.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/updateSchema
 */
export interface ReplaceSchemaInput {
  /** The `$id` of the schema, or its `meta:altId`. */
  schemaId: string;
  /** Its name for people, which no other in the organization may have. Example: `Stripe charges`. */
  title: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** The `$id` of the class: what its records are. Example: `https://ns.adobe.com/xdm/context/profile`. */
  class?: string | undefined;
  /** The `$id`s of the field groups that bring the fields. */
  fieldGroups?: readonly string[] | undefined;
  /** References to class and field groups as the body has them, in place of `class` and `fieldGroups`. */
  allOf?: Json | undefined;
  /** Always `object`, which is sent in any case. */
  type?: "object" | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `deleteSchema`. Deletes a schema.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Schemas/operation/deleteSchema
 */
export interface SchemaInput {
  /** The `$id` of the schema, or its `meta:altId`. */
  schemaId: string;
}

/**
 * The input of `getSampleData`. Makes up a record that fits a schema.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Sample-data/operation/retrieveSampleData
 */
export interface GetSampleDataInput {
  /** The `$id` of the schema, or its `meta:altId`. */
  schemaId: string;
  /**
   * How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
   * `application/vnd.adobe.xed-full+json; version=1`.
   */
  accept?: LookupAccept | undefined;
}

/**
 * The input of `createClass`. Makes a class: what the records of its schemas are.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/createClass
 */
export interface CreateClassInput {
  /** Its name for people, which no other in the organization may have. Example: `Stripe charges`. */
  title: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** Whether its records say how something is, or what happened when. */
  behavior?: "record" | "time-series" | undefined;
  /** Fields, by the names of the parts they are in. */
  definitions?: JsonObject | undefined;
  /** References to one behaviour and to the definitions as the body has them, in place of `behavior`. */
  allOf?: readonly JsonObject[] | undefined;
  /** Always `object`, which is sent in any case. */
  type?: "object" | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `getClass`. Reads a class, with its fields.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/retrieveClass
 */
export interface GetClassInput {
  /** The `$id` of the class, or its `meta:altId`. */
  classId: string;
  /** Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`. */
  container?: Container | undefined;
  /**
   * How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
   * `application/vnd.adobe.xed-full+json; version=1`.
   */
  accept?: LookupAccept | undefined;
}

/**
 * The input of `replaceClass`. Puts a whole class in place of one; what is left out is gone.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/replaceClass
 */
export interface ReplaceClassInput {
  /** The `$id` of the class, or its `meta:altId`. */
  classId: string;
  /** Its name for people, which no other in the organization may have. Example: `Stripe charges`. */
  title: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** Whether its records say how something is, or what happened when. */
  behavior?: "record" | "time-series" | undefined;
  /** Fields, by the names of the parts they are in. */
  definitions?: JsonObject | undefined;
  /** References to one behaviour and to the definitions as the body has them, in place of `behavior`. */
  allOf?: readonly JsonObject[] | undefined;
  /** Always `object`, which is sent in any case. */
  type?: "object" | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `updateClass`. Changes title, description or fields of a class.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/updateClass
 */
export interface UpdateClassInput {
  /** The `$id` of the class, or its `meta:altId`. */
  classId: string;
  /** Its name for people, which no other in the organization may have. Example: `Stripe charges`. */
  title?: string | undefined;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** Changes that no other field says, as a JSON Patch. */
  patch?: Patch | undefined;
}

/**
 * The input of `deleteClass`. Deletes a class.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Classes/operation/removeClass
 */
export interface ClassInput {
  /** The `$id` of the class, or its `meta:altId`. */
  classId: string;
}

/**
 * The input of `listBehaviors`. Lists the behaviours that a class may be based on: record, time series, and ad hoc.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/listBehaviors
 */
export interface ListBehaviorsInput {
  /**
   * How much to answer of each: `xed-id` the names and ids, `xed` the whole. Default:
   * `application/vnd.adobe.xed-id+json`.
   */
  accept?: ListAccept | undefined;
}

/**
 * The input of `getBehavior`. Reads a behaviour, with its fields.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Behaviors/operation/retrieveBehavior
 */
export interface GetBehaviorInput {
  /** The `$id` of the behaviour, or its `meta:altId`. Example: `https://ns.adobe.com/xdm/data/record`. */
  behaviorId: string;
  /**
   * How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
   * `application/vnd.adobe.xed-full+json; version=1`.
   */
  accept?: LookupAccept | undefined;
}

/**
 * The input of `createDataType`. Makes a data type: fields that others may refer to as one.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/createDataType
 */
export interface CreateDataTypeInput {
  /** Its name for people, which no other in the organization may have. Example: `Stripe charges`. */
  title: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** Whether it is an object or a list; the default is what is given. */
  type?: "object" | "array" | undefined;
  /**
   * The fields of an object by their names, without the tenant's own object around them. Example:
   * `{"yearBuilt":{"type":"integer"}}`.
   */
  properties?: JsonObject | undefined;
  /** What each element of a list is. */
  items?: JsonObject | undefined;
  /** Fields, by the names of the parts they are in. */
  definitions?: JsonObject | undefined;
  /** References to the definitions and to other data types. */
  allOf?: readonly JsonObject[] | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `getDataType`. Reads a data type, with its fields.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/retrieveDataType
 */
export interface GetDataTypeInput {
  /** The `$id` of the data type, or its `meta:altId`. */
  dataTypeId: string;
  /** Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`. */
  container?: Container | undefined;
  /**
   * How to answer: `full` resolves references, `notext` leaves titles out, `desc` adds descriptors. Default:
   * `application/vnd.adobe.xed-full+json; version=1`.
   */
  accept?: LookupAccept | undefined;
}

/**
 * The input of `replaceDataType`. Puts a whole data type in place of one; what is left out is gone.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/replaceDatatype
 */
export interface ReplaceDataTypeInput {
  /** The `$id` of the data type, or its `meta:altId`. */
  dataTypeId: string;
  /** Its name for people, which no other in the organization may have. Example: `Stripe charges`. */
  title: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** Whether it is an object or a list; the default is what is given. */
  type?: "object" | "array" | undefined;
  /**
   * The fields of an object by their names, without the tenant's own object around them. Example:
   * `{"yearBuilt":{"type":"integer"}}`.
   */
  properties?: JsonObject | undefined;
  /** What each element of a list is. */
  items?: JsonObject | undefined;
  /** Fields, by the names of the parts they are in. */
  definitions?: JsonObject | undefined;
  /** References to the definitions and to other data types. */
  allOf?: readonly JsonObject[] | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `updateDataType`. Changes title, description or fields of a data type.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/updateDataType
 */
export interface UpdateDataTypeInput {
  /** The `$id` of the data type, or its `meta:altId`. */
  dataTypeId: string;
  /** Its name for people, which no other in the organization may have. Example: `Stripe charges`. */
  title?: string | undefined;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** Changes that no other field says, as a JSON Patch. */
  patch?: Patch | undefined;
}

/**
 * The input of `deleteDataType`. Deletes a data type.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Data-types/operation/deleteDatatype
 */
export interface DataTypeInput {
  /** The `$id` of the data type, or its `meta:altId`. */
  dataTypeId: string;
}

/**
 * The input of `listUnions`. Lists the unions: of each class, the fields of all schemas whose data Profile takes.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/listUnionSchemas
 */
export interface ListUnionsInput {
  /**
   * Which to list: field, operator and value, or a field alone; of several filters all must match. Example:
   * `title==Stripe charges`.
   */
  property?: OneOrMore | undefined;
  /** The fields to sort by, joined by commas; a leading `-` sorts downwards. Example: `title`. */
  orderby?: string | undefined;
  /** How many one page may have, as a hint that counts with `orderby` alone; up to 500. */
  limit?: number | undefined;
  /** Where the page starts, as the page before says; needs `orderby`. */
  start?: string | undefined;
  /**
   * How much to answer of each: `xed-id` the names and ids, `xed` the whole. Default:
   * `application/vnd.adobe.xed-id+json`.
   */
  accept?: ListAccept | undefined;
}

/**
 * The input of `getUnion`. Reads the union of a class; listSchemas finds its schemas by `meta:immutableTags==union` and
 * `meta:class`.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Unions/operation/retrieveUnionSchema
 */
export interface GetUnionInput {
  /**
   * The `$id` of the class with `__union` behind it, or its `meta:altId`. Example:
   * `https://ns.adobe.com/xdm/context/profile__union`.
   */
  unionId: string;
  /** How to answer: `full` resolves references. Default: `application/vnd.adobe.xed-full+json; version=1`. */
  accept?: "application/vnd.adobe.xed-full+json; version=1" | "application/vnd.adobe.xed+json; version=1" | "application/vnd.adobe.xed-full+json;version=1" | "application/vnd.adobe.xed+json;version=1" | undefined;
}

/**
 * The input of `createDescriptor`. Says more about a field of a schema, such as that it is an identity.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/createDescriptor
 */
export interface CreateDescriptorInput {
  /** What it says of the field. Example: `xdm:descriptorIdentity`. */
  "@type": "xdm:descriptorIdentity" | "xdm:alternateDisplayInfo" | "xdm:descriptorReferenceIdentity" | "xdm:descriptorRelationship" | "xdm:descriptorOneToOne" | "xdm:descriptorOneToMany" | "xdm:descriptorManyToMany" | "xdm:descriptorPrimaryKey" | "xdm:descriptorVersion" | "xdm:descriptorTimestamp" | "xdm:descriptorDeprecated" | "xdm:descriptorTimeSeriesGranularity" | "xdm:descriptorLabel";
  /** The `$id` of the schema whose field is described. */
  "xdm:sourceSchema": string;
  /** The major version of the schema, which is 1. From 1 to 1. */
  "xdm:sourceVersion"?: number | undefined;
  /**
   * The place of the field: names joined by `/`, with one in front; of a primary key or of deprecated fields, a list
   * too. Example: `/_acme/charges/customer`.
   */
  "xdm:sourceProperty"?: OneOrMore | undefined;
  /** The identity namespace, by its code or its id. Example: `Email`. */
  "xdm:namespace"?: string | undefined;
  /** Whether the namespace is a code or an id; by default what it looks like. */
  "xdm:property"?: "xdm:code" | "xdm:id" | undefined;
  /** Whether it is the primary identity of the schema; false by default. */
  "xdm:isPrimary"?: boolean | undefined;
  /** What the field is called for people, by language. Example: `{"en_us":"Customer"}`. */
  "xdm:title"?: JsonObject | undefined;
  /** What the field is for, by language. */
  "xdm:description"?: JsonObject | undefined;
  /** Suggested values of a field of Adobe's, each with its name for people. */
  "meta:enum"?: JsonObject | undefined;
  /** Suggested values that are not shown. */
  "xdm:excludeMetaEnum"?: JsonObject | undefined;
  /** The same by the name that a table of the page gives it. */
  "meta:excludeMetaEnum"?: JsonObject | undefined;
  /** A note, by language. */
  "xdm:note"?: Json | undefined;
  /** The namespace of the primary identity of the schema that the field refers to. Example: `productID`. */
  "xdm:identityNamespace"?: string | undefined;
  /** The `$id` of the schema that is referred to. */
  "xdm:destinationSchema"?: string | undefined;
  /** The major version of that schema, which is 1. From 1 to 1. */
  "xdm:destinationVersion"?: number | undefined;
  /** The place of the field that is referred to. */
  "xdm:destinationProperty"?: string | undefined;
  /** The namespace of the primary identity of that schema. */
  "xdm:destinationNamespace"?: string | undefined;
  /** How many refer to how many. */
  "xdm:cardinality"?: "1:1" | "1:0" | "M:1" | "M:0" | undefined;
  /** The name of the relation, seen from the schema. */
  "xdm:sourceToDestinationName"?: string | undefined;
  /** The name of the relation, seen from the other schema. */
  "xdm:destinationToSourceName"?: string | undefined;
  /** The title of the relation, seen from the schema. */
  "xdm:sourceToDestinationTitle"?: string | undefined;
  /** The title of the relation, seen from the other schema. */
  "xdm:destinationToSourceTitle"?: string | undefined;
  /** How long the time is that a record is for. */
  "xdm:granularity"?: "hour" | "day" | undefined;
  /** The zone of these times. Example: `Europe/Berlin`. */
  "xdm:ianaTimezone"?: string | undefined;
  /** The labels of data governance. Example: `["I1"]`. */
  "xdm:label"?: OneOrMore | undefined;
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
 * The input of `listDescriptors`. Lists the descriptors of all schemas.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/listDescriptors
 */
export interface ListDescriptorsInput {
  /**
   * Which to list: field, operator and value, or a field alone; of several filters all must match. Example:
   * `title==Stripe charges`.
   */
  property?: OneOrMore | undefined;
  /** The fields to sort by, joined by commas; a leading `-` sorts downwards. Example: `title`. */
  orderby?: string | undefined;
  /** How many one page may have, as a hint that counts with `orderby` alone; up to 500. */
  limit?: number | undefined;
  /** Where the page starts, as the page before says; needs `orderby`. */
  start?: string | undefined;
  /**
   * How much to answer of each: the whole, `id` or `link`; with `v2` in pages. Default:
   * `application/vnd.adobe.xdm+json`.
   */
  accept?: DescriptorAccept | undefined;
}

/**
 * The input of `getDescriptor`. Reads a descriptor.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/retrieveDescriptor
 */
export interface GetDescriptorInput {
  /** The `@id` of the descriptor. */
  descriptorId: string;
  /** Whose: `tenant` for those of the organization, `global` for those of Adobe. Default: `tenant`. */
  container?: Container | undefined;
}

/**
 * The input of `updateDescriptor`. Puts a whole descriptor in place of one; what is left out is gone.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/updateDescriptor
 */
export interface UpdateDescriptorInput {
  /** The `@id` of the descriptor. */
  descriptorId: string;
  /** What it says of the field. Example: `xdm:descriptorIdentity`. */
  "@type": "xdm:descriptorIdentity" | "xdm:alternateDisplayInfo" | "xdm:descriptorReferenceIdentity" | "xdm:descriptorRelationship" | "xdm:descriptorOneToOne" | "xdm:descriptorOneToMany" | "xdm:descriptorManyToMany" | "xdm:descriptorPrimaryKey" | "xdm:descriptorVersion" | "xdm:descriptorTimestamp" | "xdm:descriptorDeprecated" | "xdm:descriptorTimeSeriesGranularity" | "xdm:descriptorLabel";
  /** The `$id` of the schema whose field is described. */
  "xdm:sourceSchema": string;
  /** The major version of the schema, which is 1. From 1 to 1. */
  "xdm:sourceVersion"?: number | undefined;
  /**
   * The place of the field: names joined by `/`, with one in front; of a primary key or of deprecated fields, a list
   * too. Example: `/_acme/charges/customer`.
   */
  "xdm:sourceProperty"?: OneOrMore | undefined;
  /** The identity namespace, by its code or its id. Example: `Email`. */
  "xdm:namespace"?: string | undefined;
  /** Whether the namespace is a code or an id; by default what it looks like. */
  "xdm:property"?: "xdm:code" | "xdm:id" | undefined;
  /** Whether it is the primary identity of the schema; false by default. */
  "xdm:isPrimary"?: boolean | undefined;
  /** What the field is called for people, by language. Example: `{"en_us":"Customer"}`. */
  "xdm:title"?: JsonObject | undefined;
  /** What the field is for, by language. */
  "xdm:description"?: JsonObject | undefined;
  /** Suggested values of a field of Adobe's, each with its name for people. */
  "meta:enum"?: JsonObject | undefined;
  /** Suggested values that are not shown. */
  "xdm:excludeMetaEnum"?: JsonObject | undefined;
  /** The same by the name that a table of the page gives it. */
  "meta:excludeMetaEnum"?: JsonObject | undefined;
  /** A note, by language. */
  "xdm:note"?: Json | undefined;
  /** The namespace of the primary identity of the schema that the field refers to. Example: `productID`. */
  "xdm:identityNamespace"?: string | undefined;
  /** The `$id` of the schema that is referred to. */
  "xdm:destinationSchema"?: string | undefined;
  /** The major version of that schema, which is 1. From 1 to 1. */
  "xdm:destinationVersion"?: number | undefined;
  /** The place of the field that is referred to. */
  "xdm:destinationProperty"?: string | undefined;
  /** The namespace of the primary identity of that schema. */
  "xdm:destinationNamespace"?: string | undefined;
  /** How many refer to how many. */
  "xdm:cardinality"?: "1:1" | "1:0" | "M:1" | "M:0" | undefined;
  /** The name of the relation, seen from the schema. */
  "xdm:sourceToDestinationName"?: string | undefined;
  /** The name of the relation, seen from the other schema. */
  "xdm:destinationToSourceName"?: string | undefined;
  /** The title of the relation, seen from the schema. */
  "xdm:sourceToDestinationTitle"?: string | undefined;
  /** The title of the relation, seen from the other schema. */
  "xdm:destinationToSourceTitle"?: string | undefined;
  /** How long the time is that a record is for. */
  "xdm:granularity"?: "hour" | "day" | undefined;
  /** The zone of these times. Example: `Europe/Berlin`. */
  "xdm:ianaTimezone"?: string | undefined;
  /** The labels of data governance. Example: `["I1"]`. */
  "xdm:label"?: OneOrMore | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `deleteDescriptor`. Takes a descriptor away from its schema.
 * @see https://developer.adobe.com/experience-platform-apis/references/schema-registry/#tag/Descriptors/operation/deleteDescriptor
 */
export interface DescriptorInput {
  /** The `@id` of the descriptor. */
  descriptorId: string;
}

/**
 * The input of `createDataset`. Makes a dataset for data of one schema.
 * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/createDataset
 */
export interface CreateDatasetInput {
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name: string;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** The schema of the data. */
  schema?: SchemaReference | undefined;
  /** The schema of the data, as the body of the request names it; in place of `schema`. */
  schemaRef?: SchemaContentReference | undefined;
  /** Whether Profile and the Identity Service read the dataset; sets two tags. */
  profile?: boolean | undefined;
  /** Tags by their names, each a list of texts. Example: `{"team":["finance"]}`. */
  tags?: JsonObject | undefined;
  /** How the files of the dataset are stored; the default suits. */
  fileDescription?: JsonObject | undefined;
  /** Whether failed records are kept with their reasons. */
  enableErrorDiagnostics?: boolean | undefined;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `listDatasets`. Lists the datasets of the sandbox.
 * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/listDatasets
 */
export interface ListDatasetsInput {
  /** How many one page may have; 20 by default. From 1 to 100. */
  limit?: number | undefined;
  /** How many to skip from the first one on. From 0 to 9007199254740991. */
  start?: number | undefined;
  /** The name to look for; `*` matches any text, and commas join several names. Example: `Stripe*`. */
  name?: string | undefined;
  /**
   * Which to list: a field of the top level, operator and value; a field alone, or `!` and a field, asks whether there
   * is one. Example: `name~^Stripe`.
   */
  property?: OneOrMore | undefined;
  /**
   * Which values fields of the top level may have, by their names: a value, several with commas between, and `!` in
   * front for all others. Example: `{"createdUser":"!Ada,Grace"}`.
   */
  filters?: JsonObject | undefined;
  /** Which fields to answer, joined by commas; all by default. Example: `name,schemaRef`. */
  properties?: string | undefined;
  /** The tags to look for, as `name:value`, joined by commas. Example: `unifiedProfile:*`. */
  tags?: string | undefined;
  /** The fields to sort by, each after `asc:` or `desc:`, joined by commas. Example: `desc:updated`. */
  orderBy?: string | undefined;
}

/**
 * The input of `getDataset`. Reads a dataset.
 * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/retrieveDataset
 */
export interface GetDatasetInput {
  /** The id of the dataset, as createDataset gives it. Example: `65f0a1b2c3d4e5f6a7b8c9d0`. */
  datasetId: string;
  /** Which fields to answer, joined by commas; all by default. Example: `name,schemaRef`. */
  properties?: string | undefined;
}

/**
 * The input of `updateDataset`. Changes name, description or tags of a dataset.
 * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Datasets/operation/patchDataset
 */
export interface UpdateDatasetInput {
  /** The id of the dataset, as createDataset gives it. Example: `65f0a1b2c3d4e5f6a7b8c9d0`. */
  datasetId: string;
  /** What people call it; no two of a kind should share one. Example: `Stripe charges`. */
  name?: string | undefined;
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
  /** Whether Profile and the Identity Service read the dataset; sets two tags. */
  profile?: boolean | undefined;
  /** Tags by their names, each a list of texts. */
  tags?: JsonObject | undefined;
  /** Whether failed records are kept with their reasons. */
  enableErrorDiagnostics?: boolean | undefined;
  /** Changes that no other field says, as a JSON Patch. */
  patch?: Patch | undefined;
}

/** The input of `deleteDataset`, `getDatasetRetention` and `previewDataset`. */
export interface DatasetInput {
  /** The id of the dataset, as createDataset gives it. Example: `65f0a1b2c3d4e5f6a7b8c9d0`. */
  datasetId: string;
}

/**
 * The input of `listBatches`. Lists batches: portions of data on their way into datasets.
 * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/listBatches
 */
export interface ListBatchesInput {
  /** The dataset that the batches reached. */
  datasetId?: string | undefined;
  /** The state of the batches to list. Example: `failed`. */
  status?: string | undefined;
  /** How many one page may have; 20 by default. From 1 to 100. */
  limit?: number | undefined;
  /** How many to skip from the first one on. From 0 to 9007199254740991. */
  start?: number | undefined;
  /** The fields to sort by, each after `asc:` or `desc:`, joined by commas. Example: `desc:updated`. */
  orderBy?: string | undefined;
  /**
   * Which to list: a field of the top level, operator and value; a field alone, or `!` and a field, asks whether there
   * is one. Example: `name~^Stripe`.
   */
  property?: OneOrMore | undefined;
  /**
   * Which values fields of the top level may have, by their names: a value, several with commas between, and `!` in
   * front for all others. Example: `{"createdUser":"!Ada,Grace"}`.
   */
  filters?: JsonObject | undefined;
  /** Which fields to answer, joined by commas; all by default. Example: `name,schemaRef`. */
  properties?: string | undefined;
  /** The batch to list, by its id. */
  batch?: string | undefined;
  /** The id that the sender gave the batch to list. */
  externalId?: string | undefined;
  /** The tags to look for, as `name:value`, joined by commas. */
  tags?: string | undefined;
  /** List batches made after this time only, in milliseconds since 1970. At least 0. */
  createdAfter?: Count | undefined;
  /** List batches made before this time only, in milliseconds since 1970. At least 0. */
  createdBefore?: Count | undefined;
  /** List batches begun after this time only, in milliseconds since 1970. At least 0. */
  startAfter?: Count | undefined;
  /** List batches begun before this time only, in milliseconds since 1970. At least 0. */
  startBefore?: Count | undefined;
  /** List batches ended after this time only, in milliseconds since 1970. At least 0. */
  endAfter?: Count | undefined;
  /** List batches ended before this time only, in milliseconds since 1970. At least 0. */
  endBefore?: Count | undefined;
}

/**
 * The input of `getBatch`. Reads a batch, with its state and its errors.
 * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/Batches/operation/retrieveBatch
 */
export interface GetBatchInput {
  /** The id of the batch, as listBatches or a run names it. */
  batchId: string;
  /** Whether states, numbers and errors of the parts are counted as those of the batch. */
  aggregate?: boolean | undefined;
}

/**
 * The input of `listLastBatches`. Lists of each dataset the last batch, and the last ones that succeeded and failed.
 * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/paths/~1lastBatches/get
 */
export interface ListLastBatchesInput {
  /** The datasets, by their ids, joined by commas; all by default. */
  datasetId?: string | undefined;
  /** The last batch of the datasets to list. */
  lastBatchId?: string | undefined;
  /** The state of the last batch of the datasets to list. Example: `failed`. */
  lastBatchStatus?: string | undefined;
  /** The last batch that succeeded of the datasets to list. */
  lastSuccessfulBatchId?: string | undefined;
  /** The last batch that failed of the datasets to list. */
  lastFailedBatchId?: string | undefined;
  /** When the entries to list were made, in milliseconds since 1970. At least 0. */
  created?: Count | undefined;
  /** When the entries to list were changed last, in milliseconds since 1970. At least 0. */
  updated?: Count | undefined;
  /** How many one page may have; 20 by default. From 1 to 100. */
  limit?: number | undefined;
  /** How many to skip from the first one on. From 0 to 9007199254740991. */
  start?: number | undefined;
  /** The fields to sort by, each after `asc:` or `desc:`, joined by commas. Example: `desc:updated`. */
  orderBy?: string | undefined;
  /** Which fields to answer, joined by commas; all by default. Example: `name,schemaRef`. */
  properties?: string | undefined;
}

/**
 * The input of `setDatasetRetention`. Sets how long the rows of a dataset of events are kept; what is older goes once a
 * week, 30 days after it came at the earliest.
 * @see https://developer.adobe.com/experience-platform-apis/references/catalog/#tag/V2-Datasets/operation/patchDataSetV2
 */
export interface SetDatasetRetentionInput {
  /** The id of the dataset, whose schema must be one of events. */
  datasetId: string;
  /** How long the data lake keeps rows, as a period of ISO 8601; `off` keeps them for good. Example: `P90D`. */
  dataLake?: string | undefined;
  /**
   * How long Profile keeps rows, whatever the data lake does, as a period of ISO 8601; `off` keeps them for good.
   * Example: `P90D`.
   */
  profile?: string | undefined;
  /** The same as the body has it, in place of both. */
  extensions?: JsonObject | undefined;
}

/**
 * The input of `getNamespace`. Reads an identity namespace.
 * @see https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/retrieveIdentityNamespace
 */
export interface NamespaceInput {
  /** The id of the namespace, which is a number. At least 0. Example: `10018776`. */
  namespaceId: Count;
}

/**
 * The input of `createNamespace`. Makes an identity namespace, which can never be deleted.
 * @see https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/createNamespace
 */
export interface CreateNamespaceInput {
  /** Its name for people. Example: `Stripe customer`. */
  name: string;
  /**
   * The word by which descriptors and records name it: letters and digits, unique in the organization, and for good.
   * Example: `stripeCustomerId`.
   */
  code: string;
  /**
   * What it identifies, for good: a person's account is `Cross_device`; `Non_people` is for all that is nobody, and
   * links no one.
   */
  idType: "Cookie" | "Cross_device" | "Device" | "Email" | "Mobile" | "Non_people" | "Phone" | "COOKIE" | "CROSS_DEVICE" | "DEVICE" | "EMAIL" | "MOBILE" | "NON_PEOPLE" | "PHONE";
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
}

/**
 * The input of `updateNamespace`. Changes name and description of an identity namespace; code and type must be those
 * that it has.
 * @see https://developer.adobe.com/experience-platform-apis/references/identity-service/#tag/Identity-Namespace/operation/updateIdentityNamespace
 */
export interface UpdateNamespaceInput {
  /** The id of the namespace, which is a number. At least 0. Example: `10018776`. */
  namespaceId: Count;
  /** Its name for people. Example: `Stripe customer`. */
  name: string;
  /**
   * The word by which descriptors and records name it: letters and digits, unique in the organization, and for good.
   * Example: `stripeCustomerId`.
   */
  code: string;
  /**
   * What it identifies, for good: a person's account is `Cross_device`; `Non_people` is for all that is nobody, and
   * links no one.
   */
  idType: "Cookie" | "Cross_device" | "Device" | "Email" | "Mobile" | "Non_people" | "Phone" | "COOKIE" | "CROSS_DEVICE" | "DEVICE" | "EMAIL" | "MOBILE" | "NON_PEOPLE" | "PHONE";
  /** What it is for, in words for whoever reads it later. */
  description?: string | undefined;
}

/**
 * The input of `listBatchFiles`. Lists the files that a batch put into its dataset.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/listDatasetFiles
 */
export interface ListBatchFilesInput {
  /** The id of the batch, as listBatches or a run names it. Example: `01EQ1C48TR4GD4FE7NH2522TCQ`. */
  batchId: string;
  /** How many files to skip from the first one on. From 0 to 9007199254740991. */
  start?: number | undefined;
  /** How many files one page may have; 100 by default. From 1 to 100. */
  limit?: number | undefined;
}

/**
 * The input of `listFailedRecords`. Reads the records of a batch that failed, with what was wrong with each; the
 * platform keeps them for 30 days.
 * @see https://developer.adobe.com/experience-platform-apis/references/data-access/#tag/Data-Access/operation/retrieveBatchMeta
 */
export interface ListFailedRecordsInput {
  /** The id of the batch, as listBatches or a run names it. Example: `01EQ1C48TR4GD4FE7NH2522TCQ`. */
  batchId: string;
  /**
   * Where to look: `meta` for what was wrong with rows, `failed` for the files of a batch that failed. Default: `meta`.
   */
  directory?: "meta" | "failed" | undefined;
  /**
   * The file or the directory to read; without it and page by page, all files that have failed records. Example:
   * `row_errors/parsing_errors_0.json`.
   */
  path?: string | undefined;
  /** How many files to skip from the first one on. From 0 to 9007199254740991. */
  start?: number | undefined;
  /** How many files one page may have; 100 by default. From 1 to 100. */
  limit?: number | undefined;
  /** The files that the next pages read, as the page before says. */
  rest?: OneOrMore | undefined;
}

/**
 * The input of `revertBatch`. Takes a batch back: its data is inactive at once, and deleted later.
 * @see https://developer.adobe.com/experience-platform-apis/references/batch-ingestion/#tag/Batch-Ingestion/operation/completeBatch
 */
export interface BatchInput {
  /** The id of the batch, as listBatches or a run names it. */
  batchId: string;
}

/** The input of `getLandingZone`, `getLandingZoneCredentials` and `refreshLandingZoneCredentials`. */
export interface GetLandingZoneInput {
  /** Whose zone: `user_drop_zone` for sources, `dlz_destination` for destinations. Default: `user_drop_zone`. */
  type?: "user_drop_zone" | "dlz_destination" | undefined;
}

/** What the key pair is made with. */
export interface CreateEncryptionKeyParamsInput {
  /** What protects the private key, which the platform keeps. */
  passPhrase: string;
}

/**
 * The input of `createEncryptionKey`. Makes a key pair, with whose public key files are encrypted before they are
 * dropped.
 * @see https://experienceleague.adobe.com/en/docs/experience-platform/sources/api-tutorials/create/cloud-storage/data-landing-zone
 */
export interface CreateEncryptionKeyInput {
  /** How the files are encrypted. */
  encryptionAlgorithm: "PGP" | "GPG";
  /** What the key pair is made with. */
  params: CreateEncryptionKeyParamsInput;
  /** Members of the body that this library has no field for; they are sent unchecked. */
  extra?: JsonObject | undefined;
}

/**
 * The input of `createAccessToken`. Gets an access token, valid for a day, for an OAuth Server-to-Server credential.
 * @see https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/
 */
export interface CreateAccessTokenInput {
  /** The client id of an OAuth Server-to-Server credential, as the Developer Console shows it. */
  clientId: string;
  /** The secret of the credential; it never belongs into a browser. */
  clientSecret: string;
  /** What the token may do, as the Developer Console lists it for the credential. Example: `openid,AdobeID,session`. */
  scope: OneOrMore;
}

/** Whose platform a request is for, and with which rights. */
export interface Context {
  /** The access token of Adobe, as createAccessToken gives it. */
  accessToken: string;
  /** The client id of the project in the Developer Console. */
  apiKey: string;
  /** The id of the organization, which ends in `@AdobeOrg`. Example: `5C1328435BF324E90A49402A@AdobeOrg`. */
  orgId: string;
  /** The sandbox to work in, in lower case. Example: `prod`. */
  sandboxName: string;
  /** The host of the platform; `platform.adobe.io` by default. */
  host?: string | undefined;
  /** The host that gives access tokens; `ims-na1.adobelogin.com` by default. */
  imsHost?: string | undefined;
  /**
   * The region of the organization's identities, where the Identity Service is to be called at its host there; by
   * default it is called at the one of all services.
   */
  region?: "va7" | "nld2" | "aus5" | "can2" | "ind2" | undefined;
}
