import { initNow, loadNow } from "../load.js";
import * as module from "../generated/pipeline.js";
import copy from "../generated/pipeline_script.js";
import { api } from "../wasm.js";
import { pipelines } from "./glue.js";

pipelines.offer(() => loadNow(module, copy));
// It has the functions of the other one too, so that there need not be both.
api.offer(() => pipelines.get(), "more");

export const initPipeline = initNow(() => pipelines.get());

export * from "./index.js";
