import { AepflowError } from "../errors.js";
import type { Ledger } from "../types/pipeline.js";
import { ConflictError, parse, revisionOf, type LedgerStore } from "./store.js";

/** What sends a query to PostgreSQL: a `Pool` or a `Client` of `pg`, or one like it. */
export interface PostgresClient {
  /** Sends a statement, with its values beside it. */
  query(text: string, values: unknown[]): Promise<PostgresResult>;
}

/** What came of a statement. */
export interface PostgresResult {
  /** What was read. */
  rows: unknown[];
  /** How many rows were read or changed. */
  rowCount: number | null;
}

/** How a store in PostgreSQL is set up. */
export interface PostgresStoreOptions {
  /** The name of the table, which may have that of its schema before it; `aepflow_ledgers` by default. */
  table?: string | undefined;
}

/** A row of a table in PostgreSQL: one for each pipeline. */
export class PostgresStore implements LedgerStore {
  readonly #client: PostgresClient;
  readonly #pipeline: string;
  readonly #table: string;

  /**
   * @param pipeline the key of the row: another one for each pipeline and sandbox.
   */
  constructor(client: PostgresClient, pipeline: string, { table = "aepflow_ledgers" }: PostgresStoreOptions = {}) {
    if (!/^[a-z_]\w*(\.[a-z_]\w*)?$/i.test(table)) throw new AepflowError(`\`${table}\` is no name of a table: use letters, digits and _`);
    this.#client = client;
    this.#pipeline = pipeline;
    this.#table = table;
  }

  /** Creates the table where there is none. */
  async createTable(): Promise<void> {
    const text = `CREATE TABLE IF NOT EXISTS ${this.#table} (pipeline text PRIMARY KEY, revision bigint NOT NULL, ledger json NOT NULL, saved_at timestamptz NOT NULL DEFAULT now())`;
    // Of two that create it at once one is refused all the same; by then the table is there.
    await this.#client.query(text, []).catch(() => this.#client.query(text, []));
  }

  /** The ledger that was saved last, or `undefined` where there is none. */
  async load(): Promise<Ledger | undefined> {
    const found = await this.#row("ledger::text AS ledger");
    return found && parse(String(found.ledger), `the row \`${this.#pipeline}\` of ${this.#table}`);
  }

  /**
   * Puts a ledger in the place of the one whose revision is `previous`.
   *
   * @throws {ConflictError} where another run has saved.
   */
  async save(ledger: Ledger, previous: number | undefined): Promise<void> {
    const values = [this.#pipeline, revisionOf(ledger), JSON.stringify(ledger)];
    const saved =
      previous === undefined
        ? await this.#client.query(`INSERT INTO ${this.#table} (pipeline, revision, ledger) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, values)
        : await this.#client.query(`UPDATE ${this.#table} SET revision = $2, ledger = $3, saved_at = now() WHERE pipeline = $1 AND revision = $4`, [...values, previous]);
    if (saved.rowCount === 1) return;
    const found = await this.#row("revision");
    throw new ConflictError(found && Number(found.revision), previous);
  }

  async #row(columns: string): Promise<Record<string, unknown> | undefined> {
    const { rows } = await this.#client.query(`SELECT ${columns} FROM ${this.#table} WHERE pipeline = $1`, [this.#pipeline]);
    return rows[0] as Record<string, unknown> | undefined;
  }
}
