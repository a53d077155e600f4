/** Something that JSON can carry; a member that is `undefined` is absent. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** JSON text, which is taken as it stands. */
export type JsonText = string | Uint8Array;

/** One fault, or one thing to know, about what the caller gave. */
export interface Diagnostic {
  /** Stable for ever: `missing_field`, `wrong_type`, … */
  code: string;
  severity: "error" | "warning";
  /** JSON Pointer into what the caller gave, `""` for the whole. */
  path: string;
  message: string;
  /** What to do. */
  help?: string;
  url?: string;
  /** The values that the message uses, so that a form can word it anew. */
  params?: Record<string, unknown>;
}

/** Whether and how to send a refused request again; waiting and sending are the host's. */
export interface Retry {
  /** Whether the same request may succeed later. */
  retry: boolean;
  /** Seconds to wait, where the platform says so. */
  afterSeconds?: number;
  /** Look for the resource first, as the request may have made it. */
  lookFirst?: true;
}

/** What an operation takes and gives, by its name. */
export interface OperationTypes {
  [operation: string]: { input: unknown; result: unknown };
}

/** The name of an operation: `createBaseConnection`, `getFlow`, … */
export type Operation = Extract<keyof OperationTypes, string>;

/** The input of one operation, as a value or as JSON text. */
export type Input<O extends Operation> = OperationTypes[O]["input"] | JsonText;

/** The result of one operation. */
export type Result<O extends Operation> = OperationTypes[O]["result"];

/** A row of the operations table. */
export interface OperationInfo {
  name: string;
  method: string;
  path: string;
  [member: string]: unknown;
}

/** A row of the connectors table. */
export interface ConnectorInfo {
  name: string;
  [member: string]: unknown;
}

/** Whose platform a request is for, and with which rights. */
export interface Context {
  accessToken: string;
  apiKey: string;
  orgId: string;
  sandboxName: string;
  /** `platform.adobe.io` unless given. */
  host?: string;
  /** Where the access token comes from; `ims-na1.adobelogin.com` unless given. */
  imsHost?: string;
}

/** How to check and build. */
export interface Options {
  /** Seconds since 1970; the clock of the host unless given. */
  now?: number;
  [option: string]: unknown;
}

/** A request that goes straight into `fetch(request.url, request)`. */
export interface Request<O extends Operation = Operation> {
  operation: O;
  method: string;
  url: string;
  headers: Record<string, string>;
  /** The exact text to send; no member at all for a request without a body. */
  body?: string;
}

/** A request from anywhere, as `toCurl` takes it. */
export interface RequestInput {
  operation?: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/** The headers of an answer: a `Headers`, a `Map`, pairs, or an object like that of `node:http`. */
export type HeadersInput =
  | Iterable<readonly [string, string]>
  | { readonly [name: string]: string | readonly string[] | undefined };

/** An answer of the platform. */
export interface ResponseInput {
  status: number;
  headers?: HeadersInput;
  /** The text or the bytes received, or what `response.json()` gave; a string is always text. */
  body?: string | Uint8Array | ArrayBuffer | null | object;
}

/** How to write a curl command. */
export interface CurlOptions {
  /** Write secrets out instead of hiding them. */
  revealSecrets?: boolean;
}
