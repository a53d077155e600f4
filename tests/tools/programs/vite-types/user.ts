// What a user writes for a bundler, compiled and not run. A marked line must be wrong.
import { buildRequest, check, init } from "aepflow";
import wasmUrl from "aepflow/aepflow.wasm?url";

const context = { accessToken: "t", apiKey: "k", orgId: "o", sandboxName: "prod" };
await init();
await init(wasmUrl);
await init(fetch("/aepflow.wasm"));
const request = buildRequest("getTenant", {}, context);
await fetch(request.url, request);

// @ts-expect-error Nothing can be made of nothing.
await init(null);
check("getSchema", {});
// @ts-expect-error The schema's id is missing.
buildRequest("getSchema", {}, context);
