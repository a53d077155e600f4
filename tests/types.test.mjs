// The types of the npm package, held by the compiler against the operations table and the cases.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { check, connectors, operations } from "aepflow";

import { caseFiles } from "./case_files.mjs";
import { stepOf } from "./cases.mjs";
import { compile, removeFolder, temporaryFolder, typeCheck } from "./compile.mjs";

const HEAD = `
import type * as aepflow from "aepflow";
import type * as clients from "aepflow/client";
import type * as pipelines from "aepflow/pipeline";
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
type Given<T, K extends keyof T> = Exclude<T[K], undefined>;
type Required<T> = { [K in keyof T]-?: {} extends Pick<T, K> ? never : K }[keyof T];
`;

/** The type of a field, by the words in which the table says what it may hold. */
const TYPES = {
  "a string": "string",
  "an id as a string": "string",
  "a boolean": "boolean",
  "an integer": "number",
  "an integer or a decimal string": "aepflow.Count",
  "a number above 0 and up to 100": "number",
  "an integer of Unix seconds, or a time as a string": "aepflow.Time",
  "a string or a list of strings": "aepflow.OneOrMore",
  "a string or an object": "string | aepflow.ConnectorDefinition",
  "1, or a media type with its version": "aepflow.SchemaVersion",
  "any value": "aepflow.Json",
};

const literal = (value) => JSON.stringify(value, null, 1);
const union = (names) => names.map((name) => literal(name)).join(" | ") || "never";

/** Lines that the compiler refuses where the type of an object differs from its fields in the table. */
function fieldAssertions(type, fields) {
  const names = fields.map(({ name }) => name);
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  const own = fields.flatMap((field) => {
    const given = `Given<${type}, ${literal(field.name)}>`;
    if (field.type === "a list") {
      const isList = `${given} extends readonly unknown[] ? true : false`;
      return field.fields ? [isList, ...fieldAssertions(`${given}[number]`, field.fields)] : [isList];
    }
    if (field.fields) return fieldAssertions(given, field.fields);
    if (field.type === "an object") return [`${given} extends object ? true : false`];
    assert.ok(field.type in TYPES, `no type is known for the words "${field.type}"`);
    return [`Equal<${given}, ${field.allowed ? union(field.allowed) : TYPES[field.type]}>`];
  });
  return [`Equal<keyof ${type}, ${union(names)}>`, `Equal<Required<${type}>, ${union(required)}>`, ...own];
}

function tableAssertions() {
  const table = operations();
  const lines = table.flatMap(({ name, fields }) => fieldAssertions(`aepflow.OperationTypes["${name}"]["input"]`, fields));
  return [`Equal<aepflow.Operation, ${union(table.map(({ name }) => name))}>`, ...lines];
}

/** Of what was read, the check takes what the platform has set, and the types, which help to write, don't. */
const SET_BY_PLATFORM = ["meta:altId", "$id", "@id", "createdDate", "createTime"];
const readBack = (input) => input !== null && SET_BY_PLATFORM.some((name) => input[name] !== undefined);

/** What the cases say of values: pairs of a type and a value that fits it. */
function caseValues(c) {
  const of = (kind) => `aepflow.OperationTypes["${c.operation}"]["${kind}"]`;
  const request = `aepflow.Request<"${c.operation}">`;
  const isBuilt = c.expected?.url !== undefined;
  switch (c.call) {
    case "check":
    case "lintRequest":
      return [["aepflow.Diagnostic[]", c.expected]];
    case "fixRequest":
      return [["aepflow.FixedRequest", c.expected]];
    case "readFields":
      return c.expected?.error === undefined ? [["aepflow.SourceFields", c.expected]] : [];
    case "explainRun":
      return c.expected?.error === undefined ? [["aepflow.Explanation", c.expected], ...(c.parts ? [["aepflow.ExplainParts", c.parts]] : [])] : [];
    case "readEvent":
      return c.expected?.error === undefined ? [["aepflow.Delivery", c.expected]] : [];
    case "readConnectionSpec":
      return c.expected?.error === undefined ? [["aepflow.SourceDefinition", c.expected]] : [];
    case "inferSchema":
      if (c.expected?.error !== undefined) return [];
      return [["aepflow.InferSchemaInput", c.input], ["aepflow.InferredSchema", c.expected]];
    case "inferMapping":
      if (c.expected?.error !== undefined) return [];
      return [["aepflow.InferMappingInput", c.input], ["aepflow.InferredMapping", c.expected]];
    case "convertMapping":
      if (c.expected?.error !== undefined) return [];
      return [
        ...(readBack(c.input) ? [] : [[`aepflow.ConvertMappingInput<"${c.input.dialect}">`, c.input]]),
        [`aepflow.MappingRow<"${c.input.dialect}">[]`, c.expected],
      ];
    case "readContext":
      return c.expected?.error === undefined ? [["pipelines.FoundContext", c.expected], ["pipelines.ContextSources", c.input]] : [];
    case "drivePipeline":
      return pipelineValues(c);
    case "checkExpression":
    case "checkContext":
    case "checkMapping":
    case "checkRequests":
    case "checkSpec":
    case "lintConnectionSpec":
      return [["aepflow.Diagnostic[]", c.expected]];
    case "parseExpression":
      return c.expected?.error === undefined ? [["aepflow.Expression", c.expected]] : [];
    case "formatExpression":
      // A tree that is given as text has no type.
      return typeof c.expected === "string" && c.tree !== undefined ? [["aepflow.ExpressionInput", c.tree]] : [];
    case "buildRequest":
      return isBuilt ? [[request, c.expected], ...(c.input === undefined || readBack(c.input) ? [] : [[of("input"), c.input]])] : [];
    case "parseResponse":
      return c.expected?.error === undefined ? [[of("result"), c.expected]] : [];
    case "nextPage":
      // The results of these cases are cut down to what leads to the next page.
      return [[of("input"), c.input], ...(isBuilt ? [[request, c.expected]] : [])];
    case "nextInput":
      if (c.expected?.error !== undefined) return [];
      return [c.input, c.expected].filter((input) => input !== null).map((input) => [of("input"), input]);
    case "retryPause":
      return c.retry === undefined || c.expected?.error !== undefined ? [] : [["aepflow.Retry", c.retry]];
    default:
      return [];
  }
}

/** What a pipeline is given, and what it tells. */
function pipelineValues({ input, ledger, options, expected }) {
  if (expected.error !== undefined) return [];
  const { goal, flowId, run, preview, attempts } = options ?? {};
  return [
    ...(input === undefined || input === null ? [] : [["pipelines.PipelineSpec", input]]),
    // A ledger of the first version is taken, and has no type.
    ["pipelines.PipelineOptions", { ledger: ledger?.version === 1 ? undefined : ledger, goal, flowId, run, preview, attempts }],
    ["pipelines.Step[]", expected.steps.map(stepOf)],
    ["pipelines.Ledger", expected.ledger],
    ["pipelines.Plan", expected.plan],
  ];
}

let folder;
before(() => (folder = temporaryFolder(import.meta.url)));
after(() => removeFolder(folder));

test("the inputs' types name the fields of the operations table", () => {
  const lines = tableAssertions().map((assertion, index) => `const _${index}: ${assertion} = true;`);
  compile(folder, "table.ts", HEAD + lines.join("\n"));
});

test("a mapping may hold what its type names", () => {
  const names = "source destination sourceType identity name description sourceAttribute destinationXdmPath".split(" ");
  names.push("identityGroup", "namespaceCode", "version");
  // The keys of each way to write a mapping: those of the union itself are only what all ways share.
  const keys = "type Keys<T> = T extends unknown ? keyof T : never;\n";
  compile(folder, "mapping.ts", `${HEAD}${keys}const _: Equal<Keys<aepflow.MappingInput>, ${union(names)}> = true;`);
  const mapping = Object.fromEntries(names.map((name) => [name, null]));
  const unknown = (row) => check("createMappingSet", { mappings: [row] }).filter(({ code }) => code === "unknown_field");
  assert.deepEqual(unknown(mapping), []);
  assert.deepEqual(unknown({ ...mapping, kind: null }).map(({ path }) => path), ["/mappings/0/kind"]);
});

test("the operations whose methods take an id are those that need an id alone", () => {
  const table = operations();
  const ids = table.filter(({ fields }) => {
    const required = fields.filter((field) => field.required);
    return required.length === 1 && required[0].name.endsWith("Id");
  });
  assert.ok(ids.length > 10);
  const lines = [
    `const _1: Equal<clients.OperationOfId, ${union(ids.map(({ name }) => name))}> = true;`,
    "declare const client: clients.Client;",
    ...ids.map(({ name }) => `client.${name}("84c64142-1741-4b0b-95a9-65644eba0cf6");`),
    ...table.filter((row) => !ids.includes(row)).map(({ name }) => `// @ts-expect-error\nclient.${name}("84c64142");`),
  ];
  compile(folder, "ids.ts", HEAD + lines.join("\n"));
});

test("check takes anything, and a method only what may be right", () => {
  const form = 'JSON.parse("{}") as unknown';
  const lines = [
    'import { check } from "aepflow";',
    'import { Pipeline } from "aepflow/pipeline";',
    "declare const client: clients.Client;",
    ...[form, "{}", "null", "undefined", '"text"', "[5]", "new Date()", "{ flowId: 5, colour: true }"].flatMap((value) => [
      `check("getFlow", ${value});`,
      `Pipeline.check(${value});`,
    ]),
    `// @ts-expect-error\nclient.getFlow(${form});`,
    "// @ts-expect-error\nclient.getFlow({});",
    "// @ts-expect-error\nnew Pipeline({});",
  ];
  compile(folder, "anything.ts", HEAD + lines.join("\n"));
});

test("a mistyped name is found, and an entry of a list has its type", () => {
  const right = [
    "declare const client: clients.Client;",
    'const _1: Equal<clients.Item<"listFlows">, aepflow.Flow> = true;',
    'for await (const flow of client.items("listFlows", { property: "state==enabled" })) client.listRuns({ flowId: flow.id });',
    'for await (const page of client.pages("listRuns")) page.items.map(({ verdict }) => verdict?.outcome);',
    'const code: aepflow.DiagnosticCode = "missing_field";',
  ];
  const wrong = [
    'client.listRuns({ flowID: "x" });',
    'client.items("listFlow");',
    'client.items("getFlow");',
    'client.items("listFlows", { limits: 1 });',
    'client.createFlows({ name: "n" });',
    'new Pipeline({ nmae: "S", source: { connector: "stripe" }, resources: [] });',
    'new Pipeline({ name: "S", source: { connector: "stripe" }, resources: [] }, { goal: "aply" });',
    'buildRequest("getFlo", { flowId: "x" }, {} as aepflow.Context);',
    'const wrong: aepflow.DiagnosticCode = "mising_field";',
  ];
  const imports = 'import { buildRequest } from "aepflow";\nimport { Pipeline } from "aepflow/pipeline";\n';
  const lines = [...right, ...wrong.map((line) => `// @ts-expect-error\n${line}`)];
  compile(folder, "names.ts", HEAD + imports + lines.join("\n"));
});

test("the inputs and answers of the cases fit their types", () => {
  const lines = caseFiles().flatMap(([name, c], file) =>
    caseValues(c).map(([type, value], part) => `// ${name}\nconst _${file}_${part}: ${type} = ${literal(value)};`),
  );
  compile(folder, "cases.ts", HEAD + lines.join("\n"));
});

test("the tables fit their types", () => {
  const tables = { OperationInfo: operations(), ConnectorInfo: connectors() };
  const lines = Object.entries(tables).map(([type, rows]) => `const _${type}: aepflow.${type}[] = ${literal(rows)};`);
  compile(folder, "tables.ts", HEAD + lines.join("\n"));
});

test("a field, a word, a name or a member too many or too few is found", () => {
  const wrong = [
    'const _1: Equal<keyof aepflow.OperationTypes["getFlow"]["input"], "flowId" | "name"> = true;',
    'const _2: Equal<Required<aepflow.OperationTypes["createFlow"]["input"]>, never> = true;',
    'const _3: Equal<aepflow.Operation, "getFlow"> = true;',
    'const _4: aepflow.OperationTypes["getFlow"]["input"] = { flowId: "x", extra: 1 };',
    'const _5: aepflow.OperationTypes["createRun"]["input"] = {};',
    'const _7: pipelines.Step = { kind: "wait", seconds: 1, until: 1, reason: "polling", step: "s" };',
    'const _8: pipelines.Ledger = { version: 2, revision: 1, pipeline: "p", steps: { s: { state: "lost" } }, checksum: "c" };',
    'const _9: pipelines.PipelineError = { kind: "noAnswer", message: "m", status: 1 };',
    'const _10: string = ({} as pipelines.PipelineStatus).runs?.[0]?.verdict?.failedRecords;',
    'const _6: aepflow.OperationTypes["deleteFlow"]["result"] = { id: "x" };',
  ];
  // An expected error that does not come is an error itself.
  compile(folder, "wrong.ts", HEAD + wrong.map((line) => `// @ts-expect-error\n${line}`).join("\n"));
  assert.throws(() => compile(folder, "right.ts", `${HEAD}// @ts-expect-error\nconst _: true = true;`), /right\.ts/);
});

test("a store takes the clients of others as they are, and a run takes the store", () => {
  const file = join(folder, "stores.mts");
  writeFileSync(file, `
import { S3, S3Client } from "@aws-sdk/client-s3";
import pg from "pg";
import type { RunOptions } from "aepflow/pipeline";
import { FileStore, ObjectStore, PostgresStore, type LedgerStore } from "aepflow/stores";
const place = { bucket: "ledgers", key: "stripe.json" };
const stores: LedgerStore[] = [new FileStore("stripe.json"), new ObjectStore(new S3({}), place)];
stores.push(new PostgresStore(new pg.Pool(), "Stripe"), new PostgresStore(new pg.Client(), "Stripe", { table: "own.ledgers" }));
export const options: Partial<RunOptions>[] = stores.map((store) => ({ store }));
// @ts-expect-error: it has no functions for single operations.
new ObjectStore(new S3Client({}), place);
`);
  // The libraries' own declarations are theirs to check.
  typeCheck([file], "--module", "nodenext", "--types", "node", "--skipLibCheck");
});
