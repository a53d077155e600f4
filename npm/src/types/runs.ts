// Made by `cargo xtask faces` from the tables; not to be edited.

import type { FlowServiceResource, SpecOfResource } from "./flow_service.js";
import type { Resource } from "./shared.js";

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

/** Why records failed. */
export interface RunError {
  /** The platform's code. */
  code?: string;
  /** The platform's words. */
  message?: string;
  /** How many records it is about. */
  recordCount?: number;
}

/** What came of a run: the status alone does not tell, as `success` can hide failed records. */
export interface Verdict {
  /** What came of it in one word: `partial` if some records failed, `empty` if there were none. */
  outcome: "ok" | "partial" | "failed" | "empty" | "running" | "unknown";
  /** How many records were read. */
  inputRecords?: number;
  /** How many records were written. */
  outputRecords?: number;
  /** How many records failed. */
  failedRecords?: number;
  /** How many records were passed over. */
  skippedRecords?: number;
  /** What went wrong in the run and in its parts, the same error once. */
  errors: RunError[];
}

/** When a run or a part of it started and ended. */
export interface DurationSummary extends Resource {
  /** When it started, in milliseconds since 1970. */
  startedAtUTC?: number;
  /** When it ended, in milliseconds since 1970. */
  completedAtUTC?: number;
  /** More, by the service that reports it. */
  extensions?: Record<string, unknown>;
}

/** The bytes of a run or a part of it; -1 is unknown. */
export interface SizeSummary extends Resource {
  /** How many were read. */
  inputBytes?: number;
  /** How many were written. */
  outputBytes?: number;
}

/** The records of a run or a part of it; -1 is unknown. */
export interface RecordSummary extends Resource {
  /** How many were read. */
  inputRecordCount?: number;
  /** How many were written. */
  outputRecordCount?: number;
  /** How many were new. */
  createdRecordCount?: number;
  /** How many took the place of an older one. */
  updatedRecordCount?: number;
  /** How many were passed over. */
  skippedRecordCount?: number;
  /** How many failed. */
  failedRecordCount?: number;
  /** How many were deleted. */
  deletedRecordCount?: number;
  /** How many were written with a warning. */
  warningRecordCount?: number;
  /** Why records were passed over. */
  skippedInfo?: Record<string, unknown>[];
  /** Why records failed. */
  failedInfo?: Record<string, unknown>[];
  /** More, by the service that reports it. */
  extensions?: Record<string, unknown>;
}

/** The files of a run or a part of it. */
export interface FileSummary extends Resource {
  /** How many were read. */
  inputFileCount?: number;
  /** How many were written. */
  outputFileCount?: number;
  /** How many were passed over. */
  skippedFileCount?: number;
  /** How many failed. */
  failedFileCount?: number;
  /** Where the list of the files is. */
  manifest?: Record<string, unknown>;
  /** The parts of the run that it is about. */
  activityRefs?: string[];
  /** More, by the service that reports it. */
  extensions?: Record<string, unknown>;
}

/** The status of a run or a part of it, as the platform wrote it. */
export interface StatusSummary extends Resource {
  /** In the platform's spelling; the run's `status` has one spelling. */
  status?: string;
  /** What went wrong; the run's `verdict` has it in one form. */
  errors?: unknown[];
  /** The parts of the run that it is about. */
  activityRefs?: string[];
  /** More, by the service that reports it. */
  extensions?: Record<string, unknown>;
}

/** What a run, or a part of it, says of itself. */
export interface RunMetrics extends Resource {
  /** When it started and ended. */
  durationSummary?: DurationSummary;
  /** How long records took. */
  latencySummary?: Record<string, unknown>;
  /** The bytes. */
  sizeSummary?: SizeSummary;
  /** The records. */
  recordSummary?: RecordSummary;
  /** The files. */
  fileSummary?: FileSummary;
  /** The status. */
  statusSummary?: StatusSummary;
  /** More, by the source. */
  customSummary?: Record<string, unknown>;
}

/** A part of a run, such as the copy from the source or the promotion into the dataset. */
export interface RunActivity extends RunMetrics {
  /** The id of the part. */
  id?: string;
  /** What it does. */
  name?: string;
  /** When it was last heard of, in milliseconds since 1970. */
  updatedAtUTC?: number;
  /** What it read. */
  sourceInfo?: Record<string, unknown>[];
  /** What it wrote. */
  targetInfo?: Record<string, unknown>[];
}

/** A run of a flow. */
export interface Run extends FlowServiceResource {
  /** The flow. */
  flowId?: string;
  /** The flow's spec. */
  flowSpec?: SpecOfResource;
  /** The run that this one belongs to. */
  parentFlowRunId?: string;
  /** What the run covers. */
  params?: Record<string, unknown>;
  /** What it says of itself. */
  metrics?: RunMetrics;
  /** Its parts. */
  activities?: RunActivity[];
  /**
   * In one spelling: `success`, `partialSuccess`, … Absent, like `verdict`, where the answer only tells the new run's
   * id.
   */
  status?: RunStatus;
  /** What came of it. */
  verdict?: Verdict;
}
