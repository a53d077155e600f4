// Errors in headless Chromium: out of a worker, and where a page asks for what belongs on a server.
import assert from "node:assert/strict";
import { relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { buildRequest, check } from "aepflow";

import { project, runPage } from "./browser.mjs";

const context = { accessToken: "t", apiKey: "k", orgId: "5C1328435BF324E90A49402A@AdobeOrg", sandboxName: "prod" };

test("a worker's errors say all they say, and a page is told what belongs on a server", async () => {
  const page = relative(project, fileURLToPath(new URL("errors.browser.html", import.meta.url)));
  const { invalid, refused, diagnostics, refusals, run } = await runPage(project, page);
  assert.throws(
    () => buildRequest("getFlow", { flowId: "84c6" }, context),
    ({ message, cause }) => (assert.deepEqual(invalid, { isError: true, message, cause }), true),
  );
  assert.deepEqual([refused.isError, refused.cause.name, refused.cause.status, refused.cause.requestId], [true, "ServiceError", 429, "r1"]);
  assert.deepEqual(refused.cause.retry, { retry: true, afterSeconds: 7 });
  assert.ok(!JSON.stringify(refused).includes("rk_live"));
  assert.deepEqual(diagnostics, check("getFlow", {}));
  assert.deepEqual(refusals.map(([isOurs]) => isOurs), [true, true, true]);
  const [secret, ...files] = refusals.map(([, message]) => message);
  assert.match(secret, /^clientCredentials is for servers: .*`accessToken` function/);
  for (const message of files) assert.match(message, /^contextFrom(Env|File) is for Node: .*give the context as an object$/);
  assert.deepEqual(run, { state: "paused", reason: "deadline", inTime: true, wrong: "deadline_unit" });
});
