// The client: one method an operation, pages, retries, tokens.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { inspect } from "node:util";
import { operations, ServiceError, UnexpectedResponseError, ValidationError } from "aepflow";
import { Client, clientCredentials } from "aepflow/client";
import { Emulator, serve } from "aepflow/emulator";

const KEY = "rk_live_do_not_tell";
const stripe = { connector: "stripe", name: "Stripe", auth: { accessToken: KEY } };

function start(options = {}, client = {}) {
  const emulator = new Emulator(options);
  const events = [];
  const given = { context: emulator.context(), fetch: emulator.fetch, onEvent: (event) => events.push(event), ...client };
  return { emulator, events, client: new Client(given) };
}

test("there is a method for every operation", async () => {
  const { client } = start();
  for (const { name } of operations()) assert.equal(typeof client[name], "function", name);
  const { id } = await client.createBaseConnection(stripe);
  assert.equal((await client.getBaseConnection({ baseConnectionId: id })).name, "Stripe");
  assert.equal(await client.deleteBaseConnection({ baseConnectionId: id }), null);
  await assert.rejects(client.getBaseConnection({ baseConnectionId: id }), ServiceError);
  await assert.rejects(client.getBaseConnection({ baseConnectionId: "x" }), ValidationError);
});

test("pages come one after the other, when they are asked for", async () => {
  const { client, emulator } = start();
  const { id } = await client.createBaseConnection(stripe);
  const resource = "charges";
  for (let n = 0; n < 25; n += 1) {
    await client.createSourceConnection({ connector: "stripe", name: `S${n}`, baseConnectionId: id, resource });
  }
  const names = [];
  for await (const { name } of client.items("listSourceConnections", { limit: 10 })) names.push(name);
  assert.deepEqual(names.sort(), Array.from({ length: 25 }, (_, n) => `S${n}`).sort());
  emulator.clearJournal();
  for await (const page of client.pages("listSourceConnections", new TextEncoder().encode('{"limit": 10}'))) {
    assert.equal(page.items.length, 10);
    break;
  }
  assert.equal(emulator.journal().length, 1);
  const schema = { id: (await client.createSchema({ title: "T", class: "https://ns.adobe.com/xdm/context/profile" })).$id };
  for (let n = 0; n < 5; n += 1) await client.createDataset({ name: `D${n}`, schema });
  const datasets = await Array.fromAsync?.(client.items("listDatasets", { limit: 2 })) ?? [];
  if (Array.fromAsync) assert.equal(datasets.length, 5);
});

test("what may be sent again is sent again, and nothing else", async () => {
  const { client, emulator, events } = start();
  emulator.script([
    { operation: "getTenant", kind: "rateLimit", retryAfter: 0 },
    { operation: "listFlows", kind: "serverErrorBefore" },
    { operation: "createBaseConnection", kind: "serverErrorAfter" },
    { operation: "listRuns", kind: "timeoutBefore", delayMs: 1 },
    { operation: "listSandboxes", kind: "brokenJson" },
  ]);
  await client.getTenant();
  await client.listFlows();
  await client.listRuns();
  await assert.rejects(client.listSandboxes(), UnexpectedResponseError);
  await assert.rejects(client.createBaseConnection(stripe), (error) => error.retry.lookFirst === true);
  assert.equal((await client.listBaseConnections()).items.length, 1);
  const retried = events.filter(({ type }) => type === "retry").map(({ operation }) => operation);
  assert.deepEqual(retried, ["getTenant", "listFlows", "listRuns"]);
  const { client: once, emulator: other } = start({}, { retries: 0 });
  other.script([{ operation: "getTenant", kind: "rateLimit", retryAfter: 0 }]);
  await assert.rejects(once.getTenant(), ({ status }) => status === 429);
});

test("a token that has ended is fetched anew, once for all who ask", async () => {
  const emulator = new Emulator();
  const { apiKey, clientSecret, orgId, sandboxName } = emulator.credentials();
  const accessToken = clientCredentials({ clientId: apiKey, clientSecret, scope: ["openid"], fetch: emulator.fetch });
  const client = new Client({ context: { apiKey, orgId, sandboxName }, accessToken, fetch: emulator.fetch });
  await Promise.all([client.getTenant(), client.listFlows(), client.listSandboxes()]);
  const fetched = () => emulator.journal().filter(({ operation }) => operation === "createAccessToken").length;
  assert.equal(fetched(), 1);
  emulator.script([{ operation: "getTenant", kind: "expiredToken" }]);
  await client.getTenant();
  assert.equal(fetched(), 2);
  const wrong = clientCredentials({ clientId: apiKey, clientSecret: "wrong", scope: "openid", fetch: emulator.fetch });
  await assert.rejects(wrong({ refresh: false }), ServiceError);
});

test("a call ends with its signal and after its time", async () => {
  const { client, emulator } = start({}, { timeout: 250, retries: 0 });
  emulator.script([{ operation: "*", kind: "slow", times: 5, delayMs: 5000 }]);
  await assert.rejects(client.getTenant(), { name: "TimeoutError" });
  await assert.rejects(client.getTenant({}, { signal: AbortSignal.abort() }), { name: "AbortError" });
  const { client: waiting } = start({}, { accessToken: () => new Promise(() => undefined) });
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 20);
  await assert.rejects(waiting.getTenant({}, { signal: stop.signal }), { name: "AbortError" });
});

test("the options of a client and of a source of tokens are checked, all at once", () => {
  const context = new Emulator().context();
  const wrong = { context, timeout: 30, retries: "2", fetch: 5, signal: {}, onEvent: "log", debg: console.debug };
  assert.throws(() => new Client(wrong), (error) => {
    assert.ok(error instanceof ValidationError);
    assert.deepEqual(
      error.diagnostics.map(({ code, path }) => [code, path]),
      [
        ["out_of_range", "/timeout"],
        ["wrong_type", "/retries"],
        ["wrong_type", "/fetch"],
        ["wrong_type", "/signal"],
        ["wrong_type", "/onEvent"],
        ["unknown_field", "/debg"],
      ],
    );
    assert.match(error.diagnostics.at(-1).help, /`debug`/);
    return true;
  });
  assert.throws(() => new Client(), ValidationError);
  const credentials = { clientId: "c", clientSecret: "s", scope: "openid" };
  assert.throws(() => clientCredentials({ ...credentials, timeout: 30 }), ValidationError);
  for (const nothing of [null, undefined]) {
    new Client({ context, timeout: nothing, retries: nothing, fetch: nothing, signal: nothing, accessToken: nothing, debug: nothing });
  }
});

test("a call ends with the client's signal too, and so does what leads to the next page", async () => {
  const never = () => new Promise(() => undefined);
  const ended = (signal) => start({}, { fetch: never, signal }).client;
  const other = new AbortController().signal;
  for (const [whole, call] of [[AbortSignal.timeout(20), other], [other, AbortSignal.timeout(20)]]) {
    await assert.rejects(ended(whole).getTenant({}, { signal: call }), { name: "TimeoutError" });
  }
  let asked = 0;
  const stop = new AbortController();
  const accessToken = () => (++asked === 1 ? emulator.context().accessToken : (setTimeout(() => stop.abort(), 20), never()));
  const { client, emulator } = start({}, { accessToken, signal: stop.signal });
  const maker = new Client({ context: emulator.context(), fetch: emulator.fetch });
  for (const name of ["A", "B"]) await maker.createBaseConnection({ ...stripe, name });
  const pages = client.pages("listBaseConnections", { limit: 1 });
  assert.equal((await pages.next()).value.items.length, 1);
  await assert.rejects(pages.next(), { name: "AbortError" });
  assert.equal(asked, 2);
});

test("a function that gives no response is a mistake, and no lost connection", async () => {
  for (const given of [undefined, null, "text", { status: 200, data: {} }, { text: async () => "" }]) {
    let calls = 0;
    const { client } = start({}, { fetch: async () => (++calls, given) });
    await assert.rejects(client.getTenant(), /^AepflowError: `fetch` gave something that is no `Response`/);
    assert.equal(calls, 1);
  }
});

test("a response may have plain headers", async () => {
  const exchanges = [];
  for (const headers of [{ "x-request-id": "r1" }, undefined]) {
    const fetch = async () => ({ status: 200, headers, text: async () => '{"imsOrg":"o","tenantId":"acme"}' });
    const { client } = start({}, { fetch, debug: (exchange) => exchanges.push(exchange) });
    assert.equal((await client.getTenant()).tenantId, "acme");
  }
  assert.deepEqual(exchanges.map(({ requestId }) => requestId), ["r1", undefined]);
});

test("a redirect is not followed, and no secret is shown", async () => {
  const asked = [];
  const redirect = async (url, init) => {
    asked.push([url, init.redirect]);
    return new Response(null, { status: 302, headers: { Location: "https://example.com" } });
  };
  const { client, events } = start({}, { fetch: redirect });
  const error = await client.createBaseConnection(stripe).catch((error) => error);
  assert.ok(error instanceof UnexpectedResponseError);
  assert.deepEqual(asked.map(([, how]) => how), ["manual"]);
  const { accessToken } = new Emulator().credentials();
  const shown = inspect([client, error, events], { depth: 20, showHidden: true }) + JSON.stringify([client, error, events]);
  for (const secret of [KEY, accessToken]) assert.ok(!shown.includes(secret), shown);
});

test("it works over HTTP", async () => {
  const emulator = new Emulator();
  const server = await serve(emulator);
  try {
    const client = new Client({ context: { ...emulator.context(), host: server.url } });
    assert.equal((await client.getTenant()).tenantId, emulator.credentials().tenantId);
  } finally {
    await server.close();
  }
});

test("a string is the id where an id is all that an operation needs, and nothing else", async () => {
  const { client, emulator } = start();
  const { id } = await client.createBaseConnection(stripe);
  assert.equal((await client.getBaseConnection(id)).name, "Stripe");
  assert.deepEqual((await client.listBaseConnections(new TextEncoder().encode('{"limit": 1}'))).items.map(({ id }) => id), [id]);
  emulator.clearJournal();
  const faults = (call) => call.then(assert.fail, ({ name, diagnostics }) => [name, ...diagnostics.map(({ code, path }) => `${code} ${path}`)]);
  assert.deepEqual(await faults(client.getFlow('{"flowId": 1}')), ["ValidationError", "invalid_uuid /flowId"]);
  assert.deepEqual(await faults(client.createFlow("Charges")), ["ValidationError", "wrong_type "]);
  assert.deepEqual(await faults(client.getMapping(id)), ["ValidationError", "wrong_type "]);
  const pages = async () => client.pages("listFlows", "limit=1").next();
  assert.deepEqual(await faults(pages()), ["ValidationError", "wrong_type "]);
  assert.deepEqual(emulator.journal(), []);
});

test("what the caller's own functions throw is no lost connection", async () => {
  const thrown = new TypeError("a mistake of the caller's");
  const fail = () => {
    throw thrown;
  };
  for (const name of ["onEvent", "debug", "accessToken"]) {
    const { client, emulator } = start({}, { [name]: fail });
    await assert.rejects(client.getTenant(), thrown);
    assert.ok(emulator.journal().length <= 1, name);
  }
});

test("every request can be followed, without a secret", async () => {
  const exchanges = [];
  const debug = (exchange) => exchanges.push(exchange);
  const { client, emulator } = start({}, { debug, retries: 1 });
  emulator.script([{ operation: "getTenant", kind: "timeoutBefore", delayMs: 1 }]);
  await client.createBaseConnection(stripe);
  await client.getTenant();
  await assert.rejects(client.getFlow("84c64142-1741-4b0b-95a9-65644eba0cf6"), ServiceError);
  const said = exchanges.map(({ operation, method, status, failure }) => [operation, method, status, failure]);
  assert.deepEqual(said, [
    ["createBaseConnection", "POST", 201, undefined],
    ["getTenant", "GET", undefined, "TypeError"],
    ["getTenant", "GET", 200, undefined],
    ["getFlow", "GET", 404, undefined],
  ]);
  for (const { url, milliseconds, curl } of exchanges) {
    assert.equal(new URL(url).host, "platform.adobe.io");
    assert.ok(milliseconds >= 0 && milliseconds < 5000, String(milliseconds));
    assert.match(curl, /^curl /);
  }
  assert.ok(exchanges.some(({ requestId }) => typeof requestId === "string"), inspect(exchanges));
  const { apiKey, accessToken, clientSecret } = emulator.credentials();
  const tokens = clientCredentials({ clientId: apiKey, clientSecret, scope: "openid", fetch: emulator.fetch, debug });
  await tokens({ refresh: false });
  assert.equal(exchanges.at(-1).operation, "createAccessToken");
  const texts = inspect(exchanges, { depth: 9, showHidden: true, getters: true }) + JSON.stringify(exchanges) + exchanges.map(({ curl }) => curl);
  for (const secret of [KEY, accessToken, clientSecret]) assert.ok(!texts.includes(secret), secret);
});

test("a word says why no answer came", async () => {
  const exchanges = [];
  const server = await serve(new Emulator());
  await server.close();
  const context = { ...new Emulator().context(), host: server.url };
  const client = new Client({ context, retries: 0, debug: (exchange) => exchanges.push(exchange) });
  await assert.rejects(client.getTenant(), TypeError);
  assert.deepEqual(exchanges.map(({ failure }) => failure), ["ECONNREFUSED"]);
});

test("the entries for pages use nothing of Node", () => {
  for (const name of ["client", "pipeline"]) {
    const text = readFileSync(new URL(`../dist/${name}.web.js`, import.meta.url), "utf8");
    assert.doesNotMatch(text, /\bnode:|\bprocess\.|\bBuffer\b|\brequire\(/, name);
  }
});

test("no secret of a request is in what its answer becomes", async () => {
  const exchanges = [];
  const { client, emulator, events } = start({}, { retries: 0, debug: (exchange) => exchanges.push(exchange) });
  const { accessToken, apiKey } = emulator.credentials();
  for (const status of [400, 500]) {
    emulator.script([{ operation: "createBaseConnection", kind: "status", status, echo: true }]);
    const error = await client.createBaseConnection(stripe).catch((thrown) => thrown);
    assert.ok(error instanceof ServiceError);
    assert.match(error.body, /\[redacted\]/);
    const texts = [inspect(error, { showHidden: true, depth: 9 }), JSON.stringify(error), error.body, String(error.stack)];
    texts.push(JSON.stringify(events), JSON.stringify(exchanges), exchanges.map(({ curl }) => curl).join());
    for (const secret of [KEY, accessToken, apiKey]) assert.ok(!texts.some((text) => text.includes(secret)), secret);
  }
  const clientSecret = "p8e-never-shown";
  const fetch = async (_, { body }) => Response.json({ error: "invalid", error_description: body }, { status: 400 });
  const tokens = clientCredentials({ clientId: "abcdef", clientSecret, scope: "openid", fetch });
  const refused = await tokens({ refresh: false }).catch((thrown) => thrown);
  assert.match(refused.body, /\[redacted\]/);
  assert.ok(!refused.body.includes(clientSecret) && !refused.message.includes(clientSecret));
});
