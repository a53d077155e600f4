import * as module from "../generated/emulator.js";
import { load, type Init } from "../load.js";
import { platforms } from "./glue.js";

/**
 * Loads the emulator's wasm module, by default from beside this file; await it before the first `new Emulator()`. In Node
 * it is there already, and this resolves at once, whatever the source.
 *
 * @throws {AepflowError} what keeps it from being loaded.
 */
export const initEmulator: Init = async (source) => {
  const address = () => new URL("./emulator.wasm", import.meta.url);
  await load(module, source, address, () => import("../generated/emulator_script.js"));
  platforms.bind(module);
};

export * from "./index.js";
