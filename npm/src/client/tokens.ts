import { buildRequest, parseResponse } from "../api.js";
import { AepflowError } from "../errors.js";
import type { OneOrMore } from "../types.js";
import type { AccessTokenSource } from "./access.js";
import { checkOptions } from "./options.js";
import { send, wait, type Debug, type Fetch } from "./http.js";
import { defaultRetries, pauseAfter } from "./pauses.js";

/** Who asks for tokens; the secret belongs on a server and never in a page. */
export interface ClientCredentials {
  /** The client id of the project in the Developer Console. */
  clientId: string;
  /** Its secret. */
  clientSecret: string;
  /** What the token is to allow: the scopes that the Developer Console shows. */
  scope: OneOrMore;
  /** Where the access token comes from. Default: `ims-na1.adobelogin.com`. */
  imsHost?: string | undefined;
  /** In the place of the platform's own `fetch`. */
  fetch?: Fetch | undefined;
  /** In milliseconds; 30,000 by default. */
  timeout?: number | undefined;
  /** Takes each request for a token and what came of it, without secrets. */
  debug?: Debug | undefined;
}

/** A token is not used in the last minute of its life: it could end on the way. In milliseconds. */
const MARGIN = 60_000;

/**
 * A source of access tokens by the client credentials grant: one token until it is about to end, one request for it
 * however many ask, sent again where it got no answer or a refusal that passes.
 *
 * @throws {ValidationError} for a wrong `fetch`, `timeout` or `debug`.
 * @throws {AepflowError} in a page, where everybody could read the secret.
 */
export function clientCredentials(credentials: ClientCredentials): AccessTokenSource {
  if (isPage()) {
    throw new AepflowError(
      "clientCredentials is for servers: in a page everybody can read the client secret; let your server fetch the token, and give the page an `accessToken` function that asks it",
    );
  }
  const { imsHost, fetch, timeout = 30_000, debug, ...input } = credentials;
  checkOptions({ context: {}, fetch, timeout, debug });
  let token: { text: string; until: number } | undefined;
  let pending: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    const request = buildRequest("createAccessToken", input, { imsHost });
    for (let attempt = 1; ; attempt++) {
      // Outside: what the caller's own function throws is no lost connection.
      const sent = await send(request, { fetch, timeout, debug });
      try {
        if ("failure" in sent) throw sent.failure;
        const { accessToken, expiresIn } = parseResponse("createAccessToken", sent.response, request);
        token = { text: accessToken, until: Date.now() + expiresIn * 1000 - MARGIN };
        return accessToken;
      } catch (error) {
        const pause = pauseAfter(error, request.operation, attempt);
        if (pause === undefined || attempt > defaultRetries()) throw error;
        await wait(pause);
      }
    }
  };
  return async ({ refresh }) => {
    if (token !== undefined && !refresh && Date.now() < token.until) return token.text;
    pending ??= ask().finally(() => (pending = undefined));
    return pending;
  };
}

/** Whether this is a page; test runners give Node a document. */
function isPage(): boolean {
  const { document, process } = globalThis as { document?: unknown; process?: { versions?: { node?: unknown } } };
  return document !== undefined && process?.versions?.node === undefined;
}
