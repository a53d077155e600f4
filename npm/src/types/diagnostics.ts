// Made by `cargo xtask faces` from the tables; not to be edited.

import type { DiagnosticCode, Severity } from "./codes.js";

/** One fault, or one thing to know, about what the caller gave. */
export interface Diagnostic {
  /** Stable for ever: `missing_field`, `wrong_type`, … */
  code: DiagnosticCode;
  /** An error keeps a request from being built; a warning does not. */
  severity: Severity;
  /** JSON Pointer into what the caller gave, `""` for the whole. */
  path: string;
  /** What is wrong, in one sentence. */
  message: string;
  /** What to do. */
  help?: string;
  /** The section of its code in the docs: cause, fix and an example. */
  url: string;
  /**
   * The values that the message uses, so that a form can word it anew: lists are lists, and `expected` and `found` are
   * kinds such as `string` where they can be. Where a part of an expression is meant, `start` and `end` say which;
   * `line` and `column` count from 1, columns in characters.
   */
  params?: Record<string, unknown>;
}

/** Whether and how to send a refused request again; waiting and sending are the host's. */
export interface Retry {
  /** Whether the same request may succeed later. */
  retry: boolean;
  /** How many seconds to wait, where the platform says so. */
  afterSeconds?: number;
  /** Look for the resource first, as the request may have made it. */
  lookFirst?: true;
}

/** What is known of a refusal. */
export interface ServiceErrorFields {
  /** The HTTP status. */
  status: number;
  /** The platform's own code. */
  code?: string;
  /** The platform's own words. */
  detail?: string;
  /** What to quote to the platform's support. */
  requestId?: string;
  /** What the published code means. */
  meaning?: string;
  /** What to do. */
  help?: string;
  /** Whether and how to send the request again. */
  retry: Retry;
  /** Whether the platform may have done what was asked in spite of the refusal. */
  mayHaveTakenEffect: boolean;
  /** The answer as received. */
  body: string;
}
