import type { Diagnostic, Retry, ServiceErrorFields } from "./types.js";

/** Which mark the instances of a class have. */
const marks = new Map<unknown, symbol>();

/**
 * Marks a class and its instances, so that they are known by every copy of this package: a program can load one as ESM, one
 * as CommonJS, and one in each bundle.
 */
function mark(kind: new (...given: never[]) => object, name: string): void {
  const shared = Symbol.for(`aepflow.${name}`);
  marks.set(kind, shared);
  Object.defineProperty(kind.prototype, shared, { value: true });
}

/**
 * What every error of this package extends.
 *
 * `structuredClone` and `postMessage` leave of an error its message, stack and cause: the cause of those that have members
 * is a plain object with their name and all of these, but for the answer's body.
 */
export class AepflowError extends Error {
  override name = "AepflowError";
  /** For logs: what the error says. */
  toJSON(): { name: string; message: string } {
    return { name: this.name, message: this.message };
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    const shared = marks.get(this);
    // A caller's own class that extends one of these has no mark.
    if (shared === undefined) return Function.prototype[Symbol.hasInstance].call(this, value);
    return typeof value === "object" && value !== null && shared in value;
  }

  static {
    mark(this, "AepflowError");
  }
}

/** Faults in what the caller gave; nothing was sent. */
export class ValidationError extends AepflowError {
  override name = "ValidationError";
  declare readonly cause: { readonly name: "ValidationError"; readonly diagnostics: Diagnostic[] };
  readonly diagnostics: Diagnostic[];

  constructor(message: string, diagnostics: Diagnostic[]) {
    super(message, { cause: { name: "ValidationError", diagnostics } });
    this.diagnostics = diagnostics;
  }

  override toJSON(): ValidationError["cause"] & { message: string } {
    return { ...this.cause, message: this.message };
  }

  static {
    mark(this, "ValidationError");
  }
}

/** The platform refused the request. */
export class ServiceError extends AepflowError {
  override name = "ServiceError";
  declare readonly cause: { readonly name: "ServiceError" } & Readonly<Omit<ServiceErrorFields, "body">>;
  readonly status: number;
  /** The platform's own code. */
  readonly code: string | undefined;
  /** The platform's own words. */
  readonly detail: string | undefined;
  /** What to quote to the platform's support. */
  readonly requestId: string | undefined;
  /** What the published code means. */
  readonly meaning: string | undefined;
  /** What to do. */
  readonly help: string | undefined;
  /** Whether and how to send the request again. */
  readonly retry: Retry;
  /** Whether the platform may have done what was asked in spite of the refusal. */
  readonly mayHaveTakenEffect: boolean;
  /** The answer as received; not enumerable, so that a log of the error does not print it. */
  declare readonly body: string;

  constructor(message: string, fields: ServiceErrorFields) {
    const { status, code, detail, requestId, meaning, help, retry, mayHaveTakenEffect, body } = fields;
    const said = { status, code, detail, requestId, meaning, help, retry, mayHaveTakenEffect };
    super(message, { cause: { name: "ServiceError", ...said } });
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.requestId = requestId;
    this.meaning = meaning;
    this.help = help;
    this.retry = retry;
    this.mayHaveTakenEffect = mayHaveTakenEffect;
    Object.defineProperty(this, "body", { value: body });
  }

  override toJSON(): ServiceError["cause"] & { message: string } {
    return { ...this.cause, message: this.message };
  }

  static {
    mark(this, "ServiceError");
  }
}

/** The answer is not what the operation promises. */
export class UnexpectedResponseError extends AepflowError {
  override name = "UnexpectedResponseError";
  declare readonly cause: { readonly name: "UnexpectedResponseError"; readonly status: number };
  readonly status: number;
  /** The answer as received; not enumerable, so that a log of the error does not print it. */
  declare readonly body: string;

  constructor(message: string, { status, body }: { status: number; body: string }) {
    super(message, { cause: { name: "UnexpectedResponseError", status } });
    this.status = status;
    Object.defineProperty(this, "body", { value: body });
  }

  override toJSON(): UnexpectedResponseError["cause"] & { message: string } {
    return { ...this.cause, message: this.message };
  }

  static {
    mark(this, "UnexpectedResponseError");
  }
}

type ErrorJson =
  | { kind: "invalid"; message: string; diagnostics: Diagnostic[] }
  | ({ kind: "service"; message: string } & ServiceErrorFields)
  | { kind: "unexpected"; message: string; status: number; body: string };

/** The error for what the wasm module threw: a string is an error's JSON, anything else is a bug and stays as it is. */
export function fromThrown(thrown: unknown): unknown {
  if (typeof thrown !== "string") return thrown;
  const error = JSON.parse(thrown) as ErrorJson;
  switch (error.kind) {
    case "invalid":
      return new ValidationError(error.message, error.diagnostics);
    case "service":
      return new ServiceError(error.message, error);
    case "unexpected":
      return new UnexpectedResponseError(error.message, error);
  }
}
