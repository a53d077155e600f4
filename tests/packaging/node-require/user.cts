// What a user writes in CommonJS, compiled and not run. A marked line must be wrong.
import aepflow = require("aepflow");

const context: aepflow.Context = { accessToken: "t", apiKey: "k", orgId: "o", sandboxName: "prod" };
const request: aepflow.Request<"getFlow"> = aepflow.buildRequest("getFlow", { flowId: "f" }, context);
const flow: aepflow.Flow = aepflow.parseResponse(request.operation, { status: 200, body: "{}" });
console.log(flow.id, new aepflow.ValidationError("m", []) instanceof Error);

aepflow.check("getFlow", {});
// @ts-expect-error The id is missing.
aepflow.buildRequest("getFlow", {}, context);

import { Client } from "aepflow/client";
import { Pipeline } from "aepflow/pipeline";
const tenant = new Client({ context }).getTenant();
console.log(tenant, new Pipeline("{}").plan().changes);
