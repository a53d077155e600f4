// The package in its users' tools: `node run.mjs`, `node run.mjs vite-8 next`, `node run.mjs --quick`.
//
// Prints a Markdown table and, for each row that is not as expected, why; ends with how many rows passed.
import { deepStrictEqual } from "node:assert/strict";
import { readdirSync } from "node:fs";
import { parseArgs } from "node:util";

import { expected } from "./expected.mjs";
import { install, versionOf } from "./project.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: "boolean", default: false } } });
const tools = [];
for (const file of readdirSync(new URL("kinds", import.meta.url))) {
  const kind = await import(`./kinds/${file}`);
  tools.push(...kind.tools.map((tool) => ({ ...tool, kind: file.replace(".mjs", "") })));
}
const isNamed = (name) => ({ kind, folder }) => name === kind || name === folder;
for (const name of positionals) if (!tools.some(isNamed(name))) throw new Error(`there is no tool ${name}`);

const failures = [];
let passed = 0;
console.log("| tool | version | what | result | seconds |");
console.log("|---|---|---|---|---:|");
for (const tool of tools) {
  if (positionals.length === 0 || positionals.some((name) => isNamed(name)(tool))) await runTool(tool);
}
for (const { what, error } of failures) console.error(`\n${what}\n${shortened(error.message)}`);
console.log(`\n${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function runTool({ name, folder, versionFrom, programs, quick, rows }) {
  const wanted = rows.filter((row) => !values.quick || (row.quick ?? quick));
  if (wanted.length === 0) return;
  try {
    const installed = await install(folder, programs);
    const version = versionFrom?.(installed) ?? versionOf(installed, name);
    for (const row of wanted) await runRow(`${name} | ${version}`, installed, row);
  } catch (error) {
    const broken = () => Promise.reject(error);
    for (const row of wanted) await runRow(`${name} | in ${folder}`, folder, { ...row, run: broken });
  }
}

async function runRow(tool, installed, { what, run, gives = expected }) {
  const start = performance.now();
  const error = await run(installed).then((result) => deepStrictEqual(result, gives)).catch((thrown) => thrown);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`| ${tool} | ${what} | ${error ? "**fails**" : "works"} | ${seconds} |`);
  if (error) failures.push({ what: `${tool} | ${what}`, error });
  else passed++;
}

/** Tools print much: what went wrong is at the beginning or at the end. */
function shortened(text) {
  const lines = text.split("\n").map((line) => `    ${line}`);
  if (lines.length <= 60) return lines.join("\n");
  return [...lines.slice(0, 30), "    …", ...lines.slice(-30)].join("\n");
}
