import type { Request, ResponseInput } from "../types.js";

/** What sends a request: the platform's own `fetch`, or one like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How a single request is sent. */
export interface Sending {
  fetch?: Fetch | undefined;
  signal?: AbortSignal | undefined;
  /** In seconds. */
  timeout: number;
}

/**
 * Sends a request once and reads the whole answer.
 *
 * A redirect is an answer that the operation does not promise: following it would hand the credentials on.
 *
 * @throws what `fetch` throws: a `TypeError` without a connection, a `TimeoutError`, the signal's reason.
 */
export async function send(request: Request, { fetch, signal, timeout }: Sending): Promise<ResponseInput> {
  const { url, method, headers, body } = request;
  const limit = AbortSignal.timeout(Math.max(0, timeout) * 1000);
  const init: RequestInit = {
    method,
    headers,
    redirect: "manual",
    signal: signal === undefined ? limit : anyOf(signal, limit),
  };
  if (body !== undefined) init.body = body;
  const response = await (fetch ?? globalThis.fetch)(url, init);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** A signal that aborts with the first of two; engines from before 2024 have none of their own. */
function anyOf(first: AbortSignal, second: AbortSignal): AbortSignal {
  if (typeof AbortSignal.any === "function") return AbortSignal.any([first, second]);
  const either = new AbortController();
  for (const signal of [first, second]) {
    if (signal.aborted) either.abort(signal.reason);
    signal.addEventListener("abort", () => either.abort(signal.reason), { once: true });
  }
  return either.signal;
}

/** Waits, and stops waiting when the signal aborts. */
export function wait(seconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, seconds * 1000);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
