import { AepflowError } from "../errors.js";
import type { CreateAccessTokenInput } from "../types.js";
import type { AccessTokenSource, ClientContext } from "./access.js";
import type { Fetch } from "./http.js";
import { clientCredentials } from "./tokens.js";

/** What wins over what was read. */
export interface ContextFields {
  accessToken?: string | null | undefined;
  apiKey?: string | null | undefined;
  orgId?: string | null | undefined;
  sandboxName?: string | null | undefined;
  host?: string | null | undefined;
  imsHost?: string | null | undefined;
  clientSecret?: string | null | undefined;
  /** Several are separated by commas. */
  scopes?: string | null | undefined;
}

/** Where a context is read from; the texts are those of files. */
export interface ContextSources {
  /** Variables by name; those that are not known are nobody's fault. */
  environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** The text of a `.env` file, over which `environment` wins. */
  dotenv?: string | undefined;
  /** The text of a file of the Developer Console (a project, or its environment for Postman), or of a configuration of aepp. */
  file?: string | undefined;
  given?: ContextFields | undefined;
}

/** A context, and what fetches its access token where there is a client secret. */
export interface FoundContext {
  context: ClientContext;
  credentials?: CreateAccessTokenInput & { imsHost?: string };
}

/** How a context is found. */
export interface FindingOptions extends ContextFields {
  /** For the requests for tokens, in the place of the platform's own. */
  fetch?: Fetch | undefined;
}

/** What `new Client()` and `run()` take. */
export interface ClientAccess {
  context: ClientContext;
  /** Where there is a client secret. */
  accessToken?: AccessTokenSource;
}

/** What has files and variables. */
export interface Host {
  variables(): Readonly<Record<string, string | undefined>>;
  /** The text of a file; nothing for one that is not there and may be missing. */
  read(path: string | URL, optional: boolean): string | undefined;
  /** What reads a context: the core's part for it lies with the pipelines. */
  reader(): Promise<(sources: ContextSources) => FoundContext>;
}

let host: Host | undefined;

/** Says where contexts are read from; the entry for Node does. */
export function offerHost(offered: Host): void {
  host = offered;
}

/**
 * The context that the environment variables tell: AEP_API_KEY (or AEP_CLIENT_ID), AEP_ORG_ID, AEP_SANDBOX_NAME,
 * AEP_ACCESS_TOKEN or AEP_CLIENT_SECRET with AEP_SCOPES, AEP_HOST, AEP_IMS_HOST. Those that are not set are taken from the
 * file `.env` if it is there, or from that of `path`, or none where that is `null`. For Node, and what is like it.
 *
 * @throws {ValidationError} with everything that is missing or malformed.
 * @throws {AepflowError} where there is no environment, and for a `path` that can't be read.
 */
export async function contextFromEnv(options: FindingOptions & { path?: string | null | undefined } = {}): Promise<ClientAccess> {
  const { path, fetch, ...given } = options;
  const host = hostFor("contextFromEnv");
  const dotenv = path === null ? undefined : host.read(path ?? ".env", path === undefined);
  const environment = Object.fromEntries(Object.entries(host.variables()).filter(([name]) => name.startsWith("AEP_")));
  return access(host, { environment, dotenv, given }, fetch);
}

/**
 * The context that a file tells: a project or its environment for Postman, as the Developer Console gives them, or a
 * configuration of aepp. A project has no sandbox: give `sandboxName`. For Node, and what is like it.
 *
 * @throws {ValidationError} with everything that is missing or malformed.
 * @throws {AepflowError} where there are no files, and for one that can't be read.
 */
export async function contextFromFile(path: string | URL, options: FindingOptions = {}): Promise<ClientAccess> {
  const { fetch, ...given } = options;
  const host = hostFor("contextFromFile");
  return access(host, { file: host.read(path, false), given }, fetch);
}

async function access(host: Host, sources: ContextSources, fetch: Fetch | undefined): Promise<ClientAccess> {
  const { context, credentials } = (await host.reader())(sources);
  return credentials === undefined ? { context } : { context, accessToken: clientCredentials({ ...credentials, fetch }) };
}

function hostFor(name: string): Host {
  if (host !== undefined) return host;
  throw new AepflowError(`${name} is for Node: a page has no files and variables to read; give the context as an object`);
}
