export { contextFromEnv, contextFromFile } from "./context.web.js";
export * from "./index.js";
