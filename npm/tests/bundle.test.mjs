// A bundler takes along the tables of the functions that are used, and no others.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";

const TABLES = { operations: "operations", operationSchema: "schemas", connectors: "connectors", limits: "limits" };

/** The names of the package's files in the bundle of a page that uses these functions. */
async function bundled(names, platform) {
  const contents = `import { ${names} } from "aepflow"; console.log(${names});`;
  const options = { bundle: true, write: false, metafile: true, minify: true, format: "esm", platform, mainFields: ["module", "main"] };
  const conditions = ["module"];
  const stdin = { contents, resolveDir: join(import.meta.dirname, "..") };
  const { metafile } = await build({ ...options, conditions, stdin, outfile: "page.js" });
  const [{ inputs }] = Object.values(metafile.outputs);
  return Object.keys(inputs).filter((name) => inputs[name].bytesInOutput > 0).filter((name) => name.endsWith("_table.js"));
}

for (const platform of ["browser", "node"]) {
  test(`a bundle for ${platform} without forms has no table`, async () => {
    assert.deepEqual(await bundled("init, check, buildRequest", platform), []);
  });

  for (const [name, table] of Object.entries(TABLES)) {
    test(`a bundle for ${platform} with ${name} has the one table`, async () => {
      assert.deepEqual(await bundled(name, platform), [`dist/${table}_table.js`]);
    });
  }
}

test("a bundle has the stores that are used, and no others", async () => {
  const words = { FileStore: "/proc/self/ns/pid", PostgresStore: "ON CONFLICT DO NOTHING", ObjectStore: "If-None-Match" };
  for (const name of Object.keys(words)) {
    for (const platform of ["browser", "node"]) {
      const contents = `import { ${name} } from "aepflow/stores"; console.log(${name});`;
      const stdin = { contents, resolveDir: join(import.meta.dirname, "..") };
      const { outputFiles } = await build({ bundle: true, write: false, minify: true, format: "esm", platform, stdin });
      const found = Object.keys(words).filter((other) => outputFiles[0].text.includes(words[other]));
      assert.deepEqual(found, [name]);
    }
  }
});
