// A big call's memory is given back, unless something lives in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

import { check, inferSchema } from "aepflow";
import { Pipeline } from "aepflow/pipeline";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

/** Megabytes of the memories of wasm modules, and of what else lies outside JavaScript's own. */
async function megabytes() {
  // What is registered for its end is told in a task of its own.
  for (let round = 0; round < 3; round++) {
    collect();
    await new Promise((done) => setTimeout(done, 0));
  }
  return process.memoryUsage().external / 2 ** 20;
}

/** JSON text of 96 MB, nearly all of it space. */
const BIG = new Uint8Array(96 << 20).fill(" ".charCodeAt(0));
BIG.set(new TextEncoder().encode('{"limt":1}'));
const SPEC = {
  name: "Stripe",
  source: { connector: "stripe", auth: { accessToken: { secret: "STRIPE_KEY" } } },
  resources: [{ resource: "charges", target: { class: "experienceEvent" }, schedule: { frequency: "hour", interval: 1 } }],
};

test("a big call leaves no big memory", async () => {
  const before = await megabytes();
  const faults = check("listFlows", BIG);
  assert.ok((await megabytes()) - before < 32, "it is given back");
  assert.deepEqual(faults.map(({ code }) => code), ["unknown_field"]);
  assert.deepEqual(check("listFlows", BIG), faults, "a new instance says the same");
});

test("what a getter calls on the way changes nothing", () => {
  const plain = { title: "T", class: "profile", tenantId: "t", fields: [{ path: "a", type: "string" }] };
  const expected = inferSchema(plain);
  const input = {
    ...plain,
    get title() {
      check("listFlows", BIG);
      return plain.title;
    },
  };
  assert.deepEqual(inferSchema(input), expected);
});

test("what lives in a memory keeps it", async () => {
  let pipeline = new Pipeline(SPEC);
  const ledger = pipeline.ledger();
  const before = await megabytes();
  check("listFlows", BIG);
  assert.ok((await megabytes()) - before > 64, "it is kept");
  assert.deepEqual(pipeline.ledger(), ledger);
  pipeline = undefined;
  await megabytes();
  check("getFlow", {});
  assert.ok((await megabytes()) - before < 32, "it is given back once nothing lives in it");
});
