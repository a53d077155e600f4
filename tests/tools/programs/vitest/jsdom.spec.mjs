// @vitest-environment jsdom
import { writeFileSync } from "node:fs";
import { test } from "vitest";

import { everything } from "../everything.mjs";

test("in the page's stand-in", async () => {
  document.title = "A page";
  writeFileSync("jsdom.json", JSON.stringify(await everything()));
});
