// The linter, which is a wasm file of its own: with `aepflow` in Node, and in a bundle with `aepflow/lint` alone.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const FLOWS = "https://platform.adobe.io/data/foundation/flowservice/flow";
const PROGRAM = `try { console.log(lintRequest("curl ${FLOWS}").some(({ code }) => code === "unknown_endpoint")); }
catch (error) { console.log(error.name, error.message); }`;

/** What a program prints, run as it is or as a bundle that lies elsewhere. */
async function printed(imports, format, isBundled) {
  const input = ["--input-type=" + (format === "esm" ? "module" : "commonjs"), "--eval"];
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  if (!isBundled) return execFileSync(process.execPath, [...input, `${imports}\n${PROGRAM}`], { cwd, encoding: "utf8" }).trim();
  const folder = mkdtempSync(join(tmpdir(), "aepflow-lint-"));
  try {
    const outfile = join(folder, format === "esm" ? "out.mjs" : "out.cjs");
    const stdin = { contents: `${imports}\n${PROGRAM}`, resolveDir: cwd };
    await build({ stdin, outfile, format, bundle: true, platform: "node", logLevel: "silent" });
    return execFileSync(process.execPath, [outfile], { cwd: folder, encoding: "utf8" }).trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ESM = 'import { lintRequest } from "aepflow";';
const CJS = 'const { lintRequest } = require("aepflow");';
const TOO = { [ESM]: 'import "aepflow/lint";', [CJS]: 'require("aepflow/lint");' };
const MISSING = 'AepflowError the wasm module can\'t be loaded: the linter is not in this bundle: import "aepflow/lint" too';

for (const [imports, written] of [[ESM, "esm"], [CJS, "cjs"]]) {
  test(`in Node ${written} has the linter with the main entry`, async () => {
    assert.equal(await printed(imports, written, false), "true");
  });
  for (const format of ["esm", "cjs"]) {
    test(`${written} in a bundle that is ${format} has the linter where it is asked for`, async () => {
      assert.equal(await printed(imports, format, true), MISSING);
      assert.equal(await printed(`${TOO[imports]} ${imports}`, format, true), "true");
    });
  }
}
