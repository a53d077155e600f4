import { AepflowError } from "../errors.js";
import type { Ledger } from "../types/pipeline.js";

/** Where a ledger is kept between runs, so that of several runs at once only one goes on. */
export interface LedgerStore {
  /** The ledger that was saved last, or `undefined` where there is none. */
  load(): Promise<Ledger | undefined>;
  /**
   * Puts a ledger in the place of the one whose revision is `previous`; `undefined` says that there is none.
   *
   * @throws an error whose `kind` is `conflict` where another one is stored by now; that one stays.
   */
  save(ledger: Ledger, previous: number | undefined): Promise<void>;
}

/** Another run has saved the ledger in the meantime; what it saved stays. */
export class ConflictError extends AepflowError {
  override name = "ConflictError";
  /** That it is a lost race, as a word that any store may use. */
  readonly kind = "conflict";
  /** What to do. */
  readonly help = "load the ledger again, and run again";

  constructor(found: number | undefined, expected: number | undefined) {
    super(`another run has saved the ledger: ${revision(found)} is stored, and this run goes on from ${revision(expected)}`);
  }
}

const revision = (number: number | undefined): string => (number === undefined ? "none" : `revision ${number}`);

/** The revision of a stored ledger; those of the first version have none, which counts as 0. */
export function revisionOf(ledger: Ledger | undefined): number | undefined {
  return ledger && (Number(ledger.revision) || 0);
}

/** @throws {ConflictError} where what is stored has another revision than expected. */
export function compare(found: number | undefined, expected: number | undefined): void {
  if (found !== expected) throw new ConflictError(found, expected);
}

/** The ledger that a text contains, which `place` names in words. */
export function parse(text: string, place: string): Ledger {
  let ledger: unknown;
  try {
    ledger = JSON.parse(text);
  } catch (cause) {
    throw new AepflowError(`${place} contains no ledger: its text isn't JSON`, { cause });
  }
  // A ledger of `null` would be none, and all that there is be made again.
  if (typeof ledger !== "object" || ledger === null || Array.isArray(ledger)) throw new AepflowError(`${place} contains no ledger: its JSON is no object`);
  return ledger as Ledger;
}
