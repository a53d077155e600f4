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

/**
 * Serves the files below a folder, with more headers if given; gives the address and what closes it.
 *
 * `answer` may answer a path in the place of a file, with `{ status, type, body }`.
 */
export async function serve(folder, { headers = {}, answer = () => undefined } = {}) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = resolve(join(root, decodeURIComponent(pathname)));
    try {
      if (!file.startsWith(root + sep)) throw new Error("outside the folder");
      const own = answer(pathname) ?? { body: await readFile(file) };
      const type = own.type ?? TYPES[extname(file)] ?? "application/octet-stream";
      response.writeHead(own.status ?? 200, { ...headers, "content-type": type }).end(own.body);
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
 * Opens a page below a folder and gives what its function `run` makes of a value.
 *
 * Whatever the page logs as an error, throws or fails to load fails the call.
 */
export async function runPage(folder, path, value = null) {
  const server = await serve(folder);
  try {
    return (await visit(`${server.origin}/${path}`, { value })).result;
  } finally {
    server.close();
  }
}

/**
 * Opens a page of any server: `result` is what its function `run` makes of a value, both crossing as JSON text, and
 * `loaded` is each answer that the page got, with what asked for it (`resource`: `script`, `fetch`, …).
 *
 * Whatever the page logs as an error, throws or fails to load fails the call, unless `isExpected` knows the text.
 */
export async function visit(url, { value = null, isExpected = () => false } = {}) {
  const browser = await launch();
  const failures = [];
  const fail = (text) => isExpected(text) || failures.push(text);
  const loaded = [];
  try {
    const page = await browser.newPage();
    page.on("pageerror", (error) => fail(String(error.stack)));
    page.on("console", (message) => message.type() === "error" && fail(`${message.text()} (${message.location().url})`));
    page.on("requestfailed", (request) => fail(`${request.url()}: ${request.failure().errorText}`));
    page.on("response", (response) => {
      if (!response.ok()) fail(`${response.url()}: ${response.status()}`);
      loaded.push(whole(response));
    });
    await page.goto(url);
    const result = await run(page, value).catch((error) => void failures.push(error.message));
    if (failures.length > 0) throw new Error(failures.join("\n"));
    return { result: JSON.parse(result), loaded: await Promise.all(loaded) };
  } finally {
    await browser.close();
  }
}

async function whole(response) {
  const body = await response.body().catch(() => Buffer.alloc(0));
  const type = response.headers()["content-type"] ?? "";
  return { url: response.url(), status: response.status(), type, body, resource: response.request().resourceType() };
}

/** Calls the page's `run` once it is there: a page that is rendered by scripts has it late. */
async function run(page, value) {
  await page.waitForFunction(() => window.run !== undefined);
  return page.evaluate(async (text) => JSON.stringify(await window.run(JSON.parse(text))), JSON.stringify(value));
}
