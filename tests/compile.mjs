// Runs the TypeScript compiler on what a user of the package might write.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const typescript = dirname(createRequire(import.meta.url).resolve("typescript/package.json"));
// With the strictest of the options that projects choose, so that no user's choice finds what this does not.
const STRICT = ["--strict", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess", "--noEmit"];

/** A folder beside a test, from where the installed package is found. */
export function temporaryFolder(test) {
  return mkdtempSync(join(dirname(fileURLToPath(test)), ".compiled-"));
}

export function removeFolder(folder) {
  rmSync(folder, { recursive: true });
}

/** Type-checks files, their own libraries included. */
export function typeCheck(files, ...options) {
  const args = [join(typescript, "bin", "tsc"), ...STRICT, "--target", "es2022", ...options, ...files];
  // The compiler looks for the packages of `--types` from the working folder.
  const cwd = dirname(fileURLToPath(import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
}

/** Type-checks a text as a module that a bundler will read. */
export function compile(folder, name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  typeCheck([file], "--module", "esnext", "--moduleResolution", "bundler", "--types", "");
}
