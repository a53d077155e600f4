import * as module from "../pipeline_wasm.js";
import { bind } from "./glue.js";

const { readFileSync } = process.getBuiltinModule("node:fs");
module.initSync({ module: readFileSync(new URL("./pipeline_wasm_bg.wasm", import.meta.url)) });
bind(module);

export * from "./index.js";
