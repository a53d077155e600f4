// From a run to the records that failed, with a client over the emulator.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Client } from "aepflow/client";
import { Emulator } from "aepflow/emulator";
import { explainRun } from "aepflow/runs";

const PROFILE = "https://ns.adobe.com/xdm/context/profile";

async function runOf(emulator, client) {
  const properties = { chargeId: { type: "string" } };
  const group = await client.createFieldGroup({ title: "Fields", class: PROFILE, tenantId: "acme", properties });
  const made = await client.createSchema({ title: "Charges", class: PROFILE, fieldGroups: [group.$id] });
  const schema = { id: made.$id };
  const { id: datasetId } = await client.createDataset({ name: "Charges", schema });
  const auth = { accessToken: "rk_test_1" };
  const base = await client.createBaseConnection({ connector: "stripe", name: "Stripe", auth });
  const source = { connector: "stripe", name: "Charges", baseConnectionId: base.id, resource: "charges" };
  const mappings = [{ source: "data.id", destination: "_acme.chargeId" }];
  await client.createFlow({
    connector: "stripe",
    name: "Charges",
    sourceConnectionId: (await client.createSourceConnection(source)).id,
    targetConnectionId: (await client.createTargetConnection({ name: "Charges", datasetId, schema })).id,
    mappingSetId: (await client.createMappingSet({ schema, mappings })).id,
    schedule: { startTime: emulator.now + 600, frequency: "day", interval: 1 },
    options: { errorDiagnosticsEnabled: true, partialIngestionPercent: 50 },
  });
  emulator.advance(7200);
  return (await client.listRuns()).items[0];
}

test("a client goes through all files with failed records", async () => {
  const emulator = new Emulator({ failures: { charges: 7 }, clock: "manual", now: Math.floor(Date.now() / 1000) });
  const client = new Client({ context: emulator.context(), fetch: emulator.fetch });
  const run = await runOf(emulator, client);
  const [batchId] = explainRun(run).batchIds;
  const records = [];
  for await (const record of client.items("listFailedRecords", batchId)) records.push(record);
  assert.equal(records.length, 7);
  assert.deepEqual(new Set(records.map((record) => record._errors[0].code)), new Set(["1401", "DCVS-1102-400"]));
  const codes = explainRun(run, { failedRecords: records }).causes.map((cause) => cause.code);
  assert.ok(codes.includes("INGEST-1401-400") && codes.includes("DCVS-1102-400"), codes.join());
});
