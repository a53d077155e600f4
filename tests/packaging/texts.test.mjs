// The texts that came with the package are the project's own.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = dirname(process.env.README);
const installed = fileURLToPath(new URL("../../node_modules/aepflow/", import.meta.url));

for (const [name, original] of [["README.md", "npm/README.md"], ["LICENSE", "LICENSE"], ["CHANGELOG.md", "CHANGELOG.md"]]) {
  test(`${name} is in the package`, () => {
    assert.equal(readFileSync(join(installed, name), "utf8"), readFileSync(join(root, original), "utf8"));
  });
}
