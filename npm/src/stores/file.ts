import type { Ledger } from "../types/pipeline.js";
import { files, lock, textOf } from "./lock.js";
import { compare, parse, revisionOf, type LedgerStore } from "./store.js";

/**
 * A file on this machine, which only its owner can read.
 *
 * A save is whole or not there, also where the process or the machine ends in it. Beside the file there are others of its
 * name with endings such as `.lock`, while a save lasts; a process that is killed may leave one behind that ends in `.new`.
 */
export class FileStore implements LedgerStore {
  readonly #path: string;

  /** @param path the name of the file, in a folder that exists. */
  constructor(path: string) {
    this.#path = path;
  }

  /** The ledger that was saved last, or `undefined` where there is none. */
  async load(): Promise<Ledger | undefined> {
    const text = await textOf(this.#path);
    return text === undefined ? undefined : parse(text, this.#path);
  }

  /**
   * Puts a ledger in the place of the one whose revision is `previous`.
   *
   * @throws {ConflictError} where another run has saved.
   */
  async save(ledger: Ledger, previous: number | undefined): Promise<void> {
    const release = await lock(`${this.#path}.lock`);
    try {
      compare(revisionOf(await this.load()), previous);
      await replace(this.#path, JSON.stringify(ledger));
    } finally {
      await release();
    }
  }
}

/** Puts a text into a file that is there as a whole, or not at all. */
async function replace(path: string, text: string): Promise<void> {
  const fs = files();
  const draft = `${path}.new`;
  // Left behind by a process that ended in this place.
  await fs.rm(draft, { force: true });
  const file = await fs.open(draft, "wx", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await fs.rename(draft, path);
  await keep(process.getBuiltinModule("node:path").dirname(path));
}

/** Has the names in a folder written to the disk, where the system lets a folder be opened. */
async function keep(folder: string): Promise<void> {
  const opened = await files().open(folder, "r").catch(() => undefined);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}
