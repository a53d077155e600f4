import type {
  Count,
  FlowServiceResource,
  Json,
  JsonObject,
  ListInput,
  OneOrMore,
  PatchOperation,
  SearchInput,
  SpecReference,
  Time,
} from "./shared.js";

/** When a flow runs; a flow that runs once has neither `interval` nor `backfill`. */
export interface Schedule {
  startTime?: Time | undefined;
  frequency?: "once" | "minute" | "hour" | "day" | "week" | undefined;
  /** At least 15 minutes, or 1 of the others. */
  interval?: Count | undefined;
  /** Whether the first run takes what is older than `startTime`. */
  backfill?: boolean | undefined;
}

export interface FlowOptions {
  errorDiagnosticsEnabled?: boolean | undefined;
  /** Above 0, up to 100. */
  partialIngestionPercent?: number | undefined;
}

export interface Transformation {
  /** `Mapping`, or on table sources `Copy`. */
  name: string;
  params: {
    mappingId?: string | undefined;
    mappingVersion?: Count | undefined;
    deltaColumn?: JsonObject | undefined;
    publicKeyId?: string | undefined;
  };
}

export interface CreateFlowInput {
  /** Spares `flowSpec`. */
  connector?: string | undefined;
  name: string;
  description?: string | undefined;
  flowSpec?: SpecReference | undefined;
  sourceConnectionId?: string | undefined;
  sourceConnectionIds?: readonly string[] | undefined;
  targetConnectionId?: string | undefined;
  targetConnectionIds?: readonly string[] | undefined;
  /** Spares `transformations`. */
  mappingSetId?: string | undefined;
  /** 0 unless given. */
  mappingVersion?: Count | undefined;
  transformations?: readonly Transformation[] | undefined;
  schedule?: Schedule | undefined;
  /** The same as `schedule`, under the body's name. */
  scheduleParams?: Schedule | undefined;
  options?: FlowOptions | undefined;
  draft?: boolean | undefined;
  /** Merged into the body unchecked. */
  extra?: JsonObject | undefined;
}

export interface FlowInput {
  flowId: string;
}

export interface SearchFlowsInput extends SearchInput {
  projectionFields?: string | undefined;
}

export interface UpdateFlowInput {
  flowId: string;
  /** As read, with its quotes. */
  etag: string;
  name?: string | undefined;
  description?: string | undefined;
  /** What changes of it. */
  schedule?: Schedule | undefined;
  mappingSetId?: string | undefined;
  mappingVersion?: Count | undefined;
  /** The flow as `getFlow` read it: the transformation to replace is found in it by its name. */
  flow?: object | undefined;
  options?: FlowOptions | undefined;
  patch?: readonly PatchOperation[] | undefined;
}

/** A flow as read; the platform repeats times and counts as it got them, as numbers or as text. */
export interface Flow extends FlowServiceResource {
  flowSpec?: { id: string; version?: string } | string;
  sourceConnectionIds?: string[];
  targetConnectionIds?: string[];
  transformations?: { name?: string; params?: Record<string, unknown>; [member: string]: unknown }[];
  scheduleParams?: {
    startTime?: number | string;
    frequency?: string;
    interval?: number | string;
    backfill?: boolean | string;
    [member: string]: unknown;
  };
  options?: Record<string, unknown>;
  inheritedAttributes?: Record<string, unknown>;
  lastOperation?: Record<string, unknown>;
  lastRunDetails?: {
    id?: string;
    state?: string;
    startedAtUTC?: number;
    completedAtUTC?: number;
    [member: string]: unknown;
  };
}

export interface FlowSpecInput {
  flowSpecId: string;
}

/** What a flow of one kind takes. */
export interface FlowSpec extends FlowServiceResource {
  sourceConnectionSpecIds?: string[];
  targetConnectionSpecIds?: string[];
  transformationSpecs?: Record<string, unknown>[];
  scheduleSpec?: Record<string, unknown>;
  attributes?: { isDraftModeSupported?: boolean; [member: string]: unknown };
}

export interface CreateRunInput {
  flowId: string;
  params: {
    startTime: Time;
    windowStartTime?: Time | undefined;
    windowEndTime?: Time | undefined;
    /** Only in the first run of a flow from a table. */
    deltaColumn?: { name: string; dateFormat?: string | undefined; timezone?: string | undefined } | undefined;
  };
  /** Merged into the body unchecked. */
  extra?: JsonObject | undefined;
}

export interface ListRunsInput extends ListInput {
  /** Spares a filter on it. */
  flowId?: string | undefined;
  property?: OneOrMore | undefined;
}

export interface RunInput {
  runId: string;
}

/** How a run is spelt here, whatever the platform's spelling; statuses yet unknown stay as they came. */
export type RunStatus =
  | "scheduled"
  | "queued"
  | "inProgress"
  | "success"
  | "partialSuccess"
  | "failed"
  | "partialFailure"
  | "completed"
  | (string & Record<never, never>);

/** What came of a run: the status alone does not tell, as `success` can hide failed records. */
export interface Verdict {
  outcome: "ok" | "partial" | "failed" | "empty" | "running" | "unknown";
  inputRecords?: number;
  outputRecords?: number;
  failedRecords?: number;
  skippedRecords?: number;
  /** Of the run and of its parts, the same one once. */
  errors: RunError[];
}

export interface RunError {
  code?: string;
  message?: string;
  recordCount?: number;
}

/** What a run, or a part of it, says of itself. */
export interface RunMetrics {
  durationSummary?: { startedAtUTC?: number; completedAtUTC?: number; [member: string]: unknown };
  sizeSummary?: { inputBytes?: number; outputBytes?: number; [member: string]: unknown };
  recordSummary?: {
    inputRecordCount?: number;
    outputRecordCount?: number;
    createdRecordCount?: number;
    updatedRecordCount?: number;
    skippedRecordCount?: number;
    failedRecordCount?: number;
    [member: string]: unknown;
  };
  fileSummary?: {
    inputFileCount?: number;
    outputFileCount?: number;
    skippedFileCount?: number;
    failedFileCount?: number;
    [member: string]: unknown;
  };
  statusSummary?: { status?: string; errors?: RunError[]; [member: string]: unknown };
  [member: string]: unknown;
}

/** A part of a run, such as the copy from the source or the promotion into the dataset. */
export interface RunActivity extends RunMetrics {
  id?: string;
  name?: string;
}

export interface Run extends FlowServiceResource {
  flowId?: string;
  params?: Record<string, unknown>;
  metrics?: RunMetrics;
  activities?: RunActivity[];
  /** Absent, like `verdict`, where the answer only tells the new run's id. */
  status?: RunStatus;
  verdict?: Verdict;
}
