// Compares every peer with the verdicts and the bodies of aepflow before anything is timed.
import assert from "node:assert/strict";

/** What belongs to the verdict besides place and kind: the nearest known name, or the other row of a pair. */
const DETAILS = {
  unknown_field: "nearest",
  unknown_value: "nearest",
  duplicate_destination: "other",
  mapping_overlap: "other",
};

function verdict({ path, code, detail, params }) {
  return [path, code, detail ?? params?.[DETAILS[code]]].join(" ");
}

const verdicts = (faults) => faults.map(verdict).sort();

/** Compares on one input; gives how many faults it has. */
export function compare(name, input, aepflow, peers) {
  const expected = verdicts(aepflow.check(input));
  const built = aepflow.build(input);
  for (const [peer, { check, build }] of Object.entries(peers)) {
    assert.deepEqual(verdicts(check(input)), expected, `${peer} judges ${name} otherwise`);
    assert.equal(build(input).body, built.body, `${peer} builds ${name} otherwise`);
  }
  return expected.length;
}
