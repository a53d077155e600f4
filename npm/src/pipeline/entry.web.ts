import * as module from "../pipeline_wasm.js";
import { bind as bindAll } from "../wasm.js";
import { bind } from "./glue.js";

/** Where the wasm module comes from: its address, a pending or finished answer, its bytes, or the compiled module. */
export type PipelineSource = string | URL | Response | BufferSource | WebAssembly.Module;

/**
 * Loads the wasm module with pipelines, by default from beside this file; await it before the first `new Pipeline()`.
 * It serves the functions of `aepflow` as well, so that `init()` is not needed.
 */
export async function initPipeline(source?: PipelineSource | Promise<PipelineSource>): Promise<void> {
  await module.default(source === undefined ? undefined : { module_or_path: source });
  bind(module);
  bindAll(module);
}

export * from "./index.js";
