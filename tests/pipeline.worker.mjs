// A module worker: as at the edge, there is no page here and nothing of Node.
import * as platform from "/node_modules/aepflow/dist/emulator.web.js";
import * as pipelines from "/node_modules/aepflow/dist/pipeline.web.js";
import { disturb, requests, SECRET, spec } from "./pipeline_host.mjs";

self.onmessage = async ({ data: { every } }) => {
  await Promise.all([pipelines.initPipeline(), platform.initEmulator()]);
  const aepflow = { Pipeline: pipelines.Pipeline, Emulator: platform.Emulator };
  const emulator = new platform.Emulator();
  const outcome = await pipelines.run(new pipelines.Pipeline(spec), {
    context: emulator.context(),
    fetch: emulator.fetch,
    secrets: { STRIPE_KEY: SECRET },
  });
  self.postMessage({ state: outcome.state, sent: await requests(aepflow), ...(await disturb(aepflow, every)) });
};
