import { AepflowError } from "../errors.js";
import type { ClientAccess, ContextFromEnv, ContextFromFile, ContextSources } from "./context.js";
import type { Fetch } from "./http.js";
import { clientCredentials } from "./tokens.js";

export const contextFromEnv: ContextFromEnv = async ({ path, fetch, ...given } = {}) => {
  const dotenv = path === null ? undefined : read(path ?? ".env", path === undefined);
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith("AEP_")));
  return access({ environment, dotenv, given }, fetch);
};

export const contextFromFile: ContextFromFile = async (path, { fetch, ...given } = {}) =>
  access({ file: read(path, false), given }, fetch);

/** The text of a file; nothing for one that is not there and may be missing. */
function read(path: string | URL, optional: boolean): string | undefined {
  try {
    return process.getBuiltinModule("node:fs").readFileSync(path, "utf8");
  } catch (error) {
    if (optional && (error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new AepflowError(`the file can't be read: ${(error as Error).message}`, { cause: error });
  }
}

async function access(sources: ContextSources, fetch: Fetch | undefined): Promise<ClientAccess> {
  // The core's part for it lies with the pipelines, which are large, and which most clients don't need.
  const { readContext } = await import("../pipeline/entry.node.js");
  const { context, credentials } = readContext(sources);
  return credentials === undefined ? { context } : { context, accessToken: clientCredentials({ ...credentials, fetch }) };
}
