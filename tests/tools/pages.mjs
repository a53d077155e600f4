// Pages of the tools in the browser.
import { serve, visit } from "../browser.mjs";
import { expected } from "./expected.mjs";

// How a module of WebAssembly begins, in base64.
const COPIED = "AGFzbQEAAAA";

/** What a page gives that loads the three modules as files, imports their copies, or reads the copies as files. */
export const fromFiles = { ...expected, wasm: "3 files" };
export const fromScripts = { ...expected, wasm: "imported" };
export const fromCopies = { ...expected, wasm: "3 copies" };

/** Whether a failure is that there is no wasm file: the browser itself logs that, whatever the package does then. */
export const isMissingWasm = (text) => /\.wasm\b.*(404|ERR_ABORTED)|404.*\.wasm\b/.test(text);

/** A server that gives another answer for every wasm file. */
export const answeringWasm = (own) => ({ answer: (path) => (path.endsWith(".wasm") ? own(path) : undefined) });

/** What the page at an address makes, and where its modules came from. */
export async function page(url, options) {
  const { result, loaded } = await visit(url, options);
  return { ...result, wasm: sourceOf(loaded) };
}

/** The same for a page that a tool has built into a folder. */
export async function builtPage(folder, path = "index.html", { server, ...options } = {}) {
  const { origin, close } = await serve(folder, server);
  try {
    return await page(`${origin}/${path}`, options);
  } finally {
    close();
  }
}

function sourceOf(loaded) {
  const files = loaded.filter(({ status, body }) => status === 200 && body.subarray(0, 4).toString() === "\0asm");
  const copies = loaded.filter(({ type, body }) => type.includes("javascript") && body.includes(COPIED));
  const read = copies.filter(({ resource }) => resource === "fetch");
  const sources = [];
  if (files.length > 0) sources.push(`${files.length} files`);
  if (read.length > 0) sources.push(`${read.length} copies`);
  if (copies.length > read.length) sources.push("imported");
  return sources.join(" and ");
}
