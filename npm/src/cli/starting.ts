import { writeFileSync } from "node:fs";
import { starters, type Starter } from "./data.js";
import { Failure } from "./failure.js";
import { line, table, type Answer } from "./show.js";

const PLAIN = /^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*$/;
/** What YAML takes as something else than a text, in one version or the other. */
const WORDS = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
const DEFAULT = "shop.orders";

const unknownSource = (name: string) =>
  new Failure("unknown", `\`${name}\` is no source`, { help: "`aepflow sources` lists them" });

/** Writes a spec with comments, valid as it is. */
export function init(source: string, resources: readonly string[], { out, force = false }: { out?: string | undefined; force?: boolean | undefined }): Answer {
  const starter = starters()[source];
  if (!starter) throw unknownSource(source);
  const names = resources.length > 0 ? resources : [starter.resources[0] ?? DEFAULT];
  const unknown = names.find((name) => starter.resources.length > 0 && !starter.resources.includes(name));
  if (unknown !== undefined) {
    throw new Failure("unknown", `\`${unknown}\` is no resource of ${source}`, { help: `it has ${starter.resources.join(", ")}` });
  }
  const path = out ?? `${source}.yaml`;
  const yaml = yamlText(starter.yaml, names);
  const text = path.endsWith(".json") ? jsonText(starter.json, names) : yaml;
  if (path === "-") return { result: { file: path, text }, show: () => void process.stdout.write(text) };
  writeNew(path, text, force);
  const secrets = [...new Set(Array.from(yaml.matchAll(/\{secret: (\w+)\}/g), ([, name]) => name!))].sort();
  const show = () => {
    line(`${path} is written: look at it, then type \`aepflow check ${path}\``);
    for (const name of secrets) line(`it takes the secret ${name} from the environment`);
  };
  return { result: { file: path, secrets }, show };
}

function yamlText({ head, resource }: Starter["yaml"], names: readonly string[]): string {
  const quoted = names.map((name) => (PLAIN.test(name) && !WORDS.includes(name) ? name : JSON.stringify(name)));
  return head + quoted.map((name) => resource.replaceAll("{resource}", () => name)).join("");
}

function jsonText({ head, resource }: Starter["json"], names: readonly string[]): string {
  const named = (name: string) => Object.fromEntries(Object.entries(resource).map(([key, value]) => [key, value === "{resource}" ? name : value]));
  return `${JSON.stringify({ ...head, resources: names.map(named) }, null, 2)}\n`;
}

function writeNew(path: string, text: string, force: boolean): void {
  try {
    writeFileSync(path, text, { flag: force ? "w" : "wx" });
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
    throw new Failure("file", `${path} is there already`, { help: "choose another name with `--out`, or give `--force`" });
  }
}

/** What of a source is shown. */
interface Row {
  name: string;
  title: string;
  category: string;
  kind: string;
  status?: string;
  resources?: string[];
  auth?: { specName: string; deprecated?: object; params: Param[] }[];
  source: { params?: Param[] };
}

interface Param {
  name: string;
  required?: boolean;
  secret?: boolean;
  description?: string;
}

/** Lists the sources, or says what one takes. */
export async function sources(source: string | undefined): Promise<Answer> {
  const { connectors } = await import("../entry.node.js");
  const rows = connectors() as unknown as Row[];
  if (source === undefined) {
    const names = ["source", "title", "category", "kind", "status"];
    return { result: rows, show: () => table(names, rows.map((row) => [row.name, row.title, row.category, row.kind, row.status])) };
  }
  const found = rows.find(({ name }) => name === source);
  if (!found) throw unknownSource(source);
  return { result: found, show: () => showSource(found) };
}

function showSource({ title, category, kind, status, resources, auth, source }: Row): void {
  line(`${title} (${category}, ${kind}${status ? `, ${status}` : ""})`);
  if (resources?.length) line(`resources: ${resources.join(", ")}`);
  for (const { specName, deprecated, params } of auth ?? []) {
    line(`to authenticate: ${specName}${deprecated ? " (deprecated)" : ""}`);
    showParams(params);
  }
  if (source.params?.length) {
    line("parameters:");
    showParams(source.params);
  }
}

function showParams(params: readonly Param[]): void {
  const rows = params.map(({ name, required = false, secret = false, description }) => [name, required, secret, description]);
  table(["name", "required", "secret", "what it is"], rows);
}
