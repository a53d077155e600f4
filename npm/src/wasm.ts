import { renew, type Renewable } from "./memory.js";
import { Slot } from "./slot.js";
import type { Carrier, Crossing } from "./value.js";

/** What the API needs of the wasm module, however it was loaded; an entry that binds the glue checks this by type. */
export interface Wasm extends Carrier, Renewable {
  operationIds(): string;
  knowOperation(operation: string): void;
  check(operation: string, ...given: Crossing): string;
  buildRequest(operation: string, ...given: Crossing): string;
  buildRequestBytes(operation: string, ...given: Crossing): Uint8Array;
  parseResponse(operation: string, ...head: [...Crossing, body: Uint8Array]): string;
  cover(error: string, ...request: Crossing): string;
  nextPage(operation: string, ...given: Crossing): string | undefined;
  nextInput(operation: string, ...given: Crossing): string | undefined;
  retryPause(operation: string, random: number, ...given: Crossing): number | undefined;
  retries(): number;
  toCurl(...request: [...Crossing, reveal: boolean]): string;
  decodeSourceParams(text: string): string;
  readFields(...answer: Crossing): string;
  inferSchema(...input: Crossing): string;
  inferMapping(...input: Crossing): string;
  checkMapping(...input: Crossing): string;
  checkContext(...context: Crossing): string;
  convertMapping(...input: Crossing): string;
  checkRequests(...given: Crossing): string;
  parseExpression(text: string): string;
  formatExpression(...tree: Crossing): string;
  checkExpression(...input: Crossing): string;
  checkClientOptions(...options: [...Crossing, second: number]): void;
}

/** The module of the API. */
export const api = new Slot<Wasm>("aepflow is not loaded yet: call `await init()` first, which the entry `aepflow` has", renew);

/** The wasm module with the linter; it has all functions of the one without, too. */
export interface Linter extends Wasm {
  lintRequest(text: Uint8Array, ...options: Crossing): string;
  fixRequest(text: Uint8Array, ...options: Crossing): string;
  lintConnectionSpec(...spec: Crossing): string;
  readConnectionSpec(...specs: Crossing): string;
  places(text: Uint8Array, ...pointers: Crossing): string;
}

/** The module of the linter. */
export const linter = new Slot<Linter>("the linter is not loaded yet: call `await initLint()` first, which the entry `aepflow/lint` has", renew);
