// The installed package in a module of Node, and in TypeScript for it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as aepflow from "aepflow";

import { typeCheck } from "../../compile.mjs";
import { expected, use } from "../use.mjs";

test("the import gives the API", () => {
  assert.deepEqual(use(aepflow), expected);
});

test("it can be tried at a prompt, which has a `require` of its own", () => {
  const typed = `import("aepflow").then(({ operations }) => console.log(operations().some(({ name }) => name === "getFlow")))`;
  const cwd = fileURLToPath(new URL("../../..", import.meta.url));
  assert.equal(execFileSync(process.execPath, ["-e", typed], { cwd, encoding: "utf8" }), "true\n");
});

test("a user's module type-checks, and what is wrong in it is found", () => {
  const file = fileURLToPath(new URL("user.mts", import.meta.url));
  // Without the types of a browser: what Node's own types have must do.
  typeCheck([file], "--module", "nodenext", "--lib", "es2022", "--types", "node");
});
