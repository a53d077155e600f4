// No file of the package imports itself in a circle, parent (`types.ts`) and child (`types/…`) excepted, types included.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("../src/", import.meta.url)).replaceAll("\\", "/");
const IMPORT = /(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)"(\.[^"]+)\.js"/g;

const isParent = (parent, child) => dirname(child) === parent.replace(/(\/index)?\.ts$/, "");

/** The files that each file imports, and no parent or child of it. */
function imports() {
  const names = readdirSync(SOURCE, { recursive: true }).map((name) => name.replaceAll("\\", "/"));
  const files = names.filter((name) => name.endsWith(".ts"));
  const used = (file) => {
    const found = readFileSync(join(SOURCE, file), "utf8").matchAll(IMPORT);
    const others = Array.from(found, ([, path]) => `${join(dirname(file), path)}.ts`);
    return others.filter((other) => files.includes(other) && !isParent(file, other) && !isParent(other, file));
  };
  return new Map(files.map((file) => [file, used(file)]));
}

/** What is left once everything that imports nothing, or that nothing imports, has been taken away again and again. */
function circles(graph) {
  for (let before = -1; before !== graph.size; ) {
    before = graph.size;
    const imported = new Set([...graph.values()].flat());
    const kept = [...graph].filter(([file, used]) => imported.has(file) && used.some((other) => graph.has(other)));
    graph = new Map(kept);
  }
  return [...graph.keys()].sort();
}

test("no file imports itself in a circle", () => {
  const graph = imports();
  assert.ok([...graph.values()].flat().length > 50, "the files have imports");
  assert.deepEqual(circles(graph), []);
});

test("a circle is found", () => {
  const edges = { "a.ts": ["b.ts"], "b.ts": ["c.ts"], "c.ts": ["b.ts", "d.ts"], "d.ts": ["e.ts"], "e.ts": [] };
  assert.deepEqual(circles(new Map(Object.entries(edges))), ["b.ts", "c.ts"]);
  assert.ok(isParent("types.ts", "types/flows.ts") && isParent("client/index.ts", "client/http.ts"));
  assert.ok(!isParent("types.ts", "value.ts") && !isParent("client/http.ts", "client/index.ts"));
});
