import { readJson } from "./files.js";

/** The texts of a diagnostic code. */
export interface CodeRow {
  severity: string;
  message: string;
  cause?: string;
  help: string;
  example?: string;
}

/** What `init` writes for a source. */
export interface Starter {
  yaml: { head: string; resource: string };
  json: { head: object; resource: Record<string, unknown> };
  resources: string[];
}

/** The diagnostic codes, which are made from the core's tables. */
export const codes = () => readJson(new URL("./codes.json", import.meta.url)) as Record<string, CodeRow>;

/** The specs to start from, by source. */
export const starters = () => readJson(new URL("./starters.json", import.meta.url)) as Record<string, Starter>;
