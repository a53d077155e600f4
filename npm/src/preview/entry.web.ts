import * as module from "../generated/preview.js";
import { bytesOf, copyAt, load, type AtHand, type Init, type Meta } from "../load.js";
import { previews } from "./glue.js";
import { useZones } from "./zones.js";

/** The wasm module's copy; `Meta` says why a build by Vite reads its file. */
const script = (): Promise<{ default: AtHand }> =>
  (import.meta as Meta).env?.PROD
    ? copyAt(new URL("./preview_script.js", import.meta.url))
    : import("../generated/preview_script.js");

/** The copy of the rules of zones. */
const zonesScript = (): Promise<{ default: AtHand }> =>
  (import.meta as Meta).env?.PROD
    ? copyAt(new URL("./zones_script.js", import.meta.url))
    : import("../generated/zones_script.js");

async function loadPreview(source: Parameters<Init>[0]): Promise<void> {
  await load(module, source, () => new URL("./preview.wasm", import.meta.url), script);
  previews.bind(module);
}

/** The module, while and after it is loaded. */
let loading: Promise<void> | undefined;

/**
 * Loads the wasm module, by default from beside this file; await it before the first call. In Node it is there already,
 * and this resolves at once, whatever the source.
 *
 * @throws {AepflowError} what keeps it from being loaded.
 */
export const initPreview: Init = (source) => (loading = loadPreview(source));

/**
 * Loads the rules of time zones (some 40 kB), which mappings need that name zones other than UTC and offsets; call it with
 * `initPreview()` or behind it. In Node they are read when they are first needed.
 *
 * @param file the bytes of `zones.bin`; by default they come from beside this file.
 * @throws {AepflowError} where they can't be read.
 */
export const initZones = async (file?: Uint8Array): Promise<void> => {
  const zones = file ?? bytesOf((await zonesScript()).default as string);
  await loading;
  useZones(zones);
};

export * from "./index.js";
