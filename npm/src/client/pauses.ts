import { retryPause } from "../api.js";
import { ServiceError } from "../errors.js";
import type { Operation } from "../types.js";
import { api } from "../wasm.js";
import { nameOf } from "./http.js";

/** How often a request is sent again by default. */
export function defaultRetries(): number {
  return api.call((core) => core.retries());
}

/** Milliseconds until a request that failed may be sent again; nothing where that is not safe, or of no use. */
export function pauseAfter(
  error: unknown,
  operation: Operation,
  attempt: number,
  longestPause?: number,
): number | undefined {
  if (error instanceof ServiceError) return retryPause(operation, attempt, error.retry, undefined, longestPause);
  const isUnanswered = error instanceof TypeError || nameOf(error) === "TimeoutError";
  return isUnanswered ? retryPause(operation, attempt) : undefined;
}
