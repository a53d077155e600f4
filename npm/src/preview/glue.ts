import { Slot } from "../slot.js";
import type { Carrier, Crossing } from "../value.js";

/** Mappings in the wasm module. */
export interface PlanInModule {
  wantsZones(): boolean;
  preview(...given: Crossing): string;
  trace(destination: string, ...given: Crossing): string;
  runTests(...given: Crossing): string;
  generateTests(...given: Crossing): string;
  stream(records: boolean, ...options: Crossing): StreamInModule;
}

/** Mappings that are tried on a stream. */
export interface StreamInModule {
  feed(chunk: Uint8Array): Uint8Array;
  record(...given: Crossing): Uint8Array;
  end(): Uint8Array;
  isFull(): boolean;
  report(): string;
  free(): void;
}

/** What these functions need of the wasm module. */
export interface Previews extends Carrier {
  MappingPlan: new (...input: Crossing) => PlanInModule;
  useZones(file: Uint8Array): boolean;
}

/** The module of previews. */
export const previews = new Slot<Previews>("previews are not loaded yet: call `await initPreview()` first, which the entry `aepflow/preview` has");
