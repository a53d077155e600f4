// Pipelines from Node: run to the end, up to a deadline, and against the platform over HTTP.
import assert from "node:assert/strict";
import { inspect } from "node:util";
import { test } from "node:test";
import { ValidationError } from "aepflow";
import { clientCredentials } from "aepflow/client";
import { Emulator, serve } from "aepflow/emulator";
import { Pipeline, pipelineSchema, run } from "aepflow/pipeline";

import { SECRET, spec } from "../../tests/pipeline_host.mjs";

const platform = () => new Emulator({ now: Math.floor(Date.now() / 1000), tenantId: "acme" });
const soon = { ...spec, resources: [{ ...spec.resources[0], schedule: { frequency: "hour", interval: 1 } }] };
const without = ({ accessToken, ...context }) => context;

test("a pipeline runs to its end and saves its ledger before each request", async () => {
  const emulator = platform();
  const [ledgers, events] = [[], []];
  const outcome = await run(new Pipeline(soon), {
    context: emulator.context(),
    fetch: emulator.fetch,
    secrets: async (name) => (name === "STRIPE_KEY" ? SECRET : undefined),
    onLedger: (ledger) => void ledgers.push(structuredClone(ledger)),
    onStep: (event) => events.push(event),
  });
  assert.equal(outcome.state, "done");
  assert.deepEqual(ledgers.at(-1), outcome.ledger);
  const sent = events.filter(({ type }) => type === "send").length;
  assert.equal(sent, emulator.journal().length);
  assert.equal(ledgers.length, 2 * sent + 1);
  assert.ok(!inspect([outcome, ledgers, events], { depth: 20 }).includes(SECRET));
  const again = new Pipeline(soon, { ledger: outcome.ledger, preview: true });
  await run(again, { context: emulator.context(), fetch: emulator.fetch });
  assert.equal(again.plan().changes, 0);
});

test("a run returns at its deadline, in a pause or in a request, and the next one goes on", async () => {
  const emulator = platform();
  // Whoever waited for these would wait for an hour.
  emulator.script([
    { operation: "createBaseConnection", kind: "rateLimit", retryAfter: 3600 },
    { operation: "createDataset", kind: "slow", delayMs: 3_600_000 },
  ]);
  const options = { context: emulator.context(), fetch: emulator.fetch, secrets: { STRIPE_KEY: SECRET } };
  const states = [];
  let ledger;
  for (let state = "paused"; state === "paused"; states.push(state)) {
    const pipeline = new Pipeline(soon, { ledger });
    ({ state, ledger } = await run(pipeline, { ...options, deadline: Date.now() + 3000 }));
  }
  assert.deepEqual(states, ["paused", "paused", "done"]);
  assert.equal(emulator.resources().prod.datasets.length, 1);
});

test("a signal stops it, a token is refreshed, and a refusal is told", async () => {
  const emulator = platform();
  const options = { context: without(emulator.context()), fetch: emulator.fetch, secrets: { STRIPE_KEY: SECRET } };
  const { signal } = new AbortController();
  const stopped = AbortSignal.abort();
  assert.equal((await run(new Pipeline(soon), { ...options, context: emulator.context(), signal: stopped })).state, "paused");
  emulator.script([{ operation: "getTenant", kind: "expiredToken" }, { operation: "createDataset", kind: "status", status: 400 }]);
  const asked = [];
  const { apiKey, clientSecret } = emulator.credentials();
  const tokens = clientCredentials({ clientId: apiKey, clientSecret, scope: "openid", fetch: emulator.fetch });
  const accessToken = (how) => (asked.push(how.refresh), tokens(how));
  const outcome = await run(new Pipeline(soon), { ...options, accessToken, signal });
  assert.equal(outcome.state, "failed");
  assert.deepEqual([outcome.step, outcome.error.kind, outcome.error.status], ["charges/dataset", "service", 400]);
  assert.ok(asked.includes(true));
  const fresh = platform();
  const untold = { context: fresh.context(), fetch: fresh.fetch };
  await assert.rejects(run(new Pipeline(soon), untold), ({ diagnostics }) => diagnostics[0].code === "missing_secret");
});

test("it works over HTTP", async () => {
  const emulator = platform();
  const server = await serve(emulator);
  try {
    const outcome = await run(new Pipeline(soon), { context: { ...emulator.context(), host: server.url }, secrets: { STRIPE_KEY: SECRET } });
    assert.equal(outcome.state, "done");
  } finally {
    await server.close();
  }
});

test("everything wrong with a spec, a ledger or options is told at once", () => {
  const wrong = { ...spec, source: { connector: "stripe", auth: { accessToken: "rk_live_x" } }, resources: [{ resource: "chargess" }], colour: 1 };
  assert.deepEqual(Pipeline.check(wrong).map(({ code, path }) => `${code} ${path}`), ["unknown_field /colour"]);
  delete wrong.colour;
  assert.deepEqual(
    Pipeline.check(wrong).map(({ code, path }) => `${code} ${path}`),
    ["secret_in_spec /source/auth/accessToken", "missing_field /resources/0/target/class", "unknown_value /resources/0/resource", "missing_field /resources/0/schedule"],
  );
  assert.deepEqual(Pipeline.check(spec), []);
  assert.throws(() => new Pipeline(spec, { goal: "destroy" }), ValidationError);
  assert.throws(() => new Pipeline(spec, { ledger: { version: 2 } }), ({ diagnostics }) => diagnostics[0].code === "invalid_ledger");
  assert.throws(() => new Pipeline(spec).receive("1", { status: 200 }), ({ diagnostics }) => diagnostics[0].code === "unknown_request");
  assert.deepEqual(pipelineSchema().required, ["name", "source", "resources"]);
});
