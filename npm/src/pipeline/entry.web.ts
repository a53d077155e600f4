import { copyAt, load, type AtHand, type Init, type Meta } from "../load.js";
import * as module from "../generated/pipeline.js";
import { api } from "../wasm.js";
import { pipelines } from "./glue.js";

/** The wasm module's copy; `Meta` says why a build by Vite reads its file. */
const script = (): Promise<{ default: AtHand }> =>
  (import.meta as Meta).env?.PROD
    ? copyAt(new URL("./pipeline_script.js", import.meta.url))
    : import("../generated/pipeline_script.js");

/**
 * Loads the wasm module with pipelines, by default from beside this file; await it before the first `new Pipeline()`.
 * It serves the functions of `aepflow` as well, so that `init()` is not needed. In Node it is there already, and this
 * resolves at once, whatever the source.
 *
 * @throws {AepflowError} what keeps it from being loaded.
 */
export const initPipeline: Init = async (source) => {
  const address = () => new URL("./pipeline.wasm", import.meta.url);
  await load(module, source, address, script);
  pipelines.bind(module);
  api.bind(module);
};

export * from "./index.js";
