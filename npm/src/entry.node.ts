import * as glue from "./generated/aepflow.js";
import copy from "./generated/aepflow_script.js";
import { initNow, loadNow } from "./load.js";
import { api } from "./wasm.js";

// A bundler gets the copy: it moves the code, and would leave the file where it was.
api.offer(() => loadNow(glue, copy));

export const init = initNow(() => api.get());

export * from "./index.js";
