// The names that each entry has at run time, in each of its variants.
import { printed } from "./processes.mjs";

export const ENTRIES = ["aepflow", "aepflow/client", "aepflow/emulator", "aepflow/lint", "aepflow/pipeline", "aepflow/runs", "aepflow/stores"];
const VARIANTS = {
  "node import": { args: ["--input-type=module"], load: (entry) => `await import(${entry})` },
  "node require": { args: ["--input-type=commonjs"], load: (entry) => `require(${entry})` },
  "browser import": { args: ["--input-type=module", "--conditions=browser"], load: (entry) => `await import(${entry})` },
  "browser require": { args: ["--input-type=commonjs", "--conditions=browser"], load: (entry) => `require(${entry})` },
};

const known = new Map();

/** The names by entry and variant, of the package in a folder. */
export function entryNames(folder) {
  if (!known.has(folder)) known.set(folder, findNames(folder));
  return known.get(folder);
}

async function findNames(folder) {
  const found = {};
  for (const entry of ENTRIES) {
    found[entry] = {};
    for (const variant of Object.keys(VARIANTS)) found[entry][variant] = await namesOf(folder, entry, variant);
  }
  return found;
}

function namesOf(folder, entry, variant) {
  const { args, load } = VARIANTS[variant];
  const program = `console.log(JSON.stringify(Object.keys(${load(JSON.stringify(entry))}).sort()))`;
  return printed(folder, "node", [...args, "--eval", program]);
}
