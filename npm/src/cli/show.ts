import { DONE, FAILED } from "./codes.js";
import type { Failure, Fault } from "./failure.js";

/** What a verb gives: the value for programs, how people see it, and how the command ends. */
export interface Answer {
  result?: unknown;
  show?: (() => void) | undefined;
  code?: number;
}

const COLOURS: Record<string, string> = { error: "31", warning: "33" };

const paints = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY && (process.env.NO_COLOR ?? "") === "" && process.env.TERM !== "dumb";

/** A text without what a terminal takes as commands. */
export const clean = (text: string): string => text.replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, "\ufffd");

function write(stream: NodeJS.WriteStream, text: string, style?: string): void {
  const colour = paints(stream) ? COLOURS[style ?? ""] : undefined;
  stream.write(colour === undefined ? `${clean(text)}\n` : `\x1b[${colour}m${clean(text)}\x1b[0m\n`);
}

/** One line of a result. */
export const line = (text: string, style?: string): void => write(process.stdout, text, style);

/** One line that is no result. */
export const note = (text: string, style?: string): void => write(process.stderr, text, style);

/** A value in a table. */
function cell(value: unknown): string {
  if (value === true) return "yes";
  return value === false || value === undefined || value === null ? "" : clean(String(value)).replaceAll("\n", " ");
}

/** Rows with a head, each column as wide as its longest text. */
export function table(names: readonly string[], rows: readonly (readonly unknown[])[]): void {
  const texts = [[...names], ...rows.map((row) => row.map(cell))];
  const length = (text: string) => [...text].length;
  const widths = names.map((_, at) => Math.max(...texts.map((row) => length(row[at] ?? ""))));
  for (const row of texts) {
    line(row.map((text, at) => text + " ".repeat((widths[at] ?? 0) - length(text))).join("  ").trimEnd());
  }
}

/** A diagnostic in one line, with its place. */
export function faultLine({ code, severity, message, help, ...fault }: Fault): string {
  return `${placeOf(fault)} ${severity} ${code}: ${message}${help ? ` (${help})` : ""}`;
}

function placeOf({ file, line, column, path }: Pick<Fault, "file" | "line" | "column"> & { path?: string }): string {
  return line === undefined ? path || "/" : `${file}:${line}:${column}`;
}

/** Shows what a verb gave, or why it gave nothing, and says how the command ends. */
export function finish(verb: string, asJson: boolean, answer: Answer, failure?: Failure): number {
  const code = failure?.code ?? answer.code ?? DONE;
  if (asJson) {
    const ok = failure === undefined && code !== FAILED;
    const parts = { ...(answer.result === undefined ? {} : { result: answer.result }), ...(failure ? { error: failure } : {}) };
    process.stdout.write(`${JSON.stringify({ verb, ok, exitCode: code, ...parts }, null, 2)}\n`);
    return code;
  }
  answer.show?.();
  if (failure) showFailure(failure);
  return code;
}

export function showFailure({ message, parts }: Failure): void {
  const faults = parts.diagnostics ?? [];
  for (const fault of faults) note(faultLine(fault), fault.severity);
  const place = parts.line === undefined ? "" : `${placeOf(parts)}: `;
  if (faults.length === 0) note(`aepflow: ${place}${message}`, "error");
  if (parts.help !== undefined) note(`what to do: ${parts.help}`);
}
