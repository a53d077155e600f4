// Made by `cargo xtask faces` from the tables; not to be edited.

import type { JsonObject } from "./shared.js";

/** How mappings are tried. */
export interface PreviewOptions {
  /** The present time, in milliseconds since 1970, for `now()` and `timestamp()`; the clock of the host by default. */
  now?: number | undefined;
  /** How the data arrives: streaming ingestion looks at patterns, formats and lengths too; `batch` by default. */
  mode?: "batch" | "streaming" | undefined;
  /** How many records are read at most; all by default. */
  limit?: number | undefined;
  /** What random values are made from: the same seed gives the same ones; 0 by default. */
  seed?: number | undefined;
}

/** A test of mappings: a record, and what is expected of its output or its fate. */
export interface MappingTest {
  /** A name for the test; its position by default. */
  name?: string | undefined;
  /** The record that is mapped. */
  record: JsonObject;
  /** The parts of the output that are compared; null is expected of what is absent. */
  expected?: JsonObject | undefined;
  /** What becomes of the record. */
  fate?: RecordFate | undefined;
  /** The present time for this test, in milliseconds since 1970; that of the run by default. */
  now?: number | undefined;
}

/**
 * What becomes of a record: it lands, it lands with an attribute null that could not be made, or the ingestion rejects
 * it.
 */
export type RecordFate = "lands" | "landsWithNulls" | "rejected";

/**
 * What became of a value that there isn't: the platform fails too, only the platform can tell, or it takes more work
 * than one record may cost.
 */
export type PreviewStatus = "failed" | "notEvaluatedOffline" | "tooCostly";

/** An attribute of a record that could not be made. */
export interface PreviewFault {
  /** The position of the mapping. */
  mapping: number;
  /** Its destination. */
  destination: string;
  /** Its source. */
  source: string;
  /** What became of it. */
  status: PreviewStatus;
  /** Why, in one sentence. */
  message: string;
  /** Where in the source the part of an expression begins that failed. */
  start?: number;
  /** Where it ends. */
  end?: number;
}

/** Why the ingestion rejects a record. */
export interface RejectionReason {
  /** The field of the schema, as names joined by dots. */
  path: string;
  /** Why, in one sentence. */
  message: string;
}

/** What became of one record. */
export interface TriedRecord {
  /** The record as it lands. */
  output: Record<string, unknown>;
  /** What becomes of it. */
  fate: RecordFate;
  /** The attributes that could not be made. */
  faults: PreviewFault[];
  /** Why it is rejected. */
  reasons: RejectionReason[];
}

/** What became of one destination in all records. */
export interface DestinationTotal {
  /** The destination. */
  destination: string;
  /** The source of its mapping. */
  source: string;
  /** In how many records it has a value. */
  filled: number;
  /** In how many it is null, as its source is. */
  null: number;
  /** In how many it could not be made. */
  failed: number;
  /** In how many only the platform can tell. */
  notEvaluated: number;
  /** Its first different values, three at most. */
  examples: unknown[];
}

/** How many records had each fate. */
export interface FateCounts {
  /** They land. */
  lands: number;
  /** They land with nulls. */
  landsWithNulls: number;
  /** They are rejected. */
  rejected: number;
}

/** What became of records. */
export interface PreviewResult {
  /** Each record, in order. */
  records: TriedRecord[];
  /** Each mapping, in order. */
  destinations: DestinationTotal[];
  /** How many had each fate. */
  fates: FateCounts;
  /** How many records were read. */
  read: number;
  /** How large their outputs are. */
  sizes: OutputSizes;
}

/**
 * How large outputs are, as JSON without white space. Profile drops what is larger than it takes; the data lake keeps
 * it.
 */
export interface OutputSizes {
  /** The size of the largest one, in bytes. */
  largest: number;
  /** What Profile takes of the class of the schema at most, in bytes. */
  maximum?: number;
  /** How many are larger than that. */
  beyond?: number;
  /** How large the records themselves are, in the mode `streaming`. */
  source?: SourceSizes;
}

/** How large records of a streaming source are: lines as they are, objects as JSON without white space. */
export interface SourceSizes {
  /** The size of the largest one, in bytes; of a line of more than 16 MiB, that and one. */
  largest: number;
  /** What a streaming source takes at most, in bytes. */
  maximum: number;
  /** How many are larger than that. */
  beyond: number;
}

/** A line of a stream whose record did not land whole. */
export interface FaultyLine {
  /** Its number, from 1; empty lines count. */
  line: number;
  /** What becomes of the record. */
  fate: RecordFate;
  /** The attributes that could not be made. */
  faults: PreviewFault[];
  /** Why it is rejected. */
  reasons: RejectionReason[];
}

/** What became of the records of a stream. */
export interface PreviewReport {
  /** Each mapping, in order. */
  destinations: DestinationTotal[];
  /** How many had each fate. */
  fates: FateCounts;
  /** How many records were read. */
  read: number;
  /** How large their outputs are. */
  sizes: OutputSizes;
  /** The first hundred lines whose records did not land whole. */
  faultyLines: FaultyLine[];
}

/** A part of an expression that was evaluated. */
export interface TracedPart {
  /** Where in the source it begins. */
  start: number;
  /** Where it ends. */
  end: number;
  /** The part itself. */
  text: string;
  /** Its value; dates as text. */
  value?: unknown;
  /** The type of the value: that of Java where numbers are concerned. */
  type?: string;
  /** What became of it where there is no value. */
  status?: PreviewStatus;
  /** Why there is no value. */
  message?: string;
}

/** How the value of a destination is made. */
export interface ValueTrace {
  /** The position of the mapping. */
  mapping: number;
  /** The destination. */
  destination: string;
  /** The source. */
  source: string;
  /** What the source is. */
  sourceType: "ATTRIBUTE" | "EXPRESSION" | "STATIC";
  /** The parts of an expression in the order in which they were evaluated; empty for other sources. */
  parts: TracedPart[];
  /** The value of the source, before it is converted. */
  value?: unknown;
  /** Its type. */
  type?: string;
  /** What became of it where there is no value. */
  status?: PreviewStatus;
  /** Why there is no value. */
  message?: string;
  /** What is written; null where nothing is. */
  output: unknown;
  /** Why nothing is written. */
  fault?: PreviewFault;
}

/** A part of an output that is not as expected. */
export interface TestDifference {
  /** JSON Pointer into the output. */
  path: string;
  /** What is expected. */
  expected: unknown;
  /** What is there; null where nothing is. */
  found: unknown;
}

/** What came of a test. */
export interface MappingTestResult {
  /** Its name. */
  name: string;
  /** Whether all is as expected. */
  passed: boolean;
  /** What becomes of the record. */
  fate: RecordFate;
  /** What is expected to become of it. */
  expectedFate?: RecordFate;
  /** The parts that are not as expected. */
  differences: TestDifference[];
}

/** What came of tests. */
export interface MappingTestReport {
  /** How many passed. */
  passed: number;
  /** How many did not. */
  failed: number;
  /** Each test, in order. */
  tests: MappingTestResult[];
}
