// What the function meets outside of itself: the emulated platform, served by its command, and the layer that gives secrets.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The key of every merchant's Stripe account: the emulated source takes no other one. */
export const STRIPE_KEY = "rk_test_of_a_merchant";

/** Starts the platform of a clean organization, as `npx aepflow emulator` does. */
export async function startPlatform() {
  const folder = mkdtempSync(join(tmpdir(), "aepflow-function-"));
  const options = join(folder, "emulator.json");
  writeFileSync(options, JSON.stringify({ seed: 1, tenantId: "acme", sourceToken: STRIPE_KEY }));
  const command = join(import.meta.dirname, "..", "node_modules", ".bin", "aepflow");
  const server = spawn(command, ["emulator", "--port", "0", "--options", options], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(createInterface(server.stdout), "line");
  const known = JSON.parse(line);
  const control = async (name, value) => {
    const body = value === undefined ? undefined : JSON.stringify(value);
    const headers = { "x-emulator-token": known.emulatorToken };
    const answer = await fetch(`${known.url}/_emulator/${name}`, { method: "POST", headers, body });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  return {
    clientSecret: known.clientSecret,
    /** Whose platform it is, but for the secret. */
    environment: {
      AEP_API_KEY: known.apiKey,
      AEP_ORG_ID: known.orgId,
      AEP_SANDBOX_NAME: known.sandboxName,
      AEP_SCOPES: "openid",
      AEP_HOST: known.url,
      AEP_IMS_HOST: known.url,
    },
    control,
    /** What there is, by name; flows begin when they are made, which is another time in each run. */
    made: async () => JSON.parse(JSON.stringify(await control("resources"), (name, value) => (name === "startTime" ? undefined : value))),
    /** How many requests have changed something. */
    changes: async () => (await control("journal")).filter(({ changed }) => changed).length,
    async close() {
      server.kill();
      await once(server, "close");
      rmSync(folder, { recursive: true });
    },
  };
}

/** Answers as the layer "AWS Parameters and Secrets" does: to who has the function's token, and for the names that are there. */
export async function startSecrets(secrets, token) {
  const server = createServer(({ url, headers }, response) => {
    const { pathname, searchParams } = new URL(url, "http://localhost");
    const SecretString = secrets[searchParams.get("secretId")];
    if (headers["x-aws-parameters-secrets-token"] !== token) response.writeHead(401).end();
    else if (pathname !== "/secretsmanager/get" || SecretString === undefined) response.writeHead(400).end();
    else response.end(JSON.stringify({ Name: searchParams.get("secretId"), SecretString }));
  });
  server.listen(0, "localhost");
  await once(server, "listening");
  return { port: String(server.address().port), close: () => server.close() };
}
