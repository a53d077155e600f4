// Those who look at packages: publint and "are the types wrong". What they call wrong must be nothing.
import { exec, tool } from "../processes.mjs";
import { tarball, versionOf } from "../project.mjs";

const publint = {
  what: "suggestions too",
  gives: "All good!",
  run: async (folder) => (await tool(folder, "publint", ["run", tarball, "--strict"])).trim().split("\n").at(-1),
};

const attw = {
  what: "strict",
  gives: [],
  run: async (folder) => {
    // It exits with 1 where it tells something.
    const text = await exec(folder, "sh", ["-c", `./node_modules/.bin/attw "$0" --format json || true`, tarball]);
    const { analysis } = JSON.parse(text);
    return analysis.problems.map(({ kind, entrypoint, resolutionKind }) => [kind, entrypoint, resolutionKind].join(" "));
  },
};

export const tools = [
  { name: "publint", folder: "lint", quick: true, rows: [publint] },
  { name: "attw", folder: "lint", quick: true, versionFrom: (folder) => versionOf(folder, "@arethetypeswrong/cli"), rows: [attw] },
];
