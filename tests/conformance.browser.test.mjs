// Runs the case files against the installed npm package in headless Chromium.
import assert from "node:assert/strict";
import { relative } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";

import { project, runPage } from "./browser.mjs";
import { caseFiles, expected } from "./case_files.mjs";

const cases = caseFiles();
let results;

before(async () => {
  const page = relative(project, fileURLToPath(new URL("conformance.browser.html", import.meta.url)));
  results = await runPage(project, page, cases.map(([, c]) => c));
});

for (const [index, [name, c]] of cases.entries()) {
  test(name, () => assert.deepEqual(results[index], expected(c)));
}
