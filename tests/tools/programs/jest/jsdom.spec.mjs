/** @jest-environment jsdom */
import { writeFileSync } from "node:fs";

import { everything } from "../everything.mjs";

test("in the page's stand-in", async () => {
  document.title = "A page";
  writeFileSync("jsdom.mjs.json", JSON.stringify(await everything()));
});
