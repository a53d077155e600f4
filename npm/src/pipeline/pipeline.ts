import { bodyBytes, crossHead } from "../answer.js";
import { nameOf, reasonOf } from "../client/http.js";
import pipelineTable from "../generated/pipeline_table.js";
import { hold } from "../memory.js";
import { parseTable } from "../table.js";
import type { Context, Diagnostic, JsonText, ResponseInput, RunParamsInput, Unchecked } from "../types.js";
import type { Ledger, PipelineGoal, PipelineStatus, Plan, Step } from "../types/pipeline.js";
import type { MappingTestReport } from "../types/preview.js";
import type { PipelineSpec } from "../types/spec.js";
import { cross, isBytes, isRecord, named, seconds, textIn } from "../value.js";
import { pipelines, type Machine } from "./glue.js";

/** How a pipeline works. */
export interface PipelineOptions {
  /** What `ledger()` gave, in this or another process; none by default. */
  ledger?: Ledger | JsonText | null | undefined;
  /** `apply` by default. */
  goal?: PipelineGoal | undefined;
  /** Reads, and writes nothing: the plan then says what would be done. */
  preview?: boolean | undefined;
  /** An apply deletes what this pipeline made for resources that left the spec; without it the plan only reports them. */
  prune?: boolean | undefined;
  /** Whether the tests of mappings that the spec has are tried before anything is made; true by default. */
  tests?: boolean | undefined;
  /** Milliseconds since 1970, for the checks of the spec; the clock of the host by default. */
  now?: number | undefined;
  /** Decides the chance in pauses; another one each time by default. */
  seed?: number | undefined;
  /** How often a step is tried; 8 by default. */
  attempts?: number | undefined;
  /** How many seconds a create of unknown outcome is looked for before it is sent again; 30 by default. */
  grace?: number | undefined;
  /** The longest pause before a step is tried again, in seconds, whatever the platform asks for; 300 by default. */
  longestPause?: number | undefined;
  /** The flow to adopt. */
  flowId?: string | undefined;
  /** The parameters of a run on demand. */
  run?: RunParamsInput | undefined;
  /** The steps of a plan that may change the platform: where another one would, the pipeline ends before it. */
  only?: string[] | undefined;
  /** How many diagnostics are listed, errors first, before one that counts the rest; 1,000 by default. */
  maxDiagnostics?: number | undefined;
}

/** Why there is no answer: the first two may have taken effect all the same. */
export type FailureKind = "timeout" | "connection" | "notSent";

/**
 * What should exist, and the requests that bring it about, one after the other; it sends nothing itself.
 *
 * Before anything is made it is looked for, and after an unknown outcome it is looked for again, so that nothing is
 * made twice within the limits of docs/pipelines.md. Whoever has the ledger goes on, in whatever process.
 */
export class Pipeline {
  static {
    // What consoles show, whatever a bundler calls it.
    Object.defineProperty(this, "name", { value: "Pipeline" });
  }

  readonly #machine: Machine;

  /**
   * @param spec what should exist; nothing for the goal `adopt`.
   * @throws {ValidationError} with everything wrong with spec, ledger and options.
   */
  constructor(spec: PipelineSpec | JsonText | undefined, options: PipelineOptions = {}) {
    const { ledger, now = Date.now(), ...rest } = Object(options) as PipelineOptions;
    const seed = rest.seed ?? Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
    this.#machine = pipelines.call((core) => {
      // What is no object of options is left to the core to refuse.
      const values = [spec, whole(ledger), isRecord(options) ? { ...rest, now: seconds(now), seed } : options];
      return hold(core, new core.Pipeline(...cross(core, values, ["", "/ledger", "/options"])));
    });
  }

  /** Everything wrong with a spec; never throws, whatever the spec. */
  static check(spec: Unchecked<PipelineSpec>, options: Pick<PipelineOptions, "maxDiagnostics"> = {}): Diagnostic[] {
    return pipelines.diagnose((core) => {
      const { maxDiagnostics } = Object(options) as PipelineOptions;
      const given = isRecord(options) ? { now: seconds(Date.now()), maxDiagnostics } : options;
      return core.Pipeline.check(...cross(core, [spec, given], ["", "/options"]));
    });
  }

  /**
   * What to do now: send a request, try tests of a mapping, wait, or nothing more.
   *
   * @param secrets values by name; only those that `secrets()` names are needed.
   * @param now in milliseconds since 1970.
   * @throws {ValidationError} when the context is wrong, or of another platform than the ledger, or a secret is missing;
   *   the pipeline stays as it is.
   */
  next(context: Context | JsonText, secrets: Readonly<Record<string, string>> = {}, now: number = Date.now()): Step {
    return pipelines.call((core) => {
      const given = cross(core, [context, secrets], ["/context", "/secrets"]);
      return stepOf(JSON.parse(this.#machine.next(...given, seconds(Number(now)))) as CoreStep);
    });
  }

  /** Takes the answer to the request of that id. */
  receive(id: string, response: ResponseInput): void {
    pipelines.call((core) => {
      this.#machine.receive(named(id), ...crossHead(core, response), bodyBytes(core, response));
    });
  }

  /**
   * Takes that no answer came to the request of that id; a `reason` in a few words is for people. Of an error that is its code
   * or name, as its message may repeat what was sent.
   *
   * @throws {TypeError} for another reason; the pipeline stays as it is.
   */
  receiveFailure(id: string, kind: FailureKind, reason?: string | Error | null): void {
    const isError = typeof reason === "object" && typeof nameOf(reason) === "string";
    const words = isError ? reasonOf(reason) : (reason ?? undefined);
    const told = words === undefined ? undefined : textIn(words, "reason");
    pipelines.call(() => this.#machine.receiveFailure(named(id), named(kind), told));
  }

  /** Takes what came of the tests of that id: what `compileMapping(mapping).runTests(tests)` of `aepflow/preview` gives. */
  receiveTests(id: string, report: MappingTestReport): void {
    pipelines.call((core) => {
      this.#machine.receiveTests(named(id), ...cross(core, [report], ["/report"]));
    });
  }

  /** Ends the pipeline because another run has saved the ledger in the meantime, and gives the step that says so. */
  conflict(): Step {
    return pipelines.call(() => JSON.parse(this.#machine.conflict()) as Step);
  }

  /** The names of the secrets that the next request needs, or compares with what a base connection was given. */
  secrets(): string[] {
    return JSON.parse(this.#machine.secrets()) as string[];
  }

  /** What is known to exist; save it before each request, and any process can go on. */
  ledger(): Ledger {
    return JSON.parse(this.#machine.ledger()) as Ledger;
  }

  /** How often the ledger has changed: whoever saved it with this revision need not save it again. */
  revision(): number {
    return pipelines.call(() => this.#machine.revision());
  }

  /** What each step does; before a step is reached, what is likely. */
  plan(): Plan {
    return JSON.parse(this.#machine.plan()) as Plan;
  }

  /** What the goals `status` and `watch` have read. */
  status(): PipelineStatus[] {
    return JSON.parse(this.#machine.status()) as PipelineStatus[];
  }

  /** The spec; after the goal `adopt` that of what exists. */
  spec(): PipelineSpec {
    return JSON.parse(this.#machine.spec()) as PipelineSpec;
  }
}

/** A ledger, if one is given: a text without anything in it was cut off, and is none that the core takes for no ledger. */
function whole(ledger: PipelineOptions["ledger"]): unknown {
  return ledger === "" || (isBytes(ledger) && ledger.length === 0) ? " " : (ledger ?? undefined);
}

/** The shape of a spec as a JSON Schema, for editors. */
export function pipelineSchema(): Record<string, unknown> {
  return parseTable(pipelineTable) as Record<string, unknown>;
}

/** A step as the core gives it: its pauses are in seconds. */
type CoreStep = Exclude<Step, { kind: "wait" }> | (Omit<Extract<Step, { kind: "wait" }>, "milliseconds"> & { seconds: number });

function stepOf(step: CoreStep): Step {
  if (step.kind !== "wait") return step;
  const { kind, seconds, until, reason, step: name } = step;
  return { kind, milliseconds: Math.round(seconds * 1000), until, reason, step: name };
}
