/** What the entries share, so that there is one of each: the functions, the errors, and the module that they call. */

export * from "./answer.js";
export * from "./api.js";
export * from "./errors.js";
export * from "./load.js";
export * from "./memory.js";
export * from "./slot.js";
export * from "./value.js";
export * from "./wasm.js";
