import * as glue from "./generated/aepflow.js";
import { copyAt, load, type AtHand, type Init, type Meta } from "./load.js";
import { api } from "./wasm.js";

/** The wasm module's copy; `Meta` says why a build by Vite reads its file. */
const script = (): Promise<{ default: AtHand }> =>
  (import.meta as Meta).env?.PROD
    ? copyAt(new URL("./aepflow_script.js", import.meta.url))
    : import("./generated/aepflow_script.js");

/**
 * Loads the wasm module, by default from beside this file; await it before the first call. In Node it is there already,
 * and this resolves at once, whatever the source.
 *
 * @throws {AepflowError} what keeps it from being loaded.
 */
export const init: Init = async (source) => {
  await load(glue, source, () => new URL("./aepflow.wasm", import.meta.url), script);
  api.bind(glue);
};

export * from "./index.js";
