// A preview while somebody types, in headless Chromium: `keystroke.mjs FOLDER CONSUMER` prints milliseconds for each of 600 keys.
// Each key changes an expression; 36 mappings and that one are compiled, and 100 charges tried.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, consumer] = process.argv.slice(2).map((path) => resolve(path));
const { serve, visit } = await import(pathToFileURL(join(consumer, "tests/browser.mjs")));
const KEYS = 600;
const RECORDS = 100;

const page = `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<title>Keystrokes</title>
<script type="importmap">{ "imports": { "aepflow/preview": "/node_modules/aepflow/dist/preview.web.js" } }</script>
<script type="module">
  import { compileMapping, initPreview, initZones } from "aepflow/preview";

  await Promise.all([initPreview(), initZones()]);
  window.run = ({ mappings, charges }) => Array.from({ length: ${KEYS} }, (_, key) => {
    const typed = { sourceType: "EXPRESSION", source: 'concat("' + "x".repeat(key % 40) + '", id)', destination: "_acme.typed" };
    const start = performance.now();
    const { records } = compileMapping({ mappings: [...mappings, typed] }).preview(charges);
    const took = performance.now() - start;
    if (records.length !== charges.length || Object.keys(records[0].output).length === 0) throw new Error("the preview is another");
    return took;
  });
</script>`;

const lines = readFileSync(join(folder, "charges.jsonl"), "utf8").split("\n", RECORDS);
const charges = lines.map((line) => JSON.parse(line));
const server = await serve(consumer, { answer: (path) => (path === "/page" ? { type: "text/html; charset=utf-8", body: page } : undefined) });
console.log("| case | median | 99 of 100 | the first |\n|---|---:|---:|---:|");
for (const name of ["attributes", "expressions", "dates"]) {
  const { mappings } = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
  const { result } = await visit(`${server.origin}/page`, { value: { mappings, charges } });
  const sorted = result.toSorted((a, b) => a - b);
  const shown = [sorted[KEYS / 2], sorted[(KEYS * 99) / 100], result[0]].map((took) => took.toFixed(1));
  console.log(`| ${name} | ${shown.join(" | ")} |`);
}
server.close();
