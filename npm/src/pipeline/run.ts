import { contextOf, type AccessTokenSource, type ClientContext } from "../client/access.js";
import { send, wait, type Fetch } from "../client/http.js";
import type { Ledger, PipelineError, Plan, Step } from "../types/pipeline.js";
import type { Pipeline } from "./pipeline.js";

/** Where secrets come from: values by name, or whoever looks one up. */
export type SecretSource = Readonly<Record<string, string>> | ((name: string) => string | Promise<string>);

/** What happens, without secrets: a request is sent, an answer came, or the pipeline waits. */
export type PipelineEvent =
  | { type: "send"; step: string; operation: string }
  | { type: "answer"; step: string; operation: string; status?: number }
  | { type: "wait"; step: string; seconds: number; reason: string };

/** How a pipeline is run. */
export interface RunOptions {
  context: ClientContext;
  /** In the place of the context's token; called once more after a refusal of the token. */
  accessToken?: AccessTokenSource | undefined;
  secrets?: SecretSource | undefined;
  /** In the place of the platform's own `fetch`. */
  fetch?: Fetch | undefined;
  /** Ends the run where it is; the ledger in the result goes on from there. */
  signal?: AbortSignal | undefined;
  /** When the run must have returned, in milliseconds since 1970. */
  deadline?: number | Date | undefined;
  /** Saves the ledger: called before each request and after each answer, and awaited. */
  onLedger?: ((ledger: Ledger) => void | Promise<void>) | undefined;
  onStep?: ((event: PipelineEvent) => void) | undefined;
  /** Of each request, in seconds; 30 unless given. */
  timeout?: number | undefined;
}

/** How a run ended: everything is done, a step can't go on, or the time was up and another run goes on. */
export type Outcome =
  | { state: "done" | "paused"; ledger: Ledger; plan: Plan }
  | { state: "failed"; ledger: Ledger; plan: Plan; step: string; error: PipelineError };

/** What a platform takes to answer at least, in milliseconds: nothing is sent that can't be read any more. */
const MARGIN = 250;
const TIMEOUT = 30;

/**
 * Runs a pipeline to its end, or until the deadline or the signal stops it.
 *
 * It does not throw for what the platform does: see the outcome. A pipeline that was stopped is run again as a new one,
 * with the ledger.
 *
 * @throws {ValidationError} when the context is wrong or a secret is missing.
 */
export async function run(pipeline: Pipeline, options: RunOptions): Promise<Outcome> {
  let refresh = false;
  for (;;) {
    if (isOver(options, 0)) return end(pipeline, options, "paused");
    const context = await contextOf(options.context, options.accessToken, refresh);
    const step = pipeline.next(context, await lookUp(pipeline, options.secrets));
    refresh = step.kind === "wait" && step.reason === "unauthorized";
    switch (step.kind) {
      case "done":
        return end(pipeline, options, "done");
      case "failed":
        return { ...(await end(pipeline, options, "done")), state: "failed", step: step.step, error: step.error };
      case "wait":
        options.onStep?.({ type: "wait", step: step.step, seconds: step.seconds, reason: step.reason });
        if (!(await waited(step.seconds, options))) return end(pipeline, options, "paused");
        break;
      case "send":
        await options.onLedger?.(pipeline.ledger());
        await exchange(pipeline, step, options);
        await options.onLedger?.(pipeline.ledger());
    }
  }
}

async function end<S extends "done" | "paused">(pipeline: Pipeline, options: RunOptions, state: S): Promise<{ state: S; ledger: Ledger; plan: Plan }> {
  const ledger = pipeline.ledger();
  await options.onLedger?.(ledger);
  return { state, ledger, plan: pipeline.plan() };
}

async function lookUp(pipeline: Pipeline, source: SecretSource = {}): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of pipeline.secrets()) {
    const value = typeof source === "function" ? await source(name) : source[name];
    if (value !== undefined) found[name] = value;
  }
  return found;
}

/** Milliseconds until the deadline. */
function left({ deadline }: RunOptions): number {
  return deadline === undefined ? Infinity : Number(deadline) - Date.now();
}

function isOver(options: RunOptions, seconds: number): boolean {
  return options.signal?.aborted === true || left(options) < seconds * 1000 + MARGIN;
}

/** Whether the pause is over; the run ends where it would end behind the deadline. */
async function waited(seconds: number, options: RunOptions): Promise<boolean> {
  if (isOver(options, seconds)) return false;
  return wait(seconds, options.signal).then(
    () => true,
    () => false,
  );
}

async function exchange(pipeline: Pipeline, step: Step & { kind: "send" }, options: RunOptions): Promise<void> {
  const { fetch, signal, timeout = TIMEOUT, onStep } = options;
  const { operation } = step.request;
  onStep?.({ type: "send", step: step.step, operation });
  try {
    const limit = Math.min(timeout, left(options) / 1000);
    const response = await send(step.request, { fetch, signal, timeout: limit });
    onStep?.({ type: "answer", step: step.step, operation, status: response.status });
    pipeline.receive(step.id, response);
  } catch (error) {
    // `fetch` tells a lost connection by a TypeError; whether the request had arrived is unknown.
    onStep?.({ type: "answer", step: step.step, operation });
    const name = (error as { name?: unknown } | null)?.name;
    pipeline.receiveFailure(step.id, name === "TimeoutError" || name === "AbortError" ? "timeout" : "connection");
  }
}
