// Previews in headless Chromium: the module and the rules of zones are loaded side by side, in any order.
import assert from "node:assert/strict";
import { test } from "node:test";

import { project, serve, visit } from "./browser.mjs";

const page = `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>Previews</title>
<script type="importmap">{ "imports": { "aepflow/preview": "/node_modules/aepflow/dist/preview.web.js" } }</script>
<script type="module">
  import { compileMapping, initPreview, initZones } from "aepflow/preview";

  const late = new Promise((found) => setTimeout(found, 300)).then(() => fetch("/node_modules/aepflow/dist/preview.wasm"));
  const early = await initZones().catch(({ message }) => message);
  if (location.search === "?zones-first") await Promise.all([initZones(), initPreview(late)]);
  else await Promise.all([initPreview(late), initZones()]);
  const mappings = [{ sourceType: "EXPRESSION", source: 'make_date_time(2030, 1, 1, 9, 0, 0, 0, "Asia/Tokyo")', destination: "_acme.time" }];
  window.run = () => [early, compileMapping({ mappings }).preview([{}]).records[0].output];
</script>`;

for (const order of ["zones-first", "zones-last"]) {
  test(`the rules of zones are there for the module, ${order}`, async () => {
    const server = await serve(project, { answer: (path) => (path === "/page" ? { type: "text/html; charset=utf-8", body: page } : undefined) });
    try {
      const { result } = await visit(`${server.origin}/page?${order}`);
      const missing = "previews are not loaded yet: call `await initPreview()` first, which the entry `aepflow/preview` has";
      assert.deepEqual(result, [missing, { _acme: { time: "2030-01-01T09:00:00+09:00" } }]);
    } finally {
      server.close();
    }
  });
}
