import { ServiceError } from "../errors.js";
import type { Request } from "../types.js";
import { nameOf } from "./http.js";

/** How often a request is sent again by default. */
export const RETRIES = 2;

/** In milliseconds. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8_000;

/** Milliseconds until a request that failed may be sent again; nothing where that is not safe, or of no use. */
export function pauseAfter(error: unknown, { operation, method }: Request, attempt: number): number | undefined {
  if (error instanceof ServiceError) {
    const { retry, lookFirst, afterSeconds } = error.retry;
    if (!retry || lookFirst === true) return undefined;
    return afterSeconds === undefined ? chosenPause(attempt) : afterSeconds * 1000;
  }
  // Without an answer a call may have taken effect all the same, unless it only reads; a second token does no harm.
  const isUnanswered = error instanceof TypeError || nameOf(error) === "TimeoutError";
  return isUnanswered && (method === "GET" || operation === "createAccessToken") ? chosenPause(attempt) : undefined;
}

/** Half of a pause is by chance, so that callers that failed together do not come back together. */
function chosenPause(attempt: number): number {
  const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1));
  return longest * (0.5 + Math.random() / 2);
}
