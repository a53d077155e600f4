import type { MappingOverride } from "./inference.js";
import type { Json, JsonObject, Time } from "./shared.js";
import type { FillingType } from "./schema.js";
import type { ServiceErrorFields } from "../errors.js";
import type { Diagnostic, Request } from "../types.js";
import type { Flow, Run } from "./flows.js";

/** A secret by its name; the host looks its value up when it is sent. */
export interface SecretReference {
  secret: string;
  /** Another version is another secret, so that a change of it is noticed. */
  version?: string | undefined;
}

/** Where the data of a resource goes. */
export interface PipelineTarget {
  /** `profile`, `experienceEvent`, or the `$id` of a class; the schema is then made from the fields of the source. */
  class?: string | undefined;
  /** A schema that is there. */
  schema?: { id: string } | undefined;
  /** A dataset that is there, of that schema. */
  dataset?: { id: string } | undefined;
  group?: string | undefined;
  types?: Readonly<Record<string, FillingType>> | undefined;
  identities?: readonly { path: string; namespace: string; primary?: boolean | undefined }[] | undefined;
  /** Lets Profile take the data; this can't be undone. */
  profile?: boolean | undefined;
}

/** How fields become fields: rows that are given, or what an inference is told. */
export interface PipelineMapping {
  mappings?: readonly JsonObject[] | undefined;
  include?: readonly string[] | undefined;
  exclude?: readonly string[] | undefined;
  rename?: Readonly<Record<string, string>> | undefined;
  overrides?: readonly MappingOverride[] | undefined;
  id?: string | undefined;
  created?: string | undefined;
}

/** When a flow runs; without `startTime` it starts when it is made. */
export interface PipelineSchedule {
  frequency: "once" | "minute" | "hour" | "day" | "week";
  interval?: number | string | undefined;
  startTime?: Time | undefined;
  backfill?: boolean | undefined;
}

/** What a resource has of its own, or shares with the others. */
export interface PipelineParts {
  target?: PipelineTarget | undefined;
  mapping?: PipelineMapping | undefined;
  schedule?: PipelineSchedule | undefined;
  options?: { errorDiagnosticsEnabled?: boolean | undefined; partialIngestionPercent?: number | undefined } | undefined;
  /** Of the dataset. */
  tags?: JsonObject | undefined;
}

/** The stages of a resource that have a name on the platform. */
export type NamedStage =
  | "fieldGroup"
  | "schema"
  | "dataset"
  | "targetConnection"
  | "mappingSet"
  | "sourceConnection"
  | "flow";

/** One resource of a source, on its way into one dataset. */
export interface PipelineResource extends PipelineParts {
  /** What the ledger calls it; the resource's own name unless given. */
  key?: string | undefined;
  resource?: string | undefined;
  params?: JsonObject | undefined;
  /** The name of all that is made for it; that of the spec and the key unless given. */
  name?: string | undefined;
  description?: string | undefined;
  names?: Partial<Record<NamedStage, string>> | undefined;
}

/** What should exist. */
export interface PipelineSpec extends PipelineParts {
  $schema?: string | undefined;
  name: string;
  description?: string | undefined;
  source: {
    connector: string;
    name?: string | undefined;
    description?: string | undefined;
    /** Credentials, the secret ones as references. */
    auth?: Readonly<Record<string, SecretReference | Json>> | undefined;
    /** A base connection that is there, in the place of `auth`. */
    baseConnectionId?: string | undefined;
  };
  resources: readonly PipelineResource[];
  draft?: boolean | undefined;
}

/** What a pipeline is to do. */
export type PipelineGoal = "apply" | "status" | "watch" | "enable" | "disable" | "run" | "teardown" | "adopt";

/** Why a pipeline waits. */
export type WaitReason = "rateLimited" | "unavailable" | "noAnswer" | "unauthorized" | "changed" | "polling";

/** What became of one step. */
export interface LedgerStep {
  /** `pending`: a create may have been sent, and what came of it is unknown. */
  state: "pending" | "made" | "done";
  id?: string;
  /** Of a mapping set. */
  version?: number;
  /** Whether this pipeline made it; what was there before is never deleted. */
  made?: boolean;
  /** Of the references to secrets, which can't be read back. */
  digest?: string;
  /** Whether the apply that is under way has looked at it. */
  checked?: boolean;
  /** What the step read. */
  result?: Json;
}

/** What is known to exist; it holds no secret. */
export interface Ledger {
  version: 1;
  /** The name of the spec. */
  pipeline: string;
  /** Of the spec whose apply has begun and not ended. */
  unfinished?: string;
  /** Until when the next request has to wait, in milliseconds since 1970; a run that comes earlier waits for the rest. */
  waiting?: { until: number; reason: WaitReason };
  steps: Record<string, LedgerStep>;
  /** What was replaced and has yet to be deleted. */
  replaced?: { stage: string; step: string; id: string }[];
}

/** What a step does to what exists. */
export type PlanAction = "read" | "create" | "keep" | "adopt" | "change" | "replace" | "publish" | "delete";

/** One step of a plan. */
export interface PlanStep {
  step: string;
  action: PlanAction;
  name?: string;
  id?: string;
  changes?: { path: string; from?: Json; to?: Json }[];
  reason?: string;
}

/** What a pipeline does, step by step. */
export interface Plan {
  goal: PipelineGoal;
  /** How many steps change something on the platform. */
  changes: number;
  steps: PlanStep[];
}

/** Why a step can't go on: a person has to decide, the platform refuses, or it gives no usable answer. */
export type PipelineError =
  | { kind: "conflict"; message: string; diagnostics: Diagnostic[] }
  | ({ kind: "service"; message: string } & Omit<ServiceErrorFields, "body">)
  | { kind: "noAnswer"; message: string };

/** What to do next. */
export type Step =
  | { kind: "send"; id: string; step: string; request: Request }
  | {
      kind: "wait";
      milliseconds: number;
      /** The end of the pause, in milliseconds since 1970; the ledger keeps it. */
      until: number;
      reason: WaitReason;
      step: string;
    }
  | { kind: "done" }
  | { kind: "failed"; step: string; error: PipelineError };

/** A flow with its last runs. */
export interface PipelineStatus {
  resource: string;
  flow: Pick<Flow, "name" | "state" | "lastRunDetails"> & { id?: string };
  runs?: (Pick<Run, "id" | "status" | "createdAt" | "verdict">)[];
}
