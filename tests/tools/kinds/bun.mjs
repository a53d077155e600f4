// Bun runs programs, bundles them, and makes one executable file of them.
import { cpSync } from "node:fs";
import { join } from "node:path";

import { printedElsewhere } from "../elsewhere.mjs";
import { builtPage, fromScripts, isMissingWasm } from "../pages.mjs";
import { bundler, lastLine, tool } from "../processes.mjs";

const run = (name) => async (folder) => lastLine(await tool(folder, "bun", ["run", name]));
const bun = (folder) => join(folder, "node_modules", ".bin", "bun");

function build(target, from, command) {
  const work = async (folder) => {
    const out = join(folder, `dist-${target}-${from}`);
    await bundler(folder, "bun", ["build", from, `--target=${target}`, `--outdir=${out}`, "--entry-naming=print.js"]);
    return printedElsewhere(out, "print.js", command(folder));
  };
  return { what: `build for ${target} of ${from}`, run: work };
}

const rows = [
  { what: "run, module", run: run("print.mjs") },
  { what: "run, CommonJS", run: run("print.cjs") },
  build("node", "print.mjs", () => ["node"]),
  build("node", "print.cjs", () => ["node"]),
  build("bun", "print.mjs", (folder) => [bun(folder), "run"]),
  {
    what: "build for browser",
    gives: fromScripts,
    run: async (folder) => {
      await bundler(folder, "bun", ["build", "page.js", "--target=browser", "--outdir=dist-page"]);
      cpSync(join(folder, "index.html"), join(folder, "dist-page", "index.html"));
      return builtPage(join(folder, "dist-page"), "index.html", { isExpected: isMissingWasm });
    },
  },
  {
    what: "build --compile",
    run: async (folder) => {
      await bundler(folder, "bun", ["build", "--compile", "print.mjs", "--outfile=program"]);
      return printedElsewhere(join(folder, "program"), "program", ["env"]);
    },
  },
];

export const tools = [{ name: "bun", folder: "bun", rows }];
