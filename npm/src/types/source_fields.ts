import type { Diagnostic } from "../types.js";

/** What a field of a source holds; nothing is known of an untyped one. */
export type SourceFieldType = "untyped" | "boolean" | "integer" | "number" | "string" | "object" | "array";

/** A field of a source. */
export interface SourceField {
  /** As the source of a mapping and an expression name it. */
  path: string;
  type: SourceFieldType;
  /** `date-time` and others, where it is declared. */
  format?: string;
  minimum?: number;
  maximum?: number;
  /** What an array holds. */
  items?: SourceFieldType;
  /** A null is declared, or was seen in a record. */
  nullable?: true;
  /** The type is that of the records, as none is declared. */
  inferred?: true;
  /** Whether a record has the field. */
  sampled: boolean;
}

/** A field of a source with the fields within. */
export interface SourceFieldNode extends SourceField {
  name: string;
  children?: SourceFieldNode[];
}

/** The fields of a source, and what is unclear about them. */
export interface SourceFields {
  /** Every field of the tree, in its order. */
  fields: SourceField[];
  tree: SourceFieldNode[];
  diagnostics: Diagnostic[];
}
