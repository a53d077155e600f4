export { FileStore } from "./file.js";
export { ObjectStore, type ObjectClient, type StoredObject } from "./object.js";
export { PostgresStore, type PostgresClient } from "./postgres.js";
export { ConflictError, type LedgerStore } from "./store.js";
export type { Ledger } from "../types/pipeline.js";
