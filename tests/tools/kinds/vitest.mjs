// Vitest without a configuration file, in Node and in jsdom.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { tool } from "../processes.mjs";

const row = (environment) => ({
  what: environment,
  run: async (folder) => {
    await tool(folder, "vitest", ["run", `vitest/${environment}.spec.mjs`]);
    return JSON.parse(readFileSync(join(folder, `${environment}.json`), "utf8"));
  },
});

const rows = [row("node"), row("jsdom")];
export const tools = ["vitest-3", "vitest-4"].map((folder) => ({ name: "vitest", folder, programs: ["vitest"], rows }));
