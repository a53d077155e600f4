import type { ContextSources, FoundContext } from "../client/context.js";
import { fromThrown } from "../errors.js";
import { cross } from "../value.js";
import { pipelines } from "./glue.js";

/**
 * The context that variables or the text of a file tell, and the credentials that fetch its token; `contextFromEnv` and
 * `contextFromFile` of `aepflow/client` do the reading.
 *
 * @throws {ValidationError} with everything that is missing or malformed.
 */
export function readContext(sources: ContextSources): FoundContext {
  const core = pipelines.get();
  try {
    return JSON.parse(core.readContext(...cross(core, [sources], [""]))) as FoundContext;
  } catch (thrown) {
    throw fromThrown(thrown);
  }
}
