import type { Context } from "./inputs.js";
import type { Operation, OperationTypes } from "./operations.js";
import type { JsonText } from "./shared.js";

/** The input of one operation, as a value or as JSON text. */
export type Input<O extends Operation> = OperationTypes[O]["input"] | JsonText;

/** Anything, as a half-filled form or JSON text is; an editor offers what a whole input may hold. */
export type Unchecked<T> = T | {} | null | undefined;

/** The result of one operation. */
export type Result<O extends Operation> = OperationTypes[O]["result"];

/** An HTTP method. */
export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** The context of one operation: a call for an access token has none to give yet. */
export type ContextInput<O extends Operation> = ([O] extends ["createAccessToken"] ? Partial<Context> : Context) | JsonText;

/** How to check and build. */
export interface Options {
  /** Milliseconds since 1970, or `null` for no clock at all. Default: the clock of the host. */
  now?: number | null | undefined;
  /** How many diagnostics are listed, errors first, before one that counts the rest: 1,000 by default, 10,000 at most. */
  maxDiagnostics?: number | null | undefined;
}

/** A request that goes straight into `fetch(request.url, request)`. */
export interface Request<O extends Operation = Operation, Body extends string | Uint8Array = string> {
  /** The operation that it is of. */
  operation: O;
  /** The HTTP method. */
  method: Method;
  /** Where it goes. */
  url: string;
  /** Its headers, the access token among them. */
  headers: Record<string, string>;
  /** The exact text to send; no member at all for a request without a body. */
  body?: Body;
}

/** A request from anywhere, as `toCurl` takes it. */
export interface RequestInput {
  /** The operation that it is of. */
  operation?: string | undefined;
  /** The HTTP method. */
  method: string;
  /** Where it goes. */
  url: string;
  /** Its headers. */
  headers: Record<string, string>;
  /** The text to send. */
  body?: string | undefined;
}

/** The headers of an answer: a `Headers`, a `Map`, pairs, or an object like that of `node:http`. */
export type HeadersInput = Iterable<readonly [string, string]> | HeadersObject;

/** The headers of an answer by their names. */
export interface HeadersObject {
  /** The value of a header, or its values. */
  readonly [name: string]: string | readonly string[] | undefined;
}

/** An answer of the platform. */
export interface ResponseInput {
  /** The HTTP status. */
  status: number;
  /** Its headers. */
  headers?: HeadersInput | undefined;
  /** The text or the bytes received, or what `response.json()` gave; a string is always text. */
  body?: string | Uint8Array | ArrayBuffer | null | object | undefined;
}

/** How to write a curl command. */
export interface CurlOptions {
  /** Write secrets out instead of hiding them. */
  revealSecrets?: boolean | undefined;
}
