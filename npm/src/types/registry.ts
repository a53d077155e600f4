// Made by `cargo xtask faces` from the tables; not to be edited.

import type { Resource } from "./shared.js";

/** How many resources of each kind the tenant has made. */
export interface RegistryCounts extends Resource {
  /** Schemas. */
  schemas?: number;
  /** Field groups. */
  mixins?: number;
  /** Data types. */
  datatypes?: number;
  /** Classes. */
  classes?: number;
  /** Union schemas. */
  unions?: number;
}

/** The tenant and what it has made. */
export interface Tenant extends Resource {
  /** The name under which custom fields stand, without its underscore. */
  tenantId: string;
  /** The id of the organization. */
  imsOrg?: string;
  /** How many resources it has made. */
  counts?: RegistryCounts;
  /** The newest resources. */
  recentlyCreatedResources?: Record<string, unknown>[];
  /** The resources that were changed last. */
  recentlyUpdatedResources?: Record<string, unknown>[];
  /** The schemas that use each class. */
  classUsage?: unknown;
}

/**
 * A schema, field group, class, behaviour, data type or union; which members it has depends on how it was asked for.
 */
export interface RegistryResource extends Resource {
  /** The id of the resource: a URI. */
  $id: string;
  /** The id as a path can carry it. */
  "meta:altId"?: string;
  /** The version of the resource. */
  version?: string;
  /** The title that it was given. */
  title?: string;
  /** The description that it was given. */
  description?: string;
  /** `object`. */
  type?: string;
  /** The resources that it is made of, by their `$ref`. */
  allOf?: unknown[];
  /** The fields by name. */
  properties?: Record<string, unknown>;
  /** Fields by the name of the part that they are in. */
  definitions?: Record<string, unknown>;
  /** What each element of a data type is that is a list. */
  items?: Record<string, unknown>;
  /** The fields that a record must have. */
  required?: string[];
  /** The id of the organization. */
  imsOrg?: string;
  /** Whether it is there only to be extended. */
  "meta:abstract"?: boolean;
  /** The class of a schema. */
  "meta:class"?: string;
  /** `tenant` or `global`. */
  "meta:containerId"?: string;
  /** All resources that it is made of. */
  "meta:extends"?: string[];
  /** Whether it may be extended. */
  "meta:extensible"?: boolean;
  /** Tags that can't be taken away, such as `union` for Profile. */
  "meta:immutableTags"?: string[];
  /** The classes that a field group is for. */
  "meta:intendedToExtend"?: string[];
  /** Who made and changed it, and when. */
  "meta:registryMetadata"?: Record<string, unknown>;
  /** `schemas`, `mixins`, … */
  "meta:resourceType"?: string;
  /** The id of its sandbox. */
  "meta:sandboxId"?: string;
  /** The type of its sandbox. */
  "meta:sandboxType"?: string;
  /** The tenant's name with its underscore. */
  "meta:tenantNamespace"?: string;
  /** The type in one word of XDM. */
  "meta:xdmType"?: string;
}

/** A descriptor; a short list gives no more than its id and type. */
export interface Descriptor extends Resource {
  /** The id of the descriptor. */
  "@id": string;
  /** What it says of the field: `xdm:descriptorIdentity`, … */
  "@type"?: string;
  /** The `$id` of the schema. */
  "xdm:sourceSchema"?: string;
  /** The version of the schema. */
  "xdm:sourceVersion"?: number;
  /** The field's path, `/` between its steps; of a primary key or of deprecated fields, several. */
  "xdm:sourceProperty"?: string | string[];
  /** The namespace of an identity. */
  "xdm:namespace"?: string;
  /** `xdm:code` or `xdm:id`: how the namespace is named. */
  "xdm:property"?: string;
  /** Whether it is the primary identity. */
  "xdm:isPrimary"?: boolean;
  /** What the field is called for people, by language. */
  "xdm:title"?: Record<string, unknown>;
  /** What the field is for, by language. */
  "xdm:description"?: Record<string, unknown>;
  /** Suggested values. */
  "meta:enum"?: Record<string, unknown>;
  /** Suggested values that are not shown. */
  "xdm:excludeMetaEnum"?: Record<string, unknown>;
  /** The namespace of the schema that the field refers to. */
  "xdm:identityNamespace"?: string;
  /** The `$id` of the schema that is referred to. */
  "xdm:destinationSchema"?: string;
  /** The version of that schema. */
  "xdm:destinationVersion"?: number;
  /** The path of the field that is referred to. */
  "xdm:destinationProperty"?: string;
  /** The namespace of that schema. */
  "xdm:destinationNamespace"?: string;
  /** How many refer to how many: `1:1`, `1:0`, `M:1`, `M:0`. */
  "xdm:cardinality"?: string;
  /** The name of the relation. */
  "xdm:sourceToDestinationName"?: string;
  /** The name of the relation from the other side. */
  "xdm:destinationToSourceName"?: string;
  /** The title of the relation. */
  "xdm:sourceToDestinationTitle"?: string;
  /** The title of the relation from the other side. */
  "xdm:destinationToSourceTitle"?: string;
  /** `hour` or `day`. */
  "xdm:granularity"?: string;
  /** The zone of its times. */
  "xdm:ianaTimezone"?: string;
  /** The labels of data governance. */
  "xdm:label"?: string[];
  /** `tenant` or `global`. */
  "meta:containerId"?: string;
  /** The id of the organization. */
  imsOrg?: string;
  /** When it was made, in milliseconds since 1970. */
  created?: number;
  /** When it was changed last, in milliseconds since 1970. */
  updated?: number;
  /** The client id of the program that made it. */
  createdClient?: string;
  /** Who made it. */
  createdUser?: string;
  /** Who changed it last. */
  updatedUser?: string;
}

/** A record that a schema takes. */
export type SampleData = Record<string, unknown> | unknown[];
