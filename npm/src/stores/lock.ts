import { AepflowError } from "../errors.js";

/** How long a lock is waited for, in milliseconds: it is kept for the time of one save. */
const PATIENCE = 10_000;
/** The age, in milliseconds, at which a lock counts as left behind by a process that can't be looked for. */
const LEFT = 600_000;

/** Who has a lock. */
interface Holder {
  /** The machine, and on it the space in which process ids have their meaning. */
  place: string;
  /** Its id. */
  pid: number;
  /** When the process began: the system gives the ids of ended processes to others. */
  began: string;
  /** No two locks have the same. */
  token: string;
  /** When it was locked, in milliseconds since 1970. */
  at: number;
}

/** The files of Node, asked for while it runs: bundlers for pages find no module of Node in the file. */
export function files(): typeof import("node:fs/promises") {
  const fs = typeof process === "object" ? process.getBuiltinModule?.("node:fs") : undefined;
  if (fs === undefined) throw new AepflowError("a page has no files: keep the ledger in a database or an object store");
  return fs.promises;
}

/**
 * Creates a file that says who has a lock, and gives what removes it.
 *
 * Only its owner removes a lock, or, after the owner's end, whoever has the lock of removing it: without that one of two who
 * find it left behind could remove the lock that the other has just made. Python's store locks in the same way.
 *
 * @throws {AepflowError} when a lock is kept for too long.
 */
export async function lock(path: string): Promise<() => Promise<void>> {
  const fs = files();
  const own = await me();
  const draft = `${path}.${own.token}.new`;
  // A link puts the whole text in place at once, and never over another one.
  await fs.writeFile(draft, JSON.stringify(own), { flag: "wx", mode: 0o600 });
  try {
    for (const end = Date.now() + PATIENCE; ; ) {
      if (await linked(draft, path)) return () => fs.unlink(path);
      const holder = await read(path);
      if (holder && (await isLeft(holder))) await remove(path, holder);
      else if (holder && Date.now() > end) throw new AepflowError(`${path} is kept by process ${holder.pid}: remove the file if that process has ended`);
      else if (holder) await pause();
    }
  } finally {
    await fs.rm(draft, { force: true });
  }
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await files().link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function read(path: string): Promise<Holder | undefined> {
  const text = await textOf(path);
  return text === undefined ? undefined : (JSON.parse(text) as Holder);
}

/** The text of a file, or `undefined` where there is none. */
export async function textOf(path: string): Promise<string | undefined> {
  try {
    return await files().readFile(path, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function remove(path: string, { token }: Holder): Promise<void> {
  const release = await lock(`${path}.${token}`);
  try {
    if ((await read(path))?.token === token) await files().unlink(path);
  } finally {
    await release();
  }
}

async function me(): Promise<Holder> {
  const token = crypto.randomUUID().slice(0, 8);
  return { place: await here(), pid: process.pid, began: (await began(process.pid)) ?? "", token, at: Date.now() };
}

/** Linux says which start of which machine this is; elsewhere a process is looked for by its machine's name. */
async function here(): Promise<string> {
  try {
    const boot = await files().readFile("/proc/sys/kernel/random/boot_id", "utf8");
    return `${boot.trim()} ${await files().readlink("/proc/self/ns/pid")}`;
  } catch {
    return process.getBuiltinModule("node:os").hostname();
  }
}

/** When a process began, in the units of Linux. */
async function began(pid: number): Promise<string | undefined> {
  // The name of the program, in parentheses, may contain spaces.
  const stat = await textOf(`/proc/${pid}/stat`).catch(() => undefined);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}

async function isLeft({ place, pid, began: then, at }: Holder): Promise<boolean> {
  if (Date.now() - at > LEFT) return true;
  if (place !== (await here()) || process.platform === "win32") return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
  return then !== ((await began(pid)) ?? "");
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 20));

function codeOf(error: unknown): unknown {
  return (Object(error) as { code?: unknown }).code;
}
