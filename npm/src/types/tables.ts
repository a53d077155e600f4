import type { Method, Operation } from "../types.js";
import type { Json } from "./shared.js";

/** What a value is, in one word that never changes. */
export type FieldKind =
  | "text"
  | "name"
  | "uuid"
  | "mappingSetId"
  | "datasetId"
  | "registryId"
  | "etag"
  | "boolean"
  | "integer"
  | "count"
  | "number"
  | "time"
  | "word"
  | "filter"
  | "texts"
  | "schemaVersion"
  | "object"
  | "openObject"
  | "any"
  | "list"
  | "mappings"
  | "patch";

/** What a value is and may be. */
export interface ValueInfo {
  /** What it may hold, in words. */
  type: string;
  /** The same, in one word that never changes. */
  kind: FieldKind;
  /** All that it may be. */
  allowed?: string[];
  /** The shortest text. */
  minLength?: number;
  /** The least number. */
  minimum?: number;
  /** The greatest number. */
  maximum?: number;
  /** A number must be greater than this. */
  exclusiveMinimum?: number;
  /** The form of the text, as JSON Schema names it. */
  format?: string;
  /** A regular expression that the text matches. */
  pattern?: string;
  /** What each element of a list is. */
  items?: ValueInfo;
  /** The fields of an object, or of the objects of a list. */
  fields?: FieldInfo[];
}

/** A field of an input. */
export interface FieldInfo extends ValueInfo {
  /** Its key. */
  name: string;
  /** Whether it must be there. */
  required: boolean;
  /** Where it goes. */
  in: "path" | "query" | "header" | "body";
  /** The name of the header or query parameter that it becomes, or becomes a part of, where that differs. */
  wire?: string;
  /** Its name in words. */
  title: string;
  /** What it is for, in one sentence. */
  description: string;
  /** A value that it may have. */
  example?: Json;
  /** What is sent when it is absent. */
  default?: string;
  /** What its numbers count. */
  unit?: string;
  /** Whether it holds credentials; absent if not. */
  secret?: boolean;
  /** Which fields of the object go together. */
  conditions?: ConditionInfo[];
}

/** Where a condition holds: a field is given, or has one of these values. */
export interface ConditionCase {
  /** The field; one within an object by its path, such as `schedule/frequency`. */
  field: string;
  /** The values; without them, any value will do. */
  allowed?: string[];
}

/** Which fields of an input go together. Fields within an object are named by their paths, such as `data/schema`. */
export interface ConditionInfo {
  /**
   * `required`: each is needed. `requiredUnlessDraft`: one is needed, unless `draft` is true. `oneOf`: just one is needed.
   * `atLeastOne`: one or more are needed. `onlyWith`: they need one of `with`. `notWith`: they exclude those of `with`, or
   * are excluded where `when` says so.
   */
  kind: "required" | "requiredUnlessDraft" | "oneOf" | "atLeastOne" | "onlyWith" | "notWith";
  /** What it is about. */
  fields: string[];
  /** The other side, where it has one. */
  with?: string[];
  /** Where alone it holds. */
  when?: ConditionCase;
  /** Where it doesn't hold. */
  unless?: ConditionCase;
  /** The code of the diagnostic where it isn't met. */
  code: string;
}

/** A row of the operations table. */
export interface OperationInfo {
  /** The same text in every language. */
  name: Operation;
  /** The name in words. */
  title: string;
  /** What it does, in one sentence. */
  description: string;
  /** The API of the platform that it belongs to. */
  service: "flowService" | "dataPrep" | "schemaRegistry" | "catalog" | "sandboxManagement" | "ims";
  /** The method of the request. */
  method: Method;
  /** The path of the URL; `{name}` is a field of the input. */
  path: string;
  /** The fields of the input. */
  fields: FieldInfo[];
  /** Which of them go together. */
  conditions: ConditionInfo[];
  /** Whether the resource's etag must be given. */
  ifMatch: boolean;
  /** The status of success. */
  success: number;
  /** The kind of the result, in a word. */
  answer: string;
  /** Whether `nextPage` may give another request. */
  paged: boolean;
  /** The operation's place in the API reference. */
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
