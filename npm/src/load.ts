import { AepflowError } from "./errors.js";

/** A compiled wasm module, `WebAssembly.Module`, where the types of the host know it. */
export type CompiledModule = typeof globalThis extends { WebAssembly: { Module: { prototype: infer M } } } ? M : never;

/** Where a wasm module comes from: its address, a pending or finished answer, its bytes, or the compiled module. */
export type WasmSource = string | URL | Response | ArrayBuffer | ArrayBufferView | CompiledModule;

/** What `init` and its sisters are. */
export type Init = (source?: WasmSource | Promise<WasmSource>) => Promise<void>;

/**
 * `import.meta` as a build by Vite knows it.
 *
 * Vite makes one file of a worker, and refuses code that imports a part later. It copies files that are named by their
 * address, which others do not; they do import later.
 */
export interface Meta {
  env?: { PROD?: boolean };
}

/** The glue that wasm-bindgen writes for a module: a second call of either changes nothing. */
interface Glue {
  default(options: { module_or_path: WasmSource | Promise<WasmSource> }): Promise<unknown>;
  initSync(options: { module: ArrayBuffer | ArrayBufferView }): unknown;
}

/** The bytes that every wasm module begins with: `\0asm`. */
const MAGIC = 0x6d736100;

/** The modules that are loaded, or being loaded: whoever asks again fetches nothing. */
const loads = new Map<Glue, Promise<unknown>>();

/**
 * Loads a module in a page: from the caller's source, or else from its own file, or else from the copy in a script.
 *
 * Where a bundler or a server doesn't know the file, its address leads nowhere or to a page.
 */
export async function load(
  glue: Glue,
  source: WasmSource | Promise<WasmSource> | undefined,
  address: () => URL,
  script: () => Promise<{ default: AtHand }>,
): Promise<void> {
  drop(source);
  const found = async () => source ?? (await fetched(address)) ?? bytesOf((await script()).default as string);
  const pending = loads.get(glue) ?? found().then((module) => glue.default({ module_or_path: module }));
  loads.set(glue, pending);
  try {
    await pending;
  } catch (error) {
    loads.delete(glue);
    throw explained(error);
  }
}

/** Lets a source fail that may not be needed. */
function drop(source: unknown): void {
  // Of another realm it is no instance of this one's `Promise`.
  Promise.resolve(source).catch(() => undefined);
}

/** The copy in the file of a script. */
export async function copyAt(address: URL): Promise<{ default: string }> {
  const script = await (await fetch(address)).text();
  // All that it exports is in quotes.
  return { default: script.split('"')[1] ?? "" };
}

/** A module where it is at hand: its copy, as a bundler takes it along, or what reads its file, in Node itself. */
export type AtHand = string | (() => string | Uint8Array<ArrayBuffer>);

/** Loads a module where it is at hand. */
export function loadNow<G extends Glue>(glue: G, found: AtHand): G {
  try {
    const module = typeof found === "function" ? found() : found;
    glue.initSync({ module: typeof module === "string" ? bytesOf(module) : module });
  } catch (error) {
    throw explained(error);
  }
  return glue;
}

/** `init` where the module is at hand: it loads it by `now`, whatever the source. */
export function initNow(now: () => unknown): Init {
  return async (source) => {
    // A page's code may run here too; that its file can't be fetched is no failure then.
    drop(source);
    now();
  };
}

/** The module in its own file; nothing where something else is there. */
async function fetched(address: () => URL): Promise<Response | ArrayBuffer | undefined> {
  try {
    const response = await fetch(address());
    if (!response.ok) return undefined;
    // Compiled while it arrives; engines do that for this type alone.
    if (response.headers.get("content-type") === "application/wasm") return response;
    const bytes = await response.arrayBuffer();
    return bytes.byteLength > 4 && new DataView(bytes).getUint32(0, true) === MAGIC ? bytes : undefined;
  } catch {
    // A script that is no module has no address; or there is no connection, or a policy forbids it.
    return undefined;
  }
}

/** The bytes of Base64 text. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const { Buffer } = globalThis as { Buffer?: { from(text: string, encoding: string): Uint8Array<ArrayBuffer> } };
  // Node's own is many times as fast.
  return Buffer?.from(text, "base64") ?? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** What keeps a module from being loaded, and what to do about it. */
function explained(error: unknown): AepflowError {
  const text = String((Object(error) as { message?: unknown }).message ?? error);
  const help = /unsafe-eval|\bCSP\b|content security policy/i.test(text)
    ? "; allow 'wasm-unsafe-eval' in the script-src of the page's content security policy"
    : /disallowed by embedder/i.test(text)
      ? "; this runtime compiles no bytes: import the package's .wasm file and give that module"
      : "";
  return new AepflowError(`the wasm module can't be loaded: ${text}${help}`, { cause: error });
}
