import type {
  Count,
  JsonObject,
  OneOrMore,
  PatchOperation,
  Resource,
  SchemaContentReference,
  SchemaReference,
} from "./shared.js";

export interface CreateDatasetInput {
  name: string;
  description?: string | undefined;
  schema?: SchemaReference | undefined;
  /** The same as `schema`, under the body's name. */
  schemaRef?: SchemaContentReference | undefined;
  /** Lets Profile read the dataset. */
  profile?: boolean | undefined;
  tags?: JsonObject | undefined;
  fileDescription?: JsonObject | undefined;
  enableErrorDiagnostics?: boolean | undefined;
  /** Merged into the body unchecked. */
  extra?: JsonObject | undefined;
}

/** What lists of Catalog can be asked for. */
interface CatalogListInput {
  /** Up to 100; 20 unless given. */
  limit?: number | undefined;
  start?: number | undefined;
  property?: OneOrMore | undefined;
  /** The members to answer with, separated by commas. */
  properties?: string | undefined;
  orderBy?: string | undefined;
}

export interface ListDatasetsInput extends CatalogListInput {
  name?: string | undefined;
  tags?: string | undefined;
}

export interface DatasetInput {
  datasetId: string;
}

export interface GetDatasetInput extends DatasetInput {
  /** The members to answer with, separated by commas. */
  properties?: string | undefined;
}

export interface UpdateDatasetInput extends DatasetInput {
  name?: string | undefined;
  description?: string | undefined;
  /** Lets Profile read the dataset. */
  profile?: boolean | undefined;
  tags?: JsonObject | undefined;
  enableErrorDiagnostics?: boolean | undefined;
  patch?: readonly PatchOperation[] | undefined;
}

export interface ListBatchesInput extends CatalogListInput {
  datasetId?: string | undefined;
  status?: string | undefined;
  createdAfter?: Count | undefined;
  createdBefore?: Count | undefined;
}

export interface BatchInput {
  batchId: string;
}

/** A dataset; of the members asked for with `properties` Catalog may leave any out or empty. */
export interface Dataset extends Resource {
  id: string;
  name?: string;
  description?: string;
  schemaRef?: { id?: string; contentType?: string };
  tags?: Record<string, unknown>;
  state?: string;
  version?: string;
  /** Milliseconds since 1970. */
  created?: number;
  /** Milliseconds since 1970. */
  updated?: number;
  lastBatchId?: string;
  lastBatchStatus?: string;
}

export interface DatasetId {
  id: string;
}

/** Whether there was a dataset to delete: Catalog answers with success either way. */
export interface DatasetDeletion {
  deleted: boolean;
  id?: string;
}

/** A batch of records that reached a dataset, or failed to. */
export interface Batch extends Resource {
  id: string;
  status?: string;
}
