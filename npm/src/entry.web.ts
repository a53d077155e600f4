import * as glue from "./generated/aepflow.js";
import { load, type Init } from "./load.js";
import { api } from "./wasm.js";

/**
 * Loads the wasm module, by default from beside this file; await it before the first call. In Node it is there already,
 * and this resolves at once, whatever the source.
 *
 * @throws {AepflowError} what keeps it from being loaded.
 */
export const init: Init = async (source) => {
  await load(glue, source, () => new URL("./aepflow.wasm", import.meta.url), () => import("./generated/aepflow_script.js"));
  api.bind(glue);
};

export * from "./index.js";
