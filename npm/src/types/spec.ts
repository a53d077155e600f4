// Made by `cargo xtask faces` from the tables; not to be edited.

import type { MappingOverride } from "./inference.js";
import type { ConnectorDefinition, CreateNamespaceInput, FlowOptions, Frequency, SourceDataInput } from "./inputs.js";
import type { SourceFieldsInput } from "./language.js";
import type { SecretReference } from "./rows.js";
import type { FillingType, IdentityInput } from "./schema.js";
import type { Count, Json, JsonObject, Time } from "./shared.js";

/** Where the data comes from. */
export interface PipelineSource {
  /** The source, by its name in `connectors()` or as a definition. Example: `stripe`. */
  connector: string | ConnectorDefinition;
  /**
   * The name of the base connection; by default that of the pipeline, and behind it that of the source where it is one
   * of `sources`.
   */
  name?: string | undefined;
  /** What the base connection is for. */
  description?: string | undefined;
  /** The credentials of the source, with references such as `{"secret": "STRIPE_KEY"}` for the secret ones. */
  auth?: Readonly<Record<string, SecretReference | Json>> | undefined;
  /** A base connection that is there already, in place of `auth`. */
  baseConnectionId?: string | undefined;
}

/** The names of what is made, by stage. */
export interface StageNames {
  /** The title of the field group that is made. */
  fieldGroup?: string | undefined;
  /** The title of the schema that is made. */
  schema?: string | undefined;
  /** The name of the dataset that is made. */
  dataset?: string | undefined;
  /** The name of the target connection that is made. */
  targetConnection?: string | undefined;
  /** The name of the mapping set that is made. */
  mappingSet?: string | undefined;
  /** The name of the source connection that is made. */
  sourceConnection?: string | undefined;
  /** The name of the flow that is made. */
  flow?: string | undefined;
}

/** A class that is made where it is not there yet. */
export interface OwnClass {
  /** Its title, by which it is found: nothing else in the registry may have it. Example: `Price`. */
  title: string;
  /** Whether its records say how something is, or what happened when; for good. */
  behavior: "record" | "time-series";
  /** What its records are, in words for whoever reads it later. */
  description?: string | undefined;
}

/** A schema that is there. */
export interface ExistingSchema {
  /** The `$id` of the schema. Example: `https://ns.adobe.com/acme/schemas/2f1b0f0c8d0d4a6f9d0f6a5f6c1c7f0e`. */
  id: string;
}

/** A dataset that is there. */
export interface ExistingDataset {
  /** The id of the dataset. */
  id: string;
}

/** Where the data of a resource goes. */
export interface PipelineTarget {
  /**
   * What the records are: `profile`, `experienceEvent`, the `$id` of a class, or a class that is made where it is not
   * there yet; a schema is then made.
   */
  class?: string | OwnClass | undefined;
  /** A schema that is there already, in place of one that is made. */
  schema?: ExistingSchema | undefined;
  /** A dataset that is there already, of that schema. */
  dataset?: ExistingDataset | undefined;
  /** The object that the fields of the source lie in, below the tenant's own; the resource's name by default. */
  group?: string | undefined;
  /** Types by source field, for fields whose type can't be told. Example: `{"data.balance":"integer"}`. */
  types?: Readonly<Record<string, FillingType>> | undefined;
  /** The fields that identify a person. */
  identities?: readonly IdentityInput[] | undefined;
  /** Whether Profile takes the data; this can't be undone. */
  profile?: boolean | undefined;
}

/** How fields become fields: rows that are given, or what an inference is told. */
export interface PipelineMapping {
  /** All mappings, in place of those that are made from the fields. */
  mappings?: readonly JsonObject[] | undefined;
  /** The source fields to map, and no others. */
  include?: readonly string[] | undefined;
  /** Source fields to leave out. */
  exclude?: readonly string[] | undefined;
  /** Destinations by source field, where the names are to differ. */
  rename?: Readonly<Record<string, string>> | undefined;
  /** Mappings that take the place of those made for the same destinations. */
  overrides?: readonly MappingOverride[] | undefined;
  /** The source field for the `_id` of events; `id` by default. */
  id?: string | undefined;
  /** The source field for the `timestamp` of events; `created` by default. */
  created?: string | undefined;
}

/** A test of the mapping of a resource: a record, and what is expected of it. */
export interface PipelineTest {
  /** A name for the test; its position by default. Example: `a refund`. */
  name?: string | undefined;
  /** The record that is mapped. */
  record: JsonObject;
  /** The parts of the output that are compared; null is expected of what is absent. */
  expected?: JsonObject | undefined;
  /** What becomes of the record. */
  fate?: "lands" | "landsWithNulls" | "rejected" | undefined;
  /**
   * The present time for this test, in milliseconds since 1970; that of the run by default. From -62135596800000 to
   * 253402300799999.
   */
  now?: number | undefined;
}

/** When a flow runs; without `startTime` it starts when it is made. */
export interface PipelineSchedule {
  /**
   * When the first run is due, in Unix seconds, as text of them, or as a time with its zone. Example:
   * `2030-01-31T08:00:00Z`.
   */
  startTime?: Time | undefined;
  /** The unit of the time between two runs; a flow with `once` runs a single time. */
  frequency: Frequency;
  /** How many units of the frequency are between two runs; at least 15 minutes; not with `once`. Example: `1`. */
  interval?: Count | undefined;
  /** Whether the first run takes all data from before the start too; true by default; not with `once`. */
  backfill?: boolean | undefined;
}

/** One resource of a source, on its way into one dataset. */
export interface PipelineResource {
  /** What ledger and plan call it; by default `resource`. */
  key?: string | undefined;
  /**
   * Which of `sources` it comes from, by its name there; by default `source`, or the only one of `sources`. Example:
   * `shop`.
   */
  source?: string | undefined;
  /** Which data of the source to bring, by its name there. Example: `charges`. */
  resource?: string | undefined;
  /** Parameters of the source beside the resource, as its connector names them. */
  params?: JsonObject | undefined;
  /** The form of the data, where the source has several. */
  data?: SourceDataInput | undefined;
  /**
   * What reading the fields takes beside resource and form, such as the `path` of one of several files, as
   * exploreBaseConnection has it.
   */
  explore?: JsonObject | undefined;
  /** The fields of the source, in place of reading them there. */
  fields?: SourceFieldsInput | undefined;
  /** Sample records, whose fields are taken in place of reading them at the source. */
  records?: readonly JsonObject[] | undefined;
  /** The column of a table that shows which rows are new, as createFlow has it. Example: `{"name":"updated_at"}`. */
  deltaColumn?: JsonObject | undefined;
  /** The id of the key that the files were encrypted with. */
  publicKeyId?: string | undefined;
  /** The name of all that is made for it; by default that of the pipeline and the key. */
  name?: string | undefined;
  /** What the flow is for. */
  description?: string | undefined;
  /** Names of single parts, where `name` doesn't suit. */
  names?: StageNames | undefined;
  /** Where its data goes; what is left out comes from the pipeline. */
  target?: PipelineTarget | undefined;
  /** How its fields become fields of the schema; what is left out comes from the pipeline. */
  mapping?: PipelineMapping | undefined;
  /**
   * Records, and what the mapping is to make of each; an apply tries them before it makes anything, and a preview too.
   */
  tests?: readonly PipelineTest[] | undefined;
  /** When its flow runs, in place of the schedule of the pipeline. */
  schedule?: PipelineSchedule | undefined;
  /** What happens to its records that fail; what is left out comes from the pipeline. */
  options?: FlowOptions | undefined;
  /** Tags of its dataset; what is left out comes from the pipeline. */
  tags?: JsonObject | undefined;
}

/** What should exist. */
export interface PipelineSpec {
  /** The address of this JSON Schema, for editors. */
  $schema?: string | undefined;
  /** The name of the pipeline, which the names of all that is made begin with. Example: `Stripe`. */
  name: string;
  /** What the pipeline is for. */
  description?: string | undefined;
  /** Where the data of the resources comes from that name no other source. */
  source?: PipelineSource | undefined;
  /** Further sources, or all of them, by names of your choice, which the resources name as their `source`. */
  sources?: Readonly<Record<string, PipelineSource>> | undefined;
  /** Identity namespaces, which are made where they are not there yet, and are for good. */
  namespaces?: readonly CreateNamespaceInput[] | undefined;
  /** What to bring, each into a dataset of its own. */
  resources: readonly PipelineResource[];
  /** Where the data of all resources goes. */
  target?: PipelineTarget | undefined;
  /** How the fields of all resources become fields of their schemas. */
  mapping?: PipelineMapping | undefined;
  /** When the flows run; they start when they are made, if no start is given. */
  schedule?: PipelineSchedule | undefined;
  /** What happens to records that fail. */
  options?: FlowOptions | undefined;
  /** Tags of all datasets. */
  tags?: JsonObject | undefined;
  /** What the pipeline was called before, so that its ledger is taken and what it made gets the new name. */
  previousName?: string | undefined;
  /**
   * Keys of resources, and names of `sources`, by what they were before: what was made for one is carried over to its
   * new name. `source` names what stands, or stood, in that member. Example: `{"charges":"payments"}`.
   */
  renamed?: JsonObject | undefined;
  /**
   * What becomes of fields that a source gains, loses or changes after they were first read: `ignore` reports them in
   * the plan and keeps to those that were read (the default), but takes new ones that the spec names; `follow` takes
   * the fields as they are; `stop` makes nothing until the spec says one or the other.
   */
  sourceChanges?: "ignore" | "follow" | "stop" | undefined;
  /** Whether connections and flows are left as drafts; false by default. */
  draft?: boolean | undefined;
}
