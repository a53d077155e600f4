import { AepflowError } from "../errors.js";
import type { PreviewOptions, PreviewReport, TriedRecord } from "../types/preview.js";
import { cross, isBytes, isRecord } from "../value.js";
import { previews, type PlanInModule, type StreamInModule } from "./glue.js";
import { takeZones } from "./zones.js";

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of JSON Lines go in, cut anywhere, and JSON Lines with the outputs come out. */
export type PreviewTransform = TransformStream<Uint8Array, Bytes> & {
  /** What became of the records, once the last one has come out; it rejects where the stream fails. */
  readonly report: Promise<PreviewReport>;
};

/** A stream or a list, of bytes of JSON Lines that are cut anywhere, or of records as objects. */
export type RecordSource = ReadableStream<Uint8Array> | AsyncIterable<object> | Iterable<object>;

/** How much of a chunk is handed on at once, so that a big one takes no more memory in the module than a small one. */
const PIECE = 1 << 18;

function open(plan: PlanInModule, form: "outputs" | "records", options: PreviewOptions): StreamInModule {
  // What was tried without them can't be tried again, so they are there from the start.
  takeZones();
  return previews.call((core) => plan.stream(form === "records", ...cross(core, [withTime(options)], ["/options"])));
}

/** Options with the host's time unless they have one; what is no object of options is left to the core to refuse. */
export function withTime(options: PreviewOptions): unknown {
  return isRecord(options) ? { ...options, now: options.now ?? Date.now() } : options;
}

function* pieces(chunk: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE);
}

/** The stream that tries records as they come through. */
export function transformOf(plan: PlanInModule, options: PreviewOptions): PreviewTransform {
  const stream = open(plan, "outputs", options);
  let finish!: (report: PreviewReport) => void;
  let fail!: (reason: unknown) => void;
  const report = new Promise<PreviewReport>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  // Who doesn't ask for the report learns of a failure from the stream itself.
  report.catch(() => undefined);
  const give = (lines: Uint8Array, controller: TransformStreamDefaultController<Bytes>): void => {
    // A copy of what is in the module, whose glue doesn't say so.
    if (lines.length > 0) controller.enqueue(lines as Bytes);
  };
  const transformer = {
    transform(chunk: unknown, controller: TransformStreamDefaultController<Bytes>): void {
      if (!isBytes(chunk)) {
        const error = new AepflowError("a chunk of this stream is no Uint8Array: pipe text through a TextEncoderStream first");
        fail(error);
        throw error;
      }
      for (const piece of pieces(chunk)) give(stream.feed(piece), controller);
    },
    flush(controller: TransformStreamDefaultController<Bytes>): void {
      give(stream.end(), controller);
      finish(JSON.parse(stream.report()) as PreviewReport);
      stream.free();
    },
    cancel(reason: unknown): void {
      fail(reason);
      stream.free();
    },
  };
  return Object.assign(new TransformStream<Uint8Array, Bytes>(transformer), { report });
}

/** What becomes of each record of a source, as it comes. */
export async function* recordsOf(plan: PlanInModule, source: RecordSource, options: PreviewOptions): AsyncGenerator<TriedRecord, PreviewReport> {
  const stream = open(plan, "records", options);
  try {
    for await (const chunk of chunks(source)) {
      if (isBytes(chunk)) {
        for (const piece of pieces(chunk)) yield* tried(stream.feed(piece));
      } else if (typeof chunk === "object") {
        yield* tried(previews.call((core) => stream.record(...cross(core, [chunk], ["/record"]))));
      } else {
        throw new AepflowError("a record of this source is no object, and no Uint8Array with JSON Lines: parse text, or encode it with a TextEncoder");
      }
      if (stream.isFull()) break;
    }
    yield* tried(stream.end());
    return JSON.parse(stream.report()) as PreviewReport;
  } finally {
    stream.free();
  }
}

function chunks(source: RecordSource): AsyncIterable<unknown> | Iterable<unknown> {
  if (isBytes(source)) return [source];
  const given = Object(source) as Partial<AsyncIterable<unknown> & Iterable<unknown> & ReadableStream<unknown>>;
  if (typeof source === "object" && (given[Symbol.asyncIterator] ?? given[Symbol.iterator])) return given as AsyncIterable<unknown>;
  if (given.getReader) return read(given as ReadableStream<unknown>);
  throw new AepflowError("the source is no stream and no list of records: give a readable stream, an iterable or an array");
}

/** A stream of the web where it can't be iterated by itself, as in Safari. */
async function* read(source: ReadableStream<unknown>): AsyncGenerator<unknown> {
  const reader = source.getReader();
  let done = false;
  try {
    for (;;) {
      const next = await reader.read();
      done = next.done;
      if (done) return;
      yield next.value;
    }
  } finally {
    if (!done) await reader.cancel();
    reader.releaseLock();
  }
}

const decoder = new TextDecoder();

function* tried(lines: Uint8Array): Generator<TriedRecord> {
  for (const line of decoder.decode(lines).split("\n")) {
    if (line !== "") yield JSON.parse(line) as TriedRecord;
  }
}
