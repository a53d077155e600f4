// Vite, from the oldest release that new projects still meet to the newest: its server for development, and its builds.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { contentRows } from "../content.mjs";
import { answeringWasm, builtPage, fromCopies, fromFiles, fromScripts, isMissingWasm, page } from "../pages.mjs";
import { bundler, printed, tool, whileServing } from "../processes.mjs";

const server = (folder, use) =>
  whileServing(folder, "vite", (port) => ["--host", "127.0.0.1", "--port", port, "--strictPort"], use);

const builtFolder = (what, name) => ({
  what,
  gives: fromFiles,
  run: async (folder) => {
    await bundler(folder, "vite", ["build", name, "--outDir", `../dist-${name}`, "--emptyOutDir"]);
    return builtPage(join(folder, `dist-${name}`));
  },
});

/** The server has no wasm file, or answers with a page: a worker's code can import nothing, so the copies are read. */
const withoutFiles = (what, name) => ({
  what: `${what}; the server gives 404 or a page for the wasm files`,
  gives: { none: fromCopies, page: fromCopies },
  run: async (folder) => {
    const out = join(folder, "dist-without-files", name);
    await bundler(folder, "vite", ["build", join(folder, name), "--outDir", out, "--emptyOutDir"]);
    const none = answeringWasm(() => ({ status: 404, type: "text/plain", body: "" }));
    const html = answeringWasm(() => ({ type: "text/html", body: readFileSync(join(out, "index.html")) }));
    return {
      none: await builtPage(out, "index.html", { server: none, isExpected: isMissingWasm }),
      page: await builtPage(out, "index.html", { server: html }),
    };
  },
});

const rows = (development) => [
  {
    what: "server, page and module worker",
    gives: { page: development, worker: development },
    run: (folder) =>
      server(folder, async (url) => ({ page: await page(url), worker: await page(`${url}/worker/index.html`) })),
  },
  {
    what: "build, page",
    gives: fromFiles,
    run: async (folder) => {
      await bundler(folder, "vite", ["build"]);
      return builtPage(join(folder, "dist"));
    },
  },
  withoutFiles("build, page", ""),
  builtFolder("build, module worker", "worker"),
  withoutFiles("build, module worker", "worker"),
  builtFolder("build, module worker with the page's modules", "worker-modules"),
  {
    what: "build for the server",
    run: async (folder) => {
      await bundler(folder, "vite", ["build", "--ssr", "print.mjs", "--outDir", "dist-server"]);
      return printed(folder, "node", ["dist-server/print.js"]);
    },
  },
];

/** What the page's own script is made of: nothing of Node, and no copy of a wasm file, which only a fallback loads. */
const parts = {
  what: "build, parts of the page",
  gives: ["client.web.js", "emulator.web.js", "entry.web.js", "lint.web.js", "pipeline.web.js", "runs.web.js", "shared.js"],
  run: async (folder) => {
    await bundler(folder, "vite", ["build", "--sourcemap", "--outDir", "dist-parts"]);
    const assets = join(folder, "dist-parts", "assets");
    const map = readdirSync(assets).find((name) => /^index-.*\.js\.map$/.test(name));
    const { sources } = JSON.parse(readFileSync(join(assets, map), "utf8"));
    const users = ["everything.mjs", "page.js", "use.mjs"];
    const name = (source) => source.replace("../../node_modules/aepflow/dist/", "").replace("../../", "");
    return sources.map(name).filter((source) => !users.includes(source) && !source.startsWith("\0vite/")).sort();
  },
};

const types = {
  what: "types with `vite/client`",
  gives: "",
  run: (folder) => tool(folder, "tsc", ["--project", "vite-types"]),
};

const programs = ["worker", "worker-modules"];
export const tools = [
  { name: "vite", programs, folder: "vite-5", rows: rows(fromScripts) },
  { name: "vite", programs, folder: "vite-6", rows: rows(fromScripts) },
  { name: "vite", programs, folder: "vite-7", rows: rows(fromScripts) },
  { name: "vite", programs: [...programs, "vite-types"], folder: "vite-8", rows: [...rows(fromFiles), parts, types, ...contentRows] },
];
