// What a page's server says: its content security policy, and the type of the wasm files.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { serve, visit } from "../browser.mjs";
import { answeringWasm, builtPage, fromFiles } from "./pages.mjs";
import { bundler } from "./processes.mjs";

// The pages' icon is empty.
const policy = (script) => ({
  "content-security-policy": `default-src 'self'; connect-src 'self'; img-src data:; script-src ${script}`,
});

async function built(folder) {
  await bundler(folder, "vite", ["build", "--outDir", "dist-content"]);
  return join(folder, "dist-content");
}

async function served(folder, server) {
  return builtPage(await built(folder), "index.html", { server });
}

/** Where the policy lets no WebAssembly in, what `init` throws has to name the missing word. */
async function withoutThePolicy(folder) {
  const { origin, close } = await serve(await built(folder), { headers: policy("'self'") });
  const isExpected = (text) => /Content Security Policy/i.test(text);
  try {
    return await visit(`${origin}/index.html`, { isExpected }).then(
      () => "loaded",
      ({ message }) => ({ names: message.includes("'wasm-unsafe-eval'") }),
    );
  } finally {
    close();
  }
}

export const contentRows = [
  {
    what: "policy `'self' 'wasm-unsafe-eval'`",
    gives: fromFiles,
    run: (folder) => served(folder, { headers: policy("'self' 'wasm-unsafe-eval'") }),
  },
  { what: "policy `'self'` alone: the error names what is missing", gives: { names: true }, run: withoutThePolicy },
  {
    what: "the server gives the wasm file another type",
    gives: fromFiles,
    run: (folder) => {
      const file = (path) => readFileSync(join(folder, "dist-content", path));
      return served(folder, answeringWasm((path) => ({ type: "application/octet-stream", body: file(path) })));
    },
  },
];
