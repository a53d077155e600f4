// Node without any tool: modules and CommonJS, files and text, threads, and a server that renders with the page's code.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { entryNames } from "../names.mjs";
import { printed } from "../processes.mjs";

const node = (...args) => (folder) => printed(folder, "node", args);
const text = (name, ...args) => (folder) =>
  printed(folder, "node", [...args, "--eval", readFileSync(join(folder, name), "utf8")]);

const rows = [
  { what: "module", run: node("print.mjs") },
  { what: "CommonJS", run: node("print.cjs") },
  { what: "module as text", run: text("print.mjs", "--input-type=module") },
  { what: "CommonJS as text", run: text("print.cjs", "--input-type=commonjs") },
  { what: "worker_threads", run: node("threads/main.mjs") },
  { what: "module, condition `browser`", run: node("--conditions=browser", "print.mjs") },
  { what: "CommonJS, condition `browser`", run: node("--conditions=browser", "print.cjs") },
  { what: "the same names in every variant of an entry", gives: [], run: differences },
];

/** Names that a variant of an entry has and another has not. */
async function differences(folder) {
  const names = await entryNames(folder);
  return Object.entries(names).flatMap(([entry, variants]) => {
    const all = [...new Set(Object.values(variants).flat())];
    return Object.entries(variants).flatMap(([variant, own]) =>
      all.filter((name) => !own.includes(name)).map((name) => `${entry} has no ${name} in ${variant}`),
    );
  });
}

export const tools = [
  { name: "node", folder: "node", programs: ["threads"], quick: true, versionFrom: () => process.versions.node, rows },
];
