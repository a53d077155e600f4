// A module worker: its errors and diagnostics go to the page as they are.
import * as aepflow from "/node_modules/aepflow/dist/entry.web.js";
import { Client } from "/node_modules/aepflow/dist/client.web.js";

self.onmessage = async () => {
  await aepflow.init();
  const context = { accessToken: "t", apiKey: "k", orgId: "5C1328435BF324E90A49402A@AdobeOrg", sandboxName: "prod" };
  const headers = { "x-request-id": "r1", "retry-after": "7" };
  const fetch = async () => new Response('{"secret":"rk_live_do_not_tell"}', { status: 429, headers });
  const client = new Client({ context, fetch, retries: 0 });
  const caught = (call) => call.then(() => undefined, (error) => error);
  self.postMessage({
    invalid: await caught(client.getFlow("84c6")),
    refused: await caught(client.getTenant()),
    diagnostics: aepflow.check("getFlow", {}),
  });
};
