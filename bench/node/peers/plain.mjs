// The shape, checked by hand.
import { ROOT_KEYS, ROW_KEYS, SCHEMA_KEYS, SOURCE_TYPES, at, unknownKey, unknownSourceType } from "../rules.mjs";

const rootKeys = new Set(ROOT_KEYS);
const schemaKeys = new Set(SCHEMA_KEYS);
const rowKeys = new Set(ROW_KEYS);
const TEXTS = ["source", "destination", "name", "description"];
const OTHER_TEXTS = ["sourceAttribute", "destinationXdmPath", "identityGroup", "namespaceCode"];

export function shape(input) {
  const faults = [];
  const wrongType = (path) => faults.push({ path, code: "wrong_type" });
  const text = (members, key, path) => {
    const value = members[key];
    if (typeof value !== "string" && value != null) wrongType(at(path, key));
  };

  function object(value, path, keys, known) {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      wrongType(path);
      return false;
    }
    for (const key in value) if (!keys.has(key)) faults.push(unknownKey(path, key, known));
    return true;
  }

  if (!object(input, "", rootKeys, ROOT_KEYS)) return faults;
  text(input, "name", "");
  const { schema, mappings } = input;
  if (schema != null && object(schema, "/schema", schemaKeys, SCHEMA_KEYS)) text(schema, "id", "/schema");
  if (mappings == null) return faults;
  if (!Array.isArray(mappings)) {
    wrongType("/mappings");
    return faults;
  }
  for (let index = 0; index < mappings.length; index++) {
    const row = mappings[index];
    const path = `/mappings/${index}`;
    if (!object(row, path, rowKeys, ROW_KEYS)) continue;
    for (const key of TEXTS) text(row, key, path);
    for (const key of OTHER_TEXTS) text(row, key, path);
    const { sourceType, identity, version } = row;
    if (sourceType != null && !Object.hasOwn(SOURCE_TYPES, sourceType)) {
      faults.push(unknownSourceType(`${path}/sourceType`, sourceType));
    }
    if (identity != null && typeof identity !== "boolean") wrongType(`${path}/identity`);
    if (version != null && !(Number.isInteger(version) && version >= 0)) wrongType(`${path}/version`);
  }
  return faults;
}
