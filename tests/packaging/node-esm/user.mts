// What a user writes, compiled and not run. A marked line must be wrong: the compiler refuses a mark without an error.
import { buildRequest, check, nextPage, operations, parseResponse, toCurl, ValidationError } from "aepflow";
import { Client, clientCredentials } from "aepflow/client";
import { Pipeline, run, type Ledger, type PipelineSpec, type Step } from "aepflow/pipeline";
import type { Context, Diagnostic, Flow, Input, List, MappingInput, Operation, Request, Result } from "aepflow";

const context: Context = { accessToken: "t", apiKey: "k", orgId: "o", sandboxName: "prod" };
const answer = { status: 200, headers: new Headers(), body: "{}" };

// Each operation knows its input and its result by its name.
const created: Request<"createFlow"> = buildRequest(
  "createFlow",
  {
    connector: "stripe",
    name: "Stripe charges",
    sourceConnectionId: "s",
    targetConnectionId: "t",
    mappingSetId: "m",
    schedule: { frequency: "minute", interval: "15", startTime: 1893456000 },
  },
  context,
);
const { id, etag } = parseResponse(created.operation, answer);
const response: Promise<Response> = fetch(created.url, created);
const flow = parseResponse("getFlow", answer);
const mappings: MappingInput[] = [
  { source: "data.id", destination: "_acme.id", sourceType: "ATTRIBUTE" },
  { sourceAttribute: "data.id", destinationXdmPath: "_acme.id", identity: false },
];
buildRequest("createMappingSet", { schema: { id: "x", version: 1 }, mappings }, context);
buildRequest("updateFlow", { flowId: id, etag: flow.etag, flow, mappingSetId: "m", mappingVersion: 1 }, context);
buildRequest("createAccessToken", { clientId: "c", clientSecret: "s", scope: ["openid"] }, {});
const nothing: null = parseResponse("deleteFlow", answer);
const outcome: string | undefined = parseResponse("getRun", answer).verdict?.outcome;

// Lists are read page by page; members that are not named are there, and unknown.
const filter: Input<"listFlows"> = { property: ["state==enabled"], limit: 20 };
const page: List<Flow> = parseResponse("listFlows", answer);
const next: Request<"listFlows"> | undefined = nextPage("listFlows", filter, page, context);
const names: (string | undefined)[] = page.items.map((item) => item.name);
const unnamed: unknown = page.items[0]?.["providerRefId"];

// Optional members may be given as undefined, whichever way the compiler reads that.
const description = Math.random() > 2 ? "a text" : undefined;
check("createBaseConnection", { connector: "stripe", name: "n", description, auth: { accessToken: "k" } });

// A form is checked before it is whole.
check("getSchema", {});
check("createFlow", JSON.parse("{}") as unknown);

// Callers that learn the operation while they run give JSON text.
for (const { name } of operations()) {
  const faults: Diagnostic[] = check(name, "{}");
  const result: Result<Operation> = parseResponse(name, answer);
  console.log(faults, result);
}
check(String(process.argv[2]) as Operation, new TextEncoder().encode("{}"));

try {
  console.log(toCurl(created), etag, response, nothing, outcome, next, names, unnamed);
} catch (error) {
  if (error instanceof ValidationError) console.log(error.diagnostics.map(({ code, path, help }) => [code, path, help]));
}

// @ts-expect-error No operation has that name.
check("makeFlow", {});
// @ts-expect-error A name that only the running program knows.
check(String(process.argv[2]), "{}");
// @ts-expect-error The name is missing.
buildRequest("createFlow", { connector: "stripe" }, context);
// @ts-expect-error There is no such field.
buildRequest("getFlow", { flowId: "f", flowid: "f" }, context);
// @ts-expect-error There is no such frequency.
buildRequest("createFlow", { name: "n", schedule: { frequency: "month" } }, context);
// @ts-expect-error A date is no time that JSON can carry.
buildRequest("createFlow", { name: "n", schedule: { startTime: new Date() } }, context);
// @ts-expect-error The destination is missing.
buildRequest("createMappingSet", { mappings: [{ source: "a" }] }, context);
// @ts-expect-error A patch needs the etag.
buildRequest("updateFlow", { flowId: "f", name: "n" }, context);
// @ts-expect-error Only the call for a token needs no context.
buildRequest("getFlow", { flowId: "f" }, {});
// @ts-expect-error The operation of a patch is in lower case.
buildRequest("updateFlow", { flowId: "f", etag: "e", patch: [{ op: "REPLACE", path: "/name", value: "n" }] }, context);
// @ts-expect-error A list has items, and a flow has none.
parseResponse("getFlow", answer).items.length;
// @ts-expect-error A deletion gives nothing.
parseResponse("deleteFlow", answer).id;
// @ts-expect-error The result of another operation.
nextPage("listFlows", {}, parseResponse("getTenant", answer), context);
// The code of a page runs here too.
import { init } from "aepflow";
import { initPipeline } from "aepflow/pipeline";
await init();
await initPipeline(fetch("/pipeline.wasm"));

// A client has a method for each operation; lists are read entry by entry.
const client = new Client({ context: { apiKey: "k", orgId: "o", sandboxName: "prod" }, accessToken: clientCredentials({ clientId: "c", clientSecret: "s", scope: "openid" }) });
const made: { id: string } = await client.createFlow({ connector: "stripe", name: "F" });
const tenant: string = (await client.getTenant()).tenantId;
for await (const entry of client.items("listFlows", { limit: 5 })) console.log(entry.name, made.id, tenant);
// @ts-expect-error There are no pages of one flow.
client.items("getFlow", { flowId: "f" });
const read: Flow = await client.getFlow("84c64142-1741-4b0b-95a9-65644eba0cf6");
console.log(read.etag);
// @ts-expect-error The id is missing.
client.getFlow({});
// @ts-expect-error A name is no input.
client.createFlow("F");

// A pipeline is plain data in and out.
const spec: PipelineSpec = {
  name: "Stripe",
  source: { connector: "stripe", auth: { accessToken: { secret: "KEY" } } },
  resources: [{ resource: "charges", target: { class: "profile" }, schedule: { frequency: "hour", interval: 1 } }],
};
const pipeline = new Pipeline(spec, { goal: "apply" });
const step: Step = pipeline.next(context, { KEY: "v" });
if (step.kind === "send") console.log(step.request.url);
const outcomeOfRun = await run(pipeline, { context, secrets: process.env, deadline: new Date(), debug: console.debug });
const ledger: Ledger = outcomeOfRun.ledger;
if (outcomeOfRun.state === "paused") console.log(outcomeOfRun.reason === "rateLimited", new Date(outcomeOfRun.resumeAt));
if (outcomeOfRun.state === "failed" && outcomeOfRun.error.kind === "service") console.log(outcomeOfRun.error.status + 1);
console.log(ledger.steps["charges/flow"]?.state === "done");
const failed: number | undefined = pipeline.status()[0]?.runs?.[0]?.verdict?.failedRecords;
console.log(failed);
// @ts-expect-error There is no such option.
run(pipeline, { context, deadLine: 1 });
// @ts-expect-error There is no such goal.
new Pipeline(spec, { goal: "destroy" });
