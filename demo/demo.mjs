// Runs the Stripe charges sequence on answers of the published shapes; writes the requests to the file named.
import { readFileSync, writeFileSync } from "node:fs";
import { buildRequest, parseResponse, toCurl } from "aepflow";

const { context, now, steps } = JSON.parse(readFileSync(new URL("stripe-charges.json", import.meta.url), "utf8"));
const requests = steps.map(({ operation, input, answer }, index) => {
  const request = buildRequest(operation, input, context, { now });
  const result = parseResponse(operation, { ...answer, body: JSON.stringify(answer.body) });
  console.log(`\n${index + 1}. ${operation}\n${toCurl(request)}\n=> ${JSON.stringify(operation === "createAccessToken" ? { ...result, accessToken: "[redacted]" } : result)}`);
  const { method, url, headers, body } = request;
  return [operation, method, url, ...Object.entries(headers).flat(), body ?? ""].join("\n");
});
writeFileSync(process.argv[2], requests.join("\n\n"));
