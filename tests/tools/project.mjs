// A new user's project: the tool in the version that is locked here, the packed package, and the users' programs.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { project } from "../browser.mjs";
import { exec } from "./processes.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const build = resolve(project, "..");
/** What `npm pack` made. */
export const tarball = join(build, readdirSync(build).find((name) => /^aepflow-.*\.tgz$/.test(name)));

/** Installs into an ignored folder what the folder `tool` here locks, and the package; gives the folder. */
export async function install(tool, programs = []) {
  const folder = join(build, "tools", tool);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (name !== "node_modules") rmSync(join(folder, name), { recursive: true });
  // What the tools keep of an earlier package of the same version.
  for (const name of [".cache", ".vite"]) rmSync(join(folder, "node_modules", name), { recursive: true, force: true });
  cpSync(join(here, tool), folder, { recursive: true });
  await installLocked(folder);
  // The package is no part of the lock file: it is what is tested.
  rmSync(join(folder, "package-lock.json"));
  await exec(folder, "npm", ["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund", tarball]);
  copyPrograms(folder, programs);
  return folder;
}

async function installLocked(folder) {
  const lock = readFileSync(join(folder, "package-lock.json"), "utf8");
  const installed = `${folder}.lock.json`;
  if (existsSync(installed) && readFileSync(installed, "utf8") === lock) return;
  await exec(folder, "npm", ["ci", "--no-audit", "--no-fund"]);
  writeFileSync(installed, lock);
}

/** The version of an installed package. */
export function versionOf(folder, name) {
  return JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version;
}

function copyPrograms(folder, names) {
  const everyTools = join(here, "programs");
  const files = readdirSync(everyTools, { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { name } of files) cpSync(join(everyTools, name), join(folder, name));
  cpSync(join(here, "..", "packaging", "use.mjs"), join(folder, "use.mjs"));
  for (const name of readdirSync(folder).filter((name) => /\.m?js$/.test(name))) {
    const text = readFileSync(join(folder, name), "utf8");
    writeFileSync(join(folder, name.replace(/\.m?js$/, ".cjs")), asCommonJs(text));
  }
  for (const name of names) cpSync(join(everyTools, name), join(folder, name), { recursive: true });
}

/** A program as a user of CommonJS writes it: imports and exports alone are written in another way. */
function asCommonJs(text) {
  return text
    .replaceAll(/^import \* as (\w+) from (".+");$/gm, "const $1 = require($2);")
    .replaceAll(/^import (\{.+\}) from (".+");$/gm, "const $1 = require($2);")
    .replaceAll(/^export (async )?function (\w+)/gm, "exports.$2 = $2;\n$1function $2")
    .replaceAll(/^export const (\w+)/gm, "const $1 = exports.$1")
    .replaceAll('.mjs"', '.cjs"');
}
