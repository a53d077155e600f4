// The runs of `over_http.py` from Node: takes what to do as JSON, and gives the ledger that each run ended with.
import { readFileSync } from "node:fs";
import { Pipeline, run } from "aepflow/pipeline";

const { context, ledgers, goal, seed, spec, secrets, atATime, longest, lives, grace, longestPause } = JSON.parse(readFileSync(0, "utf8"));

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function chanceOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The ledger of a run that came to its end. */
async function one(sandboxName, given, chance) {
  let [ledger, failure] = [given];
  for (let life = 0; life < lives; life++) {
    const pipeline = new Pipeline(spec, { ledger, goal, grace, longestPause });
    const deadline = Date.now() + 500 + chance() * (longest - 500);
    const outcome = await run(pipeline, { context: { ...context, sandboxName }, secrets, deadline, timeout: 1000 });
    [ledger, failure] = [JSON.stringify(outcome.ledger), outcome.error];
    if (outcome.state === "done") return ledger;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, (outcome.resumeAt ?? 0) - Date.now())));
  }
  throw new Error(`${goal} of ${sandboxName} hangs: ${JSON.stringify(failure)}`);
}

const [jobs, ended] = [Object.entries(ledgers).entries(), {}];
async function work() {
  for (const [number, [sandbox, ledger]] of jobs) ended[sandbox] = await one(sandbox, ledger, chanceOf(seed + number));
}
await Promise.all(Array.from({ length: atATime }, work));
console.log(JSON.stringify(ended));
