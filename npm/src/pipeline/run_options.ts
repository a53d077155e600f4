import { fromThrown } from "../errors.js";
import { cross, isRecord } from "../value.js";
import { pipelines } from "./glue.js";

/**
 * Checks the options of a run; their values stay here, and the core is told what kind of value each is.
 *
 * @throws {ValidationError} with everything wrong with them.
 */
export function checkRunOptions(options: unknown): void {
  const core = pipelines.get();
  const described: Record<string, number | string> = {};
  for (const [name, value] of Object.entries(Object(options) as object)) {
    if (value !== undefined && value !== null) described[name] = kindOf(value);
  }
  try {
    core.checkRunOptions(...cross(core, [described], [""]), Date.now(), 1000);
  } catch (thrown) {
    throw fromThrown(thrown);
  }
}

/** A number, a time as its milliseconds, and words for anything else. */
function kindOf(value: unknown): number | string {
  const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
  if (kind === "Date") return Number.isNaN(Number(value)) ? "an invalid date" : Number(value);
  if (typeof value === "number") return Number.isFinite(value) ? Math.ceil(value) : String(value);
  if (isSignal(value)) return "a signal";
  if (Array.isArray(value) || isRecord(value)) return isRecord(value) ? "an object" : "an array";
  return `a ${typeof value === "object" ? kind : typeof value}`;
}

/** Of this or another realm. */
function isSignal(value: unknown): boolean {
  const { aborted, addEventListener } = value as Partial<AbortSignal>;
  return typeof aborted === "boolean" && typeof addEventListener === "function";
}
