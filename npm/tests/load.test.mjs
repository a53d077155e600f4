// `init` and its sisters where the modules are at hand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { runInNewContext } from "node:vm";
import { init, operations } from "aepflow";
import { initEmulator } from "aepflow/emulator";
import { initLint } from "aepflow/lint";
import { initPipeline } from "aepflow/pipeline";
import { initPreview } from "aepflow/preview";
import { initRuns } from "aepflow/runs";

test("a source is not needed, and may fail, whatever kind of promise it is", async (t) => {
  const unhandled = [];
  const note = (reason) => unhandled.push(reason);
  process.on("unhandledRejection", note);
  t.after(() => process.off("unhandledRejection", note));
  for (const load of [init, initLint, initRuns, initPreview, initPipeline, initEmulator]) {
    const foreign = runInNewContext("Promise.reject(new Error('a connection that is lost'))");
    for (const source of [undefined, "https://example.com/none.wasm", Promise.reject(new Error("lost")), foreign]) {
      assert.equal(await load(source), undefined);
    }
  }
  await setImmediate();
  assert.deepEqual(unhandled, []);
  assert.ok(operations().length > 0);
});
