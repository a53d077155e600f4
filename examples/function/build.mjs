// One file for Lambda in each form of modules, and one for a Worker with the wasm module beside it.
import { build } from "esbuild";

const options = { bundle: true, minify: true, sourcemap: true, legalComments: "none", logLevel: "warning" };
const lambda = { ...options, entryPoints: ["src/lambda.ts"], platform: "node", target: "node20", external: ["pg-native"] };
await Promise.all([
  build({ ...lambda, format: "cjs", outfile: "dist/lambda.cjs" }),
  build({
    ...lambda,
    format: "esm",
    outfile: "dist/lambda.mjs",
    // Packages in CommonJS ask for modules of Node in their own way, which is not there in a module.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  }),
  build({
    ...options,
    entryPoints: ["src/worker.ts"],
    format: "esm",
    target: "es2022",
    conditions: ["workerd", "worker", "browser"],
    loader: { ".wasm": "copy" },
    assetNames: "[name]",
    outfile: "dist/worker/worker.js",
  }),
]);
