// What the packaging tests do with the package, however it was loaded, and what comes of it.

const context = {
  accessToken: "adobe-token",
  apiKey: "api-key",
  orgId: "5C1328435BF324E90A49402A@AdobeOrg",
  sandboxName: "prod",
};
const flow = {
  connector: "stripe",
  name: "Stripe charges",
  sourceConnectionId: "abbfac4e-202c-4e04-902d-6f73e9041068",
  targetConnectionId: "69879751-ba43-48df-8cd0-39d2bb76a5b8",
  mappingSetId: "f4aad280fdec4770b7e33066945919d8",
  schedule: { frequency: "minute", interval: 15, startTime: 1893456000 },
};

/** Builds, checks and is refused; gives plain data. */
export function use(aepflow) {
  const tooOften = { ...flow, schedule: { ...flow.schedule, interval: 5 } };
  return {
    request: aepflow.buildRequest("createFlow", flow, context),
    diagnostics: aepflow.check("createFlow", tooOften),
    refusal: refusal(aepflow, () => aepflow.buildRequest("createFlow", tooOften, context)),
  };
}

function refusal({ ValidationError, AepflowError }, call) {
  try {
    return call();
  } catch (error) {
    const kinds = [ValidationError, AepflowError, Error].map((kind) => error instanceof kind);
    return { kinds, name: error.name, diagnostics: error.diagnostics };
  }
}

const tooShort = {
  code: "interval_too_short",
  severity: "error",
  path: "/schedule/interval",
  message: "an interval of 5 is too short for the frequency `minute`",
  help: "give at least 15",
  url: "https://github.com/aepflow/aepflow/blob/main/docs/diagnostics.md#interval_too_short",
  params: { field: "interval", value: 5, frequency: "minute", minimum: 15 },
};

/** What `use` gives. */
export const expected = {
  request: {
    operation: "createFlow",
    method: "POST",
    url: "https://platform.adobe.io/data/foundation/flowservice/flows",
    headers: {
      Authorization: "Bearer adobe-token",
      "x-api-key": "api-key",
      "x-gw-ims-org-id": "5C1328435BF324E90A49402A@AdobeOrg",
      "x-sandbox-name": "prod",
      Accept: "application/json",
      "Content-Type": "application/json",
    },
    body: [
      '{"name":"Stripe charges","flowSpec":{"id":"6499120c-0b15-42dc-936e-847ea3c24d72","version":"1.0"},',
      '"sourceConnectionIds":["abbfac4e-202c-4e04-902d-6f73e9041068"],',
      '"targetConnectionIds":["69879751-ba43-48df-8cd0-39d2bb76a5b8"],"transformations":[{"name":"Mapping",',
      '"params":{"mappingId":"f4aad280fdec4770b7e33066945919d8","mappingVersion":0}}],',
      '"scheduleParams":{"startTime":1893456000,"frequency":"minute","interval":15}}',
    ].join(""),
  },
  diagnostics: [tooShort],
  refusal: { kinds: [true, true, true], name: "ValidationError", diagnostics: [tooShort] },
};
