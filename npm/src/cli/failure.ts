import { AepflowError, ServiceError, ValidationError } from "../errors.js";
import type { Diagnostic } from "../types.js";
import { FAILED } from "./codes.js";

/** A diagnostic of a file, with its place there. */
export type Fault = Diagnostic & { file?: string; line?: number; column?: number };

/** What a failure may have beside its sentence. */
export interface FailureParts {
  help?: string | undefined;
  code?: number;
  file?: string;
  line?: number;
  column?: number;
  diagnostics?: Fault[];
}

/** Why a verb ended early: `kind` is stable, `help` says what to do. */
export class Failure extends Error {
  readonly kind: string;
  readonly parts: FailureParts;

  constructor(kind: string, message: string, parts: FailureParts = {}) {
    super(message);
    this.kind = kind;
    this.parts = parts;
  }

  /** With what code the command ends. */
  get code(): number {
    return this.parts.code ?? FAILED;
  }

  /** The failure as JSON carries it. */
  toJSON(): object {
    const { help, code: _, ...more } = this.parts;
    return { kind: this.kind, message: this.message, ...(help === undefined ? {} : { help }), ...more };
  }
}

/** What an error means to whoever typed the command. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof ValidationError) {
    const [first] = error.diagnostics;
    return new Failure("invalid", first?.message ?? error.message, { diagnostics: error.diagnostics });
  }
  if (error instanceof ServiceError) return new Failure("service", error.message, { help: error.help ?? undefined });
  if (error instanceof AepflowError) return new Failure("refused", error.message);
  const { code, path, message } = Object(error) as { code?: string; path?: string; message?: string };
  if (code !== undefined && path !== undefined) {
    // `ENOENT: no such file or directory, open 'none.json'`
    const said = /^\w+: ([^,]+)/.exec(message ?? "")?.[1] ?? code;
    return new Failure("file", `${path}: ${said}`);
  }
  if (code?.startsWith("E") === true) return new Failure("refused", message ?? code);
  const help = "this is a fault of aepflow: report it with what was typed";
  return new Failure("internal", `${(error as Error).name ?? "Error"}: ${message ?? String(error)}`, { help });
}
