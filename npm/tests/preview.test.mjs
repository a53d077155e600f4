// What mappings do to records, which is a wasm file of its own.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { checkMapping } from "aepflow";
import { ValidationError, compileMapping, initPreview, initZones } from "aepflow/preview";
import { build } from "esbuild";

const expression = (source, destination) => ({ source, sourceType: "EXPRESSION", destination });
const MAPPINGS = [{ source: "id", destination: "_acme.id" }, expression("amount / 100.0", "_acme.amount")];
const RECORDS = [{ id: "ch_1", amount: 150 }, { id: "ch_2", amount: "x" }];

test("records give the same in whatever form they come", () => {
  const plan = compileMapping({ mappings: MAPPINGS });
  const { records, fates, read } = plan.preview(RECORDS);
  assert.deepEqual(records[0], { output: { _acme: { id: "ch_1", amount: 1.5 } }, fate: "lands", faults: [], reasons: [] });
  assert.deepEqual([fates, read], [{ lands: 1, landsWithNulls: 1, rejected: 0 }, 2]);
  const lines = RECORDS.map((record) => JSON.stringify(record)).join("\n");
  for (const given of [JSON.stringify(RECORDS), lines, `${lines}\n\n`, new TextEncoder().encode(lines)]) {
    assert.deepEqual(plan.preview(given).records, records);
  }
  assert.deepEqual(plan.preview(RECORDS[0]).records, [records[0]]);
  assert.equal(plan.preview(RECORDS, { limit: 1 }).read, 1);
});

test("the clock is the host's unless a time is given, and random values follow the seed", () => {
  const plan = compileMapping({ mappings: [expression("timestamp()", "now"), expression("uuid()", "id")] });
  const tried = (options) => plan.preview({}, options).records[0].output;
  assert.ok(Math.abs(tried().now - Date.now()) < 60_000);
  assert.equal(tried({ now: 1000 }).now, 1000);
  assert.equal(tried({ seed: 1 }).id, tried({ seed: 1 }).id);
  assert.notEqual(tried({ seed: 1 }).id, tried({ seed: 2 }).id);
  const [first, second] = plan.preview([{}, {}], { seed: 1 }).records;
  assert.notEqual(first.output.id, second.output.id);
});

test("the rules of zones are read where a mapping asks for a zone", async () => {
  await initPreview();
  await initZones();
  const plan = compileMapping({ mappings: [expression('zone_date_to_zone(date(day, "yyyy-MM-dd"), "Europe/Paris")', "day")] });
  assert.equal(plan.preview({ day: "2024-07-01" }).records[0].output.day, "2024-07-01T02:00:00+02:00");
  assert.equal(plan.trace({ day: "2024-01-01" }, "day").output, "2024-01-01T01:00:00+01:00");
});

test("the rules of zones are read whatever call asks first", () => {
  const day = expression('zone_date_to_zone(date("2024-07-01"), "Asia/Tokyo")', "day");
  const call = (work) => execFileSync(process.execPath, ["--input-type=module", "-e", `import { compileMapping } from "aepflow/preview";
const plan = compileMapping({ mappings: [${JSON.stringify(day)}] });
console.log(${work});`], { cwd: import.meta.dirname, encoding: "utf8" }).trim();
  assert.equal(call('plan.runTests([{ record: {}, expected: { day: "2024-07-01T09:00:00+09:00" } }]).passed'), "1");
  assert.equal(call("plan.generateTests([{}])[0].expected.day"), "2024-07-01T09:00:00+09:00");
  assert.equal(call('plan.trace({}, "day").output'), "2024-07-01T09:00:00+09:00");
});

test("the diagnostics are those of checkMapping, and a row with a fault is left out", () => {
  const mappings = [...MAPPINGS, expression("upper(id", "broken")];
  const plan = compileMapping({ mappings });
  assert.deepEqual(plan.diagnostics, checkMapping({ mappings }));
  assert.equal(plan.diagnostics[0].path, "/mappings/2/source");
  assert.deepEqual(plan.preview(RECORDS[0]).records[0].output, { _acme: { id: "ch_1", amount: 1.5 } });
});

test("what is wrong with a call is thrown with its place", () => {
  const plan = compileMapping({ mappings: MAPPINGS });
  for (const [call, path] of [
    [() => compileMapping({ mapings: [] }), "/mapings"],
    [() => compileMapping("{"), ""],
    [() => plan.preview(RECORDS, { mode: "stream" }), "/options/mode"],
    [() => plan.preview(5), "/records"],
    [() => plan.preview([{ a: 1n }]), "/records/0/a"],
    [() => plan.trace({}, "_acme.amont"), "/destination"],
    [() => plan.runTests([{ record: {} }]), "/tests/0/expected"],
  ]) {
    assert.throws(call, (error) => error instanceof ValidationError && error.diagnostics.some((found) => found.path === path));
  }
});

const LINES = '\ufeff{"id":"é","amount":150}\r\n\n{"id":2,"amount":"x"}\n{broken\n{"id":"日本","amount":1}';
const OUTPUTS = '{"_acme":{"id":"é","amount":1.5}}\n{"_acme":{"id":2}}\n{"_acme":{"id":"日本","amount":0.01}}\n';

/** The text in pieces of so many bytes. */
function* cut(text, size) {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test("a stream gives the same lines and report wherever its bytes are cut", async () => {
  const plan = compileMapping({ mappings: MAPPINGS });
  for (let size = 1; size <= LINES.length + 10; size++) {
    const stream = plan.transform();
    const outputs = await new Response(Readable.toWeb(Readable.from(cut(LINES, size))).pipeThrough(stream)).text();
    assert.equal(outputs, OUTPUTS);
    const { fates, read, faultyLines, destinations } = await stream.report;
    assert.deepEqual([fates, read, destinations.length], [{ lands: 2, landsWithNulls: 1, rejected: 1 }, 4, 2]);
    assert.deepEqual(faultyLines.map(({ line, fate }) => [line, fate]), [[3, "landsWithNulls"], [4, "rejected"]]);
    assert.equal(faultyLines[1].reasons[0].message, "the record is not JSON");
  }
});

test("streams of Node take it between them", async () => {
  const plan = compileMapping({ mappings: MAPPINGS });
  const collect = async (source) => {
    const chunks = [];
    for await (const chunk of source) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  };
  assert.equal(await pipeline(Readable.from(cut(LINES, 5)), plan.transform(), collect), OUTPUTS);
  assert.equal(await collect(Readable.from(cut(LINES, 5)).compose(plan.transform())), OUTPUTS);
});

test("records come one by one from whatever has them", async () => {
  const plan = compileMapping({ mappings: MAPPINGS });
  const all = async (source, options) => {
    const found = [];
    const records = plan.records(source, options);
    for (;;) {
      const { done, value } = await records.next();
      if (done) return [found, value];
      found.push(value);
    }
  };
  const expected = plan.preview(RECORDS).records;
  const lines = RECORDS.map((record) => JSON.stringify(record)).join("\n");
  const unlike = { getReader: () => Readable.toWeb(Readable.from(cut(lines, 7))).getReader() };
  for (const source of [RECORDS, Readable.from(RECORDS), new TextEncoder().encode(lines), cut(lines, 3), new Blob([lines]).stream(), unlike]) {
    const [found, report] = await all(source);
    assert.deepEqual(found, expected);
    assert.deepEqual([report.read, report.fates.landsWithNulls], [2, 1]);
  }
  const [[first, ...others], { read }] = await all(RECORDS, { limit: 1 });
  assert.deepEqual([first, others, read], [expected[0], [], 1]);
  const ended = Readable.from(RECORDS);
  for await (const record of plan.records(ended)) {
    assert.deepEqual(record, expected[0]);
    break;
  }
  assert.equal(ended.destroyed, true);
});

test("what is no stream of records is refused", async () => {
  const plan = compileMapping({ mappings: MAPPINGS });
  assert.throws(() => plan.transform({ limit: 0 }), (error) => error.diagnostics[0].path === "/options/limit");
  await assert.rejects(plan.records(RECORDS, { limit: 0 }).next(), (error) => error.diagnostics[0].path === "/options/limit");
  await assert.rejects(plan.records([{ a: 1n }]).next(), (error) => error.diagnostics[0].path === "/record/a");
  for (const source of [5, null, {}, "{}", ["{}"], [5]]) {
    await assert.rejects(plan.records(source).next(), { name: "AepflowError" });
  }
  const stream = plan.transform();
  const text = new ReadableStream({ start: (controller) => controller.enqueue("{}") });
  await assert.rejects(new Response(text.pipeThrough(stream)).text());
  await assert.rejects(stream.report, /TextEncoderStream/);
});

test("a stream knows zones from its first record on", async () => {
  const plan = compileMapping({ mappings: [expression('zone_date_to_zone(date(day, "yyyy-MM-dd"), "Europe/Paris")', "day")] });
  for await (const { output } of plan.records([{ day: "2024-07-01" }])) assert.equal(output.day, "2024-07-01T02:00:00+02:00");
});

test("what is no destination and no object of options is refused", () => {
  const plan = compileMapping({ mappings: MAPPINGS });
  for (const destination of [undefined, null, 0, {}, [], ["x"], new Date(), () => 1, Symbol("x"), Object.create(null)]) {
    assert.throws(() => plan.trace(RECORDS[0], destination), { name: "TypeError", message: /^`destination` must be a string, not / });
  }
  for (const options of [null, 5, []]) {
    for (const call of [() => plan.preview(RECORDS, options), () => plan.transform(options), () => plan.trace(RECORDS[0], "_acme.id", options)]) {
      assert.throws(call, (error) => error instanceof ValidationError && error.diagnostics[0].path === "/options");
    }
  }
  assert.equal(plan.preview(RECORDS).read, 2);
});

test("tests that were made of records pass until the mapping is another one", () => {
  const tests = compileMapping({ mappings: MAPPINGS }).generateTests(RECORDS);
  assert.deepEqual(compileMapping({ mappings: MAPPINGS }).runTests(tests).failed, 0);
  const changed = compileMapping({ mappings: [MAPPINGS[0], expression("amount / 1000.0", "_acme.amount")] });
  const { failed, tests: results } = changed.runTests(tests);
  assert.equal(failed, 1);
  assert.deepEqual(results[0].differences, [{ path: "/_acme/amount", expected: 1.5, found: 0.15 }]);
});

test("a script that requires it, and a bundle of it, have all that it needs", async () => {
  const require = createRequire(import.meta.url);
  assert.equal(require("aepflow/preview").compileMapping({ mappings: MAPPINGS }).preview(RECORDS).read, 2);
  const folder = mkdtempSync(join(tmpdir(), "aepflow-preview-"));
  try {
    const outfile = join(folder, "out.mjs");
    const source = 'zone_date_to_zone(date("2024-07-01"), "Asia/Tokyo")';
    const contents = `import { compileMapping } from "aepflow/preview";
const plan = compileMapping({ mappings: [{ source: ${JSON.stringify(source)}, sourceType: "EXPRESSION", destination: "day" }] });
console.log(plan.preview({}).records[0].output.day);`;
    const stdin = { contents, resolveDir: fileURLToPath(new URL("..", import.meta.url)) };
    await build({ stdin, outfile, bundle: true, format: "esm", platform: "node", logLevel: "silent" });
    const printed = execFileSync(process.execPath, [outfile], { cwd: folder, encoding: "utf8" });
    assert.equal(printed.trim(), "2024-07-01T09:00:00+09:00");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
