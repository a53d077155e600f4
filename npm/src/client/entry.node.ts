export { contextFromEnv, contextFromFile } from "./context.node.js";
export * from "./index.js";
