// Runs a pipeline from the ledger in a store to its end, as often as another run is in the way; `test_shared_store.py` kills it.
// Its argument is `{store, context, goal}`; it prints how it ended.
import { Pipeline, run } from "aepflow/pipeline";
import { FileStore, ObjectStore, PostgresStore } from "aepflow/stores";

const { store: given, spec, context, goal } = JSON.parse(process.argv[2]);

async function storeOf({ file, postgres, s3, key }) {
  if (file) return new FileStore(file);
  if (postgres) {
    const { default: pg } = await import("pg");
    return new PostgresStore(new pg.Pool({ connectionString: postgres }), key);
  }
  const { S3 } = await import("@aws-sdk/client-s3");
  const credentials = { accessKeyId: "key", secretAccessKey: "secret" };
  return new ObjectStore(new S3({ endpoint: s3, region: "us-east-1", forcePathStyle: true, credentials }), { bucket: "shared", key });
}

const store = await storeOf(given);
for (;;) {
  const pipeline = new Pipeline(spec, { ledger: await store.load(), goal, grace: 1 });
  const { state, error } = await run(pipeline, { context, secrets: { STRIPE_KEY: "rk_test_1" }, store });
  if (error?.diagnostics?.[0]?.code === "stale_ledger") continue;
  console.log(JSON.stringify([state, error ?? null]));
  process.exit();
}
