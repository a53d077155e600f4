import { basename, extname } from "node:path";
import type { Diagnostic, Explanation } from "../types.js";
import { DONE, FAILED } from "./codes.js";
import { codes } from "./data.js";
import { Failure } from "./failure.js";
import { Document, readBytes } from "./files.js";
import { faultLine, line, note, table, type Answer } from "./show.js";

const PAGE = "https://github.com/aepflow/aepflow/blob/main/docs/diagnostics.md";

const codeOf = (found: readonly Diagnostic[]): number => (found.some(({ severity }) => severity === "error") ? FAILED : DONE);

/** Says what is wrong with a spec. */
export async function check(spec: string): Promise<Answer> {
  const { Pipeline } = await import("../pipeline/entry.node.js");
  const document = await Document.read(spec);
  const diagnostics = await document.placed(Pipeline.check(document.value as never));
  const show = () => {
    for (const fault of diagnostics) line(faultLine(fault), fault.severity);
    if (diagnostics.length === 0) line(`${spec}: nothing is wrong`);
  };
  return { result: { diagnostics }, show, code: codeOf(diagnostics) };
}

/** Says what is wrong with a pasted request, or mends it. */
export async function lint(file: string, fix: boolean): Promise<Answer> {
  const { fixRequest, lintRequest } = await import("../lint/entry.node.js");
  const text = readBytes(file);
  const fixed = fix ? fixRequest(text) : undefined;
  const found = lintRequest(fixed?.text ?? text);
  const say = fixed ? note : line;
  const show = () => {
    for (const { line, column, code, before, after } of fixed?.changes ?? []) {
      say(`${line}:${column} fixed ${code}: ${before} -> ${after}`);
    }
    for (const { severity, code, message, help, params } of found) {
      const { line = 1, column = 1 } = (params ?? {}) as { line?: number; column?: number };
      say(`${line}:${column} ${severity} ${code}: ${message}${help ? ` (${help})` : ""}`, severity);
    }
    if (fixed) process.stdout.write(fixed.text);
  };
  const result = { diagnostics: found, ...(fixed ? { text: fixed.text, changes: fixed.changes } : {}) };
  return { result, show, code: codeOf(found) };
}

/** Says what a code means. */
export async function explain(code: string): Promise<Answer> {
  const known = codes();
  const row = Object.hasOwn(known, code) ? known[code] : undefined;
  if (row) {
    const url = `${PAGE}#${code}`;
    const told = [["says", row.message], ["comes from", row.cause], ["to do", row.help], ["for example", row.example]];
    const show = () => {
      line(`${code} (${row.severity})`, row.severity);
      for (const [words, text] of told) if (text) line(`${words}: ${text}`);
      line(url);
    };
    return { result: { code, kind: "diagnostic", ...row, url }, show };
  }
  const { explainRun } = await import("../runs/entry.node.js");
  const { causes } = explainRun({ status: 400, code, detail: "" }) as Explanation;
  const said = causes.filter(({ basis, catalogue }) => basis !== "none" || catalogue !== "unknown");
  if (said.length === 0) {
    throw new Failure("unknown", `no page says what \`${code}\` means`, { help: "docs/diagnostics.md and docs/run-codes.md list what is known" });
  }
  const meanings = said.flatMap((cause): Meaning[] => cause.candidates ?? [cause]).map(meaningOf);
  const show = () => {
    for (const { catalogue, meaning, fix, page } of meanings) {
      line(`${code} (${catalogue})`);
      line(`means: ${meaning}`);
      line(`to do: ${fix}`);
      if (page !== undefined) line(page);
    }
  };
  return { result: { code, kind: "platform", meanings }, show };
}

interface Meaning {
  catalogue: string;
  meaning: string;
  fix: string;
  basis?: string | undefined;
  page?: string | undefined;
}

const MEMBERS = ["catalogue", "meaning", "fix", "basis", "page"] as const;

/** What is shown of a cause. */
const meaningOf = (cause: Meaning): Meaning =>
  Object.fromEntries(MEMBERS.flatMap((name) => (cause[name] === undefined ? [] : [[name, cause[name]]]))) as unknown as Meaning;

/** What `infer` is told beside the records. */
export interface InferOptions {
  tenant: string;
  class: string;
  title?: string | undefined;
  source?: string | undefined;
  resource?: string | undefined;
}

/** Infers fields, schema and mappings from records. */
export async function infer(file: string, { tenant, class: xdmClass, title, source, resource }: InferOptions): Promise<Answer> {
  const { inferMapping, inferSchema, readFields } = await import("../entry.node.js");
  const { fields } = readFields(readBytes(file));
  const name = title ?? (file === "-" ? "records" : basename(file, extname(file)));
  const about = { ...(source === undefined ? {} : { connector: source }), ...(resource === undefined ? {} : { resource }) };
  const schema = inferSchema({ fields, tenantId: tenant, title: name, class: xdmClass, ...about } as never);
  const { mappings, coverage } = inferMapping({ fields, schema } as never);
  const show = () => {
    table(["source", "destination"], mappings.map((row) => [(row as { source?: string }).source, row.destination]));
    const [mapped, parts, left] = [coverage.mapped, coverage.throughParts, coverage.leftOut].map((list) => list.length);
    line(`${coverage.fields} fields: ${mapped} mapped, ${parts} through their parts, ${left} left out`);
    for (const { path, reason } of coverage.leftOut) line(`left out: ${path}: ${reason}`, "warning");
  };
  return { result: { fields, schema, mappings, coverage }, show };
}
