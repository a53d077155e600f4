import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { AepflowError } from "../errors.js";
import type { Method } from "../types.js";
import type { Emulator } from "./emulator.js";

// A mapping set of 100,000 rows has about 20 MB.
const MAX_BODY = 64 * 1024 * 1024;
/** How long a request may take to come, in milliseconds, and how many connections there may be. */
const PATIENCE = 30_000;
const MAX_CONNECTIONS = 2_000;

/**
 * A running server of an emulator. The paths below `/_emulator/` are for the emulator itself, and need its token in the header
 * `x-emulator-token`.
 */
export interface EmulatorServer {
  /** Its origin. */
  url: string;
  /** The secret for the paths below `/_emulator/`. */
  token: string;
  /** Stops taking requests. */
  close(): Promise<void>;
}

/**
 * Serves an emulator over HTTP, to this machine alone unless another `host` is given; without a `port` on a free one. Pages of
 * this machine may use it, and no others.
 *
 * @throws {AepflowError} in a page, which can't serve.
 */
export async function serve(emulator: Emulator, { host = "127.0.0.1", port = 0 } = {}): Promise<EmulatorServer> {
  // Asked for while it runs: bundlers for pages find no module of Node in the file.
  const http = typeof process === "object" ? process.getBuiltinModule?.("node:http") : undefined;
  if (http === undefined) throw new AepflowError("an emulator is served by Node, not by a page");
  const door = { bound: host, token: crypto.randomUUID() };
  const limits = { requestTimeout: PATIENCE, headersTimeout: PATIENCE, connectionsCheckingInterval: PATIENCE / 10 };
  const server = http.createServer(limits, (request, response) => {
    handle(emulator, request, response, door).catch(() => response.destroy());
  });
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`,
    token: door.token,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  emulator: Emulator,
  request: IncomingMessage,
  response: ServerResponse,
  door: { bound: string; token: string },
): Promise<void> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) {
      response.writeHead(413, { Connection: "close" }).end();
      return;
    }
    chunks.push(chunk);
  }
  const asked = {
    method: request.method as Method,
    url: `http://localhost${request.url}`,
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(chunks).toString("utf8"),
  };
  const answer = await emulator.answer(asked, undefined, door);
  // A client sees a connection that breaks where the platform gives no answer.
  if (answer === undefined) response.destroy();
  else response.writeHead(answer.status, answer.headers).end(answer.body);
}
