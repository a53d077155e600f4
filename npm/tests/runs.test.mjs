// Why runs went wrong, which is a wasm file of its own that the main entry doesn't need.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { ServiceError, parseResponse } from "aepflow";
import { ValidationError, explainRun, initRuns, readEvent } from "aepflow/runs";
import { build } from "esbuild";

const ID = "84c64142-1741-4b0b-95a9-65644eba0cf6";
const RUN = { id: ID, flowId: ID, metrics: { statusSummary: { status: "failed", errors: [{ code: "CONNECTOR-1001-500" }] } } };

test("a run is explained whatever it comes as, and is left as it was", async () => {
  const run = structuredClone(RUN);
  const causes = explainRun(run).causes;
  assert.ok(causes.length > 0);
  assert.deepEqual(run, RUN);
  assert.deepEqual(explainRun(JSON.stringify(run)).causes, causes);
  assert.equal(explainRun({ items: [run] }).causes[0].evidence[0].path, "/items/0/metrics/statusSummary/errors/0");
  await initRuns();
  assert.deepEqual(createRequire(import.meta.url)("aepflow/runs").explainRun(run).causes, causes);
});

test("the error of a client is explained by what it says, and no more of it is passed on", () => {
  const body = JSON.stringify({ message: "refused", code: "1100-400", status: 400, secret: "rk_live_x" });
  const refused = (() => {
    try {
      return parseResponse("getRun", { status: 400, headers: {}, body });
    } catch (error) {
      return error;
    }
  })();
  assert.ok(refused instanceof ServiceError);
  const explained = explainRun(refused);
  assert.equal(explained.causes[0].code, refused.code);
  assert.ok(!JSON.stringify(explained).includes("rk_live_x"));
});

test("what is neither a run nor an event is refused with its place", () => {
  for (const [call, wrong] of [[explainRun, "{"], [explainRun, { a: 1n }], [readEvent, 5], [explainRun, undefined]]) {
    assert.throws(() => call(wrong), (error) => error instanceof ValidationError && error.diagnostics.length > 0);
  }
  assert.throws(() => explainRun(RUN, { nothing: 1 }), (error) => error.diagnostics[0].path === "/parts/nothing");
});

test("a bundle of it alone has it, without the main wasm file", async () => {
  const folder = mkdtempSync(join(tmpdir(), "aepflow-runs-"));
  try {
    const outfile = join(folder, "out.mjs");
    const contents = `import { explainRun } from "aepflow/runs"; console.log(explainRun(${JSON.stringify(RUN)}).causes.length > 0);`;
    const stdin = { contents, resolveDir: fileURLToPath(new URL("..", import.meta.url)) };
    const options = { bundle: true, format: "esm", platform: "node", logLevel: "silent", metafile: true };
    const { metafile } = await build({ stdin, outfile, ...options });
    assert.equal(execFileSync(process.execPath, [outfile], { cwd: folder, encoding: "utf8" }).trim(), "true");
    const inputs = Object.keys(metafile.inputs).map((input) => input.split("/").pop());
    assert.ok(inputs.includes("runs_script.js") && !inputs.includes("aepflow_script.js"), inputs.join());
  } finally {
    rmSync(folder, { recursive: true });
  }
});
