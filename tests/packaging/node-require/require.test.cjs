// The installed package in a CommonJS file of Node, and in TypeScript for it.
const assert = require("node:assert/strict");
const { join } = require("node:path");
const { test } = require("node:test");
const aepflow = require("aepflow");

test("require gives the API", async () => {
  const { expected, use } = await import("../use.mjs");
  assert.deepEqual(use(aepflow), expected);
});

test("a user's CommonJS file type-checks, and what is wrong in it is found", async () => {
  const { typeCheck } = await import("../../compile.mjs");
  typeCheck([join(__dirname, "user.cts")], "--module", "nodenext", "--types", "node");
});
