// It brings the module that the functions call.
import "../entry.node.js";

export { contextFromEnv, contextFromFile } from "./context.node.js";
export * from "./index.js";
