// Made by `cargo xtask faces` from the tables; not to be edited.

import type { Resource } from "./shared.js";

/** The schema of a resource. */
export interface SchemaOfResource extends Resource {
  /** The `$id` of the schema. */
  id?: string;
  /** The media type with its version. */
  contentType?: string;
}

/** The schema that a mapping set writes. */
export interface SchemaOfMappingSet extends Resource {
  /** The schema by its `$id`. */
  schemaRef?: SchemaOfResource;
  /** The schema itself, as JSON text. */
  jsonSchema?: string;
}

/** A mapping as read, with the names of both dialects. */
export interface Mapping extends Resource {
  /** The id of the mapping. */
  id?: string;
  /** Its version. */
  version?: number;
  /** When it was made, in milliseconds since 1970 or as an RFC 3339 time. */
  createdDate?: number | string;
  /** When it was changed last, in milliseconds since 1970 or as an RFC 3339 time. */
  modifiedDate?: number | string;
  /** Who made it. */
  createdBy?: string;
  /** Who changed it last. */
  modifiedBy?: string;
  /** `ATTRIBUTE`, `EXPRESSION` or `STATIC`, or the platform's other names for them. */
  sourceType?: string;
  /** The path of a field of the source, an expression, or a constant. */
  source?: string;
  /** The path of a field of the target schema. */
  destination?: string;
  /** The name that it was given. */
  name?: string;
  /** The description that it was given. */
  description?: string;
  /** Whether the field identifies somebody. */
  identity?: boolean;
  /** Whether it is the primary identity. */
  primaryIdentity?: boolean;
  /** A score that the platform gives it. */
  matchScore?: number;
  /** The version of the functions that it uses. */
  functionVersion?: number;
  /** The fields that the expression reads. */
  expressionAttributes?: string[];
  /** The same as `source`, under the tutorial's name. */
  sourceAttribute?: string;
  /** The same as `destination`, under the tutorial's name. */
  destinationXdmPath?: string;
}

/** A mapping set as read, or its id and version alone where it was just made. */
export interface MappingSet extends Resource {
  /** The id of the mapping set. */
  id: string;
  /** What a flow names; it grows by one with each update. */
  version?: number;
  /** The name that it was given. */
  name?: string;
  /** Its mappings. */
  mappings?: Mapping[];
  /** The schema that it reads. */
  inputSchema?: Record<string, unknown>;
  /** The schema that it writes; its `schemaRef` has the `$id`. */
  outputSchema?: unknown;
  /** When it was made, in milliseconds since 1970 or as an RFC 3339 time. */
  createdDate?: number | string;
  /** When it was changed last, in milliseconds since 1970 or as an RFC 3339 time. */
  modifiedDate?: number | string;
  /** Who made it. */
  createdBy?: string;
  /** Who changed it last. */
  modifiedBy?: string;
  /** The tags that it was given. */
  tags?: unknown;
  /** Its state. */
  status?: string;
  /** The version of its form. */
  supportVersion?: string;
  /** Whether the platform maps strictly. */
  strictMapping?: boolean;
  /** Whether nulls are allowed. */
  allowNullValues?: boolean;
  /** The schema that it writes. */
  schemaRef?: Record<string, unknown>;
  /** The `$id` of the schema that it writes, under the tutorial's name. */
  xdmSchema?: string;
  /** The version of that schema. */
  xdmVersion?: string;
}

/** Why a mapping fails. */
export interface TransformError extends Resource {
  /** The destination of the mapping. */
  destination?: string;
  /** What went wrong. */
  exception?: unknown;
  /** The source of the mapping. */
  source?: string;
  /** The column of the source. */
  columnName?: string;
  /** What the source is. */
  sourceType?: string;
}

/** Whether one mapping is valid. */
export interface MappingValidation extends Resource {
  /** `SUCCESS`, or what it is instead. */
  status: string;
  /** Why it fails. */
  errors?: TransformError[] | null;
}

/** What the platform found in a mapping set. */
export interface MappingSetValidation extends Resource {
  /** Whether all entries are a success. */
  valid: boolean;
  /** An entry for each mapping. */
  validationResponse: MappingValidation[];
}

/** A record as mapped, and what failed on the way. */
export interface MappedRecord extends Resource {
  /** The record as the mapping set makes it. */
  data?: unknown;
  /** What failed. */
  errors?: unknown;
}

/** Whether an expression is valid. */
export interface ExpressionValidation {
  /** Whether it is. */
  valid: boolean;
  /** The platform's words for what is wrong. */
  error?: string;
}

/** A function of the expression language. */
export interface FunctionInfo extends Resource {
  /** What it belongs to: strings, dates, … */
  category?: string;
  /** Its name. */
  function?: string;
  /** What it does. */
  description?: string;
  /** How it is called. */
  syntax?: string;
  /** What it gives, in words. */
  returns?: string;
  /** The type of what it gives. */
  returnType?: string;
  /** An expression that uses it. */
  example?: string;
  /** What the example gives. */
  result?: string;
  /** Its parameters. */
  params?: Record<string, unknown>[];
  /** The version from which it is there. */
  since?: number;
}

/** An operator of the expression language. */
export interface OperatorInfo extends Resource {
  /** How it is written. */
  operatorSymbol?: string;
  /** The name of what it does. */
  methodName?: string;
  /** How many operands it takes. */
  numberOfOperands?: number;
  /** What it does. */
  description?: string;
  /** An expression that uses it. */
  example?: string;
}

/** A function or an operator of the expression language. */
export type LanguageEntry = FunctionInfo | OperatorInfo;
