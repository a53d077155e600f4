// What a user of all four entries writes, in a page as in Node: the README's own code.
import * as aepflow from "aepflow";
import { Client } from "aepflow/client";
import { Emulator, initEmulator } from "aepflow/emulator";
import { initPipeline, Pipeline, run } from "aepflow/pipeline";
import { use } from "./use.mjs";

const spec = {
  name: "Stripe",
  source: { connector: "stripe", auth: { accessToken: { secret: "STRIPE_KEY" } } },
  resources: [{ resource: "charges", target: { class: "experienceEvent" }, schedule: { frequency: "hour", interval: 1 } }],
};

/** Uses every entry; gives plain data. The modules come from where the package looks for them unless they are given. */
export async function everything(modules = {}) {
  await aepflow.init(modules.main);
  const used = use(aepflow);
  await initPipeline(modules.pipeline);
  await initEmulator(modules.emulator);
  const emulator = new Emulator({ tenantId: "shop" });
  const { state, plan } = await run(new Pipeline(spec), {
    context: emulator.context(),
    fetch: emulator.fetch,
    secrets: async (name) => `value of ${name}`,
  });
  return { ...used, refusals: await refusals(emulator), connections: await connections(emulator), state, changes: plan.changes };
}

/** An error is of the main entry's kinds, whichever entry throws it. */
async function refusals(emulator) {
  const client = new Client({ context: emulator.context(), fetch: emulator.fetch });
  const calls = [async () => new Pipeline({}), () => client.getFlow({ flowId: "" })];
  const errors = calls.map((call) => call().catch((error) => error instanceof aepflow.ValidationError));
  return Promise.all(errors);
}

async function connections(emulator) {
  const client = new Client({ context: emulator.context(), fetch: emulator.fetch });
  const names = [];
  for await (const { name } of client.items("listBaseConnections")) names.push(name);
  return names;
}
