/**
 * The memory of a wasm module only grows. After a call that needed much of it, a new instance takes the module's place, and the
 * memory of the old one is free.
 */

import type { Memory } from "./packed.js";
import { forgetPacker } from "./value.js";

/** What a module has that can begin anew. */
export interface Renewable extends Pick<Memory, "wasmMemory"> {
  /** Takes a new instance; wasm-bindgen writes it. What was made in the old one is of no use any more. */
  __wbg_reset_state(): void;
}

/** The most bytes that are kept. */
const KEPT = 1 << 26;

/** How many objects live in the memory of a module. */
const living = new WeakMap<object, number>();

const count = (module: object, more: number): void => void living.set(module, (living.get(module) ?? 0) + more);

/** Workers of an older date have none: there a module in which something was made keeps its memory. */
const gone = typeof FinalizationRegistry === "undefined" ? undefined : new FinalizationRegistry((module: object) => count(module, -1));

/** Keeps the memory of a module as long as an object lives that was made in it. */
export function hold<T extends object>(module: object, made: T): T {
  count(module, 1);
  gone?.register(made, module);
  return made;
}

/** Gives the memory of a module back, if it is big and nothing lives in it. */
export function renew(module: Renewable): void {
  if (module.wasmMemory().buffer.byteLength <= KEPT || living.get(module)) return;
  forgetPacker();
  try {
    module.__wbg_reset_state();
  } catch {
    // Older browsers make no instance of this size at once; the one that is there goes on.
  }
}
