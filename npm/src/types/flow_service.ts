// Made by `cargo xtask faces` from the tables; not to be edited.

import type { Resource } from "./shared.js";

/** A new or changed resource of Flow Service. */
export interface Created extends Resource {
  /** The id of the resource. */
  id: string;
  /** What the next change of the resource needs, quotes and all. */
  etag: string;
}

/** What all resources of Flow Service have. */
export interface FlowServiceResource extends Resource {
  /** The id of the resource. */
  id: string;
  /** What the next change of the resource needs, quotes and all. Absent only where a search left it out. */
  etag?: string;
  /** The name that it was given. */
  name?: string;
  /** The description that it was given. */
  description?: string;
  /** `enabled`, `disabled`, `draft`, … */
  state?: string;
  /** The version of this state of the resource. */
  version?: string;
  /** When it was made, in milliseconds since 1970. */
  createdAt?: number;
  /** When it was changed last, in milliseconds since 1970. */
  updatedAt?: number;
  /** Who made it. */
  createdBy?: string;
  /** Who changed it last. */
  updatedBy?: string;
  /** The client id of the program that made it. */
  createdClient?: string;
  /** The client id of the program that changed it last. */
  updatedClient?: string;
  /** The id of its sandbox. */
  sandboxId?: string;
  /** The name of its sandbox. */
  sandboxName?: string;
  /** The id of the organization. */
  imsOrgId?: string;
  /** A reference to the provider that it belongs to. */
  providerRefId?: string;
  /** What it takes over from the resources that it is made of. */
  inheritedAttributes?: Record<string, unknown>;
}

/** The connection spec or flow spec that a resource is made by. */
export interface SpecOfResource extends Resource {
  /** The id of the spec. */
  id: string;
  /** The version of the spec. */
  version?: string;
}

/** Whether the source took the credentials. */
export interface ConnectionTest extends Resource {
  /** Whether it did. */
  result: boolean;
}

/** The type of a column in the words of XDM. */
export interface ColumnType extends Resource {
  /** `string`, `integer`, … */
  type?: string;
  /** `date-time` and others. */
  format?: string;
  /** The least number. */
  minimum?: number;
  /** The greatest number. */
  maximum?: number;
}

/** A column of a table. */
export interface ExploredColumn extends Resource {
  /** The name of the column. */
  name: string;
  /** The type in the words of the source. */
  type?: string;
  /** The type in one word of XDM. */
  "meta:xdmType"?: string;
  /** The type in the words of XDM. */
  xdm?: ColumnType;
}

/** The fields of what was explored: a tree of properties, or columns. */
export interface ExploredSchema extends Resource {
  /** `object` for a tree. */
  type?: string;
  /** The fields by name, as JSON Schema describes them. */
  properties?: Record<string, unknown>;
  /** The columns of a table. */
  columns?: ExploredColumn[];
}

/** The fields of what was explored: a tree for REST sources, columns for tables. */
export interface ExploredFields extends Resource {
  /** `hierarchical` or `flat`. */
  format?: string;
  /** The fields. */
  schema?: ExploredSchema;
  /** Sample records, where a preview was asked for. */
  data?: unknown;
  /** What the platform found out about a file, where it was asked to. */
  properties?: FileProperties;
}

/** How a file is to be read. */
export interface FileProperties extends Resource {
  /** The format of the file. */
  fileType?: string;
  /** How it is packed. */
  compressionType?: string;
  /** The character between its columns. */
  columnDelimiter?: string;
}

/** A table, file or folder that can be explored in turn. */
export interface ExploredEntry extends Resource {
  /** `table`, `file`, `folder`, … */
  type?: string;
  /** The name that the source shows. */
  name?: string;
  /** What `object` takes to explore it. */
  path?: string;
  /** Whether it has sample records. */
  canPreview?: boolean;
  /** Whether it has fields. */
  canFetchSchema?: boolean;
}

/** What exploring gave: the fields of one thing, or the things that there are. */
export type Explored = ExploredFields | ExploredEntry[];

/** The credentials of a base connection as read: masked. */
export interface AuthOfConnection extends Resource {
  /** The way to authenticate. */
  specName?: string;
  /** The parameters, secrets masked. */
  params?: Record<string, unknown>;
}

/** A base connection as read; the credentials come masked. */
export interface BaseConnection extends FlowServiceResource {
  /** The connection spec of its source. */
  connectionSpec?: SpecOfResource;
  /** The credentials, masked. */
  auth?: AuthOfConnection;
}

/** The form of a connection's data. */
export interface DataOfConnection extends Resource {
  /** `json`, `delimited`, `parquet_xdm`, … */
  format?: string;
  /** The schema of the data. */
  schema?: unknown;
  /** Details of the format. */
  properties?: unknown;
}

/** A source connection: one resource of a source. */
export interface SourceConnection extends FlowServiceResource {
  /** The base connection that it reads through. */
  baseConnectionId?: string;
  /** The connection spec of its source. */
  connectionSpec?: SpecOfResource;
  /** The form of its data. */
  data?: DataOfConnection;
  /** The source's own parameters: what is read. */
  params?: Record<string, unknown>;
}

/** Where a target connection writes. */
export interface TargetParams extends Resource {
  /** The dataset. */
  dataSetId?: string;
}

/** A target connection: a dataset with the schema of what goes into it. */
export interface TargetConnection extends FlowServiceResource {
  /** The connection spec of the data lake. */
  connectionSpec?: SpecOfResource;
  /** The form of its data, and the schema. */
  data?: DataOfConnection;
  /** Where it writes. */
  params?: TargetParams;
}

/** What is to be known of a spec. */
export interface SpecAttributes extends Resource {
  /** Whether resources can be made as drafts. */
  isDraftModeSupported?: boolean;
}

/** A way to authenticate. */
export interface AuthSpec extends Resource {
  /** What `auth.specName` takes. */
  name?: string;
  /** The kind of credentials. */
  type?: string;
  /** The parameters as a JSON Schema. */
  spec?: Record<string, unknown>;
}

/** What the platform says of a source or a target. */
export interface ConnectionSpec extends FlowServiceResource {
  /** The id of its provider. */
  providerId?: string;
  /** The ways to authenticate. */
  authSpec?: AuthSpec[];
  /** What a source connection takes. */
  sourceSpec?: Record<string, unknown>;
  /** How it is explored. */
  exploreSpec?: Record<string, unknown>;
  /** What is to be known of it, such as `isDraftModeSupported`. */
  attributes?: unknown;
  /** The permissions that its resources need. */
  permissionsInfo?: Record<string, unknown>;
}

/** What the platform says of a kind of flow. */
export interface FlowSpec extends FlowServiceResource {
  /** The id of its provider. */
  providerId?: string;
  /** The connection specs of the sources that it takes. */
  sourceConnectionSpecIds?: string[];
  /** The connection specs of the targets that it takes. */
  targetConnectionSpecIds?: string[];
  /** What `options` takes. */
  optionSpec?: Record<string, unknown>;
  /** The transformations that it takes. */
  transformationSpecs?: unknown;
  /** What a schedule takes. */
  scheduleSpec?: Record<string, unknown>;
  /** What a run on demand takes. */
  runSpec?: Record<string, unknown>;
  /** What is to be known of it, such as `isDraftModeSupported`. */
  attributes?: unknown;
  /** The permissions that its resources need. */
  permissionsInfo?: Record<string, unknown>;
}

/** When a flow runs; the platform repeats times and counts as it got them, as numbers or as text. */
export interface ScheduleOfFlow extends Resource {
  /** When the first run starts, in Unix seconds. */
  startTime?: number | string;
  /** `once`, `minute`, `hour`, `day` or `week`. */
  frequency?: string;
  /** How many minutes, hours, days or weeks there are from one run to the next. */
  interval?: number | string;
  /** Whether the first run takes what is older than `startTime`. */
  backfill?: boolean | string;
}

/** A transformation of a flow. */
export interface TransformationOfFlow extends Resource {
  /** `Mapping`, or on table sources `Copy`. */
  name?: string;
  /** Its parameters, such as `mappingId` and `mappingVersion`. */
  params?: Record<string, unknown>;
}

/** How a flow treats records that fail. */
export interface OptionsOfFlow extends Resource {
  /** Whether the platform keeps what was wrong with them. */
  errorDiagnosticsEnabled?: boolean;
  /** How many may fail before the run does, in percent. */
  partialIngestionPercent?: number;
}

/** The last change of a flow. */
export interface LastOperation extends Resource {
  /** When it began, in milliseconds since 1970. */
  started?: number;
  /** When it was last heard of, in milliseconds since 1970. */
  updated?: number;
  /** How far it is. */
  percentCompleted?: number;
  /** What came of it. */
  status?: unknown;
  /** What is changed, as a JSON Patch. */
  ops?: Record<string, unknown>[];
  /** What is done: `create`, `update`, … */
  operation?: string;
}

/** The last run of a flow. */
export interface LastRunDetails extends Resource {
  /** The id of the run. */
  id?: string;
  /** The status of the run, as the platform wrote it. */
  state?: string;
  /** When it started, in milliseconds since 1970. */
  startedAtUTC?: number;
  /** When it ended, in milliseconds since 1970. */
  completedAtUTC?: number;
}

/** A flow as read: from a source connection to a target connection, on a schedule. */
export interface Flow extends FlowServiceResource {
  /** The flow spec, or its id alone. */
  flowSpec?: SpecOfResource | string;
  /** The source connection, in a list. */
  sourceConnectionIds?: string[];
  /** The target connection, in a list. */
  targetConnectionIds?: string[];
  /** What happens to each record. */
  transformations?: TransformationOfFlow[];
  /** When it runs. */
  scheduleParams?: ScheduleOfFlow;
  /** How it treats records that fail. */
  options?: OptionsOfFlow;
  /** The path of the list of its runs. */
  runs?: string;
  /** Its last change. */
  lastOperation?: LastOperation;
  /** Its last run. */
  lastRunDetails?: LastRunDetails;
}
