// The installed package in a page that Vite builds, and in TypeScript for a bundler.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "vite";

import { project, runPage } from "../../browser.mjs";
import { typeCheck } from "../../compile.mjs";
import { expected } from "../use.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
let outDir, output;

before(async () => {
  outDir = mkdtempSync(join(tmpdir(), "aepflow-vite-"));
  const options = { outDir, emptyOutDir: true };
  ({ output } = await build({ root, configFile: false, logLevel: "warn", build: options }));
});
after(() => rmSync(outDir, { recursive: true }));

test("the built page gives the API", async () => {
  assert.deepEqual(await runPage(outDir, "index.html"), expected);
});

test("the page is made of the package's web entry alone, without a module of Node and without the module's copy", () => {
  const chunks = output.filter(({ type }) => type === "chunk");
  const installed = join(project, "node_modules", "aepflow");
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  const own = ({ moduleIds }) => moduleIds.filter((id) => id.startsWith(installed)).map((id) => id.slice(installed.length + 1));
  const [page] = chunks.filter(({ isEntry }) => isEntry);
  assert.deepEqual(own(page).sort(), ["dist/entry.web.js", "dist/shared.js"]);
  // What a page asks for where a server doesn't know the wasm file, and at no other time.
  const later = chunks.filter(({ isDynamicEntry }) => isDynamicEntry);
  assert.deepEqual(later.flatMap(own), ["dist/aepflow_script.js"]);
  assert.deepEqual(page.dynamicImports, later.map(({ fileName }) => fileName));
  // What Vite puts in the place of a module of Node has a name of its own.
  assert.deepEqual(modules.filter((id) => id.includes("node:") || id.includes("browser-external")), []);
  assert.deepEqual(page.imports.filter((name) => later.some(({ fileName }) => fileName === name)), []);
});

test("the wasm module is a file of its own", () => {
  const assets = output.filter(({ fileName }) => fileName.endsWith(".wasm"));
  assert.equal(assets.length, 1);
});

test("a user's module type-checks, and what is wrong in it is found", () => {
  const options = ["--module", "esnext", "--moduleResolution", "bundler", "--types", "vite/client"];
  typeCheck([join(root, "user.ts")], ...options);
});
