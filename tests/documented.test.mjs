// Every member of a type that users see says what it is, where an editor shows it.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";

const folder = dirname(createRequire(import.meta.url).resolve("aepflow/package.json"));
/** What speaks with the wasm modules: nobody else imports it. */
const OWN = /^cjs[/\\]|(^|[/\\])(answer|glue|load|packed|slot|value|wasm)\.d\.ts$/;
const files = readdirSync(join(folder, "dist"), { recursive: true }).filter((name) => name.endsWith(".d.ts") && !OWN.test(name));

/** The members of the interfaces and object types in a text, each with whether a comment stands before it. */
function members(text) {
  const found = [];
  let depth = 0;
  let documented = false;
  let inComment = false;
  for (const line of text.split("\n").map((line) => line.trim())) {
    if (inComment || line.startsWith("/**")) {
      inComment = !line.includes("*/");
      documented = true;
      continue;
    }
    const isMember = depth > 0 && /^(readonly )?("[^"]+"|[\w$]+|\[\w+: string\])\??:/.test(line);
    if (isMember) found.push({ line, documented });
    if (depth === 0 ? /^(export )?(declare )?(interface|type)\b.*\{$/.test(line) : line.endsWith("{")) depth++;
    else if (depth > 0 && line.startsWith("}")) depth--;
    documented = false;
  }
  return found;
}

test("every member of a type has a doc comment", () => {
  const all = files.flatMap((name) => members(readFileSync(join(folder, "dist", name), "utf8")).map((member) => ({ name, ...member })));
  assert.ok(all.length > 1000, `${all.length} members`);
  assert.deepEqual(all.filter(({ documented }) => !documented), []);
});
