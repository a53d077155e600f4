import type { Diagnostic, Retry } from "./types.js";

/** What every error of this package extends. */
export class AepflowError extends Error {
  override name = "AepflowError";
}

/** Faults in what the caller gave; nothing was sent. */
export class ValidationError extends AepflowError {
  override name = "ValidationError";
  readonly diagnostics: Diagnostic[];

  constructor(message: string, diagnostics: Diagnostic[]) {
    super(message);
    this.diagnostics = diagnostics;
  }
}

/** The members of a {@link ServiceError}. */
export interface ServiceErrorFields {
  status: number;
  code?: string;
  detail?: string;
  requestId?: string;
  cause?: string;
  help?: string;
  retry: Retry;
  mayHaveTakenEffect: boolean;
  body: string;
}

/** The platform refused the request. */
export class ServiceError extends AepflowError {
  override name = "ServiceError";
  readonly status: number;
  /** The platform's own code. */
  readonly code: string | undefined;
  /** The platform's own words. */
  readonly detail: string | undefined;
  /** What to quote to the platform's support. */
  readonly requestId: string | undefined;
  /** What the published code means. */
  override readonly cause: string | undefined;
  /** What to do. */
  readonly help: string | undefined;
  /** Whether and how to send the request again. */
  readonly retry: Retry;
  /** Whether the platform may have done what was asked in spite of the refusal. */
  readonly mayHaveTakenEffect: boolean;
  /** The answer as received; not enumerable, so that a log of the error does not print it. */
  declare readonly body: string;

  constructor(message: string, fields: ServiceErrorFields) {
    super(message);
    this.status = fields.status;
    this.code = fields.code;
    this.detail = fields.detail;
    this.requestId = fields.requestId;
    this.cause = fields.cause;
    this.help = fields.help;
    this.retry = fields.retry;
    this.mayHaveTakenEffect = fields.mayHaveTakenEffect;
    Object.defineProperty(this, "body", { value: fields.body });
  }
}

/** The answer is not what the operation promises. */
export class UnexpectedResponseError extends AepflowError {
  override name = "UnexpectedResponseError";
  readonly status: number;
  /** The answer as received; not enumerable, so that a log of the error does not print it. */
  declare readonly body: string;

  constructor(message: string, fields: { status: number; body: string }) {
    super(message);
    this.status = fields.status;
    Object.defineProperty(this, "body", { value: fields.body });
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
