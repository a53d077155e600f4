import { defineConfig } from "vite";

// The page waits for its wasm modules before it shows anything, which older browsers can't do at the top of a module.
export default defineConfig({ build: { target: "es2022" } });
