import type { Method, Operation } from "../types.js";

/** A field of an input. */
export interface FieldInfo {
  name: string;
  /** What it may hold, in words. */
  type: string;
  required: boolean;
  /** Where it goes. */
  in: "path" | "query" | "header" | "body";
  /** What is sent when it is absent. */
  default?: string;
  /** All that it may be. */
  allowed?: string[];
  /** What it may hold, if it is an object of a known shape. */
  fields?: FieldInfo[];
}

/** A row of the operations table. */
export interface OperationInfo {
  name: Operation;
  service: "flowService" | "dataPrep" | "schemaRegistry" | "catalog" | "sandboxManagement" | "ims";
  method: Method;
  /** The path of the URL; `{name}` is a field of the input. */
  path: string;
  fields: FieldInfo[];
  /** Whether the resource's etag must be given. */
  ifMatch: boolean;
  /** The status of success. */
  success: number;
  /** The kind of the result, in a word. */
  answer: string;
  /** Whether `nextPage` may give another request. */
  paged: boolean;
  /** The operation's page in the API reference. */
  doc: string;
}

/** The id and version of a connection spec or flow spec that a connector stands for. */
export interface ConnectorSpec {
  id: string;
  version: string;
  name?: string;
}

/** A parameter of a source. */
export interface ConnectorParam {
  name: string;
  required: boolean;
  /** All that it may be. */
  allowed?: string[];
}

/** A credential of a source. */
export interface ConnectorAuthParam {
  name: string;
  required: boolean;
  secret: boolean;
  description: string;
  /** Beginnings that show a wrong credential, with the code of the diagnostic. */
  refuse?: { prefix: string; code: string }[];
}

/** A row of the connectors table. */
export interface ConnectorInfo {
  name: string;
  title: string;
  category: string;
  /** `beta` or `deprecated`; most are neither. */
  status?: string;
  kind: "batch" | "streaming";
  family: string;
  connectionSpec: ConnectorSpec;
  flowSpec: ConnectorSpec;
  /** The ways to authenticate. */
  auth: { specName: string; params: ConnectorAuthParam[] }[];
  explore?: { endpoint: string; objectType: string[]; object?: string; fileType?: string[] };
  source?: { baseConnection: boolean; format?: string[]; params: ConnectorParam[] };
  /** The parameter that `resource` fills. */
  resourceParam?: string;
  resources: string[];
  /** What is public of the types of each resource's fields: paths by type. */
  fieldTypes?: Record<string, Record<string, string[]>>;
  /** The field that tells new records from old ones. */
  cursorField?: string;
  transformations: string[];
  schedule?: { frequencies: string[]; minInterval: Record<string, number> };
  /** What the published pages disagree about. */
  doubtful?: string[];
  /** The page it was taken from. */
  doc: string;
}
