// Made by `cargo xtask faces` from the tables; not to be edited.

import type { SourceField, SourceFieldType, SourceFields } from "./source_fields.js";

/** The type of a field, in the words of JSON Schema and XDM. */
export type FieldType =
  | "string"
  | "integer"
  | "int"
  | "long"
  | "short"
  | "byte"
  | "number"
  | "double"
  | "float"
  | "boolean"
  | "date"
  | "date-time"
  | "array"
  | "object"
  | "map";

/** A field of the source, as reading gives it or as you write it. */
export interface SourceFieldInput {
  /** The name as a mapping and an expression write it. */
  path: string;
  /** What it holds; nothing is known of a field without one. */
  type?: FieldType | SourceFieldType | undefined;
  /** `date-time` and others. */
  format?: string | undefined;
  /** What an array holds. */
  items?: FieldType | SourceFieldType | undefined;
  /** The least number. */
  minimum?: number | undefined;
  /** The greatest number. */
  maximum?: number | undefined;
  /** The least integer of the records. */
  least?: number | undefined;
  /** The greatest integer of the records. */
  most?: number | undefined;
  /** Whether it may be null. */
  nullable?: boolean | undefined;
  /** Whether the type is that of records alone. */
  inferred?: boolean | undefined;
  /** Whether a record has the field. */
  sampled?: boolean | undefined;
}

/** The fields of the source: a list, or the whole result of reading them. */
export type SourceFieldsInput = readonly (SourceFieldInput | SourceField)[] | SourceFields;

/** An expression, and what it is used for. */
export interface CheckExpressionInput {
  /** The expression. */
  expression: string;
  /**
   * The fields of the source, such as those that reading the fields of a source gives; one that is not among them is
   * reported.
   */
  fields?: SourceFieldsInput | undefined;
  /** What the destination takes. */
  destinationType?: FieldType | undefined;
}
