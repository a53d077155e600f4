import * as module from "../generated/runs.js";
import copy from "../generated/runs_script.js";
import { initNow, loadNow } from "../load.js";
import { runs } from "./glue.js";

runs.offer(() => loadNow(module, copy));

export const initRuns = initNow(() => runs.get());

export * from "./index.js";
