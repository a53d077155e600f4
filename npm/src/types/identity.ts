// Made by `cargo xtask faces` from the tables; not to be edited.

import type { Resource } from "./shared.js";

/** An identity namespace: what kind of id an identity is. */
export interface Namespace extends Resource {
  /** The id of the namespace. */
  id: number;
  /** The word by which descriptors and records name it. */
  code?: string;
  /** Its name for people. */
  name?: string;
  /** What it identifies, such as `CROSS_DEVICE`; compare it without regard to case. */
  idType?: string;
  /** Whether it is the organization's own. */
  custom?: boolean;
  /** `ACTIVE`. */
  status?: string;
  /** What it is for. */
  description?: string;
  /** When it was made, in milliseconds since 1970. */
  createTime?: number;
  /** When it was changed last, in milliseconds since 1970. */
  updateTime?: number;
}
