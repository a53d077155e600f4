// Pipelines from Node: run to the end, up to a deadline, and against the platform over HTTP.
import assert from "node:assert/strict";
import { inspect } from "node:util";
import { test } from "node:test";
import { ValidationError } from "aepflow";
import { clientCredentials } from "aepflow/client";
import { Emulator, serve } from "aepflow/emulator";
import { Pipeline, pipelineSchema, run } from "aepflow/pipeline";
import { compileMapping } from "aepflow/preview";

import { SECRET, spec } from "../../tests/pipeline_host.mjs";

const platform = () => new Emulator({ now: Math.floor(Date.now() / 1000), tenantId: "acme" });
const soon = { ...spec, resources: [{ ...spec.resources[0], schedule: { frequency: "hour", interval: 1 } }] };
const without = ({ accessToken, ...context }) => context;

test("a pipeline runs to its end and saves its ledger before each change and after it", async () => {
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
  const changes = emulator.journal().filter(({ changed }) => changed).length;
  const revisions = ledgers.map(({ revision }) => revision);
  assert.deepEqual(revisions, [...new Set(revisions)].sort((a, b) => a - b));
  assert.ok(ledgers.length >= 2 * changes && ledgers.length <= 2 * changes + 1, `${ledgers.length} saves of ${changes} changes`);
  assert.ok(!inspect([outcome, ledgers, events], { depth: 20 }).includes(SECRET));
  const again = new Pipeline(soon, { ledger: outcome.ledger, preview: true });
  await run(again, { context: emulator.context(), fetch: emulator.fetch });
  assert.equal(again.plan().changes, 0);
});

test("a run returns at its deadline, in a pause or in a request, and the next one goes on", async () => {
  const emulator = platform();
  // Whoever waited for these would wait for five minutes, the longest pause, and for an hour.
  emulator.script([
    { operation: "createBaseConnection", kind: "rateLimit", retryAfter: 3600 },
    { operation: "createDataset", kind: "slow", delayMs: 3_600_000 },
  ]);
  const options = { context: emulator.context(), fetch: emulator.fetch, secrets: { STRIPE_KEY: SECRET } };
  const [outcomes, ledgers] = [[], [undefined]];
  for (let state = "paused"; state === "paused" && outcomes.length < 5; ({ state } = outcomes.at(-1))) {
    const pipeline = new Pipeline(soon, { ledger: ledgers.at(-1), grace: 0 });
    const started = Date.now();
    outcomes.push(await run(pipeline, { ...options, timeout: 1500, deadline: new Date(started + 3000) }));
    assert.ok(Date.now() <= started + 3000, `${Date.now() - started} ms`);
    // As if the time in the ledger had come: the first version has no checksum.
    const { pipeline: name, steps, unfinished } = outcomes.at(-1).ledger;
    ledgers.push({ version: 1, pipeline: name, steps, unfinished });
  }
  assert.deepEqual(outcomes.map(({ state, reason }) => [state, reason]), [["paused", "rateLimited"], ["paused", "deadline"], ["done", undefined]]);
  assert.equal(emulator.resources().prod.datasets.length, 1);
  const [{ resumeAt, ledger, message }] = outcomes;
  assert.ok(Math.abs(resumeAt - Date.now() - 300_000) < 10_000, String(resumeAt));
  assert.deepEqual(ledger.waiting, { until: resumeAt, reason: "rateLimited" });
  assert.match(message, /rateLimited/);
  // Whoever comes too early gets to know it, and sends nothing.
  emulator.clearJournal();
  const early = await run(new Pipeline(soon, { ledger, grace: 0 }), { ...options, deadline: Date.now() + 3000 });
  assert.deepEqual([early.state, early.reason, early.resumeAt], ["paused", "rateLimited", resumeAt]);
  assert.deepEqual(emulator.journal(), []);
});

test("a signal stops it, a token is refreshed, and a refusal is reported", async () => {
  const emulator = platform();
  const options = { context: without(emulator.context()), fetch: emulator.fetch, secrets: { STRIPE_KEY: SECRET } };
  const { signal } = new AbortController();
  const stopped = AbortSignal.abort();
  const aborted = await run(new Pipeline(soon), { ...options, context: emulator.context(), signal: stopped });
  assert.deepEqual([aborted.state, aborted.reason], ["paused", "signal"]);
  emulator.script([{ operation: "getTenant", kind: "expiredToken" }, { operation: "createDataset", kind: "status", status: 400 }]);
  const asked = [];
  const { apiKey, clientSecret } = emulator.credentials();
  const tokens = clientCredentials({ clientId: apiKey, clientSecret, scope: "openid", fetch: emulator.fetch });
  const accessToken = (how) => (asked.push(how.refresh), tokens(how));
  const outcome = await run(new Pipeline(soon), { ...options, accessToken, signal });
  assert.equal(outcome.state, "failed");
  assert.deepEqual([outcome.step, outcome.error.kind, outcome.error.status], ["charges/dataset", "service", 400]);
  assert.deepEqual([outcome.error.path, outcome.error.changed], ["/resources/0", "yes"]);
  assert.ok(asked.includes(true));
  const fresh = platform();
  const untold = { context: fresh.context(), fetch: fresh.fetch };
  await assert.rejects(run(new Pipeline(soon), untold), ({ diagnostics }) => diagnostics[0].code === "missing_secret");
});

test("a failure says of what kind it is, where, and whether the platform was changed", async () => {
  const ended = async (spec, given = {}, secret = SECRET) => {
    const emulator = platform();
    emulator.script(given.script ?? []);
    const options = { context: emulator.context(), fetch: emulator.fetch, secrets: { STRIPE_KEY: secret } };
    const { error } = await run(new Pipeline(spec, given.options), options);
    return [error.kind, error.path, error.changed, ...(error.diagnostics ?? []).map(({ code, path }) => `${code} ${path}`)];
  };
  const [resource] = spec.resources;
  const typo = { ...spec, resources: [{ ...resource, mapping: { exclude: ["data.recipt_url"] } }] };
  assert.deepEqual(await ended(typo), ["invalid", "", "yes", "no_such_field /resources/0/mapping/exclude/0"]);
  const refused = ["secret", "/source", "no", "publishable_key /source/auth/accessToken"];
  assert.deepEqual(await ended(spec, {}, "pk_live_x"), refused);
  assert.deepEqual(await ended(spec, { options: { goal: "enable" } }), ["conflict", "/resources/0", "no", "missing_step "]);
  const script = [{ operation: "createBaseConnection", kind: "timeoutBefore", delayMs: 1 }];
  assert.deepEqual(await ended(spec, { script, options: { attempts: 1 } }), ["noAnswer", "/source", "maybe"]);
});

test("a request for a token that may be mended is sent again, and the run goes on", async () => {
  const emulator = platform();
  const fault = (call, kind, more) => ({ operation: "createAccessToken", call, kind, delayMs: 0, ...more });
  emulator.script([fault(1, "timeoutBefore"), fault(2, "rateLimit", { retryAfter: 0 })]);
  const { apiKey, clientSecret } = emulator.credentials();
  const accessToken = clientCredentials({ clientId: apiKey, clientSecret, scope: "openid", fetch: emulator.fetch });
  const options = { context: without(emulator.context()), accessToken, fetch: emulator.fetch, secrets: { STRIPE_KEY: SECRET } };
  assert.equal((await run(new Pipeline(soon), options)).state, "done");
  const tokens = () => emulator.journal().filter(({ operation }) => operation === "createAccessToken").length;
  assert.equal(tokens(), 3);
  emulator.script([fault(1, "serverErrorAfter", { times: 3 })]);
  await assert.rejects(accessToken({ refresh: true }), ({ status }) => status === 500);
  emulator.script([fault(1, "status", { status: 400 })]);
  await assert.rejects(accessToken({ refresh: true }), ({ status }) => status === 400);
  assert.equal(tokens(), 7);
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

test("everything wrong with a spec, a ledger or options is reported at once", () => {
  const wrong = { ...spec, source: { connector: "stripe", auth: { accessToken: "rk_live_x" } }, resources: [{ resource: "chargess" }], colour: 1 };
  assert.deepEqual(
    Pipeline.check(wrong).map(({ code, path }) => `${code} ${path}`),
    ["unknown_field /colour", "secret_in_spec /source/auth/accessToken", "missing_field /resources/0/target/class", "unknown_value /resources/0/resource", "missing_field /resources/0/schedule"],
  );
  assert.deepEqual(Pipeline.check(spec), []);
  assert.throws(() => new Pipeline(spec, { goal: "destroy" }), ValidationError);
  assert.throws(() => new Pipeline(spec, { ledger: { version: 2 } }), ({ diagnostics }) => diagnostics[0].code === "invalid_ledger");
  assert.throws(() => new Pipeline(spec).receive("1", { status: 200 }), ({ diagnostics }) => diagnostics[0].code === "unknown_request");
  assert.deepEqual(pipelineSchema().required, ["name", "resources"]);
});

test("the options of a run are checked, all of them at once, before anything is done", async () => {
  const emulator = platform();
  const context = emulator.context();
  const fetch = () => assert.fail("something was sent");
  const faults = async (options) => {
    const error = await run(new Pipeline(soon), options).then(assert.fail, (error) => error);
    assert.equal(error.name, "ValidationError");
    return error.diagnostics.map(({ code, path }) => `${code} ${path}`);
  };
  for (const deadline of [25_000, Date.now() / 1000 + 25, Date.now() * 1000, 0]) {
    assert.deepEqual(await faults({ context, fetch, deadline }), ["deadline_unit /deadline"]);
  }
  for (const deadline of ["2030-01-01", NaN, Infinity, new Date("tomorrow"), true]) {
    assert.deepEqual(await faults({ context, fetch, deadline }), ["wrong_type /deadline"]);
  }
  for (const timeout of [0, -1, 1e12]) assert.deepEqual(await faults({ context, fetch, timeout }), ["out_of_range /timeout"]);
  const wrong = { fetch: 5, signal: {}, secrets: "rk_live_x", store: { load() {} }, onLedger: {}, onStep: true, debug: "yes", accessToken: "t", timeout: "30", deadLine: 1 };
  assert.deepEqual((await faults(wrong)).sort(), [
    ...["accessToken", "debug", "fetch", "onLedger", "onStep", "secrets", "signal", "store", "timeout"].map((name) => `wrong_type /${name}`),
    "missing_field /context",
    "unknown_field /deadLine",
  ].sort());
  const error = await run(new Pipeline(soon), { ...wrong, context }).catch((error) => error);
  assert.ok(!inspect(error, { depth: 9 }).includes("rk_live_x"));
  assert.deepEqual(error.diagnostics.at(-1).params.nearest, "deadline");
  const unit = await run(new Pipeline(soon), { context, deadline: 25_000 }).catch((error) => error);
  assert.match(unit.diagnostics[0].help, /the time at which the run must have returned, such as \d{13}/);
  const text = await run(new Pipeline(soon), { context, deadline: "2030-01-01" }).catch((error) => error);
  assert.equal(text.diagnostics[0].message, "`deadline` must be milliseconds since 1970, or a `Date`, not a string");
  for (const nothing of [undefined, null, 5]) assert.deepEqual(await faults(nothing), ["missing_field /context"]);
  const done = await run(new Pipeline(soon, { ledger: null }), {
    ...{ context, fetch: emulator.fetch, secrets: { STRIPE_KEY: SECRET } },
    ...{ signal: null, deadline: null, timeout: null, accessToken: undefined, store: null, onLedger: null, onStep: null, debug: null },
  });
  assert.equal(done.state, "done");
});

test("a failure is told by a text or an error, and what is neither leaves the pipeline as it was", () => {
  const context = platform().context();
  const pipeline = new Pipeline(soon, { seed: 1 });
  const { id } = pipeline.next(context);
  for (const reason of [0, 5, true, {}, [], ["x"], new Date(), new Uint8Array([1]), () => 1, Symbol("x"), Object.create(null)]) {
    assert.throws(() => pipeline.receiveFailure(id, "connection", reason), { name: "TypeError", message: /^`reason` must be a string, not an? / });
    assert.equal(pipeline.next(context).id, id);
  }
  const failed = new TypeError("fetch failed with rk_live_x", { cause: Object.assign(new Error("no"), { code: "ECONNREFUSED" }) });
  for (const [reason, told] of [["the line was cut", "the line was cut"], [failed, "ECONNREFUSED"], [new RangeError("rk_live_x"), "RangeError"], [null, "no answer"]]) {
    const pipeline = new Pipeline(soon, { seed: 1, attempts: 1 });
    pipeline.receiveFailure(pipeline.next(context).id, "connection", reason);
    const { message } = pipeline.next(context).error;
    assert.ok(message.includes(told) && !message.includes("rk_live_x"), message);
  }
});

test("a spec is no pipeline, and a ledger of nothing no ledger", async () => {
  await assert.rejects(run(soon, { context: platform().context() }), { name: "AepflowError", message: /give `new Pipeline\(spec\)`/ });
  const faults = (...given) => {
    try {
      return new Pipeline(...given).ledger().revision;
    } catch (error) {
      return error.diagnostics.map(({ code, path }) => `${code} ${path}`);
    }
  };
  for (const ledger of ["", " ", new Uint8Array()]) assert.deepEqual(faults(soon, { ledger }), ["json_empty /ledger"]);
  for (const ledger of ["null", "[]", []]) assert.deepEqual(faults(soon, { ledger }), ["wrong_type /ledger"]);
  for (const ledger of [undefined, null]) assert.equal(faults(soon, { ledger }), 0);
  for (const options of [null, 5, [], "teardown"]) {
    const wrong = typeof options === "string" ? "json_syntax" : "wrong_type";
    assert.match(String(faults(soon, options)), new RegExp(`^${wrong} /options`));
    assert.match(Pipeline.check(soon, options)[0].path, /^\/options/);
  }
});

test("it returns by its deadline, whatever it waits for", async () => {
  const never = () => new Promise(() => undefined);
  for (const name of ["secrets", "accessToken", "onLedger", "fetch"]) {
    const emulator = platform();
    const options = { context: emulator.context(), fetch: emulator.fetch, secrets: { STRIPE_KEY: SECRET }, [name]: never };
    const started = Date.now();
    const outcome = await run(new Pipeline(soon), { ...options, deadline: started + 700 });
    const took = Date.now() - started;
    assert.deepEqual([outcome.state, outcome.reason], ["paused", "deadline"], name);
    assert.ok(took <= 700 && took > 400, `${name}: ${took} ms`);
  }
});

test("a save that hangs is not overtaken by another one, and one that fails late disturbs nobody", async () => {
  const emulator = platform();
  const options = { context: emulator.context(), fetch: emulator.fetch, secrets: { STRIPE_KEY: SECRET } };
  let saves = 0;
  const onLedger = () => {
    saves += 1;
    return new Promise((_, reject) => setTimeout(reject, 900, new Error("too late")));
  };
  const outcome = await run(new Pipeline(soon), { ...options, onLedger, deadline: Date.now() + 600 });
  await new Promise((resolve) => setTimeout(resolve, 700));
  assert.deepEqual([outcome.state, saves], ["paused", 1]);
  assert.ok(emulator.journal().every(({ method }) => method === "GET"));
});

test("a save that is under way when the run is stopped is waited for, and what it throws is reported", async () => {
  const context = platform().context();
  const stopped = (end) => {
    const stop = new AbortController();
    const onLedger = () => {
      stop.abort();
      return new Promise((resolve, reject) => setTimeout(end, 50, resolve, reject));
    };
    return run(new Pipeline(soon), { context, fetch: () => assert.fail("something was sent"), signal: stop.signal, onLedger });
  };
  let saves = 0;
  const outcome = await stopped((resolve) => resolve((saves += 1)));
  assert.deepEqual([outcome.state, outcome.reason, saves], ["paused", "signal", 1]);
  await assert.rejects(stopped((_, reject) => reject(new Error("the disk is full"))), /the disk is full/);
});

test("a function that gives no response is a mistake, and no lost connection", async () => {
  const options = { context: platform().context(), fetch: async () => ({ status: 200, data: {} }) };
  await assert.rejects(run(new Pipeline(soon), options), /^AepflowError: `fetch` gave something that is no `Response`/);
});

test("less than a quarter of a second says so", async () => {
  const emulator = platform();
  const options = { context: emulator.context(), fetch: emulator.fetch };
  for (const left of [200, -60_000]) {
    const outcome = await run(new Pipeline(soon), { ...options, deadline: Date.now() + left });
    assert.deepEqual([outcome.state, outcome.reason], ["paused", "deadline"]);
    assert.match(outcome.message, /^less than a quarter of a second was left/);
  }
  assert.deepEqual(emulator.journal(), []);
});

test("a callback that throws is the caller's error, and no lost connection", async () => {
  const thrown = new TypeError("a mistake of the caller's");
  const fail = () => {
    throw thrown;
  };
  for (const name of ["secrets", "accessToken", "onLedger", "onStep", "debug"]) {
    for (const callback of [fail, async () => fail()]) {
      if (callback !== fail && ["onStep", "debug"].includes(name)) continue;
      const emulator = platform();
      const options = { context: emulator.context(), fetch: emulator.fetch, secrets: { STRIPE_KEY: SECRET } };
      await assert.rejects(run(new Pipeline(soon), { ...options, [name]: callback }), thrown, name);
      assert.ok(emulator.journal().every(({ changed }) => !changed), name);
    }
  }
  const emulator = platform();
  const pipeline = new Pipeline(soon);
  pipeline.receive = fail;
  await assert.rejects(run(pipeline, { context: emulator.context(), fetch: emulator.fetch }), thrown);
});

test("all times are in milliseconds", async () => {
  const emulator = platform();
  emulator.script([{ operation: "getTenant", kind: "rateLimit", retryAfter: 1 }]);
  const [events, started] = [[], Date.now()];
  const options = { context: emulator.context(), fetch: emulator.fetch, secrets: { STRIPE_KEY: SECRET } };
  await run(new Pipeline(soon), { ...options, onStep: (event) => events.push(event) });
  assert.deepEqual(events.filter(({ type }) => type === "wait"), [{ type: "wait", step: "tenant", milliseconds: 1000, reason: "rateLimited" }]);
  assert.ok(Date.now() - started >= 1000);
  const pipeline = new Pipeline(soon);
  const { id } = pipeline.next(emulator.context(), {}, 1_893_456_000_000);
  pipeline.receive(id, { status: 429, headers: { "retry-after": "2" } });
  const { milliseconds, until } = pipeline.next(emulator.context(), {}, 1_893_456_000_000);
  assert.deepEqual([milliseconds, until], [2000, 1_893_456_002_000]);
  const { startTime } = spec.resources[0].schedule;
  const faults = (now) => {
    try {
      new Pipeline(spec, { now });
    } catch ({ diagnostics }) {
      return diagnostics.map(({ code, path }) => `${code} ${path}`);
    }
  };
  assert.equal(faults((startTime - 600) * 1000), undefined);
  assert.deepEqual(faults(NaN), ["not_json /options/now"]);
});

test("every exchange of a run can be followed, without a secret", async () => {
  const emulator = platform();
  const exchanges = [];
  await run(new Pipeline(soon), {
    ...{ context: emulator.context(), fetch: emulator.fetch, secrets: { STRIPE_KEY: SECRET } },
    debug: (exchange) => exchanges.push(exchange),
  });
  assert.deepEqual(exchanges.map(({ operation }) => operation), emulator.journal().map(({ operation }) => operation));
  assert.ok(!(inspect(exchanges, { getters: true }) + exchanges.map(({ curl }) => curl)).includes(SECRET));
});

/** A store in memory, with what it was asked. */
class MemoryStore {
  ledger = undefined;
  asked = [];
  async load() {
    this.asked.push("load");
    return structuredClone(this.ledger);
  }
  async save(ledger, previous) {
    this.asked.push(`${previous ?? "none"} -> ${ledger.revision}`);
    compare(this.ledger, previous);
    this.ledger = structuredClone(ledger);
  }
}

function compare(found, previous) {
  if (found?.revision !== previous) throw Object.assign(new Error("another run was faster"), { kind: "conflict" });
}

const stored = (emulator, store, more) => ({
  context: emulator.context(),
  fetch: emulator.fetch,
  secrets: { STRIPE_KEY: SECRET },
  store,
  ...more,
});

test("a run with a store saves what the next run goes on from, and nothing where nothing changed", async () => {
  const [emulator, store] = [platform(), new MemoryStore()];
  const first = await run(new Pipeline(soon, { ledger: await store.load() }), stored(emulator, store));
  assert.equal(first.state, "done");
  assert.deepEqual(store.ledger, first.ledger);
  assert.match(store.asked[2], /^none -> \d+$/);
  store.asked = [];
  const again = await run(new Pipeline(soon, { ledger: await store.load(), preview: true }), stored(emulator, store));
  assert.deepEqual([again.state, again.plan.changes, store.asked], ["done", 0, ["load", "load"]]);
});

test("a run that meets what another one has saved ends before it sends anything that changes the platform", async () => {
  const [emulator, store] = [platform(), new MemoryStore()];
  // The other one saves when this one has begun.
  const onStep = ({ type }) => type === "send" && (store.ledger ??= { ...new Pipeline(soon).ledger(), revision: 5 });
  const outcome = await run(new Pipeline(soon), stored(emulator, store, { onStep }));
  assert.deepEqual([outcome.state, outcome.step, outcome.error.kind, outcome.error.changed], ["failed", "baseConnection", "conflict", "no"]);
  const [{ code, help }] = outcome.error.diagnostics;
  assert.deepEqual([code, help], ["stale_ledger", "load the ledger again, and run again: it goes on from what the other run has done"]);
  assert.ok(emulator.journal().every(({ changed }) => !changed));
  // One that was made without the ledger in the store sends nothing at all.
  emulator.clearJournal();
  const late = await run(new Pipeline(soon), stored(emulator, store));
  assert.deepEqual([late.state, late.error.kind], ["failed", "conflict"]);
  store.ledger = { version: 1, pipeline: "Stripe", steps: { baseConnection: { state: "made", id: "1" } } };
  const unaware = await run(new Pipeline(soon), stored(emulator, store));
  assert.deepEqual([unaware.state, unaware.error.kind], ["failed", "conflict"]);
  assert.deepEqual(emulator.journal(), []);
});

test("a run that was overtaken while it sent, or at its end, says so", async () => {
  for (const at of ["createBaseConnection", "createFlow"]) {
    const [emulator, store] = [platform(), new MemoryStore()];
    const onStep = ({ type, operation }) => type === "answer" && operation === at && (store.ledger.revision += 1);
    const outcome = await run(new Pipeline(soon), stored(emulator, store, { onStep }));
    assert.deepEqual([outcome.state, outcome.error.kind, outcome.error.changed], ["failed", "conflict", "yes"], at);
    assert.equal(emulator.journal().filter(({ changed }) => changed).at(-1).operation, at);
  }
  // What failed says more.
  const [emulator, store] = [platform(), new MemoryStore()];
  emulator.script([{ operation: "createDataset", kind: "status", status: 400 }]);
  const onStep = ({ type, operation }) => type === "answer" && operation === "createDataset" && (store.ledger.revision += 1);
  const outcome = await run(new Pipeline(soon), stored(emulator, store, { onStep }));
  assert.ok(["service", "conflict"].includes(outcome.error.kind));
});

test("what a store throws is the caller's, and two runs of one pipeline are refused", async () => {
  const emulator = platform();
  const full = { load: async () => undefined, save: () => Promise.reject(new Error("the disk is full")) };
  await assert.rejects(run(new Pipeline(soon), stored(emulator, full)), /the disk is full/);
  const lost = { load: () => Promise.reject(new Error("no connection")), save: async () => undefined };
  await assert.rejects(run(new Pipeline(soon), stored(emulator, lost)), /no connection/);
  const pipeline = new Pipeline(soon);
  const options = stored(emulator);
  const [one, other] = await Promise.allSettled([run(pipeline, options), run(pipeline, options)]);
  assert.equal(one.value.state, "done");
  assert.match(String(other.reason), /^AepflowError: this pipeline is in a run already: make a `Pipeline` for each run$/);
  assert.equal((await run(pipeline, options)).state, "done");
});

test("near the deadline nothing is sent that changes the platform, and what reads is", async () => {
  const emulator = platform();
  const options = { ...stored(emulator), deadline: Date.now() + 3000 };
  const outcome = await run(new Pipeline(soon), options);
  assert.deepEqual([outcome.state, outcome.reason, outcome.step], ["paused", "deadline", undefined]);
  assert.ok(emulator.journal().length > 0 && emulator.journal().every(({ method }) => method === "GET"));
  assert.equal((await run(new Pipeline(soon), { ...options, timeout: 500 })).state, "done");
});

test("a run tries the tests of the spec before anything is made", async () => {
  const emulator = platform();
  const record = { data: { id: "ch_1", created: 1_893_456_000, amount: 1250 } };
  const tested = (fate) => ({ ...soon, resources: [{ ...soon.resources[0], tests: [{ name: "a charge", record, fate }] }] });
  const options = { context: emulator.context(), fetch: emulator.fetch, secrets: { STRIPE_KEY: SECRET } };
  await assert.rejects(run(new Pipeline(tested("lands")), options), /compileMapping.*tests: false/s);
  const events = [];
  const failed = await run(new Pipeline(tested("rejected")), { ...options, compileMapping, onStep: (event) => events.push(event) });
  assert.equal(failed.state, "failed");
  assert.deepEqual([failed.step, failed.error.diagnostics[0].code, failed.error.diagnostics[0].path], ["charges/tests", "mapping_test_failed", "/resources/0/tests/0/fate"]);
  assert.equal(events.filter(({ type }) => type === "test").length, 1);
  assert.deepEqual(emulator.resources().prod.schemas ?? [], []);
  const { state } = await run(new Pipeline(tested("lands"), { ledger: failed.ledger }), { ...options, compileMapping });
  assert.equal(state, "done");
  const without = new Pipeline(tested("rejected"), { tests: false, preview: true });
  assert.equal((await run(without, options)).state, "done");
  assert.throws(() => new Pipeline(soon).receiveTests("1", { tests: [] }), ValidationError);
});
