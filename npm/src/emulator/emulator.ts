import type { Context, JsonText, Request as BuiltRequest } from "../types.js";
import type { PreviewOptions, PreviewResult } from "../types/preview.js";
import { platforms, type Platform } from "./glue.js";

/** What an emulated organization is and how its sources behave; every option has a default. */
export interface EmulatorOptions {
  /** From which ids and etags are made. */
  seed?: number;
  /** The time at the start, in Unix seconds; by default the host's, and the beginning of 2025 where the clock is `manual`. */
  now?: number;
  /** What moves its clock besides `advance`: that of the host, which is the default, or nothing. */
  clock?: "host" | "manual";
  /** The id of the organization. */
  orgId?: string;
  /** The client id that it knows. */
  apiKey?: string;
  /** The secret that fetches access tokens. */
  clientSecret?: string;
  /** The name under which custom fields are. */
  tenantId?: string;
  /** The first is the default one. */
  sandboxes?: string[];
  /** How long an access token is valid, in seconds. */
  tokenLifetime?: number;
  /** The secret that the source expects; without it every one is taken. */
  sourceToken?: string;
  /** From the time a run is due until it can be seen, in seconds. */
  runDelay?: number;
  /** From the time a run is in progress until it ends, in seconds. */
  runDuration?: number;
  /** How many records each resource of a source contains, or the records themselves. */
  records?: Record<string, number | readonly object[]>;
  /** How many records each resource gains between two runs. */
  newRecords?: Record<string, number>;
  /** How many records fail in each run of a resource, or how its runs end. */
  failures?: Record<string, number | EmulatedFailures>;
  /** Whether flows are read back with numbers as texts. */
  echoTexts?: boolean;
  /** Connection specs and flow specs that the organization has besides the known ones, as the platform answers them. */
  specs?: EmulatedSpecs | EmulatedSpecs[];
  /** How long new base connections initialize, in seconds, by the name or id of their connection spec. */
  initializing?: Record<string, number>;
  /**
   * `compileMapping` of `aepflow/preview`: runs then map the records of the source, and rows, counts and failed records are what
   * comes of it; without it runs count records and map none.
   */
  evaluate?: MappingEvaluator | undefined;
}

/** Whoever maps the records of runs. */
export type MappingEvaluator = (mapping: JsonText) => { preview(records: JsonText, options: PreviewOptions): PreviewResult };

/** An answer of `GET /connectionSpecs` or `GET /flowSpecs`. */
export interface EmulatedSpecs {
  /** The specs, which may be of both kinds. */
  items: object[];
}

/** How the runs of a resource end. */
export interface EmulatedFailures {
  /** How many records fail in each run. */
  records?: number;
  /** The status of each run. */
  status?: string;
}

/** Something that goes wrong: the `call`-th call of an operation from now, and the `times - 1` after it. */
export interface EmulatedFault {
  /** The name of an operation, or `*` for any. */
  operation: string;
  /** What goes wrong. */
  kind:
    | "status"
    | "rateLimit"
    | "serverErrorBefore"
    | "serverErrorAfter"
    | "timeoutBefore"
    | "timeoutAfter"
    | "lateCommit"
    | "slow"
    | "brokenJson"
    | "pageBefore"
    | "pageAfter"
    | "duplicate"
    | "expiredToken"
    | "changedEtag"
    | "shuffledLists"
    | "upperCaseIds"
    | "staleLists"
    | "staleReads"
    | "initializing";
  /** Which call of the operation it hits first, counted from when the script was given. Default: 1. */
  call?: number;
  /** How many calls it hits. Default: one, but of lists in another order, ids in capitals and stale answers all. */
  times?: number;
  /** The HTTP status, for refusals and pages. */
  status?: number;
  /** The code of the refusal, for `status`. */
  code?: string;
  /** The seconds of the header `Retry-After`, for refusals. */
  retryAfter?: number;
  /** Whether `Retry-After` is a date, of the emulator's time. Default: false. */
  retryDate?: boolean;
  /** Whether the refusal repeats authorization and body of the request. Default: false. */
  echo?: boolean;
  /** How late the answer is, for `slow`, or when the host gives up, in milliseconds. */
  delayMs?: number;
  /** How many requests later or ago, for `lateCommit` and stale answers. Default: 2, or 0 beside `seconds`. */
  requests?: number;
  /** How many seconds later or ago, for `lateCommit`, stale answers and `initializing`. */
  seconds?: number;
  /** The text of a page. Default: one that asks to sign in. */
  page?: string;
  /** The type of a page. Default: HTML. */
  contentType?: string;
  /** What someone else changes, for `changedEtag`. */
  change?: Record<string, unknown>;
}

/** Faults by chance, the same for the same seed. */
export interface EmulatedMixture {
  /** The seed. */
  hostile: number;
  /** How many of a hundred calls go wrong. Default: 25. */
  rate?: number;
  /** What goes wrong. Default: all but `status`, `slow`, `expiredToken`, `changedEtag` and `duplicate`. */
  kinds?: EmulatedFault["kind"][];
}

/** A request that the emulator has handled, without secrets. */
export interface JournalEntry {
  /** Its number, counted from 0. */
  index: number;
  /** The emulator's time when it came, in Unix seconds. */
  at: number;
  /** The operation, or `null` if it is none that the emulator knows. */
  operation: string | null;
  /** The HTTP method. */
  method: string;
  /** Where it went. */
  url: string;
  /** Its headers, without secrets. */
  headers: Record<string, string>;
  /** Its body as JSON, without secrets. */
  body: unknown;
  /** `null` where no answer came. */
  status: number | null;
  /** Whether the platform's state is another one since. */
  changed: boolean;
  /** The faults of the script that hit it. */
  faults?: string[];
}

/** What a host must know to call the emulated platform. */
export interface EmulatedCredentials {
  /** An access token that is valid now. */
  accessToken: string;
  /** The client id that it knows. */
  apiKey: string;
  /** The secret that fetches access tokens. */
  clientSecret: string;
  /** The id of the organization. */
  orgId: string;
  /** The default sandbox. */
  sandboxName: string;
  /** The name under which custom fields are. */
  tenantId: string;
}

/** An answer, or none after a while. */
type Answer = { delayMs: number } & ({ noAnswer: true } | { status: number; headers: Record<string, string>; body: string });

/** The parts of a request that the emulator reads. */
interface Asked extends Pick<BuiltRequest, "method" | "url" | "headers"> {
  /** The text that is sent. */
  body?: string | undefined;
}

/** What maps records, as the module calls it: JSON text crosses. */
function mapping(evaluate: MappingEvaluator): (mapping: string, records: string, options: string) => string {
  if (typeof evaluate !== "function") throw new TypeError("`evaluate` must be a function, such as `compileMapping` of aepflow/preview");
  return (given, records, options) => JSON.stringify(evaluate(given).preview(records, JSON.parse(options) as PreviewOptions));
}

/** The platform in memory: an organization with its sandboxes, empty at first; its clock goes on with the host's. */
export class Emulator {
  static {
    // What consoles show, whatever a bundler calls it.
    Object.defineProperty(this, "name", { value: "Emulator" });
  }

  readonly #platform: Platform;

  constructor(options: EmulatorOptions = {}) {
    const { evaluate, ...rest } = Object(options) as EmulatorOptions;
    const given = json(typeof options === "object" ? rest : options, "options");
    this.#platform = new (platforms.get().Emulator)(given, now(), evaluate && mapping(evaluate));
  }

  /** An emulator in a state that `save` gave, which has no `evaluate`. */
  static load(saved: object, options: Pick<EmulatorOptions, "evaluate"> = {}): Emulator {
    const emulator = new Emulator({ evaluate: (Object(options) as EmulatorOptions).evaluate });
    emulator.#call("load", saved);
    return emulator;
  }

  /** The whole state, secrets included. */
  save(): object {
    return this.#call("save") as object;
  }

  credentials(): EmulatedCredentials {
    return this.#call("credentials") as EmulatedCredentials;
  }

  /** The context of requests to it. */
  context(): Context {
    const { accessToken, apiKey, orgId, sandboxName } = this.credentials();
    return { accessToken, apiKey, orgId, sandboxName };
  }

  /** Its time, in Unix seconds. */
  get now(): number {
    return this.#call("now") as number;
  }

  /** Lets time pass beside that of the host: flows come due, runs begin and end, tokens expire. */
  advance(seconds: number): void {
    this.#call("advance", seconds);
  }

  /** Plans what goes wrong, by number or by chance; the plan before is dropped. */
  script(faults: readonly EmulatedFault[] | EmulatedMixture): void {
    this.#call("script", faults);
  }

  /** Every request so far, without secrets. */
  journal(): JournalEntry[] {
    return this.#call("journal") as JournalEntry[];
  }

  clearJournal(): void {
    this.#call("clearJournal");
  }

  /** What exists, with names in the place of ids: equal for two runs that end alike. */
  resources(): Record<string, unknown> {
    return this.#call("resources") as Record<string, unknown>;
  }

  /** In the place of the global `fetch`; it fails as that does where no answer comes. */
  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const headers = Object.fromEntries(request.headers);
    const body = await request.text();
    const answer = await this.answer({ method: request.method as Asked["method"], url: request.url, headers, body }, request.signal);
    if (answer === undefined) throw new TypeError("fetch failed: the emulated platform gave no answer");
    return new Response(answer.body === "" ? null : answer.body, { status: answer.status, headers: answer.headers });
  };

  /** The answer to a request after its delay, or `undefined` where none comes; `door` says what a server asks of it first. */
  async answer(
    request: Asked,
    signal?: AbortSignal,
    door?: { bound: string; token: string },
  ): Promise<{ status: number; headers: Record<string, string>; body: string } | undefined> {
    signal?.throwIfAborted();
    const text = json(request, "request");
    const answered = door ? this.#platform.serve(text, door.bound, door.token, now()) : this.#platform.handle(text, now());
    const answer = JSON.parse(answered) as Answer;
    if (answer.delayMs > 0) await wait(answer.delayMs, signal);
    return "noAnswer" in answer ? undefined : { status: answer.status, headers: answer.headers, body: answer.body };
  }

  #call(name: string, argument?: unknown): unknown {
    return JSON.parse(this.#platform.call(name, argument === undefined ? "" : json(argument, "argument"), now()));
  }
}

/**
 * A value as JSON text; the module's glue fails where there is none.
 *
 * @throws {TypeError} for what JSON can't carry.
 */
function json(value: unknown, name: string): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`\`${name}\` can't be ${typeof value}: give what JSON can carry`);
  return text;
}

/** The host's time, in Unix seconds. */
const now = (): number => Date.now() / 1000;

function wait(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
