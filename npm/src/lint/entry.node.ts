import * as module from "../generated/lint.js";
import copy from "../generated/lint_script.js";
import { initNow, loadNow } from "../load.js";
import { linter } from "../wasm.js";

// It is in a bundle too, where that of `aepflow` isn't.
linter.offer(() => loadNow(module, copy), "more");

export const initLint = initNow(() => linter.get());

export * from "./index.js";
