// Deno, with the packages that npm installed.
import { lastLine, tool } from "../processes.mjs";

const run = (name) => async (folder) => lastLine(await tool(folder, "deno", ["run", "--allow-read", "--allow-env", name]));

const rows = [
  { what: "run, module", run: run("print.mjs") },
  { what: "run, CommonJS", run: run("print.cjs") },
];

export const tools = [{ name: "deno", folder: "deno", rows }];
