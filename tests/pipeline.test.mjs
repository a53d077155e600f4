// Pipelines in Node: every fault at every request, cut off and resumed from the last saved ledger.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Emulator } from "aepflow/emulator";
import { Pipeline } from "aepflow/pipeline";

import { disturb, FAULTS } from "./pipeline_host.mjs";

test("whatever goes wrong, and wherever, one of everything exists in the end", async () => {
  const { runs, requests, wrong } = await disturb({ Pipeline, Emulator });
  assert.deepEqual(wrong, []);
  assert.equal(runs, requests * (FAULTS.length + 2));
});
