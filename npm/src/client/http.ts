import { toCurl } from "../api.js";
import { AepflowError } from "../errors.js";
import type { Method, Operation, Request, ResponseInput } from "../types.js";

/** What sends a request: the platform's own `fetch`, or one like it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** A request that was sent and what came of it, for logs; it contains no secret. */
export interface Exchange {
  /** The operation that the request is of. */
  operation: Operation;
  /** The HTTP method. */
  method: Method;
  /** Where it went. */
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
  /** In the place of the platform's own `fetch`. */
  fetch?: Fetch | null | undefined;
  /** Ends the request. */
  signal?: AbortSignal | undefined;
  /** In milliseconds. */
  timeout: number;
  /** Takes the request and what came of it. */
  debug?: Debug | null | undefined;
}

/** An answer, or why there is none: what `fetch` threw, and whether the time was up. */
export type Sent = Answered | Unanswered;

interface Answered {
  /** The answer. */
  response: ResponseInput;
}

interface Unanswered {
  /** What `fetch` threw. */
  failure: unknown;
  /** Whether the time was up. */
  timedOut: boolean;
}

/** A signal that aborts when a time is up, or with other signals. */
interface Limit {
  /** The signal. */
  signal: AbortSignal;
  /** Ends the wait for the time and for the others. */
  end: () => void;
}

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
  const ask = async (): Promise<ResponseInput> => answerOf(await sender(url, init));
  const start = performance.now();
  const sent = await within(limit.signal, ask).then<Sent, Sent>(
    (response) => ({ response }),
    (failure: unknown) => ({ failure, timedOut: limit.signal.aborted }),
  );
  limit.end();
  if ("failure" in sent && isMistake(sent.failure)) throw sent.failure;
  debug?.(exchangeOf(request, sent, performance.now() - start));
  return sent;
}

/** @throws {AepflowError} for what is no response: that of another library's function has other members. */
async function answerOf(response: Response): Promise<ResponseInput> {
  const { status, headers, text } = Object(response) as Response;
  if (typeof status !== "number" || typeof text !== "function") {
    throw new AepflowError("`fetch` gave something that is no `Response`: give a function like the platform's own");
  }
  return { status, headers, body: await response.text() };
}

/** Whether what was thrown is no lost connection but a mistake in `fetch`, which sending again would not mend. */
function isMistake(failure: unknown): boolean {
  return failure instanceof AepflowError || nameOf(failure) === "ReferenceError";
}

function exchangeOf(request: Request, sent: Sent, time: number): Exchange {
  const { operation, method, url } = request;
  const exchange = { operation, method, url, milliseconds: Math.round(time * 10) / 10 } as Exchange;
  if ("failure" in sent) exchange.failure = reasonOf(sent.failure);
  else {
    // One like the platform's own may have plain ones.
    const headers = new Headers(sent.response.headers as HeadersInit | undefined);
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

/** The name of an error of any realm. */
export function nameOf(failure: unknown): unknown {
  return (Object(failure) as { name?: unknown }).name;
}

/** A signal that aborts after a time, or with one of others; `end` lets go of them all. */
export function limited(
  milliseconds: number,
  ...others: readonly (AbortSignal | null | undefined)[]
): Limit {
  const limit = new AbortController();
  const signals = others.filter((signal) => signal !== null && signal !== undefined);
  const stop = (): void => limit.abort(signals.find(({ aborted }) => aborted)?.reason);
  const late = (): void => limit.abort(new DOMException("The operation timed out.", "TimeoutError"));
  // The platform's own `AbortSignal.timeout` keeps no process of Node alive, and `AbortSignal.any` is not everywhere.
  const timer = milliseconds <= LONGEST ? setTimeout(late, Math.max(0, milliseconds)) : undefined;
  if (signals.some(({ aborted }) => aborted)) stop();
  for (const signal of signals) signal.addEventListener("abort", stop, { once: true });
  const end = (): void => {
    clearTimeout(timer);
    for (const signal of signals) signal.removeEventListener("abort", stop);
  };
  return { signal: limit.signal, end };
}

/**
 * What some work gives, or the reason of a signal that aborts before; the work's own end is not waited for then.
 *
 * @throws what the work throws, or the signal's reason.
 */
export async function within<T>(signal: AbortSignal, work: () => T | PromiseLike<T>): Promise<T> {
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
export async function wait(milliseconds: number, signal = new AbortController().signal): Promise<void> {
  for (let left = milliseconds; left > 0; left -= LONGEST) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = (): Promise<void> => new Promise((resolve) => (timer = setTimeout(resolve, Math.min(left, LONGEST))));
    await within(signal, over).finally(() => clearTimeout(timer));
  }
  signal.throwIfAborted();
}
