/** A table where it is at hand: JSON text, as a bundler takes it along, or what reads it, in Node itself. */
export type Table = string | (() => string);

/** The values of a table, which are the caller's own. */
export function parseTable(table: Table): unknown {
  return JSON.parse(typeof table === "function" ? table() : table);
}
