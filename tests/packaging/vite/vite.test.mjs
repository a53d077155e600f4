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

test("the page is made of the package's web entry alone, without a module of Node", () => {
  const chunks = output.filter(({ type }) => type === "chunk");
  const installed = join(project, "node_modules", "aepflow");
  const modules = chunks.flatMap(({ moduleIds }) => moduleIds);
  const own = modules.filter((id) => id.startsWith(installed)).map((id) => id.slice(installed.length + 1));
  assert.deepEqual(own, ["dist/entry.web.js"]);
  // What Vite puts in the place of a module of Node has a name of its own.
  assert.deepEqual(modules.filter((id) => id.includes("node:") || id.includes("browser-external")), []);
  assert.deepEqual(chunks.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]), []);
});

test("the wasm module is a file of its own", () => {
  const assets = output.filter(({ fileName }) => fileName.endsWith(".wasm"));
  assert.equal(assets.length, 1);
});

test("a user's module type-checks, and what is wrong in it is found", () => {
  const options = ["--module", "esnext", "--moduleResolution", "bundler", "--types", "vite/client"];
  typeCheck([join(root, "user.ts")], ...options);
});
