// Cloudflare's runtime, by its own command.
import { versionOf } from "../project.mjs";
import { whileServing } from "../processes.mjs";

const rows = [
  {
    what: "dev, modules from imports",
    run: (folder) =>
      whileServing(
        folder,
        "wrangler",
        (port) => ["dev", "workerd/worker.mjs", "--compatibility-date=2026-01-01", "--ip=127.0.0.1", `--port=${port}`],
        async (url) => JSON.parse(await (await fetch(url)).text()),
      ),
  },
];

const versionFrom = (folder) => `${versionOf(folder, "workerd")} by wrangler ${versionOf(folder, "wrangler")}`;
export const tools = [{ name: "workerd", folder: "workerd", programs: ["workerd"], versionFrom, rows }];
