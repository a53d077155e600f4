// From an explore answer to a running flow, over HTTP against the emulator; writes what then exists to the file named.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildRequest, checkMapping, inferMapping, inferSchema, parseResponse, readFields } from "aepflow";

const NOW = 1_893_456_000;
const OPTIONS = fileURLToPath(new URL("emulator.json", import.meta.url));
const COMMAND = fileURLToPath(new URL("dist/cli.js", import.meta.resolve("aepflow/package.json")));

async function run(context, emulator) {
  const call = async (operation, given = {}) => {
    const request = buildRequest(operation, given, context, { now: NOW });
    const response = await fetch(request.url, request);
    const result = parseResponse(operation, { status: response.status, headers: response.headers, body: await response.text() });
    console.log(`${operation}: ${JSON.stringify(result).slice(0, 100)}`);
    return result;
  };

  const connector = "stripe";
  const { tenantId } = await call("getTenant");
  const { id: baseConnectionId } = await call("createBaseConnection", { connector, name: "Stripe", auth: { accessToken: "rk_test_demo" } });
  const { fields } = readFields(await call("exploreBaseConnection", { connector, baseConnectionId, resource: "charges" }));
  const { path } = fields.find((field) => field.path.endsWith("customer"));
  const model = inferSchema({
    fields, tenantId, title: "Charges", class: "experienceEvent", connector,
    resource: "charges", identities: [{ path, namespace: "Stripe", primary: true }],
  });
  const { mappings, coverage } = inferMapping({ fields, schema: model });
  assert.deepEqual(checkMapping({ fields, schema: model, mappings }), []);
  console.log(`${fields.length} fields, ${mappings.length} mappings, ${coverage.leftOut.length} fields left out`);
  const { $id: group } = await call("createFieldGroup", model.fieldGroup);
  const schema = { id: (await call("createSchema", { ...model.schema, fieldGroups: [group] })).$id };
  for (const descriptor of model.descriptors) {
    await call("createDescriptor", { ...descriptor, "xdm:sourceSchema": schema.id });
  }
  const { id: datasetId } = await call("createDataset", { name: "Charges", schema });
  const { id: targetConnectionId } = await call("createTargetConnection", { name: "Charges", schema, datasetId });
  const { id: mappingSetId } = await call("createMappingSet", { schema, mappings });
  const { id: sourceConnectionId } = await call("createSourceConnection", { connector, name: "Charges", baseConnectionId, resource: "charges" });
  const schedule = { frequency: "hour", interval: 1, startTime: NOW + 600 };
  const options = { partialIngestionPercent: 5, errorDiagnosticsEnabled: true };
  const ids = { sourceConnectionId, targetConnectionId, mappingSetId };
  const { id: flowId } = await call("createFlow", { connector, name: "Charges", ...ids, schedule, options });
  await fetch(`${emulator}/_emulator/advance`, { method: "POST", body: "7200" });
  for (const { verdict } of (await call("listRuns", { flowId })).items) console.log(`run: ${JSON.stringify(verdict)}`);
}

const server = spawn(process.execPath, [COMMAND, "emulator", "--port", "0", "--options", OPTIONS], { stdio: ["ignore", "pipe", "inherit"] });
try {
  const { url, accessToken, apiKey, orgId, sandboxName } = JSON.parse((await once(server.stdout, "data"))[0]);
  await run({ accessToken, apiKey, orgId, sandboxName, host: url }, url);
  writeFileSync(process.argv[2], await (await fetch(`${url}/_emulator/resources`)).text());
} finally {
  server.kill();
}
