// The same mappings in plain JavaScript: `plain.mjs CASE FOLDER OUT` prints the seconds it took.
import { readFileSync, writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { mapped, mapper } from "./mapper.mjs";

const [name, folder, out] = process.argv.slice(2);
const map = mapper(name, folder);
const start = performance.now();
writeFileSync(out, mapped(map, readFileSync(`${folder}/charges.jsonl`, "utf8")));
console.log((performance.now() - start) / 1000);
