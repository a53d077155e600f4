export type { AccessTokenSource, ClientContext } from "./access.js";
export {
  Client,
  type CallOptions,
  type ClientEvent,
  type ClientInput,
  type ClientOptions,
  type Item,
  type OperationMethods,
  type OperationOfId,
  type PagedOperation,
} from "./client.js";
export type {
  ClientAccess,
  ContextFields,
  ContextFromEnv,
  ContextFromFile,
  ContextSources,
  EnvironmentOptions,
  FindingOptions,
  FoundContext,
} from "./context.js";
export type { Debug, Exchange, Fetch } from "./http.js";
export { clientCredentials, type ClientCredentials } from "./tokens.js";
