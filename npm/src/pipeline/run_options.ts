import { described } from "../client/options.js";
import { cross } from "../value.js";
import { pipelines } from "./glue.js";

/**
 * Checks the options of a run.
 *
 * @throws {ValidationError} with everything wrong with them.
 */
export function checkRunOptions(options: unknown): void {
  const words = described(options);
  if (isStore((Object(options) as { store?: unknown }).store)) words.store = "a store";
  pipelines.call((core) => core.checkRunOptions(...cross(core, [words], [""]), Date.now(), 1000));
}

function isStore(value: unknown): boolean {
  const { load, save } = Object(value) as { load?: unknown; save?: unknown };
  return typeof load === "function" && typeof save === "function";
}
