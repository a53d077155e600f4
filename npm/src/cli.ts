#!/usr/bin/env node
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Emulator, serve, type EmulatedSpecs, type EmulatorOptions } from "./emulator/entry.node.js";
import { fixRequest, lintRequest } from "./lint/entry.node.js";

const USAGE = `usage: aepflow [--help] [--version] <command>

commands:
  emulator   serves Adobe Experience Platform in memory over HTTP
  lint       says what is wrong with a request that was pasted into a file, and mends it

"aepflow emulator --help" lists its options, and "aepflow lint --help" those of the other.`;

const EMULATOR_USAGE = `usage: aepflow emulator [--port 8080] [--host 127.0.0.1] [--options FILE] [--specs FILE]... [--state FILE] [--help]

Serves the platform in memory over HTTP, until it is interrupted. It prints as JSON its address, the
credentials, and the token that the paths below /_emulator/ need in the header x-emulator-token.

  --port NUMBER    0 takes a free one
  --host ADDRESS   another one than this machine's own lets others in
  --options FILE   a JSON file with the emulator's options
  --specs FILE     a JSON file with connection or flow specs to add, as the platform answers them; may be repeated
  --state FILE     a JSON file that is read at the start if it is there, and written at the end`;

const LINT_USAGE = `usage: aepflow lint [--fix] [--help] [FILE]

Says what is wrong with the requests in a file (commands for curl, items of Postman, a HAR file, a .http file, a body of JSON),
or in what it reads from its standard input. It ends with 1 if there is an error.

  --fix   prints the text with what has one right change mended; what was changed, and what is left, goes to the standard error`;

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
    case "lint":
      return lint(rest);
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
        specs: { type: "string", multiple: true, default: [] },
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
  const { help, host, options, port, specs, state } = emulatorOptions(args);
  if (help) return console.log(EMULATOR_USAGE);
  const given: EmulatorOptions = options === undefined ? {} : read(options);
  const added = [given.specs ?? [], ...specs.map((path) => read(path) as EmulatedSpecs)].flat();
  const platform = state !== undefined && existsSync(state) ? Emulator.load(read(state)) : new Emulator({ ...given, specs: added });
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

/** The options of the linter. */
function lintOptions(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { fix: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
    if (positionals.length > 1) throw new Error("one file at a time");
    return { ...values, file: positionals[0] };
  } catch (error) {
    throw new Misuse((error as Error).message, LINT_USAGE);
  }
}

function lint(args: string[]): void {
  const { fix, help, file } = lintOptions(args);
  if (help) return console.log(LINT_USAGE);
  const text = readFileSync(file ?? 0);
  const fixed = fix ? fixRequest(text) : undefined;
  const found = fixed?.left ?? lintRequest(text);
  const say = fix ? console.error : console.log;
  for (const { line, column, code, before, after } of fixed?.changes ?? []) {
    say(`${line}:${column} fixed ${code}: ${before} -> ${after}`);
  }
  for (const { severity, code, message, help, params } of found) {
    const { line, column } = params as { line: number; column: number };
    say(`${line}:${column} ${severity} ${code}: ${message}${help ? ` (${help})` : ""}`);
  }
  if (fixed) process.stdout.write(fixed.text);
  if (found.some(({ severity }) => severity === "error")) process.exitCode = 1;
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof Misuse ? 2 : 1;
}

main(process.argv.slice(2)).catch(fail);
