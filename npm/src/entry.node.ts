import * as glue from "./generated/aepflow.js";
import copy from "./generated/aepflow_script.js";
import { initNow, loadNow } from "./load.js";
import { api } from "./wasm.js";

// A script, where a file would be lost: bundlers move the code and leave the file where it was.
api.offer(() => loadNow(glue, copy));

export const init = initNow(() => api.get());

export * from "./index.js";
