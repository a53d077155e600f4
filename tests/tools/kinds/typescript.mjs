// TypeScript in each way to find a package's types: every subpath is found, and it has the names that are there at run time.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { ENTRIES, entryNames } from "../names.mjs";
import { tool } from "../processes.mjs";

// Without the types of a browser, Node's own must do; and the other way round.
const NODE = { lib: ["es2022"], types: ["node"] };
const PAGE = { lib: ["es2022", "dom", "dom.iterable"], types: [] };
// With the strictest of the options that projects choose, and the package's own declarations checked too.
const STRICT = { strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, noEmit: true, target: "es2022" };
const WASM_FILES = ["aepflow.wasm", "lint.wasm", "runs.wasm", "pipeline.wasm", "emulator.wasm"];

/** A file that compiles only where each entry's types have exactly the names of a variant. */
function program(names, variant, importLine) {
  const lines = ["type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;"];
  ENTRIES.forEach((entry, index) => {
    const union = names[entry][variant].map((name) => JSON.stringify(name)).join(" | ");
    lines.push(importLine(`entry${index}`, entry), `export const is${index}: Equal<keyof typeof entry${index}, ${union}> = true;`);
  });
  return lines;
}

/** What a bundler or Cloudflare's runtime gives for a wasm file goes into the entry's function. */
const wasmLines = WASM_FILES.flatMap((path, index) => [
  `import wasm${index} from "aepflow/${path}";`,
  `export const module${index}: WebAssembly.Module = wasm${index};`,
]);

const namespace = (name, entry) => `import * as ${name} from "${entry}";`;
const required = (name, entry) => `import ${name} = require("${entry}");`;

function row(what, file, [variant, importLine], options, extra = []) {
  const run = async (folder) => {
    const home = join(folder, what.replaceAll(/\W+/g, "-"));
    mkdirSync(home);
    writeFileSync(join(home, file), [...program(await entryNames(folder), variant, importLine), ...extra].join("\n"));
    const config = { compilerOptions: { ...STRICT, ...options }, files: [file] };
    writeFileSync(join(home, "tsconfig.json"), JSON.stringify(config));
    return tool(folder, "tsc", ["--project", home]);
  };
  return { what, gives: "", run };
}

const inNode = ["node import", (name, entry) => `import * as ${name} from "${entry}";`];
const inPage = ["browser import", inNode[1]];
const inCommonJs = ["node require", (name, entry) => `import ${name} = require("${entry}");`];

const node = (module) => [
  row(`${module}, module`, "user.mts", inNode, { module, ...NODE }),
  row(`${module}, CommonJS`, "user.cts", inCommonJs, { module, ...NODE }),
  row(`${module}, wasm files`, "user.mts", inNode, { module, ...PAGE }, wasmLines),
];
const bundler = { module: "esnext", moduleResolution: "bundler" };
const bundlers = [
  row("bundler, wasm files", "user.ts", inPage, { ...bundler, ...PAGE }, wasmLines),
  row("bundler, condition `browser`", "user.ts", inPage, { ...bundler, ...PAGE, customConditions: ["browser"] }),
  row("bundler, condition `node`", "user.ts", inNode, { ...bundler, ...NODE, customConditions: ["node"] }),
];
// The compiler of version 7 knows it no more.
const node10 = { module: "commonjs", moduleResolution: "node10", esModuleInterop: true };
const classic = [
  row("node10", "user.ts", inCommonJs, { ...node10, ...NODE }),
  row("node10, wasm files", "user.ts", inCommonJs, { ...node10, ...PAGE }, wasmLines),
];

const rows = [...node("node16"), ...node("nodenext"), ...bundlers];
export const tools = [
  { name: "typescript", folder: "typescript-5", rows: [...rows, ...classic] },
  { name: "typescript", folder: "typescript-7", quick: true, rows },
];
