// Jest without a configuration file, in Node and in jsdom; modules by the flag that its documentation names.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { tool } from "../processes.mjs";

const row = (environment, extension, what, extra) => ({
  what: `${environment}, ${what}`,
  run: async (folder) => {
    await tool(folder, "jest", ["--rootDir=.", "--", `${environment}.spec.${extension}`], extra);
    return JSON.parse(readFileSync(join(folder, `${environment}.${extension}.json`), "utf8"));
  },
});

const modules = { NODE_OPTIONS: "--experimental-vm-modules" };
const rows = ["node", "jsdom"].flatMap((environment) => [
  row(environment, "cjs", "CommonJS"),
  row(environment, "mjs", "module", modules),
]);

export const tools = [{ name: "jest", folder: "jest", programs: ["jest"], rows }];
