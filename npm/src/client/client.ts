import { buildRequest, nextPage, operations, parseResponse } from "../api.js";
import { AepflowError, ServiceError } from "../errors.js";
import type { Input, Operation, OperationTypes, Options, Request, Result } from "../types.js";
import { contextOf, type AccessTokenSource, type ClientContext } from "./access.js";
import { send, wait, type Fetch } from "./http.js";

/** How one call is made. */
export interface CallOptions {
  signal?: AbortSignal | undefined;
}

/** Something that a client does, for logs and progress; it holds no secret. */
export interface ClientEvent {
  type: "send" | "answer" | "retry";
  operation: Operation;
  /** Counted from 1. */
  attempt: number;
  /** Of an answer. */
  status?: number;
  /** Until the request is sent again. */
  seconds?: number;
}

/** How a client works. */
export interface ClientOptions {
  context: ClientContext;
  /** In the place of the context's token: called before each request, and once more after a refusal of the token. */
  accessToken?: AccessTokenSource | undefined;
  /** In the place of the platform's own `fetch`. */
  fetch?: Fetch | undefined;
  /** Ends every call of the client. */
  signal?: AbortSignal | undefined;
  /** Of each attempt, in seconds; 30 unless given. */
  timeout?: number | undefined;
  /** How often a request is sent again where that is safe; 2 unless given. */
  retries?: number | undefined;
  onEvent?: ((event: ClientEvent) => void) | undefined;
  /** For the checks of every input. */
  options?: Options | undefined;
}

/** The operations that give pages. */
export type PagedOperation = {
  [O in Operation]: OperationTypes[O]["result"] extends { items: unknown[] } ? O : never;
}[Operation];

/** An entry of the pages of an operation. */
export type Item<O extends PagedOperation> = OperationTypes[O]["result"]["items"][number];

/** The method of an operation. */
type Method<O extends Operation> = Record<never, never> extends OperationTypes[O]["input"]
  ? (input?: Input<O>, options?: CallOptions) => Promise<Result<O>>
  : (input: Input<O>, options?: CallOptions) => Promise<Result<O>>;

/** One method for each operation, by its name. */
export type OperationMethods = { readonly [O in Operation]: Method<O> };

/** In seconds. */
const TIMEOUT = 30;
const FIRST_PAUSE = 0.5;
const LONGEST_PAUSE = 8;

/** What a client holds; out of sight of logs. */
class Connection {
  readonly #given: ClientOptions;

  constructor(given: ClientOptions) {
    this.#given = given;
  }

  async call<O extends Operation>(operation: O, input: Input<O>, call: CallOptions = {}): Promise<Result<O>> {
    const { context, accessToken, retries = 2, onEvent } = this.#given;
    const signal = call.signal ?? this.#given.signal;
    let refresh = false;
    for (let attempt = 1; ; attempt++) {
      signal?.throwIfAborted();
      const request = buildRequest(operation, input, await contextOf(context, accessToken, refresh), this.#given.options);
      try {
        return await this.#send(operation, request, signal, attempt);
      } catch (error) {
        if (error instanceof ServiceError && error.status === 401 && accessToken !== undefined && !refresh) {
          refresh = true;
          continue;
        }
        const seconds = attempt > retries ? undefined : pause(error, request, attempt);
        if (seconds === undefined || signal?.aborted) throw error;
        onEvent?.({ type: "retry", operation, attempt, seconds });
        await wait(seconds, signal);
      }
    }
  }

  async *pages<O extends PagedOperation>(operation: O, input: Input<O>, call: CallOptions = {}): AsyncGenerator<Result<O>> {
    const { context, accessToken, options } = this.#given;
    const seen = new Set<string>();
    for (let asked: Input<O> = input; ; ) {
      const page = await this.call(operation, asked, call);
      yield page;
      const next = nextPage(operation, asked, page, await contextOf(context, accessToken, false), options);
      if (next === undefined) return;
      if (seen.has(next.url)) throw new AepflowError(`${operation}: a page leads to itself, so the list has no end`);
      seen.add(next.url);
      asked = inputOfPage(operation, asked, next.url);
    }
  }

  async #send<O extends Operation>(
    operation: O,
    request: Request<O>,
    signal: AbortSignal | undefined,
    attempt: number,
  ): Promise<Result<O>> {
    const { fetch, timeout = TIMEOUT, onEvent } = this.#given;
    onEvent?.({ type: "send", operation, attempt });
    const response = await send(request, { fetch, signal, timeout });
    onEvent?.({ type: "answer", operation, attempt, status: response.status });
    return parseResponse(operation, response);
  }
}

/** Seconds until a request may be sent again; nothing where that is not safe, or of no use. */
function pause(error: unknown, request: Request, attempt: number): number | undefined {
  const longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (attempt - 1));
  // Half of it is by chance, so that callers that failed together do not come back together.
  const chosen = longest * (0.5 + Math.random() / 2);
  if (error instanceof ServiceError) {
    if (!error.retry.retry || error.retry.lookFirst === true) return undefined;
    return error.retry.afterSeconds ?? chosen;
  }
  // Without an answer a call may have taken effect all the same, unless it only reads.
  const unanswered = error instanceof TypeError || (error as { name?: unknown } | null)?.name === "TimeoutError";
  return unanswered && request.method === "GET" ? chosen : undefined;
}

/** The input for the page that a request asks for. */
function inputOfPage<O extends Operation>(operation: O, input: Input<O>, url: string): Input<O> {
  const text = input instanceof Uint8Array ? new TextDecoder().decode(input) : input;
  const next = { ...(typeof text === "string" ? (JSON.parse(text) as object) : text) } as Record<string, unknown>;
  const fields = operations().find(({ name }) => name === operation)?.fields ?? [];
  for (const [name, value] of new URL(url).searchParams) {
    const field = fields.find((field) => field.name === name);
    if (!["start", "continuationToken"].includes(name) || field === undefined) continue;
    next[name] = field.type === "an integer" ? Number(value) : value;
  }
  return next as Input<O>;
}

/**
 * Sends the requests of operations and reads the answers: one method for each operation, under its name.
 *
 * A request is sent again after a refusal that passes, and after no answer if it only reads; never a create whose
 * outcome is unknown. Errors are those of `buildRequest` and `parseResponse`, and what `fetch` throws.
 */
class BareClient {
  readonly #connection: Connection;

  constructor(options: ClientOptions) {
    this.#connection = new Connection(options);
    for (const { name } of operations()) {
      const method = (input: Input<Operation> = {}, call?: CallOptions): Promise<unknown> =>
        this.#connection.call(name, input, call);
      Object.defineProperty(this, name, { value: method });
    }
  }

  /** The pages of a list; each is fetched when it is asked for. */
  pages<O extends PagedOperation>(operation: O, input: Input<O> = {}, call?: CallOptions): AsyncGenerator<Result<O>> {
    return this.#connection.pages(operation, input, call);
  }

  /** The entries of all pages of a list. */
  async *items<O extends PagedOperation>(operation: O, input: Input<O> = {}, call?: CallOptions): AsyncGenerator<Item<O>> {
    for await (const page of this.pages(operation, input, call)) yield* page.items as Item<O>[];
  }
}

export type Client = BareClient & OperationMethods;
export const Client = BareClient as new (options: ClientOptions) => Client;
