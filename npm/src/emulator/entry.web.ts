import * as module from "../emulator_wasm.js";
import { bind } from "./glue.js";

/** Where the wasm module comes from: its address, a pending or finished answer, its bytes, or the compiled module. */
export type EmulatorSource = string | URL | Response | BufferSource | WebAssembly.Module;

/** Loads the emulator's wasm module, by default from beside this file; await it before the first `new Emulator()`. */
export async function initEmulator(source?: EmulatorSource | Promise<EmulatorSource>): Promise<void> {
  await module.default(source === undefined ? undefined : { module_or_path: source });
  bind(module);
}

export * from "./emulator.js";
