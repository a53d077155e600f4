// The example of docs/worker.md on Cloudflare's own runtime, below the example of a function, which has that: `make example-function`.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { Miniflare } from "miniflare";

import { startPlatform, STRIPE_KEY } from "./test/platform.mjs";

const [[, example]] = readFileSync(join(process.env.DOCS, "worker.md"), "utf8").matchAll(/^```js\n(.*?)^```$/gms);

async function tokenOf({ AEP_IMS_HOST, AEP_API_KEY }, clientSecret) {
  const body = new URLSearchParams({ grant_type: "client_credentials", client_id: AEP_API_KEY, client_secret: clientSecret, scope: "openid" });
  const answer = await fetch(`${AEP_IMS_HOST}/ims/token/v3`, { method: "POST", body });
  return (await answer.json()).access_token;
}

test("the Worker of the page brings a flow, and a second call changes nothing", async () => {
  const folder = mkdtempSync(join(import.meta.dirname, "worker-"));
  const platform = await startPlatform();
  const { environment } = platform;
  let worker;
  try {
    await build({
      // The platform that stands for Adobe's has another address.
      stdin: { contents: example.replace("sandboxName: env.AEP_SANDBOX_NAME", "$&, host: env.AEP_HOST"), resolveDir: import.meta.dirname },
      bundle: true,
      format: "esm",
      conditions: ["workerd", "worker", "browser"],
      loader: { ".wasm": "copy" },
      external: ["*/pipeline_script.js"],
      assetNames: "[name]",
      outfile: join(folder, "worker.js"),
    });
    worker = new Miniflare({
      rootPath: folder,
      modules: [{ type: "ESModule", path: "worker.js" }, { type: "CompiledWasm", path: "pipeline.wasm" }],
      // Of a time in which a Worker had less than now.
      compatibilityDate: "2024-01-01",
      r2Buckets: ["LEDGERS"],
      bindings: { ...environment, AEP_ACCESS_TOKEN: await tokenOf(environment, platform.clientSecret), STRIPE_KEY },
    });
    const call = async () => (await worker.dispatchFetch("http://worker/", { method: "POST", body: '{"merchant":"acme"}' })).json();
    assert.deepEqual(await call(), { state: "done", changes: 8 });
    assert.deepEqual(await call(), { state: "done", changes: 0 });
  } finally {
    await worker?.dispose();
    await platform.close();
    rmSync(folder, { recursive: true });
  }
});
