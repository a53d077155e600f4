// Rollup with the plugin that finds packages, and no other.
import { cpSync } from "node:fs";
import { join } from "node:path";

import { printedElsewhere } from "../elsewhere.mjs";
import { builtPage, fromScripts, isMissingWasm } from "../pages.mjs";
import { bundler } from "../processes.mjs";

const rollup = (folder, entry, resolve, out, format) =>
  bundler(folder, "rollup", [entry, "--plugin", resolve, "--dir", out, "--format", format]);

const page = {
  what: "page",
  gives: fromScripts,
  run: async (folder) => {
    await rollup(folder, "page.js", "node-resolve={ browser: true }", "dist-page", "es");
    cpSync(join(folder, "index.html"), join(folder, "dist-page", "index.html"));
    return builtPage(join(folder, "dist-page"), "index.html", { isExpected: isMissingWasm });
  },
};

function toServer(what, format, name) {
  const run = async (folder) => {
    const out = join(folder, `dist-${format}`);
    await bundler(folder, "rollup", ["print.mjs", "--plugin", "node-resolve", "--dir", out, "--format", format, "--entryFileNames", name]);
    return printedElsewhere(out, name);
  };
  return { what, run };
}

const rows = [page, toServer("node, module", "es", "print.mjs"), toServer("node, CommonJS", "cjs", "print.cjs")];

export const tools = [{ name: "rollup", folder: "rollup", quick: true, rows }];
