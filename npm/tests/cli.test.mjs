// The command: what it prints where, and how it ends.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";

const root = new URL("..", import.meta.url);
const { bin, version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
const command = fileURLToPath(new URL(bin.aepflow, root));
const start = (args, options) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: "utf8", ...options });
  return { status, stdout, stderr };
};
const run = (...args) => start(args, {});
const VERBS = ["init", "sources", "check", "lint", "explain", "infer", "preview", "test", "curl", "emulator"];

/** A folder that is there while a test runs. */
function folder(t) {
  const path = mkdtempSync(join(tmpdir(), "aepflow-cli-"));
  t.after(() => rmSync(path, { recursive: true }));
  return path;
}

test("--version and --help are answered", () => {
  for (const flag of ["--version", "-V"]) assert.deepEqual(run(flag), { status: 0, stdout: `${version}\n`, stderr: "" });
  for (const flag of ["--help", "-h"]) {
    const { status, stdout, stderr } = run(flag);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /^usage: aepflow .*<verb>\n/);
    for (const verb of VERBS) assert.match(stdout, new RegExp(`\\n {2}${verb} `));
    for (const verb of VERBS) assert.match(run(verb, flag).stdout, new RegExp(`^usage: aepflow ${verb} [^]*?\\n\\n`));
    const emulator = run("emulator", flag);
    assert.deepEqual([emulator.status, emulator.stderr], [0, ""]);
    for (const option of ["port", "host", "options", "specs", "state", "env"]) assert.match(emulator.stdout, new RegExp(`\\n {2}--${option} `));
  }
});

test("what is no command ends with what to do on stderr and the code 64", () => {
  const wrong = [[], ["emulate"], ["check"], ["check", "a", "b"], ["infer", "a", "--class", "profile"], ["toString"], ["--colour"], ["emulator", "--prot", "1"], ["emulator", "extra"], ["emulator", "--port", "x"], ["emulator", "--port", "70000"]];
  for (const args of wrong) {
    const { status, stdout, stderr } = run(...args);
    assert.deepEqual([status, stdout], [64, ""], args.join(" "));
    assert.match(stderr, /^aepflow: .+\nwhat to do: `aepflow .*--help` lists what it takes\n$/);
    assert.ok(!stderr.includes("    at "), stderr);
  }
  assert.match(run("emulate").stderr, /there is no verb "emulate"/);
  assert.equal(JSON.parse(run("check", "--json").stdout).error.kind, "usage");
});

test("a file that can't be read is reported in a line", () => {
  const { status, stdout, stderr } = run("emulator", "--options", "none.json");
  assert.deepEqual([status, stdout], [1, ""]);
  assert.equal(stderr, "aepflow: none.json: no such file or directory\n");
});

test("a state that can't be written is reported in a line", { skip: process.platform === "win32" && "it has no signals" }, async () => {
  const emulator = spawn(process.execPath, [command, "emulator", "--port", "0", "--state", "none/state.json"]);
  const errors = [];
  emulator.stderr.setEncoding("utf8").on("data", (text) => errors.push(text));
  await once(emulator.stdout, "data");
  emulator.kill("SIGINT");
  assert.deepEqual(await once(emulator, "close"), [1, null]);
  assert.match(errors.join(""), /^aepflow: none\/state\.json\.\d+\.new: no such file or directory\n$/);
});

test("the variables of an emulator are in a file for as long as it serves", { skip: process.platform === "win32" && "it has no signals" }, async (t) => {
  const cwd = folder(t);
  const file = join(cwd, ".env");
  const emulator = spawn(process.execPath, [command, "emulator", "--port", "0", "--env", ".env"], { cwd });
  const [line] = await once(emulator.stdout, "data");
  const { url, apiKey } = JSON.parse(line);
  assert.match(readFileSync(file, "utf8"), new RegExp(`^AEP_HOST=${url}\\nAEP_IMS_HOST=${url}\\nAEP_API_KEY=${apiKey}\\n`));
  const second = spawnSync(process.execPath, [command, "emulator", "--port", "0", "--env", ".env"], { cwd, encoding: "utf8" });
  assert.deepEqual([second.status, second.stdout, second.stderr], [1, "", "aepflow: .env: the file is there already: name another one, or delete it if no emulator has it\n"]);
  emulator.kill("SIGINT");
  assert.deepEqual(await once(emulator, "close"), [0, null]);
  assert.equal(existsSync(file), false);
});

test("lint says what is wrong, and --fix prints the text that is right", () => {
  const folder = mkdtempSync(join(tmpdir(), "aepflow-lint-"));
  const file = join(folder, "pasted.http");
  const headers = "x-api-key: k\nx-gw-ims-org-id: 5C1328435BF324E90A49402A@AdobeOrg\nx-sandbox-name: prod\n";
  writeFileSync(file, `GET https://platform.adobe.io/data/foundation/flowservice/flows?limt=5\nAuthorization: topsecret\n${headers}`);
  const found = run("lint", file);
  assert.deepEqual([found.status, found.stderr], [1, ""]);
  assert.match(found.stdout, /^2:16 error no_bearer: .*\n?/m);
  const fixed = run("lint", "--fix", file);
  assert.deepEqual(fixed, {
    status: 0,
    stdout: `GET https://platform.adobe.io/data/foundation/flowservice/flows?limit=5\nAuthorization: Bearer topsecret\n${headers}`,
    stderr: "1:5 fixed unknown_field: limt -> limit\n2:16 fixed no_bearer:  -> Bearer\n",
  });
  rmSync(folder, { recursive: true });
  assert.match(run("lint", "--help").stdout, /\n {2}--fix /);
  assert.equal(run("lint", "--fox").status, 64);
});

test("what init writes is valid as it is, in YAML and in JSON, for every source", async (t) => {
  const cwd = folder(t);
  const names = JSON.parse(run("sources", "--json").stdout).result.map(({ name }) => name);
  assert.equal(names.length, 61);
  // A process for each would take a minute.
  const { Pipeline } = await import("aepflow/pipeline");
  const { parse } = await import("yaml");
  const starters = JSON.parse(readFileSync(new URL("dist/starters.json", root), "utf8"));
  for (const name of names) {
    const { yaml, json, resources } = starters[name];
    const resource = resources[0] ?? "shop.orders";
    const spec = parse((yaml.head + yaml.resource).replaceAll("{resource}", resource));
    assert.deepEqual(Pipeline.check(spec).filter(({ severity }) => severity === "error"), [], name);
    assert.deepEqual({ ...spec, $schema: json.head.$schema }, JSON.parse(JSON.stringify({ ...json.head, resources: [json.resource] }).replaceAll("{resource}", resource)), name);
  }
  for (const file of ["stripe.yaml", "stripe.json"]) {
    assert.equal(start(["init", "stripe", "charges", "--out", file], { cwd }).status, 0);
    assert.deepEqual(start(["check", file], { cwd }), { status: 0, stdout: `${file}: nothing is wrong\n`, stderr: "" });
  }
  assert.match(start(["init", "stripe"], { cwd }).stderr, /^aepflow: stripe\.yaml is there already\nwhat to do: /);
  assert.equal(start(["init", "stripe", "prices", "--force"], { cwd }).status, 0);
  assert.match(readFileSync(join(cwd, "stripe.yaml"), "utf8"), /resource: prices\n/);
});

test("faults of a spec have their line and column, in JSON and in YAML", (t) => {
  const cwd = folder(t);
  const check = (input) => JSON.parse(start(["check", "-", "--json"], { cwd, input }).stdout);
  const places = (input) => check(input).result.diagnostics.map(({ code, line, column }) => `${line}:${column} ${code}`);
  assert.ok(places('{"name": "Ü",\n "sourc": 1}').includes("2:2 unknown_field"));
  assert.deepEqual(places('{"name": "Ü",\n "source" 1}'), ["2:11 json_syntax"]);
  assert.ok(places("name: Ü\nsource: {connector: stripe, '𝒳': 1, auht: 1}\n").includes("2:37 unknown_field"));
  for (const [input, message] of [
    ["name: a\nname: b\n", "`name` is there twice"],
    ["a: !x 1\n", "the tag `!x` has no meaning in a spec"],
    ["? [1]\n: 2\n", "a name is a text"],
    [`${"[".repeat(50_000)}`.slice(1), undefined],
    [`a: &a [1]\n${Array.from({ length: 9 }, (_, at) => `b${at}: &b${at} [${Array(20).fill(at ? `*b${at - 1}` : "*a")}]`).join("\n")}\n`, "aliases make too many values of this"],
  ]) {
    const found = check(input);
    assert.deepEqual([found.exitCode, found.ok], [1, false]);
    if (message) assert.equal(found.error.message, message);
  }
  assert.equal(existsSync(join(cwd, "node_modules")), false);
});

test("codes are explained, fields inferred, requests shown", (t) => {
  const cwd = folder(t);
  assert.match(run("explain", "missing_field").stdout, /^missing_field \(error\)\nsays: .*\nto do: /);
  assert.match(run("explain", "1360-400").stdout, /^1360-400 \(sources\)\nmeans: /);
  assert.match(run("explain", "nothing").stderr, /^aepflow: no page says what `nothing` means\n/);
  writeFileSync(join(cwd, "charges.json"), '{"data": [{"id": "ch_1", "amount": 1099}]}');
  const words = ["infer", "charges.json", "--tenant", "acme", "--class", "profile"];
  assert.match(start(words, { cwd }).stdout, /^source +destination\n[^]* fields: /);
  assert.equal(start(["init", "stripe", "--out", "spec.json"], { cwd }).status, 0);
  assert.match(start(["curl", "spec.json", "--step", "charges/flow"], { cwd }).stdout, /"sourceConnectionIds":\["<charges\/sourceConnection>"\]/);
  assert.equal(start(["curl", "spec.json", "--step", "flow"], { cwd }).status, 1);
});

test("the modules of WebAssembly that a verb doesn't need are not read", () => {
  const source = readFileSync(command, "utf8");
  // What is imported as a whole is read at the start.
  const early = Array.from(source.matchAll(/^import .* from "(\.[^"]+)";$/gm), ([, path]) => path);
  assert.deepEqual([...new Set(early)].sort(), ["./shared.js"]);
  assert.ok(!/from "yaml"/.test(source));
});

test("a preview that watches shows it again, and numbers are numbers", async (t) => {
  const path = folder(t);
  const mapping = (factor) => JSON.stringify([{ source: `amount * ${factor}`, sourceType: "EXPRESSION", destination: "a" }]);
  writeFileSync(join(path, "mapping.json"), mapping(2));
  writeFileSync(join(path, "records.json"), '[{"amount": 21}]');
  const child = spawn(process.execPath, [command, "preview", "mapping.json", "records.json", "--watch"], { cwd: path });
  t.after(() => child.kill());
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  const until = async (words) => {
    while (!said.includes(words)) await once(child.stdout, "data");
  };
  await until('after:  {"a":42}');
  writeFileSync(join(path, "mapping.json"), mapping(3));
  await until('after:  {"a":63}');
  const wrong = start(["preview", "mapping.json", "records.json", "--limit", "many"], { cwd: path });
  assert.deepEqual([wrong.status, wrong.stdout], [64, ""]);
  assert.match(wrong.stderr, /"many" is no whole number/);
});
