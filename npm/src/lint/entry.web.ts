import * as module from "../generated/lint.js";
import { copyAt, load, type AtHand, type Init, type Meta } from "../load.js";
import { api, linter } from "../wasm.js";

/** The wasm module's copy; `Meta` says why a build by Vite reads its file. */
const script = (): Promise<{ default: AtHand }> =>
  (import.meta as Meta).env?.PROD
    ? copyAt(new URL("./lint_script.js", import.meta.url))
    : import("../generated/lint_script.js");

/**
 * Loads the wasm module with the linter, by default from beside this file; await it before the first `lintRequest`. It
 * serves the functions of `aepflow` as well, so that `init()` is not needed. In Node it is there already, and this resolves
 * at once, whatever the source.
 *
 * @throws {AepflowError} what keeps it from being loaded.
 */
export const initLint: Init = async (source) => {
  await load(module, source, () => new URL("./lint.wasm", import.meta.url), script);
  linter.bind(module);
  api.bind(module);
};

export * from "./index.js";
