// The command: what it prints where, and how it ends.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";

const root = new URL("..", import.meta.url);
const { bin, version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
const command = fileURLToPath(new URL(bin.aepflow, root));
const run = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
};

test("--version and --help are answered", () => {
  for (const flag of ["--version", "-V"]) assert.deepEqual(run(flag), { status: 0, stdout: `${version}\n`, stderr: "" });
  for (const flag of ["--help", "-h"]) {
    const { status, stdout, stderr } = run(flag);
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /^usage: aepflow .*<command>\n[^]*\n {2}emulator /);
    const emulator = run("emulator", flag);
    assert.deepEqual([emulator.status, emulator.stderr], [0, ""]);
    for (const option of ["port", "host", "options", "specs", "state"]) assert.match(emulator.stdout, new RegExp(`\\n {2}--${option} `));
  }
});

test("what is no command ends with the usage on stderr and the code 2", () => {
  const wrong = [[], ["emulate"], ["--colour"], ["emulator", "--prot", "1"], ["emulator", "extra"], ["emulator", "--port", "x"], ["emulator", "--port", "70000"]];
  for (const args of wrong) {
    const { status, stdout, stderr } = run(...args);
    assert.deepEqual([status, stdout], [2, ""], args.join(" "));
    assert.match(stderr, /^aepflow: .+\n[^]*^usage: aepflow /m);
    assert.ok(!stderr.includes("    at "), stderr);
  }
  assert.match(run("emulate").stderr, /there is no command "emulate"/);
});

test("a file that can't be read is reported in a line", () => {
  const { status, stdout, stderr } = run("emulator", "--options", "none.json");
  assert.deepEqual([status, stdout], [1, ""]);
  assert.match(stderr, /^ENOENT: .*none\.json/);
});

test("a state that can't be written is reported in a line", { skip: process.platform === "win32" && "it has no signals" }, async () => {
  const emulator = spawn(process.execPath, [command, "emulator", "--port", "0", "--state", "none/state.json"]);
  const errors = [];
  emulator.stderr.setEncoding("utf8").on("data", (text) => errors.push(text));
  await once(emulator.stdout, "data");
  emulator.kill("SIGINT");
  assert.deepEqual(await once(emulator, "close"), [1, null]);
  assert.match(errors.join(""), /^ENOENT: .*none\/state\.json\.\d+\.new'\n$/);
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
  assert.equal(run("lint", "--fox").status, 2);
});
