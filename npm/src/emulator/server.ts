import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { AepflowError } from "../errors.js";
import type { Method } from "../types.js";
import type { Emulator } from "./emulator.js";

// A mapping set of 100,000 rows has about 20 MB.
const MAX_BODY = 64 * 1024 * 1024;

/** A running server of an emulator; the paths below `/_emulator/` are for the emulator itself. */
export interface EmulatorServer {
  /** Its origin. */
  url: string;
  /** Stops taking requests. */
  close(): Promise<void>;
}

/**
 * Serves an emulator over HTTP, to this machine alone unless another `host` is given; without a `port` on a free one.
 *
 * @throws {AepflowError} in a page, which can't serve.
 */
export async function serve(emulator: Emulator, { host = "127.0.0.1", port = 0 } = {}): Promise<EmulatorServer> {
  // Asked for while it runs: bundlers for pages find no module of Node in the file.
  const http = typeof process === "object" ? process.getBuiltinModule?.("node:http") : undefined;
  if (http === undefined) throw new AepflowError("an emulator is served by Node, not by a page");
  const server = http.createServer((request, response) => {
    handle(emulator, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(emulator: Emulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
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
  const answer = await emulator.answer({
    method: request.method as Method,
    url: `http://localhost${request.url}`,
    headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(chunks).toString("utf8"),
  });
  // A client sees a connection that breaks where the platform gives no answer.
  if (answer === undefined) response.destroy();
  else response.writeHead(answer.status, answer.headers).end(answer.body);
}
