import * as glue from "./generated/aepflow.js";
import copy from "./generated/aepflow_script.js";
import * as lint from "./generated/lint.js";
import readLinter from "./generated/linter_reader.js";
import { initNow, loadNow } from "./load.js";
import { api, linter } from "./wasm.js";

// A bundler gets the copy: it moves the code, and would leave the file where it was.
api.offer(() => loadNow(glue, copy));
linter.offer(() => loadNow(lint, readLinter));

export const init = initNow(() => api.get());

export * from "./index.js";
