/** @jest-environment jsdom */
const { writeFileSync } = require("node:fs");
const { offline } = require("../everything.cjs");

test("in the page's stand-in", async () => {
  document.title = "A page";
  // There is no `fetch` there, and no `Response`.
  const { made } = await offline();
  writeFileSync("jsdom.cjs.json", JSON.stringify(made));
});
