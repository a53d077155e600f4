// Those who look at packages: publint and "are the types wrong". They look at the packed file, and nothing is left out.
import { createRequire } from "node:module";

import { exec, tool } from "../processes.mjs";
import { tarball, versionOf } from "../project.mjs";

const { exports: exported } = createRequire(import.meta.url)("aepflow/package.json");
const WAYS = ["node10", "node16-cjs", "node16-esm", "bundler"];

const publint = {
  what: "suggestions too",
  gives: "All good!",
  run: async (folder) => (await tool(folder, "publint", ["run", tarball, "--strict"])).trim().split("\n").at(-1),
};

const attw = {
  what: "every subpath, in the four ways to find it",
  gives: { looked: Object.keys(exported).map((path) => `${path} ${WAYS}`), problems: [] },
  run: async (folder) => {
    // It exits with 1 where it says something.
    const text = await exec(folder, "sh", ["-c", `./node_modules/.bin/attw "$0" --format json || true`, tarball]);
    const { analysis } = JSON.parse(text);
    const looked = Object.entries(analysis.entrypoints).map(([path, { resolutions }]) => `${path} ${Object.keys(resolutions)}`);
    const problems = analysis.problems.map(({ kind, entrypoint, resolutionKind }) => [kind, entrypoint, resolutionKind].join(" "));
    return { looked, problems };
  },
};

export const tools = [
  { name: "publint", folder: "lint", quick: true, rows: [publint] },
  { name: "attw", folder: "lint", quick: true, versionFrom: (folder) => versionOf(folder, "@arethetypeswrong/cli"), rows: [attw] },
];
