import { readFileSync } from "node:fs";

import * as glue from "./aepflow.js";
import { bind } from "./wasm.js";

glue.initSync({ module: readFileSync(new URL("./aepflow_bg.wasm", import.meta.url)) });
bind(glue);

export * from "./api.js";
export { AepflowError, ServiceError, UnexpectedResponseError, ValidationError } from "./errors.js";
export type * from "./types.js";
