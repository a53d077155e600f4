// Made by `cargo xtask faces` from the tables; not to be edited.

import type { Diagnostic } from "./diagnostics.js";

/** What a field of a source holds; nothing is known of an untyped one. */
export type SourceFieldType = "untyped" | "boolean" | "integer" | "number" | "string" | "object" | "array";

/** A field of a source. */
export interface SourceField {
  /** The name as the source of a mapping and an expression write it. */
  path: string;
  /** What it holds. */
  type: SourceFieldType;
  /** `date-time` and others, where it is declared. */
  format?: string;
  /** The least number that is declared. */
  minimum?: number;
  /** The greatest number that is declared. */
  maximum?: number;
  /** The least integer of the records. */
  least?: number;
  /** The greatest integer of the records. */
  most?: number;
  /** What an array holds. */
  items?: SourceFieldType;
  /** A null is declared or was seen, or a record lacks the field. */
  nullable?: true;
  /** The type is that of the records, as none is declared. */
  inferred?: true;
  /** Whether a record has the field. */
  sampled: boolean;
}

/** A field of a source with the fields within. */
export interface SourceFieldNode extends SourceField {
  /** The last part of the path. */
  name: string;
  /** The fields within. */
  children?: SourceFieldNode[];
}

/** The fields of a source, and what is unclear about them. */
export interface SourceFields {
  /** Every field of the tree, in its order. */
  fields: SourceField[];
  /** The outermost fields, each with the fields within. */
  tree: SourceFieldNode[];
  /** The bytes of the largest record, where Profile may drop it: above 10 KB. */
  largestRecord?: number;
  /** What is unclear. */
  diagnostics: Diagnostic[];
}
