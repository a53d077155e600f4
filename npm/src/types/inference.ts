import type { SourceFieldsInput } from "./language.js";
import type { InferredSchema } from "./schema.js";
import type { JsonObject } from "./shared.js";

/** A row of the caller's own, with one source, expression or constant. */
export type MappingOverride = { destination: string } & (
  | { source: string }
  | { expression: string }
  | { static: string }
);

/** What mappings are made from. */
export interface InferMappingInput {
  fields: SourceFieldsInput;
  /** What `inferSchema` gave, or a schema as `getSchema` reads it with all its fields. */
  schema: InferredSchema | JsonObject;
  /** Only these fields, or the fields within them; what an event needs is mapped all the same. */
  include?: readonly string[] | undefined;
  /** Not these fields, nor the fields within them. */
  exclude?: readonly string[] | undefined;
  /** Destinations by source. */
  rename?: Readonly<Record<string, string>> | undefined;
  overrides?: readonly MappingOverride[] | undefined;
  /** The field for the `_id` of events: `id` unless given. */
  id?: string | undefined;
  /** The field for their `timestamp`: `created` unless given. */
  created?: string | undefined;
}

/** Mappings, as createMappingSet takes them, and what they cover. */
export interface InferredMapping {
  mappings: { source: string; destination: string; sourceType: "ATTRIBUTE" | "EXPRESSION" | "STATIC" }[];
  /** Why each mapping is there, in their order. */
  reasons: string[];
  coverage: {
    /** How many fields there are; each is in one of the three lists. */
    fields: number;
    mapped: string[];
    /** Objects and arrays that are mapped part by part. */
    throughParts: string[];
    leftOut: { path: string; reason: string }[];
    /** The fields that the target needs. */
    required: { destination: string; reached: boolean }[];
  };
}
