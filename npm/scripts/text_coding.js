// For CommonJS: the pages that test runners emulate in Node lack these two.
const { TextDecoder: Decoder, TextEncoder: Encoder } =
  typeof TextDecoder === "function" ? globalThis : process.getBuiltinModule("node:util");
export { Decoder as TextDecoder, Encoder as TextEncoder };
