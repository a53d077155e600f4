// Made by `cargo xtask faces` from the tables; not to be edited.

import type { Run } from "./runs.js";

/** A part of what is known of a run: what an operation gave or the platform answered, or a text of JSON. */
export type ExplainPart = object | string;

/** What is known of a run beside the run. Each part may be a text of JSON too. */
export interface ExplainParts {
  /** The mapping set of the flow, or its list of rows: it says which row fills a field. */
  mapping?: ExplainPart | undefined;
  /** The batch that the run wrote, as getBatch gives it or as the platform answers it. */
  batch?: ExplainPart | undefined;
  /**
   * The records that failed, with `_errors`, `_validationErrors` or `_corrupt_record`: a list, or the text of a file
   * with one a line.
   */
  failedRecords?: ExplainPart | undefined;
}

/** Whose code it is: of runs with their batches and records, of the sources, of a service, or of several or none. */
export type CodeCatalogue =
  | "run"
  | "sources"
  | "flow-service"
  | "schema-registry"
  | "gateway"
  | "identity"
  | "hygiene"
  | "unknown";

/** A place where a cause was found. */
export interface CauseEvidence {
  /** Which of the values that were given. */
  in: "run" | "batch" | "failedRecords";
  /**
   * JSON Pointer into this value; of a file with one record a line, the first step is the number of the line, from 0.
   */
  path: string;
}

/** A row of the mapping. */
export interface BlamedRow {
  /** JSON Pointer into the mapping that was given. */
  path: string;
  /** What fills the field. */
  source: string;
  /** The field. */
  destination: string;
}

/** What a code means in one of several catalogues. */
export interface CauseCandidate {
  /** The catalogue. */
  catalogue: CodeCatalogue;
  /** What the code means there. */
  meaning: string;
  /** What to do then. */
  fix: string;
  /** The page that says so. */
  page?: string;
}

/** What a batch has too much of. */
export interface ExceededLimit {
  /** `files` or `bytes`. */
  what: string;
  /** How many there are. */
  value: number;
  /** How many are allowed. */
  limit: number;
}

/** One cause of what went wrong. */
export interface Cause {
  /**
   * The platform's code; `keyword:type` and the like for a rule of the schema that a record breaks; `unknown` where
   * there is none.
   */
  code: string;
  /** Whose code it is. */
  catalogue: CodeCatalogue;
  /** What the code means; `unknown` where no page says it. */
  meaning: string;
  /** What to do. */
  fix: string;
  /** Who says what the code means: Adobe's pages, what follows from them, public repositories and forums, or nobody. */
  basis: "adobe" | "inferred" | "others" | "none";
  /** Where it is said. */
  page?: string;
  /** The platform's words, up to 300 characters, without what looks like a credential. */
  message?: string;
  /** How many records it is about, as far as that is known. */
  records?: number;
  /** The meanings of a code that several catalogues have; the message may tell which. */
  candidates?: CauseCandidate[];
  /** The field of the schema that the message names, as a path. */
  field?: string;
  /** The field of the source that the message names. */
  sourceField?: string;
  /** The type that the message says was expected. */
  expectedType?: string;
  /** The type that the message says was found. */
  foundType?: string;
  /** The code of the engine that copies from the source. */
  engineCode?: string;
  /** How many errors the message counts. */
  errorCount?: number;
  /** How many records the message says were ingested all the same. */
  ingestedRecords?: number;
  /** The limits that the message says were exceeded. */
  exceeded?: ExceededLimit[];
  /** The row of the mapping that alone fills the field; `none` where no row does, `unknown` where that isn't sure. */
  row: BlamedRow | "none" | "unknown";
  /** Where it was found: up to five places. */
  evidence: CauseEvidence[];
  /** In how many places it was found. */
  places: number;
}

/** An operation that says more. */
export interface NextCall {
  /** Its name. */
  operation: string;
  /** Its input. */
  input: Record<string, unknown>;
}

/** Why a run went wrong. */
export interface Explanation {
  /** The run. */
  runId?: string;
  /** Its flow. */
  flowId?: string;
  /** The batches that it wrote. */
  batchIds: string[];
  /** What came of it, as in its verdict. */
  outcome: "ok" | "partial" | "failed" | "empty" | "running" | "unknown";
  /** The causes: first those that name a field, last what only sums up others. */
  causes: Cause[];
  /** How many errors are left out, where there are more than 200 causes. */
  moreErrors?: number;
  /** How many failed records were given. */
  failedRecords?: number;
  /** How many of them are no JSON. */
  unreadRecords?: number;
  /** What to read next, where the run alone doesn't say enough. */
  next?: NextCall;
}

/** What a webhook has to answer. */
export interface WebhookAnswer {
  /** The status. */
  status: number;
  /** The headers. */
  headers: Record<string, string>;
  /** The body. */
  body: string;
}

/** A question that tries a webhook. */
export interface WebhookChallenge {
  /** What it is. */
  kind: "challenge";
  /** What is to be sent back. */
  challenge: string;
  /** The answer that sends it back. */
  answer: WebhookAnswer;
}

/** An address that confirms a webhook. */
export interface WebhookValidation {
  /** What it is. */
  kind: "validation";
  /** The address: somebody has to open it within five minutes. */
  validationUrl: string;
}

/** An alert about a run. */
export interface RunAlert {
  /** Its name. */
  name?: string;
  /** `FIRING`, or `INACTIVE` when it is over. */
  status?: string;
  /** How much it weighs. */
  severity?: string;
  /** What it says. */
  message?: string;
  /** Where to look. */
  url?: string;
}

/** An event of a delivery. */
export interface RunEvent {
  /** What it is of: a run of a flow, an alert, what Profile or Identity Service made of a run, or something else. */
  kind: "run" | "alert" | "ingestion" | "unknown";
  /** The same when it is delivered again. */
  eventId?: string;
  /** Its name; what came of a run is in `run`, as the name can't say it. */
  eventCode?: string;
  /** Whom it is for: compare it with the client id of the registration. */
  recipientClientId?: string;
  /** The organization. */
  organization?: string;
  /** The sandbox. */
  sandboxName?: string;
  /** The flow. */
  flowId?: string;
  /** Its name. */
  flowName?: string;
  /** The run. */
  runId?: string;
  /** The dataset. */
  datasetId?: string;
  /** What was ingested. */
  ingestionId?: string;
  /** The alert. */
  alert?: RunAlert;
  /** The run with its verdict, as getRun gives it; explainRun takes it. */
  run?: Run;
}

/** The events of a delivery, or of a page of the journal. */
export interface RunEvents {
  /** What it is. */
  kind: "events";
  /** The events: they may come twice and in any order. */
  events: RunEvent[];
}

/** What a webhook is given. */
export type Delivery = WebhookChallenge | WebhookValidation | RunEvents;
