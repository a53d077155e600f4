import * as module from "../generated/emulator.js";
import { copyAt, load, type AtHand, type Init, type Meta } from "../load.js";
import { platforms } from "./glue.js";

/** The wasm module's copy; `Meta` says why a build by Vite reads its file. */
const script = (): Promise<{ default: AtHand }> =>
  (import.meta as Meta).env?.PROD
    ? copyAt(new URL("./emulator_script.js", import.meta.url))
    : import("../generated/emulator_script.js");

/**
 * Loads the emulator's wasm module, by default from beside this file; await it before the first `new Emulator()`. In Node
 * it is there already, and this resolves at once, whatever the source.
 *
 * @throws {AepflowError} what keeps it from being loaded.
 */
export const initEmulator: Init = async (source) => {
  const address = () => new URL("./emulator.wasm", import.meta.url);
  await load(module, source, address, script);
  platforms.bind(module);
};

export * from "./index.js";
