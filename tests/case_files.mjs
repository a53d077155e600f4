// The case files, for the runners that have a file system.
import { readFileSync, readdirSync } from "node:fs";

const root = new URL("cases/", import.meta.url);

/** What a case expects where positions in texts count units of UTF-16. */
export const expected = (c) => c.expectedIn?.utf16 ?? c.expected;

/** The context of every case that has none of its own. */
const context = JSON.parse(readFileSync(new URL("context.json", import.meta.url), "utf8"));

/** Every case as `[name, case]`; its name is its path. */
export function caseFiles() {
  const names = readdirSync(root, { recursive: true }).filter((name) => name.endsWith(".json")).sort();
  return names.map((name) => [name, { context, ...JSON.parse(readFileSync(new URL(name, root), "utf8")) }]);
}
