import { Slot } from "../slot.js";
import type { Carrier, Crossing } from "../value.js";

/** What these functions need of the wasm module. */
export interface Runs extends Carrier {
  explainRun(...given: Crossing): string;
  readEvent(...event: Crossing): string;
}

/** The module of runs. */
export const runs = new Slot<Runs>("runs are not loaded yet: call `await initRuns()` first, which the entry `aepflow/runs` has");
