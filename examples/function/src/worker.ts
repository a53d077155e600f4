// A Worker of Cloudflare: `POST /` with `{"merchant": "acme-shoes"}`, from a timer or a queue that calls until the answer is 200.
import type { R2Bucket } from "@cloudflare/workers-types";
import { clientCredentials } from "aepflow/client";
import { initPipeline, readContext } from "aepflow/pipeline";
// Workers compile nothing while they run.
import wasm from "aepflow/pipeline.wasm";
import { ObjectStore } from "aepflow/stores";
import { apply, type Host, type Report } from "./apply.js";
import { merchantIn } from "./merchant.js";
import { objectsIn } from "./worker_objects.js";

/** The bindings and variables of the Worker; those that begin with `AEP_` are `readContext`'s. */
interface Env {
  LEDGERS: R2Bucket;
  /** What callers have in the header `authorization`, after `Bearer `. */
  CALL_TOKEN: string;
  /** How long a call may take, in milliseconds; 25,000 by default. */
  CALL_TIME?: string;
  [name: string]: unknown;
}

const STATUS = { done: 200, later: 202, failed: 502 } as const;

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const deadline = Date.now() + Number(env.CALL_TIME ?? 25_000);
    if (!(await isEqual(request.headers.get("authorization") ?? "", `Bearer ${env.CALL_TOKEN}`))) return new Response(null, { status: 401 });
    if (request.method !== "POST") return new Response(null, { status: 405 });
    let merchant: string;
    try {
      merchant = merchantIn(await request.json());
    } catch (error) {
      return Response.json({ why: (error as Error).message }, { status: 400 });
    }
    try {
      return answerOf(await apply(merchant, deadline, () => hostOf(merchant, env)));
    } catch (error) {
      // What failed is for the log: callers need to know only that they have to call again.
      console.error(error);
      return Response.json({ merchant, state: "later" }, { status: 503 });
    }
  },
};

async function hostOf(merchant: string, env: Env): Promise<Host> {
  await initPipeline(wasm);
  const environment = Object.fromEntries(Object.entries(env).filter((one): one is [string, string] => /^AEP_/.test(one[0])));
  const { context, credentials } = readContext({ environment });
  return {
    context,
    accessToken: credentials && clientCredentials(credentials),
    // `acme-shoes/stripe` is the Worker's secret SECRET_ACME_SHOES_STRIPE.
    secrets: (name) => env[`SECRET_${name.replaceAll(/[^a-z0-9]/g, "_").toUpperCase()}`] as string | undefined,
    store: new ObjectStore(objectsIn(env.LEDGERS), { bucket: "", key: `${merchant}.json` }),
  };
}

function answerOf(report: Report): Response {
  const headers: Record<string, string> = {};
  if (report.resumeAt) headers["retry-after"] = String(Math.max(1, Math.ceil((report.resumeAt - Date.now()) / 1000)));
  return Response.json(report, { status: STATUS[report.state], headers });
}

/** Whether two texts are equal: their digests are compared, so that the time tells nothing of the texts. */
async function isEqual(one: string, other: string): Promise<boolean> {
  const digest = async (text: string) => new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))).join();
  return (await digest(one)) === (await digest(other));
}
