// The shape, checked by typebox's compiled check.
import { Type } from "typebox";
import { Compile } from "typebox/compile";
import { Settings } from "typebox/system";

import { ROOT_KEYS, ROW_KEYS, SCHEMA_KEYS, SOURCE_TYPES, unknownKey, unknownSourceType } from "../rules.mjs";

// The library stops at eight faults by default.
Settings.Set({ maxErrors: Number.MAX_SAFE_INTEGER });

const strict = { additionalProperties: false };
// A union with null would name each of its branches for every fault; JSON Schema's list of types names one.
const nullable = (schema) => Type.Optional(Type.Unsafe({ ...schema, type: [schema.type, "null"] }));
const text = nullable(Type.String());
const Row = Type.Object(
  {
    source: text,
    destination: text,
    sourceType: Type.Optional(Type.Enum([...Object.keys(SOURCE_TYPES), null])),
    identity: nullable(Type.Boolean()),
    name: text,
    description: text,
    sourceAttribute: text,
    destinationXdmPath: text,
    identityGroup: text,
    namespaceCode: text,
    version: nullable(Type.Integer({ minimum: 0 })),
  },
  strict,
);
const Schema = Type.Object({ id: text, version: Type.Optional(Type.Union([Type.String(), Type.Number()])) }, strict);
const MappingSet = Compile(
  Type.Object({ schema: nullable(Schema), name: text, mappings: nullable(Type.Array(Row)) }, strict),
);

export function shape(input) {
  return MappingSet.Check(input) ? [] : MappingSet.Errors(input).flatMap((error) => fault(error, input));
}

function fault({ keyword, instancePath: path, params }, input) {
  if (keyword === "boolean") return []; // Reported once more, with its name, by the object that contains it.
  if (keyword === "additionalProperties") {
    const known = path === "" ? ROOT_KEYS : path === "/schema" ? SCHEMA_KEYS : ROW_KEYS;
    return params.additionalProperties.map((key) => unknownKey(path, key, known));
  }
  if (keyword === "enum") return unknownSourceType(path, path.split("/").slice(1).reduce((value, key) => value[key], input));
  return { path, code: "wrong_type" };
}
