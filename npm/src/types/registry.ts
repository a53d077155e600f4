import type { Json, JsonObject, OneOrMore, PatchOperation, Resource } from "./shared.js";

/** Where a resource lies: the organization's own, or Adobe's. */
export type Container = "tenant" | "global";

type LookupView = "xed" | "xed-full" | "xed-notext" | "xed-full-notext" | "xed-full-desc" | "xed-deprecatefield";

/** How a schema or field group is to be read; resolved, with its texts, unless given. */
export type LookupAccept = `application/vnd.adobe.${LookupView}+json;${" " | ""}version=1`;

/** How a list is to be read: ids and titles unless given, or whole. */
export type ListAccept = "application/vnd.adobe.xed-id+json" | "application/vnd.adobe.xed+json";

/** How descriptors are to be read: whole unless given, as ids or as links; `v2` is in pages. */
export type DescriptorAccept = `application/vnd.adobe.xdm${"" | "-v2"}${"" | "-id" | "-link"}+json`;

/** What lists of the registry can be asked for. */
export interface RegistryListInput {
  container?: Container | undefined;
  property?: OneOrMore | undefined;
  orderby?: string | undefined;
  /** Up to 500; the registry takes it for a hint. */
  limit?: number | undefined;
  /** Only with `orderby`. */
  start?: string | undefined;
  accept?: ListAccept | undefined;
}

export interface CreateFieldGroupInput {
  title: string;
  description?: string | undefined;
  /** The `$id` of the class that it extends; spares `meta:intendedToExtend`. */
  class?: string | undefined;
  /** As `getTenant` gives it: custom fields stand under its name. */
  tenantId?: string | undefined;
  /** The fields by name; spares `definitions` and `allOf`. */
  properties?: JsonObject | undefined;
  "meta:intendedToExtend"?: readonly string[] | undefined;
  definitions?: JsonObject | undefined;
  allOf?: Json | undefined;
  /** Merged into the body unchecked. */
  extra?: JsonObject | undefined;
}

export interface FieldGroupInput {
  fieldGroupId: string;
}

export interface GetFieldGroupInput extends FieldGroupInput {
  container?: Container | undefined;
  accept?: LookupAccept | undefined;
}

export interface UpdateFieldGroupInput extends FieldGroupInput {
  title?: string | undefined;
  description?: string | undefined;
  patch?: readonly PatchOperation[] | undefined;
}

export interface CreateSchemaInput {
  title: string;
  description?: string | undefined;
  /** The `$id` of the class; with `fieldGroups` it spares `allOf`. */
  class?: string | undefined;
  fieldGroups?: readonly string[] | undefined;
  allOf?: Json | undefined;
  /** Merged into the body unchecked. */
  extra?: JsonObject | undefined;
}

export interface SchemaInput {
  schemaId: string;
}

export interface GetSchemaInput extends SchemaInput {
  container?: Container | undefined;
  accept?: LookupAccept | undefined;
}

export interface UpdateSchemaInput extends SchemaInput {
  title?: string | undefined;
  description?: string | undefined;
  /** Field groups to add. */
  fieldGroups?: readonly string[] | undefined;
  /** Enables the schema for Profile, for ever. */
  profile?: boolean | undefined;
  patch?: readonly PatchOperation[] | undefined;
}

export interface GetSampleDataInput extends SchemaInput {
  accept?: LookupAccept | undefined;
}

export interface CreateDescriptorInput {
  /** `xdm:descriptorIdentity`, … */
  "@type": string;
  "xdm:sourceSchema": string;
  /** 1, unless given and ever. */
  "xdm:sourceVersion"?: number | undefined;
  /** The field's path, `/` between its steps. */
  "xdm:sourceProperty"?: string | undefined;
  "xdm:namespace"?: string | undefined;
  "xdm:property"?: "xdm:code" | "xdm:id" | undefined;
  "xdm:isPrimary"?: boolean | undefined;
  /** Merged into the body unchecked. */
  extra?: JsonObject | undefined;
}

export interface ListDescriptorsInput {
  property?: OneOrMore | undefined;
  orderby?: string | undefined;
  limit?: number | undefined;
  /** Only with `orderby`. */
  start?: string | undefined;
  accept?: DescriptorAccept | undefined;
}

export interface DescriptorInput {
  descriptorId: string;
}

export interface Tenant extends Resource {
  tenantId: string;
  imsOrg?: string;
  counts?: Record<string, unknown>;
}

/** A schema or field group; which members it has depends on how it was asked for. */
export interface RegistryResource extends Resource {
  $id: string;
  "meta:altId"?: string;
  version?: string;
  title?: string;
  description?: string;
  type?: string;
  allOf?: unknown[];
  properties?: Record<string, unknown>;
  definitions?: Record<string, unknown>;
  "meta:class"?: string;
  "meta:extends"?: string[];
  "meta:intendedToExtend"?: string[];
  "meta:immutableTags"?: string[];
}

export interface Descriptor extends Resource {
  "@id": string;
  "@type"?: string;
  "xdm:sourceSchema"?: string;
  "xdm:sourceVersion"?: number;
  "xdm:sourceProperty"?: string;
  "xdm:namespace"?: string;
  "xdm:property"?: string;
  "xdm:isPrimary"?: boolean;
}
