import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import type * as Yaml from "yaml";
import { Failure } from "./failure.js";

/** Where each part of a text begins, by JSON Pointer. */
export type Places = Map<string, { line: number; column: number }>;

type Library = typeof Yaml;

/** Deeper than any spec. */
const DEEPEST = 100;
/** How many values may come of aliases: a short text could make billions of them. */
const COPIES = 10_000;
const TAGS = ["str", "int", "float", "bool", "null", "seq", "map"].map((name) => `tag:yaml.org,2002:${name}`);

/** The reader, beside this package or in the folder of whoever asks: it is no dependency. */
async function load(): Promise<Library> {
  try {
    return await import("yaml");
  } catch {
    try {
      const found = createRequire(pathToFileURL(`${process.cwd()}/`)).resolve("yaml");
      return (await import(pathToFileURL(found).href)) as Library;
    } catch {
      throw new Failure("refused", "YAML needs the package `yaml`", { help: "install it with `npm install yaml`, or write the spec in JSON" });
    }
  }
}

/** The value in a text in YAML 1.2, and by JSON Pointer where each of its parts begins: a member at its name. */
export async function readYaml(file: string, text: string): Promise<{ value: unknown; places: Places }> {
  const yaml = await load();
  const lines = new yaml.LineCounter();
  let document;
  try {
    document = yaml.parseDocument(text, { version: "1.2", schema: "core", lineCounter: lines, uniqueKeys: false, logLevel: "silent" });
  } catch (error) {
    // The stack is too small for it.
    if (error instanceof RangeError) throw new Failure("file", "this is nested too deep", { file, line: 1, column: 1 });
    throw error;
  }
  const reading = new Reading(yaml, document, file, text, lines);
  const [error] = document.errors;
  if (error) {
    const said = error.message.split(/ at line|\n/, 1)[0]!;
    throw reading.fault(error.pos[0], /call stack/.test(said) ? "this is nested too deep" : `this is no YAML: ${said}`);
  }
  const value = document.contents === null ? null : reading.value(document.contents, "", 0);
  return { value, places: reading.places };
}

class Reading {
  readonly places: Places = new Map([["", { line: 1, column: 1 }]]);
  readonly #yaml: Library;
  readonly #document: Yaml.Document;
  readonly #file: string;
  readonly #text: string;
  readonly #lines: Yaml.LineCounter;
  readonly #seen = new Set<unknown>();
  #copies = 0;

  constructor(yaml: Library, document: Yaml.Document, file: string, text: string, lines: Yaml.LineCounter) {
    this.#yaml = yaml;
    this.#document = document;
    this.#file = file;
    this.#text = text;
    this.#lines = lines;
  }

  value(given: unknown, pointer: string, depth: number): unknown {
    const node = this.#yaml.isAlias(given) ? given.resolve(this.#document) : given;
    if (depth > DEEPEST) throw this.#faultAt(given, "this is nested too deep");
    if (this.#seen.has(node) && ++this.#copies > COPIES) throw this.#faultAt(given, "aliases make too many values of this");
    this.#seen.add(node);
    const tag = (node as { tag?: string } | undefined)?.tag;
    if (tag !== undefined && !TAGS.includes(tag)) {
      throw this.#faultAt(given, `the tag \`${tag.replace("tag:yaml.org,2002:", "!!")}\` has no meaning in a spec`);
    }
    if (this.#yaml.isSeq(node)) return node.items.map((item, at) => this.#part(item, item, `${pointer}/${at}`, depth));
    if (this.#yaml.isMap(node)) return this.#members(node, pointer, depth);
    return this.#yaml.isScalar(node) ? node.value : null;
  }

  #members(node: Yaml.YAMLMap, pointer: string, depth: number): Record<string, unknown> {
    const members = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      if (!this.#yaml.isScalar(key)) throw this.#faultAt(key, "a name is a text");
      const name = String(key.source ?? key.value ?? "");
      if (members.has(name)) throw this.#faultAt(key, `\`${name}\` is there twice`);
      members.set(name, this.#part(key, value, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`, depth));
    }
    return Object.fromEntries(members);
  }

  #part(begins: unknown, node: unknown, pointer: string, depth: number): unknown {
    this.places.set(pointer, this.#place(startOf(begins)));
    return this.value(node, pointer, depth + 1);
  }

  #place(offset: number): { line: number; column: number } {
    const { line, col } = this.#lines.linePos(offset);
    // Columns count characters, as everywhere.
    return { line, column: [...this.#text.slice(offset - col + 1, offset)].length + 1 };
  }

  #faultAt(node: unknown, message: string): Failure {
    return this.fault(startOf(node), message);
  }

  fault(offset: number, message: string): Failure {
    return new Failure("file", message, { file: this.#file, ...this.#place(offset) });
  }
}

const startOf = (node: unknown): number => (node as { range?: [number, number, number] | null } | null)?.range?.[0] ?? 0;
