export * from "./emulator.js";
export { serve, type EmulatorServer } from "./server.js";
export type { WasmSource } from "../load.js";
