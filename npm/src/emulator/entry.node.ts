import * as module from "../generated/emulator.js";
import copy from "../generated/emulator_script.js";
import { initNow, loadNow } from "../load.js";
import { platforms } from "./glue.js";

platforms.offer(() => loadNow(module, copy));

export const initEmulator = initNow(() => platforms.get());

export * from "./index.js";
