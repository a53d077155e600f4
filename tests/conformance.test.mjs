// Runs the case files against the installed npm package. A case is data; this runner only calls and compares.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import * as aepflow from "aepflow";

const root = new URL("cases/", import.meta.url);
const text = (owner, name) => owner[`${name}Text`] ?? owner[name];
const plain = (value) => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

const calls = {
  check: (c) => aepflow.check(c.operation, text(c, "input") ?? "", c.options ?? { now: null }),
  buildRequest: (c) => aepflow.buildRequest(c.operation, text(c, "input"), c.context, c.options ?? { now: null }),
  parseResponse: (c) => {
    const { status, headers } = c.response;
    const body = c.response.bodyText ?? JSON.stringify(c.response.body);
    return aepflow.parseResponse(c.operation, { status, headers, body });
  },
  nextPage: (c) => aepflow.nextPage(c.operation, c.input, c.result, c.context, { now: null }) ?? null,
  toCurl: (c) => aepflow.toCurl(c.request, { revealSecrets: c.revealSecrets ?? false }),
  lintRequest: (c) => aepflow.lintRequest(c.text, c.options ?? { now: null }),
  decodeSourceParams: (c) => aepflow.decodeSourceParams(c.text),
};

/** The thrown error in the form in which a case writes it. */
function thrown(error) {
  const { message, diagnostics, status, code, detail, requestId, cause, help, retry, mayHaveTakenEffect, body } = error;
  const kind = { ValidationError: "invalid", ServiceError: "service", UnexpectedResponseError: "unexpected" }[error.name];
  assert.ok(kind, `not an error of aepflow: ${error.stack}`);
  return plain({ kind, message, diagnostics, status, code, detail, requestId, cause, help, retry, mayHaveTakenEffect, body });
}

for (const name of readdirSync(root, { recursive: true }).filter((name) => name.endsWith(".json")).sort()) {
  test(name, () => {
    const c = JSON.parse(readFileSync(new URL(name, root), "utf8"));
    let result;
    try {
      result = plain(calls[c.call](c));
    } catch (error) {
      result = { error: thrown(error) };
    }
    assert.deepEqual(result, c.expected);
  });
}
