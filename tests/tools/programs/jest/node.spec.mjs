import { writeFileSync } from "node:fs";

import { everything } from "../everything.mjs";

test("in Node", async () => {
  writeFileSync("node.mjs.json", JSON.stringify(await everything()));
});
