// Made by `cargo xtask faces` from the tables; not to be edited.

import type { SchemaOfResource } from "./data_prep.js";
import type { Resource } from "./shared.js";

/**
 * What datasets and batches have in common; of the members asked for with `properties` Catalog may leave any out or
 * empty.
 */
export interface CatalogObject extends Resource {
  /** The id of the resource. */
  id: string;
  /** The version of this state of the resource. */
  version?: string;
  /** The id of the organization. */
  imsOrg?: string;
  /** When it was made, in milliseconds since 1970. */
  created?: number;
  /** When it was changed last, in milliseconds since 1970. */
  updated?: number;
  /** The client id of the program that made it. */
  createdClient?: string;
  /** Who made it. */
  createdUser?: string;
  /** Who changed it last. */
  updatedUser?: string;
  /** Of a batch: `success`, `failed`, `processing`, … */
  status?: string;
  /** The tags that it was given, such as those for Profile. */
  tags?: Record<string, unknown>;
}

/** A dataset; a value that it lacks may come as an empty object where the request named `properties`. */
export interface Dataset extends CatalogObject {
  /** The name that it was given. */
  name?: string;
  /** The description that it was given. */
  description?: string;
  /** The path of its schema in Catalog. */
  schema?: string;
  /** The schema by its `$id`. */
  schemaRef?: SchemaOfResource;
  /** Details of the schema. */
  schemaMetadata?: Record<string, unknown>;
  /** The fields that its records have had. */
  observableSchema?: Record<string, unknown>;
  /** The form of its files. */
  fileDescription?: Record<string, unknown>;
  /** Whether the platform keeps what was wrong with records. */
  enableErrorDiagnostics?: boolean;
  /** The id of its view. */
  viewId?: string;
  /** The path of the list of its files. */
  files?: string;
  /** The path of its transformations. */
  transforms?: string;
  /** What it is used for. */
  aspect?: string;
  /** The namespace that it belongs to. */
  namespace?: string;
  /** `ENABLED`, `DRAFT`, … */
  state?: string;
  /** Where its files are. */
  basePath?: string;
  /** How its files are kept. */
  persistence?: Record<string, unknown>;
  /** The id of its data source. */
  dataSourceId?: number;
  /** Its labels of data governance. */
  dule?: Record<string, unknown>;
  /** Numbers that Catalog keeps of it. */
  statsCache?: Record<string, unknown>;
  /** Its last batch. */
  lastBatchId?: string;
  /** What came of its last batch. */
  lastBatchStatus?: string;
  /** Its last batch that succeeded. */
  lastSuccessfulBatch?: string;
  /** Its last batch that failed. */
  lastFailedBatch?: string;
}

/** The dataset that was made or changed. */
export interface DatasetId {
  /** The id of the dataset. */
  id: string;
}

/** Whether there was a dataset to delete: Catalog answers with success either way. */
export interface DatasetDeletion {
  /** Whether there was one. */
  deleted: boolean;
  /** Its id, if there was one. */
  id?: string;
}

/** A batch of records that reached a dataset, or failed to. */
export interface Batch extends CatalogObject {
  /** The id that the sender gave it. */
  externalId?: string;
  /** When it began, in milliseconds since 1970. */
  started?: number;
  /** When it ended, in milliseconds since 1970. */
  completed?: number;
  /** How many records it has. */
  recordCount?: number;
  /** How many records failed. */
  failedRecordCount?: number;
  /** Where the batch can be fetched, if it failed. */
  failedBatchLocation?: string;
  /** Its size in bytes. */
  size?: number;
  /** What went wrong. */
  errors?: Record<string, unknown>[];
  /** What was counted. */
  metrics?: Record<string, unknown>;
  /** The range of dates that its records cover. */
  availableDates?: Record<string, unknown>;
  /** The dataset and other resources that it belongs to. */
  relatedObjects?: Record<string, unknown>[];
  /** The form of its files. */
  inputFormat?: Record<string, unknown>;
  /** That it replays or restates other batches. */
  replay?: Record<string, unknown>;
}

/** The last batches of a dataset. */
export interface LastBatches extends Resource {
  /** The id of the dataset. */
  id: string;
  /** Its last batch. */
  lastBatchId?: string;
  /** What came of its last batch. */
  lastBatchStatus?: string;
  /** Its last batch that succeeded. */
  lastSuccessfulBatchId?: string;
  /** Its last batch that failed. */
  lastFailedBatchId?: string;
  /** The id of the organization. */
  imsOrg?: string;
  /** The id of its sandbox. */
  sandboxId?: string;
  /** When the entry was made, in milliseconds since 1970. */
  created?: number;
  /** When the entry was changed last, in milliseconds since 1970. */
  updated?: number;
}

/** How long rows of a dataset can be kept. */
export interface DatasetRetention extends Resource {
  /**
   * Of `adobe_lakeHouse` and `adobe_unifiedProfile`, the `minValue`, `maxValue` and `defaultValue` of `rowExpiration`,
   * as periods of ISO 8601.
   */
  extensions?: Record<string, unknown>;
}
