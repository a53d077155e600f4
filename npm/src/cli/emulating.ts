import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { EmulatedCredentials, EmulatedSpecs, EmulatorOptions } from "../emulator/emulator.js";
import { Failure, failureOf } from "./failure.js";
import { readJson } from "./files.js";
import { finish } from "./show.js";

/** What the emulator is told. */
export interface EmulateOptions {
  port: number;
  host: string;
  options?: string | undefined;
  specs: string[];
  state?: string | undefined;
  env?: string | undefined;
}

/** The options of an emulator as a file has them. */
type EmulatorFile = Omit<EmulatorOptions, "evaluate"> & { evaluate?: boolean };

/** Serves the platform in memory over HTTP, until it is interrupted or terminated. */
export async function emulate({ host, options, port, specs, state, env }: EmulateOptions): Promise<void> {
  const { Emulator, serve } = await import("../emulator/entry.node.js");
  const { evaluate, ...given }: EmulatorFile = options === undefined ? {} : readJson(options);
  const added = [given.specs ?? [], ...specs.map((path) => readJson(path) as EmulatedSpecs)].flat();
  const kept = state !== undefined && existsSync(state) ? readJson(state) : undefined;
  // What is no boolean is refused as any other unknown option.
  const own = evaluate === undefined || typeof evaluate === "boolean" ? {} : { evaluate };
  const mapping = evaluate === true ? { evaluate: (await import("../preview/entry.node.js")).compileMapping } : {};
  const platform = kept ? Emulator.load(kept, mapping) : new Emulator({ ...given, ...own, ...mapping, specs: added });
  const server = await serve(platform, { host, port });
  try {
    if (env !== undefined) tell(env, server.url, platform.credentials());
  } catch (error) {
    await server.close();
    throw error;
  }
  const end = async () => {
    await server.close();
    if (env !== undefined) rmSync(env, { force: true });
    if (state !== undefined) keep(state, JSON.stringify(platform.save()));
  };
  const fail = (error: unknown) => (process.exitCode = finish("emulator", false, {}, failureOf(error)));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void end().catch(fail));
  // Whoever reads this may interrupt at once.
  console.log(JSON.stringify({ url: server.url, emulatorToken: server.token, ...platform.credentials() }));
}

/** Writes the variables that lead to the emulator. A file that is there may be the one of a real sandbox: it stays. */
function tell(env: string, url: string, known: EmulatedCredentials): void {
  const values = {
    AEP_HOST: url,
    AEP_IMS_HOST: url,
    AEP_API_KEY: known.apiKey,
    AEP_CLIENT_SECRET: known.clientSecret,
    AEP_SCOPES: "openid",
    AEP_ORG_ID: known.orgId,
    AEP_SANDBOX_NAME: known.sandboxName,
  };
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`);
  try {
    writeFileSync(env, lines.join(""), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new Failure("refused", `${env}: the file is there already: name another one, or delete it if no emulator has it`);
  }
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
