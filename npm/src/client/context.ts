import type { Context, CreateAccessTokenInput } from "../types.js";
import type { AccessTokenSource, ClientContext } from "./access.js";
import type { Fetch } from "./http.js";

/** What wins over what was read. */
export interface ContextFields {
  /** The access token; secret. */
  accessToken?: string | null | undefined;
  /** The client id of the project in the Developer Console. */
  apiKey?: string | null | undefined;
  /** The organization: 24 hexadecimal digits and `@AdobeOrg`. */
  orgId?: string | null | undefined;
  /** The sandbox, such as `prod`. */
  sandboxName?: string | null | undefined;
  /** Where requests go. Default: `platform.adobe.io`. */
  host?: string | null | undefined;
  /** Where the access token comes from. Default: `ims-na1.adobelogin.com`. */
  imsHost?: string | null | undefined;
  /** Where the Identity Service is called: at the host of this region, such as `va7`. Default: at `host`. */
  region?: string | null | undefined;
  /** The secret that fetches access tokens. */
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
  /** What wins over what was read. */
  given?: ContextFields | undefined;
}

/** A context, and what fetches its access token where there is a client secret. */
export interface FoundContext {
  /** The context, without an access token where there is a client secret. */
  context: ClientContext;
  /** What fetches an access token. */
  credentials?: CreateAccessTokenInput & Pick<Context, "imsHost">;
}

/** How a context is found. */
export interface FindingOptions extends ContextFields {
  /** For the requests for tokens, in the place of the platform's own. */
  fetch?: Fetch | undefined;
}

/** What `new Client()` and `run()` take. */
export interface ClientAccess {
  /** The context, without an access token where there is a client secret. */
  context: ClientContext;
  /** Where there is a client secret. */
  accessToken?: AccessTokenSource;
}

/** How a context is found in the environment. */
export interface EnvironmentOptions extends FindingOptions {
  /** The file with variables that the environment lacks: `.env` by default, and none for `null`. */
  path?: string | null | undefined;
}

/**
 * The context in environment variables: AEP_API_KEY (or AEP_CLIENT_ID), AEP_ORG_ID, AEP_SANDBOX_NAME,
 * AEP_ACCESS_TOKEN or AEP_CLIENT_SECRET with AEP_SCOPES, AEP_HOST, AEP_IMS_HOST, AEP_REGION. Those that are not set are taken from the
 * file `.env` if it is there, or from that of `path`. For Node, and what is like it.
 *
 * @throws {ValidationError} with everything that is missing or malformed.
 * @throws {AepflowError} where there is no environment, and for a `path` that can't be read.
 */
export type ContextFromEnv = (options?: EnvironmentOptions) => Promise<ClientAccess>;

/**
 * The context in a file: a project or its environment for Postman, as the Developer Console gives them, or a
 * configuration of aepp. A project has no sandbox: give `sandboxName`. For Node, and what is like it.
 *
 * @throws {ValidationError} with everything that is missing or malformed.
 * @throws {AepflowError} where there are no files, and for one that can't be read.
 */
export type ContextFromFile = (path: string | URL, options?: FindingOptions) => Promise<ClientAccess>;
