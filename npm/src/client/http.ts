import { toCurl } from "../api.js";
import { AepflowError } from "../errors.js";
import type { Method, Operation, Request, ResponseInput } from "../types.js";

/** What sends a request: the platform's own `fetch`, or one like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A request that was sent and what came of it, for logs; it holds no secret. */
export interface Exchange {
  operation: Operation;
  method: Method;
  url: string;
  /** Absent where no answer came. */
  status?: number;
  /** What to quote to the platform's support. */
  requestId?: string;
  /** Why no answer came: `TimeoutError`, `ECONNREFUSED`, … */
  failure?: string;
  /** Until the whole answer was there. */
  milliseconds: number;
  /** The request as a curl command, its secrets hidden; made when it is asked for. */
  readonly curl: string;
}

/** Takes every exchange, as `console.debug` does. */
export type Debug = (exchange: Exchange) => void;

/** How a single request is sent. */
export interface Sending {
  fetch?: Fetch | null | undefined;
  signal?: AbortSignal | undefined;
  /** In milliseconds. */
  timeout: number;
  debug?: Debug | null | undefined;
}

/** An answer, or why there is none: what `fetch` threw, and whether the time was up. */
export type Sent = { response: ResponseInput } | { failure: unknown; timedOut: boolean };

/** The longest time that a timer of the platform takes. */
const LONGEST = 2 ** 31 - 1;

/**
 * Sends a request once and reads the whole answer.
 *
 * A redirect is an answer that the operation does not promise: following it would hand the credentials on.
 *
 * @throws what `debug` throws, and what is wrong with `fetch` itself.
 */
export async function send(request: Request, { fetch, signal, timeout, debug }: Sending): Promise<Sent> {
  const { url, method, headers, body } = request;
  const sender = fetch ?? globalThis.fetch;
  if (typeof sender !== "function") throw new AepflowError("there is no `fetch` here: give one as the option of that name");
  const limit = limited(timeout, signal);
  const init: RequestInit = { method, headers, redirect: "manual", signal: limit.signal };
  if (body !== undefined) init.body = body;
  const ask = async (): Promise<ResponseInput> => {
    const response = await sender(url, init);
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  const start = performance.now();
  const sent = await within(limit.signal, ask).then<Sent, Sent>(
    (response) => ({ response }),
    (failure: unknown) => ({ failure, timedOut: limit.signal.aborted }),
  );
  limit.end();
  // A name that isn't there is no lost connection, and sending again would not mend it.
  if ("failure" in sent && nameOf(sent.failure) === "ReferenceError") throw sent.failure;
  debug?.(exchangeOf(request, sent, performance.now() - start));
  return sent;
}

function exchangeOf(request: Request, sent: Sent, time: number): Exchange {
  const { operation, method, url } = request;
  const exchange = { operation, method, url, milliseconds: Math.round(time * 10) / 10 } as Exchange;
  if ("failure" in sent) exchange.failure = reasonOf(sent.failure);
  else {
    const headers = sent.response.headers as Headers;
    const requestId = headers.get("x-request-id") ?? headers.get("x-adobe-request-id");
    exchange.status = sent.response.status;
    if (requestId !== null) exchange.requestId = requestId;
  }
  return Object.defineProperty(exchange, "curl", { get: () => toCurl(request) });
}

/** A word for why there is no answer; messages stay out, as any may repeat a secret. */
export function reasonOf(failure: unknown): string {
  const { cause } = Object(failure) as { cause?: unknown };
  const { code } = Object(cause) as { code?: unknown };
  return String(code ?? nameOf(failure) ?? typeof failure);
}

function nameOf(failure: unknown): unknown {
  return (Object(failure) as { name?: unknown }).name;
}

/** A signal that aborts after a time, or with another signal; `end` lets go of both. */
export function limited(milliseconds: number, signal?: AbortSignal | null): { signal: AbortSignal; end: () => void } {
  const limit = new AbortController();
  const stop = (): void => limit.abort(signal?.reason);
  const late = (): void => limit.abort(new DOMException("The operation timed out.", "TimeoutError"));
  // The platform's own `AbortSignal.timeout` keeps no process of Node alive.
  const timer = milliseconds <= LONGEST ? setTimeout(late, Math.max(0, milliseconds)) : undefined;
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop, { once: true });
  const end = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  };
  return { signal: limit.signal, end };
}

/**
 * What some work gives, or the reason of a signal that aborts before; the work's own end is not waited for then.
 *
 * @throws what the work throws, or the signal's reason.
 */
export async function within<T>(signal: AbortSignal | undefined, work: () => T | PromiseLike<T>): Promise<T> {
  if (signal === undefined) return work();
  signal.throwIfAborted();
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener("abort", stop as () => void);
  }
}

/** Waits, and stops waiting when the signal aborts. */
export async function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  for (let left = milliseconds; left > 0; left -= LONGEST) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = (): Promise<void> => new Promise((resolve) => (timer = setTimeout(resolve, Math.min(left, LONGEST))));
    await within(signal, over).finally(() => clearTimeout(timer));
  }
  signal?.throwIfAborted();
}
