import type { SourceFieldsInput } from "./language.js";
import type { CreateFieldGroupInput, CreateSchemaInput } from "./registry.js";
import type { SourceFieldType } from "./source_fields.js";

/** What can be told of a field of which the source tells no type. */
export type FillingType = "boolean" | "integer" | "number" | "string" | "date" | "date-time" | "uri";

/** What a schema is made from. */
export interface InferSchemaInput {
  fields: SourceFieldsInput;
  tenantId: string;
  title: string;
  description?: string | undefined;
  /** `profile`, `experienceEvent`, or the `$id` of a class. */
  class: string;
  /** The object below the tenant's namespace that holds the fields; made of the title unless given. */
  group?: string | undefined;
  /** With `resource`: fills types in from what is public of the source. */
  connector?: string | undefined;
  resource?: string | undefined;
  /** Types by path, of an array that of its elements; they come before all others. */
  types?: Readonly<Record<string, FillingType>> | undefined;
  /** Fields that identify somebody, by their paths in the source. */
  identities?: readonly { path: string; namespace: string; primary?: boolean | undefined }[] | undefined;
}

/** What makes a schema, step by step. */
export interface InferredSchema {
  /** The input of createFieldGroup. */
  fieldGroup: CreateFieldGroupInput;
  /** The input of createSchema, but for `fieldGroups`: the `$id` of the field group, once it is made. */
  schema: CreateSchemaInput;
  /** The inputs of createDescriptor, but for `xdm:sourceSchema`: the `$id` of the schema, once it is made. */
  descriptors: IdentityDescriptor[];
  /** Where each field goes; a filled one has its type from `types` or from what is public of the source. */
  destinations: { source: string; destination: string; type: SourceFieldType; format?: string; filled?: true }[];
  leftOut: { path: string; reason: string }[];
}

/** A field of a schema that identifies somebody. */
export interface IdentityDescriptor {
  "@type": "xdm:descriptorIdentity";
  "xdm:sourceProperty": string;
  "xdm:namespace": string;
  "xdm:isPrimary": boolean;
}
