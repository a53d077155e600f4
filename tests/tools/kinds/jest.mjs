// Jest without a configuration file, in Node and in jsdom; modules by the flag that its documentation names. In its jsdom
// modules get no further than `TextEncoder`, which is not there.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expected, offline } from "../expected.mjs";
import { tool } from "../processes.mjs";

const row = (what, name, gives, environment) => ({
  what,
  gives,
  run: async (folder) => {
    await tool(folder, "jest", ["--rootDir=.", "--", name], environment);
    return JSON.parse(readFileSync(join(folder, `${name.replace(".spec", "")}.json`), "utf8"));
  },
});

const rows = [
  row("node, CommonJS", "node.spec.cjs", expected),
  row("node, module", "node.spec.mjs", expected, { NODE_OPTIONS: "--experimental-vm-modules" }),
  row("jsdom, CommonJS", "jsdom.spec.cjs", offline),
];

export const tools = [{ name: "jest", folder: "jest", quick: true, programs: ["jest"], rows }];
