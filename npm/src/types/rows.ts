// Made by `cargo xtask faces` from the tables; not to be edited.

import type { Json, JsonObject } from "./shared.js";

/** The credentials of a source, by the connector's own names, or `{ specName, params }`. */
export type Auth = JsonObject;

/** An object of any type, such as a result or a record. */
export type AnyObject = object;

/** A secret by its name; the host looks its value up when it is sent. */
export interface SecretReference {
  /** The name of the secret. */
  secret: string;
  /** Another version is another secret, so that a change of it is noticed. */
  version?: string | undefined;
}

/** An operation of a JSON Patch that sets a value. */
export interface PatchValue {
  /** `add` where there may be no value yet, `replace` where there is one. */
  op: "add" | "replace";
  /** JSON Pointer to the member. */
  path: string;
  /** The new value. */
  value: Json;
}

/** An operation of a JSON Patch that takes a value away. */
export interface PatchRemoval {
  /** Takes the member away. */
  op: "remove";
  /** JSON Pointer to the member. */
  path: string;
}

/** One operation of a JSON Patch. */
export type PatchOperation = PatchValue | PatchRemoval;

/** A JSON Patch: operations that are done one after the other. */
export type Patch = readonly PatchOperation[];

/** What a mapping's source is; the last two are the names under which a mapping set is read back. */
export type MappingSourceType = "ATTRIBUTE" | "EXPRESSION" | "STATIC" | "text/x.schema-path" | "text/x.aep-xl";

/** What a mapping may hold besides its source and its destination. */
export interface MappingOptions {
  /** What the source is: a field, an expression or a constant. Default: `ATTRIBUTE`. */
  sourceType?: MappingSourceType | undefined;
  /** A name for people. */
  name?: string | undefined;
  /** A description for people. */
  description?: string | undefined;
  /** Whether the field identifies somebody; the tutorial's dialect alone. */
  identity?: boolean | undefined;
  /** The group of the identity; the tutorial's dialect alone. */
  identityGroup?: string | null | undefined;
  /** The namespace of the identity; the tutorial's dialect alone. */
  namespaceCode?: string | null | undefined;
  /** The version of the mapping; the tutorial's dialect alone. */
  version?: number | undefined;
}

/** A mapping under its current names. */
export interface CurrentMappingInput extends MappingOptions {
  /** The path of a field of the source, an expression, or a constant, as `sourceType` says. */
  source: string;
  /** The path of a field of the target schema. */
  destination: string;
}

/** A mapping under the names of Adobe's tutorial. */
export interface TutorialMappingInput extends MappingOptions {
  /** The path of a field of the source, or an expression. */
  sourceAttribute: string;
  /** The path of a field of the target schema. */
  destinationXdmPath: string;
}

/** A mapping, as createMappingSet takes it. */
export interface InferredMappingRow {
  /** The path of a field of the source, an expression, or a constant. */
  source: string;
  /** The path in the schema. */
  destination: string;
  /** What the source is. */
  sourceType: "ATTRIBUTE" | "EXPRESSION" | "STATIC";
}

/** A mapping, source and destination under their current names or those of the tutorial's dialect. */
export type MappingInput = MappingOptions &
  (Pick<CurrentMappingInput, "source"> | Pick<TutorialMappingInput, "sourceAttribute">) &
  (Pick<CurrentMappingInput, "destination"> | Pick<TutorialMappingInput, "destinationXdmPath">);
