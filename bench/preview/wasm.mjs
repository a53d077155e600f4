// The same mappings in the wasm module of the package that was built last: `wasm.mjs CASE FOLDER OUT` prints the seconds it took.
import { createReadStream, createWriteStream, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { pipeline } from "node:stream/promises";
import { compileMapping } from "../../npm/dist/preview.node.js";

const [name, folder, out] = process.argv.slice(2);
const start = performance.now();
const plan = compileMapping(readFileSync(`${folder}/${name}.json`));
const charges = createReadStream(`${folder}/charges.jsonl`, { highWaterMark: 1 << 18 });
await pipeline(charges, plan.transform(), createWriteStream(out));
console.log((performance.now() - start) / 1000);
