// The function on Cloudflare's own runtime, its ledgers in a bucket of R2, against the emulated platform over HTTP.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Miniflare } from "miniflare";
import { startPlatform, STRIPE_KEY } from "./platform.mjs";

let platform, worker;

before(async () => {
  platform = await startPlatform();
  worker = new Miniflare({
    rootPath: join(import.meta.dirname, "../dist/worker"),
    modules: [
      { type: "ESModule", path: "worker.js" },
      { type: "CompiledWasm", path: "pipeline.wasm" },
    ],
    compatibilityDate: "2026-01-01",
    r2Buckets: ["LEDGERS"],
    bindings: {
      ...platform.environment,
      AEP_CLIENT_SECRET: platform.clientSecret,
      CALL_TOKEN: "let-me-in",
      SECRET_ACME_STRIPE: STRIPE_KEY,
    },
  });
});

after(async () => {
  await worker?.dispose();
  await platform?.close();
});

async function call(body, headers = { authorization: "Bearer let-me-in" }, method = "POST") {
  const answer = await worker.dispatchFetch("http://function/", { method, headers, body });
  const text = await answer.text();
  return [answer.status, text && JSON.parse(text), answer.headers.get("retry-after")];
}

test("who may not call, and what is no call", async () => {
  const message = JSON.stringify({ merchant: "acme" });
  assert.deepEqual(await call(message, {}), [401, "", null]);
  assert.deepEqual(await call(message, { authorization: "Bearer let-me-out" }), [401, "", null]);
  assert.deepEqual(await call(undefined, undefined, "GET"), [405, "", null]);
  assert.deepEqual(await call('{"merchant":"../acme"}'), [400, { why: 'merchant: give a name such as "acme-shoes"' }, null]);
  assert.equal(await platform.changes(), 0);
});

test("two calls at once, and those after them, make one of everything", async () => {
  const message = JSON.stringify({ merchant: "acme" });
  const untilDone = async () => {
    for (let tries = 0; tries < 20; tries++) {
      const [status, report, after] = await call(message);
      if (status === 200) return report;
      assert.deepEqual([status, report.state, Number(after) > 0], [202, "later", true], JSON.stringify(report));
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error("not done");
  };
  const [one, other] = await Promise.all([untilDone(), untilDone()]);
  assert.deepEqual([one.state, other.state], ["done", "done"]);
  assert.equal(await platform.changes(), one.changes);
  const bucket = await worker.getR2Bucket("LEDGERS");
  assert.deepEqual((await bucket.list()).objects.map(({ key }) => key), ["acme.json"]);
  assert.ok(!(await (await bucket.get("acme.json")).text()).includes(STRIPE_KEY));
});

test("a bucket that has lost the ledger leaves one of everything", async () => {
  const made = await platform.made();
  await (await worker.getR2Bucket("LEDGERS")).delete("acme.json");
  assert.equal((await call(JSON.stringify({ merchant: "acme" })))[0], 200);
  assert.deepEqual(await platform.made(), made);
});
