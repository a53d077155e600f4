// AWS Lambda behind a queue of SQS: a message is `{"merchant": "acme-shoes"}`, and comes again until it is done.
import { contextFromEnv } from "aepflow/client";
import { apply, type Host, type Report } from "./apply.js";
import { secret } from "./lambda_secrets.js";
import { storeAt } from "./lambda_stores.js";
import { merchantIn } from "./merchant.js";

interface Event {
  Records: { messageId: string; body: string }[];
}

interface Context {
  getRemainingTimeInMillis(): number;
}

const { LEDGERS = "", REQUEST_TIMEOUT, GRACE } = process.env;
/** A number that is set, or the package's default. */
const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
const storeOf = storeAt(LEDGERS);
/** Who calls the platform: kept while the function is warm, and asked for again where that failed. */
let access: ReturnType<typeof contextFromEnv> | undefined;

async function hostOf(merchant: string): Promise<Host> {
  access ??= secret("aepflow/client-secret").then((clientSecret) => contextFromEnv({ path: null, clientSecret }));
  access.catch(() => (access = undefined));
  const settings = { timeout: number(REQUEST_TIMEOUT), grace: number(GRACE) };
  return { ...(await access), secrets: secret, ...settings, store: await storeOf(merchant) };
}

/** The messages that have to come again: those that are not done, for whatever reason. */
export async function handler(event: Event, { getRemainingTimeInMillis }: Context) {
  const deadline = Date.now() + getRemainingTimeInMillis();
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { messageId, body } of event.Records) {
    const report = await reportOf(body, deadline);
    console.log(JSON.stringify(report));
    if (report.state !== "done") batchItemFailures.push({ itemIdentifier: messageId });
  }
  return { batchItemFailures };
}

async function reportOf(body: string, deadline: number): Promise<Report | { state: "failed"; why: string }> {
  try {
    const merchant = merchantIn(JSON.parse(body));
    return await apply(merchant, deadline, () => hostOf(merchant));
  } catch (error) {
    // A store or a network that fails now and then, or a message that nobody can use: the queue sets that aside in the end.
    return { state: "failed", why: String(error) };
  }
}
