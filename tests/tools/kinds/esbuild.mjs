// esbuild, as its documentation shows it: to a page, and to one file for a server, which is all that is sent there.
import { cpSync } from "node:fs";
import { join } from "node:path";

import { printedElsewhere } from "../elsewhere.mjs";
import { builtPage, fromScripts, isMissingWasm } from "../pages.mjs";
import { bundler } from "../processes.mjs";

const esbuild = (folder, from, ...args) => bundler(folder, "esbuild", [from, "--bundle", ...args]);

function toPage(what, from, html, ...args) {
  const run = async (folder) => {
    const out = join(folder, `dist-${[from, ...args].join("").replaceAll(/\W/g, "")}`);
    await esbuild(folder, from, `--outdir=${out}`, "--entry-names=page", ...args);
    cpSync(join(folder, html), join(out, html));
    return builtPage(out, html, { isExpected: isMissingWasm });
  };
  return { what, gives: fromScripts, run };
}

function toServer(what, from, to, ...args) {
  const run = async (folder) => {
    await esbuild(folder, from, "--platform=node", `--outfile=${to}`, ...args);
    return printedElsewhere(join(folder, to));
  };
  return { what, run };
}

const rows = [
  toPage("page, module", "page.js", "index.html", "--format=esm"),
  toPage("page, modules in parts", "page.js", "index.html", "--format=esm", "--splitting"),
  toPage("page, script", "page.js", "script.html", "--format=iife"),
  toPage("page, script of CommonJS", "page.cjs", "script.html", "--format=iife"),
  toServer("node, module to CommonJS", "print.mjs", "module.cjs"),
  toServer("node, CommonJS to CommonJS", "print.cjs", "commonjs.cjs"),
  toServer("node, module to module", "print.mjs", "module.mjs", "--format=esm"),
  toServer("node, module to CommonJS, minified", "print.mjs", "minified.cjs", "--minify"),
];

export const tools = [{ name: "esbuild", folder: "esbuild", quick: true, rows }];
