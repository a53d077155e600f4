// Made by `cargo xtask faces` from the tables; not to be edited.

import type { Resource } from "./shared.js";

/** A new access token. */
export interface AccessToken {
  /** The token, which a context takes. */
  accessToken: string;
  /** `bearer`. */
  tokenType?: string;
  /** How long it is valid, in seconds. */
  expiresIn: number;
}

/** A sandbox that the caller may use. */
export interface Sandbox extends Resource {
  /** Its name, which a context takes. */
  name?: string;
  /** Its title for people. */
  title?: string;
  /** `active`, … */
  state?: string;
  /** `production` or `development`. */
  type?: string;
  /** Where its data is kept. */
  region?: string;
}
