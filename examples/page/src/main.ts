import { check, connectors, inferMapping, inferSchema, operations, readFields } from "aepflow";
import type { ConnectorInfo, CreateBaseConnectionInput, FieldInfo, InferredMapping, SourceFields } from "aepflow";
import { Client } from "aepflow/client";
import { Emulator, initEmulator } from "aepflow/emulator";
import { initPipeline, Pipeline, run, type Ledger, type Outcome, type PipelineEvent, type PipelineSpec } from "aepflow/pipeline";
import { compileMapping, initPreview, initZones } from "aepflow/preview";
import { explainRun, initRuns, type ExplainParts } from "aepflow/runs";
import { button, code, h, table, type Content } from "./element.js";
import { form, ofCredential, ofOperation } from "./form.js";
import "./style.css";

/** The class that the records get, by its name in a spec. */
const CLASSES = { experienceEvent: "Events: something that happened once", profile: "Profiles: what is known of a person" };
const HOUR = 3600;
const steps = document.getElementById("steps") as HTMLElement;
// `initPipeline` serves the functions of `aepflow` as well.
await Promise.all([initPipeline(), initEmulator(), initPreview(), initRuns(), initZones()]);
/** In the place of a sandbox: with one, `fetch` is left out and the context is the sandbox's. */
const emulator = new Emulator({ tenantId: "acme", runDelay: 60, runDuration: 300, failures: { charges: 2, refunds: { status: "failed" } } });
const platform = { context: emulator.context(), fetch: emulator.fetch };
const client = new Client(platform);
/** The ids of the connections that were made, by their inputs. */
const connections = new Map<string, string>();
chooseSource();

/** A step of the page, in the place of all from its own place on; gives what shows an error in it, or none any more. */
function step(number: number, title: string, ...content: Content[]): (error?: unknown) => void {
  for (const later of [...steps.children].slice(number - 1)) later.remove();
  const heading = h("h2", { id: `step-${number}`, tabindex: "-1" }, `${number}. ${title}`);
  const problem = h("p", { class: "error", role: "alert" });
  steps.append(h("section", { "aria-labelledby": heading.id }, heading, ...content, problem));
  if (number > 1) heading.focus();
  return (error = "") => (problem.textContent = error instanceof Error ? error.message : String(error));
}

/** Fields of an operation by their names, or of an object in it. */
function fieldsOf(operation: string, names: string[], within?: string): FieldInfo[] {
  const all = operations().find(({ name }) => name === operation)?.fields ?? [];
  const fields = within ? (all.find(({ name }) => name === within)?.fields ?? []) : all;
  return fields.filter(({ name }) => names.includes(name));
}

function chooseSource(): void {
  const known = connectors().filter(({ resources, auth, explore }) => resources && auth && explore);
  const options = known.map(({ name, title }) => h("option", { value: name, selected: name === "stripe" }, title));
  const select = h("select", { id: "source" }, ...options);
  const failed = step(
    1,
    "Choose a source",
    h("div", { class: "field" }, h("label", { for: "source" }, "Source"), select, h("p", { class: "hint" }, `${known.length} sources whose resources are known.`)),
    button("Continue", async () => connect(known.find(({ name }) => name === select.value) as ConnectorInfo), (error) => failed(error)),
  );
}

function connect(connector: ConnectorInfo): void {
  const [auth] = connector.auth ?? [];
  const credentials = (auth?.params ?? []).filter(({ required }) => required).map((param) => ofCredential(param, "/auth/params"));
  const input = (values: Record<string, unknown>) => ({
    ...values,
    connector: connector.name,
    auth: { specName: auth?.specName, params: {}, ...(values.auth as object) },
  });
  const failed = step(
    2,
    `Connect to ${connector.title}`,
    h("p", {}, "For the emulated source any key will do that looks like one, such as rk_test_1."),
    form({
      fields: [...fieldsOf("createBaseConnection", ["name", "description"]).map((info) => ofOperation(info)), ...credentials],
      initial: { "/name": connector.title },
      action: "Connect",
      faults: (values) => check("createBaseConnection", input(values)),
      async submit(values) {
        explore(connector, await connected(input(values)), values.name as string);
      },
      failed: (error) => failed(error),
    }),
  );
}

/** The connection of an input: made once, however often the button is pressed, as the platform would make another one each time. */
async function connected(input: object): Promise<string> {
  const given = input as CreateBaseConnectionInput;
  const key = JSON.stringify(given);
  const known = connections.get(key);
  if (known) return known;
  for await (const { name } of client.items("listBaseConnections")) {
    if (name === given.name) throw new Error(`There is a connection with the name ${name}: choose another name.`);
  }
  const { id } = await client.createBaseConnection(given);
  connections.set(key, id);
  return id;
}

function explore(connector: ConnectorInfo, baseConnectionId: string, name: string): void {
  const select = h("select", { id: "resource" }, ...(connector.resources ?? []).map((resource) => h("option", {}, resource)));
  const failed = step(
    3,
    "Look at a resource",
    h("div", { class: "field" }, h("label", { for: "resource" }, "Resource"), select),
    button("Read its fields", read, (error) => failed(error)),
  );
  async function read(): Promise<void> {
    const resource = select.value;
    const answer = await client.exploreBaseConnection({ connector: connector.name, baseConnectionId, resource, preview: true });
    const { data: sample = [] } = answer as { data?: object[] };
    map({ connector: connector.name, baseConnectionId, name, resource, fields: readFields(answer), sample });
  }
}

/** What is known once a resource was read. */
interface Chosen {
  connector: string;
  baseConnectionId: string;
  name: string;
  resource: string;
  fields: SourceFields;
  /** Records of the source, as far as it shows any. */
  sample: object[];
}

function map(chosen: Chosen): void {
  const { connector, resource, fields, sample } = chosen;
  const place = h("div", {});
  const radios = Object.entries(CLASSES).map(([value, title]) => {
    const input = h("input", { type: "radio", name: "class", id: value, value, checked: value === "experienceEvent" });
    input.addEventListener("change", () => show(value));
    return h("div", { class: "choice" }, input, h("label", { for: value }, title));
  });
  const failed = step(
    4,
    `See how ${resource} would be mapped`,
    h("fieldset", {}, h("legend", {}, "What a record becomes"), ...radios),
    place,
    button("Continue", async () => schedule(chosen, (document.querySelector('[name="class"]:checked') as HTMLInputElement).value), (error) => failed(error)),
  );
  function show(kind: string): void {
    const schema = inferSchema({ fields: fields.fields, tenantId: "acme", title: resource, class: kind, connector, resource });
    const { mappings, reasons, coverage } = inferMapping({ fields: fields.fields, schema });
    const mapped = coverage.fields - coverage.leftOut.length;
    place.replaceChildren(
      h("p", {}, h("label", { for: "coverage" }, `${mapped} of ${coverage.fields} fields are mapped `), h("meter", { id: "coverage", max: String(coverage.fields), value: String(mapped) })),
      table("Mappings", ["From", "To", "Why"], mappings.map(({ source, destination }, at) => [code(source), code(destination), reasons[at] ?? ""])),
      table("A record before and after", ["From", "Before", "After", "To"], beforeAndAfter(mappings, schema, sample)),
      table("Left out", ["Field", "Why"], coverage.leftOut.map(({ path, reason }) => [code(path), reason])),
    );
  }
  show("experienceEvent");
}

/** What each mapping makes of the first record of a sample, offline: what changes first, and without those that have nothing to map. */
function beforeAndAfter(mappings: InferredMapping["mappings"], schema: object, [record = {}]: object[]): Content[][] {
  const { destinations, records } = compileMapping({ mappings, schema }).preview([record]);
  const shown = (value: unknown) => JSON.stringify(value) ?? "";
  const valueAt = (path: string) => path.split(".").reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name], record);
  // Of an expression, the first field that it reads.
  const before = (source: string) => (source.match(/[a-z_][\w.]*/gi) ?? []).map(valueAt).find((value) => value !== undefined);
  const rows = destinations.flatMap(({ source, destination, filled, failed, examples }, at) => {
    if (filled + failed === 0) return [];
    const why = records[0]?.faults.find(({ mapping }) => mapping === at)?.message ?? "";
    return [{ was: shown(before(source)), is: filled ? shown(examples[0]) : why, source, destination }];
  });
  const changed = (row: (typeof rows)[number]) => Number(row.was !== row.is);
  return rows.sort((one, other) => changed(other) - changed(one)).map(({ source, was, is, destination }) => [code(source), code(was), code(is), code(destination)]);
}

function schedule(chosen: Chosen, kind: string): void {
  const { connector, baseConnectionId, name, resource } = chosen;
  const spec = (values: Record<string, unknown>) =>
    ({ name, source: { connector, name, baseConnectionId }, resources: [{ resource, target: { class: kind }, ...values }] }) as unknown as PipelineSpec;
  const failed = step(
    5,
    "Say when it runs",
    form({
      fields: [
        ...fieldsOf("createFlow", ["frequency", "interval", "backfill"], "schedule").map((info) => ofOperation({ ...info, required: info.name === "frequency" }, "/schedule")),
        ...fieldsOf("createFlow", ["errorDiagnosticsEnabled", "partialIngestionPercent"], "options").map((info) => ofOperation(info, "/options")),
      ],
      initial: {
        "/schedule/frequency": "hour", "/schedule/interval": "1", "/schedule/backfill": "true",
        "/options/errorDiagnosticsEnabled": "true", "/options/partialIngestionPercent": "10",
      },
      action: "Plan",
      faults: (values) => Pipeline.check(spec(values)).map((fault) => ({ ...fault, path: fault.path.replace("/resources/0", "") })),
      submit: async (values) => plan(spec(values), await run(new Pipeline(spec(values), { preview: true }), platform)),
      failed: (error) => failed(error),
    }),
  );
}

function plan(spec: PipelineSpec, { plan, ...outcome }: Outcome): void {
  if (outcome.state === "failed") throw new Error(outcome.error.message);
  const failed = step(
    6,
    `Read the plan: ${plan.changes} changes`,
    table("Plan", ["Step", "What happens", "Name"], plan.steps.filter(({ action }) => action !== "read").map(({ step, action, name = "" }) => [code(step), action, name])),
    button("Apply", () => apply(spec, plan.steps.length), (error) => failed(error)),
  );
}

async function apply(spec: PipelineSpec, total: number): Promise<void> {
  const progress = h("progress", { max: String(total), value: "0", "aria-label": "Steps that are done" });
  const now = h("p", { role: "status" }, "It begins …");
  const failed = step(7, "Apply", progress, now);
  const seen = new Set<string>();
  const onStep = (event: PipelineEvent) => {
    seen.add(event.step);
    progress.value = seen.size - 1;
    now.textContent = `${event.step}: ${event.type === "wait" ? `waits (${event.reason})` : "operation" in event ? event.operation : event.type}`;
  };
  // Each request a moment later, as over a network, so that there is something to see.
  const fetch: typeof emulator.fetch = async (...request) => {
    await new Promise((resolve) => setTimeout(resolve, 40));
    return emulator.fetch(...request);
  };
  const outcome = await run(new Pipeline(spec), { ...platform, fetch, onStep });
  if (outcome.state !== "done") return failed(outcome.state === "failed" ? new Error(`${outcome.step}: ${outcome.error.message}`) : outcome.message);
  progress.value = total;
  now.textContent = `Done: ${outcome.plan.changes} changes. A second apply would find nothing to do.`;
  runs(spec, outcome.ledger);
}

function runs(spec: PipelineSpec, ledger: Ledger): void {
  const place = h("div", { role: "status" }, h("p", {}, "No run has ended yet."));
  const failed = step(8, "Watch its runs", h("p", {}, "The emulated platform has a clock that you can move."), button("Let two hours pass", pass, (error) => failed(error)), place);
  async function pass(): Promise<void> {
    emulator.advance(2 * HOUR);
    // The token of the emulated organization may have ended with the time.
    const accessToken = () => emulator.credentials().accessToken;
    const pipeline = new Pipeline(spec, { ledger, goal: "status" });
    await run(pipeline, { ...platform, accessToken });
    const reader = new Client({ ...platform, accessToken });
    const found = pipeline.status().flatMap((status) => status.runs ?? []);
    const rows = found.map(async (one) => {
      const { outcome = "unknown", inputRecords = "–", outputRecords = "–", failedRecords = "–" } = one.verdict ?? {};
      const why = outcome === "partial" || outcome === "failed" ? await reasonOf(reader, one.id) : "";
      return [h("span", { class: `verdict ${outcome}` }, outcome), String(inputRecords), String(outputRecords), String(failedRecords), why];
    });
    place.replaceChildren(table("Runs, the newest first", ["Verdict", "Records in", "Out", "Failed", "Why"], await Promise.all(rows)));
  }
}

/** Why records of a run failed: the run says it, or its batch, or the records themselves. */
async function reasonOf(reader: Client, runId: string): Promise<string> {
  const whole = await reader.getRun({ runId });
  const parts: ExplainParts = {};
  for (;;) {
    const { causes, next } = explainRun(whole, parts);
    if (next?.operation === "getBatch") parts.batch = (await reader.getBatch(next.input as never));
    else if (next?.operation === "listFailedRecords") parts.failedRecords = (await collected(reader.items("listFailedRecords", next.input as never)));
    // The first cause says most; the others sum it up.
    else return [causes[0]?.meaning, causes[0]?.message].filter(Boolean).join(": ");
  }
}

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
