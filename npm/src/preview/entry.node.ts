// It brings the module that checks mappings.
import "../entry.node.js";
import * as module from "../generated/preview.js";
import copy from "../generated/preview_script.js";
import zones from "../generated/zones_script.js";
import { initNow, loadNow } from "../load.js";
import { previews } from "./glue.js";
import { offerZones } from "./zones.js";

previews.offer(() => loadNow(module, copy));
offerZones(() => zones);

export const initPreview = initNow(() => previews.get());
/** The rules of zones are at hand in Node. */
export const initZones = async (): Promise<void> => {};

export * from "./index.js";
