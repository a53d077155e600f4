// The rules of a mapping set besides its shape, written by hand once and shared by all peers; and the body to send.
// A fault is { path, code, detail? }: detail is the nearest known name, or the other row of a pair.

export const ROOT_KEYS = [
  "schema", "outputSchema", "xdmSchema", "xdmVersion", "version", "id", "name", "inputSchema", "tags", "dialect",
  "mappings", "extra",
];
export const SCHEMA_KEYS = ["id", "version"];
export const ROW_KEYS = [
  "source", "destination", "sourceType", "identity", "name", "description", "sourceAttribute", "destinationXdmPath",
  "identityGroup", "namespaceCode", "version",
];
/** What a source may be, and the names under which a set is read back. */
export const SOURCE_TYPES = {
  ATTRIBUTE: "ATTRIBUTE",
  "text/x.schema-path": "ATTRIBUTE",
  EXPRESSION: "EXPRESSION",
  "text/x.aep-xl": "EXPRESSION",
  STATIC: "STATIC",
  "text/plain": "STATIC",
};
const KINDS = ["ATTRIBUTE", "EXPRESSION", "STATIC"];

const SEGMENT = String.raw`(?:\$\{[^}]+\}|(?:\\\.|[A-Za-z_$:@\u0080-\uffff])(?:\\\.|[A-Za-z0-9_$:@\u0080-\uffff-])*)`;
const PATH = new RegExp(String.raw`^${SEGMENT}(?:\[(?:\*|\d+)\])*(?:\.${SEGMENT}(?:\[(?:\*|\d+)\])*)*$`);
const PLACEHOLDER = /(?<![${])(?:\{\{\s*[\w.-]+\s*\}\}|\{\s*[A-Z0-9_]+\s*\})/;
const CONTROL = /\p{Cc}/u;
const MAX_EXPRESSION = 4096;

const hasPlaceholder = (text) => text.includes("{") && PLACEHOLDER.test(text);
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** A member of an object, its name escaped as a JSON Pointer wants it. */
export const at = (path, key) => `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;

export function unknownKey(path, key, known) {
  return { path: at(path, key), code: "unknown_field", detail: nearest(key, known) };
}

/** The fault of a source type that is none of the allowed texts. */
export function unknownSourceType(path, value) {
  if (typeof value !== "string") return { path, code: "wrong_type" };
  return { path, code: "unknown_value", detail: nearest(value, KINDS) };
}

/** All faults: those of the shape, which the peer finds, and those of the rules here. */
export function check(shape, input) {
  const faults = shape(input);
  if (!isObject(input)) return faults;
  headFaults(input, faults);
  if (Array.isArray(input.mappings)) rowFaults(input.mappings, faults);
  return faults;
}

/** The body, unless a fault keeps it from being sent. */
export function build(shape, input) {
  const faults = check(shape, input);
  if (faults.some(({ code }) => code !== "mapping_overlap")) return { faults };
  return { faults, body: body(input) };
}

function body({ schema, name, mappings }) {
  return JSON.stringify({
    name,
    outputSchema: { schemaRef: { id: schema.id, contentType: "application/vnd.adobe.xed-full+json;version=1" } },
    mappings: mappings.map((row) => ({
      sourceType: SOURCE_TYPES[row.sourceType ?? "ATTRIBUTE"],
      source: row.source ?? row.sourceAttribute,
      destination: row.destination ?? row.destinationXdmPath,
      name: row.name ?? undefined,
      description: row.description ?? undefined,
    })),
  });
}

function headFaults(input, faults) {
  if (input.schema == null) faults.push({ path: "/schema", code: "missing_field" });
  if (input.mappings == null) faults.push({ path: "/mappings", code: "missing_field" });
  placeholders(input, "", faults);
  if (textFault(input.name, "/name", faults) && isObject(input.schema)) schemaFaults(input.schema, faults);
}

function schemaFaults(schema, faults) {
  placeholders(schema, "/schema", faults);
  if (schema.id == null) faults.push({ path: "/schema/id", code: "missing_field" });
  if (typeof schema.id !== "string" || !textFault(schema.id, "/schema/id", faults) || hasPlaceholder(schema.id)) return;
  const code = schemaIdFault(schema.id);
  if (code) faults.push({ path: "/schema/id", code });
}

/** Whether a text, if it is one, is neither empty nor contains a control character. */
function textFault(text, path, faults) {
  if (typeof text !== "string") return true;
  const code = text === "" ? "empty_value" : CONTROL.test(text) ? "control_character" : undefined;
  if (code) faults.push({ path, code });
  return code === undefined;
}

function schemaIdFault(id) {
  if (/^_[^/]*$/.test(id)) return /^_[\w.-]*\.schemas\.[\w.-]*$/.test(id) ? undefined : "invalid_schema_id";
  const parts = /^https:\/\/ns\.adobe\.com\/(.*)$/s.exec(id)?.[1].split("/");
  if (!parts) return "invalid_schema_id";
  if (parts[0].includes("@") || /^[0-9a-f]{24}$/i.test(parts[0])) return "org_id_as_tenant";
  const known = parts[0] === "xdm" || parts[0] === "experience" || (parts.length === 3 && parts[1] === "schemas");
  return known && parts.every((part) => /^[\w.-]+$/.test(part)) ? undefined : "invalid_schema_id";
}

function placeholders(members, path, faults) {
  for (const key in members) {
    const value = members[key];
    if (typeof value === "string" && hasPlaceholder(value)) faults.push({ path: at(path, key), code: "placeholder" });
  }
}

function rowFaults(rows, faults) {
  if (rows.length === 0) faults.push({ path: "/mappings", code: "empty_value" });
  const rowOf = new Map();
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    if (!isObject(row)) continue;
    const destination = rowFault(row, index, faults);
    if (destination === undefined) continue;
    const first = rowOf.get(destination);
    if (first === undefined) rowOf.set(destination, index);
    else faults.push({ path: destinationPath(rows, index), code: "duplicate_destination", detail: `/mappings/${first}` });
  }
  overlaps(rows, rowOf, faults);
}

/** The rules within one row; gives its destination if both ends are sound. */
function rowFault(row, index, faults) {
  for (const key in row) {
    const value = row[key];
    if (typeof value === "string" && hasPlaceholder(value)) {
      faults.push({ path: at(`/mappings/${index}`, key), code: "placeholder" });
    }
  }
  const source = end(row, "source", "sourceAttribute", index, faults);
  const destination = end(row, "destination", "destinationXdmPath", index, faults);
  if (row.identityGroup != null) faults.push({ path: `/mappings/${index}/identityGroup`, code: "dialect_mismatch" });
  if (row.namespaceCode != null) faults.push({ path: `/mappings/${index}/namespaceCode`, code: "dialect_mismatch" });
  if (row.identity === true) faults.push({ path: `/mappings/${index}/identity`, code: "dialect_mismatch" });
  return source === undefined ? undefined : destination;
}

/** The text of a row's source or destination under one of its two names, if it is sound. */
function end(row, name, other, index, faults) {
  const given = row[name] == null ? other : name;
  const text = row[given];
  let code;
  if (text == null) return void faults.push({ path: `/mappings/${index}/${name}`, code: "missing_field" });
  if (given === name && row[other] != null) {
    return void faults.push({ path: `/mappings/${index}/${name}`, code: "conflicting_fields" });
  }
  if (typeof text !== "string") return undefined;
  // What a source of an unknown type contains is not judged.
  const kind = name === "source" && row.sourceType != null ? SOURCE_TYPES[row.sourceType] : "ATTRIBUTE";
  if (text === "") code = "empty_value";
  else if (kind === "ATTRIBUTE") {
    if (PATH.test(text)) return text;
    if (hasPlaceholder(text)) return text;
    code = "invalid_path";
  } else if (kind === "EXPRESSION" && text.length > MAX_EXPRESSION && [...text].length > MAX_EXPRESSION) {
    code = "expression_too_long";
  } else return text;
  faults.push({ path: `/mappings/${index}/${given}`, code });
  return undefined;
}

/** Each mapped path that has a mapped part below it, at its own row. */
function overlaps(rows, rowOf, faults) {
  const partOf = new Map();
  for (const [destination, index] of rowOf) {
    for (let cut = 1; cut < destination.length; cut++) {
      const char = destination[cut];
      if (char !== "." && char !== "[") continue;
      const outer = rowOf.get(destination.slice(0, cut));
      if (outer !== undefined && !partOf.has(outer)) partOf.set(outer, index);
    }
  }
  for (const [outer, part] of partOf) {
    faults.push({ path: destinationPath(rows, outer), code: "mapping_overlap", detail: `/mappings/${part}` });
  }
}

function destinationPath(rows, index) {
  return `/mappings/${index}/${rows[index].destination == null ? "destinationXdmPath" : "destination"}`;
}

/** The known name that is nearest to a wrong one, if any is near. */
function nearest(name, known) {
  if (name.length > 64) return undefined;
  let best;
  let least = Infinity;
  for (const candidate of known) {
    const edits = distance(name.toLowerCase(), candidate.toLowerCase());
    const allowed = Math.max(1, Math.floor(Math.max(candidate.length, name.length) / 3));
    if (edits <= allowed && edits < least) [best, least] = [candidate, edits];
  }
  return best;
}

function distance(left, right) {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 0; i < left.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < right.length; j++) {
      next[j + 1] = Math.min(row[j] + (left[i] === right[j] ? 0 : 1), row[j + 1] + 1, next[j] + 1);
    }
    row = next;
  }
  return row[right.length];
}
