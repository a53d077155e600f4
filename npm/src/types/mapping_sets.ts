import type { Count, Json, JsonObject, Resource, SchemaContentReference, SchemaReference, SchemaVersion } from "./shared.js";

/** What a mapping may hold besides its source and its destination. */
export interface MappingOptions {
  /** `ATTRIBUTE` unless given; the other two names are those under which a mapping set is read back. */
  sourceType?: "ATTRIBUTE" | "EXPRESSION" | "STATIC" | "text/x.schema-path" | "text/x.aep-xl" | undefined;
  name?: string | undefined;
  description?: string | undefined;
  /** Of the tutorial's dialect, as are the three members that follow. */
  identity?: boolean | undefined;
  identityGroup?: string | null | undefined;
  namespaceCode?: string | null | undefined;
  version?: number | undefined;
}

/** A mapping, source and destination under their current names or those of the tutorial's dialect. */
export type MappingInput = MappingOptions &
  ({ source: string } | { sourceAttribute: string }) &
  ({ destination: string } | { destinationXdmPath: string });

/** A mapping set, in either dialect. */
export interface MappingSetInput {
  schema?: SchemaReference | undefined;
  /** The same as `schema`, under the current dialect's name. */
  outputSchema?: { schemaRef: SchemaContentReference } | undefined;
  /** The same as `schema.id`, under the tutorial's name. */
  xdmSchema?: string | undefined;
  xdmVersion?: SchemaVersion | undefined;
  version?: number | undefined;
  id?: string | undefined;
  name?: string | undefined;
  inputSchema?: JsonObject | undefined;
  tags?: Json | undefined;
  /** In which form to send it; that of the schema's name unless given. */
  dialect?: "tutorial" | "current" | undefined;
  mappings: readonly MappingInput[];
  /** Merged into the body unchecked. */
  extra?: JsonObject | undefined;
}

export interface UpdateMappingSetInput extends MappingSetInput {
  mappingSetId: string;
}

export interface ListMappingSetsInput {
  limit?: number | undefined;
  start?: number | undefined;
  name?: string | undefined;
  orderBy?:
    | "createdDate"
    | "+createdDate"
    | "-createdDate"
    | "updatedDate"
    | "+updatedDate"
    | "-updatedDate"
    | undefined;
  expandSchema?: boolean | undefined;
}

export interface GetMappingSetInput {
  mappingSetId: string;
  expandSchema?: boolean | undefined;
  version?: Count | undefined;
}

export interface PreviewMappingSetInput {
  /** The records to map. */
  data: readonly object[];
  mappingSet: MappingSetInput;
  /** Merged into the body unchecked. */
  extra?: JsonObject | undefined;
}

export interface ListMappingsInput {
  mappingSetId: string;
}

export interface GetMappingInput {
  mappingSetId: string;
  mappingId: string;
}

export interface ValidateExpressionInput {
  expression: string;
  mappingSetId?: string | undefined;
  sampleData?: string | undefined;
  sampleDataType?: string | undefined;
  /** Merged into the body unchecked. */
  extra?: JsonObject | undefined;
}

/** A mapping set as read, or its id and version alone where it was just made. */
export interface MappingSet extends Resource {
  id: string;
  /** What a flow names; it grows by one with each update. */
  version?: number;
  name?: string;
  mappings?: Mapping[];
  inputSchema?: Record<string, unknown>;
  outputSchema?: { schemaRef?: { id?: string; contentType?: string }; [member: string]: unknown };
  /** Milliseconds since 1970, or an RFC 3339 time. */
  createdDate?: number | string;
  /** Milliseconds since 1970, or an RFC 3339 time. */
  modifiedDate?: number | string;
  createdBy?: string;
  modifiedBy?: string;
}

/** A mapping as read, with the names of both dialects. */
export interface Mapping extends Resource {
  id?: string;
  version?: number;
  sourceType?: string;
  source?: string;
  destination?: string;
  sourceAttribute?: string;
  destinationXdmPath?: string;
  identity?: boolean;
  name?: string;
  description?: string;
}

/** What the platform found in a mapping set, an entry for each mapping. */
export interface MappingSetValidation extends Resource {
  /** Whether all entries are a success. */
  valid: boolean;
  validationResponse: {
    status?: string;
    errors?: { destination?: string; source?: string; exception?: unknown; [member: string]: unknown }[] | null;
    [member: string]: unknown;
  }[];
}

/** A record as mapped, and what failed on the way. */
export interface MappedRecord extends Resource {
  data?: unknown;
  errors?: unknown;
}

export interface ExpressionValidation {
  valid: boolean;
  /** The platform's words for what is wrong. */
  error?: string;
}

/** A function or an operator of the expression language. */
export interface LanguageEntry extends Resource {}
