import * as glue from "./aepflow.js";
import { bind } from "./wasm.js";

// An `import` of `node:fs` would load Node's streams with it, a sixth of the time until the first request.
const { readFileSync } = process.getBuiltinModule("node:fs");
glue.initSync({ module: readFileSync(new URL("./aepflow_bg.wasm", import.meta.url)) });
bind(glue);

export * from "./api.js";
export { AepflowError, ServiceError, UnexpectedResponseError, ValidationError } from "./errors.js";
export type * from "./types.js";
// For the other entries of this package, which share its module and its errors.
export { fromThrown } from "./errors.js";
export { bind } from "./wasm.js";
