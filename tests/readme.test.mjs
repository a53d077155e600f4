// The JavaScript of both READMEs runs: the second part with an answer in place of the network.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";

import { Emulator } from "aepflow/emulator";
import { Pipeline, run } from "aepflow/pipeline";

import { removeFolder, temporaryFolder, typeCheck } from "./compile.mjs";

let folder;
before(() => (folder = temporaryFolder(import.meta.url)));
after(() => removeFolder(folder));

/** The project's, and the package's own. */
const [guide, page] = [process.env.README, join(dirname(process.env.README), "npm", "README.md")].map((file) =>
  [...readFileSync(file, "utf8").matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code),
);

test("the JavaScript examples run", async () => {
  const [check, send] = guide;
  const lines = [];
  const file = new URL("readme.example.mjs", import.meta.url);
  const head = check.split("\n").filter((line) => line.startsWith("import"));
  const rest = check.replaceAll("…\"", "x\"").split("\n").filter((line) => !line.startsWith("import"));
  writeFileSync(file, [
    ...head,
    "export async function run(console, key, fetch) {",
    ...rest, send, "return { id, etag };", "}",
  ].join("\n"));
  const { run } = await import(file.href);
  const fetch = async (url, request) => {
    assert.equal(url, "https://platform.adobe.io/data/foundation/flowservice/connections");
    assert.equal(JSON.parse(request.body).auth.params.accessToken, "rk_test_x");
    return new Response('{"id":"1","etag":"\\"e\\""}', { status: 201 });
  };
  const result = await run({ log: (...words) => lines.push(words.join(" ")) }, "rk_test_x", fetch);
  assert.deepEqual(result, { id: "1", etag: '"e"' });
  assert.ok(lines.includes("interval_too_short /schedule/interval give at least 15"), lines.join("\n"));
  assert.ok(lines.some((line) => line.startsWith("start_time_milliseconds /schedule/startTime")));
});

test("every other example in JavaScript runs by itself and prints what it says", async () => {
  assert.ok(page.length > 0);
  for (const [index, code] of [...guide.slice(2), ...page].entries()) {
    const file = new URL(`readme.example.${index}.mjs`, import.meta.url);
    const [head, rest] = [true, false].map((wanted) => code.split("\n").filter((line) => line.startsWith("import") === wanted));
    writeFileSync(file, [...head, "export async function example(console) {", ...rest, "}"].join("\n"));
    const lines = [];
    await (await import(file.href)).example({ log: (...words) => lines.push(words.join(" ")) });
    const said = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text]) => text);
    assert.deepEqual(lines, said);
    assert.ok(said.length > 0, code);
  }
});

// The documents whose samples run on an emulator that has a company's own source, one after another.
const DOCUMENTS = ["own-sources.md", "pipelines.md"];
const OWN = JSON.parse(readFileSync(new URL("cases/definitions/read/own_rest_source.json", import.meta.url), "utf8"));

for (const name of DOCUMENTS) {
  test(`the samples of ${name} run on the emulator`, async () => {
    const text = readFileSync(join(dirname(process.env.README), "docs", name), "utf8");
    const samples = (language) => [...text.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map(([, code]) => code);
    const lines = samples("js").join("").split("\n");
    const [head, rest] = [true, false].map((wanted) => lines.filter((line) => line.startsWith("import") === wanted));
    const specs = samples("json").map((spec) => JSON.parse(spec));
    assert.ok(rest.length + specs.length > 1);
    const emulator = new Emulator({ specs: [{ items: [OWN.connectionSpec] }, OWN.flowSpecs] });
    const given = {
      context: emulator.context(),
      connectionSpecId: OWN.connectionSpec.id,
      baseConnectionId: "a9950001-a386-4642-a0cd-5eaac6db5556",
    };
    const file = new URL(`readme.example.${name}.mjs`, import.meta.url);
    writeFileSync(file, [...head, `export async function example({ ${Object.keys(given)} }, console) {`, ...rest, "}"].join("\n"));
    const network = globalThis.fetch;
    globalThis.fetch = emulator.fetch;
    try {
      await (await import(file.href)).example(given, { log() {} });
    } finally {
      globalThis.fetch = network;
    }
    for (const spec of specs) {
      const secrets = Object.fromEntries(JSON.stringify(spec).match(/(?<="secret":")[^"]*/g).map((secret) => [secret, "Server=emulated"]));
      const outcome = await run(new Pipeline(spec), { context: emulator.context(), secrets, fetch: emulator.fetch });
      assert.equal(outcome.state, "done", JSON.stringify(outcome));
    }
  });
}

// As the strictest of projects compile them, whatever the way in which they look for modules.
const RESOLUTIONS = {
  node16: ["--module", "node16", "--types", "node"],
  nodenext: ["--module", "nodenext", "--types", "node"],
  bundler: ["--module", "esnext", "--moduleResolution", "bundler", "--types", ""],
};

for (const [resolution, options] of Object.entries(RESOLUTIONS)) {
  test(`every example in JavaScript compiles as TypeScript: ${resolution}`, () => {
    const [first, second, ...others] = guide;
    const whole = [`${first}declare const key: string;\n${second}`, ...others, ...page];
    const files = whole.map((code, index) => {
      const file = join(folder, `${resolution}.${index}.mts`);
      writeFileSync(file, code);
      return file;
    });
    assert.ok(files.length > 4);
    typeCheck(files, ...options);
  });
}
