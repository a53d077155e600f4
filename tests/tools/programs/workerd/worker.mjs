// A worker of Cloudflare: it gets its modules from its imports, as nothing may be compiled there while it runs.
import main from "aepflow/aepflow.wasm";
import emulator from "aepflow/emulator.wasm";
import lint from "aepflow/lint.wasm";
import pipeline from "aepflow/pipeline.wasm";
import runs from "aepflow/runs.wasm";
import { everything } from "../everything.mjs";

export default {
  fetch: async () => Response.json(await everything({ main, lint, runs, pipeline, emulator })),
};
