// Made by `cargo xtask faces` from the tables; not to be edited.

import type { Operation } from "./operations.js";
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
  | "connector"
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

/** A field of an operation's input. */
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
  allowed?: (string | boolean)[];
}

/** Which fields of an input go together. Fields within an object are named by their paths, such as `data/schema`. */
export interface ConditionInfo {
  /**
   * `required`: each is needed. `requiredUnlessDraft`: one is needed, unless `draft` is true. `oneOf`: just one is
   * needed. `atLeastOne`: one or more are needed. `onlyWith`: they need one of `with`. `notWith`: they exclude those of
   * `with`, or are excluded where `when` says so.
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
  service: "flowService" | "dataPrep" | "schemaRegistry" | "catalog" | "identityService" | "dataAccess" | "batchIngestion" | "landingZone" | "sandboxManagement" | "ims";
  /** The method of the request. */
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
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
  /** Whether there may be a request for a next page. */
  paged: boolean;
  /** The operation's place in the API reference. */
  doc: string;
}

/** The connection spec or flow spec that a connector stands for. */
export interface ConnectorSpec {
  /** The id of the spec. */
  id: string;
  /** The version of the spec. */
  version: string;
  /** The name of the spec. */
  name?: string;
}

/** A further flow spec that flows may have. */
export interface ConnectorOtherFlowSpec extends ConnectorSpec {
  /** What it is for. */
  use?: string;
  /** The transformations that it knows. */
  transformations?: string[];
}

/** That something ends. */
export interface ConnectorDeprecated {
  /** The month in which it ends or ended. */
  since: string;
  /** What takes its place. */
  replacedBy?: string;
  /** What else is known of its end. */
  note?: string;
}

/** A beginning that shows that a value is another kind of credential. */
export interface ConnectorRefusal {
  /** The beginning. */
  prefix: string;
  /** The code of the diagnostic. */
  code: string;
}

/** A parameter: a credential, or one of a source connection, of the properties of its data, or of exploring. */
export interface ConnectorParam {
  /** Its key. */
  name: string;
  /** Whether it must be there; false by default. */
  required?: boolean;
  /** Whether the published pages leave open if it must be there. */
  unclear?: boolean;
  /** Whether nobody else may see it; false by default. */
  secret?: boolean;
  /** What it is, where it is no text. */
  type?: "boolean" | "character" | "filter" | "integer" | "list" | "object";
  /** The object types or formats that it goes with; without it, all. */
  for?: string[];
  /** All that it may be. */
  allowed?: string[];
  /** What is sent where nothing is given. */
  default?: string;
  /** The parameter whose value it repeats. */
  sameAs?: string;
  /** Of a source connection: whether it is the path that exploring takes; false by default. */
  explored?: boolean;
  /** The parameters that it excludes. */
  replaces?: string[];
  /** Beginnings that show a wrong credential. */
  refuse?: ConnectorRefusal[];
  /** That it ends. */
  deprecated?: ConnectorDeprecated;
  /** What it is. */
  description?: string;
}

/** A way to authenticate at a source. */
export interface ConnectorAuth {
  /** The name that the platform gives it. */
  specName: string;
  /** Where the platform offers it; without it, there is no difference. */
  clouds?: ("aws" | "azure")[];
  /** That it ends. */
  deprecated?: ConnectorDeprecated;
  /** The credentials. */
  params?: ConnectorParam[];
}

/** How a source is explored. */
export interface ConnectorExplore {
  /** What is explored: a base connection, or the connection spec itself. */
  endpoint: "connections" | "connectionSpecs";
  /** The steps from the list of all to what has fields. */
  objectType: ("root" | "folder" | "file" | "table" | "rest")[];
  /** The parameters of the query beside `objectType`. */
  params?: ConnectorParam[];
}

/** What a source connection is made of. */
export interface ConnectorSource {
  /** Whether it needs a base connection; false by default. */
  baseConnection?: boolean;
  /** The provider, where it names it. */
  providerId?: string;
  /** The values that `data.format` may have; the first is sent where none is given. */
  format?: string[];
  /** What `data.properties` may have. */
  properties?: ConnectorParam[];
  /** Its parameters. */
  params?: ConnectorParam[];
}

/** What the column of a table is like that shows which rows are new. */
export interface ConnectorDeltaColumn {
  /** The form of its dates. */
  dateFormat: string;
}

/** What the published pages disagree about. */
export interface ConnectorDoubt {
  /** The member that is doubtful. */
  about: "auth" | "connectionSpec" | "explore" | "flowSpec" | "source";
  /** In what they disagree. */
  note: string;
}

/** When flows of a source may run. */
export interface ConnectorSchedule {
  /** The frequencies that the source takes. */
  frequencies: string[];
  /** The shortest interval of each frequency. */
  minInterval?: Record<string, number>;
}

/** A row of the connectors table. */
export interface ConnectorInfo {
  /** The name that `connector` takes. */
  name: string;
  /** The name for people. */
  title: string;
  /** What kind of source it is, as Adobe's catalog groups them. */
  category: string;
  /** How far it is, where a page says so. */
  status?: "beta" | "deprecated" | "ga";
  /** How data comes in. */
  kind: "batch" | "streaming";
  /** The sources that work alike. */
  family: string;
  /** That the source ends. */
  deprecated?: ConnectorDeprecated;
  /** The connection spec. */
  connectionSpec: ConnectorSpec;
  /** The flow spec. */
  flowSpec?: ConnectorSpec;
  /** Further flow specs that its flows may have. */
  otherFlowSpecs?: ConnectorOtherFlowSpec[];
  /** The ways to authenticate; without it, there is no base connection. */
  auth?: ConnectorAuth[];
  /** How it is explored; without it, there is nothing to explore. */
  explore?: ConnectorExplore;
  /** What a source connection is made of. */
  source?: ConnectorSource;
  /** The parameter that `resource` fills. */
  resourceParam?: string;
  /** The resources that are known. */
  resources?: string[];
  /** What is public of the types of each resource's fields: paths by type. */
  fieldTypes?: Record<string, Record<string, string[]>>;
  /** The field that tells new records from old ones. */
  cursorField?: string;
  /** The transformations of its flows, in the order in which flows have them. */
  transformations?: string[];
  /** Whether a flow may go without a mapping although there is one; false by default. */
  unmapped?: boolean;
  /** Of tables: what the column is like that shows which rows are new. */
  deltaColumn?: ConnectorDeltaColumn;
  /** When flows may run; without it, they run all the time. */
  schedule?: ConnectorSchedule;
  /** Whether drafts are taken, where that is known. */
  drafts?: boolean;
  /** What has the URL to which records are sent, where the source waits for them. */
  inlet?: "connection" | "flow";
  /** What the published pages disagree about. */
  doubtful?: ConnectorDoubt[];
  /** What a user must know besides. */
  notes?: string[];
  /** The page that it is taken from. */
  doc: string;
  /** The version of that page. */
  commit?: string;
}

/** A limit that the platform publishes. */
export interface LimitInfo {
  /** Its name, which never changes. */
  id: string;
  /** What it is about, as the chapters of the page of limits. */
  group: string;
  /** What is limited. */
  what: string;
  /** The number. */
  number: number;
  /** What the number counts; empty for a plain value. */
  unit: string;
  /** What it is counted over. */
  per: string;
  /** Whether what is beyond it is refused, dropped or fails; or is slower. */
  kind: "hard" | "soft";
  /** What the number is: the most, the least, the only one, or what is taken where none is given. */
  bound: "most" | "least" | "exactly" | "default";
  /** The page gives the number, and not what happens beyond it: the kind is inferred. */
  inferred?: true;
  /** What else the page says. */
  note?: string;
  /** The page that it is taken from. */
  page: string;
}
