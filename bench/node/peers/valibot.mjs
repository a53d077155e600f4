// The shape, checked by valibot.
import * as v from "valibot";

import { ROOT_KEYS, ROW_KEYS, SCHEMA_KEYS, SOURCE_TYPES, at, unknownKey, unknownSourceType } from "../rules.mjs";

// The library takes a list for an object.
const object = (entries) => v.pipe(v.custom((value) => !Array.isArray(value)), v.strictObject(entries));
const text = v.nullish(v.string());
const Row = object({
  source: text,
  destination: text,
  sourceType: v.nullish(v.picklist(Object.keys(SOURCE_TYPES))),
  identity: v.nullish(v.boolean()),
  name: text,
  description: text,
  sourceAttribute: text,
  destinationXdmPath: text,
  identityGroup: text,
  namespaceCode: text,
  version: v.nullish(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
});
const MappingSet = object({
  schema: v.nullish(object({ id: text, version: v.nullish(v.union([v.string(), v.number()])) })),
  name: text,
  mappings: v.nullish(v.array(Row)),
});

export function shape(input) {
  const { success, issues } = v.safeParse(MappingSet, input);
  return success ? [] : issues.flatMap(fault);
}

function fault(issue) {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const path = keys.reduce(at, "");
  if (issue.type === "strict_object" && issue.expected === "never") {
    // The library names the first unknown key alone.
    const { input } = issue.path.at(-1);
    const known = keys.length === 1 ? ROOT_KEYS : keys[0] === "schema" ? SCHEMA_KEYS : ROW_KEYS;
    const parent = keys.slice(0, -1).reduce(at, "");
    const unknown = Object.keys(input).filter((key) => !known.includes(key));
    return unknown.map((key) => unknownKey(parent, key, known));
  }
  if (issue.type === "picklist") return unknownSourceType(path, issue.input);
  return { path, code: "wrong_type" };
}
