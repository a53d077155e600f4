// Made by `cargo xtask faces` from the tables; not to be edited.

import type { Request } from "./calls.js";
import type { Diagnostic, Retry } from "./diagnostics.js";
import type { LastRunDetails } from "./flow_service.js";
import type { CheckMappingInput } from "./inference.js";
import type { MappingTest } from "./preview.js";
import type { RunStatus, Verdict } from "./runs.js";
import type { Json } from "./shared.js";
import type { PipelineSpec } from "./spec.js";

/** What a resource has of its own, or shares with the others. */
export type PipelineParts = Pick<PipelineSpec, "target" | "mapping" | "schedule" | "options" | "tags">;

/** The stages of a resource that have a name on the platform. */
export type NamedStage =
  | "fieldGroup"
  | "schema"
  | "dataset"
  | "targetConnection"
  | "mappingSet"
  | "sourceConnection"
  | "flow";

/** What a pipeline is to do. */
export type PipelineGoal =
  | "apply"
  | "status"
  | "watch"
  | "enable"
  | "disable"
  | "run"
  | "teardown"
  | "adopt"
  | "dedupe";

/**
 * Why a pipeline waits: `settling`, as what was made may not be shown yet, `initializing`, as a connection is not
 * enabled yet, and `polling` for the end of a run.
 */
export type WaitReason =
  | "rateLimited"
  | "unavailable"
  | "noAnswer"
  | "unauthorized"
  | "changed"
  | "settling"
  | "initializing"
  | "polling";

/** What became of one step. */
export interface LedgerStep {
  /** `pending`: a create may have been sent, and what came of it is unknown. */
  state: "pending" | "made" | "done";
  /** The id of the resource. */
  id?: string;
  /** The version of a mapping set. */
  version?: number;
  /** Whether this pipeline made it; what was there before is never deleted. */
  made?: boolean;
  /** Of the references to secrets and, in 32 bits, of their values, which can't be read back. */
  digest?: string;
  /** Whether the apply that is under way has looked at it. */
  checked?: boolean;
  /** What the step read, or the object in which the fields of a field group lie. */
  result?: Json;
  /** The name of the resource. */
  title?: string;
  /** When its create was sent, in milliseconds since 1970. */
  sentAt?: number;
  /** Of the input of that create, until it is known what came of it. */
  fingerprint?: string;
}

/** A pause that is not over. */
export interface LedgerWait {
  /** Its end, in milliseconds since 1970; a run that comes earlier waits for the rest. */
  until: number;
  /** Why there is a pause. */
  reason: WaitReason;
}

/** The platform that a ledger belongs to: it is refused with another one. */
export interface LedgerPlatform {
  /** The id of the organization. */
  organization: string;
  /** The name of the sandbox. */
  sandbox: string;
  /** What the URLs of requests begin with. */
  host: string;
}

/** A resource that was replaced and has yet to be deleted. */
export interface ReplacedResource {
  /** The stage that made it. */
  stage: string;
  /** The step that made it. */
  step: string;
  /** Its id. */
  id: string;
}

/** What is known to exist; it has no secret. */
export interface Ledger {
  /** The form of the ledger; one of the form 1 is taken too. */
  version: 2;
  /** How often it has changed. */
  revision: number;
  /** The name of the spec. */
  pipeline: string;
  /** Where everything in it is; known from the first request on. */
  platform?: LedgerPlatform;
  /** The digest of the spec whose apply has begun and not ended. */
  unfinished?: string;
  /** Until when the next request has to wait. */
  waiting?: LedgerWait;
  /** What became of each step, by its name. */
  steps: Record<string, LedgerStep>;
  /** What was replaced and has yet to be deleted. */
  replaced?: ReplacedResource[];
  /** The ids of what a teardown, or an apply with `prune`, has deleted that has not ended. */
  deleted?: string[];
  /** Of all else: a ledger that was changed or cut off is refused. */
  checksum: string;
}

/**
 * What a step does to what exists. `remove`: it left the spec, and an apply with `prune` deletes it. `twin`: there is
 * another one like it, which stays. `sourceChanged`: a source has other fields than those that were read before, each
 * with its types.
 */
export type PlanAction =
  | "read"
  | "create"
  | "keep"
  | "adopt"
  | "change"
  | "replace"
  | "publish"
  | "delete"
  | "remove"
  | "twin"
  | "sourceChanged";

/** A member that changes. */
export interface PlanChange {
  /** JSON Pointer to the member. */
  path: string;
  /** What it is. */
  from?: Json;
  /** What it will be. */
  to?: Json;
}

/** Whether a run has changed the platform: `maybe`, where a request that writes has no clear outcome. */
export type PlatformChange = "no" | "maybe" | "yes";

/** A field of a source that nothing maps. */
export interface FieldLeftOut {
  /** The path of the field. */
  path: string;
  /** Why it is left out, in words. */
  reason: string;
}

/** What becomes of the fields of a source. */
export interface PlanCoverage {
  /** The key of the resource. */
  resource: string;
  /** How many fields the source has, objects among them. */
  fields: number;
  /** How many of them are mapped, by themselves or through their parts. */
  mapped: number;
  /** The others. */
  leftOut: FieldLeftOut[];
}

/** One step of a plan. */
export interface PlanStep {
  /** The name of the step, such as `charges/flow`. */
  step: string;
  /** What it does. */
  action: PlanAction;
  /** The name of the resource. */
  name?: string;
  /** The id of the resource. */
  id?: string;
  /** What changes. */
  changes?: PlanChange[];
  /** Why, in words. */
  reason?: string;
  /** Where the records of a source are to be sent that waits for them. */
  inletUrl?: string;
}

/** What a pipeline does, step by step. */
export interface Plan {
  /** What the pipeline is to do. */
  goal: PipelineGoal;
  /** How many steps change something on the platform. */
  changes: number;
  /** The steps in their order. */
  steps: PlanStep[];
  /** Warnings of the comparison with the fields of the sources, each with its place in the spec. */
  diagnostics?: Diagnostic[];
  /** What becomes of the fields of each source, where they were read. */
  coverage?: PlanCoverage[];
}

/** Something is wrong with the spec, with a secret's value, or with what exists. */
export interface FaultsError {
  /**
   * `invalid`: the spec doesn't fit what was read. `secret`: a credential is refused. `conflict`: what exists, or what
   * another host does, is in the way.
   */
  kind: "invalid" | "secret" | "conflict";
  /** The first fault, in one sentence. */
  message: string;
  /** All faults, each with its place in the spec. */
  diagnostics: Diagnostic[];
  /** JSON Pointer to what the step is for, in the spec; empty for a step that is for all of it. */
  path: string;
  /** Whether the platform was changed. */
  changed: PlatformChange;
}

/** The platform refuses. */
export interface RefusalError {
  /** That it is a refusal. */
  kind: "service";
  /** What the platform refuses, in one sentence. */
  message: string;
  /** The HTTP status. */
  status: number;
  /** The platform's own code. */
  code?: string;
  /** The platform's own words. */
  detail?: string;
  /** What to quote to the platform's support. */
  requestId?: string;
  /** What the published code means. */
  meaning?: string;
  /** What to do. */
  help?: string;
  /** Whether and how to send the request again. */
  retry: Retry;
  /** Whether the platform may have done what was asked in spite of the refusal. */
  mayHaveTakenEffect: boolean;
  /** JSON Pointer to what the step is for, in the spec; empty for a step that is for all of it. */
  path: string;
  /** Whether the platform was changed. */
  changed: PlatformChange;
}

/** The platform gives no usable answer. */
export interface NoAnswerError {
  /** That there is no answer. */
  kind: "noAnswer";
  /** What was tried. */
  message: string;
  /** JSON Pointer to what the step is for, in the spec; empty for a step that is for all of it. */
  path: string;
  /** Whether the platform was changed. */
  changed: PlatformChange;
}

/** Why a step can't go on: something is wrong, the platform refuses, or it gives no usable answer. */
export type PipelineError = FaultsError | RefusalError | NoAnswerError;

/** Send a request, and give the answer to the pipeline. */
export interface SendStep {
  /** That a request is to be sent. */
  kind: "send";
  /** What the answer repeats. */
  id: string;
  /** The name of the step, such as `charges/flow`. */
  step: string;
  /** Whether the request changes the platform: the ledger must be saved before it is sent. */
  writes: boolean;
  /** The request. */
  request: Request;
}

/** Wait, and ask again. */
export interface WaitStep {
  /** That there is a pause. */
  kind: "wait";
  /** How long. */
  milliseconds: number;
  /** The end of the pause, in milliseconds since 1970; the ledger keeps it. */
  until: number;
  /** Why there is a pause. */
  reason: WaitReason;
  /** The name of the step that waits. */
  step: string;
}

/** Try the tests of a mapping, and give the report to the pipeline. */
export interface TestStep {
  /** That there are tests to try. */
  kind: "test";
  /** What the report repeats. */
  id: string;
  /** The name of the step, such as `charges/tests`. */
  step: string;
  /** What `compileMapping` takes. */
  mapping: CheckMappingInput;
  /** The tests, as the spec has them. */
  tests: MappingTest[];
}

/** There is nothing more to do. */
export interface DoneStep {
  /** That the pipeline has ended well. */
  kind: "done";
}

/** A step can't go on. */
export interface FailedStep {
  /** That the pipeline has ended. */
  kind: "failed";
  /** The name of the step that failed. */
  step: string;
  /** Why. */
  error: PipelineError;
}

/** What to do next. */
export type Step = SendStep | TestStep | WaitStep | DoneStep | FailedStep;

/** What is known of a flow. */
export interface FlowOfStatus {
  /** The id of the flow. */
  id?: string;
  /** The name of the flow. */
  name?: string;
  /** `enabled`, `disabled`, `draft`, … */
  state?: string;
  /** Its last run. */
  lastRunDetails?: LastRunDetails;
}

/** What is known of a run. */
export interface RunOfStatus {
  /** The id of the run. */
  id: string;
  /** In one spelling: `success`, `partialSuccess`, … */
  status?: RunStatus;
  /** When it was made, in milliseconds since 1970. */
  createdAt?: number;
  /** What came of it. */
  verdict?: Verdict;
}

/** A flow with its last runs. */
export interface PipelineStatus {
  /** The key of the resource. */
  resource: string;
  /** The flow. */
  flow: FlowOfStatus;
  /** Its last runs, the newest first. */
  runs?: RunOfStatus[];
  /** Where its records are to be sent, if the source waits for them. */
  inletUrl?: string;
}
