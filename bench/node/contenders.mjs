// Who takes part: aepflow and its peers, each as `check(input)` giving faults and `build(input)` giving the body.
import { ValidationError, buildRequest, buildRequestBytes, check as aepflowCheck, checkMapping } from "aepflow";

import * as plain from "./peers/plain.mjs";
import * as typebox from "./peers/typebox.mjs";
import * as valibot from "./peers/valibot.mjs";
import * as zod from "./peers/zod.mjs";
import { build, check } from "./rules.mjs";

const OPERATION = "createMappingSet";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const peer = ({ shape }) => ({
  check: (input) => check(shape, input),
  checkBytes: (bytes) => check(shape, JSON.parse(decoder.decode(bytes))),
  build: (input) => build(shape, input),
  buildBytes: (bytes) => encoder.encode(build(shape, JSON.parse(decoder.decode(bytes))).body),
});

export const peers = { zod: peer(zod), valibot: peer(valibot), typebox: peer(typebox), "plain JS": peer(plain) };

/** The package takes an object and its JSON bytes by the same call. */
export function aepflow(context) {
  return {
    check: (input) => aepflowCheck(OPERATION, input),
    checkMapping,
    buildBytes: (bytes) => buildRequestBytes(OPERATION, bytes, context).body,
    build(input) {
      try {
        return { body: buildRequest(OPERATION, input, context).body };
      } catch (error) {
        if (error instanceof ValidationError) return { faults: error.diagnostics };
        throw error;
      }
    },
  };
}
