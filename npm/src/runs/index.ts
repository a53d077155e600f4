import { ServiceError } from "../errors.js";
import type { Delivery, ExplainParts, Explanation, JsonText } from "../types.js";
import { cross } from "../value.js";
import { runs } from "./glue.js";

/**
 * Why a run went wrong: all causes, those that say most first; what isn't sure is `unknown`.
 *
 * @param run what `getRun` gives or the platform answers, or a refusal in its place: a `ServiceError`, or the body of one.
 * @param parts what else is known of it. A file of failed records, with one a line, is given as its text.
 * @throws {ValidationError} when it is no run.
 */
export function explainRun(run: object | JsonText, parts?: ExplainParts): Explanation {
  const given = run instanceof ServiceError ? { status: run.status, code: run.code, detail: run.detail } : run;
  return runs.call((core) => JSON.parse(core.explainRun(...cross(core, [given, parts], ["", "/parts"]))) as Explanation);
}

/**
 * What a webhook is given: the body of a request, or its address or query where it has a challenge. Whether Adobe has sent
 * it is for the host to check first.
 *
 * @throws {ValidationError} when it is neither, or holds an address or a challenge that no webhook should follow.
 */
export function readEvent(event: object | JsonText): Delivery {
  return runs.call((core) => JSON.parse(core.readEvent(...cross(core, [event], [""]))) as Delivery);
}

export { AepflowError, ValidationError } from "../errors.js";
export type * from "../types/explained.js";
