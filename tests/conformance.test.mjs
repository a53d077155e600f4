// Runs the case files against the installed npm package in Node.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as main from "aepflow";
import * as pipelines from "aepflow/pipeline";
import * as preview from "aepflow/preview";
import * as runs from "aepflow/runs";

import { caseFiles, expected } from "./case_files.mjs";
import { run } from "./cases.mjs";

const aepflow = { ...main, ...pipelines, ...preview, ...runs };
for (const [name, c] of caseFiles()) {
  test(name, () => assert.deepEqual(run(aepflow, c), expected(c)));
}
