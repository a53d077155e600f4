import type { HeadersInput, ResponseInput } from "./types.js";
import { cross, tag, toJsonBytes, type Crossing } from "./value.js";
import type { Wasm } from "./wasm.js";

/** The body of an answer, in whatever form a host has it. */
export function bodyBytes(core: Wasm, answer: ResponseInput): Uint8Array {
  const { body } = Object(answer) as Partial<ResponseInput>;
  if (body === null || body === undefined) return new Uint8Array();
  return toJsonBytes(core, tag(body) === "ArrayBuffer" ? new Uint8Array(body as ArrayBuffer) : body, "/response/body");
}

/** Status and headers of an answer. */
export function crossHead(core: Wasm, answer: ResponseInput): Crossing {
  const { status, headers } = Object(answer) as Partial<ResponseInput>;
  return cross(core, [{ status, headers: headerRecord(headers) }], ["/response"]);
}

/** One object of names to text; a name that comes twice is joined with a comma, as `Headers` does. */
function headerRecord(given: HeadersInput | null | undefined): Record<string, unknown> {
  const headers = Object(given) as HeadersInput;
  // Without a prototype no header's name means anything else.
  const record = Object.create(null) as Record<string, unknown>;
  const pairs = Symbol.iterator in headers ? headers : Object.entries(headers);
  for (const [name, value] of pairs as Iterable<[string, unknown]>) {
    const text = Array.isArray(value) ? value.join(", ") : value;
    record[name] = record[name] === undefined ? text : `${String(record[name])}, ${String(text)}`;
  }
  return record;
}
