// Pipelines in a worker of headless Chromium: the same requests as in Node, and the same end whatever goes wrong.
import assert from "node:assert/strict";
import { relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Emulator } from "aepflow/emulator";
import { Pipeline } from "aepflow/pipeline";

import { project, runPage } from "./browser.mjs";
import { requests } from "./pipeline_host.mjs";

test("a pipeline in a worker sends what it sends in Node", async () => {
  const page = relative(project, fileURLToPath(new URL("pipeline.browser.html", import.meta.url)));
  const { state, sent, wrong, runs } = await runPage(project, page, { every: 3 });
  assert.deepEqual({ state, wrong }, { state: "done", wrong: [] });
  assert.equal(runs, 90);
  assert.deepEqual(sent, await requests({ Pipeline, Emulator }));
});
