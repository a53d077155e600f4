// The example of a form, as docs/start-form.md has it, in headless Chromium.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";

import { project, serve, visit } from "./browser.mjs";

const text = readFileSync(join(dirname(process.env.README), "docs", "start-form.md"), "utf8");
const [[, example]] = text.matchAll(/^```js\n([^`]*querySelector\("form"\).*?)^```$/gms);

const page = `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>A form</title>
<script type="importmap">{ "imports": { "aepflow": "/node_modules/aepflow/dist/entry.web.js" } }</script>
<form>
  <label>Name <input name="name"></label> <output for="name"></output>
  <label>Key <input name="accessToken"></label> <output for="accessToken"></output>
</form>
<script type="module">
  ${example}
  window.run = (values) => {
    const shown = [];
    for (const [name, value] of values) {
      form.elements[name].value = value;
      form.dispatchEvent(new InputEvent("input"));
      shown.push([...form.querySelectorAll("output")].map(({ textContent }) => textContent));
    }
    return shown;
  };
</script>`;

test("each fault is shown at its field while somebody types", async () => {
  const server = await serve(project, { answer: (path) => (path === "/form" ? { type: "text/html; charset=utf-8", body: page } : undefined) });
  try {
    const value = [["accessToken", "pk_live_1"], ["name", "Stripe"], ["accessToken", "rk_live_1"]];
    const { result } = await visit(`${server.origin}/form`, { value });
    assert.deepEqual(result, [["give a value", "give a secret or restricted key"], ["", "give a secret or restricted key"], ["", ""]]);
  } finally {
    server.close();
  }
});
