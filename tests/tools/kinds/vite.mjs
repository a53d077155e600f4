// Vite, from the oldest release that new projects still meet to the newest: its server for development, and its builds.
import { join } from "node:path";

import { tool, whileServing, printed } from "../processes.mjs";
import { builtPage, fromFiles, fromScripts, page } from "../pages.mjs";
import { contentRows } from "../content.mjs";

const server = (folder, use) =>
  whileServing(folder, "vite", (port) => ["--host", "127.0.0.1", "--port", port, "--strictPort"], use);

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
      await tool(folder, "vite", ["build"]);
      return builtPage(join(folder, "dist"));
    },
  },
  {
    what: "build, module worker",
    gives: fromFiles,
    run: async (folder) => {
      await tool(folder, "vite", ["build", "worker", "--outDir", "../dist-worker"]);
      return builtPage(join(folder, "dist-worker"));
    },
  },
  {
    what: "build for the server",
    run: async (folder) => {
      await tool(folder, "vite", ["build", "--ssr", "print.mjs", "--outDir", "dist-server"]);
      return printed(folder, "node", ["dist-server/print.js"]);
    },
  },
];

const programs = ["worker"];
export const tools = [
  { name: "vite", programs, folder: "vite-5", rows: rows(fromScripts) },
  { name: "vite", programs, folder: "vite-6", rows: rows(fromScripts) },
  { name: "vite", programs, folder: "vite-7", rows: rows(fromScripts) },
  { name: "vite", programs, folder: "vite-8", rows: [...rows(fromFiles), ...contentRows] },
];
