// Every example in JavaScript of the READMEs and the docs runs and prints what it says. The examples of a text are one program,
// as a reader would type them: each knows the names of those before it. `console.log(…); // 8` says what is printed; an `…` at the
// end stands for the rest of a line. What can't run here has a comment before it, `<!-- not run: why -->`, and is only read.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { after, before, test } from "node:test";

import { removeFolder, temporaryFolder, typeCheck } from "./compile.mjs";

let folder;
before(() => (folder = temporaryFolder(import.meta.url)));
after(() => removeFolder(folder));

const root = dirname(process.env.README);
const docs = join(root, "docs");
const pages = readdirSync(docs).filter((name) => name.endsWith(".md")).map((name) => join(docs, name));
const texts = [process.env.README, join(root, "npm", "README.md"), ...pages];

/** The examples that run, or those that are only read. */
function examples(text, run = true) {
  const fences = readFileSync(text, "utf8").matchAll(/(<!-- not run: [^\n]+ -->\n)?^```js\n(.*?)^```$/gms);
  return [...fences].filter(([, mark]) => !mark === run).map(([, , code]) => code);
}

/** A program of them all: what several import is imported once. */
function program(codes) {
  const imports = new Map();
  const rest = codes.join("").replace(/^import \{ (.*) \} from "(.*)";.*\n/gm, (_, names, from) => {
    imports.set(from, new Set([...(imports.get(from) ?? []), ...names.split(", ")]));
    return "";
  });
  return [...[...imports].map(([from, names]) => `import { ${[...names].join(", ")} } from "${from}";`), rest].join("\n");
}

const programs = texts.map((text) => ({ name: relative(root, text), code: program(examples(text)) }));
const running = programs.filter(({ code }) => code.trim());

for (const [index, { name, code }] of running.entries()) {
  test(`the JavaScript of ${name} prints what it says`, () => {
    const file = join(folder, `run.${index}.mjs`);
    writeFileSync(file, code);
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: folder, encoding: "utf8", timeout: 60_000 });
    assert.equal(status, 0, stderr);
    const said = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, words]) => words);
    const lines = stdout.trimEnd().split("\n");
    assert.deepEqual(lines.map((line, at) => (said[at]?.endsWith("…") ? `${line.slice(0, said[at].length - 1)}…` : line)), said);
  });
}

test("JavaScript that needs what is not here can be read", () => {
  const codes = texts.flatMap((text) => examples(text, false));
  for (const [index, code] of codes.entries()) {
    const file = join(folder, `read.${index}.mjs`);
    writeFileSync(file, code);
    const { status, stderr } = spawnSync(process.execPath, ["--check", file], { encoding: "utf8" });
    assert.equal(status, 0, stderr);
  }
});

// As the strictest of projects compile them, whatever the way in which they look for modules.
const RESOLUTIONS = {
  node16: ["--module", "node16", "--types", "node"],
  nodenext: ["--module", "nodenext", "--types", "node"],
  bundler: ["--module", "esnext", "--moduleResolution", "bundler", "--types", ""],
};
/** What no page has: an example for a server. */
const SERVER = /\bprocess\.|"@aws-sdk\//;

for (const [resolution, options] of Object.entries(RESOLUTIONS)) {
  test(`every example in JavaScript compiles as TypeScript: ${resolution}`, () => {
    const shown = running.filter(({ code }) => resolution !== "bundler" || !SERVER.test(code));
    const files = shown.map(({ code }, index) => {
      const file = join(folder, `${resolution}.${index}.mts`);
      writeFileSync(file, code);
      return file;
    });
    assert.ok(files.length > 4);
    typeCheck(files, ...options);
  });
}
