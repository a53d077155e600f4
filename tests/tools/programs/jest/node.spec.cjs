const { writeFileSync } = require("node:fs");
const { everything } = require("../everything.cjs");

test("in Node", async () => {
  writeFileSync("node.cjs.json", JSON.stringify(await everything()));
});
