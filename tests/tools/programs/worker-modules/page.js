// A page that compiles the modules once and hands them to its worker.
import main from "aepflow/aepflow.wasm?url";
import emulator from "aepflow/emulator.wasm?url";
import lint from "aepflow/lint.wasm?url";
import pipeline from "aepflow/pipeline.wasm?url";
import runs from "aepflow/runs.wasm?url";

const compiled = (url) => WebAssembly.compileStreaming(fetch(url));

window.run = async () => {
  const addresses = Object.entries({ main, lint, runs, pipeline, emulator });
  const modules = Object.fromEntries(await Promise.all(addresses.map(async ([name, url]) => [name, await compiled(url)])));
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(modules);
  });
};
