import { buildRequest, parseResponse } from "../api.js";
import type { OneOrMore } from "../types.js";
import type { AccessTokenSource } from "./access.js";
import { send, type Fetch } from "./http.js";

/** Who asks for tokens; the secret belongs on a server and never in a page. */
export interface ClientCredentials {
  clientId: string;
  clientSecret: string;
  scope: OneOrMore;
  imsHost?: string | undefined;
  fetch?: Fetch | undefined;
  /** In seconds; 30 unless given. */
  timeout?: number | undefined;
}

/** A token is not used in the last minute of its life: it could end on the way. */
const MARGIN = 60;

/**
 * A source of access tokens by the client credentials grant: one token until it is about to end, one request for it
 * however many ask.
 */
export function clientCredentials(credentials: ClientCredentials): AccessTokenSource {
  const { imsHost, fetch, timeout = 30, ...input } = credentials;
  let token: { text: string; until: number } | undefined;
  let pending: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    const request = buildRequest("createAccessToken", input, { imsHost });
    const { accessToken, expiresIn } = parseResponse("createAccessToken", await send(request, { fetch, timeout }));
    token = { text: accessToken, until: Date.now() + (expiresIn - MARGIN) * 1000 };
    return accessToken;
  };
  return async ({ refresh }) => {
    if (token !== undefined && !refresh && Date.now() < token.until) return token.text;
    pending ??= ask().finally(() => (pending = undefined));
    return pending;
  };
}
