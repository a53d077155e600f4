// The installed package in a page without a bundler.
import assert from "node:assert/strict";
import { relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { project, runPage } from "../../browser.mjs";
import { expected } from "../use.mjs";

const page = (name) => relative(project, fileURLToPath(new URL(name, import.meta.url)));

test("the page gives the API", async () => {
  assert.deepEqual(await runPage(project, page("index.html")), expected);
});

test("a call before the module is loaded says what to do", async () => {
  const message = "aepflow is not loaded yet: call `await init()` first, which the entry `aepflow` has";
  assert.deepEqual(await runPage(project, page("early.html")), { isAepflowError: true, message });
});

test("a wrong source is told, and whoever asks again loads nothing", async () => {
  const { wrong, thrown, ...loaded } = await runPage(project, page("load.html"));
  assert.match(wrong.notFound, /404|ok|status/i);
  for (const text of [wrong.page, wrong.answer]) assert.match(text, /magic word/);
  assert.deepEqual(thrown, ["it is lost", "a text", "undefined"]);
  assert.deepEqual(loaded, { fetched: ["aepflow.wasm"], unhandled: [], faults: 1 });
});
