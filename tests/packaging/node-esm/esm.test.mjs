// The installed package in a module of Node, and in TypeScript for it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as aepflow from "aepflow";

import { typeCheck } from "../../compile.mjs";
import { expected, use } from "../use.mjs";

test("the import gives the API", () => {
  assert.deepEqual(use(aepflow), expected);
});

test("a user's module type-checks, and what is wrong in it is found", () => {
  const file = fileURLToPath(new URL("user.mts", import.meta.url));
  // Without the types of a browser: what Node's own types have must do.
  typeCheck([file], "--module", "nodenext", "--lib", "es2022", "--types", "node");
});
