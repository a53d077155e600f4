#!/usr/bin/env node
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Emulator, serve, type EmulatorOptions } from "./emulator/entry.node.js";

const USAGE = `usage: aepflow [--help] [--version] <command>

commands:
  emulator   serves Adobe Experience Platform in memory over HTTP

"aepflow emulator --help" lists its options.`;

const EMULATOR_USAGE = `usage: aepflow emulator [--port 8080] [--host 127.0.0.1] [--options FILE] [--state FILE] [--help]

Serves the platform in memory over HTTP, until it is interrupted. It prints as JSON its address, the
credentials, and the token that the paths below /_emulator/ need in the header x-emulator-token.

  --port NUMBER    0 takes a free one
  --host ADDRESS   another one than this machine's own lets others in
  --options FILE   a JSON file with the emulator's options
  --state FILE     a JSON file that is read at the start if it is there, and written at the end`;

/** What was typed is no command; the usage belongs with it. */
class Misuse extends Error {
  constructor(message: string, usage: string) {
    super(`aepflow: ${message}\n${usage}`);
  }
}

const read = (path: string | URL): object => JSON.parse(readFileSync(path, "utf8")) as object;

function version(): string {
  return (read(new URL("../package.json", import.meta.url)) as { version: string }).version;
}

async function main([command, ...rest]: string[]): Promise<void> {
  switch (command) {
    case "emulator":
      return emulator(rest);
    case "--version":
    case "-V":
      return console.log(version());
    case "--help":
    case "-h":
      return console.log(USAGE);
    case undefined:
      throw new Misuse("which command?", USAGE);
    default:
      throw new Misuse(`there is no command "${command}"`, USAGE);
  }
}

/** The options of the emulator. */
function emulatorOptions(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: "string", default: "8080" },
        host: { type: "string", default: "127.0.0.1" },
        options: { type: "string" },
        state: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (!/^\d+$/.test(values.port) || Number(values.port) > 65_535) throw new Error(`"${values.port}" is no port`);
    return values;
  } catch (error) {
    throw new Misuse((error as Error).message, EMULATOR_USAGE);
  }
}

async function emulator(args: string[]): Promise<void> {
  const { help, host, options, port, state } = emulatorOptions(args);
  if (help) return console.log(EMULATOR_USAGE);
  const given = options === undefined ? {} : (read(options) as EmulatorOptions);
  const platform = state !== undefined && existsSync(state) ? Emulator.load(read(state)) : new Emulator(given);
  const server = await serve(platform, { host, port: Number(port) });
  const end = async () => {
    await server.close();
    if (state !== undefined) keep(state, JSON.stringify(platform.save()));
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void end().catch(fail));
  // Whoever reads this may interrupt at once.
  console.log(JSON.stringify({ url: server.url, emulatorToken: server.token, ...platform.credentials() }));
}

/** Writes a file whole or not at all, for its owner alone: it contains secrets. */
function keep(path: string, text: string): void {
  const beside = `${path}.${process.pid}.new`;
  const file = openSync(beside, "wx", 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof Misuse ? 2 : 1;
}

main(process.argv.slice(2)).catch(fail);
