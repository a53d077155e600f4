// A headless Chromium and a server on loopback, for the tests that need a page.
import { accessSync, constants } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { delimiter, extname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];
const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
};

/** The browser that `CHROMIUM` names, or the first of the usual names on the path. */
function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const folders = (process.env.PATH ?? "").split(delimiter);
  for (const file of NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not here; the next folder may have it.
    }
  }
  throw new Error(`no Chromium found: set CHROMIUM to its path, or install one of ${NAMES.join(", ")}`);
}

function launch() {
  return chromium.launch({
    executablePath: findChromium(),
    // Chromium's sandbox refuses root, as whom containers run; the pages are this project's own.
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
  });
}

/** Serves the files below a folder; gives the address and what closes it. */
async function serve(folder) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = resolve(join(root, decodeURIComponent(pathname)));
    try {
      if (!file.startsWith(root + sep)) throw new Error("outside the folder");
      const body = await readFile(file);
      response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening, failed) => server.on("error", failed).listen(0, "127.0.0.1", listening));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** The project that the package is installed in, from which pages are served. */
export const project = resolve(fileURLToPath(import.meta.resolve("aepflow/package.json")), "../../..");

/**
 * Opens a page and gives what its function `run` makes of a value; both cross as JSON text.
 *
 * Whatever the page logs as an error, throws or fails to load fails the call.
 */
export async function runPage(folder, path, value = null) {
  const [browser, server] = await Promise.all([launch(), serve(folder)]);
  const failures = [];
  try {
    const page = await browser.newPage();
    page.on("pageerror", (error) => failures.push(String(error.stack)));
    page.on("console", (message) => message.type() === "error" && failures.push(message.text()));
    page.on("requestfailed", (request) => failures.push(`${request.url()}: ${request.failure().errorText}`));
    page.on("response", (response) => response.ok() || failures.push(`${response.url()}: ${response.status()}`));
    await page.goto(`${server.origin}/${path}`);
    const call = async (text) => JSON.stringify(await window.run(JSON.parse(text)));
    const result = await page.evaluate(call, JSON.stringify(value)).catch((error) => failures.push(error.message));
    if (failures.length > 0) throw new Error(failures.join("\n"));
    return JSON.parse(result);
  } finally {
    await browser.close();
    server.close();
  }
}
