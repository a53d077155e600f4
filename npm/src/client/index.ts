export type { AccessTokenSource, ClientContext } from "./access.js";
export {
  Client,
  type CallOptions,
  type ClientEvent,
  type ClientOptions,
  type Item,
  type OperationMethods,
  type PagedOperation,
} from "./client.js";
export type { Fetch } from "./http.js";
export { clientCredentials, type ClientCredentials } from "./tokens.js";
