// How everything is timed: contenders take turns in each round, so that a slow spell of the machine meets all of them.

const ROUNDS = 21;
/** A round of one contender takes about this long, so that the clock's own cost and its grain do not matter. */
const ROUND_MS = 12;

/** Seconds of one run, a list with one number a round, for each of `{name: function}`. */
export function rounds(contenders) {
  const entries = Object.entries(contenders).map(([name, run]) => ({ name, run, times: repetitions(run), seconds: [] }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { run, times, seconds } of entries) {
      // What one contender leaves behind is not collected at another's cost.
      globalThis.gc();
      const start = performance.now();
      for (let time = 0; time < times; time++) run();
      seconds.push((performance.now() - start) / times / 1000);
    }
  }
  return Object.fromEntries(entries.map(({ name, seconds }) => [name, seconds]));
}

/** How often a contender runs in a round, found out once it is compiled and optimised. */
function repetitions(run) {
  const spend = (milliseconds) => {
    const start = performance.now();
    let times = 0;
    while (performance.now() - start < milliseconds || times < 2) {
      run();
      times++;
    }
    return times;
  };
  spend(10 * ROUND_MS);
  return Math.max(1, Math.round(spend(ROUND_MS) / 2));
}
