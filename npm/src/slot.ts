import { AepflowError, fromThrown, ValidationError } from "./errors.js";
import type { Diagnostic } from "./types.js";
import { isUnread, type Carrier } from "./value.js";

/** How many calls are under way: a getter of what is handed over may make another one. */
let calls = 0;

/** The place of a wasm module that functions call. */
export class Slot<G> {
  readonly #missing: string;
  readonly #tidy: ((module: G) => void) | undefined;
  #module: G | undefined;
  #offered: (() => G) | undefined;

  /**
   * @param missing what to say while there is no module.
   * @param tidy what is done with the module after calls.
   */
  constructor(missing: string, tidy?: (module: G) => void) {
    this.#missing = missing;
    this.#tidy = tidy;
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
    calls++;
    try {
      return work(module);
    } catch (thrown) {
      throw fromThrown(thrown);
    } finally {
      if (--calls === 0) this.#tidy?.(module);
    }
  }

  /** Calls the module for diagnostics, whose JSON text it gives. */
  diagnose(work: (module: G) => string): Diagnostic[] {
    try {
      return this.call((module) => JSON.parse(work(module)) as Diagnostic[]);
    } catch (error) {
      // A value that JSON cannot carry never reaches the core; its diagnostics are the core's all the same.
      if (error instanceof ValidationError) return error.diagnostics;
      // Nor does one that can't even be read.
      if (!isUnread(error)) throw error;
      const told = (this.get() as Carrier).notJson(new TextEncoder().encode('[["","throws"]]'));
      return (fromThrown(told) as ValidationError).diagnostics;
    }
  }
}
