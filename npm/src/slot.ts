import { AepflowError, fromThrown, ValidationError } from "./errors.js";
import type { Diagnostic } from "./types.js";

/** The place of a wasm module that functions call. */
export class Slot<G> {
  readonly #missing: string;
  #module: G | undefined;
  #offered: (() => G) | undefined;

  /** @param missing what to say while there is no module. */
  constructor(missing: string) {
    this.#missing = missing;
  }

  /** Puts a loaded module into the place. */
  bind(module: G): void {
    this.#module = module;
  }

  /** Says how to get a module at the first call; the first offer counts, unless a later one `serves` more. */
  offer(module: () => G, serves: "its own" | "more" = "its own"): void {
    if (this.#offered === undefined || serves === "more") this.#offered = module;
  }

  /** The module. */
  get(): G {
    this.#module ??= this.#offered?.();
    if (this.#module === undefined) throw new AepflowError(this.#missing);
    return this.#module;
  }

  /**
   * Calls the module.
   *
   * @throws {AepflowError} for what it refuses.
   */
  call<T>(work: (module: G) => T): T {
    const module = this.get();
    try {
      return work(module);
    } catch (thrown) {
      throw fromThrown(thrown);
    }
  }

  /** Calls the module for diagnostics, whose JSON text it gives. */
  diagnose(work: (module: G) => string): Diagnostic[] {
    try {
      return this.call((module) => JSON.parse(work(module)) as Diagnostic[]);
    } catch (error) {
      // A value that JSON cannot carry never reaches the core; its diagnostics are the core's all the same.
      if (error instanceof ValidationError) return error.diagnostics;
      throw error;
    }
  }
}
