// Made by `cargo xtask faces` from the tables; not to be edited.

import type { Diagnostic } from "./diagnostics.js";
import type { ConnectorDefinition, CreateFieldGroupInput, CreateSchemaInput } from "./inputs.js";
import type { SourceFieldInput, SourceFieldsInput } from "./language.js";
import type { SourceFieldType } from "./source_fields.js";

/** A field for a schema: the same as a field of the source, under the name that it had. */
export type SchemaFieldInput = SourceFieldInput;

/** What can be told of a field of which the source tells no type. */
export type FillingType =
  | "boolean"
  | "integer"
  | "number"
  | "string"
  | "date"
  | "date-time"
  | "uri"
  | "map"
  | "object";

/** A field that identifies somebody. */
export interface IdentityInput {
  /** Its path in the source. */
  path: string;
  /** The namespace of the identity, such as `Email`. */
  namespace: string;
  /** Whether it is the primary identity; false by default. */
  primary?: boolean | undefined;
}

/** What a schema is made from. */
export interface InferSchemaInput {
  /** The fields, such as those that reading the fields of a source gives. */
  fields: SourceFieldsInput;
  /** As `getTenant` gives it: custom fields are under its name. */
  tenantId: string;
  /** The title of the schema and of its field group. */
  title: string;
  /** What the schema is for. */
  description?: string | undefined;
  /** `profile`, `experienceEvent`, or the `$id` of a class. */
  class: string;
  /** The object below the tenant's namespace that has the fields. Default: made of the title. */
  group?: string | undefined;
  /** With `resource`: fills types in from what is public of the source. */
  connector?: string | ConnectorDefinition | undefined;
  /** With `connector`: the resource of the source. */
  resource?: string | undefined;
  /**
   * Types by path, of an array that of its elements; they come before all others. An object can be kept as a `map`, as
   * a `string`, or as an `object` with a field for each key; a key of an object may be named that the sample lacks.
   */
  types?: Readonly<Record<string, FillingType>> | undefined;
  /** Fields that identify somebody. */
  identities?: readonly IdentityInput[] | undefined;
  /** How many diagnostics are listed, errors first, before one that counts the rest; 1,000 by default. */
  maxDiagnostics?: number | undefined;
}

/** A field of a schema that identifies somebody: the input of createDescriptor, but for `xdm:sourceSchema`. */
export interface IdentityDescriptor {
  /** That it is an identity. */
  "@type": "xdm:descriptorIdentity";
  /** The field's path, `/` between its steps. */
  "xdm:sourceProperty": string;
  /** The namespace of the identity. */
  "xdm:namespace": string;
  /** Whether it is the primary identity. */
  "xdm:isPrimary": boolean;
}

/** Where a field goes. */
export interface InferredDestination {
  /** The path in the source. */
  source: string;
  /** The path in the schema. */
  destination: string;
  /** What it holds. */
  type: SourceFieldType | "map";
  /** `date-time` and others. */
  format?: string;
  /** What the integers of the source count, if they are times. */
  unit?: "seconds" | "milliseconds";
  /** The type is from `types`, or from what is public of the source. */
  filled?: true;
}

/** A field that is left out. */
export interface LeftOutField {
  /** Its path in the source. */
  path: string;
  /** Why, in words. */
  reason: string;
}

/** What makes a schema, step by step. */
export interface InferredSchema {
  /** The input of createFieldGroup. */
  fieldGroup: CreateFieldGroupInput;
  /** The input of createSchema, but for `fieldGroups`: the `$id` of the field group, once it is made. */
  schema: CreateSchemaInput;
  /** The inputs of createDescriptor, but for `xdm:sourceSchema`: the `$id` of the schema, once it is made. */
  descriptors: IdentityDescriptor[];
  /** Where each field goes. */
  destinations: InferredDestination[];
  /** The fields that the schema has no place for. */
  leftOut: LeftOutField[];
  /** What is unclear, such as integers that look like times. */
  diagnostics: Diagnostic[];
}
