// What a page's server says: its content security policy, and how it answers the requests for the wasm files.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { serve, visit } from "../browser.mjs";
import { builtPage, fromFiles, fromScripts, isMissingWasm } from "./pages.mjs";
import { tool } from "./processes.mjs";

// The pages' icon is empty.
const policy = (script) => ({
  "content-security-policy": `default-src 'self'; connect-src 'self'; img-src data:; script-src ${script}`,
});

async function built(folder) {
  await tool(folder, "vite", ["build", "--outDir", "dist-content"]);
  return join(folder, "dist-content");
}

async function served(folder, server, options) {
  return builtPage(await built(folder), "index.html", { server, ...options });
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

/** Answers every request for a wasm file in the place of the file. */
const wasmAnswer = (own) => ({ answer: (path) => (path.endsWith(".wasm") ? own(path) : undefined) });

export const contentRows = [
  {
    what: "policy `'self' 'wasm-unsafe-eval'`",
    gives: fromFiles,
    run: (folder) => served(folder, { headers: policy("'self' 'wasm-unsafe-eval'") }),
  },
  { what: "policy `'self'` alone: the error names what is missing", gives: { names: true }, run: withoutThePolicy },
  {
    what: "the server answers index.html for the wasm file",
    gives: fromScripts,
    run: async (folder) => {
      const body = readFileSync(join(folder, "index.html"));
      return served(folder, wasmAnswer(() => ({ type: "text/html", body })));
    },
  },
  {
    what: "the server has no wasm file",
    gives: fromScripts,
    run: (folder) => served(folder, wasmAnswer(() => ({ status: 404, type: "text/plain", body: "" })), { isExpected: isMissingWasm }),
  },
  {
    what: "the server gives the wasm file another type",
    gives: fromFiles,
    run: (folder) => {
      const file = (path) => readFileSync(join(folder, "dist-content", path));
      return served(folder, wasmAnswer((path) => ({ type: "application/octet-stream", body: file(path) })));
    },
  },
];
