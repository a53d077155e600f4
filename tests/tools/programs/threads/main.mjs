// The package in a separate thread.
import { once } from "node:events";
import { Worker } from "node:worker_threads";

const [result] = await once(new Worker(new URL("thread.mjs", import.meta.url)), "message");
console.log(JSON.stringify(result));
