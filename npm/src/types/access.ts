import type { OneOrMore, Resource } from "./shared.js";

/** For a server: the secret must never reach a browser. */
export interface CreateAccessTokenInput {
  clientId: string;
  clientSecret: string;
  scope: OneOrMore;
}

export interface AccessToken {
  accessToken: string;
  /** `bearer`. */
  tokenType?: string;
  /** Seconds. */
  expiresIn: number;
}

export interface Sandbox extends Resource {
  name?: string;
  title?: string;
  state?: string;
  type?: string;
  region?: string;
}
