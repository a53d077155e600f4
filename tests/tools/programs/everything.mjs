// What a user of all entries writes, in a page as in Node: the README's own code.
import * as aepflow from "aepflow";
import { Client } from "aepflow/client";
import { Emulator, initEmulator } from "aepflow/emulator";
import { initLint, lintRequest } from "aepflow/lint";
import { initPipeline, Pipeline, run } from "aepflow/pipeline";
import { explainRun, initRuns } from "aepflow/runs";
import { use } from "./use.mjs";

const spec = {
  name: "Stripe",
  source: { connector: "stripe", auth: { accessToken: { secret: "STRIPE_KEY" } } },
  resources: [{ resource: "charges", target: { class: "experienceEvent" }, schedule: { frequency: "hour", interval: 1 } }],
};

/** Uses every entry; gives plain data. The modules come from where the package looks for them unless they are given. */
export async function everything(modules = {}) {
  const { made, client, emulator } = await offline(modules);
  const { state, plan } = await run(new Pipeline(spec), {
    context: emulator.context(),
    fetch: emulator.fetch,
    secrets: async (name) => `rk_test_of_${name}`,
  });
  const names = [];
  for await (const { name } of client.items("listBaseConnections")) names.push(name);
  return { ...made, connections: names, state, changes: plan.changes };
}

/** What sends nothing, and what comes of each entry. */
export async function offline(modules = {}) {
  await aepflow.init(modules.main);
  const used = use(aepflow);
  await initLint(modules.lint);
  await initRuns(modules.runs);
  await initPipeline(modules.pipeline);
  await initEmulator(modules.emulator);
  const emulator = new Emulator({ tenantId: "shop" });
  const client = new Client({ context: emulator.context(), fetch: emulator.fetch });
  const pasted = lintRequest("curl https://platform.adobe.io/data/foundation/flowservice/flow").map(({ code }) => code);
  const { causes } = explainRun({ metrics: { statusSummary: { status: "failed", errors: [{ code: "CONNECTOR-1001-500" }] } } });
  return { made: { ...used, pasted, explained: causes.map(({ code, catalogue }) => `${code} ${catalogue}`), refusals: await refusals(client) }, client, emulator };
}

/** An error is of the main entry's kinds, whichever entry throws it. */
async function refusals(client) {
  const calls = [async () => new Pipeline({}), () => client.getFlow({ flowId: "" })];
  return Promise.all(calls.map((call) => call().catch((error) => error instanceof aepflow.ValidationError)));
}
