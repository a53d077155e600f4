/** Something that JSON can carry; a member that is `undefined` is absent. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** An object that JSON can carry; what it may hold is the platform's affair. */
export interface JsonObject {
  readonly [name: string]: Json | undefined;
}

/** JSON text, which is taken as it stands. */
export type JsonText = string | Uint8Array;

/** One text or several. */
export type OneOrMore = string | readonly string[];

/** An integer, or a decimal string that is read as one. */
export type Count = number | string;

/** Unix seconds as an integer or a decimal string, or an RFC 3339 time with its zone. */
export type Time = number | string;

/** The version of a schema: `1`, or a media type that ends in it. */
export type SchemaVersion = 1 | string;

/** A connection spec or flow spec; the version is `1.0` unless given. */
export interface SpecReference {
  id: string;
  version?: string | undefined;
}

/** A schema by its `$id`. */
export interface SchemaReference {
  id: string;
  version?: SchemaVersion | undefined;
}

/** A schema by its `$id`, in the words of Data Prep and Catalog. */
export interface SchemaContentReference {
  id: string;
  contentType?: SchemaVersion | undefined;
}

/** One operation of a JSON Patch. */
export type PatchOperation =
  | { op: "add" | "replace"; path: string; value: Json }
  | { op: "remove"; path: string };

/** What the platform answers with: more members than are named here, and new ones at any time. */
export interface Resource {
  [member: string]: unknown;
}

/** What a list holds of each service; a page of it where the platform gives pages. */
export interface List<T> extends Resource {
  items: T[];
  /** All that there are, where the request asked for it. */
  count?: number;
  _links?: { next?: { href: string } | null; [relation: string]: unknown };
  _page?: { orderby?: string; next?: string | null; count?: number; limit?: number; [member: string]: unknown };
}

/** A new or changed resource of Flow Service; the next change needs the etag, quotes and all. */
export interface Created extends Resource {
  id: string;
  etag: string;
}

/** A resource of Flow Service. */
export interface FlowServiceResource extends Resource {
  id: string;
  /** Absent only where a search left it out. */
  etag?: string;
  name?: string;
  description?: string;
  /** `enabled`, `disabled`, `draft`, … */
  state?: string;
  version?: string;
  /** Milliseconds since 1970. */
  createdAt?: number;
  /** Milliseconds since 1970. */
  updatedAt?: number;
  createdBy?: string;
  updatedBy?: string;
  sandboxId?: string;
  sandboxName?: string;
  imsOrgId?: string;
}

/** A resource that was read by itself and so has the etag that its next change needs. */
export type WithEtag<T extends FlowServiceResource> = T & { etag: string };

/** What lists of Flow Service can be asked for. */
export interface ListInput {
  /** `field<operator>value`; all of several must hold. */
  property?: OneOrMore | undefined;
  limit?: number | undefined;
  orderby?: string | undefined;
  continuationToken?: string | undefined;
  /** Asks how many there are; not together with `limit`. */
  count?: boolean | undefined;
}

/** What a search asks for. */
export interface SearchInput {
  queryString?: string | undefined;
  limit?: number | undefined;
  orderby?: string | undefined;
  count?: boolean | undefined;
  continuationToken?: string | undefined;
  /** Merged into the body unchecked. */
  extra?: JsonObject | undefined;
}

/** What lists of specs can be asked for. */
export type SpecListInput = Pick<ListInput, "property">;

/** For operations that take nothing. */
export type NoInput = Record<never, never>;
