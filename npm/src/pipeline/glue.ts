import { AepflowError } from "../errors.js";
import type { Crossing } from "../value.js";
import type { Wasm } from "../wasm.js";

/** A pipeline in the wasm module; JSON crosses. */
export interface Machine {
  next(...given: [...Crossing, now: number]): string;
  receive(id: string, ...head: [...Crossing, body: Uint8Array]): void;
  receiveFailure(id: string, kind: string, reason?: string | null): void;
  secrets(): string;
  ledger(): string;
  plan(): string;
  status(): string;
  spec(): string;
}

/** The wasm module with pipelines; it has all functions of the one without, too. */
export interface PipelineGlue extends Wasm {
  pipelineSchema(): string;
  readContext(...sources: Crossing): string;
  checkRunOptions(...given: [...Crossing, now: number]): void;
  Pipeline: {
    new (...given: Crossing): Machine;
    check(...given: Crossing): string;
  };
}

let bound: PipelineGlue | undefined;

/** Gives pipelines their module; an entry calls this once the module can be called. */
export function bind(module: PipelineGlue): void {
  bound = module;
}

/** The bound module. */
export function glue(): PipelineGlue {
  if (bound === undefined) throw new AepflowError("pipelines are not loaded yet: call `await initPipeline()` first");
  return bound;
}
