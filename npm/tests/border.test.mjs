// What crosses from JavaScript into the core: the rules of value.ts, the shapes of results, and the errors.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { inspect } from "node:util";
import { runInNewContext } from "node:vm";

import * as aepflow from "aepflow";
import { Client } from "aepflow/client";
import { Emulator } from "aepflow/emulator";
import { Pipeline } from "aepflow/pipeline";

const { buildRequest, buildRequestBytes, check, checkPipeline, checkRequests, parseResponse, toCurl } = aepflow;
const { ValidationError, ServiceError, UnexpectedResponseError } = aepflow;
const context = {
  accessToken: "token",
  apiKey: "key",
  orgId: "0123456789ABCDEF01234567@AdobeOrg",
  sandboxName: "prod",
};
const REQUEST = { method: "GET", url: "https://platform.adobe.io/", headers: {} };

/** Paths and texts of the values that JSON can't carry. */
function refused(input) {
  const found = check("createBaseConnection", input).filter(({ code }) => code === "not_json");
  return found.map(({ path, message }) => [path, message]);
}

/** Arrays within arrays. */
function nested(levels) {
  let value = [];
  for (let level = 1; level < levels; level++) value = [value];
  return value;
}

test("an attempt that is none is refused, whatever kind of number it is", () => {
  const path = (attempt) => {
    try {
      return aepflow.retryPause("listFlows", attempt);
    } catch (error) {
      return `${error.diagnostics[0].code} ${error.diagnostics[0].path}`;
    }
  };
  assert.deepEqual([NaN, -1, 0.5, 2 ** 32].map(path), ["not_json", "out_of_range", "not_an_integer", "out_of_range"].map((code) => `${code} /attempt`));
});

test("checkPipeline still works as the former name of checkRequests", () => {
  const requests = { createFlow: { connector: "stripe", nam: "Charges" } };
  const found = checkPipeline(requests, { now: null });
  assert.deepEqual(found, checkRequests(requests, { now: null }));
  assert.equal(found[0].code, "unknown_field");
});

test("whoever gives a promise, or an answer of fetch, is told what to give", () => {
  const help = (call) => {
    try {
      call();
    } catch (error) {
      return error.diagnostics.map(({ path, help }) => `${path} ${help.split(";")[0]}`);
    }
  };
  const answer = "an answer is `{status, headers, body}`, with its body read as text";
  assert.deepEqual(help(() => aepflow.readFields(Promise.resolve({}))), [" await it first"]);
  assert.deepEqual(help(() => aepflow.readFields(new Response("{}"))), [` ${answer}`]);
  assert.deepEqual(help(() => aepflow.parseResponse("listFlows", new Response("{}"))), [`/response/body ${answer}`]);
});

test("each value that JSON can't carry is refused with its kind", () => {
  const kinds = [
    [new Date(0), "Date"],
    [new Date(NaN), "Date"],
    [new Map(), "Map"],
    [new Set(), "Set"],
    [/x/, "RegExp"],
    [new Error("x"), "Error"],
    [new ArrayBuffer(1), "ArrayBuffer"],
    [new Uint8Array(1), "Uint8Array"],
    [new URL("https://a.test"), "URL"],
    [Promise.resolve(), "Promise"],
    [new Number(1), "Number"],
    [{ toJSON: () => 1 }, "an object with `toJSON`"],
    [NaN, "NaN"],
    [Infinity, "Infinity"],
    [-Infinity, "-Infinity"],
    [1n, "a bigint"],
    [() => 1, "a function"],
    [Symbol("x"), "a symbol"],
    ["\ud800", "a lone surrogate"],
    ["x\udc00", "a lone surrogate"],
    [runInNewContext("new Date(0)"), "Date"],
  ];
  for (const [value, kind] of kinds) {
    assert.deepEqual(refused({ field: value }), [["/field", `JSON can't carry ${kind}`]]);
  }
});

test("all faults are reported at once, each with its JSON Pointer", () => {
  const input = { "a/b": { "~": [1, NaN, { deep: new Date(0) }] }, list: [undefined, 1n], "": () => 1 };
  assert.deepEqual(
    refused(input).map(([path]) => path),
    ["/a~1b/~0/1", "/a~1b/~0/2/deep", "/list/0", "/list/1", "/"],
  );
  assert.throws(() => buildRequest("createBaseConnection", input, context), (error) => {
    assert.ok(error instanceof ValidationError && error instanceof aepflow.AepflowError && error instanceof Error);
    assert.equal(error.name, "ValidationError");
    assert.equal(error.diagnostics.length, 5);
    assert.match(error.message, /^5 faults in the input; nothing was sent; not_json at "\/a~1b\/~0\/1": /);
    return true;
  });
});

test("a value that is not an object is refused at the whole", () => {
  for (const value of [NaN, 1n, Symbol("x"), () => 1, new Date(0), "\ud800"]) {
    assert.deepEqual(refused(value).map(([path]) => path), [""]);
  }
});

test("a hole and an undefined element are refused, an undefined member is absent", () => {
  assert.deepEqual(refused({ list: [1, , 2] }), [["/list/1", "JSON can't carry undefined"]]);
  const curl = toCurl({ ...REQUEST, body: undefined });
  assert.equal(curl, toCurl(REQUEST));
});

test("a key with a lone surrogate is refused", () => {
  assert.deepEqual(refused({ "\ud800": 1 }), [["/\ufffd", "JSON can't carry a lone surrogate"]]);
  assert.deepEqual(refused({ "😀": "😀" }), []);
});

test("a cycle is refused where it closes, a value used twice is not", () => {
  const cycle = { inner: { list: [] } };
  cycle.inner.list.push(cycle, cycle.inner);
  assert.deepEqual(refused(cycle), [
    ["/inner/list/0", "JSON can't carry a cycle"],
    ["/inner/list/1", "JSON can't carry a cycle"],
  ]);
  const shared = { a: 1 };
  assert.deepEqual(refused({ left: shared, right: [shared, shared] }), []);
});

test("128 levels cross, one more does not", () => {
  assert.deepEqual(refused(nested(128)), []);
  assert.deepEqual(refused(nested(129)), [["/0".repeat(128), "JSON can't carry more than 128 levels"]]);
  assert.equal(refused(nested(100_000)).length, 1);
});

test("the tree of an expression crosses as deep as expressions nest", () => {
  const { formatExpression, parseExpression } = aepflow;
  for (const [open, close, depth] of [
    ["[", "]", 255],
    ["{1: ", "}", 255],
    ['iif(c == "0", "0", ', ")", 254],
    ["a.get(", ")", 127],
  ]) {
    const text = (levels) => open.repeat(levels) + "1" + close.repeat(levels);
    const tree = parseExpression(text(depth));
    assert.equal(formatExpression(tree), text(depth));
    assert.equal(formatExpression(JSON.stringify(tree)), text(depth));
    assert.throws(() => parseExpression(text(depth + 1)), ValidationError);
  }
  assert.throws(() => formatExpression(nested(513)), ValidationError);
});

test("objects without a prototype, of a class or of another realm cross", () => {
  class Source {
    name = "x";
  }
  for (const value of [Object.create(null), new Source(), runInNewContext("({ a: [1] })")]) {
    assert.deepEqual(refused(value), []);
  }
});

test("text and bytes are taken as JSON text", () => {
  const text = JSON.stringify(REQUEST);
  const bytes = new TextEncoder().encode(text);
  const foreign = runInNewContext("Uint8Array.from(bytes)", { bytes });
  const expected = toCurl(REQUEST);
  for (const given of [text, bytes, Buffer.from(text), foreign]) assert.equal(toCurl(given), expected);
});

test("check never throws", () => {
  for (const input of [undefined, null, "", "{", "\ud800", new Uint8Array([255]), [], 1, NaN]) {
    assert.ok(Array.isArray(check("createBaseConnection", input)));
    assert.ok(Array.isArray(check(undefined, input, null)));
  }
});

test("faults of the context and the options say which of the two they are in", () => {
  const paths = (run) => {
    try {
      run();
    } catch (error) {
      return error.diagnostics.map(({ path }) => path);
    }
  };
  assert.deepEqual(paths(() => buildRequest("listFlows", {}, { ...context, host: 1n })), ["/context/host"]);
  assert.deepEqual(paths(() => buildRequest("listFlows", {}, context, { now: NaN })), ["/options/now"]);
  // No unit is named, as hosts have their own.
  const [{ message }] = check("listFlows", {}, { now: "2030-01-01" });
  assert.equal(message, "`now` must be the present time as an integer, not a string");
});

test("a request without a body has no member body, and no undefined one", () => {
  const request = buildRequest("listFlows", {}, context);
  assert.deepEqual(Object.keys(request), ["operation", "method", "url", "headers"]);
  assert.equal(Object.getPrototypeOf(request), Object.prototype);
  assert.equal(new Request(request.url, request).method, "GET");
});

test("headers and body of an answer come in any of their forms", () => {
  const body = { items: [] };
  const text = JSON.stringify(body);
  const read = (headers, given) => parseResponse("listFlows", { status: 200, headers, body: given });
  const expected = read({ "content-type": "application/json" }, text);
  const pairs = [["content-type", "application/json"]];
  for (const headers of [new Headers(pairs), new Map(pairs), pairs, { "content-type": ["application/json"], x: undefined }]) {
    assert.deepEqual(read(headers, text), expected);
  }
  const bytes = new TextEncoder().encode(text);
  for (const given of [bytes, bytes.buffer, body]) assert.deepEqual(read(undefined, given), read({}, text));
});

test("a refusal is a ServiceError that does not print its body", () => {
  const answer = { status: 403, headers: {}, body: '{"error_code":"403010","message":"Oauth token is missing"}' };
  assert.throws(() => parseResponse("listFlows", answer), (error) => {
    assert.ok(error instanceof ServiceError);
    assert.equal(error.name, "ServiceError");
    assert.deepEqual([error.status, error.code], [403, "403010"]);
    assert.equal(error.body, answer.body);
    assert.ok(!Object.keys(error).includes("body"));
    return true;
  });
});

test("an answer that is not as promised is an UnexpectedResponseError", () => {
  for (const body of ["<html>", null, new Uint8Array([255])]) {
    assert.throws(() => parseResponse("listFlows", { status: 200, headers: {}, body }), (error) => {
      assert.ok(error instanceof UnexpectedResponseError);
      assert.deepEqual([error.name, error.status], ["UnexpectedResponseError", 200]);
      assert.ok(!Object.keys(error).includes("body"));
      return true;
    });
  }
});

test("toCurl hides secrets unless asked to reveal them", () => {
  const request = { ...REQUEST, headers: { Authorization: "Bearer hidden-value" } };
  assert.ok(!toCurl(request).includes("hidden-value"));
  assert.ok(!toCurl(request, { revealSecrets: "yes" }).includes("hidden-value"));
  assert.ok(toCurl(request, { revealSecrets: true }).includes("hidden-value"));
});

test("a request with its body as bytes is the same request", () => {
  const schema = { id: "https://ns.adobe.com/acme/schemas/cb4e6fbe9c46b8cf0e2a1c6f3f1c9f6d2a8a6f5e0b7d4c31" };
  const mappings = [{ source: "id", destination: "_acme.id", name: "Café\nÜ 😀" }];
  const input = { name: "Stripe", schema, mappings };
  const { body, ...head } = buildRequestBytes("createMappingSet", input, context);
  assert.ok(body instanceof Uint8Array);
  assert.deepEqual({ ...head, body: new TextDecoder().decode(body) }, buildRequest("createMappingSet", input, context));
  assert.deepEqual(buildRequestBytes("listFlows", {}, context), buildRequest("listFlows", {}, context));
  assert.throws(() => buildRequestBytes("createMappingSet", {}, context), ValidationError);
});

test("text that looks like the escape of a lone surrogate is no fault", () => {
  assert.deepEqual(refused({ name: "C:\\udata", list: ["\\ud800"] }), []);
  assert.deepEqual(refused({ name: "C:\\udata", list: ["\ud800"] }), [["/list/0", "JSON can't carry a lone surrogate"]]);
});

const SCHEMA = { id: "https://ns.adobe.com/acme/schemas/cb4e6fbe9c46b8cf0e2a1c6f3f1c9f6d2a8a6f5e0b7d4c31" };

/** What a mapping set gives as an object, which must be what it gives as JSON text. */
function asObjectAndText(mappings, ...more) {
  const input = { schema: SCHEMA, mappings };
  const [object, text] = [input, JSON.stringify(input)].map((given) => buildRequest("createMappingSet", given, context, ...more));
  assert.deepEqual(object, text);
  return JSON.parse(object.body).mappings;
}

test("an object says what its JSON text says, whatever its texts contain and however many there are", () => {
  const names = ["Café", "😀", "\"quoted\"", "a\\b", "tab\t", "\u0000", "\u2028", "", "x".repeat(40_000)];
  for (const count of [1, 100, 3_000]) {
    const row = (_, at) => ({ source: `data.field_${at}`, destination: `_acme.field_${at}`, name: names[at % names.length] });
    const rows = asObjectAndText(Array.from({ length: count }, row));
    assert.deepEqual(rows.map(({ name }) => name), rows.map((_, at) => names[at % names.length]));
  }
});

test("a lone surrogate is found wherever it is, though two in a row look like a character", () => {
  const padding = Array.from({ length: 2_000 }, (_, at) => `a long enough text to be encoded, ${at}`);
  assert.deepEqual(refused({ list: [...padding, "\ud83d", "\ude00"] }).length, 2);
  assert.deepEqual(refused({ list: ["\ud83d", "\ude00", ...padding] }).length, 2);
  assert.deepEqual(refused({ list: [...padding, "😀"], "😀": [1] }), []);
});

test("values are taken as text and as objects in one call", () => {
  const expected = buildRequest("listFlows", { limit: 5 }, context, { now: 1 });
  const [input, caller, options] = [{ limit: 5 }, context, { now: 1 }].map((value) => JSON.stringify(value));
  assert.deepEqual(buildRequest("listFlows", input, context, { now: 1 }), expected);
  assert.deepEqual(buildRequest("listFlows", { limit: 5 }, new TextEncoder().encode(caller), { now: 1 }), expected);
  assert.deepEqual(buildRequest("listFlows", input, caller, options), expected);
});

test("an own `__proto__` is a member, and what all objects inherit is none", () => {
  const input = JSON.parse('{"__proto__": {"limit": 5}}');
  assert.deepEqual(check("listFlows", input), check("listFlows", '{"__proto__": {"limit": 5}}'));
  Object.prototype.limit = "inherited";
  try {
    assert.deepEqual(check("listFlows", {}), []);
  } finally {
    delete Object.prototype.limit;
  }
});

test("a getter may make another call while its object crosses", () => {
  const expected = buildRequest("getFlow", { flowId: "84c64142-1741-4b0b-95a9-65644eba0cf6" }, context);
  const input = {
    get flowId() {
      assert.deepEqual(check("listFlows", { limit: 5 }), []);
      return "84c64142-1741-4b0b-95a9-65644eba0cf6";
    },
  };
  assert.deepEqual(buildRequest("getFlow", input, context), expected);
  // Long enough to be written to the memory in between, and the call within to have that memory grow and move.
  const texts = (count, length) => Array.from({ length: count }, (_, at) => `${at}${"x".repeat(length)}`);
  const long = {
    before: texts(100, 1_000),
    get flowId() {
      check("listFlows", { property: texts(300, 100_000) });
      return 5;
    },
    behind: texts(100, 1_000),
  };
  const plain = { before: long.before, flowId: 5, behind: long.behind };
  assert.deepEqual(check("getFlow", long), check("getFlow", plain));
  assert.deepEqual(check("getFlow", long), check("getFlow", JSON.stringify(plain)));
  assert.deepEqual(buildRequest("getFlow", input, context), expected);
  const failing = {
    get flowId() {
      throw new RangeError("mine");
    },
  };
  assert.throws(() => buildRequest("getFlow", failing, context), RangeError);
  assert.deepEqual(buildRequest("getFlow", input, context), expected);
  // A check tells it as what it is; the text is the core's.
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  for (const value of [failing, [failing], proxy]) {
    const [fault, ...more] = check("getFlow", value);
    assert.deepEqual([fault.code, fault.path, fault.params, more], ["not_json", "", { found: "throws" }, []]);
    assert.equal(Pipeline.check(value)[0].code, "not_json");
  }
  const options = {
    get now() {
      throw new RangeError("mine");
    },
  };
  assert.equal(check("listFlows", {}, options)[0].code, "not_json");
});

/** Whatever isn't the text that belongs in a place; the last ones have no text at all. */
const NO_TEXTS = [undefined, null, 0, 5, NaN, true, 10n, {}, [], ["x"], new Date(), new Map(), new Uint8Array([1]), () => 1, Symbol("x"), Object.create(null)];

test("what is no text keeps no call from working, and traps nothing", () => {
  const known = (error) => error instanceof aepflow.AepflowError || (error instanceof TypeError && /^`[a-z]+` must be a string, not /.test(error.message));
  const calls = ["check", "buildRequest", "buildRequestBytes", "parseResponse", "nextPage", "nextInput", "retryPause", "toCurl", "decodeSourceParams", "parseExpression"];
  for (const value of NO_TEXTS) {
    for (const call of calls) {
      for (const given of [[value], [value, value], ["listFlows", value, value], [value, {}, {}]]) {
        try {
          aepflow[call](...given);
        } catch (error) {
          assert.ok(known(error), `${call}(${given.map((one) => typeof one)}): ${error.stack}`);
        }
      }
    }
    assert.equal(check(value, {})[0].code, "unknown_operation");
  }
  assert.throws(() => aepflow.parseExpression(undefined), { name: "TypeError", message: "`text` must be a string, not undefined" });
  assert.throws(() => aepflow.parseExpression([]), { name: "TypeError", message: "`text` must be a string, not an array" });
  assert.deepEqual(check("listFlows", {}), []);
});

test("require gives the same API", () => {
  const required = createRequire(import.meta.url)("aepflow");
  assert.deepEqual(Object.keys(required).sort(), Object.keys(aepflow).sort());
  assert.deepEqual(required.operations(), aepflow.operations());
});

test("a console shows the names that the entries export", () => {
  const emulator = new Emulator();
  const spec = { name: "S", source: { connector: "stripe", auth: { accessToken: { secret: "K" } } }, resources: [{ resource: "charges", target: { class: "profile" }, schedule: { frequency: "hour", interval: 1 } }] };
  assert.deepEqual([emulator, new Client({ context: emulator.context() }), new Pipeline(spec)].map((value) => inspect(value).split(" ")[0]), ["Emulator", "Client", "Pipeline"]);
});
