import { renew } from "../memory.js";
import { Slot } from "../slot.js";
import type { Crossing } from "../value.js";
import type { Wasm } from "../wasm.js";

/** A pipeline in the wasm module; JSON crosses. */
export interface Machine {
  next(...given: [...Crossing, now: number]): string;
  receive(id: string, ...head: [...Crossing, body: Uint8Array]): void;
  receiveFailure(id: string, kind: string, reason?: string | null): void;
  receiveTests(id: string, ...report: Crossing): void;
  conflict(): string;
  secrets(): string;
  ledger(): string;
  revision(): number;
  plan(): string;
  status(): string;
  spec(): string;
}

/** The wasm module with pipelines; it has all functions of the one without, too. */
export interface PipelineGlue extends Wasm {
  readContext(...sources: Crossing): string;
  checkRunOptions(...given: [...Crossing, now: number, second: number]): void;
  Pipeline: {
    new (...given: Crossing): Machine;
    check(...given: Crossing): string;
  };
}

/** The module of pipelines. */
export const pipelines = new Slot<PipelineGlue>("pipelines are not loaded yet: call `await initPipeline()` first", renew);
