#!/usr/bin/env node
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Emulator, serve, type EmulatorOptions } from "./entry.node.js";

const USAGE = `usage: aepflow emulator [--port 8080] [--host 127.0.0.1] [--options FILE] [--state FILE]

Serves the platform in memory over HTTP. --port 0 takes a free one; another host than this machine's own lets others
in; --options names a JSON file with the emulator's options; --state one that is read at the start if it is there and
written at the end.`;

const read = (path: string): object => JSON.parse(readFileSync(path, "utf8")) as object;

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: "string", default: "8080" },
      host: { type: "string", default: "127.0.0.1" },
      options: { type: "string" },
      state: { type: "string" },
    },
  });
  if (positionals.join(" ") !== "emulator" || !/^\d+$/.test(values.port)) throw new Error(USAGE);
  const { state } = values;
  const options = values.options === undefined ? {} : (read(values.options) as EmulatorOptions);
  const emulator = state !== undefined && existsSync(state) ? Emulator.load(read(state)) : new Emulator(options);
  const server = await serve(emulator, { host: values.host, port: Number(values.port) });
  console.log(JSON.stringify({ url: server.url, ...emulator.credentials() }));
  const end = async () => {
    await server.close();
    if (state !== undefined) writeFileSync(state, JSON.stringify(emulator.save()));
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void end());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
