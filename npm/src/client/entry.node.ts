export * from "./index.js";
export { clientCredentials, type ClientCredentials } from "./tokens.js";
