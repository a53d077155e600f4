import { checkMapping } from "../api.js";
import type { CheckMappingInput, Diagnostic, JsonText } from "../types.js";
import type { MappingTest, MappingTestReport, PreviewOptions, PreviewReport, PreviewResult, TriedRecord, ValueTrace } from "../types/preview.js";
import { cross, textIn } from "../value.js";
import { previews, type PlanInModule } from "./glue.js";
import { recordsOf, transformOf, withTime, type PreviewTransform, type RecordSource } from "./stream.js";
import { takeZones } from "./zones.js";

/** Records: objects, or JSON text or its bytes, in which each line may have one. */
export type Records = object | readonly object[] | JsonText;

/** Mappings that were read once and can be tried on any number of records. */
export class MappingPlan {
  static {
    // What consoles show, whatever a bundler calls it.
    Object.defineProperty(this, "name", { value: "MappingPlan" });
  }

  readonly #plan: PlanInModule;
  readonly #input: CheckMappingInput | JsonText;
  #diagnostics: Diagnostic[] | undefined;

  /** Made by `compileMapping`. */
  constructor(input: CheckMappingInput | JsonText) {
    this.#plan = previews.call((core) => new core.MappingPlan(...cross(core, [input], [""])));
    this.#input = input;
  }

  /**
   * All that is wrong with the mappings, warnings among it, as `checkMapping` reports it; in a page that needs `init()` of
   * `aepflow`, so that a page which only previews need not load the checks.
   */
  get diagnostics(): Diagnostic[] {
    return (this.#diagnostics ??= checkMapping(this.#input));
  }

  /**
   * What becomes of records: the output of each, what could not be made and why, whether the ingestion takes it, and what
   * became of each destination in all of them.
   *
   * @throws {ValidationError} when these are no records.
   */
  preview(records: Records, options: PreviewOptions = {}): PreviewResult {
    return this.#call(records, "/records", options, (plan, ...given) => plan.preview(...given));
  }

  /**
   * A stream of the web that maps JSON Lines of any size: bytes go in, cut anywhere, and a line with the output of each record
   * that isn't rejected comes out. Its `report` tells in the end what became of all of them.
   *
   * A line that is no record, or has more than 16 MiB, is a rejected one; empty lines are skipped.
   *
   * @throws {ValidationError} with all that is wrong with the options.
   */
  transform(options: PreviewOptions = {}): PreviewTransform {
    return transformOf(this.#plan, options);
  }

  /**
   * What becomes of each record of a source of any size, one after the other; what the generator returns is the report.
   *
   * The source is a stream or a list of bytes of JSON Lines, as `transform` takes them, or of objects.
   *
   * @throws {ValidationError} with all that is wrong with the options or with an object.
   */
  records(source: RecordSource, options: PreviewOptions = {}): AsyncGenerator<TriedRecord, PreviewReport> {
    return recordsOf(this.#plan, source, options);
  }

  /**
   * How the value of a destination is made from a record: its source, the value of each part of an expression, and what is
   * written.
   *
   * @throws {ValidationError} when no mapping has the destination.
   */
  trace(record: object | JsonText, destination: string, options: PreviewOptions = {}): ValueTrace {
    const name = textIn(destination, "destination");
    return this.#call(record, "/record", options, (plan, ...given) => plan.trace(name, ...given));
  }

  /**
   * Tries tests; of each, the parts of the output that are not as expected.
   *
   * @throws {ValidationError} with all that is wrong with the tests.
   */
  runTests(tests: readonly MappingTest[] | JsonText, options: PreviewOptions = {}): MappingTestReport {
    return this.#call(tests, "/tests", options, (plan, ...given) => plan.runTests(...given));
  }

  /**
   * Tests of what the mappings do now to records.
   *
   * @throws {ValidationError} when these are no records.
   */
  generateTests(records: Records, options: PreviewOptions = {}): MappingTest[] {
    return this.#call(records, "/records", options, (plan, ...given) => plan.generateTests(...given));
  }

  #call<T>(given: unknown, place: string, options: PreviewOptions, work: (plan: PlanInModule, values: number, json: Uint8Array) => string): T {
    const call = (): string =>
      previews.call((core) => work(this.#plan, ...cross(core, [given, withTime(options)], [place, "/options"])));
    const result = call();
    return JSON.parse(this.#plan.wantsZones() && takeZones() ? call() : result) as T;
  }
}

/**
 * Reads mappings once, to try them on any number of records.
 *
 * @throws {ValidationError} when there are no mappings to read; what is wrong with single ones is in `diagnostics`.
 */
export function compileMapping(input: CheckMappingInput | JsonText): MappingPlan {
  return new MappingPlan(input);
}
