// Real servers that misbehave: every failure is one of the transport, with its reason, and ends at the limit.
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { AepflowError, ServiceError } from "aepflow";
import { Client } from "aepflow/client";
import { Emulator } from "aepflow/emulator";

const OK = "HTTP/1.1 200 OK\r\n";
const CHUNKED = `${OK}Transfer-Encoding: chunked\r\n\r\n`;

/** What some work gives with the address of a server that reads a request and then talks as it is asked to. */
async function served(talk, work) {
  const open = new Set();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => undefined);
    socket.once("data", () => talk(socket));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    return await work(`127.0.0.1:${server.address().port}`);
  } finally {
    for (const socket of open) socket.destroy();
    server.close();
  }
}

function client(host, options) {
  const exchanges = [];
  const context = { ...new Emulator().context(), host };
  const debug = (exchange) => exchanges.push(exchange);
  return { client: new Client({ context, retries: 0, debug, ...options }), exchanges };
}

const ANSWERS = {
  garbage: ["hello\r\n\r\n", /^HPE_/],
  "a status of words": ["HTTP/1.1 fine\r\n\r\n", /^HPE_/],
  "another version": ["HTTP/9.9 200 OK\r\n\r\n", /^HPE_/],
  "a cut body": [`${OK}Content-Length: 1000\r\n\r\nabc`, /^UND_ERR_SOCKET$/],
  "a cut chunk": [`${CHUNKED}ff\r\nabc`, /^UND_ERR_SOCKET$/],
  "a bad chunk": [`${CHUNKED}zz\r\nabc\r\n0\r\n\r\n`, /^HPE_/],
  "no last chunk": [`${CHUNKED}3\r\nabc\r\n`, /^UND_ERR_SOCKET$/],
  nothing: ["", /^UND_ERR_SOCKET$/],
  "a long head": [OK + `${"A".repeat(1000)}: b\r\n`.repeat(200), /^UND_ERR_HEADERS_OVERFLOW$/],
};

for (const [name, [answer, reason]] of Object.entries(ANSWERS)) {
  test(`${name} is a failure of the transport with its reason`, async () => {
    await served((socket) => socket.end(answer), async (host) => {
      const { client: one, exchanges } = client(`http://${host}`);
      await assert.rejects(one.getTenant(), TypeError);
      assert.match(exchanges[0].failure, reason);
    });
  });
}

test("what is no TLS is a failure of the transport", async () => {
  await served((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"), async (host) => {
    const { client: one, exchanges } = client(`https://${host}`);
    await assert.rejects(one.getTenant(), TypeError);
    assert.match(exchanges[0].failure, /SSL|EPROTO|ECONNRESET/);
  });
});

test("a server that sends a byte now and then ends at the limit for the whole", async () => {
  const drip = async (socket, head) => {
    socket.write(head);
    while (!socket.destroyed) {
      socket.write("a");
      await sleep(100);
    }
  };
  for (const head of ["", OK, `${OK}Content-Length: 1000\r\n\r\n`]) {
    await served((socket) => drip(socket, head), async (host) => {
      const start = performance.now();
      await assert.rejects(client(`http://${host}`, { timeout: 600 }).client.getTenant(), (error) => head === "" || error.name === "TimeoutError");
      assert.ok(performance.now() - start < 2000);
    });
  }
});

test("no pause is longer than is set, whatever the platform asks for", async () => {
  const body = JSON.stringify({ error_code: "429050", message: "Too many requests" });
  for (const after of ["1000000000000", "3000000", "9".repeat(40), "Fri, 31 Dec 9999 23:59:59 GMT"]) {
    const head = `HTTP/1.1 429 Too Many\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\nRetry-After: ${after}\r\nContent-Length: ${body.length}\r\n\r\n`;
    await served((socket) => socket.end(head + body), async (host) => {
      const pauses = [];
      const onEvent = (event) => event.type === "retry" && pauses.push(event.milliseconds);
      await assert.rejects(client(`http://${host}`, { retries: 1, longestPause: 1, onEvent }).client.getTenant(), ServiceError);
      assert.deepEqual(pauses, [1000]);
    });
  }
});

test("pages that lead round in a circle are found at once", async () => {
  let asked = 0;
  const fetch = async (url) => {
    asked += 1;
    const token = url.includes("continuationToken=b") ? "c" : "b";
    return Response.json({ items: [], _links: { next: { href: `/flows?continuationToken=${token}` } } });
  };
  const { client: one } = client("https://platform.example", { fetch });
  const all = (input) => collect(one.items("listFlows", input));
  await assert.rejects(all(), AepflowError);
  assert.equal(asked, 3);
  await assert.rejects(all({ continuationToken: "c" }), AepflowError);
  assert.equal(asked, 5);
});

async function collect(items) {
  const all = [];
  for await (const item of items) all.push(item);
  return all;
}
