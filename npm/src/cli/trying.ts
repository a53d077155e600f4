import { existsSync, statSync, writeFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { CheckMappingInput, Diagnostic } from "../types.js";
import type { MappingTest, MappingTestReport, PreviewResult, ValueTrace } from "../types/preview.js";
import { DONE, FAILED } from "./codes.js";
import { Failure, failureOf, type Fault } from "./failure.js";
import { Document, readBytes } from "./files.js";
import { faultLine, line, showFailure, table, type Answer } from "./show.js";

// The verbs that try mappings on records.

type Members = Record<string, unknown>;

/** What both verbs are told. */
interface Asked {
  resource?: string | undefined;
  mode?: string | undefined;
  limit?: number | undefined;
  now?: number | undefined;
  seed?: number | undefined;
}

export interface PreviewAsked extends Asked {
  show?: number | undefined;
  trace?: string | undefined;
  watch?: boolean | undefined;
}

export interface TestAsked extends Asked {
  generate?: string | undefined;
  out?: string | undefined;
}

/** The members of a file that the mappings are read from. */
const MAPPING = ["mappings", "fields", "schema", "variables", "dialect", "validation"];
const NO_MAPPINGS = { help: "give a file with `mappings`; `aepflow infer RECORDS … --json` writes one" };
/** How long `--watch` looks away, in milliseconds. */
const PAUSE = 200;

const options = ({ mode, limit, now, seed }: Asked) => ({ mode: mode as "batch" | undefined, limit, now: now ?? Date.now(), seed });

/** Shows what mappings do to records. */
export async function preview(mappings: string, records: string, asked: PreviewAsked): Promise<Answer | undefined> {
  if (!asked.watch || [mappings, records].includes("-")) return look(mappings, records, asked);
  for (;;) {
    const seen = times(mappings, records);
    if (process.stdout.isTTY) process.stdout.write("\x1b[2J\x1b[H");
    try {
      (await look(mappings, records, asked)).show?.();
    } catch (error) {
      // Files are half written at times.
      showFailure(failureOf(error));
    }
    while (times(mappings, records) === seen) await setTimeout(PAUSE);
  }
}

const times = (...files: string[]): string => files.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)).join();

async function look(mappings: string, records: string, { show, trace, ...asked }: PreviewAsked): Promise<Answer> {
  const { compileMapping } = await import("../preview/entry.node.js");
  const document = await Document.read(mappings);
  const given = givenOf(document, asked.resource);
  const plan = compileMapping(given.mapping as unknown as CheckMappingInput);
  const bytes = readBytes(records);
  if (trace !== undefined) {
    const { limit: _, ...rest } = options(asked);
    return traced(plan.trace(first(bytes) as object, trace, rest));
  }
  const faults = await document.placed(plan.diagnostics.map((one): Diagnostic => ({ ...one, path: given.place(one.path) })));
  return previewed(faults, bytes, plan.preview(bytes, options(asked)), show ?? 1);
}

/** Runs tests of mappings, or writes them. */
export async function test(mappings: string, tests: string | undefined, asked: TestAsked): Promise<Answer> {
  const { compileMapping } = await import("../preview/entry.node.js");
  const found = givenOf(await Document.read(mappings), asked.resource);
  const plan = compileMapping(found.mapping as unknown as CheckMappingInput);
  if (asked.generate !== undefined) return generated(plan.generateTests(readBytes(asked.generate), options(asked)), asked.out);
  const read = tests === undefined ? found.tests : valueOf(await Document.read(tests));
  const given = isObject(read) ? read["tests"] : read;
  if (given === undefined || given === null) {
    const help = `\`aepflow test ${mappings} --generate RECORDS --out FILE\` writes some`;
    throw new Failure("file", `${tests ?? mappings}: this has no \`tests\``, { help });
  }
  const { limit: _, ...rest } = options(asked);
  return reported(plan.runTests(given as MappingTest[], rest));
}

/** What a file has of mappings. */
interface Given {
  mapping: Members;
  tests?: unknown;
  /** Of a pointer into the mapping, that into the file. */
  place: (path: string) => string;
}

const isObject = (value: unknown): value is Members => typeof value === "object" && value !== null && !Array.isArray(value);

function givenOf(document: Document, resource: string | undefined): Given {
  const value = valueOf(document);
  if (Array.isArray(value)) return { mapping: { mappings: value }, place: (path) => path.replace(/^\/mappings/, "") };
  if (isObject(value) && Array.isArray(value["resources"])) return ofResource(value, value["resources"], resource);
  if (isObject(value) && isObject(value["result"])) {
    // What `infer --json` prints; it has the inputs of a schema, and not the schema itself.
    return { mapping: { mappings: value["result"]["mappings"] }, place: (path) => `/result${path}` };
  }
  if (!isObject(value) || !("mappings" in value)) throw new Failure("file", `${document.path}: this has no mappings`, NO_MAPPINGS);
  const mapping = Object.fromEntries(MAPPING.flatMap((name) => (name in value ? [[name, value[name]]] : [])));
  return { mapping, tests: value["tests"], place: (path) => path };
}

const nameOf = ({ key, resource }: Members): string => String(key ?? resource);

/** The mappings of a resource of a spec, or those of all of its resources. */
function ofResource(spec: Members, resources: unknown[], name: string | undefined): Given {
  const named = new Map(resources.flatMap((one, at) => (isObject(one) ? [[nameOf(one), { at, one }] as const] : [])));
  const found = name !== undefined ? named.get(name) : named.size === 1 ? [...named.values()][0] : undefined;
  if (found === undefined) {
    const message = name === undefined ? "which resource?" : `the spec has no resource \`${name}\``;
    throw new Failure("unknown", message, { help: `\`--resource\` takes ${[...named.keys()].join(", ")}` });
  }
  const { at, one } = found;
  for (const [place, part] of [[`/resources/${at}/mapping`, one["mapping"]], ["/mapping", spec["mapping"]]] as const) {
    if (isObject(part) && "mappings" in part) {
      return { mapping: { mappings: part["mappings"] }, tests: one["tests"], place: (path) => place + path };
    }
  }
  throw new Failure("file", `the mappings of \`${nameOf(one)}\` are made when the spec is applied`, NO_MAPPINGS);
}

/** The value of a file, which YAML has already and JSON has as bytes. */
function valueOf({ path, value }: Document): unknown {
  if (!(value instanceof Uint8Array)) return value;
  try {
    return JSON.parse(new TextDecoder().decode(value));
  } catch {
    throw new Failure("file", `${path}: this is no JSON`);
  }
}

/** The records of a file: of JSON the values, of lines the texts. */
function recordsOf(bytes: Uint8Array): { values: unknown[] } | { lines: string[] } {
  const text = new TextDecoder().decode(bytes);
  try {
    const value: unknown = JSON.parse(text);
    return { values: Array.isArray(value) ? value : [value] };
  } catch {
    return { lines: text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "") };
  }
}

function first(bytes: Uint8Array): unknown {
  const records = recordsOf(bytes);
  return "values" in records ? records.values[0] : new TextEncoder().encode(records.lines[0]);
}

function previewed(found: Fault[], bytes: Uint8Array, result: PreviewResult, shown: number): Answer {
  const { fates } = result;
  const show = () => {
    for (const fault of found) line(faultLine(fault), fault.severity);
    const rows = result.destinations.map(({ destination, source, filled, failed, notEvaluated, examples, ...counts }) => [
      destination, source, filled, counts.null || "", failed || "", notEvaluated || "", examples.map((example) => JSON.stringify(example)).join(", "),
    ]);
    table(["destination", "source", "filled", "null", "failed", "not evaluated", "examples"], rows);
    const given = recordsOf(bytes);
    const before = (at: number) => ("values" in given ? JSON.stringify(given.values[at]) : given.lines[at]);
    result.records.forEach(({ output, faults, reasons }, at) => {
      const name = `record ${at + 1}`;
      if (at < shown) {
        line(`${name} before: ${before(at)}`);
        line(`${name} after:  ${JSON.stringify(output)}`);
      }
      for (const fault of faults) line(`${name}: ${fault.destination} is null: ${fault.message}`, "warning");
      for (const { path, message } of reasons) line(`${name} is rejected: ${path || "the record"}: ${message}`, "error");
    });
    const said = `${fates.lands} land, ${fates.landsWithNulls} land with nulls, ${fates.rejected} are rejected`;
    line(`${result.read} records: ${said}`, fates.rejected ? "error" : undefined);
  };
  const failed = fates.rejected > 0 || found.some(({ severity }) => severity === "error");
  return { result: { diagnostics: found, ...result }, show, code: failed ? FAILED : DONE };
}

function traced(trace: ValueTrace): Answer {
  const show = () => {
    line(`${trace.destination} <- ${trace.source} (${trace.sourceType})`);
    for (const part of trace.parts) line(`  ${part.text}  ->  ${valueOrWhy(part)}`, part.type === undefined ? "error" : undefined);
    line(`value: ${valueOrWhy(trace)}`);
    if (trace.fault) line(`nothing is written: ${trace.fault.message}`, "error");
    else line(`written: ${JSON.stringify(trace.output)}`);
  };
  return { result: trace, show, code: trace.fault ? FAILED : DONE };
}

const valueOrWhy = ({ type, value, status, message }: Pick<ValueTrace, "type" | "value" | "status" | "message">): string =>
  type === undefined ? `${status}: ${message}` : `${JSON.stringify(value)} (${type})`;

function reported(report: MappingTestReport): Answer {
  const show = () => {
    for (const { name, passed, fate, expectedFate = fate, differences } of report.tests) {
      line(`${passed ? "passed" : "FAILED"}  ${name}`, passed ? undefined : "error");
      if (expectedFate !== fate) line(`  fate: expected ${expectedFate}, found ${fate}`);
      for (const { path, expected, found } of differences) {
        line(`  ${path}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
      }
    }
    line(`${report.passed} passed, ${report.failed} failed`);
  };
  return { result: report, show, code: report.failed > 0 ? FAILED : DONE };
}

function generated(tests: MappingTest[], out: string | undefined): Answer {
  const text = `${JSON.stringify({ tests }, null, 2)}\n`;
  if (out === undefined) return { result: { tests }, show: () => void process.stdout.write(text) };
  writeFileSync(out, text);
  return { result: { tests, file: out }, show: () => line(`${tests.length} tests are in ${out}`) };
}
