/** @jest-environment jsdom */
const { writeFileSync } = require("node:fs");
const { everything } = require("../everything.cjs");

test("in the page's stand-in", async () => {
  document.title = "A page";
  writeFileSync("jsdom.cjs.json", JSON.stringify(await everything()));
});
