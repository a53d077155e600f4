import { AepflowError } from "./errors.js";

/** What the API needs of the wasm module, however it was loaded; an entry that binds the glue checks this by type. */
export interface Wasm {
  operations(): string;
  connectors(): string;
  check(operation: string, input: Uint8Array, options: Uint8Array): string;
  buildRequest(operation: string, input: Uint8Array, context: Uint8Array, options: Uint8Array): Uint8Array;
  parseResponse(operation: string, head: Uint8Array, body: Uint8Array): string;
  nextPage(
    operation: string,
    input: Uint8Array,
    result: Uint8Array,
    context: Uint8Array,
    options: Uint8Array,
  ): Uint8Array | undefined;
  toCurl(request: Uint8Array, reveal: boolean): string;
  lintRequest(text: Uint8Array, options: Uint8Array): string;
  decodeSourceParams(text: string): string;
  readFields(answer: Uint8Array): string;
  inferSchema(input: Uint8Array): string;
  inferMapping(input: Uint8Array): string;
  checkMapping(input: Uint8Array): string;
  convertMapping(input: Uint8Array): string;
  checkPipeline(spec: Uint8Array, options: Uint8Array): string;
  parseExpression(text: string): string;
  formatExpression(tree: Uint8Array): string;
  checkExpression(input: Uint8Array): string;
  notJson(faults: Uint8Array): string;
}

let bound: Wasm | undefined;

/** Gives the API its module; an entry calls this once the module can be called. */
export function bind(module: Wasm): void {
  bound = module;
}

/** The bound module. */
export function wasm(): Wasm {
  if (bound === undefined) throw new AepflowError("aepflow is not loaded yet: call `await init()` first");
  return bound;
}
