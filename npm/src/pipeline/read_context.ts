import type { ContextSources, FoundContext } from "../client/context.js";
import { cross } from "../value.js";
import { pipelines } from "./glue.js";

/**
 * The context in variables or in the text of a file, and the credentials that fetch its token; `contextFromEnv` and
 * `contextFromFile` of `aepflow/client` do the reading.
 *
 * @throws {ValidationError} with everything that is missing or malformed.
 */
export function readContext(sources: ContextSources): FoundContext {
  return pipelines.call((core) => JSON.parse(core.readContext(...cross(core, [sources], [""]))) as FoundContext);
}
