// Pages of the tools in the browser.
import { serve, visit } from "../browser.mjs";
import { expected } from "./expected.mjs";

// How a module of WebAssembly begins, in base64.
const INLINED = "AGFzbQEAAAA";

/** What a page gives that loads the three modules as files, or that has them inside a script. */
export const fromFiles = { ...expected, wasm: "3 files" };
export const fromScripts = { ...expected, wasm: "inlined" };

/** Whether a failure is that there is no wasm file: the browser itself logs that, whatever the package does then. */
export const isMissingWasm = (text) => /\.wasm\b.*(404|ERR_ABORTED)|404.*\.wasm\b/.test(text);

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
  const inlined = loaded.some(({ type, body }) => type.includes("javascript") && body.includes(INLINED));
  if (inlined) return files.length === 0 ? "inlined" : "both";
  return `${files.length} files`;
}
