// Commands and servers of the tools, each in a process group of its own that is ended whole.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

import { warnings } from "./warnings.mjs";

// What they print has no colours, and none of them reports to its makers, or asks them.
const env = { ...process.env, CI: "1", NO_COLOR: "1", NEXT_TELEMETRY_DISABLED: "1", WRANGLER_SEND_METRICS: "false" };
env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
// Each tool sets it as it works; the tests' own would be taken for the user's.
delete env.NODE_ENV;
delete env.NODE_OPTIONS;
delete env.FORCE_COLOR;
const LIMIT = 300_000;

function start(folder, command, args, extra = {}) {
  const child = spawn(command, args, { cwd: folder, env: { ...env, ...extra }, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  child.printed = { out: "", all: "" };
  child.stdout.on("data", (text) => { child.printed.out += text; child.printed.all += text; });
  child.stderr.on("data", (text) => (child.printed.all += text));
  return child;
}

function end(child) {
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}

/** Runs a command to its end and gives what it printed on its standard output; throws what it printed if it fails. */
export async function exec(folder, command, args, extra) {
  return (await ended(folder, command, args, extra)).out;
}

async function ended(folder, command, args, extra) {
  const child = start(folder, command, args, extra);
  const timer = setTimeout(() => end(child), LIMIT);
  const [code, signal] = await new Promise((closed, failed) => {
    child.on("error", failed);
    child.on("close", (...how) => closed(how));
  }).finally(() => clearTimeout(timer));
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code ?? signal}:\n${child.printed.all}`);
  return child.printed;
}

/** Runs a tool that npm installed in the folder. */
export function tool(folder, name, args, extra) {
  return exec(folder, `./node_modules/.bin/${name}`, args, extra);
}

/** Runs a bundler that npm installed in the folder; throws what it printed if it warns. */
export async function bundler(folder, name, args) {
  const { all } = await ended(folder, `./node_modules/.bin/${name}`, args);
  if (warnings(all).length > 0) throw new Error(`${name} ${args.join(" ")} warns:\n${all}`);
}

/** What a program prints as JSON in its last line. */
export async function printed(folder, command, args, extra) {
  return lastLine(await exec(folder, command, args, extra));
}

export function lastLine(text) {
  return JSON.parse(text.trimEnd().split("\n").at(-1));
}

/** Starts a tool that serves, hands its address to `use` once it answers, and ends it; it may not warn. */
export async function whileServing(folder, name, argsFor, use) {
  const port = await freePort();
  const child = start(folder, `./node_modules/.bin/${name}`, argsFor(port));
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilItAnswers(url, child);
    const result = await use(url);
    if (warnings(child.printed.all).length > 0) throw new Error("the server warns");
    return result;
  } catch (error) {
    throw new Error(`${error.message}\n${child.printed.all}`, { cause: error });
  } finally {
    end(child);
  }
}

async function untilItAnswers(url, child) {
  for (const deadline = Date.now() + 90_000; Date.now() < deadline; await pause(200)) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const response = await fetch(url, { signal: AbortSignal.timeout(60_000) }).catch(() => undefined);
    if (response !== undefined) return void (await response.arrayBuffer());
  }
  throw new Error("the server gives no answer");
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}
