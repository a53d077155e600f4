import { article, cross, isRecord, tag } from "../value.js";
import { api } from "../wasm.js";

/** The options that are given: `null` is none. */
export function given<T>(options: T): T {
  const entries = Object.entries(Object(options) as object);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null)) as T;
}

/** What the core gets of options, whose values stay here: numbers, and for any other what kind of value it is. */
export function described(options: unknown): Record<string, number | string> {
  const entries = Object.entries(given(options) as object);
  return Object.fromEntries(entries.map(([name, value]) => [name, kindOf(value)]));
}

/**
 * Checks the options of a client.
 *
 * @throws {ValidationError} with everything wrong with them.
 */
export function checkOptions(options: unknown): void {
  api.call((core) => core.checkClientOptions(...cross(core, [described(options)], [""]), 1000));
}

/** A number, a time as its milliseconds, and words for anything else. */
function kindOf(value: unknown): number | string {
  const kind = tag(value);
  if (kind === "Date") return Number.isNaN(Number(value)) ? "an invalid date" : Number(value);
  if (typeof value === "number") return Number.isFinite(value) ? Math.ceil(value) : String(value);
  if (isSignal(value)) return "a signal";
  if (Array.isArray(value) || isRecord(value)) return isRecord(value) ? "an object" : "an array";
  return article(typeof value === "object" ? kind : typeof value);
}

/** Of this or another realm. */
function isSignal(value: unknown): boolean {
  const { aborted, addEventListener } = value as Partial<AbortSignal>;
  return typeof aborted === "boolean" && typeof addEventListener === "function";
}
