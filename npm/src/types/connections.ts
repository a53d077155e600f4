import type {
  FlowServiceResource,
  JsonObject,
  PatchOperation,
  Resource,
  SchemaReference,
  SpecReference,
} from "./shared.js";

/** The credentials of a source, by the connector's own names, or `{ specName, params }`. */
export type Auth = JsonObject;

export interface CreateBaseConnectionInput {
  /** Spares `connectionSpec` and the name of the way to authenticate. */
  connector?: string | undefined;
  name: string;
  description?: string | undefined;
  connectionSpec?: SpecReference | undefined;
  auth: Auth;
  draft?: boolean | undefined;
  /** Merged into the body unchecked. */
  extra?: JsonObject | undefined;
}

export interface BaseConnectionInput {
  baseConnectionId: string;
}

export interface ExploreBaseConnectionInput {
  baseConnectionId: string;
  connector?: string | undefined;
  /** One of the connector's resources, such as `charges`. */
  resource?: string | undefined;
  /** The source's own parameters. */
  params?: JsonObject | undefined;
  /** Asks for sample records. */
  preview?: boolean | undefined;
  objectType?: "rest" | "root" | "table" | "file" | "folder" | undefined;
  object?: string | undefined;
  fileType?: string | undefined;
  /** The same as `params`, under the name of the query parameter. */
  sourceParams?: JsonObject | undefined;
}

export interface UpdateBaseConnectionInput {
  baseConnectionId: string;
  /** As read, with its quotes. */
  etag: string;
  connector?: string | undefined;
  name?: string | undefined;
  description?: string | undefined;
  /** Replaces all parameters: what is left out is forgotten. */
  auth?: Auth | undefined;
  patch?: readonly PatchOperation[] | undefined;
}

/** A base connection as read; the credentials come masked. */
export interface BaseConnection extends FlowServiceResource {
  connectionSpec?: SpecReference;
  auth?: { specName?: string; params?: Record<string, unknown> };
}

/** Whether the source took the credentials. */
export interface ConnectionTest extends Resource {
  result: boolean;
}

/** The fields of what was explored: a tree for REST sources, columns for tables. */
export interface ExploredFields extends Resource {
  /** `hierarchical` or `flat`. */
  format?: string;
  schema?: { type?: string; properties?: Record<string, unknown>; columns?: ExploredColumn[]; [member: string]: unknown };
  /** Sample records, where a preview was asked for. */
  data?: unknown;
}

/** A column of a table. */
export interface ExploredColumn extends Resource {
  name: string;
  type?: string;
  "meta:xdmType"?: string;
  xdm?: { type?: string; format?: string; minimum?: number; maximum?: number };
}

/** A table, file or folder that can be explored in turn. */
export interface ExploredEntry extends Resource {
  type?: string;
  name?: string;
  path?: string;
  canPreview?: boolean;
  canFetchSchema?: boolean;
}

export interface CreateSourceConnectionInput {
  /** Spares `connectionSpec` and `data`. */
  connector?: string | undefined;
  name: string;
  description?: string | undefined;
  baseConnectionId?: string | undefined;
  /** One of the connector's resources, such as `charges`. */
  resource?: string | undefined;
  connectionSpec?: SpecReference | undefined;
  data?: { format: string; properties?: JsonObject | undefined } | undefined;
  /** The source's own parameters. */
  params?: JsonObject | undefined;
  draft?: boolean | undefined;
  /** Merged into the body unchecked. */
  extra?: JsonObject | undefined;
}

export interface SourceConnectionInput {
  sourceConnectionId: string;
}

export interface UpdateSourceConnectionInput {
  sourceConnectionId: string;
  /** As read, with its quotes. */
  etag: string;
  name?: string | undefined;
  description?: string | undefined;
  patch?: readonly PatchOperation[] | undefined;
}

export interface SourceConnection extends FlowServiceResource {
  baseConnectionId?: string;
  connectionSpec?: SpecReference;
  data?: { format?: string; [member: string]: unknown };
  params?: Record<string, unknown>;
}

export interface CreateTargetConnectionInput {
  name: string;
  description?: string | undefined;
  schema?: SchemaReference | undefined;
  datasetId?: string | undefined;
  connectionSpec?: SpecReference | undefined;
  data?: { format?: string | undefined; schema?: SchemaReference | undefined } | undefined;
  params?: { dataSetId?: string | undefined } | undefined;
  draft?: boolean | undefined;
  /** Merged into the body unchecked. */
  extra?: JsonObject | undefined;
}

export interface TargetConnectionInput {
  targetConnectionId: string;
}

export interface UpdateTargetConnectionInput {
  targetConnectionId: string;
  /** As read, with its quotes. */
  etag: string;
  name?: string | undefined;
  description?: string | undefined;
  patch?: readonly PatchOperation[] | undefined;
}

export interface TargetConnection extends FlowServiceResource {
  connectionSpec?: SpecReference;
  data?: { format?: string; schema?: { id?: string; version?: string }; [member: string]: unknown };
  params?: { dataSetId?: string; [member: string]: unknown };
}

export interface ConnectionSpecInput {
  connectionSpecId: string;
}

/** What a source or target takes. */
export interface ConnectionSpec extends FlowServiceResource {
  authSpec?: { name?: string; type?: string; spec?: Record<string, unknown>; [member: string]: unknown }[];
  sourceSpec?: Record<string, unknown>;
  exploreSpec?: Record<string, unknown>;
  attributes?: { isDraftModeSupported?: boolean; [member: string]: unknown };
}
