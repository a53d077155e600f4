import * as glue from "./aepflow.js";
import { bind } from "./wasm.js";

/** Where the wasm module comes from: its address, a pending or finished answer, its bytes, or the compiled module. */
export type WasmSource = string | URL | Response | BufferSource | WebAssembly.Module;

/** Loads the wasm module, by default from beside this file; await it before the first call. */
export async function init(source?: WasmSource | Promise<WasmSource>): Promise<void> {
  await glue.default(source === undefined ? undefined : { module_or_path: source });
  bind(glue);
}

export * from "./api.js";
export { AepflowError, ServiceError, UnexpectedResponseError, ValidationError } from "./errors.js";
export type * from "./types.js";
// For the other entries of this package, which share its module and its errors.
export { fromThrown } from "./errors.js";
export { bind } from "./wasm.js";
