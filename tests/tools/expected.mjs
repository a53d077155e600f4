// What the users' programs give, whichever tool brought the package to them.
import { expected as used } from "../packaging/use.mjs";

/** Where nothing is sent. */
const pasted = ["unknown_endpoint", ...Array(4).fill("missing_header")];
export const offline = { ...used, pasted, explained: ["CONNECTOR-1001-500 run"], refusals: [true, true] };
export const expected = { ...offline, connections: ["Stripe"], state: "done", changes: 8 };
