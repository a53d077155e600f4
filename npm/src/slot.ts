import { AepflowError } from "./errors.js";

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
}
