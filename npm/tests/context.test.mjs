// The context from the environment and from files, and what says so where there are none.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { inspect } from "node:util";
import { Client, clientCredentials, contextFromEnv, contextFromFile } from "aepflow/client";
import { Emulator } from "aepflow/emulator";
import { readContext } from "aepflow/pipeline";

const folder = mkdtempSync(join(tmpdir(), "aepflow-"));
after(() => rmSync(folder, { recursive: true }));
const emulator = new Emulator();
const { accessToken, apiKey, clientSecret, orgId, sandboxName } = emulator.credentials();

function file(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Runs something with these environment variables and in the folder. */
async function within(variables, work) {
  const [before, there] = [{ ...process.env }, process.cwd()];
  Object.assign(process.env, variables);
  process.chdir(folder);
  try {
    return await work();
  } finally {
    process.chdir(there);
    process.env = before;
  }
}

const project = JSON.stringify({
  project: {
    org: { ims_org_id: orgId },
    workspace: {
      details: {
        credentials: [{ id: "1", oauth_server_to_server: { client_id: apiKey, client_secrets: [clientSecret], scopes: ["openid", "session"] } }],
      },
    },
  },
});

test("the environment's variables win over those of a file, and what is given over both", async () => {
  file(".env", `export AEP_API_KEY='${apiKey}' # the client id\nAEP_ORG_ID=${orgId}\nAEP_SANDBOX_NAME=file\nAEP_ACCESS_TOKEN=${accessToken}\n`);
  const found = await within({ AEP_SANDBOX_NAME: sandboxName, OTHER: "x" }, () => contextFromEnv());
  assert.deepEqual(found, { context: { accessToken, apiKey, orgId, sandboxName } });
  const client = new Client({ ...found, fetch: emulator.fetch });
  assert.equal((await client.getTenant()).tenantId, emulator.credentials().tenantId);
  const given = await within({}, () => contextFromEnv({ sandboxName: "given", host: "http://localhost:8080" }));
  assert.deepEqual(given.context, { accessToken, apiKey, orgId, sandboxName: "given", host: "http://localhost:8080" });
  const elsewhere = file("other.env", `AEP_SANDBOX_NAME=other`);
  const other = { apiKey, orgId, accessToken, path: elsewhere };
  assert.equal((await contextFromEnv(other)).context.sandboxName, "other");
});

test("a client secret becomes a source of tokens, and is not shown", async () => {
  const variables = { AEP_CLIENT_ID: apiKey, AEP_ORG_ID: orgId, AEP_SANDBOX_NAME: sandboxName, AEP_CLIENT_SECRET: clientSecret, AEP_SCOPES: "openid,session" };
  const found = await within(variables, () => contextFromEnv({ path: null, fetch: emulator.fetch }));
  assert.deepEqual(found.context, { apiKey, orgId, sandboxName });
  const client = new Client({ ...found, fetch: emulator.fetch });
  assert.equal((await client.getTenant()).tenantId, emulator.credentials().tenantId);
  assert.ok(!inspect([found, client], { depth: 9, showHidden: true }).includes(clientSecret));
});

test("a file of the Developer Console is read, from a path or an address", async () => {
  const path = file("project.json", project);
  for (const place of [path, new URL(`file://${path}`)]) {
    const found = await contextFromFile(place, { sandboxName, fetch: emulator.fetch });
    assert.deepEqual(found.context, { apiKey, orgId, sandboxName });
    const client = new Client({ ...found, fetch: emulator.fetch });
    assert.ok(Array.isArray((await client.listFlows()).items));
  }
  const error = await contextFromFile(path).catch((error) => error);
  assert.deepEqual(error.diagnostics.map(({ code, path }) => `${code} ${path}`), ["missing_field /context/sandboxName"]);
});

test("all that is missing is reported at once, and a file that can't be read is named", async () => {
  const error = await within({}, () => contextFromEnv({ path: null })).catch((error) => error);
  assert.equal(error.name, "ValidationError");
  assert.ok(error.diagnostics.length >= 4 && error.diagnostics.every(({ code }) => code === "missing_field"), inspect(error));
  assert.match(error.message, /AEP_API_KEY/);
  for (const call of [() => contextFromFile(join(folder, "none.json")), () => contextFromEnv({ path: join(folder, "none.env") })]) {
    await assert.rejects(call(), ({ name, message }) => name === "AepflowError" && message.includes("none."));
  }
  await assert.rejects(contextFromEnv({ path: null, colour: "red" }), ({ diagnostics }) => diagnostics[0].code === "unknown_field");
});

test("runtimes without files give what they have", () => {
  const environment = { AEP_API_KEY: apiKey, AEP_ORG_ID: orgId, AEP_SANDBOX_NAME: sandboxName, AEP_ACCESS_TOKEN: accessToken };
  assert.deepEqual(readContext({ environment }), { context: { accessToken, apiKey, orgId, sandboxName } });
});

test("CommonJS reads the same", async () => {
  const client = createRequire(import.meta.url)("aepflow/client");
  assert.deepEqual(await client.contextFromEnv({ path: null, accessToken, apiKey, orgId, sandboxName }), {
    context: { accessToken, apiKey, orgId, sandboxName },
  });
});

test("a document that a test runner gives Node makes no page of it", () => {
  globalThis.document = {};
  try {
    assert.equal(typeof clientCredentials({ clientId: "c", clientSecret: "s", scope: "openid" }), "function");
  } finally {
    delete globalThis.document;
  }
});
