import type { Context } from "../types.js";

/** Which token is asked for. */
interface TokenOptions {
  /** A new one, as the platform refused the last one. */
  refresh: boolean;
}

/**
 * Gives an access token. Called before each request; with `refresh` after the platform refused the token it gave last.
 */
export type AccessTokenSource = (options: TokenOptions) => string | Promise<string>;

/** Whose platform, with a token or without one where a source of tokens gives it. */
export type ClientContext = Omit<Context, "accessToken"> & OptionalToken;

interface OptionalToken {
  /** The access token, where no source of tokens gives it; secret. */
  accessToken?: string | undefined;
}

/** The context of one request. */
export async function contextOf(
  context: ClientContext,
  source: AccessTokenSource | undefined,
  refresh: boolean,
): Promise<Context> {
  // Without a token the core says that it is missing, together with all else that is wrong.
  if (source === undefined) return context as Context;
  return { ...context, accessToken: await source({ refresh }) };
}
