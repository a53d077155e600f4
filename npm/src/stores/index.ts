export { FileStore } from "./file.js";
export { ObjectStore, type ObjectBody, type ObjectClient, type ObjectPlace, type ObjectStoreOptions } from "./object.js";
export type { ObjectWrite, StoredObject, WrittenObject } from "./object.js";
export { PostgresStore, type PostgresClient, type PostgresResult, type PostgresStoreOptions } from "./postgres.js";
export { ConflictError, type LedgerStore } from "./store.js";
export type { Ledger } from "../types/pipeline.js";
