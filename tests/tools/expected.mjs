// What the users' programs give, whichever tool brought the package to them.
import { expected as used } from "../packaging/use.mjs";

/** Where nothing is sent. */
export const offline = { ...used, refusals: [true, true] };
export const expected = { ...offline, connections: ["Stripe"], state: "done", changes: 8 };
