// Times aepflow and its peers: `node --expose-gc time.mjs INPUTS CROSSING` prints
// `{"<what>": {"<size>": {"<contender>": [seconds a round]}}}`; CROSSING is the glue of ../crossing.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

import { aepflow, peers } from "./contenders.mjs";
import { rounds } from "./rounds.mjs";
import { compare } from "./verdicts.mjs";

const folder = process.argv[2];
const crossing = createRequire(import.meta.url)(process.argv[3]);
const SIZES = [36, 1_000, 10_000];
const LARGEST = 100_000;
const readBytes = (name) => new Uint8Array(readFileSync(join(folder, `${name}.json`)));
const read = (name) => parse(readBytes(name));
const decoder = new TextDecoder();
const encoder = new TextEncoder();
const parse = (bytes) => JSON.parse(decoder.decode(bytes));

const ours = aepflow(read("context"));
const all = { aepflow: ours, ...peers };
const each = (run) => Object.fromEntries(Object.entries(all).map(([name, contender]) => [name, () => run(contender)]));

function assertEqualVerdicts() {
  for (const [name, input] of Object.entries(read("cases"))) compare(name, input, ours, peers);
  for (const size of SIZES) {
    for (const kind of ["good", "accented", "bad", "worst"]) {
      const faults = compare(`${kind} ${size}`, read(`${kind}-${size}`), ours, peers);
      if ((faults > 0) !== ["bad", "worst"].includes(kind)) throw new Error(`${kind} ${size} has ${faults} faults`);
    }
  }
}

/** What each contender needs for one size, with the inputs alive for that size alone. */
function measure(size) {
  const bytes = readBytes(`good-${size}`);
  const good = parse(bytes);
  const accented = read(`accented-${size}`);
  const bad = read(`bad-${size}`);
  const [knownBytes, plainBytes] = [readBytes(`known-${size}`), readBytes(`plain-${size}`)];
  const [known, plain] = [parse(knownBytes), parse(plainBytes)];
  const unlikeBytes = readBytes(`unlike-${size}`);
  const unlike = parse(unlikeBytes);
  for (const set of [known, unlike]) {
    if (ours.checkMapping(set).length > 0) throw new Error(`a known set of ${size} has faults`);
  }
  return {
    "object in, body out": rounds({
      ...each(({ build }) => build(good).body),
      "floor: JSON.stringify": () => JSON.stringify(good),
    }),
    "object with a letter outside ASCII in, body out": rounds({
      ...each(({ build }) => build(accented).body),
      "floor: JSON.stringify": () => JSON.stringify(accented),
    }),
    "JSON bytes in, body bytes out": rounds({
      ...each(({ buildBytes }) => buildBytes(bytes)),
      "floor: JSON.parse and JSON.stringify": () => encoder.encode(JSON.stringify(parse(bytes))),
    }),
    "object in, checked": rounds(each(({ check }) => check(good))),
    "bad object in, all faults out": rounds(each(({ check }) => check(bad))),
    "object in, checked against as many fields, a third expressions; the others plainly": rounds({
      ...each(({ check }) => check(plain)),
      aepflow: () => ours.checkMapping(known),
      "aepflow, no expressions alike": () => ours.checkMapping(unlike),
      "aepflow, plainly": () => ours.check(plain),
      "floor: JSON.stringify": () => encoder.encode(JSON.stringify(known)),
    }),
    "JSON bytes in, checked against as many fields, a third expressions; the others plainly": rounds({
      aepflow: () => ours.checkMapping(knownBytes),
      "aepflow, no expressions alike": () => ours.checkMapping(unlikeBytes),
      "aepflow, plainly": () => ours.check(plainBytes),
      zod: () => peers.zod.checkBytes(plainBytes),
      typebox: () => peers.typebox.checkBytes(plainBytes),
    }),
    "object into wasm memory": rounds({
      "JSON text, then serde_json": () => crossing.fromText(encoder.encode(JSON.stringify(good))),
      "serde-wasm-bindgen": () => crossing.fromValue(good),
    }),
  };
}

/** The largest set shows how time grows; the peers need not wait for it. */
function measureLargest() {
  const bytes = readBytes(`good-${LARGEST}`);
  const good = parse(bytes);
  return {
    "object in, body out": rounds({ aepflow: () => ours.build(good).body }),
    "JSON bytes in, body bytes out": rounds({ aepflow: () => ours.buildBytes(bytes) }),
  };
}

assertEqualVerdicts();
const results = {};
for (const [size, measured] of [...SIZES.map((size) => [size, measure(size)]), [LARGEST, measureLargest()]]) {
  for (const [what, seconds] of Object.entries(measured)) (results[what] ??= {})[size] = seconds;
}
console.log(JSON.stringify(results));
