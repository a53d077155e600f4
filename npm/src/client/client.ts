import { buildRequest, nextInput, parseResponse } from "../api.js";
import { AepflowError, ServiceError } from "../errors.js";
import type { Input, List, Operation, OperationTypes, Options, Request, Result } from "../types.js";
import { contextOf, type AccessTokenSource, type ClientContext } from "./access.js";
import { limited, send, wait, within, type Debug, type Fetch } from "./http.js";
import { checkOptions, given } from "./options.js";
import { defaultRetries, pauseAfter } from "./pauses.js";
import { api } from "../wasm.js";

/** How one call is made. */
export interface CallOptions {
  /** Ends the call. */
  signal?: AbortSignal | undefined;
}

/** Something that a client does, for logs and progress; it contains no secret. */
export interface ClientEvent {
  /** What is done: a request is sent, an answer came, or the request will be sent again. */
  type: "send" | "answer" | "retry";
  /** The operation that was called. */
  operation: Operation;
  /** Counted from 1. */
  attempt: number;
  /** Of an answer. */
  status?: number;
  /** Until the request is sent again. */
  milliseconds?: number;
}

/** How a client works. */
export interface ClientOptions {
  /** Whose platform the requests are for. */
  context: ClientContext;
  /** In the place of the context's token: called before each request, and once more after a refusal of the token. */
  accessToken?: AccessTokenSource | null | undefined;
  /** In the place of the platform's own `fetch`. */
  fetch?: Fetch | null | undefined;
  /** Ends every call of the client. */
  signal?: AbortSignal | null | undefined;
  /** Of each attempt, in milliseconds; 30,000 by default. */
  timeout?: number | null | undefined;
  /** How often a request is sent again where that is safe; 2 by default. */
  retries?: number | null | undefined;
  /** The longest pause before that, in seconds, whatever the platform asks for; 300 by default. */
  longestPause?: number | null | undefined;
  /** Takes what the client does, for logs and progress. */
  onEvent?: ((event: ClientEvent) => void) | null | undefined;
  /** Takes each request that was sent and what came of it, without secrets, such as `console.debug`. */
  debug?: Debug | null | undefined;
  /** For the checks of every input. */
  options?: Options | null | undefined;
}

/** The operations that give pages. */
export type PagedOperation = {
  [O in Operation]: OperationTypes[O]["result"] extends Pick<List<unknown>, "items"> ? O : never;
}[Operation];

/** An entry of the pages of an operation. */
export type Item<O extends PagedOperation> = OperationTypes[O]["result"]["items"][number];

/** The fields that the input of an operation must have. */
type RequiredField<O extends Operation, T = OperationTypes[O]["input"]> = {
  [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? never : K;
}[keyof T];

/** Whether a type is one name, and neither none nor a union of several. */
type IsOne<T, All = T> = [T] extends [never] ? false : T extends unknown ? ([All] extends [T] ? true : false) : never;

/** The operations that need an id and nothing else. */
export type OperationOfId = {
  [O in Operation]: IsOne<RequiredField<O>> extends true ? (RequiredField<O> extends `${string}Id` ? O : never) : never;
}[Operation];

/**
 * What a method takes: the input as a value, or JSON text as bytes; a string is the id, where an id is all that an operation
 * needs.
 */
export type ClientInput<O extends Operation> =
  | (keyof OperationTypes[O]["input"] extends never ? Record<string, never> : OperationTypes[O]["input"])
  | Uint8Array
  | (O extends OperationOfId ? string : never);

/** The method of an operation. */
type Method<O extends Operation> = Record<never, never> extends OperationTypes[O]["input"]
  ? (input?: ClientInput<O>, options?: CallOptions) => Promise<Result<O>>
  : (input: ClientInput<O>, options?: CallOptions) => Promise<Result<O>>;

/** One method for each operation, by its name. */
export type OperationMethods = { readonly [O in Operation]: Method<O> };

/** In milliseconds. */
const TIMEOUT = 30_000;

/** Options without those that are `null`. */
type Given = { [K in keyof ClientOptions]: Exclude<ClientOptions[K], null> };

/** What a client contains; out of sight of logs. */
class Connection {
  readonly #given: Given;

  constructor(given: Given) {
    this.#given = given;
  }

  call<O extends Operation>(operation: O, input: Input<O>, call: CallOptions = {}): Promise<Result<O>> {
    return this.#ended(call, (signal) => this.#attempts(operation, input, signal));
  }

  /** What some work gives that the client's signal ends, and the call's. */
  async #ended<T>({ signal }: CallOptions, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const limit = limited(Infinity, signal, this.#given.signal);
    return work(limit.signal).finally(limit.end);
  }

  async #attempts<O extends Operation>(operation: O, input: Input<O>, signal: AbortSignal): Promise<Result<O>> {
    const { context, accessToken, retries = defaultRetries(), onEvent } = this.#given;
    let refresh = false;
    for (let attempt = 1; ; attempt++) {
      const whole = await within(signal, () => contextOf(context, accessToken, refresh));
      const request = buildRequest(operation, input, whole, this.#given.options);
      const outcome = await this.#send(operation, request, signal, attempt);
      if ("result" in outcome) return outcome.result;
      const { error, pause } = outcome;
      // A page that says 401 proves nothing, so what writes is not sent again for it.
      const isRefused = error instanceof ServiceError && error.status === 401 && !error.mayHaveTakenEffect;
      if (isRefused && accessToken !== undefined && !refresh) {
        refresh = true;
        continue;
      }
      if (pause === undefined || attempt > retries || signal.aborted) throw error;
      onEvent?.({ type: "retry", operation, attempt, milliseconds: pause });
      await wait(pause, signal);
    }
  }

  async *pages<O extends PagedOperation>(operation: O, input: Input<O>, call: CallOptions = {}): AsyncGenerator<Result<O>> {
    const seen = new Set([JSON.stringify(input)]);
    for (let asked: Input<O> = input; ; ) {
      const page = await this.call(operation, asked, call);
      yield page;
      const next = nextInput(operation, asked, page);
      if (next === undefined) return;
      const text = JSON.stringify(next);
      if (seen.has(text)) throw new AepflowError(`${operation}: a page leads to one before it, so the list has no end`);
      seen.add(text);
      asked = next as Input<O>;
    }
  }

  async #send<O extends Operation>(
    operation: O,
    request: Request<O>,
    signal: AbortSignal,
    attempt: number,
  ): Promise<{ result: Result<O> } | { error: unknown; pause: number | undefined }> {
    const { fetch, timeout = TIMEOUT, longestPause, onEvent, debug } = this.#given;
    onEvent?.({ type: "send", operation, attempt });
    const sent = await send(request, { fetch, signal, timeout, debug });
    if ("failure" in sent) {
      return { error: sent.failure, pause: pauseAfter(sent.failure, operation, attempt, longestPause) };
    }
    onEvent?.({ type: "answer", operation, attempt, status: sent.response.status });
    try {
      return { result: parseResponse(operation, sent.response, request) };
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return { error, pause: pauseAfter(error, operation, attempt, longestPause) };
    }
  }
}

/**
 * Sends the requests of operations and reads the answers: one method for each operation, under its name.
 *
 * A request is sent again after a refusal that passes, and after no answer if it only reads; never a create whose
 * outcome is unknown. Errors are those of `buildRequest` and `parseResponse`, what `fetch` throws, and what the caller's own
 * functions throw.
 */
class BareClient {
  static {
    // What consoles show, whatever a bundler calls it.
    Object.defineProperty(this, "name", { value: "Client" });
  }

  readonly #connection: Connection;
  /** The field that a string is, of the operations that need an id alone. */
  readonly #ids = new Map<Operation, string>();

  /** @throws {ValidationError} with everything wrong with the options. */
  constructor(options: ClientOptions) {
    checkOptions(options);
    this.#connection = new Connection(given(options) as Given);
    for (const [name, id] of JSON.parse(api.get().operationIds()) as [Operation, string?][]) {
      if (id !== undefined) this.#ids.set(name, id);
      const method = async (input?: ClientInput<Operation>, call?: CallOptions): Promise<unknown> =>
        this.#connection.call(name, this.#inputOf(name, input), call);
      Object.defineProperty(this, name, { value: method });
    }
  }

  /** The pages of a list; each is fetched when it is asked for. */
  pages<O extends PagedOperation>(operation: O, input?: ClientInput<O>, call?: CallOptions): AsyncGenerator<Result<O>> {
    return this.#connection.pages(operation, this.#inputOf(operation, input), call);
  }

  /** The entries of all pages of a list. */
  async *items<O extends PagedOperation>(operation: O, input?: ClientInput<O>, call?: CallOptions): AsyncGenerator<Item<O>> {
    for await (const page of this.pages(operation, input, call)) yield* page.items as Item<O>[];
  }

  /** A string is an id; where it can't be one, the core says what belongs in its place. */
  #inputOf<O extends Operation>(operation: O, input: ClientInput<O> | Record<never, never> = {}): Input<O> {
    if (typeof input !== "string") return input as Input<O>;
    const id = this.#ids.get(operation);
    return (id === undefined ? JSON.stringify(input) : { [id]: input }) as Input<O>;
  }
}

export type Client = BareClient & OperationMethods;
export const Client = BareClient as new (options: ClientOptions) => Client;
