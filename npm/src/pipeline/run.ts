import { contextOf, type AccessTokenSource, type ClientContext } from "../client/access.js";
import { limited, reasonOf, send, wait, within, type Debug, type Fetch } from "../client/http.js";
import { AepflowError } from "../errors.js";
import { revisionOf, type LedgerStore } from "../stores/store.js";
import type { CheckMappingInput } from "../types.js";
import type { MappingTest, MappingTestReport } from "../types/preview.js";
import type { FailedStep, Ledger, PipelineError, Plan, Step, WaitReason } from "../types/pipeline.js";
import type { Pipeline } from "./pipeline.js";
import { checkRunOptions } from "./run_options.js";

/** Where secrets come from: values by name, or whoever looks one up. */
export type SecretSource =
  | Readonly<Record<string, string | undefined>>
  | ((name: string) => string | undefined | Promise<string | undefined>);

/** Whoever tries the tests of mappings. */
export type MappingCompiler = (input: CheckMappingInput) => { runTests(tests: readonly MappingTest[]): MappingTestReport };

/** What happens, without secrets: a request is sent, an answer came or none, tests are tried, or the pipeline waits. */
export type PipelineEvent = SendEvent | AnswerEvent | NoAnswerEvent | TestEvent | WaitEvent;

interface StepEvent {
  /** The name of the step, such as `charges/flow`. */
  step: string;
}

interface SendEvent extends StepEvent {
  /** A request is sent. */
  type: "send";
  /** The operation of the request. */
  operation: string;
}

interface AnswerEvent extends StepEvent {
  /** An answer came. */
  type: "answer";
  /** The operation of the request. */
  operation: string;
  /** The HTTP status. */
  status: number;
}

interface NoAnswerEvent extends StepEvent {
  /** No answer came. */
  type: "answer";
  /** The operation of the request. */
  operation: string;
  /** Why none came. */
  failure: string;
}

interface TestEvent extends StepEvent {
  /** The tests of a mapping are tried. */
  type: "test";
}

interface WaitEvent extends StepEvent {
  /** The pipeline waits. */
  type: "wait";
  /** How long. */
  milliseconds: number;
  /** Why. */
  reason: WaitReason;
}

/** How a pipeline is run. */
export interface RunOptions {
  /** Whose platform it is. */
  context: ClientContext;
  /** In the place of the context's token; called once more after a refusal of the token. */
  accessToken?: AccessTokenSource | null | undefined;
  /** The secrets that the spec names: their values by name, or a function that looks one up. */
  secrets?: SecretSource | null | undefined;
  /** `compileMapping` of `aepflow/preview`, with which the tests of a spec are tried; a spec without tests needs none. */
  compileMapping?: MappingCompiler | null | undefined;
  /** In the place of the platform's own `fetch`. */
  fetch?: Fetch | null | undefined;
  /** Ends the run where it is; the ledger in the result goes on from there. */
  signal?: AbortSignal | null | undefined;
  /** When the run must have returned, whatever it waits for: a time, or milliseconds since 1970. */
  deadline?: number | Date | null | undefined;
  /**
   * Keeps the ledger, and lets only one of several runs go on: one that meets what another run has saved ends as `failed`
   * with the kind `conflict`. The pipeline is made from what `load` of the store gave.
   */
  store?: LedgerStore | null | undefined;
  /**
   * Saves the ledger, after the store if there is one: called before a request that changes the platform, after its answer,
   * before a pause of five seconds or more and at the end, where the ledger has changed; awaited, and never twice at a time.
   * At the deadline it is left alone: what it was last given may be older than the ledger of the outcome, which then counts.
   */
  onLedger?: ((ledger: Ledger) => unknown) | null | undefined;
  /** Takes what happens, for logs and progress. */
  onStep?: ((event: PipelineEvent) => void) | null | undefined;
  /** Takes each request that was sent and what came of it, without secrets, such as `console.debug`. */
  debug?: Debug | null | undefined;
  /**
   * Of each request, in milliseconds; 30,000 by default. A request that changes the platform is not sent where less than this,
   * or less than five seconds, is left until the deadline.
   */
  timeout?: number | null | undefined;
}

/** Why a run stopped before the end: its time was up, its signal aborted, or a pause would outlast the deadline. */
export type PauseReason = "deadline" | "signal" | WaitReason;

/** How a run ended: everything is done, a step can't go on, or another run has to go on. */
export type Outcome = DoneOutcome | PausedOutcome | FailedOutcome;

interface AnyOutcome {
  /** What is known to exist. */
  ledger: Ledger;
  /** What each step did, or will do. */
  plan: Plan;
}

interface DoneOutcome extends AnyOutcome {
  /** Everything is as the goal says. */
  state: "done";
}

interface PausedOutcome extends AnyOutcome {
  /** Another run has to go on. */
  state: "paused";
  /** Why. */
  reason: PauseReason;
  /** Why, in words. */
  message: string;
  /** From when it is worth going on, in milliseconds since 1970; the ledger keeps it too. */
  resumeAt: number;
}

interface FailedOutcome extends AnyOutcome {
  /** A step can't go on. */
  state: "failed";
  /** The name of the step. */
  step: string;
  /** Why. */
  error: PipelineError;
}

/** What a platform takes to answer at least, in milliseconds: nothing is sent that can't be read any more. */
const MARGIN = 250;
/** Before the deadline nothing is waited for so many milliseconds, so that the ledger can be saved. */
const RESERVE = 150;
/** And the last save so many. */
const LAST = 50;
const TIMEOUT = 30_000;
/**
 * What a request that changes the platform needs to be answered, in milliseconds, where its own time is not shorter: what
 * became of one that was given up is unknown, and has to be looked for.
 */
const WRITE = 5_000;
/** The pauses in which a process may well end, in milliseconds: the ledger is saved before. */
const LONG = 5_000;

/** Thrown, and caught, where the deadline or the signal ends the run, */
const STOPPED = Symbol("stopped");
/** and where another run has saved the ledger. */
const OVERTAKEN = Symbol("overtaken");
/** What is run now. */
const running = new WeakSet<Pipeline>();

/**
 * Runs a pipeline to its end, or until the deadline or the signal stops it.
 *
 * It does not throw for what the platform does: see the outcome. A pipeline that was stopped is run again as a new one,
 * with the ledger.
 *
 * @throws {AepflowError} when the pipeline is none, or in a run already.
 * @throws {ValidationError} when the options or the context are wrong, or a secret is missing.
 * @throws what the caller's own functions throw, but for `fetch`.
 */
export async function run(pipeline: Pipeline, options: RunOptions): Promise<Outcome> {
  if (typeof (Object(pipeline) as Partial<Pipeline>).revision !== "function") {
    throw new AepflowError("`run` takes a pipeline, and not its spec: give `new Pipeline(spec)`");
  }
  checkRunOptions(options);
  if (running.has(pipeline)) throw new AepflowError("this pipeline is in a run already: make a `Pipeline` for each run");
  running.add(pipeline);
  const one = new Running(pipeline, options);
  try {
    return await one.toItsEnd();
  } finally {
    one.release();
    running.delete(pipeline);
  }
}

/** One run of a pipeline. */
class Running {
  readonly #pipeline: Pipeline;
  readonly #options: RunOptions;
  readonly #deadline: number;
  readonly #stop: { signal: AbortSignal; end: () => void };
  /** Whether the run began too late to send anything. */
  readonly #late: boolean;
  /** The revision that is stored, if one is. */
  #stored: number | undefined;
  /** The revision that needs no save. */
  #saved: number;
  /** The save that is under way. */
  #saving: Promise<unknown> | undefined;

  constructor(pipeline: Pipeline, options: RunOptions) {
    this.#pipeline = pipeline;
    this.#options = options;
    this.#saved = pipeline.revision();
    this.#deadline = Number(options.deadline ?? Infinity);
    this.#late = this.#isOver(0);
    this.#stop = limited(this.#left() - RESERVE, options.signal);
  }

  release(): void {
    this.#stop.end();
  }

  async toItsEnd(): Promise<Outcome> {
    try {
      return await this.#steps().catch((error: unknown) => {
        if (error === STOPPED) return this.#paused();
        throw error;
      });
    } catch (error) {
      if (error === OVERTAKEN) return this.#failed(this.#pipeline.conflict() as FailedStep);
      throw error;
    }
  }

  async #steps(): Promise<Outcome> {
    const { context, accessToken, secrets, onStep } = this.#options;
    if (!this.#isOver(0)) await this.#awaited(() => this.#load());
    for (let refresh = false; ; ) {
      if (this.#isOver(0)) throw STOPPED;
      const whole = await this.#awaited(() => contextOf(context, accessToken ?? undefined, refresh));
      const step = this.#pipeline.next(whole, await this.#awaited(() => lookUp(this.#pipeline, secrets ?? {})));
      refresh = step.kind === "wait" && step.reason === "unauthorized";
      switch (step.kind) {
        case "done":
          return { state: "done", ...(await this.#end()) };
        case "failed":
          // What failed says more than that the ledger can't be saved either.
          return await this.#end().then(
            () => this.#failed(step),
            (error: unknown) => {
              if (error === OVERTAKEN) return this.#failed(step);
              throw error;
            },
          );
        case "wait":
          onStep?.({ type: "wait", step: step.step, milliseconds: step.milliseconds, reason: step.reason });
          if (this.#isOver(step.milliseconds)) return this.#paused(step);
          if (step.milliseconds >= LONG) await this.#awaited(() => this.#save());
          await this.#awaited(() => wait(step.milliseconds, this.#stop.signal));
          break;
        case "test":
          onStep?.({ type: "test", step: step.step });
          this.#test(step);
          break;
        case "send":
          if (step.writes) await this.#awaited(() => this.#save());
          if (step.writes && this.#left() < Math.min(this.#options.timeout ?? TIMEOUT, WRITE)) throw STOPPED;
          await this.#exchange(step);
          if (step.writes) await this.#awaited(() => this.#save());
      }
    }
  }

  #test({ id, mapping, tests }: Step & { kind: "test" }): void {
    const { compileMapping } = this.#options;
    if (!compileMapping) {
      const ways = 'give `run` the `compileMapping` of "aepflow/preview", or make the pipeline with `tests: false`';
      throw new AepflowError(`the spec has tests of its mappings, and nothing to try them: ${ways}`);
    }
    this.#pipeline.receiveTests(id, compileMapping(mapping).runTests(tests));
  }

  async #exchange({ id, step, request }: Step & { kind: "send" }): Promise<void> {
    const { fetch, timeout, debug, onStep } = this.#options;
    const { operation } = request;
    onStep?.({ type: "send", step, operation });
    const sent = await send(request, { fetch, timeout: timeout ?? TIMEOUT, debug, signal: this.#stop.signal });
    if ("response" in sent) {
      this.#pipeline.receive(id, sent.response);
      onStep?.({ type: "answer", step, operation, status: sent.response.status });
    } else {
      // Whether the request had arrived is unknown.
      const failure = reasonOf(sent.failure);
      this.#pipeline.receiveFailure(id, sent.timedOut ? "timeout" : "connection", failure);
      onStep?.({ type: "answer", step, operation, failure });
    }
  }

  /** What some work gives, if it gives it before the run has to end; a late result is dropped. */
  async #awaited<T>(work: () => T | Promise<T>): Promise<T> {
    const { signal } = this.#stop;
    try {
      return await within(signal, work);
    } catch (error) {
      throw signal.aborted && error === signal.reason ? STOPPED : error;
    }
  }

  /** Finds out which revision is stored: it must be the one that the pipeline goes on from. */
  async #load(): Promise<void> {
    const { store } = this.#options;
    if (!store) return;
    const found = await store.load();
    this.#stored = revisionOf(found);
    this.#saved = this.#stored ?? 0;
    if (!found) return;
    // Those of the first version have no revision, and a new pipeline has none either.
    const isOther = this.#stored === 0 && names(found) !== names(this.#pipeline.ledger());
    if (isOther || this.#stored !== this.#pipeline.revision()) throw OVERTAKEN;
  }

  /**
   * Saves the ledger where it has changed. Two saves at a time could end in the wrong order; one that is under way has this
   * ledger already.
   */
  async #save(): Promise<void> {
    if (this.#pipeline.revision() === this.#saved) return;
    this.#saving ??= this.#keep(this.#pipeline.ledger(), this.#pipeline.revision());
    // One that was left behind may fail without anybody listening.
    this.#saving.catch(() => undefined);
    await this.#saving;
    this.#saving = undefined;
  }

  async #keep(ledger: Ledger, revision: number): Promise<void> {
    const { store, onLedger } = this.#options;
    try {
      await store?.save(ledger, this.#stored);
      this.#stored = revision;
      await onLedger?.(ledger);
    } catch (error) {
      throw (Object(error) as { kind?: unknown }).kind === "conflict" ? OVERTAKEN : error;
    }
    this.#saved = revision;
  }

  #failed({ step, error }: FailedStep): Outcome {
    return { state: "failed", step, error, ledger: this.#pipeline.ledger(), plan: this.#pipeline.plan() };
  }

  async #end(): Promise<{ ledger: Ledger; plan: Plan }> {
    const limit = limited(this.#left() - LAST);
    await within(limit.signal, () => this.#save())
      .catch((error: unknown) => {
        if (error !== limit.signal.reason) throw error;
      })
      .finally(limit.end);
    return { ledger: this.#pipeline.ledger(), plan: this.#pipeline.plan() };
  }

  /** The outcome of a run that stops: at a pause that would last too long, or wherever it is. */
  async #paused(pause?: Step & { kind: "wait" }): Promise<Outcome> {
    const [reason, message] = this.#whyPaused(pause);
    const known = await this.#end();
    const resumeAt = Math.max(Date.now(), pause?.until ?? known.ledger.waiting?.until ?? 0);
    return { state: "paused", reason, message, resumeAt, ...known };
  }

  #whyPaused(pause: (Step & { kind: "wait" }) | undefined): [PauseReason, string] {
    if (this.#options.signal?.aborted) return ["signal", "the signal aborted"];
    if (pause) return [pause.reason, `a pause (${pause.reason}) would outlast the deadline`];
    if (!this.#late) return ["deadline", "the deadline came before the end, or so near that no request was sent any more"];
    return ["deadline", "less than a quarter of a second was left until the deadline, too little for any request; nothing was sent"];
  }

  /** Milliseconds until the deadline. */
  #left(): number {
    return this.#deadline - Date.now();
  }

  /** Whether nothing can be done any more once so many milliseconds have passed. */
  #isOver(milliseconds: number): boolean {
    return this.#options.signal?.aborted === true || this.#left() < milliseconds + MARGIN;
  }
}

/** The names of the steps of a ledger. */
const names = ({ steps }: Ledger): string => Object.keys(steps).sort().join();

async function lookUp(pipeline: Pipeline, source: SecretSource): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of pipeline.secrets()) {
    const value = typeof source === "function" ? await source(name) : source[name];
    if (value !== undefined) found[name] = value;
  }
  return found;
}
