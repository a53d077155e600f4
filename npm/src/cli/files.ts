import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { places } from "../api.js";
import type { Diagnostic } from "../types.js";
import { Failure, type Fault } from "./failure.js";
import { readYaml, type Places } from "./yaml.js";

/** The bytes of a file, or of the standard input for `-`, without a byte order mark. */
export function readBytes(path: string): Uint8Array {
  const bytes = readFileSync(path === "-" ? 0 : path);
  return bytes.subarray(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0);
}

/** The value in a file of JSON. */
export function readJson(path: string | URL): object {
  const text = readFileSync(path, "utf8");
  try {
    return JSON.parse(text) as object;
  } catch {
    throw new Failure("file", `${String(path)}: this is no JSON`);
  }
}

/** A file in JSON or YAML; `value` is what the package takes: of JSON the bytes, which it reads itself. */
export class Document {
  readonly path: string;
  readonly value: unknown;
  readonly #bytes: Uint8Array;
  readonly #places: Places | undefined;

  private constructor(path: string, bytes: Uint8Array, read?: { value: unknown; places: Places }) {
    this.path = path;
    this.#bytes = bytes;
    this.value = read ? read.value : bytes;
    this.#places = read?.places;
  }

  static async read(path: string): Promise<Document> {
    const bytes = readBytes(path);
    if (isJson(path, bytes)) return new Document(path, bytes);
    let text: string;
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      throw new Failure("file", `${path}: the text is not UTF-8`);
    }
    return new Document(path, bytes, await readYaml(path, text));
  }

  /** Diagnostics with the file, the line and the column that they are about. */
  async placed(diagnostics: readonly Diagnostic[]): Promise<Fault[]> {
    if (diagnostics.length === 0) return [];
    const paths = diagnostics.map(({ path }) => path);
    // The places of JSON are those of the linter's module, which is loaded where something is wrong.
    if (this.#places === undefined) await import("../lint/entry.node.js");
    const found = this.#places === undefined ? places(this.#bytes, paths) : paths.map((path) => this.#near(path));
    return diagnostics.map((one, at) => {
      const said = one.params as { line?: number; column?: number } | undefined;
      // Where the text is no JSON, the core says where itself; of an expression it says where in that.
      const isOfText = one.code.startsWith("json_") && said?.line !== undefined;
      const { line, column } = isOfText ? (said as { line: number; column: number }) : found[at]!;
      return { ...one, file: this.path, line, column };
    });
  }

  #near(path: string): { line: number; column: number } {
    let near = path;
    while (!this.#places!.has(near) && near !== "") near = near.slice(0, near.lastIndexOf("/"));
    return this.#places!.get(near) ?? { line: 1, column: 1 };
  }
}

function isJson(path: string, bytes: Uint8Array): boolean {
  const ending = extname(path).toLowerCase();
  if (ending === ".yaml" || ending === ".yml") return false;
  return ending === ".json" || /^[\ufeff \t\r\n]*[{[]/.test(new TextDecoder("utf-8").decode(bytes.subarray(0, 1024)));
}
