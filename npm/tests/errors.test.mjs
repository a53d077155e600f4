// Errors: known across copies of the package, and whole behind a border.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import * as aepflow from "aepflow";

const cjs = createRequire(import.meta.url)("aepflow");
const context = { accessToken: "t", apiKey: "k", orgId: "5C1328435BF324E90A49402A@AdobeOrg", sandboxName: "prod" };
const BODY = '{"secret":"rk_live_do_not_tell"}';

/** One error of each kind, from a copy of the package. */
function errorsOf({ buildRequest, parseResponse, AepflowError }) {
  const thrown = (call) => {
    try {
      return call();
    } catch (error) {
      return error;
    }
  };
  const refused = { status: 429, headers: { "x-request-id": "r1", "retry-after": "7" }, body: BODY };
  return {
    ValidationError: thrown(() => buildRequest("updateFlow", { flowId: "x", etag: 1, colour: "red", flow: 5 }, context)),
    ServiceError: thrown(() => parseResponse("getFlow", refused)),
    UnexpectedResponseError: thrown(() => parseResponse("getFlow", { status: 302, body: BODY })),
    AepflowError: new AepflowError("it is not loaded", { cause: "a cause" }),
  };
}

const clones = {
  structuredClone: async (value) => structuredClone(value),
  "a worker": (value) =>
    new Promise((resolve, reject) => {
      const worker = new Worker("const { parentPort } = require('node:worker_threads'); parentPort.once('message', (value) => parentPort.postMessage(value));", { eval: true });
      worker.once("message", resolve).once("error", reject);
      worker.postMessage(value);
    }),
};

test("an error keeps what it says when it is cloned, but for the body", async () => {
  for (const [how, clone] of Object.entries(clones)) {
    const { ValidationError, ServiceError, UnexpectedResponseError } = errorsOf(aepflow);
    for (const error of [ValidationError, ServiceError, UnexpectedResponseError]) {
      const copy = await clone(error);
      assert.ok(copy instanceof Error, how);
      assert.equal(copy.message, error.message);
      const { message, ...members } = error.toJSON();
      // What is undefined stays so in a clone, and is no member of JSON.
      assert.deepEqual(JSON.parse(JSON.stringify(copy.cause)), JSON.parse(JSON.stringify(members)), how);
      assert.equal(copy.cause.name, error.name);
      assert.ok(!JSON.stringify([copy.message, copy.cause, error]).includes("rk_live"), how);
    }
    assert.deepEqual((await clone(ValidationError)).cause.diagnostics, ValidationError.diagnostics);
    const { status, requestId, retry } = (await clone(ServiceError)).cause;
    assert.deepEqual([status, requestId, retry], [429, "r1", { retry: true, afterSeconds: 7 }]);
    assert.deepEqual(await clone(ValidationError.diagnostics), ValidationError.diagnostics);
  }
});

test("the message says the first faults, and how many more there are", () => {
  const { ValidationError } = errorsOf(aepflow);
  const [first, second, third, ...others] = ValidationError.diagnostics;
  for (const { code, path, message } of [first, second, third]) assert.ok(ValidationError.message.includes(`${code} at "${path}": ${message}`));
  assert.ok(others.length > 0);
  assert.ok(ValidationError.message.endsWith(`; and ${others.length} more`), ValidationError.message);
});

test("a log as JSON contains what an error says", () => {
  const { ServiceError, AepflowError } = errorsOf(aepflow);
  const { name, message, status, requestId, meaning, help } = JSON.parse(JSON.stringify({ ServiceError })).ServiceError;
  assert.deepEqual([name, message, status, requestId], ["ServiceError", ServiceError.message, 429, "r1"]);
  assert.deepEqual([meaning, help], [ServiceError.meaning, ServiceError.help]);
  assert.deepEqual(JSON.parse(JSON.stringify(AepflowError)), { name: "AepflowError", message: "it is not loaded" });
});

test("an error is an instance of its classes in every copy of the package, and of no other", () => {
  const names = ["AepflowError", "ValidationError", "ServiceError", "UnexpectedResponseError"];
  assert.notEqual(aepflow.AepflowError, cjs.AepflowError);
  for (const [made, known] of [[aepflow, cjs], [cjs, aepflow], [aepflow, aepflow]]) {
    for (const [kind, error] of Object.entries(errorsOf(made))) {
      const expected = names.filter((name) => name === kind || name === "AepflowError");
      assert.deepEqual(names.filter((name) => error instanceof known[name]), expected, kind);
      assert.ok(error instanceof Error);
    }
  }
  for (const other of [undefined, null, 5, "text", {}, new Error("x"), new TypeError("x")]) {
    for (const name of names) assert.ok(!(other instanceof aepflow[name]), name);
  }
});

test("a caller's own subclass has its own instances", () => {
  class Mine extends aepflow.ValidationError {}
  class Other extends aepflow.ValidationError {}
  const mine = new Mine("m", []);
  assert.ok(mine instanceof Mine && mine instanceof aepflow.ValidationError && mine instanceof cjs.AepflowError);
  assert.ok(!(mine instanceof Other) && !(errorsOf(aepflow).ValidationError instanceof Mine));
});
