import { Packer, packs, type Memory } from "./packed.js";

/** As deep as the core reads. */
const MAX_DEPTH = 128;
/** As deep as it reads the tree of an expression, where a level is an object in a list. */
export const MAX_TREE_DEPTH = 512;
const NOTHING = new Uint8Array();
const encoder = new TextEncoder();
const { isWellFormed } = String.prototype as { isWellFormed?: () => boolean };

/** What crosses for the values of a call: how many bytes of them are packed, and the JSON text of the others. */
export type Crossing = [values: number, json: Uint8Array];

/** What a crossing needs of a wasm module: its memory, and its words for what JSON can't carry. */
export interface Carrier extends Memory {
  notJson(faults: Uint8Array): string;
}

/** The packer that no call uses: a getter of a value that is being packed may make a separate call. */
let idle: Packer | undefined;

/**
 * The values of a call, as the core takes them; `places` are their places in what the caller gave.
 *
 * A string and a `Uint8Array` are JSON text already; `undefined` is no text at all. A member that is `undefined` is
 * absent. Whatever JSON would change or drop silently is refused, all of it at once.
 */
export function cross(wasm: Carrier, values: readonly unknown[], places: readonly string[], levels = MAX_DEPTH): Crossing {
  const packer = idle?.isFor(wasm) === true ? idle : new Packer(wasm);
  idle = undefined;
  try {
    const texts = values.map(bytesOf);
    for (;;) {
      const packed = pack(packer, values, texts, levels);
      if (packed.bytes !== undefined) return [packed.bytes, joined(texts)];
      texts[packed.doubtful] = toJsonBytes(wasm, values[packed.doubtful], places[packed.doubtful], levels);
    }
  } catch (error) {
    unread = error;
    throw error;
  } finally {
    idle = packer;
  }
}

/** What the last crossing threw that failed. */
let unread: unknown;

/** Whether an error was thrown by a getter, or by something like it, while a value crossed. */
export function isUnread(error: unknown): boolean {
  return error === unread;
}

/** Forgets the packer, and with it the memory that it writes into. */
export function forgetPacker(): void {
  idle = undefined;
}

/** What is JSON text already. */
function bytesOf(value: unknown): Uint8Array | undefined {
  return value === undefined ? NOTHING : isBytes(value) ? value : undefined;
}

/** Packs the values, with marks for those that have a text; one of them is doubtful where that gives no bytes. */
function pack(
  packer: Packer,
  values: readonly unknown[],
  texts: readonly (Uint8Array | undefined)[],
  levels: number,
): { doubtful: number; bytes?: number | undefined } {
  const packable = packs && !hasMembersForAll();
  let doubtful = 0;
  packer.reset();
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    const text = texts[index];
    if (text !== undefined) packer.addJson(text.length);
    else if (packable && typeof value === "object" && packer.add(value, levels)) doubtful = index;
    else return { doubtful: index };
  }
  // Where it isn't known which one is doubtful, one after the other gets a text.
  return { doubtful, bytes: packer.finish() };
}

/** Whether all objects have something that is not their own and decides what JSON makes of them. */
function hasMembersForAll(): boolean {
  for (const _ in Object.prototype) return true;
  return (Object.prototype as { toJSON?: unknown }).toJSON !== undefined;
}

function joined(texts: readonly (Uint8Array | undefined)[]): Uint8Array {
  let all: Uint8Array = NOTHING;
  for (const text of texts) {
    if (text === undefined || text.length === 0) continue;
    const before = all;
    all = text;
    // One is handed on as it is: most often it is the only one, and a big one.
    if (before.length === 0) continue;
    all = new Uint8Array(before.length + text.length);
    all.set(before);
    all.set(text, before.length);
  }
  return all;
}

/** A value as the bytes of JSON text. */
export function toJsonBytes(wasm: Carrier, value: unknown, at = "", levels = MAX_DEPTH): Uint8Array {
  if (value === undefined) return NOTHING;
  if (isBytes(value)) return value;
  const found = faults(value, at, levels);
  // The core's words; the caller makes an error of it, as of all that the core throws.
  if (found.length > 0) throw wasm.notJson(encoder.encode(JSON.stringify(found)));
  return encoder.encode(typeof value === "string" ? value : JSON.stringify(value));
}

/** Whether a value is a `Uint8Array` of this or another realm: test runners and frames have their own class. */
export function isBytes(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && (value instanceof Uint8Array || tag(value) === "Uint8Array");
}

/** Whether a value is an object whose members are its whole content. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && foreign(value) === undefined;
}

/** The place of each value that JSON can't carry, and what was found there: a word, the limit behind it, or the name of a type. */
function faults(value: unknown, at: string, levels: number): [path: string, found: string][] {
  const result: [string, string][] = [];
  // Filled in place on the way down: a path costs nothing until there is a fault to report.
  const keys: (string | number)[] = [];
  const parents: object[] = [];

  const refuse = (depth: number, found: string): void => {
    // A name with a lone surrogate is itself no text that JSON carries.
    result.push([toWellFormed(at + pointer(keys, depth)), found]);
  };

  const walk = (item: unknown, depth: number): void => {
    if (typeof item !== "object" || item === null) {
      const found = scalarFault(item);
      if (found !== undefined) refuse(depth, found);
      return;
    }
    const found = objectFault(item, parents, depth, levels);
    if (found !== undefined) return refuse(depth, found);
    parents[depth] = item;
    if (Array.isArray(item)) {
      for (let index = 0; index < item.length; index++) {
        keys[depth] = index;
        walk(item[index], depth + 1);
      }
      return;
    }
    const members = item as Record<string, unknown>;
    for (const key of Object.keys(members)) {
      const member = members[key];
      if (member === undefined) continue;
      keys[depth] = key;
      if (isIllFormed(key)) refuse(depth + 1, "lone_surrogate");
      walk(member, depth + 1);
    }
  };

  walk(value, 0);
  return result;
}

function scalarFault(value: unknown): string | undefined {
  switch (typeof value) {
    case "string":
      return isIllFormed(value) ? "lone_surrogate" : undefined;
    case "number":
      return Number.isFinite(value) ? undefined : String(value);
    case "bigint":
    case "function":
    case "symbol":
    case "undefined":
      return typeof value;
    default:
      return undefined;
  }
}

function objectFault(value: object, parents: object[], depth: number, levels: number): string | undefined {
  for (let parent = 0; parent < depth; parent++) {
    if (parents[parent] === value) return "cycle";
  }
  return depth < levels ? foreign(value) : `too_deep ${levels}`;
}

/** The kind of an object that JSON would change: one with inner state, or one that writes itself with `toJSON`. */
function foreign(value: object): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(value);
  const plain = prototype === Object.prototype || prototype === null || Array.isArray(value);
  if (!plain && tag(value) !== "Object") return tag(value);
  return typeof (value as { toJSON?: unknown }).toJSON === "function" ? "to_json" : undefined;
}

/** A kind of value with its article. */
export function article(kind: string): string {
  return `${/^[AEIO]/i.test(kind) ? "an" : "a"} ${kind}`;
}

/**
 * A text for the wasm module, whose glue fails on anything else.
 *
 * @throws {TypeError} for what is none.
 */
export function textIn(value: unknown, name: string): string {
  if (typeof value === "string") return value;
  const kind = Array.isArray(value) ? "array" : typeof value !== "object" || isRecord(value) ? typeof value : tag(value);
  throw new TypeError(`\`${name}\` must be a string, not ${value === null || value === undefined ? String(value) : article(kind)}`);
}

/** What the caller names, as a text; some objects can't be one. */
export function named(value: unknown): string {
  try {
    return String(value);
  } catch {
    return tag(value);
  }
}

/** What kind of object a value is, of this or another realm. */
export function tag(value: unknown): string {
  return Object.prototype.toString.call(value).slice("[object ".length, -1);
}

function isIllFormed(text: string): boolean {
  // The engine's own look is many times as fast; engines from before 2023 need the expression, whose flag `u` sees whole
  // code points, so that no emoji is two surrogates.
  return isWellFormed ? !isWellFormed.call(text) : /\p{Surrogate}/u.test(text);
}

function toWellFormed(text: string): string {
  return isIllFormed(text) ? text.replace(/\p{Surrogate}/gu, "\ufffd") : text;
}

function pointer(keys: (string | number)[], depth: number): string {
  const steps = keys.slice(0, depth);
  return steps.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** A time for the core, which counts seconds; what is no number it refuses itself. */
export function seconds<T>(time: T): T {
  return (typeof time === "number" ? Math.floor(time / 1000) : time) as T;
}
