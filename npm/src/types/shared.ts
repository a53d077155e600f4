/** Something that JSON can carry; a member that is `undefined` is absent. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** An object that JSON can carry; what it may hold is the platform's affair. */
export interface JsonObject {
  /** A member that the platform knows. */
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

/** What the platform answers with: more members than are named here, and new ones at any time. */
export interface Resource {
  /** A member that the platform adds. */
  [member: string]: unknown;
}

/** The links of a page, as `nextPage` reads them. */
export interface PageLinks extends Resource {
  /** The next page. */
  next?: PageLink | null;
}

/** A link to a page. */
export interface PageLink {
  /** The path and query of the page. */
  href: string;
}

/** Where a page stands in its list. */
export interface PageInfo extends Resource {
  /** The field that orders the list. */
  orderby?: string;
  /** What `start` takes for the next page. */
  next?: string | null;
  /** How many entries there are on the page. */
  count?: number;
  /** How many entries there may be on a page. */
  limit?: number;
}

/** What a list holds of each service; a page of it where the platform gives pages. */
export interface List<T> extends Resource {
  /** The entries. */
  items: T[];
  /** All that there are, where the request asked for it. */
  count?: number;
  /** Where the next page is. */
  _links?: PageLinks;
  /** Where the page stands. */
  _page?: PageInfo;
}

/** A resource that was read by itself and so has the etag that its next change needs. */
export type WithEtag<T extends Etagged> = T & Required<Etagged>;

/** What may have an etag. */
export interface Etagged {
  /** What the next change of the resource needs, quotes and all. */
  etag?: string;
}

/** For operations that take nothing. */
export type NoInput = Record<never, never>;
