import * as module from "../emulator_wasm.js";
import { bind } from "./glue.js";

const { readFileSync } = process.getBuiltinModule("node:fs");
module.initSync({ module: readFileSync(new URL("./emulator_wasm_bg.wasm", import.meta.url)) });
bind(module);

export * from "./emulator.js";
export { serve, type EmulatorServer } from "./server.js";
