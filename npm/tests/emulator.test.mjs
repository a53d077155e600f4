// The emulator from Node: in the process, over HTTP, and as a command.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { buildRequest, parseResponse, readFields, ServiceError } from "aepflow";
import { compileMapping } from "aepflow/preview";
import { Emulator, serve } from "aepflow/emulator";

const stripe = { connector: "stripe", name: "Stripe", auth: { accessToken: "rk_test_1" } };

/** Sends a request of an operation and reads the answer. */
async function call(fetch, operation, input, context) {
  const request = buildRequest(operation, input, context);
  const response = await fetch(request.url, request);
  return parseResponse(operation, { status: response.status, headers: response.headers, body: await response.text() });
}

test("a request is answered in the process", async () => {
  const emulator = new Emulator({ tenantId: "shop", now: 1_800_000_000, clock: "manual" });
  const { fetch } = emulator;
  const context = emulator.context();
  const { id } = await call(fetch, "createBaseConnection", stripe, context);
  const explored = await call(fetch, "exploreBaseConnection", { connector: "stripe", baseConnectionId: id, resource: "charges" }, context);
  assert.ok(readFields(explored).fields.some(({ path }) => path.endsWith("amount")));
  assert.equal((await call(fetch, "getTenant", {}, context)).tenantId, "shop");
  assert.equal(await call(fetch, "deleteBaseConnection", { baseConnectionId: id }, context), null);
  const operations = emulator.journal().map(({ operation }) => operation);
  assert.deepEqual(operations, ["createBaseConnection", "exploreBaseConnection", "getTenant", "deleteBaseConnection"]);
  assert.ok(!JSON.stringify(emulator.journal()).includes("rk_test_1"));
  emulator.advance(60);
  assert.equal(emulator.now, 1_800_000_060);
  const copy = Emulator.load(emulator.save());
  assert.deepEqual([copy.now, copy.resources()], [emulator.now, emulator.resources()]);
});

test("its credentials are valid, however much time has passed", async () => {
  const emulator = new Emulator();
  for (const days of [0, 2, 400]) {
    emulator.advance(days * 86_400);
    assert.deepEqual((await call(emulator.fetch, "listFlows", {}, emulator.context())).items, []);
  }
  emulator.script([{ operation: "listFlows", kind: "expiredToken" }]);
  const context = emulator.context();
  for (const expected of [401, 401]) await assert.rejects(call(emulator.fetch, "listFlows", {}, context), { status: expected });
  assert.deepEqual((await call(emulator.fetch, "listFlows", {}, emulator.context())).items, []);
});

test("what is no JSON is refused, and traps nothing", () => {
  assert.ok(new Emulator(null).now > 0);
  const emulator = new Emulator();
  for (const value of [() => 1, Symbol("x")]) {
    for (const call of [() => new Emulator(value), () => emulator.advance(value), () => emulator.script(value), () => Emulator.load(value)]) {
      assert.throws(call, { name: "TypeError", message: /give what JSON can carry/ });
    }
  }
  assert.throws(() => new Emulator(5));
  assert.deepEqual(Emulator.load(emulator.save(), null).resources(), emulator.resources());
});

test("faults come as they are planned", async () => {
  const emulator = new Emulator();
  const context = emulator.context();
  emulator.script([
    { operation: "createBaseConnection", kind: "timeoutAfter", delayMs: 1 },
    { operation: "getTenant", kind: "rateLimit", retryAfter: 3 },
    { operation: "getTenant", kind: "slow", call: 2, delayMs: 60_000 },
  ]);
  await assert.rejects(call(emulator.fetch, "createBaseConnection", stripe, context), TypeError);
  const { items } = await call(emulator.fetch, "listBaseConnections", {}, context);
  assert.deepEqual(items.map(({ name }) => name), ["Stripe"]);
  const limited = await call(emulator.fetch, "getTenant", {}, context).catch((error) => error);
  assert.ok(limited instanceof ServiceError);
  assert.deepEqual(limited.retry, { retry: true, afterSeconds: 3 });
  const impatient = (url, request) => emulator.fetch(url, { ...request, signal: AbortSignal.timeout(20) });
  await assert.rejects(call(impatient, "getTenant", {}, context), { name: "TimeoutError" });
  assert.throws(() => emulator.script([{ operation: "getTenant", kind: "earthquake" }]));
  assert.throws(() => new Emulator({ colour: "blue" }));
});

test("its clock goes on with the host's, or is moved by hand", async () => {
  const [running, later, manual] = [new Emulator(), new Emulator({ now: 1_800_000_000 }), new Emulator({ clock: "manual" })];
  const started = running.now;
  assert.ok(Math.abs(started - Date.now() / 1000) < 2, String(started));
  running.advance(3600);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const passed = [running.now - started - 3600, later.now - 1_800_000_000];
  assert.ok(passed.every((seconds) => seconds >= 1 && seconds < 10), String(passed));
  assert.equal(manual.now, 1_735_689_600);
  assert.ok(Emulator.load(running.save()).now >= running.now);
  assert.throws(() => new Emulator({ clock: "fast" }));
});

test("it is served over HTTP", async () => {
  const emulator = new Emulator({ clock: "manual" });
  const server = await serve(emulator);
  const context = { ...emulator.context(), host: server.url };
  const { id } = await call(fetch, "createBaseConnection", stripe, context);
  assert.equal(await call(fetch, "deleteBaseConnection", { baseConnectionId: id }, context), null);
  await assert.rejects(call(fetch, "deleteBaseConnection", { baseConnectionId: id }, context), { status: 404 });
  emulator.script([{ operation: "getTenant", kind: "timeoutBefore", delayMs: 1 }]);
  await assert.rejects(call(fetch, "getTenant", {}, context), TypeError);
  const headers = { "x-emulator-token": server.token };
  assert.equal(await (await fetch(`${server.url}/_emulator/now`, { headers })).json(), emulator.now);
  await server.close();
});

test("a server refuses what comes from elsewhere", async () => {
  const server = await serve(new Emulator());
  const { port } = new URL(server.url);
  /** A request with any headers, which `fetch` doesn't let a caller set. */
  const send = (path, headers, method = "GET") =>
    new Promise((resolve, reject) => {
      const asked = http.request({ host: "127.0.0.1", port, path, method, headers }, async (answer) => {
        let body = "";
        for await (const chunk of answer) body += chunk;
        resolve({ status: answer.statusCode, headers: answer.headers, body });
      });
      asked.on("error", reject).end(method === "POST" ? "{}" : undefined);
    });
  const token = { "x-emulator-token": server.token };
  const page = { Origin: "http://localhost:5173" };
  const elsewhere = { Origin: "https://evil.example", "Content-Type": "text/plain" };
  assert.equal((await send("/_emulator/save", { ...token, Host: "evil.example" })).status, 421);
  assert.equal((await send("/_emulator/save", {})).status, 401);
  assert.equal((await send("/_emulator/advance", { ...elsewhere, ...token }, "POST")).status, 403);
  const preflight = await send("/data/foundation/flowservice/flows", { ...page, "Access-Control-Request-Headers": "x-api-key" }, "OPTIONS");
  assert.deepEqual([preflight.status, preflight.headers["access-control-allow-headers"]], [204, "x-api-key"]);
  const read = await send("/_emulator/now", { ...token, ...page });
  assert.deepEqual([read.status, read.headers["access-control-allow-origin"]], [200, page.Origin]);
  await server.close();
});

test("the command serves and keeps its state", async () => {
  const folder = mkdtempSync(join(tmpdir(), "aepflow-"));
  const state = join(folder, "state.json");
  const command = new URL(import.meta.resolve("aepflow/package.json").replace("package.json", "dist/cli.js"));
  for (const names of [[], ["Stripe"]]) {
    const child = spawn(process.execPath, [command.pathname, "emulator", "--port", "0", "--state", state]);
    const [line] = await once(child.stdout, "data");
    const { url, accessToken, apiKey, orgId, sandboxName } = JSON.parse(line);
    const context = { accessToken, apiKey, orgId, sandboxName, host: url };
    const { items } = await call(fetch, "listBaseConnections", {}, context);
    assert.deepEqual(items.map(({ name }) => name), names);
    if (names.length === 0) await call(fetch, "createBaseConnection", stripe, context);
    child.kill("SIGTERM");
    assert.deepEqual(await once(child, "exit"), [0, null]);
    assert.deepEqual([statSync(state).mode & 0o777, readdirSync(folder)], [0o600, ["state.json"]]);
  }
  const files = mkdtempSync(join(tmpdir(), "aepflow-specs-"));
  const spec = (digit, name) => ({ items: [{ id: `${digit}b8e4c02-6f1d-4f0e-9a41-3f1d5a7c2e90`, name, version: "1.0", authSpec: [] }] });
  writeFileSync(join(files, "options.json"), JSON.stringify({ specs: spec(0, "acme-shop") }));
  writeFileSync(join(files, "specs.json"), JSON.stringify(spec(1, "acme-till")));
  const given = ["--options", join(files, "options.json"), "--specs", join(files, "specs.json")];
  const server = spawn(process.execPath, [command.pathname, "emulator", "--port", "0", ...given]);
  const [line] = await once(server.stdout, "data");
  const { url, accessToken, apiKey, orgId, sandboxName } = JSON.parse(line);
  const { items } = await call(fetch, "listConnectionSpecs", {}, { accessToken, apiKey, orgId, sandboxName, host: url });
  const known = new Set(items.map(({ name }) => name));
  assert.ok(["acme-shop", "acme-till", "stripe"].every((name) => known.has(name)));
  server.kill("SIGTERM");
  assert.deepEqual(await once(server, "exit"), [0, null]);
  rmSync(files, { recursive: true });
  const child = spawn(process.execPath, [command.pathname, "emulate"]);
  assert.deepEqual(await once(child, "exit"), [64, null]);
});

test("a preview of a mapping set, and what runs map, are what `compileMapping` makes of records", async () => {
  const mappings = [{ sourceType: "EXPRESSION", source: "upper(name)", destination: "_acme.name" }];
  const given = { mappingSet: { schema: { id: "https://ns.adobe.com/acme/schemas/1" }, mappings }, data: [{ name: "ada" }] };
  const emulator = new Emulator({ evaluate: compileMapping, records: { charges: [{ data: { id: "ch_1" } }] } });
  const expected = [{ data: { _acme: { name: "ADA" } }, errors: null }];
  const { items } = await call(emulator.fetch, "previewMappingSet", given, emulator.context());
  assert.deepEqual(items, expected);
  const loaded = Emulator.load(emulator.save(), { evaluate: compileMapping });
  assert.deepEqual((await call(loaded.fetch, "previewMappingSet", given, loaded.context())).items, expected);
  const counting = Emulator.load(emulator.save());
  assert.notEqual((await call(counting.fetch, "previewMappingSet", given, counting.context())).items[0].errors, null);
  assert.throws(() => new Emulator({ evaluate: true }), /must be a function/);
  assert.throws(() => new Emulator({ records: { charges: ["ch_1"] } }));
  const failing = new Emulator({ evaluate: () => { throw new Error("no engine"); } });
  await assert.rejects(call(failing.fetch, "previewMappingSet", given, failing.context()), /no engine/);
});
