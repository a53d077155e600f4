import { Pipeline, run, type Outcome, type RunOptions } from "aepflow/pipeline";
import type { LedgerStore } from "aepflow/stores";
import { specOf } from "./merchant.js";

/** What a host gives to each call. */
export interface Host extends Pick<RunOptions, "context" | "accessToken" | "secrets" | "timeout" | "onStep"> {
  store: LedgerStore;
  /** As `Pipeline` has it. */
  grace?: number | undefined;
}

/** What came of a call, for logs and answers: no secret is in it. */
export interface Report {
  merchant: string;
  /** `later`: nothing is wrong, and another call goes on. */
  state: "done" | "later" | "failed";
  /** How many things were made or changed by this call and those before it. */
  changes?: number;
  /** Why there has to be another call, or what is wrong. */
  why?: string;
  /** From when another call is worth it, in milliseconds since 1970. */
  resumeAt?: number;
}

/** Before the deadline the host needs so many milliseconds to give its answer. */
const RESERVE = 100;

/**
 * Brings a merchant's pipeline as far as the deadline allows, from where the call before has left it.
 *
 * Whoever calls this again after any end, a killed process included, gets one of everything.
 *
 * @throws what the host or its store throws; then too another call goes on.
 */
export async function apply(merchant: string, deadline: number, host: () => Promise<Host>): Promise<Report> {
  const end = deadline - RESERVE;
  const found = await before(end, async () => {
    const ready = await host();
    return { ready, ledger: await ready.store.load() };
  });
  if (!found) return { merchant, state: "later", why: "the deadline came before the ledger was read", resumeAt: Date.now() };
  const { grace, ...options } = found.ready;
  const pipeline = new Pipeline(specOf(merchant), { ledger: found.ledger, grace });
  return reportOf(merchant, await run(pipeline, { ...options, deadline: end }));
}

function reportOf(merchant: string, outcome: Outcome): Report {
  const { changes } = outcome.plan;
  switch (outcome.state) {
    case "done":
      return { merchant, state: "done", changes };
    case "paused":
      return { merchant, state: "later", changes, why: outcome.message, resumeAt: outcome.resumeAt };
    case "failed": {
      const { step, error } = outcome;
      // Another call works for this merchant: it is left alone, and whoever comes later finds all done.
      if (error.kind === "conflict") return { merchant, state: "later", why: error.message, resumeAt: Date.now() + 5_000 };
      return { merchant, state: "failed", why: `${step}: ${error.message}` };
    }
  }
}

/** What some work gives, or nothing where it takes too long; it is not waited for then. */
async function before<T>(time: number, work: () => Promise<T>): Promise<T | undefined> {
  let timer: Parameters<typeof clearTimeout>[0];
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), time - Date.now())));
  return Promise.race([work(), late]).finally(() => clearTimeout(timer));
}
