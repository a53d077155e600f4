import type { AccessToken, CreateAccessTokenInput, Sandbox } from "./types/access.js";
import type * as catalog from "./types/catalog.js";
import type * as connections from "./types/connections.js";
import type * as flows from "./types/flows.js";
import type * as mappingSets from "./types/mapping_sets.js";
import type * as registry from "./types/registry.js";
import type { Created, JsonText, List, ListInput, NoInput, SearchInput, SpecListInput, WithEtag } from "./types/shared.js";

export type * from "./types/access.js";
export type * from "./types/catalog.js";
export type * from "./types/checks.js";
export type * from "./types/connections.js";
export type * from "./types/flows.js";
export type * from "./types/inference.js";
export type * from "./types/language.js";
export type * from "./types/mapping_sets.js";
export type * from "./types/registry.js";
export type * from "./types/schema.js";
export type * from "./types/source_fields.js";
export type * from "./types/shared.js";
export type * from "./types/tables.js";

/** What each operation takes and gives, by its name. */
export interface OperationTypes {
  createBaseConnection: { input: connections.CreateBaseConnectionInput; result: Created };
  listBaseConnections: { input: ListInput; result: List<connections.BaseConnection> };
  searchBaseConnections: { input: SearchInput; result: List<connections.BaseConnection> };
  getBaseConnection: { input: connections.BaseConnectionInput; result: WithEtag<connections.BaseConnection> };
  testBaseConnection: { input: connections.BaseConnectionInput; result: connections.ConnectionTest };
  exploreBaseConnection: {
    input: connections.ExploreBaseConnectionInput;
    result: connections.ExploredFields | connections.ExploredEntry[];
  };
  updateBaseConnection: { input: connections.UpdateBaseConnectionInput; result: Created };
  publishBaseConnection: { input: connections.BaseConnectionInput; result: Created };
  deleteBaseConnection: { input: connections.BaseConnectionInput; result: null };

  createSourceConnection: { input: connections.CreateSourceConnectionInput; result: Created };
  listSourceConnections: { input: ListInput; result: List<connections.SourceConnection> };
  getSourceConnection: { input: connections.SourceConnectionInput; result: WithEtag<connections.SourceConnection> };
  updateSourceConnection: { input: connections.UpdateSourceConnectionInput; result: Created };
  publishSourceConnection: { input: connections.SourceConnectionInput; result: Created };
  deleteSourceConnection: { input: connections.SourceConnectionInput; result: null };

  createTargetConnection: { input: connections.CreateTargetConnectionInput; result: Created };
  listTargetConnections: { input: ListInput; result: List<connections.TargetConnection> };
  getTargetConnection: { input: connections.TargetConnectionInput; result: WithEtag<connections.TargetConnection> };
  updateTargetConnection: { input: connections.UpdateTargetConnectionInput; result: Created };
  publishTargetConnection: { input: connections.TargetConnectionInput; result: Created };
  deleteTargetConnection: { input: connections.TargetConnectionInput; result: null };

  listConnectionSpecs: { input: SpecListInput; result: List<connections.ConnectionSpec> };
  getConnectionSpec: { input: connections.ConnectionSpecInput; result: connections.ConnectionSpec };
  listFlowSpecs: { input: SpecListInput; result: List<flows.FlowSpec> };
  getFlowSpec: { input: flows.FlowSpecInput; result: flows.FlowSpec };

  createFlow: { input: flows.CreateFlowInput; result: Created };
  listFlows: { input: ListInput; result: List<flows.Flow> };
  searchFlows: { input: flows.SearchFlowsInput; result: List<flows.Flow> };
  getFlow: { input: flows.FlowInput; result: WithEtag<flows.Flow> };
  updateFlow: { input: flows.UpdateFlowInput; result: Created };
  enableFlow: { input: flows.FlowInput; result: Created };
  disableFlow: { input: flows.FlowInput; result: Created };
  publishFlow: { input: flows.FlowInput; result: Created };
  deleteFlow: { input: flows.FlowInput; result: null };

  createRun: { input: flows.CreateRunInput; result: flows.Run };
  listRuns: { input: flows.ListRunsInput; result: List<flows.Run> };
  getRun: { input: flows.RunInput; result: flows.Run };
  retryRun: { input: flows.RunInput; result: flows.Run };

  createMappingSet: { input: mappingSets.MappingSetInput; result: mappingSets.MappingSet };
  listMappingSets: { input: mappingSets.ListMappingSetsInput; result: List<mappingSets.MappingSet> };
  getMappingSet: { input: mappingSets.GetMappingSetInput; result: mappingSets.MappingSet };
  updateMappingSet: { input: mappingSets.UpdateMappingSetInput; result: mappingSets.MappingSet };
  validateMappingSet: { input: mappingSets.MappingSetInput; result: mappingSets.MappingSetValidation };
  previewMappingSet: { input: mappingSets.PreviewMappingSetInput; result: List<mappingSets.MappedRecord> };
  listMappings: { input: mappingSets.ListMappingsInput; result: List<mappingSets.Mapping> };
  getMapping: { input: mappingSets.GetMappingInput; result: mappingSets.Mapping };
  validateExpression: { input: mappingSets.ValidateExpressionInput; result: mappingSets.ExpressionValidation };
  listFunctions: { input: NoInput; result: List<mappingSets.LanguageEntry> };
  listOperators: { input: NoInput; result: List<mappingSets.LanguageEntry> };

  getTenant: { input: NoInput; result: registry.Tenant };
  createFieldGroup: { input: registry.CreateFieldGroupInput; result: registry.RegistryResource };
  listFieldGroups: { input: registry.RegistryListInput; result: List<registry.RegistryResource> };
  getFieldGroup: { input: registry.GetFieldGroupInput; result: registry.RegistryResource };
  updateFieldGroup: { input: registry.UpdateFieldGroupInput; result: registry.RegistryResource };
  deleteFieldGroup: { input: registry.FieldGroupInput; result: null };
  createSchema: { input: registry.CreateSchemaInput; result: registry.RegistryResource };
  listSchemas: { input: registry.RegistryListInput; result: List<registry.RegistryResource> };
  getSchema: { input: registry.GetSchemaInput; result: registry.RegistryResource };
  updateSchema: { input: registry.UpdateSchemaInput; result: registry.RegistryResource };
  deleteSchema: { input: registry.SchemaInput; result: null };
  createDescriptor: { input: registry.CreateDescriptorInput; result: registry.Descriptor };
  listDescriptors: { input: registry.ListDescriptorsInput; result: List<registry.Descriptor> };
  deleteDescriptor: { input: registry.DescriptorInput; result: null };
  getSampleData: { input: registry.GetSampleDataInput; result: Record<string, unknown> | unknown[] };

  createDataset: { input: catalog.CreateDatasetInput; result: catalog.DatasetId };
  listDatasets: { input: catalog.ListDatasetsInput; result: List<catalog.Dataset> };
  getDataset: { input: catalog.GetDatasetInput; result: catalog.Dataset };
  updateDataset: { input: catalog.UpdateDatasetInput; result: catalog.DatasetId };
  deleteDataset: { input: catalog.DatasetInput; result: catalog.DatasetDeletion };
  listBatches: { input: catalog.ListBatchesInput; result: List<catalog.Batch> };
  getBatch: { input: catalog.BatchInput; result: catalog.Batch };

  listSandboxes: { input: NoInput; result: List<Sandbox> };
  createAccessToken: { input: CreateAccessTokenInput; result: AccessToken };
}

/** The name of an operation: `createBaseConnection`, `getFlow`, … */
export type Operation = keyof OperationTypes;

/** The input of one operation, as a value or as JSON text. */
export type Input<O extends Operation> = OperationTypes[O]["input"] | JsonText;

/** Anything, as a half-filled form or JSON text is; an editor offers what a whole input may contain. */
export type Unchecked<T> = T | {} | null | undefined;

/** The result of one operation. */
export type Result<O extends Operation> = OperationTypes[O]["result"];

/** An HTTP method. */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One fault, or one thing to know, about what the caller gave. */
export interface Diagnostic {
  /** Stable for ever: `missing_field`, `wrong_type`, … */
  code: string;
  severity: "error" | "warning";
  /** JSON Pointer into what the caller gave, `""` for the whole. */
  path: string;
  message: string;
  /** What to do. */
  help?: string;
  url?: string;
  /**
   * The values that the message uses, so that a form can word it anew. Where a part of an expression is meant, it is
   * `text.slice(start, end)`; `line` and `column` count from 1, columns in characters.
   */
  params?: Record<string, unknown>;
}

/** Whether and how to send a refused request again; waiting and sending are the host's. */
export interface Retry {
  /** Whether the same request may succeed later. */
  retry: boolean;
  /** Seconds to wait, where the platform says so. */
  afterSeconds?: number;
  /** Look for the resource first, as the request may have made it. */
  lookFirst?: true;
}

/** Whose platform a request is for, and with which rights. */
export interface Context {
  accessToken: string;
  apiKey: string;
  orgId: string;
  sandboxName: string;
  /** `platform.adobe.io` unless given. */
  host?: string | undefined;
  /** Where the access token comes from; `ims-na1.adobelogin.com` unless given. */
  imsHost?: string | undefined;
}

/** The context of one operation: a call for an access token has none to give yet. */
export type ContextInput<O extends Operation> = ([O] extends ["createAccessToken"] ? Partial<Context> : Context) | JsonText;

/** How to check and build. */
export interface Options {
  /** Milliseconds since 1970; the clock of the host by default, and `null` for no clock at all. */
  now?: number | null | undefined;
}

/** A request that goes straight into `fetch(request.url, request)`. */
export interface Request<O extends Operation = Operation, Body extends string | Uint8Array = string> {
  operation: O;
  method: Method;
  url: string;
  headers: Record<string, string>;
  /** The exact text to send; no member at all for a request without a body. */
  body?: Body;
}

/** A request from anywhere, as `toCurl` takes it. */
export interface RequestInput {
  operation?: string | undefined;
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string | undefined;
}

/** The headers of an answer: a `Headers`, a `Map`, pairs, or an object like that of `node:http`. */
export type HeadersInput =
  | Iterable<readonly [string, string]>
  | { readonly [name: string]: string | readonly string[] | undefined };

/** An answer of the platform. */
export interface ResponseInput {
  status: number;
  headers?: HeadersInput | undefined;
  /** The text or the bytes received, or what `response.json()` gave; a string is always text. */
  body?: string | Uint8Array | ArrayBuffer | null | object | undefined;
}

/** How to write a curl command. */
export interface CurlOptions {
  /** Write secrets out instead of hiding them. */
  revealSecrets?: boolean | undefined;
}
