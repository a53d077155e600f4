// Calls of the bundle for Lambda, in a process of its own and from a folder that has nothing but the bundle.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

const PROGRAM = {
  cjs: `const { handler } = require("./lambda.cjs");`,
  mjs: `import { handler } from "./lambda.mjs"; import { createRequire } from "node:module"; const require = createRequire(import.meta.url);`,
};
/** Each line is a call, one after the other: the function stays warm. */
const CALL = `
const calls = require("node:readline").createInterface(process.stdin);
calls.on("line", async (line) => {
  calls.pause();
  const { body, time } = JSON.parse(line);
  const end = Date.now() + time;
  const answer = await handler({ Records: [{ messageId: "m1", body }] }, { getRemainingTimeInMillis: () => end - Date.now() });
  console.log(JSON.stringify({ answer, late: Date.now() > end }));
  calls.resume();
});`;

/** Puts a bundle into a folder that is empty, with the few lines that call it as Lambda does. */
export function place(form, folder) {
  mkdirSync(folder);
  copyFileSync(join(import.meta.dirname, "..", "dist", `lambda.${form}`), join(folder, `lambda.${form}`));
  const program = join(folder, `call.${form}`);
  writeFileSync(program, PROGRAM[form] + CALL);
  return program;
}

/** Starts a function; `call` gives what a call logged and answered, or nothing where the function was killed in it. */
export function start(program, environment) {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [program], { env: { PATH, ...environment }, stdio: ["pipe", "pipe", "inherit"] });
  const closed = once(child, "close").then(() => ({ done: true }));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const next = async () => (await Promise.race([lines.next(), closed])).value;
  return {
    async call(body, time = 60_000) {
      child.stdin.write(`${JSON.stringify({ body, time })}\n`);
      const [report, said] = [await next(), await next()];
      return said === undefined ? undefined : { report: JSON.parse(report), ...JSON.parse(said) };
    },
    kill: () => child.kill("SIGKILL"),
    async end() {
      child.stdin.end();
      await closed;
    },
  };
}

/** Calls a function until nothing has to come again, as the queue does; gives the reports. */
export async function untilDone(program, environment, body, time, tries = 60) {
  const one = start(program, environment);
  const reports = [];
  try {
    while (reports.length < tries) {
      const { report, answer, late } = await one.call(body, time);
      reports.push({ ...report, late });
      if (answer.batchItemFailures.length === 0) return reports;
      await new Promise((resolve) => setTimeout(resolve, Math.min(2_000, Math.max(0, (report.resumeAt ?? 0) - Date.now()))));
    }
  } finally {
    await one.end();
  }
  throw new Error(`not done after ${tries} calls: ${JSON.stringify(reports.at(-1))}`);
}
