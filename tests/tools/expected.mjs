// What the users' programs give, whichever tool brought the package to them.
import { expected as used } from "../packaging/use.mjs";

export const expected = { ...used, refusals: [true, true], connections: ["Stripe"], state: "done", changes: 8 };
