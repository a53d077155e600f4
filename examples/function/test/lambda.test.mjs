// The function as Lambda runs it, over HTTP on the emulated platform: whatever happens to calls, there is one of everything.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { contextFromEnv } from "aepflow/client";
import { FileStore } from "aepflow/stores";
import { build } from "esbuild";
import { place, start, untilDone } from "./calls.mjs";
import { startPlatform, startSecrets, STRIPE_KEY } from "./platform.mjs";

const MESSAGE = JSON.stringify({ merchant: "acme" });
const TOKEN = "session-token";
const folder = mkdtempSync(join(tmpdir(), "aepflow-lambda-"));
const ledgers = join(folder, "ledgers");
let programs, clean;

before(async () => {
  programs = { cjs: place("cjs", join(folder, "cjs")), mjs: place("mjs", join(folder, "mjs")) };
  clean = await onPlatform(async ({ environment, control, made }) => {
    const [only, ...more] = await untilDone(programs.cjs, environment, MESSAGE);
    assert.deepEqual([only, more], [{ merchant: "acme", state: "done", changes: only.changes, late: false }, []]);
    return made();
  });
});

after(() => rmSync(folder, { recursive: true }));

/** Gives an empty platform, and the environment of a function that is set up for it, to some work. */
async function onPlatform(work) {
  const platform = await startPlatform();
  const secrets = await startSecrets({ "aepflow/client-secret": platform.clientSecret, "acme/stripe": STRIPE_KEY }, TOKEN);
  const home = mkdtempSync(join(folder, "ledgers-"));
  const environment = {
    ...platform.environment,
    AWS_SESSION_TOKEN: TOKEN,
    PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: secrets.port,
    LEDGERS: `${pathToFileURL(home)}/`,
    GRACE: "1",
  };
  try {
    return await work({ ...platform, environment, home });
  } finally {
    secrets.close();
    await platform.close();
  }
}

test("a call makes one of everything", () => {
  const counts = Object.entries(clean.prod).map(([kind, all]) => [kind, all.length]);
  assert.deepEqual(Object.fromEntries(counts.filter(([, count]) => count > 0)), {
    baseConnections: 1, sourceConnections: 2, targetConnections: 2, mappingSets: 2, flows: 2, fieldGroups: 2, schemas: 2, datasets: 2,
  });
});

test("killed again and again, and gone on with by either bundle", async () => {
  await onPlatform(async ({ environment, home, control, made, changes }) => {
    // What a create has made is there before its answer is: the call is killed in between.
    await control("script", [{ operation: "*", kind: "slow", delayMs: 60, times: 1000 }]);
    let [kills, calls] = [0, 0];
    for (let report; report?.state !== "done"; calls++) {
      const one = start(programs[["cjs", "mjs"][calls % 2]], environment);
      const next = (await changes()) + 3;
      let ended = false;
      const called = one.call(MESSAGE).finally(() => (ended = true));
      while (!ended && (await changes()) < next) await new Promise((resolve) => setTimeout(resolve, 10));
      if (!ended) kills += one.kill() ? 1 : 0;
      report = (await called)?.report;
      await one.end();
      assert.ok(calls < 30, JSON.stringify(report));
    }
    assert.ok(kills >= 3, `${kills} kills of ${calls} calls`);
    assert.deepEqual(await made(), clean);
    assert.deepEqual(readdirSync(home), ["acme.json"]);
    assert.ok(!readFileSync(join(home, "acme.json"), "utf8").includes(STRIPE_KEY));
  });
});

test("run twice at once", async () => {
  await onPlatform(async ({ environment, control, made }) => {
    // Slow enough for them to meet.
    await control("script", [{ operation: "*", kind: "slow", delayMs: 40, times: 1000 }]);
    const all = await Promise.all(["cjs", "mjs"].map((form) => untilDone(programs[form], environment, MESSAGE)));
    assert.deepEqual(all.map((reports) => reports.at(-1).state), ["done", "done"]);
    assert.ok(all.flat().some(({ why }) => /another run/.test(why)), JSON.stringify(all));
    assert.deepEqual(await made(), clean);
  });
});

test("with a deadline of some hundred milliseconds, as often as it takes", async () => {
  await onPlatform(async ({ environment, control, made }) => {
    await control("script", [{ operation: "*", kind: "slow", delayMs: 25, times: 1000 }]);
    const reports = await untilDone(programs.cjs, { ...environment, REQUEST_TIMEOUT: "250" }, MESSAGE, 700);
    assert.ok(reports.length >= 3, `${reports.length} calls`);
    assert.deepEqual(reports.filter(({ late, state }) => late || state === "failed"), []);
    assert.deepEqual(await made(), clean);
  });
});

test("a store that fails now and then, before or after it has saved", async () => {
  await build({ entryPoints: [join(import.meta.dirname, "../src/apply.ts")], bundle: true, packages: "external", format: "esm", outfile: join(import.meta.dirname, "../dist/apply.mjs") });
  const { apply } = await import("../dist/apply.mjs");
  await onPlatform(async ({ environment, home, control, made, clientSecret }) => {
    const access = await contextFromEnv({ path: null, ...given(environment), clientSecret });
    const store = new FileStore(join(home, "acme.json"));
    let [calls, failures] = [0, 0];
    const fail = () => {
      failures += 1;
      throw new Error("the store is out of order");
    };
    const failing = {
      load: async () => (++calls % 5 === 0 ? fail() : store.load()),
      save: async (...saved) => {
        calls += 1;
        if (calls % 5 === 0) fail();
        await store.save(...saved);
        if (calls % 7 === 0) fail();
      },
    };
    const host = async () => ({ ...access, secrets: { "acme/stripe": STRIPE_KEY }, store: failing, grace: 1 });
    let report;
    for (let tries = 0; report?.state !== "done" && tries < 60; tries++) {
      report = await apply("acme", Date.now() + 20_000, host).catch((error) => assert.match(error.message, /out of order/));
    }
    assert.equal(report?.state, "done");
    assert.ok(failures >= 4, `${failures} failures`);
    assert.deepEqual(await made(), clean);
  });
});

test("a message that nobody can use comes again, until the queue sets it aside", async () => {
  await onPlatform(async ({ environment, home, changes }) => {
    const one = start(programs.cjs, environment);
    for (const body of ["", "[]", '{"merchant":"../acme"}', '{"merchant":"nobody"}']) {
      const { report, answer } = await one.call(body);
      assert.equal(report.state, "failed");
      assert.deepEqual(answer, { batchItemFailures: [{ itemIdentifier: "m1" }] });
    }
    await one.end();
    assert.equal(await changes(), 0);
    assert.deepEqual(readdirSync(home), []);
  });
});

/** The variables as the options of `contextFromEnv`. */
function given(environment) {
  const { AEP_API_KEY, AEP_ORG_ID, AEP_SANDBOX_NAME, AEP_SCOPES, AEP_HOST, AEP_IMS_HOST } = environment;
  return { apiKey: AEP_API_KEY, orgId: AEP_ORG_ID, sandboxName: AEP_SANDBOX_NAME, scopes: AEP_SCOPES, host: AEP_HOST, imsHost: AEP_IMS_HOST };
}
