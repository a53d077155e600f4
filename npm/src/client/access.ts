import type { Context } from "../types.js";

/**
 * Gives an access token. Called before each request; with `refresh` after the platform refused the token it gave last.
 */
export type AccessTokenSource = (options: { refresh: boolean }) => string | Promise<string>;

/** Whose platform, with a token or without one where a source of tokens gives it. */
export type ClientContext = Omit<Context, "accessToken"> & { accessToken?: string | undefined };

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
