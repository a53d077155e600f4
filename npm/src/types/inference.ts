// Made by `cargo xtask faces` from the tables; not to be edited.

import type { Diagnostic } from "./diagnostics.js";
import type { MappingDialect } from "./inputs.js";
import type { SourceFieldsInput } from "./language.js";
import type { AnyObject, InferredMappingRow, MappingInput } from "./rows.js";
import type { InferredSchema, LeftOutField } from "./schema.js";

/** What inferring a schema gave, or a schema as `getSchema` reads it with all its fields. */
export type SchemaToMap = InferredSchema | AnyObject;

/** A field of the source for a destination. */
export interface OverrideBySource {
  /** The path in the schema. */
  destination: string;
  /** The path in the source. */
  source: string;
}

/** An expression for a destination. */
export interface OverrideByExpression {
  /** The path in the schema. */
  destination: string;
  /** The expression. */
  expression: string;
}

/** A constant for a destination. */
export interface OverrideByConstant {
  /** The path in the schema. */
  destination: string;
  /** The constant. */
  static: string;
}

/** A row of the caller's own, with one source, expression or constant. */
export type MappingOverride = OverrideBySource | OverrideByExpression | OverrideByConstant;

/** What mappings are made from. */
export interface InferMappingInput {
  /** The fields of the source, such as those that reading the fields of a source gives. */
  fields: SourceFieldsInput;
  /** The target. */
  schema: SchemaToMap;
  /** Only these fields, or the fields within them; what an event needs is mapped all the same. */
  include?: readonly string[] | undefined;
  /** Not these fields, nor the fields within them. */
  exclude?: readonly string[] | undefined;
  /** Destinations by source. */
  rename?: Readonly<Record<string, string>> | undefined;
  /** Rows of the caller's own, which come before all others. */
  overrides?: readonly MappingOverride[] | undefined;
  /** The field for the `_id` of events. Default: `id`. */
  id?: string | undefined;
  /** The field for the `timestamp` of events. Default: `created`. */
  created?: string | undefined;
  /**
   * How the data arrives: batch ingestion looks at types, lists of values, ranges and required fields, streaming
   * ingestion at patterns, lengths and formats too. Default: what streaming ingestion alone refuses is a warning.
   */
  validation?: "batch" | "streaming" | undefined;
  /** How many diagnostics are listed, errors first, before one that counts the rest; 1,000 by default. */
  maxDiagnostics?: number | undefined;
}

/** A field that the target needs. */
export interface RequiredDestination {
  /** The path in the schema. */
  destination: string;
  /** Whether a mapping leads to it. */
  reached: boolean;
}

/** What becomes of each field; each is in one of the three lists. */
export interface Coverage {
  /** How many fields there are. */
  fields: number;
  /** The fields that are mapped themselves. */
  mapped: string[];
  /** Objects and arrays that are mapped part by part. */
  throughParts: string[];
  /** The fields that are not mapped. */
  leftOut: LeftOutField[];
  /** The fields that the target needs. */
  required: RequiredDestination[];
}

/** Mappings, as createMappingSet takes them, and what they cover. */
export interface InferredMapping {
  /** The mappings. */
  mappings: InferredMappingRow[];
  /** Why each mapping is there, in their order. */
  reasons: string[];
  /** What becomes of each field. */
  coverage: Coverage;
  /** What is unclear, and warnings of the caller's own rows. */
  diagnostics: Diagnostic[];
}

/** Mappings, and what they are compared with. */
export interface CheckMappingInput {
  /** The mappings. */
  mappings: readonly MappingInput[];
  /** The fields of the source, such as those that reading the fields of a source gives. */
  fields?: SourceFieldsInput | undefined;
  /** The target. */
  schema?: SchemaToMap | undefined;
  /** The dialect that they should have. Default: that of the first mapping's names. */
  dialect?: MappingDialect | undefined;
  /** The values of the platform's variables by their names, for `${NAME}` in the sources. */
  variables?: Readonly<Record<string, string>> | undefined;
  /**
   * How the data arrives: batch ingestion looks at types, lists of values, ranges and required fields, streaming
   * ingestion at patterns, lengths and formats too. Default: what streaming ingestion alone refuses is a warning.
   */
  validation?: "batch" | "streaming" | undefined;
  /** How many diagnostics are listed, errors first, before one that counts the rest; 1,000 by default. */
  maxDiagnostics?: number | undefined;
}
