// The shape, checked by zod.
import * as z from "zod";

import { ROOT_KEYS, ROW_KEYS, SCHEMA_KEYS, SOURCE_TYPES, at, unknownKey, unknownSourceType } from "../rules.mjs";

const text = z.string().nullish();
const Row = z.strictObject({
  source: text,
  destination: text,
  sourceType: z.enum(Object.keys(SOURCE_TYPES)).nullish(),
  identity: z.boolean().nullish(),
  name: text,
  description: text,
  sourceAttribute: text,
  destinationXdmPath: text,
  identityGroup: text,
  namespaceCode: text,
  version: z.int().nonnegative().nullish(),
});
const MappingSet = z.strictObject({
  schema: z.strictObject({ id: text, version: z.union([z.string(), z.number()]).nullish() }).nullish(),
  name: text,
  mappings: z.array(Row).nullish(),
});

export function shape(input) {
  const { success, error } = MappingSet.safeParse(input);
  return success ? [] : error.issues.flatMap((issue) => fault(issue, input));
}

function fault(issue, input) {
  const path = issue.path.reduce(at, "");
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownKey(path, key, knownKeys(issue.path)));
  if (issue.code === "invalid_value") {
    return unknownSourceType(path, issue.path.reduce((value, key) => value[key], input));
  }
  return { path, code: "wrong_type" };
}

function knownKeys(path) {
  return path.length === 0 ? ROOT_KEYS : path[0] === "schema" ? SCHEMA_KEYS : ROW_KEYS;
}
