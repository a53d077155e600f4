import { described } from "../client/options.js";
import { cross } from "../value.js";
import { pipelines } from "./glue.js";

/**
 * Checks the options of a run.
 *
 * @throws {ValidationError} with everything wrong with them.
 */
export function checkRunOptions(options: unknown): void {
  pipelines.call((core) => core.checkRunOptions(...cross(core, [described(options)], [""]), Date.now(), 1000));
}
