// From bytes to bytes, without files: `bytes.mjs FOLDER` prints for each case the seconds of the wasm module of the package that was
// built last and of plain JavaScript, the least of several rounds in which they take turns in one process.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { compileMapping } from "../../npm/dist/preview.node.js";
import { mapped, mapper } from "./mapper.mjs";

const ROUNDS = 7;
const VERIFIED = 2_000;
const VERIFIED_LETTERS = 4_000_000;
const CHUNK = 1 << 18;
const [folder] = process.argv.slice(2);
const bytes = readFileSync(`${folder}/charges.jsonl`);

/** The chunks of outputs of the wasm module, each given to `take`. */
async function transformed(plan, take) {
  const { writable, readable } = plan.transform();
  const reading = (async () => {
    for await (const chunk of readable) take(chunk);
  })();
  const writer = writable.getWriter();
  for (let at = 0; at < bytes.length; at += CHUNK) await writer.write(bytes.subarray(at, at + CHUNK));
  await writer.close();
  await reading;
}

/** Those of plain JavaScript. */
function plainly(map, take) {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let rest = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const text = rest + decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    const end = text.lastIndexOf("\n") + 1;
    rest = text.slice(end);
    take(encoder.encode(mapped(map, text.slice(0, end))));
  }
}

async function seconds(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** The first outputs of a contender. */
async function outputs(contender) {
  const decoder = new TextDecoder();
  let text = "";
  await contender((chunk) => (text += text.length < VERIFIED_LETTERS ? decoder.decode(chunk, { stream: true }) : ""));
  return text.split("\n", VERIFIED).map((line) => JSON.parse(line));
}

console.log("\nFrom bytes to bytes in one process, seconds, the least of the rounds");
console.log("| case | aepflow in wasm | plain JavaScript |\n|---|---:|---:|");
for (const name of ["attributes", "expressions", "dates"]) {
  const plan = compileMapping(readFileSync(`${folder}/${name}.json`));
  const map = mapper(name, folder);
  const contenders = { wasm: (take) => transformed(plan, take), plain: async (take) => plainly(map, take) };
  assert.deepEqual(await outputs(contenders.wasm), await outputs(contenders.plain), name);
  const least = { wasm: Infinity, plain: Infinity };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const who of Object.keys(least)) least[who] = Math.min(least[who], await seconds(() => contenders[who](() => {})));
  }
  console.log(`| ${name} | ${least.wasm.toFixed(2)} | ${least.plain.toFixed(2)} (${(least.plain / least.wasm).toFixed(1)}) |`);
}
