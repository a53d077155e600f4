// A pipeline over HTTP against the emulator, from its plan to the verdict of a run; writes what then exists to the file named.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Pipeline, run } from "aepflow/pipeline";

const spec = JSON.parse(readFileSync(new URL("pipeline.json", import.meta.url), "utf8"));
const OPTIONS = fileURLToPath(new URL("emulator.json", import.meta.url));
const COMMAND = fileURLToPath(new URL("dist/cli.js", import.meta.resolve("aepflow/package.json")));

const server = spawn(process.execPath, [COMMAND, "emulator", "--port", "0", "--options", OPTIONS], { stdio: ["ignore", "pipe", "inherit"] });
try {
  const { url, emulatorToken, accessToken, apiKey, orgId, sandboxName } = JSON.parse((await once(server.stdout, "data"))[0]);
  const headers = { "x-emulator-token": emulatorToken };
  const options = {
    context: { accessToken, apiKey, orgId, sandboxName, host: url },
    secrets: { STRIPE_KEY: "rk_test_demo" },
    onStep: ({ type, step, operation }) => type === "send" && console.log(`  ${step}: ${operation}`),
  };
  const { plan } = await run(new Pipeline(spec, { preview: true }), { ...options, onStep: undefined });
  console.log(`the plan: ${plan.changes} changes`);
  const { state, ledger } = await run(new Pipeline(spec, { seed: 1 }), options);
  assert.equal(state, "done");
  const again = await run(new Pipeline(spec, { ledger, preview: true }), { ...options, onStep: undefined });
  console.log(`a second plan has ${again.plan.changes} changes`);
  await fetch(`${url}/_emulator/advance`, { method: "POST", headers, body: "7200" });
  const watching = new Pipeline(spec, { ledger, goal: "watch" });
  await run(watching, { ...options, onStep: undefined });
  console.log(`first run: ${JSON.stringify(watching.status()[0].runs.at(-1).verdict)}`);
  writeFileSync(process.argv[2], await (await fetch(`${url}/_emulator/resources`, { headers })).text());
} finally {
  server.kill();
}
