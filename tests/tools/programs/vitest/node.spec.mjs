import { writeFileSync } from "node:fs";
import { test } from "vitest";

import { everything } from "../everything.mjs";

test("in Node", async () => {
  writeFileSync("node.json", JSON.stringify(await everything()));
});
