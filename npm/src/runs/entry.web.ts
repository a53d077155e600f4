import * as module from "../generated/runs.js";
import { copyAt, load, type AtHand, type Init, type Meta } from "../load.js";
import { runs } from "./glue.js";

/** The wasm module's copy; `Meta` says why a build by Vite reads its file. */
const script = (): Promise<{ default: AtHand }> =>
  (import.meta as Meta).env?.PROD
    ? copyAt(new URL("./runs_script.js", import.meta.url))
    : import("../generated/runs_script.js");

/**
 * Loads the wasm module, by default from beside this file; await it before the first call. In Node it is there already,
 * and this resolves at once, whatever the source.
 *
 * @throws {AepflowError} what keeps it from being loaded.
 */
export const initRuns: Init = async (source) => {
  await load(module, source, () => new URL("./runs.wasm", import.meta.url), script);
  runs.bind(module);
};

export * from "./index.js";
