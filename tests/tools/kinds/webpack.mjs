// webpack without a configuration file.
import { cpSync } from "node:fs";
import { join } from "node:path";

import { builtPage, fromFiles, fromScripts } from "../pages.mjs";
import { bundler } from "../processes.mjs";
import { printedElsewhere } from "../elsewhere.mjs";

async function webpack(folder, entry, mode, target) {
  const out = join(folder, `dist-${target}-${mode}-${entry}`);
  await bundler(folder, "webpack", ["build", `./${entry}`, "--mode", mode, "--target", target, "--output-path", out, "--output-filename", "page.js"]);
  return out;
}

function toPage(what, entry, mode, gives) {
  const run = async (folder) => {
    const out = await webpack(folder, entry, mode, "web");
    cpSync(join(folder, "script.html"), join(out, "index.html"));
    return builtPage(out);
  };
  return { what: `page, ${what}`, gives, run };
}

function toServer(what, entry) {
  const run = async (folder) => printedElsewhere(await webpack(folder, entry, "production", "node"), "page.js");
  return { what, run };
}

const rows = [
  toPage("production", "page.js", "production", fromFiles),
  toPage("development", "page.js", "development", fromFiles),
  toPage("CommonJS", "page.cjs", "production", fromScripts),
  toServer("node, module", "print.mjs"),
  toServer("node, CommonJS", "print.cjs"),
];

export const tools = [{ name: "webpack", folder: "webpack", rows }];
