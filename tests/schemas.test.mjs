// The JSON Schemas that the package has as files are what its functions give.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { operations, operationSchema } from "aepflow";
import { pipelineSchema } from "aepflow/pipeline";

const require = createRequire(import.meta.url);

test("each operation's input and the spec of a pipeline have a schema as a file", () => {
  const names = operations().map(({ name }) => name);
  assert.deepEqual(names.map((name) => require(`aepflow/schemas/${name}.json`)), names.map((name) => operationSchema(name)));
  assert.deepEqual(require("aepflow/schemas/pipeline.json"), pipelineSchema());
  assert.deepEqual(require("aepflow/pipeline.schema.json"), pipelineSchema());
});
